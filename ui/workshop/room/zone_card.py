"""A card that shows whether keys go to what is in it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.strokes import CARD_RADIUS, draw_box


class ZoneCard(QWidget):
    """Paper with a thin border; with a border of the accent while its keys work."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = theme
        self._is_active = False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 9, 16, 12)
        self.column.setSpacing(6)
        theme.changed.connect(self.update)

    @property
    def is_active(self) -> bool:
        """Tell whether keys go here."""
        return self._is_active

    def set_active(self, active: bool) -> None:
        """Show that keys go here, or elsewhere."""
        if active != self._is_active:
            self._is_active = active
            self.update()

    def minimumSizeHint(self) -> QSize:
        """Return a width that every window has; what a card shows beside the most needed goes when it is narrow."""
        return QSize(self._look.px(200), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look
        edge, width = ("accent", 2) if self._is_active else ("line", theme.line_width)
        ground = theme.color("paper")
        draw_box(QPainter(self), QRectF(self.rect()), ground=ground, border=theme.color(edge), width=width,
                 radius=CARD_RADIUS)  # fmt: skip
