"""What Personen says of everybody: hours, share, roles, tasks; pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from assessments.plan import TaskStatus
from assessments.types import Pillar, Role, TaskCode
from ui.plan.timeline.rows import is_late
from ui.texts import tr
from wizard import formats
from wizard.assessment import Assessment
from wizard.drawing.month_hours import MonthBar
from wizard.drawing.pillars import NAMES
from wizard.planning.people import Part, Person, heaviest, people, replaced_roles, shown_hours

_SMALL = 20
"""Below so many hours one decimal is shown."""
_MOST_HELPED = 3
STATES = {TaskStatus.OPEN: "te doen", TaskStatus.BUSY: "bezig", TaskStatus.DONE: "klaar"}


@dataclass(frozen=True, slots=True)
class TaskLine:
    """One task that a person leads; ``hours`` are this person's own hours in it."""

    code: TaskCode
    title: str
    pillar: Pillar
    status: TaskStatus
    hours: str
    end: str
    late: bool

    def words(self) -> str:
        """Say the line in one sentence, for a screen reader."""
        when = tr("klaar op {day}").format(day=self.end) if self.end else tr("zonder datum")
        late = [tr("te laat")] if self.late else []
        return ", ".join([self.title, tr(STATES[self.status]), when, *late, self.hours, NAMES[self.pillar]])


@dataclass(frozen=True, slots=True)
class Heavy:
    """A task one can hand over: its code, title and the hours that would go along."""

    code: TaskCode
    title: str
    hours: str


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """Everything that a person's card shows.

    Attributes:
        key: the name, "" for what has no name.
        helped: where most hours go of who only helps others, "" of everybody else.
        warning: "" when this person does not carry too much.
        heavy: the tasks to hand over then; ``others``: the names one can choose.

    """

    key: str
    title: str
    roles: str
    hours: str
    share: Decimal
    share_words: str
    months: tuple[MonthBar, ...]
    counts: str
    helped: str
    lines: tuple[TaskLine, ...]
    warning: str
    heavy: tuple[Heavy, ...]
    others: tuple[str, ...]


def facts(assessment: Assessment, today: date) -> tuple[PersonFacts, ...]:
    """Return a card for everybody in the plan, the one with most hours first."""
    everybody = people(assessment)
    names = tuple(sorted(_names(assessment, everybody), key=str.casefold))
    return tuple(_facts(assessment, one, names, today) for one in everybody)


def most_in_a_month(cards: Sequence[PersonFacts]) -> Decimal:
    """Return the most hours that anybody has in a month, so that all bars compare."""
    return max((bar.hours for card in cards for bar in card.months if not bar.is_rest), default=Decimal(0))


def replaced_words(assessment: Assessment) -> tuple[str, ...]:
    """Say who stands in for each role that is "niet aanwezig" (method 2.8.6)."""
    roles = assessment.catalogue.roles
    found = []
    for one in replaced_roles(assessment):
        who = one.name or tr("de {role}").format(role=roles[one.stands_in])
        words = tr("{role} is niet aanwezig: {who} doet dit").format(
            role=formats.capitalized(roles[one.absent]), who=who
        )
        found.append(words + (tr(", via de leverancier.") if one.absent is Role.IT else "."))
    names = assessment.sheet.role_holders().names
    is_hired = (
        Role.RE in names
        and names[Role.RE] is None
        and not any(one.absent is Role.RE for one in replaced_roles(assessment))
    )
    if is_hired:
        words = tr("{role} is niet aanwezig: een externe recruiter doet dit.")
        found.append(words.format(role=formats.capitalized(roles[Role.RE])))
    return tuple(found)


def plan_words(assessment: Assessment) -> str:
    """Say how much there is to divide, and how the months come about."""
    if not assessment.tasks:
        return ""
    count = formats.count(len(assessment.tasks), tr("taak"), tr("taken"))
    whole = tr("Alle taken van het plan: {count}, {hours}.").format(
        count=count, hours=formats.hours_long(assessment.hours())
    )
    pace = assessment.sheet.hours_per_week()
    if pace <= 0:
        return f"{whole} {tr('Zonder uren per week zijn er geen maanden.')}"
    rule = tr("De maanden volgen de volgorde van het plan, {hours} uur per week.").format(hours=pace)
    return f"{whole} {rule}"


def _facts(assessment: Assessment, one: Person, names: Sequence[str], today: date) -> PersonFacts:
    roles = assessment.catalogue.roles
    decimals = 1 if one.hours < _SMALL else 0
    share = formats.percent(one.share, 0)
    led = [part for part in one.parts if part.leads]
    year = assessment.sheet.start_date().year
    order = {planned.code: place for place, planned in enumerate(one.tasks)}
    lines = sorted(led, key=lambda part: order[part.planned.code])
    return PersonFacts(
        key=one.name,
        title=one.name or tr("geen naam"),
        roles=formats.capitalized(formats.enumeration([roles[role] for role in one.roles])),
        hours=formats.hours_long(formats.rounded(one.hours, decimals)),
        share=one.share,
        share_words=tr("{share} van alle uren").format(share=share),
        months=_months(one, decimals, year, _rest_words(assessment, one)),
        counts=_counts(one),
        helped="" if led else _helped(one),
        lines=tuple(_line(part, today, year) for part in lines),
        warning=_warning(one, share),
        heavy=tuple(_heavy(part) for part in heaviest(one)) if one.carries_too_much else (),
        others=tuple(name for name in names if name != one.name),
    )


def _rest_words(assessment: Assessment, one: Person) -> str:
    """Name what falls outside the months: later, or also earlier once what was finished has been planned around."""
    if not any(month.hours for month in one.months if month.month):
        return tr("geen datum")
    replan = assessment.dossier.plan.replan
    return tr("rest") if replan is not None and replan.settled else tr("later")


def _months(one: Person, decimals: int, year: int, rest: str) -> tuple[MonthBar, ...]:
    bars = []
    for month, hours in zip(one.months, shown_hours(one.months, decimals), strict=True):
        if month.month is None:
            bars.append(MonthBar(rest, rest, hours, is_rest=True))
        else:
            said = f"{formats.month_name(month.month.month)} {month.month.year}"
            name = formats.short_month(month.month.month)
            bars.append(
                MonthBar(name if month.month.year == year else f"{name} ’{month.month.year % 100:02}", said, hours)
            )
    return tuple(bars)


def _counts(one: Person) -> str:
    led = [part for part in one.parts if part.leads]
    helped = [part for part in one.parts if not part.leads]
    words = []
    if led:
        words.append(tr("Trekt {tasks}").format(tasks=_tasks_and_hours(led)))
    if helped:
        start = tr("helpt bij {tasks}") if led else tr("Helpt bij {tasks}")
        words.append(start.format(tasks=_tasks_and_hours(helped)))
    return ", ".join(words) if one.name else _tasks_and_hours(one.parts)


def _helped(one: Person) -> str:
    most = [f"‘{part.planned.task.template.title}’ ({_heavy(part).hours})" for part in one.parts[:_MOST_HELPED]]
    return tr("Meeste uren: {tasks}").format(tasks=formats.enumeration(most))


def _tasks_and_hours(parts: Sequence[Part]) -> str:
    hours = sum((part.hours for part in parts), Decimal(0))
    count = formats.count(len(parts), tr("taak"), tr("taken"))
    return f"{count} ({formats.hours_long(formats.rounded(hours, 1))})"


def _line(part: Part, today: date, year: int) -> TaskLine:
    planned = part.planned
    return TaskLine(
        planned.code,
        planned.task.template.title,
        planned.pillar,
        planned.status,
        formats.hours_long(formats.rounded(part.hours, 1)),
        "" if planned.shown_end is None else formats.short_date(planned.shown_end, year),
        is_late(planned, today),
    )


def _heavy(part: Part) -> Heavy:
    hours = formats.hours_long(formats.rounded(part.hours, 1))
    return Heavy(part.planned.code, part.planned.task.template.title, hours)


def _warning(one: Person, share: str) -> str:
    if not one.carries_too_much:
        return ""
    return tr("{name} heeft {share} van alle uren, meer dan de helft. Geef een zware taak aan iemand anders.").format(
        name=one.name, share=share
    )


def _names(assessment: Assessment, everybody: Sequence[Person]) -> set[str]:
    held = assessment.sheet.role_holders().names.values()
    return {name.strip() for name in held if name and name.strip()} | {one.name for one in everybody if one.name}
