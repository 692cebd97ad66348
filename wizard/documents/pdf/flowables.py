"""The few own flowables: pictures, columns that may break over pages, drawn boxes, anchors of bookmarks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak

from assessments.types import Pillar
from wizard.documents.pdf.colors import COLORS, INK, LINE
from wizard.documents.pdf.painter import is_rehearsal, paint, paint_stored
from wizard.documents.pdf.tags import Element, mark
from wizard.drawing import pillars
from wizard.drawing.geometry import box
from wizard.drawing.shapes import Path, Picture

_TINY = 1e-6


class PictureFlow(Flowable):
    """A picture as a flowable, at its own size; one that returns is stored once.

    ``tag`` is what it is to who hears it; without one a small picture that returns stands for its words, and another is
    a figure with them.
    """

    def __init__(self, picture: Picture, *, returns: bool = False, tag: Element | None = None) -> None:
        super().__init__()
        self.picture = picture
        self._returns = returns
        self.tag = tag or picture_tag(picture, small=returns)

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return the picture's own size."""
        return self.picture.width, self.picture.height

    def draw(self) -> None:
        """Paint the picture."""
        if is_rehearsal(self.canv) or not self.picture.shapes:
            return
        draw = paint_stored if self._returns else paint
        with mark(self.canv, self.tag, (0, 0, self.picture.width, self.picture.height)):
            draw(self.canv, self.picture, 0, 0)


def picture_tag(picture: Picture, parent: Element | None = None, *, small: bool = False) -> Element:
    """Return the element of a picture: a figure with its words, or a small mark that stands for them."""
    if small:
        return Element("Span", parent or Element("P"), actual=picture.alt)
    return Element("Figure", parent, alt=picture.alt)


def draw_check_box(canvas: Canvas, x: float, y: float, size: float, *, ticked: bool = False) -> None:
    """Draw a box to tick with its lower left corner at (x, y)."""
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.9)
    canvas.rect(x, y, size, size, stroke=1, fill=0)
    if ticked:
        canvas.setLineWidth(1.3)
        canvas.lines([(x + size * 0.2, y + size * 0.5, x + size * 0.42, y + size * 0.25),
                      (x + size * 0.42, y + size * 0.25, x + size * 0.82, y + size * 0.8)])  # fmt: skip


class Rule(Flowable):
    """A line over the full width."""

    def __init__(self, *, color: Color = INK, thick: float = 1.0, after: float = 0) -> None:
        super().__init__()
        self._color, self._thick = color, thick
        self.spaceAfter = after
        self._width = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the full width."""
        self._width = width
        return width, self._thick

    def draw(self) -> None:
        """Draw the line."""
        self.canv.setStrokeColor(self._color)
        self.canv.setLineWidth(self._thick)
        self.canv.line(0, self._thick / 2, self._width, self._thick / 2)


@dataclass(frozen=True, slots=True)
class Stack:
    """A column of ``Columns``: where it stands, how wide it is, what is in it; ``head`` returns after each break."""

    x: float
    width: float
    parts: tuple[Any, ...]
    head: tuple[Any, ...] = ()


class Columns(Flowable):
    """Stacks beside each other in one row that may break over pages; for users' text of any length.

    Args:
        stacks: the columns.
        padding: space above and below.
        rule: colour of the line below the last part, None for no line.
        pillar: draws a strip in its colour and pattern at the left.
        ground: colour token behind everything.
        least_left: what a break must leave for the next page, so that it is not nearly blank.

    """

    def __init__(
        self,
        stacks: Sequence[Stack],
        *,
        padding: tuple[float, float] = (0, 0),
        rule: Color | None = None,
        pillar: Pillar | None = None,
        ground: str | None = None,
        least_left: float = 0,
    ) -> None:
        super().__init__()
        self._stacks = tuple(stacks)
        self._padding = padding
        self._rule = rule
        self._pillar = pillar
        self._ground = ground
        self._least_left = least_left
        self._width = self._height = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the full width and the height of the tallest stack."""
        self._width = width
        tallest = max((self._stack_height(stack) for stack in self._stacks), default=0.0)
        self._height = tallest + sum(self._padding)
        return width, self._height

    def split(self, width: float, height: float) -> list[Flowable]:
        """Break every stack at the same height; nothing when no stack can give anything."""
        room = height - self._padding[0]
        if self._least_left and self._height > height:
            room = min(room, max(self._height - self._least_left, height / 2))
        broken = [self._broken(stack, room) for stack in self._stacks]
        tallest = max(range(len(broken)), key=lambda place: self._stack_height(self._stacks[place]))
        if not broken[tallest][0]:
            return []
        pairs = list(zip(self._stacks, broken, strict=True))
        heads = [Stack(s.x, s.width, tuple(head), s.head) for s, (head, _) in pairs]
        tails = [Stack(s.x, s.width, tuple(tail), s.head if tail else ()) for s, (_, tail) in pairs]
        more: dict[str, Any] = {"pillar": self._pillar, "ground": self._ground}
        if not any(tail for _, tail in broken):
            return [Columns(heads, padding=(self._padding[0], 0), rule=self._rule, **more)]
        head = Columns(heads, padding=(self._padding[0], 0), rule=None, **more)
        more["least_left"] = self._least_left
        tail = Columns(tails, padding=(2, self._padding[1]), rule=self._rule, **more)
        return [head, PageBreak(), tail] if self._least_left else [head, tail]

    def draw(self) -> None:
        """Draw ground, strip, stacks and rule."""
        canvas = self.canv
        if is_rehearsal(canvas):
            return
        if self._ground:
            canvas.setFillColor(COLORS[self._ground])
            canvas.rect(0, 0, self._width, self._height, stroke=0, fill=1)
        if self._pillar:
            paint_strip(canvas, self._pillar, 0, 0, 4, self._height)
        for stack in self._stacks:
            y = self._height - self._padding[0]
            for number, part in enumerate((*stack.head, *stack.parts)):
                y -= part.getSpaceBefore() if number else 0
                y -= part.wrapOn(canvas, stack.width, 1e6)[1]
                part.drawOn(canvas, stack.x, y)
                y -= part.getSpaceAfter()
        if self._rule is not None:
            canvas.setStrokeColor(self._rule)
            canvas.setLineWidth(1.0 if self._rule == INK else 0.6)
            canvas.line(0, 0, self._width, 0)

    def _stack_height(self, stack: Stack) -> float:
        return self._height_of((*stack.head, *stack.parts), stack.width)

    def _height_of(self, parts: Sequence[Any], width: float) -> float:
        height = 0.0
        for number, part in enumerate(parts):
            before = part.getSpaceBefore() if number else 0
            after = part.getSpaceAfter() if number < len(parts) - 1 else 0
            height += before + part.wrapOn(self.canv, width, 1e6)[1] + after
        return height

    def _broken(self, stack: Stack, room: float) -> tuple[list[Any], list[Any]]:
        """Fill the room with the first parts; split the one that crosses the edge when it can be split."""
        parts = list(stack.parts)
        used = self._height_of(stack.head, stack.width) + (stack.head[-1].getSpaceAfter() if stack.head else 0)
        for number, part in enumerate(parts):
            used += part.getSpaceBefore() if number or stack.head else 0
            height = part.wrapOn(self.canv, stack.width, 1e6)[1]
            if used + height > room + _TINY:
                pieces = part.splitOn(self.canv, stack.width, room - used) if room > used else []
                if pieces and pieces[0] is not part:
                    return [*parts[:number], pieces[0]], [*pieces[1:], *parts[number + 1 :]]
                return parts[:number], parts[number:]
            used += height + part.getSpaceAfter()
        return parts, []


class Pile(Flowable):
    """Parts under each other that never part."""

    def __init__(self, parts: Sequence[Any]) -> None:
        super().__init__()
        self._parts = tuple(parts)
        self._height = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the height of all parts."""
        self._width = width
        self._height = 0.0
        for part in self._parts:
            self._height += part.wrapOn(self.canv, width, 1e6)[1] + part.getSpaceAfter()
        return width, self._height

    def draw(self) -> None:
        """Draw the parts from the top."""
        y = self._height
        for part in self._parts:
            y -= part.wrapOn(self.canv, self._width, 1e6)[1]
            part.drawOn(self.canv, 0, y)
            y -= part.getSpaceAfter()


def paint_strip(canvas: Canvas, pillar: Pillar, x: float, y: float, width: float, height: float) -> None:
    """Paint a strip in a pillar's colour and pattern with its lower left corner at (x, y)."""
    shape = Path(box(0, 0, width, height), pillars.fill(pillar), pattern=pillars.PATTERNS[pillar])
    paint(canvas, Picture(width, height, (shape,)), x, y)


def hairline(canvas: Canvas, x1: float, x2: float, y: float, *, color: Color = LINE, thick: float = 0.6) -> None:
    """Draw a horizontal line."""
    canvas.setStrokeColor(color)
    canvas.setLineWidth(thick)
    canvas.line(x1, y, x2, y)
