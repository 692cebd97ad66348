from __future__ import annotations

from datetime import date

import pytest

from assessments.plan import Occurrence, Plan, TaskEdit
from assessments.types import TaskCode
from tests.dossiers import assessment, every_level
from ui.plan.meetings.turn_rows import DAY, DONE, REMARK, TurnRow, columns, late, rows, state_words, ticked, with_turn
from ui.widgets.grid.columns import Entry, GroupHead
from wizard.entry.refusal import Refusal
from wizard.planning.rhythm import Turn

CODE = TaskCode("T-SYN-04")  # every month
TODAY = date(2026, 9, 9)
COLUMNS = {one.key: one for one in columns(lambda: TODAY)}


def turn(noted: Occurrence | None = None, day: date = date(2026, 7, 6)) -> Turn:
    return Turn(1, day, date(2026, 7, 6), noted or Occurrence(1))


def row(noted: Occurrence | None = None, day: date = date(2026, 7, 6)) -> TurnRow:
    return TurnRow(CODE, turn(noted, day), noted or Occurrence(1))


def test_a_time_is_ticked_off_and_keeps_its_day() -> None:
    assert COLUMNS[DONE].read(row(), "ja").noted == Occurrence(1, due=date(2026, 7, 6), done_on=TODAY)


def test_an_open_time_again_has_no_day_that_nobody_chose() -> None:
    followed = Occurrence(1, due=date(2026, 7, 6), done_on=TODAY, remark="x")
    chosen = Occurrence(1, due=date(2026, 7, 9), done_on=TODAY)

    assert ticked(turn(followed), TODAY) == Occurrence(1, remark="x")
    assert ticked(turn(chosen, date(2026, 7, 9)), TODAY) == Occurrence(1, due=date(2026, 7, 9))


def test_another_day_is_typed_in_any_dutch_way_and_emptying_goes_back_to_the_rhythm() -> None:
    read = COLUMNS[DAY].read

    assert read(row(), "9 jul 2026").noted.due == date(2026, 7, 9)
    assert read(row(Occurrence(1, due=date(2026, 7, 9)), date(2026, 7, 9)), "").noted.due is None
    assert read(row(), "6-7-2026") == row()
    assert read(row(Occurrence(1, due=date(2026, 7, 9)), date(2026, 7, 9)), "6-7-2026").noted.due is None


@pytest.mark.parametrize("text", ["31-2-2026", "morgen", "x" * 20_000])
def test_a_day_that_is_none_is_refused_in_one_sentence(text: str) -> None:
    refused = COLUMNS[DAY].read(row(), text)

    assert isinstance(refused, Refusal)
    assert refused.sentence.startswith("Deze dag bestaat niet")


def test_a_chosen_day_in_the_weekend_says_on_which_day_it_falls() -> None:
    moved = row(Occurrence(1, due=date(2026, 7, 11)), date(2026, 7, 13))

    assert COLUMNS[DAY].tip(moved) == "11\u00a0jul\u00a02026 is geen werkdag; dit valt op 13\u00a0jul\u00a02026."


@pytest.mark.parametrize(
    "noted, day, words",
    [
        (Occurrence(1), date(2026, 9, 9), ""),
        (Occurrence(1), date(2026, 9, 8), "te laat"),
        (Occurrence(1, due=date(2026, 10, 1)), date(2026, 10, 1), "gekozen, ritme 6\u00a0jul"),
        (Occurrence(1, due=date(2026, 8, 3)), date(2026, 8, 3), "te laat · gekozen, ritme 6\u00a0jul"),
        (Occurrence(1, due=date(2026, 7, 6), done_on=date(2026, 7, 8)), date(2026, 7, 6), "klaar op 8\u00a0jul"),
    ],
)
def test_how_a_time_stands(noted: Occurrence, day: date, words: str) -> None:
    assert state_words(turn(noted, day), TODAY) == words


def test_what_is_noted_of_one_time_leaves_the_others_and_nothing_noted_is_nothing_kept() -> None:
    edit = TaskEdit(occurrences=(Occurrence(1, remark="a"), Occurrence(3, remark="c")))

    assert with_turn(edit, Occurrence(2, remark="b")).occurrences == (
        Occurrence(1, remark="a"),
        Occurrence(2, remark="b"),
        Occurrence(3, remark="c"),
    )
    assert with_turn(edit, Occurrence(1)).occurrences == (Occurrence(3, remark="c"),)


def test_times_stand_by_day_under_the_name_of_their_task() -> None:
    plan = Plan({CODE: TaskEdit(occurrences=(Occurrence(2, due=date(2026, 2, 2)),))})
    found = rows(assessment(every_level(1), plan=plan))
    place = next(n for n, one in enumerate(found) if isinstance(one, GroupHead) and CODE in one.text)
    first, second = found[place + 1], found[place + 2]

    assert isinstance(first, Entry)
    assert isinstance(second, Entry)
    assert (first.value.turn.number, second.value.turn.number) == (2, 1)


def test_late_times_are_counted() -> None:
    assert late(assessment(every_level(1)), date(2026, 1, 1)) == 0
    assert late(assessment(every_level(1)), date(2028, 1, 1)) > 5


def test_a_remark_is_kept_as_typed() -> None:
    assert COLUMNS[REMARK].read(row(), " <b> 😀").noted.remark == " <b> 😀"
