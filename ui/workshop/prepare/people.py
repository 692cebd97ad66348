"""Deelnemers: just a number of them, or a list with names and role groups, typed or pasted."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessments.errors import WorkshopError
from assessments.workshop import Participant, Workshop
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import SecondaryButton
from ui.widgets.flow import FlowRow
from ui.widgets.grid import Column, Entry, GridView, Kind
from ui.widgets.inputs import ErrorLine, WholeInput
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from ui.workshop.desk import WorkshopDesk
from ui.workshop.prepare.words import small_groups
from wizard.entry.refusal import Refusal
from wizard.workshop import participants, setting_up
from wizard.workshop.group_names import GROUP_NAMES, group_name
from wizard.workshop.making import change_setup
from wizard.workshop.name_list import MOST_LETTERS, group_of, read_people

_NOBODY = "nog niet bekend"
_HERE, _GONE = "doet mee", "naar huis"


def _read_group(one: Participant, text: str) -> Participant | Refusal:
    if not text or text == _NOBODY:
        return replace(one, group=None)
    group = group_of(text)
    return Refusal(tr("Kies een rolgroep uit de lijst.")) if group is None else replace(one, group=group)


def _read_here(one: Participant, text: str) -> Participant | Refusal:
    if text not in {_HERE, _GONE}:
        return Refusal(tr("Kies ‘doet mee’ of ‘naar huis’."))
    return replace(one, left=text == _GONE)


COLUMNS = (
    Column("number", "Nr", 46, lambda one: str(one.number), kind=Kind.READ_ONLY, editable=lambda _: False),
    Column("name", "Naam of bijnaam", 180, lambda one: one.name,
           lambda one, text: replace(one, name=text.strip()[:MOST_LETTERS]), stretch=1),
    Column("group", "Rolgroep", 190, lambda one: group_name(one.group), _read_group,
           edit=lambda one: group_name(one.group) or _NOBODY, choices=lambda _: (*GROUP_NAMES.values(), _NOBODY)),
    Column("here", "Aanwezig", 110, lambda one: _GONE if one.left else _HERE, _read_here,
           choices=lambda _: (_HERE, _GONE), muted=lambda one: not one.left),
)  # fmt: skip


class PeopleGrid(GridView):
    """The participants; the table takes the room that is left, however many there are."""

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def tab_adds(self) -> bool:
        """Say no: somebody who only walks by adds nobody, since a number is never empty."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        policy = Qt.ScrollBarPolicy
        fits = sum(self._theme.px(one.width) for one in COLUMNS) <= self.viewport().width()
        self.setHorizontalScrollBarPolicy(policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded)
        super().resizeEvent(event)


class PeopleTab(QWidget):
    """How many there are, a table of them, and what their number means for the groups."""

    def __init__(self, desk: WorkshopDesk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self.count = WholeInput(theme, tr("Aantal deelnemers"), unit=tr("deelnemers"), minimum=1, maximum=99)
        self.grid = PeopleGrid(theme, COLUMNS, name=tr("Deelnemers"))
        self.grid.sortable = False
        self.grid.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.add_button = SecondaryButton(theme, tr("Voeg iemand toe"), icon="plus")
        self.paste_button = SecondaryButton(theme, tr("Plak een lijst met namen"), icon="clipboard-paste")
        self.remove_button = SecondaryButton(theme, tr("Haal weg"), icon="trash-2")
        self.error = ErrorLine(theme)
        self.note = Label(theme, role=Role.SMALL, color="ink-2")
        self.privacy = Label(theme, role=Role.SMALL, color="muted")
        self._lay_out()
        self.count.value_changed.connect(self._on_count_value_changed)
        self.grid.committed.connect(self._on_grid_committed)
        self.grid.emptied.connect(self._on_grid_emptied)
        self.grid.refused.connect(self.error.set_error)
        self.grid.add_asked.connect(self.add_one)
        self.grid.remove_asked.connect(self._on_grid_remove_asked)
        self.grid.block_pasted.connect(self._on_grid_block_pasted)
        self.add_button.clicked.connect(self.add_one)
        self.paste_button.clicked.connect(self._on_paste_button_clicked)
        self.remove_button.clicked.connect(self._on_remove_button_clicked)

    def show_workshop(self, workshop: Workshop) -> None:
        """Show who takes part."""
        people = workshop.setup.participants
        self.count.set_value(len(people))
        self.grid.set_rows([Entry(str(one.number), one) for one in people])
        note = small_groups(people)
        self.note.set_text(note)
        self.note.setVisible(bool(note))

    def flush(self) -> None:
        """Keep what is being typed."""
        self.count.flush()
        self.grid.flush()

    def focus_first(self) -> None:
        """Put the focus on the table."""
        self.grid.focus_first("name")

    def stops(self) -> list[QWidget]:
        """Return what one comes by with Tab, in its order."""
        return [self.count.field, self.grid, self.add_button, self.paste_button, self.remove_button]

    @Slot()
    def add_one(self) -> None:
        """Add somebody, and put the cursor on the name."""
        workshop = self._desk.workshop
        if workshop is None:
            return
        self.flush()
        try:
            move = participants.add(workshop)
            number = participants.free_number(workshop)
        except WorkshopError as error:
            self.error.set_error(str(error))
            return
        self._desk.make(move)
        self.grid.focus_cell(str(number), "name")

    def paste(self, text: str) -> None:
        """Give the people on a pasted list a number each."""
        workshop, people = self._desk.workshop, read_people(text)
        if workshop is None:
            return
        if not people:
            self.error.set_error(
                tr(
                    "Er staat geen lijst met namen op het klembord. Kopieer eerst de namen, uit een rekenblad of een mail."
                )
            )
            return
        self.error.set_error("")
        self._desk.make(setting_up.add_people(workshop, people))

    def _lay_out(self) -> None:
        card = CardFrame(self._theme)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 12, 1, 14)
        inside.setSpacing(8)
        above = QVBoxLayout()
        above.setContentsMargins(15, 0, 15, 0)
        above.setSpacing(8)
        above.addWidget(Label(self._theme, tr("Wie doen er mee?"), role=Role.QUESTION))
        self.privacy.set_text(tr("Een nummer is genoeg. Namen zie je alleen op dit scherm en op je eigen draaiboek."))
        above.addWidget(self.privacy)
        row = QHBoxLayout()
        row.addWidget(self.count)
        above.addLayout(row)
        below = QVBoxLayout()
        below.setContentsMargins(15, 0, 15, 0)
        below.setSpacing(8)
        buttons = FlowRow(self._theme, edge=4)
        buttons.add(self.add_button, self.paste_button, self.remove_button)
        below.addWidget(self.error)
        below.addWidget(buttons)
        below.addWidget(self.note)
        inside.addLayout(above)
        inside.addWidget(self.grid, 1)
        inside.addLayout(below)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def _remove(self, numbers: list[int]) -> None:
        workshop = self._desk.workshop
        if workshop is None or not numbers:
            return
        left = tuple(one for one in workshop.setup.participants if one.number not in numbers)

        words = (
            tr("Deelnemer {n} weggehaald").format(n=numbers[0]) if len(numbers) == 1 else tr("Deelnemers weggehaald")
        )
        self._desk.make(change_setup(workshop, replace(workshop.setup, participants=left), words))

    @Slot(object)
    def _on_count_value_changed(self, count: int | None) -> None:
        workshop = self._desk.workshop
        if workshop is not None and count is not None and count != len(workshop.setup.participants):
            self._desk.make(setting_up.set_count(workshop, count))

    @Slot(str, str, object)
    def _on_grid_committed(self, _key: str, _column: str, value: Participant) -> None:
        workshop = self._desk.workshop
        if workshop is not None:
            self._desk.make(participants.change(workshop, value))

    @Slot(list)
    def _on_grid_emptied(self, values: list[tuple[str, Any]]) -> None:
        workshop = self._desk.workshop
        if workshop is None:
            return
        changed = {one.number: one for _, one in values}
        people = tuple(changed.get(one.number, one) for one in workshop.setup.participants)
        self._desk.make(setting_up.change(workshop, tr("Deelnemers gewijzigd"), participants=people))

    @Slot(list)
    def _on_grid_remove_asked(self, keys: list[str]) -> None:
        self._remove([int(key) for key in keys])

    @Slot()
    def _on_remove_button_clicked(self) -> None:
        self.flush()
        self._remove([int(key) for key in self.grid.selected_keys()])

    @Slot()
    def _on_paste_button_clicked(self) -> None:
        self.flush()
        self.paste(QGuiApplication.clipboard().text())

    @Slot(str, str, str)
    def _on_grid_block_pasted(self, text: str, _row: str, _column: str) -> None:
        self.paste(text)
