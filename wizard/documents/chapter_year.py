"""Jaaroverzicht: load and order over the year, month by month, then the other tasks in full per pillar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from assessments.plan import TaskStatus
from assessments.types import Role
from wizard import formats
from wizard.assessment import PlannedTask, hours_by_owner
from wizard.documents import blocks as b
from wizard.documents.context import (
    PAGE_WIDTH,
    Context,
    Place,
    by_date,
    initials,
    one_line,
    short_title,
    tasks_and_hours,
    without_remeasurement,
)
from wizard.documents.report import Chapter
from wizard.documents.task_cards import task_card
from wizard.drawing.pillars import NAMES, PILLARS
from wizard.drawing.plan_bars import YearBar
from wizard.drawing.timeline import MonthLoad, Span, load_bars, year_bars
from wizard.planning.rhythm import monthly_load

_TITLES = 162.0
_LONGEST = 36
_SHORTEST = 13
_ROWS = 50
_ROW = 9.2
_BARS_HEIGHT = 448.0
_YEAR = 365
_DAY_90 = 90


def chapter(context: Context) -> Chapter | None:
    """Write the year; without dates only the tasks in full."""
    tasks = context.first
    rest = _rest(context)
    if not tasks and not rest:
        return None
    number = context.number(Place.YEAR)
    blocks: list[b.Block] = []
    if context.has_dates:
        blocks += [*_figures(context, number, tasks), *_months(context), *_hours(context)]
    if rest:
        blocks += _in_full(context, rest)
    name = "Jaaroverzicht" if context.has_dates else "De taken"
    return Chapter(number, name, message(context), "", tuple(blocks))


def message(context: Context) -> str:
    """Say whether the plan fits in the hours there are."""
    capacity = context.sheet.hours_per_week()
    ends = [one.slot.end_day for one in without_remeasurement(context.assessment.tasks) if one.slot.end_day is not None]
    if not ends or capacity <= 0:
        return "Zonder uren per week is er wel een volgorde, maar zijn er geen datums."
    pace = f"{formats.hours(capacity)} uur per week"
    if max(ends) > _YEAR:
        return f"Bij {pace} duurt het plan langer dan een jaar."
    return f"Het plan past in {pace} en is klaar in {context.month(context.start + timedelta(days=max(ends)))}."


def _figures(context: Context, number: str, tasks: Sequence[PlannedTask]) -> list[b.Block]:
    span = _span(context)
    capacity = Decimal(context.sheet.hours_per_week())
    loads = [
        MonthLoad(
            one.month, sum((h for k, h in one.hours.items() if k != "C"), Decimal(0)), one.hours.get("C", Decimal(0))
        )
        for one in monthly_load(context.assessment, span.months + _months_between(context.start, span.first))
        if one.month >= span.first
    ]
    short = initials(one.owner for one in tasks if one.owner)
    marks = (context.day_zero + timedelta(days=_DAY_90),)
    blocks: list[b.Block] = [
        b.Figure(load_bars(loads, capacity, span), f"Figuur {number}.1 Uren per week, gemiddeld per maand"),
    ]
    names = ", ".join(f"{letters} = {one_line(name, 24)}" for name, letters in short.items())
    caption = f"Achter de balk: einddatum en trekker{f' ({names})' if names else ''}. Verticale stippellijn: dag 90. Ruit: poort."
    groups = _figure_groups(tasks)
    for place, group in enumerate(groups):
        bars = [bar for one in group if (bar := _bar(one, short))]
        row = min(_ROW, (_BARS_HEIGHT - 1.6 * _ROW * len(PILLARS)) / len(bars)) if bars else _ROW
        count = f"De {len(group)}" if len(groups) == 1 else f"{len(group)} van de {len(tasks)}"
        title = f"Figuur {number}.{place + 2} {count} taken{_classes(context)}, per pijler op einddatum"
        blocks.append(
            b.Figure(year_bars(bars, span, marks=marks, row=row), title, caption if place == len(groups) - 1 else "")
        )
    return blocks


def _classes(context: Context) -> str:
    return f" van klasse {'A' if context.scope == 'kern' else 'A en B'}"


def _figure_groups(tasks: Sequence[PlannedTask]) -> list[list[PlannedTask]]:
    """Divide the tasks over as many figures as pages need: pillars stay whole unless one alone is too long for a page."""
    groups: list[list[PlannedTask]] = [[]]
    for pillar in PILLARS:
        members = by_date(one for one in tasks if one.pillar is pillar)
        for start in range(0, len(members), _ROWS):
            part = members[start : start + _ROWS]
            if groups[-1] and len(groups[-1]) + len(part) > _ROWS:
                groups.append([])
            groups[-1] += part
    return groups


def _span(context: Context) -> Span:
    earliest = min((one.slot.begin for one in context.printed if one.slot.begin), default=context.day_zero)
    first = max(context.start, min(context.day_zero, earliest)).replace(day=1)
    last = max((one.shown_end for one in context.printed if one.shown_end), default=context.start)
    months = _months_between(first, last) + 1
    return Span(first, min(max(months, _SHORTEST), _LONGEST), _TITLES, PAGE_WIDTH)


def _months_between(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month


def _bar(planned: PlannedTask, short: dict[str, str]) -> YearBar | None:
    slot, shown = planned.slot, planned.shown_end
    if slot.begin is None or slot.end is None or shown is None:
        return None
    letters = short.get(planned.owner or "", "–")
    is_gate, is_done = planned.task.template.gate, planned.status is TaskStatus.DONE
    title = short_title(planned)
    return YearBar(title, planned.pillar, slot.begin, slot.end, shown, letters, gate=is_gate, done=is_done)


def _months(context: Context) -> list[b.Block]:
    rows = []
    month: date | None = None
    for planned in by_date(context.first):
        shown = planned.shown_end
        if shown is None:
            continue
        new = shown.replace(day=1)
        label = "" if new == month else formats.capitalized(context.month(new))
        month = new
        rows.append(
            b.Row(
                (
                    (b.strong(label),) if label else "",
                    (b.strong(context.day(shown)),),
                    b.Cell(mark=planned.pillar),
                    short_title(planned),
                    context.listed_owner(planned, 30),
                    formats.hours(planned.task.hours),
                )
            )
        )
    columns = (
        b.Column("Maand", 2.1),
        b.Column("Klaar op", 2.0),
        b.Column("", 0.8),
        b.Column("Taak", 4.8),
        b.Column("Trekker", 3.5),
        b.Column("Uren", 0.9, "right"),
    )
    return [b.Heading("Maand voor maand"), b.Table(columns, tuple(rows), dense=True)]


def _hours(context: Context) -> list[b.Block]:
    """Say how many hours each role gives: trekker 60%, other doers 30%, the one accountable 10%."""
    per_role: dict[Role, Decimal] = {}
    for planned in context.assessment.tasks:
        for role, hours in planned.task.hours_by_role.items():
            per_role[role] = per_role.get(role, Decimal(0)) + hours
    rows = [b.Row((formats.capitalized(context.role(role)), context.holder(role), _hours_text(per_role[role])))
            for role in Role if per_role.get(role)]  # fmt: skip
    rows.append(b.Row(("Samen", "", _hours_text(sum(per_role.values(), Decimal(0)))), total=True))
    columns = (b.Column("Rol", 4), b.Column("Naam", 5), b.Column("Uren in het plan", 2, "right"))
    heading = b.Heading("Uren per rol", aside=f"hele plan: {tasks_and_hours(context.assessment.tasks)}")
    note = "Verdeling per taak: trekker 60%, wie nog meer uitvoert samen 30%, eindverantwoordelijke 10%."
    return [heading, b.Table(columns, tuple(rows)), b.Paragraph(note + _heavy(context), b.Tone.NOTE)]


def _heavy(context: Context) -> str:
    """Name whoever carries more than half of all hours that have a name (Beslissing 24)."""
    by_owner = hours_by_owner(context.assessment)
    whole = context.assessment.hours()
    heavy = [name for name, hours in by_owner.items() if whole and hours * 2 > whole]
    return f" Meer dan de helft van alle uren ligt bij {one_line(heavy[0], 40)}." if heavy else ""


def _hours_text(hours: Decimal) -> str:
    return formats.hours(formats.rounded(hours, 1))


def _rest(context: Context) -> tuple[PlannedTask, ...]:
    """Return the tasks of class A and B that the first ninety days did not print in full."""
    shown = {one.code for one in context.early}
    return tuple(one for one in context.first if one.code not in shown)


def _in_full(context: Context, tasks: Sequence[PlannedTask]) -> list[b.Block]:
    blocks: list[b.Block] = []
    after = "na 90 dagen" if context.has(Place.FIRST_90) else "in volgorde"
    for pillar in PILLARS:
        members = [one for one in tasks if one.pillar is pillar]
        if members:
            blocks.append(b.Heading(f"{NAMES[pillar]}, {after}", aside=tasks_and_hours(members)))
            blocks.append(b.TaskCards(tuple(task_card(context, one) for one in members)))
    return blocks
