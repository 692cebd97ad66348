"""Overleg as a way of looking at the plan: the meetings, the tasks that come back, and the year of both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QPoint, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from assessments.plan import MeetingEdit, Occurrence
from assessments.plan_parts import MEETINGS
from assessments.types import TaskCode
from ui.plan.meetings.meeting_list import MeetingList
from ui.plan.meetings.turn_list import TurnList
from ui.plan.meetings.turn_rows import with_turn
from ui.plan.meetings.year_page import YearPage
from ui.plan.view import PlanView
from ui.printing.documents import place_of
from ui.texts import tr
from ui.theme import Theme
from ui.widgets.notices import EmptyState
from ui.widgets.scroll import ScrollPane
from ui.widgets.segment import Segment
from ui.work import Work
from wizard.assessment import Assessment, PlannedTask
from wizard.planning.meetings import CHOICE_QUESTION, meetings

_BELOW = 12
HELD, BACK, YEAR = "overleggen", "terugkerend", "jaar"


class MeetingsView(PlanView):
    """Three pages, one shown at a time."""

    takes_filter = False
    takes_panel = False

    def __init__(self, work: Work, theme: Theme, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(work, theme, parent)
        self._today = today
        names = [(HELD, tr("Overleggen")), (BACK, tr("Taken die terugkomen")), (YEAR, tr("Jaarkalender"))]
        self.tabs = Segment(theme, names, name=tr("Wat je ziet"))
        self.tabs.set_key(HELD)
        self.meetings = MeetingList(theme)
        self.turns = TurnList(theme, today)
        self.year = YearPage(theme)
        self.none_chosen = EmptyState(
            theme,
            tr("Nog geen overleg gekozen"),
            tr("Kies bij vraag SYN-11 welke overleggen jullie houden."),
            tr("Kies overleggen"),
        )
        self._pages = QStackedWidget()
        self._panes = {HELD: ScrollPane(self.meetings), BACK: self.turns, YEAR: ScrollPane(self.year)}
        self._unfolded: QWidget | None = None
        self._unfolded_timer = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for page in (*self._panes.values(), self.none_chosen):
            self._pages.addWidget(page)
        head = QHBoxLayout()
        head.setContentsMargins(24, 0, 24, 0)
        head.addWidget(self.tabs)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._on_tabs_chosen)
        self.meetings.edited.connect(self._on_meetings_edited)
        self.meetings.sheet_asked.connect(self._on_meetings_sheet_asked)
        self.meetings.choice_asked.connect(self._on_choice_asked)
        self.meetings.unfolded.connect(self._on_meetings_unfolded)
        self._unfolded_timer.timeout.connect(self._on_unfolded_timer_timeout)
        self.none_chosen.chosen.connect(self._on_choice_asked)
        self.turns.noted.connect(self._on_turns_noted)

    def show_plan(self, assessment: Assessment, tasks: Sequence[PlannedTask]) -> None:
        """Show the page that is on as it is now; the filter does not count here."""
        del tasks
        self._show(assessment)

    def focus_first(self) -> None:
        """Put the focus on what one begins with on the page that is on."""
        page = self._pages.currentWidget()
        if page is self._panes[HELD]:
            self.meetings.focus_first()
        elif page is self.turns:
            self.turns.focus_first()
        else:
            self.tabs.button(self.tabs.key()).setFocus()

    def flush(self) -> None:
        """Report what is being typed."""
        self.meetings.flush()
        self.turns.flush()

    def show_subject(self, subject: str) -> bool:
        """Show the meetings when something about one of them was changed."""
        is_meeting = any(one.option == subject for one in self.work.session.catalogue.meetings)
        if is_meeting and self.tabs.key() == BACK:
            self.turn_to(HELD)
        return is_meeting

    def turn_to(self, key: str) -> None:
        """Show a page; what is being typed is kept first."""
        self.flush()
        self.tabs.set_key(key)
        self._show(self.work.session.assessment)

    def _show(self, assessment: Assessment) -> None:
        key = self.tabs.key()
        page: QWidget = self._panes[key]
        if key == HELD:
            self.meetings.show_meetings(assessment, self._today())
            page = page if meetings(assessment) else self.none_chosen
        elif key == BACK:
            self.turns.show_turns(assessment)
        else:
            self.year.show_year(assessment, self._today())
            page = page if not self.year.is_empty() else self.none_chosen
        self._pages.setCurrentWidget(page)

    @Slot(str)
    def _on_tabs_chosen(self, key: str) -> None:
        self.turn_to(key)

    @Slot(str, object, str)
    def _on_meetings_edited(self, option: str, edit: MeetingEdit, words: str) -> None:
        self.work.change_plan(option, words, {(MEETINGS, option): edit})

    @Slot(QWidget)
    def _on_meetings_unfolded(self, card: QWidget) -> None:
        self._unfolded = card
        self._unfolded_timer.start()

    @Slot()
    def _on_unfolded_timer_timeout(self) -> None:
        """Bring an opened card into view, once it has taken its new height."""
        pane = self._panes[HELD]
        if self._unfolded is not None and isinstance(pane, ScrollPane):
            top = self._unfolded.mapTo(self.meetings, QPoint(0, 0)).y()
            bottom = top + self._unfolded.height()
            if bottom > pane.place() + pane.viewport().height():
                pane.set_place(min(top, bottom - pane.viewport().height() + _BELOW))

    @Slot(str, object)
    def _on_meetings_sheet_asked(self, option: str, day: date) -> None:
        self.flush()
        self.place_asked.emit(place_of(option, day))

    @Slot()
    def _on_choice_asked(self) -> None:
        self.place_asked.emit(CHOICE_QUESTION)

    @Slot(str, object)
    def _on_turns_noted(self, code: str, noted: Occurrence) -> None:
        edit = self.work.session.dossier.plan.edit(TaskCode(code))
        changed = with_turn(edit, noted)
        if changed != edit:
            self.edited.emit(code, changed)
