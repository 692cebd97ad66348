"""Everything about one task, docked at the right of the board."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessments.types import TaskCode
from ui.plan.drop_form import DropForm
from ui.plan.meeting_line import MeetingLine
from ui.plan.notice_box import NoticeBox
from ui.plan.own.own_fields import OwnFields
from ui.plan.task_facts import TaskFacts
from ui.plan.task_form import TaskForm
from ui.plan.task_more import TaskMore
from ui.plan.task_notice import DROP, KEEP
from ui.plan.task_text import TaskText
from ui.plan.task_why import TaskWhy
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import IconButton
from ui.widgets.chips import Chip, ChipText, PillarPill
from ui.widgets.scroll import ScrollPane
from ui.widgets.text import Label
from wizard.drawing.pillars import PILLARS

WIDTH = 456


class TaskPanel(QWidget):
    """One task: what to do, who and when, why, and who has which part in it.

    Signals: ``edited(code, TaskEdit)`` after a decision; ``kept(code)`` when a task stays that nothing calls for; ``own_changed(OwnTask)`` for what only own tasks have; ``closed()`` when it wants to go; ``stepped(step)`` for the
    next or previous task; ``question_asked(code)`` and ``task_asked(code)`` after a link.
    """

    edited = Signal(str, object)
    kept = Signal(str)
    own_changed = Signal(object)
    closed = Signal()
    stepped = Signal(int)
    question_asked = Signal(str)
    task_asked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        today: Callable[[], date],
        moves_if_dropped: Callable[[TaskCode], str] = lambda _: "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today = today
        self._moves_if_dropped = moves_if_dropped
        self._facts: TaskFacts | None = None
        self._pills = {pillar: PillarPill(theme, pillar.value) for pillar in PILLARS}
        self._code = Label(theme, role=Role.SMALL, color="muted", wrap=False)
        self._rank = Chip(theme, ChipText(""))
        self._close_button = IconButton(theme, "x", tr("Sluit het taakpaneel"))
        self.text = TaskText(theme)
        self.notice = NoticeBox(theme)
        self.form = TaskForm(theme, today)
        self.meeting = MeetingLine(theme)
        self.more = TaskMore(theme)
        self.own = OwnFields(theme)
        self.why = TaskWhy(theme)
        self.drop = DropForm(theme)
        self._top = QHBoxLayout()
        self._lower = QHBoxLayout()
        body = self._body()
        self._scroll = ScrollPane(body)
        body.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        layout.addLayout(self._lower)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.drop)
        self._connect()

    def _head(self) -> QHBoxLayout:
        self._lower.setContentsMargins(19, 0, 14, 4)
        head = self._top
        head.setContentsMargins(19, 10, 14, 4)
        head.setSpacing(8)
        for pill in self._pills.values():
            head.addWidget(pill)
        head.addWidget(self._code)
        head.addWidget(self._rank)
        head.addStretch(1)
        head.addWidget(self._close_button)
        return head

    def _body(self) -> QWidget:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(19, 0, 20, 12)
        layout.setSpacing(4)
        layout.addWidget(self.notice)
        layout.addWidget(self.text)
        layout.addSpacing(6)
        layout.addWidget(self.form)
        layout.addWidget(self.meeting)
        layout.addWidget(self.own)
        layout.addWidget(self.more)
        layout.addWidget(self.why)
        layout.addStretch(1)
        return body

    def _connect(self) -> None:
        self._close_button.clicked.connect(self.closed)
        for part in (self.text, self.form, self.meeting, self.more):
            part.edited.connect(self._on_part_edited)
        self.own.changed_to.connect(self.own_changed)
        self.notice.link_chosen.connect(self._on_notice_link_chosen)
        self.drop.asked.connect(self._on_drop_asked)
        self.drop.dropped.connect(self._on_drop_dropped)
        self.why.question_asked.connect(self.question_asked)
        self.why.task_asked.connect(self.task_asked)
        self._theme.changed.connect(self.updateGeometry)

    def code(self) -> TaskCode | None:
        """Return the task that is shown."""
        return self._facts.code if self._facts else None

    def show_task(self, facts: TaskFacts) -> None:
        """Show a task; what is being typed in the same task stays, what was typed in another one is reported."""
        is_other = self._facts is None or self._facts.code != facts.code
        if is_other:
            self.flush()
            self._scroll.set_place(0)
        self._facts = facts
        for pillar, pill in self._pills.items():
            pill.setVisible(pillar is facts.pillar)
        self._code.set_text(facts.code)
        self._rank.set_chip(ChipText(facts.rank))
        self.notice.show_notice(facts.notice)
        self.text.show_task(facts)
        self.form.show_task(facts)
        self.meeting.show_task(facts)
        self.own.show_own(facts.own)
        self.more.show_task(facts)
        self.why.show_task(facts)
        self.drop.show_task([title for _, title in facts.waiting], is_other=is_other)
        self._fit()
        for one, two in pairwise((self.form.hours.field, *self.own.stops(), *self.more.stops(), *self.why.stops())):
            self.setTabOrder(one, two)
        self.setAccessibleName(tr("Taak {code}: {title}").format(code=facts.code, title=facts.title))

    def focus_first(self) -> None:
        """Put the focus where one decides something."""
        self.form.status.button(self.form.status.key()).setFocus(Qt.FocusReason.TabFocusReason)

    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        if self._facts is not None:
            for part in (self.text, self.form, self.more):
                part.flush()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.panel_px(WIDTH), self._theme.px(400))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(200))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put the rank below the code when the head is too narrow for both."""
        parts = (*(pill for pill in self._pills.values() if not pill.isHidden()), self._code, self._close_button)
        needed = sum(part.sizeHint().width() + 8 for part in parts) + self._rank.sizeHint().width() + 40
        is_low = needed > self.width()
        if is_low == (self._lower.indexOf(self._rank) >= 0):
            return
        if is_low:
            self._lower.addWidget(self._rank, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._top.insertWidget(self._top.indexOf(self._code) + 1, self._rank)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Escape:
            if self.drop.is_asking():
                self.drop.close_question()
            else:
                self.closed.emit()
        elif alt and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(QRectF(self.rect()), theme.color("paper"))
        painter.setPen(QPen(theme.color("line-strong"), 1))
        painter.drawLine(0, 0, 0, self.height())
        painter.setPen(QPen(theme.color("line"), theme.line_width))
        painter.drawLine(1, self.drop.y(), self.width(), self.drop.y())

    @Slot(str)
    def _on_notice_link_chosen(self, key: str) -> None:
        if self._facts is None:
            return
        if key == DROP:
            self.drop.ask()
        elif key == KEEP:
            self.kept.emit(self._facts.code)
        else:
            self.question_asked.emit(key)

    @Slot(object)
    def _on_part_edited(self, edit: object) -> None:
        if self._facts is not None:
            self.edited.emit(self._facts.code, edit)

    @Slot()
    def _on_drop_asked(self) -> None:
        if self._facts is not None:
            self.flush()
            self.drop.show_moves(self._moves_if_dropped(self._facts.code))

    @Slot(str)
    def _on_drop_dropped(self, reason: str) -> None:
        if self._facts is not None:
            self.flush()
            self.edited.emit(
                self._facts.code, replace(self._facts.edit, dropped_reason=reason, dropped_on=self._today())
            )
