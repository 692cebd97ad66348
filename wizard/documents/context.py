"""What every chapter of the plan needs: the assessment, the day of printing, and where the other chapters stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

from assessments.catalogue import Catalogue
from assessments.outcomes import Outcomes, work_out
from assessments.plan import TaskStatus
from assessments.scoring import Score, level_name
from assessments.sheet import AnswerSheet
from assessments.types import Pillar, QuestionId, Role, StepCode, TaskCode
from wizard import formats
from wizard.assessment import Assessment, PlannedTask
from wizard.documents.report import Scope
from wizard.planning.derive import REMEASUREMENT
from wizard.planning.rhythm import load_start
from wizard.planning.schedule import Phase

PAGE_WIDTH = 476.0
"""Width of the text on paper in points; pictures are drawn for it."""
NO_NAME = "nog geen naam"
HYPHEN = "\u2011"
"""One that never ends a line."""
ABSENT = "niet aanwezig"
TOO_FEW = "te weinig antwoorden"
_VALUE_LETTERS = 40
_TITLE_LETTERS = 110
_NAME_LETTERS = 40
_FIRST_90_DAYS = (Phase.QUICK_WIN, Phase.DAYS_30, Phase.DAYS_60, Phase.DAYS_90)
_CLASSES = {Scope.CORE: "A", Scope.YEAR: "AB", Scope.ALL: "ABC"}


class Place(StrEnum):
    """The chapters of the plan, in order; appendices last."""

    BOARD = "directie"
    CASE = "businesscase"
    FIGURES = "nulmeting"
    RESULTS = "resultaten"
    IDENTITY = "identiteit"
    FINDINGS = "bevindingen"
    LANES = "banen"
    FIRST_90 = "eerste_90_dagen"
    YEAR = "jaar"
    DUTIES = "wie_doet_wat"
    RHYTHM = "overleg"
    KPIS = "kpi_blad"
    DIFFERENCE = "verschil"
    ATTENTION = "aandachtspunten"
    OPEN = "open_punten"
    ANSWERS = "antwoorden"
    LATER = "later"
    DECISIONS = "besluiten"
    TOOLS = "hulpmiddelen"
    WORKSHOP = "workshop"
    FIGURES_LIST = "cijfers"
    ACCOUNT = "verantwoording"


APPENDICES = tuple(Place)[list(Place).index(Place.ANSWERS) :]


@dataclass(frozen=True)
class Context:
    """One plan while it is being written; ``numbers`` are the chapters that are printed."""

    assessment: Assessment
    printed_on: date
    scope: Scope = Scope.ALL
    numbers: Mapping[Place, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def sheet(self) -> AnswerSheet:
        """Return the answers."""
        return self.assessment.sheet

    @property
    def catalogue(self) -> Catalogue:
        """Return the questionnaire."""
        return self.assessment.catalogue

    @cached_property
    def outcomes(self) -> Outcomes:
        """Return what the figures come to, worked out once."""
        return work_out(self.sheet, self.assessment.scores)

    @property
    def organisation(self) -> str:
        """Return the organisation's name as a sentence can hold it: one line, shortened when very long."""
        return one_line(self.assessment.dossier.organisation, 60)

    def number(self, place: Place) -> str:
        """Return a chapter's number, empty while numbers are being dealt out."""
        return self.numbers.get(place, "")

    def refer(self, place: Place) -> str:
        """Say where something stands: hoofdstuk 5, bijlage B; the whole plan when that part is not printed here."""
        if self.numbers and place not in self.numbers:
            return "het volledige plan"
        kind = "bijlage" if place in APPENDICES else "hoofdstuk"
        return f"{kind}{formats.NBSP}{self.number(place)}"

    def has(self, place: Place) -> bool:
        """Tell whether a chapter is printed."""
        return place in self.numbers

    @cached_property
    def printed(self) -> tuple[PlannedTask, ...]:
        """Return the tasks that the chosen scope prints, in planning order."""
        wanted = _CLASSES[self.scope]
        return tuple(one for one in self.assessment.tasks if one.task.task_class in wanted)

    @cached_property
    def first(self) -> tuple[PlannedTask, ...]:
        """Return the tasks of class A and B (the scope permitting), by date."""
        return by_date(one for one in self.printed if one.task.task_class != "C")

    @cached_property
    def early(self) -> tuple[PlannedTask, ...]:
        """Return the printed tasks that are finished within ninety days."""
        return tuple(one for one in self.printed if one.slot.phase in _FIRST_90_DAYS)

    @property
    def day_zero(self) -> date:
        """Return from which day the phases count: the start, or the day the open tasks were planned anew."""
        return load_start(self.assessment)

    @property
    def others(self) -> int:
        """Count the tasks of the plan that are not among the first."""
        return len(self.assessment.tasks) - len(self.first)

    @cached_property
    def later(self) -> tuple[PlannedTask, ...]:
        """Return the tasks of class C, by date, whatever the scope."""
        return by_date(one for one in self.assessment.tasks if one.task.task_class == "C")

    @cached_property
    def start(self) -> date:
        """Return day 0 of the plan."""
        return self.sheet.start_date()

    @property
    def has_dates(self) -> bool:
        """Tell whether the tasks have dates; without hours a week there is only an order."""
        return any(one.slot.end is not None for one in self.assessment.tasks)

    def day(self, day: date | None) -> str:
        """Write a day, with the year when it is not the plan's first year."""
        return formats.short_date(day, self.start.year)

    def long_day(self, day: date) -> str:
        """Write a day in full, with the year when it is not the plan's first year."""
        return formats.day_and_month(day) if day.year == self.start.year else formats.long_date(day)

    def month(self, day: date) -> str:
        """Name a month, with the year when it is not the plan's first year."""
        name = formats.month_name(day.month)
        return name if day.year == self.start.year else f"{name}{formats.NBSP}{day.year}"

    def end(self, planned: PlannedTask) -> str:
        """Write the day a task is finished, as paper shows it."""
        return self.day(planned.shown_end)

    def task(self, code: str) -> PlannedTask | None:
        """Return a task of the plan."""
        return self.assessment.task(TaskCode(code))

    def owner(self, planned: PlannedTask) -> str:
        """Return who pulls a task: a name on one line, else the role that still needs one."""
        if planned.owner:
            return one_line(planned.owner, _NAME_LETTERS)
        return f"{formats.capitalized(self.role(planned.task.lead))} ({NO_NAME})"

    def short_owner(self, planned: PlannedTask) -> str:
        """Return the first name of who pulls a task, or the role that still needs one."""
        return one_line(planned.owner.split()[0], 20) if planned.owner else self.role(planned.task.lead)

    def listed_owner(self, planned: PlannedTask, letters: int) -> str:
        """Return who pulls a task for a narrow column: a name, else only the role."""
        return one_line(planned.owner, letters) if planned.owner else formats.capitalized(self.role(planned.task.lead))

    def role(self, role: Role) -> str:
        """Return a role's name."""
        return self.catalogue.roles[role]

    def holder(self, role: Role) -> str:
        """Return the name under a role, or that there is none yet, or that the role is absent."""
        names = self.sheet.role_holders().names
        if role in names and names[role] is None:
            return ABSENT
        name = names.get(role) or ""
        return one_line(name, _NAME_LETTERS) if name.strip() else NO_NAME

    def holder_words(self, role: Role) -> str:
        """Return who has a role, and as what: Marit de Vries (HR-adviseur); the hyphen never ends a line."""
        name, words = self.holder(role), self.role(role)
        if name in {NO_NAME, ABSENT}:
            return f"{formats.capitalized(words)}, {name}"
        return f"{name} ({words})".replace("-", HYPHEN)

    def level_word(self, score: Score) -> str:
        """Return the word for a score, or why there is none."""
        if score.value is None:
            return TOO_FEW if score.coverage is not None else "n.v.t."
        return level_name(self.catalogue.level_names, score.value)

    def step_tasks(self, step: StepCode) -> tuple[PlannedTask, ...]:
        """Return the plan's tasks that belong to a step, by their code."""
        prefix = self.catalogue.section(step).prefix
        return tuple(one for one in self.assessment.tasks if one.task.template.section_prefix == prefix)

    def tasks_of(self, question: QuestionId) -> tuple[PlannedTask, ...]:
        """Return the plan's tasks that this answer calls for."""
        return tuple(
            one for one in self.assessment.tasks if any(cause.question == question for cause in one.task.causes)
        )

    def pillar_values(self) -> dict[Pillar, Decimal | None]:
        """Return the score per pillar."""
        return {pillar: score.value for pillar, score in self.assessment.scores.pillars.items()}

    def pillar_targets(self) -> dict[Pillar, Decimal | None]:
        """Return the target per pillar."""
        return {pillar: score.target for pillar, score in self.assessment.scores.pillars.items()}


def short_title(planned: PlannedTask) -> str:
    """Return a task's title as it fits where many stand together; in full it stands where the task is told in full."""
    return one_line(planned.task.template.title, _TITLE_LETTERS)


def one_line(text: str, limit: int) -> str:
    """Return text on one line of at most ``limit`` letters; an ellipsis shows that it goes on elsewhere."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"


def short_value(words: str) -> str:
    """Return a value as a table shows it: as it is, unless it holds a name that is longer than a column is wide."""
    return words if len(words) <= _VALUE_LETTERS else one_line(words, _VALUE_LETTERS)


def by_date(tasks: Iterable[PlannedTask]) -> tuple[PlannedTask, ...]:
    """Sort tasks by their last day, then in planning order; tasks without a date come last."""
    return tuple(sorted(tasks, key=lambda one: (one.slot.end or date.max, one.slot.order)))


def hours_of(tasks: Iterable[PlannedTask]) -> Decimal:
    """Add up hours."""
    return sum((one.task.hours for one in tasks), Decimal(0))


def tasks_and_hours(tasks: Sequence[PlannedTask]) -> str:
    """Say how many tasks and hours: 5 taken, 32 uur."""
    return f"{formats.count(len(tasks), 'taak', 'taken')}, {formats.hours_long(hours_of(tasks))}"


def is_open(planned: PlannedTask) -> bool:
    """Tell whether a task still has to be done."""
    return planned.status is not TaskStatus.DONE


def initials(names: Iterable[str]) -> dict[str, str]:
    """Give every name one or two letters that no other name has, as far as that goes."""
    found: dict[str, str] = {}
    for name in dict.fromkeys(names):
        words = [word for word in name.split() if word[:1].isalnum()]
        letters = "".join(word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words)).upper()
        if letters in found.values() and words:
            letters = words[0][:2].capitalize()
        found[name] = letters or "?"
    return found


def without_remeasurement(tasks: Iterable[PlannedTask]) -> tuple[PlannedTask, ...]:
    """Leave the remeasurement out: it has its own day, outside the hours a week."""
    return tuple(one for one in tasks if one.code != REMEASUREMENT)
