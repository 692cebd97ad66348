"""Says, while nothing is answered yet, where the plan comes from and where to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessments.types import QuestionId
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label


class StartNotice(QWidget):
    """One card with one way on; hidden once there are answers.

    Signals: ``question_asked(code)`` for the first open question.
    """

    question_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: QuestionId | None = None
        words = tr("Je plan groeit met je antwoorden. Deze taken horen in elk plan.")
        link = LinkButton(theme, tr("Naar de eerste open vraag"))
        link.clicked.connect(self._on_link_clicked)
        frame = CardFrame(theme)
        inner = QHBoxLayout(frame)
        inner.setContentsMargins(16, 10, 16, 10)
        inner.setSpacing(16)
        inner.addWidget(Label(theme, words, role=Role.BODY), 1)
        inner.addWidget(link, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 12)
        layout.addWidget(frame)
        self.hide()

    def show_start(self, question: QuestionId | None) -> None:
        """Show the way to a first question; None hides the notice."""
        self._question = question
        self.setVisible(question is not None)

    @Slot()
    def _on_link_clicked(self) -> None:
        if self._question is not None:
            self.question_asked.emit(self._question)
