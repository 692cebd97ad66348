"""The way to a document on the print screen, as a place that one can be sent to."""

from __future__ import annotations

from datetime import date

from wizard.planning.changes_since import NOW, Moment

PRINT_PLACE = "afdrukken/"
_CHANGES = f"{PRINT_PLACE}veranderd/"


def changes_place(start: Moment, end: Moment) -> str:
    """Return the place of Wat is veranderd between two moments."""
    return f"{_CHANGES}{_day(start)}/{_day(end)}"


def moments_of(place: str) -> tuple[Moment, Moment] | None:
    """Return the two moments that a place names, None when it is another place."""
    if not place.startswith(_CHANGES):
        return None
    start, end = place.removeprefix(_CHANGES).split("/")
    return _moment(start), _moment(end)


def _day(moment: Moment) -> str:
    return moment.day.isoformat() if moment.day is not None else ""


def _moment(day: str) -> Moment:
    return Moment("", date.fromisoformat(day)) if day else NOW
