"""The real pages of a PDF under each other, one or two beside each other, or all of them small."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QWidget

from ui.printing.page_layout import PageLayout, Zoom, lay_out
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.strokes import CENTER, draw_box, draw_text

_KEPT_PIXELS = 60_000_000
"""Pictures of pages are kept up to some 240 MB; the oldest go first."""


class PageView(QAbstractScrollArea):
    """Pages as they will be printed; only what is in view is drawn.

    Signals: ``page_changed(number)``, counted from 0, when another page came to the front; ``page_chosen(number)``
    after a page of the overview was clicked or entered; ``zoom_stepped(direction)`` after plus (1) or minus (-1).
    """

    page_changed = Signal(int)
    page_chosen = Signal(int)
    zoom_stepped = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._document: QPdfDocument | None = None
        self._zoom = Zoom.TWO
        self._layout = PageLayout((), 0, 1)
        self._page = 0
        self._words = ""
        self._pictures: dict[tuple[int, int, int], QImage] = {}
        self._earlier: dict[tuple[int, int, int], QImage] = {}
        self._draw_timer = QTimer(self)
        self._draw_timer.setSingleShot(True)
        self._draw_timer.timeout.connect(self._on_draw_timer_timeout)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Voorbeeld van de pagina’s"))
        self.verticalScrollBar().valueChanged.connect(self._on_bar_value_changed)
        theme.changed.connect(self._on_theme_changed)

    def set_document(self, document: QPdfDocument | None, words: str = "", *, page: int | None = None) -> None:
        """Show a document from a page, None for the one one was at; ``words`` stand in the middle of an empty desk.

        A page keeps the picture of what stood there until its own is drawn, so that nothing flickers.
        """
        self._document, self._words = document, words
        self._earlier, self._pictures = self._pictures, {}
        front = self._page if page is None else page
        self._arrange(min(front, max(0, self.page_count() - 1)))

    def page_count(self) -> int:
        """Return how many pages there are."""
        return self._document.pageCount() if self._document is not None else 0

    def page_size(self) -> QSizeF:
        """Return the size of the first page in points; empty while there is none."""
        return self._document.pagePointSize(0) if self._document is not None else QSizeF()

    def page(self) -> int:
        """Return the page in front, counted from 0."""
        return self._page

    def zoom(self) -> Zoom:
        """Return how many pages stand beside each other."""
        return self._zoom

    def set_zoom(self, zoom: Zoom) -> None:
        """Show one page beside the other, two, or all small; the page in front stays in view."""
        if zoom is not self._zoom:
            self._zoom = zoom
            self._arrange(self._page)

    def go_to(self, page: int) -> None:
        """Bring a page to the front, the nearest one there is."""
        if not self._layout.pages:
            return
        page = min(max(0, page), len(self._layout.pages) - 1)
        self.verticalScrollBar().setValue(int(self._layout.pages[page].top() - self._gap() / 2))
        self._set_page(page)

    def step(self, direction: int) -> None:
        """Go a row of pages on (1) or back (-1)."""
        self.go_to(self._page + direction * self._layout.columns)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(480), self._theme.px(400))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 120)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self._page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.step(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self.go_to(self._page + (1 if key == Qt.Key.Key_Right else -1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(0 if key == Qt.Key.Key_Home else self.page_count() - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._zoom is Zoom.ALL:
            self.page_chosen.emit(self._page)
        elif event.text() in ("+", "-", "="):
            self.zoom_stepped.emit(-1 if event.text() == "-" else 1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl show fewer pages, larger, or more."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_stepped.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position() + QPointF(0, self.verticalScrollBar().value())
        hit = next((number for number, rect in enumerate(self._layout.pages) if rect.contains(place)), None)
        if hit is not None:
            self._set_page(hit)
            if self._zoom is Zoom.ALL:
                self.page_chosen.emit(hit)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self.viewport()), self._theme
        painter.fillRect(self.viewport().rect(), theme.color("desk"))
        if not self._layout.pages:
            middle = QRectF(self.viewport().rect())
            draw_text(painter, middle, self._words, theme.font(Role.BODY), theme.color("ink-2"), CENTER)
            return
        painter.translate(0, -self.verticalScrollBar().value())
        missing = False
        for number in self._in_view():
            missing |= not self._paint_page(painter, number, self._layout.pages[number])
        if missing:
            self._draw_timer.start()
        else:
            self._earlier.clear()

    def _paint_page(self, painter: QPainter, number: int, rect: QRectF) -> bool:
        """Draw one page; tell whether its picture was there already."""
        theme = self._theme
        key = self._key(number, rect)
        picture = self._pictures.get(key)
        painter.fillRect(rect, theme.color("white"))
        shown = picture or self._earlier.get(key)
        if shown is not None:
            painter.drawImage(rect.topLeft(), shown)
        is_front = number == self._page and (self._zoom is Zoom.ALL or self.hasFocus())
        border = "focus" if is_front and self.hasFocus() else "accent" if is_front else "other-1"
        width = theme.focus_width if is_front else theme.line_width
        edge = rect.adjusted(-width, -width, width, width)
        draw_box(painter, edge, border=theme.color(border), width=width, radius=0)
        if self._zoom is Zoom.ALL:
            below = QRectF(rect.x(), rect.bottom() + theme.px(3), rect.width(), theme.line(Role.CAPTION))
            draw_text(painter, below, str(number + 1), theme.font(Role.CAPTION), theme.color("ink-2"), CENTER)
        return picture is not None

    def _arrange(self, front: int) -> None:
        """Lay the pages out anew and keep one in front."""
        document = self._document
        sizes = [document.pagePointSize(number) for number in range(self.page_count())] if document else []
        room = QSizeF(self.viewport().size())
        self._layout = lay_out(sizes, room, self._zoom, self._gap(), self._theme.factor)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, int(self._layout.height - room.height())))
        bar.setPageStep(int(room.height()))
        bar.setSingleStep(self._theme.px(40))
        self.go_to(front)
        self.viewport().update()

    def _gap(self) -> int:
        return self._theme.px(18)

    def _in_view(self) -> list[int]:
        top = self.verticalScrollBar().value()
        view = QRectF(0, top, self.viewport().width(), self.viewport().height())
        return [number for number, rect in enumerate(self._layout.pages) if rect.intersects(view)]

    def _key(self, number: int, rect: QRectF) -> tuple[int, int, int]:
        ratio = self.devicePixelRatioF()
        return number, round(rect.width() * ratio), round(rect.height() * ratio)

    def _set_page(self, page: int) -> None:
        if page != self._page:
            self._page = page
            self.viewport().update()
        self.setAccessibleDescription(tr("Pagina {page} van {count}").format(page=page + 1, count=self.page_count()))
        self.page_changed.emit(page)

    @Slot()
    def _on_bar_value_changed(self) -> None:
        """Take the first page whose middle is in view for the one in front."""
        view = QRect(0, self.verticalScrollBar().value(), self.viewport().width(), self.viewport().height())
        front = self._layout.pages[self._page] if self._page < len(self._layout.pages) else QRectF()
        if not front.intersects(QRectF(view)):
            for number in self._in_view():
                if self._layout.pages[number].center().y() >= view.top():
                    self._set_page(number)
                    break
        self.viewport().update()

    @Slot()
    def _on_draw_timer_timeout(self) -> None:
        """Draw one page that is in view and has no picture yet; the next one comes after the window had its turn."""
        if self._document is None:
            return
        for number in self._in_view():
            key = self._key(number, self._layout.pages[number])
            if key not in self._pictures:
                picture = self._document.render(number, QSize(key[1], key[2]))
                picture.setDevicePixelRatio(self.devicePixelRatioF())
                self._pictures[key] = picture
                self._forget_oldest()
                self.viewport().update()
                return

    def _forget_oldest(self) -> None:
        while len(self._pictures) > 1 and sum(wide * high for _, wide, high in self._pictures) > _KEPT_PIXELS:
            del self._pictures[next(iter(self._pictures))]

    @Slot()
    def _on_theme_changed(self) -> None:
        self._arrange(self._page)
