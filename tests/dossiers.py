"""Dossiers for tests: small ones built from a few answers, and the example organisation."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime

import resources
from assessments.catalogue import Catalogue
from assessments.content import load
from assessments.exchange.files import read_dossier
from assessments.facts import Facts
from assessments.figures import Figures
from assessments.plan import Plan
from assessments.scoring import score
from assessments.sheet import AnswerSheet
from assessments.types import Answer, Dossier, DossierId, Measurement, MeasurementId, MeasurementKind, QuestionId, Value
from wizard.assessment import Assessment, assess

CATALOGUE: Catalogue = load()
MONDAY = date(2026, 1, 5)
NOW = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)
WAIVED = Answer(not_applicable=True, reason="Dat doen wij niet")

Given = Mapping[str, Value | Answer]
"""Answers by code; a bare value stands for an answer that only holds that value."""


def measurement(
    answers: Given | None = None,
    *,
    kind: MeasurementKind = MeasurementKind.NULMETING,
    day: date = MONDAY,
    locked: bool = False,
    figures: Figures | None = None,
) -> Measurement:
    """Return a measurement with these answers."""
    return Measurement(
        MeasurementId(f"{kind}-{day}"),
        kind,
        day,
        locked_at=NOW if locked else None,
        answers={QuestionId(code): _answer(given) for code, given in (answers or {}).items()},
        figures=figures or Figures(),
    )


def _answer(given: Value | Answer) -> Answer:
    return given if isinstance(given, Answer) else Answer(value=given)


def dossier(
    answers: Given | None = None,
    profile: Mapping[str, Value] | None = None,
    *,
    plan: Plan | None = None,
    figures: Figures | None = None,
    measurements: tuple[Measurement, ...] = (),
) -> Dossier:
    """Return a dossier with one nulmeting of 5 January 2026, or with these measurements."""
    return Dossier(
        DossierId("d"),
        "Proef BV",
        NOW,
        NOW,
        profile={QuestionId(code): value for code, value in (profile or {}).items()},
        measurements=measurements or (measurement(answers, figures=figures),),
        plan=plan or Plan(),
    )


def sheet(
    answers: Given | None = None, profile: Mapping[str, Value] | None = None, *, figures: Figures | None = None
) -> AnswerSheet:
    """Return the answers as the rules see them."""
    return sheet_of(dossier(answers, profile, figures=figures))


def sheet_of(one: Dossier) -> AnswerSheet:
    """Return a dossier's newest answers as the rules see them."""
    return AnswerSheet(CATALOGUE, one, one.newest())


def facts_of(one: Dossier) -> Facts:
    """Return what rules can ask about a dossier, without its plan."""
    answers = sheet_of(one)
    return Facts(answers, score(answers))


def assessment(
    answers: Given | None = None, profile: Mapping[str, Value] | None = None, *, plan: Plan | None = None
) -> Assessment:
    """Return everything that follows from these answers."""
    return assess(CATALOGUE, dossier(answers, profile, plan=plan))


def every_level(level: int) -> dict[str, Value | Answer]:
    """Return the same level for all 61 maturity questions."""
    return {question.id: level for question in CATALOGUE.questions.values() if question.is_maturity}


def fired(one: Dossier) -> list[str]:
    """Return the rules that fire in a dossier."""
    return [found.rule.id for found in assess(CATALOGUE, one).contradictions]


def example() -> Dossier:
    """Return the example organisation as its file holds it."""
    return read_dossier(resources.ROOT / "content" / "nl" / "voorbeeld.rwdossier", CATALOGUE, now=NOW)
