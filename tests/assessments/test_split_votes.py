"""R-34: participants who lie three levels or more apart on a question that nothing settled (method 5 and 6.3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assessments.split_votes import split_questions
from assessments.types import Dossier, MeasurementKind, QuestionId
from assessments.votes import Kept, NoLevel, Round, Tally, Vote
from assessments.workshop import Agreement, Setup, Workshop, WorkshopId
from tests.dossiers import CATALOGUE, NOW, dossier, measurement
from wizard.assessment import Assessment, assess

DRA_01, INT_02 = QuestionId("DRA-01"), QuestionId("INT-02")
APART, TOGETHER = (0, 1, 3, 4), (2, 2, 3, 3)


def voted(*levels: int | NoLevel) -> Round:
    votes = {n: Vote(None, one) if isinstance(one, NoLevel) else Vote(one) for n, one in enumerate(levels, 1)}
    return Round(votes, shown_at=NOW)


def secret(one: Round) -> Round:
    return replace(one, shown_at=None)


def hands(*levels: int) -> Tally:
    return Tally(tuple(levels.count(level) for level in range(5)))


def held(
    *rounds: Round, agreed: Agreement | None = None, ident: str = "w1", day: date = date(2026, 2, 3), **more: object
) -> Workshop:
    setup = Setup(code="K7M4QX", day=day, measurement=measurement().id)
    agreements = {DRA_01: agreed} if agreed is not None else {}
    return Workshop(WorkshopId(ident), setup, rounds={DRA_01: rounds}, agreements=agreements, **more)  # type: ignore[arg-type]


def with_workshops(*workshops: Workshop, start: Dossier | None = None) -> Dossier:
    return replace(start or dossier({"DRA-01": 1}), workshops={one.id: one for one in workshops})


def split(*workshops: Workshop) -> tuple[QuestionId, ...]:
    return split_questions(with_workshops(*workshops), measurement().id)


CASES: dict[str, tuple[Workshop, bool]] = {
    "spread 4": (held(voted(*APART)), True),
    "spread 3": (held(voted(0, 3)), True),
    "spread 2": (held(voted(1, 1, 2, 2, 3)), False),
    "spread 1": (held(voted(*TOGETHER)), False),
    "one level and many without": (held(voted(4, NoLevel.DONT_KNOW, NoLevel.NOT_APPLICABLE)), False),
    "nobody": (held(), False),
    "not shown yet": (held(secret(voted(*APART))), False),
    "second round not shown yet": (held(voted(*TOGETHER), secret(voted(*APART))), False),
    "second round brought them together": (held(voted(*APART), voted(*TOGETHER)), False),
    "second round drove them apart": (held(voted(*TOGETHER), voted(*APART)), True),
    "second round only began": (held(voted(*APART), Round()), True),
    "counted hands": (held(Round(tally=hands(*APART), shown_at=NOW)), True),
    "counted hands win": (held(Round(voted(*APART).votes, tally=hands(*TOGETHER), shown_at=NOW)), False),
    "erased votes": (held(Round(kept=Kept(hands(*APART)))), True),
    "agreed": (held(voted(*APART), agreed=Agreement(NOW, 1)), False),
    "agreed that it does not apply": (held(voted(*APART), agreed=Agreement(NOW, not_applicable="Nee")), False),
    "taken without consensus": (held(voted(*APART), voted(0, 4), agreed=Agreement(NOW, 0, no_consensus=True)), True),
    "no consensus but near": (held(voted(*APART), voted(1, 3), agreed=Agreement(NOW, 1, no_consensus=True)), False),
}


@pytest.mark.parametrize("workshop, fires", CASES.values(), ids=CASES)
def test_when_a_question_is_divided(workshop: Workshop, fires: bool) -> None:
    assert split(workshop) == ((DRA_01,) if fires else ())


def test_the_last_workshop_that_voted_on_a_question_counts() -> None:
    early, late = held(voted(*APART)), held(voted(*TOGETHER), ident="a", day=date(2026, 3, 3))

    assert split(early, late) == split(late, early) == ()
    assert split(early, replace(late, rounds={})) == (DRA_01,)


def test_a_workshop_counts_in_its_own_measurement_only() -> None:
    later = measurement(kind=MeasurementKind.HERMETING, day=date(2027, 1, 5))
    start = dossier(measurements=(measurement(), later))

    assert split_questions(with_workshops(held(voted(*APART)), start=start), later.id) == ()


def fired(one: Assessment) -> dict[str, tuple[str, QuestionId | None]]:
    return {str(found.rule.id): (found.rule.message, found.rule.question) for found in one.contradictions}


def test_the_warning_names_the_questions_and_leads_to_the_first() -> None:
    workshop = held(voted(*APART))
    workshop = replace(workshop, rounds={INT_02: (voted(0, 4),), **workshop.rounds})

    words, place = fired(assess(CATALOGUE, with_workshops(workshop)))["R-34"]

    assert words.startswith("Deelnemers denken hier heel verschillend over. Bespreek de vraag voordat")
    assert words.endswith(" Het gaat om DRA-01 en INT-02.")
    assert place == DRA_01


def test_without_a_divided_question_there_is_no_warning() -> None:
    assert "R-34" not in fired(assess(CATALOGUE, with_workshops(held(voted(*TOGETHER)))))


def test_a_question_that_is_not_asked_warns_of_nothing() -> None:
    hidden = next(one for one in CATALOGUE.questions.values() if one.is_maturity and one.shown_if is not None)
    start = dossier()
    workshop = replace(held(), rounds={hidden.id: (voted(*APART),)})
    one = assess(CATALOGUE, with_workshops(workshop, start=start))

    assert not one.sheet.is_shown(hidden.id)
    assert "R-34" not in fired(one)
