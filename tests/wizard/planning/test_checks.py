"""The check before printing: what it finds, under which key, and that setting aside hides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from assessments.catalogue import Severity
from assessments.plan import DismissedWarning, OwnTask, Plan, TaskEdit, TaskStatus
from assessments.types import Answer, Pillar, QuestionId, Role, RoleHolders, RuleId, TaskCode, Value
from tests.dossiers import CATALOGUE, MONDAY, NOW, assessment, dossier, every_level
from wizard.assessment import Assessment, assess
from wizard.planning.check_tasks import find_circles
from wizard.planning.checks import CheckKind, Finding, day_of, findings, groups, set_aside, standing

TODAY = date(2026, 1, 5)
T = TaskCode
NAMES = RoleHolders(
    {Role.HR: "Marit", Role.RE: "Joost", Role.HM: "Sanne", Role.DI: "Rob", Role.IT: "Kees", Role.MC: "Ans"}
)
PROFILE: Mapping[str, Value] = {"PRO-07": NAMES, "PRO-09": "professioneel", "PRO-10": 16, "PRO-11": MONDAY}


def plan_of(edits: Mapping[str, TaskEdit] | None = None, **parts: object) -> Assessment:
    """Return a plan in which every level is 1 and every role has a name."""
    kept = {T(code): edit for code, edit in (edits or {}).items()}
    return assessment(every_level(1), PROFILE, plan=replace(Plan(kept), **parts))  # type: ignore[arg-type]


def keys(found: Assessment, kind: CheckKind, today: date = TODAY) -> list[str]:
    """Return the keys of what is found of one kind."""
    return [one.key for one in findings(found, today) if one.kind is kind]


def only(found: Assessment, kind: CheckKind, today: date = TODAY) -> Finding:
    """Return the one finding of a kind."""
    (one,) = [one for one in findings(found, today) if one.kind is kind]
    return one


def test_a_role_without_a_name_leaves_its_tasks_without_one() -> None:
    names = RoleHolders({**NAMES.names, Role.MC: ""})

    found = keys(assessment(every_level(1), {**PROFILE, "PRO-07": names}), CheckKind.NO_OWNER)

    assert "geen_naam/T-SYN-05" in found
    assert "geen_naam/T-DRA-01" not in found


def test_a_finished_task_needs_no_name() -> None:
    names = RoleHolders({**NAMES.names, Role.MC: ""})
    done = Plan({T("T-SYN-05"): TaskEdit(status=TaskStatus.DONE, done_on=TODAY)})

    found = assessment(every_level(1), {**PROFILE, "PRO-07": names}, plan=done)

    assert "geen_naam/T-SYN-05" not in keys(found, CheckKind.NO_OWNER)


def test_a_date_that_went_by_says_how_many_days() -> None:
    found = plan_of({"T-DRA-01": TaskEdit(due=date(2026, 1, 12))})

    assert keys(found, CheckKind.PAST, date(2026, 1, 12)) == []
    one = next(one for one in findings(found, date(2026, 1, 15)) if one.kind is CheckKind.PAST)
    assert (one.key, one.place) == ("datum_voorbij/T-DRA-01", "T-DRA-01")
    assert "3\u00a0dagen geleden" in one.sentence


def test_a_question_under_its_target_needs_a_task_in_the_plan() -> None:
    away: dict[str, TaskEdit] = {
        task.code: TaskEdit(dropped_reason="Doet het bureau") for task in CATALOGUE.tasks_for(QuestionId("EXT-04"))
    }

    found = plan_of(away)

    one = next(one for one in findings(found, TODAY) if one.key == "kloof/EXT-04")
    assert one.place == "EXT-04"
    assert one.sentence.startswith("Niveau 1, streef 3")
    assert "T-EXT-04" in one.sentence


def test_a_full_plan_leaves_no_gap() -> None:
    assert keys(plan_of(), CheckKind.GAP) == []


def test_a_pinned_date_before_its_predecessor_breaks_the_order() -> None:
    """T-DRA-03 waits for T-DRA-01, which ends on day 14 at the earliest."""
    plan = plan_of()
    waiting = next(one for one in plan.tasks if one.task.after)
    first = plan.task(waiting.task.after[0])
    assert first is not None
    assert first.slot.end is not None

    found = plan_of({waiting.code: TaskEdit(due=first.slot.end - timedelta(days=1))})

    assert f"volgorde/{waiting.code}>{first.code}" in keys(found, CheckKind.ORDER)
    assert keys(plan, CheckKind.ORDER) == []


def test_tasks_that_wait_for_each_other_are_one_finding() -> None:
    found = plan_of({"T-DRA-02": TaskEdit(after=(T("T-IDE-01"),)), "T-IDE-01": TaskEdit(after=(T("T-DRA-02"),))})

    assert keys(found, CheckKind.CIRCLE) == ["kring/T-DRA-02+T-IDE-01"]


@pytest.mark.parametrize(
    "after, circles",
    [
        ({"a": ("b",), "b": ()}, []),
        ({"a": ("b",), "b": ("a",)}, [("a", "b")]),
        ({"a": ("b",), "b": ("c",), "c": ("a",), "d": ("a",)}, [("a", "b", "c")]),
        ({"a": ("b",), "b": ("a",), "c": ("d",), "d": ("c", "b")}, [("a", "b"), ("c", "d")]),
        ({"a": ("elsewhere",)}, []),
    ],
)
def test_circles_are_found_and_what_hangs_on_them_is_not_in_them(
    after: dict[str, tuple[str, ...]], circles: list[tuple[str, ...]]
) -> None:
    given = {T(code): tuple(T(one) for one in before) for code, before in after.items()}

    assert find_circles(given) == circles


def test_one_person_with_more_than_half_of_the_hours_is_too_much() -> None:
    alone = RoleHolders(dict.fromkeys(Role, "Marit"))

    one = only(assessment(every_level(1), {**PROFILE, "PRO-07": alone}), CheckKind.OVERLOAD)

    assert (one.key, one.place) == ("overbelast/naam:Marit", "plan/personen")
    assert "(100%)" in one.sentence


def test_exactly_half_of_the_hours_is_not_too_much() -> None:
    """Every own task of 10 hours: lead 60% + 30% + A 10% all go to the one role. Two people, 10 hours each."""
    own = {
        T(code): OwnTask(T(code), Pillar.BOEIEN, "Iets", lead=role, hours=Decimal(10))
        for code, role in (("T-EIG-01", Role.HR), ("T-EIG-02", Role.RE))
    }
    dropped = {code: TaskEdit(dropped_reason="Niet") for code in CATALOGUE.tasks}

    found = assessment(every_level(1), PROFILE, plan=Plan(dropped, own_tasks=own, last_own=2))

    assert found.hours() == 20
    assert keys(found, CheckKind.OVERLOAD) == []


def test_a_year_does_not_hold_more_than_its_hours() -> None:
    found = assessment(every_level(1), {**PROFILE, "PRO-10": 4})

    assert keys(found, CheckKind.OVERLOAD) == ["R-19"]


def test_without_hours_a_week_one_finding_stands_for_all_missing_dates() -> None:
    found = assessment(every_level(1), {**PROFILE, "PRO-10": 0})

    assert "overbelast/PRO-10" in keys(found, CheckKind.OVERLOAD)
    assert keys(found, CheckKind.NO_DATE) == []


def test_spending_without_a_budget_is_under_reserve() -> None:
    found = plan_of({"T-EXT-05": TaskEdit(expenses=Decimal(5000))})

    assert keys(found, CheckKind.BUDGET) == ["R-02"]


def test_not_applicable_without_a_reason_is_found() -> None:
    found = assessment({**every_level(1), "EXT-05": Answer(not_applicable=True)}, PROFILE)

    assert keys(found, CheckKind.NO_REASON) == ["nvt_zonder_reden/EXT-05"]


def test_not_applicable_with_a_reason_is_not() -> None:
    found = assessment({**every_level(1), "EXT-05": Answer(not_applicable=True, reason="Geen site")}, PROFILE)

    assert keys(found, CheckKind.NO_REASON) == []


def test_hiring_manager_and_management_must_have_a_name() -> None:
    names = RoleHolders({**NAMES.names, Role.HM: None, Role.DI: ""})

    found = findings(assessment(every_level(1), {"PRO-07": names}), TODAY)

    roles = [one for one in found if one.kind is CheckKind.UNNAMED_ROLE]
    assert [one.key for one in roles] == ["rol_zonder_naam/HM", "rol_zonder_naam/DI"]
    assert all(one.severity is Severity.BLOCK for one in roles)


def test_a_task_whose_reason_went_is_asked_about() -> None:
    kept = Plan({T("T-EXT-04"): TaskEdit(remark="Bespreken")})

    found = assessment(every_level(3), PROFILE, plan=kept)

    assert keys(found, CheckKind.LAPSED) == ["niet_meer_nodig/T-EXT-04"]


def test_a_date_pinned_on_a_free_day_says_which_day_is_shown() -> None:
    found = plan_of({"T-DRA-01": TaskEdit(due=date(2026, 1, 17))})

    one = only(found, CheckKind.MOVED)
    assert one.key == "verschoven/T-DRA-01"
    assert "zaterdag" in one.sentence
    assert "19\u00a0jan\u00a02026" in one.sentence


def test_what_is_set_aside_stays_listed_with_its_reason() -> None:
    reason = DismissedWarning("Rob beslist dat zelf", NOW)
    edits = {"T-DRA-01": TaskEdit(due=date(2026, 1, 17))}

    found = findings(plan_of(edits, waved={"verschoven/T-DRA-01": reason}), TODAY)

    assert [one.waved for one in set_aside(found)] == [reason]
    assert all(group.kind is not CheckKind.MOVED for group in groups(found))


def test_a_rule_is_set_aside_as_a_rule() -> None:
    reason = DismissedWarning("Komt in mei", NOW)

    found = findings(plan_of(dismissed={RuleId("R-04"): reason}), TODAY)

    assert [one.key for one in set_aside(found)] == ["R-04"]
    assert "R-04" not in [one.key for one in standing(found)]


def test_tips_stay_in_the_results() -> None:
    found = plan_of()
    tips = {one.rule.id for one in found.contradictions if one.rule.severity is Severity.TIP}

    assert not tips & {RuleId(one.key) for one in findings(found, TODAY)}


def test_every_finding_has_a_key_of_its_own() -> None:
    found = findings(assessment({}, {}), date(2027, 6, 1))

    assert len({one.key for one in found}) == len(found) > 0


def test_the_example_is_checked_in_its_own_year() -> None:
    example = replace(dossier(every_level(1), PROFILE), is_example=True)

    assert day_of(assess(CATALOGUE, example), date(2030, 1, 1)) == MONDAY
