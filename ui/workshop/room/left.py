"""Left of the question: the questions with how far each is, and the draaiboek with how far the room is behind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.segment import Segment
from ui.widgets.text import Label
from ui.workshop.room.agenda_list import AgendaList, AgendaRow
from ui.workshop.room.question_list import QuestionList, QuestionRow
from ui.workshop.room.quiet_pane import QuietPane

IN_ORDER, BY_SPREAD = "volgorde", "spreiding"
_AGENDA_SHARE = 0.52


class RoomLeft(QWidget):
    """Signals: ``question_chosen(key)``; ``block_chosen(place)``; ``order_chosen(key)``."""

    question_chosen = Signal(str)
    block_chosen = Signal(int)
    order_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._over = Label(theme, role=Role.SMALL, color="ink-2", elide=True)
        self._title = Label(theme, role=Role.BODY_STRONG, elide=True)
        choices = [(IN_ORDER, tr("Volgorde")), (BY_SPREAD, tr("Spreiding"))]
        self.order = Segment(theme, choices, name=tr("Volgorde van de vragen"), small=True)
        self.order.set_key(IN_ORDER)
        self.order.button(BY_SPREAD).setToolTip(tr("Grootste spreiding eerst (toets G gaat erheen)"))
        self.questions = QuestionList(theme)
        self.agenda = AgendaList(theme)
        self._agenda_pane = QuietPane(self.agenda)
        self._agenda_pane.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 10, 8)
        column.setSpacing(4)
        for widget in (self._over, self._title, self.order):
            column.addWidget(widget)
        column.addSpacing(2)
        column.addWidget(self.questions, 1)
        column.addWidget(self._agenda_pane)
        self.questions.question_chosen.connect(self.question_chosen)
        self.agenda.block_chosen.connect(self.block_chosen)
        self.order.chosen.connect(self._on_order_chosen)

    def show_head(self, over: str, title: str) -> None:
        """Say which workshop this is and how far it is."""
        self._over.set_text(over)
        self._title.set_text(title)

    def show_questions(self, rows: Sequence[QuestionRow], current: str) -> None:
        """Show the questions."""
        self.questions.show_rows(rows, current)

    def show_agenda(self, rows: Sequence[AgendaRow], pace: str, left: str = "", *, is_behind: bool) -> None:
        """Show the draaiboek; without any it takes no room."""
        self._agenda_pane.setVisible(bool(rows))
        self.agenda.show_rows(rows, pace, left, is_behind=is_behind)
        self._share()

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Give the draaiboek what it needs, but never more than its part of the height."""
        high = min(self.agenda.sizeHint().height(), round(self.height() * _AGENDA_SHARE))
        if high != self._agenda_pane.height():
            self._agenda_pane.setFixedHeight(max(1, high))

    @Slot(str)
    def _on_order_chosen(self, key: str) -> None:
        self.order_chosen.emit(key)
