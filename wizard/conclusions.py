"""What the figures say in one sentence, and where the largest gaps are; nothing that the figures do not carry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assessments.catalogue import Question
from assessments.plan import TaskStatus
from assessments.scoring import Score, Scores, ScoreStatus, level_name
from assessments.sheet import AnswerSheet
from assessments.types import Pillar, TaskCode
from wizard import formats
from wizard.assessment import Assessment, PlannedTask

TOO_FEW_ANSWERS = "Er zijn nog te weinig antwoorden voor een oordeel."
NOTHING_APPLIES = "Geen enkele vraag met een niveau is op jullie van toepassing."


@dataclass(frozen=True, slots=True)
class Gap:
    """A question that stays below its target."""

    question: Question
    level: int
    target: int

    @property
    def size(self) -> int:
        """Return how many levels are missing, 1-4."""
        return self.target - self.level


def largest_gaps(sheet: AnswerSheet) -> tuple[Gap, ...]:
    """Return every gap, the largest first; among equals the heaviest question, then the order of the questions."""
    found = []
    for question in sheet.maturity_questions():
        level, target = sheet.level(question.id), sheet.target(question.id)
        if level is not None and target is not None and level < target:
            found.append(Gap(question, level, target))
    return tuple(sorted(found, key=lambda gap: (-gap.size, -gap.question.weight)))


def conclusion(assessment: Assessment) -> str:
    """Say in two or three sentences where the organisation stands and what to begin with.

    Without a total the pillars that are known speak; without those as well, that there are too few answers.
    """
    names = {pillar: text.name for pillar, text in assessment.catalogue.pillars.items()}
    sentences = [
        standing(assessment.scores.total, assessment.catalogue.level_names),
        extremes(assessment.scores, names),
        beginning(assessment.tasks),
    ]
    if assessment.scores.total.value is None:
        sentences = sentences[1:] if sentences[1] else sentences[:1]
    return " ".join(sentence for sentence in sentences if sentence)


def standing(total: Score, level_names: tuple[str, ...]) -> str:
    """Say the total with its level word; without a total say why there is none."""
    if total.status is ScoreStatus.NOT_APPLICABLE:
        return NOTHING_APPLIES
    if total.value is None:
        return TOO_FEW_ANSWERS
    word = level_name(level_names, total.value).lower()
    provisional = "voorlopig " if total.status is ScoreStatus.PROVISIONAL else ""
    return f"Jullie staan {provisional}op {formats.score2(total.value)} van 4: {word}."


def extremes(scores: Scores, names: Mapping[Pillar, str]) -> str:
    """Name the pillars that are furthest and least far, as the screen rounds them; nothing when none is known."""
    known = {pillar: formats.rounded(one.value, 2) for pillar, one in scores.pillars.items() if one.value is not None}
    if len(known) < 2:
        return ""
    lowest, highest = min(known.values()), max(known.values())
    if lowest == highest:
        return f"Alle pijlers staan even ver: {formats.score2(lowest)}."
    weak = [names[pillar] for pillar, value in known.items() if value == lowest]
    strong = [names[pillar] for pillar, value in known.items() if value == highest]
    return (
        f"{_named(strong)} {_verb(strong)} het verst met {formats.score2(highest)}, "
        f"{_named(weak).lower()} het minst ver met {formats.score2(lowest)}."
    )


def beginning(tasks: Sequence[PlannedTask]) -> str:
    """Name the open task that most other open tasks wait for; nothing when no task waits."""
    waiting = {code: count for code, count in waiting_tasks(tasks).items() if count}
    if not waiting:
        return ""
    order = {planned.code: planned.slot.order for planned in tasks}
    first = min(waiting, key=lambda code: (-waiting[code], order[code]))
    title = next(planned.task.template.title for planned in tasks if planned.code == first)
    title = title if len(title) <= 60 else f"{title[:59].rstrip()}…"
    verb = "wacht" if waiting[first] == 1 else "wachten"
    return f"Begin met ‘{title}’: daar {verb} {formats.count(waiting[first], 'taak', 'taken')} op."


def waiting_tasks(tasks: Sequence[PlannedTask]) -> Mapping[TaskCode, int]:
    """Count for every open task how many other open tasks wait for it, directly or through others."""
    is_open = {planned.code: planned for planned in tasks if planned.status is not TaskStatus.DONE}
    before = {code: _predecessors(code, is_open) for code in is_open}
    return {code: sum(code in earlier for earlier in before.values()) for code in is_open}


def _predecessors(code: TaskCode, tasks: Mapping[TaskCode, PlannedTask]) -> frozenset[TaskCode]:
    found: set[TaskCode] = set()
    queue = list(tasks[code].task.after)
    while queue:
        earlier = queue.pop()
        if earlier in tasks and earlier not in found:
            found.add(earlier)
            queue.extend(tasks[earlier].task.after)
    return frozenset(found)


def _named(names: Sequence[str]) -> str:
    return formats.enumeration([names[0], *(name.lower() for name in names[1:])])


def _verb(names: Sequence[str]) -> str:
    return "staat" if len(names) == 1 else "staan"
