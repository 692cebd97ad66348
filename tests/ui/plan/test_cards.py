"""What the board says: scopes, periods, names, words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import pairwise

import pytest

from assessments.plan import TaskEdit, TaskStatus
from assessments.types import Pillar, QuestionId, Role, TaskCode
from tests.ui.plan import example
from ui.plan import cards
from ui.plan.cards import Card, Head
from ui.plan.task_facts import facts
from wizard import formats
from wizard.documents.report import Scope


@pytest.mark.parametrize(
    "name, expected",
    [
        ("Marit de Vries", "MV"),
        ("Joost", "J"),
        ("  ", ""),
        ("", ""),
        ("Ćira Łoś", "ĆŁ"),
        ("de Wit, Kees", "DK"),
        ("–", ""),
    ],
)
def test_initials_are_the_first_letters_of_first_and_last_name(name: str, expected: str) -> None:
    assert cards.initials(name) == expected


def test_a_wider_scope_holds_the_narrower_one() -> None:
    tasks = example.work().session.assessment.tasks

    core, year, everything = (
        {planned.code for planned in cards.in_scope(tasks, scope)} for scope in (Scope.CORE, Scope.YEAR, Scope.ALL)
    )

    assert core < year < everything == {planned.code for planned in tasks}


def test_names_divide_the_tasks() -> None:
    assessment = example.work().session.assessment
    names = [*cards.owners(assessment), cards.NOBODY]

    parts = [cards.of_owner(assessment.tasks, name) for name in names]

    assert sum(len(part) for part in parts) == len(assessment.tasks)
    assert cards.of_owner(assessment.tasks, None) == assessment.tasks
    assert cards.owners(assessment) == tuple(sorted(cards.owners(assessment), key=str.casefold))


def test_every_head_has_cards_below_it_in_order_of_date() -> None:
    assessment = example.work().session.assessment

    rows = cards.rows(assessment, assessment.tasks)

    assert isinstance(rows[0], Head)
    assert not any(isinstance(one, Head) and isinstance(two, Head) for one, two in pairwise(rows))
    assert sum(isinstance(row, Card) for row in rows) == len(assessment.tasks)
    assert [row.title for row in rows if isinstance(row, Head)][:3] == [
        "Eerste 30 dagen",
        "Tot 60 dagen",
        "Tot 90 dagen",
    ]
    assert rows[0].note == f"t/m {formats.short_date(date(2026, 2, 4))}"


def test_planned_anew_the_periods_count_from_that_day() -> None:
    work = example.work()
    work.replan(date(2026, 9, 1))
    assessment = work.session.assessment

    rows = cards.rows(assessment, assessment.tasks)

    assert rows[0] == Head("Eerste 30 dagen", f"t/m {formats.short_date(date(2026, 10, 1))}")


def test_without_hours_there_is_an_order_and_no_dates() -> None:
    work = example.work()
    work.set_profile(QuestionId("PRO-10"), 0)
    assessment = work.session.assessment

    rows = cards.rows(assessment, assessment.tasks)

    heads = [row.title for row in rows if isinstance(row, Head)]
    assert "Zonder datum, op volgorde" in heads
    assert any(isinstance(row, Card) and row.end == "" and "zonder datum" in row.words() for row in rows)


def test_a_card_says_everything_in_words() -> None:
    code = TaskCode("T-DRA-01")
    edit = TaskEdit(owner="Fatima Aydin", status=TaskStatus.BUSY, due=date(2027, 3, 1))
    assessment = example.work(edits={code: edit}).session.assessment
    planned = assessment.task(code)
    assert planned is not None

    card = cards.card(assessment, planned)

    assert card.words().replace("\u00a0", " ") == (
        "Opdrachtgever benoemen, bezig, Fatima Aydin, klaar op 1 mrt 2027, 6 uur, poort, aangepast, klasse A, Identiteit"
    )


@pytest.mark.parametrize(
    "status, today, late",
    [
        (TaskStatus.OPEN, date(2026, 3, 3), True),
        (TaskStatus.BUSY, date(2026, 3, 3), True),
        (TaskStatus.OPEN, date(2026, 3, 2), False),
        (TaskStatus.DONE, date(2026, 3, 3), False),
    ],
)
def test_a_card_tells_that_its_day_has_passed(status: TaskStatus, today: date, late: bool) -> None:
    code = TaskCode("T-DRA-01")
    edit = TaskEdit(status=status, due=date(2026, 3, 2), done_on=date(2026, 3, 2))
    assessment = example.work(edits={code: edit}).session.assessment
    planned = assessment.task(code)
    assert planned is not None

    card = cards.card(assessment, planned, today=today)

    assert card.late is late
    assert ("te laat" in card.words()) is late


@pytest.mark.parametrize("names, changed", [(example.NAMES, True), ({}, False)])
def test_naming_somebody_is_a_change_only_where_the_advice_has_a_name(
    names: Mapping[Role, str | None], changed: bool
) -> None:
    code = TaskCode("T-DRA-01")
    assessment = example.work(names=names, edits={code: TaskEdit(owner="Fatima Aydin")}).session.assessment
    planned = assessment.task(code)
    assert planned is not None

    assert cards.card(assessment, planned).changed is changed
    assert (facts(assessment, planned).advice.owner is not None) is changed


def test_without_names_the_role_itself_is_offered() -> None:
    assessment = example.work(names={}).session.assessment
    offered = {facts(assessment, planned).people for planned in assessment.tasks}

    assert (("HR-adviseur", ""),) in offered
    assert () not in offered


def test_an_empty_lane_says_why_it_is_empty() -> None:
    empty, full = example.work(answered=False).session.assessment, example.work().session.assessment

    assert "volgen uit je antwoorden" in cards.empty_words(empty, Pillar.BOEIEN)
    assert "in deze keuze" in cards.empty_words(full, Pillar.BOEIEN)
