"""The plan of the example organisation and the edge table, number for number (method, Appendix A)."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from tests.dossiers import CATALOGUE, MONDAY, dossier, every_level, example
from tests.example_oracle import ORACLE
from wizard.assessment import Assessment, assess
from wizard.planning.derive import REMEASUREMENT
from wizard.planning.schedule import Phase

PHASES = {
    "Quick win": Phase.QUICK_WIN,
    "30 dagen": Phase.DAYS_30,
    "60 dagen": Phase.DAYS_60,
    "90 dagen": Phase.DAYS_90,
    "Jaar 1": Phase.YEAR_1,
    "Na jaar 1": Phase.AFTER_YEAR_1,
    "Hermeting": Phase.REMEASUREMENT,
}
ROWS: list[dict[str, Any]] = ORACLE["voorbeeld"]["plan"]


def test_the_example_is_planned_in_the_order_of_appendix_a() -> None:
    tasks = assess(CATALOGUE, example()).tasks

    assert [planned.code for planned in tasks] == [row["taak"] for row in ROWS]
    assert [planned.slot.order for planned in tasks] == list(range(1, 60))


@pytest.mark.parametrize("row", ROWS, ids=[row["taak"] for row in ROWS])
def test_a_task_of_the_example_has_the_days_and_phase_of_appendix_a(row: dict[str, Any]) -> None:
    planned = assess(CATALOGUE, example()).task(row["taak"])

    assert planned is not None
    assert planned.slot.used_hours == row["cum"]
    assert (planned.slot.start_day, planned.slot.end_day) == (row["begin"], row["eind"])
    assert planned.slot.begin == MONDAY + timedelta(days=row["begin"])
    assert planned.slot.end == MONDAY + timedelta(days=row["eind"])
    assert planned.slot.phase is PHASES[row["fase"]]


def test_the_example_has_the_phases_and_classes_of_appendix_a() -> None:
    found = assess(CATALOGUE, example())
    phases = Counter(planned.slot.phase for planned in found.tasks)

    assert phases == {
        Phase.QUICK_WIN: 5,
        Phase.DAYS_30: 1,
        Phase.DAYS_60: 7,
        Phase.DAYS_90: 7,
        Phase.YEAR_1: 38,
        Phase.REMEASUREMENT: 1,
    }
    assert Counter(planned.task.task_class for planned in found.tasks) == {"A": 27, "B": 17, "C": 15}
    assert found.hours() == 756


def _edge_case(name: str, *, lifted: bool = True) -> Assessment:
    """Return the situation of one row; the table has all 61 questions active, whatever TAL-01 says."""
    level, ambition = name.removeprefix("alles ").split(", ")
    questions = dict(CATALOGUE.questions)
    for code, question in CATALOGUE.questions.items():
        questions[code] = replace(question, shown_if=None) if lifted else question
    one = dossier(
        every_level(int(level)),
        {
            "PRO-04": "ja",
            "PRO-08": "wervingskosten_verlagen",
            "PRO-09": ambition.lower(),
            "PRO-10": 16,
            "PRO-14": "ja",
            "PRO-15": "ja",
        },
    )
    return assess(replace(CATALOGUE, questions=questions), one)


@pytest.mark.parametrize("name", list(ORACLE["randorakels"]))
def test_the_edge_table(name: str) -> None:
    row = ORACLE["randorakels"][name]
    found = _edge_case(name)
    last = found.tasks[-1]

    assert found.scores.total.value == Decimal(row["totaal"])
    assert len(found.tasks) == row["taken"]
    assert found.hours() == row["uren"]
    assert Counter(planned.task.task_class for planned in found.tasks) == row["klassen"]
    assert max(planned.slot.end_day or 0 for planned in found.tasks[:-1]) == row["laatste_eind"]
    assert last.code == REMEASUREMENT
    assert last.slot.end_day == row["hermeting"]


def test_at_level_zero_the_hidden_question_about_the_system_takes_its_task_along() -> None:
    whole, real = _edge_case("alles 0, Professioneel"), _edge_case("alles 0, Professioneel", lifted=False)

    assert {one.code for one in whole.tasks} - {one.code for one in real.tasks} == {"T-TAL-02"}
