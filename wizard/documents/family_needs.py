"""What a document cannot do without, and the sentence that says so; what writes it is read only when it is needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from wizard.assessment import Assessment
from wizard.planning.meetings import meetings


def _agenda(assessment: Assessment) -> str:
    from wizard.documents.agenda_sheet import NO_MEETINGS

    return "" if meetings(assessment) else NO_MEETINGS


def _difference(assessment: Assessment) -> str:
    from wizard.documents.difference import ONE_MEASUREMENT

    return ONE_MEASUREMENT if len(assessment.dossier.measurements) < 2 else ""


def _workshop(assessment: Assessment) -> str:
    if assessment.dossier.workshops:
        return ""
    from wizard.documents.workshop.report import NO_WORKSHOP

    return NO_WORKSHOP


NEEDS: Mapping[str, Callable[[Assessment], str]] = {
    "forms": _workshop,
    "facilitator": _workshop,
    "workshop": _workshop,
    "agenda": _agenda,
    "difference": _difference,
}
"""By the word of the document: a function that returns why this dossier has nothing for it, "" when it can be made."""
