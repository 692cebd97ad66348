"""The middle of the print screen: the pages of one PDF with the bar above them."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.printing.chapter_list import Chapter, chapters_of
from ui.printing.page_bar import PageBar
from ui.printing.page_layout import Zoom
from ui.printing.page_view import PageView
from ui.printing.progress_strip import ProgressStrip
from ui.theme import Theme


class Preview(QWidget):
    """Shows the bytes of a PDF: ``bar``, ``pages`` and, over them, ``strip``.

    Signals: ``zoom_chosen()`` after a person chose how many pages stand beside each other.
    """

    zoom_chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = PageBar(theme)
        self.pages = PageView(theme)
        self.strip = ProgressStrip(theme, self.pages)
        self._data = b""
        self._buffer: QBuffer | None = None
        self._document: QPdfDocument | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.pages, 1)
        self.bar.page_asked.connect(self.pages.go_to)
        self.bar.stepped.connect(self.pages.step)
        self.bar.zoom_chosen.connect(self._on_bar_zoom_chosen)
        self.pages.page_changed.connect(self._on_pages_page_changed)
        self.pages.page_chosen.connect(self._on_pages_page_chosen)
        self.pages.zoom_stepped.connect(self._on_pages_zoom_stepped)
        self._show_page(0)

    @property
    def data(self) -> bytes:
        """The PDF that is shown, empty while there is none."""
        return self._data

    @property
    def document(self) -> QPdfDocument | None:
        """The PDF as Qt reads it, None while there is none."""
        return self._document

    def show_data(self, data: bytes, *, page: int | None = None) -> None:
        """Show a PDF from a page, counted from 0; None is the one one was at."""
        buffer = QBuffer(self)
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document = QPdfDocument(self)
        document.load(buffer)
        self._data = data
        self._replace(buffer, document, "", page)
        self._show_page(self.pages.page())

    def show_words(self, words: str) -> None:
        """Show no PDF but a sentence."""
        self._data = b""
        self._replace(None, None, words)
        self._show_page(0)

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the chapters of the PDF."""
        return chapters_of(self._document) if self._document is not None else ()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.strip.place_over(QRectF(self.pages.rect()))

    def set_zoom(self, zoom: Zoom) -> None:
        """Show this many pages beside each other, without telling anybody."""
        self.pages.set_zoom(zoom)
        self.bar.zoom.set_key(zoom)

    def _replace(
        self, buffer: QBuffer | None, document: QPdfDocument | None, words: str, page: int | None = None
    ) -> None:
        """Let the old document go only after the view has the new one."""
        old = (self._document, self._buffer)
        self._buffer, self._document = buffer, document
        self.pages.set_document(document, words, page=page)
        for one in old:
            if one is not None:
                one.deleteLater()

    def _show_page(self, page: int) -> None:
        self.bar.show_page(page, self.pages.page_count())

    @Slot(object)
    def _on_bar_zoom_chosen(self, zoom: Zoom) -> None:
        self.pages.set_zoom(zoom)
        self.zoom_chosen.emit()

    @Slot(int)
    def _on_pages_zoom_stepped(self, direction: int) -> None:
        steps = [Zoom.ALL, Zoom.TWO, Zoom.ONE]
        place = min(max(0, steps.index(self.pages.zoom()) + direction), len(steps) - 1)
        if steps[place] is not self.pages.zoom():
            self.set_zoom(steps[place])
            self.zoom_chosen.emit()

    @Slot(int)
    def _on_pages_page_changed(self, page: int) -> None:
        self._show_page(page)

    @Slot(int)
    def _on_pages_page_chosen(self, page: int) -> None:
        self.set_zoom(Zoom.ONE)
        self.zoom_chosen.emit()
        self.pages.go_to(page)
        self.pages.setFocus(Qt.FocusReason.OtherFocusReason)
