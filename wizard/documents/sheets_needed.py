"""How many sheets of paper a workshop takes, told before one prints."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assessments.workshop import Workshop
from wizard.assessment import Assessment
from wizard.documents.family import Kind, Request, report
from wizard.workshop.consensus import present

SPARES = 2
"""How many forms without a number one takes along."""
FULL, SHORT = False, True
PAPERS = (
    (Kind.HANDOUT, FULL),
    (Kind.FORMS, SHORT),
    (Kind.FORMS, FULL),
    (Kind.DATASHEET, FULL),
    (Kind.FACILITATOR, FULL),
)
"""What one prints for a workshop, and whether it is the short form; one of both forms is enough."""


@dataclass(frozen=True, slots=True)
class SheetsNeeded:
    """One kind of paper: how many copies, and how many pages each has; both sides of a sheet are printed."""

    kind: Kind
    copies: int
    pages: int
    is_short: bool = False

    @property
    def sheets(self) -> int:
        """Return how many sheets one copy takes."""
        return -(-self.pages // 2)

    @property
    def total(self) -> int:
        """Return how many sheets all copies take."""
        return self.copies * self.sheets


def sheets_needed(assessment: Assessment, workshop: Workshop, printed_on: date) -> tuple[SheetsNeeded, ...]:
    """Count the paper of a workshop by laying out one copy of each; it may take a second, so not on the window's thread.

    The forms of all participants are as long as the first one's.
    """
    from wizard.documents.pdf.document import count_pages

    here = present(workshop)
    copies = {Kind.HANDOUT: len(here), Kind.FORMS: len(here) + SPARES if workshop.setup.questions else 0}
    found = []
    for kind, is_short in PAPERS:
        count = copies.get(kind, 1)
        first = tuple(here[:1]) if kind is Kind.FORMS else ()
        spares = int(kind is Kind.FORMS and not here)
        request = Request(kind, workshop=workshop.id, numbers=first, spares=spares, is_short=is_short)
        pages = count_pages(report(assessment, request, printed_on)) if count else 0
        found.append(SheetsNeeded(kind, count, pages, is_short))
    return tuple(found)
