"""Draaiboek: blocks with clock times, in which order, how long, and whether the questions fit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessments.workshop import Block, BlockKind, Workshop
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import IconButton, SecondaryButton
from ui.widgets.flow import FlowRow
from ui.widgets.grid import Column, Entry, GridView, Kind, TotalRow
from ui.widgets.inputs import ErrorLine
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from ui.workshop.desk import WorkshopDesk
from ui.workshop.prepare.words import fit_advice, fit_words
from wizard.entry.notation import read_whole
from wizard.entry.refusal import Refusal
from wizard.workshop import setting_up
from wizard.workshop.agenda import length, timetable

_MOST_LETTERS = 120


@dataclass(frozen=True, slots=True)
class _Row:
    """A block with its clock time and the numbers of its steps, as words."""

    block: Block
    begins: str
    steps: str


def _with(row: _Row, **fields: Any) -> _Row:
    return replace(row, block=replace(row.block, **fields))


def _read_minutes(row: _Row, text: str) -> _Row | Refusal:
    found = read_whole(text)
    low, high = setting_up.SHORTEST_BLOCK, setting_up.LONGEST_BLOCK
    if found is None or not low <= found <= high:
        return Refusal(tr("Een blok duurt {low} tot en met {high} minuten.").format(low=low, high=high))
    return _with(row, minutes=found)


def _read_title(row: _Row, text: str) -> _Row | Refusal:
    return _with(row, title=text.strip()[:_MOST_LETTERS]) if text.strip() else Refusal(tr("Geef het blok een naam."))


COLUMNS = (
    Column("begins", "Tijd", 62, lambda row: row.begins, kind=Kind.READ_ONLY, editable=lambda _: False),
    Column("title", "Blok", 190, lambda row: row.block.title, _read_title, stretch=2),
    Column("form", "Werkvorm, of wie", 200, lambda row: row.block.form,
           lambda row, text: _with(row, form=text.strip()[:_MOST_LETTERS]), stretch=2),
    Column("steps", "Stappen", 74, lambda row: row.steps, kind=Kind.WORDS, editable=lambda _: False, muted=lambda _: True),
    Column("minutes", "Minuten", 78, lambda row: str(row.block.minutes), _read_minutes, Kind.NUMBER),
)  # fmt: skip


class AgendaGrid(GridView):
    """The blocks; Alt with an arrow moves one."""

    def __init__(self, theme: Theme, parent: AgendaTab) -> None:
        super().__init__(theme, COLUMNS, name=tr("Draaiboek"), parent=parent)
        self._tab = parent
        self.sortable = False
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def tab_adds(self) -> bool:
        """Say no: somebody who only walks by adds no block, since a block is never empty."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrows = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in arrows:
            self._tab.move_block(arrows[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class AgendaTab(QWidget):
    """A table of blocks, the sum of the time, and what to do when it does not fit."""

    def __init__(self, desk: WorkshopDesk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self.grid = AgendaGrid(theme, self)
        self.up_button = IconButton(theme, "arrow-up", tr("Blok omhoog"), size=16)
        self.down_button = IconButton(theme, "arrow-down", tr("Blok omlaag"), size=16)
        self.break_button = SecondaryButton(theme, tr("Voeg een pauze toe"), icon="plus")
        self.block_button = SecondaryButton(theme, tr("Voeg een blok toe"), icon="plus")
        self.remove_button = SecondaryButton(theme, tr("Haal weg"), icon="trash-2")
        self.anew_button = SecondaryButton(theme, tr("Maak het draaiboek opnieuw"), icon="refresh-cw")
        self.error = ErrorLine(theme)
        self.sum = Label(theme, role=Role.BODY, strong=True)
        self.advice = Label(theme, role=Role.SMALL, color="warning")
        self._lay_out()
        self._connect()

    def show_workshop(self, workshop: Workshop) -> None:
        """Show the blocks with their times."""
        setup, catalogue = workshop.setup, self._desk.work.session.catalogue
        numbers = {one.step: one.number for one in catalogue.steps}
        rows: list[Entry | TotalRow] = [
            Entry(
                str(slot.place), _Row(slot.block, slot.words, ", ".join(str(numbers[one]) for one in slot.block.steps))
            )
            for slot in timetable(setup)
        ]
        whole = length(setup)
        ends = timetable(replace(setup, agenda=(*setup.agenda, Block(BlockKind.CLOSING, 0, ""))))[-1].words
        rows.append(TotalRow({"begins": ends, "title": tr("Einde"), "minutes": str(whole)}, is_last=True))
        self.grid.set_rows(rows)
        found = setting_up.fit(setup, catalogue)
        self.sum.set_text(fit_words(found))
        advice = fit_advice(found, catalogue, prepared=setup.prepared)
        self.advice.set_text(advice)
        self.advice.set_color("muted" if setup.prepared and not found.unplaced else "warning")
        self.advice.setVisible(bool(advice))

    def flush(self) -> None:
        """Keep what is being typed."""
        self.grid.flush()

    def focus_first(self) -> None:
        """Put the focus on the table."""
        self.grid.focus_first("title")

    def stops(self) -> list[QWidget]:
        """Return what one comes by with Tab, in its order."""
        added = [self.break_button, self.block_button, self.remove_button, self.anew_button]
        return [self.grid, self.up_button, self.down_button, *added]

    def move_block(self, step: int) -> None:
        """Move the current block up (-1) or down (1); the cursor goes along."""
        self.flush()
        place, workshop = self._place(), self._desk.workshop
        if place is None or workshop is None or not 0 <= place + step < len(workshop.setup.agenda):
            return
        column = self.grid.current_cell()
        self._desk.make(setting_up.move_block(workshop, place, step))
        self.grid.focus_cell(str(place + step), column[1] if column else "title")

    def _lay_out(self) -> None:
        card = CardFrame(self._theme)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 12, 1, 14)
        inside.setSpacing(8)
        above = QVBoxLayout()
        above.setContentsMargins(15, 0, 15, 0)
        above.addWidget(Label(self._theme, tr("Hoe de dag verloopt"), role=Role.QUESTION))
        below = QVBoxLayout()
        below.setContentsMargins(15, 0, 15, 0)
        below.setSpacing(8)
        buttons = FlowRow(self._theme, edge=4)
        buttons.add(
            self.up_button, self.down_button, self.break_button, self.block_button, self.remove_button, self.anew_button
        )
        for widget in (self.error, buttons, self.sum, self.advice):
            below.addWidget(widget)
        inside.addLayout(above)
        inside.addWidget(self.grid, 1)
        inside.addLayout(below)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def _connect(self) -> None:
        grid = self.grid
        grid.committed.connect(self._on_grid_committed)
        grid.emptied.connect(self._on_grid_emptied)
        grid.refused.connect(self.error.set_error)
        grid.add_asked.connect(self._on_block_button_clicked)
        grid.remove_asked.connect(self._on_remove_button_clicked)
        grid.block_pasted.connect(self._on_grid_block_pasted)
        self.up_button.clicked.connect(self._on_up_button_clicked)
        self.down_button.clicked.connect(self._on_down_button_clicked)
        self.break_button.clicked.connect(self._on_break_button_clicked)
        self.block_button.clicked.connect(self._on_block_button_clicked)
        self.remove_button.clicked.connect(self._on_remove_button_clicked)
        self.anew_button.clicked.connect(self._on_anew_button_clicked)

    def _place(self) -> int | None:
        cell = self.grid.current_cell()
        return int(cell[0]) if cell is not None else None

    def _add(self, block: Block) -> None:
        """Put a block behind the current one, before the last ones when none is."""
        self.flush()
        workshop, place = self._desk.workshop, self._place()
        if workshop is None:
            return
        at = place + 1 if place is not None else len(workshop.setup.agenda)
        self._desk.make(setting_up.add_block(workshop, at, block))
        self.grid.focus_cell(str(at), "title")

    @Slot(str, str, object)
    def _on_grid_committed(self, key: str, column: str, row: _Row) -> None:
        workshop = self._desk.workshop
        if workshop is not None:
            field = {column: getattr(row.block, column)}
            self._desk.make(setting_up.change_block(workshop, int(key), **field))

    @Slot(list)
    def _on_grid_emptied(self, values: list[tuple[str, Any]]) -> None:
        workshop = self._desk.workshop
        if workshop is None:
            return
        blocks = list(workshop.setup.agenda)
        for key, row in values:
            blocks[int(key)] = row.block
        words = tr("Draaiboek: {title} gewijzigd").format(title=values[0][1].block.title)
        self._desk.make(setting_up.change(workshop, words, agenda=tuple(blocks)))

    @Slot(str, str, str)
    def _on_grid_block_pasted(self, text: str, _row: str, _column: str) -> None:
        self.grid.place_block(text)

    @Slot()
    def _on_up_button_clicked(self) -> None:
        self.move_block(-1)

    @Slot()
    def _on_down_button_clicked(self) -> None:
        self.move_block(1)

    @Slot()
    def _on_break_button_clicked(self) -> None:
        self._add(Block(BlockKind.BREAK, 15, tr("Pauze")))

    @Slot()
    def _on_block_button_clicked(self) -> None:
        self._add(Block(BlockKind.CLOSING, 10, tr("Nieuw blok")))

    @Slot()
    def _on_remove_button_clicked(self) -> None:
        self.flush()
        workshop, place = self._desk.workshop, self._place()
        if workshop is not None and place is not None:
            self._desk.make(setting_up.remove_block(workshop, place))

    @Slot()
    def _on_anew_button_clicked(self) -> None:
        self.flush()
        workshop = self._desk.workshop
        if workshop is not None:
            self._desk.make(setting_up.fit_agenda(workshop, self._desk.work.session.catalogue))
