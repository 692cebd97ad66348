"""The box in which a task asks something of the person who looks at it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.plan.task_notice import Notice
from ui.theme import Theme
from ui.widgets.notices import WarningBox


class NoticeBox(QWidget):
    """A warning box that holds the notice of one task, or nothing.

    Signals: ``link_chosen(key)``.
    """

    link_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._notice: Notice | None = None
        self._box: WarningBox | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 2, 0, 6)
        self.hide()

    def show_notice(self, notice: Notice | None) -> None:
        """Show a notice, or nothing."""
        if notice == self._notice:
            return
        self._notice = notice
        if self._box is not None:
            self._layout.removeWidget(self._box)
            self._box.hide()
            self._box.deleteLater()
            self._box = None
        if notice is not None:
            self._box = WarningBox(self._theme, notice.text, title=notice.title, links=notice.links)
            self._box.link_chosen.connect(self.link_chosen)
            self._layout.addWidget(self._box)
        self.setVisible(notice is not None)
