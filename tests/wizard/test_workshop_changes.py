"""What is typed in a workshop is one step for undo, and what is chosen is a step each time."""

from __future__ import annotations

from dataclasses import replace

from assessments.workshop import Mark
from assessments.workshop_parts import MARKS, SETUP
from tests.wizard.test_session_workshops import DRA_01, W, agreed, move, opened, workshop


def test_a_text_is_typed_in_one_step_whatever_else_the_move_names_that_stays_the_same() -> None:
    session, _ = opened(workshop(marks={DRA_01: Mark(note="Wim zwijgt")}))
    session.make_move(agreed(3))
    session.settle()
    for text in ("Ja", "Jaarplan"):
        made = agreed(3, text)
        session.make_move(replace(made, parts={**made.parts, (MARKS, DRA_01): Mark(note="Wim zwijgt")}))

    session.undo()

    assert session.workshop(W).agreements[DRA_01].evidence == ""


def test_what_is_chosen_and_not_typed_is_a_step_each_time() -> None:
    session, _ = opened()
    setup = session.workshop(W).setup
    for code in ("AAA111", "BBB222"):
        session.make_move(move({SETUP: replace(setup, code=code)}))

    session.undo()

    assert session.workshop(W).setup.code == "AAA111"
