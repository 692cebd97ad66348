"""What the room agreed, in numbers and question by question."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.flow import FlowRow
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from wizard.workshop.closing import Agreed


class _Number(QWidget):
    """A number with its words below."""

    def __init__(self, theme: Theme, value: str, words: str) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 12, 0)
        layout.setSpacing(0)
        layout.addWidget(Label(theme, value, role=Role.TITLE, tabular=True, wrap=False))
        layout.addWidget(Label(theme, words, role=Role.CAPTION, color="muted", wrap=False))
        self.setAccessibleName(f"{value} {words}")


class AgreedCard(CardFrame):
    """Numbers above a list of questions with their level; what stays the same is not built again."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._shown: tuple[object, ...] = ()
        self._numbers = FlowRow(theme, side=0, edge=0)
        self._parts: list[QWidget] = []
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(16)
        self._rows.setVerticalSpacing(4)
        self._rows.setColumnStretch(0, 1)
        self._none = Label(theme, tr("Er is nog geen niveau afgesproken."), role=Role.SMALL, color="muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(Label(theme, tr("Wat jullie afspraken"), role=Role.QUESTION_FOLDED, wrap=False))
        layout.addWidget(self._numbers)
        layout.addWidget(self._none)
        layout.addLayout(self._rows)
        self.setAccessibleName(tr("Wat jullie afspraken"))

    def show_agreed(self, numbers: Sequence[tuple[str, str]], found: Sequence[Agreed]) -> None:
        """Show these."""
        wanted = (tuple(numbers), tuple(found))
        if wanted == self._shown:
            return
        self._shown = wanted
        for part in self._parts:
            self._numbers.remove(part)
        self._parts = [_Number(self._theme, value, words) for value, words in numbers]
        self._numbers.add(*self._parts)
        self._none.setVisible(not found)
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for place, one in enumerate(found):
            name = Label(self._theme, one.name, role=Role.SMALL, color="ink-2")
            level = Label(self._theme, one.level, role=Role.SMALL_STRONG, wrap=False)
            self._rows.addWidget(name, place, 0)
            self._rows.addWidget(level, place, 1, Qt.AlignmentFlag.AlignTop)
