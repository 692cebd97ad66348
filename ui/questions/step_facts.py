"""What a step's own result says, as plain values; pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from assessments.catalogue import Section
from assessments.conditions import names
from assessments.consistency import Contradiction
from assessments.scoring import Score, ScoreStatus, level_name, step_pillars
from assessments.sheet import AnswerSheet
from assessments.types import Pillar
from ui.texts import tr
from wizard import formats
from wizard.assessment import Assessment, PlannedTask


@dataclass(frozen=True, slots=True)
class GapLine:
    """A maturity question of the step; ``level`` and ``target`` are None when it is n.v.t. or open (``aside`` says)."""

    code: str
    name: str
    level: int | None
    target: int | None
    aside: str


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task that this step's answers put in the plan."""

    code: str
    title: str
    pillar: str
    task_class: str
    due: str


@dataclass(frozen=True, slots=True)
class PillarLine:
    """One bar: a pillar over this step's own questions."""

    pillar: Pillar
    name: str
    value: Decimal | None
    target: Decimal | None
    aside: str = ""


@dataclass(frozen=True, slots=True)
class StepFacts:
    """A step's result.

    Attributes:
        value: the score as words, "1,65", or "–".
        word: the level word, or why there is no score.
        meta: target and coverage.

    """

    value: str
    word: str
    meta: str
    pillars: tuple[PillarLine, ...]
    gaps: tuple[GapLine, ...]
    tasks: tuple[TaskLine, ...]
    hours: str
    contradictions: tuple[Contradiction, ...]


def step_facts(assessment: Assessment, section: Section) -> StepFacts:
    """Work out what a step's result page shows."""
    assert section.step is not None
    score = assessment.scores.steps[section.step]
    tasks = tuple(step_tasks(assessment, section))
    hours = sum((planned.task.hours for planned in tasks), Decimal(0))
    return StepFacts(
        value=formats.score2(score.value),
        word=_word(assessment, score),
        meta=_meta(score),
        pillars=tuple(_pillars(assessment, section)),
        gaps=tuple(_gaps(assessment.sheet, section)),
        tasks=tuple(_task_line(planned, assessment.sheet.start_date().year) for planned in tasks),
        hours=f"{formats.count(len(tasks), 'taak', 'taken')} · {formats.hours_long(hours)}" if tasks else "",
        contradictions=tuple(_contradictions(assessment, section)),
    )


def step_tasks(assessment: Assessment, section: Section) -> Iterator[PlannedTask]:
    """Yield the tasks that this step's answers put in the plan, in planning order."""
    for planned in sorted(assessment.tasks, key=lambda one: one.slot.order):
        cause = planned.task.cause
        if cause is not None and assessment.catalogue.questions[cause.question].section == section.code:
            yield planned


def _word(assessment: Assessment, score: Score) -> str:
    if score.status is ScoreStatus.NOT_APPLICABLE:
        return tr("n.v.t.")
    if score.value is None:
        return tr("te weinig antwoorden")
    word = level_name(assessment.catalogue.level_names, score.value)
    return tr("{word}, voorlopig").format(word=word) if score.status is ScoreStatus.PROVISIONAL else word


def _meta(score: Score) -> str:
    if score.target is None:
        return ""
    words = tr("streef {target} · dekking {coverage}")
    return words.format(target=formats.score2(score.target), coverage=formats.percent(score.coverage))


def _pillars(assessment: Assessment, section: Section) -> Iterator[PillarLine]:
    assert section.step is not None
    first = tr("weegt het zwaarst · streep = streef {target}")
    for place, (pillar, score) in enumerate(step_pillars(assessment.sheet, section.step).items()):
        aside = (
            ""
            if place or score.target is None
            else first.format(target=formats.plain_number(formats.rounded(score.target, 2)))
        )
        yield PillarLine(pillar, assessment.catalogue.pillars[pillar].name, score.value, score.target, aside)


def _gaps(sheet: AnswerSheet, section: Section) -> Iterator[GapLine]:
    """Yield the step's questions, what weighs most first; n.v.t. and open ones close the list."""
    lines: list[tuple[int, GapLine]] = []
    for question in sheet.maturity_questions(section.code):
        if not sheet.is_shown(question.id):
            continue
        level, target, gap = sheet.level(question.id), sheet.target(question.id), sheet.gap(question.id)
        if sheet.is_waived(question.id):
            lines.append((2, GapLine(question.id, question.name, None, None, tr("n.v.t."))))
        elif level is None:
            lines.append((1, GapLine(question.id, question.name, None, target, tr("open"))))
        else:
            words = tr("kloof {gap}").format(gap=gap) if gap else tr("geen kloof")
            lines.append((-gap * question.weight, GapLine(question.id, question.name, level, target, words)))
    yield from (line for _, line in sorted(lines, key=lambda one: one[0]))


def _task_line(planned: PlannedTask, year: int) -> TaskLine:
    template = planned.task.template
    due = formats.short_date(planned.shown_end, year)
    return TaskLine(template.code, template.title, planned.pillar.value, planned.task.task_class, due)


def _contradictions(assessment: Assessment, section: Section) -> Iterator[Contradiction]:
    """Yield the contradictions that this step's questions or tasks take part in and that nobody waved away."""
    own = {str(question) for question in section.questions()}
    own |= {code for code, task in assessment.catalogue.tasks.items() if task.section_prefix == section.prefix}
    for found in assessment.contradictions:
        if found.dismissed is None and own.intersection((*names(found.rule.condition), found.rule.question)):
            yield found
