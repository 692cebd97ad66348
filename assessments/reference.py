"""What stands beside the questions: sources, KPI's, meetings, the standing division of work, the tools."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assessments.conditions import Condition
from assessments.tool_texts import ToolText
from assessments.types import Pillar, QuestionId, Role, TaskCode


@dataclass(frozen=True, slots=True)
class Source:
    """A public source; status V found, V2 second hand, NG not verified."""

    code: str
    finding: str
    year: int | None
    status: str
    reference: str


@dataclass(frozen=True, slots=True)
class Kpi:
    """A key performance indicator of the nulmeting; ``tolerance`` as written in the method."""

    code: str
    name: str
    formula: str
    unit: str
    better: str
    tolerance: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CostKind:
    """A kind of cost of the cost tree: E01-E14 external, I01-I07 internal (method 3.2); ``vat`` is the usual rate."""

    code: str
    name: str
    hint: str
    vat: str | None

    @property
    def is_external(self) -> bool:
        """Tell whether the money leaves the house."""
        return self.code.startswith("E")


@dataclass(frozen=True, slots=True)
class Benchmark:
    """What others measured, to lay beside an outcome; never a norm and never in a score (method, nuance N4).

    Attributes:
        measure: the KPI's code, or "fee".
        year: of the measurement, None when the source does not say.
        source: code of a source.

    """

    measure: str
    value: str
    year: int | None
    source: str
    caveat: str


@dataclass(frozen=True, slots=True)
class RecurringDuty:
    """A row of the standing division of work."""

    pillar: Pillar
    title: str
    rhythm: str
    raci: Mapping[Role, str]


@dataclass(frozen=True, slots=True)
class MeetingTemplate:
    """A recurring meeting of step 6; ``recurrence`` is read by wizard.planning.meeting_rhythm."""

    name: str
    short: str
    option: str
    pillar: Pillar
    rhythm: str
    recurrence: str
    minutes: int
    chair: Role
    participants: tuple[Role, ...]
    agenda: str
    output: str


@dataclass(frozen=True, slots=True)
class LegalNote:
    """One line of the legal card."""

    subject: str
    gist: str
    state: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GuideClaim:
    """One claim of the guide and what in the product carries it."""

    number: str
    place: str
    gist: str
    carrier: str
    questions: tuple[QuestionId, ...]
    tasks: tuple[TaskCode, ...]


@dataclass(frozen=True, slots=True)
class OutsourcingAdvice:
    """A row of the decision table on outsourcing; the first whose condition holds wins."""

    code: str
    condition: Condition | None
    advice: str
    explanation: str


@dataclass(frozen=True, slots=True)
class PillarText:
    """How a pillar is called and explained."""

    name: str
    short: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Toolbox:
    """The tools: their texts, and the tables some of them show: objections, role profiles, means per pillar."""

    objections: tuple[tuple[str, str], ...]
    outsourcing: tuple[OutsourcingAdvice, ...]
    role_profiles: tuple[tuple[str, str, str], ...]
    means: Mapping[Pillar, tuple[str, ...]]
    texts: Mapping[str, ToolText]
