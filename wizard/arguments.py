"""Answers to the objections of DRA-10, filled with this dossier's own figures (method 2.8.1, Beslissing 57)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from assessments.business_case.case import IN_HOUSE
from assessments.catalogue import slug
from assessments.metrics.periods import is_part_of_year
from assessments.outcomes import Outcomes
from assessments.types import QuestionId
from wizard import formats
from wizard.assessment import Assessment
from wizard.case_words import break_even_of, pays_from
from wizard.planning.schedule import Phase, year_later

_OBJECTIONS = QuestionId("DRA-10")
UNKNOWN = "Dit cijfer volgt uit de nulmeting."


@dataclass(frozen=True, slots=True)
class Argument:
    """An objection that somebody expects, and what one can say; ``code`` is its option of DRA-10."""

    objection: str
    sentences: tuple[str, ...]
    code: str = ""


@dataclass(frozen=True, slots=True)
class _Facts:
    assessment: Assessment
    outcomes: Outcomes


def arguments(assessment: Assessment, outcomes: Outcomes) -> tuple[Argument, ...]:
    """Return an answer to each objection that was chosen; a sentence whose number misses says that it will follow."""
    return answers_to(assessment, outcomes, chosen_objections(assessment))


def chosen_objections(assessment: Assessment) -> tuple[str, ...]:
    """Return the options of DRA-10 that were chosen."""
    chosen = assessment.sheet.value(_OBJECTIONS)
    return tuple(code for code in chosen if isinstance(code, str)) if isinstance(chosen, tuple) else ()


def all_objections(assessment: Assessment) -> tuple[str, ...]:
    """Return every option of DRA-10 that has an answer."""
    options = assessment.sheet.catalogue.questions[_OBJECTIONS].options
    return tuple(option.code for option in options if _answer_to(option.code) is not None)


def answers_to(assessment: Assessment, outcomes: Outcomes, codes: Iterable[str]) -> tuple[Argument, ...]:
    """Return an answer to each of these objections; what is no objection has none."""
    options = {one.code: one.text for one in assessment.sheet.catalogue.questions[_OBJECTIONS].options}
    facts = _Facts(assessment, outcomes)
    found = []
    for code in codes:
        answer = _answer_to(code)
        if answer is not None:
            said = dict.fromkeys(one or UNKNOWN for one in answer(facts))
            found.append(Argument(options.get(code, code), tuple(said), code))
    return tuple(found)


def _answer_to(code: str) -> Callable[[_Facts], tuple[str | None, ...]] | None:
    return next((build for start, build in _ANSWERS.items() if code.startswith(slug(start))), None)


def _too_dear(facts: _Facts) -> tuple[str | None, ...]:
    case, costs = facts.outcomes.case, facts.outcomes.metrics.costs
    now = costs.per_hire
    first = None if now is None else f"Een aanname kost nu {formats.euro(now, 0)}."
    own, hires = case.finished.get(IN_HOUSE), case.hires
    each = own.per_hire(hires) if own is not None and hires else None
    second = None
    if each is not None:
        second = f"Met een eigen recruiter verwachten we {formats.euro(each, 0)}, bij {hires} aannames per jaar."
    return first, second, _break_even(facts, "Vanaf {hires} aannames is dat niet duurder dan bureaus.")


def _break_even(facts: _Facts, sentence: str) -> str | None:
    """Return the sentence with the break-even against an agency, or in words where that is no number."""
    case = facts.outcomes.case
    point, words = pays_from(case), break_even_of(case, "in_house_vs_agency")
    return words if point is None else sentence.format(hires=point)


def _hr_can_do_it(facts: _Facts) -> tuple[str | None, ...]:
    hours, fill = facts.outcomes.kpis["UREN"], facts.outcomes.metrics.clocks.time_to_fill.mean
    first = (
        f"Een aanname vraagt nu {formats.number(hours, 1)} uur van eigen mensen."
        if isinstance(hours, Decimal)
        else None
    )
    second = None if fill is None else f"Een vacature staat gemiddeld {formats.number(fill, 1)} dagen open."
    return first, second, "Wie het erbij doet, laat als eerste de kandidaten wachten."


def _agencies(facts: _Facts) -> tuple[str | None, ...]:
    share, fees = facts.outcomes.kpis["BUR"], facts.outcomes.metrics.costs.of("E02")
    first = f"{formats.percent(share)} van de aannames komt via bureaus." if isinstance(share, Decimal) else None
    span = "in de gemeten periode" if is_part_of_year(facts.outcomes.metrics.figures.period) else "per jaar"
    second = None if fees is None else f"Daar gaat {span} {formats.euro(fees, 0)} naartoe."
    return first, second, "Wie jullie niet aannemen, kent daarna het bureau en niet jullie."


def _too_few(facts: _Facts) -> tuple[str | None, ...]:
    words = "Blijft het onder de {hires} aannames per jaar, kies dan een recruiter voor enkele dagen of RPO."
    return (_break_even(facts, words), "Verhaal, talentpool en een goed proces lonen bij elk aantal.")


def _not_measurable(facts: _Facts) -> tuple[str | None, ...]:
    again = year_later(facts.assessment.measurement.date)
    return (
        "We leggen nu vast wat werven kost en hoe lang het duurt.",
        f"Op {formats.long_date(again)} meten we opnieuw, met dezelfde definities.",
    )


def _no_time(facts: _Facts) -> tuple[str | None, ...]:
    wins = [one.task.hours for one in facts.assessment.tasks if one.slot.phase is Phase.QUICK_WIN]
    if not wins:
        return ("Begin klein: één taak per week is genoeg om te starten.",)
    hours = formats.hours_long(sum(wins, Decimal(0)))
    return (f"De eerste winst kost {hours} in vier weken.", "Elke maand uitstel laat vacatures langer openstaan.")


def _well_known(_: _Facts) -> tuple[str | None, ...]:
    return (
        "Klanten kennen jullie als leverancier; sollicitanten willen weten hoe het is om er te werken.",
        "De belofte-praktijktoets laat zien of collega’s herkennen wat jullie beloven.",
    )


_ANSWERS: dict[str, Callable[[_Facts], tuple[str | None, ...]]] = {
    "Te duur": _too_dear,
    "HR kan": _hr_can_do_it,
    "Bureaus": _agencies,
    "Wij hebben te weinig": _too_few,
    "Het resultaat": _not_measurable,
    "Nu geen tijd": _no_time,
    "Ons merk": _well_known,
}
