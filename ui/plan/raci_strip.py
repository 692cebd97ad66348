"""Who does what in a task: six cells with a letter and a role."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from assessments.types import Role as TaskRole
from ui.theme import Role, Theme
from ui.widgets.strokes import CENTER, CONTROL_RADIUS, draw_box, draw_text


class RaciStrip(QWidget):
    """Six cells; who carries out (R) stands on a tint. Its accessible name says it in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cells: tuple[tuple[str, TaskRole, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def show_cells(self, cells: Sequence[tuple[str, TaskRole, str]]) -> None:
        """Show letters, role code and role name of each cell."""
        self._cells = tuple(cells)
        words = ", ".join(f"{name} {letters}" for letters, _, name in self._cells)
        self.setAccessibleName(f"RACI: {words}")
        self.setToolTip("\n".join(f"{code}: {name}" for _, code, name in self._cells))
        self.update()

    def sizeHint(self) -> QSize:
        high = self._theme.line(Role.BODY) + self._theme.line(Role.CAPTION) + self._theme.px(8)
        return QSize(self._theme.px(300), high)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        rect = QRectF(self.rect())
        border = theme.color("line")
        wide = rect.width() / max(1, len(self._cells))
        draw_box(painter, rect, ground=theme.color("paper"), radius=CONTROL_RADIUS)
        for place, (letters, code, _) in enumerate(self._cells):
            cell = QRectF(place * wide, 0, wide, rect.height())
            carries_out = "R" in letters
            if carries_out:
                painter.fillRect(cell.adjusted(1, 1, -1, -1), theme.color("selected"))
            if place:
                painter.setPen(QPen(border, 1))
                painter.drawLine(int(cell.x()), 1, int(cell.x()), int(rect.height()) - 1)
            ink = theme.color("on-selected" if carries_out else "ink")
            upper = QRectF(cell.x(), theme.px(4), wide, theme.line(Role.BODY))
            lower = QRectF(cell.x(), upper.bottom(), wide, theme.line(Role.CAPTION))
            draw_text(painter, upper, letters, theme.font(Role.BODY_STRONG), ink, CENTER)
            small = theme.color("on-selected" if carries_out and theme.is_high_contrast else "muted")
            draw_text(painter, lower, code, theme.font(Role.CAPTION), small, CENTER)
        draw_box(painter, rect, border=border, width=theme.line_width, radius=CONTROL_RADIUS)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
