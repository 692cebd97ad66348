"""The five levels side by side, of which the room agrees on one; n.v.t. stands behind them where it is allowed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QRadioButton, QSizePolicy, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.strokes import draw_box, draw_pixmap, draw_text, elided, icon_pixmap, text_width

NOT_APPLICABLE = "N"
_HIGH, _GAP = 38, 6


class LevelBox(QRadioButton):
    """One level: its digit and its name, with a tick when it is what was agreed."""

    draws_own_focus = True

    def __init__(self, theme: Theme, key: str, name: str, parent: QWidget) -> None:
        super().__init__(f"{key} {name}", parent)
        self._theme = theme
        self.key = key
        self._name = name
        self._is_agreed = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_state(self, *, proposed: bool, agreed: bool, description: str) -> None:
        """Say whether it is the proposal, and whether it was agreed; ``description`` is what the level means."""
        self._is_agreed = agreed
        more = [tr("voorstel")] * proposed + [tr("vastgelegd")] * agreed
        self.setAccessibleName(", ".join([f"{self.key} {self._name}", *more]))
        self.setAccessibleDescription(description)
        self.setToolTip(description)
        self.update()

    def natural_width(self) -> int:
        """Return how wide the box is with its whole name."""
        px, theme = self._theme.px, self._theme
        return px(40) + text_width(theme.font(Role.BUTTON, strong=True), self._name) + px(18) * self._is_agreed

    def hitButton(self, pos: object) -> bool:
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, px = self._theme, QPainter(self), self._theme.px
        rect = QRectF(self.rect())
        chosen = self.isChecked()
        ground = "selected" if chosen else "hover" if self.underMouse() and self.isEnabled() else "paper"
        edge = "accent" if chosen else "line-strong"
        draw_box(painter, rect, ground=theme.color(ground), border=theme.color(edge),
                 width=2 if chosen else theme.line_width)  # fmt: skip
        if self.hasFocus():
            inner = rect.adjusted(3, 3, -3, -3)
            draw_box(painter, inner, border=theme.color("focus"), width=theme.focus_width, radius=4)
        ink = theme.color("on-selected" if chosen else "ink")
        digit, font = theme.font(Role.RAIL_STRONG, tabular=True), theme.font(Role.BUTTON, strong=chosen)
        draw_text(painter, QRectF(px(9), 0, px(14), rect.height()), self.key, digit, ink)
        room = rect.width() - px(34)
        if self._is_agreed:
            draw_pixmap(painter, rect.right() - px(22), rect.center().y(), icon_pixmap(theme, "check", "ink", self, 14))
            room -= px(18)
        draw_text(painter, QRectF(px(28), 0, room, rect.height()), elided(font, self._name, room), font, ink)


class LevelChoice(QWidget):
    """The row of levels; digits choose, Enter agrees.

    Signals: ``chosen(key)``: "0" to "4" or "N"; ``accepted()`` after Enter.
    """

    chosen = Signal(str)
    accepted = Signal()

    def __init__(self, theme: Theme, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._group = QButtonGroup(self)
        keys = [*((str(level), name) for level, name in enumerate(names)), (NOT_APPLICABLE, tr("n.v.t."))]
        self.boxes = {key: LevelBox(theme, key, name, self) for key, name in keys}
        for box in self.boxes.values():
            self._group.addButton(box)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group.buttonClicked.connect(self._on_group_button_clicked)
        theme.changed.connect(self._on_theme_changed)

    def show_levels(
        self, texts: Sequence[str], *, proposal: int | None, agreed: str, chosen: str, may_waive: bool
    ) -> None:
        """Show what is proposed, agreed and chosen; ``texts`` describe the levels."""
        for key, box in self.boxes.items():
            text = texts[int(key)] if key.isdigit() and int(key) < len(texts) else ""
            box.show_state(proposed=key == str(proposal), agreed=key == agreed, description=text)
        if self.boxes[NOT_APPLICABLE].isHidden() == may_waive:
            self.boxes[NOT_APPLICABLE].setVisible(may_waive)
            self._arrange(moves=True)
        self._group.setExclusive(False)
        for key, box in self.boxes.items():
            box.setChecked(key == chosen)
        self._group.setExclusive(True)

    def has_focus(self) -> bool:
        """Tell whether digits choose a level here."""
        return any(box.hasFocus() for box in self.boxes.values())

    def focus_chosen(self) -> None:
        """Put the focus on what is chosen, else on the first level."""
        chosen = (box for box in self.boxes.values() if box.isChecked())
        next(chosen, self.boxes["0"]).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        box = self.boxes.get(event.text().upper()) if bare else None
        if box is not None and not box.isHidden():
            box.setFocus(Qt.FocusReason.OtherFocusReason)
            box.click()
        elif bare and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        else:
            super().keyPressEvent(event)

    def heightForWidth(self, width: int) -> int:
        return self._lines(width) * (self._theme.px(_HIGH) + self._theme.px(_GAP)) - self._theme.px(_GAP)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(moves=True)

    def _shown(self) -> list[LevelBox]:
        return [box for box in self.boxes.values() if not box.isHidden()]

    def _columns(self, width: int) -> int:
        """Return how many boxes stand side by side: all of them, else half, else as many as fit."""
        shown = self._shown()
        widest = max(box.natural_width() for box in shown) + self._theme.px(_GAP)
        fits = max(1, (width + self._theme.px(_GAP)) // widest)
        return len(shown) if fits >= len(shown) else min(3, fits)

    def _lines(self, width: int) -> int:
        return -(-len(self._shown()) // self._columns(width))

    def _arrange(self, *, moves: bool) -> None:
        columns, gap, high = self._columns(self.width()), self._theme.px(_GAP), self._theme.px(_HIGH)
        step = (self.width() + gap) / columns
        for place, box in enumerate(self._shown() if moves else ()):
            line, column = divmod(place, columns)
            left, right = round(column * step), round((column + 1) * step) - gap
            box.setGeometry(QRect(left, line * (high + gap), right - left, high))
        self.updateGeometry()

    @Slot(QAbstractButton)
    def _on_group_button_clicked(self, button: QAbstractButton) -> None:
        self.chosen.emit(next(key for key, box in self.boxes.items() if box is button))

    @Slot()
    def _on_theme_changed(self) -> None:
        self._arrange(moves=True)
