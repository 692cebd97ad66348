"""A question that stays below its target: where it stands and its strip of levels."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.painter import paint_picture
from ui.theme import Role, Theme
from ui.widgets.strokes import draw_box, draw_text, elided
from wizard.conclusions import Gap
from wizard.drawing.levels import level_strip

_HEIGHT = 36
_STRIP = (108, 18)


class GapRow(QPushButton):
    """A whole row that leads to its question.

    Signals: ``chosen(str)`` with the question's code.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, gap: Gap, place: str, hue: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._gap = gap
        self._place = f"{place} · {gap.question.id}"
        self._strip = level_strip(gap.level, gap.target, color="slate" if hue == "slate" else f"{hue}.fill")
        self.setAccessibleName(f"{gap.question.name}, {self._place}, {self._strip.alt}")
        self.setToolTip(gap.question.text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(_HEIGHT) + 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(_HEIGHT) + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        rect = QRectF(self.rect())
        if self.underMouse():
            draw_box(painter, rect.adjusted(0, 1, 0, 0), ground=theme.color("hover"), radius=4)
        strip = QRectF(0, 0, theme.px(_STRIP[0]), theme.px(_STRIP[1]))
        strip.moveCenter(rect.center())
        strip.moveRight(rect.right() - theme.px(4))
        paint_picture(painter, self._strip, strip, theme)
        room = strip.left() - theme.px(12)
        half = rect.height() / 2
        for text, role, token, top in (
            (self._gap.question.name, Role.SMALL, "ink", theme.px(1)),
            (self._place, Role.CAPTION, "muted", half - theme.px(2)),
        ):
            font = theme.font(role)
            draw_text(painter, QRectF(0, top, room, half), elided(font, text, room), font, theme.color(token))

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self._gap.question.id)
