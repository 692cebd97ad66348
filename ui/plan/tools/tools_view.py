"""Hulpmiddelen as a way of looking at the plan: the list at the left, one tool at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from assessments.plan_parts import TOOLS
from assessments.types import QuestionId, TaskCode
from ui.plan.tools.tool_list import ToolList
from ui.plan.tools.tool_page import ToolPage
from ui.plan.view import PlanView
from ui.plan.views import RACI
from ui.printing.documents import tool_place
from ui.texts import tr
from ui.theme import Theme
from ui.widgets.scroll import ScrollPane
from ui.work import Work
from wizard.assessment import Assessment, PlannedTask
from wizard.tools.filling import fill, names, with_entry
from wizard.tools.places import RACI_PLACE

_LIST_WIDTH, _WIDEST, _NARROW = 264, 940, 860
_ENDLESS = 16_777_215


class ToolsView(PlanView):
    """The tools of the method with what was filled in on them."""

    takes_filter = False

    def __init__(self, work: Work, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(work, theme, parent)
        known = names(work.session.catalogue)
        self.code = next(iter(known))
        self.list = ToolList(theme, known)
        self.page = ToolPage(theme)
        self._list_pane = ScrollPane(self.list)
        self.pane = ScrollPane(self.page)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._is_narrow: bool | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.list.set_code(self.code)
        self._connect()
        self._fit()

    def _connect(self) -> None:
        self.list.chosen.connect(self.show_tool)
        self.page.filled.connect(self._on_page_filled)
        self.page.place_asked.connect(self._on_page_place_asked)
        self.page.print_asked.connect(self._on_page_print_asked)
        self.pane.viewport().installEventFilter(self)
        self.theme.changed.connect(self._fit)

    def show_plan(self, assessment: Assessment, tasks: Sequence[PlannedTask]) -> None:
        """Show the tool that is on, as the dossier is now."""
        self.page.show_tool(fill(assessment, self.code), self._places(assessment))

    @Slot(str)
    def show_tool(self, code: str) -> None:
        """Show another tool; what is being typed in this one is kept first."""
        self.flush()
        self.code = code
        self.list.set_code(code)
        self.show_plan(self.work.session.assessment, ())
        self.pane.set_place(0)

    def focus_first(self) -> None:
        """Put the focus on the tool that is on, in the list."""
        row = self.list.rows[self.code]
        (self.list.choice if row.isHidden() else row).setFocus()

    def flush(self) -> None:
        """Report what is being typed."""
        self.page.flush()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _places(self, assessment: Assessment) -> tuple[tuple[str, str], ...]:
        """Return where the tool belongs: its questions that are asked, and its tasks that are in the plan."""
        catalogue = assessment.catalogue
        text = catalogue.tools.texts[self.code]
        questions = [code for code in text.questions if assessment.sheet.is_shown(code)]
        tasks = [code for code in text.tasks if assessment.task(code) is not None]
        asked = [(code, catalogue.questions[QuestionId(code)]) for code in questions]
        return (
            *((code, one.name or one.text) for code, one in asked),
            *((code, catalogue.tasks[TaskCode(code)].title) for code in tasks),
        )

    @Slot()
    def _fit(self) -> None:
        width = self.width() / self.theme.factor
        narrow = width < _NARROW
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self.list.set_narrow(narrow)
            for pane in (self._list_pane, self.pane):
                self._grid.removeWidget(pane)
            self._grid.addWidget(self._list_pane, 0, 0)
            self._grid.addWidget(self.pane, 1 if narrow else 0, 0 if narrow else 1)
            self._grid.setColumnStretch(1, 0 if narrow else 1)
            self._grid.setRowStretch(0, 0 if narrow else 1)
            self._grid.setRowStretch(1, 1 if narrow else 0)
        wide = self.theme.panel_px(_LIST_WIDTH)
        self._list_pane.setMinimumWidth(0 if narrow else wide)
        self._list_pane.setMaximumWidth(_ENDLESS if narrow else wide)
        self._list_pane.setMaximumHeight(self.list.sizeHint().height() if narrow else _ENDLESS)
        self.page.setMaximumWidth(self.theme.px(_WIDEST))
        self.page.set_room(round((min(self.pane.viewport().width(), self.theme.px(_WIDEST)) - 84) / self.theme.factor))

    @Slot(str, str)
    def _on_page_filled(self, key: str, value: str) -> None:
        plan, name = self.work.session.dossier.plan, names(self.work.session.catalogue)[self.code]
        words = tr("{tool} ingevuld").format(tool=name)
        self.work.change_plan(self.code, words, {(TOOLS, self.code): with_entry(plan, self.code, key, value)})

    @Slot(str)
    def _on_page_place_asked(self, place: str) -> None:
        if place.startswith("T-"):
            self.entered.emit(place)
        elif place == RACI_PLACE:
            self.view_asked.emit(RACI)
        else:
            self.place_asked.emit(place)

    @Slot()
    def _on_page_print_asked(self) -> None:
        self.flush()
        self.place_asked.emit(tool_place(self.code))
