"""A small table to read: names left, numbers right, a line under each row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Role, Theme

_ROW, _HEAD = 26, 22


class NumberTable(QWidget):
    """Rows of words under heads; a row whose name begins with a tab stands strong as a total."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heads: tuple[str, ...] = ()
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._strong: frozenset[int] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def show_rows(self, heads: Sequence[str], rows: Sequence[Sequence[str]], strong: Sequence[int] = ()) -> None:
        """Show these rows; those in ``strong`` are totals."""
        self._heads = tuple(heads)
        self._rows = tuple(tuple(row) for row in rows)
        self._strong = frozenset(strong)
        spoken = [", ".join(f"{head}: {cell}" for head, cell in zip(heads, row, strict=False)) for row in self._rows]
        self.setAccessibleName("; ".join(spoken) or "–")
        self.updateGeometry()
        self.update()

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Return what is shown."""
        return self._rows

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(260), self._theme.px(_HEAD) + self._theme.px(_ROW) * len(self._rows) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        widths = self._widths()
        self._row(painter, 0, self._theme.px(_HEAD), self._heads, widths, Role.CAPTION, "muted", strong=False)
        for place, cells in enumerate(self._rows):
            top = self._theme.px(_HEAD) + place * self._theme.px(_ROW)
            strong = place in self._strong
            self._row(painter, top, self._theme.px(_ROW), cells, widths, Role.SMALL, "ink", strong=strong)

    def _widths(self) -> list[int]:
        """Give each number the room it needs, and the name the rest."""
        painter_font = self._theme.font(Role.SMALL, strong=True, tabular=True)
        metrics = QFontMetrics(painter_font)
        count = len(self._heads)
        needed = [
            max(
                [metrics.horizontalAdvance(row[column]) for row in (self._heads, *self._rows) if column < len(row)]
                or [0]
            )
            + self._theme.px(18)
            for column in range(1, count)
        ]
        return [max(self.width() - sum(needed), self._theme.px(60)), *needed]

    def _row(
        self,
        painter: QPainter,
        top: int,
        height: int,
        cells: Sequence[str],
        widths: Sequence[int],
        role: Role,
        color: str,
        *,
        strong: bool,
    ) -> None:
        theme = self._theme
        left = 0
        for column, (words, width) in enumerate(zip(cells, widths, strict=False)):
            painter.setFont(theme.font(role, strong=strong, tabular=column > 0))
            painter.setPen(theme.color(color))
            room = QRect(left, top, width, height)
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width)
            painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
            left += width
        painter.setPen(QPen(theme.color("line"), theme.line_width))
        painter.drawLine(0, top + height, self.width(), top + height)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
