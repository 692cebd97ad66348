"""The twenty KPI's as lines: value, target, and how it stands against the nulmeting (method 3.10)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from assessments.comparison import kpi_target
from assessments.metrics.comparability import baseline
from assessments.metrics.judgement import Change, yardstick
from assessments.metrics.kpis import KpiValue
from assessments.outcomes import Outcomes, work_out
from assessments.reference import Kpi
from assessments.scoring import score
from assessments.sheet import AnswerSheet
from wizard.kpi_words import UNKNOWN, faults, value_words

_CHANGES = {Change.BETTER: "▲ beter", Change.WORSE: "▼ slechter", Change.SAME: "● gelijk"}


@dataclass(frozen=True, slots=True)
class KpiLine:
    """One KPI.

    Attributes:
        before: its value in the nulmeting, None when this is the nulmeting or it was not known then.
        is_faulty: two of its counts cannot both be right, so that its value means nothing.
        target: what one aims at; provisional when nobody typed one.
        change: better, worse or the same as before by the KPI's tolerance, None when one of the two misses.

    """

    kpi: Kpi
    value: KpiValue
    before: KpiValue
    is_faulty: bool
    target: Decimal | None
    is_provisional: bool
    change: Change | None
    is_target_met: bool | None

    @property
    def value_words(self) -> str:
        """Return the value with its unit, or that it cannot be right."""
        return self.words_of_value()

    def words_of_value(self, *, cents: bool = False) -> str:
        """Return the same; ``cents`` writes euro with two decimals, as tables on paper do."""
        return "klopt niet" if self.is_faulty else value_words(self.kpi.code, self.value, cents=cents)

    @property
    def before_words(self) -> str:
        """Return the nulmeting's value with its unit."""
        return value_words(self.kpi.code, self.before)

    @property
    def target_words(self) -> str:
        """Return the target with its unit."""
        return self.words_of_target()

    def words_of_target(self, *, cents: bool = False) -> str:
        """Return the same; ``cents`` writes euro with two decimals."""
        return UNKNOWN if self.target is None else value_words(self.kpi.code, self.target, cents=cents)

    @property
    def change_words(self) -> str:
        """Return the judgement as a sign and a word, so that it reads without colour too."""
        return UNKNOWN if self.change is None else _CHANGES[self.change]


@dataclass(frozen=True, slots=True)
class Before:
    """What the nulmeting came to: values and the targets typed there."""

    values: Mapping[str, KpiValue]
    targets: Mapping[str, Decimal]


def before(sheet: AnswerSheet) -> Before | None:
    """Work out the nulmeting that a hermeting stands against; None when the sheet is the nulmeting itself."""
    first = baseline(sheet.dossier)
    if first is None or first.id == sheet.measurement.id:
        return None
    then = AnswerSheet(sheet.catalogue, sheet.dossier, first)
    return Before(work_out(then, score(then)).kpis, first.figures.kpi_targets)


def kpi_lines(sheet: AnswerSheet, outcomes: Outcomes, known: Before | None) -> tuple[KpiLine, ...]:
    """Return every KPI in the catalogue's order; ``known`` is what :func:`before` found."""
    return tuple(_line(kpi, sheet, outcomes, known) for kpi in sheet.catalogue.kpis.values())


def _line(kpi: Kpi, sheet: AnswerSheet, outcomes: Outcomes, known: Before | None) -> KpiLine:
    value, rod = outcomes.kpis[kpi.code], yardstick(kpi)
    own = sheet.measurement.figures.kpi_targets
    typed = (own,) if known is None else (own, known.targets)
    then = None if known is None else known.values.get(kpi.code)
    target = kpi_target(sheet.catalogue, kpi.code, value if known is None else then, *typed)
    inputs = outcomes.metrics.figures.kpis
    is_faulty = kpi.code in inputs and bool(faults({kpi.code: inputs[kpi.code]}))
    change, met = None, None
    if rod is not None and isinstance(value, Decimal) and not is_faulty:
        met = None if target is None or known is None else rod.is_met(value, target)
        change = rod.change(then, value) if isinstance(then, Decimal) else None
    is_provisional = target is not None and not any(kpi.code in one for one in typed)
    return KpiLine(kpi, value, then, is_faulty, target, is_provisional, change, met)


def direction_words(kpi: Kpi) -> str:
    """Say what is better and from which change on it counts."""
    if kpi.better not in {"lager", "hoger"}:
        return "Er is geen beter of slechter; het laat zien waar aannames vandaan komen."
    return f"{kpi.better.capitalize()} is beter. Een verschil telt vanaf {kpi.tolerance.replace('pp', 'procentpunt')}."
