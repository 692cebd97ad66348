"""Choosing from described options: one of them, or several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QGridLayout, QRadioButton, QSizePolicy, QWidget

from assessments.catalogue import Option
from ui.texts import tr
from ui.theme import Role, Theme
from ui.theme.style import draw_tick
from ui.widgets.inputs.base import ErrorLine, Input
from ui.widgets.strokes import draw_box
from ui.widgets.text import TextBlock

_SMALLEST = 35
_TWO_COLUMNS_FROM = 560
_MANY = 6
_NONE_OF_THEM = frozenset({"niets", "geen_bezwaren", "weet_ik_niet"})


class _Row:
    """What a radio row and a tick row share: measuring and painting."""

    def __init__(self, theme: Theme, button: QAbstractButton, text: str) -> None:
        self._theme = theme
        self._button = button
        self._text = text
        self._blocks: dict[bool, TextBlock] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        button.setSizePolicy(policy)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAccessibleName(text)

    def forget(self) -> None:
        self._blocks.clear()
        self._button.updateGeometry()
        self._button.update()

    def hint(self) -> QSize:
        px = self._theme.px
        width = min(px(420), self._block(True).natural_width() + px(56))
        return QSize(width, self.height(width))

    def height(self, width: int) -> int:
        px = self._theme.px
        return max(px(_SMALLEST), self._block(True).height(max(px(60), width - px(52))) + px(8))

    def paint(self, *, round_box: bool) -> None:
        theme, px, button = self._theme, self._theme.px, self._button
        painter = QPainter(button)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(button.rect())
        chosen = button.isChecked()
        ground = "selected" if chosen else "hover" if button.underMouse() else ""
        if ground:
            draw_box(painter, rect, ground=theme.color(ground))
        if button.hasFocus():
            draw_box(painter, rect, border=theme.color("focus"), width=theme.focus_width)
        side = px(16)
        box = QRectF(px(12), (rect.height() - side) / 2, side, side)
        self._paint_box(painter, box, chosen, round_box)
        block = self._block(chosen)
        width = max(px(60), button.width() - px(52))
        top = (rect.height() - block.height(width)) / 2
        block.draw(painter, px(40), top, width, theme.color("on-selected" if chosen else "ink"))

    def _paint_box(self, painter: QPainter, box: QRectF, chosen: bool, round_box: bool) -> None:
        theme = self._theme
        edge = theme.color(
            "on-selected" if chosen and theme.is_high_contrast else "accent" if chosen else "line-strong"
        )
        if round_box:
            painter.setPen(QPen(edge, 2 if chosen else theme.line_width))
            painter.setBrush(theme.color("paper"))
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
            if chosen:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(edge)
                painter.drawEllipse(QPointF(box.center()), box.width() / 4.4, box.width() / 4.4)
            return
        draw_box(painter, box, ground=edge if chosen else theme.color("paper"), border=edge, radius=3)
        if chosen:
            ink = "selected" if theme.is_high_contrast else "on-accent"
            draw_tick(painter, box, theme.color(ink), theme.factor)

    def _block(self, strong: bool) -> TextBlock:
        if strong not in self._blocks:
            font = self._theme.font(Role.BODY, strong=strong)
            self._blocks[strong] = TextBlock(self._text, font, self._theme.line(Role.ROW))
        return self._blocks[strong]


class OptionRow(QRadioButton):
    """One option of which one can be chosen.

    Signals: ``moved(step)`` when an arrow asked for the row above (-1) or below (+1).
    """

    draws_own_focus = True
    moved = Signal(int)

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoExclusive(False)
        self.look = _Row(theme, self, text)

    def hitButton(self, pos: object) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return self.look.hint()

    def heightForWidth(self, width: int) -> int:
        return self.look.height(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        _move_or_press(self, event) or super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.look.paint(round_box=True)


class TickRow(QCheckBox):
    """One option of which several can be chosen.

    Signals: ``moved(step)`` when an arrow asked for the row above (-1) or below (+1).
    """

    draws_own_focus = True
    moved = Signal(int)

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = _Row(theme, self, text)

    def hitButton(self, pos: object) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return self.look.hint()

    def heightForWidth(self, width: int) -> int:
        return self.look.height(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        _move_or_press(self, event) or super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.look.paint(round_box=False)


def _move_or_press(row: OptionRow | TickRow, event: QKeyEvent) -> bool:
    """Let arrows move and Enter press; tell whether the key was used."""
    if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Left):
        row.moved.emit(-1)
    elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        row.moved.emit(1)
    elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
        row.click()
    else:
        return False
    return True


class _OptionList(Input):
    """Rows in one column, or in two when there are many and there is room."""

    row_class: type[OptionRow] | type[TickRow] = OptionRow

    def __init__(self, theme: Theme, options: Sequence[Option], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._columns = 0
        self._rows: dict[str, OptionRow | TickRow] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        self._error = ErrorLine(theme, self)
        for option in options:
            row = self.row_class(theme, option.text, self)
            row.clicked.connect(self._on_row_clicked)
            row.moved.connect(self._on_row_moved)
            self._rows[option.code] = row
        self._arrange(1)
        theme.changed.connect(self._on_theme_changed)

    def row(self, code: str) -> QAbstractButton:
        """Return the row of an option."""
        return self._rows[code]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= self._theme.px(_TWO_COLUMNS_FROM)
        self._arrange(2 if wide and len(self._rows) > _MANY else 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        per_column = -(-len(self._rows) // columns)
        for index, row in enumerate(self._rows.values()):
            self._grid.addWidget(row, index % per_column, index // per_column)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._grid.addWidget(self._error, len(self._rows), 0, 1, 2)

    def _press(self, code: str) -> None:
        raise NotImplementedError

    @Slot()
    def _on_row_clicked(self) -> None:
        row = self.sender()
        self._press(next(code for code, one in self._rows.items() if one is row))

    @Slot(int)
    def _on_row_moved(self, step: int) -> None:
        rows = list(self._rows.values())
        place = next((index for index, one in enumerate(rows) if one is self.sender()), 0) + step
        if 0 <= place < len(rows):
            rows[place].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_theme_changed(self) -> None:
        for row in self._rows.values():
            row.look.forget()


class ChoiceInput(_OptionList):
    """One option out of a list; choosing it again takes it back.

    Signals: ``value_changed(code)``.
    """

    def __init__(self, theme: Theme, options: Sequence[Option], parent: QWidget | None = None) -> None:
        super().__init__(theme, options, parent)
        self._value: str | None = None

    def value(self) -> str | None:
        """Return the code of the chosen option."""
        return self._value

    def set_value(self, value: object) -> None:
        """Show a choice without telling anybody."""
        self._value = value if isinstance(value, str) and value in self._rows else None
        for code, row in self._rows.items():
            row.setChecked(code == self._value)

    def focus_first(self) -> None:
        """Put the focus on the chosen row, else on the first."""
        row = self._rows.get(self._value or "") or next(iter(self._rows.values()))
        row.setFocus(Qt.FocusReason.TabFocusReason)

    def _press(self, code: str) -> None:
        self.set_value(None if code == self._value else code)
        self.value_changed.emit(self._value)


class MultipleInput(_OptionList):
    """Several options out of a list, at most ``limit``; "niets" and its like stand alone.

    Signals: ``value_changed(codes)``, a tuple in the order of the list, or None.
    """

    row_class = TickRow

    def __init__(
        self, theme: Theme, options: Sequence[Option], *, limit: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, options, parent)
        self._limit = limit
        self._chosen: tuple[str, ...] = ()

    def value(self) -> tuple[str, ...] | None:
        """Return the codes of the chosen options, None when there are none."""
        return self._chosen or None

    def set_value(self, value: object) -> None:
        """Show choices without telling anybody."""
        wanted = value if isinstance(value, tuple) else ()
        self._chosen = tuple(code for code in self._rows if code in wanted)
        for code, row in self._rows.items():
            row.setChecked(code in self._chosen)
        self._error.set_error("")

    def _press(self, code: str) -> None:
        chosen = set(self._chosen)
        if code in chosen:
            chosen.discard(code)
        elif code in _NONE_OF_THEM:
            chosen = {code}
        else:
            chosen = chosen - _NONE_OF_THEM | {code}
        if self._limit is not None and len(chosen) > self._limit:
            self.set_value(self._chosen)
            text = tr("Kies er hoogstens {limit}. Haal eerst een ander vinkje weg.")
            self._error.set_error(text.format(limit=self._limit))
            return
        self.set_value(tuple(chosen))
        self.value_changed.emit(self.value())
