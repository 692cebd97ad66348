"""Voorbereiden: the workshops of this dossier, setting one up, printing for it, and whether all is ready."""

from __future__ import annotations

from itertools import pairwise
from typing import Protocol, cast

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from assessments.outcomes import work_out
from assessments.workshop import Workshop, WorkshopId
from ui.shortcuts import add_shortcuts
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton
from ui.widgets.footer import Action, Footer
from ui.widgets.notices import CardFrame
from ui.widgets.scroll import ScrollPane
from ui.widgets.segment import Segment
from ui.widgets.text import Label
from ui.workshop.desk import WorkshopDesk
from ui.workshop.new_workshop import new_workshop, next_day
from ui.workshop.pages import ROOM
from ui.workshop.prepare.check_panel import CheckPanel
from ui.workshop.prepare.guide_panel import GuidePanel
from ui.workshop.prepare.tabs import TABS, make_tab
from ui.workshop.prepare.words import over_words, state_words
from ui.workshop.prepare.workshop_list import WorkshopLine, WorkshopList
from ui.workshop.words import workshop_words
from wizard.dutch_time import dutch_day
from wizard.workshop import readiness
from wizard.workshop.erasing import IN_BACKUPS, holds_votes

_START = "naar-de-zaal"
_NARROW = 1000
_LIST, _SIDE = 232, 288
_ANY = 16777215


class Tab(Protocol):
    """What the page asks of each of its tabs."""

    def show_workshop(self, workshop: Workshop) -> None:
        """Show a workshop."""

    def flush(self) -> None:
        """Keep what is being typed."""

    def focus_first(self) -> None:
        """Put the focus where one begins."""

    def stops(self) -> list[QWidget]:
        """Return what one comes by with Tab, in its order."""


class PreparePage(QWidget):
    """At the left the workshops, in the middle a tab of the open one, at the right what is not ready yet."""

    def __init__(self, desk: WorkshopDesk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self.list = WorkshopList(theme)
        self.new_button = FlatButton(theme, tr("Nieuwe workshop"), icon="plus")
        self.next_button = FlatButton(theme, tr("Nog een dag"), icon="copy")
        self.remove_button = FlatButton(theme, tr("Verwijder"), icon="trash-2")
        self.segment = Segment(theme, [(key, tr(name)) for key, name in TABS], name=tr("Wat je voorbereidt"))
        self.checks = CheckPanel(theme)
        self.guide = GuidePanel(theme)
        self.footer = Footer(theme)
        self._stack = QStackedWidget()
        self._tabs: dict[str, QWidget] = {}
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()
        add_shortcuts(self, {"Ctrl+Return": self._on_started, "Ctrl+Enter": self._on_started})
        self.segment.set_key(TABS[0][0])

    def refresh(self) -> None:
        """Show the dossier's workshops and the open one as they are now."""
        workshop = self._desk.workshop
        if workshop is None:
            return
        today = dutch_day(self._desk.now())
        lines = [
            WorkshopLine(one.id, workshop_words(one), over_words(one, today.year), state_words(one))
            for one in self._desk.in_order()
        ]
        self.list.show_workshops(lines, workshop.id)
        self.remove_button.setToolTip(tr(IN_BACKUPS) if holds_votes(workshop) else "")
        self.remove_button.setAccessibleDescription(self.remove_button.toolTip())
        self._tab().show_workshop(workshop)
        session = self._desk.work.session
        self.checks.show_checks(readiness.checks(workshop, session.sheet, today, has_figures=self._has_figures()))
        self.checks.setVisible(self._guide_pane.isHidden() and workshop.position.closed_at is None)
        last = session.last_step
        self.footer.show_change(last.words if last is not None else "")
        start = Action(_START, tr("Naar de zaal"), "presentation", "Ctrl+Enter")
        self.footer.set_actions([], start)
        self._order_tabs()

    def flush(self) -> None:
        """Keep what is being typed."""
        if self._tabs:
            self._tab().flush()

    @Slot(str)
    def show_tab(self, key: str) -> None:
        """Go to a part of the setting up; what is being typed is kept first."""
        self.flush()
        self.segment.set_key(key)
        self.refresh()
        if self.isVisible():
            self._tab().focus_first()
            self._pane.set_place(0)

    def toggle_help(self) -> None:
        """Show how one leads a question in place of the points, or the points again."""
        is_shown = self._guide_pane.isHidden()
        self._guide_pane.setVisible(is_shown)
        self.refresh()
        self._body.activate()  # the place of the guide is only right once all has its room
        self._pane.set_place(self._side.y() - 12 if is_shown else 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tab().focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(narrow=self.width() / self._theme.factor < _NARROW)

    def _arrange(self, *, narrow: bool) -> None:
        """Put the parts beside each other; in a narrow window under each other, with what one fills in first."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._body.setDirection(down if narrow else across)
        beside = (self._list_card, self._middle, self._side)
        for part in (self._middle, self._side, self._list_card) if narrow else beside:
            self._body.removeWidget(part)
            self._body.addWidget(part, int(part is self._middle))
        self._list_card.setMaximumWidth(_ANY if narrow else self._theme.panel_px(_LIST))
        self._side.setMaximumWidth(_ANY if narrow else self._theme.panel_px(_SIDE))
        for part in (self._stack, self._guide_pane):
            part.setMinimumHeight(self._theme.px(380) if narrow else 0)

    def _lay_out(self) -> None:
        self._list_card = CardFrame(self._theme)
        column = QVBoxLayout(self._list_card)
        column.setContentsMargins(1, 12, 1, 8)
        column.setSpacing(6)
        head = QVBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.addWidget(Label(self._theme, tr("Workshops"), role=Role.SMALL_STRONG))
        column.addLayout(head)
        column.addWidget(self.list, 1)
        actions = QVBoxLayout()
        actions.setContentsMargins(6, 0, 6, 0)
        actions.setSpacing(2)
        for button in (self.new_button, self.next_button, self.remove_button):
            actions.addWidget(button)
        column.addLayout(actions)
        self._middle = QWidget()
        middle = QVBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(10)
        middle.addWidget(self.segment, 0, Qt.AlignmentFlag.AlignLeft)
        middle.addWidget(self._stack, 1)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.checks)
        self._guide_pane = ScrollPane(self.guide)
        self._guide_pane.hide()
        side.addWidget(self._guide_pane)
        content = QWidget()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._body.setContentsMargins(20, 14, 20, 12)
        self._body.setSpacing(12)
        self._body.addWidget(self._list_card)
        self._body.addWidget(self._middle, 1)
        self._body.addWidget(self._side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._pane = ScrollPane(content)
        whole.addWidget(self._pane, 1)
        whole.addWidget(self.footer)

    def _connect(self) -> None:
        self.list.chosen.connect(self._on_list_chosen)
        self.new_button.clicked.connect(self._on_new_button_clicked)
        self.next_button.clicked.connect(self._on_next_button_clicked)
        self.remove_button.clicked.connect(self._on_remove_button_clicked)
        self.segment.chosen.connect(self.show_tab)
        self.checks.place_asked.connect(self._on_checks_place_asked)
        self.footer.undo_asked.connect(self._on_footer_undo_asked)
        self.footer.action_chosen.connect(self._on_started)

    def _tab(self) -> Tab:
        key = self.segment.key()
        if key not in self._tabs:
            self._tabs[key] = make_tab(key, self._desk, self._theme)
            self._stack.addWidget(self._tabs[key])
        self._stack.setCurrentWidget(self._tabs[key])
        return cast(Tab, self._tabs[key])

    def _order_tabs(self) -> None:
        """Let Tab go from the row of parts into the part, and then to what is not ready; these are made at different moments."""
        row = [self.segment.button(key) for key, _ in TABS]
        for before, after in pairwise([*row, *self._tab().stops(), *self.checks.links()]):
            QWidget.setTabOrder(before, after)

    def _has_figures(self) -> bool:
        """Tell whether the two figures of the opening are known: what a hire costs, and how long it takes."""
        assessment = self._desk.assessment()
        metrics = work_out(assessment.sheet, assessment.scores).metrics
        clocks = metrics.clocks
        has_time = clocks.time_to_fill.mean is not None or clocks.time_to_hire.mean is not None
        return metrics.costs.per_hire is not None and has_time

    @Slot(str)
    def _on_list_chosen(self, ident: str) -> None:
        self.flush()
        self._desk.open(WorkshopId(ident))
        self.refresh()

    @Slot()
    def _on_new_button_clicked(self) -> None:
        self.flush()
        self._desk.add(new_workshop(self._desk))

    @Slot()
    def _on_next_button_clicked(self) -> None:
        self.flush()
        workshop = self._desk.workshop
        if workshop is not None:
            self._desk.add(next_day(self._desk, workshop))

    @Slot()
    def _on_remove_button_clicked(self) -> None:
        self.flush()
        workshop = self._desk.workshop
        if workshop is not None:
            self._desk.remove(workshop.id)

    @Slot(str)
    def _on_checks_place_asked(self, place: str) -> None:
        if place in dict(TABS):
            self.show_tab(place)
        else:
            self._desk.place_asked.emit(place)

    @Slot()
    def _on_footer_undo_asked(self) -> None:
        self.flush()
        self._desk.work.undo()

    @Slot()
    def _on_started(self) -> None:
        self.flush()
        self._desk.page_asked.emit(ROOM)
