"""A chart of wizard.drawing on the screen: it says more where one points, and can be read as a table."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from ui.painter import paint_picture
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.chart_table import ChartTable
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from wizard.drawing.shapes import Picture, Spot

Build = Callable[[float], Picture]
"""Makes a picture for a width in px at 100 %; the picture has the height it needs."""

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_NOWHERE = -1
_RING = 4
"""Room around the picture for the ring of the focus, px at 100 %."""


class ChartView(QWidget):
    """A picture as wide as its room; the mouse and the arrow keys find the places that say more."""

    def __init__(self, theme: Theme, *, least: int = 320, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._least = least
        self._build: Build | None = None
        self._made: dict[float, Picture] = {}
        self._at = _NOWHERE
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    @property
    def picture(self) -> Picture | None:
        """Return the picture as it fits now."""
        return self._for_width(self.width())

    def set_build(self, build: Build) -> None:
        """Show another picture."""
        self._build = build
        self._made.clear()
        picture = self.picture
        if picture is not None:
            self.setAccessibleName(picture.alt)
            if self._at >= len(picture.spots):
                self._at = _NOWHERE
            spot = self._spot()
            self.setAccessibleDescription(spot.text if spot else "")
        self.updateGeometry()
        self.update()

    def _for_width(self, width: int) -> Picture | None:
        """Return the picture for a width; layouts ask for several widths before they settle."""
        if self._build is None:
            return None
        wanted = max(float(self._least), width / self._theme.factor - 2 * _RING)
        if wanted not in self._made:
            if len(self._made) > 4:
                self._made.clear()
            self._made[wanted] = self._build(wanted)
        return self._made[wanted]

    def heightForWidth(self, width: int) -> int:
        picture = self._for_width(width)
        return 0 if picture is None else self._theme.px(round(picture.height) + 2 * _RING)

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        least = self._theme.px(self._least + 2 * _RING)
        return QSize(least, self.heightForWidth(max(self.width(), least)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QEvent) -> None:
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        picture = self.picture
        if picture is None:
            return
        painter = QPainter(self)
        factor = self._theme.factor
        ring = _RING * factor
        whole = QRectF(ring, ring, picture.width * factor, picture.height * factor)
        paint_picture(painter, picture, whole, self._theme)
        if not self.hasFocus():
            return
        painter.setPen(QPen(self._theme.color("focus"), self._theme.focus_width))
        painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        spot = self._spot()
        if spot is not None:
            painter.drawRect(QRectF(self._place_of(spot)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        spot = self.spot_at(event.position().toPoint())
        if spot is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(event.globalPosition().toPoint(), spot.text, self, self._place_of(spot))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        spots = self._spots()
        key = Qt.Key(event.key())
        if not spots or key not in {*_STEPS, Qt.Key.Key_Home, Qt.Key.Key_End}:
            super().keyPressEvent(event)
            return
        if key in _STEPS:
            first = 0 if self._at == _NOWHERE and _STEPS[key] < 0 else self._at
            self._at = (first + _STEPS[key]) % len(spots)
        else:
            self._at = 0 if key == Qt.Key.Key_Home else len(spots) - 1
        self._say(spots[self._at])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._at = _NOWHERE
        self.setAccessibleDescription("")
        QToolTip.hideText()
        self.update()

    def _say(self, spot: Spot) -> None:
        """Show what a place says, and let a screen reader say it."""
        room = self._place_of(spot)
        QToolTip.showText(self.mapToGlobal(room.center()), spot.text, self, self.rect())
        self.setAccessibleDescription(spot.text)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spot.text))
        self.update()

    def _spots(self) -> tuple[Spot, ...]:
        picture = self.picture
        return picture.spots if picture else ()

    def _spot(self) -> Spot | None:
        spots = self._spots()
        return spots[self._at] if 0 <= self._at < len(spots) else None

    def spot_at(self, place: QPoint) -> Spot | None:
        """Return the part of the picture at a place in px that says more, None where nothing does."""
        factor = self._theme.factor
        x, y = place.x() / factor - _RING, place.y() / factor - _RING
        inside = (
            spot for spot in self._spots() if spot.x <= x <= spot.x + spot.width and spot.y <= y <= spot.y + spot.height
        )
        return next(inside, None)

    def _place_of(self, spot: Spot) -> QRect:
        factor = self._theme.factor
        left, top = (spot.x + _RING) * factor, (spot.y + _RING) * factor
        room = QRectF(left, top, spot.width * factor, spot.height * factor)
        return room.toAlignedRect().intersected(self.rect().adjusted(1, 1, -2, -2))

    @Slot()
    def _on_theme_changed(self) -> None:
        self._made.clear()
        self.updateGeometry()
        self.update()


class ChartCard(CardFrame):
    """A head, what it shows, a chart, and a link (or the key T) that shows its numbers as a table instead."""

    def __init__(self, theme: Theme, title: str, under: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._is_table = False
        self.chart = ChartView(theme)
        self.table = ChartTable(theme)
        self.table.hide()
        self.link = LinkButton(theme, tr("Toon als tabel"))
        self.link.setToolTip(tr("Toets T"))
        self.link.clicked.connect(self._on_link_clicked)
        self.title = Label(theme, title, role=Role.QUESTION_FOLDED)
        self.under = Label(theme, under, role=Role.CAPTION, color="muted")
        self.under.setVisible(bool(under))
        self.links = QHBoxLayout()
        self.below = QVBoxLayout()
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addLayout(self.links)
        head.addWidget(self.link)
        top = QVBoxLayout()
        top.addLayout(head)
        top.addWidget(self.under)
        for part in (top, self.below):
            part.setContentsMargins(_RING, 0, _RING, 0)
            part.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16 - _RING, 12, 16 - _RING, 14 - _RING)
        layout.setSpacing(6 - _RING)
        layout.addLayout(top)
        layout.addWidget(self.chart)
        layout.addWidget(self.table)
        layout.addLayout(self.below)

    @property
    def is_table(self) -> bool:
        """Tell whether the numbers are shown and not the picture."""
        return self._is_table

    def show_chart(self, build: Build, under: str | None = None) -> None:
        """Show another chart, as a picture or as a table as it was."""
        self.chart.set_build(build)
        if under is not None:
            self.under.set_text(under)
            self.under.setVisible(bool(under))
        picture = self.chart.picture
        self.link.setVisible(bool(picture and picture.table))
        if self._is_table:
            self._fill()

    def show_as_table(self, is_table: bool) -> None:
        """Show the numbers, or the picture; the focus goes along."""
        had_focus = self.chart.hasFocus() or self.table.hasFocus()
        self._is_table = is_table
        if is_table:
            self._fill()
        self.chart.setVisible(not is_table)
        self.table.setVisible(is_table)
        self.link.set_text(tr("Toon als figuur") if is_table else tr("Toon als tabel"))
        if had_focus:
            (self.table if is_table else self.chart).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_T and not event.modifiers() and self.link.isVisible():
            self.show_as_table(not self._is_table)
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        picture = self.chart.picture
        self.table.show_rows(picture.table if picture else (), self.title.text())

    @Slot()
    def _on_link_clicked(self) -> None:
        self.show_as_table(not self._is_table)
