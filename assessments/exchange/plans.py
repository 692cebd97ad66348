"""What people changed about the plan, and the workshop, between values and JSON."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import partial
from typing import Any

from assessments.catalogue import Catalogue
from assessments.exchange.place import Place, shown
from assessments.exchange.plain import Plain, plain
from assessments.plan import DismissedWarning, Plan, TaskEdit, TaskStatus
from assessments.types import RuleId, TaskCode

_quantity = partial(Place.decimal, low=0)
_EDIT: Mapping[str, Callable[[Place], Any]] = {
    "owner": Place.text,
    "hours": _quantity,
    "days": Place.count,
    "start": Place.day,
    "due": Place.day,
    "status": partial(Place.choice, kind=TaskStatus),
    "done_on": Place.day,
    "dropped_reason": Place.text,
    "remark": Place.text,
    "expenses": _quantity,
}


def read_plan(place: Place, catalogue: Catalogue) -> Plan:
    """Return the edits by task and the dismissed warnings by rule; an edit that decides nothing is left out."""
    parts = place.fields(["edits", "dismissed"], {"edits": "taken", "dismissed": "weggeklikt"})
    edits = {}
    for code, item in parts["edits"].entries() if "edits" in parts else ():
        if code not in catalogue.tasks:
            raise parts["edits"].fail(f"staat de onbekende taak {shown(code)}", "verbeter de code of haal haar weg")
        edit = TaskEdit(**item.record(_EDIT))
        if not edit.is_empty():
            edits[TaskCode(code)] = edit
    dismissed = {}
    for code, item in parts["dismissed"].entries() if "dismissed" in parts else ():
        if code not in catalogue.rules:
            raise parts["dismissed"].fail(
                f"staat de onbekende regel {shown(code)}", "verbeter de code of haal haar weg"
            )
        fields = item.record({"reason": Place.text, "at": Place.moment}, required=["at"])
        dismissed[RuleId(code)] = DismissedWarning(reason=fields.get("reason", ""), at=fields["at"])
    return Plan(edits=edits, dismissed=dismissed)


def plain_plan(plan: Plan) -> dict[str, Plain]:
    """Return the plan as JSON holds it, without what nobody decided."""
    found: dict[str, Plain] = {}
    edits = {code: edit for code, edit in plan.edits.items() if not edit.is_empty()}
    if edits:
        found["edits"] = plain(edits)
    if plan.dismissed:
        found["dismissed"] = plain(plan.dismissed)
    return found


def read_workshop(place: Place) -> dict[str, object]:
    """Return the workshop as it stands, with its fractions as floats."""
    return {key: _as_is(item) for key, item in place.entries()}


def _as_is(place: Place) -> object:
    value = place.value
    if isinstance(value, dict):
        return {key: _as_is(item) for key, item in place.entries()}
    if isinstance(value, list):
        return [_as_is(item) for item in place.items()]
    if isinstance(value, Decimal):
        number = float(value)
        if not math.isfinite(number):
            raise place.wrong("kies een kleiner getal")
        return number
    return value


def plain_workshop(value: object) -> Any:
    """Return the workshop sorted by its keys.

    Raises:
        TypeError: it holds something JSON has no word for; that is a bug in the program.

    """
    if isinstance(value, Mapping):
        return {key: plain_workshop(value[key]) for key in sorted(value)}
    if isinstance(value, list):
        return [plain_workshop(item) for item in value]
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(f"a {type(value).__name__} has no place in a workshop")
