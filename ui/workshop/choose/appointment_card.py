"""The first date and the first meeting of one chosen task."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessments.plan import TaskEdit
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton
from ui.widgets.chips import Chip, ChipKind, ChipText
from ui.widgets.edits import LineField
from ui.widgets.flow import FlowRow
from ui.widgets.inputs import WholeInput
from ui.widgets.inputs.base import ErrorLine
from ui.widgets.notices import CardFrame
from ui.widgets.strokes import draw_glyph
from ui.widgets.text import Label
from ui.workshop.choose.week_field import WeekField
from wizard import formats
from wizard.assessment import PlannedTask
from wizard.entry.clock import read_time, spoken_time
from wizard.workshop.appointing import agreed_day, day_words, with_meeting_day

NO_TIME = "Typ een tijd, bijvoorbeeld 9.30."
_MOST_MINUTES = 480


class AppointmentCard(CardFrame):
    """One task: done by when, and when one first meets about it, how long, with whom and where.

    Enter goes from day to time, and from the time on. Signals: ``edited(code, TaskEdit, words)`` after a decision; ``words``
    tell why a day is another than asked for; ``stepped()`` when Enter goes on to the next task.
    """

    edited = Signal(str, object, str)
    stepped = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._look = theme
        self._planned: PlannedTask | None = None
        self._title = Label(theme, role=Role.BODY_STRONG, elide=True)
        self._who = Label(theme, role=Role.SMALL, color="ink-2", wrap=False)
        self._missing = Chip(theme, ChipText(tr("nog geen datum"), "triangle-alert", ChipKind.WARNING))
        self.due = WeekField(theme, tr("Klaar op"), today)
        self._due_words = Label(theme, role=Role.SMALL, color="muted", wrap=False)
        self.agree = FlatButton(theme, tr("Zo afgesproken"), icon="check")
        self.day = WeekField(theme, tr("Eerste afspraak"), today)
        self.time = LineField(theme, name=tr("Hoe laat"), placeholder=tr("hoe laat"), columns=7)
        self.minutes = WholeInput(theme, tr("Hoelang"), unit=tr("min"), minimum=5, maximum=_MOST_MINUTES)
        self.minutes.field.setFixedWidth(theme.px(56))
        self.people = LineField(theme, name=tr("Met wie"), placeholder=tr("met wie, gescheiden door komma’s"))
        self.place = LineField(theme, name=tr("Waar"), placeholder=tr("waar"), columns=14)
        self.error = ErrorLine(theme)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addSpacing(self._look.px(18))
        head.addWidget(self._title, 1)
        head.addWidget(self._missing)
        head.addWidget(self._who)
        flow = FlowRow(self._look, gap=8)
        meet = Label(self._look, tr("Eerste afspraak"), role=Role.SMALL, color="muted", wrap=False)
        flow.add(_together(self._due_words, self.due, self.agree), _together(meet, self.day))
        rest = QHBoxLayout()
        rest.setSpacing(8)
        self._rest = QWidget()
        self._rest.setLayout(rest)
        rest.setContentsMargins(0, 0, 0, 0)
        for widget in (self.time, self.minutes):
            rest.addWidget(widget)
        rest.addWidget(self.people, 1)
        rest.addWidget(self.place)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 10)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(flow)
        layout.addWidget(self._rest)
        layout.addWidget(self.error)

    def _connect(self) -> None:
        self.due.changed_to.connect(self._on_due_changed_to)
        self.agree.clicked.connect(self._on_agree_clicked)
        self.day.changed_to.connect(self._on_day_changed_to)
        self.day.entered.connect(self._on_day_entered)
        for field in (self.time, self.people, self.place):
            field.returnPressed.connect(self._on_field_return_pressed)
        self.minutes.value_changed.connect(self._take_meeting)
        self.minutes.field.focus_left.connect(self.minutes.flush)
        for field in (self.time, self.people, self.place):
            field.editingFinished.connect(self._take_meeting)

    def show_task(self, planned: PlannedTask) -> None:
        """Show a task as it is planned; what is being typed stays."""
        self._planned = planned
        edit, meeting = planned.task.edit, planned.task.edit.meeting
        title = planned.task.template.title
        self._title.set_text(title)
        day = agreed_day(planned)
        self._who.set_text(" · ".join([planned.owner or tr("geen naam"), *([day_words(day)] if day else [])]))
        self._missing.setVisible(day is None)
        self.due.show_day(edit.due or planned.shown_end)
        self._due_words.set_text(tr("Klaar op") if edit.due else tr("Klaar op, advies"))
        self.agree.setVisible(edit.due is None and planned.shown_end is not None)
        self.day.show_day(meeting.day if meeting else None)
        self._rest.setVisible(meeting is not None)
        if meeting is not None:
            fields = ((self.time, spoken_time(meeting.time)), (self.people, ", ".join(meeting.people)),
                      (self.place, meeting.place))  # fmt: skip
            for field, text in fields:
                if not field.hasFocus() and not bool(field.property("wrong")):
                    field.set_text(text)
            self.minutes.set_value(meeting.minutes)
        for field in (self.due.day.field, self.day.day.field, self.time, self.minutes.field, self.people, self.place):
            field.setAccessibleDescription(title)
        self.update()

    def offer_people(self, names: Sequence[str]) -> None:
        """Say whom one may invite, in the tip of the field."""
        self.people.setToolTip(
            tr("Bijvoorbeeld {names}").format(names=formats.enumeration(list(names)[:8])) if names else ""
        )

    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        self.minutes.flush()
        self._take_meeting()
        self.due.flush()
        self.day.flush()

    def has_date(self) -> bool:
        """Tell whether the room agreed on a day for this task."""
        return self._planned is not None and agreed_day(self._planned) is not None

    def focus_first(self) -> None:
        """Put the focus on the day of the first meeting."""
        self.day.day.field.setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._planned is not None:
            middle = QPointF(self._title.x() - self._look.px(12), self._title.geometry().center().y() + 1)
            draw_glyph(QPainter(self), self._look, self._planned.pillar.value, middle, self._look.px(11))

    def _edit(self, edit: TaskEdit, words: str = "") -> None:
        if self._planned is not None and edit != self._planned.task.edit:
            self.edited.emit(self._planned.code, edit, words)

    @Slot()
    def _take_meeting(self) -> None:
        """Report everything that was typed about the meeting, at once: what one field reports empties no other."""
        if self._planned is None or self._planned.task.edit.meeting is None or self._rest.isHidden():
            return
        typed, minutes = self.time.text().strip(), self.minutes.value()
        time = read_time(typed) if typed else ""
        self.error.set_error(tr(NO_TIME) if time is None else "")
        self.time.set_wrong(time is None)
        edit, before = self._planned.task.edit, self._planned.task.edit.meeting
        made = replace(
            before,
            time=before.time if time is None else time,
            minutes=minutes if isinstance(minutes, int) else before.minutes,
            people=tuple(dict.fromkeys(name.strip() for name in self.people.text().split(",") if name.strip())),
            place=self.place.text().strip(),
        )
        self._edit(replace(edit, meeting=made))

    @Slot()
    def _on_day_entered(self) -> None:
        if self._rest.isHidden():
            self.stepped.emit()
        else:
            self.time.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _on_field_return_pressed(self) -> None:
        self._take_meeting()
        if self.error.text():
            self.time.selectAll()
        else:
            self.stepped.emit()

    @Slot(object, str)
    def _on_due_changed_to(self, day: object, words: str) -> None:
        if self._planned is not None:
            self._edit(replace(self._planned.task.edit, due=day if isinstance(day, date) else None), words)

    @Slot()
    def _on_agree_clicked(self) -> None:
        if self._planned is not None:
            self._edit(replace(self._planned.task.edit, due=self._planned.shown_end))

    @Slot(object, str)
    def _on_day_changed_to(self, day: object, words: str) -> None:
        if self._planned is not None:
            self._edit(with_meeting_day(self._planned.task.edit, day if isinstance(day, date) else None), words)


def _together(*widgets: QWidget) -> QWidget:
    """Keep widgets side by side when a row goes on below."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 12, 0)
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    return whole
