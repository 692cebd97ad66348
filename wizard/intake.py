"""What taking a dossier file into the library would do; nothing that is there is ever overwritten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol
from uuid import uuid4

from assessments.types import Dossier, DossierId, MeasurementId


class Outcome(StrEnum):
    """What happens to a file's dossier."""

    NEW = "new"
    SAME = "same"
    BESIDE = "beside"


class Shelf(Protocol):
    """What an intake needs of the library."""

    def load_many(self, dossier_ids: Sequence[str], /) -> tuple[Dossier, ...]:
        """Return the dossiers that are there."""
        ...

    def add_all(self, dossiers: Sequence[Dossier], /) -> None:
        """Add new dossiers, all or none."""
        ...


@dataclass(frozen=True, slots=True)
class Intake:
    """A dossier as it would come into the library, and how that relates to what is there."""

    dossier: Dossier
    outcome: Outcome


def plan(shelf: Shelf, dossiers: Sequence[Dossier]) -> tuple[Intake, ...]:
    """Work out what would happen: new, the same as what is there, or beside it under an id of its own."""
    taken = {one.id: one for one in shelf.load_many([dossier.id for dossier in dossiers])}
    planned = []
    for dossier in dossiers:
        there = taken.get(dossier.id)
        if there is None:
            planned.append(Intake(dossier, Outcome.NEW))
            taken[dossier.id] = dossier
        elif _content(there) == _content(dossier):
            planned.append(Intake(there, Outcome.SAME))
        else:
            planned.append(Intake(_with_new_ids(dossier), Outcome.BESIDE))
    return tuple(planned)


def carry_out(shelf: Shelf, planned: Sequence[Intake]) -> None:
    """Add what is not there yet, in one transaction."""
    wanted = [intake.dossier for intake in planned if intake.outcome is not Outcome.SAME]
    if wanted:
        shelf.add_all(wanted)


def _content(dossier: Dossier) -> Dossier:
    return replace(dossier, updated_at=dossier.created_at, is_example=False)


def _with_new_ids(dossier: Dossier) -> Dossier:
    """Return a dossier beside another with its ids; its workshops are the same ones, so that erasing finds them all."""
    ids = {one.id: MeasurementId(str(uuid4())) for one in dossier.measurements}
    measurements = tuple(replace(one, id=ids[one.id]) for one in dossier.measurements)
    workshops = {
        ident: replace(one, setup=replace(one.setup, measurement=ids[one.setup.measurement]))
        for ident, one in dossier.workshops.items()
    }
    return replace(dossier, id=DossierId(str(uuid4())), measurements=measurements, workshops=workshops)
