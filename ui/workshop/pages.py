"""The pages of Workshop, in the order in which one goes through them; the code of each is read when it is asked for."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Protocol, cast

from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.workshop.desk import WorkshopDesk

PREPARE, GATHER, ROOM, CHOOSE, CLOSING = "voorbereiden", "binnenhalen", "zaal", "kiezen", "afronden"
PAPER = "papier"
PHASES = (
    (PREPARE, "Voorbereiden"),
    (GATHER, "Binnenhalen"),
    (ROOM, "In de zaal"),
    (CHOOSE, "Taken kiezen"),
    (CLOSING, "Afronden"),
)
"""Key and name of the pages that stand in the head of the section."""
_CODE = {
    PREPARE: ("ui.workshop.prepare.page", "PreparePage"),
    GATHER: ("ui.workshop.gather.page", "GatherPage"),
    PAPER: ("ui.workshop.paper.page", "PaperPage"),
    ROOM: ("ui.workshop.room.page", "RoomPage"),
    CHOOSE: ("ui.workshop.choose.page", "ChoosePage"),
    CLOSING: ("ui.workshop.closing.page", "ClosingPage"),
}


class Page(Protocol):
    """What the section asks of each page; every page is a widget made of a desk and a theme."""

    def refresh(self) -> None:
        """Show the workshop as it is now."""

    def flush(self) -> None:
        """Report what is still being typed."""


def phase_of(key: str) -> str:
    """Return the phase that a page belongs to: typing paper over is a way of gathering."""
    return GATHER if key == PAPER else key


def is_there(key: str) -> bool:
    """Tell whether the program has a page."""
    module, _ = _CODE[key]
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False


def make_page(key: str, desk: WorkshopDesk, theme: Theme) -> QWidget:
    """Make a page; KeyError for a key that is none."""
    module, name = _CODE[key]
    return cast(QWidget, getattr(import_module(module), name)(desk, theme))
