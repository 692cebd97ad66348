"""Dossiers to test with: one filled to the brim, and any that Hypothesis can think of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TypeVar

from hypothesis import strategies as st

from assessments.catalogue import CHANNELS_QUESTION, PROFILE, Catalogue, Question, QuestionKind
from assessments.content import load
from assessments.exchange.figures import COST_CODES, IMPORTANCES, KPI_CODES, SCENARIO_NAMES, VAT_RATES
from assessments.figures import (
    Channel,
    CostLine,
    Figures,
    HourlyRate,
    Line,
    Period,
    ReturnInputs,
    Scenario,
    Scenarios,
    TurnoverGoal,
    Vacancy,
)
from assessments.types import (
    Answer,
    Confidence,
    DismissedWarning,
    Dossier,
    DossierId,
    Logo,
    Measurement,
    MeasurementId,
    MeasurementKind,
    Plan,
    PoolNumbers,
    QuestionId,
    Reach,
    Role,
    RoleHolders,
    TargetGroup,
    TaskEdit,
    TaskStatus,
    Value,
)

T = TypeVar("T")

CATALOGUE: Catalogue = load()
NOW = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)
EXOTIC = "Zoë Ćosić <b>& 日本 ☐ 🙂 \u202eומה\u202c\x00\x07\u2028'\"; DROP TABLE answer--"

_text = st.one_of(st.just(""), st.just(EXOTIC), st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
_filled_text = _text.filter(lambda text: bool(text.strip()))
_amounts = st.decimals(-(10**12), 10**12, allow_nan=False, allow_infinity=False, places=3)
_quantities = st.one_of(st.decimals(0, 10**9, places=2), st.integers(0, 10**6).map(Decimal), st.just(Decimal("0.10")))
_shares = st.decimals(0, 1, places=5)
_percentages = st.decimals(0, 100, places=2)
_counts = st.integers(0, 10**6)
_days = st.dates(date(1990, 1, 1), date(2100, 12, 31))
_moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 -- see timezones


def _maybe(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.one_of(st.none(), strategy)


def values(question: Question) -> st.SearchStrategy[Value]:
    """Return every value that a question takes."""
    codes = [option.code for option in question.options]
    groups = st.builds(TargetGroup, name=_text, reach=st.sampled_from(Reach), key_role=st.booleans())
    kinds: dict[QuestionKind, st.SearchStrategy[Value]] = {
        QuestionKind.MATURITY: st.integers(0, 4),
        QuestionKind.SCALE: st.integers(0, 4),
        QuestionKind.CHOICE: st.sampled_from(codes or [""]),
        QuestionKind.MULTIPLE: st.lists(st.sampled_from(codes or [""]), unique=True).map(tuple),
        QuestionKind.NUMBER: st.integers(question.minimum or 0, question.maximum or 10**6),
        QuestionKind.NUMBERS: st.builds(PoolNumbers, pool=_maybe(_counts), hires=_maybe(_counts)),
        QuestionKind.AMOUNT: _amounts,
        QuestionKind.PERCENTAGE: _percentages,
        QuestionKind.DATE: _days,
        QuestionKind.SHORT_TEXT: _text,
        QuestionKind.LONG_TEXT: _text,
        QuestionKind.LIST: st.lists(groups, max_size=question.maximum or 0).map(tuple),
        QuestionKind.ROLES: st.builds(RoleHolders, st.dictionaries(st.sampled_from(Role), _maybe(_text))),
    }
    return kinds[question.kind]


def _answers(question: Question) -> st.SearchStrategy[Answer]:
    shared = {
        "note": _text,
        "evidence": _text,
        "confidence": _maybe(st.sampled_from(Confidence)),
        "discuss": st.booleans(),
        "target": _maybe(st.integers(0, 4)),
        "reason": _text,
    }
    answered = st.builds(Answer, value=_maybe(values(question)), **shared)
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


_lines = st.builds(
    Line,
    label=_text,
    amount=_maybe(_amounts),
    hours=_maybe(_quantities),
    rate=_maybe(_quantities),
    share=_maybe(_shares),
    base=_maybe(_quantities),
    times=_quantities,
    vat=_maybe(st.sampled_from(VAT_RATES)),
    comparable=_maybe(st.booleans()),
    channel=_maybe(_text),
    source=_maybe(_text),
    estimate=st.booleans(),
    low=_maybe(_amounts),
    high=_maybe(_amounts),
    including_vat=st.booleans(),
    contract_months=_maybe(st.integers(1, 60)),
)
_several_lines = st.lists(_lines, max_size=2).map(tuple)
_vacancies = st.builds(
    Vacancy,
    code=_text,
    opened=_maybe(_days),
    accepted=_maybe(_days),
    importance=_maybe(st.sampled_from(IMPORTANCES)),
    channel=_maybe(_text),
    group=_maybe(_text),
    pool=st.booleans(),
    withdrawn=st.booleans(),
)
_channels = st.builds(
    Channel,
    label=_text,
    spend=_maybe(_amounts),
    vat=_maybe(st.sampled_from(VAT_RATES)),
    hours=_maybe(_quantities),
    rate=_maybe(_quantities),
    responses=_maybe(_counts),
    suitable=_maybe(_counts),
    hires=_maybe(_counts),
)
_kpis = st.fixed_dictionaries(
    {},
    optional={
        "AANB": st.fixed_dictionaries(
            {}, optional={"accepted": _maybe(_counts.map(Decimal)), "offered": _maybe(_counts.map(Decimal))}
        ),
        "REAC": st.fixed_dictionaries({"median_days": _quantities}),
        "QOH": st.fixed_dictionaries({}, optional={"performance": _percentages, "retention": _maybe(_percentages)}),
    },
)
_figures = st.builds(
    Figures,
    period=_maybe(st.tuples(_days, _days).map(sorted).map(lambda pair: Period(*pair))),
    hires=_maybe(_counts),
    vat_deductible=_maybe(_shares),
    first_year_pay=_maybe(_quantities),
    rates=st.dictionaries(
        st.sampled_from([role.value for role in Role]),
        st.builds(HourlyRate, rate=_maybe(_quantities), holiday=_maybe(_shares)),
        max_size=2,
    ),
    costs=st.lists(st.builds(CostLine, st.sampled_from(COST_CODES), _lines), max_size=2).map(tuple),
    vacancies=st.lists(_vacancies, max_size=2).map(tuple),
    channels=st.lists(_channels, max_size=2).map(tuple),
    kpis=_kpis,
    kpi_targets=st.dictionaries(st.sampled_from(KPI_CODES), _amounts, max_size=2),
    definitions_changed=st.booleans(),
)
_scenario = st.builds(
    Scenario, fixed=_several_lines, variable=_several_lines, setup=_several_lines, fte=_maybe(_quantities)
)
_returns = st.builds(
    ReturnInputs,
    chosen=st.sampled_from(SCENARIO_NAMES),
    one_off=_several_lines,
    days_faster=_maybe(_quantities),
    vacancies=st.dictionaries(st.sampled_from(IMPORTANCES), _counts),
    annual_pay_cost=_maybe(_quantities),
    turnover=_maybe(st.builds(TurnoverGoal, _shares, _shares, _quantities)),
)
_scenarios = st.builds(
    Scenarios, hires_per_year=_maybe(_counts), agency=_maybe(_scenario), rpo=_maybe(_scenario), roi=_maybe(_returns)
)
_edits = st.builds(
    TaskEdit,
    owner=_maybe(_text),
    hours=_maybe(_quantities),
    days=_maybe(_counts),
    start=_maybe(_days),
    due=_maybe(_days),
    status=st.sampled_from(TaskStatus),
    done_on=_maybe(_days),
    dropped_reason=_maybe(_text),
    remark=_text,
    expenses=_maybe(_quantities),
).filter(lambda edit: not edit.is_empty())
_plans = st.builds(
    Plan,
    edits=st.dictionaries(st.sampled_from(sorted(CATALOGUE.tasks)), _edits, max_size=2),
    dismissed=st.dictionaries(
        st.sampled_from(sorted(CATALOGUE.rules)), st.builds(DismissedWarning, _text, _moments), max_size=2
    ),
)
_json = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(10**15), 10**15),
        st.floats(allow_nan=False, allow_infinity=False),
        _text,
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=2), st.dictionaries(_text, inner, max_size=2)),
    max_leaves=5,
)


@st.composite
def measurements(draw: st.DrawFn, kind: MeasurementKind) -> Measurement:
    """Build a measurement of a kind."""
    return Measurement(
        id=MeasurementId(str(draw(st.uuids()))),
        kind=kind,
        date=draw(_days),
        content_version=draw(_text),
        locked_at=draw(_maybe(_moments)),
        answers={
            code: answer
            for code, answer in draw(_some(_questions(profile=False), _answers)).items()
            if not answer.is_empty()
        },
        figures=draw(_figures),
        scenarios=draw(_scenarios),
    )


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """Build any dossier that the program can make."""
    first = draw(measurements(MeasurementKind.NULMETING))
    others = draw(st.lists(measurements(MeasurementKind.HERMETING), max_size=1))
    later = tuple(one for one in others if one.date >= first.date and one.id != first.id)
    return Dossier(
        id=DossierId(str(draw(st.uuids()))),
        organisation=draw(_filled_text),
        created_at=draw(_moments),
        updated_at=draw(_moments),
        profile=draw(_some(_questions(profile=True), values)),
        measurements=(first, *later),
        plan=draw(_plans),
        workshop=draw(st.dictionaries(_text, _json, max_size=2)),
        logo=draw(_maybe(st.builds(Logo, st.sampled_from(["image/png", "image/jpeg"]), st.binary(max_size=50)))),
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
