"""A workshop that was just asked for."""

from __future__ import annotations

from uuid import uuid4

from assessments.workshop import Setup, Workshop, WorkshopId
from ui.workshop.desk import WorkshopDesk
from wizard.dutch_time import dutch_day


def new_workshop(desk: WorkshopDesk) -> Workshop:
    """Return an empty workshop of today about the measurement that is worked on."""
    ident = str(uuid4())
    code = ident.replace("-", "")[:6].upper()
    return Workshop(WorkshopId(ident), Setup(code, dutch_day(desk.now()), desk.work.session.measurement.id))
