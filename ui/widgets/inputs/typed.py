"""Inputs of one line: numbers, dates and short texts, with one sentence when something cannot be used."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Slot
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QMenu, QVBoxLayout, QWidget, QWidgetAction

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import IconButton
from ui.widgets.edits import LineField
from ui.widgets.inputs.base import ErrorLine, Input, TypingPause
from ui.widgets.text import Label
from wizard import formats
from wizard.entry.notation import read_date, read_decimal, read_whole, write_date, write_decimal


class LineInput(Input):
    """One line that is read into a value; while it cannot be read, the last good value stays and the text too.

    Here the value is the text itself; other kinds read and write their own. Signals: ``value_changed(value)``.
    """

    def __init__(
        self, theme: Theme, name: str, *, unit: str = "", columns: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._value: object = None
        self._pause = TypingPause(self)
        self.field = LineField(theme, name=name, columns=columns)
        self._error = ErrorLine(theme)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addWidget(self.field)
        if unit:
            self._row.addWidget(Label(theme, unit, role=Role.SMALL, color="muted", wrap=False))
        if columns:
            self._row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._row)
        layout.addWidget(self._error)
        self.field.textEdited.connect(self._on_field_text_edited)
        self.field.focus_left.connect(self._on_field_focus_left)
        self._pause.passed.connect(self._on_pause_passed)

    def value(self) -> object:
        """Return the last value that could be used."""
        return self._value

    def set_value(self, value: object) -> None:
        """Show a value without telling anybody; what is being typed for the same value stays."""
        if value == self._value and (self.has_error() or self._pause.is_waiting() or self.field.hasFocus()):
            return
        self._value = value
        self.field.set_text(self._write(value))
        self._show_error("")

    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        self._pause.flush()

    def error(self) -> str:
        """Return the text that cannot be used, with the sentence under the field."""
        sentence = self._error.text()
        return (
            tr("Niet bewaard: ‘{text}’. {sentence}").format(text=self.field.text(), sentence=sentence)
            if sentence
            else ""
        )

    def _read(self, text: str) -> object:
        """Return the value of a text that is not blank; raise ValueError with the sentence to show."""
        return text

    def _write(self, value: object) -> str:
        """Return the text of a value, "" for none."""
        return value if isinstance(value, str) else ""

    def _show_error(self, sentence: str) -> None:
        self._error.set_error(sentence)
        self.field.set_wrong(bool(sentence))
        self.field.setAccessibleDescription(sentence)

    @Slot()
    def _on_field_text_edited(self) -> None:
        self._pause.restart()

    @Slot()
    def _on_field_focus_left(self) -> None:
        self._pause.flush()
        if not self.has_error():
            self.field.set_text(self._write(self._value))

    @Slot()
    def _on_pause_passed(self) -> None:
        text = self.field.text()
        try:
            value = self._read(text) if text.strip() else None
        except ValueError as error:
            self._show_error(str(error))
            return
        self._show_error("")
        if value != self._value:
            self._value = value
            self.value_changed.emit(value)


class WholeInput(LineInput):
    """A whole number within a range, with its unit.

    Signals: ``value_changed(int)``.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        unit: str = "",
        minimum: int | None = None,
        maximum: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, unit=unit, columns=10, parent=parent)
        self._minimum = minimum
        self._maximum = maximum

    def _read(self, text: str) -> int:
        number = read_whole(text)
        low, high = self._minimum, self._maximum
        if number is None or (low is not None and number < low) or (high is not None and number > high):
            raise ValueError(self._sentence())
        return number

    def _write(self, value: object) -> str:
        return write_decimal(value) if isinstance(value, int) else ""

    def _sentence(self) -> str:
        low, high = formats.number(self._minimum), formats.number(self._maximum)
        if self._minimum is not None and self._maximum is not None:
            return tr("Vul een heel getal in van {low} tot en met {high}.").format(low=low, high=high)
        if self._minimum is not None:
            return tr("Vul een heel getal in van {low} of meer.").format(low=low)
        return tr("Vul een heel getal in, bijvoorbeeld 24.")


class PercentageInput(LineInput):
    """A percentage from 0 to 100.

    Signals: ``value_changed(Decimal)``.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, unit="%", columns=8, parent=parent)

    def _read(self, text: str) -> Decimal:
        number = read_decimal(text)
        if number is None or not 0 <= number <= 100:
            raise ValueError(tr("Vul een percentage in van 0 tot en met 100, bijvoorbeeld 12,5."))
        return number

    def _write(self, value: object) -> str:
        return write_decimal(value) if isinstance(value, (Decimal, int)) else ""


class HoursInput(LineInput):
    """Hours with decimals: 8 or 5,6; from 0 to as many as the field allows.

    Signals: ``value_changed(Decimal)``; None when the field was emptied.
    """

    def __init__(self, theme: Theme, name: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, columns=6, parent=parent)
        self._most = most

    def _read(self, text: str) -> Decimal:
        hours = read_decimal(text)
        if hours is None or not 0 <= hours <= self._most:
            raise ValueError(tr("Vul een aantal uren in, bijvoorbeeld 8 of 5,5."))
        return hours

    def _write(self, value: object) -> str:
        return write_decimal(value.normalize()) if isinstance(value, Decimal) else ""


class DateInput(LineInput):
    """A date, typed in any Dutch way or chosen from a calendar.

    Signals: ``value_changed(date)``.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, columns=16, parent=parent)
        self.field.setPlaceholderText(tr("31-12-2025"))
        self.calendar_button = IconButton(theme, "calendar", tr("Kies een dag in de kalender"), size=16)
        self._row.insertWidget(1, self.calendar_button)
        self.calendar_button.clicked.connect(self._on_calendar_button_clicked)

    def _read(self, text: str) -> date:
        day = read_date(text)
        if day is None:
            raise ValueError(tr("Deze dag bestaat niet of is anders geschreven. Typ bijvoorbeeld 31-12-2025."))
        return day

    def _write(self, value: object) -> str:
        return write_date(value) if isinstance(value, date) else ""

    @Slot()
    def _on_calendar_button_clicked(self) -> None:
        menu = QMenu(self)
        calendar = QCalendarWidget(menu)
        calendar.setLocale(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        if isinstance(self._value, date):
            calendar.setSelectedDate(QDate(self._value.year, self._value.month, self._value.day))
        calendar.activated.connect(self._on_calendar_activated)
        calendar.clicked.connect(self._on_calendar_activated)
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        menu.popup(self.field.mapToGlobal(QPoint(0, self.field.height() + 2)))

    @Slot(QDate)
    def _on_calendar_activated(self, day: QDate) -> None:
        for menu in self.findChildren(QMenu):
            menu.close()
            menu.deleteLater()
        self.choose(date(day.year(), day.month(), day.day()))

    def choose(self, day: date) -> None:
        """Choose a day as the calendar does."""
        self._show_error("")
        self.field.set_text(write_date(day))
        if day != self._value:
            self._value = day
            self.value_changed.emit(day)
