"""Read a calendar file back with another library than the one that wrote it, as a calendar program would show it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import vobject


@dataclass(frozen=True)
class Shown:
    """One thing on one day, as somebody sees it."""

    uid: str
    title: str
    begin: date
    end: date | None
    text: str


def events(data: bytes) -> list[Any]:
    """Return every event of the file."""
    return list(vobject.readOne(data.decode()).vevent_list)


def shown(data: bytes) -> list[Shown]:
    """Return what a calendar program shows, with every time that something comes back; called off is not shown."""
    found: list[Shown] = []
    every = [one for one in events(data) if one.status.value != "CANCELLED"]
    moved = {(one.uid.value, one.recurrence_id.value) for one in every if hasattr(one, "recurrence_id")}
    for one in every:
        for begin in _begins(one):
            if hasattr(one, "recurrence_id") or (one.uid.value, begin) not in moved:
                length = one.dtend.value - one.dtstart.value if hasattr(one, "dtend") else None
                end = None if length is None else begin + length
                text = one.description.value
                found.append(Shown(one.uid.value, one.summary.value, begin, end, text))
    return sorted(found, key=lambda each: (str(each.begin), each.uid))


def _begins(event: Any) -> Iterator[date]:
    begin = event.dtstart.value
    if not hasattr(event, "rrule"):
        yield begin
        return
    for moment in event.getrruleset(addRDate=True):
        yield moment if isinstance(begin, datetime) else moment.date()
