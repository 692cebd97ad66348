"""What a decision moves, in numbers and in words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from assessments.plan import Plan, TaskEdit
from assessments.types import TaskCode
from tests.dossiers import assessment, every_level
from wizard.planning.shift import Move, Shift, shift, shift_words

CODE = TaskCode("T-DRA-01")


def test_more_hours_in_the_first_task_move_every_later_one() -> None:
    before = assessment(every_level(1))
    after = assessment(every_level(1), plan=Plan(edits={CODE: TaskEdit(hours=Decimal(86))}))

    found = shift(before, after, but=CODE)

    assert CODE not in {move.code for move in found.moves}
    assert all(move.before is not None and move.after is not None for move in found.moves)
    # 80 hours at 16 a week are five weeks more
    assert found.remeasurement == next(one.shown_end for one in after.tasks if one.code == "T-SYN-11")
    assert not shift(before, before)


def test_the_words_count_the_tasks_and_name_the_remeasurement() -> None:
    def moved(*codes: str) -> tuple[Move, ...]:
        return tuple(Move(TaskCode(code), "Taak", None, None) for code in codes)

    day = date(2027, 2, 3)
    assert shift_words(Shift(()), 2026) == ""
    assert shift_words(Shift(moved("T-EXT-01")), 2026) == "1 taak schuift"
    assert shift_words(Shift(moved("T-EXT-01", "T-EXT-02", "T-SYN-11"), day), 2026) == (
        "2 taken schuiven, hermeting naar 3 feb 2027"
    )
    assert shift_words(Shift(moved("T-SYN-11"), day), 2027) == "hermeting naar 3 feb"
