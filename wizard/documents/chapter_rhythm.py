"""Wie doet wat, and the calendar: standing duties, meetings and tasks that come back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from math import ceil

from assessments.types import Role
from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.context import NO_NAME, Context, Place, one_line, short_title
from wizard.documents.report import Chapter
from wizard.drawing.timeline import add_months
from wizard.entry.clock import read_time, spoken_time
from wizard.planning.duties import problem, shown_roles, standing_duties
from wizard.planning.meetings import PlannedMeeting, advised, meetings
from wizard.planning.rhythm import Recurrence, recurrences
from wizard.planning.roles import replacements

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
_MOST_MONTHS = 16
"""More than these do not fit beside each other."""


def duties(context: Context) -> Chapter:
    """Write who does what once recruitment stands, with what this organisation changed in the method's division."""
    standing = standing_duties(context.assessment)
    roles = shown_roles(context.assessment, tuple(one.raci for one in standing))
    rows = []
    work = dict.fromkeys(roles, 0)
    for one in standing:
        letters = tuple(one.raci.get(role, "") for role in roles)
        rows.append(b.RaciRow(one.duty.title, one.duty.rhythm, letters, one.duty.pillar))
        for role in roles:
            work[role] += "R" in one.raci.get(role, "")
    heads = tuple((_HEADS[role], _first_name(context, role) if _is_named(context, role) else "–") for role in roles)
    unclear = sum(bool(problem(one.raci, context.catalogue.roles)) for one in standing)
    message = f"Elke taak heeft één eindverantwoordelijke; {_busiest(context, work)} voert het meeste uit."
    if unclear:
        tasks = formats.count_in_words(unclear, "taak", "taken")
        message = f"Bij {tasks} moet nog één eindverantwoordelijke worden gekozen."
    planned = context.task(_DIVISION_TASK)
    settled = f"; uiterlijk vast te stellen op {context.long_day(planned.shown_end)} ({planned.code})" if (
        planned and planned.shown_end) else ""  # fmt: skip
    changed = " Zij is aangepast aan jullie organisatie." if any(one.is_changed for one in standing) else ""
    lead = f"De verdeling zodra recruitment staat{settled}.{changed}"
    return Chapter(context.number(Place.DUTIES), "Wie doet wat", message, lead, (b.RaciTable(heads, tuple(rows)),))


def rhythm(context: Context) -> Chapter | None:
    """Write the calendar of meetings and of tasks that come back; nothing when there are none."""
    planned = meetings(context.assessment)
    repeats = tuple(one for one in recurrences(context.assessment) if one.days)
    unchosen = tuple(_unchosen(context, planned))
    if not planned and not repeats and not unchosen:
        return None
    number = context.number(Place.RHYTHM)
    months = _months(context, planned)
    blocks: list[b.Block] = []
    if planned:
        for place, part in enumerate(_parts(months), 1):
            blocks.append(b.Heading(f"Figuur {number}.{place} Overleggen {_span(part)}", 3))
            blocks.append(b.Calendar(part, tuple(_meeting_row(one, part) for one in planned)))
        blocks += [b.Heading("Waar elk overleg over gaat"), _agenda(context, planned)]
    if unchosen:
        blocks += [b.Heading("Afspraken over overleggen die niet zijn gekozen"), *unchosen]
    if repeats:
        blocks += [b.Heading("Taken die terugkomen")]
        blocks.append(
            b.Paragraph("Na de eerste keer, die bij de taak zelf staat. Herhalingen tellen niet mee in de uren.")
        )
        blocks += _repeats(repeats, months)
    return Chapter(number, "Overlegkalender", _message(planned, repeats), _lead(context, months), tuple(blocks))


def _message(planned: Sequence[PlannedMeeting], repeats: Sequence[Recurrence]) -> str:
    tasks = formats.count_in_words(len(repeats), "taak komt", "taken komen")
    if not planned and not repeats:
        return "Er is nog geen overleg gekozen."
    if not planned:
        return f"{formats.capitalized(tasks)} terug; er is nog geen overleg gekozen."
    count = formats.capitalized(formats.count_in_words(len(planned), "vast overleg", "vaste overleggen"))
    board = max((len(one.days) for one in planned if one.is_of_board), default=0)
    if board:
        return f"{count}; de directie zit er {formats.word(board)} keer per jaar bij."
    return f"{count}; {tasks} daarnaast terug." if repeats else f"{count} in het jaar van het plan."


def _lead(context: Context, months: Sequence[date]) -> str:
    from wizard.planning.workdays import holidays_in

    weekdays = [
        (day, name)
        for year in {months[0].year, months[-1].year}
        for day, name in holidays_in(year).items()
        if max(context.start, months[0]) <= day < add_months(months[-1], 1) and day.weekday() < 5
    ]
    names = [f"{context.long_day(day)} ({name})" for day, name in sorted(weekdays)]
    return f"Op feestdagen valt niets: {formats.enumeration(names)}." if names else ""


def _months(context: Context, planned: Iterable[PlannedMeeting]) -> tuple[date, ...]:
    first = context.day_zero.replace(day=1)
    last = max((day for one in planned for day in one.days), default=first)
    count = max(_MONTHS, (last.year - first.year) * 12 + last.month - first.month + 1)
    return tuple(add_months(first, number) for number in range(count))


def _parts(months: tuple[date, ...]) -> list[tuple[date, ...]]:
    """Divide the months over as few calendars as have room for them, about equally long."""
    size = ceil(len(months) / ceil(len(months) / _MOST_MONTHS))
    return [months[start : start + size] for start in range(0, len(months), size)]


def _span(months: Sequence[date]) -> str:
    return f"van {_month(months[0])} tot en met {_month(months[-1])}"


def _repeats(repeats: Sequence[Recurrence], months: tuple[date, ...]) -> Iterator[b.Block]:
    """Yield a calendar per part of the time in which something comes back, with what does."""
    parts = _parts(months)
    for part in parts:
        rows = tuple(row for one in repeats if any((row := _repeat_row(one, part)).days))
        if rows:
            if len(parts) > 1:
                yield b.Heading(formats.capitalized(_span(part)), 3)
            yield b.Calendar(part, rows)


def _meeting_row(planned: PlannedMeeting, months: Sequence[date]) -> b.CalendarRow:
    template = planned.template
    if len(planned.days) > _WEEKLY_DAYS:
        every = f"vanaf {formats.short_date(planned.days[0])}"
        return b.CalendarRow(template.short, _when(planned), template.pillar, (), every)
    return b.CalendarRow(template.short, _when(planned), template.pillar, _per_month(planned.days, months))


def _when(planned: PlannedMeeting) -> str:
    """Say how often, and at what time when somebody chose one."""
    time = planned.edit.time.strip()
    return f"{planned.rhythm_words}, {one_line(spoken_time(time), 20)}" if time else planned.rhythm_words


def _repeat_row(one: Recurrence, months: Sequence[date]) -> b.CalendarRow:
    task = one.planned.task
    often = {"maandelijks": "elke maand", "kwartaal": "elk kwartaal", "jaarlijks": "elk jaar"}
    rhythm = often.get(task.template.rhythm, task.template.rhythm)
    return b.CalendarRow(short_title(one.planned), f"{one.planned.code} · {rhythm}", one.planned.pillar,
                         _per_month(one.days, months))  # fmt: skip


def _per_month(days: Iterable[date], months: Sequence[date]) -> tuple[tuple[int, ...], ...]:
    found = list(days)
    return tuple(tuple(day.day for day in found if (day.year, day.month) == (m.year, m.month)) for m in months)


def _agenda(context: Context, planned: Iterable[PlannedMeeting]) -> b.Table:
    rows = []
    for one in planned:
        chair, *others = _people(context, one)
        who = formats.enumeration([f"{chair} (leidt)", *others])
        name: list[b.Words] = [(b.strong(one.template.short),)]
        time = one.edit.time.strip()
        begin = f"{spoken_time(time)} uur" if read_time(time) else time
        name += [(b.muted(words),) for words in (begin, one.edit.place.strip()) if words]
        if one.problem and one.edit.recurrence:
            name.append((b.muted(f"eigen ritme, niet te lezen: {one.edit.recurrence.strip()}"),))
        cell = b.Cell(tuple(name))
        rows.append(b.Row((cell, who, f"{one.minutes} min", one.agenda or "–", one.output or "–")))
    columns = (
        b.Column("Overleg", 2.3),
        b.Column("Wie", 2.3),
        b.Column("Duur", 1.1),
        b.Column("Vaste agenda", 3.3),
        b.Column("Levert op", 2.6),
    )
    return b.Table(columns, tuple(rows), dense=True, long_text=True)


def _unchosen(context: Context, planned: Sequence[PlannedMeeting]) -> Iterator[b.Block]:
    """Yield what was written about meetings that SYN-11 does not hold, or holds no more."""
    names = {one.option: one.short for one in context.catalogue.meetings}
    there = {one.template.option for one in planned}
    for option, edit in context.assessment.dossier.plan.meetings.items():
        if option in there or edit.is_empty():
            continue
        parts = (
            ("ritme", edit.recurrence),
            ("begint", edit.time),
            ("duur", None if edit.minutes is None else f"{edit.minutes} min"),
            ("leidt", edit.chair),
            ("wie", ", ".join(edit.participants or ())),
            ("agenda", edit.agenda),
            ("levert op", edit.output),
            ("plaats", edit.place),
        )
        yield b.Paragraph((b.strong(names.get(option, option)),))
        for label, words in parts:
            if words and words.strip():
                yield b.Paragraph((b.muted(f"{formats.capitalized(label)}: "), b.Run(words.strip())), b.Tone.QUOTE)


def _people(context: Context, planned: PlannedMeeting) -> tuple[str, ...]:
    """Return who sits in a meeting, who leads it first: by first name, where people chose by the name they typed."""
    advice = advised(context.assessment, planned.template)
    if (planned.chair, planned.participants) != advice:
        return tuple(" ".join(name.split()) for name in planned.participants)
    template, swaps = planned.template, replacements(context.sheet)
    roles = [swaps.get(role, role) for role in (template.chair, *template.participants)]
    return tuple(dict.fromkeys(_first_name(context, role, fallback=True) for role in roles))


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
