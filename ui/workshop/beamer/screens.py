"""Which screen is the room's: pure rules over what the computer says of its screens, and the computer itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QObject, QRect, Signal, SignalInstance, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from ui.texts import tr

Area = tuple[int, int, int, int]
"""Left, top, width and height in px of the desktop."""


@dataclass(frozen=True, slots=True)
class ScreenFact:
    """One screen, as the computer names it, and the part of the desktop that it shows."""

    name: str
    area: Area


class BeamerState(StrEnum):
    """How the room's view is shown."""

    CLOSED = "dicht"
    FULL = "vol"
    WINDOW = "venster"
    MIRRORED = "gelijk"
    AWAY = "los"

    @property
    def words(self) -> str:
        """Return what the presenter is told, "" when all is as it should be."""
        return _words().get(self, "")


def _words() -> dict[BeamerState, str]:
    return {
        BeamerState.WINDOW: tr("Geen tweede scherm gevonden: schuif dit venster zelf naar de beamer en druk op F11."),
        BeamerState.MIRRORED: tr(
            "De beamer toont hetzelfde als je laptop: kies ‘uitbreiden’ bij de schermen, anders ziet iedereen de stemmen."
        ),
        BeamerState.AWAY: tr("Beamer losgeraakt: sluit de kabel weer aan, dan gaat het beeld vanzelf verder."),
    }


@dataclass(frozen=True, slots=True)
class Place:
    """Where the room's view belongs: a state, and the screen for FULL."""

    state: BeamerState
    screen: ScreenFact | None = None


def find_place(screens: Sequence[ScreenFact], presenter: str, kept: str = "") -> Place:
    """Return where the room's view belongs.

    The screen that it is on stays the room's as long as it is there, even when the presenter's window is on it: when the
    laptop is shut, the computer puts that on the beamer, and then the view has to cover it.

    Args:
        screens: all there are.
        presenter: name of the screen that the presenter works on.
        kept: name of the screen that the view is or was on, "" before the first time.

    """
    theirs = next((one for one in screens if one.name == presenter), None)
    others = [one for one in screens if one is not theirs]
    alone = [one for one in others if theirs is None or not _overlap(one.area, theirs.area)]
    stays = next((one for one in screens if one.name == kept), None)
    if stays is not None and not any(_overlap(stays.area, one.area) for one in screens if one is not stays):
        return Place(BeamerState.FULL, stays)
    if alone:
        return Place(BeamerState.FULL, alone[0])
    if others:
        return Place(BeamerState.MIRRORED)
    return Place(BeamerState.AWAY if kept else BeamerState.WINDOW)


def _overlap(one: Area, other: Area) -> bool:
    """Tell whether two screens show the same part of the desktop, be it in another size: they are mirrored."""
    return (
        one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3]
        and other[1] < one[1] + one[3]
    )


class Screens(Protocol):
    """The screens of a computer."""

    @property
    def changed(self) -> SignalInstance:
        """Told when a screen came, went or became another size."""

    def facts(self) -> tuple[ScreenFact, ...]:
        """Return all screens."""

    def screen_of(self, window: QWidget) -> str:
        """Return the name of the screen that a window is on."""

    def put(self, window: QWidget, screen: ScreenFact) -> None:
        """Move a window to a screen."""


class ComputerScreens(QObject):
    """The screens of this computer.

    Signals:
        changed: a screen came or went, or became another size or the first one. When one goes, this is told before the
            system moves its windows elsewhere.

    """

    changed = Signal()

    def __init__(self, app: QGuiApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gone: QScreen | None = None
        for screen in app.screens():
            self._follow(screen)
        app.screenAdded.connect(self._on_app_screen_added)
        app.screenRemoved.connect(self._on_app_screen_removed)
        app.primaryScreenChanged.connect(self._on_app_primary_screen_changed)

    def facts(self) -> tuple[ScreenFact, ...]:
        """Return all screens but one that is going away."""
        return tuple(_fact(screen) for screen in QGuiApplication.screens() if screen is not self._gone)

    def screen_of(self, window: QWidget) -> str:
        """Return the name of the screen that a window is on, "" when that is going away."""
        screen = window.screen()
        return "" if screen is self._gone else screen.name()

    def put(self, window: QWidget, screen: ScreenFact) -> None:
        """Move a window to a screen; one that has gone since is left."""
        for one in QGuiApplication.screens():
            if one.name() == screen.name:
                window.setScreen(one)
                window.setGeometry(QRect(one.geometry()))

    def _follow(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_screen_geometry_changed)

    @Slot(QScreen)
    def _on_app_screen_added(self, screen: QScreen) -> None:
        self._follow(screen)
        self.changed.emit()

    @Slot(QScreen)
    def _on_app_screen_removed(self, screen: QScreen) -> None:
        self._gone = screen
        self.changed.emit()
        self._gone = None

    @Slot(QScreen)
    def _on_app_primary_screen_changed(self, screen: QScreen) -> None:
        del screen
        self.changed.emit()

    @Slot(QRect)
    def _on_screen_geometry_changed(self, area: QRect) -> None:
        del area
        self.changed.emit()


def _fact(screen: QScreen) -> ScreenFact:
    area = screen.geometry()
    return ScreenFact(screen.name(), (area.left(), area.top(), area.width(), area.height()))
