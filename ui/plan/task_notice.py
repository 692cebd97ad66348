"""What a task asks of the person who looks at it: is it needed still, and does the answer behind it still hold?"""

from __future__ import annotations

from dataclasses import dataclass

from assessments.plan import TaskStatus
from assessments.types import QuestionId
from ui.texts import tr
from wizard import formats
from wizard.assessment import Assessment, PlannedTask

DROP, KEEP = "drop", "keep"


@dataclass(frozen=True, slots=True)
class Notice:
    """A head, a sentence, and what one can do: a key (DROP, KEEP or a question's code) with its words."""

    title: str
    text: str
    links: tuple[tuple[str, str], ...]


def notice(assessment: Assessment, planned: PlannedTask) -> Notice | None:
    """Return what a task asks, None when it asks nothing."""
    if planned.task.lapsed:
        links = ((DROP, tr("Haal uit het plan…")), (KEEP, tr("Houd in het plan")))
        text = tr("Geen antwoord vraagt nog om deze taak. Ze blijft staan tot jij iets kiest.")
        return Notice(tr("Niet meer nodig?"), text, links)
    questions = _to_look_at(assessment, planned)
    if not questions:
        return None
    names = [f"{code} {assessment.catalogue.questions[code].name}" for code in questions]
    text = tr("Deze taak is klaar. Kijk of je antwoord nog klopt bij {questions}.").format(
        questions=formats.enumeration(names)
    )
    return Notice(
        tr("Staat het niveau nu hoger?"),
        text,
        tuple((code, tr("Bekijk {code}").format(code=code)) for code in questions),
    )


def _to_look_at(assessment: Assessment, planned: PlannedTask) -> tuple[QuestionId, ...]:
    """Return the questions whose level still calls for a task that is finished."""
    del assessment
    if planned.status is not TaskStatus.DONE:
        return ()
    return tuple(cause.question for cause in planned.task.causes)
