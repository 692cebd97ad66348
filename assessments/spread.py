"""How far the votes on one question lie apart, and what the method makes of that (method 6.3, Beslissing 54); exact."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from fractions import Fraction

from assessments.votes import LEVELS, NoLevel, Round, Tally, Vote

FEWEST = 2
"""From how many levels on there is a status (Beslissing 54)."""
_CAMPS_FROM = 4
_CAMP = Fraction(2, 5)
_LOW, _HIGH = 1, 3
_EXPLAIN, _DISCUSS = 2, 3
_CENT = Decimal("0.01")


class Status(StrEnum):
    """What the room does with a picture of the votes."""

    UNANIMOUS = "eensgezind"
    EXPLAIN = "toelichten"
    DISCUSS = "bespreken"
    TWO_CAMPS = "twee_kampen"

    @property
    def is_discussed(self) -> bool:
        """Tell whether the room must talk about it; two camps always do."""
        return self in {Status.DISCUSS, Status.TWO_CAMPS}


@dataclass(frozen=True, slots=True)
class Spread:
    """The picture of one round.

    Attributes:
        counts: how many chose each of the levels 0 to 4.
        not_applicable, dont_know: how many chose no level; they count in nothing else.

    """

    counts: tuple[int, ...] = (0, 0, 0, 0, 0)
    not_applicable: int = 0
    dont_know: int = 0

    @property
    def n(self) -> int:
        """Return how many levels were given."""
        return sum(self.counts)

    @property
    def voted(self) -> int:
        """Return how many voted anything at all."""
        return self.n + self.not_applicable + self.dont_know

    @property
    def levels(self) -> tuple[int, ...]:
        """Return the given levels, from low to high."""
        return tuple(level for level in LEVELS for _ in range(self.counts[level]))

    @property
    def total(self) -> int:
        """Return the sum of the given levels."""
        return sum(level * count for level, count in enumerate(self.counts))

    @property
    def mean(self) -> Fraction | None:
        """Return the mean of the given levels, exact; None without any."""
        return Fraction(self.total, self.n) if self.n else None

    @property
    def shown_mean(self) -> Decimal | None:
        """Return the mean as it is shown: with two decimals, half up."""
        return None if self.mean is None else two_decimals(self.mean)

    @property
    def median(self) -> Fraction | None:
        """Return the median: with an even number, half way between the two in the middle."""
        levels = self.levels
        return Fraction(levels[(self.n - 1) // 2] + levels[self.n // 2], 2) if levels else None

    @property
    def lower_median(self) -> int | None:
        """Return the median: with an even number, the lower of the two in the middle."""
        return self.levels[(self.n - 1) // 2] if self.n else None

    @property
    def proposal(self) -> int | None:
        """Return the level that the method proposes to the room: the lower median."""
        return self.lower_median

    @property
    def lowest(self) -> int | None:
        """Return the lowest level that was given."""
        return next((level for level in LEVELS if self.counts[level]), None)

    @property
    def highest(self) -> int | None:
        """Return the highest level that was given."""
        return next((level for level in reversed(LEVELS) if self.counts[level]), None)

    @property
    def spread(self) -> int | None:
        """Return the distance from the lowest to the highest level, 0-4; None without any."""
        return None if self.lowest is None or self.highest is None else self.highest - self.lowest

    @property
    def is_two_camps(self) -> bool:
        """Tell whether the room is split: from four levels on, at least 40% at most 1 and at least 40% at least 3."""
        if self.n < _CAMPS_FROM:
            return False
        low, high = sum(self.counts[: _LOW + 1]), sum(self.counts[_HIGH:])
        return Fraction(low, self.n) >= _CAMP and Fraction(high, self.n) >= _CAMP

    @property
    def status(self) -> Status | None:
        """Return what the room does with it; two camps go before the spread, and below two levels there is none."""
        if self.n < FEWEST or self.spread is None:
            return None
        if self.is_two_camps:
            return Status.TWO_CAMPS
        if self.spread >= _DISCUSS:
            return Status.DISCUSS
        return Status.EXPLAIN if self.spread >= _EXPLAIN else Status.UNANIMOUS

    @property
    def is_apart(self) -> bool:
        """Tell whether the lowest and the highest explain: there is a status, and the room does not agree (Beslissing 55)."""
        return self.status not in {None, Status.UNANIMOUS}

    @property
    def is_mostly_not_applicable(self) -> bool:
        """Tell whether more than half of all who voted say that the question does not apply."""
        return 2 * self.not_applicable > self.voted

    @property
    def tally(self) -> Tally:
        """Return the same as counted hands."""
        return Tally(self.counts, self.not_applicable, self.dont_know)


def spread_of(voted: Round) -> Spread:
    """Return the picture of a round: of what is kept of it, else of its counted hands, else of its votes."""
    if voted.kept is not None:
        return spread_of_tally(voted.kept.tally)
    return spread_of_tally(voted.tally) if voted.tally is not None else spread_of_votes(voted.votes.values())


def spread_of_tally(tally: Tally) -> Spread:
    """Return the picture of counted hands."""
    return Spread(tally.counts, tally.not_applicable, tally.dont_know)


def spread_of_votes(votes: Iterable[Vote]) -> Spread:
    """Return the picture of votes by number; an empty vote counts nowhere. In one pass: screens ask it at every vote."""
    counts, without = [0] * len(LEVELS), {NoLevel.NOT_APPLICABLE: 0, NoLevel.DONT_KNOW: 0}
    for vote in votes:
        if vote.level is not None:
            counts[vote.level] += 1
        elif vote.no_level is not None:
            without[vote.no_level] += 1
    return Spread(tuple(counts), without[NoLevel.NOT_APPLICABLE], without[NoLevel.DONT_KNOW])


def last_spread(rounds: tuple[Round, ...]) -> Spread:
    """Return the picture of a question's last round, an empty one before the first."""
    return spread_of(rounds[-1]) if rounds else Spread()


def is_divided(rounds: tuple[Round, ...]) -> bool:
    """Tell whether the last round of a question lies three levels or more apart, as rule R-34 asks (Beslissing 50)."""
    spread = last_spread(rounds).spread
    return spread is not None and spread >= _DISCUSS


def two_decimals(value: Fraction) -> Decimal:
    """Round an exact number half away from zero to two decimals, as the method shows a mean."""
    hundredths = Fraction(abs(value) * 100)
    whole = (2 * hundredths.numerator + hundredths.denominator) // (2 * hundredths.denominator)
    return (Decimal(whole) / 100 * (1 if value >= 0 else -1)).quantize(_CENT, ROUND_HALF_UP)
