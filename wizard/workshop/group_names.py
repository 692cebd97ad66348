"""What role groups are called: on screen, on paper and in tables."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from assessments.votes import RoleGroup

GROUP_NAMES: Mapping[RoleGroup, str] = MappingProxyType(
    {
        RoleGroup.DIRECTIE: "directie",
        RoleGroup.MANAGER: "leidinggevende",
        RoleGroup.HR: "HR/recruitment",
        RoleGroup.MARKETING: "marketing",
        RoleGroup.IT: "IT",
        RoleGroup.NEWCOMER: "medewerker < 1 jaar",
        RoleGroup.OTHER: "overig",
    }
)
"""Each role group in the order in which it is offered (method 6.1)."""


def group_name(group: RoleGroup | None) -> str:
    """Return the name of a role group, "" while nobody said which."""
    return GROUP_NAMES[group] if group is not None else ""
