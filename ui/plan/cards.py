"""What the plan board says: which tasks are on it, in which period, and the words on each card; pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from assessments.plan import EMPTY_EDIT, TaskStatus
from assessments.types import Pillar, TaskCode
from ui.texts import tr
from wizard import formats
from wizard.assessment import Assessment, PlannedTask
from wizard.documents.report import Scope
from wizard.drawing.pillars import NAMES
from wizard.planning.chosen import MARK, chosen_tasks
from wizard.planning.rhythm import load_start
from wizard.planning.schedule import Phase
from wizard.planning.workdays import shown_day

CLASSES = {Scope.CORE: frozenset("A"), Scope.YEAR: frozenset("AB"), Scope.ALL: frozenset("ABC")}
NOBODY = ""
"""Stands for "geen naam" where names are chosen."""


@dataclass(frozen=True, slots=True)
class Card:
    """One task as its card shows it.

    Attributes:
        initials: of the person who does it, "" when nobody is named.
        end: shown end date in words, "" without dates.
        gate, legal, changed: the marks poort, wettelijk, aangepast; naming somebody where the advice had no name
            is no change. lapsed: niet meer nodig? chosen: a workshop chose it.
        late: not finished while its end has passed.

    """

    code: TaskCode
    title: str
    pillar: Pillar
    status: TaskStatus
    owner: str
    initials: str
    end: str
    hours: str
    gate: bool
    legal: bool
    changed: bool
    lapsed: bool
    task_class: str
    late: bool = False
    chosen: bool = False

    def words(self) -> str:
        """Say everything on the card in one sentence, for a screen reader."""
        states = {TaskStatus.OPEN: tr("te doen"), TaskStatus.BUSY: tr("bezig"), TaskStatus.DONE: tr("klaar")}
        parts = [
            self.title,
            states[self.status],
            self.owner or tr("geen naam"),
            tr("klaar op {day}").format(day=self.end) if self.end else tr("zonder datum"),
            *([tr("te laat")] if self.late else []),
            tr("{hours} uur").format(hours=self.hours),
            *(word for shown, word in self.marks() if shown),
            *([tr("niet meer nodig?")] if self.lapsed else []),
            tr("klasse {letter}").format(letter=self.task_class),
            NAMES[self.pillar],
        ]
        return ", ".join(parts)

    def marks(self) -> tuple[tuple[bool, str], ...]:
        """Return whether each mark is on, with its word: gekozen in de workshop, poort, wettelijk, aangepast."""
        return (
            (self.chosen, tr(MARK)),
            (self.gate, tr("poort")),
            (self.legal, tr("wettelijk")),
            (self.changed, tr("aangepast")),
        )


@dataclass(frozen=True, slots=True)
class Head:
    """A head above the cards of one period; ``note`` stands at its right."""

    title: str
    note: str


Row = Head | Card


def initials(name: str) -> str:
    """Return the first letters of a person's first and last name."""
    words = [word for word in name.replace(",", " ").split() if word[:1].isalnum()]
    if not words:
        return ""
    ends = words[:1] if len(words) == 1 else [words[0], words[-1]]
    return "".join(word[0].upper() for word in ends)


def advised_owner(assessment: Assessment, planned: PlannedTask) -> str | None:
    """Return who does a task by the names of the roles, None when nobody is named for its role."""
    name = (assessment.sheet.role_holders().names.get(planned.task.lead) or "").strip()
    return name or None


def card(assessment: Assessment, planned: PlannedTask, year: int | None = None, today: date | None = None) -> Card:
    """Return a task's card; dates outside the year in which the plan starts, or the one given, carry their year.

    With ``today`` it also says what is late.
    """
    task, owner, end = planned.task, planned.owner or "", planned.shown_end
    year = assessment.sheet.start_date().year if year is None else year
    return Card(
        code=planned.code,
        title=task.template.title,
        pillar=planned.pillar,
        status=planned.status,
        owner=owner,
        initials=initials(owner) or owner[:2],
        end="" if end is None else formats.short_date(end, year),
        hours=formats.hours(task.hours),
        gate=task.template.gate,
        legal=task.template.legal,
        changed=is_changed(assessment, planned),
        lapsed=task.lapsed,
        task_class=task.task_class,
        late=today is not None and is_late(planned, today),
        chosen=planned.code in chosen_tasks(assessment.dossier),
    )


def is_changed(assessment: Assessment, planned: PlannedTask) -> bool:
    """Tell whether a person decided otherwise than the advice; of a task that people added nobody advised anything."""
    edit = planned.task.edit
    if edit is EMPTY_EDIT or planned.code in assessment.dossier.plan.own_tasks:
        return False
    own = (
        *(edit.hours, edit.days, edit.start, edit.due, edit.before),
        *(edit.title, edit.action, edit.done_when, edit.after, edit.raci, edit.lead),
    )
    other_name = edit.owner is not None and advised_owner(assessment, planned) is not None
    return other_name or any(value is not None for value in own)


def is_late(planned: PlannedTask, today: date) -> bool:
    """Tell whether a task that is not finished had to be."""
    return planned.status is not TaskStatus.DONE and planned.shown_end is not None and planned.shown_end < today


def in_scope(tasks: Iterable[PlannedTask], scope: Scope) -> tuple[PlannedTask, ...]:
    """Return the tasks of the classes that a scope shows."""
    return tuple(planned for planned in tasks if planned.task.task_class in CLASSES[scope])


def of_owner(tasks: Iterable[PlannedTask], owner: str | None) -> tuple[PlannedTask, ...]:
    """Return one person's tasks; None means everybody's, NOBODY those without a name."""
    if owner is None:
        return tuple(tasks)
    return tuple(planned for planned in tasks if (planned.owner or NOBODY) == owner)


def owners(assessment: Assessment) -> tuple[str, ...]:
    """Return the names that do a task, in alphabetical order."""
    return tuple(sorted({planned.owner for planned in assessment.tasks if planned.owner}, key=str.casefold))


def in_order(tasks: Iterable[PlannedTask]) -> tuple[PlannedTask, ...]:
    """Return tasks by period, then by last day, then in planning order; a task that was moved before its neighbour."""
    found = sorted(tasks, key=lambda one: (period(one), one.slot.end or date.max, one.slot.order))
    places = {one.code: one for one in found}
    for one in sorted(found, key=lambda one: one.slot.order, reverse=True):
        neighbour = places.get(one.task.edit.before) if one.task.edit.before is not None else None
        if neighbour is not None and neighbour is not one and period(neighbour) == period(one):
            found.remove(one)
            found.insert(found.index(neighbour), one)
    return tuple(found)


def rows(assessment: Assessment, tasks: Sequence[PlannedTask], today: date | None = None) -> tuple[Row, ...]:
    """Return heads and cards of a lane, in order; a head only where it has cards."""
    start = assessment.sheet.start_date()
    found: list[Row] = []
    ordered = in_order(tasks)
    for number in dict.fromkeys(period(planned) for planned in ordered):
        inside = [planned for planned in ordered if period(planned) == number]
        found.append(_head(number, inside, load_start(assessment), start.year))
        found.extend(card(assessment, planned, start.year, today) for planned in inside)
    return tuple(found)


def totals(tasks: Sequence[PlannedTask]) -> str:
    """Say how much a lane holds: 8 taken · 100 uur."""
    hours = sum((planned.task.hours for planned in tasks), start=formats.rounded(0, 0))
    return f"{formats.count(len(tasks), tr('taak'), tr('taken'))} · {formats.hours_long(hours)}"


def empty_words(assessment: Assessment, pillar: Pillar | None) -> str:
    """Say why a lane shows no card; None is the whole plan."""
    if any(pillar in {None, planned.pillar} for planned in assessment.tasks):
        return tr("Geen taken in deze keuze. Kies Alles en alle namen om meer te zien.")
    return tr("Nog geen taken: die volgen uit je antwoorden.")


_DAYS = {0: 30, 1: 60, 2: 90}
_PERIODS = {
    Phase.QUICK_WIN: 0,
    Phase.DAYS_30: 0,
    Phase.DAYS_60: 1,
    Phase.DAYS_90: 2,
    Phase.YEAR_1: 3,
    Phase.AFTER_YEAR_1: 4,
    Phase.REMEASUREMENT: 5,
}
_REMEASUREMENT = 5
_WITHOUT_DATES = 6


def period(planned: PlannedTask) -> int:
    """Return in which period of the board a task stands: 0 for the first thirty days, and on."""
    if planned.slot.phase is None:
        return _WITHOUT_DATES
    return _PERIODS[planned.slot.phase]


def _head(period: int, tasks: Sequence[PlannedTask], start: date, year: int) -> Head:
    titles = (
        tr("Eerste 30 dagen"),
        tr("Tot 60 dagen"),
        tr("Tot 90 dagen"),
        tr("Rest van het jaar"),
        tr("Na een jaar"),
        tr("Hermeting"),
        tr("Zonder datum, op volgorde"),
    )
    if period in _DAYS:
        last = shown_day(start + timedelta(days=_DAYS[period]))
        note = tr("t/m {day}").format(day=formats.short_date(last, year))
    elif period == _REMEASUREMENT and tasks[0].shown_end is not None:
        note = formats.short_date(tasks[0].shown_end, year)
    else:
        note = formats.count(len(tasks), tr("taak"), tr("taken"))
    return Head(titles[period], note)
