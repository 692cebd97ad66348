"""Who does what: the chosen tasks against the roles, and the name under each."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from assessments.types import Role as TaskRole
from assessments.types import TaskCode
from ui.plan.raci.lines import RaciLine, advised, decided, role_heads, task_lines, with_letter
from ui.plan.raci.table import RaciTable
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.footer import Action
from ui.widgets.notices import CardFrame, EmptyState
from ui.widgets.scroll import ScrollPane
from ui.widgets.text import Label
from ui.workshop.choose.lost_line import LostLine
from ui.workshop.choose.owner_card import OwnerCard
from ui.workshop.choose.part import Part
from ui.workshop.choose.restoring import restore_tasks, titles_of
from ui.workshop.desk import WorkshopDesk
from wizard.workshop.appointing import lost, people, planned_of

NEXT = "verder"


class WhoPart(Part):
    """The matrix of the chosen tasks above the name of the one that is on."""

    def __init__(self, desk: WorkshopDesk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self.table = RaciTable(theme, tr("Wie doet wat in de gekozen taken"))
        self.card = OwnerCard(theme)
        self.lost = LostLine(theme)
        self._key = Label(
            theme,
            tr(
                "A eindverantwoordelijk · R voert uit · C denkt vooraf mee · I krijgt bericht. Typ de letter in een cel."
            ),
            role=Role.SMALL,
            color="muted",
        )
        self._empty = EmptyState(
            theme, tr("Nog geen taken gekozen"), tr("Kies eerst met stippen of met de hand."), tr("Kies taken")
        )
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        frame = CardFrame(self._theme)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(24, 4, 24, 10)
        layout.setSpacing(8)
        layout.addWidget(self._key)
        layout.addWidget(self.lost)
        layout.addWidget(frame)
        layout.addWidget(self.card)
        layout.addStretch(1)
        self._scroll = ScrollPane(body)
        self._scroll.resized.connect(self._fit_table)
        self._theme.changed.connect(self._fit_table)
        self._pages.addWidget(self._scroll)
        self._pages.addWidget(self._empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)

    def _connect(self) -> None:
        self.table.lettered.connect(self._on_table_lettered)
        self.table.advice_asked.connect(self._on_table_advice_asked)
        self.table.reached.connect(self._on_table_reached)
        self.table.opened.connect(self._on_table_opened)
        self.table.entered.connect(self._on_table_opened)
        self.card.named.connect(self._on_card_named)
        self.card.stepped.connect(self._on_card_stepped)
        self.lost.restore_asked.connect(self._on_lost_restore_asked)
        self._empty.chosen.connect(self._on_empty_chosen)

    def refresh(self) -> None:
        """Show the chosen tasks as they are divided now."""
        workshop, assessment = self._desk.workshop, self._desk.assessment()
        if workshop is None:
            return
        tasks = planned_of(assessment, workshop)
        found = {one.key: one for one in task_lines(assessment, tasks) if isinstance(one, RaciLine)}
        lines = [found[one.code] for one in tasks]
        self.table.show_lines(lines, role_heads(assessment, lines))
        self._fit_table()
        gone = lost(assessment, workshop)
        self.lost.show_lost(gone, titles_of(assessment, gone))
        shown = assessment.task(self.card.code) if self.card.code in {one.code for one in tasks} else None
        shown = shown or next(iter(tasks), None)
        if shown is not None:
            self.card.show_task(assessment, shown, people(assessment, workshop))
            self.table.set_opened(shown.code)
        self.card.setVisible(shown is not None)
        self._pages.setCurrentIndex(0 if workshop.chosen else 1)

    @Slot()
    def _fit_table(self) -> None:
        """Make the matrix as high as its lines, so that only the page scrolls."""
        rows = sum(self.table.rowHeight(row) for row in range(self.table.matrix.rowCount()))
        self.table.setFixedHeight(rows + self.table.horizontalHeader().sizeHint().height() + 2)

    def flush(self) -> None:
        """Report a name that is still being typed."""
        self.card.flush()

    def show_task(self, code: TaskCode) -> None:
        """Show a chosen task with its name."""
        if code in self.table.matrix.line_keys():
            self._show_task(code)

    def focus_first(self) -> None:
        """Put the focus on the first name, else on the way to choosing."""
        if self.card.isHidden():
            self._empty.focus_action()
        else:
            self.card.focus_first()

    def primary(self) -> Action | None:
        """Return the way to the first appointments, once tasks are chosen."""
        workshop = self._desk.workshop
        if workshop is None or not workshop.chosen:
            return None
        return Action(NEXT, tr("Naar eerste afspraak"), icon="arrow-right", icon_last=True, shortcut="Ctrl+Enter")

    def act(self, key: str = "") -> None:
        """Go on to the first appointments."""
        if self.primary() is not None:
            self.part_asked.emit("afspraak")

    def _show_task(self, code: TaskCode) -> None:
        workshop, assessment = self._desk.workshop, self._desk.assessment()
        planned = assessment.task(code)
        if workshop is not None and planned is not None:
            self.card.show_task(assessment, planned, people(assessment, workshop))
            self.table.set_opened(code)

    @Slot(str, object, str)
    def _on_table_lettered(self, code: str, role: TaskRole, letter: str) -> None:
        assessment = self._desk.assessment()
        planned = assessment.task(TaskCode(code))
        if planned is not None:
            letters = with_letter(planned.task.raci, role, letter)
            self._desk.work.session.settle()
            self._desk.work.edit_task(planned.code, decided(planned, letters, advised(assessment, planned)))

    @Slot(str)
    def _on_table_advice_asked(self, code: str) -> None:
        assessment = self._desk.assessment()
        planned = assessment.task(TaskCode(code))
        if planned is not None:
            advice = advised(assessment, planned)
            self._desk.work.edit_task(planned.code, decided(planned, advice, advice))

    @Slot(str)
    def _on_table_reached(self, code: str) -> None:
        self._show_task(TaskCode(code))

    @Slot(str)
    def _on_table_opened(self, code: str) -> None:
        self._show_task(TaskCode(code))
        self.card.focus_first()

    @Slot(str, str)
    def _on_card_named(self, code: str, name: str) -> None:
        edit = self._desk.work.session.dossier.plan.edit(TaskCode(code))
        self._desk.work.edit_task(TaskCode(code), replace(edit, owner=name or None))

    @Slot()
    def _on_card_stepped(self) -> None:
        keys = self.table.matrix.line_keys()
        if self.card.code in keys:
            self._show_task(TaskCode(keys[(keys.index(self.card.code) + 1) % len(keys)]))
            self.card.focus_first()

    @Slot(object)
    def _on_lost_restore_asked(self, codes: object) -> None:
        restore_tasks(self._desk.work, codes if isinstance(codes, tuple) else ())

    @Slot()
    def _on_empty_chosen(self) -> None:
        self.part_asked.emit("stippen")
