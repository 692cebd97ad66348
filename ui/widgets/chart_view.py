"""A chart of wizard.drawing on the screen: it says more where one points, and can be read as a table."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from ui.painter import paint_picture
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from wizard.drawing.shapes import Picture

Build = Callable[[float], Picture]
"""Makes a picture for a width in px at 100 %; the picture has the height it needs."""


class ChartView(QWidget):
    """A picture as wide as its room; arrow keys walk the places that say more."""

    def __init__(self, theme: Theme, *, least: int = 320, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._least = least
        self._build: Build | None = None
        self._picture: Picture | None = None
        self._at = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    @property
    def picture(self) -> Picture | None:
        """Return the picture as it was last drawn."""
        return self._picture

    def set_build(self, build: Build) -> None:
        """Show another picture."""
        self._build = build
        self._make(self.width())
        self.updateGeometry()
        self.update()

    def _make(self, width: int) -> None:
        if self._build is not None:
            self._picture = self._build(max(self._least, width / self._theme.factor))
            self.setAccessibleName(self._picture.alt)

    def heightForWidth(self, width: int) -> int:
        if self._build is None:
            return 0
        return self._theme.px(round(self._build(max(self._least, width / self._theme.factor)).height))

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        width = max(self.width(), self._theme.px(self._least))
        return QSize(self._theme.px(self._least), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(self._least), self.sizeHint().height())

    def resizeEvent(self, event: QEvent) -> None:
        self._make(self.width())
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            return
        painter = QPainter(self)
        factor = self._theme.factor
        whole = QRectF(0, 0, self._picture.width * factor, self._picture.height * factor)
        paint_picture(painter, self._picture, whole, self._theme)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("focus"), self._theme.focus_width))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self.words_at(event.pos())
            if words:
                QToolTip.showText(event.globalPos(), words, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def words_at(self, place: QPoint) -> str:
        """Return what a place in the picture says, "" when it says nothing more."""
        factor = self._theme.factor
        x, y = place.x() / factor, place.y() / factor
        for spot in self._picture.spots if self._picture else ():
            if spot.x <= x <= spot.x + spot.width and spot.y <= y <= spot.y + spot.height:
                return spot.text
        return ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        spots = self._picture.spots if self._picture else ()
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()), 0)
        if not step or not spots:
            super().keyPressEvent(event)
            return
        self._at = (self._at + step) % len(spots)
        spot, factor = spots[self._at], self._theme.factor
        place = QPoint(round((spot.x + spot.width / 2) * factor), round((spot.y + spot.height / 2) * factor))
        QToolTip.showText(self.mapToGlobal(place), spot.text, self)
        self.setAccessibleDescription(spot.text)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._make(self.width())
        self.updateGeometry()
        self.update()


class ChartCard(CardFrame):
    """A head, what it shows, a chart, and a link that shows its numbers as a table instead."""

    def __init__(self, theme: Theme, title: str, under: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self.chart = ChartView(theme)
        self._table = QWidget()
        self._link = LinkButton(theme, tr("Toon als tabel"))
        self._link.clicked.connect(self._on_link_clicked)
        self.title = Label(theme, title, role=Role.QUESTION_FOLDED)
        self.under = Label(theme, under, role=Role.CAPTION, color="muted")
        self.under.setVisible(bool(under))
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        self.links = QHBoxLayout()
        head.addLayout(self.links)
        head.addWidget(self._link)
        holder = QWidget()
        self._stack = QVBoxLayout(holder)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.chart)
        self._stack.addWidget(self._table)
        self._table.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.under)
        layout.addWidget(holder)
        self.below = QVBoxLayout()
        layout.addLayout(self.below)

    def show_chart(self, build: Build, under: str | None = None) -> None:
        """Show another chart."""
        self.chart.set_build(build)
        if under is not None:
            self.under.set_text(under)
            self.under.setVisible(bool(under))
        if self._table.isVisible():
            self._fill()

    def _fill(self) -> None:
        """Write the numbers of the chart, heads first; numbers stand right."""
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(16)
        rows = self.chart.picture.table if self.chart.picture else ()
        for row, cells in enumerate(rows):
            for column, words in enumerate(cells):
                role, color = (Role.CAPTION, "muted") if row == 0 else (Role.SMALL, "ink")
                label = Label(self._theme, words, role=role, color=color, tabular=column > 0, wrap=column == 0)
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
                grid.addWidget(label, row, column, side)
        grid.setColumnStretch(0, 1)
        self._stack.replaceWidget(self._table, fresh)
        self._table.deleteLater()
        self._table = fresh

    @Slot()
    def _on_link_clicked(self) -> None:
        as_table = self.chart.isVisible()
        if as_table:
            self._fill()
        self._table.setVisible(as_table)
        self.chart.setVisible(not as_table)
        self._link.setText(tr("Toon als figuur") if as_table else tr("Toon als tabel"))
