"""Who does what as a way of looking at the plan: the tasks of the plan, and the work that goes on afterwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from assessments.plan_parts import TOOLS
from assessments.types import Role as TaskRole
from assessments.types import TaskCode
from ui.plan.raci.lines import Line, RaciLine, advised, decided, duty_lines, role_heads, task_lines, with_letter
from ui.plan.raci.table import RaciTable
from ui.plan.view import PlanView
from ui.plan.views import RACI
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.notices import CardFrame, EmptyState
from ui.widgets.segment import Segment
from ui.widgets.text import Label
from ui.work import Work
from wizard import formats
from wizard.assessment import Assessment, PlannedTask
from wizard.planning.duties import LETTER_WORDS, TOOL, replacement_words, standing_duties, with_letters

TASKS, DUTIES = "taken", "doorlopend"
_SIDE = 24
_BESIDE, _BELOW = 1110, 620


class RaciView(PlanView):
    """Two matrices, one shown at a time.

    Signals: those of PlanView; ``turned(key)`` after the other matrix was chosen.
    """

    turned = Signal(str)

    def __init__(self, work: Work, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(work, theme, parent)
        self.tabs = Segment(theme, [(TASKS, tr("Taken van het plan")), (DUTIES, tr("Doorlopend werk"))],
                            name=tr("Welk werk"))  # fmt: skip
        self.tabs.set_key(TASKS)
        self._about = Label(theme, role=Role.SMALL, color="muted", elide=True)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._told = Label(theme, role=Role.SMALL, color="ink-2")
        self.tasks = RaciTable(theme, tr("Wie doet wat in de taken van het plan"))
        self.duties = RaciTable(theme, tr("Wie doet wat in het doorlopende werk"))
        self._empty = EmptyState(
            theme, tr("Geen taken in deze keuze"), tr("Taken volgen uit je antwoorden. Kies Alles om meer te zien.")
        )
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for page in (self.tasks, self.duties, self._empty):
            self._pages.addWidget(page)
        card = CardFrame(self.theme)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._pages)
        self._head.setSpacing(8)
        self._head.addWidget(self.tabs)
        self._head.addSpacing(8)
        self._head.addWidget(self._about, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 0, _SIDE, 12)
        layout.setSpacing(8)
        layout.addLayout(self._head)
        layout.addWidget(self._told)
        layout.addWidget(card, 1)

    def _connect(self) -> None:
        self.theme.changed.connect(self._adapt)
        self.tabs.chosen.connect(self._on_tabs_chosen)
        self.tasks.opened.connect(self.opened)
        self.tasks.entered.connect(self.entered)
        self.tasks.reached.connect(self.reached)
        self.tasks.lettered.connect(self._on_tasks_lettered)
        self.tasks.advice_asked.connect(self._on_tasks_advice_asked)
        self.duties.lettered.connect(self._on_duties_lettered)
        self.duties.advice_asked.connect(self._on_duties_advice_asked)

    @property
    def table(self) -> RaciTable:
        """Return the matrix that is shown."""
        return self.duties if self.tabs.key() == DUTIES else self.tasks

    def show_plan(self, assessment: Assessment, tasks: Sequence[PlannedTask]) -> None:
        """Show both matrices as they are now."""
        lines, duties = task_lines(assessment, tasks), duty_lines(assessment)
        self.tasks.show_lines(lines, role_heads(assessment, lines))
        self.duties.show_lines(duties, role_heads(assessment, duties))
        unclear = sum(isinstance(line, RaciLine) and bool(line.problem) for line in self._shown(lines, duties))
        sentences = list(replacement_words(assessment))
        if unclear:
            rows = formats.count_in_words(unclear, tr("regel heeft"), tr("regels hebben"))
            sentences.insert(0, tr("{rows} niet precies één A.").format(rows=formats.capitalized(rows)))
        self._told.set_text("  ".join(sentences))
        self._told.setVisible(bool(sentences))
        self._show_page()

    def focus_first(self) -> None:
        """Put the focus on a letter, else on the choice of matrix."""
        if self._pages.currentWidget() is self._empty:
            self.tabs.button(self.tabs.key()).setFocus()
        else:
            self.table.focus_first()

    def set_opened(self, code: TaskCode | None) -> None:
        """Mark the line whose task the panel shows."""
        self.tasks.set_opened(code or "")

    def show_task(self, code: TaskCode) -> bool:
        """Put the cursor on a task's line."""
        if self.tabs.key() != TASKS:
            self._turn(TASKS)
        return self.tasks.show_key(code)

    def show_subject(self, subject: str) -> bool:
        """Show the matrix of the work that goes on when something in it was changed."""
        if subject == RACI and self.tabs.key() != DUTIES:
            self._on_tabs_chosen(DUTIES)
        return subject == RACI

    def reveal(self, code: TaskCode) -> None:
        """Bring a task's line into view; the focus stays where it is."""
        self.tasks.reveal(code)

    def order(self) -> list[TaskCode]:
        """Return the tasks from top to bottom."""
        return [TaskCode(key) for key in self.tasks.matrix.line_keys()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._adapt()

    @Slot()
    def _adapt(self) -> None:
        """Put what the letters mean beside the choice, below it, or in the tips of the cells alone."""
        effective = self.width() / self.theme.factor
        beside = QBoxLayout.Direction.LeftToRight if effective >= _BESIDE else QBoxLayout.Direction.TopToBottom
        self._head.setDirection(beside)
        self._about.setVisible(effective >= _BELOW)

    def _shown(self, lines: tuple[Line, ...], duties: tuple[Line, ...]) -> tuple[Line, ...]:
        return duties if self.tabs.key() == DUTIES else lines

    def _show_page(self) -> None:
        is_empty = self.tabs.key() == TASKS and not self.tasks.matrix.line_keys()
        self._pages.setCurrentWidget(self._empty if is_empty else self.table)
        key = tr("A eindverantwoordelijk · R voert uit · C denkt vooraf mee · I krijgt bericht")
        self._about.set_text(f"{key}. {tr('Typ de letter in een cel; Del wist die.')}")

    def _turn(self, key: str) -> None:
        self.tabs.set_key(key)
        self.takes_filter = self.takes_panel = key == TASKS
        self.turned.emit(key)

    @Slot(str)
    def _on_tabs_chosen(self, key: str) -> None:
        self._turn(key)
        self.view_asked.emit(RACI)

    @Slot(str, object, str)
    def _on_tasks_lettered(self, code: str, role: TaskRole, letter: str) -> None:
        assessment = self.work.session.assessment
        planned = assessment.task(TaskCode(code))
        if planned is not None:
            letters = with_letter(planned.task.raci, role, letter)
            self.edited.emit(code, decided(planned, letters, advised(assessment, planned)))

    @Slot(str)
    def _on_tasks_advice_asked(self, code: str) -> None:
        assessment = self.work.session.assessment
        planned = assessment.task(TaskCode(code))
        if planned is not None:
            advice = advised(assessment, planned)
            self.edited.emit(code, decided(planned, advice, advice))

    @Slot(str, object, str)
    def _on_duties_lettered(self, title: str, role: TaskRole, letter: str) -> None:
        assessment = self.work.session.assessment
        duty = next(one for one in standing_duties(assessment) if one.duty.title == title)
        name = assessment.catalogue.roles[role]
        self._keep(title, with_letter(duty.raci, role, letter), f"{title}: {name} {LETTER_WORDS[letter]}")

    @Slot(str)
    def _on_duties_advice_asked(self, title: str) -> None:
        duty = next(one for one in standing_duties(self.work.session.assessment) if one.duty.title == title)
        self._keep(title, duty.advised, tr("{title}: taakverdeling volgens advies").format(title=title))

    def _keep(self, title: str, letters: Mapping[TaskRole, str], words: str) -> None:
        assessment = self.work.session.assessment
        duty = next(one for one in standing_duties(assessment) if one.duty.title == title)
        kept = with_letters(assessment.dossier.plan, duty, letters)
        self.work.session.settle()  # a letter is a choice, not typing: each is an undo step of its own
        self.work.change_plan(RACI, words, {(TOOLS, TOOL): kept})
