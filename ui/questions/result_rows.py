"""Rows of a step's result: a question with its gap, a task that comes into the plan."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.painter import paint_picture
from ui.questions.step_facts import GapLine, TaskLine
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.strokes import CENTER, LEFT, RIGHT, draw_box, draw_glyph, draw_text, elided, text_width
from wizard.drawing.geometry import box
from wizard.drawing.levels import level_strip
from wizard.drawing.shapes import Path, Pattern, Picture

_ROW = 29
_STRIP = (108, 18)
_BADGE_FROM_RIGHT = 96
"""Room for the class and a day with its year: 28 sep 2027."""


class _Row(QPushButton):
    """A row with a thin line under it; a click goes to what it is about.

    Signals: ``chosen(code)``.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._code = code
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(420), self._theme.px(_ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        if self.underMouse():
            draw_box(painter, QRectF(self.rect()), ground=theme.color("hover"), radius=4)
        painter.setPen(QPen(theme.color("line"), theme.line_width))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        self._draw(painter)

    def _draw(self, painter: QPainter) -> None:
        raise NotImplementedError

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self._code)


class GapRow(_Row):
    """Code, name, the strip of levels and the gap in words."""

    def __init__(self, theme: Theme, line: GapLine, hue: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, line.code, parent)
        self._line = line
        color = "slate" if hue == "slate" else f"{hue}.fill"
        self._strip = level_strip(line.level, line.target, color=color) if line.target is not None else None
        words = self._strip.alt if self._strip else ""
        self.setAccessibleName(", ".join(part for part in (line.code, line.name, words, line.aside) if part))

    def _draw(self, painter: QPainter) -> None:
        theme, px, line = self._theme, self._theme.px, self._line
        rect = QRectF(self.rect())
        font = theme.font(Role.SMALL)
        draw_text(painter, rect, line.code, theme.font(Role.CAPTION, tabular=True), theme.color("muted"), LEFT)
        right = rect.width() - px(74)
        strip = QRectF(right - px(_STRIP[0]), (rect.height() - px(_STRIP[1])) / 2 - 1, px(_STRIP[0]), px(_STRIP[1]))
        name = QRectF(px(58), 0, strip.left() - px(58) - px(10), rect.height())
        draw_text(painter, name, elided(font, line.name, name.width()), font, theme.color("ink"), LEFT)
        if self._strip is not None:
            paint_picture(painter, self._strip, strip, theme)
        align = RIGHT if self._strip is not None else LEFT
        aside = QRectF(strip.left(), 0, rect.width() - strip.left(), rect.height())
        draw_text(painter, aside, line.aside, theme.font(Role.CAPTION), theme.color("muted"), align)


class TaskRow(_Row):
    """The pillar's mark, the title, the class and the day it is done."""

    def __init__(self, theme: Theme, line: TaskLine, parent: QWidget | None = None) -> None:
        super().__init__(theme, line.code, parent)
        self._line = line
        self.setAccessibleName(f"{line.title}, {line.pillar}, klasse {line.task_class}, {line.due}")

    def _draw(self, painter: QPainter) -> None:
        theme, px, line = self._theme, self._theme.px, self._line
        rect = QRectF(self.rect())
        draw_glyph(painter, theme, line.pillar, QPointF(px(5), rect.center().y()), px(10))
        due, caption = QRectF(rect).adjusted(0, 0, 0, 0), theme.font(Role.CAPTION, tabular=True)
        draw_text(painter, due, line.due, caption, theme.color("muted"), RIGHT)
        badge = QRectF(rect.width() - px(_BADGE_FROM_RIGHT), (rect.height() - px(18)) / 2, px(20), px(18))
        draw_box(painter, badge, border=theme.color("line"), radius=4)
        draw_text(painter, badge, line.task_class, theme.font(Role.CHIP), theme.color("ink-2"), CENTER)
        title = QRectF(px(26), 0, badge.left() - px(36), rect.height())
        font = theme.font(Role.SMALL)
        draw_text(painter, title, elided(font, line.title, title.width()), font, theme.color("ink"), LEFT)


class Legend(QWidget):
    """What filled, hatched and framed cells mean."""

    def __init__(self, theme: Theme, hue: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hue = hue
        self._words = (tr("nu"), tr("kloof"), tr("streef"))
        self.setAccessibleName(tr("Gevuld is nu, gearceerd is de kloof, omlijnd is de streef"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(sum(self._part_width(word) for word in self._words), self._theme.line(Role.CAPTION))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        x = 0.0
        hatch = Path(box(0, 0, 11, 11), pattern=Pattern.DIAGONALS, pattern_color="other-1")
        for place, word in enumerate(self._words):
            square = QRectF(x + px(12), (self.height() - px(11)) / 2, px(11), px(11))
            if place == 0:
                draw_box(painter, square, ground=theme.color(f"{self._hue}.fill"), radius=2)
            elif place == 1:
                paint_picture(painter, Picture(11, 11, (hatch,)), square, theme)
            else:
                draw_box(painter, square, border=theme.color("ink"), width=1.5, radius=2)
            text = QRectF(square.right() + px(6), 0, px(80), self.height())
            draw_text(painter, text, word, theme.font(Role.CAPTION), theme.color("muted"), LEFT)
            x += self._part_width(word)

    def _part_width(self, word: str) -> int:
        return text_width(self._theme.font(Role.CAPTION), word) + self._theme.px(30)
