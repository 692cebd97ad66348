"""Which tools there are, and one of them filled from a dossier."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assessments.catalogue import Catalogue
from assessments.plan import Plan
from wizard.assessment import Assessment
from wizard.tools.filled import FilledTool
from wizard.tools.ground import ground
from wizard.tools.identity import briefing, interview_guide
from wizard.tools.looking_up import form, legal_card
from wizard.tools.means import means
from wizard.tools.persuading import arguments_card, careers_page
from wizard.tools.roles import division, role_profiles
from wizard.tools.source import Source

_FILLERS: dict[str, Callable[[Source], FilledTool]] = {
    "argumenten": arguments_card,
    "werkenbij": careers_page,
    "interview": interview_guide,
    "briefing": briefing,
    "rollen": role_profiles,
    "middelen": means,
    "recht": legal_card,
    "taakverdeling": division,
}
"""Tools that are filled from the dossier; every other one is a form."""


def fill(assessment: Assessment, code: str) -> FilledTool:
    """Return a tool as it is now; KeyError for a code that is none."""
    return _FILLERS.get(code, form)(Source(assessment.catalogue.tools.texts[code], ground(assessment)))


def names(catalogue: Catalogue) -> Mapping[str, str]:
    """Return the name of every tool by its code, in order."""
    return {code: text.name for code, text in catalogue.tools.texts.items()}


def with_entry(plan: Plan, tool: str, key: str, value: str) -> Mapping[str, str] | None:
    """Return everything filled in on a tool once one place holds a value; None when that is nothing."""
    kept = {name: text for name, text in plan.tools.get(tool, {}).items() if name != key}
    if value:
        kept[key] = value
    return kept or None
