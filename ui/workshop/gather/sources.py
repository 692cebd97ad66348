"""Where files come from: dropped, chosen, a folder that is watched; and the other ways in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.edits import TickBox
from ui.widgets.strokes import CARD_RADIUS, draw_pixmap, icon_pixmap
from ui.widgets.text import Label, plain_tip

_ICON = 26


class _DropBox(QWidget):
    """A dashed box that says where files can be let go; the whole section takes them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.is_hot = False
        self.files_button = PrimaryButton(theme, tr("Kies bestanden…"))
        self.folder_button = SecondaryButton(theme, tr("Kies een map…"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, theme.px(_ICON) + 26, 12, 16)
        column.setSpacing(0)
        for words in (tr("Sleep stembestanden"), tr("of een map hierheen")):
            label = Label(theme, words, role=Role.SMALL, color="ink-2", wrap=False)
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        for button in (self.files_button, self.folder_button):
            column.addSpacing(10)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def set_hot(self, hot: bool) -> None:
        """Show that what is being dragged can be let go."""
        self.is_hot = hot
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.color("accent" if self.is_hot else "line-strong"), 2 if self.is_hot else theme.line_width)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(theme.color("accent.tint" if self.is_hot else "paper"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), CARD_RADIUS, CARD_RADIUS)
        icon = icon_pixmap(theme, "download", "accent" if self.is_hot else "muted", self, _ICON)
        draw_pixmap(painter, (self.width() - theme.px(_ICON)) / 2, 16 + theme.px(_ICON) / 2, icon)


class SourcePanel(QWidget):
    """The column at the right of Binnenhalen.

    Signals: ``files_asked()``, ``folder_asked()``, ``paper_asked()``, ``giving_asked()`` after their buttons;
    ``watch_toggled(on)`` after the tick.
    """

    files_asked = Signal()
    folder_asked = Signal()
    paper_asked = Signal()
    giving_asked = Signal()
    watch_toggled = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.box = _DropBox(theme)
        self.watch_tick = TickBox(theme, tr("Houd deze map in de gaten"))
        self._watch_words = Label(theme, role=Role.CAPTION, color="muted")
        self.paper_button = SecondaryButton(theme, tr("Papier overnemen"), icon="clipboard-paste")
        self.giving_button = SecondaryButton(theme, tr("Bestanden uitdelen…"), icon="upload")
        column = QVBoxLayout(self)
        column.setContentsMargins(3, 0, 3, 3)
        column.setSpacing(8)
        for widget in (self.box, self.watch_tick, self._watch_words):
            column.addWidget(widget)
        column.addSpacing(12)
        column.addWidget(Label(theme, tr("Andere wegen"), role=Role.SMALL_STRONG))
        for button in (self.paper_button, self.giving_button):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._wire()
        self.show_watch(None, on=False)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.panel_px(284), super().sizeHint().height())

    def show_watch(self, folder: Path | None, *, on: bool, words: str = "") -> None:
        """Show which folder is or can be watched; without one there is nothing to tick."""
        self.watch_tick.setVisible(folder is not None)
        self.watch_tick.set_checked(on)
        self._watch_words.setVisible(folder is not None)
        if folder is not None:
            self.watch_tick.setToolTip(plain_tip(str(folder)))
            self._watch_words.set_text(words or str(folder))

    def _wire(self) -> None:
        self.box.files_button.clicked.connect(self.files_asked)
        self.box.folder_button.clicked.connect(self.folder_asked)
        self.paper_button.clicked.connect(self.paper_asked)
        self.giving_button.clicked.connect(self.giving_asked)
        self.watch_tick.toggled.connect(self.watch_toggled)

    @Slot(bool)
    def set_hot(self, hot: bool) -> None:
        """Show that what is being dragged can be let go anywhere here."""
        self.box.set_hot(hot)
