"""What was voted in a workshop: by whom, in which round, and what stays when votes are erased. Plain frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from assessments.codes import QuestionId

LEVELS = range(5)
"""The levels one can vote: 0 to 4."""
MAX_ROUNDS = 2
"""How often a question is voted on at most (method §6.2)."""


class RoleGroup(StrEnum):
    """What somebody is in the organisation, as far as the workshop needs to know (method §6.1)."""

    DIRECTIE = "directie"
    MANAGER = "leidinggevende"
    HR = "hr_recruitment"
    MARKETING = "marketing"
    IT = "it"
    NEWCOMER = "medewerker_kort"
    OTHER = "overig"


class NoLevel(StrEnum):
    """What somebody votes who chooses no level; it counts in no average."""

    NOT_APPLICABLE = "nvt"
    DONT_KNOW = "weet_niet"


class Origin(StrEnum):
    """How a vote came in."""

    ROOM = "zaal"
    PAPER = "papier"
    FILE = "bestand"


@dataclass(frozen=True, slots=True)
class Vote:
    """One participant's own level for a question: a level 0-4, or why there is none; never both.

    Attributes:
        remark: what the participant wrote with it; it is treated as the vote is: not printed unless announced.

    """

    level: int | None = None
    no_level: NoLevel | None = None
    remark: str = ""
    origin: Origin = Origin.ROOM

    def is_empty(self) -> bool:
        """Tell whether nothing was voted yet."""
        return self.level is None and self.no_level is None


@dataclass(frozen=True, slots=True)
class Tally:
    """Votes that were only counted: how many hands per level, and how many chose none.

    Attributes:
        counts: five numbers, for the levels 0 to 4.

    """

    counts: tuple[int, ...] = (0, 0, 0, 0, 0)
    not_applicable: int = 0
    dont_know: int = 0


@dataclass(frozen=True, slots=True)
class GroupTotal:
    """What a role group voted together, as far as it may be shown: ``levels`` votes that add up to ``total``."""

    levels: int
    total: int


@dataclass(frozen=True, slots=True)
class Kept:
    """What stays of a round when its votes were erased: counts, and what may be known of groups.

    Attributes:
        groups: totals per group, as far as nobody is left over whose level is the whole minus the rest. Of a group in
            which all chose the same, the total says so; the method tells means from three levels on.
        higher: where totals would give one or two people away: which group saw it clearly higher than which other.

    """

    tally: Tally
    groups: Mapping[RoleGroup, GroupTotal] = field(default_factory=dict)
    higher: tuple[tuple[RoleGroup, RoleGroup], ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "groups", MappingProxyType(dict(self.groups)))


@dataclass(frozen=True, slots=True)
class Round:
    """One time that a question was voted on.

    Attributes:
        votes: by number of the participant.
        tally: hands that were counted instead of votes by number; it wins over ``votes`` when there is one.
        set_aside: hands that were counted before the room went back to votes by number; they count nowhere.
        kept: what is left after erasing; then ``votes`` is empty.
        shown_at: when the room saw it, None while it is secret.

    """

    votes: Mapping[int, Vote] = field(default_factory=dict)
    tally: Tally | None = None
    set_aside: Tally | None = None
    kept: Kept | None = None
    shown_at: datetime | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "votes", MappingProxyType(dict(self.votes)))


@dataclass(frozen=True, slots=True)
class Submission:
    """What came in from one participant on paper or as a file, as it came in; nothing is put over another.

    Attributes:
        number: the number it carries.
        at: when it was filled in, as far as it says so; else when it came in.
        file_name: what the file was called, "" for paper.
        votes: by question.
        taken: its votes count in the first round; a double waits with False until somebody chooses.
        set_aside: somebody chose not to take it; it stays as it came in, and nobody is asked again.
        group: what the participant said to be in the organisation, None when nothing was said.

    """

    number: int
    at: datetime
    origin: Origin
    file_name: str = ""
    votes: Mapping[QuestionId, Vote] = field(default_factory=dict)
    taken: bool = True
    set_aside: bool = False
    group: RoleGroup | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "votes", MappingProxyType(dict(self.votes)))
