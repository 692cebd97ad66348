"""Choosing: the list of tasks with their numbers, the dots of the room, and what is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from assessments.errors import WorkshopError
from assessments.plan import OwnTask
from assessments.types import TaskCode
from assessments.workshop import Workshop
from ui.plan.own.own_form import OwnForm
from ui.plan.task_panel import WIDTH
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.footer import Action
from ui.widgets.notices import CardFrame, EmptyState
from ui.widgets.scroll import ScrollPane
from ui.widgets.segment import Segment
from ui.widgets.text import Label
from ui.workshop.choose.chosen_card import ChosenCard
from ui.workshop.choose.dots_card import DotsCard
from ui.workshop.choose.part import Part
from ui.workshop.choose.rows import Order, TaskRow, rows
from ui.workshop.choose.search_bar import SearchBar
from ui.workshop.choose.task_table import TaskTable
from ui.workshop.desk import WorkshopDesk
from wizard.planning import own_tasks
from wizard.workshop.candidates import Candidate, Search, candidates
from wizard.workshop.choosing import (
    hide_dots,
    lay_dots,
    move_chosen,
    show_dots,
    tie_words,
    with_numbers,
)
from wizard.workshop.dots import choose, count_dot, pin, top_five, totals, unpin
from wizard.workshop.move import Move

LIST, DOTS = "taken", "stippen"
SHOW, HIDE, TAKE, NEXT = "toon", "verberg", "neem", "verder"
_SIDE = 336
_BESIDE = 860
_LEAST_FORM = 180


class ChoosePart(Part):
    """The list at the left; dots, choice and own task at the right, or below where it is narrow."""

    def __init__(self, desk: WorkshopDesk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self._tasks: tuple[Candidate, ...] = ()
        self._was_shown: bool | None = None
        self.bar = SearchBar(theme, desk.work.session.catalogue)
        self.table = TaskTable(theme, tr("Taken om uit te kiezen"))
        self.dots = DotsCard(theme)
        self.chosen = ChosenCard(theme)
        self.own = OwnForm(theme)
        self.own.setMinimumHeight(_LEAST_FORM)
        self._error = Label(theme, role=Role.SMALL, color="error")
        self._error.hide()
        self._empty = EmptyState(theme, tr("Geen taken gevonden"), tr("Zoek anders, of wis het woord hierboven."))
        self._pages = QStackedWidget()
        self._sides = QStackedWidget()
        self._left = QWidget()
        self.half, self._other_half = _halves(theme), _halves(theme)
        self._half = LIST
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        card = CardFrame(self._theme)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._pages)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.bar)
        left.addWidget(self._error)
        left.addWidget(card, 1)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(10)
        column.addWidget(self.chosen)
        column.addWidget(self.dots)
        column.addStretch(1)
        self._sides.addWidget(ScrollPane(body))
        self._sides.addWidget(self.own)
        self._left.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._left, 1)
        row.addWidget(self._sides)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 4, 20, 10)
        layout.setSpacing(8)
        layout.addWidget(self._other_half, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(row, 1)

    def _connect(self) -> None:
        self.bar.changed.connect(self._show_rows)
        self.bar.left_down.connect(self.table.focus_first)
        self.bar.own_asked.connect(self._on_bar_own_asked)
        self.table.counted.connect(self._on_table_counted)
        self.table.toggled.connect(self._on_table_toggled)
        self.dots.laid.connect(self._on_dots_laid)
        self.dots.turned.connect(self._show_rows)
        self.chosen.moved.connect(self._on_chosen_moved)
        self.chosen.dropped.connect(self._on_table_toggled)
        self.chosen.proposal_taken.connect(self._on_chosen_proposal_taken)
        self.own.added.connect(self._on_own_added)
        self.own.closed.connect(self._on_own_closed)
        self.bar.add_first(self.half)
        for half in (self.half, self._other_half):
            half.chosen.connect(self._show_half)
        self._theme.changed.connect(self._adapt)

    def refresh(self) -> None:
        """Show the workshop as it is now; once the dots are shown, the list stands in their order."""
        workshop = self._desk.workshop
        if workshop is None:
            return
        self._tasks = candidates(self._desk.assessment(), workshop)
        is_shown = workshop.dots_shown_at is not None
        if is_shown != self._was_shown:
            self._was_shown = is_shown
            self.bar.order.set_key(Order.DOTS if is_shown else Order.PRIORITY)
        self.dots.show_dots(workshop, self._tasks)
        self._show_rows()
        chosen, proposed = self._chosen(workshop), self._proposed(workshop)
        self.chosen.setVisible(is_shown or bool(chosen))
        words = "" if chosen or not is_shown else tie_words(self._tasks, totals(workshop))
        self.chosen.show_choice(chosen, proposed if is_shown else (), words)

    def flush(self) -> None:
        """Take over the line of dots that was typed and not yet entered."""
        self.dots.commit()

    def focus_first(self) -> None:
        """Put the focus where dots are typed, else on the list."""
        if self.dots.counts or not self.dots.number:
            self.table.focus_first()
        else:
            self.dots.focus_first()

    @Slot(str)
    def _show_half(self, key: str) -> None:
        self._half = key
        self._adapt()

    def primary(self) -> Action | None:
        """Return the one thing to do next: show, choose, go on."""
        workshop = self._desk.workshop
        if workshop is None:
            return None
        if workshop.chosen:
            return Action(NEXT, tr("Naar wie doet wat"), icon="arrow-right", icon_last=True, shortcut="Ctrl+Enter")
        if workshop.dots_shown_at is None:
            return Action(SHOW, tr("Toon alle stippen"), icon="eye", shortcut="Ctrl+Enter")
        amount = len(self._proposed(workshop))
        words = tr("Kies deze taak") if amount == 1 else tr("Kies deze {amount} taken").format(amount=amount)
        return Action(TAKE, words, shortcut="Ctrl+Enter") if amount else None

    def secondary(self) -> Action | None:
        """Return the way back to secret dots, and to showing them after tasks were chosen by hand."""
        workshop = self._desk.workshop
        if workshop is None:
            return None
        if workshop.dots_shown_at is not None:
            return Action(HIDE, tr("Verberg de stippen"), icon="eye-off")
        return Action(SHOW, tr("Toon alle stippen"), icon="eye") if workshop.chosen else None

    def act(self, key: str = "") -> None:
        """Do the one thing to do next, or what a button says."""
        primary, workshop = self.primary(), self._desk.workshop
        if workshop is None or (primary is None and not key) or not self.dots.commit():
            return
        match key or (primary.key if primary else ""):
            case "toon":
                self._desk.make(show_dots(workshop, self._desk.now(), self._tasks))
            case "verberg":
                self._desk.make(hide_dots(workshop))
            case "neem":
                self._on_chosen_proposal_taken()
            case "verder":
                self.part_asked.emit("wie")

    def _chosen(self, workshop: Workshop) -> list[TaskRow]:
        found = {row.code: row for row in self._all(workshop)}
        return [found[code] for code in workshop.chosen if code in found]

    def _proposed(self, workshop: Workshop) -> list[TaskRow]:
        found = {row.code: row for row in self._all(workshop)}
        derived = (one.task for one in self._desk.assessment().tasks)
        return [found[one.task.code] for one in top_five(workshop, derived) if one.task.code in found]

    def _all(self, workshop: Workshop) -> list[TaskRow]:
        return rows(self._tasks, totals(workshop), workshop.chosen, Search(), Order.PRIORITY)

    def _make(self, move: Move) -> None:
        workshop = self._desk.workshop
        if workshop is not None:
            self._error.hide()
            self._desk.make(with_numbers(move, workshop, self._tasks))

    def _refuse(self, error: WorkshopError) -> None:
        self._error.set_text(str(error))
        self._error.show()

    @Slot()
    def _show_rows(self) -> None:
        workshop = self._desk.workshop
        if workshop is None:
            return
        order = Order(self.bar.order.key() or Order.PRIORITY)
        found = rows(self._tasks, totals(workshop), workshop.chosen, self.bar.wanted(), order)
        self.table.show_rows(found, counts=self.dots.counts)
        self.bar.show_totals(len(found), len(self._tasks))
        self._pages.setCurrentWidget(self.table if found else self._empty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._adapt()

    @Slot()
    def _adapt(self) -> None:
        """Put the two halves side by side, or show one at a time where there is little room."""
        beside = self.width() / self._theme.factor >= _BESIDE
        for half, key in ((self.half, LIST), (self._other_half, DOTS)):
            half.set_key(self._half)
            half.setVisible(not beside and key == self._half)
        self.bar.set_narrow(not beside)
        self._left.setVisible(beside or self._half == LIST)
        self._sides.setVisible(beside or self._half == DOTS)
        wide = self._theme.panel_px(WIDTH if self._sides.currentWidget() is self.own else _SIDE)
        self._sides.setMinimumWidth(wide if beside else 0)
        self._sides.setMaximumWidth(wide if beside else 16_777_215)

    @Slot(str, int)
    def _on_table_counted(self, code: str, change: int) -> None:
        workshop = self._desk.workshop
        if workshop is None:
            return
        try:
            self._make(count_dot(workshop, TaskCode(code), change))
        except WorkshopError as error:
            self._refuse(error)

    @Slot(str)
    def _on_table_toggled(self, code: str) -> None:
        workshop, task = self._desk.workshop, TaskCode(code)
        if workshop is None:
            return
        if task in workshop.chosen:
            self._make(unpin(workshop, task))
        elif all(one.code != task or not one.gone for one in self._tasks):
            self._make(pin(workshop, task))

    @Slot(int, object)
    def _on_dots_laid(self, number: int, dots: object) -> None:
        workshop = self._desk.workshop
        if workshop is not None and isinstance(dots, dict):
            self._make(lay_dots(workshop, number, dots, self._tasks))

    @Slot(str, int)
    def _on_chosen_moved(self, code: str, step: int) -> None:
        workshop = self._desk.workshop
        move = move_chosen(workshop, TaskCode(code), step) if workshop is not None else None
        if move is not None:
            self._make(move)

    @Slot()
    def _on_chosen_proposal_taken(self) -> None:
        workshop = self._desk.workshop
        if workshop is not None:
            self._make(choose(workshop, [row.code for row in self._proposed(workshop)]))

    @Slot()
    def _on_bar_own_asked(self) -> None:
        self.own.show_plan(self._desk.assessment())
        self._sides.setCurrentWidget(self.own)
        self._show_half(DOTS)
        self.own.focus_first()

    @Slot(object)
    def _on_own_added(self, task: OwnTask) -> None:
        work = self._desk.work
        code, words, parts = own_tasks.added(work.session.dossier.plan, task)
        work.change_plan(code, words, parts)
        if code in work.session.dossier.plan.own_tasks:
            self.own.clear()
            self._on_own_closed()
            self.table.show_task(code)

    @Slot()
    def _on_own_closed(self) -> None:
        self._sides.setCurrentIndex(0)
        self._show_half(LIST)
        self.focus_first()


def _halves(theme: Theme) -> Segment:
    """Return the choice of a half, for where there is no room for both."""
    halves = [(LIST, tr("Taken")), (DOTS, tr("Stippen en keuze"))]
    return Segment(theme, halves, name=tr("Wat je ziet"), small=True)
