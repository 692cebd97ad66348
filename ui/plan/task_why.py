"""Why a task is in the plan, who has which part in it, and what hangs on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.plan.raci_strip import RaciStrip
from ui.plan.task_facts import CauseFacts, TaskFacts
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.picture_view import PictureView
from ui.widgets.text import Label
from wizard.drawing.levels import level_strip


class Rule(QWidget):
    """A thin line between two parts."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(13)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.color("line"), self._theme.line_width))
        painter.drawLine(0, 6, self.width(), 6)


class _CauseRow(QWidget):
    """One answer with its level strip and the way to the question.

    Signals: ``question_asked(code)``.
    """

    question_asked = Signal(str)

    def __init__(self, theme: Theme, cause: CauseFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = cause.question
        strip = level_strip(cause.level, cause.target, color=cause.color)
        self.link = LinkButton(theme, tr("Naar de vraag"), role=Role.CAPTION)
        self.link.setAccessibleName(tr("Naar vraag {code}").format(code=cause.question))
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(PictureView(theme, strip))
        below.addWidget(self.link)
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 4)
        layout.setSpacing(3)
        layout.addWidget(Label(theme, cause.words, role=Role.SMALL))
        layout.addLayout(below)
        self.link.clicked.connect(self._on_link_clicked)

    @Slot()
    def _on_link_clicked(self) -> None:
        self.question_asked.emit(self._question)


class _TaskLinks(QWidget):
    """A word and the tasks, or tools, it is about, each a link.

    Signals: ``task_asked(code)``.
    """

    task_asked = Signal(str)

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks: tuple[tuple[str, str], ...] = ()
        self._links: dict[LinkButton, str] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 4, 0, 0)
        self._layout.setSpacing(2)
        self._layout.addWidget(Label(theme, words, role=Role.SMALL_STRONG))

    def stops(self) -> list[QWidget]:
        return list(self._links)

    def show_tasks(self, tasks: Sequence[tuple[str, str]]) -> None:
        self.setVisible(bool(tasks))
        if tuple(tasks) == self._tasks:
            return
        self._tasks = tuple(tasks)
        for link in self._links:
            self._layout.removeWidget(link)
            link.hide()
            link.deleteLater()
        self._links = {}
        for code, title in tasks:
            link = LinkButton(self._theme, title)
            link.clicked.connect(self._on_link_clicked)
            self._links[link] = code
            self._layout.addWidget(link)

    @Slot()
    def _on_link_clicked(self) -> None:
        link = self.sender()
        if isinstance(link, LinkButton):
            self.task_asked.emit(self._links[link])


class TaskWhy(QWidget):
    """The lower half of the task panel.

    Signals: ``question_asked(code)`` and ``task_asked(code)`` after a link.
    """

    question_asked = Signal(str)
    task_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._causes: tuple[CauseFacts, ...] | None = None
        self._rows: list[_CauseRow] = []
        self._reason = Label(theme, role=Role.SMALL)
        self._sum = Label(theme, role=Role.SMALL, color="ink-2", tabular=True)
        self._raci = RaciStrip(theme)
        self._kpis = Label(theme, role=Role.SMALL)
        self._waiting = _TaskLinks(theme, tr("Hierop wacht"))
        self._before = _TaskLinks(theme, tr("Wacht zelf op"))
        self._tools = _TaskLinks(theme, tr("Hulpmiddel"))
        self._cause_layout = QVBoxLayout()
        self._lay_out()
        for links in (self._waiting, self._before):
            links.task_asked.connect(self.task_asked)
        self._tools.task_asked.connect(self.question_asked)

    def _lay_out(self) -> None:
        theme = self._theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(Rule(theme))
        layout.addWidget(Label(theme, tr("Waarom deze taak"), role=Role.SMALL_STRONG))
        layout.addLayout(self._cause_layout)
        layout.addWidget(self._reason)
        layout.addWidget(self._sum)
        layout.addWidget(Rule(theme))
        head = QHBoxLayout()
        head.addWidget(Label(theme, "RACI", role=Role.SMALL_STRONG, wrap=False))
        legend = Label(theme, tr("R voert uit, A eindverantwoordelijk"), role=Role.CAPTION, color="muted", wrap=False)
        head.addWidget(legend, 0, Qt.AlignmentFlag.AlignRight)
        layout.addLayout(head)
        layout.addWidget(self._raci)
        layout.addWidget(Rule(theme))
        layout.addWidget(self._kpis)
        layout.addWidget(self._tools)
        layout.addWidget(self._waiting)
        layout.addWidget(self._before)

    def show_task(self, facts: TaskFacts) -> None:
        """Show where a task comes from and what hangs on it."""
        if facts.causes != self._causes:
            self._show_causes(facts.causes)
        self._reason.set_text(facts.reason)
        self._reason.setVisible(bool(facts.reason))
        self._sum.set_text(facts.sum)
        self._raci.show_cells(facts.raci)
        head = tr("Meet je met")
        self._kpis.set_text(f"{head} {facts.kpis}", bold_prefix=len(head))
        self._kpis.setVisible(bool(facts.kpis))
        self._waiting.show_tasks(facts.waiting)
        self._before.show_tasks(facts.before)
        self._tools.show_tasks(facts.tools)

    def stops(self) -> list[QWidget]:
        """Return what Tab comes to, in order."""
        return [*(row.link for row in self._rows), *self._tools.stops(), *self._waiting.stops(), *self._before.stops()]

    def _show_causes(self, causes: tuple[CauseFacts, ...]) -> None:
        self._causes = causes
        for row in self._rows:
            self._cause_layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for cause in causes:
            row = _CauseRow(self._theme, cause)
            row.question_asked.connect(self.question_asked)
            self._cause_layout.addWidget(row)
            self._rows.append(row)
