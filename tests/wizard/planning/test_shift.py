"""What a decision moves, in numbers and in words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from assessments.plan import Plan, TaskEdit
from assessments.types import TaskCode
from tests.dossiers import assessment, every_level
from wizard.planning.shift import Move, Shift, shift, shift_words

CODE = TaskCode("T-DRA-06")


def test_more_hours_in_the_nulmeting_move_later_tasks_and_the_remeasurement() -> None:
    before = assessment(every_level(1))
    after = assessment(every_level(1), plan=Plan(edits={CODE: TaskEdit(hours=Decimal(58))}))

    found = shift(before, after, but=CODE)

    assert CODE not in {move.code for move in found.moves}
    assert all(move.before is not None and move.after is not None for move in found.moves)
    assert len(found.moves) > 20
    assert found.remeasurement == next(one.shown_end for one in after.tasks if one.code == "T-SYN-11")
    assert not shift(before, before)


def test_the_words_count_the_tasks_and_name_the_remeasurement() -> None:
    def said(*codes: str, day: date | None = None, year: int = 2026) -> str:
        moves = tuple(Move(TaskCode(code), "Taak", None, None) for code in codes)
        return shift_words(Shift(moves, day), year).replace("\N{NO-BREAK SPACE}", " ")

    day = date(2027, 2, 3)
    assert said() == ""
    assert said("T-EXT-01") == "1 taak schuift"
    assert said("T-EXT-01", "T-EXT-02", "T-SYN-11", day=day) == "2 taken schuiven, hermeting naar 3 feb 2027"
    assert said("T-SYN-11", day=day, year=2027) == "hermeting naar 3 feb"
