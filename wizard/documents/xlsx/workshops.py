"""The workshops: who took part in numbers, every question with its votes counted, what was decided, and the dots."""

from __future__ import annotations

from collections.abc import Iterator

from assessments.workshop import Workshop
from wizard.assessment import Assessment
from wizard.documents.workshop.levels import agreed_words
from wizard.documents.workshop.people import groups_words, name_of
from wizard.documents.workshop.report import in_order
from wizard.documents.workshop.voted import VotedQuestion, voted_questions
from wizard.documents.xlsx.sheet import Column, Kind, Row, Sheet, Value, searchable, sheet, text, yes
from wizard.workshop.dots import totals

_LEVELS = range(5)
_DECIDED, _PARKED = "besluit", "parkeerplaats"


def workshop_sheets(assessment: Assessment) -> tuple[Sheet | None, ...]:
    """Return these sheets; no participant's own level and no name of one stands on them."""
    held = in_order(assessment.dossier)
    if not held:
        return ()
    return (_workshops(held), _questions(assessment, held), _votes(assessment, held), _points(held),
            _tasks(assessment, held))  # fmt: skip


def _workshops(held: tuple[Workshop, ...]) -> Sheet | None:
    columns = (
        Column("Workshop", Kind.TEXT, 34),
        Column("Dag", Kind.DAY, 12),
        Column("Begin", Kind.CODE, 8),
        Column("Code", Kind.CODE, 10),
        Column("Deelnemers", Kind.WHOLE, 11),
        Column("Rolgroepen", Kind.TEXT, 44),
        Column("Begeleider", Kind.TEXT, 22),
        Column("Opdrachtgever", Kind.TEXT, 22),
        Column("Notulist", Kind.TEXT, 22),
        Column("Vooraf gekozen", Kind.CODE, 10),
        Column("Niveaus per nummer", Kind.CODE, 12, meaning="Vooraf is aangekondigd dat het verslag die toont."),
        Column("Begonnen", Kind.MOMENT, 17),
        Column("Gesloten", Kind.MOMENT, 17),
        Column("Stippen getoond", Kind.MOMENT, 17),
        Column("Stemmen gewist", Kind.MOMENT, 17),
    )
    rows = (_workshop(one) for one in held)
    return sheet("Workshops", "Elke workshop: wanneer, met hoeveel mensen, en wie haar leidde.", columns, rows)


def _workshop(one: Workshop) -> Row:
    setup, position = one.setup, one.position
    return (
        name_of(one), setup.day, f"{setup.starts_at:%H.%M}" if setup.starts_at is not None else None, setup.code,
        len(setup.participants), groups_words(setup.participants), setup.facilitator, setup.client, setup.note_taker,
        yes(setup.prepared) if setup.prepared else None, yes(setup.shows_individual) if setup.shows_individual else None,
        position.begun_at, position.closed_at, one.dots_shown_at, one.erased_at,
    )  # fmt: skip


def _questions(assessment: Assessment, held: tuple[Workshop, ...]) -> Sheet | None:
    columns = (
        Column("Workshop", Kind.TEXT, 18),
        Column("Vraag", Kind.CODE, 9),
        Column("Naam", Kind.TEXT, 24),
        Column("Niveau", Kind.WHOLE, 8, meaning="Wat de zaal afsprak; dit telt als antwoord."),
        Column("In woorden", Kind.CODE, 12),
        Column("N.v.t., want", Kind.TEXT, 24),
        Column("Bewijs", Kind.TEXT, 40),
        Column("Anders dan het voorstel, want", Kind.TEXT, 30),
        Column("Minderheid", Kind.TEXT, 30),
        Column("Groepen die het anders zien", Kind.TEXT, 30),
        Column("Geen consensus", Kind.CODE, 11, meaning="Na twee rondes was er geen overeenstemming."),
        Column("Nabespreken", Kind.CODE, 12),
        Column("Genoteerd", Kind.TEXT, 28, meaning="Wat er al stond toen er nog niets was afgesproken."),
        Column("Vastgelegd", Kind.MOMENT, 17),
    )
    rows = (_question(assessment, one, each) for one in held for each in voted_questions(assessment.catalogue, one))
    return sheet("Workshop", "Wat de zaal per vraag afsprak, met bewijs en wat een minderheid zegt.", columns, rows, 3)


def _question(assessment: Assessment, workshop: Workshop, one: VotedQuestion) -> Row:
    found, mark = one.agreement, one.mark
    drafts = () if found is not None else (mark.draft_evidence, mark.draft_minority, mark.draft_reason)
    groups = searchable(text(*one.differences))
    agreed: tuple[Value, ...] = (*(None,) * 6, groups, None)
    if found is not None:
        agreed = (
            found.level, agreed_words(assessment.catalogue, found), found.not_applicable, found.evidence, found.reason,
            found.minority, groups, "ja" if found.no_consensus else None,
        )  # fmt: skip
    return (
        name_of(workshop), one.id, one.name, *agreed, "ja" if mark.postponed else None, text(*drafts),
        found.at if found is not None else None,
    )  # fmt: skip


def _votes(assessment: Assessment, held: tuple[Workshop, ...]) -> Sheet | None:
    columns = (
        Column("Workshop", Kind.TEXT, 24),
        Column("Vraag", Kind.CODE, 9),
        Column("Naam", Kind.TEXT, 30),
        Column("Ronde", Kind.WHOLE, 8),
        Column("Beeld", Kind.CODE, 14, meaning="Hoe ver de stemmen uit elkaar lagen."),
        Column("Spreiding", Kind.WHOLE, 10, meaning="De hoogste min de laagste keuze."),
        *(Column(str(level), Kind.WHOLE, 6, meaning=f"Hoeveel mensen niveau {level} kozen.") for level in _LEVELS),
        Column("N.v.t.", Kind.WHOLE, 8),
        Column("Weet niet", Kind.WHOLE, 9),
        Column("Voorstel", Kind.WHOLE, 9, meaning="De onderste mediaan van deze ronde."),
    )
    about = "Hoeveel mensen per ronde welk niveau kozen; nooit wie."
    return sheet("Workshop stemmen", about, columns, _counted(assessment, held), 3)


def _counted(assessment: Assessment, held: tuple[Workshop, ...]) -> Iterator[Row]:
    for workshop in held:
        for one in voted_questions(assessment.catalogue, workshop):
            for number, seen in enumerate(one.rounds, 1):
                spread = seen.spread
                yield (
                    name_of(workshop), one.id, one.name, number, seen.status or None, spread.spread, *spread.counts,
                    spread.not_applicable, spread.dont_know, spread.proposal,
                )  # fmt: skip


def _points(held: tuple[Workshop, ...]) -> Sheet | None:
    columns = (
        Column("Workshop", Kind.TEXT, 24),
        Column("Soort", Kind.CODE, 14),
        Column("Wanneer", Kind.MOMENT, 17),
        Column("Vraag", Kind.CODE, 9),
        Column("Punt", Kind.TEXT, 70),
        Column("Wie pakt het op", Kind.TEXT, 24),
    )
    about = "Besluiten van de zaal en punten op de parkeerplaats."
    return sheet("Workshop besluiten", about, columns, (row for one in held for row in _of_workshop(one)))


def _of_workshop(one: Workshop) -> Iterator[Row]:
    name = name_of(one)
    yield from ((name, _DECIDED, ruling.at, None, ruling.words, ruling.owner) for ruling in one.rulings)
    yield from ((name, _PARKED, point.at, point.question, point.words, point.owner) for point in one.parked)


def _tasks(assessment: Assessment, held: tuple[Workshop, ...]) -> Sheet | None:
    columns = (
        Column("Workshop", Kind.TEXT, 24),
        Column("Code", Kind.CODE, 10),
        Column("Taak", Kind.TEXT, 50),
        Column("Nummer in de zaal", Kind.WHOLE, 10),
        Column("Stippen", Kind.WHOLE, 9),
        Column("Gekozen", Kind.WHOLE, 9, meaning="De hoeveelste die de zaal koos; leeg: niet gekozen."),
    )
    about = "Stippen op taken en wat de zaal koos; de berekende volgorde staat op het blad Taken."
    return sheet("Workshop taken", about, columns, (row for one in held for row in _chosen(assessment, one)))


def _chosen(assessment: Assessment, one: Workshop) -> Iterator[Row]:
    dots = totals(one)
    places = {code: place for place, code in enumerate(one.chosen, 1)}
    numbers = {code: place for place, code in enumerate(one.numbered, 1)}
    for code in dict.fromkeys((*one.chosen, *sorted(dots, key=lambda each: (-dots[each], each)), *one.numbered)):
        planned = assessment.task(code)
        template = planned.task.template if planned is not None else assessment.catalogue.tasks.get(code)
        title = template.title if template is not None else None
        yield (name_of(one), code, title, numbers.get(code), dots.get(code) or None, places.get(code))
