"""Which form of outsourcing fits, for which parts, and why, with the numbers it rests on (method 2.7)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from assessments.business_case.break_even import BreakEven, Outcome
from assessments.catalogue import Catalogue
from assessments.facts import Facts
from assessments.outcomes import Outcomes
from assessments.reference import OutsourcingAdvice
from assessments.types import QuestionId
from wizard import formats
from wizard.assessment import Assessment

NEEDED = (QuestionId("UIT-01"), QuestionId("UIT-02"))
"""Without an answer to these there is no advice (Beslissing 52)."""
_BUSIEST, _PARTS, _EXPECTED = QuestionId("UIT-03"), QuestionId("UIT-04"), QuestionId("PRO-05")
_NOTHING = "niets"
_PAIRS = (("in_house_vs_agency", "een bureau"), ("in_house_vs_rpo", "RPO"))


@dataclass(frozen=True, slots=True)
class OutsourcingReasons:
    """The advice with what it rests on.

    Attributes:
        parts: the parts that one wants to explore, none when that is "nothing".
        reasons: one sentence per number of the decision table that is known, and one per number that misses.

    """

    advice: OutsourcingAdvice
    parts: tuple[str, ...]
    reasons: tuple[str, ...]


def reasons(assessment: Assessment, outcomes: Outcomes) -> OutsourcingReasons | None:
    """Return the advice on outsourcing with its reasons; None while UIT-01 and UIT-02 are not answered."""
    if assessment.outsourcing is None:
        return None
    found = (_shortage(assessment), _peak(assessment), *_volume(outcomes))
    return OutsourcingReasons(assessment.outsourcing, _parts(assessment), tuple(filter(None, found)))


def partner_checks(catalogue: Catalogue) -> tuple[str, ...]:
    """Return what to settle with every partner (method 2.7), as the tool about partners has it."""
    return tuple(line.text for line in catalogue.tools.texts["partner"].part("eisen").lines)


def unanswered(assessment: Assessment) -> tuple[QuestionId, ...]:
    """Return the questions that have to be answered before there is an advice."""
    return tuple(question for question in NEEDED if assessment.sheet.level(question) is None)


def _parts(assessment: Assessment) -> tuple[str, ...]:
    sheet = assessment.sheet
    chosen = sheet.value(_PARTS)
    words = {option.code: option.text for option in sheet.catalogue.questions[_PARTS].options}
    codes = [code for code in chosen if isinstance(code, str)] if isinstance(chosen, tuple) else []
    return tuple(words.get(code, code) for code in codes if code != _NOTHING)


def _shortage(assessment: Assessment) -> str:
    shortage = Facts(assessment.sheet, assessment.scores).lookup("tekort")
    if not isinstance(shortage, Decimal | int):
        return ""
    return f"Het tekort aan mensen, kennis en tijd is gemiddeld {formats.number(shortage, 1)} van 4; vanaf 2,5 is het groot."


def _peak(assessment: Assessment) -> str:
    """Say how the busiest month differs; a peak that is not known counts as none, and that is said."""
    sheet = assessment.sheet
    busiest, expected = sheet.value(_BUSIEST), sheet.value(_EXPECTED)
    peak = Facts(sheet, assessment.scores).lookup("piekfactor")
    if (
        not isinstance(busiest, int)
        or not isinstance(expected, int)
        or not expected
        or not isinstance(peak, Decimal | int)
    ):
        return "Een piek telt nog niet mee: die volgt uit UIT-03 en PRO-05."
    times = formats.number(peak, 1)
    return (
        f"In de drukste maand komen er {times} keer zoveel vacatures bij als gemiddeld; vanaf 1,5 keer is dat een piek."
    )


def _volume(outcomes: Outcomes) -> Iterator[str]:
    """Yield what N says against each break-even point, or that the business case has to be filled in for it."""
    case = outcomes.case
    known = [(case.sound_break_even(pair), other) for pair, other in _PAIRS]
    if case.hires is None or all(point is None for point, _ in known):
        yield "Vul de businesscase verder in, dan telt ook mee vanaf hoeveel aannames een eigen recruiter loont."
        return
    for point, other in known:
        if point is not None:
            yield f"Een eigen recruiter {_point(point, other)}; jullie verwachten er {case.hires} per jaar."


def _point(point: BreakEven, other: str) -> str:
    hires = formats.count(point.hires or 0, "aanname", "aannames")
    match point.outcome:
        case Outcome.FROM:
            return f"is vanaf {hires} niet duurder dan {other}"
        case Outcome.UNTIL:
            return f"is onder de {hires} goedkoper dan {other}"
        case Outcome.NEVER:
            return f"is bij geen enkel aantal aannames goedkoper dan {other}"
        case Outcome.FIRST_HIRE:
            return f"is al bij de eerste aanname duurder dan {other}"
        case Outcome.ALWAYS:
            return f"is bij elk aantal aannames minstens zo goedkoop als {other}"
        case _:
            return f"kost bij elk aantal aannames evenveel als {other}"
