"""Klaar voor de workshop: what the data tells by itself, and what one has to look at in the room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from assessments.sheet import AnswerSheet
from assessments.workshop import BlockKind, Setup, Workshop
from wizard import formats
from wizard.changes import FIGURES_PLACE
from wizard.workshop.agenda import length
from wizard.workshop.setting_up import fit

FEWEST, MOST = 3, 12
"""How many people a workshop is made for (method 6.1)."""
WITHOUT_BREAK = 120
"""Minutes that a room can do without a break."""


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
    FIGURES_PLACE,
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
    fits = not found.unplaced and (setup.prepared or not found.short)
    tight = not found.unplaced and found.explained >= 0
    too_long = "De vragen passen krap in de tijd" if tight else "De vragen passen niet in de tijd"
    named = bool(setup.client and setup.facilitator)
    return (
        Check(f"Op {day}" if is_to_come else f"De dag is al geweest: {day}", is_to_come, BASICS),
        _check(setup.starts_at is not None, "Begintijd bekend", "Nog geen begintijd", BASICS),
        _check(bool(setup.questions), "Vragen gekozen", "Nog geen vragen gekozen", QUESTIONS),
        Check(_people_words(len(here), without), bool(here) and not without, PEOPLE),
        _check(named, "Begeleider en opdrachtgever bekend", "Begeleider of opdrachtgever nog leeg", BASICS),
        _check(fits, "De vragen passen in de tijd", too_long, AGENDA),
        _check(has_figures, "De twee cijfers zijn bekend", "De twee cijfers zijn nog niet bekend", FIGURES),
        *_advice(setup, sheet, len(here)),
    )


def _advice(setup: Setup, sheet: AnswerSheet, people: int) -> Iterator[Check]:
    """Yield what is only said when it is so: too few or many people (method 6.1), no break, questions that went."""
    if 0 < people < FEWEST:
        yield Check("Met minder dan drie deelnemers zie je geen verschil tussen groepen", False, PEOPLE)
    if people > MOST:
        yield Check(
            "Met meer dan twaalf deelnemers duurt het gesprek per vraag te lang: maak twee groepen", False, PEOPLE
        )
    has_break = any(block.kind is BlockKind.BREAK for block in setup.agenda)
    if setup.agenda and not has_break and length(setup) > WITHOUT_BREAK:
        yield Check("Geen pauze in het draaiboek", False, AGENDA)
    gone = sum(one in sheet.catalogue.questions and not sheet.is_shown(one) for one in setup.questions)
    if gone:
        amount = formats.count(gone, "vraag hoort", "vragen horen")
        yield Check(f"{formats.capitalized(amount)} niet meer bij dit dossier", False, QUESTIONS)


def _check(is_done: bool, done: str, waiting: str, place: str) -> Check:
    return Check(done if is_done else waiting, is_done, place)


def _people_words(count: int, without: int) -> str:
    if not count:
        return "Nog geen deelnemers"
    if without:
        amount = formats.count(without, "deelnemer", "deelnemers")
        return f"{formats.capitalized(amount)} nog zonder rolgroep"
    return "Iedereen heeft een rolgroep"
