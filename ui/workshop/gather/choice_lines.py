"""What came in and asks for a choice: two files of one number, a strange number, another vote than by hand."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from assessments.votes import Origin, Submission
from assessments.workshop import Workshop
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.choice_line import ChoiceLine
from ui.widgets.text import Label
from ui.workshop.gather import messages
from wizard import formats
from wizard.workshop.gathering import participant
from wizard.workshop.gathering_choices import differences, taken_for, waiting

TAKE, ASIDE, NUMBER, OVER = "neem", "opzij", "nummer", "overnemen"


_SHOWN = 12
"""How many choices stand under each other; what follows comes when those are made."""


class ChoiceLines(QWidget):
    """One line per thing that waits; nothing of it counts before somebody chooses.

    Signals: ``chosen(act, digest, number)`` with "neem", "opzij", "nummer" or "overnemen".
    """

    chosen = Signal(str, str, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._workshop: Workshop | None = None
        self._lines: list[ChoiceLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._more = Label(theme, role=Role.SMALL, color="muted")
        self._column.addWidget(self._more)
        self.hide()

    @property
    def lines(self) -> tuple[ChoiceLine, ...]:
        """Return the lines that are shown."""
        return tuple(self._lines)

    def show_workshop(self, workshop: Workshop) -> None:
        """Show what waits in a workshop."""
        if workshop is self._workshop:
            return
        self._workshop = workshop
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        waits, differ = waiting(workshop), _differing(workshop)
        shown = list(waits.items())[:_SHOWN]
        self._lines = [self._waiting_line(workshop, *item) for item in shown]
        self._lines += [self._difference_line(workshop, number) for number in differ[: _SHOWN - len(shown)]]
        rest = len(waits) + len(differ) - len(self._lines)
        self._more.set_text(
            tr("Daarna volgen nog {choices}.").format(choices=formats.count(rest, tr("keuze"), tr("keuzes")))
        )
        self._more.setVisible(rest > 0)
        for place, line in enumerate(self._lines):
            self._column.insertWidget(place, line)
        self.setVisible(bool(self._lines))
        if had_focus and self._lines:
            self._lines[0].focus_first()

    def number_menu(self, workshop: Workshop, digest: str) -> QMenu:
        """Return the numbers that something can belong to; those without anything first."""
        one = workshop.submissions[digest]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        numbers = [each.number for each in workshop.setup.participants if each.number != one.number]
        free = [number for number in numbers if taken_for(workshop, number) is None]
        for group in (free, [number for number in numbers if number not in free]):
            for number in group:
                words = tr("Deelnemer {number}") if group is free else tr("Deelnemer {number} (al binnen)")
                menu.addAction(words.format(number=number), partial(self.chosen.emit, NUMBER, digest, number))
            menu.addSeparator()
        return menu

    def _waiting_line(self, workshop: Workshop, digest: str, one: Submission) -> ChoiceLine:
        if participant(workshop, one.number) is None:
            title = tr("Nummer {number} doet niet mee aan deze workshop").format(number=one.number)
            actions = [(NUMBER, tr("Kies het nummer…")), (TAKE, tr("Voeg deelnemer {number} toe").format(number=one.number)),
                       (ASIDE, tr("Leg opzij"))]  # fmt: skip
            texts = [messages.submission_words(one)]
        else:
            actions = [(ASIDE, tr("Houd wat er al is")), (TAKE, tr("Neem het nieuwe")),
                       (NUMBER, tr("Is van een ander nummer…"))]  # fmt: skip
            if one.origin is Origin.PAPER:  # which paper it is, is settled where paper is typed over
                actions = actions[:2]
            there = taken_for(workshop, one.number)
            counts = there[1] if there is not None else None
            title, texts = messages.double_title(one, counts), messages.double_words(one, counts)
        line = ChoiceLine(self._theme, title, texts, actions, waits=True)
        line.chosen.connect(partial(self._choose, digest, one.number, line))
        return line

    def _difference_line(self, workshop: Workshop, number: int) -> ChoiceLine:
        found = differences(workshop, number)
        title, texts = messages.difference_words(found, number)
        line = ChoiceLine(self._theme, title, texts, [(OVER, tr("Neem het bestand over"))], waits=True)
        line.chosen.connect(partial(self._choose, "", number, line))
        return line

    @Slot()
    def _choose(self, digest: str, number: int, line: ChoiceLine, act: str) -> None:
        workshop = self._workshop
        if workshop is None:
            return
        if act == NUMBER:
            button = line.button(NUMBER)
            self.number_menu(workshop, digest).popup(button.mapToGlobal(button.rect().bottomLeft()))
        elif act == TAKE and participant(workshop, number) is None:
            self.chosen.emit(NUMBER, digest, number)
        else:
            self.chosen.emit(act, digest, number)


def _differing(workshop: Workshop) -> list[int]:
    """Return the numbers whose first round says something else than their file."""
    numbers = []
    for one in workshop.setup.participants:
        counts = taken_for(workshop, one.number)
        if counts is not None and counts[1].origin is Origin.FILE and differences(workshop, one.number):
            numbers.append(one.number)
    return numbers
