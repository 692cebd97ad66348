"""The section Workshop: its head, and one page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFocusEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from assessments.workshop import Screen, WorkshopId
from ui.running import Running, keep_running, running_workshop
from ui.shortcuts import add_shortcuts
from ui.texts import tr
from ui.theme import Theme
from ui.widgets.notices import EmptyState
from ui.work import Work
from ui.workshop.desk import WorkshopDesk, is_running
from ui.workshop.head import WorkshopHead
from ui.workshop.pages import CHOOSE, GATHER, PAPER, PHASES, PREPARE, ROOM, Page, make_page, phase_of
from ui.workshop.words import workshop_words
from wizard.dutch_time import dutch_day

if TYPE_CHECKING:
    from ui.workshop.room.legend import KeyLegend


class WorkshopScreen(QWidget):
    """Everything about the workshops of one dossier; a page is made the first time it is asked for.

    Signals: ``place_asked(place)`` when a page leads elsewhere in the dossier.
    """

    place_asked = Signal(str)

    def __init__(self, work: Work, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.desk = WorkshopDesk(work, theme, self)
        self.head = WorkshopHead(theme, PHASES)
        self._stack = QStackedWidget()
        self._empty = EmptyState(
            theme,
            tr("Nog geen workshop"),
            tr(
                "Hier bereid je een workshop voor, leid je het gesprek over de vragen en leg je vast wat is afgesproken."
            ),
            tr("Nieuwe workshop"),
        )
        self._stack.addWidget(self._empty)
        self._pages: dict[str, QWidget] = {}
        self._key = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self._stack, 1)
        self.setAcceptDrops(True)
        self._connect()
        self._reopens = self._had_beamer()
        self._noted: Running | None = None
        self._opened = self.desk.workshop.id if self.desk.workshop is not None else None
        add_shortcuts(self, {"F1": self.toggle_help})
        beamer = QShortcut(QKeySequence("F5"), self)  # works in the bar above too, as long as this section is on
        beamer.activated.connect(self._on_beamer_key_pressed)
        self._on_desk_changed()

    def page(self) -> QWidget | None:
        """Return the page that is on, None while there is no workshop."""
        return self._pages.get(self._key)

    @Slot(str)
    def show_page(self, key: str) -> None:
        """Go to a page; what is being typed is saved first."""
        self.flush()
        if self.desk.workshop is None:
            self.refresh()
            return
        if key not in self._pages:
            self._pages[key] = make_page(key, self.desk, self._theme)
            self._stack.addWidget(self._pages[key])
        self._key = key
        self.head.setVisible(True)
        self.head.set_phase(phase_of(key))
        self._stack.setCurrentWidget(self._pages[key])
        self._page_now().refresh()
        if self.isVisible():
            self._pages[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_place(self, place: str) -> None:
        """Go to a page by its key, or to a workshop by its id, a slash and what there is to see of it."""
        ident, _, subject = place.partition("/")
        if ident in {*dict(PHASES), PAPER}:
            self.show_page(ident)
            return
        if ident in self.desk.workshops and self.desk.workshop is not self.desk.workshops[WorkshopId(ident)]:
            self.desk.open(WorkshopId(ident))
        self.refresh()
        show_subject = getattr(self.page(), "show_subject", None)
        if subject and show_subject is not None:
            show_subject(subject)

    def show_task(self, code: str) -> bool:
        """Show a task on the page that is on; tell whether that page has tasks at all."""
        show_task = getattr(self.page(), "show_task", None)
        return show_task is not None and bool(show_task(code))

    def lead_to(self, question: str) -> bool:
        """Go to a question in the room, when the room is on and votes on it; tell whether that is so."""
        opened = self.desk.workshop
        if opened is None or self._key != ROOM or question not in opened.setup.questions:
            return False
        self.show_place(f"{opened.id}/{question}")
        page = self.page()
        if page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def refresh(self) -> None:
        """Show the workshop as it is now."""
        opened = self.desk.workshop
        self.head.setVisible(opened is not None)
        if opened is None:
            self._key = ""
            self._stack.setCurrentWidget(self._empty)
            return
        self.head.show_workshops(self.desk.in_order(), opened.id)
        if not self._key:
            self.show_page(self._first())
        elif self._key in self._pages:
            self._page_now().refresh()

    def flush(self) -> None:
        """Report what is still being typed."""
        if self._key in self._pages:
            self._page_now().flush()

    def leave(self) -> None:
        """Let go of what is outside this window: the dossier is being left."""
        self.desk.beamer.leave()

    def toggle_help(self) -> None:
        """Show the help of the page that is on, or hide it; a page without its own tells its keys."""
        page = self.page()
        if page is None:
            return
        toggle = getattr(page, "toggle_help", None)
        (toggle or self._legend_of(page).toggle)()

    def _legend_of(self, page: QWidget) -> KeyLegend:
        from ui.workshop.room.legend import ELSEWHERE, KeyLegend

        found = page.findChild(KeyLegend)
        return found if isinstance(found, KeyLegend) else KeyLegend(self._theme, page, ELSEWHERE)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        page = self.page()
        if page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._empty.focus_action()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._reopens:
            self._reopens = False
            self.desk.beamer.open()

    def _had_beamer(self) -> bool:
        """Tell whether the workshop that is open ran with the beamer on when the program was cut off."""
        opened, kept = self.desk.workshop, running_workshop(self.desk.work)
        if opened is None or kept is None or not is_running(opened):
            return False
        return kept.workshop == opened.id and kept.beamer and not kept.left

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        from ui.workshop.gather.reader import dropped_paths

        if self.desk.workshop is not None and dropped_paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take votes files in, on whichever page they are let go."""
        from ui.workshop.gather.reader import dropped_paths

        self.take_files(dropped_paths(event))
        event.acceptProposedAction()

    def take_files(self, paths: Sequence[Path]) -> None:
        """Go to Binnenhalen and read these votes files."""
        self.show_page(GATHER)
        take = getattr(self.page(), "take_files", None)
        if take is not None:
            take(paths)

    def _connect(self) -> None:
        self._empty.chosen.connect(self._on_new_asked)
        self.head.new_asked.connect(self._on_new_asked)
        self.head.phase_chosen.connect(self.show_page)
        self.head.workshop_chosen.connect(self._on_head_workshop_chosen)
        self.desk.page_asked.connect(self.show_page)
        self.desk.place_asked.connect(self.place_asked)
        self.desk.changed.connect(self._on_desk_changed)
        self.desk.beamer.changed.connect(self._on_desk_changed)

    def _first(self) -> str:
        """Return the page one begins on: in the room while the workshop runs, or where its tasks are chosen."""
        opened = self.desk.workshop
        if opened is None or not is_running(opened):
            return PREPARE
        return CHOOSE if opened.position.screen in (Screen.TASKS, Screen.WHO) else ROOM

    def _page_now(self) -> Page:
        return cast(Page, self._pages[self._key])

    @Slot()
    def _on_desk_changed(self) -> None:
        """Name the open workshop, and remember which one runs, so that after a crash the program goes back into it."""
        opened = self.desk.workshop
        before, self._opened = self._opened, opened.id if opened is not None else None
        if before != self._opened and (self._key or self.isVisible()):
            self.refresh()  # the page is still about another one, or there is none
        if opened is not None:
            self.head.show_workshops(self.desk.in_order(), opened.id)
        noted = self._running()
        if noted is not None and noted != self._noted:
            keep_running(self.desk.work, noted)
        elif noted is None:
            self._forget_running()
        self._noted = noted

    def _running(self) -> Running | None:
        """Return what to remember of the workshop that is open, None when it does not run."""
        opened = self.desk.workshop
        if opened is None or not is_running(opened):
            return None
        has_beamer = self._reopens or self.desk.beamer.is_open
        dossier, day = self.desk.work.session.dossier.id, dutch_day(self.desk.now()).isoformat()
        return Running(dossier, opened.id, workshop_words(opened), beamer=has_beamer, day=day)

    def _forget_running(self) -> None:
        """Forget a workshop of this dossier that was closed or taken away."""
        work = self.desk.work
        kept = running_workshop(work)
        if kept is None or kept.dossier != work.session.dossier.id:
            return
        there = self.desk.workshops.get(WorkshopId(kept.workshop))
        if there is None or not is_running(there):
            keep_running(work, None)

    @Slot()
    def _on_beamer_key_pressed(self) -> None:
        if self.desk.workshop is not None:  # a clicker sends F5 too: it never takes the picture away
            self.desk.beamer.open()

    @Slot(str)
    def _on_head_workshop_chosen(self, workshop: str) -> None:
        self.flush()
        self.desk.open(WorkshopId(workshop))
        self.refresh()

    @Slot()
    def _on_new_asked(self) -> None:
        from ui.workshop.new_workshop import new_workshop

        self.flush()
        self.desk.add(new_workshop(self.desk))
        self.show_page(PREPARE)
