"""What an open vacancy costs, against its oracle (method 3.6)."""

from __future__ import annotations

import pytest

from assessments.metrics.vacancy_cost import (
    break_even_days,
    gross_cost,
    net_cost,
    turnover_cost,
    weight,
    working_days,
)
from tests.assessments.voorbeeld import ORACLE, D, shown

PAY = D(67500)


@pytest.mark.parametrize("name, importance", [("sleutel", "key"), ("belangrijk", "important"), ("nodig", "needed")])
def test_sixty_three_days_of_each_importance(name: str, importance: str) -> None:
    m = weight(importance)

    assert {
        "werkdagen": shown(working_days(63), 1),
        "bruto": shown(gross_cost(PAY, m, 63)),
        "netto": shown(net_cost(PAY, m, 63)),
    } == ORACLE[f"cov_{name}_63"]


@pytest.mark.parametrize("m", [1, 2, 3])
def test_net_per_calendar_day(m: int) -> None:
    assert shown(net_cost(PAY, m, 1)) == ORACLE["cov_netto_dag"][str(m)]


def test_hiring_in_and_overtime_come_on_top() -> None:
    assert net_cost(PAY, 1, 63, extra=D(1200)) == 1200


def test_unknown_importance_is_needed() -> None:
    assert weight(None) == 1


def test_the_turnover_method() -> None:
    found = turnover_cost(D(12_000_000), D(80), D(45))

    assert shown(found) == ORACLE["cov_omzet"] == "25961.54"


def test_the_turnover_method_without_employees() -> None:
    assert turnover_cost(D(12_000_000), D(0), D(45)) is None


def test_an_extra_spending_pays_back_after_some_days() -> None:
    per_day = net_cost(PAY, 3, 1)

    found = break_even_days(D(6000), per_day)

    assert shown(found, 1) == ORACLE["key"]["omslagdagen"] == "16.2"
    assert shown(per_day) == ORACLE["key"]["per_dag"]


def test_a_day_that_costs_nothing_pays_nothing_back() -> None:
    assert break_even_days(D(6000), net_cost(PAY, 1, 1)) is None


def test_a_day_that_costs_little_pays_back_slowly() -> None:
    assert break_even_days(D(10), D("0.5")) == 20


def test_working_days_are_not_rounded() -> None:
    assert working_days(1) == D(5) / 7
