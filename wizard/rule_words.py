"""The sentences of rules that name numbers, filled with those of the dossier."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from assessments.catalogue import Rule
from assessments.consistency import Contradiction
from assessments.figure_facts import FigureFacts
from assessments.sheet import AnswerSheet
from assessments.types import RuleId
from wizard import formats

_WAITING = RuleId("R-23")


def filled(found: Iterable[Contradiction], sheet: AnswerSheet) -> tuple[Contradiction, ...]:
    """Return what was found with its numbers in its sentence; a sentence whose number misses is left out (R-23)."""
    return tuple(replace(one, rule=_waiting(one, sheet)) if one.rule.id == _WAITING else one for one in found)


def _waiting(one: Contradiction, sheet: AnswerSheet) -> Rule:
    cost = FigureFacts(sheet).waiting_cost()
    words = ["Een sleutelfunctie staat langer open dan jullie gemiddelde."]
    if cost.per_day is not None:
        words.append(f"Wachten kost netto {formats.euro(cost.per_day, 2)} per dag.")
    if cost.days is not None and cost.agency_fee is not None:
        fee, days = formats.euro(cost.agency_fee, 0), formats.count(cost.days, "dag", "dagen")
        words.append(f"Een extra uitgave van {fee} is terugverdiend als de functie {days} eerder vervuld is.")
    return replace(one.rule, message=" ".join(words))
