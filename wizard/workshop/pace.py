"""How a workshop runs against its draaiboek: ahead, behind, and what time is left; ``now`` is always an argument."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction

from assessments.catalogue import Catalogue
from assessments.codes import QuestionId
from assessments.workshop import Mark, Workshop
from wizard import formats
from wizard.workshop.agenda import Slot, block_questions, length, planned_start, timetable

_NEAR = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Pace:
    """How many whole minutes a workshop is behind; below 0 it is ahead."""

    minutes: int

    @property
    def is_behind(self) -> bool:
        """Tell whether the facilitator should know."""
        return self.minutes > 0

    @property
    def words(self) -> str:
        """Say it: 6 minuten achter, 1 minuut voor, op schema."""
        if not self.minutes:
            return "op schema"
        return f"{formats.count(abs(self.minutes), 'minuut', 'minuten')} {'achter' if self.minutes > 0 else 'voor'}"


def clock_start(workshop: Workshop) -> datetime | None:
    """Return the moment from which the draaiboek counts, None before the workshop began.

    That is the planned start, so that beginning late counts as being behind. A workshop without a planned time, or begun
    more than two hours from it, was moved or is tried out: it counts from when it really began.
    """
    begun, planned = workshop.position.begun_at, planned_start(workshop.setup)
    if begun is None:
        return None
    return planned if planned is not None and abs(begun - planned) <= _NEAR else begun


def elapsed(workshop: Workshop, now: datetime) -> Fraction | None:
    """Return the exact minutes since the draaiboek began, below 0 before it; None before the workshop began."""
    start = clock_start(workshop)
    return None if start is None else Fraction((now - start) // timedelta(microseconds=1), 60_000_000)


def current_slot(workshop: Workshop) -> Slot | None:
    """Return the block that the room is in, None when there is no such block."""
    slots = timetable(workshop.setup)
    return slots[workshop.position.block] if workshop.position.block < len(slots) else None


def pace(workshop: Workshop, catalogue: Catalogue, now: datetime) -> Pace | None:
    """Work out how a workshop runs; None before it began and after it closed.

    In a block with questions each question has an equal part of the block; agreed and postponed ones are done. One is
    on time while what is still to come, with or without all of what is on now, ends at the planned end. What was left
    open in a block before this one is left; coming back to it later brings no break back that was taken already.
    """
    slot, passed = current_slot(workshop), elapsed(workshop, now)
    if slot is None or passed is None or workshop.position.closed_at is not None:
        return None
    to_come = [one for one in timetable(workshop.setup) if not _is_passed(workshop, catalogue, one)]
    first = length(workshop.setup) - sum((_needed(workshop, catalogue, one) for one in to_come), Fraction(0))
    last = first + _at_once(workshop, catalogue, slot)
    if passed > last:
        return Pace(int(passed - last))
    return Pace(-int(first - passed)) if passed < first else Pace(0)


def seconds_left_each(workshop: Workshop, catalogue: Catalogue, now: datetime) -> int | None:
    """Return the seconds for each question that is not done, when the workshop is to end on time.

    That is the time until the planned end without the other blocks that are still to come, shared over the questions;
    0 when there is none left, None when no question is left or the workshop did not begin.
    """
    passed = elapsed(workshop, now)
    open_count = sum(not _is_done(workshop, one) for one in workshop.setup.questions)
    if passed is None or not open_count:
        return None
    others = [
        _rest(workshop, one, passed)
        for one in timetable(workshop.setup)
        if not _questions(workshop, catalogue, one) and not _is_passed(workshop, catalogue, one)
    ]
    minutes = length(workshop.setup) - max(Fraction(0), passed) - sum(others, Fraction(0))
    return max(0, int(minutes * 60 / open_count))


def left_words(workshop: Workshop, catalogue: Catalogue, now: datetime) -> str:
    """Say what is left for the questions: "Nog 6 vragen, elk 4 minuten"; "" when none is left or nothing began."""
    seconds = seconds_left_each(workshop, catalogue, now)
    if seconds is None or workshop.position.closed_at is not None:
        return ""
    amount = sum(not _is_done(workshop, one) for one in workshop.setup.questions)
    each = "" if amount == 1 else "elk "
    time = f"{each}{formats.count(seconds // 60, 'minuut', 'minuten')}"
    if seconds < 60:
        tens = seconds // 10 * 10
        time = f"{each}{tens}{formats.NBSP}seconden" if tens else "de tijd is op"
    return f"Nog {formats.count(amount, 'vraag', 'vragen')}, {time}"


def _questions(workshop: Workshop, catalogue: Catalogue, slot: Slot) -> tuple[QuestionId, ...]:
    return block_questions(catalogue, workshop.setup, slot.block)


def _needed(workshop: Workshop, catalogue: Catalogue, slot: Slot) -> Fraction:
    """Return the minutes that a block still asks: for its open questions, or all of it."""
    questions = _questions(workshop, catalogue, slot)
    if not questions:
        return Fraction(slot.block.minutes)
    still = sum(not _is_done(workshop, one) for one in questions)
    return Fraction(slot.block.minutes * still, len(questions))


def _at_once(workshop: Workshop, catalogue: Catalogue, slot: Slot) -> Fraction:
    """Return the minutes of what is on now: the part of one question while any is open, or the whole block."""
    questions = _questions(workshop, catalogue, slot)
    if _is_passed(workshop, catalogue, slot):
        return Fraction(0)
    needed = _needed(workshop, catalogue, slot)
    return min(needed, Fraction(slot.block.minutes, max(1, len(questions))))


def _is_done(workshop: Workshop, question: QuestionId) -> bool:
    return question in workshop.agreements or workshop.marks.get(question, Mark()).postponed


def _is_passed(workshop: Workshop, catalogue: Catalogue, slot: Slot) -> bool:
    """Tell whether a block is behind the room: it is past it, or, where it has no questions, a later one was begun."""
    if slot.place < workshop.position.block:
        return True
    if _questions(workshop, catalogue, slot):
        return False
    later = [one for one in timetable(workshop.setup) if one.place > slot.place]
    return any(_is_done(workshop, one) for block in later for one in _questions(workshop, catalogue, block))


def _rest(workshop: Workshop, slot: Slot, passed: Fraction) -> Fraction:
    """Return what is still needed of a block without questions: of the one that is on, what is left by the clock."""
    if slot.place != workshop.position.block or passed < slot.begins:
        return Fraction(slot.block.minutes)
    return max(Fraction(0), slot.ends - passed)
