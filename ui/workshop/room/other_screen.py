"""What the presenter sees while the room looks at something else than a question."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label


@dataclass(frozen=True, slots=True)
class OtherWords:
    """What stands there: a sentence, lines to hold on to, and perhaps a way to a page (``link`` and its words)."""

    sentence: str
    lines: tuple[str, ...] = ()
    link: str = ""
    link_words: str = ""


class OtherScreen(CardFrame):
    """Signals: ``link_chosen(key)`` after the way to another page."""

    link_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._key = ""
        self._sentence = Label(theme)
        self._lines = [Label(theme, role=Role.SMALL, color="ink-2") for _ in range(6)]
        self._link = LinkButton(theme, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(6)
        for label in (self._sentence, *self._lines):
            column.addWidget(label)
        column.addWidget(self._link, 0, Qt.AlignmentFlag.AlignLeft)
        self._link.clicked.connect(self._on_link_clicked)

    def show_words(self, words: OtherWords) -> None:
        """Show what belongs to this screen."""
        self._key = words.link
        self._sentence.set_text(words.sentence)
        for place, label in enumerate(self._lines):
            text = words.lines[place] if place < len(words.lines) else ""
            label.set_text(text)
            label.setVisible(bool(text))
        self._link.set_text(words.link_words)
        self._link.setVisible(bool(words.link))

    @Slot()
    def _on_link_clicked(self) -> None:
        self.link_chosen.emit(self._key)
