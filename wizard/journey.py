"""The way through the questions: where one can be, what is open, how far one is. Counts are computed, never stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from assessments.catalogue import OUTSOURCING, PROFILE, Section, Theme
from assessments.sheet import AnswerSheet
from assessments.types import QuestionId, Role


class State(StrEnum):
    """How far a theme or step is."""

    EMPTY = "leeg"
    BUSY = "bezig"
    DONE = "klaar"
    NOT_APPLICABLE = "n.v.t."


@dataclass(frozen=True, slots=True)
class Progress:
    """Answered out of shown questions; n.v.t. with a reason is answered."""

    answered: int
    shown: int
    waived: int = 0
    discuss: int = 0

    @property
    def state(self) -> State:
        """Return the state that goes with the counts."""
        if self.shown in {0, self.waived}:
            return State.NOT_APPLICABLE
        if self.answered == 0:
            return State.EMPTY
        return State.DONE if self.answered == self.shown else State.BUSY

    @property
    def share(self) -> float:
        """Return the answered share, 0-1, for rings and bars."""
        return self.answered / self.shown if self.shown else 0.0


def shown_questions(sheet: AnswerSheet, theme: Theme) -> tuple[QuestionId, ...]:
    """Return the questions of a page that are asked in this dossier."""
    return tuple(question for question in theme.questions if sheet.is_shown(question))


def progress(sheet: AnswerSheet, questions: Iterable[QuestionId]) -> Progress:
    """Count over any set of questions."""
    shown = [question for question in questions if sheet.is_shown(question)]
    return Progress(
        answered=sum(sheet.is_answered(question) for question in shown),
        shown=len(shown),
        waived=sum(sheet.is_waived(question) for question in shown),
        discuss=sum(sheet.answer(question).discuss for question in shown),
    )


def section_progress(sheet: AnswerSheet, section: Section) -> Progress:
    """Count over one step, the profile or outsourcing."""
    return progress(sheet, section.questions())


def overall_progress(sheet: AnswerSheet) -> Progress:
    """Count over the shown questions of the six steps (Beslissing 5)."""
    return progress(sheet, (question for step in sheet.catalogue.steps for question in step.questions()))


def open_required(sheet: AnswerSheet, section: Section) -> Iterator[QuestionId]:
    """Yield the required questions without an answer; those of outsourcing count once one of them is answered."""
    if section.code == OUTSOURCING and section_progress(sheet, section).answered == 0:
        return
    for question in section.questions():
        is_open = sheet.is_shown(question) and not sheet.is_answered(question)
        if is_open and sheet.catalogue.questions[question].required:
            yield question


def open_points(sheet: AnswerSheet) -> tuple[QuestionId, ...]:
    """Return every required question that still keeps the plan a CONCEPT."""
    return tuple(question for section in sheet.catalogue.sections for question in open_required(sheet, section))


def roles_without_name(sheet: AnswerSheet) -> tuple[Role, ...]:
    """Return the roles that must have a name before the plan is final: hiring manager and directie."""
    names = sheet.role_holders().names
    return tuple(role for role in (Role.HM, Role.DI) if not (names.get(role) or "").strip())


def next_open(sheet: AnswerSheet, after: QuestionId | None) -> QuestionId | None:
    """Return the next unanswered question after one, going round once; None when all are answered.

    Outsourcing is left to choice: it is only visited when one is in it already.
    """
    order = list(_order(sheet, after))
    place = order.index(after) + 1 if after in order else 0
    for question in (*order[place:], *order[:place]):
        if sheet.is_shown(question) and not sheet.is_answered(question) and question != after:
            return question
    return None


def first_place(sheet: AnswerSheet, last: QuestionId | None) -> QuestionId:
    """Return where to open a dossier: the question one left, else the first open one, else the very first."""
    if last is not None and last in sheet.catalogue.questions and sheet.is_shown(last):
        return last
    first = next(iter(sheet.catalogue.questions))
    return next_open(sheet, None) or first


def _order(sheet: AnswerSheet, after: QuestionId | None) -> Iterator[QuestionId]:
    inside = after is not None and sheet.catalogue.questions[after].section == OUTSOURCING
    for section in sheet.catalogue.sections:
        if section.code != OUTSOURCING or inside:
            yield from section.questions()


def place_words(sheet: AnswerSheet, question: QuestionId) -> str:
    """Say where a question stands: "Stap 4 Extern proces, thema Beeld en verhalen, vraag EXT-09"."""
    theme = sheet.catalogue.theme_of(question)
    section = sheet.catalogue.section(theme.section)
    head = section.title if section.code in {PROFILE, OUTSOURCING} else f"Stap {section.number} {section.title}"
    return f"{head}, thema {theme.name}, vraag {question}"
