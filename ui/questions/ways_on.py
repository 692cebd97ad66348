"""The ways from a question to where one goes on with it: to Cijfers, or to a tool."""

from __future__ import annotations

from collections.abc import Iterator

from assessments.catalogue import Catalogue
from assessments.tool_texts import tools_at
from assessments.types import QuestionId
from ui.questions.figures_link import FiguresLink, WayOn, leads_to_figures
from ui.texts import tr
from ui.theme import Theme
from wizard.tools.places import TOOL_PLACE

__all__ = ["WayOn", "ways_on"]


def ways_on(theme: Theme, catalogue: Catalogue, question: QuestionId) -> Iterator[WayOn]:
    """Make the quiet buttons that stand under a question."""
    if leads_to_figures(question):
        yield FiguresLink(theme, question)
    for tool in tools_at(catalogue.tools.texts, question):
        words = tr("Hulpmiddel: {name}").format(name=tool.name)
        yield WayOn(theme, f"{TOOL_PLACE}{tool.code}", words)
