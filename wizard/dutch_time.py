"""Days and times as the clock on the wall in the Netherlands has them, whatever the computer is set to.

Moments are kept in UTC. What a document or a screen says about one may not depend on where it is made, so that the same
dossier gives the same bytes and the same day everywhere.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo

ZONE = "Europe/Amsterdam"


@cache
def zone() -> ZoneInfo:
    """Return Dutch time; read when it is first asked for."""
    return ZoneInfo(ZONE)


def dutch(moment: datetime) -> datetime:
    """Return a moment, which knows its own zone, in Dutch time."""
    return moment.astimezone(zone())


def dutch_day(moment: datetime) -> date:
    """Return the day that a moment falls on in the Netherlands."""
    return dutch(moment).date()
