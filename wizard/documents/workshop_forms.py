"""The paper questionnaires of a workshop: a set per participant, with code and number filled in, and some without a number."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date

from assessments.catalogue import Catalogue, Section
from assessments.errors import DocumentError
from assessments.types import Dossier, QuestionId
from assessments.workshop import Participant as Place
from assessments.workshop import Setup, Workshop, WorkshopId
from wizard.documents import blocks as b
from wizard.documents.blank import HEAD_FIELDS, HEAD_NAMES, form_question
from wizard.documents.handout import coming
from wizard.documents.participant import Participant
from wizard.documents.report import Chapter, Report
from wizard.documents.workshop.report import NO_WORKSHOP
from wizard.workshop.group_names import group_name

NAME = "Vragenlijst workshop"
DONT_KNOW = ("?", "Weet ik niet")
"""The box of who chooses no level because it is not known; the sign is the key that takes it over."""
NO_QUESTIONS = "In deze workshop zijn nog geen vragen gekozen. Kies ze bij Workshop, onder Voorbereiden."
NO_QUESTIONS_HERE = "Van deze stap zijn in de workshop geen vragen gekozen. Kies een andere stap, of alle zes."
NOBODY_THERE = "Er zijn nog geen deelnemers. Voeg ze toe bij Workshop, of druk reserves af."
_DONT_KNOW_VALUE = "weet_niet"


def workshop_of(dossier: Dossier, ident: str, day: date) -> Workshop:
    """Return the workshop that paper is for: the one with this id, else the one to come, else the newest.

    Raises:
        DocumentError: the dossier has no workshop; one sentence.

    """
    chosen = dossier.workshops.get(WorkshopId(ident)) or coming(dossier, day)
    newest = max(dossier.workshops.values(), key=lambda one: (one.setup.day, one.id), default=None)
    if chosen is None and newest is None:
        raise DocumentError(NO_WORKSHOP)
    found = chosen or newest
    assert found is not None
    return found


def workshop_forms(
    catalogue: Catalogue,
    setup: Setup,
    *,
    printed_on: date,
    dossier: Dossier | None = None,
    steps: Collection[int] = (),
    numbers: Collection[int] = (),
    spares: int = 0,
) -> Report:
    """Write a form for everybody who takes part, each on sheets of its own when both sides are printed.

    Args:
        catalogue: what is asked.
        setup: of the workshop: its code, its people and the questions that were chosen.
        printed_on: the date at the foot of every page.
        dossier: whose organisation is named.
        steps: only the questions of these steps (1-6); empty for all that were chosen.
        numbers: only for these participants; empty for everybody who is there.
        spares: how many forms without a number follow.

    Raises:
        DocumentError: no questions, or nobody to ask them to; one sentence.

    """
    asked = _asked(catalogue, setup, steps)
    people = [one for one in setup.participants if (one.number in numbers if numbers else not one.left)]
    if not people and not spares:
        raise DocumentError(NOBODY_THERE)
    chapters = [_chapter(catalogue, setup, asked, one) for one in people]
    chapters += [_spare(catalogue, setup, asked, number + 1) for number in range(spares)]
    return Report(
        organisation=dossier.organisation if dossier else "Recruitmentwijzer",
        name=NAME,
        made_on=printed_on,
        chapters=tuple(chapters),
        has_contents=False,
        is_bundle=True,
        on_right=True,
        is_example=dossier.is_example if dossier else False,
    )


def _asked(catalogue: Catalogue, setup: Setup, steps: Collection[int]) -> list[tuple[Section, list[QuestionId]]]:
    """Return the chosen questions by step; DocumentError when there are none."""
    chosen = set(setup.questions)
    sections = [one for one in catalogue.steps if not steps or one.number in steps]
    found = [(one, [code for code in one.questions() if code in chosen]) for one in sections]
    found = [(one, codes) for one, codes in found if codes]
    if not found:
        raise DocumentError(NO_QUESTIONS_HERE if steps and chosen else NO_QUESTIONS)
    return found


def _chapter(
    catalogue: Catalogue, setup: Setup, asked: list[tuple[Section, list[QuestionId]]], place: Place
) -> Chapter:
    who = Participant(setup.code, str(place.number), group_name(place.group), setup.day)
    blocks = tuple(_blocks(catalogue, setup, asked, who, f"d{place.number}"))
    name = f"Deelnemer {place.number}"
    running = f"deelnemer {place.number}  ·  {setup.code}"
    return Chapter("", _title(asked), name, "", blocks, running=running, bookmark=name, key=name, is_named=True)


def _spare(catalogue: Catalogue, setup: Setup, asked: list[tuple[Section, list[QuestionId]]], number: int) -> Chapter:
    who = Participant(setup.code, day=setup.day)
    blocks = tuple(_blocks(catalogue, setup, asked, who, f"r{number}"))
    name, key = "Deelnemer zonder nummer", f"reserve-{number}"
    running = f"reserve {number}  ·  {setup.code}"
    return Chapter("", _title(asked), name, "", blocks, running=running, bookmark=name, key=key, is_named=True)


def _title(asked: list[tuple[Section, list[QuestionId]]]) -> str:
    """Return what the form is, with the step when it is about one."""
    return f"{NAME}  ·  stap {asked[0][0].number} {asked[0][0].title}" if len(asked) == 1 else NAME


def _blocks(
    catalogue: Catalogue,
    setup: Setup,
    asked: list[tuple[Section, list[QuestionId]]],
    who: Participant,
    field: str,
) -> Iterator[b.Block]:
    yield b.FormHead(HEAD_FIELDS, _instruction(setup), field, HEAD_NAMES, who.values())
    for section, codes in asked:
        if len(asked) > 1:
            yield b.Heading(f"Stap {section.number}  {section.title}")
        for code in codes:
            question = form_question(catalogue, catalogue.questions[code])
            yield replace(
                question,
                choices=(*question.choices, DONT_KNOW),
                values=(*(label for label, _ in question.choices), _DONT_KNOW_VALUE),
                whose=f"{field}.",
                remark_lines=0,
            )


def _instruction(setup: Setup) -> b.Words:
    """Return how one fills it in, and what happens with it; that depends on what was announced."""
    after = "Het verslag toont geen losse keuzes."
    if setup.shows_individual:
        after = "Let op: in het verslag staat per nummer wat is gekozen."
    return (
        b.Run("Kies voor jezelf. Kruis per vraag één vakje aan: het hoogste niveau waarvan de "),
        b.strong("hele"),
        b.Run(" beschrijving nu klopt. "),
        b.Run(after),
    )
