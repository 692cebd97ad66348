"""Klaar voor de workshop: what the data tells by itself, and what one has to look at in the room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assessments.sheet import AnswerSheet
from assessments.workshop import Workshop
from wizard import formats
from wizard.workshop.setting_up import fit


@dataclass(frozen=True, slots=True)
class Check:
    """One point before a workshop.

    Attributes:
        words: what it is about.
        is_done: whether the data says so; None for what only a person can see.
        place: the part of the setting up, or of the dossier, where one can do something about it; "" for none.

    """

    words: str
    is_done: bool | None
    place: str = ""


QUESTIONS, PEOPLE, AGENDA, BASICS, FIGURES, PRINTING = (
    "vragen",
    "deelnemers",
    "draaiboek",
    "opzet",
    "cijfers",
    "afdrukken",
)
IN_THE_ROOM = (
    "Beamer aangesloten en het beeld bekeken vanaf de achterste stoel",
    "Laptop aan de stroom, meldingen uit",
    "Alles geprint, met twee reserves en genoeg pennen",
    "Tafels in een hoefijzer: iedereen ziet elkaar en het beeld",
    "Iemand gevraagd om te schrijven",
)
"""What only somebody in the room can see."""


def checks(workshop: Workshop, sheet: AnswerSheet, today: date, *, has_figures: bool) -> tuple[Check, ...]:
    """Return what has to be ready, first what follows from the data.

    Args:
        workshop: the one that is prepared.
        sheet: the answers of the dossier.
        today: the day it is now.
        has_figures: the dossier can say what hiring costs and how long it takes.

    """
    setup = workshop.setup
    here = [one for one in setup.participants if not one.left]
    without = sum(one.group is None for one in here)
    found = fit(setup, sheet.catalogue)
    day = formats.long_date(setup.day)
    is_to_come = setup.day >= today or workshop.position.begun_at is not None
    fits = not found.unplaced and (setup.prepared or found.explained >= 0)
    room = "De vragen passen krap in de tijd" if found.short and not setup.prepared else "De vragen passen in de tijd"
    named = bool(setup.client and setup.facilitator)
    return (
        Check(f"Op {day}" if is_to_come else f"De dag is al geweest: {day}", is_to_come, BASICS),
        _check(setup.starts_at is not None, "Begintijd bekend", "Nog geen begintijd", BASICS),
        _check(bool(setup.questions), "Vragen gekozen", "Nog geen vragen gekozen", QUESTIONS),
        Check(_people_words(len(here), without), bool(here) and not without, PEOPLE),
        _check(named, "Begeleider en opdrachtgever bekend", "Begeleider of opdrachtgever nog leeg", BASICS),
        _check(fits, room, "De vragen passen niet in de tijd", AGENDA),
        _check(has_figures, "De twee cijfers zijn bekend", "De twee cijfers zijn nog niet bekend", FIGURES),
    )


def _check(is_done: bool, done: str, waiting: str, place: str) -> Check:
    return Check(done if is_done else waiting, is_done, place)


def _people_words(count: int, without: int) -> str:
    if not count:
        return "Nog geen deelnemers"
    if without:
        amount = formats.count(without, "deelnemer", "deelnemers")
        return f"{formats.capitalized(amount)} nog zonder rolgroep"
    return "Iedereen heeft een rolgroep"
