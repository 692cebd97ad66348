"""The rows of the task list: which are shown, in which order, and under which heads."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from assessments.plan import EMPTY_EDIT, TaskEdit, TaskStatus
from assessments.types import Pillar, TaskCode
from tests.ui.plan import example
from ui.plan.list.looks import Group, GroupRow, Look, arranged
from ui.plan.list.rows import (
    Only,
    Sifting,
    TaskRow,
    dropped_rows,
    fitting,
    in_order,
    is_late,
    sifted,
    task_rows,
    totals,
)
from wizard.planning.schedule import Phase

MARCH = date(2026, 3, 1)


def row(code: str, **other: object) -> TaskRow:
    """Return a plain row; planning order is the number in its code."""
    fields: dict[str, object] = {
        "title": "Taak",
        "advised_title": "Taak",
        "pillar": Pillar.BINDEN,
        "owner": "",
        "end": None,
        "end_words": "",
        "hours": Decimal(8),
        "task_class": "A",
        "phase": None,
        "step": 3,
        "step_words": "3 Intern proces",
        "status": TaskStatus.OPEN,
        "order": int(code[-2:]),
        "edit": EMPTY_EDIT,
    }
    return TaskRow(code=TaskCode(code), **{**fields, **other})  # type: ignore[arg-type]


def codes(rows: object) -> list[str]:
    assert isinstance(rows, (list, tuple))
    return [one.code if isinstance(one, TaskRow) else one.key for one in rows if not isinstance(one, GroupRow)]


ONE = row("T-INT-01", title="Eén gesprek voeren", owner="Joost Bakker", late=True)
TWO = row("T-EXT-02", pillar=Pillar.BOEIEN, status=TaskStatus.DONE, changed=True)
THREE = row("T-EIG-03", title="Gesprek plannen", lapsed=True, owner="Marit de Vries")
ROWS = (ONE, TWO, THREE)


@pytest.mark.parametrize(
    "sifting, found",
    [
        (Sifting(), ["T-INT-01", "T-EXT-02", "T-EIG-03"]),
        (Sifting("gesprek"), ["T-INT-01", "T-EIG-03"]),
        (Sifting("  EEN joost "), ["T-INT-01"]),
        (Sifting("ext-02"), ["T-EXT-02"]),
        (Sifting("gesprek zaterdag"), []),
        (Sifting(pillar=Pillar.BOEIEN), ["T-EXT-02"]),
        (Sifting(status=TaskStatus.OPEN), ["T-INT-01", "T-EIG-03"]),
        (Sifting(only=Only.LATE), ["T-INT-01"]),
        (Sifting(only=Only.NAMELESS), ["T-EXT-02"]),
        (Sifting(only=Only.LAPSED), ["T-EIG-03"]),
        (Sifting(only=Only.CHANGED), ["T-EXT-02"]),
        (Sifting(only=Only.OWN), ["T-EIG-03"]),
        (Sifting("gesprek", status=TaskStatus.DONE), []),
    ],
)
def test_only_what_is_looked_for_is_shown(sifting: Sifting, found: list[str]) -> None:
    assert codes(sifted(ROWS, sifting)) == found


def test_a_row_with_text_that_is_not_taken_over_is_never_filtered_away() -> None:
    assert codes(sifted(ROWS, Sifting("zaterdag"), keep={"T-EXT-02"})) == ["T-EXT-02"]


@pytest.mark.parametrize(
    "key, values, up, down",
    [
        ("end", [MARCH, None, date(2026, 1, 9)], [3, 1, 2], [1, 3, 2]),
        ("owner", ["Zoë", "", "anna"], [3, 1, 2], [1, 3, 2]),
        ("title", ["Éen", "zes", "Acht"], [3, 1, 2], [2, 1, 3]),
        ("hours", [Decimal(8), Decimal("5.5"), Decimal(40)], [2, 1, 3], [3, 1, 2]),
        ("status", [TaskStatus.DONE, TaskStatus.OPEN, TaskStatus.BUSY], [2, 3, 1], [1, 3, 2]),
        ("phase", [Phase.YEAR_1, None, Phase.QUICK_WIN], [3, 1, 2], [1, 3, 2]),
        ("pillar", [Pillar.BEHEREN, Pillar.IDENTITEIT, Pillar.BOEIEN], [2, 3, 1], [1, 3, 2]),
    ],
)
def test_a_column_sorts_both_ways_and_what_is_empty_comes_last(
    key: str, values: list[object], up: list[int], down: list[int]
) -> None:
    rows = [row(f"T-INT-0{place}", **{key: value}) for place, value in enumerate(values, start=1)]

    assert [one.order for one in in_order(rows, key, descending=False)] == up
    assert [one.order for one in in_order(rows, key, descending=True)] == down


def test_equal_rows_stay_in_planning_order_and_no_column_is_planning_order() -> None:
    rows = [row("T-INT-03"), row("T-INT-01"), row("T-INT-02", owner="Anna")]

    assert [one.order for one in in_order(rows, "owner", descending=True)] == [2, 1, 3]
    assert [one.order for one in in_order(rows, "", descending=True)] == [1, 2, 3]


def test_heads_count_tasks_and_hours_in_the_order_of_the_method() -> None:
    rows = [row("T-INT-01", hours=Decimal("5.5")), row("T-EXT-02", pillar=Pillar.BOEIEN), row("T-INT-03")]

    shown = arranged(rows, Look(group=Group.PILLAR))

    heads = [(one.text, one.note) for one in shown if isinstance(one, GroupRow)]
    assert heads == [("Boeien", "1\u00a0taak · 8\u00a0uur"), ("Binden", "2\u00a0taken · 13,5\u00a0uur")]
    assert codes(shown) == ["T-EXT-02", "T-INT-01", "T-INT-03"]


@pytest.mark.parametrize(
    "group, names",
    [
        (Group.OWNER, ["Joost Bakker", "Marit de Vries", "Geen naam"]),
        (Group.STATUS, ["Te doen", "Klaar"]),
        (Group.CLASS, ["Klasse A"]),
        (Group.STEP, ["Stap 3: Intern proces"]),
        (Group.PHASE, ["Zonder datum"]),
    ],
)
def test_every_group_has_its_own_heads(group: Group, names: list[str]) -> None:
    assert [one.text for one in arranged(ROWS, Look(group=group)) if isinstance(one, GroupRow)] == names


def test_a_folded_group_keeps_its_head_and_a_row_that_must_stay_unfolds_it() -> None:
    look = Look(group=Group.PILLAR, folded=frozenset({Pillar.BINDEN}))

    assert codes(arranged(ROWS, look)) == ["T-EXT-02"]
    assert codes(arranged(ROWS, look, keep={"T-INT-01"})) == ["T-EXT-02", "T-INT-01", "T-EIG-03"]


@pytest.mark.parametrize(
    "room, left_out", [(600, set()), (400, {"b"}), (310, {"b"}), (299, {"b", "c"}), (10, {"b", "c"})]
)
def test_the_least_wanted_columns_go_first(room: int, left_out: set[str]) -> None:
    assert fitting([("a", 100), ("b", 200), ("c", 200)], room, ("b", "c")) == left_out


@pytest.mark.parametrize(
    "status, end, late",
    [
        (TaskStatus.OPEN, date(2026, 2, 28), True),
        (TaskStatus.BUSY, date(2026, 2, 28), True),
        (TaskStatus.DONE, date(2026, 2, 28), False),
        (TaskStatus.OPEN, MARCH, False),
        (TaskStatus.OPEN, None, False),
    ],
)
def test_late_is_open_after_its_last_day(status: TaskStatus, end: date | None, late: bool) -> None:
    assert is_late(status, end, MARCH) is late


def test_tasks_that_were_taken_out_are_shown_only_when_asked_for() -> None:
    edit = TaskEdit(dropped_reason="Dit doet het bureau", hours=Decimal(5))
    assessment = example.work(edits={TaskCode("T-INT-06"): edit}).session.assessment

    rows = (*task_rows(assessment, assessment.tasks, MARCH), *dropped_rows(assessment))

    assert "T-INT-06" not in codes(sifted(rows, Sifting()))
    (found,) = sifted(rows, Sifting(only=Only.DROPPED))
    assert (found.code, found.dropped_reason, found.hours, found.end) == (
        "T-INT-06", "Dit doet het bureau", Decimal(5), None
    )  # fmt: skip
    assert totals(rows, [found]) == "1\u00a0taak uit het plan · spatie zet terug"
    assert totals(rows, rows[:-1]).startswith(f"{len(assessment.tasks)}\u00a0taken")


def test_totals_say_how_many_of_all() -> None:
    assert totals(ROWS, ROWS) == "3\u00a0taken · 24\u00a0uur"
    assert totals(ROWS, ROWS[:1]) == "1 van 3 taken · 8\u00a0uur"


def test_rows_follow_the_plan_with_its_marks() -> None:
    edit = TaskEdit(due=date(2026, 1, 12), status=TaskStatus.BUSY)
    assessment = example.work(edits={TaskCode("T-INT-06"): edit}).session.assessment

    rows = task_rows(assessment, assessment.tasks, MARCH)

    assert [one.order for one in rows] == list(range(1, len(assessment.tasks) + 1))
    found = next(one for one in rows if one.code == "T-INT-06")
    assert (found.end, found.step_words, found.pillar) == (date(2026, 1, 12), "3 Intern proces", Pillar.BINDEN)
    assert [word for _, word in found.marks()] == ["te laat", "aangepast"]
