"""From a workshop to what stands left and right of the question: plain values in Dutch words."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from assessments.catalogue import Catalogue
from assessments.codes import QuestionId
from assessments.spread import Status
from assessments.workshop import Agreement, Screen, Workshop
from ui.texts import tr
from ui.workshop.room.agenda_list import AgendaRow
from ui.workshop.room.facts import clock_words
from ui.workshop.room.line_list import Line
from ui.workshop.room.question_list import HEADING, QuestionRow
from ui.workshop.words import workshop_words
from wizard import formats
from wizard.workshop import pace as pace_of
from wizard.workshop.agenda import timetable
from wizard.workshop.consensus import Stage, Standing, largest_spreads, standings
from wizard.workshop.groups import differing_questions
from wizard.workshop.pace import current_slot, pace
from wizard.workshop.spread import current_spread
from wizard.workshop.words import STATUS

_FARTHEST = 180
"""Minutes behind or ahead from which the draaiboek says nothing any more."""
_MOST_AGREED = 5
"""How many agreed levels stand among the decisions."""
_STATES = {
    Stage.OPEN: ("empty", "nog niet gestemd"),
    Stage.VOTING: ("busy", "er wordt gestemd"),
    Stage.COMPLETE: ("busy", "alle stemmen binnen"),
    Stage.SHOWN: ("busy", "getoond, nog niets vastgelegd"),
    Stage.AGREED: ("done", "vastgelegd"),
    Stage.POSTPONED: ("busy", "op nabespreken"),
}


def question_rows(
    catalogue: Catalogue, workshop: Workshop, *, by_spread: bool, veil: bool = False
) -> list[QuestionRow]:
    """Return the questions in the order of the workshop, with a heading per step, or by how far the votes lie apart.

    With ``veil`` nothing is said of votes that the room did not see.
    """
    found = standings(workshop)
    asked = [one for one in workshop.setup.questions if one in catalogue.questions]
    secret = {one for one in asked if veil and not found[one].is_shown}
    apart = frozenset(differing_questions(workshop)) - secret
    if by_spread:
        first = [one for one in largest_spreads(workshop) if one in asked and one not in secret]
        rest = [one for one in asked if one not in set(first)]
        rows = [_row(catalogue, found[one], apart, shows_spread=True) for one in first]
        if rows and rest:
            rows.append(QuestionRow(HEADING, tr("nog geen verschil te zien")))
        return rows + [_row(catalogue, found[one], apart, shows_spread=one not in secret) for one in rest]
    rows, section = [], ""
    for one in asked:
        here = catalogue.questions[one].section
        if here != section:
            section = here
            step = catalogue.section(here)
            rows.append(
                QuestionRow(HEADING, tr("Stap {number} · {title}").format(number=step.number, title=step.title))
            )
        rows.append(_row(catalogue, found[one], apart, shows_spread=False))
    return rows


def _row(catalogue: Catalogue, found: Standing, apart: Collection[QuestionId], *, shows_spread: bool) -> QuestionRow:
    state, words = _STATES[found.stage][0], tr(_STATES[found.stage][1])
    agreement = found.agreement
    mark = ""
    if agreement is not None:
        mark = tr("n.v.t.") if agreement.level is None else str(agreement.level)
        state = "waived" if agreement.level is None else state
        words = f"{words}: {mark}"
    if shows_spread:
        mark = ""
        if found.telling.status is not None:
            mark = tr("2 kampen") if found.telling.is_two_camps else str(found.telling.spread)
            words = f"{words}, " + tr("spreiding {spread}").format(spread=found.telling.spread)
    if found.question in apart:
        words = f"{words}, " + tr("groepen zien dit anders")
    name = catalogue.questions[found.question].name
    return QuestionRow(found.question, name, state, mark, found.mark.postponed, words)


def agenda_rows(workshop: Workshop) -> list[AgendaRow]:
    """Return the draaiboek with its clock times."""
    here = workshop.position.block
    return [AgendaRow(slot.words, slot.block.title, slot.place == here) for slot in timetable(workshop.setup)]


def pace_words(catalogue: Catalogue, workshop: Workshop, now: datetime) -> tuple[str, bool]:
    """Say how far the room is behind or ahead, "" when there is nothing to say; and whether it is behind."""
    found = pace(workshop, catalogue, now)
    if found is None or not workshop.setup.agenda or abs(found.minutes) > _FARTHEST:
        return "", False
    return found.words, found.is_behind


def left_words(catalogue: Catalogue, workshop: Workshop, now: datetime) -> str:
    """Say how much time there is for each question that is left, "" when there is nothing to say."""
    return pace_of.left_words(workshop, catalogue, now) if workshop.setup.agenda else ""


def block_words(workshop: Workshop) -> str:
    """Name the block of the draaiboek that the room is in, else the workshop."""
    slot = current_slot(workshop)
    return slot.block.title if slot is not None else workshop_words(workshop)


def progress_words(workshop: Workshop) -> str:
    """Say how many questions are done: 3 van 9 vastgelegd."""
    done = sum(one in workshop.agreements for one in workshop.setup.questions)
    return tr("{done} van {all} vastgelegd").format(done=done, all=len(workshop.setup.questions))


def parked_lines(workshop: Workshop) -> list[Line]:
    """Return the parkeerplaats."""
    return [Line(one.number, clock_words(one.at), one.words) for one in workshop.parked]


def decision_lines(catalogue: Catalogue, workshop: Workshop) -> list[Line]:
    """Return what was decided, in order of time: what was written down, and the agreed levels by themselves.

    Of those only the last ones, for all of them stand in the list of questions and in the report.
    """
    found = [(one.at, Line(one.number, clock_words(one.at), one.words)) for one in workshop.rulings]
    known = ((code, one) for code, one in workshop.agreements.items() if code in catalogue.questions)
    agreed = sorted(known, key=lambda pair: pair[1].at)
    for question, agreement in agreed[-_MOST_AGREED:]:
        found.append((agreement.at, _agreed_line(catalogue, workshop, question, agreement)))
    lines = [line for _, line in sorted(found, key=lambda one: one[0])]
    earlier = len(agreed) - _MOST_AGREED
    return (
        [Line(0, "", tr("{count} niveaus eerder vastgelegd").format(count=earlier)), *lines] if earlier > 1 else lines
    )


def _agreed_line(catalogue: Catalogue, workshop: Workshop, question: QuestionId, agreement: Agreement) -> Line:
    name = catalogue.questions[question].name
    level = tr("n.v.t.") if agreement.level is None else tr("niveau {level}").format(level=agreement.level)
    status = _how(workshop, question)
    how = tr("geen consensus") if agreement.no_consensus else status
    return Line(0, clock_words(agreement.at), f"{name}: {level}" + (f", {how}" if how else ""))


def _how(workshop: Workshop, question: QuestionId) -> str:
    """Say how the room came to it: eensgezind, na toelichten, na bespreken; "" without votes."""
    status = current_spread(workshop, question).status
    if status is None:
        return ""
    if status is Status.UNANIMOUS:
        return STATUS[status]
    return tr("na {words}").format(words=STATUS[Status.DISCUSS if status.is_discussed else status])


def clock_purpose(workshop: Workshop, found: Standing | None) -> str:
    """Say what the clock is for: voting, explaining, the break."""
    setup = workshop.setup
    if workshop.position.screen is Screen.BREAK:
        return tr("pauze")
    if found is None:
        return ""
    if found.is_shown:
        return tr("toelichten, elk {time}").format(time=_duration(setup.seconds_to_explain))
    return tr("lezen en stemmen, {time}").format(time=_duration(setup.seconds_each))


def _duration(seconds: int) -> str:
    if seconds % 60 == 0:
        return formats.count(seconds // 60, tr("minuut"), tr("minuten"))
    return formats.count(seconds, tr("seconde"), tr("seconden"))
