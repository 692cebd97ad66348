"""Which form of outsourcing fits, for which parts, and why, with the numbers it rests on (method 2.7)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from assessments.facts import Facts
from assessments.outcomes import Outcomes
from assessments.reference import OutsourcingAdvice
from assessments.types import QuestionId
from wizard import formats
from wizard.assessment import Assessment

_PARTS = QuestionId("UIT-04")
NEEDED = (QuestionId("UIT-01"), QuestionId("UIT-02"))
PARTNER_CHECKS = (
    "Tarief, en waarover het wordt berekend",
    "Garantie als iemand snel weer vertrekt",
    "Van wie de gegevens van kandidaten zijn",
    "Verwerkersovereenkomst",
    "Werken onder jullie eigen naam",
    "Jullie briefing als vertrekpunt",
    "Binnen hoeveel dagen kandidaten antwoord krijgen",
    "Evaluatie per kwartaal",
    "Opzegtermijn",
    "Overdracht van kennis en kandidaten aan het einde",
)
"""What to settle with every partner (method 2.7)."""


@dataclass(frozen=True, slots=True)
class OutsourcingReasons:
    """The advice with what it rests on; ``parts`` are the parts that one wants to explore."""

    advice: OutsourcingAdvice
    parts: tuple[str, ...]
    reasons: tuple[str, ...]


def reasons(assessment: Assessment, outcomes: Outcomes) -> OutsourcingReasons | None:
    """Return the advice on outsourcing with its reasons; None while UIT-01 and UIT-02 are not answered."""
    advice, sheet = assessment.outsourcing, assessment.sheet
    if advice is None:
        return None
    chosen = sheet.value(_PARTS)
    options = {option.code: option.text for option in sheet.catalogue.questions[_PARTS].options}
    codes = [code for code in chosen if isinstance(code, str)] if isinstance(chosen, tuple) else []
    return OutsourcingReasons(advice, tuple(options.get(code, code) for code in codes), _reasons(assessment, outcomes))


def _reasons(assessment: Assessment, outcomes: Outcomes) -> tuple[str, ...]:
    facts = Facts(assessment.sheet, assessment.scores)
    shortage, peak = facts.lookup("tekort"), facts.lookup("piekfactor")
    found = []
    if isinstance(shortage, Decimal | int):
        found.append(f"Het tekort aan handen, kennis en rust is gemiddeld {formats.number(shortage, 1)} van 4.")
    if isinstance(peak, Decimal | int):
        found.append(f"In de drukste maand komen er {formats.number(peak, 1)} keer zoveel vacatures bij als gemiddeld.")
    hires, points = outcomes.case.hires, outcomes.case.break_evens
    for pair, other in (("in_house_vs_agency", "bureaus"), ("in_house_vs_rpo", "RPO")):
        point = points[pair]
        if point is not None and point.hires is not None and hires is not None:
            found.append(
                f"Een eigen recruiter is vanaf {point.hires} aannames niet duurder dan {other}; jullie verwachten er {hires}."
            )
    if hires is None or all(point is None for point in points.values()):
        found.append("Vul de businesscase in, dan telt ook mee vanaf hoeveel aannames een eigen recruiter loont.")
    return tuple(found)
