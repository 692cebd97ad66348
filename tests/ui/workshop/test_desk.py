"""Which workshop is open, and what the desk says when that or something in it changes."""

from __future__ import annotations

from datetime import date
from typing import cast

from assessments.workshop import Parked, Position, WorkshopId
from assessments.workshop_parts import PARKED
from tests.ui.workshop.fakes import NOW, FakeWork, workshop
from ui.theme import Theme
from ui.work import Work
from ui.workshop.desk import WorkshopDesk
from wizard.workshop.move import Move

OLD, NEW = workshop("old", date(2026, 1, 5)), workshop("new", date(2026, 1, 15))


def desk(work: FakeWork, theme: Theme) -> tuple[WorkshopDesk, list[str]]:
    """Return a desk and a list that grows by a line at each change it tells."""
    made = WorkshopDesk(cast(Work, work), theme, work, now=lambda: NOW)
    told: list[str] = []
    made.changed.connect(lambda: told.append("changed"))
    return made, told


def test_the_newest_workshop_is_open_unless_another_one_runs(theme: Theme) -> None:
    running = workshop("old", date(2026, 1, 5))
    object.__setattr__(running, "position", Position(begun_at=NOW))

    assert desk(FakeWork(OLD, NEW), theme)[0].workshop == NEW
    assert desk(FakeWork(running, NEW), theme)[0].workshop == running
    assert desk(FakeWork(), theme)[0].workshop is None


def test_a_move_in_the_open_workshop_is_told_once(theme: Theme) -> None:
    work = FakeWork(OLD, NEW)
    made, told = desk(work, theme)

    made.make(Move(NEW.id, "", "Apart gezet", {(PARKED, "1"): Parked(1, NOW, "Wie betaalt?")}))

    assert told == ["changed"]
    assert made.workshop is not None
    assert made.workshop.parked[0].words == "Wie betaalt?"


def test_a_change_elsewhere_in_the_dossier_is_not_told(theme: Theme) -> None:
    work = FakeWork(NEW)
    _, told = desk(work, theme)

    work.changed.emit()

    assert told == []


def test_a_workshop_that_goes_makes_room_for_the_newest_that_is_left(theme: Theme) -> None:
    made, told = desk(FakeWork(OLD, NEW), theme)

    made.remove(WorkshopId("new"))

    assert made.workshop == OLD
    assert told == ["changed"]
