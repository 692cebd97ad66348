"""Wie doet wat, and the calendar: standing duties, meetings and tasks that come back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from assessments.types import Role
from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.context import NO_NAME, Context, Place, one_line
from wizard.documents.report import Chapter
from wizard.drawing.timeline import add_months
from wizard.planning.meetings import PlannedMeeting, meetings
from wizard.planning.rhythm import Recurrence, recurrences
from wizard.planning.roles import replace_roles, replacements

_HEADS = {
    Role.HR: "HR",
    Role.RE: "Recruiter",
    Role.HM: "Manager",
    Role.MC: "Marketing",
    Role.DI: "Directie",
    Role.IT: "IT",
}
_DIVISION_TASK = "T-SYN-02"
_WEEKLY_DAYS = 20
_MONTHS = 13


def duties(context: Context) -> Chapter:
    """Write who does what once recruitment stands, with a role that is absent replaced by who stands in."""
    swaps = replacements(context.sheet)
    roles = [role for role in Role if role not in swaps]
    rows = []
    work = dict.fromkeys(roles, 0)
    for duty in context.catalogue.duties:
        raci = replace_roles(duty.raci, swaps)
        rows.append(b.RaciRow(duty.title, duty.rhythm, tuple(raci.get(role, "") for role in roles), duty.pillar))
        for role in roles:
            work[role] += "R" in raci.get(role, "")
    heads = tuple((_HEADS[role], _first_name(context, role) if _is_named(context, role) else "–") for role in roles)
    message = f"Elke taak heeft één eindverantwoordelijke; {_busiest(context, work)} voert het meeste uit."
    planned = context.task(_DIVISION_TASK)
    settled = f"; vast te stellen vóór {formats.day_and_month(planned.shown_end)} ({planned.code})" if (
        planned and planned.shown_end) else ""  # fmt: skip
    lead = f"De verdeling zodra recruitment staat{settled}."
    return Chapter(context.number(Place.DUTIES), "Wie doet wat", message, lead, (b.RaciTable(heads, tuple(rows)),))


def rhythm(context: Context) -> Chapter | None:
    """Write the calendar of meetings and of tasks that come back; nothing when there are none."""
    planned = meetings(context.assessment)
    repeats = tuple(one for one in recurrences(context.assessment) if one.days)
    if not planned and not repeats:
        return None
    number = context.number(Place.RHYTHM)
    months = _months(context, planned)
    span = f"van {_month(months[0])} tot en met {_month(months[-1])}"
    blocks: list[b.Block] = []
    if planned:
        blocks.append(b.Heading(f"Figuur {number}.1 Overleggen {span}", 3))
        blocks.append(b.Calendar(months, tuple(_meeting_row(one, months) for one in planned)))
        blocks += [b.Heading("Waar elk overleg over gaat"), _agenda(context, planned)]
    if repeats:
        blocks += [b.Heading("Taken die terugkomen")]
        blocks.append(
            b.Paragraph("Na de eerste keer, die bij de taak zelf staat. Herhalingen tellen niet mee in de uren.")
        )
        blocks.append(b.Calendar(months, tuple(_repeat_row(one, months) for one in repeats)))
    return Chapter(number, "Overlegkalender", _message(planned, repeats), _lead(context, months), tuple(blocks))


def _message(planned: Sequence[PlannedMeeting], repeats: Sequence[Recurrence]) -> str:
    tasks = formats.count_in_words(len(repeats), "taak komt", "taken komen")
    if not planned:
        return f"{formats.capitalized(tasks)} terug; er is nog geen overleg gekozen."
    count = formats.capitalized(formats.count_in_words(len(planned), "vast overleg", "vaste overleggen"))
    board = max(
        (len(one.days) for one in planned if Role.DI in {one.template.chair, *one.template.participants}), default=0
    )
    if board:
        return f"{count}; de directie zit er {formats.word(board)} keer per jaar bij."
    return f"{count}; {tasks} daarnaast terug." if repeats else f"{count} in het jaar van het plan."


def _lead(context: Context, months: Sequence[date]) -> str:
    from wizard.planning.workdays import holidays_in

    weekdays = [
        (day, name)
        for year in {months[0].year, months[-1].year}
        for day, name in holidays_in(year).items()
        if context.start <= day < add_months(months[-1], 1) and day.weekday() < 5
    ]
    names = [f"{formats.day_and_month(day)} ({name})" for day, name in sorted(weekdays)]
    return f"Op feestdagen valt niets: {formats.enumeration(names)}." if names else ""


def _months(context: Context, planned: Iterable[PlannedMeeting]) -> tuple[date, ...]:
    first = context.start.replace(day=1)
    last = max((day for one in planned for day in one.days), default=first)
    count = max(_MONTHS, (last.year - first.year) * 12 + last.month - first.month + 1)
    return tuple(add_months(first, number) for number in range(count))


def _meeting_row(planned: PlannedMeeting, months: Sequence[date]) -> b.CalendarRow:
    template = planned.template
    if len(planned.days) > _WEEKLY_DAYS:
        every = f"vanaf {formats.short_date(planned.days[0])}"
        return b.CalendarRow(template.short, template.rhythm, template.pillar, (), every)
    return b.CalendarRow(template.short, template.rhythm, template.pillar, _per_month(planned.days, months))


def _repeat_row(one: Recurrence, months: Sequence[date]) -> b.CalendarRow:
    task = one.planned.task
    rhythm = {"maandelijks": "elke maand", "kwartaal": "elk kwartaal", "jaarlijks": "elk jaar"}[task.template.rhythm]
    return b.CalendarRow(task.template.title, f"{one.planned.code} · {rhythm}", one.planned.pillar,
                         _per_month(one.days, months))  # fmt: skip


def _per_month(days: Iterable[date], months: Sequence[date]) -> tuple[tuple[int, ...], ...]:
    found = list(days)
    return tuple(tuple(day.day for day in found if (day.year, day.month) == (m.year, m.month)) for m in months)


def _agenda(context: Context, planned: Iterable[PlannedMeeting]) -> b.Table:
    rows = []
    for one in planned:
        template = one.template
        chair = _first_name(context, template.chair, fallback=True)
        others = [
            _first_name(context, role, fallback=True) for role in template.participants if role is not template.chair
        ]
        who = formats.enumeration([f"{chair} (leidt)", *others])
        rows.append(
            b.Row(((b.strong(template.short),), who, f"{template.minutes} min", template.agenda, template.output))
        )
    columns = (
        b.Column("Overleg", 2.3),
        b.Column("Wie", 2.3),
        b.Column("Duur", 1.1),
        b.Column("Vaste agenda", 3.3),
        b.Column("Levert op", 2.6),
    )
    return b.Table(columns, tuple(rows), dense=True, long_text=True)


def _first_name(context: Context, role: Role, *, fallback: bool = False) -> str:
    holder = context.holder(role)
    if not _is_named(context, role):
        return context.role(role) if fallback else holder
    return one_line(holder.split()[0], 20)


def _is_named(context: Context, role: Role) -> bool:
    return context.holder(role) not in {NO_NAME, "niet aanwezig"}


def _busiest(context: Context, work: dict[Role, int]) -> str:
    role = max(work, key=lambda one: work[one])
    return _first_name(context, role) if _is_named(context, role) else f"de {context.role(role)}"


def _month(day: date) -> str:
    return f"{formats.month_name(day.month)} {day.year}"
