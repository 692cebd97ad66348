"""The page "Taken kiezen": three parts, one after the other, with the undo line and the one thing to do next."""

from __future__ import annotations

from itertools import zip_longest
from typing import cast

from PySide6.QtCore import Slot
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from assessments.types import TaskCode
from assessments.workshop import Screen
from ui.shortcuts import add_shortcuts
from ui.texts import tr
from ui.theme import Theme
from ui.widgets.footer import Footer
from ui.widgets.segment import Segment
from ui.workshop.choose.beamer_strip import BeamerStrip
from ui.workshop.choose.choose_part import ChoosePart
from ui.workshop.choose.first_part import FirstPart
from ui.workshop.choose.part import Part
from ui.workshop.choose.who_part import WhoPart
from ui.workshop.desk import WorkshopDesk

DOTS, WHO, FIRST = "stippen", "wie", "afspraak"


class ChoosePage(QWidget):
    """The last hour of a workshop."""

    def __init__(self, desk: WorkshopDesk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        names = [(DOTS, tr("Kiezen")), (WHO, tr("Wie doet wat")), (FIRST, tr("Eerste afspraak"))]
        self.setAccessibleName(tr("Taken kiezen"))
        self.beamer = BeamerStrip(desk, theme, self)
        self._shown: tuple[object, ...] = ()
        self.tabs = Segment(theme, names, name=tr("Onderdeel"))
        self.parts: dict[str, Part] = {
            DOTS: ChoosePart(desk, theme),
            WHO: WhoPart(desk, theme),
            FIRST: FirstPart(desk, theme),
        }
        self._stack = QStackedWidget()
        self.footer = Footer(theme)
        self._lay_out()
        self._connect()
        self.show_part(self._first())

    def _lay_out(self) -> None:
        for part in self.parts.values():
            self._stack.addWidget(part)
        head = QHBoxLayout()
        head.setContentsMargins(24, 8, 20, 4)
        head.setSpacing(12)
        head.addWidget(self.tabs)
        head.addWidget(self.beamer, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.footer)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self.show_part)
        for part in self.parts.values():
            part.part_asked.connect(self.show_part)
            part.told.connect(self._show_footer)
        self.beamer.shown.connect(self._on_beamer_shown)
        self._desk.changed.connect(self._on_changed)
        self._desk.work.changed.connect(self._on_changed)
        self.footer.undo_asked.connect(self._desk.work.undo)
        self.footer.action_chosen.connect(self._on_footer_action_chosen)
        add_shortcuts(self, {"Ctrl+Return": self.go_on, "Ctrl+Enter": self.go_on})

    def _first(self) -> str:
        """Return the part one begins on: where the room is."""
        workshop = self._desk.workshop
        return WHO if workshop is not None and workshop.position.screen is Screen.WHO else DOTS

    @property
    def part(self) -> Part:
        """Return the part that is on."""
        return cast(Part, self._stack.currentWidget())

    @Slot(str)
    def show_part(self, key: str) -> None:
        """Go to a part; what is being typed is saved first."""
        self.flush()
        self.tabs.set_key(key)
        self._stack.setCurrentWidget(self.parts[key])
        self.beamer.follow(Screen.TASKS if key == DOTS else Screen.WHO)
        self._shown = ()
        self.refresh()
        if self.isVisible():
            self.part.focus_first()

    def show_task(self, code: str) -> bool:
        """Show a task that undo touched, on the part that is on; the page has tasks, so it is always true."""
        self.refresh()
        self.part.show_task(TaskCode(code))
        return True

    def refresh(self) -> None:
        """Show the workshop as it is now."""
        now = (self._desk.workshop, self._desk.assessment())
        if any(one is not other for one, other in zip_longest(now, self._shown)):
            self._shown = now
            self.part.refresh()
            self.beamer.refresh()
        self._show_footer()

    def flush(self) -> None:
        """Report what is still being typed."""
        self.part.flush()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.part.focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.beamer.fit()

    @Slot()
    def _on_beamer_shown(self) -> None:
        self.part.focus_first()

    @Slot()
    def _on_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    @Slot()
    def _show_footer(self) -> None:
        step = self._desk.work.session.last_step
        self.footer.show_change(step.words if step else "")
        other = self.part.secondary()
        self.footer.set_actions([other] if other else [], self.part.primary())

    @Slot(str)
    def _on_footer_action_chosen(self, key: str) -> None:
        self.part.act(key)

    @Slot()
    def go_on(self) -> None:
        """Do the one thing to do next, as the primary button does."""
        self.flush()
        self.part.act()
