"""The chapters of the document with the page each begins on; choosing one goes there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtPdf import QPdfBookmarkModel, QPdfDocument
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.strokes import CONTROL_RADIUS, RIGHT, draw_box, draw_text, elided


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter and its first page, counted from 0."""

    title: str
    page: int


def chapters_of(document: QPdfDocument) -> tuple[Chapter, ...]:
    """Return the chapters that the PDF's own bookmarks name."""
    model = QPdfBookmarkModel()
    model.setDocument(document)
    found = []
    for row in range(model.rowCount(QModelIndex())):
        index = model.index(row, 0, QModelIndex())
        title = str(model.data(index, QPdfBookmarkModel.Role.Title.value))
        found.append(Chapter(" ".join(title.split()), int(model.data(index, QPdfBookmarkModel.Role.Page.value))))
    return tuple(found)


class _ChapterButton(QPushButton):
    """One chapter: its name, and the page at the right."""

    def __init__(self, theme: Theme, chapter: Chapter, parent: QWidget | None = None) -> None:
        super().__init__(chapter.title, parent)
        self._theme = theme
        self.chapter = chapter
        self.setAccessibleName(tr("{title}, pagina {page}").format(title=chapter.title, page=chapter.page + 1))
        self.setToolTip(chapter.title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.line(Role.SMALL) + self._theme.px(8))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        rect = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            draw_box(painter, rect, ground=theme.color("hover"), radius=CONTROL_RADIUS)
        font, inner = theme.font(Role.SMALL, tabular=True), rect.adjusted(theme.px(4), 0, -theme.px(4), 0)
        words = elided(font, self.text(), inner.width() - theme.px(34))
        draw_text(painter, inner, words, font, theme.color("ink"))
        page = theme.font(Role.CAPTION, tabular=True)
        draw_text(painter, inner, str(self.chapter.page + 1), page, theme.color("muted"), RIGHT)


class ChapterList(QWidget):
    """The chapters under each other.

    Signals: ``page_asked(number)``, counted from 0.
    """

    page_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chapters: tuple[Chapter, ...] = ()
        self._buttons: list[_ChapterButton] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def chapters(self) -> tuple[Chapter, ...]:
        """Return what is listed."""
        return self._chapters

    def show_chapters(self, chapters: Sequence[Chapter]) -> None:
        """Show these chapters."""
        if tuple(chapters) == self._chapters:
            return
        self._chapters = tuple(chapters)
        for button in self._buttons:
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for chapter in chapters:
            button = _ChapterButton(self._theme, chapter)
            button.clicked.connect(self._on_button_clicked)
            self._layout.addWidget(button)
            self._buttons.append(button)

    @Slot()
    def _on_button_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, _ChapterButton):
            self.page_asked.emit(button.chapter.page)
