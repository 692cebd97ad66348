"""What is saved in the library is what comes back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assessments.figures import Figures, Period
from assessments.plan import DismissedWarning, TaskEdit, TaskStatus
from assessments.plan_parts import DISMISSED, EDITS
from assessments.store import Library
from assessments.store.values import decode, encode
from assessments.types import (
    Answer,
    Confidence,
    Dossier,
    Measurement,
    MeasurementId,
    MeasurementKind,
    QuestionId,
    RuleId,
    TaskCode,
)
from tests.assessments.dossiers import CATALOGUE, EXOTIC, NOW, dossiers, small_dossier, values
from tests.assessments.store.conftest import Clock

QUESTION = QuestionId("DRA-02")
TASK = TaskCode("T-DRA-01")
RULE = RuleId("R-01")
FIRST = MeasurementId("eerste")


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Return one library for many dossiers, so that Hypothesis need not make a file per example."""
    with Library.open(tmp_path_factory.mktemp("gedeeld") / "bibliotheek.sqlite3", Clock()) as library:
        yield library


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(dossier=dossiers())
def test_any_dossier_comes_back_as_it_went_in(shared: Library, dossier: Dossier) -> None:
    if shared.load_many([dossier.id]):
        return

    shared.add(dossier)

    assert shared.load(dossier.id) == dossier


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_any_value_comes_back_as_it_went_in(data: st.DataObject) -> None:
    questions = [question for code, question in CATALOGUE.questions.items() if code != "EXT-12"]
    value = data.draw(values(data.draw(st.sampled_from(questions))))

    again = decode(encode(value))

    assert again == value
    assert type(again) is type(value)


@pytest.mark.parametrize(
    "text", ["", "{}", "null", "true", '{"date": "2026-02-30"}', "[1]", '{"decimal": "x"}', "[[", "1.5"]
)
def test_a_damaged_value_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match="not an answer's value"):
        decode(text)


def test_an_answer_is_there_after_closing_and_opening(path: Path, clock: Clock) -> None:
    answer = Answer(value=3, note=EXOTIC, evidence="x" * 20_000, confidence=Confidence.GUESS, discuss=True, target=2)
    with Library.open(path, clock) as library:
        library.add(small_dossier())
        clock.forward(minutes=5)
        at = library.save_answer("dossier-1", FIRST, QUESTION, answer)

    with Library.open(path, clock) as library:
        dossier = library.load("dossier-1")

    assert dossier.measurements[0].answer(QUESTION) == answer
    assert at == dossier.updated_at == NOW + timedelta(minutes=5)


def test_an_answer_is_on_disk_when_saving_returns(path: Path, library: Library) -> None:
    library.add(small_dossier())

    library.save_answer("dossier-1", FIRST, QUESTION, Answer(value=3))

    with closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT value FROM answer WHERE question_id = ?", (QUESTION,)).fetchall() == [("3",)]
    assert not path.with_name(path.name + "-journal").exists()


def test_the_moment_of_saving_is_in_utc(path: Path) -> None:
    amsterdam = timezone(timedelta(hours=1))
    with Library.open(path, lambda: NOW.astimezone(amsterdam)) as library:
        library.add(small_dossier())

        at = library.save_answer("dossier-1", FIRST, QUESTION, Answer(value=3))

        assert (at, at.tzinfo) == (NOW, UTC)
        assert library.load("dossier-1").updated_at.tzinfo == UTC


@pytest.mark.parametrize("nothing", [None, Answer()])
def test_an_empty_answer_leaves_no_row(library: Library, path: Path, nothing: Answer | None) -> None:
    library.add(small_dossier())
    library.save_answer("dossier-1", FIRST, QUESTION, Answer(value=3))

    library.save_answer("dossier-1", FIRST, QUESTION, nothing)

    assert library.load("dossier-1") == small_dossier()
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT count(*) FROM answer WHERE question_id = ?", (QUESTION,)).fetchone() == (0,)


def test_a_value_and_n_a_together_are_a_bug_in_the_caller(library: Library) -> None:
    library.add(small_dossier())

    with pytest.raises(ValueError, match="not applicable"):
        library.save_answer("dossier-1", FIRST, QUESTION, Answer(value=3, not_applicable=True))

    assert library.load("dossier-1") == small_dossier()


def test_saving_one_answer_leaves_all_others(library: Library) -> None:
    library.add(small_dossier(1))
    library.add(small_dossier(2))

    library.save_answer("dossier-1", FIRST, QUESTION, Answer(value=3))

    assert library.load("dossier-2") == small_dossier(2)
    answers = {**small_dossier().measurements[0].answers, QUESTION: Answer(value=3)}
    assert library.load("dossier-1").measurements[0].answers == answers


def test_a_profile_value_is_saved_changed_and_forgotten(library: Library) -> None:
    library.add(small_dossier())
    hours = QuestionId("PRO-10")

    library.save_profile("dossier-1", hours, 16)
    library.save_profile("dossier-1", hours, 24)
    assert library.load("dossier-1").profile[hours] == 24

    library.save_profile("dossier-1", hours, None)
    assert library.load("dossier-1").profile == small_dossier().profile


def test_the_answer_to_pro_01_is_the_dossiers_name(library: Library) -> None:
    library.add(small_dossier())

    library.save_profile("dossier-1", QuestionId("PRO-01"), "Nieuwe naam")
    library.save_profile("dossier-1", QuestionId("PRO-01"), "  ")

    assert library.load("dossier-1").organisation == "Nieuwe naam"


def test_figures_replace_the_figures_and_keep_the_scenarios(library: Library) -> None:
    library.add(small_dossier())
    figures = Figures(period=Period(date(2025, 1, 1), date(2025, 12, 31)), vat_deductible=Decimal("0.50"))

    library.save_figures("dossier-1", FIRST, figures)

    assert library.load("dossier-1").measurements[0] == replace(small_dossier().measurements[0], figures=figures)


def test_figures_that_no_file_would_take_are_kept_while_somebody_types(library: Library) -> None:
    library.add(small_dossier())
    figures = Figures(
        period=Period(date(2025, 12, 31), date(2025, 1, 1)),
        hires=-1,
        vat_deductible=Decimal(100),
        first_year_pay=Decimal("1E+80"),
        kpis={"EIGEN": {"iets": Decimal("0.5"), "leeg": None}, "AANB": {"accepted": Decimal("2.5")}},
    )

    library.save_figures("dossier-1", FIRST, figures)

    assert library.load("dossier-1").measurements[0].figures == figures


def test_an_edit_of_a_task_is_saved_and_forgotten(library: Library) -> None:
    library.add(small_dossier())
    edit = TaskEdit(hours=Decimal("2.50"), due=date(2026, 3, 1), status=TaskStatus.DONE, done_on=date(2026, 2, 1))

    library.save_plan("dossier-1", {(EDITS, TASK): edit})
    assert library.load("dossier-1").plan.edit(TASK) == edit

    library.save_plan("dossier-1", {(EDITS, TASK): TaskEdit()})
    assert TASK not in library.load("dossier-1").plan.edits


def test_a_dismissed_warning_is_saved_and_brought_back(library: Library) -> None:
    library.add(small_dossier())
    warning = DismissedWarning("Klopt bij ons", NOW)

    library.save_plan("dossier-1", {(DISMISSED, RULE): warning})
    assert library.load("dossier-1").plan.dismissed == {RULE: warning}

    library.save_plan("dossier-1", {(DISMISSED, RULE): None})
    assert library.load("dossier-1").plan.dismissed == {}


def test_a_second_measurement_comes_after_the_first(library: Library) -> None:
    library.add(small_dossier())
    again = Measurement(
        MeasurementId("tweede"), MeasurementKind.HERMETING, date(2027, 1, 5), answers={QUESTION: Answer(value=4)}
    )

    library.add_measurement("dossier-1", again)

    assert library.load("dossier-1").measurements == (*small_dossier().measurements, again)


def test_a_measurement_is_added_and_taken_away_again_however_often_the_disk_refused(library: Library) -> None:
    """Taken away while the disk refused and then brought back, it is still there; never come in, it is already gone."""
    library.add(small_dossier())
    again = Measurement(MeasurementId("tweede"), MeasurementKind.HERMETING, date(2027, 1, 5))
    filled = replace(again, answers={QUESTION: Answer(value=4)})

    library.remove_measurement("dossier-1", again.id)
    library.add_measurement("dossier-1", again)
    library.add_measurement("dossier-1", filled)

    assert library.load("dossier-1").measurements == (*small_dossier().measurements, filled)
    library.remove_measurement("dossier-1", again.id)
    assert library.load("dossier-1").measurements == small_dossier().measurements


def test_two_dossiers_may_have_measurements_of_the_same_name(library: Library) -> None:
    library.add(small_dossier(1))
    library.add(small_dossier(2))

    assert library.load_many(["dossier-2", "weg", "dossier-1"]) == (small_dossier(2), small_dossier(1))
