"""Dragging a card to another place in its own list: what is dragged, where it would land, and how that looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QApplication

from assessments.types import TaskCode
from ui.theme import Theme

_GHOST_OPACITY = 0.94


@dataclass(frozen=True, slots=True)
class Pressed:
    """Where the mouse went down on a card."""

    code: TaskCode
    point: QPoint
    on_box: bool


class CardDrag:
    """One drag within one list of cards; nothing is decided until the mouse is let go."""

    def __init__(self) -> None:
        self.pressed: Pressed | None = None
        self.is_dragging = False
        self._point = QPoint()
        self._offset = QPoint()
        self._ghost = QPixmap()
        self._rects: list[tuple[TaskCode, QRect]] = []

    def press(self, pressed: Pressed) -> None:
        """Remember where the mouse went down."""
        self.pressed = pressed
        self.is_dragging = False

    def is_far(self, point: QPoint) -> bool:
        """Tell whether the mouse went far enough to mean a drag."""
        if self.pressed is None:
            return False
        return (point - self.pressed.point).manhattanLength() >= QApplication.startDragDistance()

    def start(self, rects: Sequence[tuple[TaskCode, QRect]], ghost: QPixmap) -> None:
        """Begin to drag the pressed card among these places."""
        assert self.pressed is not None
        self._rects = list(rects)
        self._ghost = ghost
        own = next(rect for code, rect in self._rects if code == self.pressed.code)
        self._offset = self.pressed.point - own.topLeft()
        self.is_dragging = True

    def move(self, point: QPoint) -> None:
        """Follow the mouse."""
        self._point = point

    def place(self) -> int:
        """Return where the card would land among the other cards, from 0."""
        others = [rect for code, rect in self._rects if self.pressed is None or code != self.pressed.code]
        return sum(_comes_before(rect, self._point) for rect in others)

    def stop(self) -> None:
        """Forget the drag."""
        self.pressed = None
        self.is_dragging = False
        self._ghost = QPixmap()

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw where the card would land, and the card under the mouse."""
        others = [rect for code, rect in self._rects if self.pressed is None or code != self.pressed.code]
        place = self.place()
        painter.setPen(QPen(theme.color("accent"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        if others:
            beside = others[min(place, len(others) - 1)]
            y = beside.top() - 3 if place < len(others) else beside.bottom() + 4
            painter.drawLine(beside.left() + 2, y, beside.right() - 2, y)
        painter.setOpacity(_GHOST_OPACITY)
        ghost = QRectF(self._point - self._offset, self._ghost.deviceIndependentSize())
        painter.drawPixmap(ghost, self._ghost, QRectF(self._ghost.rect()))


def _comes_before(rect: QRect, point: QPoint) -> bool:
    """Tell whether a card lies before a point in reading order: above it, or beside it and more to the left."""
    if rect.top() <= point.y() <= rect.bottom() and not rect.left() <= point.x() <= rect.right():
        return rect.center().x() < point.x()
    return rect.center().y() < point.y()
