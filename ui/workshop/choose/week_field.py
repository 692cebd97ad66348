"""A day with a step of a week: working days only, and it says so when a holiday moves one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Theme
from ui.widgets.buttons import FlatButton
from ui.widgets.inputs import DateInput
from wizard.workshop.appointing import WorkingDay, read_day, week_later, working_day


class DayInput(DateInput):
    """A date that may be typed in a hurry: a weekday, or a day without its year."""

    def __init__(self, theme: Theme, name: str, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._now = today
        self.field.setPlaceholderText(tr("di, of 3 feb"))

    def _read(self, text: str) -> date:
        day = read_day(text, self._now())
        if day is None:
            raise ValueError(tr("Deze dag ken ik niet. Typ bijvoorbeeld di, volgende week di of 3 feb."))
        return day


class WeekField(QWidget):
    """A date field with a button that goes a week on; without a day that is a week from today.

    Signals: ``changed_to(day, words)`` after another day was chosen, None when it was emptied; ``words`` tell why it is
    another day than the one asked for. ``entered()`` after Enter, once the day was taken over.
    """

    changed_to = Signal(object, str)
    entered = Signal()

    def __init__(self, theme: Theme, name: str, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._day: date | None = None
        self.day = DayInput(theme, name, today)
        self.later = FlatButton(theme, tr("+1 week"))
        self.later.setAccessibleName(tr("{field}: een week later").format(field=name))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.day)
        row.addWidget(self.later)
        self.day.value_changed.connect(self._on_day_value_changed)
        self.day.field.focus_left.connect(self.flush)
        self.day.field.returnPressed.connect(self._on_field_return_pressed)
        self.later.clicked.connect(self._on_later_clicked)

    def show_day(self, day: date | None) -> None:
        """Show a day without telling anybody; what is being typed for the same day stays."""
        self._day = day
        self.day.set_value(day)

    @Slot()
    def flush(self) -> None:
        """Report the day that was typed; while one types it nothing moves."""
        self.day.flush()
        typed = self.day.value()
        if typed != self._day and not self.day.has_error():
            self._settle(typed)

    def _settle(self, typed: object) -> None:
        if isinstance(typed, date):
            self._take(working_day(typed))
        else:
            self._day = None
            self.changed_to.emit(None, "")

    def _take(self, found: WorkingDay) -> None:
        self._day = found.day
        self.day.choose(found.day)
        self.changed_to.emit(found.day, found.words)

    @Slot(object)
    def _on_day_value_changed(self, day: object) -> None:
        if day != self._day and not self.day.field.hasFocus():
            self._settle(day)

    @Slot()
    def _on_field_return_pressed(self) -> None:
        self.flush()
        if not self.day.has_error():
            self.entered.emit()

    @Slot()
    def _on_later_clicked(self) -> None:
        self._take(week_later(self._day, self._today()))
