"""Outcomes as tiles in one card: a value, two lines about it, and a link to how it was worked out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label


@dataclass(frozen=True, slots=True)
class Tile:
    """One outcome; ``code`` is what explains it (wizard.explanations), "" when nothing needs explaining."""

    label: str
    value: str
    lines: tuple[str, ...] = ()
    code: str = ""


class _TileView(QWidget):
    """One tile; the words below the value wrap."""

    explained = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._code = ""
        self.label = Label(theme, role=Role.CAPTION, color="muted")
        self.value = Label(theme, role=Role.KPI, tabular=True, wrap=False)
        self.lines = Label(theme, role=Role.CAPTION, color="muted")
        self.link = LinkButton(theme, tr("Zo rekenen we"))
        self.link.clicked.connect(self._on_link_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 12, 10)
        layout.setSpacing(2)
        layout.addWidget(self.label)
        layout.addWidget(self.value)
        layout.addWidget(self.lines)
        layout.addWidget(self.link)
        layout.addStretch(1)

    def show_tile(self, tile: Tile) -> None:
        """Show another outcome."""
        self._code = tile.code
        self.label.set_text(tile.label)
        self.value.set_text(tile.value)
        self.lines.set_text("\n".join(tile.lines))
        self.lines.setVisible(bool(tile.lines))
        self.link.setVisible(bool(tile.code))
        self.link.setAccessibleName(tr("Zo rekenen we: {label}").format(label=tile.label))
        self.setAccessibleName(f"{tile.label}: {tile.value}. {'. '.join(tile.lines)}")

    @Slot()
    def _on_link_clicked(self) -> None:
        self.explained.emit(self._code)


class TileCard(CardFrame):
    """Tiles beside each other, split by lines.

    Signals: ``explained(code)``: somebody asks how a tile was worked out.
    """

    explained = Signal(str)

    def __init__(self, theme: Theme, count: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._tiles = [_TileView(theme) for _ in range(count)]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for place, view in enumerate(self._tiles):
            layout.addWidget(view, 2 if place else 3)
            view.explained.connect(self.explained)

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show these outcomes, at most as many as there are places."""
        for place, view in enumerate(self._tiles):
            view.setVisible(place < len(tiles))
            if place < len(tiles):
                view.show_tile(tiles[place])

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.color("line"), self._theme.line_width))
        for view in [one for one in self._tiles if one.isVisible()][1:]:
            edge = QRectF(view.geometry())
            painter.drawLine(edge.topLeft(), edge.bottomLeft())
