"""A workshop in parts that are changed and saved one by one; each has a kind and, where there are many, a code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from assessments.codes import QuestionId, TaskCode
from assessments.votes import Round, Submission
from assessments.workshop import Agreement, Mark, Parked, Position, Ruling, Setup, Workshop

WorkshopPartKey = tuple[str, str]
"""The kind of a part, which is the name of the workshop's field, and its code; "" where there is only one."""
WorkshopPart = (
    Setup
    | Position
    | tuple[Round, ...]
    | Agreement
    | Mark
    | Parked
    | Ruling
    | Mapping[TaskCode, int]
    | tuple[TaskCode, ...]
    | Submission
    | datetime
)

ROUNDS, AGREEMENTS, MARKS, DOTS, SUBMISSIONS = "rounds", "agreements", "marks", "dots", "submissions"
PARKED, RULINGS = "parked", "rulings"
SETUP: WorkshopPartKey = ("setup", "")
POSITION: WorkshopPartKey = ("position", "")
DOT_TALLY: WorkshopPartKey = ("dot_tally", "")
NUMBERED: WorkshopPartKey = ("numbered", "")
DOTS_SHOWN_AT: WorkshopPartKey = ("dots_shown_at", "")
CHOSEN: WorkshopPartKey = ("chosen", "")
ERASED_AT: WorkshopPartKey = ("erased_at", "")
_MAPPINGS = (ROUNDS, AGREEMENTS, MARKS, DOTS, SUBMISSIONS)
NUMBERED_KINDS = (PARKED, RULINGS)
"""The kinds whose parts carry their own number, and stand in a file as a list."""
_NOTHING: Mapping[str, Any] = {
    "position": Position(),
    "dot_tally": {},
    "numbered": (),
    "dots_shown_at": None,
    "chosen": (),
    "erased_at": None,
}


def rounds_key(question: QuestionId) -> WorkshopPartKey:
    """Return the key of a question's rounds."""
    return (ROUNDS, question)


def parts(workshop: Workshop) -> dict[WorkshopPartKey, WorkshopPart]:
    """Return every part of a workshop that holds anything; the setup is always among them."""
    found: dict[WorkshopPartKey, WorkshopPart] = {SETUP: workshop.setup}
    for kind in _MAPPINGS:
        items: Mapping[Any, Any] = getattr(workshop, kind)
        found |= {(kind, str(code)): item for code, item in items.items() if not is_nothing(item)}
    for kind in NUMBERED_KINDS:
        found |= {(kind, str(one.number)): one for one in getattr(workshop, kind)}
    for kind in _NOTHING:
        value = getattr(workshop, kind)
        if not is_nothing(value):
            found[(kind, "")] = value
    return found


def part(workshop: Workshop, key: WorkshopPartKey) -> WorkshopPart | None:
    """Return one part of a workshop, None when it holds nothing."""
    kind, code = key
    found: Any = getattr(workshop, kind)
    if kind in _MAPPINGS:
        found = found.get(int(code) if kind == DOTS else code)
    elif kind in NUMBERED_KINDS:
        found = next((one for one in found if str(one.number) == code), None)
    return None if is_nothing(found) else found


def with_part(workshop: Workshop, key: WorkshopPartKey, value: WorkshopPart | None) -> Workshop:
    """Return the workshop with one part changed; None, or a part that says nothing, takes it away.

    Raises:
        ValueError: the setup was to be taken away; a workshop goes as a whole.

    """
    kind, code = key
    kept = None if is_nothing(value) else value
    if key == SETUP and kept is None:
        raise ValueError("a workshop cannot be without its setup")
    fields: dict[str, Any]
    if kind in _MAPPINGS:
        items = {one: item for one, item in getattr(workshop, kind).items() if str(one) != code}
        place: Any = int(code) if kind == DOTS else code
        fields = {kind: items if kept is None else items | {place: kept}}
    elif kind in NUMBERED_KINDS:
        lines = [one for one in getattr(workshop, kind) if str(one.number) != code]
        lines += [] if kept is None else [kept]
        fields = {kind: tuple(sorted(lines, key=lambda one: one.number))}
    else:
        fields = {kind: _NOTHING.get(kind) if kept is None else kept}
    return replace(workshop, **fields)


def tidy(workshop: Workshop) -> Workshop:
    """Return the workshop without parts that say nothing, as library and file keep it."""
    kept: dict[str, Any] = {
        kind: {code: one for code, one in getattr(workshop, kind).items() if not is_nothing(one)} for kind in _MAPPINGS
    }
    return replace(workshop, **kept)


def is_nothing(value: object) -> bool:
    """Tell whether a part holds nothing, so that it need not be kept."""
    return value is None or value in ((), Position(), Mark()) or (isinstance(value, Mapping) and not value)
