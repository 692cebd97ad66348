"""What is still open before people go home, with the page on which one settles it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from ui.workshop.pages import CHOOSE, ROOM
from wizard.workshop.closing import Left, LeftOver

_MOST, _LETTERS = 4, 60
_PAGES = {
    Left.QUESTIONS: ROOM,
    Left.DISCUSS: ROOM,
    Left.TASKS: CHOOSE,
    Left.NAMES: CHOOSE,
    Left.DATES: CHOOSE,
    Left.PARKED: ROOM,
}


class OpenRow(QWidget):
    """One kind of thing that is open: a sentence, the first few by name, and a link.

    Signals: ``page_asked(key)``.
    """

    page_asked = Signal(str)

    def __init__(self, theme: Theme, left: LeftOver, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = _PAGES[left.kind]
        words = tr("Naar de zaal") if self._page == ROOM else tr("Naar taken kiezen")
        self.link = LinkButton(theme, words)
        self.link.setAccessibleDescription(left.sentence)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(Label(theme, left.sentence, role=Role.BODY, strong=True))
        if left.items:
            texts.addWidget(Label(theme, _named(left.items), role=Role.SMALL, color="muted"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 5, 0, 5)
        layout.setSpacing(16)
        layout.addLayout(texts, 1)
        layout.addWidget(self.link, 0, Qt.AlignmentFlag.AlignTop)
        self.link.clicked.connect(self._on_link_clicked)

    @Slot()
    def _on_link_clicked(self) -> None:
        self.page_asked.emit(self._page)


class OpenCard(CardFrame):
    """All that is open; when nothing is, it says so.

    Signals: ``page_asked(key)``.
    """

    page_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._shown: tuple[LeftOver, ...] | None = None
        self.rows: list[OpenRow] = []
        self._none = Label(theme, tr("Er is niets meer open."), role=Role.SMALL, color="ink-2")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 12, 16, 10)
        self._layout.setSpacing(2)
        self._layout.addWidget(Label(theme, tr("Nog open"), role=Role.QUESTION_FOLDED, wrap=False))
        self._layout.addWidget(self._none)
        self.setAccessibleName(tr("Nog open"))

    def show_left(self, found: Sequence[LeftOver]) -> None:
        """Show these."""
        if tuple(found) == self._shown:
            return
        self._shown = tuple(found)
        for row in self.rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [OpenRow(self._theme, one) for one in found]
        for row in self.rows:
            self._layout.addWidget(row)
            row.page_asked.connect(self.page_asked)
        self._none.setVisible(not found)


def _named(items: Sequence[str]) -> str:
    """Name the first few, each on one line of its own words, and say how many there are more."""
    names = [_short(" ".join(one.split())) for one in items[:_MOST]]
    more = len(items) - _MOST
    return " · ".join([*names, tr("nog {count}").format(count=more)] if more > 0 else names)


def _short(words: str) -> str:
    return words if len(words) <= _LETTERS else f"{words[: _LETTERS - 1].rstrip()}…"
