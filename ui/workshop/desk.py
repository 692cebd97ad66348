"""What the pages of Workshop share: which workshop is open, and how something happens in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from assessments.types import Dossier, Measurement
from assessments.workshop import Position, Workshop, WorkshopId
from ui.theme import Theme
from ui.work import Work
from wizard.assessment import Assessment, assess
from wizard.workshop.move import Move

if TYPE_CHECKING:
    from ui.workshop.beamer_desk import BeamerDesk


class WorkshopDesk(QObject):
    """The workshop that is open, for all pages of the section.

    Signals:
        changed: another workshop is open, or something in it is different.
        page_asked(key): a page leads to another page of the section.
        place_asked(place): a page leads elsewhere in the dossier: a question, a task, a document.
        leaving: the workshop is about to go on to another place, so that what is being typed is kept where it belongs.

    Attributes:
        work: the dossier that is open.
        now: the clock, in UTC.

    """

    changed = Signal()
    page_asked = Signal(str)
    leaving = Signal()
    place_asked = Signal(str)

    def __init__(
        self,
        work: Work,
        theme: Theme,
        parent: QObject | None = None,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(parent)
        self.work = work
        self.theme = theme
        self.now = now
        self._beamer: BeamerDesk | None = None
        self._id: WorkshopId | None = None
        self._shown: Workshop | None = None
        self._assessed: tuple[Dossier, Measurement, Assessment] | None = None
        self._take_newest()
        work.changed.connect(self._on_work_changed)

    @property
    def workshops(self) -> Mapping[WorkshopId, Workshop]:
        """Return the workshops of the dossier, by id."""
        return self.work.session.dossier.workshops

    @property
    def workshop(self) -> Workshop | None:
        """Return the workshop that is open, None when the dossier has none."""
        return self.workshops.get(self._id) if self._id is not None else None

    @property
    def beamer(self) -> BeamerDesk:
        """Return the room's view, made when it is first asked for."""
        if self._beamer is None:
            from ui.workshop.beamer_desk import BeamerDesk

            self._beamer = BeamerDesk(self)
        return self._beamer

    def assessment(self) -> Assessment:
        """Return what follows from the answers of the measurement that the open workshop is about."""
        session = self.work.session
        workshop = self.workshop
        if workshop is None or workshop.setup.measurement == session.measurement.id:
            return session.assessment
        there = (one for one in session.dossier.measurements if one.id == workshop.setup.measurement)
        measurement = next(there, session.measurement)
        kept = self._assessed
        if kept is None or kept[0] is not session.dossier or kept[1] is not measurement:
            kept = self._assessed = (
                session.dossier,
                measurement,
                assess(session.catalogue, session.dossier, measurement),
            )
        return kept[2]

    def in_order(self) -> list[Workshop]:
        """Return the workshops of the dossier, the newest first."""
        return sorted(self.workshops.values(), key=lambda one: (one.setup.day, one.id), reverse=True)

    def open(self, workshop: WorkshopId) -> None:
        """Work on another workshop of the dossier; KeyError for one that is not there."""
        if workshop not in self.workshops:
            raise KeyError(workshop)
        self._id = workshop
        self._tell()

    def add(self, workshop: Workshop) -> None:
        """Add a workshop to the dossier and open it."""
        self.work.add_workshop(workshop)
        self.open(workshop.id)

    def remove(self, workshop: WorkshopId) -> None:
        """Take a workshop out of the dossier; undo brings it back."""
        self.work.remove_workshop(workshop)

    def make(self, move: Move) -> None:
        """Let something happen in a workshop: saved, and one step for undo."""
        self.work.make_move(move)

    def move_to(self, position: Position) -> None:
        """Keep where the open workshop is now: saved, and no step for undo."""
        if self._id is not None and self.workshop is not None:
            self.leaving.emit()
            self.work.move_to(self._id, position)
            if self.workshop is not self._shown:  # the rest of the dossier is not told
                self._tell()

    def _take_newest(self) -> None:
        """Open the workshop that runs, else the newest one."""
        there = self.in_order()
        running = [one for one in there if is_running(one)]
        self._id = next((one.id for one in (*running, *there)), None)
        self._shown = self.workshop

    def _tell(self) -> None:
        self._shown = self.workshop
        self.changed.emit()

    @Slot()
    def _on_work_changed(self) -> None:
        if self._id not in self.workshops:
            self._take_newest()
            self._tell()
        elif self.workshop is not self._shown:
            self._tell()


def is_running(workshop: Workshop) -> bool:
    """Tell whether a workshop began and was not closed."""
    return workshop.position.begun_at is not None and workshop.position.closed_at is None
