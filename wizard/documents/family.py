"""The family of documents: which there are, in which forms, and how one that was asked for is made.

The command line and the print screen both come here. A new document is one line in ``_REPORTS`` (a function that
returns its ``Report``) or, in another form than PDF, in ``_FILES`` (a function that returns the bytes). Such a function
imports what it needs when it is called, so that nothing is read when the window starts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from assessments.errors import DocumentError
from assessments.workshop import WorkshopId
from wizard import formats
from wizard.assessment import Assessment
from wizard.documents.family_needs import NEEDS
from wizard.documents.look import Look, dressed
from wizard.documents.progress import Progress, without_collecting
from wizard.documents.report import Report
from wizard.documents.request import GENERAL, Form, Kind, Request
from wizard.planning.changes_since import NOW, moments

__all__ = ["GENERAL", "Form", "Kind", "Request", "forms", "kinds", "make", "missing", "report"]


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


def _forms(assessment: Assessment, request: Request, printed_on: date) -> Report:
    from wizard.documents.workshop_forms import workshop_forms, workshop_of

    return workshop_forms(
        assessment.catalogue,
        workshop_of(assessment.dossier, request.workshop, printed_on).setup,
        printed_on=printed_on,
        dossier=assessment.dossier,
        steps=request.steps or ((request.step,) if request.step is not None else ()),
        numbers=request.numbers,
        spares=request.spares,
        is_short=request.is_short,
    )


def _facilitator(assessment: Assessment, request: Request, printed_on: date) -> Report:
    from wizard.documents.facilitator import facilitator
    from wizard.documents.workshop_forms import workshop_of

    setup = workshop_of(assessment.dossier, request.workshop, printed_on).setup
    return facilitator(assessment.catalogue, setup, printed_on=printed_on, dossier=assessment.dossier)


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
    Kind.FORMS: _forms,
    Kind.FACILITATOR: _facilitator,
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
