"""The family of documents: which there are, in which forms, and how one that was asked for is made.

The command line and the print screen both come here. A new document is one line in ``_REPORTS`` (a function that
returns its ``Report``) or, in another form than PDF, in ``_FILES`` (a function that returns the bytes). Such a function
imports what it needs when it is called, so that nothing is read when the window starts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from assessments.errors import DocumentError
from assessments.types import Logo
from assessments.workshop import WorkshopId
from wizard import formats
from wizard.assessment import Assessment
from wizard.documents.context import Place
from wizard.documents.family_needs import NEEDS
from wizard.documents.look import Look, dressed
from wizard.documents.participant import NOBODY, Participant
from wizard.documents.poster.values import Paper
from wizard.documents.progress import Progress, without_collecting
from wizard.documents.report import Report, Scope
from wizard.planning.changes_since import NOW, Moment, moments

GENERAL = "algemeen"
"""The hand-out that is no workshop's own."""


class Kind(StrEnum):
    """The documents, in the order in which they are offered; the words are those of the command line."""

    PLAN = "plan"
    POSTER = "poster"
    TASKS = "tasks"
    BLANK = "blank"
    DATASHEET = "datasheet"
    HANDOUT = "handout"
    WORKSHOP = "workshop"
    AGENDA = "agenda"
    CHANGES = "changes"
    DIFFERENCE = "difference"
    TOOL = "tool"


class Form(StrEnum):
    """The kinds of file; the word is the ending of its name."""

    PDF = "pdf"
    WORD = "docx"
    SHEET = "xlsx"
    CALENDAR = "ics"


@dataclass(frozen=True, slots=True)
class Request:
    """One document as it was asked for; what another kind of document chooses is not looked at.

    Attributes:
        scope: how many tasks the plan prints.
        left_out: chapters of the plan that are not printed; the numbers of the others close up.
        step: 1-6, or None for all, of the blank questionnaire; ``steps`` when there are several.
        participant: what stands at the head of the blank questionnaire already.
        owner: whose tasks, as ``Jouw taken`` names its owners; "" for everybody.
        meeting: an option of SYN-11, "" for all that were chosen.
        day: of the agenda sheet; None for the first one that comes.
        start, end: between which moments ``Wat is veranderd`` compares.
        earlier, later: ids of the measurements that ``Verschil`` compares; "" for the nulmeting and the newest.
        tool: the code of a tool, "" for the first.
        workshop: the id of a workshop. Of the report "" is all of them; of the hand-out "" is the one to come, and
            GENERAL none at all.
        paper: of the poster.
        is_filled: what is known already stands on the sheet for the nulmeting.
        start_time: when the workshop of the hand-out begins, as one types it; "" for an agenda that counts from 0.00.
        is_grey: without colour.
        has_concept: False leaves the CONCEPT mark away from a document that is unfinished.
        adviser, adviser_logo: beside the client's on the cover; "" and None leave them out.
        accent: the house colour as "#RRGGBB", "" for our own; a dossier's own colour wins.
        confidentiality: the line at the foot of every page, None for the usual one, "" for none; a dossier's wins.
        version: what the document calls its version, "" for the usual one.

    """

    kind: Kind = Kind.PLAN
    scope: Scope = Scope.YEAR
    form: Form = Form.PDF
    left_out: frozenset[Place] = frozenset()
    step: int | None = None
    steps: tuple[int, ...] = ()
    participant: Participant = NOBODY
    owner: str = ""
    meeting: str = ""
    day: date | None = None
    start: Moment = NOW
    end: Moment = NOW
    earlier: str = ""
    later: str = ""
    tool: str = ""
    workshop: str = ""
    paper: Paper = Paper.A3
    is_filled: bool = True
    start_time: str = ""
    is_grey: bool = False
    has_concept: bool = True
    adviser: str = ""
    adviser_logo: Logo | None = None
    accent: str = ""
    confidentiality: str | None = None
    version: str = ""


def make(assessment: Assessment, request: Request, printed_on: date, *, progress: Progress | None = None) -> bytes:
    """Return a document as the bytes of its file; the same request on the same day always gives the same bytes.

    Touches nothing but its arguments, so it may run on any thread. The example lives in its own year: it carries the
    date of its measurement. ``progress`` is told of every page of a PDF; what it raises ends the making.

    Raises:
        DocumentError: one sentence: this dossier has nothing for this document, or there is no such form of it.

    """
    if assessment.dossier.is_example:
        printed_on = assessment.measurement.date
    with without_collecting():
        return _made(assessment, request, printed_on, progress)


def _made(assessment: Assessment, request: Request, printed_on: date, progress: Progress | None) -> bytes:
    if request.form is Form.PDF and request.kind in _REPORTS:
        from wizard.documents.pdf.document import render

        return render(report(assessment, request, printed_on), progress=progress)
    write = _FILES.get((request.kind, request.form))
    if write is None:
        known = formats.enumeration([f".{form}" for form in forms(request.kind)], "of")
        raise DocumentError(f"Van dit document is er geen .{request.form}; kies {known}.")
    return write(assessment, request, printed_on)


def report(assessment: Assessment, request: Request, printed_on: date) -> Report:
    """Return what a document says, dressed as was asked for; KeyError for a document that is no report.

    Raises:
        DocumentError: one sentence: this dossier has nothing for this document.

    """
    made = dressed(_REPORTS[request.kind](assessment, request, printed_on), assessment.dossier, _look(request))
    if request.version:
        made = replace(made, edition=request.version)
    return made if request.has_concept else replace(made, is_concept=False)


def _look(request: Request) -> Look:
    return Look(request.adviser, request.adviser_logo, request.accent, request.confidentiality, request.is_grey)


def kinds() -> tuple[Kind, ...]:
    """Return the documents that can be made, in the order in which they are offered."""
    return tuple(kind for kind in Kind if forms(kind))


def forms(kind: Kind) -> tuple[Form, ...]:
    """Return the forms of a document."""
    return tuple(form for form in Form if (form is Form.PDF and kind in _REPORTS) or (kind, form) in _FILES)


def missing(assessment: Assessment, kind: Kind) -> str:
    """Return why this dossier has nothing for a document, as one sentence that says what to do; "" when it can be made."""
    found = NEEDS.get(kind.value)
    return found(assessment) if found is not None else ""


def _plan(assessment: Assessment, request: Request, printed_on: date) -> Report:
    from wizard.documents.plan import plan

    return plan(
        assessment,
        printed_on=printed_on,
        scope=request.scope,
        left_out=request.left_out,
    )


def _poster(assessment: Assessment, request: Request, printed_on: date) -> Report:
    from wizard.documents.poster.document import poster

    return poster(assessment, printed_on=printed_on, paper=request.paper)


def _blank(assessment: Assessment, request: Request, printed_on: date) -> Report:
    from wizard.documents.blank import blank

    steps = request.steps or ((request.step,) if request.step is not None else ())
    return blank(
        assessment.catalogue,
        printed_on=printed_on,
        dossier=assessment.dossier,
        steps=steps,
        participant=request.participant,
    )


def _tasks(assessment: Assessment, request: Request, printed_on: date) -> Report:
    from wizard.documents.owner_sheet import owner_sheets

    return owner_sheets(assessment, printed_on=printed_on, owner=request.owner)


def _datasheet(assessment: Assessment, request: Request, printed_on: date) -> Report:
    from wizard.documents.datasheet import datasheet

    return datasheet(
        assessment.catalogue, printed_on=printed_on, dossier=assessment.dossier, is_filled=request.is_filled
    )


def _handout(assessment: Assessment, request: Request, printed_on: date) -> Report:
    """Write it for the workshop that was chosen, else for the one to come; a time that was given makes a general one."""
    from wizard.documents.handout import coming, handout

    dossier = assessment.dossier
    chosen = dossier.workshops.get(WorkshopId(request.workshop))
    if chosen is None and not request.start_time and request.workshop != GENERAL:
        chosen = coming(dossier, printed_on)
    return handout(
        assessment.catalogue,
        printed_on=printed_on,
        dossier=dossier,
        start=request.start_time,
        setup=chosen.setup if chosen is not None else None,
    )


def _workshop(assessment: Assessment, request: Request, printed_on: date) -> Report:
    from wizard.documents.workshop.report import workshop_report

    return workshop_report(assessment, printed_on=printed_on, workshop=request.workshop)


def _agenda(assessment: Assessment, request: Request, printed_on: date) -> Report:
    from wizard.documents.agenda_sheet import agenda

    return agenda(assessment, printed_on=printed_on, option=request.meeting, day=request.day)


def _changes(assessment: Assessment, request: Request, printed_on: date) -> Report:
    """Compare from the oldest day that is known when none was chosen."""
    from wizard.documents.changes import changes

    start = moments(assessment)[-1] if request.start == NOW else request.start
    return changes(assessment, start, request.end, printed_on=printed_on)


def _difference(assessment: Assessment, request: Request, printed_on: date) -> Report:
    from wizard.documents.difference import difference

    return difference(assessment, printed_on=printed_on, earlier=request.earlier, later=request.later)


def _tool(assessment: Assessment, request: Request, printed_on: date) -> Report:
    from wizard.documents.tools.document import tool_document

    code = request.tool or next(iter(assessment.catalogue.tools.texts))
    return tool_document(assessment, code, printed_on=printed_on)


def _word(assessment: Assessment, request: Request, printed_on: date) -> bytes:
    from wizard.documents.word.document import render

    return render(report(assessment, request, printed_on))


def _plan_sheet(assessment: Assessment, request: Request, printed_on: date) -> bytes:
    from wizard.documents import plan_xlsx

    return plan_xlsx(assessment, printed_on=printed_on, look=_look(request))


def _plan_calendar(assessment: Assessment, _request: Request, _printed_on: date) -> bytes:
    from wizard.documents import calendar_ics

    return calendar_ics(assessment)


def _tasks_calendar(assessment: Assessment, request: Request, _printed_on: date) -> bytes:
    from wizard.documents import calendar_ics

    return calendar_ics(assessment, owner=request.owner)


_REPORTS: Mapping[Kind, Callable[[Assessment, Request, date], Report]] = {
    Kind.PLAN: _plan,
    Kind.POSTER: _poster,
    Kind.TASKS: _tasks,
    Kind.BLANK: _blank,
    Kind.DATASHEET: _datasheet,
    Kind.HANDOUT: _handout,
    Kind.WORKSHOP: _workshop,
    Kind.AGENDA: _agenda,
    Kind.CHANGES: _changes,
    Kind.DIFFERENCE: _difference,
    Kind.TOOL: _tool,
}
"""What is laid out on pages of our own: one line per document."""

_IN_WORD = (*(Kind.PLAN, Kind.TASKS, Kind.BLANK, Kind.WORKSHOP, Kind.AGENDA, Kind.CHANGES, Kind.DIFFERENCE, Kind.TOOL),)
"""What people go on working on in Word."""

_FILES: Mapping[tuple[Kind, Form], Callable[[Assessment, Request, date], bytes]] = {
    **{(kind, Form.WORD): _word for kind in _IN_WORD},
    (Kind.PLAN, Form.SHEET): _plan_sheet,
    (Kind.PLAN, Form.CALENDAR): _plan_calendar,
    (Kind.TASKS, Form.CALENDAR): _tasks_calendar,
}
"""What is written in another way: one line per form of a document."""
