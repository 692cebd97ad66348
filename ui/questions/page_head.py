"""The head of a page in the wizard: where one is, the title, and at the right what one aims at."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Role, Theme
from ui.widgets.strokes import draw_pixmap, icon_pixmap
from ui.widgets.text import Label


class PageHead(QWidget):
    """Caption, title and aside."""

    def __init__(self, theme: Theme, caption: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._aside = Label(theme, role=Role.SMALL, color="muted", wrap=False)
        self._aside.hide()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(theme, caption, role=Role.CAPTION, color="muted"))
        words.addWidget(Label(theme, title, role=Role.TITLE))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(28))
        layout.addLayout(words, 1)
        aside = QVBoxLayout()
        aside.setContentsMargins(0, 0, 0, theme.px(4))
        aside.addStretch(1)
        aside.addWidget(self._aside)
        layout.addLayout(aside)
        theme.changed.connect(self._on_theme_changed)

    def set_aside(self, text: str) -> None:
        """Show words behind a flag, or nothing."""
        self._aside.set_text(text)
        self._aside.setVisible(bool(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._aside.isHidden():
            return
        place = self._aside.geometry()
        x = place.left() - self._theme.px(20)
        middle = place.center().y()
        draw_pixmap(QPainter(self), x, middle, icon_pixmap(self._theme, "flag", "muted", self, 14))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.update()
