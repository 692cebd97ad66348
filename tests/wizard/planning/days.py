"""A dossier that is worked on day after day, with a clock that the test turns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from assessments.types import Dossier, DossierId
from tests.dossiers import CATALOGUE
from tests.wizard.memory_keeper import MemoryKeeper
from wizard.session import Session


@dataclass
class Clock:
    """Noon on the day that it is."""

    day: date

    def now(self) -> datetime:
        """Return the moment."""
        return datetime(self.day.year, self.day.month, self.day.day, 12, tzinfo=UTC)


class DayKeeper(MemoryKeeper):
    """Writes to memory at the time of a clock."""

    clock: Clock

    def _write(self, dossier: DossierId, what: str, change: Callable[[Dossier], Dossier]) -> datetime:
        super()._write(dossier, what, change)
        self.dossier = replace(self.dossier, updated_at=self.clock.now())
        return self.clock.now()


def worked_on(dossier: Dossier, start: date) -> tuple[Session, Clock]:
    """Open a dossier, last changed on a day, with a clock that stands on that day."""
    clock = Clock(start)
    made = replace(dossier, updated_at=clock.now())
    keeper = DayKeeper(made)
    keeper.clock = clock
    return Session(CATALOGUE, keeper, made, now=clock.now), clock
