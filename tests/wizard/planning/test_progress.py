"""Progress per pillar, owner and phase, against sums done by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from assessments.plan import OwnTask, Plan, TaskEdit, TaskStatus
from assessments.types import Pillar, Role, RoleHolders, TaskCode
from tests.dossiers import CATALOGUE, MONDAY, assessment
from wizard.assessment import Assessment
from wizard.planning import progress

T = TaskCode
TODAY = date(2026, 3, 20)


def plan(**edits: TaskEdit) -> Plan:
    """Return three own tasks, of 10, 20 and 30 hours, and nothing of the method."""
    own = {
        T(f"T-EIG-0{number}"): OwnTask(
            T(f"T-EIG-0{number}"), pillar, f"Taak {number}", lead=role, hours=Decimal(10 * number), days=7
        )
        for number, pillar, role in (
            (1, Pillar.BOEIEN, Role.HR),
            (2, Pillar.BOEIEN, Role.RE),
            (3, Pillar.BINDEN, Role.HR),
        )
    }
    dropped = {code: TaskEdit(dropped_reason="Niet") for code in CATALOGUE.tasks}
    named = {T(f"T-EIG-{code.removeprefix('t')}"): edit for code, edit in edits.items()}
    return Plan(dropped | named, own_tasks=own, last_own=3)


def found(**edits: TaskEdit) -> Assessment:
    """Return the plan with Marit under HR and nobody under RE."""
    names = RoleHolders({Role.HR: "Marit", Role.RE: ""})
    return assessment({}, {"PRO-07": names, "PRO-10": 16, "PRO-11": MONDAY}, plan=plan(**edits))


DONE = TaskEdit(status=TaskStatus.DONE, done_on=date(2026, 1, 9))
BUSY = TaskEdit(status=TaskStatus.BUSY, busy_since=MONDAY, due=date(2026, 3, 16))


def test_pillars_count_tasks_and_hours_by_status() -> None:
    boeien, binden = progress.by_pillar(found(t01=DONE, t02=BUSY), date(2026, 1, 6))

    assert (boeien.key, boeien.open, boeien.busy, boeien.done) == ("boeien", 0, 1, 1)
    assert (boeien.hours, boeien.hours_done) == (Decimal(30), Decimal(10))
    assert boeien.share == Decimal(10) / 30
    assert (binden.tasks, binden.hours_done, binden.share) == (1, Decimal(0), Decimal(0))


def test_owners_stand_by_hours_and_nobody_stands_last() -> None:
    owners = progress.by_owner(found(t02=TaskEdit(hours=Decimal(100))), MONDAY)

    assert [(one.key, one.hours) for one in owners] == [("Marit", Decimal(40)), (progress.NOBODY, Decimal(100))]


def test_phases_stand_in_order_of_time() -> None:
    late = TaskEdit(due=MONDAY + timedelta(days=200))

    phases = progress.by_phase(found(t03=late), MONDAY)

    assert [one.key for one in phases][-1] == "year_1"
    assert sum(one.tasks for one in phases) == 3


def test_a_late_task_counts_its_days_from_the_day_that_is_shown() -> None:
    """14 March 2026 is a Saturday: screen and paper say Monday the 16th, four days before the 20th."""
    late = progress.late_tasks(found(t01=DONE, t02=TaskEdit(due=date(2026, 3, 14)), t03=TaskEdit(due=TODAY)), TODAY)

    assert [(one.planned.code, one.days) for one in late] == [("T-EIG-02", 4)]


def test_a_time_of_a_recurring_task_can_be_late_too() -> None:
    """Own task 1, each month, finished on 9 January: it comes back on 9 February and on 9 March."""
    own = dict(plan().own_tasks)
    own[T("T-EIG-01")] = replace(own[T("T-EIG-01")], rhythm="maandelijks")
    made = replace(plan(t01=DONE, t02=DONE, t03=DONE), own_tasks=own)

    late = progress.late_tasks(assessment({}, {"PRO-10": 16, "PRO-11": MONDAY}, plan=made), TODAY)

    assert [(one.turn, one.day, one.days) for one in late] == [
        (1, date(2026, 2, 9), 39),
        (2, date(2026, 3, 9), 11),
    ]


def test_the_whole_is_the_sum_of_its_parts() -> None:
    plan_found = found(t01=DONE, t02=BUSY)

    whole = progress.total(plan_found, TODAY)

    for parts in (progress.by_pillar, progress.by_owner, progress.by_phase):
        tallies = parts(plan_found, TODAY)
        assert sum(one.hours for one in tallies) == whole.hours == 60
        assert sum(one.late for one in tallies) == whole.late
