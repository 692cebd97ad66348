"""A logo in the box it has on the cover, always on white: that is the paper."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.texts import tr
from ui.theme import Role, Theme

_WIDTH, _HEIGHT, _MARGIN = 148, 62, 11
_PAPER = QColor("#FFFFFF")
_QUIET = QColor("#5A6675")


class LogoPreview(QWidget):
    """The picture, or words while there is none."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)
        self.show_png(b"")

    def show_png(self, png: bytes) -> None:
        """Show a picture; no bytes for none."""
        self._image = QImage.fromData(png) if png else QImage()
        state = tr("geen logo") if self._image.isNull() else tr("logo gekozen")
        self.setAccessibleName(f"{self._name}: {state}")
        self.update()

    def has_picture(self) -> bool:
        """Tell whether a picture is shown."""
        return not self._image.isNull()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_WIDTH), self._theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        line = Qt.PenStyle.SolidLine if self.has_picture() else Qt.PenStyle.DashLine
        painter.setPen(QPen(self._theme.color("line-strong"), 1, line))
        painter.setBrush(_PAPER)
        painter.drawRoundedRect(box, 4, 4)
        margin = self._theme.px(_MARGIN)
        inside = box.adjusted(margin, margin, -margin, -margin)
        if self.has_picture():
            size = self._image.size().toSizeF()
            size.scale(inside.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF(0, 0, max(1.0, size.width()), max(1.0, size.height()))
            place.moveCenter(inside.center())
            painter.drawImage(place, self._image)
        else:
            painter.setPen(_QUIET)
            painter.setFont(self._theme.font(Role.CAPTION))
            painter.drawText(inside, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, tr("Nog geen logo"))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
