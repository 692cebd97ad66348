"""Dossiers to test with: one filled to the brim, and any that Hypothesis can think of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TypeVar

from hypothesis import strategies as st

from assessments.catalogue import CHANNELS_QUESTION, PROFILE, Catalogue, Question, QuestionKind
from assessments.content import load
from assessments.exchange.plans import LETTERS, RHYTHMS
from assessments.figures import Figures
from assessments.locks import LockEvent, LockKind
from assessments.plan import (
    Decision,
    DismissedWarning,
    Edition,
    HouseStyle,
    MeetingEdit,
    Occurrence,
    OwnTask,
    Plan,
    PlanDay,
    Replan,
    TaskEdit,
    TaskState,
    TaskStatus,
)
from assessments.types import (
    Answer,
    Confidence,
    Dossier,
    DossierId,
    Logo,
    Measurement,
    MeasurementId,
    MeasurementKind,
    Pillar,
    PoolNumbers,
    QuestionId,
    Reach,
    Role,
    RoleHolders,
    TargetGroup,
    TaskCode,
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
from tests.assessments.workshops import workshops

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


_codes = st.sampled_from(sorted(CATALOGUE.tasks))
_own_codes = st.integers(1, 120).map(lambda number: f"T-EIG-{number:02}")
_several_codes = st.lists(_codes, max_size=2).map(tuple)
_raci = st.dictionaries(st.sampled_from(Role), st.sampled_from(LETTERS), max_size=3)
_occurrences = st.lists(
    st.builds(Occurrence, st.integers(1, 40), maybe(DAYS), maybe(DAYS), TEXT), max_size=2, unique_by=lambda o: o.number
).map(lambda found: tuple(sorted(found, key=lambda one: one.number)))
_edits = st.builds(
    TaskEdit,
    title=maybe(FILLED_TEXT),
    action=maybe(TEXT),
    done_when=maybe(TEXT),
    lead=maybe(st.sampled_from(Role)),
    raci=maybe(_raci),
    owner=maybe(TEXT),
    hours=maybe(QUANTITIES),
    days=maybe(COUNTS),
    start=maybe(DAYS),
    due=maybe(DAYS),
    after=maybe(_several_codes),
    before=maybe(_codes),
    status=st.sampled_from(TaskStatus),
    busy_since=maybe(DAYS),
    done_on=maybe(DAYS),
    dropped_reason=maybe(TEXT),
    dropped_on=maybe(DAYS),
    remark=TEXT,
    evidence=TEXT,
    expenses=maybe(QUANTITIES),
    occurrences=_occurrences,
).map(lambda edit: replace(edit, owner="Karin") if edit.is_empty() else edit)
_own_tasks = st.dictionaries(
    _own_codes,
    st.builds(
        OwnTask,
        code=st.just(""),
        pillar=st.sampled_from(Pillar),
        title=FILLED_TEXT,
        action=TEXT,
        lead=st.sampled_from(Role),
        hours=QUANTITIES,
        days=COUNTS,
        impact=st.integers(1, 5),
        gap=st.integers(1, 4),
        rhythm=st.sampled_from(RHYTHMS),
        after=_several_codes,
    ),
    max_size=2,
).map(lambda tasks: {code: replace(one, code=TaskCode(code)) for code, one in tasks.items()})
_meetings = st.builds(
    MeetingEdit,
    recurrence=maybe(FILLED_TEXT),
    time=TEXT,
    minutes=maybe(COUNTS),
    chair=maybe(TEXT),
    participants=maybe(st.lists(TEXT, max_size=2).map(tuple)),
    agenda=maybe(TEXT),
).map(lambda edit: replace(edit, minutes=45) if edit.is_empty() else edit)
_dismissed = st.builds(DismissedWarning, TEXT, MOMENTS)
_states = st.builds(
    TaskState, TEXT, st.sampled_from(Pillar), maybe(DAYS), maybe(TEXT), QUANTITIES, st.sampled_from(TaskStatus)
)
_decisions = st.lists(
    st.builds(Decision, st.integers(1, 99), MOMENTS, TEXT, TEXT, TEXT, TEXT), max_size=2, unique_by=lambda d: d.number
).map(lambda found: tuple(sorted(found, key=lambda one: one.number)))
_history = st.dictionaries(DAYS, st.dictionaries(_codes, maybe(_states), min_size=1, max_size=2), max_size=2).map(
    lambda days: tuple(PlanDay(day, days[day]) for day in sorted(days))
)


def _with_numbers(plan: Plan, last: int) -> Plan:
    """Return a plan whose last number is at least that of its own tasks, as the program sees to."""
    numbers = [int(code.removeprefix("T-EIG-")) for code in plan.own_tasks]
    return replace(plan, last_own=max([last, *numbers]))


_plans = st.builds(
    _with_numbers,
    st.builds(
        Plan,
        edits=st.dictionaries(_codes, _edits, max_size=2),
        dismissed=st.dictionaries(st.sampled_from(sorted(CATALOGUE.rules)), _dismissed, max_size=2),
        waved=st.dictionaries(FILLED_TEXT, _dismissed, max_size=2),
        own_tasks=_own_tasks,
        known=st.lists(_codes, max_size=3, unique=True).map(lambda codes: tuple(sorted(codes))),
        meetings=st.dictionaries(st.sampled_from([one.option for one in CATALOGUE.meetings]), _meetings, max_size=2),
        replan=maybe(st.builds(Replan, DAYS, _several_codes)),
        decisions=_decisions,
        history=_history,
        tools=st.dictionaries(FILLED_TEXT, st.dictionaries(TEXT, TEXT, min_size=1, max_size=2), max_size=2),
        house_style=st.builds(
            HouseStyle,
            st.one_of(st.just(""), st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")),
            maybe(TEXT.map(lambda words: words[:60])),
        ),
        edition=maybe(st.builds(Edition, st.integers(1, 500), TEXT)),
    ),
    st.integers(0, 200),
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
        workshops={one.id: one for one in draw(st.lists(workshops(first.id), max_size=1))},
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
