"""A room that chooses tasks: a dossier with many tasks and a workshop of eight or twelve people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime

from assessments.plan import OwnTask, Plan, TaskEdit
from assessments.types import Pillar, Role, RoleHolders, TaskCode, Value
from assessments.votes import RoleGroup
from assessments.workshop import Participant, Setup, Workshop, WorkshopId
from tests.dossiers import CATALOGUE, MONDAY, dossier, every_level
from tests.wizard.memory_keeper import MemoryKeeper
from ui.work import Work
from wizard.session import Session

NOW = datetime(2026, 1, 15, 11, 30, tzinfo=UTC)
ID = WorkshopId("w-1")
NAMES: Mapping[Role, str | None] = {
    Role.HR: "Marit de Vries",
    Role.RE: "Joost Bakker",
    Role.HM: "Sanne Vos",
    Role.DI: "Rob Jansen",
    Role.IT: "Kees de Wit",
    Role.MC: "",
}
GROUPS = (
    RoleGroup.DIRECTIE,
    RoleGroup.MANAGER,
    RoleGroup.MANAGER,
    RoleGroup.MANAGER,
    RoleGroup.HR,
    RoleGroup.HR,
    RoleGroup.MARKETING,
    RoleGroup.NEWCOMER,
    RoleGroup.IT,
    RoleGroup.OTHER,
    RoleGroup.NEWCOMER,
    None,
)


def people(amount: int) -> tuple[Participant, ...]:
    """Return so many participants, as they sit around the table."""
    return tuple(Participant(number, GROUPS[(number - 1) % 12]) for number in range(1, amount + 1))


def workshop(amount: int = 12, **parts: object) -> Workshop:
    """Return a workshop of so many people in which nothing happened yet but what is given."""
    from assessments.types import MeasurementId

    setup = Setup("K7M4QX", date(2026, 1, 15), MeasurementId(f"nulmeting-{MONDAY}"), participants=people(amount))
    return replace(Workshop(ID, setup), **parts)  # type: ignore[arg-type]  # each test gives parts of the right kind


def work(
    held: Workshop, *, level: int | None = 1, own: int = 0, edits: Mapping[TaskCode, TaskEdit] | None = None
) -> Work:
    """Open a dossier with a workshop; every question has this level, and so many own tasks come beside them."""
    profile: dict[str, Value] = {"PRO-09": "professioneel", "PRO-10": 16, "PRO-11": MONDAY,
                                 "PRO-07": RoleHolders(NAMES)}  # fmt: skip
    tasks = {
        TaskCode(f"T-EIG-{one:02}"): OwnTask(TaskCode(f"T-EIG-{one:02}"), Pillar.BOEIEN, f"Eigen taak nummer {one}")
        for one in range(1, own + 1)
    }
    plan = Plan(edits or {}, own_tasks=tasks, last_own=own)
    answers = {} if level is None else every_level(level)
    made = replace(dossier(answers, profile, plan=plan), workshops={held.id: held})
    return Work(Session(CATALOGUE, MemoryKeeper(made), made))
