"""One person: hours and share, months, tasks by date, and what to do when it is too much."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from assessments.types import TaskCode
from ui.plan.people.hand_over import HandOver
from ui.plan.people.line_list import LineList
from ui.plan.people.share_bar import ShareBar
from ui.plan.people.words import PersonFacts
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.chart_view import ChartView
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from wizard import formats
from wizard.drawing.month_hours import month_bars

_FEW = 7
_SIDE_BY_SIDE = 760


class PersonCard(CardFrame):
    """A card per name, and one for what has no name.

    Signals: ``opened(code)``, ``entered(code)``, ``toggled(code)``, ``reached(code)`` from a task; ``given(code,
    name)`` when a task goes to somebody else; ``names_asked()``; ``left(step)`` when an arrow goes out of the tasks.
    """

    opened = Signal(str)
    entered = Signal(str)
    toggled = Signal(str)
    reached = Signal(str)
    given = Signal(str, str)
    names_asked = Signal()
    left = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._facts: PersonFacts | None = None
        self._is_unfolded = False
        self._name = Label(theme, role=Role.QUESTION)
        self._roles = Label(theme, role=Role.CAPTION, color="muted")
        self._hours = Label(theme, role=Role.KPI, wrap=False)
        self._share = Label(theme, role=Role.CAPTION, color="muted", wrap=False)
        self._bar = ShareBar(theme)
        self.chart = ChartView(theme, least=280)
        self._counts = Label(theme, role=Role.CAPTION, color="ink-2")
        self._helped = Label(theme, role=Role.CAPTION, color="muted")
        self.lines = LineList(theme, "")
        self.fold = LinkButton(theme, "")
        self.fill = LinkButton(theme, tr("Vul namen in bij de rollen"))
        self.hand_over = HandOver(theme)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        numbers = QVBoxLayout()
        numbers.setSpacing(0)
        numbers.addWidget(self._hours, 0, Qt.AlignmentFlag.AlignRight)
        numbers.addWidget(self._share, 0, Qt.AlignmentFlag.AlignRight)
        numbers.addStretch(1)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._name)
        names.addWidget(self._roles)
        names.addWidget(self.fill, 0, Qt.AlignmentFlag.AlignLeft)
        names.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addLayout(names, 1)
        head.addLayout(numbers)
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addLayout(head)
        left.addWidget(self._bar)
        left.addWidget(self.chart)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addWidget(self._counts)
        right.addWidget(self._helped)
        right.addWidget(self.lines)
        right.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        right.addStretch(1)
        self._body.setSpacing(24)
        self._body.addLayout(left, 2)
        self._body.addLayout(right, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(12)
        layout.addLayout(self._body)
        layout.addWidget(self.hand_over)

    def _connect(self) -> None:
        for one in (self.lines, self.hand_over):
            one.opened.connect(self.opened)
        self.lines.entered.connect(self.entered)
        self.lines.toggled.connect(self.toggled)
        self.lines.reached.connect(self.reached)
        self.lines.left.connect(self.left)
        self.hand_over.given.connect(self.given)
        self.hand_over.names_asked.connect(self.names_asked)
        self.fill.clicked.connect(self.names_asked)
        self.fold.clicked.connect(self._on_fold_clicked)

    def show_person(self, facts: PersonFacts, highest: Decimal) -> None:
        """Show a person; ``highest`` is what a full bar of a month stands for."""
        self._facts = facts
        is_named = bool(facts.key)
        self._name.set_text(facts.title)
        self._roles.set_text(
            facts.roles if is_named else tr("Nog zonder naam: {roles}").format(roles=formats.decapitalized(facts.roles))
        )
        self._roles.setVisible(bool(facts.roles))
        self.fill.setVisible(not is_named)
        self._hours.set_text(facts.hours)
        self._share.set_text(facts.share_words)
        self._bar.set_share(facts.share, facts.share_words, is_too_much=bool(facts.warning))
        self.chart.set_build(lambda width: month_bars(facts.months, width, highest=highest))
        self._counts.set_text(facts.counts)
        self._helped.set_text(facts.helped)
        self._helped.setVisible(bool(facts.helped))
        self.lines.setAccessibleName(tr("Taken van {name}").format(name=facts.title))
        self.hand_over.show_heavy(facts.warning, facts.heavy, facts.others)
        self._show_lines()

    def codes(self) -> list[TaskCode]:
        """Return the tasks of this person in order, folded ones too."""
        return [line.code for line in self._facts.lines] if self._facts is not None else []

    def show_task(self, code: TaskCode) -> bool:
        """Choose a task, unfolded when it must; tell whether this person leads it."""
        if code not in self.codes():
            return False
        if self.lines.lines.place_of(code) is None:
            self._is_unfolded = True
            self._show_lines()
        return self.lines.set_current(code)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() / self._theme.factor >= _SIDE_BY_SIDE
        wanted = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._body.direction() != wanted:
            self._body.setDirection(wanted)

    def _show_lines(self) -> None:
        lines = self._facts.lines if self._facts is not None else ()
        folds = len(lines) > _FEW + 1
        self.lines.set_lines(lines if self._is_unfolded or not folds else lines[:_FEW])
        self.lines.setVisible(bool(lines))
        self.fold.setVisible(folds)
        words = tr("Toon minder taken") if self._is_unfolded else tr("Toon alle {count} taken").format(count=len(lines))
        self.fold.set_text(words)

    @Slot()
    def _on_fold_clicked(self) -> None:
        self._is_unfolded = not self._is_unfolded
        self._show_lines()
