"""Where what a consistency rule speaks of can be mended."""

from __future__ import annotations

from assessments.catalogue import Rule
from wizard.changes import FIGURES_PLACE

FIGURE_RULES = {
    "R-03": "kosten",
    "R-14": "kpi",
    "R-20": "vacatures",
    "R-23": "vacatures",
    "R-24": "kanalen",
    "R-25": "basis",
    "R-26": "verschil",
    "R-31": "kosten",
    "R-32": "vacatures",
    "R-33": "vacatures",
}
"""The part of Cijfers where what a rule speaks of can be mended."""


def place_of(rule: Rule) -> str:
    """Return where to go: a question, a part of Cijfers, or the rule itself, which stands in Resultaat."""
    if rule.question is not None:
        return rule.question
    part = FIGURE_RULES.get(rule.id)
    return f"{FIGURES_PLACE}{part}" if part is not None else rule.id
