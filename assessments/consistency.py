"""What contradicts what across the steps (method, section 5)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assessments.catalogue import Rule, Severity
from assessments.conditions import evaluate
from assessments.facts import Facts
from assessments.plan import DismissedWarning


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A rule that fires, with the severity it has here.

    ``dismissed`` says why somebody waved it away; it stays listed all the same (Beslissing 51).
    """

    rule: Rule
    dismissed: DismissedWarning | None


def contradictions(facts: Facts) -> tuple[Contradiction, ...]:
    """Return every rule that fires, in the method's order."""
    dismissed = facts.sheet.dossier.plan.dismissed
    return tuple(
        Contradiction(_as_loud_as_it_is(rule, facts), dismissed.get(rule.id))
        for rule in facts.sheet.catalogue.rules.values()
        if evaluate(rule.condition, facts.lookup)
    )


def _as_loud_as_it_is(rule: Rule, facts: Facts) -> Rule:
    blocks = rule.blocks_if is not None and evaluate(rule.blocks_if, facts.lookup)
    return replace(rule, severity=Severity.BLOCK) if blocks else rule
