"""What an open question card shows under its head."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessments.types import Answer
from ui.texts import tr
from ui.theme import Theme
from ui.widgets.card_foot import CardFoot
from ui.widgets.card_notes import NoteField, WaiverField
from ui.widgets.inputs import Input
from ui.widgets.ladder import Ladder


class CardParts(QWidget):
    """What an open card shows under its head; made when it opens for the first time."""

    def __init__(self, theme: Theme, body: Input, *, extras: bool, may_be_waived: bool) -> None:
        super().__init__()
        self.body = body
        self.waiver = WaiverField(theme)
        self.note = (
            NoteField(theme, "sticky-note", tr("Toelichting"), tr("Wat moet een ander hierover weten?"))
            if extras
            else None
        )
        self.evidence = (
            NoteField(theme, "paperclip", tr("Bewijs"), tr("Waaraan zie je dat? Noem document of map."))
            if extras
            else None
        )
        self.foot = (
            CardFoot(theme, may_be_waived=may_be_waived, has_target=isinstance(body, Ladder)) if extras else None
        )
        self.waiver.escaped.connect(self.leave_field)
        for field in (self.note, self.evidence):
            if field is not None:
                field.escaped.connect(self.leave_field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.px(8), 0, 0)
        layout.setSpacing(0)
        layout.addWidget(body)
        layout.addWidget(self.waiver)
        layout.addSpacing(theme.px(4 if isinstance(body, Ladder) else 10))
        for part in (self.note, self.evidence, self.foot):
            if part is not None:
                layout.addWidget(part)

    def show_answer(self, answer: Answer, value: object, target: int | None) -> None:
        """Show an answer in every part."""
        self.body.set_value(value)
        self.body.setVisible(not answer.not_applicable)
        self.waiver.setVisible(answer.not_applicable)
        self.waiver.set_reason(answer.reason)
        if isinstance(self.body, Ladder):
            self.body.set_target(target, own=answer.target is not None)
        if self.note and self.evidence and self.foot:
            self.note.set_text(answer.note)
            self.evidence.set_text(answer.evidence)
            self.foot.show_answer(answer)

    def show_earlier(self, level: int | None) -> None:
        """Mark the level of the measurement before this one."""
        if isinstance(self.body, Ladder):
            self.body.set_earlier(level)

    def ask_target(self, lowest: int, ambition: int | None) -> None:
        """Offer the levels one may aim at, at the button for it."""
        if isinstance(self.body, Ladder) and self.foot is not None and self.body.isVisible():
            button = self.foot.target_button
            self.body.target_menu(lowest, ambition).popup(button.mapToGlobal(QPoint(0, button.height())))

    @Slot()
    def leave_field(self) -> None:
        """Go from a field to where one answers, or to the button that says n.v.t."""
        if not self.body.isHidden():
            self.body.focus_first()
        elif self.foot is not None:
            self.foot.focus_waive()

    def flush(self) -> None:
        """Report what was typed in any part."""
        self.body.flush()
        self.waiver.flush()
        for part in (self.note, self.evidence):
            if part is not None:
                part.flush()
