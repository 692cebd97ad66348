"""The fields of the task panel that no other screen has: a name, hours, and the way back to the advice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.strokes import draw_pixmap, icon_pixmap
from ui.widgets.text import Label

MOST_HOURS = 10_000
_FIELD_HEIGHT = 32
_ROW_HEIGHT = 30


class AdviceLine(QWidget):
    """Says that a person decided something else than the advice; hidden while nobody did.

    Signals: ``advice_asked()`` when the advice is wanted back.
    """

    advice_asked = Signal()

    def __init__(self, theme: Theme, field: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._changed = Label(theme, tr("aangepast"), role=Role.CAPTION, color="accent", wrap=False)
        self._advice = Label(theme, role=Role.CAPTION, color="muted")
        self._back_button = LinkButton(theme, tr("Terug naar advies"), role=Role.CAPTION)
        self._back_button.setAccessibleName(tr("{field} terug naar advies").format(field=field))
        self._icon = _Pencil(theme)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(6)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._changed, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._advice, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._back_button, 0, Qt.AlignmentFlag.AlignTop)
        self._back_button.clicked.connect(self.advice_asked)
        self.hide()

    def show_advice(self, advice: str | None) -> None:
        """Say what the advice is, or hide when it is followed."""
        self.show_words(None if advice is None else f"{tr('advies')} {advice}")

    def show_words(self, words: str | None) -> None:
        """Say what was decided, or hide when the advice is followed."""
        self.setVisible(words is not None)
        if words is not None:
            self._advice.set_text(f"·  {words}")


class _Pencil(QWidget):
    """The small pencil of something changed by hand."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(14), self._theme.line(Role.CAPTION))

    def paintEvent(self, event: QPaintEvent) -> None:
        pixmap = icon_pixmap(self._theme, "pencil", "accent", self, 13)
        draw_pixmap(QPainter(self), 0, self.height() / 2, pixmap)


class _Rows(QStyledItemDelegate):
    """The rows of a list that unfolds: high enough to hit."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), max(hint.height(), self._theme.px(_ROW_HEIGHT)))


class OwnerField(QComboBox):
    """Who does the task: one of the names that are known, or any other.

    Signals: ``owner_changed(name)`` after another name was chosen or typed; "" when the field was emptied.
    """

    owner_changed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._owner = ""
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setItemDelegate(_Rows(theme, self))
        self.setAccessibleName(tr("Wie"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._on_activated)
        line = self.lineEdit()
        assert line is not None
        line.setAccessibleName(tr("Wie"))
        line.editingFinished.connect(self.flush)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_people(self, people: Sequence[tuple[str, str]]) -> None:
        """Offer these names, each with its roles beside it."""
        offered = [(name, f"{name}, {roles}" if roles else name) for name, roles in people]
        if offered == [(self.itemData(place), self.itemText(place)) for place in range(self.count())]:
            return
        with QSignalBlocker(self):
            self.clear()
            for name, words in offered:
                self.addItem(words, name)
            self._show()

    def set_owner(self, owner: str, placeholder: str) -> None:
        """Show who does it without telling anybody; ``placeholder`` stands there while nobody is named."""
        line = self.lineEdit()
        if line is None:
            return
        line.setPlaceholderText(placeholder)
        if owner == self._owner and line.hasFocus():
            return
        self._owner = owner
        self._show()

    @Slot()
    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        typed = self.currentText().strip()
        place = self.findText(typed, Qt.MatchFlag.MatchFixedString)
        name = self.itemData(place) if place >= 0 and typed else typed
        if name != self._owner:
            self._owner = name
            self.owner_changed.emit(name)
        self._show()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), max(self._theme.px(_FIELD_HEIGHT), super().sizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self.sizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _show(self) -> None:
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(self._owner))
            self.setEditText(self._owner)

    @Slot(int)
    def _on_activated(self, place: int) -> None:
        self.setEditText(self.itemData(place))
        self.flush()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font(Role.BODY))
        line = self.lineEdit()
        if line is not None:
            line.setTextMargins(self._theme.px(6), 0, 0, 0)
        self.updateGeometry()
