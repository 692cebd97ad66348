"""Small marks that carry text: key caps, status chips, pillar pills."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import Role, Theme
from ui.widgets.strokes import (
    CENTER,
    CHIP_RADIUS,
    draw_box,
    draw_glyph,
    draw_pixmap,
    draw_text,
    icon_pixmap,
    text_width,
)

_PILLAR_NAMES = {"identiteit": "Identiteit", "boeien": "Boeien", "binden": "Binden", "beheren": "Beheren"}


class ChipKind(StrEnum):
    """How loud a chip is."""

    PLAIN = "plain"
    WARNING = "warning"
    ERROR = "error"
    ACCENT = "accent"


_LOOKS = {
    ChipKind.PLAIN: ("paper", "line", "ink-2", "ink-2"),
    ChipKind.WARNING: ("warning.tint", "warning.line", "warning", "warning.icon"),
    ChipKind.ERROR: ("error.tint", "error", "error", "error"),
    ChipKind.ACCENT: ("accent.tint", "accent.tint", "accent", "accent"),
}


@dataclass(frozen=True, slots=True)
class ChipText:
    """What a chip says; ``icon`` is a Lucide name."""

    text: str
    icon: str = ""
    kind: ChipKind = ChipKind.PLAIN


def chip_size(theme: Theme, chip: ChipText) -> QSize:
    """Return how much room a chip takes."""
    width = text_width(theme.font(Role.CHIP), chip.text) + 2 * theme.px(7) + 2
    if chip.icon:
        width += theme.px(12) + theme.px(5)
    return QSize(width, theme.px(20))


def draw_chip(painter: QPainter, theme: Theme, chip: ChipText, rect: QRectF, widget: QWidget) -> None:
    """Draw a chip into a rectangle of its size."""
    ground, border, ink, icon = _LOOKS[chip.kind]
    border = ink if theme.is_high_contrast else border
    draw_box(
        painter,
        rect,
        ground=theme.color(ground),
        border=theme.color(border),
        width=theme.line_width,
        radius=CHIP_RADIUS,
    )
    x = rect.x() + theme.px(7) + 1
    if chip.icon:
        x = draw_pixmap(painter, x, rect.center().y(), icon_pixmap(theme, chip.icon, icon, widget, 12)) + theme.px(5)
    draw_text(
        painter,
        QRectF(x, rect.y(), rect.right() - x, rect.height()),
        chip.text,
        theme.font(Role.CHIP),
        theme.color(ink),
    )


def key_cap_size(theme: Theme, key: str) -> QSize:
    """Return how much room a key cap takes."""
    width = max(theme.px(20), text_width(theme.font(Role.KEYCAP), key) + 2 * theme.px(6))
    return QSize(width, theme.px(18))


def draw_key_cap(
    painter: QPainter, theme: Theme, key: str, rect: QRectF, *, ink: str = "ink-2", on_fill: bool = False
) -> None:
    """Draw a key cap; ``on_fill`` for one that stands on the accent."""
    border = theme.color(ink if on_fill else "line")
    ground = None if on_fill else theme.color("window")
    painter.save()
    if on_fill:
        border.setAlphaF(0.55)
    draw_box(painter, rect, ground=ground, border=border, radius=CHIP_RADIUS)
    border.setAlphaF(1.0)
    painter.restore()
    draw_text(painter, rect, key, theme.font(Role.KEYCAP), theme.color(ink), CENTER)


class _Mark(QLabel):
    """A painted label of its own size; its text is what a screen reader says."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class KeyCap(_Mark):
    """A key of the keyboard, drawn as a cap."""

    def sizeHint(self) -> QSize:
        return key_cap_size(self._theme, self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_key_cap(QPainter(self), self._theme, self.text(), QRectF(self.rect()))


class Chip(_Mark):
    """A status in words, with a thin border."""

    def __init__(self, theme: Theme, chip: ChipText, parent: QWidget | None = None) -> None:
        super().__init__(theme, chip.text, parent)
        self._chip = chip

    def set_chip(self, chip: ChipText) -> None:
        """Say something else."""
        self._chip = chip
        self.setText(chip.text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return chip_size(self._theme, self._chip)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_chip(QPainter(self), self._theme, self._chip, QRectF(self.rect()), self)


class PillarPill(_Mark):
    """A pillar's glyph and name on its tint."""

    def __init__(self, theme: Theme, pillar: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, _PILLAR_NAMES[pillar], parent)
        self._pillar = pillar

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(text_width(self._theme.font(Role.CHIP, strong=True), self.text()) + px(34), px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._theme
        rect = QRectF(self.rect())
        outline = theme.color(f"{self._pillar}.outline") if theme.is_high_contrast else None
        draw_box(painter, rect, ground=theme.color(f"{self._pillar}.tint"), border=outline, radius=CHIP_RADIUS)
        draw_glyph(painter, theme, self._pillar, QPointF(theme.px(13), rect.center().y()), theme.px(10))
        text = rect.adjusted(theme.px(25), 0, 0, 0)
        draw_text(painter, text, self.text(), theme.font(Role.CHIP, strong=True), theme.color(f"{self._pillar}.text"))
