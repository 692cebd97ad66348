"""Pictures that are drawn anew for the room they get, so that their words keep the size of the theme."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.painter import paint_picture
from ui.theme import Role, Theme
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from wizard.drawing.shapes import Picture

Build = Callable[[float, float], Picture]
"""Makes a picture for a width and height in px at 100 %."""


class FigureView(QWidget):
    """A picture that is made to measure, as wide as its room; ``size`` is its least width and its height at 100 %."""

    def __init__(self, theme: Theme, size: tuple[int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wanted = size
        self._build: Build | None = None
        self._made: tuple[QSize, float, Picture] | None = None
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def set_build(self, build: Build) -> None:
        """Show another picture."""
        self._build = build
        self._made = None
        self.setAccessibleName(build(*self._wanted).alt)
        self.update()

    def set_height(self, height: int) -> None:
        """Take another height, in px at 100 %."""
        if height != self._wanted[1]:
            self._wanted = (self._wanted[0], height)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._wanted[0]), self._theme.px(self._wanted[1]))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._build is not None:
            paint_picture(QPainter(self), self._picture(self._build), QRectF(self.rect()), self._theme)

    def _picture(self, build: Build) -> Picture:
        factor = self._theme.factor
        if self._made is None or self._made[0] != self.size() or self._made[1] != factor:
            made = build(max(1.0, self.width() / factor), max(1.0, self.height() / factor))
            self._made = (self.size(), factor, made)
        return self._made[2]

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class FigureCard(CardFrame):
    """A head, a remark at its right, and a picture below."""

    def __init__(
        self, theme: Theme, title: str, remark: str, size: tuple[int, int], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self.figure = FigureView(theme, size)
        head = QHBoxLayout()
        head.addWidget(Label(theme, title, role=Role.QUESTION_FOLDED, wrap=False))
        head.addStretch(1)
        head.addWidget(Label(theme, remark, role=Role.SMALL, color="muted", wrap=False))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.figure)
        layout.addStretch(1)
