"""The lines of the RACI matrix, what a key makes of a letter, and the decision that follows from it; pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from assessments.plan import TaskEdit
from assessments.types import Pillar, Role
from ui.texts import tr
from wizard.assessment import Assessment, PlannedTask
from wizard.drawing.pillars import PILLARS
from wizard.planning.duties import problem, shown_roles, standing_duties
from wizard.planning.roles import replace_roles, replacements

CHOICES = ("A/R", "A", "R", "C", "I", "")
"""The letters of a cell, in the order of the menu."""
_JOINED = {("R", "A"), ("A", "R")}


@dataclass(frozen=True, slots=True)
class GroupLine:
    """The name of a pillar above its lines."""

    pillar: Pillar


@dataclass(frozen=True, slots=True)
class RaciLine:
    """One task or duty.

    Attributes:
        key: code of the task, or title of the duty.
        under: what stands below the title: code and name, or the rhythm.
        letters: per role; advised: what the method has.
        problem: one sentence when not exactly one role is accountable, else "".

    """

    key: str
    title: str
    under: str
    pillar: Pillar
    letters: Mapping[Role, str]
    advised: Mapping[Role, str]
    problem: str

    @property
    def is_changed(self) -> bool:
        """Tell whether people divided it in another way than the advice."""
        return dict(self.letters) != dict(self.advised)


Line = GroupLine | RaciLine


def task_lines(assessment: Assessment, tasks: Sequence[PlannedTask]) -> tuple[Line, ...]:
    """Return the tasks of the plan by pillar, in planning order."""
    names = assessment.catalogue.roles
    return _grouped(
        RaciLine(
            key=planned.code,
            title=planned.task.template.title,
            under=f"{planned.code} · {planned.owner or tr('geen naam')}",
            pillar=planned.pillar,
            letters=_filled(planned.task.raci),
            advised=advised(assessment, planned),
            problem=problem(planned.task.raci, names),
        )
        for planned in tasks
    )


def duty_lines(assessment: Assessment) -> tuple[Line, ...]:
    """Return the standing division of work by pillar."""
    names = assessment.catalogue.roles
    return _grouped(
        RaciLine(one.duty.title, one.duty.title, one.duty.rhythm, one.duty.pillar, _filled(one.raci),
                 one.advised, problem(one.raci, names))
        for one in standing_duties(assessment)
    )  # fmt: skip


def advised(assessment: Assessment, planned: PlannedTask) -> dict[Role, str]:
    """Return the letters of a task by the method, with roles that are absent replaced."""
    return _filled(replace_roles(planned.task.advised.raci, replacements(assessment.sheet)))


def role_heads(assessment: Assessment, lines: Iterable[Line]) -> dict[Role, tuple[str, str]]:
    """Return the roles that have a column, each with its name and who has it."""
    rows = tuple(line.letters for line in lines if not isinstance(line, GroupLine))
    holders = assessment.sheet.role_holders().names
    found = {}
    for role in shown_roles(assessment, rows):
        holder = holders.get(role, "")
        words = tr("niet aanwezig") if holder is None else holder.strip() or tr("geen naam")
        found[role] = (assessment.catalogue.roles[role], words)
    return found


def typed(letter: str, key: str) -> str | None:
    """Return what a key makes of a cell's letter, None when the key means nothing here.

    A and R join to A/R; typed again on A/R each stays alone.
    """
    wanted = key.upper()
    if wanted in {"-", "–", " "}:
        return ""
    if wanted == "/":
        return "A/R"
    if wanted not in {"A", "R", "C", "I"}:
        return None
    return "A/R" if (letter, wanted) in _JOINED else wanted


def with_letter(letters: Mapping[Role, str], role: Role, letter: str) -> dict[Role, str]:
    """Return a line's letters with another one for a role; "" takes it away."""
    changed = {**letters, role: letter}
    return {one: changed[one] for one in Role if changed.get(one)}


def decided(planned: PlannedTask, letters: Mapping[Role, str], advice: Mapping[Role, str]) -> TaskEdit:
    """Return the decision that gives a task these letters; the same letters as the advice are no decision.

    Who pulls the task stays when that role still carries it out; else it is who does now.
    """
    edit = planned.task.edit
    if dict(letters) == dict(advice):
        return replace(edit, raci=None, lead=None if edit.raci is not None else edit.lead)
    lead = edit.lead
    if "R" not in letters.get(planned.task.lead, ""):
        found = _first(letters, "A/R") or _first(letters, "R") or _first(letters, "A")
        lead = edit.lead if found is planned.task.lead else found or edit.lead
    return replace(edit, raci=dict(letters), lead=lead)


def _first(letters: Mapping[Role, str], letter: str) -> Role | None:
    return next((role for role in Role if letters.get(role) == letter), None)


def _filled(raci: Mapping[Role, str]) -> dict[Role, str]:
    return {role: raci[role] for role in Role if raci.get(role)}


def _grouped(lines: Iterable[RaciLine]) -> tuple[Line, ...]:
    found = list(lines)
    grouped: list[Line] = []
    for pillar in PILLARS:
        inside = [line for line in found if line.pillar is pillar]
        if inside:
            grouped += [GroupLine(pillar), *inside]
    return tuple(grouped)
