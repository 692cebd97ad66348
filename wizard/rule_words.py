"""The sentences of rules that name numbers or questions, filled with those of the dossier."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from assessments.catalogue import Rule
from assessments.consistency import Contradiction
from assessments.figure_facts import FigureFacts
from assessments.sheet import AnswerSheet
from assessments.split_votes import split_questions
from assessments.types import RuleId
from wizard import formats

_WAITING, _DIVIDED = RuleId("R-23"), RuleId("R-34")
_FEW = 6


def filled(found: Iterable[Contradiction], sheet: AnswerSheet) -> tuple[Contradiction, ...]:
    """Return what was found with its numbers or questions in its sentence; one whose number misses is left out (R-23)."""
    words = {_WAITING: _waiting, _DIVIDED: _divided}
    return tuple(replace(one, rule=words[one.rule.id](one, sheet)) if one.rule.id in words else one for one in found)


def _divided(one: Contradiction, sheet: AnswerSheet) -> Rule:
    """Say which questions it is about, and lead to the first; the rule as it is when it does not play any more."""
    split = [code for code in split_questions(sheet.dossier, sheet.measurement.id) if sheet.is_shown(code)]
    if not split:
        return one.rule
    named = formats.enumeration(split[:_FEW] + ([f"nog {len(split) - _FEW}"] if len(split) > _FEW else []))
    return replace(one.rule, message=f"{one.rule.message} Het gaat om {named}.", question=split[0])


def _waiting(one: Contradiction, sheet: AnswerSheet) -> Rule:
    cost = FigureFacts(sheet).waiting_cost()
    words = ["Een sleutelfunctie staat langer open dan jullie gemiddelde."]
    if cost.per_day is not None:
        words.append(f"Wachten kost netto {formats.euro(cost.per_day, 2)} per dag.")
    if cost.days is not None and cost.agency_fee is not None:
        fee, days = formats.euro(cost.agency_fee, 0), formats.count(cost.days, "dag", "dagen")
        words.append(f"Een extra uitgave van {fee} is terugverdiend als de functie {days} eerder vervuld is.")
    return replace(one.rule, message=" ".join(words))
