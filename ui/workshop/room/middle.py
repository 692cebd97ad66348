"""The question that is on: its text, the votes, their picture, and what is agreed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Role, Theme
from ui.widgets.text import Label
from ui.workshop.room.agreed_card import AgreedCard
from ui.workshop.room.other_screen import OtherScreen
from ui.workshop.room.picture_card import PictureCard
from ui.workshop.room.votes_card import VotesCard


class RoomMiddle(QWidget):
    """Either the question with its three cards, or what the room looks at instead."""

    def __init__(self, theme: Theme, level_names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._over = Label(theme, role=Role.SMALL, color="ink-2")
        self._title = Label(theme, role=Role.TITLE)
        self.votes = VotesCard(theme)
        self.picture = PictureCard(theme)
        self.agreed = AgreedCard(theme, level_names)
        self.other = OtherScreen(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 20, 12)
        column.setSpacing(10)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._over)
        head.addWidget(self._title)
        column.addLayout(head)
        for card in (self.votes, self.picture, self.agreed, self.other):
            column.addWidget(card)
        column.addStretch(1)

    def show_title(self, over: str, title: str) -> None:
        """Say which question is on, or what the room looks at."""
        self._over.set_text(over)
        self._over.setVisible(bool(over))
        self._title.set_text(title)

    def show_cards(self, *, question: bool) -> None:
        """Show the cards of a question, or the one of another screen."""
        for card in (self.votes, self.picture, self.agreed):
            card.setVisible(question)
        self.other.setVisible(not question)
