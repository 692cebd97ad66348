"""Which workshop runs, as the library remembers it: after a crash the program goes straight back into the room."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from typing import Protocol

from assessments.errors import NotSavedError

SETTING = "running_workshop"
"""The library setting that holds it; absent or None while no workshop runs."""


@dataclass(frozen=True, slots=True)
class Running:
    """A workshop that began and was not closed.

    Attributes:
        dossier, workshop: their ids.
        title: what the start screen says of it.
        beamer: the room's view was open.
        left: somebody closed the program or the dossier in the usual way, so that going on is offered, not done.
        day: when somebody last worked in it, as 2026-01-15; a workshop that was never closed is not offered for ever.

    """

    dossier: str
    workshop: str
    title: str = ""
    beamer: bool = False
    left: bool = False
    day: str = ""


class _Settings(Protocol):
    """What this needs of the library, or of the open dossier."""

    def setting(self, key: str, default: object = None, /) -> object:
        """Return a setting."""

    def save_setting(self, key: str, value: object, /) -> None:
        """Save a setting."""


def running_workshop(settings: _Settings) -> Running | None:
    """Return the workshop that runs; None for none, and for anything that this program did not write."""
    value = settings.setting(SETTING, None)
    if not isinstance(value, Mapping):
        return None
    texts = [value.get(name) for name in ("dossier", "workshop", "title", "day")]
    dossier, workshop, title, day = (one if isinstance(one, str) else "" for one in texts)
    if not dossier or not workshop:
        return None
    return Running(dossier, workshop, title, value.get("beamer") is True, value.get("left") is True, day)


def offered_workshop(settings: _Settings, today: date) -> Running | None:
    """Return the workshop to go on with: one that somebody worked in today or yesterday."""
    found = running_workshop(settings)
    days = {today.isoformat(), (today - timedelta(days=1)).isoformat()}
    return found if found is not None and found.day in days else None


def keep_running(settings: _Settings, running: Running | None) -> None:
    """Remember which workshop runs, as well as that goes; the same is not written twice."""
    if running != running_workshop(settings):
        with suppress(NotSavedError):  # the workshop itself is in the dossier; a start that finds no hint is no loss
            settings.save_setting(SETTING, None if running is None else asdict(running))


def leave_workshop(settings: _Settings) -> None:
    """Offer to go on next time: somebody left in the usual way, and only after a crash the way back goes by itself."""
    found = running_workshop(settings)
    if found is not None:
        keep_running(settings, replace(found, left=True))
