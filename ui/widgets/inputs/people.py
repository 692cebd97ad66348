"""Inputs about people: target groups (PRO-13), who has which role (PRO-07), and a plain scale 0-4."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from assessments.types import Reach, Role, RoleHolders, TargetGroup
from ui.texts import tr
from ui.theme import Role as FontRole
from ui.theme import Theme
from ui.widgets.buttons import FlatButton, IconButton
from ui.widgets.edits import LineField, TickBox
from ui.widgets.inputs.base import Input, TypingPause
from ui.widgets.segment import Segment
from ui.widgets.text import Label

MOST_GROUPS = 5
_ONE_LINE_FROM = 520
_REACHES = ((Reach.EASY, "makkelijk"), (Reach.HARD, "lastig"), (Reach.VERY_HARD, "heel lastig"))


class _GroupRow(QWidget):
    """One target group: name, reach, key role, and a way to take it away.

    Signals: ``edited()`` while typing; ``changed()`` after a choice; ``left()``; ``removed()``.
    """

    edited = Signal()
    changed = Signal()
    left = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = LineField(
            theme, name=tr("Doelgroep {number}").format(number=number), placeholder=tr("Functie of doelgroep")
        )
        self.reach = Segment(
            theme, [(key.value, tr(text)) for key, text in _REACHES], name=tr("Bereikbaar"), small=True
        )
        self.key_role = TickBox(theme, tr("sleutelfunctie"))
        self.remove_button = IconButton(theme, "x", tr("Haal deze doelgroep weg"), size=16)
        self._theme = theme
        self._stacked: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._grid.addWidget(self.name, 0, 0)
        self._arrange(stacked=False)
        self._grid.addWidget(self.remove_button, 0, 3)
        self.name.textEdited.connect(self.edited)
        self.name.focus_left.connect(self.left)
        self.reach.chosen.connect(self.changed)
        self.key_role.toggled.connect(self.changed)
        self.remove_button.clicked.connect(self.removed)
        self.show_group(TargetGroup(""))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(220), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(stacked=event.size().width() < self._theme.px(_ONE_LINE_FROM))

    def _arrange(self, *, stacked: bool) -> None:
        """Put reach and key role beside the name, or under it when there is no room."""
        if stacked == self._stacked:
            return
        self._stacked = stacked
        line = 1 if stacked else 0
        self._grid.addWidget(self.reach, line, 0 if stacked else 1, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(self.key_role, line, 1 if stacked else 2)
        self._grid.addWidget(self.name, 0, 0, 1, 3 if stacked else 1)
        self._grid.setColumnStretch(0, 0 if stacked else 1)
        self._grid.setColumnStretch(2, 1 if stacked else 0)

    def group(self) -> TargetGroup:
        """Return what stands in the row."""
        return TargetGroup(self.name.text().strip(), Reach(self.reach.key()), self.key_role.isChecked())

    def show_group(self, group: TargetGroup) -> None:
        """Show a group without telling anybody."""
        if group.name != self.name.text().strip():
            self.name.set_text(group.name)
        self.reach.set_key(group.reach.value)
        self.key_role.set_checked(group.key_role)


class TargetGroupsInput(Input):
    """One to five target groups with how hard they are to reach and whether they are key roles.

    Signals: ``value_changed(groups)``, a tuple of TargetGroup without blank names, or None.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._value: tuple[TargetGroup, ...] | None = None
        self._pause = TypingPause(self)
        self._rows: list[_GroupRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self.add_button = FlatButton(theme, tr("Doelgroep toevoegen"), icon="plus")
        self._layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_button.clicked.connect(self._on_add_button_clicked)
        self._pause.passed.connect(self._report)
        self._grow()

    def value(self) -> tuple[TargetGroup, ...] | None:
        """Return the groups as last reported."""
        return self._value

    def set_value(self, value: object) -> None:
        """Show groups without telling anybody; blank rows that a person opened stay."""
        groups = value if isinstance(value, tuple) else ()
        if (groups or None) == self._value and self._rows:
            return
        self._value = groups or None
        while len(self._rows) > max(1, len(groups)):
            self._drop(self._rows[-1])
        while len(self._rows) < len(groups):
            self._grow()
        for row, group in zip(self._rows, groups or (TargetGroup(""),), strict=True):
            row.show_group(group)

    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        self._pause.flush()

    def rows(self) -> Sequence[_GroupRow]:
        """Return the rows in order."""
        return tuple(self._rows)

    def _grow(self) -> _GroupRow:
        row = _GroupRow(self._theme, len(self._rows) + 1, self)
        self._layout.insertWidget(len(self._rows), row)
        self._rows.append(row)
        row.edited.connect(self._pause.restart)
        row.left.connect(self._pause.flush)
        row.changed.connect(self._report)
        row.removed.connect(self._on_row_removed)
        self.add_button.setVisible(len(self._rows) < MOST_GROUPS)
        return row

    def _drop(self, row: _GroupRow) -> None:
        self._rows.remove(row)
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.add_button.setVisible(len(self._rows) < MOST_GROUPS)

    @Slot()
    def _report(self) -> None:
        groups = tuple(row.group() for row in self._rows if row.name.text().strip()) or None
        if groups != self._value:
            self._value = groups
            self.value_changed.emit(groups)

    @Slot()
    def _on_add_button_clicked(self) -> None:
        self._grow().name.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_row_removed(self) -> None:
        row = self.sender()
        if not isinstance(row, _GroupRow):
            return
        if len(self._rows) == 1:
            row.show_group(TargetGroup(""))
        else:
            self._drop(row)
        self._report()


class RolesInput(Input):
    """A name per role, or "niet aanwezig".

    Signals: ``value_changed(RoleHolders)``; None when nothing is filled in.
    """

    def __init__(self, theme: Theme, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._value: RoleHolders | None = None
        self._pause = TypingPause(self)
        self.fields: dict[Role, LineField] = {}
        self.absences: dict[Role, TickBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for line, (role, name) in enumerate(zip(Role, names, strict=True)):
            field = LineField(theme, name=name, placeholder=tr("Naam of functietitel"))
            absence = TickBox(theme, tr("niet aanwezig"))
            absence.setAccessibleName(f"{name}: {tr('niet aanwezig')}")
            grid.addWidget(Label(theme, name, role=FontRole.SMALL, wrap=False), line, 0)
            grid.addWidget(field, line, 1)
            grid.addWidget(absence, line, 2)
            self.fields[role], self.absences[role] = field, absence
            field.textEdited.connect(self._pause.restart)
            field.focus_left.connect(self._pause.flush)
            absence.toggled.connect(self._on_absence_toggled)
        self._pause.passed.connect(self._report)

    def value(self) -> RoleHolders | None:
        """Return the names as last reported."""
        return self._value

    def set_value(self, value: object) -> None:
        """Show names without telling anybody."""
        holders = value if isinstance(value, RoleHolders) else RoleHolders()
        if holders == (self._value or RoleHolders()) and self._pause.is_waiting():
            return
        self._value = holders if holders.names else None
        for role, field in self.fields.items():
            name = holders.names.get(role)
            self.absences[role].set_checked(role in holders.names and name is None)
            if (name or "") != field.text().strip():
                field.set_text(name or "")
            field.setEnabled(not self.absences[role].isChecked())

    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        self._pause.flush()

    @Slot()
    def _on_absence_toggled(self) -> None:
        for role, field in self.fields.items():
            field.setEnabled(not self.absences[role].isChecked())
        self._report()

    @Slot()
    def _report(self) -> None:
        names: dict[Role, str | None] = {}
        for role, field in self.fields.items():
            if self.absences[role].isChecked():
                names[role] = None
            elif field.text().strip():
                names[role] = field.text().strip()
        value = RoleHolders(names) if names else None
        if value != self._value:
            self._value = value
            self.value_changed.emit(value)


class ScaleInput(Input):
    """A level 0-4 without descriptions; the hint above says what the ends mean.

    Signals: ``value_changed(int)``.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.segment = Segment(theme, [(str(level), str(level)) for level in range(5)], name=name, may_be_empty=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.segment)
        layout.addStretch(1)
        self.segment.chosen.connect(self._on_segment_chosen)

    def value(self) -> int | None:
        """Return the level, or None."""
        key = self.segment.key()
        return int(key) if key else None

    def set_value(self, value: object) -> None:
        """Show a level without telling anybody."""
        self.segment.set_key(str(value) if isinstance(value, int) else "")

    def choose(self, level: int) -> None:
        """Choose a level as if a person did."""
        if level != self.value():
            self.set_value(level)
            self.value_changed.emit(level)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if text in {"0", "1", "2", "3", "4"} and text:
            self.choose(int(text))
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _on_segment_chosen(self, key: str) -> None:
        self.value_changed.emit(int(key) if key else None)
