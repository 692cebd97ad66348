"""What is asked less often about a task: lead time, what comes first, spending, a remark and proof."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from assessments.plan import EMPTY_EDIT, TaskEdit
from ui.plan.predecessors import Predecessors
from ui.plan.task_facts import TaskFacts
from ui.plan.task_fields import AdviceLine
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton
from ui.widgets.inputs.long_text import LongTextInput
from ui.widgets.inputs.typed import HoursInput, WholeInput
from ui.widgets.text import Label
from wizard import formats

MOST_DAYS = 3650
MOST_EUROS = 100_000_000


class TaskMore(QWidget):
    """Fields behind a button; it stands open where something is filled in.

    Signals: ``edited(TaskEdit)``.
    """

    edited = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._edit = EMPTY_EDIT
        self._code = ""
        self.fold = FlatButton(theme, tr("Meer over deze taak"), icon="chevron-right")
        self._body = QWidget()
        self.days = WholeInput(theme, tr("Doorlooptijd in dagen"), unit=tr("dagen"), minimum=0, maximum=MOST_DAYS)
        self.expenses = HoursInput(theme, tr("Uitgaven in euro, zonder btw"), MOST_EUROS)
        self.first = Predecessors(theme)
        self.remark = LongTextInput(theme, tr("Opmerking"), lines=2, counts=False)
        self.evidence = LongTextInput(theme, tr("Bewijs dat de taak klaar is"), lines=2, counts=False)
        self._advice = {"days": AdviceLine(theme, tr("Doorlooptijd")), "after": AdviceLine(theme, tr("Eerst klaar"))}
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        grid = QGridLayout(self._body)
        grid.setContentsMargins(0, 0, 0, 4)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, self._theme.px(72))
        rows: tuple[tuple[str, QWidget, QWidget | None], ...] = (
            (tr("Duur"), self.days, self._advice["days"]),
            (tr("Eerst klaar"), self.first, self._advice["after"]),
            (tr("Uitgaven €"), self.expenses, None),
            (tr("Opmerking"), self.remark, None),
            (tr("Bewijs"), self.evidence, None),
        )
        line = 0
        for words, field, under in rows:
            label = Label(self._theme, words, role=Role.SMALL, color="muted", wrap=False)
            label.setMinimumHeight(self._theme.px(32))
            grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, line, 1)
            line += 1
            if under is not None:
                grid.addWidget(under, line, 1)
                line += 1
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._body)
        self._open(False)

    def _connect(self) -> None:
        self.fold.clicked.connect(self._on_fold_clicked)
        self.days.value_changed.connect(self._on_days_value_changed)
        self.expenses.value_changed.connect(self._on_expenses_value_changed)
        self.first.changed_to.connect(self._on_first_changed_to)
        self.remark.value_changed.connect(self._on_remark_value_changed)
        self.evidence.value_changed.connect(self._on_evidence_value_changed)
        self._advice["days"].advice_asked.connect(self._on_days_advice_asked)
        self._advice["after"].advice_asked.connect(self._on_after_advice_asked)

    def show_task(self, facts: TaskFacts) -> None:
        """Show a task's fields without telling anybody; what is being typed stays."""
        if facts.code != self._code:
            edit = facts.edit
            decided = (edit.days, edit.after, edit.expenses, edit.remark or None, edit.evidence or None)
            self._open(any(one is not None for one in decided))
        self._code, self._edit = facts.code, facts.edit
        self.days.set_value(facts.days)
        self.expenses.set_value(facts.edit.expenses)
        self.first.show_tasks(facts.before, facts.offered)
        self.remark.set_value(facts.edit.remark or None)
        self.evidence.set_value(facts.edit.evidence or None)
        days = facts.advice.days
        self._advice["days"].show_advice(None if days is None else formats.count(days, tr("dag"), tr("dagen")))
        self._advice["after"].show_advice(facts.advice.after)

    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        for field in (self.days, self.expenses, self.remark, self.evidence):
            field.flush()

    def stops(self) -> list[QWidget]:
        """Return what one comes by with Tab, from top to bottom."""
        fields = (self.expenses.field, self.remark.field, self.evidence.field)
        return [self.fold, self.days.field, *self.first.stops(), *fields]

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), super().minimumSizeHint().height())

    def is_open(self) -> bool:
        """Tell whether the fields are shown."""
        return not self._body.isHidden()

    def _open(self, shown: bool) -> None:
        self._body.setVisible(shown)
        self.fold.set_icon_name("chevron-down" if shown else "chevron-right")
        state = tr("opengeklapt") if shown else tr("dichtgeklapt")
        self.fold.setAccessibleDescription(state)

    def _change(self, edit: TaskEdit) -> None:
        if edit != self._edit:
            self._edit = edit
            self.edited.emit(edit)

    @Slot()
    def _on_fold_clicked(self) -> None:
        self._open(not self.is_open())

    @Slot(object)
    def _on_days_value_changed(self, days: int | None) -> None:
        self._change(replace(self._edit, days=days))

    @Slot(object)
    def _on_expenses_value_changed(self, euros: Decimal | None) -> None:
        self._change(replace(self._edit, expenses=euros))

    @Slot(object)
    def _on_first_changed_to(self, codes: object) -> None:
        self._change(replace(self._edit, after=codes if isinstance(codes, tuple) else None))

    @Slot(object)
    def _on_remark_value_changed(self, text: str | None) -> None:
        self._change(replace(self._edit, remark=text or ""))

    @Slot(object)
    def _on_evidence_value_changed(self, text: str | None) -> None:
        self._change(replace(self._edit, evidence=text or ""))

    @Slot()
    def _on_days_advice_asked(self) -> None:
        self._change(replace(self._edit, days=None))

    @Slot()
    def _on_after_advice_asked(self) -> None:
        self._change(replace(self._edit, after=None))
