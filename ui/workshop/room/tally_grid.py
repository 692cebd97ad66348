"""Hands that are counted: a line per level with what was counted, one more and one less."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from assessments.votes import LEVELS, NoLevel
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.strokes import CENTER, CHIP_RADIUS, draw_box, draw_text, elided

HEIGHT = 28
_CELL = 22
_COUNT = 44
CHOICES: Mapping[str, int | NoLevel] = MappingProxyType(
    {str(level): level for level in LEVELS} | {"N": NoLevel.NOT_APPLICABLE, "W": NoLevel.DONT_KNOW}
)
"""What each key counts a hand for, in the order of the lines."""
_NOT_APPLICABLE = "N"


class TallyRow(QWidget):
    """The hands of one level. Signals: ``added(key, step)`` after one more or one less; ``stepped(step)``."""

    added = Signal(str, int)
    stepped = Signal(int)

    def __init__(self, theme: Theme, key: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.key = key
        self._name = name
        self._count = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self._name_it()

    def show_count(self, name: str, count: int) -> None:
        """Show how many hands there are."""
        if (name, count) != (self._name, self._count):
            self._name, self._count = name, count
            self._name_it()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(HEIGHT))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Right):
            self.added.emit(self.key, 1)
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Backspace, Qt.Key.Key_Left):
            self.added.emit(self.key, -1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        where = event.position()
        for step in (-1, 1):
            if self.button_rect(step).contains(where):
                self.added.emit(self.key, step)

    def button_rect(self, step: int) -> QRectF:
        """Return where one less (-1) or one more (1) is pressed."""
        px = self._theme.px
        right = self.width() - px(4) - (0 if step > 0 else px(_CELL + _COUNT))
        return QRectF(right - px(_CELL), (self.height() - px(_CELL)) // 2, px(_CELL), px(_CELL))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        if focused:
            inner = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            draw_box(
                painter, inner, ground=theme.color("selected"), border=theme.color("focus"), width=theme.focus_width
            )
        else:
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        ink = theme.color("on-selected" if focused else "ink")
        strong, plain = theme.font(Role.BODY_STRONG, tabular=True), theme.font(Role.SMALL)
        draw_text(painter, QRectF(px(8), 0, px(20), self.height()), self.key, strong, ink)
        left, room = px(32), self.button_rect(-1).left() - px(40)
        draw_text(painter, QRectF(left, 0, room, self.height()), elided(plain, self._name, room), plain, ink)
        for step, sign in ((-1, "−"), (1, "+")):
            rect = self.button_rect(step)
            draw_box(painter, rect, ground=theme.color("paper"), border=theme.color("line-strong"),
                     width=theme.line_width, radius=CHIP_RADIUS)  # fmt: skip
            draw_text(painter, rect, sign, strong, theme.color("ink"), CENTER)
        middle = QRectF(self.button_rect(-1).right(), 0, px(_COUNT), self.height())
        token = "ink" if self._count else "muted"
        draw_text(painter, middle, str(self._count), strong, theme.color(token), CENTER)

    def _name_it(self) -> None:
        words = tr("{key} {name}: {count} handen").format(key=self.key, name=self._name, count=self._count)
        self.setAccessibleName(words)


class TallyGrid(QWidget):
    """Counts hands by keys: a digit adds one to its level, + and − change the line that has the focus.

    Signals: ``counted(choice, step)`` after one hand more (1) or less (-1) for a level or for none.
    """

    counted = Signal(object, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = {key: TallyRow(theme, key, key, self) for key in CHOICES}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for row in self._rows.values():
            row.added.connect(self._on_row_added)
            row.stepped.connect(self._on_row_stepped)
            layout.addWidget(row)

    def show_counts(self, counts: Mapping[str, int], names: Mapping[str, str], *, may_waive: bool) -> None:
        """Show what was counted per key; ``names`` are the words of each."""
        for key, row in self._rows.items():
            row.show_count(names.get(key, key), counts.get(key, 0))
        self._rows[_NOT_APPLICABLE].setVisible(may_waive)

    def row(self, key: str) -> TallyRow:
        """Return the line of a key."""
        return self._rows[key]

    def has_focus(self) -> bool:
        """Tell whether keys count hands."""
        return any(row.hasFocus() for row in self._rows.values())

    def focus_next_open(self) -> None:
        """Put the focus on the first line."""
        next(iter(self._rows.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key that its line left: a digit or letter adds a hand, wherever the focus is."""
        row = self._rows.get(event.text().upper())
        if row is None or row.isHidden() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_row_added(row.key, 1)

    def _shown(self) -> Sequence[TallyRow]:
        return [row for row in self._rows.values() if not row.isHidden()]

    @Slot(str, int)
    def _on_row_added(self, key: str, step: int) -> None:
        self.counted.emit(CHOICES[key], step)

    @Slot(int)
    def _on_row_stepped(self, step: int) -> None:
        shown = self._shown()
        place = next((at for at, row in enumerate(shown) if row.hasFocus()), 0)
        shown[max(0, min(len(shown) - 1, place + step))].setFocus(Qt.FocusReason.OtherFocusReason)
