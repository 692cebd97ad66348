"""Nulmeting beside hermeting in words: per step, pillar and KPI, with judgement and whether they compare."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from assessments.catalogue import Catalogue
from assessments.comparison import Comparison, Difference
from assessments.metrics.comparability import Reason
from assessments.metrics.judgement import Change
from wizard import formats
from wizard.kpi_words import SHARES, value_words

CHANGES = {Change.BETTER: "▲ beter", Change.WORSE: "▼ slechter", Change.SAME: "● gelijk", None: "–"}
_EURO = frozenset({"CPH", "COV"})
REASONS = {
    Reason.INTERVAL: "er zit geen jaar tussen beide metingen",
    Reason.PERIOD_LENGTH: "de perioden zijn niet even lang",
    Reason.DEFINITIONS_CHANGED: "de definities zijn gewijzigd",
    Reason.QUESTIONNAIRE_CHANGED: "de vragenlijst is gewijzigd",
    Reason.FEW_HIRES: "er zijn minder dan vijf aannames",
}


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """One line: name, before, after, difference, judgement, target met, and why it compares badly ("" when it does not)."""

    name: str
    before: str
    after: str
    delta: str
    change: str
    target: str
    doubt: str

    def cells(self) -> tuple[str, ...]:
        """Return the line as cells of a table."""
        return (self.name, self.before, self.after, self.delta, self.change, self.target)


HEADS = ("Wat", "Toen", "Nu", "Verschil", "Oordeel", "Doel gehaald")


def score_rows(catalogue: Catalogue, found: Comparison) -> tuple[DifferenceRow, ...]:
    """Return the steps and then the pillars."""
    steps = [(catalogue.section(step).title, one) for step, one in found.steps.items()]
    pillars = [(f"Pijler {catalogue.pillars[pillar].name.lower()}", one) for pillar, one in found.pillars.items()]
    return tuple(_row(name, "DEKK", one) for name, one in (*steps, *pillars))


def kpi_rows(catalogue: Catalogue, found: Comparison, *, cents: bool = False) -> tuple[DifferenceRow, ...]:
    """Return the KPI's of which at least one value is known; ``cents`` writes euro with two decimals."""
    return tuple(
        _row(kpi.name, code, found.kpis[code], cents=cents)
        for code, kpi in catalogue.kpis.items()
        if found.kpis[code].before is not None or found.kpis[code].after is not None
    )


def reason_words(found: Comparison) -> tuple[str, ...]:
    """Return why the two measurements compare badly, a sentence each."""
    return tuple(f"{formats.capitalized(REASONS[one])}." for one in Reason if one in found.reasons)


def delta_words(code: str, one: Difference) -> str:
    """Write how far a value moved: percentage points for shares, else the percentage where there is one."""
    if one.delta is None:
        return "–"
    if code in SHARES or code == "DEKK" or one.relative is None or code == "cNPS":
        return _delta(code, one, cents=False)
    return f"{_signed(one.relative * 100, 1)}%"


def _row(name: str, code: str, one: Difference, *, cents: bool = False) -> DifferenceRow:
    met = {True: "ja", False: "nee", None: "–"}[one.is_target_met]
    doubt = formats.enumeration([REASONS[reason] for reason in one.reasons])
    change = CHANGES[one.change]
    return DifferenceRow(
        name,
        value_words(code, one.before, cents=cents),
        value_words(code, one.after, cents=cents),
        _delta(code, one, cents=cents),
        change,
        met,
        doubt,
    )


def _delta(code: str, one: Difference, *, cents: bool) -> str:
    if one.delta is None:
        return "–"
    if code in SHARES:
        return f"{_signed(one.delta * 100, 1)} pp"
    if code == "DEKK":
        return _signed(one.delta, 2)
    decimals = 2 if cents and code in _EURO else 0 if code in {*_EURO, "cNPS"} else 1
    amount = _signed(one.delta, decimals)
    return amount if not one.relative or code == "cNPS" else f"{amount} ({_signed(one.relative * 100, 1)}%)"


def _signed(value: Decimal, decimals: int) -> str:
    words = formats.number(value, decimals)
    return f"+{words}" if value > 0 else words
