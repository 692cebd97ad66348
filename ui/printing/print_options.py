"""What goes into the document, and what is still open in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessments.catalogue import Option, Section
from ui.printing.agenda_choice import AgendaChoice
from ui.printing.changes_choice import ChangesChoice
from ui.printing.chapter_list import Chapter, ChapterList
from ui.printing.check_list import CheckList
from ui.printing.points import Points
from ui.texts import tr
from ui.theme import Role, Theme
from ui.theme.style import SCROLLBAR
from ui.widgets.inputs import ChoiceInput
from ui.widgets.segment import Segment
from ui.widgets.text import Label
from wizard.documents.family import Kind, Request
from wizard.documents.report import Scope

_ALL_STEPS = "0"
_SIDE = 18


class PrintOptions(QWidget):
    """The right column: what is in the document and what is open.

    Signals: ``changed()`` after another choice; ``page_asked(number)`` for a chapter; ``place_asked(code)``.
    """

    changed = Signal()
    page_asked = Signal(int)
    place_asked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        steps: Sequence[Section],
        tools: Mapping[str, str] = MappingProxyType({}),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = Kind.PLAN
        self._tools = tools
        names = [(Scope.CORE, tr("Kern")), (Scope.YEAR, tr("Jaarplan")), (Scope.ALL, tr("Alles"))]
        self.scope = Segment(theme, names, name=tr("Hoe breed het plan is"))
        options = [Option(_ALL_STEPS, tr("Alle zes stappen"))]
        options += [Option(str(step.number), f"{step.number}  {step.title}") for step in steps]
        self.step = ChoiceInput(theme, options)
        self.agenda = AgendaChoice(theme)
        self.changes = ChangesChoice(theme)
        self.tool = ChoiceInput(theme, [Option(code, name) for code, name in tools.items()])
        self._tool_label = Label(theme, tr("Welk hulpmiddel"), role=Role.SMALL_STRONG)
        self._scope_label = Label(theme, tr("Hoeveel taken erin staan"), role=Role.SMALL, color="muted")
        self._step_label = Label(theme, tr("Welke vragen"), role=Role.SMALL_STRONG)
        self._chapters_label = Label(theme, tr("Wat erin staat"), role=Role.SMALL_STRONG)
        self.chapters = ChapterList(theme)
        self.check = CheckList(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 16, _SIDE, 16)
        layout.setSpacing(6)
        for widget in (
            self._scope_label,
            self.scope,
            self._step_label,
            self.step,
            self.agenda,
            self.changes,
            self._tool_label,
            self.tool,
        ):
            layout.addWidget(widget)
        layout.addSpacing(6)
        layout.addWidget(self._chapters_label)
        layout.addWidget(self.chapters)
        layout.addSpacing(10)
        layout.addWidget(self.check)
        layout.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        self.scope.set_key(Scope.YEAR)
        self.step.set_value(_ALL_STEPS)
        self.scope.chosen.connect(self.changed)
        self.step.value_changed.connect(self.changed)
        self.agenda.chosen.connect(self.changed)
        self.changes.chosen.connect(self.changed)
        self.tool.set_value(next(iter(self._tools), ""))
        self.tool.value_changed.connect(self.changed)
        self.chapters.page_asked.connect(self.page_asked)
        self.check.place_asked.connect(self.place_asked)
        self.set_kind(Kind.PLAN)

    def set_kind(self, kind: Kind) -> None:
        """Show the choices of a document."""
        self._kind = kind
        is_plan = kind is Kind.PLAN
        for of_plan in (self._scope_label, self.scope, self.check):
            of_plan.setVisible(is_plan)
        for of_form in (self._step_label, self.step):
            of_form.setVisible(kind is Kind.BLANK)
        self.agenda.setVisible(kind is Kind.AGENDA)
        self.changes.setVisible(kind is Kind.CHANGES)
        for of_tool in (self._tool_label, self.tool):
            of_tool.setVisible(kind is Kind.TOOL)

    def show_check(self, points: Points) -> None:
        """Show what the check before printing finds in the plan."""
        self.check.show_points(points)
        self._order_tabs()

    def _order_tabs(self) -> None:
        first: QWidget = self.scope.button(Scope.ALL)
        if self._kind is Kind.BLANK:
            first = self.step.row(self.step.value() or _ALL_STEPS)
        elif self._kind is Kind.AGENDA:
            first = self.agenda.day
        elif self._kind is Kind.CHANGES:
            first = self.changes.end.box
        elif self._kind is Kind.TOOL and self._tools:
            first = self.tool.row(str(self.tool.value() or next(iter(self._tools))))
        for one, two in pairwise((first, *self.chapters.stops(), *self.check.stops())):
            self.setTabOrder(one, two)

    def narrowest(self) -> int:
        """Return the width below which a choice would be cut, in px."""
        return self.scope.sizeHint().width() + 2 * _SIDE + SCROLLBAR

    def request(self) -> Request:
        """Return the document as it is chosen now."""
        step = int(self.step.value() or _ALL_STEPS)
        made = Request(self._kind, Scope(self.scope.key()), step=step or None)
        if self._kind is Kind.AGENDA:
            return replace(made, meeting=self.agenda.meeting_key(), day=self.agenda.day_value())
        if self._kind is Kind.CHANGES:
            return replace(made, start=self.changes.start.moment(), end=self.changes.end.moment())
        if self._kind is Kind.TOOL:
            return replace(made, tool=str(self.tool.value() or ""))
        return made

    def show_chapters(self, chapters: Sequence[Chapter]) -> None:
        """Show what is in the document and on which page it begins."""
        self._chapters_label.setVisible(bool(chapters))
        self.chapters.show_chapters(chapters)
        self._order_tabs()
