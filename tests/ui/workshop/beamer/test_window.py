"""The window on the beamer: where it goes, what its keys ask for, and that it never takes the focus."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.workshop.beamer.slides import NOW, asked, outcome
from ui.theme import Theme
from ui.workshop.awake import Awake, waking_command
from ui.workshop.beamer.screens import BeamerState, ScreenFact
from ui.workshop.beamer.window import BeamerWindow
from wizard.workshop.slides import Blank

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
LAPTOP, BEAMER = ScreenFact("laptop", (0, 0, 800, 600)), ScreenFact("beamer", (800, 0, 800, 600))


class FakeScreens(QObject):
    """Screens that come and go when a test says so."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.there: tuple[ScreenFact, ...] = (LAPTOP, BEAMER)
        self.windows: dict[QWidget, str] = {}

    def facts(self) -> tuple[ScreenFact, ...]:
        """Return the screens that are there."""
        return self.there

    def screen_of(self, window: QWidget) -> str:
        """Return where a window was put, the laptop by default."""
        return self.windows.get(window, "laptop")

    def put(self, window: QWidget, screen: ScreenFact) -> None:
        """Move a window."""
        self.windows[window] = screen.name

    def change(self, *screens: ScreenFact) -> None:
        """Plug or unplug."""
        self.there = screens
        self.changed.emit()


@pytest.fixture
def screens() -> FakeScreens:
    """A laptop with a beamer."""
    return FakeScreens()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, screens: FakeScreens) -> Iterator[BeamerWindow]:
    """The room's window with a presenter beside it."""
    presenter = QWidget()
    qtbot.addWidget(presenter)
    made = BeamerWindow(theme, screens, presenter, now=lambda: NOW)
    qtbot.addWidget(made)
    yield made
    made.shut()


def test_it_fills_the_second_screen(window: BeamerWindow, screens: FakeScreens) -> None:
    window.open()

    assert screens.windows[window] == "beamer"
    assert window.isFullScreen()
    assert window.state is BeamerState.FULL


def test_it_hides_when_its_screen_goes_and_comes_back_with_the_same_slide(
    window: BeamerWindow, screens: FakeScreens, qtbot: QtBot
) -> None:
    window.open()
    window.set_slide(asked(votes=outcome()))

    with qtbot.waitSignal(window.state_changed) as told:
        screens.change(LAPTOP)
    gone = window.isVisible()
    screens.change(LAPTOP, BEAMER)

    assert told.args == [BeamerState.AWAY]
    assert BeamerState.AWAY.words.startswith("Beamer losgeraakt")
    assert not gone
    assert window.isFullScreen()
    assert window.slide == asked(votes=outcome())


def test_a_slide_set_while_it_is_away_is_there_when_it_returns(window: BeamerWindow, screens: FakeScreens) -> None:
    window.open()
    screens.change(LAPTOP)
    window.set_slide(asked("INT-09"))
    screens.change(LAPTOP, BEAMER)

    assert window.isVisible()
    assert window.slide == asked("INT-09")


def test_with_one_screen_it_is_a_window_until_a_beamer_comes(window: BeamerWindow, screens: FakeScreens) -> None:
    screens.there = (LAPTOP,)
    window.open()
    before = (window.state, window.isFullScreen(), window.isVisible())
    screens.change(LAPTOP, BEAMER)

    assert before == (BeamerState.WINDOW, False, True)
    assert (window.state, window.isFullScreen()) == (BeamerState.FULL, True)


def test_once_shut_no_screen_brings_it_back(window: BeamerWindow, screens: FakeScreens) -> None:
    window.open()
    window.shut()
    screens.change(LAPTOP, BEAMER)

    assert not window.isVisible()
    assert window.state is BeamerState.CLOSED


def test_closing_it_says_so(window: BeamerWindow) -> None:
    window.open()
    window.close()

    assert window.state is BeamerState.CLOSED


@pytest.mark.parametrize(
    "key, signal",
    [
        (Qt.Key.Key_Right, "next_asked"),
        (Qt.Key.Key_PageDown, "next_asked"),
        (Qt.Key.Key_Left, "previous_asked"),
        (Qt.Key.Key_PageUp, "previous_asked"),
        (Qt.Key.Key_B, "blank_asked"),
        (Qt.Key.Key_Period, "blank_asked"),
        (Qt.Key.Key_V, "reveal_asked"),
    ],
)
def test_keys_and_clickers_ask(window: BeamerWindow, qtbot: QtBot, key: Qt.Key, signal: str) -> None:
    window.open()

    with qtbot.waitSignal(getattr(window, signal), timeout=500):
        QTest.keyClick(window, key)


def test_a_wrong_key_does_nothing(window: BeamerWindow, qtbot: QtBot) -> None:
    window.open()
    window.set_slide(asked())
    signals = [window.next_asked, window.previous_asked, window.blank_asked, window.reveal_asked, window.state_changed]

    for signal in signals:
        with qtbot.assertNotEmitted(signal):
            for key in (Qt.Key.Key_Q, Qt.Key.Key_3, Qt.Key.Key_Delete, Qt.Key.Key_Return):
                QTest.keyClick(window, key)
            QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)

    assert window.slide == asked()


def test_escape_leaves_full_screen_and_loses_nothing(window: BeamerWindow) -> None:
    window.open()
    window.set_slide(asked())
    QTest.keyClick(window, Qt.Key.Key_Escape)
    left = (window.isFullScreen(), window.isVisible(), window.slide)
    smaller = window.width() < 800
    QTest.keyClick(window, Qt.Key.Key_F11)

    assert left == (False, True, asked())
    assert smaller
    assert window.isFullScreen()


def test_a_screen_that_somebody_moved_it_to_stays_the_rooms(window: BeamerWindow, screens: FakeScreens) -> None:
    monitor = ScreenFact("monitor", (-800, 0, 800, 600))
    screens.there = (LAPTOP, BEAMER, monitor)
    window.open()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    screens.windows[window] = "monitor"
    QTest.keyClick(window, Qt.Key.Key_F11)
    screens.change(LAPTOP, BEAMER, monitor)

    assert screens.windows[window] == "monitor"


def test_it_leaves_the_focus_where_the_presenter_types(qtbot: QtBot, theme: Theme, screens: FakeScreens) -> None:
    presenter = QLineEdit()
    qtbot.addWidget(presenter)
    presenter.show()
    presenter.activateWindow()
    presenter.setFocus()
    qtbot.waitUntil(presenter.hasFocus, timeout=1000)
    made = BeamerWindow(theme, screens, presenter)
    qtbot.addWidget(made)
    made.open()
    screens.change(LAPTOP)
    screens.change(LAPTOP, BEAMER)
    made.set_slide(Blank())

    assert made.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert not made.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    qtbot.waitUntil(presenter.hasFocus, timeout=1000)
    made.shut()


def test_the_pointer_shows_when_the_mouse_moves(window: BeamerWindow, qtbot: QtBot) -> None:
    window.open()
    window.setCursor(Qt.CursorShape.BlankCursor)
    QTest.mouseMove(window, window.rect().center())

    qtbot.waitUntil(lambda: window.cursor().shape() is Qt.CursorShape.ArrowCursor, timeout=500)


def test_the_laptop_stays_awake_as_long_as_the_program_lives() -> None:
    assert waking_command("darwin", 42) == ("caffeinate", "-d", "-i", "-s", "-w", "42")
    assert waking_command("linux", 42)[0] == "systemd-inhibit"
    assert "--pid=42" in waking_command("linux", 42)
    assert waking_command("win32", 42) == ()


def test_where_it_cannot_be_kept_awake_nothing_happens(qapp: QObject) -> None:
    awake = Awake(qapp, platform="plan9")
    awake.start()
    awake.stop()
    awake.stop()
