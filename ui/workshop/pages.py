"""The pages of Workshop, in the order in which one goes through them; the code of each is read when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

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


class Page(Protocol):
    """What the section asks of each page; every page is a widget made of a desk and a theme."""

    def refresh(self) -> None:
        """Show the workshop as it is now."""

    def flush(self) -> None:
        """Report what is still being typed."""


def phase_of(key: str) -> str:
    """Return the phase that a page belongs to: typing paper over is a way of gathering."""
    return GATHER if key == PAPER else key


def make_page(key: str, desk: WorkshopDesk, theme: Theme) -> QWidget:
    """Make a page; KeyError for a key that is none."""
    return _MAKERS[key](desk, theme)


def _make_prepare(desk: WorkshopDesk, theme: Theme) -> QWidget:
    from ui.workshop.prepare.page import PreparePage

    return PreparePage(desk, theme)


def _make_gather(desk: WorkshopDesk, theme: Theme) -> QWidget:
    from ui.workshop.gather.page import GatherPage

    return GatherPage(desk, theme)


def _make_paper(desk: WorkshopDesk, theme: Theme) -> QWidget:
    from ui.workshop.paper.page import PaperPage

    return PaperPage(desk, theme)


def _make_room(desk: WorkshopDesk, theme: Theme) -> QWidget:
    from ui.workshop.room.page import RoomPage

    return RoomPage(desk, theme)


def _make_choose(desk: WorkshopDesk, theme: Theme) -> QWidget:
    from ui.workshop.choose.page import ChoosePage

    return ChoosePage(desk, theme)


def _make_closing(desk: WorkshopDesk, theme: Theme) -> QWidget:
    from ui.workshop.closing.page import ClosingPage

    return ClosingPage(desk, theme)


_MAKERS: dict[str, Callable[[WorkshopDesk, Theme], QWidget]] = {
    PREPARE: _make_prepare,
    GATHER: _make_gather,
    PAPER: _make_paper,
    ROOM: _make_room,
    CHOOSE: _make_choose,
    CLOSING: _make_closing,
}
