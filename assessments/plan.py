"""What people decided about the plan, apart from what follows from the answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from assessments.codes import Pillar, Role, RuleId, TaskCode

OWN_PREFIX = "T-EIG-"
"""What the code of a task that people added themselves begins with."""


class TaskStatus(StrEnum):
    """Where a task stands; dropping one is not a status but a decision with a reason."""

    OPEN = "open"
    BUSY = "bezig"
    DONE = "klaar"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time of a recurring task.

    Attributes:
        number: 1 for the first time after the task itself was finished, 2 for the next, and on.
        due: chosen day, None for the day of the rhythm.
        done_on: when it was ticked off, None while it was not.

    """

    number: int
    due: date | None = None
    done_on: date | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class FirstMeeting:
    """The first time that people meet about a task.

    Attributes:
        time: when it begins, such as "09:30"; "" when nobody chose.
        minutes: how long it takes.
        people: names of who comes, besides who does the task.
        place: where it is held.

    """

    day: date
    time: str = ""
    minutes: int = 60
    people: tuple[str, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class TaskEdit:
    """What a person decided about a task; None means: follow the advice.

    Attributes:
        title, action, done_when: own words for what is done, how, and when it is finished.
        lead: the role that does it; ``raci``: the whole row of roles and letters.
        owner: name of the person who does it.
        hours: effort in hours.
        days: lead time in calendar days.
        start: chosen first day.
        due: pinned last day; it wins over the schedule.
        after: the tasks that must be finished first.
        before: the task that this one is planned right in front of.
        status: where it stands; ``busy_since`` and ``done_on`` say since when.
        dropped_reason: why the task is out of the plan; None while it is in. ``dropped_on``: since when.
        remark, evidence: what was noted while doing it, and what shows that it is done.
        expenses: spending in euro without VAT.
        occurrences: what was noted of the times a recurring task comes back, in order of number.
        meeting: the first meeting about it, None while none was made.

    """

    title: str | None = None
    action: str | None = None
    done_when: str | None = None
    lead: Role | None = None
    raci: Mapping[Role, str] | None = None
    owner: str | None = None
    hours: Decimal | None = None
    days: int | None = None
    start: date | None = None
    due: date | None = None
    after: tuple[TaskCode, ...] | None = None
    before: TaskCode | None = None
    status: TaskStatus = TaskStatus.OPEN
    busy_since: date | None = None
    done_on: date | None = None
    dropped_reason: str | None = None
    dropped_on: date | None = None
    remark: str = ""
    evidence: str = ""
    expenses: Decimal | None = None
    occurrences: tuple[Occurrence, ...] = ()
    meeting: FirstMeeting | None = None

    def is_empty(self) -> bool:
        """Tell whether nobody decided anything, so that nothing need be kept."""
        return self == EMPTY_EDIT

    def occurrence(self, number: int) -> Occurrence:
        """Return what was noted of one time, an empty note when nothing was."""
        return next((one for one in self.occurrences if one.number == number), Occurrence(number))


EMPTY_EDIT = TaskEdit()


@dataclass(frozen=True, slots=True)
class OwnTask:
    """A task that people added; what they change about it later stands in its TaskEdit, as for every task.

    Attributes:
        code: T-EIG-01 and on; never changes and is never used again.
        hours: effort in hours; ``days``: lead time in calendar days.
        impact: 1-5; ``gap``: K, 1-4 (method, Beslissing 17).
        rhythm: eenmalig, maandelijks, kwartaal or jaarlijks.

    """

    code: TaskCode
    pillar: Pillar
    title: str
    action: str = ""
    done_when: str = ""
    lead: Role = Role.HR
    hours: Decimal = Decimal(8)
    days: int = 14
    impact: int = 3
    gap: int = 1
    rhythm: str = "eenmalig"
    after: tuple[TaskCode, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingEdit:
    """What a person decided about a meeting of step 6; None means: as the method has it.

    Attributes:
        recurrence: which days, in the words that wizard.planning.meeting_rhythm reads.
        time: when it begins, such as "09:30"; "" when nobody chose.
        minutes: how long it takes.
        chair: name of who leads it; ``participants``: names of who takes part.
        agenda, output: own words.
        place: where it is held.

    """

    recurrence: str | None = None
    time: str = ""
    minutes: int | None = None
    chair: str | None = None
    participants: tuple[str, ...] | None = None
    agenda: str | None = None
    output: str | None = None
    place: str = ""

    def is_empty(self) -> bool:
        """Tell whether nobody decided anything."""
        return self == MeetingEdit()


@dataclass(frozen=True, slots=True)
class DismissedWarning:
    """A warning that a person waved away, and why."""

    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Replan:
    """From which day the open tasks were planned anew; ``settled`` were finished then and ask no hours any more."""

    on: date
    settled: tuple[TaskCode, ...] = ()


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How the paper of this dossier looks, where that differs from what the adviser chose for all.

    Attributes:
        accent: house colour as "#RRGGBB", "" for the adviser's or ours.
        confidentiality: the words at the foot of every page; None for the adviser's or "Vertrouwelijk", "" for none.

    """

    accent: str = ""
    confidentiality: str | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """The version that was printed last.

    Attributes:
        number: 1 and on.
        content: the digest of what the dossier said then (see wizard.edition).

    """

    number: int
    content: str


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of the decisions log.

    Attributes:
        number: 1 and on, in the order the decisions were made.
        by: name of who decided, "" when the program does not know it.
        subject: code of the task, rule, check or meeting it is about, "" for the whole plan.
        words: what was decided, in Dutch; ``reason``: why.

    """

    number: int
    at: datetime
    subject: str
    words: str
    by: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TaskState:
    """A task as it stood in the plan on a day."""

    title: str
    pillar: Pillar
    end: date | None = None
    owner: str | None = None
    hours: Decimal = Decimal(0)
    status: TaskStatus = TaskStatus.OPEN


@dataclass(frozen=True, slots=True)
class PlanDay:
    """How the plan stood at the end of a day, as far as it differs from the day that was kept before.

    ``tasks`` holds the tasks that were other than before; None is a task that was no longer in the plan.
    """

    day: date
    tasks: Mapping[TaskCode, TaskState | None]

    def __post_init__(self) -> None:
        object.__setattr__(self, "tasks", MappingProxyType(dict(self.tasks)))


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything people decided about the derived plan.

    Attributes:
        edits: by task, derived and own ones alike.
        dismissed: consistency warnings that were waved away; ``waved``: lines of the check before printing, by key.
        own_tasks: tasks that people added; ``last_own`` is the highest number ever given out.
        known: tasks that stood in the plan when somebody decided something or printed it; they never leave by themselves.
        meetings: by the option of SYN-11.
        replan: None while the dates still count from the plan's start.
        decisions: the log, in order of number. history: the days that were kept, in order.
        tools: what was filled in on the tools of method 2.8: per tool, field by field.
        house_style: colour and words of the paper of this dossier. edition: None while nothing was printed.

    """

    edits: Mapping[TaskCode, TaskEdit] = field(default_factory=dict)
    dismissed: Mapping[RuleId, DismissedWarning] = field(default_factory=dict)
    waved: Mapping[str, DismissedWarning] = field(default_factory=dict)
    own_tasks: Mapping[TaskCode, OwnTask] = field(default_factory=dict)
    last_own: int = 0
    known: tuple[TaskCode, ...] = ()
    meetings: Mapping[str, MeetingEdit] = field(default_factory=dict)
    replan: Replan | None = None
    decisions: tuple[Decision, ...] = ()
    history: tuple[PlanDay, ...] = ()
    tools: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    house_style: HouseStyle = HouseStyle()
    edition: Edition | None = None

    def __post_init__(self) -> None:
        for name in ("edits", "dismissed", "waved", "own_tasks", "meetings"):
            object.__setattr__(self, name, MappingProxyType(dict(getattr(self, name))))
        tools = {tool: MappingProxyType(dict(fields)) for tool, fields in self.tools.items()}
        object.__setattr__(self, "tools", MappingProxyType(tools))

    def edit(self, code: TaskCode) -> TaskEdit:
        """Return what was decided about a task, an empty edit when nothing was."""
        return self.edits.get(code, EMPTY_EDIT)

    def next_own_code(self) -> TaskCode:
        """Return the code for the next task that people add; none is ever given out twice."""
        return TaskCode(f"{OWN_PREFIX}{self.last_own + 1:02}")
