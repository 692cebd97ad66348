"""Measurements over the years: locking their figures, and beginning the next one with the same definitions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from assessments.errors import MeasurementError
from assessments.figures import Channel, CostLine, Figures, HourlyRate, Line, Period
from assessments.locks import LockEvent, LockKind
from assessments.types import (
    Dossier,
    Measurement,
    MeasurementId,
    MeasurementKind,
)
from wizard import formats
from wizard.changes import Change, FiguresChange, MeasurementChange
from wizard.planning.schedule import year_later

LOCKED = "Deze cijfers zijn vergrendeld; ontgrendel de meting eerst, met een reden."


def locked(measurement: Measurement, by: str, at: datetime, deductible: Decimal) -> Measurement:
    """Return the measurement with its figures locked; ``deductible`` is the share 0-1 of VAT that is reclaimed.

    The share is written into the figures, so that a later answer to PRO-12 cannot move what was measured.
    """
    figures = replace(measurement.figures, vat_deductible=deductible)
    event = LockEvent(LockKind.LOCK, at, by.strip())
    return replace(measurement, locked_at=at, lock_log=(*measurement.lock_log, event), figures=figures)


def unlocked(measurement: Measurement, by: str, reason: str, at: datetime) -> Measurement:
    """Return the measurement with its figures free again; MeasurementError without a reason."""
    if not reason.strip():
        raise MeasurementError("Schrijf op waarom je de cijfers ontgrendelt; dat komt in het logboek.")
    event = LockEvent(LockKind.UNLOCK, at, by.strip(), reason.strip())
    return replace(measurement, locked_at=None, lock_log=(*measurement.lock_log, event))


def remeasurement(dossier: Dossier, on: date, ident: MeasurementId) -> Measurement:
    """Return an empty hermeting: no answers, no amounts, but the definitions of the measurement before it.

    Kept are the period's length (a year later), the share of VAT that is reclaimed, how an hour is reckoned, which cost
    lines there are with their VAT and tick, the channels' names, and what the KPI's aim at (method 3.10: the same
    definitions). None of it counts as an answer.

    Raises:
        MeasurementError: the day does not lie after the newest measurement.

    """
    last = dossier.newest()
    if on <= last.date:
        day = formats.long_date(last.date)
        raise MeasurementError(f"Kies een dag na {day}; dat is de dag van de vorige meting.")
    return Measurement(
        id=ident,
        kind=MeasurementKind.HERMETING,
        date=on,
        content_version=last.content_version,
        figures=_definitions(last.figures),
    )


def touches_figures(change: Change, measurement: MeasurementId) -> bool:
    """Tell whether a change is about the figures of a measurement."""
    if isinstance(change, FiguresChange):
        return change.measurement == measurement
    return isinstance(change, MeasurementChange) and change.measurement.id == measurement


def _definitions(figures: Figures) -> Figures:
    period = figures.period
    return Figures(
        vat_deductible=figures.vat_deductible,
        rates={role: usual for role, rate in figures.rates.items() if (usual := _usual(rate)) != HourlyRate()},
        period=Period(year_later(period.start), year_later(period.end)) if period else None,
        costs=tuple(CostLine(cost.code, _kind_of(cost.line)) for cost in figures.costs),
        channels=tuple(Channel(one.label, vat=one.vat) for one in figures.channels),
        kpi_targets=figures.kpi_targets,
    )


def _usual(rate: HourlyRate) -> HourlyRate:
    """Return how an hour is reckoned, without the pay."""
    return replace(rate, rate=None, monthly_pay=None)


def _kind_of(line: Line) -> Line:
    return Line(
        label=line.label,
        vat=line.vat,
        comparable=line.comparable,
        channel=line.channel,
        including_vat=line.including_vat,
        contract_months=line.contract_months,
    )
