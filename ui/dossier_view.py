"""One open dossier: the bar on top and the screens under it."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QMenu, QStackedWidget, QVBoxLayout, QWidget

from assessments.types import QuestionId, RuleId, TaskCode
from ui.go_to_popup import GoToPopup
from ui.measurements.rounds import Rounds, measurement_words
from ui.paper import open_paper
from ui.screen import Screen
from ui.sections import FIGURES, PLAN, PRINTING, QUESTIONS, RESULTS, SECTIONS, WORKSHOP, make_section
from ui.shortcuts import add_shortcuts
from ui.texts import tr
from ui.theme import Theme
from ui.widgets.dossier_bar import DossierBar
from ui.work import Work
from wizard.changes import FIGURES_PLACE, PAPER_PLACE
from wizard.kept_look import adviser_name
from wizard.planning.checks import VIEW_PLACE
from wizard.tools.places import TOOL_PLACE
from wizard.workshop_changes import WORKSHOP_PLACE

if TYPE_CHECKING:
    from ui.figures import FiguresScreen
    from ui.plan import PlanScreen
    from ui.printing import PrintScreen
    from ui.questions import QuestionsScreen
    from ui.workshop import WorkshopScreen

_TASK = "T-"
"""What the code of every task begins with."""


class DossierView(QWidget):
    """The bar with its sections, and the screen that is on.

    A screen is made, and its code read, the first time it is asked for. Signals: ``back_asked()`` to the dossiers.
    """

    back_asked = Signal()

    def __init__(
        self, work: Work, theme: Theme, menu: QMenu, parent: QWidget | None = None, *, section: str = QUESTIONS
    ) -> None:
        """Show a dossier, at a section of it."""
        super().__init__(parent)
        self._work = work
        self._theme = theme
        self.bar = DossierBar(theme, [(key, tr(name)) for key, name in SECTIONS])
        self.bar.set_menu(menu)
        self._stack = QStackedWidget()
        self._screens: dict[str, QWidget] = {}
        self._section = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)
        self._popup = GoToPopup(theme, work, self)
        self.rounds = Rounds(work, theme, self, self.flush)
        self._connect()
        self._add_shortcuts()
        self.bar.set_measurements_menu(self.rounds.menu)
        self._show_state()
        self._show_saved(work.session.dossier.updated_at)
        self.show_section(section)

    @property
    def section(self) -> str:
        """Return the section that is on."""
        return self._section

    def screen_of(self, section: str) -> QWidget:
        """Return a section's screen, made the first time it is asked for."""
        if section not in self._screens:
            self._screens[section] = make_section(section, self, self._work, self._theme)
            self._stack.addWidget(self._screens[section])
        return self._screens[section]

    def show_section(self, section: str) -> None:
        """Go to a section, a part of it ("cijfers/kosten"), a tool, or the dialog "papier"; what is being typed is saved first."""
        if section.startswith(FIGURES_PLACE):
            self.show_figures(section.removeprefix(FIGURES_PLACE))
            return
        if section.startswith(TOOL_PLACE):
            self.show_tool(section.removeprefix(TOOL_PLACE))
            return
        if section.startswith(WORKSHOP_PLACE):
            self.show_workshop(section.removeprefix(WORKSHOP_PLACE))
            return
        self.flush()
        if section == PAPER_PLACE:
            open_paper(self._work, self._theme, self)
            return
        self._section = section
        screen = self.screen_of(section)
        self._stack.setCurrentWidget(screen)
        self.bar.set_section(section)
        cast(Screen, screen).refresh()
        screen.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_question(self, question: str) -> None:
        """Go to a question in Vragen, to a part of Cijfers, to a tool."""
        if question.startswith((FIGURES_PLACE, TOOL_PLACE, PAPER_PLACE, WORKSHOP_PLACE)):
            self.show_section(question)
            return
        self.show_section(QUESTIONS)
        screen = cast("QuestionsScreen", self.screen_of(QUESTIONS))
        screen.show_question(QuestionId(question))

    @Slot(str)
    def show_place(self, place: str) -> None:
        """Go to a task, a rule in Resultaat, a view of the plan, a document, a question or a part of Cijfers."""
        from ui.printing.documents import DOCUMENT_PLACE, request_at

        if place.startswith(_TASK):
            self.show_task(place)
        elif place.startswith(VIEW_PLACE):
            self.show_section(PLAN)
            cast("PlanScreen", self.screen_of(PLAN)).show_view(place.removeprefix(VIEW_PLACE))
        elif place.startswith(DOCUMENT_PLACE):
            self.show_section(PRINTING)
            cast("PrintScreen", self.screen_of(PRINTING)).show_request(request_at(place))
        elif RuleId(place) in self._work.session.catalogue.rules:
            self.show_section(RESULTS)
        else:
            self.show_question(place)

    def show_task(self, code: str) -> None:
        """Go to a task in Plan."""
        self.show_section(PLAN)
        screen = cast("PlanScreen", self.screen_of(PLAN))
        screen.show_task(TaskCode(code))

    def show_tool(self, code: str) -> None:
        """Go to a tool, in Hulpmiddelen of Plan."""
        from ui.plan.tools.tools_view import ToolsView
        from ui.plan.views import TOOLS

        self.show_section(PLAN)
        screen = cast("PlanScreen", self.screen_of(PLAN))
        screen.show_view(TOOLS)
        cast(ToolsView, screen.view).show_tool(code)

    def _show_subject(self, subject: str) -> None:
        """Go to the way of looking at the plan in which a decision was made, when it has one of its own."""
        from ui.plan.views import view_of

        self.show_section(PLAN)
        screen = cast("PlanScreen", self.screen_of(PLAN))
        key = view_of(subject, self._work.session.catalogue)
        if key and not screen.view.show_subject(subject):
            screen.show_view(key)
            screen.view.show_subject(subject)

    def show_workshop(self, place: str = "") -> None:
        """Go to Workshop: to a page of it by its key, or to a workshop by its id and perhaps the code of a question."""
        focused, screen = QApplication.focusWidget(), self.screen_of(WORKSHOP)
        if self._section != WORKSHOP or focused is None or not screen.isAncestorOf(focused):
            self.show_section(WORKSHOP)
        if place:
            cast("WorkshopScreen", screen).show_place(place)

    def show_figures(self, cell: str = "") -> None:
        """Go to Cijfers, to a cell by its path."""
        self.show_section(FIGURES)
        screen = cast("FiguresScreen", self.screen_of(FIGURES))
        screen.show_cell(cell)

    def refresh(self) -> None:
        """Show everything as it is now."""
        self._show_state()
        cast(Screen, self.screen_of(self._section)).refresh()

    def flush(self) -> None:
        """Save what is still being typed."""
        if self._section:
            cast(Screen, self.screen_of(self._section)).flush()

    def leave(self) -> None:
        """Let go of what is outside this window: the dossier is being left."""
        if WORKSHOP in self._screens:
            cast("WorkshopScreen", self._screens[WORKSHOP]).leave()

    def _connect(self) -> None:
        bar, work = self.bar, self._work
        bar.back_asked.connect(self.back_asked)
        bar.section_chosen.connect(self.show_section)
        bar.undo_asked.connect(self._on_undo_asked)
        bar.redo_asked.connect(self._on_redo_asked)
        bar.go_to_asked.connect(self._popup.open)
        bar.help_asked.connect(self._on_bar_help_asked)
        bar.retry_asked.connect(work.retry)
        work.changed.connect(self._on_work_changed)
        work.saved.connect(self._on_work_saved)
        work.save_failed.connect(self._on_work_save_failed)
        work.refused.connect(self._on_work_refused)
        work.jumped.connect(self._on_work_jumped)
        self._popup.question_chosen.connect(self._on_popup_question_chosen)
        self._popup.task_chosen.connect(self.show_task)
        self._popup.section_chosen.connect(self.show_section)

    def _add_shortcuts(self) -> None:
        keys = {
            "Ctrl+Z": self._on_undo_asked,
            "Ctrl+Shift+Z": self._on_redo_asked,
            "Ctrl+Y": self._on_redo_asked,
            "Ctrl+K": self._popup.open,
            "Ctrl+P": self._on_plan_print_asked,
        }
        add_shortcuts(self, keys)
        sections = {f"Alt+{place}": partial(self.show_section, key) for place, (key, _) in enumerate(SECTIONS, start=1)}
        add_shortcuts(self, sections)

    def _show_state(self) -> None:
        session = self._work.session
        session.author = adviser_name(self._work)
        self.bar.show_dossier(session.dossier.organisation, measurement_words(session.measurement))
        self.bar.set_history(can_undo=session.last_step is not None, can_redo=session.next_step is not None)

    def _show_saved(self, moment: datetime) -> None:
        """Say when the last change reached the disk, if that was today."""
        local = moment.astimezone()
        today = local.date() == datetime.now(UTC).astimezone().date()
        self.bar.saved.show_saved(local.strftime("%H:%M") if today else "")

    @Slot(str)
    def _on_popup_question_chosen(self, question: str) -> None:
        """Go to a question; in the room that is where the room votes on it."""
        if self._section == WORKSHOP and cast("WorkshopScreen", self.screen_of(WORKSHOP)).lead_to(question):
            return
        self.show_question(question)

    @Slot()
    def _on_undo_asked(self) -> None:
        self.flush()
        self._work.undo()

    @Slot()
    def _on_redo_asked(self) -> None:
        self.flush()
        self._work.redo()

    @Slot()
    def _on_plan_print_asked(self) -> None:
        self.show_section(PRINTING)

    @Slot()
    def _on_bar_help_asked(self) -> None:
        if self._section == WORKSHOP:
            cast("WorkshopScreen", self.screen_of(WORKSHOP)).toggle_help()
            return
        self.show_section(QUESTIONS)
        screen = cast("QuestionsScreen", self.screen_of(QUESTIONS))
        screen.toggle_help()

    @Slot()
    def _on_work_changed(self) -> None:
        self.refresh()

    @Slot()
    def _on_work_saved(self) -> None:
        saved_at = self._work.session.saved_at
        if saved_at is not None and not self._work.session.has_unsaved:
            self._show_saved(saved_at)

    @Slot(str)
    def _on_work_save_failed(self, sentence: str) -> None:
        self.bar.saved.show_failed()
        self.bar.saved.setToolTip(sentence)

    @Slot(str)
    def _on_work_refused(self, sentence: str) -> None:
        """Say why a change is not taken; Cijfers says it itself, in its footer."""
        if self._section != FIGURES:
            from ui.messages import tell

            tell(sentence, tr("Ga verder"), self)

    def _is_in_workshop(self, code: str) -> bool:
        """Tell whether the workshop shows a task that undo touched, so that one need not leave the room for it."""
        return self._section == WORKSHOP and cast("WorkshopScreen", self.screen_of(WORKSHOP)).show_task(code)

    @Slot(str)
    def _on_work_jumped(self, code: str) -> None:
        """Go where undo or redo changed something."""
        catalogue = self._work.session.catalogue
        if code.startswith(FIGURES_PLACE):
            self.show_figures(code.removeprefix(FIGURES_PLACE))
        elif code.startswith(WORKSHOP_PLACE):
            self.show_workshop(code.removeprefix(WORKSHOP_PLACE))
        elif code in catalogue.tools.texts:
            self.show_tool(code)
        elif code in catalogue.questions:
            self.show_question(code)
        elif code.startswith(_TASK):
            if not self._is_in_workshop(code):
                self.show_task(code)
        elif RuleId(code) in catalogue.rules:
            if self._section not in {RESULTS, PLAN}:
                self.show_section(RESULTS)
        elif code != PAPER_PLACE:
            self._show_subject(code)
