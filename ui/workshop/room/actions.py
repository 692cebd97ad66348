"""What the presenter can do in the room: each action is one move of the rules, made on the desk."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from assessments.catalogue import Catalogue, Question
from assessments.codes import QuestionId
from assessments.errors import WorkshopError
from assessments.types import Answer
from assessments.votes import NoLevel, RoleGroup, Vote
from assessments.workshop import Position, Screen, Workshop
from ui.workshop.desk import WorkshopDesk
from ui.workshop.room.agreed_card import Draft
from ui.workshop.room.facts import agreed_key
from ui.workshop.room.level_choice import NOT_APPLICABLE
from wizard.workshop import agreeing, asides, casting, course, making, participants, steps, timer
from wizard.workshop.consensus import standing
from wizard.workshop.move import Move


class RoomActions(QObject):
    """Does what is asked in the workshop that is open; what the rules do not allow is told in one sentence.

    Signals: ``refused(str)`` when something cannot be; the sentence says why and what to do.
    """

    refused = Signal(str)

    def __init__(self, desk: WorkshopDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    @property
    def question(self) -> Question | None:
        """Return the question that is on, None before the first."""
        workshop = self._desk.workshop
        code = workshop.position.question if workshop is not None else None
        return self._desk.work.session.catalogue.questions.get(code) if code is not None else None

    def vote(self, number: int, vote: Vote) -> None:
        """Take the vote of a participant."""
        choice = vote.level if vote.level is not None else vote.no_level
        self._on_question(lambda workshop, question: casting.cast(workshop, question, number, choice))

    def clear(self, number: int) -> None:
        """Take the vote of a participant back."""
        self._on_question(lambda workshop, question: casting.cast(workshop, question, number, None))

    def count(self, choice: int | NoLevel, step: int) -> None:
        """Count a hand more or less."""
        self._on_question(lambda workshop, question: casting.count_hand(workshop, question, choice, step))

    def count_hands(self, by_hand: bool) -> None:
        """Count hands from here on, or take votes by participant again."""
        turn = casting.count_hands if by_hand else casting.vote_by_number
        self._on_question(lambda workshop, question: turn(workshop, question.id))

    def join(self, group: RoleGroup) -> None:
        """Give somebody who comes late a number."""
        self._do(lambda workshop: participants.add(workshop, group=group))

    def leave(self, number: int, gone: bool) -> None:
        """Let a participant go home, so that nobody waits for the vote any more, or be there again."""
        turn = participants.leave if gone else participants.come_back
        self._do(lambda workshop: turn(workshop, number))

    def toggle_shown(self) -> bool:
        """Show the votes to the room, or make them secret again; tell whether that was possible."""
        now = self._desk.now()

        if not self._on_question(lambda workshop, question: course.toggle_shown(workshop, question.id, now)):
            return False
        question = self.question
        if question is not None:
            self._move(lambda workshop: steps.after_showing(workshop, question.id))
        return True

    def vote_again(self) -> bool:
        """Begin the second round, with the time for voting on the clock."""
        if not self._on_question(lambda workshop, question: course.second_round(workshop, question.id)):
            return False
        workshop = self._desk.workshop
        if workshop is not None:
            self._go(timer.set_to(workshop.position, workshop.setup.seconds_each))
        return True

    def postpone(self) -> None:
        """Put the question on the list "nabespreken", or take it off."""

        def turn(workshop: Workshop, question: Question) -> Move:
            postponed = standing(workshop, question.id).mark.postponed
            act = course.take_up if postponed else course.postpone
            return act(workshop, question, self._answer(workshop, question.id))

        self._on_question(turn)

    def choose(self, key: str) -> None:
        """Choose the level that is about to be agreed; the level of the proposal is no other choice."""

        def turn(workshop: Workshop, question: Question) -> Move:
            found = standing(workshop, question.id)
            agreement = found.agreement
            usual = agreed_key(agreement) if agreement is not None else str(found.proposal)
            level = None if key == usual or not key.isdigit() else int(key)
            return course.choose_level(workshop, question.id, level)

        self._on_question(turn)

    def keep_draft(self, draft: Draft) -> None:
        """Keep what is typed; where a level is agreed already, it becomes part of that."""

        def turn(workshop: Workshop, question: Question) -> Move:
            return course.write_draft(
                workshop, question.id, evidence=draft.evidence, minority=draft.minority, reason=draft.reason
            )

        self._on_question(turn)

    def say_agreed(self, agreed: bool) -> None:
        """Say that the room agrees after all although two rounds lie apart, or that it does not."""
        self._on_question(lambda workshop, question: course.say_agreed(workshop, question.id, agreed))

    def agree(self, draft: Draft, *, no_consensus: bool | None = None) -> bool:
        """Agree on what is chosen, by default with the flag that the rules give; tell whether that was possible."""
        now = self._desk.now()

        def turn(workshop: Workshop, question: Question) -> Move:
            answer = self._answer(workshop, question.id)
            if draft.key == NOT_APPLICABLE:
                return agreeing.agree_not_applicable(
                    workshop, question, answer, draft.reason, now, minority=draft.minority
                )
            return agreeing.agree(
                workshop,
                question,
                answer,
                int(draft.key),
                now,
                evidence=draft.evidence,
                minority=draft.minority,
                reason=draft.reason,
                no_consensus=no_consensus,
            )

        return bool(draft.key) and self._on_question(turn)

    def withdraw(self) -> None:
        """Take what was agreed away, so that the question is open again."""
        self._on_question(
            lambda workshop, question: agreeing.withdraw(workshop, question, self._answer(workshop, question.id))
        )

    def write_note(self, words: str) -> None:
        """Keep the private note with the question."""
        self._on_question(lambda workshop, question: course.write_note(workshop, question.id, words))

    def park(self, words: str) -> None:
        """Put a point aside for later."""
        code = self.question.id if self.question is not None else None
        self._do(lambda workshop: asides.park(workshop, words, self._desk.now(), question=code))

    def change_parked(self, number: int, words: str) -> None:
        """Change a point that was put aside."""
        self._do(lambda workshop: asides.change_parked(workshop, number, words=words))

    def remove_parked(self, number: int) -> None:
        """Take a point off the parkeerplaats."""
        self._do(lambda workshop: asides.remove_parked(workshop, number))

    def decide(self, words: str) -> None:
        """Write down a decision."""
        self._do(lambda workshop: asides.decide(workshop, words, self._desk.now()))

    def change_ruling(self, number: int, words: str) -> None:
        """Change a decision."""
        self._do(lambda workshop: asides.change_ruling(workshop, number, words=words))

    def remove_ruling(self, number: int) -> None:
        """Take a decision away."""
        self._do(lambda workshop: asides.remove_ruling(workshop, number))

    def begin(self) -> None:
        """Begin the workshop, unless something must be there first."""
        workshop = self._desk.workshop
        why = making.why_not(workshop, self._desk.work.session.sheet) if workshop is not None else ""
        if why:
            self.refused.emit(why)
            return
        self._move(lambda workshop: steps.begin(workshop, self._desk.now()))

    def go_to(self, question: QuestionId) -> None:
        """Go to a question of the workshop, which begins it."""
        self._begin_first()
        self._move(lambda workshop: steps.to_question(workshop, self._catalogue(), question))

    def go_to_block(self, place: int) -> None:
        """Go to a block of the draaiboek, which begins the workshop."""
        self._begin_first()
        self._move(lambda workshop: steps.to_block(workshop, self._catalogue(), place, self._desk.now()))

    def step(self, step: int) -> None:
        """Go one further (1) or back (-1): the next question, or the next block of the draaiboek."""
        turn = steps.forward if step > 0 else steps.back
        self._move(lambda workshop: turn(workshop, self._catalogue(), self._desk.now()))

    def go_on(self) -> None:
        """Go to what comes after a question that is agreed or postponed."""
        self._move(lambda workshop: steps.after_agreeing(workshop, self._catalogue(), self._desk.now()))

    def toggle_screen(self, screen: Screen) -> None:
        """Put a screen in front for the room, the empty one or the parkeerplaats, or take it away again."""
        self._move(lambda workshop: steps.toggle(workshop, screen))

    def toggle_clock(self) -> None:
        """Let the clock run, or stop it; one that stands at nothing takes the time that belongs to what goes on."""
        self._move(self._toggled_clock)

    def add_minute(self) -> None:
        """Give a minute more."""
        self._move(lambda workshop: timer.add_minute(workshop.position, self._desk.now()))

    def start_minute(self) -> None:
        """Let the clock run for somebody who explains."""
        self._move(lambda workshop: timer.start_for_explaining(workshop.position, workshop.setup, self._desk.now()))

    def _begin_first(self) -> None:
        workshop = self._desk.workshop
        if workshop is not None and workshop.position.begun_at is None:
            self.begin()

    def _toggled_clock(self, workshop: Workshop) -> Position:
        position, setup, now = workshop.position, workshop.setup, self._desk.now()
        if timer.is_running(position, now):
            return timer.stop(position, now)
        if timer.remaining(position, now):
            return timer.start(position, now)
        code = position.question
        explains = code is not None and standing(workshop, code).is_shown
        return (timer.start_for_explaining if explains else timer.start_for_voting)(position, setup, now)

    def _catalogue(self) -> Catalogue:
        return self._desk.work.session.catalogue

    def _answer(self, workshop: Workshop, question: QuestionId) -> Answer:
        """Return the answer as it is now, in the workshop's own measurement."""
        session = self._desk.work.session
        there = (one for one in session.dossier.measurements if one.id == workshop.setup.measurement)
        return next(there, session.measurement).answer(question)

    def _on_question(self, make: Callable[[Workshop, Question], Move]) -> bool:
        question = self.question
        return question is not None and self._do(lambda workshop: make(workshop, question))

    def _do(self, make: Callable[[Workshop], Move]) -> bool:
        workshop = self._desk.workshop
        if workshop is None:
            return False
        try:
            move = make(workshop)
        except WorkshopError as error:
            self.refused.emit(str(error))
            return False
        if move.parts or move.answers:
            self._desk.make(move)
        return True

    def _move(self, make: Callable[[Workshop], Position]) -> None:
        workshop = self._desk.workshop
        if workshop is not None:
            self._go(make(workshop))

    def _go(self, position: Position) -> None:
        workshop = self._desk.workshop
        if workshop is not None and position != workshop.position:
            self._desk.move_to(position)
