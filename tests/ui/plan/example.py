"""A dossier with many tasks, open, for the tests of plan and printing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from assessments.plan import Plan, TaskEdit
from assessments.types import Role, RoleHolders, TaskCode, Value
from tests.dossiers import CATALOGUE, MONDAY, dossier, every_level
from tests.wizard.memory_keeper import MemoryKeeper
from ui.work import Work
from wizard.session import Session

TODAY = date(2026, 1, 19)
NAMES: Mapping[Role, str | None] = {
    Role.HR: "Marit de Vries",
    Role.RE: "Joost Bakker",
    Role.HM: "Sanne Vos",
    Role.DI: "Rob Jansen",
    Role.IT: "Kees de Wit",
    Role.MC: "",
}


def work(
    *, answered: bool = True, names: Mapping[Role, str | None] = NAMES, edits: Mapping[TaskCode, TaskEdit] | None = None
) -> Work:
    """Open a dossier in which every maturity question has level 1, or none has an answer."""
    profile: dict[str, Value] = {
        "PRO-09": "professioneel",
        "PRO-10": 16,
        "PRO-11": MONDAY,
        "PRO-07": RoleHolders(names),
    }
    made = dossier(every_level(1) if answered else {}, profile, plan=Plan(edits or {}))
    return Work(Session(CATALOGUE, MemoryKeeper(made), made))
