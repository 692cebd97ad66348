"""What the sheet for the wall says: four lanes, four periods, a box to tick per task."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assessments.types import Pillar


class Paper(StrEnum):
    """What the sheet is printed on: one A3, or two A4 that are taped together."""

    A3 = "a3"
    TILES = "2xa4"


@dataclass(frozen=True, slots=True)
class PosterTask:
    """One task: its title on one line, who pulls it, when it is finished ("" while it has no date), its class A-C."""

    title: str
    owner: str
    end: str
    task_class: str
    done: bool = False

    @property
    def is_later(self) -> bool:
        """Tell whether it moves when time is short."""
        return self.task_class == "C"

    @property
    def facts(self) -> str:
        """Return the line below the title."""
        return "  ·  ".join(filter(None, (self.end, self.owner, "later" if self.is_later else "")))


@dataclass(frozen=True, slots=True)
class PosterPeriod:
    """A column: its months, and what they are for."""

    name: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class PosterLane:
    """A pillar's tasks, by date, in one cell per period."""

    pillar: Pillar
    caption: str
    cells: tuple[tuple[PosterTask, ...], ...]


@dataclass(frozen=True, slots=True)
class Poster:
    """The whole sheet.

    Attributes:
        organisation: as typed, any length.
        facts: what stands behind the organisation in the same line; the first are left out where there is no room.
        figures: (value, label) at the right of the head; only what is known, four at most.
        note: how to read it, at the foot.

    """

    title: str
    organisation: str
    facts: tuple[str, ...]
    figures: tuple[tuple[str, str], ...]
    periods: tuple[PosterPeriod, ...]
    lanes: tuple[PosterLane, ...]
    note: str
    paper: Paper = Paper.A3
