"""The business case as rows of a grid: lines of a form, or the single values the return is worked out from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from assessments.business_case.scenarios import line_cost
from assessments.figures import Line, ReturnInputs, Scenario, Scenarios, TurnoverGoal
from assessments.metrics.money import external_cost
from assessments.metrics.money import total as sum_of
from ui.figures import fields
from ui.figures.cost_rows import NO_VAT
from ui.figures.fields import Field, FieldRow
from ui.texts import tr
from ui.widgets.grid import Column, Entry, GroupHead, Kind, TotalRow
from ui.widgets.grid.columns import Row
from wizard import formats
from wizard.entry import calculation
from wizard.entry.notation import read_vat, write_decimal
from wizard.entry.refusal import Refusal
from wizard.explanations import SCENARIO_NAMES

PARTS = {"fixed": "Vast per jaar", "variable": "Per aanname", "setup": "Opstart, alleen jaar 1"}
_SUMS = {"fixed": "Samen per jaar", "variable": "Samen per aanname", "setup": "Samen"}
RETURNS = "roi"
_ONE_OFF = "one_off"
_IMPORTANCE = (("needed", "Nodige functies"), ("important", "Belangrijke functies"), ("key", "Sleutelfuncties"))


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line of a form and what it comes to in euro."""

    line: Line
    amount: Decimal | None = None


CaseRow = LineRow | FieldRow


def rows(form: str, scenarios: Scenarios, deductible: Decimal, expected: int | None) -> list[Row]:
    """Return the rows of a form ("agency", "in_house", "rpo") or of the return ("roi").

    ``expected`` is how many hires a year count where none are typed (PRO-05).
    """
    if form == RETURNS:
        return _return_rows(scenarios, deductible)
    scenario: Scenario = getattr(scenarios, form) or Scenario()
    found: list[Row] = fields.rows([("", _form_fields(form, expected, scenarios.hires_per_year))], scenarios)
    for part in ("setup", "fixed", "variable") if form == "rpo" else ("fixed", "variable"):
        found += _line_rows(part, getattr(scenario, part), deductible, PARTS[part], _SUMS[part])
    return found


def _line_rows(part: str, lines: Sequence[Line], deductible: Decimal, head: str, total: str) -> list[Row]:
    worth = external_cost if part == _ONE_OFF else line_cost
    amounts = [worth(line, deductible) for line in lines]
    found: list[Row] = [GroupHead(tr(head))]
    for place, (line, amount) in enumerate(zip(lines, amounts, strict=True)):
        found.append(Entry(f"{part}/{place}", LineRow(line, amount)))
    found.append(Entry(f"{part}/{len(lines)}", LineRow(Line()), is_waiting=True, adds_row=True))
    known = [amount for amount in amounts if amount is not None]
    found.append(TotalRow({"naam": tr(total), "bedrag": formats.number(sum_of(known), 2) if known else "–"}))
    return found


def _form_fields(form: str, expected: int | None, own: int | None) -> list[Field]:
    def show(scenarios: Scenarios) -> str:
        if scenarios.hires_per_year is None and expected is not None:
            return f"≈ {expected}"
        return _count(scenarios.hires_per_year)

    shared = Field("n", tr("Aannames per jaar"), show, _read_hires,
                   tr("Hoeveel mensen willen jullie per jaar aannemen? Leeg: de vacatures die je bij Vragen verwacht (PRO-05)."),
                   tr("uit vraag PRO-05") if own is None and expected is not None else tr("mensen"))  # fmt: skip
    if form != "in_house":
        return [shared]
    fte = Field("fte", tr("Fte recruiter"), _show_fte, _read_fte,
                tr("Alleen voor de vraag of het past: de regels hieronder zijn al hele bedragen."))  # fmt: skip
    return [shared, fte]


def _count(value: int | None) -> str:
    return "" if value is None else str(value)


def _read_hires(scenarios: Scenarios, text: str) -> Scenarios | Refusal:
    found = fields.whole_number(text)
    return found if isinstance(found, Refusal) else replace(scenarios, hires_per_year=found)


def _show_fte(scenarios: Scenarios) -> str:
    return "" if scenarios.in_house is None else write_decimal(scenarios.in_house.fte)


def _read_fte(scenarios: Scenarios, text: str) -> Scenarios | Refusal:
    found = fields.number(text)
    if isinstance(found, Refusal):
        return found
    return replace(scenarios, in_house=replace(scenarios.in_house or Scenario(), fte=found))


def _return_rows(scenarios: Scenarios, deductible: Decimal) -> list[Row]:
    roi = scenarios.roi or ReturnInputs()
    groups = [
        (tr("Waar kies je voor?"), [_chosen_field()]),
        (tr("Sneller vervuld"), _speed_fields()),
        (tr("Minder verloop, tellen jullie dit mee?"), _turnover_fields()),
    ]
    found = fields.rows(groups, scenarios)
    return found + _line_rows(_ONE_OFF, roi.one_off, deductible, "Eenmalig, om het in te voeren", "Samen eenmalig")


def _chosen_field() -> Field:
    names = {name.lower(): code for code, name in SCENARIO_NAMES.items()}

    def read(scenarios: Scenarios, text: str) -> Scenarios | Refusal:
        plain = text.strip().lower()
        code = next((code for name, code in names.items() if plain and name.startswith(plain)), None)
        if code is None:
            return Refusal(tr("Typ bureau, eigen recruiter of RPO."))
        return _with_roi(scenarios, chosen=code)

    hint = tr("De vorm waarvan je wilt weten wat zij oplevert.")
    names_shown = tuple(SCENARIO_NAMES.values())
    return Field(
        "chosen", tr("Nieuwe vorm"), lambda one: SCENARIO_NAMES[_roi(one).chosen], read, hint, choices=names_shown
    )


def _speed_fields() -> list[Field]:
    found = [
        _roi_field("days_faster", tr("Dagen sneller"), fields.number, tr("dagen"),
                   tr("Hoeveel dagen eerder is een vacature vervuld dan nu?")),
        _roi_field("annual_pay_cost", tr("Loonkosten per functie"), fields.money, "€ per jaar",
                   tr("Een gemiddelde over de functies, met vakantiegeld en werkgeverslasten.")),
    ]  # fmt: skip
    return found + [_count_field(code, label) for code, label in _IMPORTANCE]


def _count_field(code: str, label: str) -> Field:
    def read(scenarios: Scenarios, text: str) -> Scenarios | Refusal:
        found = fields.whole_number(text)
        if isinstance(found, Refusal):
            return found
        counts = {key: count for key, count in _roi(scenarios).vacancies.items() if key != code}
        if found is not None:
            counts[code] = found
        return _with_roi(scenarios, vacancies=counts)

    hint = tr("Vacatures per jaar. Een lege plek kost netto niets bij nodig, eenmaal het loon bij belangrijk en "
              "tweemaal bij een sleutelfunctie.")  # fmt: skip
    return Field(code, tr(label), lambda one: _count(_roi(one).vacancies.get(code)), read, hint, tr("per jaar"))


def _turnover_fields() -> list[Field]:
    hint = tr("Vul alle drie in om het mee te tellen. Laat leeg als jullie dit niet zeker weten.")
    return [
        _turnover_field("now", tr("Vertrek binnen een jaar, nu"), fields.share, fields.show_share, "", hint),
        _turnover_field("goal", tr("Vertrek binnen een jaar, doel"), fields.share, fields.show_share, "", hint),
        _turnover_field("cost", tr("Kosten per vertrek"), fields.money, write_decimal, "€", hint),
    ]


def _turnover_field(name: str, label: str, reader: Any, writer: Any, unit: str, hint: str) -> Field:
    def read(scenarios: Scenarios, text: str) -> Scenarios | Refusal:
        found = reader(text)
        if isinstance(found, Refusal):
            return found
        if found is None:
            return _with_roi(scenarios, turnover=None)
        parts: dict[str, Any] = {name: found}
        both = found if name != "cost" else Decimal(0)  # no goal yet: nothing is gained until somebody types one
        known = _roi(scenarios).turnover or TurnoverGoal(both, both, Decimal(0))
        return _with_roi(scenarios, turnover=replace(known, **parts))

    def show(scenarios: Scenarios) -> str:
        turnover = _roi(scenarios).turnover
        return "" if turnover is None else str(writer(getattr(turnover, name)))

    return Field(f"turnover_{name}", label, show, read, hint, unit)


def _roi_field(name: str, label: str, reader: Any, unit: str, hint: str) -> Field:
    def read(scenarios: Scenarios, text: str) -> Scenarios | Refusal:
        found = reader(text)
        return found if isinstance(found, Refusal) else _with_roi(scenarios, **{name: found})

    return Field(name, label, lambda one: write_decimal(getattr(_roi(one), name)), read, hint, unit)


def _roi(scenarios: Scenarios) -> ReturnInputs:
    return scenarios.roi or ReturnInputs()


def _with_roi(scenarios: Scenarios, **parts: Any) -> Scenarios:
    return replace(scenarios, roi=replace(_roi(scenarios), **parts))


def with_line(scenarios: Scenarios, form: str, part: str, place: int, line: Line | None) -> Scenarios:
    """Return the business case with a line in its place, added at the end, or taken away for None."""
    holder: Any = _roi(scenarios) if form == RETURNS else (getattr(scenarios, form) or Scenario())
    lines = list(getattr(holder, part))
    if line is None and place >= len(lines):
        return scenarios
    lines[place : place + 1] = [] if line is None else [line]
    parts: dict[str, Any] = {part: tuple(lines)}
    whole: dict[str, Any] = {form: replace(holder, **parts)}
    return replace(scenarios, **whole)


def _read_name(row: CaseRow, text: str) -> CaseRow | Refusal:
    return replace(row, line=replace(row.line, label=text)) if isinstance(row, LineRow) else row


def _show_sum(row: CaseRow) -> str:
    if isinstance(row, FieldRow):
        return row.field.show(row.whole)
    return calculation.write(row.line)


def _read_sum(row: CaseRow, text: str) -> CaseRow | Refusal:
    if isinstance(row, FieldRow):
        return row.read(text)
    found = calculation.read(text, row.line)
    return found if isinstance(found, Refusal) else replace(row, line=found)


def _show_vat(row: CaseRow) -> str:
    if isinstance(row, FieldRow):
        return " "
    return NO_VAT if row.line.vat is None else f"{row.line.vat}%"


def _read_vat(row: CaseRow, text: str) -> CaseRow | Refusal:
    rate = read_vat(text)
    if rate is None or isinstance(row, FieldRow):
        return Refusal(tr("Kies 21%, 9%, 0% of geen."))
    return replace(row, line=replace(row.line, vat=rate or None))


def _show_amount(row: CaseRow) -> str:
    if isinstance(row, FieldRow):
        return row.field.unit or " "
    if row.amount is None:
        return tr("nog invullen") if row.line.label else ""
    return ("≈ " if row.line.estimate else "") + formats.number(row.amount, 2)


def _is_line(row: CaseRow) -> bool:
    return isinstance(row, LineRow)


COLUMNS = (
    Column("naam", "Regel", 190, lambda row: row.line.label if isinstance(row, LineRow) else row.field.label, _read_name,
           stretch=3, editable=_is_line),
    Column("som", "Berekening", 150, _show_sum, _read_sum, stretch=2,
           choices=lambda row: row.field.choices if isinstance(row, FieldRow) else ()),
    Column("btw", "Btw", 62, _show_vat, _read_vat, choices=lambda _: ("21%", "9%", "0%", NO_VAT),
           editable=_is_line, muted=lambda _: True),
    Column("bedrag", "Bedrag in €", 112, _show_amount, kind=Kind.READ_ONLY,
           muted=lambda row: isinstance(row, FieldRow) or row.amount is None),
)  # fmt: skip
