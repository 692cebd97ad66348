from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from assessments.plan import Plan, TaskEdit
from assessments.types import Role, RoleHolders, TaskCode, Value
from tests.dossiers import CATALOGUE, assessment, every_level, example
from ui.plan.people.words import facts, most_in_a_month, plan_words, replaced_words
from wizard.assessment import Assessment, assess, hours_by_owner

TODAY = date(2026, 1, 27)
HR, RE, HM, MC, DI, IT = Role


def with_names(names: dict[Role, str | None], **profile: Value) -> Assessment:
    return assessment(every_level(1), {"PRO-07": RoleHolders(names), **profile})


def test_the_shown_months_add_up_to_the_shown_hours() -> None:
    found = assess(CATALOGUE, example())

    for one in facts(found, TODAY):
        assert f"{sum(bar.hours for bar in one.months)}\u00a0uur" == one.hours.replace(".", "").replace(",", ".")
        if one.key:
            assert abs(sum(bar.hours for bar in one.months) - hours_by_owner(found)[one.key]) <= Decimal("0.5")


def test_a_card_says_what_somebody_leads_and_helps_with() -> None:
    marit, joost, *_ = facts(assess(CATALOGUE, example()), TODAY)

    assert marit.title == "Marit de Vries"
    assert marit.roles == "HR-adviseur"
    assert marit.counts == "Trekt 26\u00a0taken (261,6\u00a0uur), helpt bij 6\u00a0taken (8\u00a0uur)"
    assert joost.share_words == "34% van alle uren"
    assert marit.warning == ""
    assert marit.heavy == ()


def test_who_only_helps_is_told_where_the_hours_go() -> None:
    found = facts(with_names({HR: "Marit", RE: "Joost", DI: "Rob"}), TODAY)
    rob = next(one for one in found if one.key == "Rob")
    marit = next(one for one in found if one.key == "Marit")

    assert rob.lines == ()
    assert rob.counts.startswith("Helpt bij ")
    assert rob.helped.startswith("Meeste uren: ‘")
    assert marit.helped == ""


def test_tasks_stand_by_date_and_say_when_they_are_late() -> None:
    plan = Plan({TaskCode("T-DRA-03"): TaskEdit(due=date(2025, 12, 1))})
    marit = facts(assess(CATALOGUE, replace(example(), plan=plan)), TODAY)[0]

    assert marit.lines[0].code == "T-DRA-03"
    assert marit.lines[0].late
    assert "te laat" in marit.lines[0].words()
    assert marit.lines[0].end == "1\u00a0dec\u00a02025"


def test_who_has_more_than_half_is_told_and_can_hand_over() -> None:
    found = facts(with_names({HR: "Marit", RE: "Marit", DI: "Rob"}), TODAY)[0]

    assert found.warning.startswith("Marit heeft ")
    assert "meer dan de helft" in found.warning
    assert len(found.heavy) == 3
    assert found.others == ("Rob",)


def test_what_has_no_name_stands_last_and_is_never_too_much() -> None:
    found = facts(with_names({}), TODAY)

    assert [(one.key, one.title, one.warning) for one in found] == [("", "geen naam", "")]
    assert found[0].roles.startswith("HR-adviseur, recruiter")


def test_replaced_roles_are_told_in_words() -> None:
    told = replaced_words(with_names({HR: "Marit", RE: "Joost", MC: None, IT: None}))

    assert told == (
        "Marketing/communicatie is niet aanwezig: Joost doet dit.",
        "IT is niet aanwezig: Marit doet dit, via de leverancier.",
    )


def test_a_role_without_a_name_stands_in_by_its_own_name() -> None:
    assert replaced_words(with_names({RE: "", MC: None})) == (
        "Marketing/communicatie is niet aanwezig: de recruiter doet dit.",
    )


def test_an_absent_recruiter_with_a_hired_one_is_somebody_from_outside() -> None:
    told = replaced_words(with_names({HR: "Marit", RE: None}, **{"PRO-06": ("rpo_partner",)}))

    assert told == ("Recruiter is niet aanwezig: een externe recruiter doet dit.",)


def test_without_hours_a_week_there_are_no_months() -> None:
    found = with_names({HR: "Marit"}, **{"PRO-10": 0})

    assert "geen maanden" in plan_words(found)
    assert [bar.name for one in facts(found, TODAY)[:1] for bar in one.months if bar.hours] == ["geen datum"]
    assert most_in_a_month(facts(found, TODAY)) == 0
