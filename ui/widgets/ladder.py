"""The ladder: five described levels with now, target and the gap between them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QMenu, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Theme
from ui.widgets.inputs.base import Input
from ui.widgets.ladder_row import LadderRow

_DIGITS = {Qt.Key.Key_0: 0, Qt.Key.Key_1: 1, Qt.Key.Key_2: 2, Qt.Key.Key_3: 3, Qt.Key.Key_4: 4}


class Ladder(Input):
    """Five levels of which one may be chosen, with a target.

    Signals: ``value_changed(value)``; ``level_chosen(level)`` when a person chose one; ``target_chosen(level)`` when a
    person set an own target (None: back to the advice); ``edge_passed(step)`` when an arrow left the ladder.
    """

    level_chosen = Signal(int)
    target_chosen = Signal(object)
    edge_passed = Signal(int)

    def __init__(
        self,
        theme: Theme,
        names: Sequence[str],
        texts: Sequence[str],
        *,
        hue: str = "slate",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._level: int | None = None
        self._target: int | None = None
        self._own_target = False
        self._earlier: int | None = None
        self._group = QButtonGroup(self)
        self._rows: list[LadderRow] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for level, (name, text) in enumerate(zip(names, texts, strict=True)):
            row = LadderRow(theme, level, name, text, hue, self)
            row.moved.connect(self._on_row_moved)
            row.menu_asked.connect(self._on_row_menu_asked)
            self._group.addButton(row, level)
            self._rows.append(row)
            layout.addWidget(row)
        self._group.buttonClicked.connect(self._on_group_button_clicked)
        self.setAccessibleName(tr("Niveau kiezen"))
        theme.changed.connect(self._on_theme_changed)

    def value(self) -> int | None:
        """Return the chosen level 0-4, or None."""
        return self._level

    def set_value(self, value: object) -> None:
        """Show a level without telling anybody."""
        self._level = value if isinstance(value, int) else None
        self._group.setExclusive(False)
        for row in self._rows:
            row.setChecked(row.level == self._level)
        self._group.setExclusive(True)
        self._mark_rows()

    def set_target(self, target: int | None, *, own: bool = False) -> None:
        """Show the target; ``own`` for one that a person chose over the ambition's."""
        self._target, self._own_target = target, own
        self._mark_rows()

    def set_earlier(self, level: int | None) -> None:
        """Mark the level of the measurement before this one."""
        if level != self._earlier:
            self._earlier = level
            self._mark_rows()

    def choose(self, level: int | None) -> None:
        """Choose a level as if a person did; None takes the choice back."""
        if level == self._level:
            return
        self.set_value(level)
        if level is not None:
            self.level_chosen.emit(level)
        self.value_changed.emit(level)

    def row(self, level: int) -> LadderRow:
        """Return the row of a level."""
        return self._rows[level]

    def focus_first(self) -> None:
        """Put the focus on the chosen level, else on the first."""
        self._rows[self._level or 0].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = _DIGITS.get(Qt.Key(event.key()))
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if digit is not None and not plain:
            self.choose(digit)
            self.focus_first()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not plain:
            self.choose(None)
        else:
            super().keyPressEvent(event)

    def _mark_rows(self) -> None:
        now, target = self._level, self._target
        flag = tr("eigen streef") if self._own_target else tr("streef")
        has_gap = now is not None and target is not None and target > now
        low, high = (now, target) if has_gap else (0, 0)
        for row in self._rows:
            row.set_marks(
                flag=flag if row.level == target else "",
                dashed_above=low < row.level <= high,  # type: ignore[operator]
                dashed_below=low <= row.level < high,  # type: ignore[operator]
                was=row.level == self._earlier,
            )

    @Slot(int)
    def _on_row_moved(self, step: int) -> None:
        row = self.sender()
        place = self._rows.index(row) + step if isinstance(row, LadderRow) else 0
        if 0 <= place < len(self._rows):
            self._rows[place].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.edge_passed.emit(step)

    @Slot(QAbstractButton)
    def _on_group_button_clicked(self, button: QAbstractButton) -> None:
        self.choose(self._group.id(button))

    @Slot(object)
    def _on_row_menu_asked(self, place: QPoint) -> None:
        row = self.sender()
        if isinstance(row, LadderRow):
            self._row_menu(row.level).exec(place)

    def _row_menu(self, level: int) -> QMenu:
        """Return what one can do with a level besides choosing it."""
        menu = QMenu(self)
        menu.addAction(tr("Kies niveau {level}").format(level=level), lambda: self.choose(level))
        if level != self._target:
            menu.addAction(
                tr("Maak niveau {level} de eigen streef").format(level=level), lambda: self.target_chosen.emit(level)
            )
        if self._own_target:
            menu.addAction(tr("Terug naar de streef van de ambitie"), lambda: self.target_chosen.emit(None))
        if self._level is not None:
            menu.addAction(tr("Wis het antwoord"), lambda: self.choose(None))
        return menu

    def target_menu(self, lowest: int, ambition: int | None) -> QMenu:
        """Return the levels one may aim at, from the lowest that the law allows, and the way back to the ambition."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for row in self._rows[lowest:]:
            action = menu.addAction(f"{row.level} {row.name}", partial(self.target_chosen.emit, row.level))
            action.setCheckable(True)
            action.setChecked(self._own_target and row.level == self._target)
        menu.addSeparator()
        level = "" if ambition is None else max(ambition, lowest)
        words = tr("Volg de ambitie (niveau {level})").format(level=level)
        menu.addAction(words, lambda: self.target_chosen.emit(None)).setEnabled(self._own_target)
        return menu

    @Slot()
    def _on_theme_changed(self) -> None:
        for row in self._rows:
            row.refresh_metrics()
