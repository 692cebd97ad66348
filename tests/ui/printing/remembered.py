"""Documents that the tests of the print screen make once: what they test is the screen, and all open the same dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.documents.family import make
from wizard.documents.progress import Progress

if TYPE_CHECKING:
    from datetime import date

    from wizard.assessment import Assessment
    from wizard.documents.request import Request

_MOST = 12
_made: list[tuple[object, bytes, list[tuple[int, int]]]] = []


def remembered(assessment: Assessment, request: Request, day: date, *, progress: Progress) -> bytes:
    """Return the same document as ``make`` and tell of the same pages; only what differs in nothing is not made again."""
    wanted = (assessment.dossier, assessment.measurement, request, day)
    for known, data, told in _made:
        if known == wanted:
            for page, total in told:
                progress(page, total)
            return data
    pages: list[tuple[int, int]] = []

    def tell(page: int, total: int) -> None:
        progress(page, total)
        pages.append((page, total))

    data = make(assessment, request, day, progress=tell)
    _made.append((wanted, data, pages))
    del _made[:-_MOST]
    return data
