"""The strip over the pages that says how far a new version is, and stops it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.chips import KeyCap
from ui.widgets.strokes import CARD_RADIUS, draw_box
from ui.widgets.text import Label
from wizard.documents.family import Kind

_BAR = 3


class ProgressStrip(QWidget):
    """Words, a thin bar and a way to stop; it lies over the pages, so that they stay where they are.

    Signals: ``stop_asked()``; ``again_asked()`` after it was stopped.
    """

    stop_asked = Signal()
    again_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0
        self.words = Label(theme, role=Role.SMALL, color="ink", wrap=False, tabular=True)
        self.stop_link = LinkButton(theme, tr("Stop"))
        self.again_link = LinkButton(theme, tr("Maak het opnieuw"))
        self._cap = KeyCap(theme, "Esc")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8 + _BAR)
        layout.setSpacing(12)
        layout.addWidget(self.words)
        for widget in (self.stop_link, self._cap, self.again_link):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.stop_link.clicked.connect(self.stop_asked)
        self.again_link.clicked.connect(self.again_asked)
        theme.changed.connect(self._place)
        self.hide()

    def show_page(self, page: int, count: int) -> None:
        """Say at which page the making is, from 1; ``count`` 0 means that nobody knows yet how many there will be."""
        if count:
            words = tr("Pagina {page} van {count}").format(page=page, count=count)
        elif page:
            words = tr("Pagina {page} wordt ingedeeld").format(page=page)
        else:
            words = tr("Het document wordt gemaakt…")
        self._share = page / count if count else 0.0
        self._show(words, is_busy=True)

    def show_stopped(self, asked: Kind, seen: Kind | None) -> None:
        """Say what one sees now that what was asked for is not made; None when that is nothing."""
        if seen is None:
            words = tr("Gestopt. Er is nog niets gemaakt.")
        elif seen is asked:
            words = tr("Gestopt. Je ziet nog de vorige versie.")
        else:
            words = tr("Gestopt. Je ziet nog het vorige document.")
        self._share = 0.0
        self._show(words, is_busy=False)

    def place_over(self, room: QRectF) -> None:
        """Stand in the middle of the top of a room, in px of the parent."""
        size = self.sizeHint().boundedTo(QSize(int(room.width()) - 8, self.sizeHint().height()))
        left = room.left() + (room.width() - size.width()) / 2
        self.setGeometry(int(left), int(room.top()) + self._theme.px(14), size.width(), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        rect = QRectF(self.rect())
        border = theme.color("line-strong")
        draw_box(painter, rect, ground=theme.color("paper"), border=border, width=theme.line_width, radius=CARD_RADIUS)
        if self._share > 0:
            bar = QRectF(rect.left() + 12, rect.bottom() - _BAR - 5, rect.width() - 24, _BAR)
            painter.fillRect(bar, theme.color("line"))
            painter.fillRect(
                QRectF(bar.left(), bar.top(), bar.width() * min(1.0, self._share), _BAR), theme.color("accent")
            )

    def _show(self, words: str, *, is_busy: bool) -> None:
        wide = len(words) != len(self.words.text())
        self.words.set_text(words)
        self.stop_link.setVisible(is_busy)
        self._cap.setVisible(is_busy)
        self.again_link.setVisible(not is_busy)
        if wide or self.isHidden():
            self._place()
        self.show()
        self.raise_()
        self.update()

    @Slot()
    def _place(self) -> None:
        self.layout().invalidate()  # type: ignore[union-attr]  # the layout is made with the strip
        parent = self.parentWidget()
        if parent is not None:
            self.place_over(QRectF(parent.rect()))
