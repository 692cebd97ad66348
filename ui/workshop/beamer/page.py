"""A slide being laid out: its margins, the strip at the top that all slides share, and texts put in their place."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from ui.workshop.beamer.canvas import Canvas, advance, plain, shortened
from ui.workshop.beamer.marks import CLOCK_INSET, LEFT, RIGHT, ClockFace, Drawing, Mark, Scene, Words
from wizard.drawing.model_figure import emblem
from wizard.workshop.slides import Clock

# No text is paler than "ink-2": in daylight a beamer washes "muted" away.
SMALL, TEXT, STRONG = 38, 40, 44
"""Font sizes of the design at 1080 high; ``Canvas`` never goes under what can be read."""
CLOCK = 56
_TOP, _BOTTOM, _SIDE_WIDE, _SIDE_NARROW = 44.0, 44.0, 88.0, 52.0
_STRIP, _EMBLEM, _GAP = 72.0, 44.0, 24.0
LINE = 1.25
_WIDEST_TIME = "88:88"


class Page:
    """Collects the marks of one slide on one screen; every length is in px of that screen."""

    def __init__(self, width: int, height: int) -> None:
        self.canvas = Canvas(width, height)
        self.marks: list[Mark] = []
        side = self.px(_SIDE_WIDE if self.canvas.is_wide else _SIDE_NARROW)
        self.left, self.right = side, width - side
        self.top, self.bottom = self.px(_TOP), height - self.px(_BOTTOM)

    @property
    def width(self) -> float:
        """Return the room between the margins."""
        return self.right - self.left

    def px(self, size: float) -> float:
        """Return a length of the design in px."""
        return self.canvas.px(size)

    def scene(self) -> Scene:
        """Return what was laid out."""
        return Scene(round(self.canvas.width), round(self.canvas.height), tuple(self.marks))

    def text(
        self,
        text: str,
        room: QRectF,
        size: float,
        *,
        weight: int = 400,
        color: str = "ink",
        align: float = LEFT,
        factor: float = LINE,
        most: int = 99,
        tabular: bool = False,
    ) -> float:
        """Put a text that wraps at the top of a room, on at most so many lines; return how high it became."""
        made = self.words(text, room, size, weight=weight, factor=factor, most=most)
        height = len(made) * self.line(size, factor)
        rect = QRectF(room.left(), room.top(), room.width(), height)
        px = self.canvas.type_px(size)
        self.marks.append(Words(rect, made, px, self.line(size, factor), color, weight, align, tabular))
        return height

    def words(
        self, text: str, room: QRectF, size: float, *, weight: int = 400, factor: float = LINE, most: int = 99
    ) -> tuple[str, ...]:
        """Return the lines that a text would take in a room."""
        del factor
        return shortened(plain(text), self.canvas.type_px(size), weight, int(room.width()), most)

    def line(self, size: float, factor: float = LINE) -> float:
        """Return how high a line of a size is."""
        return self.canvas.type_px(size) * factor

    def advance(self, text: str, size: float, weight: int = 400) -> float:
        """Return how wide a text is on one line."""
        return advance(plain(text), self.canvas.type_px(size), weight)

    def strip(self, names: tuple[str, ...], place: str, clock: Clock | None) -> float:
        """Lay out the top: where we are at the left, place and clock at the right; return where the slide begins.

        Args:
            names: the same thing said ever shorter; the first that fits is used, the last is cut when it must be.
            place: such as "vraag 2 van 6".
            clock: the running time, None for none.

        """
        right = self._clock(clock)
        if place:
            width = self.advance(place, SMALL) + 2
            room = QRectF(right - width, self.top, width, self.px(_STRIP))
            self._centred(place, room, "ink-2", RIGHT)
            right = room.left() - self.px(_GAP * 1.5)
        mark, left = self.px(_EMBLEM), self.left
        middle = self.top + self.px(_STRIP) / 2
        self.marks.append(Drawing(QRectF(left, middle - mark / 2, mark, mark), emblem(size=44)))
        left += mark + self.px(_GAP * 0.8)
        room = QRectF(left, self.top, right - left, self.px(_STRIP))
        fitting = (name for name in names if self.advance(name, SMALL) <= room.width())
        self._centred(next(fitting, names[-1] if names else ""), room, "ink-2", LEFT)
        return self.top + self.px(_STRIP) + self.px(12)

    def _clock(self, clock: Clock | None) -> float:
        """Put the clock at the top right; return where the room to its left ends."""
        if clock is None:
            return self.right
        px = self.canvas.type_px(CLOCK)
        width = advance(_WIDEST_TIME, px, 600, tabular=True) + px * 1.9
        # The time itself stands on the margin; the box around it, once time is up, reaches beyond.
        rect = QRectF(self.right - width + px * CLOCK_INSET, self.top, width, self.px(_STRIP))
        self.marks.append(ClockFace(rect, clock, px))
        return rect.left() - self.px(_GAP)

    def _centred(self, text: str, room: QRectF, color: str, align: float) -> None:
        lines = self.words(text, room, SMALL, most=1)
        self.marks.append(Words(room, lines, self.canvas.type_px(SMALL), room.height(), color, 400, align))
