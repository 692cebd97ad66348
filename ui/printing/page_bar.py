"""The bar above the preview: which page, CONCEPT, and how many pages beside each other."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from ui.printing.page_layout import Zoom
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import IconButton
from ui.widgets.chips import Chip, ChipKind, ChipText
from ui.widgets.edits import LineField
from ui.widgets.segment import Segment
from ui.widgets.text import Label
from wizard import formats


class PageBar(QWidget):
    """Page number, previous and next, and the zoom.

    Signals: ``page_asked(number)`` counted from 0; ``stepped(direction)``; ``zoom_chosen(Zoom)``.
    """

    page_asked = Signal(int)
    stepped = Signal(int)
    zoom_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page, self._count = 0, 0
        self._has_concept = False
        self.page_field = LineField(theme, name=tr("Paginanummer"), columns=3)
        self.page_field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._of = Label(theme, role=Role.SMALL, color="ink-2", wrap=False, tabular=True)
        self.back_button = IconButton(theme, "arrow-left", tr("Vorige pagina"))
        self.next_button = IconButton(theme, "arrow-right", tr("Volgende pagina"))
        self._concept = Chip(theme, ChipText("", kind=ChipKind.WARNING))
        choices = [(Zoom.ONE, tr("1 pagina")), (Zoom.TWO, tr("2 pagina’s")), (Zoom.ALL, tr("Overzicht"))]
        self.zoom = Segment(theme, choices, name=tr("Pagina’s naast elkaar"))
        self._left = QWidget()
        self._grid = QGridLayout(self)
        self._stacked: bool | None = None
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        left = QHBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        left.addWidget(Label(self._theme, tr("Pagina"), role=Role.SMALL, color="ink-2", wrap=False))
        for widget in (self.page_field, self._of, self.back_button, self.next_button, self._concept):
            left.addWidget(widget)
        self._grid.setContentsMargins(16, 6, 16, 6)
        self._grid.setColumnStretch(0, 1)
        self._grid.setVerticalSpacing(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._concept.hide()
        self._arrange(False)
        self.zoom.set_key(Zoom.TWO)

    def _connect(self) -> None:
        self.page_field.editingFinished.connect(self._on_page_field_editing_finished)
        self.back_button.clicked.connect(lambda: self.stepped.emit(-1))
        self.next_button.clicked.connect(lambda: self.stepped.emit(1))
        self.zoom.chosen.connect(self._on_zoom_chosen)
        self._theme.changed.connect(self._fit)

    def stops(self) -> list[QWidget]:
        """Return what Tab comes to, in order."""
        zooms = [self.zoom.button(zoom) for zoom in Zoom]
        return [self.page_field, self.back_button, self.next_button, *zooms]

    def show_page(self, page: int, count: int) -> None:
        """Say which page is in front, counted from 0, and of how many."""
        self._page, self._count = page, count
        self.page_field.set_text(str(page + 1) if count else "")
        self.page_field.setEnabled(count > 0)
        self._of.set_text(tr("van {count}").format(count=count or "–"))
        self.back_button.setEnabled(count > 0 and page > 0)
        self.next_button.setEnabled(page + 1 < count)
        self._fit()

    def show_open(self, count: int) -> None:
        """Say that the document is a CONCEPT while ``count`` points are open."""
        words = tr("CONCEPT: {points} open").format(points=formats.count(count, tr("punt"), tr("punten")))
        self._concept.set_chip(ChipText(words, kind=ChipKind.WARNING))
        self._concept.setVisible(count > 0)
        self._has_concept = count > 0
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(QRectF(self.rect()), theme.color("paper"))
        painter.setPen(QPen(theme.color("line"), theme.line_width))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    @Slot()
    def _fit(self) -> None:
        """Put the zoom on a row of its own, and leave CONCEPT to the side column, when there is little room."""
        room = self.width() - 32
        concept = self._concept.sizeHint().width() + 8 if self._has_concept else 0
        self._concept.setVisible(False)
        plain = self._left.sizeHint().width()
        zoom = self.zoom.sizeHint().width()
        stacked = plain + zoom + 24 > room
        fits = plain + concept + (0 if stacked else zoom + 24) <= room
        self._concept.setVisible(self._has_concept and fits)
        self._arrange(stacked)

    def _arrange(self, stacked: bool) -> None:
        if stacked == self._stacked:
            return
        self._stacked = stacked
        left = Qt.AlignmentFlag.AlignLeft
        self._grid.addWidget(self._left, 0, 0, left)
        row, column = (1, 0) if stacked else (0, 1)
        self._grid.addWidget(self.zoom, row, column, left if stacked else Qt.AlignmentFlag.AlignRight)
        self.updateGeometry()

    @Slot()
    def _on_page_field_editing_finished(self) -> None:
        text = self.page_field.text().strip()
        if text.isdecimal() and 1 <= int(text) <= self._count:
            if int(text) - 1 != self._page:
                self.page_asked.emit(int(text) - 1)
        else:
            self.page_field.set_text(str(self._page + 1))

    @Slot(str)
    def _on_zoom_chosen(self, key: str) -> None:
        self.zoom_chosen.emit(Zoom(key))
