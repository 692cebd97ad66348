"""A task that people add themselves: what it is, who pulls it, and how much it matters."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from assessments.plan import OwnTask
from assessments.types import Pillar, Role, TaskCode
from ui.plan.choice_box import ChoiceBox
from ui.plan.own.own_fields import OwnFields
from ui.plan.predecessors import Predecessors
from ui.plan.task_fields import MOST_HOURS
from ui.plan.task_more import MOST_DAYS
from ui.plan.task_panel import WIDTH
from ui.texts import tr
from ui.theme import Role as Face
from ui.theme import Theme
from ui.widgets.buttons import IconButton, SecondaryButton
from ui.widgets.edits import LineField, TextField
from ui.widgets.inputs import ErrorLine, HoursInput, WholeInput
from ui.widgets.scroll import ScrollPane
from ui.widgets.text import Label
from wizard import formats
from wizard.assessment import Assessment

_BLANK = OwnTask(TaskCode(""), Pillar.IDENTITEIT, "")


class OwnForm(QWidget):
    """Fields for a new task, in the place of the task panel; nothing is added until the button is pressed.

    Signals: ``added(OwnTask)`` without its code; ``closed()`` when it wants to go: what was typed waits.
    """

    added = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._titles: dict[TaskCode, str] = {}
        self._after: tuple[TaskCode, ...] = ()
        self._code = Label(theme, role=Face.SMALL, color="muted", wrap=False)
        self.title = LineField(theme, name=tr("Titel"))
        self.error = ErrorLine(theme)
        self.lead = ChoiceBox(theme, [], name=tr("Trekker"))
        self.hours = HoursInput(theme, tr("Uren"), MOST_HOURS)
        self.days = WholeInput(theme, tr("Duur in dagen"), unit=tr("dagen"), minimum=0, maximum=MOST_DAYS)
        self.done_when = TextField(theme, name=tr("Klaar als"))
        self.choices = OwnFields(theme)
        self.after = Predecessors(theme)
        self.close_button = IconButton(theme, "x", tr("Sluit zonder toe te voegen"))
        self.add_button = SecondaryButton(theme, tr("Voeg de taak toe"), icon="plus")
        self.leave_button = SecondaryButton(theme, tr("Sluit"))
        self._lay_out()
        self._connect()
        self.clear()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(19, 10, 14, 4)
        head.setSpacing(8)
        name = Label(self._theme, tr("Eigen taak toevoegen"), role=Face.POPUP_INPUT, strong=True, wrap=False)
        head.addWidget(name, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._code)
        head.addWidget(self.close_button)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 9, 20, 8)
        foot.setSpacing(8)
        foot.addWidget(self.add_button)
        foot.addWidget(self.leave_button)
        foot.addStretch(1)
        body = QWidget()
        self._fill(body)
        self._scroll = ScrollPane(body)
        body.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(foot)

    def _fill(self, body: QWidget) -> None:
        column = QVBoxLayout(body)
        column.setContentsMargins(19, 0, 20, 12)
        column.setSpacing(4)
        grid = self._grid((tr("Titel"), self.title), (None, self.error), (tr("Klaar als"), self.done_when),
                          (tr("Trekker"), self.lead), (tr("Uren"), self.hours), (tr("Duur"), self.days))  # fmt: skip
        column.addLayout(grid)
        column.addWidget(self.choices)
        column.addLayout(self._grid((tr("Eerst klaar"), self.after)))
        column.addStretch(1)

    def _grid(self, *rows: tuple[str | None, QWidget]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, self._theme.px(72))
        grid.setColumnStretch(1, 1)
        for line, (words, field) in enumerate(rows):
            if words is not None:
                label = Label(self._theme, words, role=Face.SMALL, color="muted", wrap=False)
                label.setMinimumHeight(self._theme.px(32))
                grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
            is_box = isinstance(field, ChoiceBox)
            grid.addWidget(field, line, 1, Qt.AlignmentFlag.AlignLeft if is_box else Qt.AlignmentFlag(0))
        return grid

    def _connect(self) -> None:
        self.title.textEdited.connect(self._on_title_text_edited)
        self.title.returnPressed.connect(self.add)
        self.choices.changed_to.connect(self.choices.show_own)
        self.after.changed_to.connect(self._on_after_changed_to)
        self.add_button.clicked.connect(self.add)
        self.leave_button.clicked.connect(self.closed)
        self.close_button.clicked.connect(self.closed)

    def show_plan(self, assessment: Assessment) -> None:
        """Offer the roles and the tasks of this plan; what was typed stays."""
        self._code.set_text(assessment.dossier.plan.next_own_code())
        names = assessment.sheet.role_holders().names
        roles = [(role, _role_words(words, names.get(role))) for role, words in assessment.catalogue.roles.items()]
        self.lead.set_choices(roles)
        ordered = sorted(assessment.tasks, key=lambda planned: planned.code)
        self._titles = {planned.code: planned.task.template.title for planned in ordered}
        self._show_after(self._after)

    def clear(self) -> None:
        """Make ready for another task."""
        self.title.clear()
        self.error.set_error("")
        self.title.set_wrong(False)
        self.done_when.set_text("")
        self.lead.set_value(Role.HR)
        self.hours.set_value(_BLANK.hours)
        self.days.set_value(_BLANK.days)
        self.choices.show_own(_BLANK)
        self._show_after(())
        self._scroll.set_place(0)

    def focus_first(self) -> None:
        """Put the focus on the title."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def add(self) -> None:
        """Report the task, or say what it still needs."""
        for field in (self.hours, self.days):
            field.flush()
        title = " ".join(self.title.text().split())
        self._show_title_error("" if title else tr("Geef de taak een titel."))
        wrong = next((field for field in (self.hours, self.days) if field.has_error()), None)
        if not title:
            self.focus_first()
        elif wrong is not None:
            wrong.focus_error()
        else:
            self.added.emit(self._task(title))

    def _task(self, title: str) -> OwnTask:
        hours, days, lead = self.hours.value(), self.days.value(), self.lead.value()
        return replace(
            self.choices.own() or _BLANK,
            title=title,
            done_when=self.done_when.text().strip(),
            lead=lead if isinstance(lead, Role) else Role.HR,
            hours=hours if isinstance(hours, Decimal) else _BLANK.hours,
            days=days if isinstance(days, int) else _BLANK.days,
            after=self._after,
        )

    def sizeHint(self) -> QSize:
        return QSize(self._theme.panel_px(WIDTH), self._theme.px(400))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(200))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.add()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(QRectF(self.rect()), theme.color("paper"))
        painter.setPen(QPen(theme.color("line-strong"), 1))
        painter.drawLine(0, 0, 0, self.height())
        painter.setPen(QPen(theme.color("line"), theme.line_width))
        y = self._scroll.geometry().bottom() + 1
        painter.drawLine(1, y, self.width(), y)

    def _show_after(self, codes: tuple[TaskCode, ...]) -> None:
        self._after = tuple(code for code in codes if code in self._titles)
        chosen = tuple((code, self._titles[code]) for code in self._after)
        offered = tuple((code, title) for code, title in self._titles.items() if code not in self._after)
        self.after.show_tasks(chosen, offered)

    def _show_title_error(self, sentence: str) -> None:
        self.error.set_error(sentence)
        self.title.set_wrong(bool(sentence))

    @Slot()
    def _on_title_text_edited(self) -> None:
        if self.error.text():
            self._show_title_error("")

    @Slot(object)
    def _on_after_changed_to(self, codes: object) -> None:
        if isinstance(codes, tuple):
            self._show_after(codes)


def _role_words(role: str, name: str | None) -> str:
    """Return a role with the name under it."""
    words = formats.capitalized(role)
    return f"{words} ({name.strip()})" if name and name.strip() else words
