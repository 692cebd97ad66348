"""The ring around the control that has the focus: one overlay that follows it, so that no control needs room for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QFocusFrame, QWidget

if TYPE_CHECKING:
    from ui.theme.theme import Theme

_RADIUS = 8


class _Frame(QFocusFrame):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        width = self.theme.focus_width
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.color("focus"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), _RADIUS, _RADIUS)


class FocusRing(QObject):
    """Draws a ring around whatever button has the focus, in every window of the application; there is one of it.

    A button class with ``draws_own_focus = True`` is left alone.
    """

    def __init__(self, app: QApplication, theme: Theme) -> None:
        super().__init__(app)
        self._theme = theme
        self._frame = _Frame(theme)
        app.focusChanged.connect(self._on_app_focus_changed)

    def follow(self, theme: Theme) -> None:
        """Take the colours of another theme from now on."""
        self._theme = theme
        if shiboken6.isValid(self._frame):
            self._frame.theme = theme

    @Slot(QWidget, QWidget)
    def _on_app_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if not shiboken6.isValid(self._frame):
            # The frame is a child of the window it was last shown in, and went with it.
            self._frame = _Frame(self._theme)
        wants = isinstance(new, QAbstractButton) and not getattr(new, "draws_own_focus", False)
        self._frame.setWidget(new if wants else None)  # type: ignore[arg-type]  # Qt takes None


def install_focus_ring(app: QApplication, theme: Theme) -> None:
    """Give the application its ring, or let the ring it has follow another theme."""
    ring = app.findChild(FocusRing)
    if isinstance(ring, FocusRing):
        ring.follow(theme)
    else:
        FocusRing(app, theme)
