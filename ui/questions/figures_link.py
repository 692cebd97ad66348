"""The way from a question about figures to where one fills them in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessments.types import QuestionId
from ui.texts import tr
from ui.theme import Theme
from ui.widgets.buttons import FlatButton

_PLACES = {
    QuestionId("DRA-04"): ("cijfers/kosten", "Reken de kosten uit bij Cijfers"),
    QuestionId("DRA-05"): ("cijfers/vacatures", "Reken de doorlooptijd uit bij Cijfers"),
    QuestionId("EXT-12"): ("cijfers/kanalen", "Zie bij Cijfers wat een kanaal oplevert"),
    QuestionId("SYN-07"): ("cijfers/kpi", "Vul de KPI’s in bij Cijfers"),
}


class WayOn(QWidget):
    """A quiet button under a question.

    Signals: ``section_asked(str)``: a part of Cijfers, or a tool.
    """

    section_asked = Signal(str)

    def __init__(self, theme: Theme, place: str, words: str) -> None:
        super().__init__()
        self._place = place
        self.button = FlatButton(theme, words, icon="arrow-right")
        self.button.clicked.connect(self._on_button_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 0, 0)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def _on_button_clicked(self) -> None:
        self.section_asked.emit(self._place)


class FiguresLink(WayOn):
    """The way from a question about figures to Cijfers."""

    def __init__(self, theme: Theme, question: QuestionId) -> None:
        place, words = _PLACES[question]
        super().__init__(theme, place, tr(words))


def leads_to_figures(question: QuestionId) -> bool:
    """Tell whether a question is answered better with the figures at hand."""
    return question in _PLACES
