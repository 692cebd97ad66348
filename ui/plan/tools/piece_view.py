"""A part of a tool under its own heading."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.plan.tools.entry_fields import EntryField, make_field
from ui.plan.tools.grid_view import GridView
from ui.plan.tools.said_list import SaidList
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.notices import CardFrame
from ui.widgets.strokes import draw_glyph
from ui.widgets.text import Label
from wizard.tools.filled import Item, Piece


class _Heading(QWidget):
    """The heading of a part, behind the mark of its pillar where it has one."""

    def __init__(self, theme: Theme, piece: Piece) -> None:
        super().__init__()
        self._theme = theme
        self._hue = piece.pillar.value if piece.pillar else ""
        self._row = QHBoxLayout(self)
        self._row.addWidget(Label(theme, piece.title, role=Role.QUESTION_FOLDED, strong=True))
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._hue:
            size = self._theme.px(11)
            draw_glyph(QPainter(self), self._theme, self._hue, QPointF(size / 2, self.height() / 2), size)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._row.setContentsMargins(self._theme.px(20) if self._hue else 0, 0, 0, 0)


class ItemView(QWidget):
    """A line with what the dossier says and the fields below it.

    Signals: ``filled(key, value)``; ``place_asked(code)``.
    """

    filled = Signal(str, str)
    place_asked = Signal(str)

    def __init__(self, theme: Theme, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 6)
        column.setSpacing(3)
        column.addWidget(Label(theme, item.text, role=Role.BODY_STRONG))
        if item.hint:
            column.addWidget(Label(theme, item.hint, role=Role.SMALL, color="muted"))
        self.said = SaidList(theme)
        column.addWidget(self.said)
        self.fields: list[EntryField] = []
        for entry in item.entries:
            if entry.on_paper:
                column.addWidget(Label(theme, tr("Vul je in op papier."), role=Role.CAPTION, color="muted"))
                continue
            name = entry.name if entry.name != item.text else ""
            field = make_field(theme, entry, is_cell=False, hint=name)
            field.filled.connect(self.filled)
            column.addWidget(field)
            self.fields.append(field)
        self.said.place_asked.connect(self.place_asked)
        self.show_item(item)

    def show_item(self, item: Item) -> None:
        """Show the same line as it is now."""
        self.said.show_said(item.said)
        typed = (entry for entry in item.entries if not entry.on_paper)
        for field, entry in zip(self.fields, typed, strict=True):
            field.show_entry(entry)


class PieceView(CardFrame):
    """A card with one part: what to know first, what the dossier says, and its lines.

    Signals: ``filled(key, value)`` after a person filled something in; ``place_asked(code)`` after a link.
    """

    filled = Signal(str, str)
    place_asked = Signal(str)

    def __init__(self, theme: Theme, piece: Piece, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 14)
        column.setSpacing(5)
        column.addWidget(_Heading(theme, piece))
        self._explanation = Label(theme, piece.explanation, role=Role.SMALL, color="ink-2")
        self._explanation.setVisible(bool(piece.explanation))
        column.addWidget(self._explanation)
        for point in piece.points:
            column.addWidget(Label(theme, f"•  {point}", role=Role.SMALL, color="ink-2"))
        self.said = SaidList(theme)
        self.said.place_asked.connect(self.place_asked)
        column.addWidget(self.said)
        self.grid: GridView | None = None
        self.items: list[ItemView] = []
        if piece.on_paper:
            words = tr("Dit vul je in op papier; het programma bewaart er niets van.")
            column.addWidget(Label(theme, words, role=Role.SMALL, color="muted"))
            for text in (head.text for head in piece.columns) if piece.columns else (one.text for one in piece.items):
                column.addWidget(Label(theme, f"•  {text}", role=Role.SMALL))
        elif piece.columns:
            self.grid = GridView(theme, piece)
            self.grid.filled.connect(self.filled)
            self.grid.place_asked.connect(self.place_asked)
            column.addWidget(self.grid)
        else:
            for item in piece.items:
                view = ItemView(theme, item)
                view.filled.connect(self.filled)
                view.place_asked.connect(self.place_asked)
                column.addWidget(view)
                self.items.append(view)
        self.show_piece(piece)

    def show_piece(self, piece: Piece) -> None:
        """Show the same part as it is now."""
        self._explanation.set_text(piece.explanation)
        self.said.show_said(piece.said)
        if self.grid is not None:
            self.grid.show_piece(piece)
        for view, item in zip(self.items, piece.items, strict=False):
            view.show_item(item)

    def fields(self) -> Iterator[EntryField]:
        """Yield the places to fill in, in order."""
        if self.grid is not None:
            yield from self.grid.fields()
        for view in self.items:
            yield from view.fields

    def set_room(self, width: int) -> None:
        """Say how wide the part may be, in px at 100 % text."""
        if self.grid is not None:
            self.grid.set_room(width)
