"""A tool with everything in it: what the dossier says, what a person filled in, and what is still open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from assessments.types import Pillar


class Look(StrEnum):
    """How something is said."""

    PLAIN = "plain"
    QUOTE = "quote"
    """Somebody's own words."""
    OPEN = "open"
    """It is not known yet, and where it comes from."""
    ATTENTION = "attention"
    """Something to act on."""
    RESULT = "result"
    """What it all comes to."""
    ADDRESS = "address"
    """A web address, to be copied."""


@dataclass(frozen=True, slots=True)
class Said:
    """A piece of text; ``place`` is the code of the question or task it leads to."""

    words: str
    look: Look = Look.PLAIN
    place: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A place to fill in.

    Attributes:
        key: under which name the plan keeps it.
        value: what a person filled in, "" for nothing.
        advice: what follows from the dossier, as a proposal.
        options: what to choose from; none means that one writes.
        on_paper: only filled in by hand; the program keeps nothing of it.
        space: lines to write on, on paper; 1 is a single line, 0 leaves it out while nothing is filled in.

    """

    key: str
    name: str
    value: str = ""
    advice: str = ""
    options: tuple[str, ...] = ()
    space: int = 1
    on_paper: bool = False

    @property
    def answer(self) -> str:
        """Return what counts: what a person filled in, else the proposal."""
        return self.value or self.advice


@dataclass(frozen=True, slots=True)
class Item:
    """A line: its text, what the dossier says about it, and what to fill in.

    ``cells`` stand behind it, one per column of its piece: something to fill in, or text.
    """

    text: str
    hint: str = ""
    said: tuple[Said, ...] = ()
    entries: tuple[Entry, ...] = ()
    cells: tuple[Entry | str, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column and its part of the width, where the line itself takes 3; ``below`` is a second line."""

    text: str
    share: float
    below: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a tool under its own heading; with ``columns`` its items are the rows of a table.

    ``letters`` tells that the cells say who has which part in it (RACI).
    """

    code: str
    title: str
    explanation: str = ""
    points: tuple[str, ...] = ()
    said: tuple[Said, ...] = ()
    items: tuple[Item, ...] = ()
    columns: tuple[Head, ...] = ()
    pillar: Pillar | None = None
    letters: bool = False

    @property
    def on_paper(self) -> bool:
        """Tell whether everything in it is only filled in by hand."""
        cells = [cell for item in self.items for cell in (*item.entries, *item.cells)]
        return bool(cells) and all(isinstance(cell, Entry) and cell.on_paper for cell in cells)


@dataclass(frozen=True, slots=True)
class FilledTool:
    """One tool as it is now; ``message`` is what it comes to, in one sentence, "" for a form."""

    code: str
    name: str
    purpose: str
    message: str
    pieces: tuple[Piece, ...]

    def entries(self) -> Iterator[Entry]:
        """Yield every place that one fills in here, in order."""
        for piece in self.pieces:
            for item in piece.items:
                cells = (cell for cell in item.cells if isinstance(cell, Entry))
                yield from (entry for entry in (*item.entries, *cells) if not entry.on_paper)
