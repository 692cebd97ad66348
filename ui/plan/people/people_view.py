"""Personen as a way of looking at the plan: a card per name, and one for what has no name yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from assessments.types import QuestionId, TaskCode
from ui.plan.people.person_card import PersonCard
from ui.plan.people.words import facts, most_in_a_month, plan_words, replaced_words
from ui.plan.task_status import toggled
from ui.plan.view import PlanView
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.notices import EmptyState
from ui.widgets.scroll import ScrollPane
from ui.widgets.text import Label
from ui.work import Work
from wizard.assessment import Assessment, PlannedTask

_NAMES = QuestionId("PRO-07")
_WIDEST = 1480


class PeopleView(PlanView):
    """Everybody with hours in the plan, whatever scope is chosen: half of all hours is half of the whole plan."""

    takes_filter = False

    def __init__(self, work: Work, theme: Theme, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(work, theme, parent)
        self._today = today
        self._cards: dict[str, PersonCard] = {}
        self._order: list[str] = []
        self._opened: TaskCode | None = None
        self._lead = Label(theme, role=Role.SMALL, color="ink-2")
        self._replaced = Label(theme, role=Role.SMALL, color="ink-2")
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(24, 0, 24, 16)
        self._column.setSpacing(12)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._lead)
        head.addWidget(self._replaced)
        self._column.addLayout(head)
        self._column.addStretch(1)
        self._pane = ScrollPane(self._content)
        self._nothing = EmptyState(
            theme,
            tr("Nog niemand"),
            tr("Hier staat straks wie welke taken doet, en hoeveel uren dat zijn. De taken volgen uit je antwoorden."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._pane)
        self._stack.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._reveal_timer = QTimer(self, singleShot=True, interval=0)
        self._reveal_timer.timeout.connect(self._on_reveal_timer_timeout)
        self._wanted: TaskCode | None = None
        theme.changed.connect(self._on_theme_changed)

    def show_plan(self, assessment: Assessment, tasks: Sequence[PlannedTask]) -> None:
        """Show everybody in the plan as it is now."""
        shown = facts(assessment, self._today())
        highest = most_in_a_month(shown)
        self._lead.set_text(plan_words(assessment))
        replaced = " ".join(replaced_words(assessment))
        self._replaced.set_text(replaced)
        self._replaced.setVisible(bool(replaced))
        self._drop_cards({one.key for one in shown})
        self._order = [one.key for one in shown]
        for place, one in enumerate(shown):
            card = self._card(one.key)
            card.show_person(one, highest)
            self._column.insertWidget(1 + place, card)
            card.show()
        self._stack.setCurrentWidget(self._pane if shown else self._nothing)

    def focus_first(self) -> None:
        """Put the focus on the first task of the first person who has one, with that person's head in view."""
        card = next((one for one in self._shown_cards() if one.codes()), None)
        if card is not None:
            card.lines.setFocus(Qt.FocusReason.OtherFocusReason)
            self._reveal_timer.stop()
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_opened(self, code: TaskCode | None) -> None:
        """Mark the task whose panel is open."""
        self._opened = code
        for card in self._cards.values():
            card.lines.set_opened(code)
        if code is not None:
            self.reveal(code)

    def show_task(self, code: TaskCode) -> bool:
        """Put the focus on a task; tell whether it is shown here."""
        card = next((one for one in self._shown_cards() if one.show_task(code)), None)
        if card is None:
            return False
        card.lines.setFocus(Qt.FocusReason.OtherFocusReason)
        self._follow(code)
        return True

    def reveal(self, code: TaskCode) -> None:
        """Bring a task into view; the focus stays where it is."""
        if any(one.show_task(code) for one in self._shown_cards()):
            self._follow(code)

    def order(self) -> list[TaskCode]:
        """Return the tasks in the order in which they stand: person by person, by date."""
        return [code for card in self._shown_cards() for code in card.codes()]

    def card(self, name: str) -> PersonCard:
        """Return somebody's card, "" for what has no name; raises KeyError for who is not in the plan."""
        return self._cards[name]

    def _shown_cards(self) -> list[PersonCard]:
        return [self._cards[key] for key in self._order]

    def _card(self, key: str) -> PersonCard:
        if key not in self._cards:
            card = self._cards[key] = PersonCard(self.theme)
            card.setMaximumWidth(self.theme.px(_WIDEST))
            card.opened.connect(self.opened)
            card.entered.connect(self.entered)
            card.reached.connect(self._on_card_reached)
            card.toggled.connect(self._on_card_toggled)
            card.given.connect(self._on_card_given)
            card.left.connect(self._on_card_left)
            card.names_asked.connect(self._on_card_names_asked)
            card.lines.set_opened(self._opened)
        return self._cards[key]

    def _drop_cards(self, kept: set[str]) -> None:
        for key in [one for one in self._cards if one not in kept]:
            card = self._cards.pop(key)
            card.hide()
            card.deleteLater()

    def _follow(self, code: TaskCode) -> None:
        """Scroll to a task once the cards have taken their new heights."""
        self._wanted = code
        self._reveal_timer.start()

    def _task(self, code: str) -> PlannedTask | None:
        return self.work.session.assessment.task(TaskCode(code))

    @Slot()
    def _on_theme_changed(self) -> None:
        for card in self._cards.values():
            card.setMaximumWidth(self.theme.px(_WIDEST))

    @Slot()
    def _on_reveal_timer_timeout(self) -> None:
        for card in self._shown_cards():
            rect = card.lines.line_rect(self._wanted) if self._wanted is not None else None
            if rect is not None and not rect.isEmpty():
                middle = card.lines.mapTo(self._content, rect.center())
                self._pane.ensureVisible(middle.x(), middle.y(), 0, 3 * rect.height())

    @Slot(str)
    def _on_card_reached(self, code: str) -> None:
        self._follow(TaskCode(code))
        self.reached.emit(code)

    @Slot(str)
    def _on_card_toggled(self, code: str) -> None:
        planned = self._task(code)
        if planned is not None:
            self.edited.emit(code, toggled(planned.task.edit, self._today()))

    @Slot(str, str)
    def _on_card_given(self, code: str, name: str) -> None:
        planned = self._task(code)
        if planned is not None:
            self.edited.emit(code, replace(planned.task.edit, owner=name))

    @Slot(int)
    def _on_card_left(self, step: int) -> None:
        cards = [card for card in self._shown_cards() if card.codes()]
        here = next((place for place, card in enumerate(cards) if card is self.sender()), None)
        if here is not None and 0 <= here + step < len(cards):
            cards[here + step].lines.enter_at(step)

    @Slot()
    def _on_card_names_asked(self) -> None:
        self.place_asked.emit(_NAMES)
