from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from assessments.plan import Plan, TaskEdit, TaskStatus
from assessments.scoring import ScoreStatus
from assessments.types import MeasurementKind, QuestionId, Role, RoleHolders, TaskCode, Value
from tests.dossiers import CATALOGUE, MONDAY, assessment, dossier, every_level, example, measurement
from wizard.assessment import Assessment, assess, hours_by_owner, owner_name, strongest_and_weakest

NAMES = {Role.HR: "Marit", Role.RE: "Joost", Role.HM: "Teamleiders", Role.MC: "Samira", Role.DI: "Paul", Role.IT: "Tom"}
EVERYBODY: dict[str, Value] = {"PRO-07": RoleHolders(NAMES)}


def with_edit(code: str, edit: TaskEdit, profile: dict[str, Value] | None = None) -> Assessment:
    return assessment(every_level(1), profile or EVERYBODY, plan=Plan(edits={TaskCode(code): edit}))


def owner(code: str, found: Assessment) -> str | None:
    planned = found.task(TaskCode(code))
    assert planned is not None
    assert planned.owner == owner_name(found.sheet, planned.task)
    return planned.owner


def test_the_newest_measurement_counts_unless_another_is_asked_for() -> None:
    first = measurement({"DRA-01": 0})
    second = measurement({"DRA-01": 3}, kind=MeasurementKind.HERMETING, day=date(2027, 1, 5))
    both = dossier(measurements=(second, first))

    assert assess(CATALOGUE, both).sheet.level(QuestionId("DRA-01")) == 3
    assert assess(CATALOGUE, both, first).sheet.level(QuestionId("DRA-01")) == 0


def test_an_empty_dossier_gives_four_tasks_and_no_scores() -> None:
    found = assessment()

    assert len(found.tasks) == 4
    assert found.hours() == 46
    assert found.scores.total.status is ScoreStatus.TOO_FEW
    assert found.contradictions == ()
    assert found.outsourcing is None
    assert found.is_concept()


def test_the_top_five_are_the_highest_priorities_in_order_of_date() -> None:
    top = assess(CATALOGUE, example()).top_five()

    assert [planned.code for planned in top] == ["T-DRA-01", "T-INT-06", "T-DRA-06", "T-SYN-07", "T-INT-12"]
    assert [planned.slot.end for planned in top] == sorted(planned.slot.end or date.max for planned in top)


def test_a_tie_for_the_top_five_goes_by_own_priority_and_then_code() -> None:
    # at 15 stand T-DRA-03, which only inherits it, and four with 15 of their own, of which T-SYN-02 comes last
    top = assessment(every_level(0)).top_five()

    assert {planned.code for planned in top} == {"T-DRA-01", "T-DRA-06", "T-DRA-07", "T-IDE-07", "T-INT-08"}


def test_days_are_counted_unmoved_and_shown_on_working_days() -> None:
    found = with_edit("T-DRA-06", TaskEdit(due=date(2026, 4, 4)))
    planned = found.task(TaskCode("T-DRA-06"))

    assert planned is not None
    assert planned.slot.end == date(2026, 4, 4)  # the Saturday before Easter
    assert planned.shown_end == date(2026, 4, 7)
    assert planned.slot.begin == date(2026, 4, 4) - timedelta(days=21)


def test_without_hours_a_week_there_is_no_day_to_show() -> None:
    found = assessment({}, {"PRO-10": 0})

    assert all(planned.shown_end is None for planned in found.tasks if planned.code != "T-SYN-11")


def test_the_owner_is_the_chosen_name_else_the_one_under_the_leading_role() -> None:
    assert owner("T-EXT-04", with_edit("T-EXT-04", TaskEdit(remark="x"))) == "Joost"
    assert owner("T-EXT-04", with_edit("T-EXT-04", TaskEdit(owner=" Karin "))) == "Karin"
    assert owner("T-EXT-04", with_edit("T-EXT-04", TaskEdit(owner="  "))) == "Joost"


def test_a_task_has_no_owner_while_its_role_has_no_name() -> None:
    assert owner("T-EXT-04", with_edit("T-EXT-04", TaskEdit(remark="x"), {"PRO-09": "professioneel"})) is None
    blank: dict[str, Value] = {"PRO-07": RoleHolders({Role.RE: "  "})}
    assert owner("T-EXT-04", with_edit("T-EXT-04", TaskEdit(remark="x"), blank)) is None


def test_a_replaced_role_has_the_name_of_the_one_that_stands_in() -> None:
    absent: dict[str, Value] = {"PRO-07": RoleHolders({**NAMES, Role.RE: None})}

    assert owner("T-EXT-04", with_edit("T-EXT-04", TaskEdit(remark="x"), absent)) == "Marit"


def test_hours_by_owner_add_up_to_the_plan_and_one_name_is_one_person() -> None:
    found = assess(CATALOGUE, example())
    twice = dict(example().profile) | {QuestionId("PRO-07"): RoleHolders({**NAMES, Role.RE: "Marit"})}
    merged = assess(CATALOGUE, replace(example(), profile=twice))

    assert sum(hours_by_owner(found).values()) == found.hours() == 756
    assert hours_by_owner(merged)["Marit"] == sum(
        hours_by_owner(found)[name] for name in ("Marit de Vries", "Joost Bakker")
    )


def test_roles_without_a_name_do_not_take_part_in_hours_by_owner() -> None:
    only_hr: dict[str, Value] = {"PRO-07": RoleHolders({Role.HR: "Marit", Role.DI: " "})}
    found = assessment({}, only_hr)

    hr = sum((planned.task.hours_by_role.get(Role.HR, Decimal(0)) for planned in found.tasks), Decimal(0))
    assert hours_by_owner(found) == {"Marit": hr}


def test_a_chosen_owner_takes_the_leads_hours_only() -> None:
    # T-EXT-04: 8 hours, RE 5.6 and MC 2.4
    before, after = (
        hours_by_owner(with_edit("T-EXT-04", edit)) for edit in (TaskEdit(remark="x"), TaskEdit(owner="Karin"))
    )

    assert after["Karin"] == Decimal("5.6")
    assert before["Joost"] - after["Joost"] == Decimal("5.6")
    assert before["Samira"] == after["Samira"]


def test_a_dropped_task_is_gone_from_hours_and_plan_and_listed_apart() -> None:
    before = assessment(every_level(1), EVERYBODY)
    after = with_edit("T-EXT-05", TaskEdit(dropped_reason="Te duur"))

    assert after.task(TaskCode("T-EXT-05")) is None
    assert before.hours() - after.hours() == CATALOGUE.tasks[TaskCode("T-EXT-05")].hours
    assert [one.template.code for one in after.dropped] == ["T-EXT-05"]


def test_an_edit_of_a_task_survives_while_the_answers_change_and_change_back() -> None:
    edit = TaskEdit(owner="Karin", hours=Decimal(3))
    plan = Plan(edits={TaskCode("T-EXT-04"): edit})
    away = assessment({"EXT-04": 3}, plan=plan)
    back = assessment({"EXT-04": 1}, plan=plan).task(TaskCode("T-EXT-04"))

    gone = away.task(TaskCode("T-EXT-04"))
    assert gone is not None
    assert gone.task.lapsed
    assert away.dossier.plan.edit(TaskCode("T-EXT-04")) == edit
    assert back is not None
    assert back.owner == "Karin"
    assert back.task.hours == 3
    assert back.status is TaskStatus.OPEN


def test_the_plan_starts_at_the_measurement_when_no_day_was_chosen() -> None:
    assert assessment().tasks[0].slot.begin == MONDAY


def test_the_strongest_and_weakest_answers_go_by_level_and_then_weight() -> None:
    found = assess(CATALOGUE, example())

    # step 4: EXT-10 alone has 3; EXT-01, 04 and 05 weigh most of those at 1
    assert strongest_and_weakest(found, "extern_proces") == ("EXT-10", "EXT-01")
    # step 5: TAL-07 and TAL-09 have 2, TAL-09 weighs more; of those at 0 TAL-03 weighs most
    assert strongest_and_weakest(found, "talentmanagement") == ("TAL-09", "TAL-03")


def test_no_answer_is_called_strong_below_two_or_weak_above_it() -> None:
    low, high = assessment(every_level(1)), assessment(every_level(3))

    assert strongest_and_weakest(low, "draagvlak")[0] is None
    assert strongest_and_weakest(high, "draagvlak")[1] is None
    assert strongest_and_weakest(assessment(), "draagvlak") == (None, None)
