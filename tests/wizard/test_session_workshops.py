"""What happens in a workshop is saved at once, undone as one step, and touches no outcome before it is agreed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.errors import MeasurementError, NotSavedError
from assessments.exchange.reading import parse
from assessments.exchange.rendering import render
from assessments.types import Answer, MeasurementKind, QuestionId
from assessments.votes import NoLevel, Round, Vote
from assessments.workshop import Agreement, Mark, Parked, Participant, Position, Screen, Setup, Workshop, WorkshopId
from assessments.workshop_parts import AGREEMENTS, MARKS, PARKED, SETUP, WorkshopPart, WorkshopPartKey, part, rounds_key
from tests.dossiers import CATALOGUE, NOW, dossier, measurement
from tests.wizard.memory_keeper import MemoryKeeper
from wizard.assessment import assess
from wizard.changes import subject_of
from wizard.session import Session
from wizard.workshop.move import Move

DRA_01, DRA_02 = QuestionId("DRA-01"), QuestionId("DRA-02")
W = WorkshopId("w1")
ROUNDS = rounds_key(DRA_01)


def workshop(**parts: object) -> Workshop:
    setup = Setup(
        code="K7M4QX",
        day=date(2026, 2, 3),
        measurement=measurement().id,
        participants=tuple(Participant(number) for number in range(1, 13)),
    )
    return replace(Workshop(W, setup), **parts)  # type: ignore[arg-type]


def opened(one: Workshop | None = None) -> tuple[Session, MemoryKeeper]:
    held = one or workshop()
    start = replace(dossier({"DRA-01": 1}), workshops={held.id: held})
    keeper = MemoryKeeper(start)
    return Session(CATALOGUE, keeper, start), keeper


def move(
    parts: Mapping[WorkshopPartKey, WorkshopPart | None],
    answers: Mapping[QuestionId, Answer] | None = None,
    words: str = "Stem",
) -> Move:
    return Move(W, DRA_01, words, parts, answers or {})


def vote(*levels: int) -> tuple[Round, ...]:
    return (Round(votes={number: Vote(level) for number, level in enumerate(levels, 1)}),)


def agreed(level: int, evidence: str = "") -> Move:
    return move(
        {(AGREEMENTS, DRA_01): Agreement(NOW, level, evidence=evidence)},
        {DRA_01: Answer(value=level, evidence=f"{evidence} (workshop, 3 februari 2026)")},
        "DRA-01 vastgesteld",
    )


def test_a_vote_is_on_disk_at_once_and_is_one_step_for_undo() -> None:
    session, keeper = opened()

    session.make_move(move({ROUNDS: vote(3)}, words="Stem van deelnemer 1: niveau 3"))

    assert keeper.dossier == session.dossier
    assert session.workshop(W).rounds[DRA_01] == vote(3)
    assert session.last_step is not None
    assert session.last_step.words == "Stem van deelnemer 1: niveau 3"
    change = session.undo()
    assert change is not None
    assert subject_of(change) == "workshop/w1/DRA-01"
    assert keeper.dossier.workshops == session.dossier.workshops == {W: workshop()}
    session.redo()
    assert keeper.dossier.workshops[W].rounds[DRA_01] == vote(3)


def test_an_agreed_level_is_written_together_with_the_agreement_and_undone_with_it() -> None:
    session, keeper = opened()

    session.make_move(agreed(3, "Staat in het jaarplan"))

    assert keeper.written == ["workshop agreements"]
    assert keeper.dossier.newest().answer(DRA_01).value == 3
    assert session.sheet.level(DRA_01) == 3
    session.undo()
    assert (session.sheet.level(DRA_01), dict(session.workshop(W).agreements)) == (1, {})
    assert keeper.dossier.newest().answer(DRA_01) == Answer(value=1)


def test_the_agreed_levels_go_to_the_measurement_of_the_workshop_whichever_is_worked_on() -> None:
    first = measurement({"DRA-01": 0})
    second = measurement({"DRA-01": 4}, kind=MeasurementKind.HERMETING, day=date(2027, 1, 5))
    start = replace(dossier(measurements=(first, second)), workshops={W: workshop()})
    session = Session(CATALOGUE, MemoryKeeper(start), start)

    session.make_move(agreed(3))

    assert [one.answer(DRA_01).value for one in session.dossier.measurements] == [3, 4]
    session.undo()
    assert [one.answer(DRA_01).value for one in session.dossier.measurements] == [0, 4]


def test_a_move_that_changes_nothing_is_no_step_and_writes_nothing() -> None:
    session, keeper = opened(workshop(rounds={DRA_01: vote(3)}))

    session.make_move(move({ROUNDS: vote(3), (MARKS, DRA_01): Mark()}, {DRA_01: Answer(value=1)}))

    assert (session.last_step, keeper.written) == (None, [])


def test_not_applicable_takes_the_place_of_a_level() -> None:
    session, _ = opened()

    session.make_move(move({}, {DRA_01: Answer(value=1, not_applicable=True, reason="Geen locatie")}))

    assert session.measurement.answer(DRA_01) == Answer(not_applicable=True, reason="Geen locatie")


def test_where_the_workshop_is_is_kept_without_a_step_and_without_working_anything_out() -> None:
    session, keeper = opened()
    session.make_move(move({ROUNDS: vote(3)}))
    before = session.assessment
    there = Position(block=2, screen=Screen.QUESTION, question=DRA_02)

    session.move_to(W, there)
    session.move_to(W, there)

    assert keeper.written == ["workshop rounds", "position"]
    assert keeper.dossier.workshops[W].position == there
    assert session.assessment.tasks is before.tasks
    session.undo()
    assert session.workshop(W).position == there


def test_typing_a_note_is_one_step_and_another_field_the_next() -> None:
    session, _ = opened()
    for text in ("J", "Jaar", "Jaarplan"):
        session.make_move(move({(MARKS, DRA_01): Mark(draft_evidence=text)}))
    session.make_move(move({(MARKS, DRA_01): Mark(draft_evidence="Jaarplan", note="Nog eens vragen")}))

    session.undo()
    assert session.workshop(W).marks[DRA_01].draft_evidence == "Jaarplan"
    session.undo()
    assert not session.workshop(W).marks


def named(name: str) -> Setup:
    return replace(workshop().setup, participants=(Participant(1, name=name), Participant(2)))


TYPED: dict[str, tuple[WorkshopPartKey, tuple[WorkshopPart, WorkshopPart, WorkshopPart]]] = {
    "parked point": ((PARKED, "1"), (Parked(1, NOW, ""), Parked(1, NOW, "Bud"), Parked(1, NOW, "Budget"))),
    "owner": ((PARKED, "1"), (Parked(1, NOW, "A"), Parked(1, NOW, "A", owner="M"), Parked(1, NOW, "A", owner="Ma"))),
    "title": (SETUP, (workshop().setup, replace(workshop().setup, title="H"), replace(workshop().setup, title="He"))),
    "name of a participant": (SETUP, (named(""), named("Ma"), named("Marit"))),
}


@pytest.mark.parametrize("key, texts", TYPED.values(), ids=TYPED)
def test_going_on_in_one_text_is_one_step(
    key: WorkshopPartKey, texts: tuple[WorkshopPart, WorkshopPart, WorkshopPart]
) -> None:
    session, _ = opened()
    for text in texts:
        session.make_move(move({key: text}))
        if text is texts[0]:
            session.settle()

    session.undo()

    assert part(session.workshop(W), key) == texts[0]


def test_the_evidence_of_an_agreed_level_is_typed_in_one_step_with_the_answer() -> None:
    session, _ = opened()
    session.make_move(agreed(3))
    session.settle()
    for text in ("Ja", "Jaarplan"):
        session.make_move(agreed(3, text))

    session.undo()

    assert session.workshop(W).agreements[DRA_01].evidence == ""
    assert session.sheet.level(DRA_01) == 3


def test_two_levels_after_each_other_are_two_steps() -> None:
    session, _ = opened()
    session.make_move(agreed(3))
    session.make_move(agreed(2))

    session.undo()

    assert session.sheet.level(DRA_01) == 3


def test_a_workshop_is_added_and_taken_away_and_brought_back_whole() -> None:
    session, keeper = opened()
    session.make_move(move({ROUNDS: vote(3)}))
    before = session.dossier.workshops

    session.remove_workshop(W)
    assert not keeper.dossier.workshops
    assert session.last_step is not None
    assert session.last_step.words.replace("\N{NO-BREAK SPACE}", " ") == "Workshop van 3 feb 2026 verwijderd"
    session.undo()

    assert keeper.dossier.workshops == before
    session.add_workshop(replace(workshop(), id=WorkshopId("w2")))
    assert list(keeper.dossier.workshops) == [W, "w2"]
    session.undo()
    assert list(keeper.dossier.workshops) == [W]


def test_parts_that_say_nothing_are_not_kept_so_that_the_dossier_can_be_exported() -> None:
    session, _ = opened()
    hollow = replace(workshop(), id=WorkshopId("w2"), rounds={DRA_01: ()}, marks={DRA_01: Mark()}, dots={1: {}})

    session.add_workshop(hollow)

    assert session.workshop(WorkshopId("w2")) == replace(workshop(), id=WorkshopId("w2"))
    assert parse(render(session.dossier), CATALOGUE, now=NOW).workshops == session.dossier.workshops


def test_a_disk_that_refuses_keeps_every_vote_when_votes_are_erased() -> None:
    session, keeper = opened(workshop(rounds={DRA_01: vote(3)}))
    session.make_move(move({ROUNDS: vote(3, 2)}))
    keeper.is_full = True

    with pytest.raises(NotSavedError):
        session.erase_votes(W, NOW)

    assert session.workshop(W).rounds[DRA_01] == vote(3, 2)
    assert session.last_step is not None
    keeper.is_full = False
    session.erase_votes(W, NOW)
    assert session.undo() is None
    assert keeper.dossier == session.dossier


def test_a_workshop_is_about_a_measurement_that_is_there() -> None:
    session, _ = opened()
    elsewhere = replace(workshop().setup, measurement=measurement(day=date(2030, 1, 1)).id)

    with pytest.raises(MeasurementError, match="kies een andere meting"):
        session.add_workshop(Workshop(WorkshopId("w2"), elsewhere))
    with pytest.raises(MeasurementError, match="kies een andere meting"):
        session.make_move(move({SETUP: elsewhere}))


def test_a_measurement_with_a_workshop_stays() -> None:
    second = measurement(kind=MeasurementKind.HERMETING, day=date(2027, 1, 5))
    held = replace(workshop(), setup=replace(workshop().setup, measurement=second.id))
    start = replace(dossier(measurements=(measurement(), second)), workshops={W: held})
    session = Session(CATALOGUE, MemoryKeeper(start), start)

    with pytest.raises(MeasurementError, match="verwijder eerst die workshop"):
        session.remove_measurement(second.id)


def test_what_the_disk_refused_is_written_later_in_the_order_it_happened() -> None:
    session, keeper = opened()
    keeper.is_full = True
    for levels in ((1,), (1, 2), (1, 2, 3)):
        with pytest.raises(NotSavedError):
            session.make_move(move({ROUNDS: vote(*levels)}))
    with pytest.raises(NotSavedError):
        session.make_move(agreed(2))
    with pytest.raises(NotSavedError):
        session.move_to(W, Position(block=3))
    keeper.is_full = False

    session.retry()

    assert keeper.written == ["workshop rounds", "workshop agreements", "position"]
    assert keeper.dossier == session.dossier


votes = st.one_of(
    st.builds(Vote, st.integers(0, 4)), st.builds(Vote, st.none(), st.sampled_from(NoLevel)), st.just(Vote())
)


@settings(max_examples=25, deadline=None)
@given(st.dictionaries(st.sampled_from(sorted(CATALOGUE.questions)), st.lists(votes, max_size=12), max_size=5))
def test_votes_never_enter_the_score(given_votes: dict[QuestionId, list[Vote]]) -> None:
    session, _ = opened()
    before = session.assessment

    for question, several in given_votes.items():
        voted = Round(votes=dict(enumerate(several, 1)), shown_at=NOW)
        session.make_move(move({rounds_key(question): (voted,)}))

    fresh = assess(CATALOGUE, session.dossier)
    assert (fresh.scores, fresh.tasks) == (before.scores, before.tasks)
    assert session.assessment.contradictions == fresh.contradictions
    assert session.assessment.dossier.workshops == session.dossier.workshops
