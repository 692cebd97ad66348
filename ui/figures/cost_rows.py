"""The cost lines as rows of a grid: grouped, with a waiting row for each kind of cost that is not used yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from assessments.figures import CostLine, Figures, Line
from assessments.metrics.costs import Costs, is_comparable
from assessments.metrics.money import is_blank, line_amount
from assessments.reference import CostKind
from ui.texts import tr
from ui.widgets.grid import Column, Entry, GroupHead, Kind, TotalRow
from ui.widgets.grid.columns import Row
from wizard import formats
from wizard.entry import calculation
from wizard.entry.notation import read_decimal, read_flag, read_vat, read_whole, refuse_number, write_decimal
from wizard.entry.refusal import Refusal

NO_VAT = "geen"
_VAT_WORDS = ("21%", "9%", "0%", NO_VAT)


@dataclass(frozen=True, slots=True)
class CostRow:
    """A cost line with its kind and what it comes to in euro; None while too little is filled in."""

    cost: CostLine
    kind: CostKind
    amount: Decimal | None = None
    kinds: tuple[CostKind, ...] = ()

    @property
    def name(self) -> str:
        """Return what the line is called."""
        return self.cost.line.label or self.kind.name

    def with_line(self, line: Line) -> CostRow:
        """Return the row with another line."""
        return replace(self, cost=replace(self.cost, line=line))


def changed(line: Line, field: str, value: object) -> Line:
    """Return a line with another value in one field."""
    parts: dict[str, Any] = {field: value}
    return replace(line, **parts)


def new_line(kind: CostKind) -> CostLine:
    """Return an empty line of a kind, with its usual VAT."""
    return CostLine(kind.code, Line(vat=kind.vat))


def rows(kinds: Mapping[str, CostKind], figures: Figures, costs: Costs, keys: Sequence[str]) -> list[Row]:
    """Return all rows of the cost table, external above internal."""
    order = list(kinds)
    known = zip(keys, figures.costs, _amounts(figures, costs), strict=True)
    lines = sorted(known, key=lambda one: order.index(one[1].code))
    used = {cost.code for _, cost, _ in lines}
    found: list[Row] = []
    for is_external, head, total in (
        (True, tr("Extern"), tr("Totaal extern")),
        (False, tr("Intern"), tr("Totaal intern")),
    ):
        found.append(GroupHead(head))
        for kind in (one for one in kinds.values() if one.is_external == is_external):
            if kind.code not in used:
                found.append(Entry(kind.code, _row(kinds, new_line(kind), None), is_waiting=True))
            for key, cost, amount in (one for one in lines if one[1].code == kind.code):
                found.append(Entry(key, _row(kinds, cost, amount)))
        side = costs.external if is_external else costs.internal
        found.append(TotalRow({"post": total, "bedrag": formats.number(side, 2)}))
    found.append(TotalRow({"post": tr("Totaal"), "bedrag": formats.number(costs.total, 2)}, is_last=True))
    return found


def _row(kinds: Mapping[str, CostKind], cost: CostLine, amount: Decimal | None) -> CostRow:
    return CostRow(cost, kinds[cost.code], amount, tuple(kinds.values()))


def _amounts(figures: Figures, costs: Costs) -> list[Decimal | None]:
    """Return what each line comes to, as the totals count it, in the order of the lines."""
    counted = iter(costs.lines)
    lacking = {id(cost) for cost in costs.lacking}
    return [None if is_blank(cost.line) or id(cost) in lacking else next(counted).amount for cost in figures.costs]


def _read_post(row: CostRow, text: str) -> CostRow | Refusal:
    wanted = text.strip().lower()
    if not wanted:
        return row.with_line(replace(row.cost.line, label=""))
    kind = next((one for one in row.kinds if wanted in (one.name.lower(), one.code.lower())), None)
    if kind is None:
        return row.with_line(replace(row.cost.line, label=text.strip()))
    line = replace(row.cost.line, label="", vat=row.cost.line.vat if kind.is_external else None)
    if kind.is_external and not row.kind.is_external:
        line = replace(line, vat=kind.vat)
    return replace(row, cost=CostLine(kind.code, line), kind=kind)


def _read_sum(row: CostRow, text: str) -> CostRow | Refusal:
    found = calculation.read(text, row.cost.line)
    return found if isinstance(found, Refusal) else row.with_line(found)


def _show_sum(row: CostRow) -> str:
    """Write how the amount is made up; an amount alone only when VAT or a contract makes another one of it."""
    line = row.cost.line
    differs = row.amount is not None and row.amount != line.amount
    return calculation.write(line) if differs or calculation.is_sum(line) else ""


def _show_vat(row: CostRow) -> str:
    if not row.kind.is_external:
        return " "
    return NO_VAT if row.cost.line.vat is None else f"{row.cost.line.vat}%"


def _read_row_vat(row: CostRow, text: str) -> CostRow | Refusal:
    rate = read_vat(text)
    if rate is None:
        return Refusal(tr("Kies 21%, 9%, 0% of geen."))
    return row.with_line(replace(row.cost.line, vat=rate or None))


def _show_amount(row: CostRow) -> str:
    if row.amount is None:
        return ""
    return ("≈ " if row.cost.line.estimate else "") + formats.number(row.amount, 2)


def _edit_amount(row: CostRow) -> str:
    """Return the amount as it was typed: with its VAT when the line says so, since that is how it is read again."""
    return write_decimal(line_amount(replace(row.cost.line, including_vat=False)))


def _read_amount(row: CostRow, text: str) -> CostRow | Refusal:
    number = read_decimal(text)
    if text and number is None:
        return _read_sum(row, text)
    line = row.cost.line
    return row.with_line(
        replace(
            line, amount=number, hours=None, rate=None, share=None, base=None, times=Decimal(1), low=None, high=None
        )
    )


def _end(name: str) -> Column:
    def read(row: CostRow, text: str) -> CostRow | Refusal:
        number = read_decimal(text)
        if text and number is None:
            return refuse_number(text, tr("Typ een bedrag, bijvoorbeeld 15.000."))
        line = changed(row.cost.line, name, number)
        low, likely, high = line.low, line.amount, line.high
        if any(one is not None and other is not None and one > other for one, other in ((low, likely), (likely, high))):
            return Refusal(tr("Houd laag onder waarschijnlijk en waarschijnlijk onder hoog."))
        return row.with_line(replace(line, estimate=line.estimate or number is not None))

    head = tr("Laag") if name == "low" else tr("Hoog")
    return Column(name, head, 84, lambda row: write_decimal(getattr(row.cost.line, name)), read, Kind.NUMBER)


def _flag(key: str, head: str, width: int) -> Column:
    def read(row: CostRow, text: str) -> CostRow | Refusal:
        on = read_flag(text)
        return Refusal(tr("Typ ja of nee.")) if on is None else row.with_line(changed(row.cost.line, key, on))

    def ticked(row: CostRow) -> bool:
        return is_comparable(row.cost) if key == "comparable" else bool(getattr(row.cost.line, key))

    def editable(row: CostRow) -> bool:
        return key != "including_vat" or row.kind.is_external

    def show(row: CostRow) -> str:
        return "ja" if ticked(row) else "nee"

    return Column(key, head, width, show, read, Kind.TICK, ticked=ticked, editable=editable)


def _words(key: str, head: str, width: int) -> Column:
    def read(row: CostRow, text: str) -> CostRow:
        return row.with_line(changed(row.cost.line, key, text or None))

    return Column(key, head, width, lambda row: getattr(row.cost.line, key) or "", read)


def _read_months(row: CostRow, text: str) -> CostRow | Refusal:
    months = read_whole(text)
    if text and (months is None or months < 1):
        return Refusal(tr("Typ het aantal maanden van het contract, bijvoorbeeld 36."))
    return row.with_line(replace(row.cost.line, contract_months=months))


def _lacks(row: CostRow) -> str:
    if row.amount is None and row.cost.line.hours is not None:
        return tr("Er is nog geen tarief: typ het achter de uren, of vul het in bij Basis.")
    return ""


COLUMNS = (
    Column("post", "Post", 200, lambda row: row.name, _read_post, stretch=3,
           choices=lambda row: [one.name for one in row.kinds],
           tip=lambda row: f"{row.kind.code} · {row.kind.name}: {row.kind.hint}"),
    Column("som", "Berekening", 140, _show_sum, _read_sum, stretch=2, edit=lambda row: calculation.write(row.cost.line),
           tip=_lacks, muted=lambda _: True),
    Column("btw", "Btw", 56, _show_vat, _read_row_vat, choices=lambda _: _VAT_WORDS,
           editable=lambda row: row.kind.is_external, muted=lambda _: True),
    _flag("comparable", "Vergelijkbaar", 102),
    Column("bedrag", "Bedrag in €", 110, _show_amount, _read_amount, Kind.NUMBER, edit=_edit_amount, tip=_lacks),
    _end("low"),
    _end("high"),
    _flag("estimate", "Schatting", 84),
    _flag("including_vat", "Incl. btw", 78),
    Column("contract_months", "Contract, mnd", 100,
           lambda row: "" if row.cost.line.contract_months is None else str(row.cost.line.contract_months),
           _read_months, Kind.NUMBER),
    _words("channel", "Kanaal", 110),
    _words("source", "Bron", 140),
)  # fmt: skip
MORE = ("low", "high", "estimate", "including_vat", "contract_months", "channel", "source")
"""The columns that stay out of sight until somebody asks for them."""
