"""The meetings that were chosen in SYN-11, a card each, and the way to choose others."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.plan.meetings.meeting_card import MeetingCard
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.text import Label
from wizard import formats
from wizard.assessment import Assessment
from wizard.planning.meetings import advised, meetings


class MeetingList(QWidget):
    """Cards under each other; one is open at a time.

    Signals: those of MeetingCard, ``unfolded`` with the card itself; ``choice_asked()`` to choose other meetings.
    """

    edited = Signal(str, object, str)
    sheet_asked = Signal(str, object)
    choice_asked = Signal()
    unfolded = Signal(QWidget)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards: dict[str, MeetingCard] = {}
        self._not_chosen = Label(theme, role=Role.SMALL, color="muted")
        self.choose_button = LinkButton(theme, tr("Kies overleggen bij vraag SYN-11"))
        self.choose_button.clicked.connect(self.choice_asked)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._not_chosen, 1)
        foot.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        self._column.setSpacing(10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(self._column)
        layout.addLayout(foot)
        layout.addStretch(1)

    @property
    def cards(self) -> tuple[MeetingCard, ...]:
        """Return the cards in the order of the method."""
        return tuple(self._cards.values())

    def card(self, option: str) -> MeetingCard:
        """Return the card of a meeting."""
        return self._cards[option]

    def show_meetings(self, assessment: Assessment, today: date) -> None:
        """Show the meetings that are chosen now."""
        chosen = meetings(assessment)
        options = [one.template.option for one in chosen]
        if options != list(self._cards):
            self._make_cards(assessment, options)
        people = _people(assessment)
        for one in chosen:
            card = self._cards[one.template.option]
            card.show_meeting(one, advised(assessment, one.template), people, today)
        left = [one.short for one in assessment.catalogue.meetings if one.option not in options]
        words = tr("Niet gekozen: {names}.").format(names=formats.enumeration(left))
        self._not_chosen.set_text(words if left else tr("Alle overleggen van de methode zijn gekozen."))

    def focus_first(self) -> None:
        """Put the focus on the open card, else on the first one."""
        for card in self._cards.values():
            if card.is_open() and card.form is not None:
                card.form.focus_first()
                return
        first = next(iter(self._cards.values()), None)
        (first.sheet_button if first is not None else self.choose_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        for card in self._cards.values():
            card.flush()

    def _make_cards(self, assessment: Assessment, options: list[str]) -> None:
        kept = dict(self._cards)
        self._cards = {}
        for template in assessment.catalogue.meetings:
            if template.option in options:
                card = kept.pop(template.option, None)
                if card is None:
                    card = MeetingCard(self._theme, template.option, template.pillar)
                    card.edited.connect(self.edited)
                    card.sheet_asked.connect(self.sheet_asked)
                    card.unfolded.connect(self._on_card_unfolded)
                self._column.addWidget(card)
                self._cards[template.option] = card
        for card in kept.values():
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()

    @Slot(str)
    def _on_card_unfolded(self, option: str) -> None:
        for key, card in self._cards.items():
            if key != option:
                card.fold(True)
        self.unfolded.emit(self._cards[option])


def _people(assessment: Assessment) -> tuple[tuple[str, str], ...]:
    """Return the names under the roles, each with its roles."""
    found: dict[str, list[str]] = {}
    for role, name in assessment.sheet.role_holders().names.items():
        if name and name.strip():
            found.setdefault(name.strip(), []).append(assessment.catalogue.roles[role])
    return tuple((name, formats.enumeration(roles)) for name, roles in found.items())
