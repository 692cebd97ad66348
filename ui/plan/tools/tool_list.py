"""The tools one can choose from: a column of names, or a field with a list where there is little room."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.plan.plain_choice import PlainChoice
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.strokes import CONTROL_RADIUS, draw_box, draw_text, elided
from ui.widgets.text import Label


class ToolRow(QRadioButton):
    """One tool by its name."""

    def __init__(self, theme: Theme, code: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._theme = theme
        self.code = code
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.updateGeometry)

    def hitButton(self, pos: object) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(34))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(100), self._theme.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        rect = QRectF(self.rect())
        chosen = self.isChecked()
        ground = "selected" if chosen else "hover" if self.underMouse() else ""
        if ground:
            draw_box(painter, rect, ground=theme.color(ground), radius=CONTROL_RADIUS)
        if chosen:
            painter.fillRect(QRectF(0, 3, 3, rect.height() - 6), theme.color("on-selected"))
        font = theme.font(Role.BODY, strong=chosen)
        room = rect.adjusted(theme.px(12), 0, -theme.px(8), 0)
        ink = "on-selected" if chosen else "ink"
        draw_text(painter, room, elided(font, self.text(), room.width()), font, theme.color(ink))


class ToolList(QWidget):
    """Which tool is on.

    Signals: ``chosen(code)`` after a person chose another one.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, names: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes = tuple(names)
        self._group = QButtonGroup(self)
        self.rows = {code: ToolRow(theme, code, name) for code, name in names.items()}
        self.choice = PlainChoice(theme)
        self.choice.setAccessibleName(tr("Hulpmiddel"))
        self.choice.addItems(list(names.values()))
        self._heading = Label(theme, tr("Hulpmiddelen"), role=Role.QUESTION, wrap=False)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 6, 0, 8)
        self._column.setSpacing(2)
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 0, 0)
        head.addWidget(self._heading)
        self._column.addLayout(head)
        self._column.addSpacing(4)
        self._column.addWidget(self.choice)
        for row in self.rows.values():
            self._group.addButton(row)
            self._column.addWidget(row)
        self._column.addStretch(1)
        self.choice.activated.connect(self._on_choice_activated)
        self._group.buttonToggled.connect(self._on_group_button_toggled)
        self.set_narrow(False)

    def set_code(self, code: str) -> None:
        """Show which tool is on without telling anybody."""
        with QSignalBlocker(self._group), QSignalBlocker(self.choice):
            self.rows[code].setChecked(True)
            self.choice.setCurrentIndex(self._codes.index(code))

    def set_narrow(self, narrow: bool) -> None:
        """Show the field with a list instead of all names."""
        self.choice.setVisible(narrow)
        self._heading.setVisible(not narrow)
        side = 24 if narrow else 12
        self._column.setContentsMargins(side, 6, side if narrow else 0, 4 if narrow else 8)
        for row in self.rows.values():
            row.setVisible(not narrow)

    @Slot(int)
    def _on_choice_activated(self, place: int) -> None:
        self.chosen.emit(self._codes[place])

    @Slot(QAbstractButton, bool)
    def _on_group_button_toggled(self, row: QAbstractButton, checked: bool) -> None:
        if checked and isinstance(row, ToolRow):
            self.chosen.emit(row.code)
