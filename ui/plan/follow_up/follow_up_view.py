"""Verloop en besluiten as a way of looking at the plan: four parts, of which one is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from assessments.plan_parts import EDITS, Part, PartKey
from assessments.types import TaskCode
from ui.plan.follow_up.changes_page import ChangesPage
from ui.plan.follow_up.decisions_page import DecisionsPage
from ui.plan.follow_up.page import FollowUpPage
from ui.plan.follow_up.paper_page import PaperPage
from ui.plan.follow_up.progress_page import ProgressPage
from ui.plan.follow_up.rows_card import FactsRow
from ui.plan.view import PlanView
from ui.plan.views import MORE, VIEWS
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.scroll import ScrollPane
from ui.widgets.segment import Segment
from ui.widgets.text import Label
from ui.work import Work
from wizard.assessment import Assessment, PlannedTask
from wizard.planning.changes_since import Moment
from wizard.planning.quick_entry import DRAFT, Entry, draft, draft_part, edits_of, left_over, step_words

PROGRESS, PAPER, CHANGES, DECISIONS = "voortgang", "papier", "veranderd", "besluiten"
_WIDEST = 1080


class FollowUpView(PlanView):
    """A row of parts and the one that is on."""

    takes_filter = False

    def __init__(self, work: Work, theme: Theme, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(work, theme, parent)
        names = [
            (PROGRESS, tr("Voortgang")),
            (PAPER, tr("Van papier")),
            (CHANGES, tr("Wat is veranderd")),
            (DECISIONS, tr("Besluiten")),
        ]
        self.segment = Segment(theme, names, name=tr("Verloop en besluiten"))
        self.pages: dict[str, FollowUpPage] = {
            PROGRESS: ProgressPage(theme, today),
            PAPER: PaperPage(theme, today),
            CHANGES: ChangesPage(theme),
            DECISIONS: DecisionsPage(theme),
        }
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(24, 4, 24, 16)
        column.setSpacing(12)
        self._title = Label(theme, tr("Verloop en besluiten"), role=Role.QUESTION, wrap=False)
        column.addWidget(self._title)
        column.addWidget(self.segment)
        for page in self.pages.values():
            column.addWidget(page, 1)
        self._pane = ScrollPane(self._content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pane)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._connect()
        self.show_page(PROGRESS)

    def _connect(self) -> None:
        self.segment.chosen.connect(self._on_segment_chosen)
        for page in self.pages.values():
            page.place_asked.connect(self._on_page_place_asked)
        paper, changes = self.pages[PAPER], self.pages[CHANGES]
        if isinstance(paper, PaperPage) and isinstance(changes, ChangesPage):
            paper.typed.connect(self._on_paper_typed)
            paper.taken.connect(self._on_paper_taken)
            changes.print_asked.connect(self._on_changes_print_asked)
        self._pane.viewport().installEventFilter(self)
        self.theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_plan(self, assessment: Assessment, tasks: Sequence[PlannedTask]) -> None:
        """Show the part that is on, as the plan is now."""
        self._page().show_plan(assessment)

    def show_page(self, key: str) -> None:
        """Show another part."""
        self.segment.set_key(key)
        for name, page in self.pages.items():
            page.setVisible(name == key)
        self._page().show_plan(self.work.session.assessment)
        self._pane.set_place(0)

    def focus_first(self) -> None:
        """Put the focus on what one begins with in the part that is on."""
        self._page().focus_first()

    def set_room(self, lanes: int) -> None:
        """Leave the title out where the choice of views, which names it too, stands right above it."""
        self._title.setVisible(lanes > 0)

    def show_subject(self, subject: str) -> bool:
        """Show what is typed over from paper when that was changed."""
        if subject == DRAFT and self.segment.key() != PAPER:
            self.show_page(PAPER)
        return subject == DRAFT

    def flush(self) -> None:
        """Report what is being typed."""
        paper = self.pages[PAPER]
        if isinstance(paper, PaperPage):
            paper.flush()

    def show_task(self, code: TaskCode) -> bool:
        """Put the focus on the way to a task, else on what one begins with."""
        rows = (row for row in self._page().findChildren(FactsRow) if row.facts.place == code and row.isVisible())
        link = next((row.link for row in rows if row.link is not None), None)
        if link is None:
            self.focus_first()
            return False
        link.setFocus(Qt.FocusReason.OtherFocusReason)
        self._pane.ensureWidgetVisible(link)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _page(self) -> FollowUpPage:
        return self.pages[self.segment.key()]

    def _fit(self) -> None:
        width = round((self._pane.viewport().width() - 48) / self.theme.factor)
        for page in self.pages.values():
            page.set_room(width)

    @Slot(str)
    def _on_segment_chosen(self, key: str) -> None:
        self.show_page(key)

    @Slot(str)
    def _on_page_place_asked(self, place: str) -> None:
        if place.startswith("T-"):
            self.entered.emit(place)
        elif place in {key for key, *_ in (*VIEWS, *MORE)}:
            self.view_asked.emit(place)
        else:
            self.place_asked.emit(place)

    @Slot(str)
    def _on_paper_typed(self, text: str) -> None:
        """Keep what is being typed with the plan, so that nothing of it is lost."""
        if text != draft(self.work.session.dossier.plan):
            key, kept = draft_part(text)
            self.work.change_plan(DRAFT, tr("Van papier: tekst gewijzigd"), {key: kept})

    @Slot(object)
    def _on_paper_taken(self, entries: Sequence[Entry]) -> None:
        edits = edits_of(entries)
        subject = next(iter(edits)) if len(edits) == 1 else DRAFT
        key, left = draft_part(left_over(entries))
        changed: dict[PartKey, Part | None] = {(EDITS, code): edit for code, edit in edits.items()}
        self.work.change_plan(subject, step_words(entries), changed | {key: left})

    @Slot(object, object)
    def _on_changes_print_asked(self, start: Moment, end: Moment) -> None:
        from ui.printing.documents import changes_place

        self.place_asked.emit(changes_place(start, end))

    @Slot()
    def _on_theme_changed(self) -> None:
        self._content.setMaximumWidth(self.theme.px(_WIDEST))
        self._fit()
