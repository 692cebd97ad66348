"""Controle voor afdrukken: everything in the plan that does not fit yet, by kind, with the way to mend it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from itertools import pairwise

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from assessments.plan import DismissedWarning
from assessments.plan_parts import WAVED
from assessments.types import RuleId, TaskCode
from ui.plan.checks.card import CheckCard
from ui.plan.checks.row import CheckRow
from ui.plan.view import PlanView
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.notices import EmptyState
from ui.widgets.scroll import ScrollPane
from ui.widgets.text import Label
from ui.work import Work
from wizard import formats
from wizard.assessment import Assessment, PlannedTask
from wizard.planning.checks import (
    CHECK_PLACE,
    VIEW_PLACE,
    CheckKind,
    Finding,
    day_of,
    findings,
    groups,
    set_aside,
    standing,
)

_WIDEST = 940
_ASIDE = "opzij"


class ChecksView(PlanView):
    """A card per kind of finding, and last what was set aside, with the reason."""

    takes_filter = False

    def __init__(self, work: Work, theme: Theme, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(work, theme, parent)
        self._today = today
        self._found: tuple[Finding, ...] = ()
        self._cards: dict[str, CheckCard] = {}
        self._lead = Label(theme, role=Role.SMALL, color="ink-2")
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(24, 4, 24, 16)
        self._column.setSpacing(12)
        head = QVBoxLayout()
        head.setSpacing(2)
        self._title = Label(theme, tr("Controle voor afdrukken"), role=Role.QUESTION, wrap=False)
        head.addWidget(self._title)
        head.addWidget(self._lead)
        self._column.addLayout(head)
        self._column.addStretch(1)
        self._pane = ScrollPane(self._content)
        self._nothing = EmptyState(
            theme, tr("Alles past"), tr("De controle vindt niets. Het plan is klaar om af te drukken.")
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._pane)
        self._stack.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_plan(self, assessment: Assessment, tasks: Sequence[PlannedTask]) -> None:
        """Show what does not fit in the plan as it is now."""
        self._found = findings(assessment, day_of(assessment, self._today()))
        left, aside = groups(self._found), set_aside(self._found)
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        cards = [(group.kind.value, group.title, group.findings, group.is_blocking) for group in left]
        if aside:
            cards.append((_ASIDE, tr("Opzijgezet ({count})").format(count=len(aside)), aside, False))
        self._drop_cards({key for key, *_ in cards})
        for place, (key, title, found, is_blocking) in enumerate(cards):
            card = self._card(key)
            card.show_findings(formats.capitalized(title), found, is_blocking=is_blocking)
            self._column.insertWidget(1 + place, card)
            card.show()
        self._lead.set_text(self._lead_words(left_count=len(standing(self._found))))
        self._stack.setCurrentWidget(self._pane if cards else self._nothing)
        self._order_tabs()
        if had_focus and self.focusWidget() is None:
            self.focus_first()

    def focus_first(self) -> None:
        """Put the focus on the first thing to do."""
        stops = self._stops()
        (stops[0] if stops else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_task(self, code: TaskCode) -> bool:
        """Put the focus on a point about a task, else on the first thing to do."""
        row = next((row for row in self._rows() if row.finding.place == code), None)
        if row is None:
            self.focus_first()
            return False
        row.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)
        self._pane.ensureWidgetVisible(row)
        return True

    def set_room(self, lanes: int) -> None:
        """Leave the title out where the choice of views, which names it too, stands right above it."""
        self._title.setVisible(lanes > 0)

    def show_subject(self, subject: str) -> bool:
        """Tell whether a decision was about a point of the check."""
        return subject.startswith(CHECK_PLACE)

    def cards(self) -> list[CheckCard]:
        """Return the cards that are shown, in order."""
        shown = [*(kind.value for kind in CheckKind), _ASIDE]
        return [self._cards[key] for key in shown if key in self._cards]

    def _lead_words(self, *, left_count: int) -> str:
        if not left_count:
            return tr("Wat de controle vond, is opzijgezet. Afdrukken kan altijd.")
        points = formats.count(left_count, tr("punt"), tr("punten"))
        return tr("{points}. Afdrukken kan altijd; wat hier staat, houdt niets tegen.").format(points=points)

    def _card(self, key: str) -> CheckCard:
        if key not in self._cards:
            card = CheckCard(self.theme)
            card.place_asked.connect(self._on_card_place_asked)
            card.waved.connect(self._on_card_waved)
            card.recalled.connect(self._on_card_recalled)
            self._cards[key] = card
        return self._cards[key]

    def _drop_cards(self, wanted: set[str]) -> None:
        for key in [key for key in self._cards if key not in wanted]:
            card = self._cards.pop(key)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()

    def _rows(self) -> list[CheckRow]:
        return [row for card in self.cards() for row in card.rows]

    def _stops(self) -> list[QWidget]:
        return [stop for card in self.cards() for stop in card.stops()]

    def _order_tabs(self) -> None:
        for one, two in pairwise(self._stops()):
            self.setTabOrder(one, two)

    def _finding(self, key: str) -> Finding | None:
        return next((one for one in self._found if one.key == key), None)

    def _decide(self, key: str, waved: DismissedWarning | None) -> None:
        """Set a point aside or call it back; the focus goes to the point that takes its place."""
        keys = [row.finding.key for row in self._rows()]
        finding = self._finding(key)
        if finding is None:
            return
        self._change(finding, waved)
        rows = self._rows()
        if rows and key in keys:
            rows[min(keys.index(key), len(rows) - 1)].first_stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def _change(self, finding: Finding, waved: DismissedWarning | None) -> None:
        if finding.is_rule:
            self.work.dismiss(RuleId(finding.subject), waved)
            return
        name = finding.title or finding.label
        words = tr("Controlepunt opzijgezet: {name}") if waved else tr("Controlepunt teruggezet: {name}")
        self.work.change_plan(f"{CHECK_PLACE}{finding.key}", words.format(name=name), {(WAVED, finding.key): waved})

    @Slot(str)
    def _on_card_place_asked(self, place: str) -> None:
        if place.startswith("T-"):
            self.entered.emit(place)
        elif place.startswith(VIEW_PLACE):
            self.view_asked.emit(place.removeprefix(VIEW_PLACE))
        else:
            self.place_asked.emit(place)

    @Slot(str, str)
    def _on_card_waved(self, key: str, reason: str) -> None:
        self._decide(key, DismissedWarning(reason, datetime.now(UTC)))

    @Slot(str)
    def _on_card_recalled(self, key: str) -> None:
        self._decide(key, None)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._content.setMaximumWidth(self.theme.px(_WIDEST))
