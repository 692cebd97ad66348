"""The RACI matrix that one fills in by keyboard and mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget

from assessments.types import Role as TaskRole
from ui.plan.raci.delegate import GROUP, RaciDelegate
from ui.plan.raci.lines import CHOICES, GroupLine, Line, RaciLine, typed
from ui.plan.raci.model import TITLE, Index, RaciModel
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.strokes import CENTER, LEFT, draw_text, elided
from wizard.planning.duties import LETTER_WORDS

Hint = QAbstractItemView.ScrollHint
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_WIDEST, _WIDE, _MIDDLING = 1200, 900, 620
_BACK = 128
_HEAD = 44


class RaciHead(QHeaderView):
    """Role codes with the name of who has the role below them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSectionSize(20)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.px(_HEAD))

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        theme, model = self._theme, self.model()
        assert isinstance(model, RaciModel)
        painter.fillRect(rect, theme.color("paper"))
        painter.setPen(QPen(theme.color("line-strong"), theme.line_width))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        words = model.headerData(logical, Qt.Orientation.Horizontal) or ""
        strong, small = theme.font(Role.SMALL_STRONG), theme.font(Role.CAPTION)
        if 0 < logical <= len(model.roles):
            upper = rect.adjusted(2, theme.px(5), -2, 0)
            upper.setHeight(theme.line(Role.SMALL))
            lower = upper.translated(0, upper.height())
            lower.setHeight(theme.line(Role.CAPTION))
            draw_text(painter, upper.toRectF(), words, strong, theme.color("ink"), CENTER)
            holder = elided(small, model.names[model.roles[logical - 1]][1], lower.width())
            draw_text(painter, lower.toRectF(), holder, small, theme.color("muted"), CENTER)
        elif words:
            draw_text(painter, rect.adjusted(theme.px(12), 0, 0, 0).toRectF(), words, small, theme.color("muted"), LEFT)


class RaciTable(QTableView):
    """Tasks or duties against roles.

    Signals:
        lettered(key, role, letter): a person gave a role another letter; "" takes it away.
        advice_asked(key): a line goes back to the advice.
        opened(key), entered(key): a line was chosen; with ``entered`` the focus may go on.
        reached(key): the cursor came to another line.
    """

    lettered = Signal(str, object, str)
    advice_asked = Signal(str)
    opened = Signal(str)
    entered = Signal(str)
    reached = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.matrix = RaciModel()
        self._delegate = RaciDelegate(theme, self)
        self.setModel(self.matrix)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(RaciHead(theme, self))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCornerButtonEnabled(False)
        self.setAccessibleName(name)
        theme.changed.connect(self._on_theme_changed)

    def show_lines(self, lines: Sequence[Line], names: dict[TaskRole, tuple[str, str]]) -> None:
        """Show these lines; the cursor stays at its line and role."""
        current = self.currentIndex()
        line, column = self.matrix.line_at(current), current.column()
        self.matrix.show_lines(lines, names)
        if line is not None and not self.currentIndex().isValid() and (row := self.matrix.row_of(line.key)) >= 0:
            self.setCurrentIndex(self.matrix.index(row, min(column, self.matrix.back - 1)))
        self.clearSpans()
        for row in range(self.matrix.rowCount()):
            if isinstance(self.matrix.line(row), GroupLine):
                self.setSpan(row, 0, 1, self.matrix.columnCount())
        self._arrange()

    def focus_first(self) -> None:
        """Put the focus on the cell where it was, else on the first letter."""
        if not self.currentIndex().isValid() and self.matrix.line_keys():
            self.setCurrentIndex(self.matrix.index(self.matrix.row_of(self.matrix.line_keys()[0]), 1))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_key(self, key: str) -> bool:
        """Put the cursor on a line; tell whether it is here."""
        row = self.matrix.row_of(key)
        if row < 0:
            return False
        column = max(self.currentIndex().column(), TITLE)
        self.setCurrentIndex(self.matrix.index(row, min(column, self.matrix.back - 1)))
        self.scrollTo(self.currentIndex())
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def reveal(self, key: str) -> None:
        """Bring a line into view."""
        row = self.matrix.row_of(key)
        if row >= 0:
            self.scrollTo(self.matrix.index(row, TITLE))

    def set_opened(self, key: str) -> None:
        """Mark the line whose panel is open; "" marks none."""
        self._delegate.opened = key
        self.viewport().update()

    def menu(self) -> QMenu:
        """Return the letters that the cell at the cursor may have, and the way back to the advice."""
        index, menu = self.currentIndex(), QMenu(self)
        line, role = self.matrix.line_at(index), self.matrix.role_at(index)
        if line is None:
            return menu
        if role is not None:
            now = line.letters.get(role, "")
            for letter in CHOICES:
                action = menu.addAction(f"{letter or '–'}   {tr(LETTER_WORDS[letter])}")
                action.setData(letter)
                action.setCheckable(True)
                action.setChecked(letter == now)
            menu.addSeparator()
        back = menu.addAction(tr("Hele regel terug naar advies"))
        back.setEnabled(line.is_changed)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), Qt.Key(event.key())
        line, role = self.matrix.line_at(index), self.matrix.role_at(index)
        bare = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if line is None or not bare:
            super().keyPressEvent(event)
        elif key in _ENTER or key in (Qt.Key.Key_Space, Qt.Key.Key_Menu):
            self._act(index, line)
        elif role is not None and key in _CLEAR:
            self._letter(line, role, "")
        elif role is not None and (letter := typed(line.letters.get(role, ""), event.text())) is not None:
            self._letter(line, role, letter)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        line = self.matrix.line_at(index)
        if event.button() is not Qt.MouseButton.LeftButton or line is None or index != self.currentIndex():
            return
        if index.column() == TITLE:
            self.opened.emit(line.key)
        else:
            self._act(index, line)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        line = self.matrix.line_at(current)
        if line is not None and current.row() != previous.row():
            self.reached.emit(line.key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        if self.hasFocus() and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(160))

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        """Scroll up and down only: all columns are always in sight."""
        super().scrollTo(index, hint)
        self.horizontalScrollBar().setValue(0)

    def _act(self, index: Index, line: RaciLine) -> None:
        """Do what Enter means here: open the task, choose a letter, or go back to the advice."""
        if index.column() == TITLE:
            self.entered.emit(line.key)
        elif index.column() == self.matrix.back:
            if line.is_changed:
                self.advice_asked.emit(line.key)
        else:
            cell = self.visualRect(self.currentIndex())
            picked = self.menu().exec(self.viewport().mapToGlobal(QPoint(cell.left(), cell.bottom() + 2)))
            if picked is not None:
                role, letter = self.matrix.role_at(index), picked.data()
                if role is None or letter is None:
                    self.advice_asked.emit(line.key)
                else:
                    self._letter(line, role, letter)

    def _letter(self, line: RaciLine, role: TaskRole, letter: str) -> None:
        if letter != line.letters.get(role, ""):
            self.lettered.emit(line.key, role, letter)

    def _arrange(self) -> None:
        """Divide the width: the title takes what the letters leave; the way back stands in the menu when it is narrow."""
        px, width, model = self._theme.px, self.viewport().width(), self.matrix
        effective = width / self._theme.factor
        each = px(96 if effective >= _WIDEST else 78 if effective >= _WIDE else 62 if effective >= _MIDDLING else 46)
        back = px(_BACK) if effective >= _MIDDLING + _BACK else 0
        self.setColumnHidden(model.back, not back)
        for column in range(1, len(model.roles) + 1):
            self.setColumnHidden(column, False)
            self.setColumnWidth(column, each)
        title = max(px(120), width - each * len(model.roles) - back)
        self.setColumnWidth(TITLE, title)
        self.setColumnWidth(model.back, back)
        self.horizontalScrollBar().setValue(0)
        for row in range(model.rowCount()):
            line = model.line(row)
            high = px(GROUP) if isinstance(line, GroupLine) else self._delegate.height(line, title)
            self.setRowHeight(row, high)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.horizontalHeader().updateGeometry()
        self.updateGeometries()
        self._arrange()
        self.viewport().update()
