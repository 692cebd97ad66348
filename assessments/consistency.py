"""What contradicts what across the steps (method, section 5)."""

from __future__ import annotations

from dataclasses import dataclass

from assessments.catalogue import Rule
from assessments.conditions import evaluate
from assessments.facts import Facts
from assessments.types import DismissedWarning


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A rule that fires; ``dismissed`` says who waved it away and why, it stays listed all the same."""

    rule: Rule
    dismissed: DismissedWarning | None


def contradictions(facts: Facts) -> tuple[Contradiction, ...]:
    """Return every rule that fires, in the method's order."""
    dismissed = facts.sheet.dossier.plan.dismissed
    return tuple(
        Contradiction(rule, dismissed.get(rule.id))
        for rule in facts.sheet.catalogue.rules.values()
        if evaluate(rule.condition, facts.lookup)
    )
