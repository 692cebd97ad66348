"""What one chooses above the timeline: how much time is in sight, what waits for what, and the way back to today."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QSizePolicy, QWidget

from ui.texts import tr
from ui.theme import Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.segment import Segment

_GAP = 16


class ToolRow(QWidget):
    """Zoom, a switch, and two links.

    Signals: ``zoomed(key)``; ``links_shown(shown)``; ``today_asked()``; ``side_asked(wanted)`` when the hours should
    take the place of the timeline, or give it back.
    """

    zoomed = Signal(str)
    links_shown = Signal(bool)
    today_asked = Signal()
    side_asked = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shows_side = False
        choices = [("13", tr("13 weken")), ("26", tr("Halfjaar")), ("52", tr("Jaar"))]
        self.zoom = Segment(theme, choices, name=tr("Hoeveel tijd je ziet"), small=True)
        self.zoom.set_key("13")
        self.links = QCheckBox(tr("Afhankelijkheden"))
        self.links.setToolTip(
            tr("Laat bij elke taak zien op welke taken zij wacht. Bij de gekozen taak zie je dat altijd.")
        )
        self.today = LinkButton(theme, tr("Naar vandaag"))
        self.side = LinkButton(theme, tr("Uren per week"))
        self._rows = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(10, 0, 12, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(2, 1)
        self._arrange(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.zoom.chosen.connect(self.zoomed)
        self.links.toggled.connect(self.links_shown)
        self.today.clicked.connect(self.today_asked)
        self.side.clicked.connect(self._on_side_clicked)

    def minimumSizeHint(self) -> QSize:
        widest = max(self._wide(self.zoom, self.today), self._wide(self.links, self.side))
        return QSize(widest, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put everything on one row, or on two where there is less room."""
        self._arrange(1 if self.width() >= self._wide(self.zoom, self.links, self.side, self.today) else 2)

    def _wide(self, *parts: QWidget) -> int:
        shown = [part for part in parts if not part.isHidden()]
        return sum(part.sizeHint().width() + _GAP for part in shown) + 22

    def _arrange(self, rows: int) -> None:
        if rows == self._rows:
            return
        self._rows = rows
        places = {
            1: ((self.zoom, 0, 0), (self.links, 0, 1), (self.side, 0, 3), (self.today, 0, 4)),
            2: ((self.zoom, 0, 0), (self.today, 0, 4), (self.links, 1, 0), (self.side, 1, 4)),
        }[rows]
        for part, row, column in places:
            side = Qt.AlignmentFlag.AlignLeft if column < 2 else Qt.AlignmentFlag.AlignRight
            self._grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignVCenter | side)
        self.updateGeometry()

    def offer_side(self, *, offered: bool) -> None:
        """Offer the hours in place of the timeline, where they do not fit beside it."""
        self.side.setVisible(offered)
        for part in (self.zoom, self.links, self.today):
            part.setEnabled(not (offered and self._shows_side))
        self._fit()

    @Slot()
    def _on_side_clicked(self) -> None:
        self._shows_side = not self._shows_side
        self.side.set_text(tr("Terug naar de tijdlijn") if self._shows_side else tr("Uren per week"))
        self.side_asked.emit(self._shows_side)
