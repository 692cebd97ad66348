"""What lies between voting and agreeing: first the five levels to read out, then the picture of the votes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton
from ui.widgets.chips import Chip, ChipKind, ChipText
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from ui.workshop.room.dots_picture import DotsPicture

_NARROWEST, _BESIDE = 300, 560


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """What the card shows.

    Attributes:
        levels: number with name, and description, of the five levels; shown until the room may see the votes.
        status: "Bespreken: twee kampen", "" when the votes say nothing yet; is_discussed tells whether it is loud.
        summary: "spreiding 4 · gemiddeld 2,00".
        lines: differences of view, who explains, how the first round was.
        may_explain: somebody is asked to speak, so that a minute can be started.

    """

    levels: Sequence[tuple[str, str]]
    counts: tuple[int, ...]
    hue: str
    status: str
    is_discussed: bool
    summary: str
    lines: Sequence[str]
    may_explain: bool
    is_shown: bool


class PictureCard(CardFrame):
    """Signals: ``minute_asked()``: somebody explains, so that the clock runs."""

    minute_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._look = theme
        self._levels = QWidget()
        self._level_labels: list[tuple[Label, Label]] = []
        self._picture = DotsPicture(theme)
        self._chip = Chip(theme, ChipText(""))
        self._summary = Label(theme, role=Role.SMALL, color="ink-2")
        self._lines = [Label(theme, role=Role.SMALL) for _ in range(5)]
        self.minute_button = FlatButton(theme, tr("Start een minuut"), icon="timer")
        self._votes = QWidget()
        self._lay_out()
        self.minute_button.clicked.connect(self.minute_asked)

    def show_facts(self, facts: PictureFacts) -> None:
        """Show the levels or the picture of the votes."""
        self._levels.setVisible(not facts.is_shown)
        self._votes.setVisible(facts.is_shown)
        for (number, text), (name, description) in zip(self._level_labels, facts.levels, strict=False):
            number.set_text(name)
            text.set_text(description)
        self._picture.show_counts(facts.counts, facts.hue)
        kind = ChipKind.WARNING if facts.is_discussed else ChipKind.PLAIN
        self._chip.set_chip(ChipText(facts.status, "message-square" if facts.is_discussed else "check", kind))
        self._chip.setVisible(bool(facts.status))
        self._summary.set_text(facts.summary)
        for place, label in enumerate(self._lines):
            words = facts.lines[place] if place < len(facts.lines) else ""
            label.set_text(words)
            label.setVisible(bool(words))
        self.minute_button.setVisible(facts.may_explain)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(_NARROWEST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words under the picture where they do not fit beside it."""
        super().resizeEvent(event)
        beside = self.width() >= self._look.px(_BESIDE)
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 9, 16, 9)
        column.addWidget(self._levels)
        column.addWidget(self._votes)
        grid = QGridLayout(self._levels)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for place in range(5):
            labels = (
                Label(self._look, role=Role.SMALL_STRONG, wrap=False, tabular=True),
                Label(self._look, role=Role.SMALL, color="ink-2"),
            )
            self._level_labels.append(labels)
            grid.addWidget(labels[0], place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(labels[1], place, 1)
        self._row = row = QHBoxLayout(self._votes)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words(), 1)

    def _words(self) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(3)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self._chip)
        top.addWidget(self._summary, 1)
        words.addLayout(top)
        speak = QHBoxLayout()
        speak.setSpacing(10)
        speak.addWidget(self._lines[0], 1)
        speak.addWidget(self.minute_button)
        words.addLayout(speak)
        for label in self._lines[1:]:
            words.addWidget(label)
        words.addStretch(1)
        return words
