"""Locking the figures, and the next measurement with the same definitions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from assessments.errors import LockedError, MeasurementError, NotSavedError
from assessments.figures import Channel, CostLine, Figures, HourlyRate, Line, Period
from assessments.locks import LockKind
from assessments.types import Answer, MeasurementKind, QuestionId
from tests.dossiers import CATALOGUE, NOW, dossier
from tests.wizard.memory_keeper import MemoryKeeper
from wizard import journey
from wizard.session import Session

FIGURES = Figures(
    period=Period(date(2024, 3, 1), date(2025, 2, 28)),
    hires=24,
    costs=(CostLine("E01", Line("Jobboards", amount=Decimal(18000), vat="21", comparable=False, channel="jobboards")),),
    channels=(Channel("LinkedIn", spend=Decimal(9600), vat="21", hires=3),),
    kpi_targets={"CPH": Decimal(9000)},
)


@pytest.fixture
def keeper() -> MemoryKeeper:
    return MemoryKeeper(dossier({"DRA-01": 2}, {"PRO-12": Decimal(50)}))


@pytest.fixture
def session(keeper: MemoryKeeper) -> Session:
    made = Session(CATALOGUE, keeper, keeper.dossier)
    made.set_figures(FIGURES, cell="basis/aannames", words="Aannames: 24")
    return made


def test_a_lock_says_who_and_when_and_holds_the_figures(session: Session, keeper: MemoryKeeper) -> None:
    session.lock(" Marit ", NOW)

    (event,) = keeper.dossier.newest().lock_log
    assert (event.kind, event.by, event.at) == (LockKind.LOCK, "Marit", NOW)
    assert keeper.dossier.newest().locked_at == NOW
    with pytest.raises(LockedError, match="ontgrendel"):
        session.set_figures(replace(FIGURES, hires=25), cell="basis/aannames", words="")
    with pytest.raises(LockedError):
        session.set_channels(())
    assert session.measurement.figures.hires == 24


def test_a_lock_fixes_the_share_of_vat(session: Session) -> None:
    session.lock("Marit", NOW)
    session.set_profile(QuestionId("PRO-12"), Decimal(0))

    assert session.measurement.figures.vat_deductible == Decimal("0.5")


def test_no_undo_reaches_behind_a_lock(session: Session) -> None:
    session.set_answer(QuestionId("DRA-01"), Answer(value=3))
    session.lock("Marit", NOW)

    assert session.undo() is not None
    assert session.undo() is None
    assert session.measurement.figures.hires == 24
    assert session.measurement.is_locked


def test_unlocking_asks_a_reason_and_is_logged(session: Session, keeper: MemoryKeeper) -> None:
    session.lock("Marit", NOW)
    with pytest.raises(MeasurementError, match="waarom"):
        session.unlock("Marit", "  ", NOW)
    session.unlock("Johan", "Factuur vergeten", NOW + timedelta(days=1))
    session.set_figures(replace(FIGURES, hires=25), cell="basis/aannames", words="")

    assert [event.kind for event in keeper.dossier.newest().lock_log] == [LockKind.LOCK, LockKind.UNLOCK]
    assert keeper.dossier.newest().lock_log[1].reason == "Factuur vergeten"
    assert keeper.dossier.newest().figures.hires == 25


def test_a_new_measurement_keeps_definitions_and_nothing_else(session: Session) -> None:
    session.start_remeasurement(date(2027, 1, 5))
    made = session.measurement

    assert made.kind is MeasurementKind.HERMETING
    assert not made.answers
    assert made.figures.period == Period(date(2025, 3, 1), date(2026, 2, 28))
    assert made.figures.costs[0].line == Line("Jobboards", vat="21", comparable=False, channel="jobboards")
    assert made.figures.channels == (Channel("LinkedIn", vat="21"),)
    assert journey.overall_progress(session.sheet).answered == 0
    assert made.figures.kpi_targets == {"CPH": Decimal(9000)}
    assert made.figures.hires is None
    assert session.earlier is not None
    assert session.earlier.figures == FIGURES


def test_a_new_measurement_reclaims_as_much_vat_as_the_one_before(session: Session) -> None:
    """Else the answer to PRO-12 or 100% would count, and a hire would seem cheaper by the VAT alone."""
    session.set_figures(replace(FIGURES, vat_deductible=Decimal(0)), cell="basis/btw", words="Btw: 0%")
    session.start_remeasurement(date(2027, 1, 5))

    assert session.measurement.figures.vat_deductible == 0


def test_a_new_measurement_reckons_an_hour_in_the_same_way(session: Session) -> None:
    rate = HourlyRate(monthly_pay=Decimal(3900), charges=Decimal("0.3"), productive_hours=Decimal(1400))
    session.set_figures(
        replace(FIGURES, rates={"HR": rate, "HM": HourlyRate(rate=Decimal(65))}), cell="basis", words="x"
    )
    session.start_remeasurement(date(2027, 1, 5))

    assert session.measurement.figures.rates == {
        "HR": HourlyRate(charges=Decimal("0.3"), productive_hours=Decimal(1400))
    }


def test_a_new_measurement_comes_after_the_last(session: Session) -> None:
    with pytest.raises(MeasurementError, match="Kies een dag na"):
        session.start_remeasurement(session.measurement.date)


def test_a_new_measurement_can_be_undone_and_removed(session: Session, keeper: MemoryKeeper) -> None:
    first = session.measurement.id
    session.start_remeasurement(date(2027, 1, 5))
    session.set_answer(QuestionId("DRA-01"), Answer(value=4))
    with pytest.raises(MeasurementError, match="hele dossier"):
        session.remove_measurement(first)
    session.remove_measurement(session.measurement.id)
    assert session.measurement.id == first
    assert len(keeper.dossier.measurements) == 1
    session.undo()
    assert session.measurement.answers[QuestionId("DRA-01")].value == 4
    session.undo()
    session.undo()
    assert [one.id for one in keeper.dossier.measurements] == [first]


def test_typing_in_one_cell_is_one_step(session: Session) -> None:
    session.settle()
    for number in (2, 25, 251):
        session.set_figures(replace(FIGURES, hires=number), cell="kosten/1/x", words=f"{number}")
    session.undo()

    assert session.measurement.figures.hires == 24


def test_undo_goes_to_the_measurement_it_changes(session: Session) -> None:
    first = session.measurement.id
    session.set_answer(QuestionId("DRA-01"), Answer(value=3))
    session.start_remeasurement(date(2027, 1, 5))
    second = session.measurement.id
    session.set_answer(QuestionId("DRA-01"), Answer(value=4))
    session.choose_measurement(first)

    session.undo()
    assert session.measurement.id == second
    assert not session.measurement.answers
    session.choose_measurement(first)
    session.redo()
    assert session.measurement.id == second
    assert session.measurement.answer(QuestionId("DRA-01")).value == 4


def test_a_lock_that_the_disk_refuses_is_written_later_with_its_figures(session: Session, keeper: MemoryKeeper) -> None:
    keeper.is_full = True
    with pytest.raises(NotSavedError):
        session.set_figures(replace(FIGURES, hires=25), cell="basis/aannames", words="")
    with pytest.raises(NotSavedError):
        session.lock("Marit", NOW)
    assert session.is_locked
    assert keeper.dossier.newest().locked_at is None

    keeper.is_full = False
    session.retry()

    assert keeper.dossier.newest() == session.measurement
    assert keeper.dossier.newest().figures.hires == 25


def test_the_29th_of_february_becomes_the_28th(session: Session) -> None:
    leap = replace(FIGURES, period=Period(date(2023, 3, 1), date(2024, 2, 29)))
    session.set_figures(leap, cell="basis/periode", words="")
    session.start_remeasurement(date(2027, 1, 5))

    assert session.measurement.figures.period == Period(date(2024, 3, 1), date(2025, 2, 28))


def test_a_hermeting_begins_with_nothing_answered_and_opens_again(session: Session, keeper: MemoryKeeper) -> None:
    session.set_answer(QuestionId("DRA-02"), Answer(value=2))
    assert journey.overall_progress(session.sheet).answered > 0
    session.start_remeasurement(date(2027, 1, 5))

    assert journey.overall_progress(session.sheet).answered == 0
    again = Session(CATALOGUE, keeper, keeper.dossier)
    assert again.measurement.kind is MeasurementKind.HERMETING
    assert again.earlier is not None
    assert again.earlier.kind is MeasurementKind.NULMETING
