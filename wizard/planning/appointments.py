"""What of a plan belongs in a calendar: the meetings, the deadlines, the hermeting, and what was called off since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from assessments.plan import FirstMeeting, TaskState, TaskStatus
from assessments.types import Pillar, TaskCode
from wizard import formats
from wizard.assessment import Assessment, PlannedTask, earlier_sheet
from wizard.entry.clock import read_time
from wizard.planning.derive import REMEASUREMENT
from wizard.planning.first_meetings import FIRST_MEETING, details
from wizard.planning.meetings import PlannedMeeting, add_months, advised, agenda_points, chosen_options, meetings
from wizard.planning.owners import owners
from wizard.planning.rhythm import MONTHS, Turn, recurrences
from wizard.planning.series import Series, series

NO_MEETING_TIME = "Er is nog geen tijd gekozen; daarom staat het overleg als hele dag in de agenda."
_NINE = timedelta(hours=9)
_DAY, _WEEK, _FORTNIGHT = timedelta(days=1), timedelta(days=7), timedelta(days=14)
_QUARTER_OF_AN_HOUR = timedelta(minutes=15)
_OFTEN = 20
"""A meeting that is held more often than this a year needs no reminder the day before."""


class AppointmentKind(StrEnum):
    """What an appointment is."""

    MEETING = "Overleg"
    DEADLINE = "Deadline"
    REMEASUREMENT = "Hermeting"


@dataclass(frozen=True, slots=True)
class Appointment:
    """One thing in a calendar.

    Attributes:
        key: names it among all of the dossier; it stays the same whatever becomes of it.
        title: in Dutch, without the organisation. words: everything else one wants to know there, as lines.
        series: on which days.
        time: when it begins, as "09:30"; "" for all day. minutes: how long it takes.
        remind: how long before its beginning (midnight when it is all day) one is reminded; None for no reminder.
        is_cancelled: it was called off, so that a calendar that has it takes it away.

    """

    key: str
    kind: AppointmentKind
    title: str
    words: tuple[str, ...]
    series: Series
    pillar: Pillar
    time: str = ""
    minutes: int = 0
    place: str = ""
    remind: timedelta | None = None
    is_cancelled: bool = False


def appointments(assessment: Assessment, owner: str = "") -> tuple[Appointment, ...]:
    """Return what belongs in a calendar: everybody's, or what one owner (a label of ``owners``) does and takes part in.

    Deadlines are those of tasks that have a date. A finished one stays and says so, because a calendar that was filled
    before would go on showing it as open. What left the plan, as far as the plan still knows of it, is called off.
    """
    mine = _tasks_of(assessment, owner)
    found = [
        *_meetings(assessment, owner),
        *_first_meetings(assessment, owner, mine),
        *_deadlines(assessment, mine),
        *_called_off(assessment, owner, mine),
    ]
    return tuple(found)


def _tasks_of(assessment: Assessment, owner: str) -> frozenset[TaskCode]:
    """Return the tasks that somebody leads, alone or with others; everybody's for ""."""
    if not owner:
        return frozenset(one.code for one in assessment.tasks)
    return frozenset(one.code for each in owners(assessment) if each.label == owner for one in each.tasks)


def _meetings(assessment: Assessment, owner: str) -> Iterator[Appointment]:
    held = [one for one in meetings(assessment) if one.days]
    for one in held:
        joins = not owner or owner.casefold() in {name.casefold() for name in one.participants}
        if joins or _was_invited(assessment, one, owner):
            yield _meeting(one) if joins else replace(_meeting(one), is_cancelled=True)
    chosen = {one.template.option for one in held}
    before = earlier_sheet(assessment.sheet)
    known = {*assessment.dossier.plan.meetings, *(chosen_options(before) if before else ())} - chosen
    for template in assessment.catalogue.meetings if not owner else ():
        if template.option in known:
            day = Series(assessment.sheet.start_date())
            yield Appointment(
                _meeting_key(template.option), AppointmentKind.MEETING, template.short, (), day, template.pillar,
                is_cancelled=True,
            )  # fmt: skip


def _first_meetings(assessment: Assessment, owner: str, mine: frozenset[TaskCode]) -> Iterator[Appointment]:
    """Yield the first meeting about each task; that of a task that left the plan is called off."""
    for one in assessment.tasks:
        meeting = one.task.edit.meeting
        if meeting is not None and (one.code in mine or _comes(meeting, owner)):
            yield _first_meeting(one.code, one.task.template.title, one.pillar, meeting, _task_words(assessment, one))
    for gone in assessment.dropped:
        edit = assessment.dossier.plan.edit(gone.template.code)
        if edit.meeting is not None and (owner in {"", edit.owner} or _comes(edit.meeting, owner)):
            words = (f"Uit het plan gehaald: {gone.reason.strip()}",) if gone.reason.strip() else ()
            made = _first_meeting(gone.template.code, gone.template.title, gone.template.pillar, edit.meeting, words)
            yield replace(made, is_cancelled=True)


def _comes(meeting: FirstMeeting, owner: str) -> bool:
    return owner.casefold() in {name.strip().casefold() for name in meeting.people}


def _first_meeting(
    code: TaskCode, title: str, pillar: Pillar, meeting: FirstMeeting, words: Iterable[str]
) -> Appointment:
    time = read_time(meeting.time) or ""
    return Appointment(
        key=f"afspraak-{code}",
        kind=AppointmentKind.MEETING,
        title=f"{FIRST_MEETING}: {title}",
        words=(f"{formats.capitalized(details(meeting))}.", "", *words),
        series=Series(meeting.day),
        pillar=pillar,
        time=time,
        minutes=meeting.minutes,
        place=meeting.place.strip(),
        remind=_meeting_reminder(is_often=False, has_time=bool(time)),
    )


def _meeting(one: PlannedMeeting) -> Appointment:
    time = read_time(one.edit.time) or ""
    is_often = len(one.days) > _OFTEN
    return Appointment(
        key=_meeting_key(one.template.option),
        kind=AppointmentKind.MEETING,
        title=one.template.short,
        words=tuple(_meeting_words(one, time)),
        series=series(one.days, one.rhythm),
        pillar=one.template.pillar,
        time=time,
        minutes=one.minutes,
        place=one.edit.place.strip(),
        remind=_meeting_reminder(is_often=is_often, has_time=bool(time)),
    )


def _meeting_reminder(*, is_often: bool, has_time: bool) -> timedelta | None:
    """Return a quarter of an hour for what is held often, else a day: then there is time to prepare."""
    if is_often:
        return _QUARTER_OF_AN_HOUR if has_time else None
    return _DAY if has_time else _DAY - _NINE


def _was_invited(assessment: Assessment, one: PlannedMeeting, owner: str) -> bool:
    """Tell whether the method had this name at a meeting where people chose others."""
    return one.edit.participants is not None and owner in advised(assessment, one.template)[1]


def _meeting_key(option: str) -> str:
    return f"overleg-{option}"


def _meeting_words(one: PlannedMeeting, time: str) -> Iterator[str]:
    yield f"{one.template.name}: {one.rhythm_words}, {formats.count(one.minutes, 'minuut', 'minuten')}."
    if one.edit.time.strip() and not time:
        yield f"Tijd: {one.edit.time.strip()}"
    elif not time:
        yield NO_MEETING_TIME
    yield f"Leiding: {one.chair}"
    if len(one.participants) > 1:
        yield f"Met: {', '.join(one.participants[1:])}"
    points = agenda_points(one.agenda)
    if points:
        yield ""
        yield "Agenda:"
        yield from (f"- {point}" for point in points)
    if one.output.strip():
        yield ""
        yield f"Opbrengst: {one.output.strip()}"


def _deadlines(assessment: Assessment, mine: frozenset[TaskCode]) -> Iterator[Appointment]:
    for one in assessment.tasks:
        if one.code in mine and one.shown_end is not None:
            yield _deadline(assessment, one, one.shown_end, is_done=one.status is TaskStatus.DONE)
    for repeat in recurrences(assessment):
        if repeat.planned.code in mine:
            for turn in repeat.turns:
                yield _turn(assessment, repeat.planned, turn)


def _deadline(assessment: Assessment, one: PlannedTask, day: date, *, is_done: bool) -> Appointment:
    is_remeasurement = one.code == REMEASUREMENT
    kind = AppointmentKind.REMEASUREMENT if is_remeasurement else AppointmentKind.DEADLINE
    ahead = _FORTNIGHT if is_remeasurement else _WEEK
    done_on = one.task.edit.done_on
    said = [f"Klaar op {formats.long_date(done_on)}." if done_on else "Klaar."] if is_done else []
    return Appointment(
        key=f"taak-{one.code}",
        kind=kind,
        title=f"{'Klaar' if is_done else kind.value}: {one.task.template.title}",
        words=(*said, *_task_words(assessment, one)),
        series=Series(day),
        pillar=one.pillar,
        remind=None if is_done else ahead - _NINE,
    )


def _turn(assessment: Assessment, one: PlannedTask, turn: Turn) -> Appointment:
    whole = _deadline(assessment, one, turn.day, is_done=turn.is_done)
    number = f"Deze taak komt terug: herhaling {turn.number}."
    done = [f"Klaar op {formats.long_date(turn.noted.done_on)}."] if turn.noted.done_on else []
    remark = [f"Opmerking: {turn.noted.remark.strip()}"] if turn.noted.remark.strip() else []
    return replace(
        whole,
        key=f"{whole.key}-{turn.number}",
        words=(*done, number, *remark, *_task_words(assessment, one)),
    )


def _task_words(assessment: Assessment, one: PlannedTask) -> Iterator[str]:
    template, edit = one.task.template, one.task.edit
    role = assessment.catalogue.roles[one.task.lead]
    who = f"{one.owner} ({role})" if one.owner else f"{formats.capitalized(role)}, nog geen naam"
    yield template.title
    if template.action.strip():
        yield template.action.strip()
    yield ""
    if template.done_when.strip():
        yield f"Klaar als: {template.done_when.strip()}"
    yield f"Wie: {who}"
    yield f"Uren: {formats.hours(one.task.hours)}"
    if edit.remark.strip():
        yield f"Opmerking: {edit.remark.strip()}"
    yield f"Taak {one.code}, pijler {assessment.catalogue.pillars[one.pillar].name.lower()}"


def _called_off(assessment: Assessment, owner: str, mine: frozenset[TaskCode]) -> Iterator[Appointment]:
    """Yield the tasks that are no longer in the plan, or no longer this name's, with the last day they had."""
    dropped = {one.template.code: one for one in assessment.dropped}
    for code, state in _last_states(assessment, owner).items():
        if code in mine or state.end is None:
            continue
        reason = dropped[code].reason.strip() if code in dropped else ""
        gone = Appointment(
            key=f"taak-{code}",
            kind=AppointmentKind.DEADLINE,
            title=f"{AppointmentKind.DEADLINE.value}: {state.title}",
            words=(f"Uit het plan gehaald: {reason}",) if reason else (),
            series=Series(state.end),
            pillar=state.pillar,
            is_cancelled=True,
        )
        yield gone
        step = _months_between(assessment, code)
        for number in range(1, 13 // step + 1) if step else ():
            yield replace(gone, key=f"{gone.key}-{number}", series=Series(add_months(state.end, step * number)))


def _months_between(assessment: Assessment, code: TaskCode) -> int:
    """Return after how many months a task comes back, 0 when it does not."""
    own, advised_task = assessment.dossier.plan.own_tasks.get(code), assessment.catalogue.tasks.get(code)
    rhythm = own.rhythm if own else advised_task.rhythm if advised_task else ""
    return 0 if code == REMEASUREMENT else MONTHS.get(rhythm, 0)


def _last_states(assessment: Assessment, owner: str) -> dict[TaskCode, TaskState]:
    """Return every task that ever stood in the plan with a date, under this name, as far as days were kept."""
    found: dict[TaskCode, TaskState] = {}
    for one in assessment.dropped:
        edit = assessment.dossier.plan.edit(one.template.code)
        day = edit.due or edit.dropped_on
        if day is not None and owner in {"", edit.owner}:
            found[one.template.code] = TaskState(one.template.title, one.template.pillar, day)
    for kept in assessment.dossier.plan.history:
        for code, state in kept.tasks.items():
            if state is not None and state.end is not None and owner in {"", state.owner}:
                found[code] = state
    return found
