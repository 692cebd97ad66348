"""A workshop that was just asked for, and a next day like one that is there."""

from __future__ import annotations

from random import SystemRandom
from uuid import uuid4

from assessments.workshop import Workshop, WorkshopId
from ui.workshop.desk import WorkshopDesk
from wizard.dutch_time import dutch_day


def new_workshop(desk: WorkshopDesk) -> Workshop:
    """Return a workshop of today about the measurement that is worked on, with what most workshops begin with."""
    from wizard.workshop.making import new_workshop as made

    return made(_ident(), desk.work.session.sheet, dutch_day(desk.now()), SystemRandom())


def next_day(desk: WorkshopDesk, workshop: Workshop) -> Workshop:
    """Return a workshop for a next day: the same people and settings, about what is left."""
    from wizard.workshop.setting_up import another_day

    return another_day(workshop, _ident(), desk.work.session.sheet, SystemRandom())


def _ident() -> WorkshopId:
    return WorkshopId(str(uuid4()))
