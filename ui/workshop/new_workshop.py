"""A workshop that was just asked for."""

from __future__ import annotations

from random import SystemRandom
from uuid import uuid4

from assessments.workshop import Workshop, WorkshopId
from ui.workshop.desk import WorkshopDesk
from wizard.dutch_time import dutch_day
from wizard.workshop import making


def new_workshop(desk: WorkshopDesk) -> Workshop:
    """Return a workshop of today about all level questions of the measurement that is worked on."""
    today = dutch_day(desk.now())
    return making.new_workshop(WorkshopId(str(uuid4())), desk.work.session.sheet, today, SystemRandom())
