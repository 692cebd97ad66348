"""Which vacancy counts for what (method 3.4, Beslissing 25, 28 and 29)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assessments.figures import Figures, Period, Vacancy
from assessments.metrics.vacancies import (
    VacancyLog,
    count_vacancies,
    days_to_fill,
    days_to_hire,
    days_to_start,
    hires,
    is_faulty,
    is_from_pool,
    opening,
    sort_out,
    was_known_before,
)
from tests.assessments.voorbeeld import FIGURES, ORACLE, VACANCIES, vacancy
from tests.dossiers import MONDAY

YEAR = Period(date(2025, 1, 1), date(2025, 12, 31))


def codes(lines: tuple[Vacancy, ...]) -> list[str]:
    return [line.code for line in lines]


def log_of(*lines: Vacancy, period: Period | None = YEAR) -> VacancyLog:
    return sort_out(Figures(period=period, vacancies=lines), MONDAY)


def test_voorbeeld_bv_has_five_hires_and_one_open_vacancy() -> None:
    log = sort_out(FIGURES, MONDAY)

    assert codes(log.accepted) == ["V1", "V2", "V3", "V4", "V5"]
    assert [(one.vacancy.code, one.days) for one in log.open] == [("V6", ORACLE["klokken"]["open_V6"])]
    assert log.open[0].days == 121


def test_the_days_of_each_vacancy() -> None:
    hired = VACANCIES[:5]

    assert list(map(days_to_fill, hired)) == ORACLE["klokken"]["ttf"] == [63, 77, 42, 70, 49]
    assert list(map(days_to_hire, hired)) == ORACLE["klokken"]["tth"] == [35, 42, 28, 35, 28]


def test_without_an_opening_publication_counts() -> None:
    line = Vacancy("V", published=date(2025, 1, 6), accepted=date(2025, 1, 16))

    assert opening(line) == date(2025, 1, 6)
    assert days_to_fill(line) == 10


def test_without_a_date_there_is_no_duration() -> None:
    line = Vacancy("V", accepted=date(2025, 1, 16))

    assert (days_to_fill(line), days_to_hire(line), days_to_start(line)) == (None, None, None)
    assert not is_faulty(line)


def test_the_same_day_takes_no_days() -> None:
    assert days_to_fill(vacancy("V", "01-06", "01-06", "01-06")) == 0


def test_days_to_start_count_from_the_opening() -> None:
    line = replace(vacancy("V", "01-06", None, "02-03"), started=date(2025, 3, 3))

    assert days_to_start(line) == 56


@pytest.mark.parametrize(
    "opened, contact, accepted, faulty",
    [
        ("03-10", None, "03-09", True),
        (None, "03-10", "03-09", True),
        ("03-10", "03-01", "03-10", False),
        ("03-10", "03-20", "03-15", True),
        ("03-10", "03-20", None, False),
        (None, "03-10", "03-10", False),
    ],
)
def test_a_hire_before_the_opening_or_the_first_contact_cannot_be(
    opened: str | None, contact: str | None, accepted: str | None, faulty: bool
) -> None:
    assert is_faulty(vacancy("V", opened, contact, accepted)) is faulty


def test_a_line_that_cannot_be_counts_nowhere() -> None:
    log = log_of(vacancy("V", "03-10", None, "03-09"))

    assert codes(log.faulty) == ["V"]
    assert (log.accepted, log.open, log.withdrawn, log.present) == ((), (), (), ())
    assert not log


@pytest.mark.parametrize(
    "accepted, counts",
    [("2024-12-31", False), ("2025-01-01", True), ("2025-12-31", True), ("2026-01-01", False)],
)
def test_hires_count_from_the_first_to_the_last_day(accepted: str, counts: bool) -> None:
    line = Vacancy("V", opened=date(2024, 6, 1), accepted=date.fromisoformat(accepted))

    assert bool(log_of(line).accepted) is counts


def test_without_a_period_every_hire_counts_and_none_is_open_as_well() -> None:
    late = Vacancy("V", opened=date(2025, 1, 1), accepted=date(2026, 3, 1))

    log = log_of(late, period=None)

    assert codes(log.accepted) == ["V"]
    assert log.open == ()
    assert log.reference == MONDAY


def test_hired_after_the_reference_date_is_still_open() -> None:
    log = log_of(Vacancy("V", opened=date(2025, 12, 1), accepted=date(2026, 1, 2)))

    assert [(one.vacancy.code, one.days) for one in log.open] == [("V", 30)]


def test_opened_on_the_reference_date_is_open_for_no_days() -> None:
    assert [one.days for one in log_of(Vacancy("V", opened=date(2025, 12, 31))).open] == [0]


def test_opened_after_the_reference_date_does_not_count() -> None:
    assert log_of(Vacancy("V", opened=date(2026, 1, 1))).open == ()


def test_without_a_period_open_vacancies_count_to_the_day_of_measuring() -> None:
    log = log_of(Vacancy("V", opened=date(2026, 1, 1)), period=None)

    assert log.open[0].days == 4


def test_an_open_vacancy_without_an_opening_has_no_days() -> None:
    assert log_of(Vacancy("V", importance="key")).open[0].days is None


def test_withdrawn_is_neither_open_nor_hired() -> None:
    log = log_of(
        vacancy("V1", "01-06", None, None, withdrawn=True), vacancy("V2", "01-06", None, "02-03", withdrawn=True)
    )

    assert codes(log.withdrawn) == ["V1"]
    assert (log.open, log.accepted) == ((), ())


def test_a_line_in_which_nothing_stands_is_no_vacancy() -> None:
    assert not log_of(Vacancy(""))


def test_hires_are_typed_or_else_counted() -> None:
    log = sort_out(FIGURES, MONDAY)

    assert hires(FIGURES, log) == 24
    assert hires(replace(FIGURES, hires=None), log) == 5
    assert hires(replace(FIGURES, hires=0), log) == 0


def test_without_a_number_and_without_vacancies_nobody_knows_the_hires() -> None:
    assert hires(Figures(), sort_out(Figures(), MONDAY)) is None


def test_only_open_vacancies_mean_no_hires() -> None:
    figures = Figures(period=YEAR, vacancies=(vacancy("V6", "09-01", None, None),))

    assert hires(figures, sort_out(figures, MONDAY)) == 0


def test_a_candidate_in_sight_before_the_opening_counts_as_from_the_pool() -> None:
    early = vacancy("V", "03-10", "01-10", "04-10")

    assert was_known_before(early)
    assert is_from_pool(early)
    assert is_from_pool(vacancy("V", "03-10", "03-20", "04-10", pool=True))
    assert not is_from_pool(vacancy("V", "03-10", "03-20", "04-10"))
    assert not was_known_before(vacancy("V", "03-10", "03-10", "04-10"))


def test_two_hires_on_one_vacancy_are_two_hires_and_one_vacancy() -> None:
    log = log_of(
        vacancy("V1", "01-06", None, "02-03"), vacancy("V1", "01-06", None, "03-03"), vacancy("", "01-06", None, None)
    )

    assert len(log.accepted) == 2
    assert count_vacancies(log.present) == 2


def test_present_is_what_was_open_at_some_time_in_the_period() -> None:
    lines = (
        Vacancy("before", opened=date(2024, 1, 1), accepted=date(2024, 12, 31)),
        Vacancy("across", opened=date(2024, 1, 1), accepted=date(2025, 1, 1)),
        Vacancy("open", opened=date(2025, 12, 31)),
        Vacancy("after", opened=date(2026, 1, 1)),
    )

    assert codes(log_of(*lines).present) == ["across", "open"]
