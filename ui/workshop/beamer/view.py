"""The painted view of what the room sees, and the same small for the presenter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import SchemeName, Theme
from ui.workshop.beamer.look import BeamerLook
from ui.workshop.beamer.marks import Scene
from ui.workshop.beamer.painting import paint_scene
from ui.workshop.beamer.scenes import lay_out
from wizard.workshop.slide_words import slide_words
from wizard.workshop.slides import Blank, Slide

REFERENCE = QSize(1920, 1080)
_TICK = 200


class BeamerView(QWidget):
    """One slide, painted as large as the widget; only the running time is painted again by itself.

    A slide is a plain value: what is not in it cannot be seen here, and it is drawn as plain text.
    """

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = BeamerLook(theme)
        self._now = now
        self._slide: Slide = Blank()
        self._scene: Scene | None = None
        self._shown_time = ""
        self._ticker = QTimer(self)
        self._ticker.setInterval(_TICK)
        self._ticker.timeout.connect(self._on_ticker_timeout)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(slide_words(self._slide, self._now()))
        theme.changed.connect(self.update)

    @property
    def slide(self) -> Slide:
        """What is shown."""
        return self._slide

    @property
    def look(self) -> BeamerLook:
        """The colours it is painted with."""
        return self._look

    def set_slide(self, slide: Slide) -> None:
        """Show another slide; the same one costs nothing."""
        if slide == self._slide:
            return
        self._slide = slide
        self._scene = None
        self.setAccessibleName(slide_words(slide, self._now()))
        self._tick_when_needed()
        self.update()

    def set_scheme(self, scheme: SchemeName | None) -> None:
        """Paint in a look of its own; None follows the program."""
        self._look = BeamerLook(self._theme, scheme)
        self.update()

    def scene(self) -> Scene:
        """Return the slide laid out for the size it is shown at."""
        size = self.stage_size()
        if self._scene is None or (self._scene.width, self._scene.height) != (size.width(), size.height()):
            self._scene = lay_out(self._slide, size.width(), size.height())
        return self._scene

    def stage_size(self) -> QSize:
        """Return for which screen the slide is laid out: the widget itself."""
        return QSize(max(1, self.width()), max(1, self.height()))

    def stage_rect(self) -> QRectF:
        """Return where in the widget that screen stands."""
        return QRectF(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        scene, stage = self.scene(), self.stage_rect()
        scale = stage.width() / scene.width
        painter.translate(stage.topLeft())
        painter.scale(scale, scale)
        part = QRectF(event.rect()).translated(-stage.topLeft())
        dirty = QRectF(part.left() / scale, part.top() / scale, part.width() / scale, part.height() / scale)
        painter.setClipRect(dirty)
        paint_scene(painter, scene, self._look, self._now(), dirty)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick_when_needed()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._ticker.stop()

    def _tick_when_needed(self) -> None:
        clock = self._slide.clock
        if clock is not None and clock.ends_at is not None and self.isVisible():
            self._shown_time = clock.words(self._now())
            self._ticker.start()
        else:
            self._ticker.stop()

    @Slot()
    def _on_ticker_timeout(self) -> None:
        """Paint the running time again when it says something else."""
        clock, face = self._slide.clock, self.scene().clock
        if clock is None or face is None:
            return
        words = clock.words(self._now())
        if words != self._shown_time:
            self._shown_time = words
            self.update(self._in_widget(face.rect).toAlignedRect())

    def _in_widget(self, rect: QRectF) -> QRectF:
        """Return a part of the slide as it stands in the widget."""
        stage = self.stage_rect()
        scale = stage.width() / self.scene().width
        return QRectF(
            stage.left() + rect.left() * scale,
            stage.top() + rect.top() * scale,
            rect.width() * scale,
            rect.height() * scale,
        )


class MiniView(BeamerView):
    """What the room sees, small: the same slide laid out for the beamer's own size, and only then made smaller."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(theme, parent, now=now)
        self._reference = REFERENCE
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_reference(self, size: QSize) -> None:
        """Lay out for a screen of another size, in px; an empty size is the beamer of the design."""
        self._reference = REFERENCE if size.isEmpty() else size
        self._scene = None
        self.updateGeometry()
        self.update()

    def stage_size(self) -> QSize:
        return self._reference

    def stage_rect(self) -> QRectF:
        size = self._reference.scaled(self.size() - QSize(2, 2), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(left, top, max(1, size.width()), max(1, size.height()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * self._reference.height() / self._reference.width())

    def sizeHint(self) -> QSize:
        return QSize(256, self.heightForWidth(256))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("window"))
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.color("line-strong"), self._theme.line_width))
        painter.drawRect(self.stage_rect().adjusted(-0.5, -0.5, 0.5, 0.5))
