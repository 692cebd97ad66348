"""The questionnaire as values: steps, themes, questions, tasks, rules and words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from assessments.conditions import Condition
from assessments.reference import (
    Benchmark,
    CostKind,
    GuideClaim,
    Kpi,
    LegalNote,
    MeetingTemplate,
    PillarText,
    RecurringDuty,
    Source,
    Toolbox,
)
from assessments.types import Pillar, QuestionId, Role, RuleId, StepCode, TaskCode

PROFILE = "profiel"
OUTSOURCING = "uitbesteden"
CHANNELS_QUESTION = QuestionId("EXT-12")
"""Its answer is the channel table of the figures."""
ORGANISATION_QUESTION = QuestionId("PRO-01")
"""Its answer is the dossier's own name."""


class QuestionKind(StrEnum):
    """What one answers with."""

    MATURITY = "volwassenheid"
    SCALE = "schaal04"
    CHOICE = "keuze"
    MULTIPLE = "meerkeuze"
    NUMBER = "getal"
    NUMBERS = "getallen"
    AMOUNT = "bedrag"
    PERCENTAGE = "percentage"
    DATE = "datum"
    SHORT_TEXT = "tekst_kort"
    LONG_TEXT = "tekst_lang"
    LIST = "lijst"
    ROLES = "rollen"
    TABLE = "tabel"


class Severity(StrEnum):
    """How loudly a contradiction speaks."""

    BLOCK = "blok"
    WARNING = "waarschuwing"
    TIP = "tip"


@dataclass(frozen=True, slots=True)
class Option:
    """One choice; ``code`` is the slug of its Dutch text."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Help:
    """The help panel's four parts; ``terms`` are words of the glossary."""

    why: str
    recognise: str
    pitfall: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Attributes:
        section: a step's code, "profiel" or "uitbesteden".
        levels: five descriptions for a maturity question, else empty.
        weight: 1-3 for a maturity question, else 0.
        pillars: shares of the weight, adding to 1.
        floor: target level that the ambition never goes below (legal subjects).
        default: counts in the sums while there is no answer.
        strong, weak: the sentence for the print when this is its step's strongest or weakest point.
        guide: the guide's claims (G-numbers) that this question carries.

    """

    id: QuestionId
    section: str
    theme: str
    kind: QuestionKind
    name: str
    text: str
    hint: str
    unit: str
    minimum: int | None
    maximum: int | None
    default: int | str | None
    options: tuple[Option, ...]
    levels: tuple[str, ...]
    required: bool
    may_be_na: bool
    shown_if: Condition | None
    floor: int | None
    weight: int
    pillars: Mapping[Pillar, Decimal]
    help: Help
    strong: str
    weak: str
    guide: tuple[str, ...]
    sources: tuple[str, ...]

    @property
    def is_maturity(self) -> bool:
        """Tell whether the question is scored 0-4."""
        return self.kind is QuestionKind.MATURITY

    def option_text(self, code: str) -> str:
        """Return the words of a choice, the code itself when it is unknown."""
        return next((option.text for option in self.options if option.code == code), code)


@dataclass(frozen=True, slots=True)
class Theme:
    """Questions that belong on one page."""

    id: str
    section: str
    name: str
    questions: tuple[QuestionId, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A step (number 1-6), the profile (0) or outsourcing (7)."""

    code: str
    number: int
    title: str
    prefix: str
    why: str
    criteria: tuple[str, ...]
    themes: tuple[Theme, ...]

    @property
    def step(self) -> StepCode | None:
        """Return the step's code, None for the profile and outsourcing."""
        return StepCode(self.code) if 1 <= self.number <= 6 else None

    def questions(self) -> Iterator[QuestionId]:
        """Yield the section's questions in the order they are asked."""
        for theme in self.themes:
            yield from theme.questions


@dataclass(frozen=True, slots=True)
class Trigger:
    """A task comes into the plan when this question's level lies in low..high and below its target."""

    question: QuestionId
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class TaskTemplate:
    """One thing that somebody does, as the method advises it.

    Attributes:
        lead: role that pulls the task.
        hours: effort; ``days``: lead time in calendar days.
        rhythm: "eenmalig", "maandelijks", "kwartaal" or "jaarlijks".
        raci: letters per role ("R", "A", "A/R", "C", "I"); a role without a letter is absent.
        after: tasks that must be finished first.
        always: in every plan. gate: nothing big before this one. legal: never below class A.
        condition: for tasks that no maturity question triggers.

    """

    code: TaskCode
    title: str
    action: str
    done_when: str
    pillar: Pillar
    lead: Role
    hours: Decimal
    days: int
    rhythm: str
    raci: Mapping[Role, str]
    impact: int
    kpis: tuple[str, ...]
    triggers: tuple[Trigger, ...]
    condition: Condition | None
    after: tuple[TaskCode, ...]
    always: bool
    gate: bool
    legal: bool
    spending: str
    guide: tuple[str, ...]

    @property
    def section_prefix(self) -> str:
        """Return the step's prefix in the code: "EXT" for T-EXT-04."""
        return self.code.split("-")[1]


@dataclass(frozen=True, slots=True)
class Rule:
    """A consistency rule of the method's section 5; ``blocks_if`` is when it speaks as loudly as a block."""

    id: RuleId
    severity: Severity
    condition: Condition
    blocks_if: Condition | None
    message: str
    tasks: tuple[TaskCode, ...]
    question: QuestionId | None


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the field with its explanation."""

    nl: str
    en: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything that is asked and said, checked when it was loaded (assessments.content)."""

    version: str
    language: Literal["nl", "en"]
    level_names: tuple[str, ...]
    ambitions: Mapping[str, int]
    pillars: Mapping[Pillar, PillarText]
    roles: Mapping[Role, str]
    sections: tuple[Section, ...]
    questions: Mapping[QuestionId, Question]
    tasks: Mapping[TaskCode, TaskTemplate]
    rules: Mapping[RuleId, Rule]
    terms: Mapping[str, Term]
    sources: Mapping[str, Source]
    kpis: Mapping[str, Kpi]
    goal_kpis: Mapping[str, frozenset[str]]
    duties: tuple[RecurringDuty, ...]
    meetings: tuple[MeetingTemplate, ...]
    legal: tuple[LegalNote, ...]
    legal_date: date
    guide: tuple[GuideClaim, ...]
    tools: Toolbox
    cost_kinds: Mapping[str, CostKind]
    benchmarks: tuple[Benchmark, ...]

    def section(self, code: str) -> Section:
        """Return a section by its code; KeyError when there is none."""
        for section in self.sections:
            if section.code == code:
                return section
        raise KeyError(code)

    @property
    def steps(self) -> tuple[Section, ...]:
        """Return the six steps in order."""
        return tuple(section for section in self.sections if section.step)

    def theme_of(self, question: QuestionId) -> Theme:
        """Return the page a question stands on."""
        asked = self.questions[question]
        return next(theme for theme in self.section(asked.section).themes if theme.id == asked.theme)

    def tasks_for(self, question: QuestionId) -> tuple[TaskTemplate, ...]:
        """Return the tasks that a question's level can put in the plan."""
        return tuple(
            task for task in self.tasks.values() if any(trigger.question == question for trigger in task.triggers)
        )


def slug(text: str) -> str:
    """Return an option's stable code: lower case, accents and apostrophes dropped, other runs become one underscore."""
    plain = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(char for char in plain if not unicodedata.combining(char) and char not in "'’‘`")
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
