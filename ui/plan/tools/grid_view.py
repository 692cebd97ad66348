"""A part of a tool that is a table: a line with a cell per column, or its cells below it where there is little room."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.plan.tools.entry_fields import EntryField, WrittenEntry, make_field
from ui.plan.tools.said_list import SaidList
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.text import Label
from wizard.planning.duties import LETTER_WORDS
from wizard.tools.filled import Entry, Head, Item, Piece

_NARROW = 620
_LINE_SHARE, _NUMBER_SHARE = 30, 3
_SHORT_LINE, _GAP = 2, 7


class _Line(QWidget):
    """The text of a row, with what explains it and what the dossier says.

    Signals: ``place_asked(code)``.
    """

    place_asked = Signal(str)

    def __init__(self, theme: Theme, item: Item) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(1)
        column.addStretch(1)
        column.addWidget(Label(theme, item.text, role=Role.SMALL_STRONG))
        if item.hint:
            column.addWidget(Label(theme, item.hint, role=Role.SMALL, color="muted"))
        self.said = SaidList(theme)
        self.said.place_asked.connect(self.place_asked)
        column.addWidget(self.said)
        column.addStretch(1)


class GridView(QWidget):
    """The rows of a part.

    Signals: ``filled(key, value)``; ``place_asked(code)``.
    """

    filled = Signal(str, str)
    place_asked = Signal(str)

    def __init__(self, theme: Theme, piece: Piece, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_narrow: bool | None = None
        self._letters = piece.letters
        self._heads = [Label(theme, role=Role.CAPTION, color="muted") for _ in piece.columns]
        self._shares = [round(head.share * 10) for head in piece.columns]
        self._numbers = all(len(item.text) <= _SHORT_LINE for item in piece.items)
        self.lines: list[_Line] = []
        self.rows: list[list[EntryField | Label]] = []
        for item in piece.items:
            line = _Line(theme, item)
            line.place_asked.connect(self.place_asked)
            self.lines.append(line)
            self.rows.append([self._cell(cell) for cell in item.cells])
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(_GAP)
        theme.changed.connect(self._on_theme_changed)
        self.show_piece(piece)
        self._arrange(narrow=False)

    def _cell(self, cell: Entry | str) -> EntryField | Label:
        if isinstance(cell, str):
            role = Role.SMALL_STRONG if self._letters and "A" in cell else Role.SMALL
            return Label(self._theme, cell, role=role, wrap=not self._letters)
        if cell.on_paper:
            return Label(self._theme, tr("op papier"), role=Role.CAPTION, color="muted", wrap=False)
        field = make_field(self._theme, cell, is_cell=True)
        field.filled.connect(self.filled)
        return field

    def show_piece(self, piece: Piece) -> None:
        """Show the same rows as they are now."""
        for label, head in zip(self._heads, piece.columns, strict=True):
            label.set_text(head.text)
        for line, fields, item in zip(self.lines, self.rows, piece.items, strict=True):
            line.said.show_said(item.said)
            for field, cell in zip(fields, item.cells, strict=True):
                if isinstance(cell, str) and isinstance(field, Label):
                    field.set_text(cell)
                    if self._letters:
                        field.setAccessibleName(LETTER_WORDS.get(cell, LETTER_WORDS[""]))
                elif isinstance(cell, Entry) and isinstance(field, EntryField):
                    field.show_entry(cell)
        self._show_hints(piece.columns)

    def fields(self) -> Iterator[EntryField]:
        """Yield the places to fill in, row by row."""
        for row in self.rows:
            yield from (field for field in row if isinstance(field, EntryField))

    def set_room(self, width: int) -> None:
        """Say how wide the table may be, in px at 100 % text."""
        narrow = width < _NARROW and not self._letters
        if narrow != self._is_narrow:
            self._arrange(narrow=narrow)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setPen(QPen(theme.color("line"), theme.line_width))
        for line in self.lines:
            painter.drawLine(QPointF(0, line.y() - _GAP / 2), QPointF(self.width(), line.y() - _GAP / 2))

    def _show_hints(self, columns: tuple[Head, ...]) -> None:
        """Name the column in an empty cell where no head stands above it."""
        for row in self.rows:
            for field, head in zip(row, columns, strict=True):
                if isinstance(field, WrittenEntry):
                    field.set_hint(head.text if self._is_narrow else "")

    def _arrange(self, *, narrow: bool) -> None:
        self._is_narrow = narrow
        while self._grid.count():
            self._grid.takeAt(0)
        first = 0 if narrow else 1
        columns = len(self._heads)
        self._grid.setColumnStretch(0, self._shares[0] if narrow else _NUMBER_SHARE if self._numbers else _LINE_SHARE)
        for place in range(columns + 1):
            share = self._shares[place - first] if 0 <= place - first < columns else 0
            if place or narrow:
                self._grid.setColumnStretch(place, share)
        for place, head in enumerate(self._heads):
            head.setVisible(not narrow)
            if not narrow:
                self._grid.addWidget(head, 0, place + 1, Qt.AlignmentFlag.AlignBottom)
        for number, (line, row) in enumerate(zip(self.lines, self.rows, strict=True), start=1):
            top = 2 * number if narrow else number
            self._grid.addWidget(line, top, 0, 1, columns if narrow else 1)
            for place, field in enumerate(row):
                self._grid.addWidget(field, top + narrow, place + first, Qt.AlignmentFlag.AlignVCenter)
        self._show_hints(tuple(Head(head.text(), 0) for head in self._heads))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.update()
