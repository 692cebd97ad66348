"""What Hypothesis draws a dossier's texts, numbers, figures and scenarios from."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TypeVar

from hypothesis import strategies as st

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
from assessments.types import Role

T = TypeVar("T")

EXOTIC = "Zoë Ćosić <b>& 日本 ☐ 🙂 \u202eומה\u202c\x00\x07\u2028'\"; DROP TABLE answer--"

TEXT = st.one_of(st.just(""), st.just(EXOTIC), st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
FILLED_TEXT = TEXT.map(lambda text: text if text.strip() else f"{text}Naam")
AMOUNTS = st.decimals(-(10**12), 10**12, allow_nan=False, allow_infinity=False, places=3)
QUANTITIES = st.one_of(st.decimals(0, 10**9, places=2), st.integers(0, 10**6).map(Decimal), st.just(Decimal("0.10")))
SHARES = st.decimals(0, 1, places=5)
PERCENTAGES = st.decimals(0, 100, places=2)
COUNTS = st.integers(0, 10**6)
DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 -- see timezones


def maybe(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    """Draw a value or None."""
    return st.one_of(st.none(), strategy)


_lines = st.builds(
    Line,
    label=TEXT,
    amount=maybe(AMOUNTS),
    hours=maybe(QUANTITIES),
    rate=maybe(QUANTITIES),
    share=maybe(SHARES),
    base=maybe(QUANTITIES),
    times=QUANTITIES,
    vat=maybe(st.sampled_from(VAT_RATES)),
    comparable=maybe(st.booleans()),
    channel=maybe(TEXT),
    source=maybe(TEXT),
    estimate=st.booleans(),
    low=maybe(AMOUNTS),
    high=maybe(AMOUNTS),
    including_vat=st.booleans(),
    contract_months=maybe(st.integers(1, 60)),
)
_several_lines = st.lists(_lines, max_size=2).map(tuple)
_vacancies = st.builds(
    Vacancy,
    code=TEXT,
    opened=maybe(DAYS),
    accepted=maybe(DAYS),
    importance=maybe(st.sampled_from(IMPORTANCES)),
    channel=maybe(TEXT),
    group=maybe(TEXT),
    pool=st.booleans(),
    withdrawn=st.booleans(),
)
_channels = st.builds(
    Channel,
    label=TEXT,
    spend=maybe(AMOUNTS),
    vat=maybe(st.sampled_from(VAT_RATES)),
    hours=maybe(QUANTITIES),
    rate=maybe(QUANTITIES),
    responses=maybe(COUNTS),
    suitable=maybe(COUNTS),
    hires=maybe(COUNTS),
)
_kpis = st.fixed_dictionaries(
    {},
    optional={
        "AANB": st.fixed_dictionaries(
            {}, optional={"accepted": maybe(COUNTS.map(Decimal)), "offered": maybe(COUNTS.map(Decimal))}
        ),
        "REAC": st.fixed_dictionaries({"median_days": QUANTITIES}),
        "QOH": st.fixed_dictionaries({}, optional={"performance": PERCENTAGES, "retention": maybe(PERCENTAGES)}),
    },
)
FIGURES = st.builds(
    Figures,
    period=maybe(st.tuples(DAYS, DAYS).map(sorted).map(lambda pair: Period(*pair))),
    hires=maybe(COUNTS),
    vat_deductible=maybe(SHARES),
    first_year_pay=maybe(QUANTITIES),
    rates=st.dictionaries(
        st.sampled_from([role.value for role in Role]),
        st.builds(HourlyRate, rate=maybe(QUANTITIES), holiday=maybe(SHARES)),
        max_size=2,
    ),
    costs=st.lists(st.builds(CostLine, st.sampled_from(COST_CODES), _lines), max_size=2).map(tuple),
    vacancies=st.lists(_vacancies, max_size=2).map(tuple),
    channels=st.lists(_channels, max_size=2).map(tuple),
    kpis=_kpis,
    kpi_targets=st.dictionaries(st.sampled_from(KPI_CODES), AMOUNTS, max_size=2),
    definitions_changed=st.booleans(),
)
_scenario = st.builds(
    Scenario, fixed=_several_lines, variable=_several_lines, setup=_several_lines, fte=maybe(QUANTITIES)
)
_returns = st.builds(
    ReturnInputs,
    chosen=st.sampled_from(SCENARIO_NAMES),
    one_off=_several_lines,
    days_faster=maybe(QUANTITIES),
    vacancies=st.dictionaries(st.sampled_from(IMPORTANCES), COUNTS),
    annual_pay_cost=maybe(QUANTITIES),
    turnover=maybe(st.builds(TurnoverGoal, SHARES, SHARES, QUANTITIES)),
)
SCENARIOS = st.builds(
    Scenarios, hires_per_year=maybe(COUNTS), agency=maybe(_scenario), rpo=maybe(_scenario), roi=maybe(_returns)
)
