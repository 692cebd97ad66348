"""What the Ctrl+K popup found: groups of rows, and how they are painted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import Role, Theme
from ui.widgets.chips import draw_key_cap, key_cap_size
from ui.widgets.strokes import LEFT, RIGHT, draw_glyph, draw_pixmap, draw_text, elided, icon_pixmap, text_width
from ui.widgets.text import TextBlock, range_format

HEAD_HEIGHT, ROW_HEIGHT = 32, 42
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class FoundRow:
    """Something that was found.

    Attributes:
        key: what ``row_chosen`` says.
        icon: a Lucide name, or "" when ``pillar`` gives the mark.
        match: start and length of what matched in ``title``.
        aside: words at the right: "niveau 1 · streef 3", "klaar op 6 nov 2026", "Ctrl+P".

    """

    key: str
    title: str
    under: str = ""
    icon: str = ""
    pillar: str = ""
    aside: str = ""
    match: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class FoundGroup:
    """Rows of one kind under their head."""

    name: str
    rows: tuple[FoundRow, ...]


Search = Callable[[str], Sequence[FoundGroup]]


class FoundModel(QAbstractListModel):
    """Heads and rows in one list; only rows can be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.items: list[FoundRow | str] = []

    def set_groups(self, groups: Sequence[FoundGroup]) -> None:
        self.beginResetModel()
        self.items = []
        for group in groups:
            self.items += [group.name, *group.rows] if group.rows else []
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.items)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if isinstance(self.items[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return item if isinstance(item, str) else f"{item.title}, {item.under} {item.aside}".strip()
        return None


class FoundDelegate(QStyledItemDelegate):
    """Paints heads and rows; what matched is bold with a line under it."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        is_head = isinstance(index.data(Qt.ItemDataRole.UserRole), str)
        return QSize(10, self._theme.px(HEAD_HEIGHT if is_head else ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        item = index.data(Qt.ItemDataRole.UserRole)
        rect = QRectF(QRect(option.rect))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(item, str):
            box = rect.adjusted(self._theme.px(18), self._theme.px(6), 0, 0)
            font = self._theme.font(Role.CAPTION, strong=True)
            draw_text(painter, box, item, font, self._theme.color("muted"), LEFT)
        else:
            self._draw_row(painter, item, rect, index == self._view.currentIndex())
        painter.restore()

    def _draw_row(self, painter: QPainter, row: FoundRow, rect: QRectF, current: bool) -> None:
        theme, px = self._theme, self._theme.px
        if current:
            painter.fillRect(rect, theme.color("selected"))
            painter.fillRect(QRectF(rect.x(), rect.y(), 3, rect.height()), theme.color("accent"))
        ink = "on-selected" if current and theme.is_high_contrast else "ink"
        muted = ink if theme.is_high_contrast else "muted"
        middle = rect.center().y()
        left = rect.x() + px(18)
        if row.pillar:
            draw_glyph(painter, theme, row.pillar, QPointF(left + px(7), middle), px(14))
        elif row.icon:
            draw_pixmap(painter, left, middle, icon_pixmap(theme, row.icon, muted, self._view))
        right = rect.right() - px(18)
        if current:
            size = key_cap_size(theme, "Enter")
            right -= size.width()
            cap = QRectF(right, middle - size.height() / 2, size.width(), size.height())
            draw_key_cap(painter, theme, "Enter", cap)
            right -= px(8)
        aside_font = theme.font(Role.SMALL)
        draw_text(
            painter,
            QRectF(left, rect.y(), right - left, rect.height()),
            row.aside,
            aside_font,
            theme.color(muted),
            RIGHT,
        )
        right -= text_width(aside_font, row.aside) + px(16)
        left += px(29)
        self._draw_title(painter, row, QRectF(left, rect.y() + px(4), right - left, px(20)), theme.color(ink))
        under = QRectF(left, rect.y() + px(22), right - left, px(16))
        caption = theme.font(Role.CAPTION)
        draw_text(painter, under, elided(caption, row.under, under.width()), caption, theme.color(muted), LEFT)

    def _draw_title(self, painter: QPainter, row: FoundRow, rect: QRectF, color: QColor) -> None:
        theme = self._theme
        font = theme.font(Role.BODY)
        title = elided(font, row.title, rect.width() - theme.px(8))
        start, length = row.match
        length = max(0, min(length, len(title) - start))
        bold = theme.font(Role.BODY, strong=True)
        stretches = [range_format(start, length, font=bold)] if length else []
        block = TextBlock(title, font, theme.line(Role.BODY), stretches)
        block.draw(painter, rect.x(), rect.y(), 10_000, color)
        if length:
            x = rect.x() + text_width(font, title[:start])
            y = rect.y() + theme.px(18)
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawLine(QPointF(x, y), QPointF(x + text_width(bold, title[start : start + length]), y))
