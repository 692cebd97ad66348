"""Dossiers to test with: one filled to the brim, and any that Hypothesis can think of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TypeVar

from hypothesis import strategies as st

from assessments.catalogue import CHANNELS_QUESTION, PROFILE, Catalogue, Question, QuestionKind
from assessments.content import load
from assessments.figures import Figures
from assessments.locks import LockEvent, LockKind
from assessments.plan import DismissedWarning, Plan, TaskEdit, TaskStatus
from assessments.types import (
    Answer,
    Confidence,
    Dossier,
    DossierId,
    Logo,
    Measurement,
    MeasurementId,
    MeasurementKind,
    PoolNumbers,
    QuestionId,
    Reach,
    Role,
    RoleHolders,
    TargetGroup,
    Value,
)
from tests.assessments.strategies import (
    AMOUNTS,
    COUNTS,
    DAYS,
    EXOTIC,
    FIGURES,
    FILLED_TEXT,
    MOMENTS,
    PERCENTAGES,
    QUANTITIES,
    SCENARIOS,
    TEXT,
    maybe,
)

__all__ = ["CATALOGUE", "EXOTIC", "NOW", "dossiers", "measurements", "small_dossier", "values"]

T = TypeVar("T")

CATALOGUE: Catalogue = load()
NOW = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)


def values(question: Question) -> st.SearchStrategy[Value]:
    """Return every value that a question takes."""
    codes = [option.code for option in question.options]
    groups = st.builds(TargetGroup, name=TEXT, reach=st.sampled_from(Reach), key_role=st.booleans())
    kinds: dict[QuestionKind, st.SearchStrategy[Value]] = {
        QuestionKind.MATURITY: st.integers(0, 4),
        QuestionKind.SCALE: st.integers(0, 4),
        QuestionKind.CHOICE: st.sampled_from(codes or [""]),
        QuestionKind.MULTIPLE: st.lists(st.sampled_from(codes or [""]), unique=True).map(tuple),
        QuestionKind.NUMBER: st.integers(question.minimum or 0, question.maximum or 10**6),
        QuestionKind.NUMBERS: st.builds(PoolNumbers, pool=maybe(COUNTS), hires=maybe(COUNTS)),
        QuestionKind.AMOUNT: AMOUNTS,
        QuestionKind.PERCENTAGE: PERCENTAGES,
        QuestionKind.DATE: DAYS,
        QuestionKind.SHORT_TEXT: TEXT,
        QuestionKind.LONG_TEXT: TEXT,
        QuestionKind.LIST: st.lists(groups, max_size=question.maximum or 0).map(tuple),
        QuestionKind.ROLES: st.builds(RoleHolders, st.dictionaries(st.sampled_from(Role), maybe(TEXT))),
    }
    return kinds[question.kind]


def _answers(question: Question) -> st.SearchStrategy[Answer]:
    shared = {
        "note": TEXT,
        "evidence": TEXT,
        "confidence": maybe(st.sampled_from(Confidence)),
        "discuss": st.booleans(),
        "target": maybe(st.integers(0, 4)),
        "reason": TEXT,
    }
    answered = st.builds(Answer, value=maybe(values(question)), **shared)
    waived = st.builds(Answer, not_applicable=st.just(True), **shared)
    return st.one_of(answered, waived) if question.may_be_na else answered


def _questions(*, profile: bool) -> list[Question]:
    return [
        question
        for code, question in CATALOGUE.questions.items()
        if code != CHANNELS_QUESTION and (question.section == PROFILE) == profile
    ]


@st.composite
def _some(
    draw: st.DrawFn, questions: list[Question], make: Callable[[Question], st.SearchStrategy[T]]
) -> dict[QuestionId, T]:
    chosen = draw(st.lists(st.sampled_from(questions), max_size=4, unique_by=lambda question: question.id))
    return {question.id: draw(make(question)) for question in chosen}


_edits = st.builds(
    TaskEdit,
    owner=maybe(TEXT),
    hours=maybe(QUANTITIES),
    days=maybe(COUNTS),
    start=maybe(DAYS),
    due=maybe(DAYS),
    status=st.sampled_from(TaskStatus),
    done_on=maybe(DAYS),
    dropped_reason=maybe(TEXT),
    remark=TEXT,
    expenses=maybe(QUANTITIES),
).filter(lambda edit: not edit.is_empty())
_plans = st.builds(
    Plan,
    edits=st.dictionaries(st.sampled_from(sorted(CATALOGUE.tasks)), _edits, max_size=2),
    dismissed=st.dictionaries(
        st.sampled_from(sorted(CATALOGUE.rules)), st.builds(DismissedWarning, TEXT, MOMENTS), max_size=2
    ),
)
_json = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(10**15), 10**15),
        st.floats(allow_nan=False, allow_infinity=False),
        TEXT,
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=2), st.dictionaries(TEXT, inner, max_size=2)),
    max_leaves=5,
)


LOCK_EVENTS = st.builds(LockEvent, kind=st.sampled_from(LockKind), at=MOMENTS, by=TEXT, reason=TEXT)


@st.composite
def measurements(draw: st.DrawFn, kind: MeasurementKind) -> Measurement:
    """Build a measurement of a kind."""
    return Measurement(
        id=MeasurementId(str(draw(st.uuids()))),
        kind=kind,
        date=draw(DAYS),
        content_version=draw(TEXT),
        locked_at=draw(maybe(MOMENTS)),
        answers={
            code: answer
            for code, answer in draw(_some(_questions(profile=False), _answers)).items()
            if not answer.is_empty()
        },
        figures=draw(FIGURES),
        scenarios=draw(SCENARIOS),
        lock_log=tuple(draw(st.lists(LOCK_EVENTS, max_size=2))),
    )


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """Build any dossier that the program can make."""
    first = draw(measurements(MeasurementKind.NULMETING))
    others = draw(st.lists(measurements(MeasurementKind.HERMETING), max_size=1))
    later = tuple(one for one in others if one.date >= first.date and one.id != first.id)
    return Dossier(
        id=DossierId(str(draw(st.uuids()))),
        organisation=draw(FILLED_TEXT),
        created_at=draw(MOMENTS),
        updated_at=draw(MOMENTS),
        profile=draw(_some(_questions(profile=True), values)),
        measurements=(first, *later),
        plan=draw(_plans),
        workshop=draw(st.dictionaries(TEXT, _json, max_size=2)),
        logo=draw(maybe(st.builds(Logo, st.sampled_from(["image/png", "image/jpeg"]), st.binary(max_size=50)))),
        is_example=draw(st.booleans()),
    )


def small_dossier(number: int = 1, *, updated_at: datetime = NOW) -> Dossier:
    """Return a dossier with a few answers."""
    code = next(iter(CATALOGUE.tasks))
    return Dossier(
        id=DossierId(f"dossier-{number}"),
        organisation=f"Organisatie {number}",
        created_at=NOW,
        updated_at=updated_at,
        profile=_profile(),
        measurements=(
            Measurement(
                id=MeasurementId("eerste"),
                kind=MeasurementKind.NULMETING,
                date=date(2026, 1, 5),
                answers=_few_answers(),
                figures=Figures(hires=24, first_year_pay=Decimal("1296000.00")),
            ),
        ),
        plan=Plan(edits={code: TaskEdit(owner="Marit", hours=Decimal("6.50"))}),
    )


def _profile() -> dict[QuestionId, Value]:
    holders = RoleHolders({Role.HR: "Marit", Role.IT: None})
    return {QuestionId("PRO-02"): "ict", QuestionId("PRO-03"): 80, QuestionId("PRO-07"): holders}


def _few_answers() -> dict[QuestionId, Answer]:
    return {
        QuestionId("DRA-01"): Answer(value=1, confidence=Confidence.SURE),
        QuestionId("DRA-11"): Answer(value=EXOTIC, note=EXOTIC),
        QuestionId("INT-06"): Answer(not_applicable=True, reason="Geen locatie"),
    }
