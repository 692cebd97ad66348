"""Our values as plain JSON: dictionaries, lists, strings, whole numbers, true, false and null."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, cast

Plain = None | bool | int | str | list["Plain"] | dict[str, "Plain"]


def plain(value: object) -> Plain:
    """Return a value as JSON can hold it.

    Numbers that are not whole by nature become decimal strings, exactly as typed; a mapping is sorted by its keys; a
    dataclass becomes an object of its fields that differ from their default, in the order they are declared.

    Raises:
        TypeError: a value of a kind that no file holds; that is a bug in the program.

    """
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, str):
        return value
    if isinstance(value, Decimal):
        return decimal_text(value)
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat(timespec="minutes")
    if isinstance(value, Mapping):
        return {str(key): plain(value[key]) for key in sorted(value)}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return plain_fields(value)
    raise TypeError(f"a {type(value).__name__} has no place in a dossier file")


def plain_fields(value: object) -> dict[str, Plain]:
    """Return a dataclass's fields that differ from their default, in the order they are declared."""
    found = {}
    for name, default in _defaults(cast("Any", type(value))):
        item = getattr(value, name)
        if item is not default and item != default:
            found[name] = plain(item)
    return found


@cache
def _defaults(kind: type) -> tuple[tuple[str, object], ...]:
    """Return the fields of a dataclass with their defaults."""
    return tuple((field.name, _default(field)) for field in fields(cast("Any", kind)))


def _default(field: Field[Any]) -> object:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default


def decimal_text(number: Decimal) -> str:
    """Return a number without exponent, with every digit that was typed.

    Raises:
        ValueError: the number is not finite.

    """
    if not number.is_finite():
        raise ValueError("a number in a dossier is finite")
    return format(number, "f")


def moment_text(moment: datetime) -> str:
    """Return a moment in UTC with a Z, with microseconds only where there are any."""
    if moment.utcoffset() is None:
        raise ValueError("a moment in a dossier knows its time zone")
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"
