"""The questions of one participant's paper, answered with one key each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from assessments.types import QuestionId
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.strokes import CENTER, CHIP_RADIUS, draw_box, draw_pixmap, draw_text, elided, icon_pixmap, text_width
from ui.workshop.paper.rows import Index, Line, PaperModel, PaperRow, StepHead, cell_of, vote_of

CELLS = ("0", "1", "2", "3", "4", "N", "?")
"""What one can choose, in the order of the cells."""
_ROW, _HEAD, _CELL, _GAP, _CODE, _SIDE = 36, 34, 27, 5, 58, 14


class AnswerDelegate(QStyledItemDelegate):
    """Paints a question with seven cells at its right; the chosen one is filled."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        is_head = isinstance(index.data(Qt.ItemDataRole.UserRole), StepHead)
        return QSize(10, self._theme.px(_HEAD if is_head else _ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(Qt.ItemDataRole.UserRole)
        rect = QRectF(QRect(option.rect))
        painter.save()
        if isinstance(line, StepHead):
            box = rect.adjusted(self._theme.px(_SIDE), self._theme.px(8), 0, 0)
            draw_text(painter, box, line.words, self._theme.font(Role.SMALL, strong=True), self._theme.color("ink"))
        elif isinstance(line, PaperRow):
            self._draw_row(painter, line, rect, is_current=index == self._view.currentIndex())
        painter.restore()

    def cells(self, rect: QRectF) -> dict[str, QRectF]:
        """Return where the cells of a row stand."""
        px = self._theme.px
        side, gap = px(_CELL), px(_GAP)
        left = rect.right() - px(_SIDE) - len(CELLS) * side - (len(CELLS) - 1) * gap
        top = rect.y() + (rect.height() - side) / 2
        return {
            cell: QRectF(round(left + place * (side + gap)), round(top), side, side) for place, cell in enumerate(CELLS)
        }

    def _draw_row(self, painter: QPainter, row: PaperRow, rect: QRectF, *, is_current: bool) -> None:
        theme = self._theme
        px = theme.px
        if is_current:
            painter.fillRect(rect, theme.color("selected"))
            bar = QRectF(rect.x(), rect.y(), px(3), rect.height())
            painter.fillRect(bar, theme.color("accent" if self._view.hasFocus() else "line-strong"))
        painter.setPen(QPen(theme.color("line"), theme.line_width))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        cells = self.cells(rect)
        x = rect.x() + px(_SIDE)
        ink = "on-selected" if is_current and theme.is_high_contrast else "ink"
        muted = "on-selected" if is_current and theme.is_high_contrast else "muted"
        code = QRectF(x, rect.y(), px(_CODE), rect.height())
        draw_text(painter, code, row.code, theme.font(Role.CAPTION), theme.color(muted))
        x += px(_CODE)
        right = self._draw_asides(painter, row, rect, cells[CELLS[0]].x() - px(10), muted)
        font = theme.font(Role.SMALL)
        words = QRectF(x, rect.y(), right - x, rect.height())
        draw_text(painter, words, elided(font, row.question, right - x), font, theme.color(ink))
        chosen = cell_of(row.vote)
        edge = "on-selected" if is_current and theme.is_high_contrast else "accent"
        for cell, box in cells.items():
            if cell != "N" or row.may_waive:
                self._draw_cell(painter, cell, box, edge if cell == chosen else "")

    def _draw_asides(self, painter: QPainter, row: PaperRow, rect: QRectF, right: float, ink: str) -> float:
        """Draw what differs and whether there is a remark before the cells; return where they begin."""
        theme = self._theme
        font = theme.font(Role.CAPTION, strong=True)
        if row.aside:
            wide = text_width(font, row.aside)
            draw_text(
                painter, QRectF(right - wide, rect.y(), wide, rect.height()), row.aside, font, theme.color("warning")
            )
            right -= wide + theme.px(6)
            right -= theme.px(14)
            draw_pixmap(
                painter, right, rect.center().y(), icon_pixmap(theme, "triangle-alert", "warning.icon", self._view, 14)
            )
            right -= theme.px(8)
        if row.vote.remark:
            right -= theme.px(14)
            draw_pixmap(painter, right, rect.center().y(), icon_pixmap(theme, "sticky-note", ink, self._view, 14))
            right -= theme.px(8)
        return right

    def _draw_cell(self, painter: QPainter, cell: str, box: QRectF, edge: str) -> None:
        """Draw a cell; ``edge`` is the colour around the chosen one, "" for one that is not chosen."""
        theme, is_chosen = self._theme, bool(edge)
        ground = "accent" if is_chosen else "paper"
        border = edge or "line-strong"
        draw_box(
            painter,
            box,
            ground=theme.color(ground),
            border=theme.color(border),
            width=theme.line_width,
            radius=CHIP_RADIUS,
        )
        ink = "on-accent" if is_chosen else "ink-2"
        font = theme.font(Role.SMALL, strong=is_chosen)
        draw_text(painter, box, cell, font, theme.color(ink), CENTER)


class AnswerList(QListView):
    """One row per question; a key answers it and goes on to the next.

    Signals:
        answered(code, vote): somebody chose, or emptied.
        refused(sentence): a key that means nothing at this question.
        moved(code): another question is the current one.
        remark_asked(): the remark of the current question. ended(): past the last question.
    """

    answered = Signal(str, object)
    refused = Signal(str)
    moved = Signal(str)
    remark_asked = Signal()
    ended = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = PaperModel(self)
        self._cells = AnswerDelegate(theme, self)
        self.setModel(self._lines)
        self.setItemDelegate(self._cells)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Vragen op papier. Typ 0 tot en met 4, N of een vraagteken"))
        theme.changed.connect(self._on_theme_changed)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these questions; the cursor stays at its question."""
        code = self.current_code()
        if not self._lines.set_lines(lines):
            return
        place = self._lines.place(code) if code is not None else -1
        if place >= 0:
            self._go(place)
        else:
            self.go_to_first_empty()

    def current_code(self) -> QuestionId | None:
        """Return the question that a key would answer."""
        line = self._lines.line(self.currentIndex())
        return line.code if isinstance(line, PaperRow) else None

    def go_to(self, code: QuestionId) -> None:
        """Put the cursor on a question."""
        self._go(self._lines.place(code))

    def go_to_first_empty(self) -> None:
        """Put the cursor on the first question without an answer, else on the first one."""
        place = self._lines.next_question(-1, 1)
        first = place
        while place >= 0:
            line = self._lines.line(self._lines.index(place))
            if isinstance(line, PaperRow) and line.vote.is_empty():
                break
            place = self._lines.next_question(place, 1)
        self._go(place if place >= 0 else first)

    def move_on(self, step: int = 1) -> None:
        """Go to the next question down, or up with -1."""
        place = self._lines.next_question(self.currentIndex().row(), step)
        if place >= 0:
            self._go(place)
        elif step > 0:
            self.ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if held or not self._take_key(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        line = self._lines.line(index)
        if isinstance(line, PaperRow) and event.button() is Qt.MouseButton.LeftButton:
            boxes = self._cells.cells(QRectF(self.visualRect(index)))
            for cell, box in boxes.items():
                if box.adjusted(-2, -4, 2, 4).contains(event.position()):
                    self._answer(line, "" if cell == cell_of(line.vote) else cell, moves=False)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        line = self._lines.line(current)
        if isinstance(line, PaperRow):
            self.moved.emit(line.code)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current_code() is None:
            self._go(self._lines.next_question(-1, 1))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(560), self._theme.px(4 * _ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(280), self._theme.px(4 * _ROW))

    def _take_key(self, event: QKeyEvent) -> bool:
        line = self._lines.line(self.currentIndex())
        key, text = event.key(), event.text().upper()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.move_on()
        elif key == Qt.Key.Key_Up:
            self.move_on(-1)
        elif not isinstance(line, PaperRow):
            return False
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Space):
            self._answer(line, "", moves=key == Qt.Key.Key_Space)
        elif key == Qt.Key.Key_Backspace:
            self._go_back(line)
        elif text == "O":
            self.remark_asked.emit()
        elif text in (*CELLS, "W"):
            self._answer(line, "?" if text == "W" else text, moves=True)
        elif text.isdigit():
            self.refused.emit(tr("De niveaus lopen van 0 tot en met 4."))
        else:
            return False
        return True

    def _go_back(self, line: PaperRow) -> None:
        """Empty this question, or the one above it when this one is empty: the key that was typed last."""
        if line.vote.is_empty():
            self.move_on(-1)
            above = self._lines.line(self.currentIndex())
            line = above if isinstance(above, PaperRow) else line
        self._answer(line, "", moves=False)

    def _answer(self, row: PaperRow, cell: str, *, moves: bool) -> None:
        if cell == "N" and not row.may_waive:
            self.refused.emit(tr("Bij {code} kan n.v.t. niet. Typ ? als iemand het niet weet.").format(code=row.code))
            return
        if cell != cell_of(row.vote):
            self.answered.emit(row.code, vote_of(cell, row.vote.remark))
        if moves:
            self.move_on()

    def _go(self, place: int) -> None:
        index = self._lines.index(place)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
