"""Whether a nulmeting and a hermeting can be compared, and why not (R-25 and R-26, Beslissing 40)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from assessments.figures import Figures
from assessments.metrics.periods import days_in
from assessments.metrics.vacancies import hires, sort_out
from assessments.types import Dossier, Measurement, MeasurementKind

FEW_HIRES = 5
"""Below this many hires a mean says little (method 3.3)."""
_LEAST_DAYS, _MOST_DAYS = 335, 395
_PERIOD_SLACK_PERCENT = 10
_PER_HIRE = frozenset({"CPH", "TTF", "TTH", "COV", "ROI", "BUR", "BRON", "POOL", "VERV", "UREN"})


class Reason(StrEnum):
    """Why two measurements do not compare well."""

    INTERVAL = "interval"
    PERIOD_LENGTH = "period_length"
    DEFINITIONS_CHANGED = "definitions_changed"
    QUESTIONNAIRE_CHANGED = "questionnaire_changed"
    FEW_HIRES = "few_hires"


def baseline(dossier: Dossier) -> Measurement | None:
    """Return the nulmeting: the first by date."""
    found = [one for one in dossier.measurements if one.kind is MeasurementKind.NULMETING]
    return min(found, key=lambda one: one.date, default=None)


def newest_remeasurement(dossier: Dossier) -> Measurement | None:
    """Return the hermeting that is compared with the nulmeting: the last by date."""
    found = [one for one in dossier.measurements if one.kind is MeasurementKind.HERMETING]
    return max(reversed(found), key=lambda one: one.date, default=None)


def is_about_a_year(before: date, after: date) -> bool:
    """Tell whether two days lie about a year apart: 335 to 395 days (R-26)."""
    return _LEAST_DAYS <= (after - before).days <= _MOST_DAYS


def obstacles(before: Measurement, after: Measurement) -> frozenset[Reason]:
    """Return what makes two measurements hard to compare, however many hires there were (R-26)."""
    found = {
        Reason.INTERVAL: not is_about_a_year(before.date, after.date),
        Reason.PERIOD_LENGTH: _is_length_off(before.figures, after.figures),
        Reason.DEFINITIONS_CHANGED: before.figures.definitions_changed or after.figures.definitions_changed,
        Reason.QUESTIONNAIRE_CHANGED: before.content_version != after.content_version,
    }
    return frozenset(reason for reason, holds in found.items() if holds)


def reasons(before: Measurement, after: Measurement) -> frozenset[Reason]:
    """Return everything to say beside a comparison: the obstacles, and whether there are few hires (R-25, R-26)."""
    few = has_few_hires(before) or has_few_hires(after)
    return obstacles(before, after) | ({Reason.FEW_HIRES} if few else set())


def has_few_hires(measurement: Measurement) -> bool:
    """Tell whether a measurement counts fewer than five hires; unknown is not few."""
    return is_few(hires(measurement.figures, sort_out(measurement.figures, measurement.date)))


def is_few(count: int | None) -> bool:
    """Tell whether a number of hires is too small for a mean to say much."""
    return count is not None and count < FEW_HIRES


def for_scores(found: Collection[Reason]) -> tuple[Reason, ...]:
    """Return the reasons that concern scores: they do not depend on the figures' period."""
    return tuple(reason for reason in (Reason.INTERVAL, Reason.QUESTIONNAIRE_CHANGED) if reason in found)


def for_kpi(code: str, found: Collection[Reason]) -> tuple[Reason, ...]:
    """Return the reasons that concern a KPI; few hires only where it is a mean or a share over hires."""
    heeded = [Reason.INTERVAL, Reason.PERIOD_LENGTH, Reason.DEFINITIONS_CHANGED]
    if code in _PER_HIRE:
        heeded.append(Reason.FEW_HIRES)
    return tuple(reason for reason in heeded if reason in found)


def _is_length_off(before: Figures, after: Figures) -> bool:
    """Tell whether the periods' lengths differ by more than 10% of the first; unknown lengths do not."""
    if before.period is None or after.period is None:
        return False
    first, second = days_in(before.period), days_in(after.period)
    return abs(second - first) * 100 > _PERIOD_SLACK_PERCENT * first
