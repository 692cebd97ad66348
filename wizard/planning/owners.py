"""Whose tasks are whose: per name, per role that has no name yet, and for a task that people share with each of them; pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from assessments.types import Role, TaskCode
from wizard import formats
from wizard.assessment import Assessment, PlannedTask

_BETWEEN = re.compile(r"\s*[,;/&+]\s*|\s+en\s+")
_FEW_PARTS = 6


@dataclass(frozen=True, slots=True)
class Owner:
    """Somebody who leads tasks, or a role that still needs a name.

    Attributes:
        name: "" for a role without a name.
        roles: the roles under which the name stands in PRO-07, or the one role.
        tasks: by their last day, then in planning order.
        shared: with whom, for tasks that several people lead.
        label: what to choose this owner by: the name, or the role's name with a capital.

    """

    name: str
    roles: tuple[Role, ...]
    tasks: tuple[PlannedTask, ...]
    label: str
    shared: Mapping[TaskCode, tuple[str, ...]] = field(default_factory=dict)


def owners(assessment: Assessment) -> tuple[Owner, ...]:
    """Return everybody who leads a task, by name, and then the roles without a name, in the method's order."""
    names = assessment.sheet.role_holders().names
    known = _known_names(assessment)
    by_name: dict[str, list[PlannedTask]] = {}
    by_role: dict[Role, list[PlannedTask]] = {}
    shared: dict[str, dict[TaskCode, tuple[str, ...]]] = {}
    for planned in assessment.tasks:
        if planned.owner is None:
            by_role.setdefault(planned.task.lead, []).append(planned)
            continue
        together = people_in(planned.owner, known)
        for name in together:
            by_name.setdefault(name, []).append(planned)
            others = tuple(other for other in together if other != name)
            if others:
                shared.setdefault(name, {})[planned.code] = others
    found = [
        Owner(name, tuple(role for role in Role if (names.get(role) or "").strip() == name), _by_date(tasks), name,
              shared.get(name, {}))
        for name, tasks in sorted(by_name.items(), key=lambda one: (one[0].casefold(), one[0]))
    ]  # fmt: skip
    roles = [
        Owner("", (role,), _by_date(by_role[role]), formats.capitalized(assessment.catalogue.roles[role]))
        for role in Role
        if role in by_role
    ]
    return (*found, *roles)


def people_in(owner: str, known: Iterable[str]) -> tuple[str, ...]:
    """Take apart what was typed as the owner: "Anna en Joost" are two, when both are known; else it is one name.

    A first name will do when only one of the known names begins with it.
    """
    parts = [part for part in _BETWEEN.split(owner.strip()) if part]
    if 1 < len(parts) <= _FEW_PARTS:
        names = tuple(known)
        found = [_meant(part, names) for part in parts]
        if None not in found and len(set(found)) > 1:
            return tuple(dict.fromkeys(name for name in found if name is not None))
    return (owner.strip(),)


def _meant(part: str, known: tuple[str, ...]) -> str | None:
    wanted = part.casefold()
    exact = [name for name in known if name.casefold() == wanted]
    if exact:
        return exact[0]
    first = [name for name in known if name.casefold().split()[:1] == [wanted]]
    return first[0] if len(first) == 1 else None


def _known_names(assessment: Assessment) -> tuple[str, ...]:
    """Return the names under roles, and what was typed as an owner without anything that could part two names."""
    holders = ((name or "").strip() for name in assessment.sheet.role_holders().names.values())
    typed = (one.owner for one in assessment.tasks if one.owner is not None and not _BETWEEN.search(one.owner))
    return tuple(dict.fromkeys(name for name in (*holders, *typed) if name))


def _by_date(tasks: Iterable[PlannedTask]) -> tuple[PlannedTask, ...]:
    return tuple(sorted(tasks, key=lambda one: (one.slot.end or date.max, one.slot.order)))
