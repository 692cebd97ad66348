"""The ways from a question to where one goes on with it: to Cijfers, to a tool, or to how the paper looks."""

from __future__ import annotations

from collections.abc import Iterator

from assessments.catalogue import ORGANISATION_QUESTION, Catalogue
from assessments.tool_texts import tools_at
from assessments.types import QuestionId
from ui.questions.figures_link import FiguresLink, WayOn, leads_to_figures
from ui.texts import tr
from ui.theme import Theme
from wizard.changes import PAPER_PLACE
from wizard.tools.places import TOOL_PLACE

__all__ = ["WayOn", "ways_on"]


def ways_on(theme: Theme, catalogue: Catalogue, question: QuestionId) -> Iterator[WayOn]:
    """Make the quiet buttons that stand under a question."""
    if question == ORGANISATION_QUESTION:
        yield WayOn(theme, PAPER_PLACE, tr("Kies het logo en de huisstijl voor op papier"))
    if leads_to_figures(question):
        yield FiguresLink(theme, question)
    for tool in tools_at(catalogue.tools.texts, question):
        words = tr("Hulpmiddel: {name}").format(name=tool.name)
        yield WayOn(theme, f"{TOOL_PLACE}{tool.code}", words)
