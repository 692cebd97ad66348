"""What a workshop holds: who takes part, what was voted, agreed, chosen and parked. Plain frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from types import MappingProxyType
from typing import NewType

from assessments.codes import MeasurementId, QuestionId, StepCode, TaskCode
from assessments.votes import RoleGroup, Round, Submission

WorkshopId = NewType("WorkshopId", str)
DOTS_EACH = 3
"""How many dots each participant has for the tasks (method §6.3)."""
DOTS_ON_ONE = 2
"""How many of them may lie on one task (method §6.3)."""


class BlockKind(StrEnum):
    """What happens in a block of the draaiboek (method §6.2)."""

    OPENING = "opening"
    FIGURES = "cijfers"
    SCORING = "scoren"
    BREAK = "pauze"
    TASKS = "taken"
    WHO = "wie_doet_wat"
    CLOSING = "afsluiten"


@dataclass(frozen=True, slots=True)
class Participant:
    """One place at the table.

    Attributes:
        number: 1 to 99; it stands on the paper and in the file that belong to this place.
        group: what the participant is in the organisation, None while nobody said.
        name: a name or nickname, "" for just a number; never on the beamer and never in the report.
        left: the participant went home; nobody waits for this vote any more.

    """

    number: int
    group: RoleGroup | None = None
    name: str = ""
    left: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the draaiboek.

    Attributes:
        minutes: how long it takes.
        title: what stands in the draaiboek.
        form: how it is done, or who does it ("in stilte scoren"; "opdrachtgever").
        steps: the steps that are scored in it, in order; only where ``kind`` is SCORING.

    """

    kind: BlockKind
    minutes: int
    title: str
    form: str = ""
    steps: tuple[StepCode, ...] = ()


@dataclass(frozen=True, slots=True)
class Setup:
    """What was agreed about a workshop before it began.

    Attributes:
        code: what paper and files carry so that they find their workshop: six letters and digits, such as "K7M4QX".
        title: what it is called, "" for the date.
        day, starts_at: when it is; the time is local.
        measurement: the measurement that agreed levels become answers of.
        questions: the questions that are voted on, in order.
        agenda: the draaiboek, in order; each block begins when the one before it ends.
        seconds_each: time per question for reading and voting; ``seconds_to_explain``: for each who explains.
        shows_individual: it was said beforehand that the report shows each participant's own levels.
        prepared: participants score beforehand, so that the room talks about differences only.
        facilitator, client, note_taker: names of who leads, who opens and closes, who writes; each may be "".

    """

    code: str
    day: date
    measurement: MeasurementId
    title: str = ""
    starts_at: time | None = None
    questions: tuple[QuestionId, ...] = ()
    participants: tuple[Participant, ...] = ()
    agenda: tuple[Block, ...] = ()
    seconds_each: int = 120
    seconds_to_explain: int = 60
    shows_individual: bool = False
    prepared: bool = False
    facilitator: str = ""
    client: str = ""
    note_taker: str = ""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the room agreed on a question; it stands in the answers too.

    Attributes:
        level: 0-4; None together with ``not_applicable``.
        not_applicable: why the question does not apply here, "" when it does.
        evidence: one sentence that shows it.
        reason: why it is another level than the proposal, "" when it is not.
        minority: what those who saw it otherwise want to have written down.
        no_consensus: two rounds did not bring the room together; the proposal was taken.
        at: when.

    """

    at: datetime
    level: int | None = None
    not_applicable: str = ""
    evidence: str = ""
    reason: str = ""
    minority: str = ""
    no_consensus: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """What the facilitator noted with a question.

    Attributes:
        postponed: put on the list "nabespreken".
        note: private; never on the beamer, never on paper that leaves the facilitator.
        draft_level: the level that was chosen but is not agreed yet, None for the proposal.
        draft_evidence, draft_minority, draft_reason: what is typed before the level is agreed.
        draft_agreed: two rounds lie apart, but the room says that it agrees after all.

    """

    postponed: bool = False
    note: str = ""
    draft_evidence: str = ""
    draft_minority: str = ""
    draft_reason: str = ""
    draft_level: int | None = None
    draft_agreed: bool = False


@dataclass(frozen=True, slots=True)
class Parked:
    """A point that was put aside for later: on the parkeerplaats."""

    number: int
    at: datetime
    words: str
    question: QuestionId | None = None
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision of the room that is no agreed level; those follow from the agreements."""

    number: int
    at: datetime
    words: str
    owner: str = ""


class Screen(StrEnum):
    """What the room looks at."""

    WELCOME = "welkom"
    FIGURES = "cijfers"
    QUESTION = "vraag"
    BREAK = "pauze"
    TASKS = "taken"
    WHO = "wie_doet_wat"
    PARKED = "parkeerplaats"
    CLOSING = "afsluiten"
    BLANK = "leeg"


@dataclass(frozen=True, slots=True)
class Position:
    """Where the workshop is, so that a restart lands there.

    Attributes:
        block: place in the agenda, from 0.
        screen: what the room looks at.
        question: the question that is on, None before the first.
        begun_at: when the workshop really began, None before.
        timer_ends_at: when the running clock is at zero; None while it stands.
        timer_left: seconds on a clock that stands; on one that runs, what it was started with.
        closed_at: when the workshop was closed, None while it was not.
        page: which part of a list the room sees that does not fit on one screen, from 0.

    """

    block: int = 0
    screen: Screen = Screen.WELCOME
    question: QuestionId | None = None
    begun_at: datetime | None = None
    timer_ends_at: datetime | None = None
    timer_left: int = 0
    closed_at: datetime | None = None
    page: int = 0


@dataclass(frozen=True, slots=True)
class Workshop:
    """One workshop of a dossier.

    Attributes:
        rounds: per question the rounds that were voted, one or two; the first is kept as it was.
        agreements, marks: by question.
        dots: per participant how many dots lie on which task; ``dot_tally``: dots that were only counted, per task.
        numbered: the tasks by the number that the room calls them by, 1 first; a number never gets another task.
        dots_shown_at: when the room saw where all dots lie, None while that is secret.
        chosen: the tasks that the room chose, in order; the computed priority stays what it is.
        submissions: by the SHA-256 of what came in, in hexadecimal.
        erased_at: when the raw votes were erased, None while they were not.

    """

    id: WorkshopId
    setup: Setup
    position: Position = field(default_factory=Position)
    rounds: Mapping[QuestionId, tuple[Round, ...]] = field(default_factory=dict)
    agreements: Mapping[QuestionId, Agreement] = field(default_factory=dict)
    marks: Mapping[QuestionId, Mark] = field(default_factory=dict)
    parked: tuple[Parked, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    dots: Mapping[int, Mapping[TaskCode, int]] = field(default_factory=dict)
    dot_tally: Mapping[TaskCode, int] = field(default_factory=dict)
    numbered: tuple[TaskCode, ...] = ()
    dots_shown_at: datetime | None = None
    chosen: tuple[TaskCode, ...] = ()
    submissions: Mapping[str, Submission] = field(default_factory=dict)
    erased_at: datetime | None = None

    def __post_init__(self) -> None:
        for name in ("rounds", "agreements", "marks", "dot_tally", "submissions"):
            object.__setattr__(self, name, MappingProxyType(dict(getattr(self, name))))
        dots = {number: MappingProxyType(dict(each)) for number, each in self.dots.items()}
        object.__setattr__(self, "dots", MappingProxyType(dots))
