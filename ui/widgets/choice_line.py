"""One thing that asks for attention: what it is, in a sentence, and what one can choose."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Role, Theme
from ui.widgets.buttons import PaintedButton, SecondaryButton
from ui.widgets.flow import FlowRow
from ui.widgets.strokes import CARD_RADIUS, draw_box, draw_pixmap, icon_pixmap
from ui.widgets.text import Label

_LEFT = 41


class ChoiceLine(QWidget):
    """A title, what it means, and buttons; what waits for a choice stands on the warning's tint.

    Signals: ``chosen(key)`` after a button.
    """

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        title: str,
        texts: Sequence[str],
        actions: Sequence[tuple[str, str]] = (),
        *,
        waits: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._waits = waits
        self._keys: dict[PaintedButton, str] = {}
        self._column = QVBoxLayout(self)
        self._column.setSpacing(3)
        self._column.addWidget(Label(theme, title, role=Role.SMALL_STRONG))
        for text in texts:
            self._column.addWidget(Label(theme, text, role=Role.HELP, color="ink-2"))
        if actions:
            self._column.addSpacing(5)
            self._column.addWidget(self._buttons(actions))
        self.setAccessibleName(" ".join([title, *texts]))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def button(self, key: str) -> PaintedButton:
        """Return the button of a choice; KeyError when it is not offered."""
        return next((button for button, one in self._keys.items() if one == key), None) or _missing(key)

    def focus_first(self) -> None:
        """Put the focus on the first button, where there is one."""
        for button in self._keys:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            return

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        ground, border = ("warning.tint", "warning.line") if self._waits else ("paper", "line")
        rect = QRectF(self.rect())
        draw_box(painter, rect, ground=theme.color(ground), border=theme.color(border), width=theme.line_width,
                 radius=CARD_RADIUS)  # fmt: skip
        icon, ink = ("triangle-alert", "warning.icon") if self._waits else ("circle-alert", "muted")
        middle = theme.px(11) + theme.line(Role.SMALL_STRONG) / 2
        draw_pixmap(painter, theme.px(15), middle, icon_pixmap(theme, icon, ink, self))

    def _buttons(self, actions: Sequence[tuple[str, str]]) -> QWidget:
        row = FlowRow(self._theme, side=2, edge=2)
        for key, words in actions:
            button = SecondaryButton(self._theme, words)
            button.clicked.connect(self._on_button_clicked)
            self._keys[button] = key
            row.add(button)
        return row

    @Slot()
    def _on_button_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, PaintedButton):
            self.chosen.emit(self._keys[button])

    @Slot()
    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(_LEFT), px(11), px(16), px(11))
        self.update()


def _missing(key: str) -> PaintedButton:
    raise KeyError(key)
