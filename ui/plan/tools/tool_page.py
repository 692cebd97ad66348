"""One tool: what it is for, where it belongs, and its parts; what one types stays while the rest is shown anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.plan.tools.entry_fields import EntryField
from ui.plan.tools.piece_view import PieceView
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.flow import FlowRow
from ui.widgets.text import Label
from wizard.tools.filled import Entry, FilledTool


class ToolPage(QWidget):
    """The tool that is shown.

    Signals: ``filled(key, value)`` after a person filled something in; ``place_asked(code)`` after a link;
    ``print_asked()``.
    """

    filled = Signal(str, str)
    place_asked = Signal(str)
    print_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shape: object = None
        self._width = 0
        self.pieces: list[PieceView] = []
        self._title = Label(theme, role=Role.QUESTION)
        self._purpose = Label(theme, role=Role.BODY, color="ink-2")
        self.message = Label(theme, role=Role.BODY_STRONG)
        self.print_button = SecondaryButton(theme, tr("Druk af…"), icon="printer")
        self.places = FlowRow(theme, gap=14)
        self._belongs = Label(theme, tr("Hoort bij"), role=Role.SMALL, color="muted", wrap=False)
        self._links: list[LinkButton] = []
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._title, 1)
        head.addWidget(self.print_button, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 6, 24, 20)
        self._column.setSpacing(10)
        self._column.addLayout(head)
        self._column.addWidget(self._purpose)
        self._column.addWidget(self.places)
        self._column.addWidget(self.message)
        self._column.addStretch(1)
        self.print_button.clicked.connect(self.print_asked)

    def show_tool(self, tool: FilledTool, places: Sequence[tuple[str, str]]) -> None:
        """Show a tool as it is now; ``places`` are the questions and tasks it belongs to: code and words."""
        shape = _shape(tool)
        if shape != self._shape:
            self._shape = shape
            self._build(tool, places)
        self._title.set_text(tool.name)
        self._purpose.set_text(tool.purpose)
        self.message.set_text(tool.message)
        self.message.setVisible(bool(tool.message))
        for view, piece in zip(self.pieces, tool.pieces, strict=True):
            view.show_piece(piece)

    def fields(self) -> Iterator[EntryField]:
        """Yield the places to fill in, in order."""
        for piece in self.pieces:
            yield from piece.fields()

    def focus_first(self) -> None:
        """Put the focus on the first place to fill in."""
        field = next(self.fields(), None)
        (field.focus_widget() if field else self.print_button).setFocus(Qt.FocusReason.TabFocusReason)

    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        for field in tuple(self.fields()):
            field.flush()

    def set_room(self, width: int) -> None:
        """Say how wide the page may be, in px at 100 % text."""
        self._width = width
        for piece in self.pieces:
            piece.set_room(width)

    def _build(self, tool: FilledTool, places: Sequence[tuple[str, str]]) -> None:
        for view in self.pieces:
            self._column.removeWidget(view)
            view.hide()
            view.deleteLater()
        self.pieces = []
        self._show_places(places)
        for piece in tool.pieces:
            view = PieceView(self._theme, piece)
            view.filled.connect(self.filled)
            view.place_asked.connect(self.place_asked)
            self._column.insertWidget(self._column.count() - 1, view)
            view.show()
            self.pieces.append(view)
        self.set_room(self._width)
        stops = [self.print_button, *self._links, *(field.focus_widget() for field in self.fields())]
        for one, two in pairwise(stops):
            self.setTabOrder(one, two)

    def _show_places(self, places: Sequence[tuple[str, str]]) -> None:
        for link in self._links:
            link.hide()
            link.deleteLater()
        self._links = []
        self.places.forget()
        for code, words in places:
            link = LinkButton(self._theme, code, role=Role.SMALL_STRONG)
            link.setToolTip(words)
            link.setAccessibleName(f"{code} {words}")
            link.clicked.connect(self._on_link_clicked)
            self._links.append(link)
        self.places.add(self._belongs, *self._links)
        for widget in (self._belongs, *self._links):
            widget.show()
        self.places.setVisible(bool(self._links))

    @Slot()
    def _on_link_clicked(self) -> None:
        link = self.sender()
        if isinstance(link, LinkButton):
            self.place_asked.emit(link.text())


def _shape(tool: FilledTool) -> object:
    """Return what may not change without the page being built anew."""
    return tool.code, tuple(
        (
            piece.code,
            bool(piece.columns),
            tuple(
                (
                    item.text,
                    tuple(entry.key for entry in item.entries),
                    tuple(cell.key if isinstance(cell, Entry) else "" for cell in item.cells),
                )
                for item in piece.items
            ),
        )
        for piece in tool.pieces
    )
