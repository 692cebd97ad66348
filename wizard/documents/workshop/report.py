"""Verslag workshop: one page with what was agreed, and behind it everything that the room said, per workshop."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from assessments.errors import DocumentError
from assessments.types import Dossier
from assessments.workshop import Workshop
from wizard.assessment import Assessment
from wizard.documents import blocks as b
from wizard.documents.context import Context, one_line
from wizard.documents.report import Chapter, Report
from wizard.documents.workshop.choices import ahead, choices
from wizard.documents.workshop.individual import individual
from wizard.documents.workshop.levels import levels
from wizard.documents.workshop.opening import lead, message, opening
from wizard.documents.workshop.people import facts, name_of
from wizard.documents.workshop.settled import settled
from wizard.documents.workshop.talks import talks
from wizard.documents.workshop.voted import VotedQuestion, voted_questions

NAME = "Verslag workshop"
ABOUT = "Over deze workshop"
FACTS_HIGH = 220.0
"""How high the table about the workshop is in points, with the usual words in it."""
NO_WORKSHOP = "Er is nog geen workshop in dit dossier. Zet er een klaar bij Workshop en druk daarna het verslag af."
_TITLE_LETTERS = 70


def in_order(dossier: Dossier) -> tuple[Workshop, ...]:
    """Return the workshops of a dossier by their day."""
    return tuple(sorted(dossier.workshops.values(), key=lambda one: (one.setup.day, one.id)))


def workshop_report(assessment: Assessment, *, printed_on: date, workshop: str = "") -> Report:
    """Write the report of one workshop by its id, or of all, each as a chapter.

    Raises:
        DocumentError: there is no workshop, or none with this id; one sentence.

    """
    held = in_order(assessment.dossier)
    if not held:
        raise DocumentError(NO_WORKSHOP)
    chosen = [one for one in held if workshop in {"", str(one.id)}]
    if not chosen:
        raise DocumentError("Deze workshop staat niet in dit dossier; kies een workshop die er is.")
    context = Context(assessment, printed_on)
    numbers = [str(place) for place in range(1, len(chosen) + 1)] if len(chosen) > 1 else [""]
    return Report(
        organisation=assessment.dossier.organisation,
        name=NAME,
        made_on=printed_on,
        chapters=tuple(_chapter(context, one, number) for one, number in zip(chosen, numbers, strict=True)),
        has_contents=False,
        is_example=assessment.dossier.is_example,
    )


def _chapter(context: Context, workshop: Workshop, number: str) -> Chapter:
    voted = voted_questions(context.catalogue, workshop)
    made = [*sections(context, workshop, voted), _about(context, workshop), _individual(workshop, voted)]
    there = [one for one in made if one.blocks]
    start = f"{number}." if number else ""
    return Chapter(
        number,
        one_line(name_of(workshop), _TITLE_LETTERS),
        message(voted),
        lead(workshop, voted),
        opening(context, workshop, voted),
        tuple(replace(one, number=f"{start}{place}") for place, one in enumerate(there, 1)),
        one_page=True,
        key=f"workshop-{workshop.id}",
    )


def sections(context: Context, workshop: Workshop, voted: Sequence[VotedQuestion]) -> Iterator[Chapter]:
    """Yield what stands in the plan too; a section may have nothing to say."""
    yield Chapter("", "Afgesproken niveaus", blocks=tuple(levels(context, workshop.setup.day, voted)))
    yield Chapter("", "Wie het anders ziet, en wat nog open is", blocks=tuple(talks(voted)), flows=True)
    yield Chapter("", "Besluiten en parkeerplaats", blocks=tuple(settled(context, workshop)), flows=True)
    yield Chapter("", "Taken", blocks=(*choices(context, workshop), *ahead(context, workshop)), flows=True)


def _about(context: Context, workshop: Workshop) -> Chapter:
    return Chapter("", ABOUT, blocks=(b.Room(FACTS_HIGH), facts(context, workshop)), flows=True)


def _individual(workshop: Workshop, voted: Sequence[VotedQuestion]) -> Chapter:
    return Chapter("", "Niveaus per deelnemer", blocks=tuple(individual(workshop, voted)))
