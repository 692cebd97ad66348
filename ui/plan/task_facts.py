"""What the task panel says about one task: the advice beside what was decided, and why it is in the plan; pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from assessments.plan import OwnTask, TaskEdit
from assessments.tool_texts import tools_at
from assessments.types import Pillar, QuestionId, Role, TaskCode
from ui.plan.cards import advised_owner
from ui.plan.task_notice import Notice, notice
from ui.texts import tr
from wizard import formats
from wizard.assessment import Assessment, PlannedTask, assess
from wizard.planning.chosen import MARK, chosen_tasks
from wizard.planning.derive import Cause, DerivedTask
from wizard.tools.places import TOOL_PLACE

_PILLAR_OF_STEP = {2: "identiteit.fill", 3: "binden.fill", 4: "boeien.fill", 5: "beheren.fill"}
"""Colour of a step's level strip; steps 1 and 6 are slate."""
NO_LETTER = formats.DASH


@dataclass(frozen=True, slots=True)
class CauseFacts:
    """One answer that calls for the task; ``color`` is the token of its step."""

    question: QuestionId
    words: str
    level: int
    target: int
    color: str


@dataclass(frozen=True, slots=True)
class Advice:
    """What the method would say where a person decided something else; None where nobody did.

    ``order`` says in front of which task a person put this one. ``owner`` is None as well when the advice is a role without a name: naming somebody is what one should do then.
    """

    owner: str | None = None
    begin: date | None = None
    end: date | None = None
    hours: Decimal | None = None
    days: int | None = None
    after: str | None = None
    order: str | None = None


@dataclass(frozen=True, slots=True)
class TaskFacts:
    """Everything that the panel shows of one task.

    Attributes:
        base_texts: title, action and done_when as the advice, or who added the task, has them; ``advised_texts``:
            those of them that a person put in other words, as the advice line shows them.
        is_own: people added it, so that there is no advice; ``own`` is then what they added.
        notice: a question about the task that a person should answer, "" when there is none.
        offered: tasks that may come first, code and title.
        owner: who does it, "" when nobody is named; ``lead`` is the role that pulls it.
        people: names to choose from, each with what to show beside it.
        begin, end: a chosen day as it was chosen, else the planned day as screen and paper show it.
        raci: six cells of letters and role.
        waiting: tasks that wait for this one; ``before``: tasks that this one waits for; code and title.
        tools: tools that belong to it: the place and the name.

    """

    code: TaskCode
    pillar: Pillar
    title: str
    rank: str
    action: str
    done_when: str
    base_texts: Mapping[str, str]
    advised_texts: Mapping[str, str]
    is_own: bool
    own: OwnTask | None
    notice: Notice | None
    edit: TaskEdit
    owner: str
    lead: str
    people: tuple[tuple[str, str], ...]
    begin: date | None
    end: date | None
    hours: Decimal
    days: int
    division: str
    advice: Advice
    causes: tuple[CauseFacts, ...]
    reason: str
    sum: str
    raci: tuple[tuple[str, Role, str], ...]
    kpis: str
    waiting: tuple[tuple[TaskCode, str], ...]
    before: tuple[tuple[TaskCode, str], ...]
    offered: tuple[tuple[TaskCode, str], ...]
    tools: tuple[tuple[str, str], ...]


def facts(assessment: Assessment, planned: PlannedTask) -> TaskFacts:
    """Return what the panel shows of a task."""
    task, template, roles = planned.task, planned.task.template, assessment.catalogue.roles
    after = [other for other in assessment.tasks if planned.code in other.task.after]
    before = [other for other in assessment.tasks if other.code in task.after]
    return TaskFacts(
        code=planned.code,
        pillar=planned.pillar,
        title=template.title,
        rank=_rank(assessment, task),
        action=template.action,
        done_when=template.done_when,
        base_texts=_base_texts(task),
        advised_texts=_advised_texts(assessment, task),
        is_own=planned.code in assessment.dossier.plan.own_tasks,
        own=assessment.dossier.plan.own_tasks.get(planned.code),
        notice=notice(assessment, planned),
        edit=task.edit,
        owner=planned.owner or "",
        lead=roles[task.lead],
        people=_people(assessment, planned),
        begin=task.edit.start or planned.slot.begin,
        end=_end(planned),
        hours=task.hours,
        days=task.days,
        division=" · ".join(f"{roles[role]} {formats.hours(part)}" for role, part in task.hours_by_role.items()),
        advice=_advice(assessment, planned),
        causes=tuple(_cause(assessment, cause) for cause in task.causes),
        reason=_reason(assessment, planned),
        sum=_sum(planned, after),
        raci=tuple((task.raci.get(role, NO_LETTER).replace("AR", "A/R"), role, roles[role]) for role in Role),
        kpis=formats.enumeration([assessment.catalogue.kpis[kpi].name for kpi in template.kpis]),
        waiting=tuple((other.code, other.task.template.title) for other in after),
        before=tuple((other.code, other.task.template.title) for other in before),
        offered=_offered(assessment, planned),
        tools=tuple(
            (f"{TOOL_PLACE}{tool.code}", tool.name) for tool in tools_at(assessment.catalogue.tools.texts, planned.code)
        ),
    )


def _rank(assessment: Assessment, task: DerivedTask) -> str:
    """Say class and priority, and when a workshop chose the task."""
    words = tr("klasse {letter} · prioriteit {number}").format(
        letter=task.task_class, number=formats.number(task.effective, 2)
    )
    day = chosen_tasks(assessment.dossier).get(task.code)
    if day is None:
        return words
    year = assessment.sheet.start_date().year
    return tr("{words} · {mark} van {day}").format(words=words, mark=tr(MARK), day=formats.short_date(day, year))


def _end(planned: PlannedTask) -> date | None:
    edit = planned.task.edit
    return edit.due if edit.due is not None else planned.shown_end


def _people(assessment: Assessment, planned: PlannedTask) -> tuple[tuple[str, str], ...]:
    """Return the names of PRO-07 with their roles, other names of the plan, and the role itself when it has no name."""
    found: dict[str, list[str]] = {}
    for role, name in assessment.sheet.role_holders().names.items():
        if name and name.strip():
            found.setdefault(name.strip(), []).append(assessment.catalogue.roles[role])
    for other in assessment.tasks:
        if other.owner:
            found.setdefault(other.owner, [])
    if advised_owner(assessment, planned) is None:
        found.setdefault(formats.capitalized(assessment.catalogue.roles[planned.task.lead]), [])
    return tuple((name, formats.enumeration(roles)) for name, roles in found.items())


def _advice(assessment: Assessment, planned: PlannedTask) -> Advice:
    """Return the advice for each thing that was decided; for dates it is where the task stood without chosen days."""
    edit = planned.task.edit
    moved = planned.task.edit.before
    order = None if moved is None else tr("gepland vóór ‘{task}’").format(task=_title(assessment, moved))
    if planned.code in assessment.dossier.plan.own_tasks:
        return Advice(order=order)
    owner = begin = end = hours = after = None
    if edit.owner is not None:
        owner = advised_owner(assessment, planned)
    if edit.start is not None or edit.due is not None:
        other = _without(assessment, planned.code, replace(edit, start=None, due=None))
        begin = other.slot.begin if other else None
        end = other.shown_end if other else None
    if edit.hours is not None:
        hours = planned.task.template.hours
    if edit.after is not None:
        after = formats.enumeration([_title(assessment, one) for one in planned.task.advised.after]) or tr("geen")
    days = planned.task.advised.days if edit.days is not None else None
    return Advice(owner, begin, end, hours, days, after, order)


def _title(assessment: Assessment, code: TaskCode) -> str:
    planned = assessment.task(code)
    if planned is not None:
        return planned.task.template.title
    own = assessment.dossier.plan.own_tasks.get(code)
    if own is not None:
        return own.title
    template = assessment.catalogue.tasks.get(code)
    return template.title if template is not None else code


def _base_texts(task: DerivedTask) -> Mapping[str, str]:
    advised = task.advised
    return {"title": advised.title, "action": advised.action, "done_when": advised.done_when}


def _advised_texts(assessment: Assessment, task: DerivedTask) -> Mapping[str, str]:
    """Return the advice for each text that a person changed; a task that people added has none."""
    if task.code in assessment.dossier.plan.own_tasks:
        return {}
    return {key: f"‘{words}’" for key, words in _base_texts(task).items() if getattr(task.edit, key) is not None}


def _offered(assessment: Assessment, planned: PlannedTask) -> tuple[tuple[TaskCode, str], ...]:
    """Return the tasks that may still come first: not the task itself, and none that waits for it already."""
    waiting = {planned.code}
    found = [planned.code]
    while found:
        here = found.pop()
        for other in assessment.tasks:
            if here in other.task.after and other.code not in waiting:
                waiting.add(other.code)
                found.append(other.code)
    return tuple(
        (other.code, other.task.template.title)
        for other in sorted(assessment.tasks, key=lambda one: one.code)
        if other.code not in waiting and other.code not in planned.task.after
    )


def _without(assessment: Assessment, code: TaskCode, edit: TaskEdit) -> PlannedTask | None:
    plan = assessment.dossier.plan
    other = replace(assessment.dossier, plan=replace(plan, edits={**plan.edits, code: edit}))
    return assess(assessment.catalogue, other, assessment.measurement).task(code)


def _cause(assessment: Assessment, cause: Cause) -> CauseFacts:
    question = assessment.catalogue.questions[cause.question]
    section = assessment.catalogue.section(question.section)
    words = tr("Stap {step}, {code} {name}: niveau {level}, streef {target}").format(
        step=section.number, code=question.id, name=question.name, level=cause.level, target=cause.target
    )
    color = _PILLAR_OF_STEP.get(section.number, "slate")
    return CauseFacts(question.id, words, cause.level, cause.target, color)


def _reason(assessment: Assessment, planned: PlannedTask) -> str:
    """Say why a task is in the plan that no answer asks for."""
    template = planned.task.template
    if planned.task.causes or planned.task.lapsed:
        return ""
    if planned.code in assessment.dossier.plan.own_tasks:
        return tr("Deze taak hebben jullie zelf toegevoegd.")
    if template.always:
        return tr("Deze taak hoort in elk plan.")
    if template.condition is None:
        return tr("Geen antwoord vraagt om deze taak; ze blijft omdat jij dat koos of omdat ze klaar is.")
    return tr("Deze taak volgt uit je keuzes bij uitbesteden of uit de doelgroepen in het profiel.")


def _sum(planned: PlannedTask, after: list[PlannedTask]) -> str:
    """Say how the priority came about: Kloof 2 × impact 4 ÷ inspanning 1 = 8,00."""
    task = planned.task
    words = tr("Kloof {gap} × impact {impact} ÷ inspanning {effort} = {priority}.").format(
        gap=task.gap, impact=task.impact, effort=task.effort, priority=formats.number(task.priority, 2)
    )
    if task.effective == task.priority:
        return words
    raised = tr("Hoger gezet tot {number}").format(number=formats.number(task.effective, 2))
    heirs = [other.task.template.title for other in after if other.task.effective == task.effective]
    if task.template.gate:
        why = tr("omdat dit een poort is: niets groots begint eerder")
    elif heirs:
        why = tr("omdat {title} erop wacht").format(title=formats.enumeration([f"‘{title}’" for title in heirs]))
        if len(heirs) > 1:
            why = tr("omdat {title} erop wachten").format(title=formats.enumeration([f"‘{one}’" for one in heirs]))
    else:
        why = tr("omdat de wet dit vraagt")
    return f"{words} {raised} {why}."
