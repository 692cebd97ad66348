"""A pane that scrolls by wheel and by where the focus goes, and leaves all keys to the screen."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent

from ui.widgets.scroll import ScrollPane


class QuietPane(ScrollPane):
    """A clicker sends page keys and arrows: they go through the questions, and never scroll."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
