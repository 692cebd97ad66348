"""The foot of an open card: note, evidence, discuss, n.v.t., and how sure one is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from assessments.types import Answer, Confidence
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton
from ui.widgets.segment import Segment
from ui.widgets.text import Label

_GAP, _TOP = 2, 7


class CardFoot(QWidget):
    """Buttons for everything an answer carries besides its value, in as many rows as the width asks.

    Signals: ``note_asked()``, ``evidence_asked()``, ``target_asked()`` after their buttons; ``discuss_toggled(on)``, ``waive_toggled(on)``;
    ``confidence_chosen(confidence)``, None when it was taken back.
    """

    note_asked = Signal()
    target_asked = Signal()
    evidence_asked = Signal()
    discuss_toggled = Signal(bool)
    waive_toggled = Signal(bool)
    confidence_chosen = Signal(object)

    def __init__(
        self, theme: Theme, *, may_be_waived: bool, has_target: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heights: dict[int, int] = {}
        self._note_button = FlatButton(theme, tr("Toelichting"), icon="sticky-note", parent=self)
        self._evidence_button = FlatButton(theme, tr("Bewijs"), icon="paperclip", parent=self)
        self._discuss_button = FlatButton(theme, tr("Nabespreken"), icon="message-square", parent=self)
        self._waive_button = FlatButton(theme, tr("N.v.t."), icon="ban", parent=self)
        self.target_button = FlatButton(theme, tr("Streef…"), icon="flag", parent=self)
        self.target_button.setVisible(has_target)
        self._discuss_button.setCheckable(True)
        self._waive_button.setCheckable(True)
        self._waive_button.setVisible(may_be_waived)
        levels = [(one.value, tr(one.value)) for one in Confidence]
        self._confidence_segment = Segment(theme, levels, name=tr("Hoe zeker ben je?"), small=True, may_be_empty=True)
        self._sure = self._make_sure()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._note_button.clicked.connect(self.note_asked)
        self._evidence_button.clicked.connect(self.evidence_asked)
        self._discuss_button.clicked.connect(self.discuss_toggled)
        self._waive_button.clicked.connect(self.waive_toggled)
        self.target_button.clicked.connect(self.target_asked)
        self._confidence_segment.chosen.connect(self._on_confidence_segment_chosen)
        theme.changed.connect(self._on_theme_changed)

    def show_answer(self, answer: Answer) -> None:
        """Show which buttons are on."""
        self._discuss_button.setChecked(answer.discuss)
        self._waive_button.setChecked(answer.not_applicable)
        self._confidence_segment.set_key(answer.confidence.value if answer.confidence else "")

    def focus_waive(self) -> None:
        """Put the focus on the button for n.v.t."""
        self._waive_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        width = self._theme.px(640)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(_TOP + 28))

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._places(width)[1]
        return self._heights[width]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.color("line"), self._theme.line_width))
        painter.drawLine(QPointF(0, 0.5), QPointF(self.width(), 0.5))

    def _make_sure(self) -> QWidget:
        """Return the question how sure one is, with its segment."""
        sure = QWidget(self)
        layout = QHBoxLayout(sure)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(Label(self._theme, tr("Hoe zeker?"), role=Role.SMALL, color="muted", wrap=False))
        layout.addWidget(self._confidence_segment)
        return sure

    def _places(self, width: int) -> tuple[list[tuple[QWidget, QRect]], int]:
        """Return where each part goes, and the height of all; how sure one is stands at the right when it fits."""
        px = self._theme.px
        x, y, row = 0, px(_TOP), px(28)
        buttons = (
            self._note_button,
            self._evidence_button,
            self._discuss_button,
            self._waive_button,
            self.target_button,
        )
        places: list[tuple[QWidget, QRect]] = []
        for button in buttons:
            size = button.sizeHint()
            if button.isHidden():
                continue
            if x and x + size.width() > width:
                x, y = 0, y + row + px(_GAP)
            places.append((button, QRect(x, y, size.width(), size.height())))
            x += size.width() + px(_GAP)
        size = self._sure.sizeHint()
        fits = x + size.width() + px(2) <= width
        if not fits:
            y += row + px(_GAP)
        left = max(0, width - size.width()) if fits else min(px(8), max(0, width - size.width()))
        places.append((self._sure, QRect(left, y, min(size.width(), width), row)))
        return places, y + row

    def _arrange(self) -> None:
        for widget, place in self._places(self.width())[0]:
            widget.setGeometry(place)

    @Slot(str)
    def _on_confidence_segment_chosen(self, key: str) -> None:
        self.confidence_chosen.emit(Confidence(key) if key else None)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._heights.clear()
        self.updateGeometry()
        self._arrange()
        self.update()
