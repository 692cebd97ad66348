"""The two clocks: how long vacancies stay open and how long candidates are on their way (method 3.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from assessments.figures import Vacancy
from assessments.metrics.vacancies import channel_key, days_to_fill, days_to_hire, days_to_start, is_from_pool

KEY_ROLE = "key"


@dataclass(frozen=True, slots=True)
class Clock:
    """Calendar days over ``n`` hires; mean and median are None when there are none (Beslissing 29)."""

    mean: Decimal | None
    median: Decimal | None
    n: int


@dataclass(frozen=True, slots=True)
class Clocks:
    """Time-to-fill, time-to-hire and time to the first working day over the same hires."""

    time_to_fill: Clock
    time_to_hire: Clock
    time_to_start: Clock


class Split(StrEnum):
    """What the clocks can be split by."""

    KEY_ROLE = "key_role"
    CHANNEL = "channel"
    GROUP = "group"
    POOL = "pool"


_KEYS: Mapping[Split, Callable[[Vacancy], str]] = {
    Split.KEY_ROLE: lambda line: "yes" if line.importance == KEY_ROLE else "no",
    Split.CHANNEL: lambda line: channel_key(line.channel),
    Split.GROUP: lambda line: (line.group or "").strip(),
    Split.POOL: lambda line: "yes" if is_from_pool(line) else "no",
}


def clock(days: Iterable[int | None]) -> Clock:
    """Return mean and median of the days that are known."""
    known = sorted(day for day in days if day is not None)
    if not known:
        return Clock(None, None, 0)
    middle = len(known) // 2
    median = Decimal(known[middle]) if len(known) % 2 else Decimal(known[middle - 1] + known[middle]) / 2
    return Clock(Decimal(sum(known)) / len(known), median, len(known))


def clocks(hires: Iterable[Vacancy]) -> Clocks:
    """Return the clocks over hires that were accepted in the period; each hire counts.

    A first working day before the opening is no duration and is left out.
    """
    lines = tuple(hires)
    started = (days for line in lines if (days := days_to_start(line)) is not None and days >= 0)
    return Clocks(clock(map(days_to_fill, lines)), clock(map(days_to_hire, lines)), clock(started))


def clocks_by(hires: Iterable[Vacancy], split: Split) -> Mapping[str, Clocks]:
    """Return the clocks per key role ("yes", "no"), channel (its slug), target group or pool; "" is not filled in."""
    found: dict[str, list[Vacancy]] = {}
    for line in hires:
        found.setdefault(_KEYS[split](line), []).append(line)
    return {key: clocks(found[key]) for key in sorted(found)}
