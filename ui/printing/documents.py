"""What can be printed, under which name, and what is still open in it; pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from assessments.catalogue import Severity
from assessments.types import QuestionId
from ui.file_names import safe_name
from ui.texts import tr
from wizard import formats, journey
from wizard.assessment import Assessment
from wizard.documents import agenda_pdf, blank_pdf, plan_pdf
from wizard.documents.report import Scope

ROLES_QUESTION = QuestionId("PRO-07")
_MOST_LINES = 6


class DocumentKind(StrEnum):
    """What one can print."""

    PLAN = "plan"
    BLANK = "blank"
    AGENDA = "agenda"


DOCUMENT_PLACE = "document/"
"""What a place begins with that is a document: its kind follows, and after slashes a meeting and a day."""


@dataclass(frozen=True, slots=True)
class Request:
    """One document as it was asked for.

    ``step`` is 1-6 or None for all six, of the blank questionnaire; ``adviser`` is the name on the plan's cover.
    ``meeting`` is an option of SYN-11, "" for all that were chosen, and ``day`` the day of the agenda sheet, None for
    the first one from today.
    """

    kind: DocumentKind = DocumentKind.PLAN
    scope: Scope = Scope.YEAR
    step: int | None = None
    adviser: str = ""
    meeting: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """Something that keeps the plan a CONCEPT, and the question where it is solved, None when it is no question."""

    title: str
    detail: str
    question: QuestionId | None


def make(assessment: Assessment, request: Request, printed_on: date) -> bytes:
    """Return a document as PDF; touches nothing of the window, so it may run on any thread.

    The example lives in its own year: it carries the date of its measurement.
    """
    if assessment.dossier.is_example:
        printed_on = assessment.measurement.date
    if request.kind is DocumentKind.PLAN:
        return plan_pdf(assessment, printed_on=printed_on, scope=request.scope, adviser=request.adviser)
    if request.kind is DocumentKind.AGENDA:
        return agenda_pdf(assessment, printed_on=printed_on, meeting=request.meeting, day=request.day)
    return blank_pdf(assessment.catalogue, printed_on=printed_on, dossier=assessment.dossier, step=request.step)


def title(kind: DocumentKind) -> str:
    """Return what a document is called."""
    titles = {
        DocumentKind.PLAN: tr("Implementatieplan"),
        DocumentKind.BLANK: tr("Lege vragenlijst"),
        DocumentKind.AGENDA: tr("Agendablad"),
    }
    return titles[kind]


def place_of(meeting: str, day: date) -> str:
    """Return the place of a meeting's agenda sheet, for who leads the way there."""
    return f"{DOCUMENT_PLACE}{DocumentKind.AGENDA}/{meeting}/{day.isoformat()}"


def request_at(place: str) -> Request:
    """Return the document that a place stands for."""
    kind, meeting, day = place.removeprefix(DOCUMENT_PLACE).split("/")
    return Request(DocumentKind(kind), meeting=meeting, day=date.fromisoformat(day))


def file_name(organisation: str, request: Request) -> str:
    """Return the proposed name of a file: Voorbeeld BV – Implementatieplan.pdf, safe on every file system."""
    name = title(request.kind)
    if request.kind is DocumentKind.BLANK and request.step is not None:
        name = f"{name} {tr('stap {number}').format(number=request.step)}"
    if request.day is not None:
        name = f"{name} {request.day.isoformat()}"
    client = safe_name(organisation)
    return f"{client} – {name}.pdf" if client else f"{name}.pdf"


def open_points(assessment: Assessment) -> tuple[OpenPoint, ...]:
    """Return what keeps the plan a CONCEPT: open questions, missing names, contradictions that block.

    Many open questions of one step stand together on one line.
    """
    questions = journey.open_points(assessment.sheet)
    lines = _single(assessment, questions) if len(questions) <= _MOST_LINES else _by_section(assessment, questions)
    return (*lines, *_names(assessment), *_blocks(assessment))


def open_count(assessment: Assessment) -> int:
    """Count what keeps the plan a CONCEPT, as the running head of the plan does (Beslissing 6)."""
    blocking = sum(found.rule.severity is Severity.BLOCK for found in assessment.contradictions)
    sheet = assessment.sheet
    return len(journey.open_points(sheet)) + len(journey.roles_without_name(sheet)) + blocking


def _single(assessment: Assessment, questions: tuple[QuestionId, ...]) -> Iterator[OpenPoint]:
    for question in questions:
        asked = assessment.catalogue.questions[question]
        yield OpenPoint(tr("Vraag open"), f"{question} {asked.name or asked.text}".strip(), question)


def _by_section(assessment: Assessment, questions: tuple[QuestionId, ...]) -> Iterator[OpenPoint]:
    for section in assessment.catalogue.sections:
        inside = [one for one in questions if assessment.catalogue.questions[one].section == section.code]
        if inside:
            words = formats.count(len(inside), tr("vraag open"), tr("vragen open"))
            number = tr("Stap {number} ").format(number=section.number) if section.step else ""
            yield OpenPoint(words, f"{number}{section.title}", inside[0])


def _names(assessment: Assessment) -> Iterator[OpenPoint]:
    roles = journey.roles_without_name(assessment.sheet)
    if roles:
        names = formats.enumeration([assessment.catalogue.roles[role] for role in roles])
        detail = tr("Vul in wie {roles} is").format(roles=names)
        yield OpenPoint(formats.count(len(roles), tr("naam ontbreekt"), tr("namen ontbreken")), detail, ROLES_QUESTION)


def _blocks(assessment: Assessment) -> Iterator[OpenPoint]:
    for found in assessment.contradictions:
        if found.rule.severity is Severity.BLOCK:
            yield OpenPoint(tr("Antwoorden die niet bij elkaar passen"), found.rule.message, found.rule.question)
