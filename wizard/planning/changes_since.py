"""What is different in the plan between two moments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from assessments.codes import Pillar, TaskCode
from assessments.plan import Plan, TaskState, TaskStatus
from wizard import formats
from wizard.assessment import Assessment
from wizard.dutch_time import dutch_day
from wizard.planning.history import States, states, states_on
from wizard.planning.log import PRINTED


class ChangeKind(StrEnum):
    """In which way a task became other."""

    FINISHED = "klaar"
    STARTED = "begonnen"
    REOPENED = "weer te doen"
    ADDED = "erbij"
    GONE = "eruit"
    EARLIER = "eerder klaar"
    LATER = "later klaar"
    DATED = "datum gekregen of kwijt"
    OWNER = "andere naam"
    HOURS = "andere uren"
    TITLE = "andere omschrijving"


@dataclass(frozen=True, slots=True)
class Changed:
    """One way in which a task became other; ``words`` say from what to what, ``days`` how far its end moved."""

    kind: ChangeKind
    code: TaskCode
    title: str
    pillar: Pillar
    words: str
    days: int = 0


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment to compare with.

    Attributes:
        name: what the moment is called: "afgedrukt", "nulmeting", "nu"; "" for a day on which the plan changed.
        day: the plan is as it was at the end of that day; None is now.

    """

    name: str
    day: date | None

    @property
    def words(self) -> str:
        """Return what is shown: 12 mrt 2026, afgedrukt."""
        if self.day is None:
            return self.name
        day = formats.short_date_year(self.day)
        return f"{day}, {self.name}" if self.name else day


NOW = Moment("nu", None)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed between two moments.

    ``known_since`` is the first day that was kept; ``is_known`` tells whether both moments lie in what is known.
    """

    start: Moment
    end: Moment
    changes: tuple[Changed, ...] = ()
    known_since: date | None = None
    is_known: bool = True

    def of(self, kind: ChangeKind) -> tuple[Changed, ...]:
        """Return the changes of one kind."""
        return tuple(one for one in self.changes if one.kind is kind)

    @property
    def tasks(self) -> int:
        """Count the tasks that became other."""
        return len({one.code for one in self.changes})


def moments(assessment: Assessment) -> tuple[Moment, ...]:
    """Return what one can compare, newest first: now, the printings, the measurements and the days that were kept."""
    dossier = assessment.dossier
    found = [Moment("afgedrukt", dutch_day(one.at)) for one in dossier.plan.decisions if one.words.startswith(PRINTED)]
    found += [Moment(str(one.kind), one.date) for one in dossier.measurements]
    named = {one.day for one in found}
    found += [Moment("", one.day) for one in dossier.plan.history if one.day not in named]
    first = known_since(assessment)
    later = [one for one in dict.fromkeys(found) if first is not None and one.day is not None and one.day >= first]
    return (NOW, *sorted(later, key=lambda one: one.day or date.max, reverse=True))


def known_since(assessment: Assessment) -> date | None:
    """Return the first day of which is known how the plan stood, None when nothing was kept yet."""
    plan = assessment.dossier.plan
    if plan.history:
        return plan.history[0].day
    return dutch_day(assessment.dossier.updated_at) if plan.known else None


def states_at(assessment: Assessment, moment: Moment) -> States | None:
    """Return how the plan stood at a moment, None when that was not kept."""
    day, first = moment.day, known_since(assessment)
    if day is None:
        return states(assessment)
    if first is None or day < first:
        return None
    if day >= dutch_day(assessment.dossier.updated_at):
        return states(assessment)
    return states_on(assessment.dossier.plan, day)


def compare(assessment: Assessment, start: Moment, end: Moment = NOW) -> Comparison:
    """Return what changed from one moment to another; the other way round when the second is the earlier one."""
    if start.day is None or (end.day is not None and end.day < start.day):
        start, end = end, start
    before, after = states_at(assessment, start), states_at(assessment, end)
    since = known_since(assessment)
    if since is None or before is None or after is None:
        return Comparison(start, end, known_since=since, is_known=False)
    return Comparison(start, end, changes(before, after, assessment.dossier.plan), known_since=since)


def changes(before: States, after: States, plan: Plan) -> tuple[Changed, ...]:
    """Return what differs between two states of a plan, by kind and then in order of code."""
    found = [
        one for code in sorted({*before, *after}) for one in _differences(code, before.get(code), after.get(code), plan)
    ]
    order = list(ChangeKind)
    return tuple(sorted(found, key=lambda one: (order.index(one.kind), one.code)))


def _differences(code: TaskCode, before: TaskState | None, after: TaskState | None, plan: Plan) -> Iterator[Changed]:
    if after is None and before is not None:
        yield Changed(ChangeKind.GONE, code, before.title, before.pillar, _why_gone(plan, code))
    elif before is None and after is not None:
        words = f"klaar op {_day(after.end)}, {_owner(after.owner)}, {formats.hours_long(after.hours)}"
        yield Changed(ChangeKind.ADDED, code, after.title, after.pillar, words)
        yield from _status(code, None, after)
    elif before is not None and after is not None:
        yield from _status(code, before, after)
        yield from _moved(code, before, after)
        yield from _others(code, before, after)


def _why_gone(plan: Plan, code: TaskCode) -> str:
    edit = plan.edit(code)
    if edit.dropped_reason is None:
        return "staat nu weer in het plan" if code in plan.known else "niet meer in het plan"
    when = f"op {_day(edit.dropped_on)}: " if edit.dropped_on is not None else ""
    return f"{when}{edit.dropped_reason}"


def _status(code: TaskCode, before: TaskState | None, after: TaskState) -> Iterator[Changed]:
    was = before.status if before is not None else TaskStatus.OPEN
    if after.status is was:
        return
    if after.status is TaskStatus.DONE:
        planned = before.end if before is not None else None
        words = f"op {_day(after.end)}"
        days = 0
        if planned is not None and after.end is not None and planned != after.end:
            days = (after.end - planned).days
            words += f", {formats.count(abs(days), 'dag', 'dagen')} {'later' if days > 0 else 'eerder'} dan gepland"
        yield Changed(ChangeKind.FINISHED, code, after.title, after.pillar, words, days)
    elif after.status is TaskStatus.BUSY:
        words = f"klaar op {_day(after.end)}" if was is TaskStatus.OPEN else "was klaar, is weer bezig"
        kind = ChangeKind.STARTED if was is TaskStatus.OPEN else ChangeKind.REOPENED
        yield Changed(kind, code, after.title, after.pillar, words)
    else:
        yield Changed(ChangeKind.REOPENED, code, after.title, after.pillar, f"was {was}")


def _moved(code: TaskCode, before: TaskState, after: TaskState) -> Iterator[Changed]:
    finished = after.status is TaskStatus.DONE and before.status is not TaskStatus.DONE
    if before.end == after.end or finished:
        return
    words = f"{_day(before.end)} → {_day(after.end)}"
    if before.end is None or after.end is None:
        yield Changed(ChangeKind.DATED, code, after.title, after.pillar, words)
        return
    days = (after.end - before.end).days
    kind = ChangeKind.LATER if days > 0 else ChangeKind.EARLIER
    words += f", {formats.count(abs(days), 'dag', 'dagen')}"
    yield Changed(kind, code, after.title, after.pillar, words, days)


def _others(code: TaskCode, before: TaskState, after: TaskState) -> Iterator[Changed]:
    if before.owner != after.owner:
        words = f"{_owner(before.owner)} → {_owner(after.owner)}"
        yield Changed(ChangeKind.OWNER, code, after.title, after.pillar, words)
    if before.hours != after.hours:
        words = f"{formats.hours(before.hours)} → {formats.hours_long(after.hours)}"
        yield Changed(ChangeKind.HOURS, code, after.title, after.pillar, words)
    if before.title != after.title:
        yield Changed(ChangeKind.TITLE, code, after.title, after.pillar, f"was: {before.title}")


def _owner(name: str | None) -> str:
    return name or "geen naam"


def _day(day: date | None) -> str:
    return "zonder datum" if day is None else formats.short_date_year(day)


def summary(found: Comparison) -> str:
    """Say how much changed, in one sentence."""
    if not found.is_known:
        since = found.known_since
        if since is None:
            return (
                "Er is nog niets bewaard. Vanaf het eerste besluit over het plan onthoudt het programma hoe het stond."
            )
        return f"Hoe het plan toen stond, is niet bewaard. Het programma weet het vanaf {formats.long_date(since)}."
    if found.start == found.end and found.known_since is not None:
        return f"Kies een dag om mee te vergelijken, vanaf {formats.long_date(found.known_since)}."
    between = f"tussen {found.start.words} en {found.end.words}"
    if not found.changes:
        return f"Er veranderde niets {between}."
    verb = "veranderde" if found.tasks == 1 else "veranderden"
    return f"{formats.capitalized(formats.count(found.tasks, 'taak', 'taken'))} {verb} {between}."


HEADS: Mapping[ChangeKind, str] = {
    ChangeKind.FINISHED: "Klaar",
    ChangeKind.STARTED: "Begonnen",
    ChangeKind.REOPENED: "Weer te doen",
    ChangeKind.ADDED: "Erbij gekomen",
    ChangeKind.GONE: "Uit het plan",
    ChangeKind.EARLIER: "Eerder klaar",
    ChangeKind.LATER: "Later klaar",
    ChangeKind.DATED: "Datum gekregen of kwijt",
    ChangeKind.OWNER: "Andere naam",
    ChangeKind.HOURS: "Andere uren",
    ChangeKind.TITLE: "Andere omschrijving",
}
"""What a list of changes of a kind is called."""
