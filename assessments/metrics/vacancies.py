"""Which vacancy line counts for what: accepted in the period, still open, withdrawn or with dates that cannot be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from assessments.catalogue import slug
from assessments.figures import Figures, Period, Vacancy

LONG_OPEN = 90
"""Days after which an open vacancy counts as not filled (KPI VERV, method 3.10)."""


@dataclass(frozen=True, slots=True)
class OpenVacancy:
    """A vacancy without a hire on the reference date; ``days`` is None when nobody knows when it opened."""

    vacancy: Vacancy
    days: int | None


@dataclass(frozen=True, slots=True)
class VacancyLog:
    """The vacancy lines of a measurement, each under what it counts for.

    A line with an impossible date counts nowhere (Beslissing 29); a withdrawn one only as withdrawn.

    Attributes:
        accepted: hires signed from the first to the last day of the period, all hires without a period.
        open: vacancies without a hire on the reference date.
        withdrawn: withdrawn without being filled.
        present: all that were open at some time in the period.
        faulty: accepted before the opening or before the first contact (R-32).
        reference: the date that open vacancies count to: the period's end, else the day of measuring.

    """

    accepted: tuple[Vacancy, ...]
    open: tuple[OpenVacancy, ...]
    withdrawn: tuple[Vacancy, ...]
    present: tuple[Vacancy, ...]
    faulty: tuple[Vacancy, ...]
    reference: date

    def __bool__(self) -> bool:
        """Tell whether any line counts for something."""
        return bool(self.accepted or self.open or self.withdrawn or self.present)


def opening(vacancy: Vacancy) -> date | None:
    """Return the day of internal approval, else of publication (method 3.4)."""
    return vacancy.opened or vacancy.published


def is_faulty(vacancy: Vacancy) -> bool:
    """Tell whether a hire was signed before the vacancy opened or before the first contact (R-32)."""
    if vacancy.accepted is None:
        return False
    begin, contact = opening(vacancy), vacancy.first_contact
    return (begin is not None and vacancy.accepted < begin) or (contact is not None and vacancy.accepted < contact)


def days_to_fill(vacancy: Vacancy) -> int | None:
    """Return time-to-fill in calendar days: acceptance - opening; the same day is 0 (method 3.4, B6)."""
    return _days(opening(vacancy), vacancy.accepted)


def days_to_hire(vacancy: Vacancy) -> int | None:
    """Return time-to-hire in calendar days: acceptance - first contact with the one who was hired (method 3.4, B6)."""
    return _days(vacancy.first_contact, vacancy.accepted)


def days_to_start(vacancy: Vacancy) -> int | None:
    """Return the calendar days from opening to the first working day."""
    return _days(opening(vacancy), vacancy.started)


def was_known_before(vacancy: Vacancy) -> bool:
    """Tell whether the hire was in sight before the vacancy opened: time-to-hire above time-to-fill (R-33)."""
    fill, hire = days_to_fill(vacancy), days_to_hire(vacancy)
    return fill is not None and hire is not None and hire > fill


def is_from_pool(vacancy: Vacancy) -> bool:
    """Tell whether a hire counts as one from the talent pool: ticked, or in sight before (Beslissing 37)."""
    return vacancy.pool or was_known_before(vacancy)


def sort_out(figures: Figures, measured_on: date) -> VacancyLog:
    """Put every vacancy line where it counts; a line in which nothing is filled in is no vacancy."""
    period = figures.period
    reference = period.end if period else measured_on
    lines = [line for line in figures.vacancies if line != Vacancy(code="")]
    sound = [line for line in lines if not is_faulty(line)]
    going = [line for line in sound if not line.withdrawn]
    return VacancyLog(
        accepted=tuple(line for line in going if _is_accepted_in(line, period)),
        open=tuple(
            OpenVacancy(line, _days(opening(line), reference))
            for line in going
            if _is_open_on(line, reference) and not _is_accepted_in(line, period)
        ),
        withdrawn=tuple(line for line in sound if line.withdrawn and line.accepted is None),
        present=tuple(line for line in sound if _is_present_in(line, period)),
        faulty=tuple(line for line in lines if is_faulty(line)),
        reference=reference,
    )


def hires(figures: Figures, log: VacancyLog) -> int | None:
    """Return H: as typed, else the vacancy lines accepted in the period; None without either (Beslissing 25)."""
    if figures.hires is not None:
        return figures.hires
    return len(log.accepted) if log else None


@lru_cache(maxsize=1024)
def channel_key(label: str | None) -> str:
    """Return the slug that makes a label a channel of EXT-12; "" when it was not filled in."""
    return slug(label or "")


def count_vacancies(lines: tuple[Vacancy, ...]) -> int:
    """Count vacancies: lines with one code are one vacancy with several hires, a line without a code is its own."""
    return len({line.code for line in lines if line.code}) + sum(not line.code for line in lines)


def _days(begin: date | None, end: date | None) -> int | None:
    return None if begin is None or end is None else (end - begin).days


def _is_accepted_in(line: Vacancy, period: Period | None) -> bool:
    if line.accepted is None:
        return False
    return period is None or period.start <= line.accepted <= period.end


def _is_open_on(line: Vacancy, reference: date) -> bool:
    """Opened later does not count, accepted later is still open (Beslissing 28)."""
    begin = opening(line)
    opened = begin is None or begin <= reference
    return opened and (line.accepted is None or line.accepted > reference)


def _is_present_in(line: Vacancy, period: Period | None) -> bool:
    if period is None:
        return True
    begin = opening(line)
    return (begin is None or begin <= period.end) and (line.accepted is None or line.accepted >= period.start)
