"""What a person may decide about a meeting, each field beside what the method has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from assessments.plan import MeetingEdit
from ui.plan.meetings.fields import MethodLine, NamesInput, RhythmField, TimeInput, WordsInput
from ui.plan.task_fields import OwnerField
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.inputs import WholeInput
from ui.widgets.inputs.base import Input
from ui.widgets.inputs.typed import LineInput
from ui.widgets.text import Label
from wizard import formats
from wizard.entry.clock import spoken_time
from wizard.planning.meeting_rhythm import MeetingRhythm
from wizard.planning.meetings import PlannedMeeting

_LEAST, _MOST = 5, 480
_TWO_COLUMNS = 700


class MeetingForm(QWidget):
    """The fields of one meeting.

    Signals: ``edited(MeetingEdit, words)`` after a person changed one field; all others are as they were.
    """

    edited = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._meeting: PlannedMeeting | None = None
        self._advice: tuple[str, tuple[str, ...]] = ("", ())
        self._edit = MeetingEdit()
        self.rhythm = RhythmField(theme)
        self.time = TimeInput(theme, tr("Tijd"))
        self.minutes = WholeInput(theme, tr("Duur in minuten"), unit=tr("minuten"), minimum=_LEAST, maximum=_MOST)
        self.place = LineInput(theme, tr("Plaats"))
        self.chair = OwnerField(theme)
        self.chair.setAccessibleName(tr("Leidt"))
        line = self.chair.lineEdit()
        if line is not None:
            line.setAccessibleName(tr("Leidt"))
        self.participants = NamesInput(theme, tr("Doen mee, met komma’s ertussen"))
        self.agenda = WordsInput(theme, tr("Vaste agenda, een punt per regel"), lines=3)
        self.output = WordsInput(theme, tr("Levert op"), lines=2)
        names = {
            "recurrence": tr("Ritme"), "time": tr("Tijd"), "minutes": tr("Duur"), "place": tr("Plaats"),
            "chair": tr("Leidt"), "participants": tr("Doen mee"), "agenda": tr("Vaste agenda"),
            "output": tr("Levert op"),
        }  # fmt: skip
        self.lines = {key: MethodLine(theme, name) for key, name in names.items()}
        self._cells = {key: self._cell(key, name) for key, name in names.items()}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(10)
        self._columns = 0
        self._arrange(2)
        self._connect()

    def _field(self, key: str) -> QWidget:
        field: QWidget = self.rhythm if key == "recurrence" else getattr(self, key)
        return field

    def _cell(self, key: str, name: str) -> QWidget:
        """Return a label, its field and the way back below each other."""
        cell = QWidget()
        layout = QVBoxLayout(cell)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(Label(self._theme, name, role=Role.SMALL, color="muted", wrap=False))
        layout.addWidget(self._field(key))
        layout.addWidget(self.lines[key])
        layout.addStretch(1)
        return cell

    def _arrange(self, columns: int) -> None:
        """Put the cells in two columns, or below each other."""
        if columns == self._columns:
            return
        self._columns = columns
        places = {
            "recurrence": (0, 0), "time": (1, 0), "minutes": (2, 0), "place": (3, 0),
            "chair": (0, 1), "participants": (1, 1), "agenda": (2, 1), "output": (3, 1),
        }  # fmt: skip
        for number, (key, place) in enumerate(places.items()):
            self._grid.addWidget(self._cells[key], *(place if columns == 2 else (number, 0)))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if columns == 2 else 0)

    def _connect(self) -> None:
        for key in ("time", "minutes", "place", "participants", "agenda", "output"):
            field = self._field(key)
            assert isinstance(field, Input)
            field.value_changed.connect(partial(self._take, key))
        for key, line in self.lines.items():
            line.method_asked.connect(partial(self._take, key, None))
        self.rhythm.rhythm_changed.connect(self._on_rhythm_rhythm_changed)
        self.chair.owner_changed.connect(self._on_chair_owner_changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(2 if self.width() / self._theme.factor >= _TWO_COLUMNS else 1)

    def show_meeting(
        self, meeting: PlannedMeeting, advice: tuple[str, tuple[str, ...]], people: Sequence[tuple[str, str]]
    ) -> None:
        """Show a meeting without telling anybody; what is being typed stays."""
        self._meeting, self._edit, self._advice = meeting, meeting.edit, advice
        template, edit = meeting.template, meeting.edit
        self.rhythm.set_rhythm(meeting.rhythm)
        self.time.set_value(edit.time or None)
        _show(self.minutes, meeting.minutes)
        self.place.set_value(edit.place or None)
        self.chair.set_people(people)
        self.chair.set_owner(meeting.chair, advice[0])
        _show(self.participants, tuple(name for name in meeting.participants if name != meeting.chair))
        self.agenda.set_value(meeting.agenda)
        self.output.set_value(meeting.output)
        others = formats.enumeration([name for name in advice[1] if name != advice[0]])
        told = {
            "recurrence": template.rhythm if edit.recurrence is not None else None,
            "minutes": tr("{count} minuten").format(count=template.minutes) if edit.minutes is not None else None,
            "chair": advice[0] if edit.chair is not None else None,
            "participants": others if edit.participants is not None else None,
            "agenda": template.agenda if edit.agenda is not None else None,
            "output": template.output if edit.output is not None else None,
        }
        for key, words in told.items():
            self.lines[key].show_method(words)

    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        for field in (self.time, self.minutes, self.place, self.participants, self.agenda, self.output, self.chair):
            field.flush()

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab comes to, in order: each field and the way back below it."""
        fields: dict[str, tuple[QWidget, ...]] = {
            "recurrence": (self.rhythm.often, self.rhythm.number, self.rhythm.weekday),
            "time": (self.time.field,),
            "minutes": (self.minutes.field,),
            "place": (self.place.field,),
            "chair": (self.chair,),
            "participants": (self.participants.field,),
            "agenda": (self.agenda.field,),
            "output": (self.output.field,),
        }
        return tuple(stop for key, own in fields.items() for stop in (*own, self.lines[key].back_button))

    def focus_first(self) -> None:
        """Put the focus on the first field."""
        self.rhythm.often.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, key: str, value: object) -> None:
        """Decide a field; None, and what the method has, is no decision."""
        meeting = self._meeting
        if meeting is None:
            return
        if key in {"time", "place"}:
            value = value or ""
        elif value == self._method(meeting, key):
            value = None
        changed: dict[str, Any] = {key: value}
        edit = replace(self._edit, **changed)
        if edit != self._edit:
            self._edit = edit
            self.edited.emit(edit, f"{meeting.template.short}: {_words(key, value)}")

    def _method(self, meeting: PlannedMeeting, key: str) -> object:
        template = meeting.template
        if key == "participants":
            return tuple(name for name in self._advice[1] if name != self._advice[0])
        return self._advice[0] if key == "chair" else getattr(template, key)

    @Slot(object)
    def _on_rhythm_rhythm_changed(self, rhythm: MeetingRhythm) -> None:
        self._take("recurrence", rhythm.written())

    @Slot(str)
    def _on_chair_owner_changed(self, name: str) -> None:
        self._take("chair", name or None)


def _show(field: Input, value: object) -> None:
    """Show a value, but leave a field alone that somebody has just emptied to type another one."""
    line = getattr(field, "field", None)
    if line is not None and line.hasFocus() and not line.text().strip():
        return
    field.set_value(value)


def _words(key: str, value: object) -> str:
    """Say in a few words what was decided, for the undo line and the log."""
    names = {
        "recurrence": "ritme", "time": "tijd", "minutes": "duur", "place": "plaats", "chair": "wie leidt",
        "participants": "wie meedoen", "agenda": "vaste agenda", "output": "wat het oplevert",
    }  # fmt: skip
    name = names[key]
    if value is None or value == "":
        return f"{name} volgens de methode" if key not in {"time", "place"} else f"{name} leeg"
    if key == "time":
        return f"{name} {spoken_time(str(value))} uur"
    if key == "minutes":
        return f"{name} {value} minuten"
    return f"{name} gewijzigd"
