"""The tasks that somebody took out of the plan, with the reason and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessments.types import TaskCode
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton, LinkButton
from ui.widgets.text import Label
from wizard.planning.derive import DroppedTask


class _DroppedRow(QWidget):
    """One task with its reason.

    Signals: ``restored(code)``.
    """

    restored = Signal(str)

    def __init__(self, theme: Theme, dropped: DroppedTask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = dropped.template.code
        title = dropped.template.title
        text = Label(theme, role=Role.SMALL)
        text.set_text(f"{title}   {self._code}", bold_prefix=len(title))
        reason = Label(theme, tr("Reden: {reason}").format(reason=dropped.reason), role=Role.SMALL, color="muted")
        self.back_button = LinkButton(theme, tr("Zet terug"))
        self.back_button.setAccessibleName(tr("Zet {title} terug in het plan").format(title=title))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(text)
        words.addWidget(reason)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 6, 10, 6)
        layout.setSpacing(16)
        layout.addLayout(words, 1)
        layout.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignTop)
        self.back_button.clicked.connect(self._on_back_button_clicked)

    @Slot()
    def _on_back_button_clicked(self) -> None:
        self.restored.emit(self._code)


class DroppedList(QWidget):
    """A line that says how many tasks were taken out, and unfolds to show them; hidden while there are none.

    Signals: ``restored(code)`` when a task is wanted back; ``resized()`` when it needs another height.
    """

    restored = Signal(str)
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._dropped: tuple[DroppedTask, ...] = ()
        self._rows: list[_DroppedRow] = []
        self._fold_button = FlatButton(theme, icon="chevron-right")
        self._fold_button.clicked.connect(self._on_fold_button_clicked)
        self._is_open = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._fold_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_dropped(self, dropped: Sequence[DroppedTask]) -> None:
        """Show these tasks."""
        self.setVisible(bool(dropped))
        if tuple(dropped) == self._dropped:
            return
        self._dropped = tuple(dropped)
        self._fill()

    def codes(self) -> tuple[TaskCode, ...]:
        """Return the tasks that can be put back."""
        return tuple(one.template.code for one in self._dropped)

    def height_at(self, width: int) -> int:
        """Return the height that the list needs at a width, in px."""
        return max(self._layout.totalHeightForWidth(width), self._layout.totalSizeHint().height())

    def unfold(self) -> None:
        """Show the tasks themselves."""
        self._is_open = True
        self._fill()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and self.height_at(self.width()) != self.height():
            self.resized.emit()
        return handled

    def _fill(self) -> None:
        """Show the rows at once: what is not shown yet counts for nothing where the height is measured."""
        for row in self._rows:
            self._layout.removeWidget(row)
            row.deleteLater()
        self._rows = []
        for one in self._dropped if self._is_open else ():
            row = _DroppedRow(self._theme, one)
            row.restored.connect(self.restored)
            self._layout.addWidget(row)
            row.show()
            self._rows.append(row)
        for earlier, later in pairwise((self._fold_button, *(row.back_button for row in self._rows))):
            self.setTabOrder(earlier, later)
        self._fold_button.set_text(tr("Uit het plan gehaald ({count})").format(count=len(self._dropped)))
        self._fold_button.set_icon_name("chevron-down" if self._is_open else "chevron-right")
        self._fold_button.setAccessibleDescription(tr("uitgeklapt") if self._is_open else tr("ingeklapt"))
        self.updateGeometry()

    @Slot()
    def _on_fold_button_clicked(self) -> None:
        self._is_open = not self._is_open
        self._fill()
        self.resized.emit()
