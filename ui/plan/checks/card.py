"""The findings of one kind in a card, of which the first few are shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.plan.checks.row import CheckRow
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.chips import Chip, ChipKind, ChipText
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from wizard.planning.checks import Finding

MOST = 5


class CheckCard(CardFrame):
    """Rows under a head; a row that stays keeps its widget, and so what is being typed in it.

    Signals: those of CheckRow.
    """

    place_asked = Signal(str)
    waved = Signal(str, str)
    recalled = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._findings: tuple[Finding, ...] = ()
        self._shows_all = False
        self.rows: list[CheckRow] = []
        self._title = Label(theme, role=Role.QUESTION_FOLDED, wrap=False)
        self._concept = Chip(theme, ChipText(tr("houdt het plan een concept"), "", ChipKind.WARNING))
        self.all_link = LinkButton(theme, "")
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._concept)
        head.addStretch(1)
        head.addWidget(self.all_link)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 12, 16, 8)
        self._layout.setSpacing(0)
        self._layout.addLayout(head)
        self._layout.addSpacing(6)
        self.all_link.clicked.connect(self._on_all_link_clicked)

    def show_findings(self, title: str, findings: Sequence[Finding], *, is_blocking: bool) -> None:
        """Show these findings under a title."""
        self._title.set_text(title)
        self.setAccessibleName(title)
        self._concept.setVisible(is_blocking)
        if tuple(findings) != self._findings:
            self._findings = tuple(findings)
            self._fill()

    def stops(self) -> list[QWidget]:
        """Return what Tab comes to, in order."""
        found: list[QWidget] = [] if self.all_link.isHidden() else [self.all_link]
        for row in self.rows:
            found += [row.aside_button] if row.solve_link.isHidden() else [row.solve_link, row.aside_button]
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.color("line"), self._theme.line_width))
        for row in self.rows:
            painter.drawLine(QPointF(row.x(), row.y() - 0.5), QPointF(row.geometry().right(), row.y() - 0.5))

    def _fill(self) -> None:
        kept = {row.finding: row for row in self.rows}
        wanted = self._findings if self._shows_all else self._findings[:MOST]
        for finding, row in kept.items():
            self._layout.removeWidget(row)
            if finding not in wanted:
                row.hide()
                row.deleteLater()
        self.rows = [kept.get(finding) or self._made(finding) for finding in wanted]
        for row in self.rows:
            self._layout.addWidget(row)
            row.show()
        self.all_link.setVisible(len(self._findings) > MOST)
        words = tr("Toon minder") if self._shows_all else tr("Alle {count}").format(count=len(self._findings))
        self.all_link.set_text(words)
        self.all_link.setAccessibleName(f"{self._title.text()}: {words}")
        self.updateGeometry()

    def _made(self, finding: Finding) -> CheckRow:
        row = CheckRow(self._theme, finding)
        row.place_asked.connect(self.place_asked)
        row.waved.connect(self.waved)
        row.recalled.connect(self.recalled)
        return row

    @Slot()
    def _on_all_link_clicked(self) -> None:
        self._shows_all = not self._shows_all
        self._fill()
