"""The footer: what changed last and how to take it back; key hints; and what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton, PaintedButton, PrimaryButton, SecondaryButton
from ui.widgets.chips import KeyCap
from ui.widgets.flow import FlowRow
from ui.widgets.strokes import draw_pixmap, icon_pixmap
from ui.widgets.text import Label

HEIGHT = 52


@dataclass(frozen=True, slots=True)
class Action:
    """A button of the footer: what ``action_chosen`` says, its words, icon and key.

    ``short`` are fewer words, for where the buttons do not fit on one row; "" when there are none.
    """

    key: str
    text: str
    icon: str = ""
    shortcut: str = ""
    icon_last: bool = False
    short: str = ""


class _Line(QWidget):
    """An icon with words, and perhaps a link and its key."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = "history"
        self.label = Label(theme, role=Role.SMALL, color="ink-2", elide=Qt.TextElideMode.ElideMiddle)
        self.link = LinkButton(theme, tr("Ongedaan maken"))
        self.cap = KeyCap(theme, "Ctrl+Z")
        self._row = QHBoxLayout(self)
        self._row.setSpacing(8)
        for widget in (self.label, self.link, self.cap):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self.label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_words(self, words: str, icon: str, *, undo: bool) -> None:
        self.label.set_text(words)
        self.label.setToolTip(words)
        self._icon_name = icon
        self.link.setVisible(undo)
        self.cap.setVisible(undo)
        self.setVisible(bool(words))
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(40), self._theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_pixmap(QPainter(self), 0, self.height() / 2, icon_pixmap(self._theme, self._icon_name, "muted", self, 15))

    @Slot()
    def _on_theme_changed(self) -> None:
        self._row.setContentsMargins(self._theme.px(23), 0, 0, 0)


class _Hint(QWidget):
    """Key caps with what they do: "0 – 4 kiest een niveau"."""

    def __init__(self, theme: Theme, keys: Sequence[str], words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        for place, key in enumerate(keys):
            if place:
                layout.addWidget(Label(theme, "–", role=Role.CAPTION, color="muted", wrap=False))
            layout.addWidget(KeyCap(theme, key))
        layout.addWidget(Label(theme, words, role=Role.CAPTION, color="muted", wrap=False))


class Footer(QWidget):
    """The bar under every screen: at the left the last change, at the right what to do.

    Signals: ``undo_asked()`` after the link; ``action_chosen(key)`` after a button.
    """

    undo_asked = Signal()
    action_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line = _Line(theme)
        self._hint: _Hint | None = None
        self._hint_words: tuple[tuple[str, ...], str] = ((), "")
        self._actions: tuple[Action, ...] = ()
        self._buttons: dict[str, PaintedButton] = {}
        self._right = FlowRow(theme, side=4, edge=4, to_right=True)  # margins: room for the focus ring
        self._right.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 5, 12, 4)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self._stacked: bool | None = None
        self._arrange(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._line.link.clicked.connect(self.undo_asked)
        self._line.show_words("", "history", undo=False)
        theme.changed.connect(self._on_theme_changed)

    def show_change(self, words: str) -> None:
        """Say what changed last, with a way to take it back; "" shows nothing."""
        self._line.show_words(words, "history", undo=bool(words))

    def show_notice(self, words: str, *, done: bool = True) -> None:
        """Say something that needs no undo, such as "Alle 12 vragen van stap 3 hebben een antwoord"."""
        self._line.show_words(words, "circle-check" if done else "circle-dashed", undo=False)

    def set_hint(self, keys: Sequence[str], words: str) -> None:
        """Show which keys help here; no keys shows nothing."""
        if (tuple(keys), words) == self._hint_words:
            return
        self._hint_words = (tuple(keys), words)
        if self._hint is not None:
            self._right.remove(self._hint)
            self._hint = None
        if keys:
            self._hint = _Hint(self._theme, keys, words)
            self._right.add_first(self._hint)
        self._fit()

    def set_actions(self, secondary: Sequence[Action], primary: Action | None) -> None:
        """Show at most two quiet buttons and one primary; the same ones keep their focus, also with other words."""
        actions = (*secondary, *([primary] if primary else []))
        if actions == self._actions:
            return
        same = [_wordless(one) for one in actions] == [_wordless(one) for one in self._actions]
        self._actions = actions
        if same:
            self._fit()
            return
        for button in self._buttons.values():
            self._right.remove(button)
        self._buttons = {}
        for action in actions:
            make = PrimaryButton if action is primary else SecondaryButton
            button = make(self._theme, action.text, icon=action.icon, key=action.shortcut, icon_last=action.icon_last)
            button.clicked.connect(self._on_button_clicked)
            self._buttons[action.key] = button
            self._right.add(button)
        self._fit()

    def focus_primary(self) -> None:
        """Put the focus on the primary button."""
        for button in self._buttons.values():
            if isinstance(button, PrimaryButton):
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def button(self, key: str) -> PaintedButton:
        """Return the button of an action."""
        return self._buttons[key]

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(600), max(self._theme.px(HEIGHT), super().sizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(QRectF(self.rect()), theme.color("paper"))
        painter.setPen(QPen(theme.color("line"), theme.line_width))
        painter.drawLine(0, 0, self.width(), 0)

    def _fit(self) -> None:
        """Show the hint only when there is room, and use two rows when the buttons need one of their own."""
        room = self.width() - 32
        buttons = self._say(short=False)
        if buttons > room:
            buttons = self._say(short=True)
        line = min(self._line.sizeHint().width(), self._theme.px(320)) if not self._line.isHidden() else 0
        hint = self._hint.sizeHint().width() + 24 if self._hint is not None else 0
        if self._hint is not None:
            self._hint.setVisible(buttons + line + hint <= room)
        self._arrange(bool(line) and buttons + line > room)

    def _say(self, *, short: bool) -> int:
        """Give the buttons their words, and return how wide they are together."""
        for action in self._actions:
            self._buttons[action.key].set_text(action.short if short and action.short else action.text)
        return sum(button.sizeHint().width() + 8 for button in self._buttons.values())

    def _arrange(self, stacked: bool) -> None:
        if stacked == self._stacked:
            return
        self._stacked = stacked
        self._grid.addWidget(self._line, 0, 0)
        row, column = (1, 0) if stacked else (0, 1)
        self._grid.addWidget(self._right, row, column)
        self.updateGeometry()

    @Slot()
    def _on_button_clicked(self) -> None:
        button = self.sender()
        key = next((key for key, one in self._buttons.items() if one is button), None)
        if key is not None:  # a button that another took the place of while it was held down
            self.action_chosen.emit(key)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self._fit()
        self.update()


def _wordless(action: Action) -> Action:
    return replace(action, text="", short="")
