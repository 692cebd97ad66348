"""What a person may decide about a task: status, who, begin, end, hours; each beside its advice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from assessments.plan import TaskEdit, TaskStatus
from ui.plan.task_facts import TaskFacts
from ui.plan.task_fields import MOST_HOURS, AdviceLine, OwnerField
from ui.plan.task_status import with_status
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.inputs import DateInput, HoursInput
from ui.widgets.segment import Segment
from ui.widgets.text import Label
from wizard import formats

_WIDE_ENOUGH = 330


class TaskForm(QWidget):
    """The fields of one task.

    Signals: ``edited(TaskEdit)`` after a person changed one field; all other fields are as they were.
    """

    edited = Signal(object)

    def __init__(self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._edit = TaskEdit()
        self._facts: TaskFacts | None = None
        self._today = today
        choices = [(TaskStatus.OPEN, tr("Te doen")), (TaskStatus.BUSY, tr("Bezig")), (TaskStatus.DONE, tr("Klaar"))]
        self.status = Segment(theme, choices, name=tr("Status"))
        self.done_on = DateInput(theme, tr("Klaar sinds"))
        self.owner = OwnerField(theme)
        self.begin = DateInput(theme, tr("Begin"))
        self.end = DateInput(theme, tr("Klaar op"))
        self.hours = HoursInput(theme, tr("Uren"), MOST_HOURS)
        self._division = Label(theme, role=Role.CAPTION, color="muted")
        self._order = Label(theme, role=Role.SMALL, color="warning")
        self._advice = {
            "owner": AdviceLine(theme, tr("Wie")),
            "start": AdviceLine(theme, tr("Begin")),
            "due": AdviceLine(theme, tr("Klaar op")),
            "order": AdviceLine(theme, tr("Volgorde")),
            "hours": AdviceLine(theme, tr("Uren")),
        }
        self._grid = QGridLayout(self)
        self._rows: list[tuple[Label, QWidget, tuple[QWidget, ...]]] = []
        self._stacked: bool | None = None
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        grid = self._grid
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        hours = QWidget()
        line = QHBoxLayout(hours)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(self.hours)
        line.addWidget(self._division, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row(tr("Status"), self.status)
        self._row(tr("Klaar sinds"), self.done_on)
        self._row(tr("Wie"), self.owner, self._advice["owner"])
        self._row(tr("Begin"), self.begin, self._advice["start"])
        self._row(tr("Klaar op"), self.end, self._advice["due"], self._advice["order"], self._order)
        self._row(tr("Uren"), hours, self._advice["hours"])
        self._arrange(False)

    def _row(self, words: str, field: QWidget, *under: QWidget) -> None:
        """Remember a label, its field, and what belongs below it."""
        label = Label(self._theme, words, role=Role.SMALL, color="muted", wrap=False)
        label.setMinimumHeight(self._theme.px(32))
        self._rows.append((label, field, under))

    def _arrange(self, stacked: bool) -> None:
        """Put every label before its field, or above it where there is little room."""
        if stacked == self._stacked:
            return
        self._stacked = stacked
        grid, top, line = self._grid, Qt.AlignmentFlag.AlignTop, 0
        for label, field, under in self._rows:
            grid.addWidget(label, line, 0, 1, 2 if stacked else 1, top)
            line += stacked
            for widget in (field, *under):
                grid.addWidget(widget, line, 0 if stacked else 1, 1, 2 if stacked else 1)
                line += 1
        grid.setColumnMinimumWidth(0, 0 if stacked else self._theme.px(72))

    def _connect(self) -> None:
        self.status.chosen.connect(self._on_status_chosen)
        self.done_on.value_changed.connect(self._on_done_on_value_changed)
        self.owner.owner_changed.connect(self._on_owner_owner_changed)
        self.begin.value_changed.connect(self._on_begin_value_changed)
        self.end.value_changed.connect(self._on_end_value_changed)
        self.hours.value_changed.connect(self._on_hours_value_changed)
        for field in (self.begin.field, self.end.field, self.done_on.field, self.hours.field):
            field.focus_left.connect(self._on_field_focus_left)
        self._advice["owner"].advice_asked.connect(self._on_owner_advice_asked)
        self._advice["start"].advice_asked.connect(self._on_begin_advice_asked)
        self._advice["due"].advice_asked.connect(self._on_end_advice_asked)
        self._advice["order"].advice_asked.connect(self._on_order_advice_asked)
        self._advice["hours"].advice_asked.connect(self._on_hours_advice_asked)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width() < self._theme.px(_WIDE_ENOUGH))

    def show_task(self, facts: TaskFacts) -> None:
        """Show a task's fields without telling anybody; what is being typed stays."""
        self._facts, self._edit = facts, facts.edit
        self.status.set_key(facts.edit.status)
        is_done = facts.edit.status is TaskStatus.DONE
        self.done_on.setVisible(is_done)
        self._rows[1][0].setVisible(is_done)
        self._show_value(self.done_on, facts.edit.done_on)
        self.owner.set_people(facts.people)
        self.owner.set_owner(facts.owner, tr("Nog geen naam ({role})").format(role=facts.lead))
        self._show_value(self.begin, facts.begin)
        self._show_value(self.end, facts.end)
        self._show_value(self.hours, facts.hours)
        self._division.set_text(facts.division)
        self._show_order(facts.edit)
        advice = facts.advice
        self._advice["owner"].show_advice(advice.owner)
        self._advice["order"].show_words(advice.order)
        changed = (("start", facts.edit.start, advice.begin), ("due", facts.edit.due, advice.end))
        for key, chosen, day in changed:
            self._advice[key].show_advice(None if chosen is None else formats.short_date(day, self._today().year))
        hours = None if advice.hours is None else tr("{hours} uur").format(hours=formats.hours(advice.hours))
        self._advice["hours"].show_advice(hours)

    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        for field in (self.done_on, self.begin, self.end, self.hours, self.owner):
            field.flush()

    def _show_order(self, edit: TaskEdit) -> None:
        """Say so when the chosen days stand in the wrong order; the plan then uses the last day."""
        wrong = edit.start is not None and edit.due is not None and edit.start > edit.due
        self._order.setVisible(wrong)
        if wrong:
            self._order.set_text(tr("Begin ligt na klaar op. Het plan rekent met klaar op."))

    def _show_value(self, field: DateInput | HoursInput, value: date | Decimal | None) -> None:
        """Show a value, but leave a field alone that somebody has just emptied to type another one."""
        if field.field.hasFocus() and not field.field.text().strip():
            return
        field.set_value(value)

    def _change(self, edit: TaskEdit) -> None:
        if edit != self._edit:
            self._edit = edit
            self.edited.emit(edit)

    @Slot(str)
    def _on_status_chosen(self, key: str) -> None:
        self._change(with_status(self._edit, TaskStatus(key), self._today()))

    @Slot(object)
    def _on_done_on_value_changed(self, day: date | None) -> None:
        self._change(replace(self._edit, done_on=day or self._today()))

    @Slot(str)
    def _on_owner_owner_changed(self, name: str) -> None:
        self._change(replace(self._edit, owner=name or None))

    @Slot(object)
    def _on_begin_value_changed(self, day: date | None) -> None:
        self._change(replace(self._edit, start=day))

    @Slot(object)
    def _on_end_value_changed(self, day: date | None) -> None:
        self._change(replace(self._edit, due=day))

    @Slot(object)
    def _on_hours_value_changed(self, hours: Decimal | None) -> None:
        self._change(replace(self._edit, hours=hours))

    @Slot()
    def _on_field_focus_left(self) -> None:
        if self._facts is not None:
            self.show_task(self._facts)

    @Slot()
    def _on_owner_advice_asked(self) -> None:
        self._change(replace(self._edit, owner=None))

    @Slot()
    def _on_begin_advice_asked(self) -> None:
        self._change(replace(self._edit, start=None))

    @Slot()
    def _on_end_advice_asked(self) -> None:
        self._change(replace(self._edit, due=None))

    @Slot()
    def _on_order_advice_asked(self) -> None:
        self._change(replace(self._edit, before=None))

    @Slot()
    def _on_hours_advice_asked(self) -> None:
        self._change(replace(self._edit, hours=None))
