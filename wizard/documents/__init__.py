"""What the printed documents say, and how each form of them is made.

A report (``plan``, ``blank``) is plain values; ``wizard.documents.pdf`` puts it on pages. All of them together, and what
one may choose about each, are in ``family``. The functions here import ReportLab, XlsxWriter and
icalendar only when they are called.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from assessments.catalogue import Catalogue
from assessments.errors import DocumentError
from assessments.safe_file import replace_file
from assessments.types import Dossier
from wizard.assessment import Assessment
from wizard.documents.look import PLAIN, Look, dressed
from wizard.documents.participant import NOBODY, Participant
from wizard.documents.report import Scope
from wizard.planning.changes_since import NOW, Moment

if TYPE_CHECKING:
    from wizard.documents.look import Look

__all__ = [
    "agenda_pdf",
    "blank_pdf",
    "calendar_ics",
    "changes_pdf",
    "plan_docx",
    "plan_pdf",
    "plan_xlsx",
    "tool_pdf",
    "write_blank",
    "write_plan",
]


def plan_pdf(assessment: Assessment, *, printed_on: date, scope: Scope = Scope.ALL, look: Look = PLAIN) -> bytes:
    """Return the implementation plan as PDF; the same input always gives the same bytes.

    ``look`` is what the adviser chose for all that is printed; a dossier's own colour and words win.
    """
    from wizard.documents.pdf.document import render
    from wizard.documents.plan import plan

    return render(dressed(plan(assessment, printed_on=printed_on, scope=scope), assessment.dossier, look))


def plan_docx(assessment: Assessment, *, printed_on: date, scope: Scope = Scope.ALL, look: Look = PLAIN) -> bytes:
    """Return the implementation plan as a Word file, from the same report as the PDF; the same input gives the same bytes.

    ``look`` is what the adviser chose for all that is printed; a dossier's own colour and words win.
    """
    from wizard.documents.plan import plan
    from wizard.documents.word.document import render

    return render(dressed(plan(assessment, printed_on=printed_on, scope=scope), assessment.dossier, look))


def plan_xlsx(assessment: Assessment, *, printed_on: date, look: Look | None = None) -> bytes:
    """Return everything in the dossier as a workbook; the same input always gives the same bytes."""
    from wizard.documents.look import PLAIN
    from wizard.documents.xlsx.book import workbook

    return workbook(assessment, printed_on=printed_on, look=look or PLAIN)


def calendar_ics(assessment: Assessment, *, owner: str = "") -> bytes:
    """Return meetings, deadlines and the hermeting as a calendar file: everybody's, or those of one name.

    Raises:
        DocumentError: nothing has a date, or nothing under this name has.

    """
    from wizard.documents.calendar import calendar

    return calendar(assessment, owner)


def write_plan(assessment: Assessment, path: Path, *, printed_on: date, scope: Scope = Scope.ALL) -> None:
    """Write the implementation plan as a PDF file, whole or not at all.

    Raises:
        DocumentError: one sentence; an older file of that name is untouched.

    """
    replace_file(path, plan_pdf(assessment, printed_on=printed_on, scope=scope), error=DocumentError)


def blank_pdf(
    catalogue: Catalogue,
    *,
    printed_on: date,
    dossier: Dossier | None = None,
    steps: Iterable[int] = (),
    participant: Participant = NOBODY,
) -> bytes:
    """Return the empty questionnaire as PDF, of some steps (1-6) or, without any, of everything."""
    from wizard.documents.blank import blank
    from wizard.documents.pdf.document import render

    return render(
        dressed(blank(catalogue, printed_on=printed_on, dossier=dossier, steps=steps, participant=participant), dossier)
    )


def write_blank(
    catalogue: Catalogue, path: Path, *, printed_on: date, dossier: Dossier | None = None, steps: Iterable[int] = ()
) -> None:
    """Write the empty questionnaire as a PDF file, whole or not at all.

    Raises:
        DocumentError: one sentence; an older file of that name is untouched.

    """
    replace_file(path, blank_pdf(catalogue, printed_on=printed_on, dossier=dossier, steps=steps), error=DocumentError)


def agenda_pdf(assessment: Assessment, *, printed_on: date, meeting: str = "", day: date | None = None) -> bytes:
    """Return agenda sheets as PDF: of one meeting (an option of SYN-11) on a day, or of all the first time that comes.

    Raises:
        DocumentError: no meeting was chosen, or none has a day any more.

    """
    from wizard.documents.agenda_sheet import agenda
    from wizard.documents.pdf.document import render

    return render(dressed(agenda(assessment, printed_on=printed_on, option=meeting, day=day), assessment.dossier))


def tool_pdf(assessment: Assessment, code: str, *, printed_on: date) -> bytes:
    """Return a tool of method 2.8 as PDF; KeyError for a code that is none."""
    from wizard.documents.pdf.document import render
    from wizard.documents.tools.document import tool_document

    return render(dressed(tool_document(assessment, code, printed_on=printed_on), assessment.dossier))


def changes_pdf(assessment: Assessment, start: Moment, end: Moment = NOW, *, printed_on: date) -> bytes:
    """Return what changed in the plan between two moments as PDF."""
    from wizard.documents.changes import changes
    from wizard.documents.pdf.document import render

    return render(dressed(changes(assessment, start, end, printed_on=printed_on), assessment.dossier))
