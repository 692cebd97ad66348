"""The foot of an open card: note, evidence, discuss, n.v.t., and how sure one is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from assessments.types import Answer, Confidence
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton
from ui.widgets.segment import Segment
from ui.widgets.text import Label


class CardFoot(QWidget):
    """Buttons for everything an answer carries besides its value.

    Signals: ``note_asked()``, ``evidence_asked()`` after their buttons; ``discuss_toggled(on)``, ``waive_toggled(on)``;
    ``confidence_chosen(confidence)``, None when it was taken back.
    """

    note_asked = Signal()
    evidence_asked = Signal()
    discuss_toggled = Signal(bool)
    waive_toggled = Signal(bool)
    confidence_chosen = Signal(object)

    def __init__(self, theme: Theme, *, may_be_waived: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._note_button = FlatButton(theme, tr("Toelichting"), icon="sticky-note")
        self._evidence_button = FlatButton(theme, tr("Bewijs"), icon="paperclip")
        self._discuss_button = FlatButton(theme, tr("Nabespreken"), icon="message-square")
        self._waive_button = FlatButton(theme, tr("N.v.t."), icon="ban")
        self._discuss_button.setCheckable(True)
        self._waive_button.setCheckable(True)
        self._waive_button.setVisible(may_be_waived)
        levels = [(one.value, tr(one.value)) for one in Confidence]
        self._confidence_segment = Segment(theme, levels, name=tr("Hoe zeker ben je?"), small=True, may_be_empty=True)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, theme.px(7), 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(theme.px(6))
        self._left, self._right = self._rows()
        self._stacked: bool | None = None
        self._arrange(False)
        self._note_button.clicked.connect(self.note_asked)
        self._evidence_button.clicked.connect(self.evidence_asked)
        self._discuss_button.clicked.connect(self.discuss_toggled)
        self._waive_button.clicked.connect(self.waive_toggled)
        self._confidence_segment.chosen.connect(self._on_confidence_segment_chosen)
        theme.changed.connect(self._on_theme_changed)

    def show_answer(self, answer: Answer) -> None:
        """Show which buttons are on."""
        self._discuss_button.setChecked(answer.discuss)
        self._waive_button.setChecked(answer.not_applicable)
        self._confidence_segment.set_key(answer.confidence.value if answer.confidence else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = self._left.sizeHint().width() + self._right.sizeHint().width()
        self._arrange(needed > event.size().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.color("line"), self._theme.line_width))
        painter.drawLine(QPointF(0, 0.5), QPointF(self.width(), 0.5))

    def _rows(self) -> tuple[QWidget, QWidget]:
        """Return the buttons and the question beside them, each as one row."""
        left, right = QWidget(self), QWidget(self)
        buttons, sure = QHBoxLayout(left), QHBoxLayout(right)
        for layout in (buttons, sure):
            layout.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(4)
        for button in (self._note_button, self._evidence_button, self._discuss_button, self._waive_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        sure.setSpacing(10)
        sure.addStretch(1)
        sure.addWidget(Label(self._theme, tr("Hoe zeker ben je?"), role=Role.SMALL, color="muted", wrap=False))
        sure.addWidget(self._confidence_segment)
        return left, right

    def _arrange(self, stacked: bool) -> None:
        """Put both rows side by side, or one under the other when there is no room."""
        if stacked == self._stacked:
            return
        self._stacked = stacked
        self._grid.addWidget(self._left, 0, 0)
        self._grid.addWidget(self._right, 1 if stacked else 0, 0 if stacked else 1)
        self.updateGeometry()

    @Slot(str)
    def _on_confidence_segment_chosen(self, key: str) -> None:
        self.confidence_chosen.emit(Confidence(key) if key else None)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._grid.setContentsMargins(0, self._theme.px(7), 0, 0)
        self._grid.setVerticalSpacing(self._theme.px(6))
        self.update()
