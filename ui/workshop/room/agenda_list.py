"""The draaiboek with clock times: where the workshop is, and a way to another block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.chips import Chip, ChipKind, ChipText
from ui.widgets.strokes import draw_box, draw_text, elided
from ui.widgets.text import Label, plain_tip

_HIGH, _TIME = 24, 46


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """A block: its clock time ("10:35", "" without one), its title, and whether it is on."""

    time: str
    title: str
    is_on: bool = False


class _BlockButton(QAbstractButton):
    """A line of the draaiboek that leads to its block."""

    draws_own_focus = True

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = AgendaRow("", "")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_row(self, row: AgendaRow) -> None:
        if row != self._row:
            self._row = row
            words = f"{row.time} {row.title}".strip()
            self.setAccessibleName(tr("{block}, nu").format(block=words) if row.is_on else words)
            self.setToolTip(plain_tip(row.title))
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, px = self._theme, QPainter(self), self._theme.px
        rect = QRectF(self.rect())
        if self.underMouse() or self.hasFocus():
            border = theme.color("focus") if self.hasFocus() else None
            draw_box(painter, rect, ground=theme.color("hover"), border=border, width=theme.focus_width)
        font = theme.font(Role.SMALL, strong=self._row.is_on, tabular=True)
        color = theme.color("ink" if self._row.is_on else "ink-2")
        left = px(10)
        if self._row.time:
            draw_text(painter, QRectF(left, 0, px(_TIME), rect.height()), self._row.time, font, color)
            left += px(_TIME)
        room = rect.width() - left - px(6)
        draw_text(painter, QRectF(left, 0, room, rect.height()), elided(font, self._row.title, room), font, color)


class AgendaList(QWidget):
    """Signals: ``block_chosen(int)`` with the place of a block, from 0."""

    block_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: list[_BlockButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(0)
        title = Label(theme, tr("Draaiboek"), role=Role.SMALL_STRONG, wrap=False)
        self._pace = Chip(theme, ChipText(""))
        self._left = Label(theme, role=Role.CAPTION, color="ink-2", elide=True)
        self._column.addWidget(_indented(title))
        self._column.addWidget(_indented(self._pace))
        self._column.addWidget(_indented(self._left))

    def show_rows(self, rows: Sequence[AgendaRow], pace: str, left: str = "", *, is_behind: bool) -> None:
        """Show the blocks, how far the room is behind or ahead, and what is left; "" says nothing of that."""
        while len(self._buttons) > len(rows):
            gone = self._buttons.pop()
            gone.hide()
            gone.deleteLater()
        while len(self._buttons) < len(rows):
            button = _BlockButton(self._theme, self)
            button.clicked.connect(self._on_button_clicked)
            self._column.insertWidget(1 + len(self._buttons), button)
            self._buttons.append(button)
        for button, row in zip(self._buttons, rows, strict=True):
            button.show_row(row)
        self._pace.set_chip(ChipText(pace, "timer", ChipKind.WARNING if is_behind else ChipKind.PLAIN))
        self._pace.setVisible(bool(pace))
        self._left.set_text(left)
        self._left.setVisible(bool(left))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.color("line"), self._theme.line_width))
        painter.drawLine(10, 0, self.width() - 6, 0)

    @Slot()
    def _on_button_clicked(self) -> None:
        self.block_chosen.emit(next(place for place, one in enumerate(self._buttons) if one is self.sender()))


def _indented(widget: QWidget) -> QWidget:
    """Return a holder that lets a widget begin where the lines begin."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(10, 4, 4, 4)
    column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
    return holder
