"""The pillars as bars, and beside them what the figures say in words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from ui.results.facts import ScoreLine
from ui.results.figures import FigureView
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.notices import CardFrame
from ui.widgets.picture_view import PictureView
from ui.widgets.text import Label
from wizard import formats
from wizard.drawing import pillars
from wizard.drawing.levels import score_bar
from wizard.drawing.marks import pillar_glyph
from wizard.drawing.shapes import Picture

_BAR = (140, 22)


class PillarsCard(CardFrame):
    """Four bars with their scores; then "In één zin". Below each other where it is narrow."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._bars = PillarBars(theme)
        self._sentence_label = Label(theme, role=Role.HELP, color="ink-2")
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(theme, tr("In één zin"), role=Role.SMALL_STRONG))
        column.addWidget(self._sentence_label)
        column.addStretch(1)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(16, 12, 16, 14)
        self._layout.setSpacing(24)
        self._layout.addWidget(self._bars, 5)
        self._layout.addWidget(_Divider(theme))
        self._layout.addWidget(words, 4)

    def show_scores(self, lines: Sequence[ScoreLine], sentence: str) -> None:
        """Show the pillars and what they come to."""
        self._bars.show_scores(lines)
        self._sentence_label.set_text(sentence)

    def set_narrow(self, narrow: bool) -> None:
        """Put the words below the bars, or beside them."""
        ways = QBoxLayout.Direction
        self._layout.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._layout.setSpacing(10 if narrow else 24)


class PillarBars(QWidget):
    """A row per pillar: glyph, name, bar, value, word."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars: list[FigureView] = []
        self._values: list[Label] = []
        self._words: list[Label] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.addWidget(Label(theme, tr("Pijlers"), role=Role.QUESTION_FOLDED, wrap=False), 0, 0, 1, 5)
        middle = Qt.AlignmentFlag.AlignVCenter
        for row, pillar in enumerate(pillars.PILLARS, 1):
            bar = FigureView(theme, _BAR)
            value = Label(theme, role=Role.SMALL_STRONG, tabular=True, wrap=False)
            word = Label(theme, role=Role.SMALL, color="muted", wrap=False)
            grid.addWidget(PictureView(theme, pillar_glyph(pillar, size=10)), row, 0, middle)
            grid.addWidget(Label(theme, pillars.NAMES[pillar], role=Role.SMALL_STRONG, wrap=False), row, 1, middle)
            grid.addWidget(bar, row, 2, middle)
            grid.addWidget(value, row, 3, middle)
            grid.addWidget(word, row, 4, middle)
            self._bars.append(bar)
            self._values.append(value)
            self._words.append(word)
        grid.setColumnStretch(2, 1)

    def show_scores(self, lines: Sequence[ScoreLine]) -> None:
        """Show the scores in the order of the pillars."""
        for line, bar, value, word in zip(lines, self._bars, self._values, self._words, strict=True):
            bar.set_build(partial(_bar_picture, line))
            bar.setAccessibleName(f"{line.name}: {bar.accessibleName()}")
            value.set_text(formats.score2(line.value))
            word.set_text(f"{line.word}, {line.note}" if line.note else line.word)


def _bar_picture(line: ScoreLine, width: float, height: float) -> Picture:
    assert line.pillar is not None
    color, edge = pillars.fill(line.pillar), pillars.ink(line.pillar)
    return score_bar(line.value, line.target, color=color, edge=edge, width=width, height=height)


class _Divider(QWidget):
    """A thin line between two halves, upright or level as its room is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setMinimumSize(theme.line_width, theme.line_width)
        theme.changed.connect(self._on_theme_changed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect())
        painter.setPen(QPen(self._theme.color("line"), self._theme.line_width))
        if rect.height() > rect.width():
            painter.drawLine(rect.topLeft(), rect.bottomLeft())
        else:
            painter.drawLine(rect.topLeft(), rect.topRight())

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setMinimumSize(self._theme.line_width, self._theme.line_width)
        self.update()
