"""The ring around the control that has the focus: one overlay that follows it, so that no control needs room for it."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject, QRectF, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFocusFrame, QWidget

from ui.theme import Theme
from ui.widgets.inputs.options import OptionRow, TickRow
from ui.widgets.ladder_row import LadderRow
from ui.widgets.segment import SegmentButton
from ui.widgets.strokes import CONTROL_RADIUS, draw_box

_OWN_RING = (LadderRow, OptionRow, SegmentButton, TickRow)


class _Frame(QFocusFrame):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        width = self._theme.focus_width
        draw_box(
            QPainter(self),
            QRectF(self.rect()),
            border=self._theme.color("focus"),
            width=width,
            radius=CONTROL_RADIUS + 2,
        )


class FocusRing(QObject):
    """Draws a ring around whatever button has the focus, in every window of the application."""

    def __init__(self, app: QApplication, theme: Theme) -> None:
        super().__init__(app)
        self._theme = theme
        self._frame = _Frame(theme)
        app.focusChanged.connect(self._on_app_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_app_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if not shiboken6.isValid(self._frame):
            # The frame is a child of the window it was last shown in, and went with it.
            self._frame = _Frame(self._theme)
        wants = isinstance(new, QAbstractButton) and not isinstance(new, _OWN_RING)
        self._frame.setWidget(new if wants else None)  # type: ignore[arg-type]  # Qt takes None
