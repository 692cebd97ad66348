"""The fields of a meeting that no other screen has: its rhythm, its time, names, and the way back to the method."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.plan.plain_choice import PlainChoice
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.edits import TextField
from ui.widgets.inputs.base import Input, TypingPause
from ui.widgets.inputs.typed import LineInput
from ui.widgets.text import Label
from wizard.entry.clock import read_time, spoken_time
from wizard.planning.meeting_rhythm import LAST, NUMBERS, WEEKDAYS, Every, MeetingRhythm

_OFTEN = {
    Every.WEEK: "Elke week",
    Every.MONTH: "Elke maand",
    Every.QUARTER: "Elk kwartaal",
    Every.HALF_YEAR: "Elk half jaar",
    Every.REMEASUREMENT: "Op de dag van de hermeting",
}


class RhythmField(QWidget):
    """How often, which one of the month, and which day; only what counts is shown.

    Signals: ``rhythm_changed(MeetingRhythm)`` after a person chose another one.
    """

    rhythm_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rhythm: MeetingRhythm | None = None
        self.often, self.number, self.weekday = (PlainChoice(theme) for _ in range(3))
        self.often.setAccessibleName(tr("Hoe vaak"))
        self.number.setAccessibleName(tr("Welke van de maand"))
        self.weekday.setAccessibleName(tr("Welke dag"))
        for every, words in _OFTEN.items():
            self.often.addItem(tr(words), every.value)
        for number, words in NUMBERS.items():
            self.number.addItem(tr(words), number)
        for short, name in WEEKDAYS.items():
            self.weekday.addItem(tr(name), short)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for field, stretch in ((self.often, 3), (self.number, 2), (self.weekday, 2)):
            row.addWidget(field, stretch)
            field.activated.connect(self._on_field_activated)

    def set_rhythm(self, rhythm: MeetingRhythm | None) -> None:
        """Show a rhythm without telling anybody."""
        self._rhythm = rhythm
        shown = rhythm or MeetingRhythm(Every.MONTH, "ma", 1)
        with QSignalBlocker(self.often), QSignalBlocker(self.number), QSignalBlocker(self.weekday):
            self.often.setCurrentIndex(self.often.findData(shown.every.value))
            if shown.every is Every.MONTH:
                self.number.setCurrentIndex(self.number.findData(shown.number))
            if shown.weekday:
                self.weekday.setCurrentIndex(self.weekday.findData(shown.weekday))
        self._show_fields(shown.every)

    def rhythm(self) -> MeetingRhythm:
        """Return the rhythm as it is chosen now."""
        every = Every(self.often.currentData())
        if every in {Every.HALF_YEAR, Every.REMEASUREMENT}:
            return MeetingRhythm(every)
        weekday = str(self.weekday.currentData() or "ma")
        if every is Every.WEEK:
            return MeetingRhythm(every, weekday)
        return MeetingRhythm(every, weekday, LAST if every is Every.QUARTER else int(self.number.currentData() or 1))

    def _show_fields(self, every: Every) -> None:
        self.number.setVisible(every is Every.MONTH)
        self.weekday.setVisible(every in {Every.WEEK, Every.MONTH, Every.QUARTER})

    @Slot(int)
    def _on_field_activated(self, _: int) -> None:
        chosen = self.rhythm()
        self._show_fields(chosen.every)
        if chosen != self._rhythm:
            self._rhythm = chosen
            self.rhythm_changed.emit(chosen)


class TimeInput(LineInput):
    """A time of the day, typed in any Dutch way.

    Signals: ``value_changed(str)`` with a time as 09:30; None when the field was emptied.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, unit=tr("uur"), columns=8, parent=parent)
        self.field.setPlaceholderText("9.30")

    def _read(self, text: str) -> str:
        time = read_time(text)
        if time is None:
            raise ValueError(tr("Vul een tijd in, bijvoorbeeld 9.30."))
        return time

    def _write(self, value: object) -> str:
        return spoken_time(value) if isinstance(value, str) else ""


class NamesInput(LineInput):
    """Names with commas between them.

    Signals: ``value_changed(tuple)``; None when the field was emptied.
    """

    def _read(self, text: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name.strip() for name in text.split(",") if name.strip()))

    def _write(self, value: object) -> str:
        return ", ".join(value) if isinstance(value, tuple) else ""


class WordsInput(Input):
    """A text of some lines, any length.

    Signals: ``value_changed(str)``; None when it was emptied.
    """

    def __init__(self, theme: Theme, name: str, *, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._value: str | None = None
        self._pause = TypingPause(self)
        self.field = TextField(theme, name=name, lines=lines)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field)
        self.field.textChanged.connect(self._pause.restart)
        self.field.focus_left.connect(self._on_field_focus_left)
        self._pause.passed.connect(self._on_pause_passed)

    def value(self) -> str | None:
        """Return the text as last reported, None when it is blank."""
        return self._value

    def set_value(self, value: object) -> None:
        """Show a text without telling anybody; what is being typed stays."""
        text = value if isinstance(value, str) and value else None
        if self._pause.is_waiting() or (self.field.hasFocus() and text == self._value):
            return
        self._value = text
        self.field.set_text(text or "")

    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        self._pause.flush()

    @Slot()
    def _on_field_focus_left(self) -> None:
        self._pause.flush()
        self.field.set_text(self._value or "")

    @Slot()
    def _on_pause_passed(self) -> None:
        text = self.field.text()
        value = text if text.strip() else None
        if value != self._value:
            self._value = value
            self.value_changed.emit(value)


class MethodLine(QWidget):
    """Says that a person chose something else than the method; hidden while nobody did.

    Signals: ``method_asked()`` when the method is wanted back.
    """

    method_asked = Signal()

    def __init__(self, theme: Theme, field: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Label(theme, role=Role.CAPTION, color="muted", elide=True)
        self.back_button = LinkButton(theme, tr("Terug naar de methode"), role=Role.CAPTION)
        self.back_button.setAccessibleName(tr("{field} terug naar de methode").format(field=field))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(Label(theme, tr("aangepast"), role=Role.CAPTION, color="accent", wrap=False))
        layout.addWidget(self._words, 1)
        layout.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignRight)
        self.back_button.clicked.connect(self.method_asked)
        self.hide()

    def show_method(self, words: str | None) -> None:
        """Say what the method has, or hide when it is followed."""
        self.setVisible(words is not None)
        if words is not None:
            line = " ".join(words.split()) or tr("leeg")
            self._words.set_text(f"·  {tr('methode')}: {line}")
            self._words.setToolTip(words)
