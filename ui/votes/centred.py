"""A page in the middle of a window."""

from __future__ import annotations

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import Theme

_WIDEST = 800


class Centred(QWidget):
    """A page in the middle, not wider than one reads comfortably."""

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._page = page
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 20, 24, 20)
        row.addStretch(1)
        row.addWidget(page, 1000)
        row.addStretch(1)
        page.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def minimumSizeHint(self) -> QSize:
        """Leave the height to the width: what lies in a layout asks for the height of its smallest width."""
        return QSize(self._theme.px(200), self._theme.px(100))

    @Slot()
    def _on_theme_changed(self) -> None:
        self._page.setMaximumWidth(self._theme.px(_WIDEST))
