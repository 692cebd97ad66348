"""The card of one question: folded to one line, or open with everything one can answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessments.catalogue import PROFILE, Question, QuestionKind
from assessments.figures import Channel
from assessments.types import EMPTY_ANSWER, Answer
from ui.texts import tr
from ui.theme import Theme
from ui.widgets.answer_words import Summary, summarise
from ui.widgets.buttons import LinkButton
from ui.widgets.card_head import CardHead
from ui.widgets.card_marks import chips, icons
from ui.widgets.card_parts import CardParts
from ui.widgets.inputs import Input, ScaleInput, make_input
from ui.widgets.ladder import Ladder
from ui.widgets.strokes import CARD_RADIUS, draw_box


class QuestionCard(QWidget):
    """One question with its answer.

    Signals: ``answer_changed(Answer)`` after a person changed anything in it; ``channels_changed(channels)`` for the
    channel table; ``opened()`` when it wants to be the open card; ``stepped(step)`` when an arrow left it.
    """

    answer_changed = Signal(object)
    channels_changed = Signal(object)
    opened = Signal()
    stepped = Signal(int)

    def __init__(
        self,
        theme: Theme,
        question: Question,
        level_names: Sequence[str],
        *,
        hue: str = "slate",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.question = question
        self._names = tuple(level_names)
        self._hue = hue
        self._answer = EMPTY_ANSWER
        self._channels: tuple[Channel, ...] = ()
        self._target: int | None = None
        self._earlier: int | None = None
        self.ambition: int | None = None
        self._is_open = self._is_current = False
        self._body: Input | None = None
        self._parts: CardParts | None = None
        caption = f"{question.id}   ·   {question.name}" if question.name else str(question.id)
        self._head = CardHead(theme, caption, question.text, hint=question.hint, hue=hue)
        self._anyway_button = LinkButton(theme, tr("Toch beantwoorden"))
        self._anyway_button.hide()
        self._head.set_corner(self._anyway_button)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._head)
        self._set_margins()
        self._connect()
        self._refresh()

    def answer(self) -> Answer:
        """Return what the card shows, as last reported."""
        return self._answer

    def set_answer(self, answer: Answer) -> None:
        """Show an answer without telling anybody; what is being typed stays."""
        self._answer = answer
        self._refresh()

    def set_channels(self, channels: Sequence[Channel]) -> None:
        """Show the channel table's rows; only the card of that table has use for them."""
        self._channels = tuple(channels)
        self._refresh()

    def set_target(self, target: int | None) -> None:
        """Show the target level; the answer tells whether it is an own one."""
        if target != self._target:
            self._target = target
            self._refresh()

    def set_earlier(self, level: int | None) -> None:
        """Mark the level of the measurement before this one, None when there is none."""
        if level != self._earlier:
            self._earlier = level
            self._refresh()

    def is_open(self) -> bool:
        """Tell whether the card is unfolded."""
        return self._is_open

    def set_open(self, is_open: bool) -> None:
        """Unfold or fold the card; folding reports what was typed."""
        if is_open == self._is_open:
            return
        if not is_open:
            self.flush()
        self._is_open = is_open
        if is_open:
            self.prepare()
        self._head.set_folded(not is_open)
        self._set_margins()
        self._refresh()

    def prepare(self) -> None:
        """Build what the card shows when it is open."""
        if self._parts is None:
            self._parts = self._build_parts()
            self._parts.hide()

    def set_current(self, current: bool) -> None:
        """Give the card the border of the one that is worked on."""
        if current != self._is_current:
            self._is_current = current
            self.update()

    def focus_body(self) -> None:
        """Put the focus where one answers."""
        if self._parts is None:
            self._head.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._answer.not_applicable:
            self._parts.waiver.field.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._parts.body.focus_first()

    def choose_level(self, level: int) -> bool:
        """Choose a level 0-4 as if a person did; tell whether this question has levels."""
        body = self._parts.body if self._parts else None
        if isinstance(body, (Ladder, ScaleInput)) and not self._answer.not_applicable:
            body.choose(level)
            body.focus_first()
            return True
        return False

    def edit_note(self) -> None:
        """Open the note's field."""
        if self._parts and self._parts.note:
            self._parts.note.edit()

    def edit_evidence(self) -> None:
        """Open the evidence's field."""
        if self._parts and self._parts.evidence:
            self._parts.evidence.edit()

    def edit_target(self) -> None:
        """Offer the levels one may aim at."""
        if self._parts:
            self._parts.ask_target(self.question.floor or 0, self.ambition)

    def toggle_discuss(self) -> None:
        """Mark the question to be discussed, or no longer."""
        if self._takes_extras():
            self._report(replace(self._answer, discuss=not self._answer.discuss))

    def toggle_waived(self) -> None:
        """Set the question to n.v.t. and ask why, or take that back; nothing happens where it is not allowed."""
        if not self.question.may_be_na:
            return
        waived = not self._answer.not_applicable
        self._report(replace(self._answer, not_applicable=waived))
        if self._is_open:
            self.focus_body()

    def error(self) -> str:
        """Return what was typed but cannot be used and what to do about it, "" when all is well."""
        return self._parts.body.error() if self._parts and not self._answer.not_applicable else ""

    def focus_error(self) -> None:
        """Put the focus where something stands that cannot be used."""
        if self._parts is not None:
            self._parts.body.focus_error()

    def flush(self) -> None:
        """Report everything that was typed and not yet reported."""
        if self._parts is not None:
            self._parts.flush()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._is_open and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        tone = "focus" if self._is_current else "line"
        width = theme.focus_width if self._is_current else theme.line_width
        rect = QRectF(self.rect())
        draw_box(
            QPainter(self), rect, ground=theme.color("paper"), border=theme.color(tone), width=width, radius=CARD_RADIUS
        )

    def _connect(self) -> None:
        self._head.pressed.connect(self.opened)
        self._head.entered.connect(self.opened)
        self._head.moved.connect(self.stepped)
        self._anyway_button.clicked.connect(self._on_anyway_button_clicked)
        self._theme.changed.connect(self._on_theme_changed)

    def _takes_extras(self) -> bool:
        """Tell whether note, evidence and the rest are kept for this question: not in the profile."""
        return self.question.section != PROFILE

    def _set_margins(self) -> None:
        px = self._theme.px
        top, bottom = (12, 8 if self._takes_extras() else 16) if self._is_open else (10, 11)
        self._layout.setContentsMargins(px(17), px(top), px(17), px(bottom))

    def _build_parts(self) -> CardParts:
        question = self.question
        if question.is_maturity:
            ladder = Ladder(self._theme, self._names, question.levels, hue=self._hue)
            ladder.target_chosen.connect(self._on_ladder_target_chosen)
            ladder.edge_passed.connect(self.stepped)
            body: Input = ladder
        else:
            body = make_input(self._theme, question)
        parts = CardParts(self._theme, body, extras=self._takes_extras(), may_be_waived=question.may_be_na)
        self._layout.insertWidget(1, parts)
        body.value_changed.connect(self._on_body_value_changed)
        parts.waiver.reason_changed.connect(self._on_waiver_reason_changed)
        if parts.note and parts.evidence and parts.foot:
            parts.note.text_changed.connect(self._on_note_text_changed)
            parts.evidence.text_changed.connect(self._on_evidence_text_changed)
            parts.foot.note_asked.connect(self.edit_note)
            parts.foot.target_asked.connect(self.edit_target)
            parts.foot.evidence_asked.connect(self.edit_evidence)
            parts.foot.discuss_toggled.connect(self.toggle_discuss)
            parts.foot.waive_toggled.connect(self.toggle_waived)
            parts.foot.confidence_chosen.connect(self._on_foot_confidence_chosen)
        return parts

    def _refresh(self) -> None:
        waived_folded = self._answer.not_applicable and not self._is_open
        self._anyway_button.setVisible(waived_folded)
        if self._parts is not None:
            self._parts.setVisible(self._is_open)
            if self._is_open or self.error():
                value = self._channels if self.question.kind is QuestionKind.TABLE else self._answer.value
                self._parts.show_answer(self._answer, value, self._target)
                self._parts.show_earlier(self._earlier)
        summary = self._summary()
        marks = [] if self._is_open else icons(self._answer)
        self._head.show_state(
            summary,
            chips(self.question, self._answer, self._target, is_open=self._is_open, answered=summary.answered),
            marks,
        )
        self.updateGeometry()

    def _summary(self) -> Summary:
        error = self.error()
        if error:
            return Summary(error, answered=False, is_error=True)
        return summarise(self.question, self._answer, self._names, self._channels)

    def _report(self, answer: Answer) -> None:
        if answer != self._answer:
            self._answer = answer
            self._refresh()
            self.answer_changed.emit(answer)

    @Slot(object)
    def _on_body_value_changed(self, value: object) -> None:
        if self.question.kind is QuestionKind.TABLE:
            self._channels = value if isinstance(value, tuple) else ()
            self._refresh()
            self.channels_changed.emit(self._channels)
        else:
            self._report(replace(self._answer, value=value))  # type: ignore[arg-type]  # each input gives its own kind

    @Slot(object)
    def _on_ladder_target_chosen(self, target: int | None) -> None:
        self._report(replace(self._answer, target=target))

    @Slot(str)
    def _on_waiver_reason_changed(self, reason: str) -> None:
        self._report(replace(self._answer, reason=reason))

    @Slot(str)
    def _on_note_text_changed(self, text: str) -> None:
        self._report(replace(self._answer, note=text))

    @Slot(str)
    def _on_evidence_text_changed(self, text: str) -> None:
        self._report(replace(self._answer, evidence=text))

    @Slot(object)
    def _on_foot_confidence_chosen(self, confidence: object) -> None:
        self._report(replace(self._answer, confidence=confidence))  # type: ignore[arg-type]  # Confidence or None

    @Slot()
    def _on_anyway_button_clicked(self) -> None:
        self._report(replace(self._answer, not_applicable=False))
        self.opened.emit()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._set_margins()
        self.update()
