"""Ctrl+K: one field that finds questions, tasks, notes and places, and goes there."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QRectF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.chips import KeyCap
from ui.widgets.popup_list import HEAD_HEIGHT, ROW_HEIGHT, FoundDelegate, FoundGroup, FoundModel, FoundRow, Search
from ui.widgets.strokes import (
    draw_box,
    draw_pixmap,
    icon_pixmap,
)
from ui.widgets.text import Label

_WIDTH, _TOP, _MOST = 660, 96, 500


class CommandPopup(QWidget):
    """A dim over the window with a field and what it finds.

    Signals: ``row_chosen(key)`` after Enter or a click; ``closed()`` after Esc or a click beside it.
    """

    row_chosen = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, search: Search, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._search = search
        self._before: QWidget | None = None
        self._model = FoundModel(self)
        self._panel = _Panel(theme, self)
        self.field = self._panel.field
        self._view = self._panel.view
        self._view.setModel(self._model)
        self._view.setItemDelegate(FoundDelegate(theme, self._view))
        self.field.textChanged.connect(self._on_field_text_changed)
        self.field.installEventFilter(self)
        self._view.clicked.connect(self._on_view_clicked)
        window.installEventFilter(self)
        self.hide()

    def open(self, text: str = "") -> None:
        """Show the popup over the window, with the focus in its field."""
        window = self.parentWidget()
        if window is None:
            return
        self._before = window.focusWidget()
        self.setGeometry(window.rect())
        self.field.setText(text)
        self._find(text)
        self.show()
        self.raise_()
        self._place()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def close_popup(self) -> None:
        """Hide the popup and give the focus back."""
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
            self._before = None
        self.closed.emit()

    def rows(self) -> list[FoundRow]:
        """Return what is found now, in order."""
        return [item for item in self._model.items if isinstance(item, FoundRow)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        window = self.parentWidget()
        if window is not None and watched is window and event.type() is QEvent.Type.Resize and not self.isHidden():
            self.setGeometry(window.rect())
            self._place()
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._use_key(event)
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.close_popup()

    def paintEvent(self, event: QPaintEvent) -> None:
        dim = QColor(self._theme.color("dim"))
        dim.setAlphaF(0.38)
        QPainter(self).fillRect(self.rect(), dim)

    def _use_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_popup()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_view_clicked(self._view.currentIndex())
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._move(1 if key == Qt.Key.Key_Tab else -1)
        else:
            return False
        return True

    def _move(self, step: int) -> None:
        """Go to the next row that can be chosen, round at the ends."""
        places = [place for place, item in enumerate(self._model.items) if isinstance(item, FoundRow)]
        if not places:
            return
        current = self._view.currentIndex().row()
        place = (places.index(current) + step) % len(places) if current in places else 0
        self._view.setCurrentIndex(self._model.index(places[place]))

    def _find(self, text: str) -> None:
        self._model.set_groups(self._search(text.strip()))
        self._view.setCurrentIndex(QModelIndex())
        self._move(1)
        self._panel.show_count(len(self.rows()), text.strip())
        self._place()

    def _place(self) -> None:
        px = self._theme.px
        width = min(px(_WIDTH), self.width() - 32)
        top = min(px(_TOP), max(16, self.height() // 8))
        content = sum(px(HEAD_HEIGHT if isinstance(item, str) else ROW_HEIGHT) for item in self._model.items)
        height = px(56) + px(40) + min(content + px(8), px(_MOST)) if self._model.items else px(56) + px(40) + px(60)
        self._panel.setGeometry((self.width() - width) // 2, top, width, min(height, self.height() - top - 16))

    @Slot(str)
    def _on_field_text_changed(self, text: str) -> None:
        self._find(text)

    @Slot(QModelIndex)
    def _on_view_clicked(self, index: QModelIndex) -> None:
        item = self._model.items[index.row()] if index.isValid() else None
        if isinstance(item, FoundRow):
            self.close_popup()
            self.row_chosen.emit(item.key)


class _Panel(QWidget):
    """The paper with the field, the list and the keys."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.field = QLineEdit()
        self.field.setFrame(False)
        self.field.setPlaceholderText(tr("Zoek een vraag, taak, notitie of scherm"))
        self.field.setAccessibleName(tr("Ga naar"))
        self.field.setFont(theme.font(Role.POPUP_INPUT))
        self._count = Label(theme, role=Role.SMALL, color="muted", wrap=False)
        self.view = QListView()
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAccessibleName(tr("Gevonden"))
        self._none = Label(
            theme, tr("Niets gevonden. Probeer een ander woord of een code zoals INT-02."), color="muted"
        )
        self._none.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._lay_out()

    def show_count(self, count: int, text: str) -> None:
        """Say how much was found."""
        self._count.set_text(tr("{count} gevonden").format(count=count) if text else "")
        self.view.setVisible(count > 0)
        self._none.setVisible(count == 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        rect = QRectF(self.rect())
        draw_box(
            painter,
            rect,
            ground=theme.color("paper"),
            border=theme.color("line-strong"),
            width=theme.line_width,
            radius=10,
        )
        draw_pixmap(painter, px(18), px(28), icon_pixmap(theme, "search", "ink", self, 20))
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(1, px(56), self.width() - 2, px(56))
        foot = self.height() - px(39)
        painter.drawLine(1, foot, self.width() - 2, foot)

    def _lay_out(self) -> None:
        px = self._theme.px
        top = QHBoxLayout()
        top.setContentsMargins(px(48), 0, px(18), 0)
        top.addWidget(self.field, 1)
        top.addWidget(self._count)
        head = QWidget()
        head.setLayout(top)
        head.setMinimumHeight(px(56))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addSpacing(2)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._none, 1)
        layout.addWidget(self._keys())

    def _keys(self) -> QWidget:
        foot = QWidget()
        foot.setMinimumHeight(self._theme.px(38))
        row = QHBoxLayout(foot)
        row.setContentsMargins(self._theme.px(18), 0, self._theme.px(18), 0)
        row.setSpacing(6)
        for keys, words in ((("↑", "↓"), tr("kiezen")), (("Enter",), tr("openen")), (("Esc",), tr("sluiten"))):
            for key in keys:
                row.addWidget(KeyCap(self._theme, key))
            row.addWidget(Label(self._theme, words, role=Role.CAPTION, color="muted", wrap=False))
            row.addSpacing(12)
        row.addStretch(1)
        hint = tr("v vragen · t taken, gevolgd door een spatie")
        row.addWidget(Label(self._theme, hint, role=Role.CAPTION, color="muted", wrap=False))
        return foot


__all__ = ["CommandPopup", "FoundGroup", "FoundRow", "Search"]
