"""The window on the beamer: full screen on the second screen, gone when that goes, back when it comes back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, SignalInstance, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import SchemeName, Theme
from ui.workshop.beamer.keys import Ask, asked_by
from ui.workshop.beamer.screens import BeamerState, Screens, find_place
from ui.workshop.beamer.view import BeamerView
from wizard.workshop.slides import Slide

_POINTER_HIDES_AFTER = 3000
_WINDOW_SHARE = 0.7
_SMALLEST, _USUAL = QSize(480, 270), QSize(1120, 630)


class BeamerWindow(QWidget):
    """What the room sees, in a window of its own; nothing on it but the slide.

    It never takes the focus from the presenter. When its screen goes it hides, so that it does not jump over the
    presenter's window, and it comes back by itself, with the same slide.

    Signals:
        next_asked, previous_asked, blank_asked, reveal_asked: a key or a clicker asked for it.
        state_changed(state): another BeamerState; ``state.words`` is what to tell the presenter.
        resized(size): the room's screen is as large as this, for the small view.

    """

    next_asked = Signal()
    previous_asked = Signal()
    blank_asked = Signal()
    reveal_asked = Signal()
    state_changed = Signal(BeamerState)
    resized = Signal(QSize)

    def __init__(
        self,
        theme: Theme,
        screens: Screens,
        presenter: QWidget,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._screens = screens
        self._presenter = presenter
        self._state = BeamerState.CLOSED
        self._kept = ""
        self._view = BeamerView(theme, self, now=now)
        self._pointer_timer = QTimer(self)
        self._pointer_timer.setSingleShot(True)
        self._pointer_timer.setInterval(_POINTER_HIDES_AFTER)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowTitle(tr("Beamer – Recruitmentwijzer"))
        self.setMinimumSize(_SMALLEST)
        self.setMouseTracking(True)
        self._view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)
        self._pointer_timer.timeout.connect(self._on_pointer_timer_timeout)
        screens.changed.connect(self._on_screens_changed)

    @property
    def state(self) -> BeamerState:
        """How it is shown now."""
        return self._state

    @property
    def slide(self) -> Slide:
        """What the room sees."""
        return self._view.slide

    def set_slide(self, slide: Slide) -> None:
        """Show another slide; hidden as well, so that it comes back with the right one."""
        self._view.set_slide(slide)

    def set_scheme(self, scheme: SchemeName | None) -> None:
        """Show the room light, dark or in high contrast; None follows the program."""
        self._view.set_scheme(scheme)

    def open(self) -> None:
        """Show it where it belongs."""
        if self._state is BeamerState.CLOSED:
            self._kept = ""
        self._settle()

    def shut(self) -> None:
        """Take it away until it is opened again."""
        self.hide()
        self._set_state(BeamerState.CLOSED)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ask = asked_by(event)
        if ask is None:
            super().keyPressEvent(event)
        elif ask is Ask.FULL_SCREEN:
            self._toggle_full_screen()
        elif ask is Ask.LEAVE:
            self._leave_full_screen()
        else:
            self._signals()[ask].emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.unsetCursor()
        self._pointer_timer.start()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._pointer_timer.stop()
        self.unsetCursor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit(self.size())

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._set_state(BeamerState.CLOSED)

    def _signals(self) -> dict[Ask, SignalInstance]:
        return {
            Ask.NEXT: self.next_asked,
            Ask.PREVIOUS: self.previous_asked,
            Ask.BLANK: self.blank_asked,
            Ask.REVEAL: self.reveal_asked,
        }

    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self._leave_full_screen()
        else:
            self._keep_here()
            self._fill_screen()

    def _leave_full_screen(self) -> None:
        """Become a window that can be moved, in the middle of the same screen."""
        if self.isFullScreen():
            area = self.geometry()
            self.showNormal()
            room = area.size() * _WINDOW_SHARE
            self.setGeometry(
                area.left() + (area.width() - room.width()) // 2,
                area.top() + (area.height() - room.height()) // 2,
                room.width(),
                room.height(),
            )

    def _keep_here(self) -> None:
        """Let the screen that somebody put it on be the room's from now on, unless the presenter works there."""
        here = self._screens.screen_of(self)
        if here != self._screens.screen_of(self._presenter):
            self._kept = here

    def _settle(self) -> None:
        """Show or hide it as the screens that are there ask for."""
        place = find_place(self._screens.facts(), self._screens.screen_of(self._presenter), self._kept)
        if place.screen is not None:
            self._kept = place.screen.name
            self._screens.put(self, place.screen)
            self._fill_screen()
        elif place.state is BeamerState.AWAY or self._kept:
            self.hide()
        elif not self.isVisible():
            self.resize(_USUAL)
            self._show_behind()
        self._set_state(place.state)

    def _fill_screen(self) -> None:
        # ``showFullScreen`` would take the focus.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self._show_behind()

    def _show_behind(self) -> None:
        """Show it; some desktops give any new window the focus, which the presenter then gets back.

        A presenter's window that was put on the room's own screen stays behind it: the room would see the votes.
        """
        presenter = self._presenter.window()
        was_active = presenter.isActiveWindow()
        self.show()
        if self._kept and self._screens.screen_of(self._presenter) == self._kept:
            self.raise_()
        elif was_active:
            presenter.activateWindow()

    def _set_state(self, state: BeamerState) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)

    @Slot()
    def _on_screens_changed(self) -> None:
        if self._state is not BeamerState.CLOSED:
            self._settle()

    @Slot()
    def _on_pointer_timer_timeout(self) -> None:
        self.setCursor(Qt.CursorShape.BlankCursor)
