"""The legend of keys: a card over the presenter's screen that goes at any key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.chips import KeyCap
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label

KEYS = (
    (("0", "–", "4"), "Stem van deze deelnemer, en door naar de volgende; bij het niveau: kies het"),
    (("N",), "Niet van toepassing, waar dat kan"),
    (("W",), "Weet niet"),
    (("Enter",), "Sla een deelnemer over; bij het niveau: ga akkoord"),
    (("Backspace",), "Haal de stem weg, of ga een deelnemer terug"),
    (("V",), "Toon de stemmen aan de zaal, of verberg ze"),
    (("R",), "Stem opnieuw: de tweede ronde"),
    (("Ctrl+Enter",), "Wat de knop rechtsonder zegt: toon, leg vast, ga verder"),
    (("L",), "Zet de vraag op nabespreken"),
    (("G",), "Naar de open vraag met de grootste spreiding"),
    (("PgUp", "PgDn"), "Vorige of volgende, ook met de afstandsbediening"),
    (("T",), "Start of stop de klok"),
    (("+",), "Een minuut erbij"),
    (("M",), "Een minuut voor wie toelicht"),
    (("P",), "Zet iets op de parkeerplaats"),
    (("B",), "Leeg scherm voor de zaal, en terug"),
    (("F5",), "Open de beamer"),
    (("F6",), "Naar het volgende deel van dit scherm"),
    (("Esc",), "Uit een veld, terug naar de stemmen"),
    (("Ctrl+Z",), "Maak de laatste handeling ongedaan"),
)
"""The keys, and what each does."""
ELSEWHERE = (
    (("Ctrl+Enter",), "Wat de paarse knop zegt"),
    (("Ctrl+Z",), "Maak de laatste handeling ongedaan"),
    (("F5",), "Open de beamer"),
    (("Ctrl+K",), "Ga naar een vraag, een taak of een ander deel"),
    (("Alt+1", "–", "Alt+6"), "Naar een ander onderdeel van het dossier"),
    (("Tab",), "Naar het volgende veld of de volgende knop"),
)
"""The keys of the other pages of Workshop."""


class KeyLegend(CardFrame):
    """Two columns of keys over the middle of a page; Esc, F1, ? or a click takes it away."""

    def __init__(self, theme: Theme, page: QWidget, keys: Sequence[tuple[tuple[str, ...], str]] = KEYS) -> None:
        super().__init__(theme, page)
        self._page = page
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Toetsen"))
        grid = QGridLayout(self)
        grid.setContentsMargins(20, 14, 20, 16)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        grid.addWidget(Label(theme, tr("Toetsen"), role=Role.QUESTION, wrap=False), 0, 0, 1, 4)
        lines = -(-len(keys) // 2)
        for place, (caps, words) in enumerate(keys):
            column, line = divmod(place, lines)
            grid.addWidget(_caps(theme, caps), line + 1, column * 2, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(Label(theme, tr(words), role=Role.SMALL), line + 1, column * 2 + 1)
        self.hide()

    def toggle(self) -> None:
        """Show the legend in the middle of the page, or hide it and give the focus back."""
        if self.isVisible():
            self.hide()
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        room = self._page.rect().adjusted(24, 12, -24, -12)
        wide = min(room.width(), self.sizeHint().width() + 24)
        layout = self.layout()
        high = layout.totalHeightForWidth(wide) if layout is not None else room.height()
        self.resize(wide, min(room.height(), high))
        self.move(room.left() + (room.width() - self.width()) // 2, room.top() + (room.height() - self.height()) // 2)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.toggle()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.toggle()


def _caps(theme: Theme, keys: tuple[str, ...]) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    for key in keys:
        row.addWidget(KeyCap(theme, key) if key != "–" else Label(theme, key, role=Role.CAPTION, wrap=False))
    return holder
