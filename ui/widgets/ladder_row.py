"""One level of the ladder: its node on the rung, its name, what one can see, and whether it is now or wanted."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from ui.theme import Role, Theme
from ui.widgets.strokes import (
    CENTER,
    CONTROL_RADIUS,
    LEFT,
    RIGHT,
    draw_box,
    draw_pixmap,
    draw_text,
    icon_pixmap,
    text_width,
)
from ui.widgets.text import TextBlock

_NODE_COLUMN, _NAME_COLUMN, _RIGHT_COLUMN = 44, 84, 92
_SMALLEST = 35
_COMPACT_BELOW = 480
_THEN = "toen"


class LadderRow(QRadioButton):
    """A level one can choose; the whole row is the target.

    Signals: ``moved(step)`` when an arrow key asked for the row above (-1) or below (+1); ``menu_asked()``.
    """

    draws_own_focus = True
    moved = Signal(int)
    menu_asked = Signal(object)

    def __init__(self, theme: Theme, level: int, name: str, text: str, hue: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.level = level
        self.name = name
        self._text = text
        self._hue = hue
        self._flag = ""
        self._dashed_above = False
        self._dashed_below = False
        self._was = False
        self._block: TextBlock | None = None
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{level} {name}: {text}")

    def set_marks(self, *, flag: str, dashed_above: bool, dashed_below: bool, was: bool = False) -> None:
        """Show the target's flag ("", "streef" or "eigen streef") and which halves of the rung are the gap.

        ``was``: this was the level in the measurement before this one.
        """
        marks = (flag, dashed_above, dashed_below, was)
        if marks == (self._flag, self._dashed_above, self._dashed_below, self._was):
            return
        self._flag, self._dashed_above, self._dashed_below, self._was = marks
        self.setAccessibleDescription(_joined(flag, _THEN if was else ""))
        self.refresh_metrics()

    def refresh_metrics(self) -> None:
        """Measure again after the theme or a mark changed."""
        self._block = None
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def hitButton(self, pos: object) -> bool:
        return True

    def sizeHint(self) -> QSize:
        width = self._theme.px(_COMPACT_BELOW)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(180), self._theme.px(_SMALLEST))

    def heightForWidth(self, width: int) -> int:
        found = self._heights.get(width)
        if found is None:
            found = self._heights[width] = self._measure(width)
        return found

    def _measure(self, width: int) -> int:
        px = self._theme.px
        text = self._text_block().height(self._text_width(width))
        if self._is_compact(width):
            text += self._theme.line(Role.SMALL_STRONG)
        return max(px(_SMALLEST), text + px(4))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter)
        self._draw_rung(painter)
        self._draw_node(painter)
        self._draw_words(painter)
        self._draw_mark(painter)

    def _draw_ground(self, painter: QPainter) -> None:
        theme, rect = self._theme, QRectF(self.rect())
        if self.isChecked():
            border = theme.color("ink") if theme.is_high_contrast else None
            draw_box(painter, rect, ground=theme.color(f"{self._hue}.tint"), border=border, width=2)
        elif self.underMouse():
            draw_box(painter, rect, ground=theme.color("hover"))
        if self.hasFocus():
            draw_box(painter, rect, border=theme.color("focus"), width=theme.focus_width, radius=CONTROL_RADIUS)

    def _draw_rung(self, painter: QPainter) -> None:
        x, middle = self._theme.px(_NODE_COLUMN) / 2, self.height() / 2
        if self.level > 0:
            self._draw_half(painter, x, middle, 0, self._dashed_above)
        if self.level < 4:
            self._draw_half(painter, x, middle, self.height(), self._dashed_below)

    def _draw_half(self, painter: QPainter, x: float, start: float, end: float, dashed: bool) -> None:
        theme = self._theme
        pen = QPen(theme.color(f"{self._hue}.text" if dashed else "line"), theme.px(4 if dashed else 2))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dashed:
            # Drawn from the row's edge, half a gap first, so that the dashes of two rows meet evenly.
            pen.setDashPattern([5 / 4, 4 / 4])
            pen.setDashOffset(7 / 4)
        painter.setPen(pen)
        painter.drawLine(QPointF(x, end), QPointF(x, start))

    def _draw_node(self, painter: QPainter) -> None:
        theme, px = self._theme, self._theme.px
        chosen = self.isChecked()
        center = QPointF(px(_NODE_COLUMN) / 2, self.height() / 2)
        if chosen:
            radius, ground = px(26) / 2, theme.color(f"{self._hue}.node")
            pen = QPen(theme.color(f"{self._hue}.text"), 1)
            ink = theme.color(f"{self._hue}.on-node")
        else:
            radius, ground = px(24) / 2 - 0.5, theme.color("paper")
            pen, ink = QPen(theme.color("line-strong"), theme.line_width), theme.color("ink")
        if self._flag and not chosen:
            pen = QPen(theme.color(f"{self._hue}.text"), theme.px(2))
            radius -= 0.5
        painter.setPen(pen)
        painter.setBrush(ground)
        painter.drawEllipse(center, radius, radius)
        if self._flag and chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("paper"), 1.5))
            painter.drawEllipse(center, radius - 2.5, radius - 2.5)
        box = QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius)
        draw_text(painter, box, str(self.level), theme.font(Role.SMALL_STRONG, tabular=True), ink, CENTER)

    def _draw_words(self, painter: QPainter) -> None:
        theme, px = self._theme, self._theme.px
        chosen = self.isChecked()
        width = self._text_width(self.width())
        block = self._text_block()
        name_font = theme.font(Role.SMALL_STRONG)
        left = px(_NODE_COLUMN)
        high = block.height(width)
        if self._is_compact(self.width()):
            line = theme.line(Role.SMALL_STRONG)
            top = (self.height() - high - line) / 2
            draw_text(painter, QRectF(left, top, width, line), self.name, name_font, theme.color("ink"), LEFT)
            block.draw(painter, left, top + line, width, theme.color("ink" if chosen else "ink-2"))
            return
        draw_text(
            painter, QRectF(left, 0, px(_NAME_COLUMN), self.height()), self.name, name_font, theme.color("ink"), LEFT
        )
        top = (self.height() - high) / 2
        block.draw(painter, left + px(_NAME_COLUMN), top, width, theme.color("ink" if chosen else "ink-2"))

    def _draw_mark(self, painter: QPainter) -> None:
        theme, px = self._theme, self._theme.px
        words = self._mark_words()
        if not words:
            return
        rect = QRectF(self.rect()).adjusted(0, 0, -px(12), 0)
        if self._is_compact(self.width()):
            rect.setHeight(theme.line(Role.SMALL_STRONG) + px(4))
        quiet = words == _THEN
        color = theme.color("muted" if quiet else f"{self._hue}.text")
        font = theme.font(Role.SMALL if quiet else Role.SMALL_STRONG)
        draw_text(painter, rect, words, font, color, RIGHT)
        if self._flag:
            x = rect.right() - text_width(font, words) - px(6) - px(14)
            draw_pixmap(painter, x, rect.center().y(), icon_pixmap(theme, "flag", f"{self._hue}.text", self, 14))

    def _mark_words(self) -> str:
        return _joined("nu" if self.isChecked() else self._flag, _THEN if self._was else "")

    def _is_compact(self, width: int) -> bool:
        return width < self._theme.px(_COMPACT_BELOW)

    def _text_width(self, width: int) -> int:
        px = self._theme.px
        if self._is_compact(width):
            return max(px(80), width - px(_NODE_COLUMN) - px(12))
        right = px(_RIGHT_COLUMN)
        words = _joined(self._flag, _THEN if self._was else "")
        if words not in ("", "streef", _THEN):
            right = max(right, text_width(self._theme.font(Role.SMALL_STRONG), words) + px(38))
        return max(px(80), width - px(_NODE_COLUMN) - px(_NAME_COLUMN) - right)

    def _text_block(self) -> TextBlock:
        if self._block is None:
            self._block = TextBlock(self._text, self._theme.font(Role.ROW), self._theme.line(Role.ROW))
        return self._block


def _joined(*words: str) -> str:
    return " · ".join(filter(None, words))
