"""The chosen tasks in their order, or the five that the dots propose."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessments.types import TaskCode
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import IconButton, SecondaryButton
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from ui.workshop.choose.rows import TaskRow, dots_words


class ChosenLine(QWidget):
    """One chosen task, with ways to move it or let it go.

    Signals: ``moved(code, step)``; ``dropped(code)``.
    """

    moved = Signal(str, int)
    dropped = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = ""
        self._place = Label(theme, role=Role.BODY_STRONG, tabular=True, wrap=False)
        self._title = Label(theme, role=Role.SMALL_STRONG)
        self._under = Label(theme, role=Role.CAPTION, color="muted")
        self.up = IconButton(theme, "arrow-up", tr("Eerder"), size=15)
        self.down = IconButton(theme, "arrow-down", tr("Later"), size=15)
        self.drop = IconButton(theme, "x", tr("Haal uit de gekozen taken"), size=15)
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(self._title)
        text.addWidget(self._under)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(2)
        row.addWidget(self._place, 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(6)
        row.addLayout(text, 1)
        for button in (self.up, self.down, self.drop):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.up.clicked.connect(self._on_up_clicked)
        self.down.clicked.connect(self._on_down_clicked)
        self.drop.clicked.connect(self._on_drop_clicked)

    def show_row(self, place: int, row: TaskRow, *, is_chosen: bool, is_last: bool) -> None:
        """Show a task at its place; what is only proposed cannot be moved."""
        self._code = row.code
        self._place.set_text(f"{place}")
        self._title.set_text(row.task.title)
        gone = f" · {row.task.gone}" if row.task.gone else ""
        self._under.set_text(f"nr {row.task.number} · {dots_words(row.dots)}{gone}")
        self._under.set_color("warning" if row.task.gone else "muted")
        for button, words in ((self.up, tr("Eerder")), (self.down, tr("Later")), (self.drop, tr("Laat los"))):
            button.setVisible(is_chosen)
            button.setAccessibleName(f"{words}: {row.task.title}")
        self.up.setEnabled(place > 1)
        self.down.setEnabled(not is_last)

    @property
    def code(self) -> TaskCode:
        """Return the task's code."""
        return TaskCode(self._code)

    @Slot()
    def _on_up_clicked(self) -> None:
        self.moved.emit(self._code, -1)

    @Slot()
    def _on_down_clicked(self) -> None:
        self.moved.emit(self._code, 1)

    @Slot()
    def _on_drop_clicked(self) -> None:
        self.dropped.emit(self._code)


class ChosenCard(CardFrame):
    """What the room goes on with.

    Signals: ``moved(code, step)``, ``dropped(code)``; ``proposal_taken()`` when the proposed five are chosen.
    """

    moved = Signal(str, int)
    dropped = Signal(str)
    proposal_taken = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._title = Label(theme, role=Role.BODY_STRONG)
        self._told = Label(theme, role=Role.SMALL, color="ink-2")
        self._lines: list[ChosenLine] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self.take = SecondaryButton(theme, tr("Kies de voorgestelde taken"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 10, 12)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addWidget(self._told)
        layout.addLayout(self._list)
        layout.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        self.take.clicked.connect(self.proposal_taken)

    def show_choice(self, chosen: Sequence[TaskRow], proposed: Sequence[TaskRow], words: str) -> None:
        """Show the chosen tasks, else the proposed ones; ``words`` tell of a tie or of what is missing."""
        rows = chosen or proposed
        self._title.set_text(
            tr("Gekozen taken") if chosen else tr("Voorstel: de meeste stippen") if proposed else tr("Gekozen taken")
        )
        self._told.set_text(words)
        self._told.setVisible(bool(words))
        self._fit(len(rows))
        for place, (line, row) in enumerate(zip(self._lines, rows, strict=False), start=1):
            line.show_row(place, row, is_chosen=bool(chosen), is_last=place == len(rows))
        differs = [one.code for one in chosen] != [one.code for one in proposed]
        self.take.set_text(tr("Terug naar het voorstel") if chosen else tr("Kies de voorgestelde taken"))
        self.take.setVisible(bool(proposed) and differs)

    def lines(self) -> list[ChosenLine]:
        """Return the lines that are shown."""
        return [line for line in self._lines if not line.isHidden()]

    def _fit(self, amount: int) -> None:
        while len(self._lines) < amount:
            line = ChosenLine(self._theme)
            line.moved.connect(self.moved)
            line.dropped.connect(self.dropped)
            self._lines.append(line)
            self._list.addWidget(line)
        for place, line in enumerate(self._lines):
            line.setVisible(place < amount)
