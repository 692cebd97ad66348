"""What the figures come to: outcomes with their range, the KPI sheet, and one measurement against another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from assessments.business_case.case import PAIRS, SCENARIOS
from assessments.business_case.returns import YEARS
from assessments.comparison import Difference, compare
from assessments.metrics.kpis import KpiValue
from assessments.outcomes import Outcomes
from wizard import case_words, formats
from wizard.assessment import Assessment
from wizard.difference_words import CHANGES, REASONS
from wizard.documents.xlsx.rounds import Round, heads, names
from wizard.documents.xlsx.sheet import Cell, Column, Kind, Row, Sheet, Value, searchable, sheet, text, yes
from wizard.explanations import SCENARIO_NAMES
from wizard.kpi_sheet import KpiLine, before, kpi_lines
from wizard.kpi_words import SHARES

_EURO = frozenset({"CPH", "COV"})
_Pick = Callable[[Outcomes], Value]


@dataclass(frozen=True, slots=True)
class _Outcome:
    """One number that follows from the figures."""

    topic: str
    name: str
    kind: Kind
    pick: _Pick
    note: str | None = None


def outcomes(found: tuple[Round, ...]) -> Sheet | None:
    """Return what the figures come to, with all estimates low and with all high where they have a range."""
    columns = (
        *heads(found),
        Column("Onderwerp", Kind.CODE, 18),
        Column("Wat", Kind.TEXT, 46),
        Column("Uitkomst", Kind.TEXT, 16, side=Kind.MONEY),
        Column("Alle schattingen laag", Kind.TEXT, 16, side=Kind.MONEY),
        Column("Alle schattingen hoog", Kind.TEXT, 16, side=Kind.MONEY),
        Column("Let op", Kind.TEXT, 60),
    )
    rows = [row for each in found for row in _outcomes(found, each)]
    return sheet("Uitkomsten", "Wat de cijfers opleveren: kosten, doorlooptijden, vormen en rendement.", columns, rows,
                 len(heads(found)) + 2)  # fmt: skip


def _outcomes(found: tuple[Round, ...], each: Round) -> Iterator[Row]:
    for one in (*_costs(), *_clocks(), *_forms(each), *_returns(each)):
        value = one.pick(each.outcomes)
        if value is None and one.note is None:
            continue
        low, high = (one.pick(end) for end in each.ends) if each.ends else (None, None)
        moves = low != high
        yield (
            *names(found, each), one.topic, one.name, Cell(value, one.kind), Cell(low if moves else None, one.kind),
            Cell(high if moves else None, one.kind), searchable(one.note),
        )  # fmt: skip


def _costs() -> Iterator[_Outcome]:
    def cost(name: str, attribute: str, kind: Kind = Kind.MONEY) -> _Outcome:
        return _Outcome("Kosten", name, kind, lambda one: getattr(one.metrics.costs, attribute))

    yield cost("Externe kosten", "external")
    yield cost("Interne kosten", "internal")
    yield cost("Kosten samen", "total")
    yield cost("Cost-per-hire", "per_hire")
    yield cost("Cost-per-hire, extern deel", "external_per_hire")
    yield cost("Cost-per-hire, intern deel", "internal_per_hire")
    yield cost("Vergelijkbare cost-per-hire", "comparable_per_hire")
    yield cost("Kosten als deel van de eerste jaarbeloning (hire-cost-ratio)", "hire_cost_ratio", Kind.SHARE)
    yield cost("Kosten over een heel jaar", "total_per_year")


def _clocks() -> Iterator[_Outcome]:
    for name, attribute in (
        ("Dagen open (time-to-fill)", "time_to_fill"),
        ("Dagen onderweg (time-to-hire)", "time_to_hire"),
        ("Dagen tot de eerste werkdag", "time_to_start"),
    ):

        def part(which: str, clock: str = attribute) -> _Pick:
            return lambda one: getattr(getattr(one.metrics.clocks, clock), which)

        yield _Outcome("Doorlooptijd", f"{name}, gemiddeld", Kind.TENTH, part("mean"))
        yield _Outcome("Doorlooptijd", f"{name}, mediaan", Kind.NUMBER, part("median"))
        yield _Outcome("Doorlooptijd", f"{name}, over zoveel aannames", Kind.WHOLE, part("n"))
    yield _Outcome("Doorlooptijd", "Vacatures die nog openstaan", Kind.WHOLE,
                   lambda one: len(one.metrics.log.open) if one.metrics.log else None)  # fmt: skip


def _forms(each: Round) -> Iterator[_Outcome]:
    case = each.outcomes.case
    for name in SCENARIOS:
        cost = case.scenarios[name]
        if cost is None:
            continue
        lines = formats.count(cost.unfinished, "regel telt", "regels tellen")
        note = f"Dit is het minste: nog {lines} niet mee." if cost.unfinished else None
        at = f"bij {case.hires} aannames" if case.hires is not None else "bij het verwachte aantal aannames"
        for words, attribute in (("vaste kosten per jaar", "fixed"), ("per aanname erbij", "variable")):

            def amount(one: Outcomes, form: str = name, which: str = attribute) -> Value:
                found = one.case.scenarios[form]
                return None if found is None else getattr(found, which)

            yield _Outcome("Vormen", f"{SCENARIO_NAMES[name]}: {words}", Kind.MONEY, amount, note)

        def total(one: Outcomes, form: str = name) -> Value:
            found = one.case.scenarios[form]
            return None if found is None or one.case.hires is None else found.cost(one.case.hires)

        def per_hire(one: Outcomes, form: str = name) -> Value:
            found = one.case.scenarios[form]
            return None if found is None or one.case.hires is None else found.per_hire(one.case.hires)

        yield _Outcome("Vormen", f"{SCENARIO_NAMES[name]}: samen {at}", Kind.MONEY, total, note)
        yield _Outcome("Vormen", f"{SCENARIO_NAMES[name]}: per aanname {at}", Kind.MONEY, per_hire, note)
    for pair in PAIRS:
        said = case_words.break_even_of(case, pair)
        if said is not None:
            yield _Outcome("Omslagpunt", _pair(pair), Kind.WHOLE, partial(_hires, pair), said)


def _pair(pair: str) -> str:
    first, second = (SCENARIO_NAMES[name] for name in PAIRS[pair])
    return f"{first} tegenover {formats.decapitalized(second)}"


def _hires(pair: str, one: Outcomes) -> int | None:
    point = one.case.sound_break_even(pair)
    return None if point is None else point.hires


def _returns(each: Round) -> Iterator[_Outcome]:
    """Yield the return of the chosen form; withheld while lines of it miss, as on paper."""
    case = each.outcomes.case
    if case.returns is None:
        return
    note = case_words.unfinished_words(case) if case.unfinished else None

    def back(name: str, kind: Kind, pick: Callable[..., Value]) -> _Outcome:
        def value(one: Outcomes) -> Value:
            return None if one.case.returns is None or one.case.unfinished else pick(one.case.returns)

        return _Outcome("Rendement", name, kind, value, note)

    yield back("Kosten nu, per jaar", Kind.MONEY, lambda one: one.current)
    yield back("Kosten straks, per jaar", Kind.MONEY, lambda one: one.proposed)
    yield back("Eenmalige kosten van de invoering", Kind.MONEY, lambda one: one.one_off)
    yield back("Besparing op kosten, per jaar", Kind.MONEY, lambda one: one.saving_hard)
    yield back("Wat sneller vervulde vacatures schelen", Kind.MONEY, lambda one: one.vacancies)
    yield back("Wat minder verloop scheelt", Kind.MONEY, lambda one: one.turnover)
    for words, end in (("hard", "_hard"), ("met vacatures en verloop", "")):
        yield back(f"Netto in jaar 1, {words}", Kind.MONEY, _part(f"net{end}"))
        yield back(f"Rendement in jaar 1, {words}", Kind.SHARE, _part(f"ratio{end}"))
        yield back(f"Terugverdiend in maanden, {words}", Kind.TENTH, _part(f"payback_months{end}"))
        yield back(f"Over na drie jaar, {words}", Kind.MONEY, _years(f"cumulative{end}"))


def _part(attribute: str) -> Callable[[object], Value]:
    return lambda one: getattr(one, attribute)


def _years(attribute: str) -> Callable[[object], Value]:
    return lambda one: getattr(one, attribute)(YEARS)


def kpis(found: tuple[Round, ...]) -> Sheet | None:
    """Return the twenty KPI's with value and target."""
    columns = (
        *heads(found),
        Column("KPI", Kind.CODE, 8),
        Column("Naam", Kind.TEXT, 28),
        Column("Waarde", Kind.TEXT, 22, side=Kind.MONEY),
        Column("Doel", Kind.TEXT, 13, side=Kind.MONEY),
        Column("Doel is", Kind.CODE, 11, meaning="Eigen: zelf gekozen. Voorlopig: volgt uit de nulmeting."),
        Column("Eenheid", Kind.CODE, 14),
        Column("Toen", Kind.TEXT, 13, side=Kind.MONEY, meaning="De waarde in de nulmeting."),
        Column("Oordeel", Kind.CODE, 12),
        Column("Doel gehaald", Kind.CODE, 9),
        Column("Zo reken je het uit", Kind.TEXT, 46),
        Column("Beter is", Kind.CODE, 9),
        Column("Telt vanaf", Kind.CODE, 16, meaning="Vanaf welk verschil iets beter of slechter is."),
    )
    rows = [row for each in found for row in _kpis(found, each)]
    return sheet("KPI-blad", "De KPI’s met waarde, doel en definitie.", columns, rows, len(heads(found)) + 2)


def _kpis(found: tuple[Round, ...], each: Round) -> Iterator[Row]:
    for line in kpi_lines(each.sheet, each.outcomes, before(each.sheet)):
        kpi = line.kpi
        aim = None if line.target is None else "voorlopig" if line.is_provisional else "eigen"
        yield (
            *names(found, each), kpi.code, kpi.name, _value(line), _typed(kpi.code, line.target), aim, kpi.unit,
            _typed(kpi.code, line.before), None if line.change is None else line.change_words, yes(line.is_target_met),
            kpi.formula, kpi.better, kpi.tolerance,
        )  # fmt: skip


def _value(line: KpiLine) -> Cell:
    return Cell("klopt niet", Kind.TEXT) if line.is_faulty else _typed(line.kpi.code, line.value)


def _typed(code: str, value: KpiValue) -> Cell:
    """Return a KPI's value as a number; shares per channel are a line of text each."""
    if isinstance(value, Mapping):
        lines = (f"{name.replace('_', ' ')} {formats.percent(share)}" for name, share in value.items())
        return Cell(text(*lines), Kind.TEXT)
    kind = Kind.SHARE if code in SHARES else Kind.MONEY if code in _EURO else Kind.TENTH
    return Cell(value, Kind.SCORE if code == "DEKK" else kind)


def difference(assessment: Assessment) -> Sheet | None:
    """Return the nulmeting beside the newest hermeting; None while there is one measurement."""
    found = compare(assessment.catalogue, assessment.dossier)
    if found is None:
        return None
    catalogue = assessment.catalogue
    columns = (
        Column("Soort", Kind.CODE, 10),
        Column("Wat", Kind.TEXT, 34),
        Column("Toen", Kind.TEXT, 14, side=Kind.MONEY),
        Column("Nu", Kind.TEXT, 14, side=Kind.MONEY),
        Column("Verschil", Kind.TEXT, 14, side=Kind.MONEY),
        Column("Verschil, deel", Kind.SHARE, 12, meaning="Het verschil als deel van de waarde toen."),
        Column("Oordeel", Kind.CODE, 12),
        Column("Doel", Kind.TEXT, 14, side=Kind.MONEY),
        Column("Doel gehaald", Kind.CODE, 10),
        Column("Vergelijkt minder goed, want", Kind.TEXT, 44),
    )
    rows: list[Row] = [
        _differs("Stap", catalogue.section(step).title, "DEKK", one) for step, one in found.steps.items()
    ]
    rows += [_differs("Pijler", catalogue.pillars[pillar].name, "DEKK", one) for pillar, one in found.pillars.items()]
    rows += [_differs("KPI", kpi.name, code, found.kpis[code]) for code, kpi in catalogue.kpis.items()]
    saving = Cell(found.realised_saving, Kind.MONEY)
    rows.append(("Samen", "Gerealiseerde besparing", None, saving, None, None, None, None, None, None))
    return sheet("Vergelijking", "De nulmeting naast de nieuwste hermeting.", columns, rows, 2)


def _differs(kind: str, name: str, code: str, one: Difference) -> Row:
    why = formats.capitalized(formats.enumeration([REASONS[reason] for reason in one.reasons]))
    share = one.relative if code not in SHARES and code not in {"DEKK", "cNPS"} else None
    delta = _typed(code, one.delta)
    return (
        kind, name, _typed(code, one.before), _typed(code, one.after), delta, share,
        CHANGES[one.change] if one.change else None, _typed(code, one.target), yes(one.is_target_met), why or None,
    )  # fmt: skip
