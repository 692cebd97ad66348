"""The plain values that pass between the layers: dossier, measurement, answer; the plan's stand in plan.py."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from assessments.codes import DossierId, MeasurementId, Pillar, QuestionId, Role, RuleId, StepCode, TaskCode
from assessments.figures import Figures, Scenarios
from assessments.locks import LockEvent
from assessments.plan import Plan

if TYPE_CHECKING:  # read with the first workshop: the window opens without
    from assessments.workshop import Workshop, WorkshopId

__all__ = [
    "EMPTY_ANSWER",
    "Answer",
    "Confidence",
    "Dossier",
    "DossierId",
    "DossierSummary",
    "Logo",
    "Measurement",
    "MeasurementId",
    "MeasurementKind",
    "MeasurementSummary",
    "Pillar",
    "PoolNumbers",
    "QuestionId",
    "Reach",
    "Role",
    "RoleHolders",
    "RuleId",
    "StepCode",
    "TargetGroup",
    "TaskCode",
    "Value",
]


class Confidence(StrEnum):
    """How sure the respondent is of an answer."""

    SURE = "zeker"
    FAIR = "redelijk"
    GUESS = "gok"


class MeasurementKind(StrEnum):
    """The first measurement is the nulmeting; every later one is a hermeting."""

    NULMETING = "nulmeting"
    HERMETING = "hermeting"


class Reach(StrEnum):
    """How hard a target group is to reach."""

    EASY = "makkelijk"
    HARD = "lastig"
    VERY_HARD = "heel_lastig"


@dataclass(frozen=True, slots=True)
class TargetGroup:
    """One line of PRO-13."""

    name: str
    reach: Reach = Reach.EASY
    key_role: bool = False


@dataclass(frozen=True, slots=True)
class RoleHolders:
    """The answer to PRO-07: a name per role; None is "niet aanwezig", an absent key is not filled in yet."""

    names: Mapping[Role, str | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "names", MappingProxyType(dict(self.names)))


@dataclass(frozen=True, slots=True)
class PoolNumbers:
    """The answer to TAL-12: people in the talent pool, and hires from it in the last year."""

    pool: int | None = None
    hires: int | None = None


Value = int | Decimal | str | date | tuple[str, ...] | tuple[TargetGroup, ...] | RoleHolders | PoolNumbers
"""What an answer can hold. Choices are option codes; levels and counts are int; percentages and amounts Decimal."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to one question in one measurement.

    Attributes:
        value: the answer, or None while there is none.
        not_applicable: "n.v.t."; it only counts once ``reason`` is filled.
        target: own target level 0-4, or None for the ambition's level.

    """

    value: Value | None = None
    not_applicable: bool = False
    reason: str = ""
    note: str = ""
    evidence: str = ""
    confidence: Confidence | None = None
    discuss: bool = False
    target: int | None = None

    def is_empty(self) -> bool:
        """Tell whether nothing at all was filled in, so that nothing need be kept."""
        return self == Answer()

    def is_waived(self) -> bool:
        """Tell whether the question counts as not applicable: the flag and a reason."""
        return self.not_applicable and bool(self.reason.strip())


EMPTY_ANSWER = Answer()


@dataclass(frozen=True, slots=True)
class Measurement:
    """One dated round of answers and figures.

    Attributes:
        locked_at: since when its figures may not change; None while they may.
        lock_log: who locked and unlocked them, oldest first; a file from elsewhere may be locked without it.

    """

    id: MeasurementId
    kind: MeasurementKind
    date: date
    content_version: str = "1"
    locked_at: datetime | None = None
    answers: Mapping[QuestionId, Answer] = field(default_factory=dict)
    figures: Figures = field(default_factory=Figures)
    scenarios: Scenarios = field(default_factory=Scenarios)
    lock_log: tuple[LockEvent, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "answers", MappingProxyType(dict(self.answers)))

    @property
    def is_locked(self) -> bool:
        """Tell whether the figures may not change."""
        return self.locked_at is not None

    def answer(self, question: QuestionId) -> Answer:
        """Return the answer to a question, an empty one when there is none."""
        return self.answers.get(question, EMPTY_ANSWER)


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture file, kept byte for byte; one far larger than paper can show was made smaller when it was chosen."""

    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything about one organisation: profile, measurements in order of date, plan.

    ``profile`` belongs to the dossier, not to a measurement; each workshop names the measurement that it is about.
    """

    id: DossierId
    organisation: str
    created_at: datetime
    updated_at: datetime
    profile: Mapping[QuestionId, Value] = field(default_factory=dict)
    measurements: tuple[Measurement, ...] = ()
    plan: Plan = field(default_factory=Plan)
    workshops: Mapping[WorkshopId, Workshop] = field(default_factory=dict)
    logo: Logo | None = None
    is_example: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "profile", MappingProxyType(dict(self.profile)))
        object.__setattr__(self, "workshops", MappingProxyType(dict(self.workshops)))

    def newest(self) -> Measurement:
        """Return the measurement that is worked on: the last one by date, of several on one day the last made."""
        return max(reversed(self.measurements), key=lambda measurement: measurement.date)


@dataclass(frozen=True, slots=True)
class MeasurementSummary:
    """A measurement as a list of dossiers needs it."""

    id: MeasurementId
    kind: MeasurementKind
    date: date


@dataclass(frozen=True, slots=True)
class DossierSummary:
    """A dossier as a list needs it.

    Attributes:
        sector: option code of PRO-02, None when not answered.
        employees: PRO-03, None when not answered.
        last_question: where one was working.
        measurements: in order of date.

    """

    id: DossierId
    organisation: str
    sector: str | None
    employees: int | None
    created_at: datetime
    updated_at: datetime
    last_question: QuestionId | None
    measurements: tuple[MeasurementSummary, ...]
    is_example: bool
