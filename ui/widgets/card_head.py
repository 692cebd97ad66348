"""The top of a question card: code, name, chips and question; when folded also the answer in one line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Role, Theme
from ui.widgets.answer_words import Summary
from ui.widgets.chips import ChipText, chip_size, draw_chip
from ui.widgets.strokes import CENTER, draw_pixmap, draw_text, elided, icon_pixmap
from ui.widgets.text import TextBlock, range_format

_ROW = 20
_GAP = 2
_NODE = 22


class CardHead(QWidget):
    """Paints what a card says about itself.

    Signals: ``pressed()`` after a click; ``entered()`` when the focus came by Tab; ``moved(step)`` after an arrow key.
    """

    pressed = Signal()
    entered = Signal()
    moved = Signal(int)

    def __init__(
        self,
        theme: Theme,
        caption: str,
        question: str,
        *,
        hint: str = "",
        hue: str = "slate",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._caption = caption
        self._question = question
        self._hint = hint
        self._hue = hue
        self._folded = True
        self._summary = Summary("", answered=False)
        self._chips: tuple[ChipText, ...] = ()
        self._icons: tuple[str, ...] = ()
        self._corner: QWidget | None = None
        self._blocks: dict[str, TextBlock] = {}
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._on_theme_changed)

    def set_folded(self, folded: bool) -> None:
        """Show the answer in one line, or leave that to the open card."""
        if folded == self._folded:
            return
        self._folded = folded
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if folded else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if folded else Qt.CursorShape.ArrowCursor)
        self._measure_again()

    def set_corner(self, widget: QWidget) -> None:
        """Keep a small widget in the lower right corner; it takes its room from the answer's line."""
        widget.setParent(self)
        self._corner = widget

    def show_state(self, summary: Summary, chips: Sequence[ChipText], icons: Sequence[str]) -> None:
        """Show another answer, other chips and other icons (note, evidence, flag)."""
        state = (summary, tuple(chips), tuple(icons))
        if state == (self._summary, self._chips, self._icons):
            return
        self._summary, self._chips, self._icons = state
        words = [
            self._caption,
            self._question,
            *(chip.text for chip in chips),
            f"{summary.lead} {summary.text}".strip(),
        ]
        self.setAccessibleName(". ".join(words))
        self._measure_again()

    def sizeHint(self) -> QSize:
        width = self._theme.px(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(_ROW))

    def heightForWidth(self, width: int) -> int:
        found = self._heights.get(width)
        if found is None:
            found = self._heights[width] = self._measure(width)
        return found

    def _measure(self, width: int) -> int:
        px = self._theme.px
        height = self._top_height(width) + self._gap() + self._block("question").height(width)
        if self._folded:
            summary = self._block("summary").height(self._summary_width(width))
            return height + px(5) + max(px(_NODE), summary) + self._corner_row(width)
        if self._hint:
            height += px(2) + self._block("hint").height(width)
        return height

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.modifiers():
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._corner is not None:
            size = self._corner.sizeHint()
            place = QPoint(self.width() - size.width(), self.height() - size.height() - self._theme.px(1))
            self._corner.setGeometry(QRect(place, size))
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, px = self._theme, self._theme.px
        y = self._draw_caption(painter) + self._gap()
        question = self._block("question")
        question.draw(painter, 0, y, self.width(), theme.color("ink"))
        y += question.height(self.width())
        if self._folded:
            self._draw_summary(painter, y + px(5))
        elif self._hint:
            self._block("hint").draw(painter, 0, y + px(2), self.width(), theme.color("muted"))

    def _draw_caption(self, painter: QPainter) -> float:
        theme, px = self._theme, self._theme.px
        rows = self._chip_rows(self.width())
        for chip, place in rows:
            draw_chip(painter, theme, chip, place, self)
        beside = [place.left() for _, place in rows if place.top() == 0]
        room = min(beside, default=self.width() + px(6)) - px(6)
        font = theme.font(Role.CAPTION)
        draw_text(painter, QRectF(0, 0, room, px(_ROW)), elided(font, self._caption, room), font, theme.color("muted"))
        return self._top_height(self.width())

    def _draw_summary(self, painter: QPainter, y: float) -> None:
        theme, px = self._theme, self._theme.px
        summary, width = self._summary, self._summary_width(self.width())
        block = self._block("summary")
        height = max(px(_NODE), block.height(width))
        if summary.is_error:
            draw_pixmap(painter, px(3), y + height / 2, icon_pixmap(theme, "octagon-alert", "error", self))
        elif self._has_node():
            self._draw_node(painter, QPointF(px(_NODE) / 2, y + height / 2))
        if summary.chip is not None:
            size = chip_size(theme, summary.chip)
            top = y + (px(_NODE) - size.height()) / 2
            draw_chip(painter, theme, summary.chip, QRectF(0, top, size.width(), size.height()), self)
        tone = "error" if summary.is_error else "ink-2" if summary.answered else "muted"
        block.draw(painter, self._summary_left(), y + (height - block.height(width)) / 2, width, theme.color(tone))
        x = float(self.width())
        for name in reversed(self._icons):
            x -= px(16)
            draw_pixmap(painter, x, y + height / 2, icon_pixmap(theme, name, "muted", self))
            x -= px(10)

    def _draw_node(self, painter: QPainter, center: QPointF) -> None:
        theme, px = self._theme, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = px(_NODE) / 2 - 0.5
        level = self._summary.level
        if level is None:
            pen = QPen(theme.color("line-strong"), theme.line_width)
            pen.setDashPattern([2.5, 2.5])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(center, radius, radius)
            return
        painter.setPen(QPen(theme.color(f"{self._hue}.text"), 1))
        painter.setBrush(theme.color(f"{self._hue}.node"))
        painter.drawEllipse(center, radius, radius)
        box = QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius)
        ink = theme.color(f"{self._hue}.on-node")
        draw_text(painter, box, str(level), theme.font(Role.SMALL_STRONG, tabular=True), ink, CENTER)

    def _has_node(self) -> bool:
        return self._summary.level is not None or not self._summary.answered

    def _summary_left(self) -> int:
        if self._summary.chip is not None:
            return chip_size(self._theme, self._summary.chip).width() + self._theme.px(10)
        return self._theme.px(_NODE + 10) if self._has_node() else 0

    def _summary_width(self, width: int) -> int:
        right = len(self._icons) * self._theme.px(26)
        if self._corner is not None and not self._corner.isHidden() and not self._corner_row(width):
            right += self._corner.sizeHint().width() + self._theme.px(12)
        return max(self._theme.px(60), width - self._summary_left() - right)

    def _corner_row(self, width: int) -> int:
        """Return the height of a row for the corner's widget alone, 0 when it fits beside the answer."""
        if self._corner is None or self._corner.isHidden():
            return 0
        size = self._corner.sizeHint()
        return 0 if width - size.width() - self._summary_left() > self._theme.px(150) else size.height()

    def _gap(self) -> int:
        return 0 if self._folded else self._theme.px(_GAP)

    def _chip_rows(self, width: int) -> list[tuple[ChipText, QRectF]]:
        """Return where the chips go: right of the caption, or in rows under it when that is too narrow."""
        px = self._theme.px
        sizes = [(chip, chip_size(self._theme, chip)) for chip in self._chips]
        total = sum(size.width() + px(6) for _, size in sizes)
        places = []
        if total + px(130) <= width:
            x = float(width - total + px(6))
            for chip, size in sizes:
                places.append((chip, QRectF(x, 0, size.width(), size.height())))
                x += size.width() + px(6)
            return places
        x, y = 0.0, float(px(_ROW) + px(2))
        for chip, size in sizes:
            if x and x + size.width() > width:
                x, y = 0.0, y + size.height() + px(4)
            places.append((chip, QRectF(x, y, size.width(), size.height())))
            x += size.width() + px(6)
        return places

    def _top_height(self, width: int) -> int:
        px = self._theme.px
        lowest = max((place.bottom() for _, place in self._chip_rows(width)), default=0.0)
        return px(_ROW) if lowest <= px(_ROW) else int(lowest) + px(4)

    def _block(self, name: str) -> TextBlock:
        block = self._blocks.get(name)
        if block is None:
            block = self._blocks[name] = self._make_block(name)
        return block

    def _make_block(self, name: str) -> TextBlock:
        theme = self._theme
        if name == "question":
            role = Role.QUESTION_FOLDED if self._folded else Role.QUESTION
            return TextBlock(self._question, theme.font(role), theme.line(role))
        if name == "hint":
            return TextBlock(self._hint, theme.font(Role.SMALL), theme.line(Role.SMALL))
        lead = self._summary.lead
        text = f"{lead} {self._summary.text}".strip()
        stretches = [range_format(0, len(lead), font=theme.font(Role.ROW, strong=True))] if lead else []
        return TextBlock(text, theme.font(Role.ROW), theme.line(Role.ROW), stretches)

    def _measure_again(self) -> None:
        self._blocks.clear()
        self._heights.clear()
        self.updateGeometry()
        self.update()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._measure_again()
