"""The parts that can be filled in on a screen as well as with a pen; ``field`` is what their fields are called."""

from __future__ import annotations

from dataclasses import dataclass

from assessments.types import Pillar
from wizard.documents.words import Words


@dataclass(frozen=True, slots=True)
class SheetTask:
    """One task on its owner's sheet.

    Attributes:
        why: the answer that called for it, or another reason; short.
        notes: what people wrote about it, as (label, text of any length).
        day: its last day, "–" without one.
        late: past its day and not finished.
        status: open, bezig or klaar; ``done_on`` is the day it was finished, "" while it was not.

    """

    field: str
    code: str
    pillar: Pillar
    title: str
    why: Words
    done_when: str
    notes: tuple[tuple[str, str], ...]
    day: str
    hours: str
    status: str
    late: bool = False
    done: bool = False
    done_on: str = ""


@dataclass(frozen=True, slots=True)
class SheetTasks:
    """The tasks of the first months with why, when they are done, and room to say so."""

    rows: tuple[SheetTask, ...]
    statuses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TickItem:
    """A task in one line with a box to tick; ``aside`` is its day."""

    field: str
    code: str
    title: str
    aside: str
    done: bool = False


@dataclass(frozen=True, slots=True)
class TickList:
    """Tasks in one line each, under a heading."""

    title: str
    items: tuple[TickItem, ...]


@dataclass(frozen=True, slots=True)
class TickLists:
    """Lists two beside each other, a single one divided over both sides; ``note`` stands where there is most room."""

    lists: tuple[TickList, ...]
    note: Words = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """A closing sentence with lines to sign on, each with a name below it, and one for the date."""

    field: str
    words: str
    names: tuple[str, ...]
