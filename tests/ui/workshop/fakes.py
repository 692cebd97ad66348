"""A session on the screen that keeps workshops in memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QObject, Signal

from assessments.types import MeasurementId
from assessments.workshop import Position, Setup, Workshop, WorkshopId
from assessments.workshop_parts import with_part
from wizard.workshop.move import Move

NOW = datetime(2026, 1, 15, 8, 30, tzinfo=UTC)


def workshop(ident: str = "w", day: date = date(2026, 1, 15), **setup: Any) -> Workshop:
    """Return a workshop of a day about measurement m."""
    return Workshop(WorkshopId(ident), Setup("K7M4QX", day, MeasurementId("m"), **setup))


class FakeWork(QObject):
    """Performs moves in memory and says that something changed."""

    changed = Signal()

    def __init__(self, *workshops: Workshop) -> None:
        super().__init__()
        self.session = SimpleNamespace(
            dossier=SimpleNamespace(workshops={}), measurement=SimpleNamespace(id=MeasurementId("m"))
        )
        self.moves: list[Move] = []
        self._take({one.id: one for one in workshops})

    def make_move(self, move: Move) -> None:
        """Perform a move."""
        self.moves.append(move)
        there = self._there()
        changed = there[move.workshop]
        for key, value in move.parts.items():
            changed = with_part(changed, key, value)
        self._take({**there, move.workshop: changed})

    def move_to(self, ident: WorkshopId, position: Position) -> None:
        """Keep where a workshop is."""
        there = self._there()
        self._take({**there, ident: replace(there[ident], position=position)})

    def add_workshop(self, added: Workshop) -> None:
        """Add a workshop."""
        self._take({**self._there(), added.id: added})

    def remove_workshop(self, ident: WorkshopId) -> None:
        """Take a workshop away."""
        self._take({key: one for key, one in self._there().items() if key != ident})

    def _there(self) -> Mapping[WorkshopId, Workshop]:
        found: Mapping[WorkshopId, Workshop] = self.session.dossier.workshops
        return found

    def _take(self, workshops: Mapping[WorkshopId, Workshop]) -> None:
        self.session.dossier = SimpleNamespace(workshops=dict(workshops))
        self.changed.emit()
