"""What the help panel says beside a question."""

from __future__ import annotations

from dataclasses import dataclass

from assessments.catalogue import Catalogue, Question, Term
from assessments.types import QuestionId, TaskCode
from wizard import formats

_HEAVINESS = {1: "licht", 2: "gewoon", 3: "zwaar"}


@dataclass(frozen=True, slots=True)
class Consequence:
    """A task that low levels put in the plan: "Niveau 0–3 zet" + title + "in het plan."."""

    levels: str
    code: TaskCode
    title: str


@dataclass(frozen=True, slots=True)
class Guidance:
    """The four parts of the help, and what the answer does to score and plan."""

    question: QuestionId
    why: str
    recognise: str
    pitfall: str
    terms: tuple[Term, ...]
    weight: str
    consequences: tuple[Consequence, ...]


def guidance(catalogue: Catalogue, question: QuestionId) -> Guidance:
    """Return the help for a question."""
    asked = catalogue.questions[question]
    return Guidance(
        question=question,
        why=asked.help.why,
        recognise=asked.help.recognise,
        pitfall=asked.help.pitfall,
        terms=tuple(catalogue.terms[name] for name in asked.help.terms),
        weight=_weight(catalogue, asked),
        consequences=_consequences(catalogue, question),
    )


def _weight(catalogue: Catalogue, asked: Question) -> str:
    """Say how much a maturity question counts, and in which pillars, heaviest first."""
    if not asked.is_maturity:
        return ""
    heaviest = sorted(asked.pillars, key=lambda pillar: -asked.pillars[pillar])
    names = [catalogue.pillars[pillar].name.lower() for pillar in heaviest]
    return f"Weegt {_HEAVINESS[asked.weight]} mee ({asked.weight} van 3) in {formats.enumeration(names)}."


def _consequences(catalogue: Catalogue, question: QuestionId) -> tuple[Consequence, ...]:
    found = []
    for task in catalogue.tasks_for(question):
        trigger = next(one for one in task.triggers if one.question == question)
        levels = str(trigger.low) if trigger.low == trigger.high else f"{trigger.low}–{trigger.high}"
        found.append(Consequence(levels, task.code, task.title))
    return tuple(found)
