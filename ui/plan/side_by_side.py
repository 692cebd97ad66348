"""The view of the plan with a task's panel beside it, or over it where there is little room (visual.md, section 9)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.plan.task_panel import WIDTH, TaskPanel
from ui.theme import Theme

_NARROWEST_VIEW = 340
_WIDEST = 16_777_215


class SideBySide(QWidget):
    """A view at the left, a panel at the right.

    Signals: ``room_changed(lanes)``: how many lanes side by side the view has room for; 0 means only a list.
    """

    room_changed = Signal(int)

    def __init__(self, theme: Theme, left: QWidget, panel: TaskPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._left = left
        self._panel = panel
        self._sides: list[QWidget] = [panel]
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(left, 1)
        self._row.addWidget(panel)
        panel.hide()
        theme.changed.connect(self.adapt)

    def add_side(self, side: QWidget) -> None:
        """Give something else the panel's place when it is shown; it goes as soon as the panel is."""
        self._sides.append(side)
        self._row.addWidget(side)
        side.hide()
        self._panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._panel and event.type() is QEvent.Type.ShowToParent:
            for side in self._sides[1:]:
                side.hide()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.adapt()

    @Slot()
    def adapt(self) -> None:
        """Divide the room by whether the panel is shown."""
        self.divide(is_open=any(not side.isHidden() for side in self._sides))

    def divide(self, *, is_open: bool) -> None:
        """Divide the room between view and panel."""
        factor = self._theme.factor
        effective = self.width() / factor
        panel = self._theme.panel_px(WIDTH)
        covers = is_open and (self.width() - panel) / factor < _NARROWEST_VIEW
        self._left.setVisible(not covers)
        for side in self._sides:
            side.setMinimumWidth(0 if covers else panel)
            side.setMaximumWidth(_WIDEST if covers else panel)
        if effective >= 1200:
            lanes = 3
        elif effective >= 900:
            lanes = 2 if is_open else 3
        else:
            lanes = 1 if effective >= 600 else 0
        self.room_changed.emit(lanes)
