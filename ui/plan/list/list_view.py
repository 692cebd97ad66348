"""The list as a way of looking at the plan: all tasks in a table that is filtered, sorted, grouped and typed in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessments.plan import TaskStatus
from assessments.types import TaskCode
from ui.plan import cards
from ui.plan.list import bulk
from ui.plan.list.cells import Cells
from ui.plan.list.filter_bar import FilterBar
from ui.plan.list.frame import TableFrame
from ui.plan.list.looks import Look, arranged, group_value
from ui.plan.list.rows import Sifting, TaskRow, dropped_rows, sifted, task_rows, totals
from ui.plan.list.selection_bar import SelectionBar
from ui.plan.list.table import TaskTable
from ui.plan.task_status import toggled
from ui.plan.view import PlanView
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.inputs import ErrorLine
from ui.widgets.scroll import ScrollPane
from ui.widgets.text import Label
from ui.work import Work
from wizard.assessment import Assessment, PlannedTask


class ListView(PlanView):
    """Filters above, the table below; what is typed in a cell becomes a decision about its task."""

    def __init__(self, work: Work, theme: Theme, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(work, theme, parent)
        self._today = today
        self._look = Look()
        self._rows: tuple[TaskRow, ...] = ()
        self._cells = Cells(today)
        self.bar = FilterBar(theme)
        self.chosen_bar = SelectionBar(theme)
        self.complaint = ErrorLine(theme)
        self.table = TaskTable(theme, self._cells.columns(), name=tr("Taken van het plan"))
        self.empty = Label(theme, role=Role.BODY, color="muted")
        self._frame = TableFrame(theme, self.table, self.empty)
        content = QWidget()
        self._pane = ScrollPane(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pane)
        layout = self._layout = QVBoxLayout(content)
        layout.setContentsMargins(24, 0, 24, 12)
        layout.setSpacing(8)
        layout.addWidget(self.bar)
        layout.addWidget(self._frame, 1)
        layout.addWidget(self.complaint)
        layout.addWidget(self.chosen_bar)
        self._connect()

    def _connect(self) -> None:
        self.bar.looked.connect(self._on_bar_looked)
        self.bar.left_down.connect(self.focus_first)
        table = self.table
        table.committed.connect(self._on_table_committed)
        table.refused.connect(self._on_table_refused)
        table.selectionModel().currentChanged.connect(self._on_table_current_changed)
        table.opened.connect(self.opened)
        table.entered.connect(self.entered)
        table.reached.connect(self.reached)
        table.toggled.connect(self._on_table_toggled)
        table.fold_asked.connect(self._on_table_fold_asked)
        table.sort_asked.connect(self._on_table_sort_asked)
        table.picked.connect(self._on_table_picked)
        table.drop_asked.connect(self._on_table_drop_asked)
        self.chosen_bar.status_asked.connect(self._on_chosen_bar_status_asked)
        self.chosen_bar.owner_asked.connect(self._on_chosen_bar_owner_asked)
        self.chosen_bar.drop_asked.connect(self._on_chosen_bar_drop_asked)
        self.chosen_bar.left.connect(self._on_chosen_bar_left)

    def show_plan(self, assessment: Assessment, tasks: Sequence[PlannedTask]) -> None:
        """Show these tasks of a plan."""
        self._cells.show_plan(assessment)
        self.table.rows.forget_wrong(frozenset(planned.code for planned in assessment.tasks))
        self._rows = (*task_rows(assessment, tasks, self._today()), *dropped_rows(assessment))
        self._show()

    def focus_first(self) -> None:
        """Put the focus on the row where it was last, else on the first one."""
        if not self.table.currentIndex().isValid() and self.table.order():
            self.table.set_current(self.table.order()[0])
        place = self.table if self.table.order() else self.bar.search
        self._layout.activate()  # the place of the sheet is only right once all has its room
        self._pane.set_place(self._frame.y() if place is self.table else 0)
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_opened(self, code: TaskCode | None) -> None:
        """Mark the row whose task the panel shows."""
        self.table.set_opened(code)

    def show_task(self, code: TaskCode) -> bool:
        """Put the focus on a task's row; filters that hide it are lifted, its group is unfolded."""
        found = self._bring(code)
        if found:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return found

    def reveal(self, code: TaskCode) -> None:
        """Bring a task's row into view; the focus stays where it is."""
        if code in self.table.order() and len(self.table.chosen()) < 2:
            self.table.set_current(code)

    def order(self) -> list[TaskCode]:
        """Return the tasks in the order in which one goes through the list."""
        return self.table.order()

    def flush(self) -> None:
        """Report what is being typed."""
        self.table.flush()

    def look(self) -> Look:
        """Return how the list is looked at."""
        return self._look

    def set_look(self, look: Look) -> None:
        """Look at the list in another way."""
        self._look = look
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.bar.search.selectAll()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        look, keep = self._look, self.table.rows.wrong_rows()
        shown = sifted(self._rows, look.sifting, keep)
        self.table.set_rows(arranged(self._rows, look, keep))
        self.table.leave_out(look.needless_columns())
        self.table.show_sorting(look.sort_by, descending=look.descending)
        self.bar.show_look(look, totals(self._rows, shown))
        words = tr("Geen taken in deze keuze. Wis de filters om meer te zien.")
        self.empty.set_text(words if self._rows else cards.empty_words(self.work.session.assessment, None))
        if not shown and self.table.hasFocus():
            self.bar.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._frame.show_table(bool(shown))

    def _bring(self, code: TaskCode) -> bool:
        row = next((row for row in self._rows if row.code == code), None)
        if row is None or row.dropped_reason:
            return False
        if not self._look.sifting.passes(row):
            self._look = replace(self._look, sifting=Sifting())
        folded = self._look.folded - {group_value(self._look.group, row)} if self._look.group else frozenset()
        self.set_look(replace(self._look, folded=folded))
        return self.table.set_current(code)

    def _decide(self, made: bulk.Bulk) -> None:
        if made.parts:
            self.work.change_plan("", made.words, made.parts)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_bar_looked(self, look: Look) -> None:
        self.set_look(look)

    @Slot(str, str, object)
    def _on_table_committed(self, code: str, _: str, row: TaskRow) -> None:
        self._rows = tuple(row if one.code == code else one for one in self._rows)  # it may wait for a word
        self.edited.emit(code, row.edit)

    @Slot()
    def _on_table_refused(self) -> None:
        self.complaint.set_error(self.table.rows.complaint(self.table.currentIndex()))

    @Slot()
    def _on_table_current_changed(self) -> None:
        self._on_table_refused()

    @Slot(str)
    def _on_table_toggled(self, code: str) -> None:
        row = next((row for row in self._rows if row.code == code), None)
        if row is not None and row.dropped_reason:
            self.restored.emit(code)
        elif row is not None:
            self.edited.emit(code, toggled(row.edit, self._today()))

    @Slot(object)
    def _on_table_fold_asked(self, value: object) -> None:
        folded = self._look.folded
        self.set_look(replace(self._look, folded=folded - {value} if value in folded else folded | {value}))

    @Slot(str)
    def _on_table_sort_asked(self, key: str) -> None:
        """Sort by a column: upwards, then downwards, then in planning order again."""
        self.table.flush()
        if key != self._look.sort_by:
            self.set_look(replace(self._look, sort_by=key, descending=False))
        elif not self._look.descending:
            self.set_look(replace(self._look, descending=True))
        else:
            self.set_look(replace(self._look, sort_by="", descending=False))

    @Slot(list)
    def _on_table_picked(self, codes: list[TaskCode]) -> None:
        self.chosen_bar.show_chosen(len(codes), [(name, "") for name in self._cells.people])

    @Slot(list)
    def _on_table_drop_asked(self, codes: list[TaskCode]) -> None:
        if codes:
            self.chosen_bar.ask_reason()

    @Slot(object)
    def _on_chosen_bar_status_asked(self, status: TaskStatus) -> None:
        plan = self.work.session.dossier.plan
        self._decide(bulk.with_same_status(plan, self.table.chosen(), status, self._today()))

    @Slot(str)
    def _on_chosen_bar_owner_asked(self, owner: str) -> None:
        self._decide(bulk.with_same_owner(self.work.session.dossier.plan, self.table.chosen(), owner))

    @Slot(str)
    def _on_chosen_bar_drop_asked(self, reason: str) -> None:
        plan = self.work.session.dossier.plan
        self._decide(bulk.dropped(plan, self.table.chosen(), reason, self._today()))

    @Slot()
    def _on_chosen_bar_left(self) -> None:
        self.table.setCurrentIndex(self.table.currentIndex())
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
