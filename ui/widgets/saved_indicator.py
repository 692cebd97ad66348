"""Says whether everything is on disk: saved at, or not saved."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import PaintedButton
from ui.widgets.strokes import CHIP_RADIUS, draw_box, draw_pixmap, icon_pixmap
from ui.widgets.text import Label


class SaveState(StrEnum):
    """How the last change fares."""

    SAVED = "saved"
    FAILED = "failed"


class SavedIndicator(QWidget):
    """Shows "Opgeslagen 14:32", or a chip that stays until a save succeeds; saving itself takes a blink.

    Signals: ``retry_asked()`` after a click on the chip.
    """

    retry_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = SaveState.SAVED
        self._narrow = False
        self._words = ""
        self._tick = _Tick(theme)
        self._label = Label(theme, role=Role.SMALL, color="muted", wrap=False, tabular=True)
        self._retry_button = _RetryButton(theme, tr("Niet opgeslagen – opnieuw proberen"), icon="octagon-alert")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(7)
        for widget in (self._tick, self._label, self._retry_button):
            layout.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._retry_button.clicked.connect(self.retry_asked)
        self._show("")

    def state(self) -> SaveState:
        """Return what is shown."""
        return self._state

    def show_saved(self, clock: str) -> None:
        """Say when the last change reached the disk; ``clock`` is "14:32", or "" when nothing was changed yet."""
        self._state = SaveState.SAVED
        self._show(tr("Opgeslagen {clock}").format(clock=clock) if clock else "")

    def show_failed(self) -> None:
        """Say that the last change is not on disk; this stays until a save succeeds."""
        self._state = SaveState.FAILED
        self._show("")

    def set_narrow(self, narrow: bool) -> None:
        """Show the tick alone, or the tick and the words."""
        self._narrow = narrow
        self._show(self._words)

    def _show(self, words: str) -> None:
        self._words = words
        failed = self._state is SaveState.FAILED
        self._retry_button.setVisible(failed)
        self._tick.setVisible(not failed and bool(words))
        self._label.setVisible(not failed and not self._narrow)
        self._label.set_text(words)
        self.setToolTip(words if self._narrow else "")
        self.setAccessibleName(self._retry_button.text() if failed else words)


class _Tick(Label):
    """The tick before the words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, wrap=False)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(14), self._theme.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_pixmap(QPainter(self), 0, self.height() / 2, icon_pixmap(self._theme, "check", "muted", self, 14))


class _RetryButton(PaintedButton):
    """The chip that says that something is not on disk; a click tries again."""

    role = Role.CHIP
    height_px = 26
    padding_px = 8
    gap_px = 6

    def _ink(self) -> str:
        return "error"

    def _draw_ground(self, painter: QPainter, rect: QRectF) -> None:
        theme = self._theme
        draw_box(painter, rect, ground=theme.color("error.tint"), border=theme.color("error"), radius=CHIP_RADIUS)
