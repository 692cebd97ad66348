"""What the check before printing finds in the plan as a whole: gaps, load and reasons."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from wizard import formats
from wizard.assessment import Assessment, hours_by_owner
from wizard.planning.checks import HOURS_QUESTION, ROLES_QUESTION, VIEW_PLACE, CheckKind, Finding
from wizard.tools.means import ownerless_means
from wizard.tools.places import TOOL_PLACE

MOST_OF_ONE = Decimal("0.5")
"""The share of all hours above which it is too much for one person (method 2.8.6, Beslissing 24)."""


def whole_findings(assessment: Assessment) -> Iterator[Finding]:
    """Yield what does not fit in the plan as a whole."""
    yield from _gaps(assessment)
    yield from _hours(assessment)
    yield from _people(assessment)
    yield from _reasons(assessment)
    yield from _means(assessment)


def _gaps(assessment: Assessment) -> Iterator[Finding]:
    """Find levels under their target that no task in the plan works on."""
    sheet = assessment.sheet
    worked_on = {cause.question for planned in assessment.tasks for cause in planned.task.causes}
    dropped = {one.template.code for one in assessment.dropped}
    for question in sheet.maturity_questions():
        level, target = sheet.level(question.id), sheet.target(question.id)
        if level is None or target is None or level >= target or question.id in worked_on:
            continue
        away = [one.code for one in sheet.catalogue.tasks_for(question.id) if one.code in dropped]
        done = f"; {formats.enumeration(away)} {'is' if len(away) == 1 else 'zijn'} eruit gehaald" if away else ""
        todo = "Zet een taak terug, voeg er een toe of pas het streefniveau aan."
        words = f"Niveau {level}, streef {target}, maar er staat geen taak voor in het plan{done}. {todo}"
        yield Finding(CheckKind.GAP, question.id, question.id, question.name, words, question.id)


def _means(assessment: Assessment) -> Iterator[Finding]:
    """Find means in use that are nobody's (method 2.8.7)."""
    for code, title in ownerless_means(assessment):
        words = "In gebruik, maar van niemand. Vul in de inventaris in wie het bijhoudt."
        yield Finding(CheckKind.LONE_MEANS, code, "", title, words, f"{TOOL_PLACE}middelen")


def _hours(assessment: Assessment) -> Iterator[Finding]:
    if assessment.tasks and assessment.sheet.hours_per_week() <= 0:
        count = formats.count(len(assessment.tasks), "taak heeft", "taken hebben")
        words = f"{count} daarom geen datum. Vul bij {HOURS_QUESTION} in hoeveel uur er per week is."
        title = "Nul uren per week"
        yield Finding(CheckKind.OVERLOAD, HOURS_QUESTION, HOURS_QUESTION, title, words, HOURS_QUESTION)


def _people(assessment: Assessment) -> Iterator[Finding]:
    total = assessment.hours()
    for name, hours in sorted(hours_by_owner(assessment).items(), key=lambda one: -one[1]):
        if total > 0 and hours / total > MOST_OF_ONE:
            share = formats.percent(hours / total, 0)
            words = (
                f"Doet {formats.hours(formats.rounded(hours, 0))} van de {formats.hours_long(total)} ({share}): te veel"
                f" bij één persoon. Geef taken aan iemand anders, of verdeel de rollen bij {ROLES_QUESTION} anders."
            )
            yield Finding(CheckKind.OVERLOAD, f"naam:{name}", "", name, words, f"{VIEW_PLACE}personen")


def _reasons(assessment: Assessment) -> Iterator[Finding]:
    """Find answers on n.v.t. without a reason: those count as not answered."""
    sheet = assessment.sheet
    for section in sheet.catalogue.sections:
        for code in section.questions():
            answer, question = sheet.answer(code), sheet.catalogue.questions[code]
            if answer.not_applicable and not answer.is_waived():
                words = "Staat op n.v.t. zonder reden. Schrijf op waarom, of geef een antwoord."
                yield Finding(CheckKind.NO_REASON, code, code, question.name or question.text, words, code)
