"""The chapters of the plan: which of them are printed, and the page on which each begins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.strokes import CONTROL_RADIUS, RIGHT, draw_box, draw_text, elided
from wizard.documents.context import Place

_BOX, _PAGE = 26, 40


class ChapterRow(QCheckBox):
    """One chapter: a box to tick, its name, and its page at the right, which one can go to.

    Signals: ``page_asked(number)``, counted from 0, after its number was clicked or Enter; ``moved(step)`` when an
    arrow asked for the row above (-1) or below (+1).
    """

    page_asked = Signal(int)
    moved = Signal(int)

    def __init__(self, theme: Theme, place: Place, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._theme = theme
        self.place = place
        self._page: int | None = None
        self._is_over_page = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMouseTracking(True)
        theme.changed.connect(self.updateGeometry)

    def page(self) -> int | None:
        """Return the page on which the chapter begins, counted from 0; None when it is not in the document."""
        return self._page

    def show_page(self, page: int | None) -> None:
        """Say on which page the chapter begins."""
        self._page = page
        where = tr("pagina {page}").format(page=page + 1) if page is not None else tr("staat er niet in")
        self.setAccessibleDescription(where)
        self.setToolTip(tr("{name}: {where}").format(name=self.text(), where=where))
        self.update()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos) and not self._is_page_at(pos)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.line(Role.SMALL) + self._theme.px(9))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(100), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers():
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and self._page is not None:
            self.page_asked.emit(self._page)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        is_over = self._is_page_at(event.position().toPoint())
        if is_over != self._is_over_page:
            self._is_over_page = is_over
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self._is_page_at(event.position().toPoint()):
            assert self._page is not None
            self.page_asked.emit(self._page)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        rect = QRectF(self.rect())
        if self.underMouse() and not self._is_over_page:
            draw_box(painter, rect, ground=theme.color("hover"), radius=CONTROL_RADIUS)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        size = self.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, option, self)
        option.rect = QRect(px(3), round((rect.height() - size) / 2), size, size)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, option, painter, self)
        font = theme.font(Role.SMALL)
        name = rect.adjusted(px(_BOX), 0, -px(_PAGE), 0)
        ink = "ink" if self.isChecked() else "muted"
        draw_text(painter, name, elided(font, self.text(), name.width()), font, theme.color(ink))
        if self._page is not None:
            self._paint_page(painter, rect.adjusted(rect.width() - px(_PAGE), 0, -px(4), 0))

    def _paint_page(self, painter: QPainter, rect: QRectF) -> None:
        font = self._theme.font(Role.CAPTION, tabular=True)
        is_link = self._is_over_page and self.underMouse()
        font.setUnderline(is_link)
        draw_text(
            painter, rect, str((self._page or 0) + 1), font, self._theme.color("accent" if is_link else "muted"), RIGHT
        )

    def _is_page_at(self, pos: QPoint) -> bool:
        return self._page is not None and self.rect().contains(pos) and pos.x() >= self.width() - self._theme.px(_PAGE)


class ChapterChoice(QWidget):
    """The chapters under each other; Tab comes to one of them, arrows go to the others.

    Signals: ``chosen()`` after another choice; ``page_asked(number)``, counted from 0.
    """

    chosen = Signal()
    page_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._left_out: frozenset[Place] = frozenset()
        self._offered: tuple[tuple[Place, str], ...] = ()
        self._rows: list[ChapterRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.setAccessibleName(tr("Wat erin staat"))

    def stops(self) -> list[QWidget]:
        """Return what Tab comes to, in order."""
        return [row for row in self._rows if row.focusPolicy() != Qt.FocusPolicy.ClickFocus]

    def rows(self) -> list[ChapterRow]:
        """Return the rows in order."""
        return list(self._rows)

    def left_out(self) -> frozenset[Place]:
        """Return the chapters that are not printed."""
        return self._left_out

    def set_left_out(self, left_out: frozenset[Place]) -> None:
        """Show a choice without telling anybody."""
        self._left_out = left_out
        for row in self._rows:
            row.blockSignals(True)
            row.setChecked(row.place not in left_out)
            row.blockSignals(False)

    def show_chapters(self, offered: Sequence[tuple[Place, str]], pages: Mapping[Place, int]) -> None:
        """Offer the chapters that this dossier fills, each with its page, counted from 0, when it is printed."""
        if tuple(offered) != self._offered:
            self._offered = tuple(offered)
            self._make_rows()
        for row in self._rows:
            row.show_page(pages.get(row.place))

    def _make_rows(self) -> None:
        focused = next((row.place for row in self._rows if row.hasFocus()), None)
        for row in self._rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [ChapterRow(self._theme, place, name) for place, name in self._offered]
        for row in self._rows:
            row.setChecked(row.place not in self._left_out)
            row.toggled.connect(self._on_row_toggled)
            row.moved.connect(self._on_row_moved)
            row.page_asked.connect(self.page_asked)
            self._layout.addWidget(row)
        front = next((row for row in self._rows if row.place == focused), self._rows[0] if self._rows else None)
        self._let_tab_come_to(front)
        if front is not None and focused is not None:
            front.setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_tab_come_to(self, front: ChapterRow | None) -> None:
        for row in self._rows:
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if row is front else Qt.FocusPolicy.ClickFocus)

    @Slot(bool)
    def _on_row_toggled(self, checked: bool) -> None:
        row = self.sender()
        assert isinstance(row, ChapterRow)
        self._left_out = self._left_out - {row.place} if checked else self._left_out | {row.place}
        self.chosen.emit()

    @Slot(int)
    def _on_row_moved(self, step: int) -> None:
        row = self.sender()
        assert isinstance(row, ChapterRow)
        place = self._rows.index(row) + step
        if 0 <= place < len(self._rows):
            self._let_tab_come_to(self._rows[place])
            self._rows[place].setFocus(Qt.FocusReason.TabFocusReason)
