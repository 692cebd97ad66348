"""The strip that says that a choice is not in the file yet, and what one can do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Theme
from ui.widgets.choice_line import ChoiceLine

AGAIN, ELSEWHERE = "opnieuw", "bewaar_als"


class ProblemStrip(QWidget):
    """Hidden while everything is in the file.

    Signals: ``chosen(key)`` with "opnieuw" or "bewaar_als".
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line: ChoiceLine | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 12, 24, 0)
        self.hide()

    @property
    def line(self) -> ChoiceLine | None:
        """Return what is said, None while there is nothing."""
        return self._line

    def show_problem(self, sentence: str) -> None:
        """Say what keeps the file from being written; "" takes that away."""
        if self._line is not None:
            self._column.removeWidget(self._line)
            self._line.hide()
            self._line.deleteLater()
            self._line = None
        if sentence:
            actions = [(AGAIN, tr("Probeer opnieuw")), (ELSEWHERE, tr("Bewaar als…"))]
            title = tr("Jouw laatste keuze staat nog niet in het bestand")
            self._line = ChoiceLine(self._theme, title, [sentence], actions, waits=True)
            self._line.chosen.connect(self.chosen)
            self._column.addWidget(self._line)
        self.setVisible(bool(sentence))
