"""A card with a head and a list of which the first few are shown; the rest is one click away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label


class ListCard(CardFrame):
    """Rows under a head; ``nothing`` stands there while there are none."""

    def __init__(self, theme: Theme, title: str, nothing: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._title = title
        self._most = most
        self._shows_all = False
        self._shown: list[QWidget] = []
        self._all_link = LinkButton(theme, "")
        self._nothing_label = Label(theme, nothing, role=Role.SMALL, color="muted")
        head = QHBoxLayout()
        head.addWidget(Label(theme, title, role=Role.QUESTION_FOLDED, wrap=False))
        head.addStretch(1)
        head.addWidget(self._all_link)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(16, 12, 16, 10)
        self._rows.setSpacing(0)
        self._rows.addLayout(head)
        self._rows.addSpacing(8)
        self._rows.addWidget(self._nothing_label)
        self._rows.addStretch(1)
        self._all_link.clicked.connect(self._on_all_link_clicked)

    def set_rows(self, rows: Sequence[QWidget]) -> None:
        """Show these instead of what stood there."""
        for row in self._shown:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._shown = list(rows)
        for place, row in enumerate(self._shown):
            self._rows.insertWidget(3 + place, row)
        self._nothing_label.setVisible(not self._shown)
        self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.color("line"), self._theme.line_width))
        for row in self._shown:
            if not row.isHidden():
                top = row.y() - 0.5
                painter.drawLine(QPointF(row.x(), top), QPointF(row.geometry().right(), top))

    def _settle(self) -> None:
        for place, row in enumerate(self._shown):
            row.setVisible(self._shows_all or place < self._most)
        count = len(self._shown)
        self._all_link.setVisible(count > self._most)
        self._all_link.set_text(tr("Toon minder") if self._shows_all else tr("Alle {count}").format(count=count))
        self._all_link.setAccessibleName(f"{self._title}: {self._all_link.text()}")

    @Slot()
    def _on_all_link_clicked(self) -> None:
        self._shows_all = not self._shows_all
        self._settle()
