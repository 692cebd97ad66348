"""Who locked the figures of a measurement, and when, between values and JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from assessments.exchange.place import Place
from assessments.locks import LockEvent, LockKind


def read_lock_log(place: Place) -> tuple[LockEvent, ...]:
    """Return the log of locking and unlocking, in the order it stands in."""
    readers: Mapping[str, Callable[[Place], Any]] = {
        "kind": partial(Place.choice, kind=LockKind),
        "at": Place.moment,
        "by": Place.text,
        "reason": Place.text,
    }
    return tuple(LockEvent(**item.record(readers, required=["kind", "at", "by"])) for item in place.items())
