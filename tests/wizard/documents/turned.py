"""One field of a dossier turned into something else, to see whether a document tells the difference."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any

from assessments.types import Role, TaskCode

_OTHER_WORDS: Mapping[str, str] = {
    "vat": "0",
    "importance": "needed",
    "chosen": "in_house",
    "recurrence": "kwartaal laatste vr",
    "rhythm": "jaarlijks",
    "time": "16:59",
    "before": "T-DRA-07",
}
_SAME = object()


def turned(dossier: Any, owner: type, field: str) -> Any:
    """Return a dossier in which the first such field that is not empty holds something else.

    Raises:
        LookupError: no value of that type has the field filled in.

    """
    found = _walk(dossier, owner, field)
    if found is _SAME:
        raise LookupError(f"{owner.__name__}.{field}")
    return found


def _walk(value: Any, owner: type, field: str) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            old = getattr(value, one.name)
            here = type(value) is owner and one.name == field and old not in (None, False, "", ())
            new = _other(one.name, old) if here else _walk(old, owner, field)
            if new is not _SAME:
                return replace(value, **{one.name: new})
    elif isinstance(value, Mapping):
        for key, old in value.items():
            new = _walk(old, owner, field)
            if new is not _SAME:
                return {**value, key: new}
    elif isinstance(value, tuple):
        for place, old in enumerate(value):
            new = _walk(old, owner, field)
            if new is not _SAME:
                return (*value[:place], new, *value[place + 1 :])
    return _SAME


def _other(field: str, value: Any) -> Any:  # one line per type
    if isinstance(value, bool):
        return False
    if isinstance(value, Enum):
        return next(one for one in type(value) if one is not value)
    if isinstance(value, date):
        return value + timedelta(days=98)
    if isinstance(value, int | Decimal):
        return value - 1
    if isinstance(value, Mapping):
        return {Role.HR: "A/R"}
    if isinstance(value, tuple):
        return (TaskCode("T-DRA-07"),)
    return _OTHER_WORDS[field]
