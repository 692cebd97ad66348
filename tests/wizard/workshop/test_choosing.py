"""Dots typed as numbers, all shown at once, ties in words; numbers and dots outlive whatever happens to a task."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from assessments.errors import WorkshopError
from assessments.plan import Plan, TaskEdit, TaskStatus
from assessments.types import MeasurementId, Pillar, TaskCode
from assessments.workshop import Participant, Setup, Workshop, WorkshopId
from assessments.workshop_parts import DOTS, DOTS_SHOWN_AT, NUMBERED, with_part
from tests.dossiers import CATALOGUE, NOW, dossier, every_level
from wizard.assessment import Assessment, assess, with_workshops
from wizard.planning.chosen import chosen_tasks
from wizard.workshop.candidates import Candidate, Search, candidates, numbered
from wizard.workshop.choosing import (
    for_whom,
    hide_dots,
    lay_dots,
    move_chosen,
    number_tasks,
    read_dots,
    show_dots,
    tie_words,
    turnout_words,
    waiting,
    write_dots,
)
from wizard.workshop.dots import totals
from wizard.workshop.move import Move


def workshop(amount: int = 12, **fields: object) -> Workshop:
    people = tuple(Participant(number) for number in range(1, amount + 1))
    setup = Setup("K7M4QX", date(2026, 1, 15), MeasurementId("m"), participants=people)
    return replace(Workshop(WorkshopId("w"), setup), **fields)  # type: ignore[arg-type]  # each test gives the right kind


def after(held: Workshop, move: Move | None) -> Workshop:
    assert move is not None
    for key, value in move.parts.items():
        held = with_part(held, key, value)
    return held


def task(number: int, *, gone: str = "") -> Candidate:
    code = TaskCode(f"T-{number:02}")
    rank = None if gone else number
    return Candidate(
        number, code, f"Taak {number}", Pillar.BOEIEN, 4, "A", Decimal(8), Decimal(20 - number), rank, gone
    )


TASKS = tuple(task(number) for number in range(1, 13))


def plan(level: int = 1, edits: dict[TaskCode, TaskEdit] | None = None) -> Assessment:
    return assess(CATALOGUE, dossier(every_level(level), plan=Plan(edits or {})))


@pytest.mark.parametrize(
    "typed, dots",
    [
        ("3 3 7", {"T-03": 2, "T-07": 1}),
        ("3,3;7", {"T-03": 2, "T-07": 1}),
        (" 12 ", {"T-12": 1}),
        ("1 2 3", {"T-01": 1, "T-02": 1, "T-03": 1}),
        ("", {}),
    ],
)
def test_a_line_of_numbers_becomes_dots(typed: str, dots: dict[str, int]) -> None:
    assert read_dots(typed, TASKS) == dots


@pytest.mark.parametrize(
    "typed, sentence",
    [
        ("3 3 3", "hoogstens twee stippen"),
        ("1 2 3 4", "vier stippen; ieder heeft er drie"),
        ("3 3 13", "Nummer 13 staat niet in de lijst"),
        ("0", "Nummer 0 staat niet in de lijst"),
        ("drie", "‘drie’ is geen nummer"),
        ("²", "‘²’ is geen nummer"),
        ("13", "Nummer 13 kan niet meer: uit het plan gehaald"),
    ],
)
def test_a_line_that_breaks_a_rule_says_which(typed: str, sentence: str) -> None:
    tasks = (*TASKS, task(13, gone="uit het plan gehaald")) if "kan niet" in sentence else TASKS

    with pytest.raises(WorkshopError, match=sentence):
        read_dots(typed, tasks)


def test_a_line_may_say_whose_it_is() -> None:
    assert for_whom("8: 3 3 7") == (8, "3 3 7")
    assert for_whom("3 3 7") == (None, "3 3 7")


def test_twelve_people_lay_thirty_six_dots_and_none_is_lost() -> None:
    held = workshop()
    for number in range(1, 13):
        held = after(held, lay_dots(held, number, read_dots(f"{number} {number} {number % 12 + 1}", TASKS), TASKS))

    assert turnout_words(held) == "36 van 36 stippen binnen"
    assert totals(held) == {one.code: 3 for one in TASKS}
    assert waiting(held) == ()
    assert write_dots(held.dots[4], TASKS) == "4 4 5"


def test_who_leaves_keeps_the_dots_that_lie_and_is_not_waited_for() -> None:
    held = workshop(3)
    held = after(held, lay_dots(held, 1, read_dots("1 1 2", TASKS), TASKS))
    gone = tuple(replace(one, left=one.number != 3) for one in held.setup.participants)
    held = replace(held, setup=replace(held.setup, participants=gone))

    assert [one.number for one in waiting(held)] == [3]
    assert totals(held) == {"T-01": 2, "T-02": 1}
    assert turnout_words(held) == "3 van 6 stippen binnen"


def test_a_line_takes_the_place_of_the_line_before_and_an_empty_one_takes_all_back() -> None:
    held = workshop(1)
    held = after(held, lay_dots(held, 1, read_dots("1 1 2", TASKS), TASKS))
    held = after(held, lay_dots(held, 1, read_dots("5", TASKS), TASKS))
    assert totals(held) == {"T-05": 1}

    emptied = lay_dots(held, 1, {}, TASKS)
    assert emptied.words == "Stippen van deelnemer 1 weggehaald"
    assert totals(after(held, emptied)) == {}
    with pytest.raises(ValueError, match="no participant 9"):
        lay_dots(held, 9, {}, TASKS)


def test_the_first_dot_fixes_the_numbers_that_the_room_heard() -> None:
    held = workshop(1)
    move = lay_dots(held, 1, {TaskCode("T-01"): 1}, TASKS)

    assert move.parts[NUMBERED] == tuple(one.code for one in TASKS)
    assert set(lay_dots(after(held, move), 1, {}, TASKS).parts) == {(DOTS, "1")}
    assert number_tasks(after(held, move), TASKS) is None


def test_showing_is_one_step_and_hiding_takes_it_back() -> None:
    held = after(workshop(), show_dots(workshop(), NOW, TASKS))

    assert held.dots_shown_at == NOW
    assert hide_dots(held).parts == {DOTS_SHOWN_AT: None}


@pytest.mark.parametrize(
    "dots, said",
    [
        ({}, "Er liggen nog geen stippen."),
        ({1: 3, 2: 2}, "Twee taken hebben stippen."),
        ({1: 9, 2: 8, 3: 7, 4: 6, 5: 4, 6: 2}, ""),
        ({1: 9, 2: 8, 3: 7, 4: 4, 5: 4, 6: 2}, ""),
        ({1: 9, 2: 8, 3: 7, 4: 6, 5: 3, 6: 3}, "Taak 5 en 6 hebben elk 3 stippen, en er is nog plek voor één"),
        ({1: 9, 2: 8, 3: 7, 9: 2, 5: 2, 6: 2}, "Taak 5, 6 en 9 hebben elk 2 stippen, en er is nog plek voor twee"),
    ],
)
def test_a_tie_is_said_in_words(dots: dict[int, int], said: str) -> None:
    laid = {TaskCode(f"T-{number:02}"): amount for number, amount in dots.items()}

    words = tie_words(TASKS, laid).replace("\u00a0", " ")

    assert words.startswith(said)
    assert bool(words) is bool(said)


def test_the_list_stands_by_effective_priority_and_dots_never_change_that() -> None:
    found = plan()
    plain = candidates(found, workshop())
    dotted = candidates(found, workshop(dots={1: {plain[-1].code: 2}}))

    assert [one.rank for one in plain] == list(range(1, len(found.tasks) + 1))
    assert [one.number for one in plain] == list(range(1, len(found.tasks) + 1))
    assert [one.effective for one in plain] == sorted((one.effective for one in plain), reverse=True)
    assert dotted == plain


def test_a_task_that_comes_in_later_gets_the_next_number() -> None:
    few, many = plan(3), plan(0)
    held = after(workshop(), number_tasks(workshop(), candidates(few, workshop())))
    before = {one.code: one.number for one in candidates(few, held)}
    later = candidates(many, held)
    found = {one.code: one.number for one in later}

    assert [one.rank for one in later] == list(range(1, len(later) + 1))
    assert [one.number for one in later] != [one.rank for one in later]
    assert len(found) > len(before) > 0
    assert {code: number for code, number in found.items() if code in before} == before
    assert sorted(found.values()) == list(range(1, len(found) + 1))


def test_a_task_that_leaves_the_plan_keeps_its_dots_number_and_place_but_takes_no_more() -> None:
    first = candidates(plan(), workshop())[0]
    held = workshop(numbered=numbered(plan(), workshop()), dots={1: {first.code: 2}}, chosen=(first.code,))
    dropped = candidates(plan(edits={first.code: TaskEdit(dropped_reason="Niet nu")}), held)
    done = candidates(plan(edits={first.code: TaskEdit(status=TaskStatus.DONE)}), held)

    for found, why in ((dropped, "uit het plan gehaald"), (done, "klaar")):
        assert (found[-1].code, found[-1].number, found[-1].gone) == (first.code, first.number, why)
        with pytest.raises(WorkshopError, match=why):
            read_dots(str(first.number), found)
    assert totals(held) == {first.code: 2}


def test_a_chosen_task_stays_in_the_plan_when_its_reason_goes() -> None:
    low, high = plan(0), plan(4)
    code = next(one.code for one in low.tasks if high.task(one.code) is None)
    chose = replace(high.dossier, workshops={WorkshopId("w"): workshop(chosen=(code,))})
    found = assess(CATALOGUE, chose).task(code)

    assert found is not None
    assert found.task.lapsed
    assert with_workshops(high, chose).task(code) == found
    assert with_workshops(assess(CATALOGUE, chose), high.dossier).task(code) is None
    assert chosen_tasks(chose) == {code: date(2026, 1, 15)}


def test_the_order_of_the_choice_is_changed_by_hand() -> None:
    held = workshop(chosen=(TaskCode("T-01"), TaskCode("T-02"), TaskCode("T-03")))

    assert after(held, move_chosen(held, TaskCode("T-03"), -1)).chosen == ("T-01", "T-03", "T-02")
    assert move_chosen(held, TaskCode("T-01"), -1) is None
    assert move_chosen(held, TaskCode("T-03"), 1) is None


@pytest.mark.parametrize(
    "search, numbers",
    [
        (Search("taak 1"), [1, 10, 11, 12]),
        (Search("3"), [3]),
        (Search("TÁAK 12"), [12]),
        (Search(pillar=Pillar.BINDEN), []),
        (Search(step=4, task_class="A", text="taak 2"), [2]),
    ],
)
def test_candidates_are_looked_up(search: Search, numbers: list[int]) -> None:
    tasks = [replace(one, code=TaskCode("X")) for one in TASKS]

    assert [one.number for one in tasks if search.passes(one)] == numbers
