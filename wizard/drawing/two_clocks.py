"""Time-to-fill above time-to-hire: both end when somebody accepts, each begins at another moment (method, nuance N1)."""

from __future__ import annotations

from decimal import Decimal

from wizard import formats
from wizard.drawing.geometry import box, line
from wizard.drawing.letters import width_of
from wizard.drawing.shapes import Path, Picture, Shape, Text

_DASH = (2.4, 2.4)
_USUAL = Decimal("0.55")
"""Which part of time-to-fill time-to-hire takes in the picture, as long as the days are not known."""
_FILL, _HIRE = "time-to-fill", "time-to-hire"
_OPENED, _CONTACT, _ACCEPTED = "opening", "eerste contact", "acceptatie"


def two_clocks(fill: Decimal | None, hire: Decimal | None, *, width: float, text_size: float = 11) -> Picture:
    """Draw the two clocks as bars that end together.

    Args:
        fill: mean time-to-fill in days, None when it is not known.
        hire: mean time-to-hire in days; above ``fill`` the candidate was in sight before the vacancy.
        width: at least 24 x ``text_size``.
        text_size: size of words and numbers.

    """
    size = text_size
    opened, contact = _begins(fill, hire, width)
    top, high = size * 1.7, size * 1.7
    lower = top + high + size * 0.5
    bottom = lower + high
    shapes: list[Shape] = [
        Path(line(x, size * 1.2, x, bottom), stroke="other-1", width=0.8, dash=_DASH) for x in (opened, contact, width)
    ]
    shapes.append(Path(box(opened, top, width - opened, high), fill="slate"))
    shapes.append(Path(box(contact, lower, width - contact, high), fill="paper", stroke="slate", width=1.2))
    shapes.append(_words(_FILL, fill, opened, width, top + high * 0.7, size, "paper"))
    shapes.append(_words(_HIRE, hire, contact, width, lower + high * 0.7, size, "ink"))
    shapes += _moments(opened, contact, width, size)
    spoken = (
        f"{formats.capitalized(_clock_words(_FILL, fill))}, van opening tot acceptatie.",
        f"{formats.capitalized(_clock_words(_HIRE, hire))}, van eerste contact tot acceptatie.",
    )
    return Picture(width, bottom + 1, tuple(shapes), " ".join(spoken))


def _begins(fill: Decimal | None, hire: Decimal | None, width: float) -> tuple[float, float]:
    """Return where the opening and the first contact stand; acceptance stands at the right edge."""
    longest = max(fill or Decimal(0), hire or Decimal(0))
    if fill is None or hire is None or longest <= 0:
        return 0.0, width * float(1 - _USUAL)
    return width * float(1 - fill / longest), width * float(1 - hire / longest)


def _words(name: str, days: Decimal | None, begin: float, end: float, base: float, size: float, color: str) -> Text:
    """Write a clock in its bar, or left of a bar that is too short for it."""
    words = _clock_words(name, days)
    if width_of(words, size) + size <= end - begin:
        return Text(begin + size * 0.6, base, words, size, color, 600)
    return Text(begin - size * 0.6, base, words, size, "ink", 600, "end")


def _clock_words(name: str, days: Decimal | None) -> str:
    return name if days is None else f"{name} {formats.number(days, 1)} dagen"


def _moments(opened: float, contact: float, width: float, size: float) -> list[Shape]:
    """Name the three moments from left to right, the middle one where there is room for it."""
    (first, left), (second, middle) = sorted(((opened, _OPENED), (contact, _CONTACT)), key=lambda one: one[0])
    small, base = size * 0.95, size * 0.9
    gap = size * 0.8
    least = first + width_of(left, small) + gap
    most = width - width_of(_ACCEPTED, small) - gap - width_of(middle, small)
    return [
        Text(first, base, left, small, "muted"),
        Text(max(least, min(second, most)), base, middle, small, "muted"),
        Text(width, base, _ACCEPTED, small, "muted", 400, "end"),
    ]
