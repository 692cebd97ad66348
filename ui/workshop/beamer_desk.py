"""The room's view as the section has it: opened and shut by one key, and always at the workshop's position."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from assessments.errors import WorkshopError
from assessments.workshop import Position, Screen, Workshop
from ui.texts import tr
from ui.theme import SchemeName
from ui.workshop.awake import Awake
from ui.workshop.beamer.look_button import read_look
from ui.workshop.beamer.screens import BeamerState, ComputerScreens
from ui.workshop.desk import WorkshopDesk, is_running
from wizard.workshop import course, steps
from wizard.workshop.beamer import slide_of

if TYPE_CHECKING:
    from ui.workshop.beamer.window import BeamerWindow

LOOK = "beamer_look"
"""The key of the setting that holds the look of the room's view."""


class BeamerDesk(QObject):
    """Holds the window on the beamer; its code is read when it is first opened.

    Signals:
        changed: it was opened, shut, lost its screen or found it again.
        resized(size): the room's screen is as large as this.
        look_changed(look): the room is shown light, dark or in high contrast; None as the program is.
    """

    changed = Signal()
    resized = Signal(QSize)
    look_changed = Signal(object)

    def __init__(self, desk: WorkshopDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._window: BeamerWindow | None = None
        self._awake = Awake(self)
        desk.changed.connect(self._show_slide)
        desk.work.changed.connect(self._show_slide)  # who does a task, and when, stands in the plan

    @property
    def is_open(self) -> bool:
        """Tell whether the room has a view, be it without a screen for a moment."""
        return self._window is not None and self._window.state is not BeamerState.CLOSED

    @property
    def window(self) -> BeamerWindow | None:
        """Return the window that the room looks at, None before it is first opened."""
        return self._window

    @property
    def words(self) -> str:
        """Return what the presenter should know about the beamer: where it is, or what to do; "" when all is well."""
        if self._window is not None and self.is_open:
            return self._window.state.words
        others = len(QApplication.screens()) - 1
        if not others:
            return tr("Geen tweede scherm gevonden: het beeld komt in een eigen venster.")
        return tr("Het beeld komt op het tweede scherm.")

    @property
    def look(self) -> SchemeName | None:
        """Return the look of the room's view, None for that of the program; it is kept with the library's settings."""
        return read_look(self._desk.work.setting(LOOK))

    @Slot(object)
    def set_look(self, look: SchemeName | None) -> None:
        """Show the room light, dark or in high contrast from now on; None as the program is."""
        self._desk.work.save_setting(LOOK, "" if look is None else str(look))
        if self._window is not None:
            self._window.set_scheme(look)
        self.look_changed.emit(look)

    @Slot()
    def toggle(self) -> None:
        """Open the room's view on the second screen, or shut it."""
        if self.is_open:
            self.shut()
        else:
            self.open()

    def open(self) -> None:
        """Show the room's view where it belongs."""
        window = self._made()
        self._show_slide()
        window.open()

    def shut(self) -> None:
        """Take the room's view away."""
        if self._window is not None:
            self._window.shut()

    def leave(self) -> None:
        """Take the room's view away for good: the dossier is being left."""
        self.shut()
        if self._window is not None:
            self._window.deleteLater()
            self._window = None

    def _made(self) -> BeamerWindow:
        if self._window is None:
            from ui.workshop.beamer.window import BeamerWindow

            app = QApplication.instance()
            assert isinstance(app, QApplication)
            presenter = self._desk.parent()
            assert isinstance(presenter, QWidget)
            window = BeamerWindow(self._desk.theme, ComputerScreens(app, self), presenter, now=self._desk.now)
            window.next_asked.connect(self._on_window_next_asked)
            window.previous_asked.connect(self._on_window_previous_asked)
            window.blank_asked.connect(self._on_window_blank_asked)
            window.reveal_asked.connect(self._on_window_reveal_asked)
            window.state_changed.connect(self._on_window_state_changed)
            window.resized.connect(self.resized)
            window.set_scheme(self.look)
            self._window = window
        return self._window

    @Slot()
    def _show_slide(self) -> None:
        workshop = self._desk.workshop
        if self._window is not None and workshop is not None:
            self._window.set_slide(slide_of(self._desk.assessment(), workshop))

    def _go(self, position: Position) -> None:
        workshop = self._desk.workshop
        if workshop is not None and position != workshop.position:
            self._desk.move_to(position)

    def _running(self) -> Workshop | None:
        workshop = self._desk.workshop
        return workshop if workshop is not None and is_running(workshop) else None

    @Slot()
    def _on_window_next_asked(self) -> None:
        if (workshop := self._running()) is not None:
            self._go(steps.forward(workshop, self._desk.work.session.catalogue, self._desk.now()))

    @Slot()
    def _on_window_previous_asked(self) -> None:
        if (workshop := self._running()) is not None:
            self._go(steps.back(workshop, self._desk.work.session.catalogue, self._desk.now()))

    @Slot()
    def _on_window_blank_asked(self) -> None:
        if (workshop := self._desk.workshop) is not None:
            self._go(steps.toggle(workshop, Screen.BLANK))

    @Slot()
    def _on_window_reveal_asked(self) -> None:
        """Show the votes to the room; with nothing to show yet nothing happens, for the room looks on."""
        workshop = self._running()
        if workshop is None or workshop.position.screen is not Screen.QUESTION or workshop.position.question is None:
            return
        question = workshop.position.question
        try:
            move = course.toggle_shown(workshop, question, self._desk.now())
        except WorkshopError:
            return
        self._desk.make(move)
        if (workshop := self._desk.workshop) is not None:
            self._go(steps.after_showing(workshop, question))

    @Slot(object)
    def _on_window_state_changed(self, state: object) -> None:
        del state
        if self.is_open:
            self._awake.start()
        else:
            self._awake.stop()
        self.changed.emit()
