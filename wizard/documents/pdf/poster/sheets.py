"""The geometry of the sheet for the wall: one A3, or two A4 with a strip to tape them together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from reportlab.lib.pagesizes import A3, A4, landscape
from reportlab.lib.units import mm

from wizard.documents.poster.values import Paper

HEAD, FOOT = 83.0, 21.0
_MARGIN = 14 * mm
_SAFE = 8 * mm
"""What stays white around a sheet that is taped: office printers leave 5 mm at most."""
_STRIP = 12 * mm
_WORDS = 17.0
_USUAL, _WIDE = (2, 2, 1, 1), (1, 1, 1, 1)
_USUAL_SHARES = (0.30, 0.30, 0.185, 0.215)
_PERIODS = 4


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of it, in points from its lower left corner.

    Attributes:
        page: width and height of the paper.
        left, right: where the content begins and ends.
        bottom, top: the same, upright; the foot and the head lie within.
        label: width of the column with the pillars' names; 0 where they stand in the strip.
        strip: width of what lies below the sheet before it, left of the content.
        periods: the columns that it holds.
        number, count: this page and how many there are.

    """

    page: tuple[float, float]
    left: float
    right: float
    bottom: float
    top: float
    label: float
    strip: float
    periods: tuple[int, ...]
    number: int = 1
    count: int = 1

    @property
    def columns_left(self) -> float:
        """Return where the first period begins."""
        return self.left + self.label

    def widths(self, counts: Sequence[int]) -> tuple[float, ...]:
        """Return the width of each period that it holds, by how many stacks of tasks every period has."""
        room = self.right - self.columns_left
        if tuple(counts) in (_USUAL, _WIDE) and len(self.periods) == _PERIODS:
            return tuple(room * share for share in _USUAL_SHARES)
        weights = [1 + 2 * counts[period] for period in self.periods]
        return tuple(room * weight / sum(weights) for weight in weights)


_A3_PAGE = (float(landscape(A3)[0]), float(landscape(A3)[1]))
_A4_PAGE = (float(A4[0]), float(A4[1]))
_SHEETS = {
    Paper.A3: (
        Sheet(_A3_PAGE, _MARGIN, _A3_PAGE[0] - _MARGIN, _MARGIN - 6, _A3_PAGE[1] - _MARGIN, 92, 0, (0, 1, 2, 3)),
    ),
    Paper.TILES: (
        Sheet(_A4_PAGE, _SAFE, _A4_PAGE[0] - _SAFE, _SAFE, _A4_PAGE[1] - _SAFE - _WORDS, 76, 0, (0, 1), 1, 2),
        Sheet(_A4_PAGE, _SAFE + _STRIP, _A4_PAGE[0] - _SAFE, _SAFE, _A4_PAGE[1] - _SAFE - _WORDS, 0, _STRIP, (2, 3), 2, 2),
    ),
}  # fmt: skip


def sheets(paper: Paper) -> tuple[Sheet, ...]:
    """Return the pages of a paper, in the order in which they lie beside each other."""
    return _SHEETS[paper]


def allotments(paper: Paper) -> list[tuple[int, ...]]:
    """Return how many stacks of tasks each period may have: one where that will do, the usual, what looks most like it."""
    if paper is Paper.A3:
        found = [one for one in product(range(1, 4), repeat=_PERIODS) if sum(one) == sum(_USUAL)]
    else:
        found = [one for one in product((1, 2), repeat=_PERIODS) if one != _WIDE]
    return [_WIDE, *sorted(found, key=lambda one: sum(abs(a - b) for a, b in zip(one, _USUAL, strict=True)))]
