"""Which sheets a dossier's workbook has, in order, and what the guide in front says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from assessments.types import Measurement
from wizard import VERSION, formats
from wizard.assessment import Assessment
from wizard.documents.look import PLAIN, Look, dressed
from wizard.documents.report import Report, foot_words
from wizard.documents.xlsx import answers, decided, measured, meetings, money_lines, outcomes, tasks, workshops
from wizard.documents.xlsx.rounds import rounds
from wizard.documents.xlsx.sheet import Cell, Kind, Sheet, Value
from wizard.documents.xlsx.writer import About, write
from wizard.edition import edition

_EXPLANATION = (
    "Dit bestand is een momentopname: wat je hier wijzigt, gaat niet terug naar het programma.",
    "Een lege cel betekent dat iets niet is ingevuld of niet bekend is; een 0 is echt nul.",
    "Bedragen zijn in euro en exclusief btw, tenzij er iets anders staat.",
    "Kolommen en bladen waarin niets staat, zijn weggelaten.",
)


def workbook(assessment: Assessment, *, printed_on: date, look: Look = PLAIN) -> bytes:
    """Return everything in a dossier as a workbook (.xlsx); the same input always gives the same bytes."""
    about = About(
        organisation=assessment.dossier.organisation,
        title="Recruitmentplan in cijfers en lijsten",
        made_on=printed_on,
        version=VERSION,
        facts=tuple(_facts(assessment, printed_on, look.adviser)),
        explanation=_EXPLANATION,
        author=look.adviser,
        foot=_foot(assessment, printed_on, look),
        is_grey=look.is_grey,
    )
    return write(about, sheets(assessment, printed_on))


def _foot(assessment: Assessment, printed_on: date, look: Look) -> str:
    """Return the words at the foot of the other documents of this dossier."""
    dossier = assessment.dossier
    return foot_words(dressed(Report(dossier.organisation, "", printed_on, ()), dossier, look))


def sheets(assessment: Assessment, printed_on: date) -> tuple[Sheet, ...]:
    """Return the sheets that have anything in them."""
    found = rounds(assessment)
    made: list[Sheet | None] = [
        *tasks.task_sheets(assessment),
        *meetings.meeting_sheets(assessment),
        answers.answers(found),
        answers.scores(found),
        outcomes.kpis(found),
        outcomes.outcomes(found),
        outcomes.difference(assessment),
        measured.basis(found),
        money_lines.costs(found),
        measured.rates(found),
        measured.vacancies(found),
        measured.channels(found),
        measured.counted(found),
        money_lines.forms(found),
        *decided.decided_sheets(assessment, printed_on),
        *workshops.workshop_sheets(assessment),
    ]
    return tuple(one for one in made if one is not None)


def _facts(assessment: Assessment, printed_on: date, adviser: str) -> Iterator[tuple[str, Value | Cell]]:
    dossier = assessment.dossier
    yield "Organisatie", dossier.organisation
    for one in sorted(dossier.measurements, key=lambda each: each.date):
        yield formats.capitalized(one.kind.value), _measured(one)
    if dossier.is_example:
        yield "Let op", "Dit is een voorbeeld; de organisatie bestaat niet."
    if assessment.is_concept():
        yield "Stand", "Concept: er zijn nog open punten. Ze staan op het blad Aandachtspunten."
    yield "Taken in het plan", Cell(len(assessment.tasks), Kind.WHOLE)
    yield "Uren in het plan", Cell(assessment.hours(), Kind.HOURS)
    yield "Begin van het plan", Cell(assessment.sheet.start_date(), Kind.DAY)
    if dossier.plan.replan is not None:
        yield "Opnieuw gepland vanaf", Cell(dossier.plan.replan.on, Kind.DAY)
    yield "Adviseur", adviser or None
    yield "Laatst gewijzigd", Cell(dossier.updated_at, Kind.MOMENT)
    yield "Versie", Cell(edition(dossier).number, Kind.WHOLE)
    yield "Gemaakt op", Cell(printed_on, Kind.DAY)
    yield "Programma", f"Recruitmentwijzer {VERSION}, vragenlijst {assessment.catalogue.version}"
    yield "Dossier", dossier.id


def _measured(one: Measurement) -> str:
    day = formats.long_date(one.date).replace(formats.NBSP, " ")
    return f"{day}, cijfers vergrendeld" if one.is_locked else day
