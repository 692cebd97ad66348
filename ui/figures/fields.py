"""A sheet of single values: what it is, the value, and what helps to fill it in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from ui.texts import tr
from ui.widgets.grid import Column, Entry, GroupHead, Kind
from ui.widgets.grid.columns import Row
from wizard.entry.notation import read_date, read_decimal, write_date, write_decimal
from wizard.entry.refusal import Refusal
from wizard.entry.single import read_amount, read_count, read_number

_HUNDRED = 100
money, number, whole_number = read_amount, read_number, read_count
"""Readers of single values."""


@dataclass(frozen=True, slots=True)
class Field:
    """One value of something larger, the whole.

    Attributes:
        key: stable name. label: what it is. hint: what helps to fill it in.
        show: the whole to what the cell says; "" shows a dash.
        read: the whole and a text to a new whole, or why the text cannot be read.
        unit: what stands behind the value. choices: the words one can choose from, none where one types.

    """

    key: str
    label: str
    show: Callable[[Any], str]
    read: Callable[[Any, str], Any]
    hint: str = ""
    unit: str = ""
    choices: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field with the whole it is a part of, and what was typed in it last."""

    field: Field
    whole: Any
    typed: str = ""

    def read(self, text: str) -> FieldRow | Refusal:
        """Return the row with another whole."""
        found = self.field.read(self.whole, text)
        return found if isinstance(found, Refusal) else replace(self, whole=found, typed=text)


COLUMNS = (
    Column("naam", "Wat", 250, lambda row: row.field.label, kind=Kind.WORDS, stretch=2),
    Column("waarde", "Waarde", 150, lambda row: row.field.show(row.whole), lambda row, text: row.read(text),
           Kind.NUMBER, stretch=1, choices=lambda row: row.field.choices),
    Column("eenheid", "", 120, lambda row: row.field.unit or " ", kind=Kind.WORDS, muted=lambda _: True),
)  # fmt: skip


def rows(groups: Sequence[tuple[str, Sequence[Field]]], whole: Any) -> list[Row]:
    """Return the fields as rows under their heads; a head "" is left out."""
    found: list[Row] = []
    for head, fields in groups:
        if head:
            found.append(GroupHead(head))
        found += [Entry(field.key, FieldRow(field, whole)) for field in fields]
    return found


def share(text: str) -> Decimal | Refusal | None:
    """Read a percentage 0-100 as a share 0-1."""
    found = read_decimal(text)
    if text and (found is None or not 0 <= found <= _HUNDRED):
        return Refusal(tr("Typ een percentage van 0 tot en met 100."))
    return None if found is None else found / _HUNDRED


def show_share(value: Decimal | None) -> str:
    """Write a share as a percentage, "" for none."""
    if value is None:
        return ""
    percentage = value * _HUNDRED
    if percentage == percentage.to_integral_value():
        percentage = percentage.quantize(Decimal(1))
    return f"{write_decimal(percentage)}%"


def day(text: str) -> Any:
    """Read a date; an empty text is none."""
    found = read_date(text)
    if text and found is None:
        return Refusal(tr("Typ een datum als 31-12-2025."))
    return found


def field_of(
    key: str,
    label: str,
    name: str,
    reader: Callable[[str], Any],
    writer: Callable[[Any], str] = write_decimal,
    *,
    hint: str = "",
    unit: str = "",
) -> Field:
    """Return a field that is one attribute of the whole."""

    def read(whole: Any, text: str) -> Any:
        found = reader(text)
        return found if isinstance(found, Refusal) else replace(whole, **{name: found})

    return Field(key, label, lambda whole: writer(getattr(whole, name)), read, hint, unit)


__all__ = [
    "COLUMNS",
    "Field",
    "FieldRow",
    "day",
    "field_of",
    "money",
    "number",
    "rows",
    "share",
    "show_share",
    "whole_number",
    "write_date",
]
