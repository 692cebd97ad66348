"""The KPI's as rows of a sheet: each with its value and target, and under it what one counts for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assessments.figures import Figures
from ui.figures import fields
from ui.figures.fields import Field
from ui.texts import tr
from ui.widgets.grid import Column, Entry, Kind
from wizard.entry.notation import read_decimal, refuse_number, write_decimal
from wizard.entry.refusal import Refusal
from wizard.kpi_sheet import KpiLine
from wizard.kpi_words import INPUTS, SHARES, KpiInput

_HUNDRED = 100
_COUNTED = frozenset({"keer", "mensen", "dossiers"})
_RANGES: Mapping[str, tuple[int, int | None]] = {
    "ROI": (-_HUNDRED, None),
    "cNPS": (-_HUNDRED, _HUNDRED),
    "HMT": (1, 10),
    "QOH": (0, _HUNDRED),
    "DEKK": (0, 4),
} | dict.fromkeys(("BUR", "POOL", "VERV", "AANB", "VJ1", "AVG", "GK"), (0, _HUNDRED))
_OPEN_RANGE = (0, None)
_INDENT = "\u2003"
_JUDGED = {"beter", "vanaf", "wie"}
_COMPARED = {"stand", "gehaald"}


@dataclass(frozen=True, slots=True)
class KpiRow:
    """A KPI or, with ``count``, a number that is counted for it.

    Attributes:
        field: how the count, or else the target, is read from and written to the whole.
        whole: the figures as they are saved. line: the KPI as it is while typing.
        keeper: who keeps the KPI's up to date, "" for nobody yet. typed: what was typed last.

    """

    field: Field
    whole: Figures
    line: KpiLine
    keeper: str = ""
    count: KpiInput | None = None
    typed: str = ""

    @property
    def is_count(self) -> bool:
        """Tell whether this row is a number to count."""
        return self.count is not None

    def read(self, text: str) -> KpiRow | Refusal:
        """Return the row with another count or target."""
        found = self.field.read(self.whole, text)
        return found if isinstance(found, Refusal) else replace(self, whole=found, typed=text)


def entries(lines: Sequence[KpiLine], whole: Figures, keeper: str) -> list[Entry]:
    """Return a row per KPI, each with the rows of its counts below it."""
    found = []
    for line in lines:
        code = line.kpi.code
        found.append(Entry(code, KpiRow(target_field(code, line.kpi.name), whole, line, keeper)))
        found += [
            Entry(f"{code}_{one.name}", KpiRow(input_field(one), whole, line, count=one))
            for one in INPUTS
            if one.kpi == code
        ]
    return found


def hidden(*, is_compared: bool) -> set[str]:
    """Return the columns that stay out of sight: a hermeting is judged, a nulmeting is set up."""
    return _JUDGED if is_compared else _COMPARED


def input_field(one: KpiInput) -> Field:
    """Return the field of a count; an empty one is taken out of the figures."""

    def read(figures: Figures, text: str) -> Figures | Refusal:
        found = _read_count(one, text)
        if isinstance(found, Refusal):
            return found
        inputs = {name: value for name, value in figures.kpis.get(one.kpi, {}).items() if name != one.name}
        if found is not None:
            inputs[one.name] = Decimal(found)
        kpis = {code: known for code, known in figures.kpis.items() if code != one.kpi}
        if inputs:
            kpis[one.kpi] = inputs
        return replace(figures, kpis=kpis)

    def show(figures: Figures) -> str:
        return write_decimal(figures.kpis.get(one.kpi, {}).get(one.name))

    return Field(f"{one.kpi}_{one.name}", one.label, show, read, one.hint, one.unit)


def target_field(code: str, name: str) -> Field:
    """Return the field of an own target; shares are typed as percentages."""

    def read(figures: Figures, text: str) -> Figures | Refusal:
        number = read_decimal(text)
        least, most = _RANGES.get(code, _OPEN_RANGE)
        if text and (number is None or number < least or (most is not None and number > most)):
            return refuse_number(text, _range_words(least, most))
        targets = {key: value for key, value in figures.kpi_targets.items() if key != code}
        if number is not None:
            targets[code] = number / _HUNDRED if code in SHARES else number
        return replace(figures, kpi_targets=targets)

    def show(figures: Figures) -> str:
        target = figures.kpi_targets.get(code)
        return fields.show_share(target) if code in SHARES else write_decimal(target)

    return Field(code, tr("Streefwaarde {name}").format(name=name.lower()), show, read)


def _read_count(one: KpiInput, text: str) -> Decimal | int | Refusal | None:
    if one.unit in _COUNTED:
        return fields.whole_number(text)
    if one.unit == "cijfer":
        number = read_decimal(text)
        wrong = bool(text) and (number is None or not 1 <= number <= 10)
        return Refusal(tr("Typ een cijfer van 1 tot en met 10, bijvoorbeeld 7,5.")) if wrong else number
    return fields.number(text, most=Decimal(_HUNDRED) if one.unit == "0–100" else None)


def _range_words(least: int, most: int | None) -> str:
    if most is None:
        return tr("Typ een getal van {least} of meer, bijvoorbeeld 45.").format(least=write_decimal(least))
    return tr("Typ een getal van {least} tot en met {most}.").format(least=write_decimal(least), most=most)


def _name(row: KpiRow) -> str:
    return f"{_INDENT}{row.count.label}" if row.count is not None else row.line.kpi.name


def _now(row: KpiRow) -> str:
    if row.count is None:
        return row.line.value_words
    typed = row.field.show(row.whole)
    unit = "" if row.count.unit == "0–100" else f" {row.count.unit}"
    return f"{typed}{unit}" if typed else ""


def _read(row: KpiRow, text: str) -> KpiRow | Refusal:
    return row.read(text)


def _saved(row: KpiRow) -> str:
    return row.field.show(row.whole)


def _is_count(row: KpiRow) -> bool:
    return row.is_count


def _is_kpi(row: KpiRow) -> bool:
    return not row.is_count and row.line.kpi.code != "BRON"


def _target(row: KpiRow) -> str:
    if row.is_count:
        return " "
    words = row.line.target_words
    return tr("{target} voorlopig").format(target=words) if row.line.is_provisional else words


def _better(row: KpiRow) -> str:
    return " " if row.is_count else row.line.kpi.better


def _margin(row: KpiRow) -> str:
    return " " if row.is_count else row.line.kpi.tolerance.replace("pp", "%-punt")


def _change(row: KpiRow) -> str:
    return " " if row.is_count else row.line.change_words


def _reached(row: KpiRow) -> str:
    return " " if row.is_count else {True: tr("ja"), False: tr("nee"), None: ""}[row.line.is_target_met]


COLUMNS = (
    Column("naam", "KPI en wat je ervoor telt", 226, _name, kind=Kind.WORDS, stretch=1, muted=_is_count),
    Column("nu", "Nu", 116, _now, _read, Kind.NUMBER, edit=_saved, editable=_is_count),
    Column("stand", "Oordeel", 96, _change, kind=Kind.WORDS),
    Column("doel", "Streefwaarde", 172, _target, _read, Kind.NUMBER, edit=_saved, editable=_is_kpi,
           muted=lambda row: row.line.is_provisional),
    Column("gehaald", "Doel gehaald", 100, _reached, kind=Kind.WORDS),
    Column("beter", "Beter is", 68, _better, kind=Kind.WORDS, muted=lambda _: True),
    Column("vanaf", "Telt vanaf", 80, _margin, kind=Kind.WORDS, muted=lambda _: True),
    Column("wie", "Wie", 98, lambda row: " " if row.is_count else row.keeper, kind=Kind.WORDS, muted=lambda _: True),
)  # fmt: skip
