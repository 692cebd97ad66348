"""A row of choices of which one is on, drawn as one box."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from ui.theme import Role, Theme
from ui.widgets.strokes import CENTER, CONTROL_RADIUS, draw_box, draw_pixmap, draw_text, icon_pixmap, text_width


class SegmentButton(QRadioButton):
    """One choice; a radio button for a screen reader, painted as a cell."""

    draws_own_focus = True

    def __init__(self, theme: Theme, text: str, icon: str, small: bool, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._own_icon = icon
        self._icon_name = icon
        self._role = Role.BUTTON_SMALL if small else Role.BUTTON
        self._height = 26 if small else 32
        self.is_first = False
        self.is_last = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_icon_shown(self, shown: bool) -> None:
        """Show the icon before the words, or the words alone."""
        self._icon_name = self._own_icon if shown else ""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        width = text_width(self._theme.font(self._role, strong=True), self.text()) + 2 * px(
            11 if self._height < 30 else 13
        )
        if self._icon_name:
            width += px(16) + px(7)
        return QSize(width, px(self._height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        chosen, enabled = self.isChecked(), self.isEnabled()
        ground = "selected" if chosen else "hover" if enabled and self.underMouse() else ""
        if ground:
            painter.fillPath(self._outline(rect), theme.color(ground))
        if not self.is_first:
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(0, theme.line_width, 0, self.height() - 1 - theme.line_width)
        if self.hasFocus():
            inset = rect.adjusted(2, 2, -2, -2)
            draw_box(painter, inset, border=theme.color("focus"), width=theme.focus_width, radius=4)
        ink = "disabled" if not enabled else "on-selected" if chosen else "ink-2"
        font = theme.font(self._role, strong=chosen)
        if self._icon_name:
            wide = theme.px(23) + text_width(font, self.text())
            x = (rect.width() - wide) / 2
            draw_pixmap(painter, x, rect.center().y(), icon_pixmap(theme, self._icon_name, ink, self))
            rect.setLeft(x + theme.px(23))
            draw_text(painter, rect, self.text(), font, theme.color(ink))
        else:
            draw_text(painter, rect, self.text(), font, theme.color(ink), CENTER)

    def _outline(self, rect: QRectF) -> QPainterPath:
        """Return the cell's shape: rounded only at the ends of the row."""
        path = QPainterPath()
        inset = rect.adjusted(0, 1, 0, -1)
        radius = CONTROL_RADIUS - 1
        if self.is_first:
            inset.setLeft(1)
        if self.is_last:
            inset.setRight(rect.right() - 1)
        path.addRoundedRect(inset, radius, radius)
        if not self.is_first:
            path.addRect(QRectF(inset.left(), inset.top(), radius * 2, inset.height()))
        if not self.is_last:
            path.addRect(QRectF(inset.right() - radius * 2, inset.top(), radius * 2, inset.height()))
        path.setFillRule(Qt.FillRule.WindingFill)
        return path


class Segment(QWidget):
    """Choices side by side.

    Signals: ``chosen(key)`` after a person chose another one; the key is "" when the choice was taken back.
    """

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        choices: Sequence[tuple[str, str]],
        *,
        name: str,
        icons: Sequence[str] = (),
        small: bool = False,
        may_be_empty: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._may_be_empty = may_be_empty
        self._key = ""
        self._group = QButtonGroup(self)
        self._buttons: dict[str, SegmentButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for index, (key, text) in enumerate(choices):
            button = SegmentButton(theme, text, icons[index] if icons else "", small, self)
            button.is_first, button.is_last = index == 0, index == len(choices) - 1
            button.setAccessibleName(f"{name}: {text}" if name else text)
            self._group.addButton(button)
            self._buttons[key] = button
            layout.addWidget(button)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group.buttonClicked.connect(self._on_group_button_clicked)
        theme.changed.connect(self._on_theme_changed)

    def key(self) -> str:
        """Return the chosen key, "" when none is."""
        return self._key

    def set_key(self, key: str) -> None:
        """Show a choice without telling anybody; an unknown key shows none."""
        self._key = key if key in self._buttons else ""
        self._group.setExclusive(False)
        for name, button in self._buttons.items():
            button.setChecked(name == self._key)
        self._group.setExclusive(True)

    def set_icons_shown(self, shown: bool) -> None:
        """Show the icons before the words, or the words alone where there is little room."""
        for button in self._buttons.values():
            button.set_icon_shown(shown)
        self.updateGeometry()

    def button(self, key: str) -> QAbstractButton:
        """Return the button of a key, to disable it or to give it a tooltip."""
        return self._buttons[key]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("line-strong"), self._theme.line_width))
        painter.setBrush(self._theme.color("paper"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), CONTROL_RADIUS, CONTROL_RADIUS)

    @Slot(QAbstractButton)
    def _on_group_button_clicked(self, button: QAbstractButton) -> None:
        key = next(name for name, one in self._buttons.items() if one is button)
        if key == self._key:
            if not self._may_be_empty:
                return
            key = ""
        self.set_key(key)
        self.chosen.emit(key)

    @Slot()
    def _on_theme_changed(self) -> None:
        for button in self._buttons.values():
            button.updateGeometry()
        self.updateGeometry()
        self.update()
