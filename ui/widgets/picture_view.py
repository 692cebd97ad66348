"""Shows a picture of wizard.drawing, as large as its room allows."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.painter import paint_picture
from ui.theme import Theme
from wizard.drawing.shapes import Picture


class PictureView(QWidget):
    """A picture with the words a screen reader gets; ``grows`` lets it fill its room, else it has its own size."""

    def __init__(
        self, theme: Theme, picture: Picture | None = None, *, grows: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture: Picture | None = None
        self._grows = grows
        policy = QSizePolicy.Policy.Expanding if grows else QSizePolicy.Policy.Fixed
        self.setSizePolicy(policy, policy)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self._on_theme_changed)
        if picture is not None:
            self.set_picture(picture)

    def set_picture(self, picture: Picture | None) -> None:
        """Show another picture, or nothing."""
        self._picture = picture
        self.setAccessibleName(picture.alt if picture is not None else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self._picture is None:
            return QSize(0, 0)
        return QSize(self._theme.px(self._picture.width), self._theme.px(self._picture.height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() / 2 if self._grows else self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is not None:
            paint_picture(QPainter(self), self._picture, QRectF(self.rect()), self._theme)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
