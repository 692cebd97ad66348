"""What part of the line of days is in sight, shared by the axis, the rows and the foot of the timeline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from wizard.drawing.day_scale import DayScale

MARK_DAYS = (30, 60, 90)


@dataclass(frozen=True, slots=True)
class ViewPort:
    """Where days stand in a widget.

    Attributes:
        scale: the whole line of days, in px.
        titles: where the line begins, right of the titles, in px.
        right: the right edge of what is in sight, in px.
        offset: how far the line was scrolled, in px.
        start: the plan's first day; today.

    """

    scale: DayScale
    titles: float
    right: float
    offset: float
    start: date
    today: date

    @property
    def wide(self) -> float:
        """Return how wide the part in sight is."""
        return max(1.0, self.right - self.titles)

    @property
    def farthest(self) -> int:
        """Return how far one can scroll."""
        return max(0, round(self.scale.width - self.wide))

    def x(self, day: date) -> float:
        """Return where a day begins in the widget; it may lie out of sight."""
        return self.titles + self.scale.x(day) - self.offset

    def is_in_sight(self, x: float) -> bool:
        """Tell whether a place lies right of the titles and left of the edge."""
        return self.titles <= x <= self.right

    def marks(self) -> tuple[tuple[int, float], ...]:
        """Return day 30, 60 and 90 with their places."""
        return tuple(
            (number, self.x(self.start + timedelta(days=number)))
            for number in MARK_DAYS
            if self.start.toordinal() + number <= date.max.toordinal()
        )

    def today_x(self) -> float | None:
        """Return where today begins, None when the line does not hold it."""
        return self.x(self.today) if self.scale.holds(self.today) else None

    def weeks(self) -> tuple[tuple[date, int], ...]:
        """Return the Mondays in sight with their week numbers."""
        return self.scale.weeks(self.offset, self.offset + self.wide)

    def months(self) -> tuple[tuple[date, date], ...]:
        """Return the months in sight, each with the first day of the next."""
        return self.scale.months(self.offset, self.offset + self.wide)
