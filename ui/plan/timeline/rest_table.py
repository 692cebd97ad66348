"""The rest of the year: a row per month with a glyph per task and its hours."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.plan.timeline.rest import RestRow
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.strokes import LEFT, RIGHT, draw_glyph, draw_text, text_width
from wizard import formats

_ROW, _LINE, _STEP, _GLYPH = 28, 14, 12, 9
_MOST_LINES = 4


class RestTable(QWidget):
    """Rows that are read, not chosen; their words are the widget's description."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[RestRow, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    def show_rows(self, rows: Sequence[RestRow]) -> None:
        """Show other months."""
        self._rows = tuple(rows)
        self.setAccessibleName(tr("Rest van het jaar"))
        self.setAccessibleDescription(". ".join(row.words() for row in rows))
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        return sum(self._height(row, width) for row in self._rows) + 1

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        width = self.width() or self._theme.px(216)
        return QSize(self._theme.px(180), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        px = theme.px
        y, line = 0, QPen(theme.color("line"), 1)
        for row in self._rows:
            high = self._height(row, self.width())
            painter.setPen(line)
            painter.drawLine(0, y, self.width(), y)
            first = QRectF(0, y, self.width(), px(_ROW))
            draw_text(painter, first, row.name, theme.font(Role.CHIP, strong=True), theme.color("ink"), LEFT)
            draw_text(painter, first, _hours(row), theme.font(Role.CAPTION, tabular=True), theme.color("ink-2"), RIGHT)
            self._paint_glyphs(painter, row, y)
            y += high
        painter.setPen(line)
        painter.drawLine(0, y, self.width(), y)

    def _paint_glyphs(self, painter: QPainter, row: RestRow, y: int) -> None:
        px = self._theme.px
        left, columns = self._columns(self.width())
        most = columns * _MOST_LINES
        shown = row.pillars if len(row.pillars) <= most else row.pillars[: most - 3]
        for number, pillar in enumerate(shown):
            line, column = divmod(number, columns)
            center = QPointF(left + column * px(_STEP) + px(_GLYPH) / 2, y + px(_ROW) / 2 + line * px(_LINE))
            draw_glyph(painter, self._theme, pillar.value, center, px(_GLYPH))
        if len(shown) < len(row.pillars):
            line, column = divmod(len(shown), columns)
            box = QRectF(left + column * px(_STEP), y + line * px(_LINE), px(3 * _STEP), px(_ROW))
            words = f"+{len(row.pillars) - len(shown)}"
            draw_text(painter, box, words, self._theme.font(Role.TICK), self._theme.color("muted"), LEFT)

    def _height(self, row: RestRow, width: int) -> int:
        px = self._theme.px
        lines = -(-len(row.pillars) // self._columns(width)[1])
        return px(_ROW) + px(_LINE) * (min(_MOST_LINES, max(1, lines)) - 1)

    def _columns(self, width: int) -> tuple[int, int]:
        """Return where the glyphs begin and how many stand beside each other."""
        px = self._theme.px
        font = self._theme.font(Role.CHIP, strong=True)
        names = max((text_width(font, row.name) for row in self._rows), default=0)
        left = max(px(34), names + px(10))
        narrow = self._theme.font(Role.CAPTION, tabular=True)
        hours = max((text_width(narrow, _hours(row)) for row in self._rows), default=0) + px(8)
        return left, max(3, (width - left - hours) // px(_STEP))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


def _hours(row: RestRow) -> str:
    return f"{formats.hours(formats.rounded(row.hours, 1))}{formats.NBSP}u"
