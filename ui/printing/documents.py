"""What can be printed, under which name, and the places that lead to it; pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from assessments.catalogue import Severity
from ui.texts import tr
from wizard import journey
from wizard.assessment import Assessment
from wizard.documents.family import Kind, Request, kinds, missing
from wizard.file_names import safe_name
from wizard.planning.changes_since import NOW, Moment

OF_WORKSHOP = (Kind.FORMS, Kind.FACILITATOR, Kind.WORKSHOP)
"""The documents that need a workshop."""
_SHORT = "kort"
DOCUMENT_PLACE = "document/"
"""What a place begins with that is a document: its kind follows, and after slashes a meeting and a day, two days, a tool or a workshop."""


def title(kind: Kind) -> str:
    """Return what a document is called."""
    titles = {
        Kind.PLAN: tr("Implementatieplan"),
        Kind.POSTER: tr("Plan op één vel"),
        Kind.TASKS: tr("Jouw taken"),
        Kind.BLANK: tr("Lege vragenlijst"),
        Kind.DATASHEET: tr("Datablad nulmeting"),
        Kind.HANDOUT: tr("Hand-out"),
        Kind.FORMS: tr("Vragenlijsten workshop"),
        Kind.FACILITATOR: tr("Draaiboek begeleider"),
        Kind.WORKSHOP: tr("Verslag workshop"),
        Kind.AGENDA: tr("Agendablad"),
        Kind.CHANGES: tr("Wat is veranderd"),
        Kind.DIFFERENCE: tr("Verschil"),
        Kind.TOOL: tr("Hulpmiddel"),
    }
    return titles[kind]


def detail(kind: Kind) -> tuple[str, str]:
    """Return on what paper a document is, and what one chooses about it, in a few words."""
    details = {
        Kind.POSTER: (tr("A3"), tr("of 2 × A4")),
        Kind.TASKS: (tr("A4"), tr("per eigenaar")),
        Kind.BLANK: (tr("A4"), tr("per stap")),
        Kind.DATASHEET: (tr("A4"), tr("om in te vullen")),
        Kind.HANDOUT: (tr("A4"), tr("voor de workshop")),
        Kind.FORMS: (tr("A4"), tr("per deelnemer")),
        Kind.FACILITATOR: (tr("A4"), tr("alleen voor jou")),
        Kind.WORKSHOP: (tr("A4"), tr("wat is afgesproken")),
        Kind.AGENDA: (tr("A4"), tr("per overleg")),
        Kind.CHANGES: (tr("A4"), tr("tussen twee dagen")),
        Kind.DIFFERENCE: (tr("A4"), tr("tussen twee metingen")),
        Kind.TOOL: (tr("A4"), tr("kies welke")),
    }
    return details.get(kind, (tr("A4"), ""))


def reasons(assessment: Assessment) -> dict[Kind, tuple[str, str]]:
    """Return the documents that this dossier has nothing for: why in a few words, and in a sentence that says what to do."""
    words = {
        Kind.TASKS: tr("eerst een eigenaar"),
        **dict.fromkeys(OF_WORKSHOP, tr("eerst een workshop")),
        Kind.AGENDA: tr("eerst een overleg"),
        Kind.DIFFERENCE: tr("na de hermeting"),
    }
    found = {kind: missing(assessment, kind) for kind in kinds()}
    return {kind: (words.get(kind, tr("nog niet")), sentence) for kind, sentence in found.items() if sentence}


def place_of(meeting: str, day: date) -> str:
    """Return the place of a meeting's agenda sheet, for who leads the way there."""
    return f"{DOCUMENT_PLACE}{Kind.AGENDA}/{meeting}/{day.isoformat()}"


def changes_place(start: Moment, end: Moment) -> str:
    """Return the place of Wat is veranderd between two moments, for who leads the way there."""
    days = (one.day.isoformat() if one.day is not None else "" for one in (start, end))
    return f"{DOCUMENT_PLACE}{Kind.CHANGES}/{'/'.join(days)}"


def tool_place(code: str) -> str:
    """Return the place of a tool's document, for who leads the way there."""
    return f"{DOCUMENT_PLACE}{Kind.TOOL}/{code}"


def workshop_place(kind: Kind, workshop: str, *, is_short: bool = False) -> str:
    """Return the place of a document of a workshop, for who leads the way there; ``is_short`` for forms with only boxes."""
    return f"{DOCUMENT_PLACE}{kind}/{workshop}{'/' + _SHORT if is_short else ''}"


def request_at(place: str) -> Request:
    """Return the document that a place stands for."""
    kind, *rest = place.removeprefix(DOCUMENT_PLACE).split("/")
    if kind == Kind.TOOL:
        return Request(Kind.TOOL, tool=rest[0])
    if kind == Kind.DATASHEET:
        return Request(Kind.DATASHEET)
    if kind in OF_WORKSHOP or kind == Kind.HANDOUT:
        return Request(Kind(kind), workshop=rest[0], is_short=rest[1:] == [_SHORT])
    meeting, day = rest
    if kind == Kind.CHANGES:
        start, end = (Moment("", date.fromisoformat(one)) if one else NOW for one in (meeting, day))
        return Request(Kind.CHANGES, start=start, end=end)
    return Request(Kind(kind), meeting=meeting, day=date.fromisoformat(day))


def file_name(organisation: str, request: Request, tools: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return the proposed name of a file: Voorbeeld BV – Implementatieplan.pdf, safe on every file system.

    ``tools`` are the names of the tools by their code.
    """
    name = tr("Stembladen") if request.kind is Kind.FORMS and request.is_short else title(request.kind)
    if request.kind is Kind.TOOL and request.tool in tools:
        name = safe_name(tools[request.tool]) or name
    if request.kind is Kind.TASKS and request.owner:
        name = f"{name} {safe_name(request.owner)}".strip()
    if request.kind is Kind.BLANK and request.step is not None:
        name = f"{name} {tr('stap {number}').format(number=request.step)}"
    if request.kind is Kind.CHANGES and request.start.day is not None:
        name = f"{name} {tr('sinds')} {request.start.day.isoformat()}"
    if request.day is not None:
        name = f"{name} {request.day.isoformat()}"
    client = safe_name(organisation)
    name = f"{name}.{request.form}"
    return f"{client} – {name}" if client else name


def open_count(assessment: Assessment) -> int:
    """Count what keeps the plan a CONCEPT, as the running head of the plan does (Beslissing 6)."""
    blocking = sum(found.rule.severity is Severity.BLOCK for found in assessment.contradictions)
    sheet = assessment.sheet
    return len(journey.open_points(sheet)) + len(journey.roles_without_name(sheet)) + blocking
