"""Klaar voor de workshop?: points that tick themselves, and what one has to look at in the room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.notices import CardFrame
from ui.widgets.strokes import draw_pixmap, icon_pixmap
from ui.widgets.text import Label
from wizard.workshop.readiness import IN_THE_ROOM, Check


class _Mark(QWidget):
    """A small icon at the height of the first line."""

    def __init__(self, theme: Theme, icon: str, token: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._token = theme, icon, token

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(16), self._theme.line(Role.SMALL))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        middle = self._theme.line(Role.SMALL) / 2
        draw_pixmap(QPainter(self), 0, middle, icon_pixmap(self._theme, self._icon, self._token, self, 14))


class _Line(QWidget):
    """One point: its mark, its words, and where one can do something about it."""

    def __init__(self, theme: Theme, check: Check, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = check.place
        icon, token = ("circle-check", "ink-2") if check.is_done else ("circle-dashed", "warning.icon")
        words = check.words
        if check.is_done is None:
            icon, token = "minus", "muted"
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(_Mark(theme, icon, token), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(theme, words, role=Role.SMALL, color="muted" if check.is_done else "ink"), 1)
        self.link: LinkButton | None = None
        if check.is_done is False and check.place:
            self.link = LinkButton(theme, tr("Los op"))
            self.link.setAccessibleName(tr("Los op: {words}").format(words=words))
            row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignTop)
        state = {True: tr("klaar"), False: tr("nog niet klaar"), None: tr("kijk zelf")}[check.is_done]
        self.setAccessibleName(f"{words}: {state}")


class CheckPanel(CardFrame):
    """The points before a workshop.

    Signals: ``place_asked(place)`` after a link.
    """

    place_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._look = theme
        self._shown: tuple[Check, ...] = ()
        self._lines: list[_Line] = []
        self._points = QVBoxLayout()
        self._points.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 14)
        column.setSpacing(8)
        column.addWidget(Label(theme, tr("Klaar voor de workshop?"), role=Role.SMALL_STRONG))
        column.addLayout(self._points)
        column.addSpacing(6)
        column.addWidget(Label(theme, tr("Kijk zelf, in de zaal"), role=Role.SMALL_STRONG))
        for words in IN_THE_ROOM:
            column.addWidget(_Line(theme, Check(words, None)))
        column.addStretch(1)

    def show_checks(self, found: Sequence[Check]) -> None:
        """Show these points; the same ones keep their links."""
        if tuple(found) == self._shown:
            return
        self._shown = tuple(found)
        for line in self._lines:
            self._points.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [_Line(self._look, one, self) for one in found]
        for line in self._lines:
            self._points.addWidget(line)
            if line.link is not None:
                line.link.clicked.connect(self._on_link_clicked)

    def links(self) -> list[LinkButton]:
        """Return the links of what is not ready."""
        return [line.link for line in self._lines if line.link is not None]

    @Slot()
    def _on_link_clicked(self) -> None:
        place = next(line.place for line in self._lines if line.link is self.sender())
        self.place_asked.emit(place)
