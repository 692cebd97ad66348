"""What the check before printing finds at single tasks: names, dates and order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from assessments.catalogue import Severity
from assessments.codes import TaskCode
from assessments.plan import TaskStatus
from wizard import formats
from wizard.assessment import Assessment, PlannedTask
from wizard.planning.checks import CheckKind, Finding
from wizard.planning.circles import groups
from wizard.planning.workdays import holidays_in, shown_day


def task_findings(assessment: Assessment, today: date) -> Iterator[Finding]:
    """Yield what does not fit at tasks that are not finished, in planning order."""
    open_tasks = [one for one in assessment.tasks if one.status is not TaskStatus.DONE]
    circles = find_circles({one.code: one.task.after for one in open_tasks})
    inside = {code: number for number, circle in enumerate(circles) for code in circle}
    for circle in circles:
        yield _circle(circle)
    by_code = {one.code: one for one in open_tasks}
    for planned in open_tasks:
        yield from _owner(assessment, planned)
        yield from _date(assessment, planned, today)
        for code in planned.task.after:
            first = by_code.get(code)
            if first is not None and (planned.code not in inside or inside[planned.code] != inside.get(code)):
                yield from _order(planned, first)
        if planned.task.lapsed:
            words = "Geen antwoord vraagt nog om deze taak. Laat de taak staan, of haal die met een reden uit het plan."
            yield _finding(CheckKind.LAPSED, planned, words, Severity.TIP)


def find_circles(after: Mapping[TaskCode, tuple[TaskCode, ...]]) -> list[tuple[TaskCode, ...]]:
    """Return the groups of tasks that wait for each other, each in order of code."""
    codes = sorted(after)
    places = {code: place for place, code in enumerate(codes)}
    before = {places[code]: [places[one] for one in after[code] if one in places] for code in codes}
    circles = (group for group in groups(before) if len(group) > 1 or group[0] in before[group[0]])
    return sorted(tuple(codes[place] for place in sorted(group)) for group in circles)


def _circle(circle: tuple[TaskCode, ...]) -> Finding:
    names = formats.enumeration(list(circle))
    words = f"{names} wachten op elkaar. Haal bij een ervan weg wat eerst klaar moet zijn."
    return Finding(CheckKind.CIRCLE, "+".join(circle), circle[0], "Een kring", words, circle[0])


def _owner(assessment: Assessment, planned: PlannedTask) -> Iterator[Finding]:
    if planned.owner is None:
        role = assessment.catalogue.roles[planned.task.lead]
        words = f"Bij de rol {role} staat geen naam. Kies wie deze taak doet, of vul de rol in bij PRO-07."
        yield _finding(CheckKind.NO_OWNER, planned, words)


def _date(assessment: Assessment, planned: PlannedTask, today: date) -> Iterator[Finding]:
    end, due = planned.shown_end, planned.task.edit.due
    if end is None:
        if assessment.sheet.hours_per_week() > 0:
            yield _finding(CheckKind.NO_DATE, planned, "Deze taak heeft geen einddatum. Kies een dag bij ‘klaar op’.")
        return
    if end < today:
        late = formats.count((today - end).days, "dag", "dagen")
        words = f"Had {late} geleden klaar moeten zijn ({_day(end)}). Zet de taak op klaar of kies een nieuwe datum."
        yield _finding(CheckKind.PAST, planned, words)
    if due is not None and shown_day(due) != due:
        name = holidays_in(due.year).get(due, formats.weekday_name(due)).lower()
        words = f"Staat vast op {_day(due)}, {name}; scherm en papier tonen {_day(shown_day(due))}. Kies een werkdag."
        yield _finding(CheckKind.MOVED, planned, words, Severity.TIP)


def _order(planned: PlannedTask, first: PlannedTask) -> Iterator[Finding]:
    """Tell when a task does not follow the one it waits for; only what people chose can make it so (Beslissing 16)."""
    begin, end, other = planned.slot.begin, planned.slot.end, first.slot.end
    if begin is None or end is None or other is None:
        return
    name = f"‘{first.task.template.title}’ ({first.code})"
    if end < other:
        words = f"Is klaar op {_day(end)}, maar wacht op {name}, klaar op {_day(other)}. Verzet een van de twee."
    elif begin < other and (planned.task.edit.due is not None or planned.task.edit.start is not None):
        words = f"Begint op {_day(begin)}, voordat {name} klaar is op {_day(other)}. Verzet een van de twee."
    else:
        return
    subject = f"{planned.code}>{first.code}"
    title = planned.task.template.title
    yield Finding(CheckKind.ORDER, subject, planned.code, title, words, planned.code)


def _finding(kind: CheckKind, planned: PlannedTask, words: str, severity: Severity = Severity.WARNING) -> Finding:
    return Finding(kind, planned.code, planned.code, planned.task.template.title, words, planned.code, severity)


def _day(day: date) -> str:
    return formats.short_date_year(day)
