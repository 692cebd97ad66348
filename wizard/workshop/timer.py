"""The clock of a workshop as plain arithmetic on its position; ``now`` is always an argument."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from assessments.workshop import Position, Setup

MINUTE = 60
LONGEST = 99 * MINUTE
"""The clock never shows more than 99 minutes."""


def start(position: Position, now: datetime, seconds: int | None = None) -> Position:
    """Let the clock run down, from this many seconds or from what it stands at.

    What it starts with is kept in ``timer_left``, so that a clock of the computer that is set back never makes it
    show more.
    """
    amount = min(LONGEST, max(0, remaining(position, now) if seconds is None else seconds))
    return replace(position, timer_ends_at=now + timedelta(seconds=amount), timer_left=amount)


def start_for_voting(position: Position, setup: Setup, now: datetime) -> Position:
    """Let the clock run down for reading and voting in silence."""
    return start(position, now, setup.seconds_each)


def start_for_explaining(position: Position, setup: Setup, now: datetime) -> Position:
    """Let the clock run down for one who explains."""
    return start(position, now, setup.seconds_to_explain)


def stop(position: Position, now: datetime) -> Position:
    """Let the clock stand at what it shows."""
    return replace(position, timer_ends_at=None, timer_left=remaining(position, now))


def set_to(position: Position, seconds: int) -> Position:
    """Let the clock stand at this many seconds."""
    return replace(position, timer_ends_at=None, timer_left=min(LONGEST, max(0, seconds)))


def add_minute(position: Position, now: datetime) -> Position:
    """Give a minute more; a clock that ran out runs again."""
    amount = remaining(position, now) + MINUTE
    return start(position, now, amount) if position.timer_ends_at is not None else set_to(position, amount)


def remaining(position: Position, now: datetime) -> int:
    """Return what the clock shows, in whole seconds, 0 when time is up.

    A laptop that slept has used up its time; a clock of the computer that jumped back never makes it show more than it
    was started with.
    """
    if position.timer_ends_at is None:
        return position.timer_left
    left = -((now - position.timer_ends_at) // timedelta(seconds=1))
    return min(position.timer_left, max(0, left))


def is_running(position: Position, now: datetime) -> bool:
    """Tell whether the clock runs and has not reached zero."""
    return position.timer_ends_at is not None and remaining(position, now) > 0


def is_over(position: Position, now: datetime) -> bool:
    """Tell whether the clock ran down to zero, so that the room is told."""
    return position.timer_ends_at is not None and remaining(position, now) == 0
