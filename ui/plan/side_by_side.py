"""The view of the plan with a task's panel beside it, or over it where there is little room (visual.md, section 9)."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left, 1)
        row.addWidget(panel)
        panel.hide()
        theme.changed.connect(self.adapt)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.adapt()

    @Slot()
    def adapt(self) -> None:
        """Divide the room by whether the panel is shown."""
        self.divide(is_open=not self._panel.isHidden())

    def divide(self, *, is_open: bool) -> None:
        """Divide the room between view and panel."""
        factor = self._theme.factor
        effective = self.width() / factor
        panel = self._theme.panel_px(WIDTH)
        covers = is_open and (self.width() - panel) / factor < _NARROWEST_VIEW
        self._left.setVisible(not covers)
        self._panel.setMinimumWidth(0 if covers else panel)
        self._panel.setMaximumWidth(_WIDEST if covers else panel)
        if effective >= 1200:
            lanes = 3
        elif effective >= 900:
            lanes = 2 if is_open else 3
        else:
            lanes = 1 if effective >= 600 else 0
        self.room_changed.emit(lanes)
