"""The named quantities that rules and task conditions ask for (method 2.7 and 5, Beslissingen 42-53)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType

from assessments.conditions import Quantity, evaluate
from assessments.figure_facts import QUANTITIES, FigureFacts
from assessments.metrics.kpis import left_within_a_year
from assessments.reference import OutsourcingAdvice
from assessments.scoring import Scores, ScoreStatus
from assessments.sheet import AnswerSheet
from assessments.split_votes import split_questions
from assessments.types import MeasurementKind, Pillar, QuestionId, StepCode, TargetGroup, TaskCode

_EVIDENCE = re.compile(r"(?:^|\S)\s*(?:\s[-–—]|:)\s*\S")
_UIT_SHORTAGE = (QuestionId("UIT-01"), QuestionId("UIT-02"), QuestionId("UIT-05"))
_NOTHING = "niets"


@dataclass(frozen=True)
class Facts:
    """Looks up a question, a task in the plan, or a named quantity.

    Attributes:
        tasks: codes of the tasks in the plan; empty while the plan is still being derived.
        plan_hours: hours of all tasks in the plan.
        plan_expenses: euro filled in as spending at tasks.

    """

    sheet: AnswerSheet
    scores: Scores
    tasks: frozenset[TaskCode] = frozenset()
    plan_hours: Decimal = Decimal(0)
    plan_expenses: Decimal = Decimal(0)
    _named: Mapping[str, Quantity] = field(init=False)
    _figures: FigureFacts = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_figures", FigureFacts(self.sheet))
        named = {**_answers(self.sheet), **_scores(self.sheet, self.scores), **_outsourcing(self.sheet)}
        hours_per_week = self.sheet.hours_per_week()
        named["weken_werk"] = self.plan_hours / hours_per_week if hours_per_week > 0 else None
        named["uitgaven_bij_taken"] = self.plan_expenses
        object.__setattr__(self, "_named", MappingProxyType(named))

    def lookup(self, name: str) -> Quantity:
        """Return what a name in a condition stands for; None when it is empty or cannot be worked out."""
        if name in self.sheet.catalogue.questions:
            return self.sheet.quantity(name)
        if name in self.sheet.catalogue.tasks:
            return name in self.tasks
        if name == "advies_uitbesteden":
            advice = self.outsourcing_advice()
            return advice.code if advice else None
        if name in QUANTITIES:
            return self._figures.lookup(name)
        return self._named.get(name)

    def outsourcing_advice(self) -> OutsourcingAdvice | None:
        """Return the first row of the decision table that holds; None until UIT-01 and UIT-02 are answered."""
        if self.sheet.level(QuestionId("UIT-01")) is None or self.sheet.level(QuestionId("UIT-02")) is None:
            return None
        for advice in self.sheet.catalogue.tools.outsourcing:
            if advice.condition is None or evaluate(advice.condition, self.lookup):
                return advice
        return None


def _answers(sheet: AnswerSheet) -> dict[str, Quantity]:
    identity_answered = _answered(sheet, StepCode.IDENTITEIT)
    drawbacks = sheet.value(QuestionId("IDE-11"))
    unique = sheet.answer(QuestionId("IDE-10"))
    groups = sheet.value(QuestionId("PRO-13")) or ()
    names = [name for name in sheet.role_holders().names.values() if name and name.strip()]
    rounds = sheet.dossier.measurements
    baselines = [one for one in rounds if one.kind is MeasurementKind.NULMETING]
    left = left_within_a_year(sheet.measurement.figures.kpis)
    return {
        "beantwoord_identiteit": identity_answered,
        "nadelen_genoemd": isinstance(drawbacks, str) and bool(drawbacks.strip()),
        "bewijs_van_onderscheid": has_evidence(unique.value, unique.evidence),
        "sleutelfuncties": sum(isinstance(group, TargetGroup) and group.key_role for group in _as_tuple(groups)),
        "rollen_met_naam": len(names),
        "stappen_met_antwoord": _steps_answered(sheet),
        "nulmeting_vergrendeld": any(one.locked_at is not None for one in baselines),
        "hermeting_gedaan": len(rounds) > len(baselines),
        "vertrek_binnen_een_jaar": left,
        "vertrek_onbekend": left is None,
        "werken_bij_pagina_nvt": sheet.is_waived(QuestionId("EXT-05")),
        "verdeelde_stemmen": any(map(sheet.is_shown, split_questions(sheet.dossier, sheet.measurement.id))),
    }


def _steps_answered(sheet: AnswerSheet) -> int:
    """Return how many steps have an answer in any of the dossier's measurements (Beslissing 42)."""
    sheets = [AnswerSheet(sheet.catalogue, sheet.dossier, one) for one in sheet.dossier.measurements]
    return sum(any(_answered(one, step) for one in sheets) for step in StepCode)


def has_evidence(value: object, evidence: str) -> bool:
    """Tell whether IDE-10 carries proof.

    Proof is text after a dash or colon in a line, or the evidence field (Beslissing 45).
    """
    if evidence.strip():
        return True
    return isinstance(value, str) and any(_EVIDENCE.search(line.strip(" -–—•")) for line in value.splitlines())


def _answered(sheet: AnswerSheet, step: StepCode) -> int:
    return sum(sheet.is_answered(question) for question in sheet.catalogue.section(step).questions())


def _scores(sheet: AnswerSheet, scores: Scores) -> dict[str, Quantity]:
    boeien, binden = scores.pillars[Pillar.BOEIEN], scores.pillars[Pillar.BINDEN]
    apart = None
    if boeien.status is binden.status is ScoreStatus.SHOWN and boeien.value is not None and binden.value is not None:
        apart = abs(boeien.value - binden.value)
    known = [step.value for step in scores.steps.values() if step.value is not None]
    return {
        "score_extern_proces": scores.steps[StepCode.EXTERN_PROCES].value,
        "hoogste_stapscore": max(known, default=None),
        "verschil_boeien_binden": apart,
        "aandeel_nvt_hoogste": max(waived_share(sheet, step) for step in StepCode),
    }


def waived_share(sheet: AnswerSheet, step: StepCode) -> Decimal:
    """Return the weight that is n.v.t. over the weight that is shown, 0-1."""
    shown = [question for question in sheet.maturity_questions(step) if sheet.is_shown(question.id)]
    whole = sum(question.weight for question in shown)
    waived = sum(question.weight for question in shown if sheet.is_waived(question.id))
    return Decimal(waived) / whole if whole else Decimal(0)


def _outsourcing(sheet: AnswerSheet) -> dict[str, Quantity]:
    """Work out what the decision table of method 2.7 asks for."""
    levels = [level for level in map(sheet.level, _UIT_SHORTAGE) if level is not None]
    busiest, expected = sheet.value(QuestionId("UIT-03")), sheet.value(QuestionId("PRO-05"))
    peak = Decimal(1)
    if isinstance(busiest, int) and isinstance(expected, int) and expected > 0:
        peak = Decimal(busiest * 12) / expected
    parts = _as_tuple(sheet.value(QuestionId("UIT-04")) or ())
    return {
        "tekort": Decimal(sum(levels)) / len(levels) if levels else None,
        "piekfactor": peak,
        "uit_te_besteden_onderdelen": sum(part != _NOTHING for part in parts),
    }


def _as_tuple(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()
