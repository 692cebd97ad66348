"""A row of widgets that goes on below when it is full."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme


class FlowRow(QWidget):
    """Puts widgets from left to right, in as many rows as they need; hidden ones take no room.

    ``side`` and ``edge`` are the margins beside and above the rows, in px at 100 %.
    """

    def __init__(
        self, theme: Theme, *, gap: int = 8, side: int = 0, edge: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parts: list[QWidget] = []
        self._gap, self._side, self._edge = gap, side, edge
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, *parts: QWidget) -> None:
        """Put widgets behind what stands there."""
        for part in parts:
            part.setParent(self)
            self._parts.append(part)
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        return self._arrange(width, moves=False)

    def sizeHint(self) -> QSize:
        wide = sum(part.sizeHint().width() + self._gap for part in self._shown()) + 2 * self._theme.px(self._side)
        return QSize(wide, self._arrange(self.width(), moves=False))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._arrange(self.width(), moves=False))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width(), moves=True)
        self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange(self.width(), moves=True)
            self.updateGeometry()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _arrange(self, width: int, *, moves: bool) -> int:
        """Measure the rows at a width, and put the widgets there when ``moves``; return the height they need."""
        side, top = self._theme.px(self._side), self._theme.px(self._edge)
        room = max(1, width - 2 * side)
        row: list[tuple[QWidget, QSize]] = []
        used = 0
        for part in self._shown():
            size = part.sizeHint().boundedTo(QSize(room, part.sizeHint().height()))
            if row and used + size.width() > room:
                top += self._place(row, side, top, moves=moves) + self._gap
                row, used = [], 0
            row.append((part, size))
            used += size.width() + self._gap
        return top + self._place(row, side, top, moves=moves) + self._theme.px(self._edge)

    def _place(self, row: list[tuple[QWidget, QSize]], left: int, top: int, *, moves: bool) -> int:
        high = max((size.height() for _, size in row), default=0)
        for part, size in row if moves else ():
            part.setGeometry(QRect(left, top + (high - size.height()) // 2, size.width(), size.height()))
            left += size.width() + self._gap
        return high
