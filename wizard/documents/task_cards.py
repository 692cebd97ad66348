"""A task of the plan as a card: what, when it is done, who, when, why and who else."""

from __future__ import annotations

from assessments.plan import TaskStatus
from wizard import formats
from wizard.assessment import PlannedTask
from wizard.documents import blocks as b
from wizard.documents.context import Context
from wizard.documents.decided_words import chosen_facts, own_facts, raci_words, turn_lines
from wizard.planning.chosen import MARK, chosen_tasks
from wizard.planning.first_meetings import meeting_words

RHYTHMS = {
    "maandelijks": "komt elke maand terug",
    "kwartaal": "komt elk kwartaal terug",
    "jaarlijks": "komt elk jaar terug",
}
_ALWAYS = "hoort in elk plan"


def task_card(context: Context, planned: PlannedTask) -> b.TaskCard:
    """Put everything about one task together."""
    task = planned.task
    return b.TaskCard(
        code=planned.code,
        pillar=planned.pillar,
        title=task.template.title,
        action=task.template.action,
        done_when=task.template.done_when,
        owner=(task.edit.owner or "").strip() or context.owner(planned),
        when=period(context, planned),
        facts=_facts(context, planned),
        causes=_causes(context, planned),
        raci=raci_words(task.raci),
        meeting=f"{meeting_words(task.edit.meeting)}." if task.edit.meeting is not None else "",
        remark="\n".join(filter(None, (task.edit.remark.strip(), *turn_lines(task.edit)))),
        evidence=task.edit.evidence.strip(),
        status=_status(context, planned),
        done=planned.status is TaskStatus.DONE,
    )


def period(context: Context, planned: PlannedTask) -> b.Words:
    """Say when a task runs: 5 jan tot 19 jan, the last day strong."""
    if planned.shown_end is None or planned.slot.begin is None:
        return f"volgorde {planned.slot.order}, nog geen datum"
    return b.Run(f"{context.day(planned.slot.begin)} tot "), b.strong(context.end(planned))


def _facts(context: Context, planned: PlannedTask) -> tuple[str, ...]:
    template, edit = planned.task.template, planned.task.edit
    facts = [f"{formats.hours_long(planned.task.hours)} · klasse {planned.task.task_class}"]
    if template.rhythm in RHYTHMS:
        facts.append(RHYTHMS[template.rhythm])
    day = chosen_tasks(context.assessment.dossier).get(planned.code)
    if day is not None:
        facts.append(f"{MARK} van {context.day(day)}")
    if template.legal:
        facts.append("wettelijk")
    if edit.expenses is not None:
        facts.append(f"uitgaven {formats.euro(edit.expenses)} excl. btw")
    own = context.assessment.dossier.plan.own_tasks.get(planned.code)
    if own is not None:
        facts += own_facts(own)
    facts += chosen_facts(planned)
    return tuple(facts)


def why_words(planned: PlannedTask, *, is_own: bool) -> str:
    """Say why a task is in the plan that no answer calls for, or that nothing does any more."""
    if is_own:
        return "eigen taak"
    if planned.task.lapsed:
        return "niet meer nodig? geen antwoord vraagt er nog om"
    if planned.task.template.always:
        return _ALWAYS
    return "volgt uit de module Uitbesteden" if planned.task.template.condition is not None else "blijft in het plan"


def _causes(context: Context, planned: PlannedTask) -> tuple[str, ...]:
    causes = tuple(f"{one.question}: niveau {one.level}, doel {one.target}" for one in planned.task.causes)
    own = planned.code in context.assessment.dossier.plan.own_tasks
    return causes or (why_words(planned, is_own=own),)


def _status(context: Context, planned: PlannedTask) -> str:
    edit = planned.task.edit
    if planned.status is TaskStatus.BUSY:
        return f"Bezig sinds {context.day(edit.busy_since)}" if edit.busy_since else "Bezig"
    begun = f", begonnen op {context.day(edit.busy_since)}" if edit.busy_since else ""
    if planned.status is TaskStatus.DONE:
        return f"Klaar op {context.day(edit.done_on)}{begun}" if edit.done_on else f"Klaar{begun}"
    return ""
