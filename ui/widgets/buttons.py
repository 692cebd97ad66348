"""Buttons: primary, secondary, flat, link and icon, painted in the theme."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import Role, Theme
from ui.widgets.chips import draw_key_cap, key_cap_size
from ui.widgets.strokes import draw_box, draw_pixmap, draw_text, icon_pixmap, text_width


class _KeyButton(QPushButton):
    """A button that Enter presses as Space does; with a modifier Enter is left to who else wants it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not bare or event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        event.accept()
        if not event.isAutoRepeat():
            self.click()


class PaintedButton(_KeyButton):
    """A button with an icon before, or after, its text and perhaps a key cap at its end.

    The focus ring is drawn around it by ``FocusRing``.
    """

    role = Role.BUTTON
    height_px = 34
    padding_px = 14
    gap_px = 8

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        icon: str = "",
        key: str = "",
        icon_last: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._icon_name = icon
        self._key = key
        self._icon_last = icon_last
        self._measured: tuple[tuple[str, str, bool, float], QSize] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if key:
            self.setAccessibleDescription(key)
        theme.changed.connect(self._on_theme_changed)

    def set_icon_name(self, icon: str) -> None:
        """Show another Lucide icon."""
        self._icon_name = icon
        self.updateGeometry()
        self.update()

    def set_text(self, text: str) -> None:
        """Say something else and take the room for it."""
        if text != self.text():
            self.setText(text)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        shown = (self.text(), self._icon_name, self.isCheckable(), self._theme.factor)
        if self._measured is None or self._measured[0] != shown:
            self._measured = (shown, self._measure())
        return QSize(self._measured[1])

    def _measure(self) -> QSize:
        px = self._theme.px
        width = 2 * px(self.padding_px)
        parts = 0
        if self.text():
            width += text_width(self._theme.font(self.role, strong=self.isCheckable()), self.text())
            parts += 1
        if self._icon_name:
            width += px(16)
            parts += 1
        if self._key:
            width += key_cap_size(self._theme, self._key).width()
            parts += 1
        return QSize(width + max(0, parts - 1) * px(self.gap_px), px(self.height_px))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._draw_ground(painter, QRectF(self.rect()))
        self._draw_parts(painter)

    def _draw_ground(self, painter: QPainter, rect: QRectF) -> None:
        raise NotImplementedError

    def _ink(self) -> str:
        return "ink" if self.isEnabled() else "disabled"

    def _draw_parts(self, painter: QPainter) -> None:
        theme, ink = self._theme, self._ink()
        strong = self.isCheckable() and self.isChecked()
        font = theme.font(self.role, strong=strong)
        wide = text_width(font, self.text()) if self.text() else 0
        spare = self.width() - self.sizeHint().width()
        x = theme.px(self.padding_px) + spare / 2
        middle = self.height() / 2
        if self._icon_name and not self._icon_last:
            x = draw_pixmap(painter, x, middle, icon_pixmap(theme, self._icon_name, ink, self)) + theme.px(self.gap_px)
        if self.text():
            draw_text(painter, QRectF(x, 0, wide, self.height()), self.text(), font, theme.color(ink))
            x += wide + theme.px(self.gap_px)
        if self._icon_name and self._icon_last:
            x = draw_pixmap(painter, x, middle, icon_pixmap(theme, self._icon_name, ink, self)) + theme.px(self.gap_px)
        if self._key:
            size = key_cap_size(theme, self._key)
            cap = QRectF(x, round(middle - size.height() / 2), size.width(), size.height())
            draw_key_cap(painter, theme, self._key, cap, ink=self._cap_ink(), on_fill=self._is_on_fill())

    def _cap_ink(self) -> str:
        return "ink-2"

    def _is_on_fill(self) -> bool:
        return False

    @Slot()
    def _on_theme_changed(self) -> None:
        self._measured = None
        self.updateGeometry()
        self.update()


class PrimaryButton(PaintedButton):
    """The one thing to do next, filled with the accent."""

    role = Role.PRIMARY
    padding_px = 15

    def _ink(self) -> str:
        return "on-accent" if self.isEnabled() else "disabled"

    def _cap_ink(self) -> str:
        return self._ink()

    def _is_on_fill(self) -> bool:
        return True

    def _draw_ground(self, painter: QPainter, rect: QRectF) -> None:
        tone = "accent"
        if not self.isEnabled():
            tone = "sunken"
        elif self.isDown():
            tone = "accent.pressed"
        elif self.underMouse():
            tone = "accent.hover"
        draw_box(painter, rect, ground=self._theme.color(tone))


class SecondaryButton(PaintedButton):
    """Something else one can do, with a thin border."""

    padding_px = 15

    def _draw_ground(self, painter: QPainter, rect: QRectF) -> None:
        theme = self._theme
        tone = "paper"
        if self.isEnabled() and (self.isDown() or self.underMouse()):
            tone = "line" if self.isDown() else "hover"
        if theme.is_high_contrast and self.isDown():
            tone = "hover"
        draw_box(painter, rect, ground=theme.color(tone), border=theme.color("line-strong"), width=theme.line_width)


class FlatButton(PaintedButton):
    """A quiet button with an icon and a word; when toggled it stands on the accent's tint."""

    role = Role.BUTTON_SMALL
    height_px = 28
    padding_px = 8

    def _ink(self) -> str:
        if not self.isEnabled():
            return "disabled"
        return "on-selected" if self.isCheckable() and self.isChecked() else "ink-2"

    def _draw_ground(self, painter: QPainter, rect: QRectF) -> None:
        tone = ""
        if self.isCheckable() and self.isChecked():
            tone = "selected"
        elif self.isEnabled() and (self.isDown() or self.underMouse()):
            tone = "hover"
        if tone:
            draw_box(painter, rect, ground=self._theme.color(tone))


class IconButton(FlatButton):
    """One of the few icons that may stand alone; its name is its tooltip and what a screen reader says."""

    height_px = 32
    padding_px = 8

    def __init__(self, theme: Theme, icon: str, name: str, *, size: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(theme, icon=icon, parent=parent)
        self._side = size
        self.setToolTip(name)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        side = self._theme.px(self.height_px)
        return QSize(side, side)

    def _draw_parts(self, painter: QPainter) -> None:
        pixmap = icon_pixmap(self._theme, self._icon_name, self._ink(), self, self._side)
        side = pixmap.width() / pixmap.devicePixelRatio()
        draw_pixmap(painter, (self.width() - side) / 2, self.height() / 2, pixmap)


class LinkButton(_KeyButton):
    """A word that leads somewhere: accent, bold, underlined."""

    def __init__(
        self, theme: Theme, text: str, *, role: Role = Role.SMALL_STRONG, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._role = role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self._on_theme_changed)

    def set_text(self, text: str) -> None:
        """Lead somewhere else."""
        if text != self.text():
            self.setText(text)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(text_width(self._theme.font(self._role), self.text()) + 1, self._theme.line(self._role) + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = self._color()
        rect = QRectF(self.rect())
        draw_text(painter, rect, self.text(), self._theme.font(self._role), color)
        y = round(rect.height() / 2 + self._theme.px(8)) + 0.5
        painter.setPen(QPen(color, 1))
        painter.drawLine(0, int(y), self.width(), int(y))

    def _color(self) -> QColor:
        if not self.isEnabled():
            return self._theme.color("disabled")
        return self._theme.color("accent.hover" if self.underMouse() else "accent")

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
