"""What can be printed, under which name, and the places that lead to it; pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from assessments.catalogue import Severity
from ui.file_names import safe_name
from ui.texts import tr
from wizard import journey
from wizard.assessment import Assessment
from wizard.documents import agenda_pdf, blank_pdf, changes_pdf, plan_pdf, tool_pdf
from wizard.documents.report import Scope
from wizard.planning.changes_since import NOW, Moment


class DocumentKind(StrEnum):
    """What one can print."""

    PLAN = "plan"
    BLANK = "blank"
    AGENDA = "agenda"
    CHANGES = "veranderd"
    TOOL = "hulpmiddel"


DOCUMENT_PLACE = "document/"
"""What a place begins with that is a document: its kind follows, and after slashes a meeting and a day, or two days."""


@dataclass(frozen=True, slots=True)
class Request:
    """One document as it was asked for.

    ``step`` is 1-6 or None for all six, of the blank questionnaire; ``adviser`` is the name on the plan's cover.
    ``meeting`` is an option of SYN-11, "" for all that were chosen, and ``day`` the day of the agenda sheet, None for
    the first one from today. ``start`` and ``end`` are what Wat is veranderd compares. ``tool`` is the
    code of a tool, "" for the first.
    """

    kind: DocumentKind = DocumentKind.PLAN
    scope: Scope = Scope.YEAR
    step: int | None = None
    adviser: str = ""
    meeting: str = ""
    day: date | None = None
    start: Moment = NOW
    end: Moment = NOW
    tool: str = ""


def make(assessment: Assessment, request: Request, printed_on: date) -> bytes:
    """Return a document as PDF; touches nothing of the window, so it may run on any thread.

    The example lives in its own year: it carries the date of its measurement.
    """
    if assessment.dossier.is_example:
        printed_on = assessment.measurement.date
    if request.kind is DocumentKind.PLAN:
        return plan_pdf(assessment, printed_on=printed_on, scope=request.scope, adviser=request.adviser)
    if request.kind is DocumentKind.CHANGES:
        return changes_pdf(assessment, request.start, request.end, printed_on=printed_on)
    if request.kind is DocumentKind.AGENDA:
        return agenda_pdf(assessment, printed_on=printed_on, meeting=request.meeting, day=request.day)
    if request.kind is DocumentKind.TOOL:
        code = request.tool or next(iter(assessment.catalogue.tools.texts))
        return tool_pdf(assessment, code, printed_on=printed_on)
    return blank_pdf(assessment.catalogue, printed_on=printed_on, dossier=assessment.dossier, step=request.step)


def title(kind: DocumentKind) -> str:
    """Return what a document is called."""
    titles = {
        DocumentKind.PLAN: tr("Implementatieplan"),
        DocumentKind.BLANK: tr("Lege vragenlijst"),
        DocumentKind.AGENDA: tr("Agendablad"),
        DocumentKind.CHANGES: tr("Wat is veranderd"),
        DocumentKind.TOOL: tr("Hulpmiddel"),
    }
    return titles[kind]


def place_of(meeting: str, day: date) -> str:
    """Return the place of a meeting's agenda sheet, for who leads the way there."""
    return f"{DOCUMENT_PLACE}{DocumentKind.AGENDA}/{meeting}/{day.isoformat()}"


def changes_place(start: Moment, end: Moment) -> str:
    """Return the place of Wat is veranderd between two moments, for who leads the way there."""
    days = (one.day.isoformat() if one.day is not None else "" for one in (start, end))
    return f"{DOCUMENT_PLACE}{DocumentKind.CHANGES}/{'/'.join(days)}"


def tool_place(code: str) -> str:
    """Return the place of a tool's document, for who leads the way there."""
    return f"{DOCUMENT_PLACE}{DocumentKind.TOOL}/{code}"


def request_at(place: str) -> Request:
    """Return the document that a place stands for."""
    kind, *rest = place.removeprefix(DOCUMENT_PLACE).split("/")
    if kind == DocumentKind.TOOL:
        return Request(DocumentKind.TOOL, tool=rest[0])
    meeting, day = rest
    if kind == DocumentKind.CHANGES:
        start, end = (Moment("", date.fromisoformat(one)) if one else NOW for one in (meeting, day))
        return Request(DocumentKind.CHANGES, start=start, end=end)
    return Request(DocumentKind(kind), meeting=meeting, day=date.fromisoformat(day))


def file_name(organisation: str, request: Request, tools: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return the proposed name of a file: Voorbeeld BV – Implementatieplan.pdf, safe on every file system.

    ``tools`` are the names of the tools by their code.
    """
    name = title(request.kind)
    if request.kind is DocumentKind.TOOL and request.tool in tools:
        name = safe_name(tools[request.tool]) or name
    if request.kind is DocumentKind.BLANK and request.step is not None:
        name = f"{name} {tr('stap {number}').format(number=request.step)}"
    if request.kind is DocumentKind.CHANGES and request.start.day is not None:
        name = f"{name} {tr('sinds')} {request.start.day.isoformat()}"
    if request.day is not None:
        name = f"{name} {request.day.isoformat()}"
    client = safe_name(organisation)
    return f"{client} – {name}.pdf" if client else f"{name}.pdf"


def open_count(assessment: Assessment) -> int:
    """Count what keeps the plan a CONCEPT, as the running head of the plan does (Beslissing 6)."""
    blocking = sum(found.rule.severity is Severity.BLOCK for found in assessment.contradictions)
    sheet = assessment.sheet
    return len(journey.open_points(sheet)) + len(journey.roles_without_name(sheet)) + blocking
