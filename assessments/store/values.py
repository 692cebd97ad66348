"""An answer's value as JSON text, readable without the questionnaire that asked for it.

Whole numbers, texts and lists of option codes stand as they are; everything else is an object with one telling key.
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

from assessments.types import PoolNumbers, Reach, Role, RoleHolders, TargetGroup, Value


def dump(value: object) -> str:
    """Return compact JSON text with its keys in the given order."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def encode(value: Value) -> str:
    """Return the JSON text of an answer's value."""
    return dump(_plain(value))


def _plain(value: Value) -> object:
    if isinstance(value, Decimal):
        return {"decimal": str(value)}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, RoleHolders):
        return {"roles": {role.value: name for role, name in value.names.items()}}
    if isinstance(value, PoolNumbers):
        return {"pool": value.pool, "hires": value.hires}
    if isinstance(value, tuple):
        return [item if isinstance(item, str) else _group(item) for item in value]
    return value


def _group(group: TargetGroup) -> dict[str, object]:
    return {"name": group.name, "reach": group.reach.value, "key_role": group.key_role}


def decode(text: str) -> Value:
    """Return the value that was encoded.

    Raises:
        ValueError: the text is damaged.

    """
    try:
        return _value(json.loads(text))
    except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
        raise ValueError(f"not an answer's value: {type(error).__name__}") from error


def _value(plain: Any) -> Value:
    if isinstance(plain, list):
        return tuple(_item(item) for item in plain)
    if isinstance(plain, str | int) and not isinstance(plain, bool):
        return plain
    if "decimal" in plain:
        return Decimal(plain["decimal"])
    if "date" in plain:
        return date.fromisoformat(plain["date"])
    if "roles" in plain:
        return RoleHolders({Role(role): name for role, name in plain["roles"].items()})
    return PoolNumbers(pool=plain["pool"], hires=plain["hires"])


def _item(item: Any) -> Any:
    if isinstance(item, str):
        return item
    return TargetGroup(name=item["name"], reach=Reach(item["reach"]), key_role=item["key_role"])
