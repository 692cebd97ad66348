"""The method on a sheet of paper: the picture, with a few words on each pillar in its corners."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QWidget

from assessments.types import Pillar
from ui.start.method_view import MethodView
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.picture_view import PictureView
from ui.widgets.text import Label
from wizard.drawing import pillars
from wizard.drawing.marks import pillar_glyph

_CORNERS = (
    (Pillar.BOEIEN, 0, 0, "Boeien, extern", "Wat je naar buiten laat zien om kandidaten aan te trekken."),
    (Pillar.IDENTITEIT, 0, 2, "Identiteit", "De kern waar de drie op steunen."),
    (Pillar.BINDEN, 2, 0, "Binden, intern", "Wat je binnen doet en zegt om hen vast te houden."),
    (Pillar.BEHEREN, 2, 2, "Beheren, vastleggen", "Wat je vastlegt om de relatie zorgvuldig te volgen."),
)


class MethodPanel(QWidget):
    """The picture on paper, with a few words on each pillar in its corners."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        grid = QGridLayout(self)
        grid.setContentsMargins(32, 32, 32, 32)
        grid.setVerticalSpacing(12)
        grid.addWidget(MethodView(theme), 1, 0, 1, 3)
        for pillar, row, column, name, words in _CORNERS:
            grid.addWidget(_Corner(theme, pillar, tr(name), tr(words)), row, column)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 2)
        grid.setRowStretch(1, 1)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(QRectF(self.rect()), theme.color("paper"))
        painter.setPen(QPen(theme.color("line"), theme.line_width))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())


class _Corner(QWidget):
    """A pillar's glyph and name, and one sentence."""

    def __init__(self, theme: Theme, pillar: Pillar, name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.addWidget(PictureView(theme, pillar_glyph(pillar, size=12)), 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(Label(theme, name, role=Role.QUESTION, color=pillars.ink(pillar)), 0, 1)
        grid.addWidget(Label(theme, words, role=Role.SMALL, color="ink-2"), 1, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(2, 1)
