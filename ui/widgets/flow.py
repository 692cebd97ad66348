"""A row of widgets that goes on below when it is full."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme


class FlowRow(QWidget):
    """Puts widgets from left to right, in as many rows as they need; hidden ones take no room.

    ``side`` and ``edge`` are the margins beside and above the rows, in px at 100 %; with ``to_right`` the rows end at
    the right.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        gap: int = 8,
        side: int = 0,
        edge: int = 0,
        to_right: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parts: list[QWidget] = []
        self._gap, self._side, self._edge, self._to_right = gap, side, edge, to_right
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, *parts: QWidget) -> None:
        """Put widgets behind what stands there."""
        for part in parts:
            self._take_in(part, len(self._parts))

    def add_first(self, part: QWidget) -> None:
        """Put a widget before what stands there."""
        self._take_in(part, 0)

    def remove(self, part: QWidget) -> None:
        """Take a widget out; it is hidden and goes when Qt has time."""
        self._parts.remove(part)
        part.hide()
        part.deleteLater()
        self.updateGeometry()

    def forget(self) -> None:
        """Forget all widgets; whoever made them takes them away."""
        self._parts = []
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        return self._arrange(width, moves=False)

    def sizeHint(self) -> QSize:
        parts = self._shown()
        wide = sum(part.sizeHint().width() + self._gap for part in parts) - self._gap * bool(parts)
        return QSize(wide + 2 * self._theme.px(self._side), self._arrange(self.width(), moves=False))

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

    def _take_in(self, part: QWidget, place: int) -> None:
        part.setParent(self)
        self._parts.insert(place, part)
        if self.isVisible():
            part.show()
        self.updateGeometry()

    def _shown(self) -> list[QWidget]:
        """Return the widgets that nobody hid; those that wait for the row itself to be shown are among them."""
        said = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
        return [part for part in self._parts if not (part.isHidden() and part.testAttribute(said))]

    def _arrange(self, width: int, *, moves: bool) -> int:
        """Measure the rows at a width, and put the widgets there when ``moves``; return the height they need."""
        side, top = self._theme.px(self._side), self._theme.px(self._edge)
        room = max(1, width - 2 * side)
        row: list[tuple[QWidget, QSize]] = []
        used = 0
        for part in self._shown():
            size = part.sizeHint().boundedTo(QSize(room, part.sizeHint().height()))
            if row and used + size.width() > room:
                top += self._place(row, self._left(width, used), top, moves=moves) + self._gap
                row, used = [], 0
            row.append((part, size))
            used += size.width() + self._gap
        return top + self._place(row, self._left(width, used), top, moves=moves) + self._theme.px(self._edge)

    def _left(self, width: int, used: int) -> int:
        """Return where a row begins that takes so much room, with the gap behind it."""
        side = self._theme.px(self._side)
        return max(side, width - side - used + self._gap) if self._to_right else side

    def _place(self, row: list[tuple[QWidget, QSize]], left: int, top: int, *, moves: bool) -> int:
        high = max((size.height() for _, size in row), default=0)
        for part, size in row if moves else ():
            part.setGeometry(QRect(left, top + (high - size.height()) // 2, size.width(), size.height()))
            left += size.width() + self._gap
        return high
