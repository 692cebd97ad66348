"""Dots coming in: typed per participant, or counted per task; how many are in, and whose are missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessments.errors import WorkshopError
from assessments.types import TaskCode
from assessments.workshop import DOTS_EACH, Workshop
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton
from ui.widgets.edits import LineField
from ui.widgets.inputs.base import ErrorLine
from ui.widgets.notices import CardFrame
from ui.widgets.segment import Segment
from ui.widgets.text import Label
from ui.workshop.choose.people_list import PeopleList, Person
from wizard import formats
from wizard.workshop.candidates import Candidate
from wizard.workshop.choosing import for_whom, read_dots, turnout_words, waiting, write_dots
from wizard.workshop.group_names import group_name

TYPE, COUNT = "typen", "tellen"


class DotsField(LineField):
    """Where the numbers of one participant are typed.

    Signals: ``entered()`` after Enter; ``stepped(step)`` after ↑ or ↓, for the participant before or after.
    """

    entered = Signal()
    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


class DotsCard(CardFrame):
    """The card with the dots.

    Signals: ``laid(number, dots)`` after a participant's line was read; ``turned()`` after another way was chosen.
    """

    laid = Signal(int, object)
    turned = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._workshop: Workshop | None = None
        self._tasks: Sequence[Candidate] = ()
        self._number = 0
        self.way = Segment(theme, [(TYPE, tr("Per deelnemer")), (COUNT, tr("Per taak"))],
                           name=tr("Hoe de stippen binnenkomen"), small=True)  # fmt: skip
        self.way.set_key(TYPE)
        self._whose = Label(theme, role=Role.BODY_STRONG)
        self.field = DotsField(
            theme, name=tr("Nummers van de taken met een stip"), placeholder=tr("Typ bijvoorbeeld 3 3 7")
        )
        self.error = ErrorLine(theme)
        self._hint = Label(theme, role=Role.CAPTION, color="muted")
        self.people = PeopleList(theme)
        self.more = FlatButton(theme, tr("Wijzig de stippen"), icon="pencil")
        self._was_shown, self._is_open, self._is_laying = False, True, False
        self._in = Label(theme, role=Role.SMALL_STRONG)
        self._missing = Label(theme, role=Role.SMALL, color="muted")
        self._lay_out(theme)
        self._connect()

    def _lay_out(self, theme: Theme) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(theme, tr("Stippen"), role=Role.BODY_STRONG, wrap=False))
        head.addStretch(1)
        head.addWidget(self.way)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 12)
        layout.setSpacing(6)
        layout.addLayout(head)
        for widget in (self._in, self._missing, self._whose, self.field, self.error, self._hint):
            layout.addWidget(widget)
        layout.addWidget(self.people, 1)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self.way.chosen.connect(self._on_way_chosen)
        self.field.entered.connect(self._on_field_entered)
        self.field.stepped.connect(self._on_field_stepped)
        self.field.textEdited.connect(self._on_field_text_edited)
        self.people.chosen.connect(self._on_people_chosen)
        self.more.clicked.connect(self._on_more_clicked)

    @property
    def counts(self) -> bool:
        """Tell whether dots are counted per task now."""
        return self.way.key() == COUNT and self._is_open

    @property
    def number(self) -> int:
        """Return whose dots are typed now, 0 when there is nobody."""
        return self._number

    def show_dots(self, workshop: Workshop, tasks: Sequence[Candidate]) -> None:
        """Show the dots that are in; what is being typed stays."""
        before, self._workshop, self._tasks = self._workshop, workshop, tasks
        other = before is None or before.id != workshop.id
        numbers = [one.number for one in workshop.setup.participants]
        if other or self._number not in numbers:
            self._start(self._next_missing(0))
        elif before is not None and not self._is_laying:
            self._follow(before, workshop)
        is_shown = workshop.dots_shown_at is not None
        if other or self._was_shown is not is_shown:
            self._was_shown, self._is_open = is_shown, not is_shown
        state = tr("zichtbaar") if is_shown else tr("nog geheim")
        self._in.set_text(f"{turnout_words(workshop)}, {state}")
        missing = self._missing_words()
        self._missing.set_text(missing)
        self._missing.setVisible(bool(missing))
        self._show()

    def commit(self) -> bool:
        """Take over the line that was typed and not yet entered; tell whether nothing that is wrong stays behind."""
        if self._workshop is None or self.field.isHidden() or not self.field.isModified():
            return True
        return self._enter()

    def _follow(self, before: Workshop, now: Workshop) -> None:
        """Go to the participant whose dots were taken back, or came again, by undo."""
        changed = [
            one.number for one in now.setup.participants if before.dots.get(one.number) != now.dots.get(one.number)
        ]
        if len(changed) == 1 and not self.field.isModified():
            self._start(changed[0])

    def focus_first(self) -> None:
        """Put the focus where numbers are typed."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def start_with(self, number: int) -> None:
        """Type the dots of this participant; those that lie there stand in the field."""
        self._start(number)
        self._show()
        self.focus_first()

    def _start(self, number: int) -> None:
        self._number = number
        self.error.set_error("")
        self.field.set_wrong(False)
        dots: Mapping[TaskCode, int] = self._workshop.dots.get(number, {}) if self._workshop else {}
        self.field.set_text(write_dots(dots, self._tasks))
        self.field.setModified(False)
        self.field.selectAll()

    def _show(self) -> None:
        if self._workshop is None:
            return
        types, has_people = not self.counts and self._is_open, bool(self._workshop.setup.participants)
        self.way.setVisible(self._is_open)
        self._hint.setVisible(self._is_open)
        self.more.setVisible(not self._is_open)
        for widget in (self._whose, self.field, self.people):
            widget.setVisible(types and has_people)
        if not types:
            self.error.set_error("")
        whose = next((one for one in self._workshop.setup.participants if one.number == self._number), None)
        if whose is not None:
            group = group_name(whose.group)
            self._whose.set_text(
                tr("Deelnemer {number}").format(number=whose.number) + (f" · {group}" if group else "")
            )
        self._hint.set_text(self._hint_words(has_people=has_people))
        self.people.show_people(self._people(), self._number)

    def _hint_words(self, *, has_people: bool) -> str:
        if not has_people:
            return tr("Zet eerst bij Voorbereiden wie er meedoen.")
        if self.counts:
            return tr("Klik op + en − bij een taak, of loop met ↑ ↓ door de lijst en typ + of −.")
        return tr("Enter: volgende · ↑ ↓: een ander · of typ 8: 3 3 7")

    def _people(self) -> list[Person]:
        assert self._workshop is not None
        made = []
        for one in self._workshop.setup.participants:
            dots = self._workshop.dots.get(one.number, {})
            words = one.name.strip() or group_name(one.group)
            numbers = write_dots(dots, self._tasks)
            made.append(Person(one.number, words, numbers, min(DOTS_EACH, sum(dots.values())), one.left))
        return made

    def _missing_words(self) -> str:
        assert self._workshop is not None
        missing = [str(one.number) for one in waiting(self._workshop)]
        if self._workshop.dot_tally or not self._workshop.setup.participants:
            return ""
        if not missing:
            return tr("Iedereen heeft stippen gezet.")
        if len(missing) == len(self._workshop.setup.participants):
            return tr("Nog niemand heeft stippen gezet.")
        return tr("Wacht op nummer {numbers}.").format(numbers=formats.enumeration(missing))

    def _next_missing(self, after: int) -> int:
        """Return who comes next: the first after this one whose dots are missing, else the next at the table."""
        assert self._workshop is not None
        here = [one.number for one in self._workshop.setup.participants if not one.left]
        missing = [one.number for one in waiting(self._workshop)]
        later = [number for number in missing if number > after]
        return next(iter([*later, *missing, *(number for number in here if number > after), *here]), 0)

    @Slot()
    def _on_more_clicked(self) -> None:
        self._is_open = True
        self._show()
        self.focus_first()

    @Slot()
    def _on_way_chosen(self) -> None:
        self._show()
        self.turned.emit()

    @Slot()
    def _on_field_entered(self) -> None:
        if self._workshop is not None:
            self._enter()

    def _enter(self) -> bool:
        """Read the line and go on to who comes next; False when it breaks a rule, and then it stays."""
        assert self._workshop is not None
        number, numbers = for_whom(self.field.text())
        whose = self._number if number is None else number
        try:
            if all(one.number != whose for one in self._workshop.setup.participants):
                raise WorkshopError(tr("Deelnemer {number} is er niet bij.").format(number=whose))
            dots = read_dots(numbers, self._tasks)
        except WorkshopError as error:
            self.error.set_error(str(error))
            self.field.set_wrong(True)
            self.field.selectAll()
            self.field.setModified(True)
            return False
        if dots != dict(self._workshop.dots.get(whose, {})):
            self._is_laying = True
            self.laid.emit(whose, dots)
            self._is_laying = False
        self.start_with(self._next_missing(whose))
        return True

    @Slot(int)
    def _on_field_stepped(self, step: int) -> None:
        numbers = [one.number for one in self._workshop.setup.participants] if self._workshop else []
        if self._number in numbers:
            place = numbers.index(self._number) + step
            self.start_with(numbers[place % len(numbers)])

    @Slot()
    def _on_field_text_edited(self) -> None:
        if self.error.text():
            self.error.set_error("")
            self.field.set_wrong(False)

    @Slot(int)
    def _on_people_chosen(self, number: int) -> None:
        self.start_with(number)
