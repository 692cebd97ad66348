"""Wat is veranderd: what became other in the plan between any two moments."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.plan.follow_up.moment_choice import MomentChoice
from ui.plan.follow_up.page import FollowUpPage
from ui.plan.follow_up.rows_card import RowFacts, RowsCard
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import SecondaryButton
from ui.widgets.text import Label
from wizard import formats
from wizard.assessment import Assessment
from wizard.planning.changes_since import HEADS, NOW, Changed, ChangeKind, compare, known_since, moments, summary

_MOST = 8
_FIRST_DAY = (
    "Er is nog geen eerder moment om mee te vergelijken. Verandert het plan op een latere dag, dan zie je het hier."
)


class ChangesPage(FollowUpPage):
    """Two moments, a sentence, and a card per kind of change.

    Signals: ``print_asked(start, end)`` with two Moments.
    """

    print_asked = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._assessment: Assessment | None = None
        self._is_fresh = True
        self._has_past = True
        self.start = MomentChoice(theme, tr("Van"))
        self.end = MomentChoice(theme, tr("Tot"))
        self.print_button = SecondaryButton(theme, tr("Druk dit af"), icon="printer")
        self.summary = Label(theme, role=Role.BODY)
        self.cards = {kind: RowsCard(theme, _MOST) for kind in ChangeKind}
        self._choice = QWidget()
        choice = QHBoxLayout(self._choice)
        choice.setContentsMargins(0, 0, 0, 0)
        choice.setSpacing(16)
        choice.addWidget(self.start, 0, Qt.AlignmentFlag.AlignTop)
        choice.addWidget(self.end, 0, Qt.AlignmentFlag.AlignTop)
        choice.addStretch(1)
        choice.addWidget(self.print_button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._choice)
        layout.addWidget(self.summary)
        for card in self.cards.values():
            layout.addWidget(card)
            card.place_asked.connect(self.place_asked)
        layout.addStretch(1)
        self.start.chosen.connect(self._on_moment_chosen)
        self.end.chosen.connect(self._on_moment_chosen)
        self.print_button.clicked.connect(self._on_print_button_clicked)

    def show_plan(self, assessment: Assessment) -> None:
        """Offer the moments of this plan, and show what changed; at first since the oldest that is known."""
        self._assessment = assessment
        offered = moments(assessment)
        self._has_past = known_since(assessment) is None or len(offered) > 1
        self._choice.setVisible(len(offered) > 1)
        if self._is_fresh and len(offered) > 1:
            self._is_fresh = False
            self.start.set_moment(offered[-1])
        self.start.show_moments(offered[1:])
        self.end.show_moments(offered)
        if self.start.moment() == NOW and len(offered) > 1:
            self.start.set_moment(offered[-1])
        self._show()

    def focus_first(self) -> None:
        """Put the focus on the first moment."""
        self.start.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        if self._assessment is None:
            return
        found = compare(self._assessment, self.start.moment(), self.end.moment())
        self.summary.set_text(summary(found) if self._has_past else tr(_FIRST_DAY))
        may_print = found.is_known and found.start != found.end
        self.print_button.setEnabled(may_print)
        self.print_button.setToolTip("" if may_print else tr("Er is nog niets om te vergelijken"))
        for kind, card in self.cards.items():
            rows = [self._row(one) for one in found.of(kind)]
            card.setVisible(bool(rows))
            if rows:
                card.show_rows(f"{tr(HEADS[kind])} ({len(rows)})", rows)

    def _row(self, changed: Changed) -> RowFacts:
        planned = self._assessment.task(changed.code) if self._assessment is not None else None
        place, link = (changed.code, tr("Open taak")) if planned is not None else ("", "")
        words = formats.capitalized(changed.words)
        return RowFacts(changed.title, changed.code, words, place=place, link=link, hue=changed.pillar)

    @Slot()
    def _on_moment_chosen(self) -> None:
        self._show()

    @Slot()
    def _on_print_button_clicked(self) -> None:
        self.print_asked.emit(self.start.moment(), self.end.moment())
