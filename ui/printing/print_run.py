"""Puts the pages of a PDF on a printer, one per turn of the event loop, so that the window goes on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QObject,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

MOST_DPI = 300


class PrintRun(QObject):
    """One document on its way to paper, with pages of its own, so that the preview may go on.

    Keep it until it is ``finished`` or ``failed``.

    Signals: ``page_printed(done, count)``; ``finished()``; ``failed()`` when the printer refused.
    """

    page_printed = Signal(int, int)
    finished = Signal()
    failed = Signal()

    def __init__(self, data: bytes, printer: QPrinter, parent: QObject | None = None, *, is_grey: bool = False) -> None:
        super().__init__(parent)
        self._is_grey = is_grey
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document = QPdfDocument(self)
        self._document.load(self._buffer)
        self._printer = printer
        self._painter = QPainter()
        self._pages = _pages(self._document, printer)
        self._done = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_timer_timeout)

    def start(self) -> None:
        """Begin with the first page; a program that ends first stops the printing, so that no half file stays."""
        app = QCoreApplication.instance()
        assert app is not None
        app.aboutToQuit.connect(self.stop)
        self._timer.start()

    @Slot()
    def stop(self) -> None:
        """Print no more pages, and have the printer forget those it has; a file it was writing goes."""
        self._timer.stop()
        if self._painter.isActive():
            self._printer.abort()
            self._painter.end()
            name = self._printer.outputFileName()
            if name:
                Path(name).unlink(missing_ok=True)

    def _turn_paper(self, size: QSizeF) -> None:
        landscape = size.width() > size.height()
        orientation = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
        self._printer.setPageOrientation(orientation)

    def _open(self, size: QSizeF) -> bool:
        """Take a fresh sheet in the way of the page; tell whether the printer gave one."""
        self._turn_paper(size)
        if not self._painter.isActive():
            self._printer.setFullPage(True)
            return self._painter.begin(self._printer)
        return self._printer.newPage()

    def _print(self, number: int, size: QSizeF) -> None:
        """Draw a page as large as the sheet allows, in the middle of it."""
        dots = min(MOST_DPI, self._printer.resolution()) / 72
        picture = self._document.render(number, QSize(round(size.width() * dots), round(size.height() * dots)))
        if self._is_grey:
            picture = picture.convertToFormat(QImage.Format.Format_Grayscale8)
        sheet = QRectF(self._painter.viewport())
        fitted = size.scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (sheet.width() - fitted.width()) / 2, (sheet.height() - fitted.height()) / 2
        self._painter.drawImage(QRectF(left, top, fitted.width(), fitted.height()), picture)

    @Slot()
    def _on_timer_timeout(self) -> None:
        if self._done == len(self._pages):
            self._timer.stop()
            self._painter.end()
            self.finished.emit()
            return
        number = self._pages[self._done]
        size = self._document.pagePointSize(number)
        if not self._open(size):
            self._timer.stop()
            self._painter.end()
            self.failed.emit()
            return
        self._print(number, size)
        self._done += 1
        self.page_printed.emit(self._done, len(self._pages))


def _pages(document: QPdfDocument, printer: QPrinter) -> list[int]:
    """Return the pages that were asked for in the printer's own dialog, counted from 0; all when none were."""
    count = document.pageCount()
    first, last = printer.fromPage() or 1, printer.toPage() or count
    pages = list(range(max(1, first) - 1, min(count, last)))
    return pages[::-1] if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst else pages
