"""First appointments: per chosen task when it is done and when one first meets about it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from assessments.plan import TaskEdit
from assessments.types import TaskCode
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.chips import Chip, ChipKind, ChipText
from ui.widgets.footer import Action
from ui.widgets.notices import EmptyState
from ui.widgets.scroll import ScrollPane
from ui.widgets.text import Label
from ui.workshop.choose.appointment_card import AppointmentCard
from ui.workshop.choose.lost_line import LostLine
from ui.workshop.choose.part import Part
from ui.workshop.choose.restoring import restore_tasks, titles_of
from ui.workshop.desk import WorkshopDesk
from ui.workshop.pages import CLOSING
from wizard.dutch_time import dutch_day
from wizard.plan_changes import TaskChange
from wizard.planning.shift import shift, shift_words
from wizard.workshop.appointing import lost, missing, missing_words, people, planned_of

NEXT = "verder"


class FirstPart(Part):
    """A card per chosen task, and whether all have a name and a date."""

    def __init__(self, desk: WorkshopDesk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self._cards: list[AppointmentCard] = []
        self._check = Chip(theme, ChipText(""))
        self._told = Label(theme, role=Role.SMALL, color="ink-2")
        self.lost = LostLine(theme)
        self._empty = EmptyState(
            theme, tr("Nog geen taken gekozen"), tr("Kies eerst met stippen of met de hand."), tr("Kies taken")
        )
        self._list = QVBoxLayout()
        self._pages = QStackedWidget()
        self._lay_out()
        self.lost.restore_asked.connect(self._on_lost_restore_asked)
        self._empty.chosen.connect(self._on_empty_chosen)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._check, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._told, 1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 4)
        column.setSpacing(8)
        self._list.setSpacing(8)
        column.addLayout(self._list)
        column.addStretch(1)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(24, 4, 16, 10)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.lost)
        layout.addWidget(ScrollPane(content), 1)
        self._pages.addWidget(body)
        self._pages.addWidget(self._empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)

    def cards(self) -> list[AppointmentCard]:
        """Return the cards that are shown, in the order of the chosen tasks."""
        return [card for card in self._cards if not card.isHidden()]

    def refresh(self) -> None:
        """Show the chosen tasks with their dates."""
        workshop, assessment = self._desk.workshop, self._desk.assessment()
        if workshop is None:
            return
        tasks = planned_of(assessment, workshop)
        while len(self._cards) < len(tasks):
            card = AppointmentCard(self._theme, self._today)
            card.edited.connect(self._on_card_edited)
            card.stepped.connect(self._on_card_stepped)
            self._cards.append(card)
            self._list.addWidget(card)
        names = [name for name, _ in people(assessment, workshop)]
        for place, card in enumerate(self._cards):
            card.setVisible(place < len(tasks))
            if place < len(tasks):
                card.show_task(tasks[place])
                card.offer_people(names)
        gone = lost(assessment, workshop)
        self.lost.show_lost(gone, titles_of(assessment, gone))
        whole = bool(tasks) and missing(tasks).is_complete()
        kind, icon = (ChipKind.ACCENT, "check") if whole else (ChipKind.WARNING, "triangle-alert")
        self._check.set_chip(ChipText(missing_words(tasks), icon, kind))
        self._pages.setCurrentIndex(0 if workshop.chosen else 1)

    def flush(self) -> None:
        """Report what is still being typed."""
        for card in self.cards():
            card.flush()

    def focus_first(self) -> None:
        """Put the focus on the first day that is asked for."""
        card = next(iter(self.cards()), None)
        if card is None:
            self._empty.focus_action()
        else:
            card.focus_first()

    def primary(self) -> Action | None:
        """Return the way to closing, once tasks are chosen."""
        workshop = self._desk.workshop
        if workshop is None or not workshop.chosen:
            return None
        return Action(NEXT, tr("Naar afronden"), icon="arrow-right", icon_last=True, shortcut="Ctrl+Enter")

    def act(self, key: str = "") -> None:
        """Go on to closing."""
        if self.primary() is not None:
            self._desk.page_asked.emit(CLOSING)

    def _today(self) -> date:
        return dutch_day(self._desk.now())

    @Slot(str, object, str)
    def _on_card_edited(self, code: str, edit: object, words: str) -> None:
        session, task = self._desk.work.session, TaskCode(code)
        if not isinstance(edit, TaskEdit):
            return
        now = session.assessment
        then = session.preview([TaskChange(task, session.dossier.plan.edit(task), edit)])
        moved = shift_words(shift(now, then, but=task), now.sheet.start_date().year)
        self._told.set_text(" ".join(filter(None, (words, f"{moved}." if moved else ""))))
        self._desk.work.edit_task(task, edit)

    @Slot()
    def _on_card_stepped(self) -> None:
        """Go on to the next task that has no date yet, else to the next one."""
        cards = self.cards()
        place = next((place for place, card in enumerate(cards) if card is self.sender()), 0)
        after = [*cards[place + 1 :], *cards[: place + 1]]
        (next((card for card in after if not card.has_date()), after[0])).focus_first()

    @Slot(object)
    def _on_lost_restore_asked(self, codes: object) -> None:
        restore_tasks(self._desk.work, codes if isinstance(codes, tuple) else ())

    @Slot()
    def _on_empty_chosen(self) -> None:
        self.part_asked.emit("stippen")
