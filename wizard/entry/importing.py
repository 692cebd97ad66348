"""Rows of a spreadsheet to cost lines, vacancies or channels; what cannot be read or stays out is told, not dropped."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from assessments.catalogue import slug
from assessments.figures import Channel, CostLine, Figures, Line, Vacancy
from assessments.metrics.money import is_blank
from assessments.reference import CostKind
from wizard import formats
from wizard.entry import cells
from wizard.entry.cells import Cell
from wizard.entry.columns import CHANNELS, COSTS, INCLUDING, TABLES, VACANCIES
from wizard.entry.notation import read_date, read_month_first
from wizard.entry.refusal import Refusal

SKIP = ""
OTHER = "E14"
"""The kind of cost of a line for which nobody chose one."""
_TOTALS = {"totaal", "subtotaal", "eindtotaal", "total", "som"}
_TOTAL_OF = {"extern", "intern", "kosten", "generaal", "excl", "incl", "btw", "uren", "vacatures", "kanalen"}
_CODE_ASKED = "Kies de soort kosten; zonder keuze komt de regel bij ‘{name}’."
_MONTH_FIRST = "De datums in kolom {column} staan als maand/dag/jaar en zijn zo gelezen."
_BOTH = "Bij {rows} staat een bedrag naast uren; dan telt het bedrag, en de uren komen er niet bij."
_LONGEST = 40
_Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Problem:
    """A cell that cannot be read: its row (from 1, as the spreadsheet counts), column, text and why."""

    row: int
    column: int
    text: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What would come in.

    Attributes:
        values: the new lines, of the kind of the table.
        rows: which source row each comes from (from 1).
        problems: cells that would be left empty.
        skipped: source rows that hold nothing of ours. totals: source rows that add up others.
        remarks: sentences about how a column was read.

    """

    values: tuple[Any, ...]
    rows: tuple[int, ...]
    problems: tuple[Problem, ...]
    skipped: tuple[int, ...]
    totals: tuple[int, ...] = ()
    remarks: tuple[str, ...] = ()


def preview(
    rows: Sequence[Sequence[Cell]], columns: Mapping[int, str], table: str, kinds: Mapping[str, CostKind], *, head: int
) -> Preview:
    """Return what the rows would become; ``head`` is the row that names the columns (from 1), 0 for none."""
    source = _Source(table, columns, kinds, _month_first(rows, columns, table))
    values, numbers, problems = [], [], []
    skipped, totals = [], []
    for number, row in enumerate(rows, start=1):
        if number <= head:
            continue
        if _is_total(row):
            totals.append(number)
            continue
        found, wrong = source.read(row, number)
        if not found and not wrong:
            skipped.append(number)
            continue
        values.append(_BUILDERS[table](found, kinds, number))
        numbers.append(number)
        problems += wrong
        if table == COSTS and "code" not in found and not any(one.column == source.code_place for one in wrong):
            problems.append(Problem(number, source.code_place, "", _CODE_ASKED.format(name=kinds[OTHER].name)))
    remarks = [_MONTH_FIRST.format(column=place + 1) for place in sorted(source.month_first)]
    if source.with_both:
        remarks.append(_BOTH.format(rows=formats.count(source.with_both, "regel", "regels")))
    return Preview(tuple(values), tuple(numbers), tuple(problems), tuple(skipped), tuple(totals), tuple(remarks))


class _Source:
    """How the cells of one spreadsheet are read."""

    def __init__(
        self, table: str, columns: Mapping[int, str], kinds: Mapping[str, CostKind], month_first: frozenset[int]
    ) -> None:
        self._readers = {wanted.key: wanted for wanted in TABLES[table]}
        self._columns = {place: key for place, key in columns.items() if key}
        self._kinds = kinds
        self._is_costs = table == COSTS
        self.month_first = month_first
        self.with_both = 0
        places = {key: place for place, key in self._columns.items()}
        self.code_place = places.get("code", places.get("label", 0))

    def read(self, row: Sequence[Cell], number: int) -> tuple[dict[str, Any], list[Problem]]:
        """Return the values of a row by our columns, and its cells that cannot be read."""
        found: dict[str, Any] = {}
        wrong = []
        for place, key in self._columns.items():
            cell = row[place] if place < len(row) else ""
            cell = cell.strip() if isinstance(cell, str) else cell
            if cell == "":
                continue
            value = self._value(key, place, cell)
            if isinstance(value, Refusal):
                shown, name = cells.words(cell), self._readers[key].name
                wrong.append(Problem(number, place, shown, f"{name}: ‘{_short(shown)}’ is {value.sentence}."))
            else:
                found[key] = value
        if self._is_costs and found and "code" not in found and not any(one.column == self.code_place for one in wrong):
            code = cells.cost_code(str(found.get("label", "")), self._kinds)
            found |= {"code": code} if code and "code" not in self._columns.values() else {}
        money = found.get("line") or found.get(INCLUDING)
        self.with_both += "hours" in found and money is not None and not is_blank(money)
        return found, wrong

    def _value(self, key: str, place: int, cell: Cell) -> Any:
        if place in self.month_first and isinstance(cell, str):
            return read_month_first(cell) or self._readers[key].read(cell)
        if key == "code" and self._is_costs:
            return cells.cost_code(cell, self._kinds) or Refusal("geen soort kosten die wij kennen; kies er een")
        return self._readers[key].read(cell)


def apply(found: Preview, figures: Figures, table: str, *, instead: bool) -> Figures:
    """Return the figures with the new lines behind those there are, or instead of them."""
    name = {VACANCIES: "vacancies", COSTS: "costs", CHANNELS: "channels"}[table]
    before: tuple[Any, ...] = () if instead else getattr(figures, name)
    parts: dict[str, Any] = {name: (*before, *found.values)}
    return replace(figures, **parts)


def with_kinds(
    rows: Sequence[Sequence[Cell]], columns: Mapping[int, str], kinds: Mapping[str, CostKind], *, head: int
) -> list[list[Cell]]:
    """Return cost rows with one more column: the kind of cost as far as the description tells it."""
    place = next((place for place, key in columns.items() if key == "label"), None)
    width = max((len(row) for row in rows), default=0)
    made: list[list[Cell]] = []
    for number, row in enumerate(rows, start=1):
        label = row[place] if place is not None and place < len(row) else ""
        code = cells.cost_code(label, kinds) if label and number > head else None
        name = "Soort kosten" if number == head else kinds[code].name if code else ""
        made.append([*row, *[""] * (width - len(row)), name])
    return made


def _vacancy(found: _Values, _: Mapping[str, CostKind], number: int) -> Vacancy:
    parts = {"code": f"V{number}", **found}
    return Vacancy(**parts)


def _cost(found: _Values, kinds: Mapping[str, CostKind], _: int) -> CostLine:
    code = str(found.get("code", OTHER))
    line: Line = found.get("line") or Line()
    if INCLUDING in found and "line" not in found:
        line = replace(found[INCLUDING], including_vat=True)
    if "hours" in found and is_blank(line):
        line = replace(line, hours=found["hours"], rate=found.get("rate"))
    vat = (found["vat"] or None) if "vat" in found else kinds[code].vat
    vat = vat if kinds[code].is_external else None
    return CostLine(
        code,
        replace(
            line,
            label=str(found.get("label", "")),
            vat=vat,
            including_vat=line.including_vat and vat is not None,
            channel=found.get("channel"),
            source=found.get("source"),
        ),
    )


def _channel(found: _Values, _: Mapping[str, CostKind], number: int) -> Channel:
    parts = {"label": f"Kanaal {number}", **found}
    parts["vat"] = parts.get("vat") or None
    return Channel(**parts)


_BUILDERS: Mapping[str, Callable[[_Values, Mapping[str, CostKind], int], Any]] = {
    VACANCIES: _vacancy,
    COSTS: _cost,
    CHANNELS: _channel,
}


def _month_first(rows: Sequence[Sequence[Cell]], columns: Mapping[int, str], table: str) -> frozenset[int]:
    """Return the columns of dates that can only be month/day/year: some cells fit only that, and none only day/month."""
    days = {wanted.key for wanted in TABLES[table] if wanted.read is cells.day}
    found = set()
    for place, key in columns.items():
        texts = [row[place] for row in rows if place < len(row)] if key in days else []
        orders = {(read_date(text) is not None, read_month_first(text) is not None)
                  for text in texts if isinstance(text, str) and text}  # fmt: skip
        if (False, True) in orders and (True, False) not in orders:
            found.add(place)
    return frozenset(found)


def _short(text: str) -> str:
    """Return a text as it fits in a sentence: one line, not too long."""
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1] + "…"


def _is_total(row: Sequence[Cell]) -> bool:
    """Tell whether the first words of a row are those of a sum: "Totaal", "Totaal extern", "Subtotaal 2025"."""
    first = next((cell for cell in row if isinstance(cell, str) and cell.strip()), "")
    head, *rest = slug(first).split("_") or [""]
    return head in _TOTALS and all(word in _TOTAL_OF or word.isdigit() for word in rest)
