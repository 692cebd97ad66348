"""A step's own result: score, pillars, where the gap is, what comes into the plan, what does not fit together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from assessments.catalogue import Section
from assessments.consistency import Contradiction
from ui.questions.page_head import PageHead
from ui.questions.places import hue_of
from ui.questions.result_rows import GapRow, Legend, TaskRow
from ui.questions.score_card import ScoreCard
from ui.questions.step_facts import StepFacts, step_facts
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.notices import CardFrame, WarningBox
from ui.widgets.scroll import ScrollPane
from ui.widgets.text import Label
from wizard.assessment import Assessment

_MOST_TASKS = 6
_ONE_COLUMN_BELOW = 620


class StepResultPage(QWidget):
    """What a step's answers come to.

    Signals: ``question_chosen(code)``, ``task_chosen(code)`` after a row or link; ``plan_chosen()`` after the link to
    all tasks.
    """

    question_chosen = Signal(str)
    task_chosen = Signal(str)
    plan_chosen = Signal()

    def __init__(self, theme: Theme, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._section = section
        self._facts: StepFacts | None = None
        caption = tr("Stap {number} · {title}").format(number=section.number, title=section.title)
        title = tr("Resultaat van stap {number}").format(number=section.number)
        self._score = ScoreCard(theme)
        self._gaps = _ListCard(theme, tr("Waar de kloof zit"), Legend(theme, hue_of(section)))
        self._tasks = _ListCard(theme, tr("Dit komt in het plan"))
        self._all_tasks_link = LinkButton(theme, "")
        self._warnings = QVBoxLayout()
        self._warnings.setSpacing(10)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.addWidget(PageHead(theme, caption, title))
        self._column.addWidget(self._score)
        self._grid = QGridLayout()
        self._column.addLayout(self._grid)
        self._column.addStretch(1)
        self._pane = ScrollPane(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pane)
        self._lay_out()
        self._all_tasks_link.clicked.connect(self.plan_chosen)

    def refresh(self, assessment: Assessment) -> None:
        """Show the result as it is now."""
        facts = step_facts(assessment, self._section)
        if facts == self._facts:
            return
        self._facts = facts
        self._score.show_facts(facts)
        self._show_gaps(facts)
        self._show_tasks(facts)
        self._show_warnings(facts.contradictions)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        px = self._theme.px
        side = 24 if self._theme.factor < 1.5 else 12
        self._column.setContentsMargins(px(side), px(13), px(side), px(16))
        self._column.setSpacing(px(14))
        self._grid.setSpacing(px(16))
        self._right = QVBoxLayout()
        self._right.setSpacing(px(14))
        self._tasks.add_foot(self._all_tasks_link)
        self._right.addWidget(self._tasks)
        self._right.addLayout(self._warnings)
        self._right.addStretch(1)
        self._left = QVBoxLayout()
        self._left.addWidget(self._gaps)
        self._left.addStretch(1)
        self._columns = 0
        self._arrange()

    def _arrange(self) -> None:
        """Put both columns side by side, or under each other in a narrow window."""
        columns = 1 if self.width() < self._theme.px(_ONE_COLUMN_BELOW) else 2
        if columns == self._columns:
            return
        self._columns = columns
        for layout in (self._left, self._right):
            self._grid.removeItem(layout)
        self._grid.addLayout(self._left, 0, 0)
        self._grid.addLayout(self._right, *((0, 1) if columns == 2 else (1, 0)))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if columns == 2 else 0)

    def _show_gaps(self, facts: StepFacts) -> None:
        rows = [GapRow(self._theme, line, hue_of(self._section)) for line in facts.gaps]
        for row in rows:
            row.chosen.connect(self.question_chosen)
        self._gaps.set_rows(rows)

    def _show_tasks(self, facts: StepFacts) -> None:
        rows: list[QWidget] = []
        for line in facts.tasks[:_MOST_TASKS]:
            row = TaskRow(self._theme, line)
            row.chosen.connect(self.task_chosen)
            rows.append(row)
        if not rows:
            rows.append(Label(self._theme, tr("Uit deze stap komt nog geen taak."), role=Role.SMALL, color="muted"))
        self._tasks.set_rows(rows, facts.hours)
        many = tr("Bekijk alle {count} taken in het plan").format(count=len(facts.tasks))
        self._all_tasks_link.set_text(many if len(facts.tasks) > 1 else tr("Bekijk de taak in het plan"))
        self._all_tasks_link.setVisible(bool(facts.tasks))

    def _show_warnings(self, found: Sequence[Contradiction]) -> None:
        _empty(self._warnings)
        title = tr("Past niet bij elkaar")
        for one in found:
            question = one.rule.question
            links = [(question, tr("Naar {code}").format(code=question))] if question else []
            box = WarningBox(self._theme, one.rule.message, title=title, links=links)
            box.link_chosen.connect(self.question_chosen)
            self._warnings.addWidget(box)
            title = ""


class _ListCard(CardFrame):
    """A card with a head, rows and perhaps a link under them."""

    def __init__(self, theme: Theme, title: str, aside: QWidget | None = None) -> None:
        super().__init__(theme)
        self._aside = aside or Label(theme, role=Role.CAPTION, color="muted", wrap=False)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, theme.px(6))
        head.setSpacing(theme.px(10))
        head.addWidget(Label(theme, title, role=Role.BODY_STRONG, elide=True), 1)
        head.addWidget(self._aside)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(theme.px(17), theme.px(12), theme.px(17), theme.px(10))
        self._layout.setSpacing(0)
        self._layout.addLayout(head)
        self._layout.addLayout(self._rows)

    def set_rows(self, rows: Sequence[QWidget], aside: str = "") -> None:
        """Show other rows, and other words at the right of the head when it has words there."""
        _empty(self._rows)
        for row in rows:
            self._rows.addWidget(row)
        if isinstance(self._aside, Label):
            self._aside.set_text(aside)

    def add_foot(self, widget: QWidget) -> None:
        """Put a widget under the rows."""
        self._layout.addSpacing(self._theme.px(6))
        self._layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, theme = QPainter(self), self._theme
        painter.setPen(QPen(theme.color("line"), theme.line_width))
        y = self._rows.geometry().top() - 0.5
        margin = theme.px(17)
        painter.drawLine(QPointF(margin, y), QPointF(self.width() - margin, y))


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
