"""The meetings of step 6: which ones, on which working days, with whom, as the method has it or as people chose."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from assessments.plan import MeetingEdit
from assessments.reference import MeetingTemplate
from assessments.sheet import AnswerSheet
from assessments.types import QuestionId, Role, TaskCode
from wizard.assessment import Assessment, earlier_sheet
from wizard.planning.derive import REMEASUREMENT
from wizard.planning.meeting_rhythm import UNREADABLE, Every, MeetingRhythm, nth_weekday, read
from wizard.planning.roles import replacements
from wizard.planning.schedule import year_later
from wizard.planning.workdays import shown_day

__all__ = ["PlannedMeeting", "add_months", "agenda_points", "meetings", "nth_weekday"]

CHOICE_QUESTION = QuestionId("SYN-11")
RHYTHM_TASK = TaskCode("T-SYN-01")
PROMISE_TASK = TaskCode("T-IDE-10")
EMPTY = MeetingEdit()


@dataclass(frozen=True, slots=True)
class PlannedMeeting:
    """A chosen meeting and its days in the plan's year, each a working day.

    Attributes:
        edit: what people decided about it; None in there is the method's.
        rhythm: how often it is held; None for words of the content that no rhythm has.
        problem: one sentence when the rhythm that somebody chose cannot be read, else "".
        chair: name of who leads it, the role's name while nobody is named.
        participants: who takes part, who leads it first.

    """

    template: MeetingTemplate
    days: tuple[date, ...]
    edit: MeetingEdit = EMPTY
    rhythm: MeetingRhythm | None = None
    problem: str = ""
    chair: str = ""
    participants: tuple[str, ...] = ()

    @property
    def rhythm_words(self) -> str:
        """Say how often: the method's words while nobody chose another rhythm."""
        chosen = self.rhythm is not None and self.rhythm.written() != self.template.recurrence
        return self.rhythm.words() if self.rhythm is not None and chosen else self.template.rhythm

    @property
    def minutes(self) -> int:
        """Return how long it takes."""
        return self.template.minutes if self.edit.minutes is None else self.edit.minutes

    @property
    def agenda(self) -> str:
        """Return what is always on the agenda."""
        return self.template.agenda if self.edit.agenda is None else self.edit.agenda

    @property
    def output(self) -> str:
        """Return what it yields."""
        return self.template.output if self.edit.output is None else self.edit.output

    @property
    def is_of_board(self) -> bool:
        """Tell whether the directie sits in it by the method."""
        return Role.DI in {self.template.chair, *self.template.participants}

    def next_day(self, today: date) -> date | None:
        """Return the first day from today on, None when there is none any more."""
        return next((day for day in self.days if day >= today), None)

    def day_before(self, day: date) -> date | None:
        """Return when it was held the time before a day, None when that is the first time."""
        return next((one for one in reversed(self.days) if one < day), None)


def chosen_options(sheet: AnswerSheet) -> tuple[str, ...]:
    """Return which meetings are held; until a hermeting answers it again, those of the measurement before it."""
    answer, before = sheet.answer(CHOICE_QUESTION), earlier_sheet(sheet)
    if answer.value is None and not answer.not_applicable and before is not None:
        return chosen_options(before)
    return tuple(one for one in answer.value if isinstance(one, str)) if isinstance(answer.value, tuple) else ()


def meetings(assessment: Assessment) -> tuple[PlannedMeeting, ...]:
    """Return the meetings chosen in SYN-11, as last answered, with their days until the remeasurement.

    That is at least a year after the start, and at most two: a date slip must not fill the calendar for ages. Meetings
    begin once the rhythm is arranged (T-SYN-01), or at the plan's start when that task is not in the plan.
    The remeasurement's day is that of T-SYN-11.
    """
    options = chosen_options(assessment.sheet)
    start = assessment.sheet.start_date()
    rhythm = assessment.task(RHYTHM_TASK)
    first = rhythm.slot.end if rhythm and rhythm.slot.end else start
    remeasured = assessment.task(REMEASUREMENT)
    wanted = remeasured.slot.end if remeasured and remeasured.slot.end else start
    last = min(max(year_later(start), wanted), add_months(start, 24))
    return tuple(
        _planned(template, assessment, first, last)
        for template in assessment.catalogue.meetings
        if template.option in options
    )


def advised(assessment: Assessment, template: MeetingTemplate) -> tuple[str, tuple[str, ...]]:
    """Return who leads a meeting and who takes part by the method: names, or roles while nobody is named.

    A role that is absent is replaced as in tasks; somebody with two roles is named once.
    """
    swaps = replacements(assessment.sheet)
    names = assessment.sheet.role_holders().names

    def who(role: Role) -> str:
        stands_in = swaps.get(role, role)
        return (names.get(stands_in) or "").strip() or assessment.catalogue.roles[stands_in]

    chair = who(template.chair)
    return chair, tuple(dict.fromkeys([chair, *(who(role) for role in template.participants)]))


def agenda_points(text: str) -> tuple[str, ...]:
    """Return the points of an agenda: its lines, or the parts of the one line, each with a capital.

    A line with a colon is one point: what follows it belongs together.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) == 1 and ":" not in lines[0]:
        lines = [part.strip() for part in lines[0].split(",") if part.strip()]
    return tuple(line[:1].upper() + line[1:] for line in lines)


def add_months(day: date, months: int) -> date:
    """Return the same day some months on, or that month's last day (Beslissing 20); never beyond the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _planned(template: MeetingTemplate, assessment: Assessment, first: date, last: date) -> PlannedMeeting:
    edit = assessment.dossier.plan.meetings.get(template.option, EMPTY)
    chosen = read(edit.recurrence) if edit.recurrence is not None else None
    problem = UNREADABLE if edit.recurrence is not None and chosen is None else ""
    rhythm = chosen or read(template.recurrence)
    days = _days(rhythm, assessment, first, last) if rhythm is not None else iter(())
    chair, others = advised(assessment, template)
    leads = (edit.chair or "").strip() or chair
    names = others if edit.participants is None else edit.participants
    return PlannedMeeting(
        template=template,
        days=tuple(dict.fromkeys(shown_day(day) for day in days)),
        edit=edit,
        rhythm=rhythm,
        problem=problem,
        chair=leads,
        participants=tuple(dict.fromkeys([leads, *(name.strip() for name in names if name.strip())])),
    )


def _days(rhythm: MeetingRhythm, assessment: Assessment, first: date, last: date) -> Iterator[date]:
    match rhythm.every:
        case Every.HALF_YEAR:
            yield from _half_years(assessment, first, last)
        case Every.REMEASUREMENT:
            planned = assessment.task(REMEASUREMENT)
            if planned and planned.slot.end and planned.slot.end <= last:
                yield planned.slot.end
        case _:
            yield from rhythm.days(first, last)


def _half_years(assessment: Assessment, first: date, last: date) -> Iterator[date]:
    """Yield every half year after the promise check (T-IDE-10) was first done, else after the meetings began."""
    planned = assessment.task(PROMISE_TASK)
    day = planned.slot.end if planned and planned.slot.end else add_months(first, 6)
    for turn in range(3):
        later = add_months(day, 6 * turn)
        if first < later <= last:
            yield later
