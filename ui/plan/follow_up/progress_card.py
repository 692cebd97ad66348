"""Progress in bars: per pillar, name or phase how many hours are finished, busy and still to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.notices import CardFrame
from ui.widgets.strokes import RIGHT, draw_glyph, draw_text, elided, text_width
from ui.widgets.text import Label
from wizard import formats
from wizard.planning.progress import Tally

_NARROW = 430


@dataclass(frozen=True, slots=True)
class BarFacts:
    """A bar with its name; ``hue`` is a pillar, "" for none."""

    name: str
    tally: Tally
    hue: str = ""

    def numbers(self) -> str:
        """Say how many tasks and hours are finished: 3 van 12 taken · 40 van 132 uur."""
        tally = self.tally
        tasks = tr("{done} van {tasks}").format(
            done=tally.done, tasks=formats.count(tally.tasks, tr("taak"), tr("taken"))
        )
        hours = tr("{done} van {hours}").format(
            done=formats.hours(tally.hours_done), hours=formats.hours_long(tally.hours)
        )
        return f"{tasks} · {hours}"

    def rest(self) -> str:
        """Say what is busy and what is late, "" when nothing is."""
        parts = []
        if self.tally.busy:
            parts.append(tr("{count} bezig").format(count=self.tally.busy))
        if self.tally.late:
            parts.append(tr("{count} te laat").format(count=self.tally.late))
        return " · ".join(parts)

    def words(self) -> str:
        """Say everything in one sentence, for a screen reader."""
        return ", ".join(part for part in (self.name, self.numbers(), self.rest()) if part)


class ProgressBarRow(QWidget):
    """One bar: finished filled, busy hatched, the rest empty."""

    def __init__(self, theme: Theme, facts: BarFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.facts = facts
        self.setAccessibleName(facts.words())
        self.setToolTip(facts.words())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(260), self._lines() * self._theme.line(Role.SMALL) + self._theme.px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(180), self.sizeHint().height())

    def resizeEvent(self, event: object) -> None:
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font, line = theme.font(Role.SMALL, tabular=True), theme.line(Role.SMALL)
        x = 0.0
        if self.facts.hue:
            draw_glyph(painter, theme, self.facts.hue, QPointF(px(6), px(3) + line / 2), px(10))
            x = px(20)
        top = QRectF(x, px(3), self.width() - x, line)
        words = self._numbers()
        room = top.width() if self._is_narrow() else top.width() - text_width(font, words) - px(12)
        name = elided(theme.font(Role.SMALL_STRONG), self.facts.name, room)
        draw_text(painter, top, name, theme.font(Role.SMALL_STRONG), theme.color("ink"))
        if self._is_narrow():
            below = top.translated(0, line)
            draw_text(painter, below, elided(font, words, below.width()), font, theme.color("ink-2"))
        else:
            draw_text(painter, top, words, font, theme.color("ink-2"), RIGHT)
        self._draw_bar(painter, QRectF(0.5, self._lines() * line + px(6), self.width() - 1, px(8)))

    def _draw_bar(self, painter: QPainter, bar: QRectF) -> None:
        theme, tally = self._theme, self.facts.tally
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(bar, theme.color("track"))
        done = bar.width() * float(tally.share)
        busy = bar.width() * tally.busy / tally.tasks if tally.tasks else 0
        painter.fillRect(QRectF(bar.left(), bar.top(), done, bar.height()), theme.color("ink-2"))
        hatched = QRectF(bar.left() + done, bar.top(), min(busy, bar.width() - done), bar.height())
        painter.fillRect(hatched, QBrush(theme.color("ink-2"), Qt.BrushStyle.BDiagPattern))
        if theme.is_high_contrast:
            painter.setPen(QPen(theme.color("line"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(bar)

    def _numbers(self) -> str:
        return " · ".join(part for part in (self.facts.numbers(), self.facts.rest()) if part)

    def _is_narrow(self) -> bool:
        return self.width() / self._theme.factor < _NARROW

    def _lines(self) -> int:
        return 2 if self._is_narrow() else 1


class ProgressCard(CardFrame):
    """Bars under a head."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._facts: tuple[BarFacts, ...] = ()
        self.rows: list[ProgressBarRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 12, 16, 12)
        self._layout.setSpacing(4)
        self._layout.addWidget(Label(theme, title, role=Role.QUESTION_FOLDED, wrap=False))
        self._layout.addStretch(1)

    def show_bars(self, bars: Sequence[BarFacts]) -> None:
        """Show these bars."""
        if tuple(bars) == self._facts:
            return
        self._facts = tuple(bars)
        for row in self.rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [ProgressBarRow(self._theme, one) for one in bars]
        for place, row in enumerate(self.rows):
            self._layout.insertWidget(1 + place, row)
            row.show()
