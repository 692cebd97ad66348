"""A workshop of one step, played through with eight people in a session: every step can be taken back and brought back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from assessments.catalogue import Question
from assessments.codes import StepCode
from assessments.types import Dossier
from assessments.votes import NoLevel, RoleGroup
from assessments.workshop import Position, Screen, Workshop, WorkshopId
from tests.dossiers import CATALOGUE, Given, dossier, measurement
from tests.wizard.memory_keeper import MemoryKeeper
from tests.wizard.workshop.rooms import AT
from wizard.session import Session
from wizard.workshop import agreeing, asides, casting, course, dots, making, participants, steps
from wizard.workshop.consensus import largest_spreads, open_questions, postponed_questions, standing
from wizard.workshop.move import Move

IDENT = WorkshopId("w1")
FIVE = [one.id for one in CATALOGUE.questions.values() if one.is_maturity and one.section == "intern_proces"][:5]
GROUPS = (RoleGroup.MANAGER,) * 3 + (RoleGroup.HR,) * 3 + (RoleGroup.DIRECTIE, RoleGroup.NEWCOMER)


class Played:
    """A session in which a facilitator works through a workshop; its clock goes a minute per step."""

    def __init__(self) -> None:
        before: Given = {FIVE[0]: 3, FIVE[2]: 4}
        one = dossier(measurements=(measurement(before),))
        self.now = AT
        self.session = Session(CATALOGUE, MemoryKeeper(one), one, now=lambda: self.now)
        made = making.new_workshop(
            IDENT, self.session.sheet, date(2026, 1, 15), Random(1), steps=[StepCode.INTERN_PROCES]
        )
        people = tuple(replace(each, group=group) for each, group in zip(made.setup.participants, GROUPS, strict=True))
        self.session.add_workshop(replace(made, setup=replace(made.setup, participants=people)))
        self.go(steps.begin(self.workshop, self.now))
        self.begun = self.session.dossier
        self.moves = 0

    @property
    def workshop(self) -> Workshop:
        """Return the workshop as it is now."""
        return self.session.dossier.workshops[IDENT]

    def do(self, move: Move) -> None:
        """Let something happen."""
        self.session.make_move(move)
        self.moves += 1
        self.now += timedelta(minutes=1)

    def go(self, position: Position) -> None:
        """Go somewhere; that is no step for undo."""
        self.session.move_to(IDENT, position)

    def vote(self, question: Question, *levels: int) -> None:
        """Let everybody vote, and show it."""
        for number, level in enumerate(levels, 1):
            self.do(casting.cast(self.workshop, question, number, level))
        self.do(course.reveal(self.workshop, question.id, self.now))

    def agree(self, question: Question, level: int, **texts: str) -> None:
        """Agree on a level and go on."""
        answer = self.session.measurement.answer(question.id)
        self.do(agreeing.agree(self.workshop, question, answer, level, self.now, **texts))  # type: ignore[arg-type]  # texts
        self.go(steps.after_agreeing(self.workshop, CATALOGUE, self.now))


def played() -> Played:
    """Play it through: agreed at once, in two camps with a second round, postponed, without consensus, by hands."""
    one = Played()
    first, second, third, fourth, fifth = (CATALOGUE.questions[code] for code in one.workshop.setup.questions[:5])
    one.go(steps.to_block(one.workshop, CATALOGUE, 2, one.now))
    one.vote(first, 2, 2, 2, 1, 2, 2, 1, 2)
    one.agree(first, 2, evidence="Drie dossiers bekeken")
    one.vote(second, 3, 4, 3, 1, 1, 0, 1, 3)
    one.do(course.second_round(one.workshop, second.id))
    one.vote(second, 2, 2, 2, 1, 1, 1, 1, 2)
    one.agree(second, 1, minority="Techniek werkt al een jaar met vaste vragen")
    one.vote(third, 0, 4, 2, 2, 2, 2, 2, 2)
    one.do(course.postpone(one.workshop, third, one.session.measurement.answer(third.id)))
    one.do(asides.park(one.workshop, "Wie betaalt de training?", one.now, question=third.id))
    one.do(participants.leave(one.workshop, 8))
    one.go(steps.to_question(one.workshop, CATALOGUE, fourth.id))
    one.vote(fourth, 0, 0, 1, 3, 4, 4, 4)
    one.do(course.second_round(one.workshop, fourth.id))
    one.vote(fourth, 0, 0, 1, 3, 4, 4, 4)
    one.agree(fourth, 3)
    one.do(casting.count_hands(one.workshop, fifth.id))
    for choice in (2, 2, 3, NoLevel.DONT_KNOW, 3, 2):
        one.do(casting.count_hand(one.workshop, fifth, choice))
    one.do(course.reveal(one.workshop, fifth.id, one.now))
    one.agree(fifth, 3, reason="Sinds maart staan de vragen vast")
    for task in [planned.code for planned in one.session.assessment.tasks][:3]:
        one.do(dots.count_dot(one.workshop, task, 2))
        one.do(dots.pin(one.workshop, task))
    one.do(asides.decide(one.workshop, "We beginnen met één team", one.now))
    one.go(steps.close(one.workshop, one.now))
    return one


def settled(found: Dossier) -> Dossier:
    """Return a dossier without what undo leaves alone: where a workshop is, when it was changed, its log."""
    shops = {ident: replace(one, position=Position()) for ident, one in found.workshops.items()}
    return replace(found, workshops=shops, updated_at=AT, plan=replace(found.plan, known=(), history=()))


def test_the_answers_hold_what_was_agreed_and_nothing_of_what_was_only_voted() -> None:
    one = played()
    answers = one.session.measurement.answers

    assert [answers[code].value for code in FIVE] == [2, 1, 4, 3, 3]
    assert answers[FIVE[0]].evidence == "Drie dossiers bekeken (workshop, 15 januari 2026)"
    assert [answers[code].discuss for code in FIVE] == [False, False, True, True, False]
    assert one.workshop.agreements[FIVE[3]].no_consensus


def test_what_is_still_open_is_known_at_the_end() -> None:
    one = played()
    asked = one.workshop.setup.questions

    assert postponed_questions(one.workshop) == (asked[2],)
    assert open_questions(one.workshop) == (asked[2], *asked[5:])
    assert largest_spreads(one.workshop, only_open=True) == (asked[2],)
    assert standing(one.workshop, asked[1]).round == 2
    assert one.workshop.position.screen is Screen.CLOSING


def test_everything_can_be_taken_back_and_brought_back() -> None:
    one = played()
    end = settled(one.session.dossier)

    for _ in range(one.moves):
        assert one.session.undo() is not None
    assert settled(one.session.dossier) == settled(one.begun)
    for _ in range(one.moves):
        assert one.session.redo() is not None
    assert settled(one.session.dossier) == end


def test_the_clock_of_the_program_is_the_only_one() -> None:
    moments = [agreement.at for agreement in played().workshop.agreements.values()]

    assert moments == sorted(moments)
    assert moments[0] > AT
