"""The help of a question in the shape of the help panel."""

from __future__ import annotations

from assessments.catalogue import Catalogue
from assessments.types import QuestionId
from ui.texts import tr
from ui.widgets.help_panel import HelpText, TaskLink
from wizard.guidance import Consequence, guidance


def help_text(catalogue: Catalogue, question: QuestionId) -> HelpText:
    """Return what the panel says beside a question."""
    found = guidance(catalogue, question)
    return HelpText(
        code=question,
        why=found.why,
        recognise=found.recognise,
        pitfall=found.pitfall,
        terms=tuple((term.nl, term.explanation) for term in found.terms),
        weight=found.weight,
        tasks=tuple(_link(one) for one in found.consequences),
    )


def _link(consequence: Consequence) -> TaskLink:
    lead = tr("Niveau {levels} zet in het plan:").format(levels=consequence.levels)
    return TaskLink(lead, consequence.code, consequence.title)
