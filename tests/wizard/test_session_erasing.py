"""After the votes of a workshop were erased, undo goes on with the rest of the dossier and leaves what was agreed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assessments.types import Answer
from assessments.workshop import WorkshopId
from assessments.workshop_parts import SETUP
from tests.dossiers import NOW
from tests.wizard.test_session_workshops import DRA_01, DRA_02, W, agreed, opened, workshop
from wizard.workshop.move import Move


def test_after_erasing_no_undo_takes_the_answer_from_under_what_was_agreed() -> None:
    session, keeper = opened()
    session.set_answer(DRA_01, Answer(value=3))
    session.set_answer(DRA_02, Answer(value=4))
    session.make_move(agreed(2))
    session.erase_votes(W, NOW)

    while session.undo() is not None:
        pass
    while session.redo() is not None:
        pass

    assert session.measurement.answer(DRA_01).value == session.workshop(W).agreements[DRA_01].level == 2
    assert session.measurement.answer(DRA_02).value == 4
    assert keeper.dossier == session.dossier


def test_erasing_one_of_two_workshops_that_agreed_on_the_same_leaves_its_level_whatever_is_undone() -> None:
    session, _ = opened()
    other = WorkshopId("w2")
    session.add_workshop(replace(workshop(), id=other))
    session.make_move(replace(agreed(4), workshop=other))
    session.make_move(agreed(2))
    session.erase_votes(W, NOW)

    while session.undo() is not None:
        pass

    assert session.measurement.answer(DRA_01).value == session.workshop(W).agreements[DRA_01].level == 2


def test_no_undo_takes_away_the_measurement_of_a_workshop_whose_steps_went_with_the_erased_one() -> None:
    session, _ = opened()
    session.make_move(agreed(2))
    session.start_remeasurement(date(2027, 1, 5))
    later = session.measurement.id
    other = WorkshopId("w2")
    session.add_workshop(replace(workshop(), id=other))
    session.make_move(replace(agreed(4), workshop=other))
    setup = replace(session.workshop(other).setup, measurement=later)
    session.make_move(Move(other, "", "Andere meting", {SETUP: setup}))
    session.erase_votes(W, NOW)

    while session.undo() is not None:
        pass

    assert session.workshop(other).setup.measurement in {one.id for one in session.dossier.measurements}
