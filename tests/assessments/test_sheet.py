from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from assessments.figures import Channel, Figures
from assessments.sheet import has_content
from assessments.types import (
    Answer,
    PoolNumbers,
    QuestionId,
    Role,
    RoleHolders,
    TargetGroup,
    Value,
)
from tests.dossiers import MONDAY, WAIVED, measurement, sheet, sheet_of
from tests.dossiers import dossier as make_dossier

DRA_09, TAL_02, TAL_11 = QuestionId("DRA-09"), QuestionId("TAL-02"), QuestionId("TAL-11")
INT_06, INT_08 = QuestionId("INT-06"), QuestionId("INT-08")


@pytest.mark.parametrize(
    "question, profile, answers, shown",
    [
        # Beslissing 1: what an empty answer does
        ("TAL-11", {}, {}, True),
        ("EXT-08", {}, {}, False),
        ("TAL-07", {}, {}, False),
        ("TAL-02", {}, {}, False),
        ("DRA-09", {}, {}, False),
        ("DRA-09", {"PRO-03": 49}, {}, False),
        ("DRA-09", {"PRO-03": 50}, {}, True),
        # and what a given one does
        ("DRA-09", {"PRO-03": 500, "PRO-04": "nee"}, {}, False),
        ("DRA-09", {"PRO-03": 50, "PRO-04": "weet_ik_niet"}, {}, True),
        ("DRA-09", {"PRO-03": 49, "PRO-04": "weet_ik_niet"}, {}, False),
        ("DRA-09", {"PRO-03": 3, "PRO-04": "ja"}, {}, True),
        ("EXT-08", {"PRO-14": "ja"}, {}, True),
        ("TAL-07", {"PRO-14": "nee"}, {}, False),
        ("TAL-11", {"PRO-15": "nee"}, {}, False),
        ("TAL-11", {"PRO-15": "weet_ik_niet"}, {}, True),
        ("TAL-02", {}, {"TAL-01": 1}, False),
        ("TAL-02", {}, {"TAL-01": 2}, True),
        ("DRA-01", {}, {}, True),
    ],
)
def test_a_question_is_shown_by_its_condition(
    question: str, profile: dict[str, Value], answers: dict[str, Value], shown: bool
) -> None:
    assert sheet(answers, profile).is_shown(QuestionId(question)) is shown


def test_a_hidden_answer_is_kept_but_counts_as_empty_and_comes_back() -> None:
    answers: dict[str, Value | Answer] = {"TAL-02": Answer(value=3, note="Ingericht"), "TAL-01": 1}
    hidden = sheet(answers)
    shown = sheet(answers | {"TAL-01": 2})

    assert hidden.kept_answer(TAL_02).value == 3
    assert hidden.answer(TAL_02) == Answer()
    assert hidden.level(TAL_02) is None
    assert not hidden.is_active(TAL_02)
    assert not hidden.is_answered(TAL_02)
    assert hidden.target(TAL_02) is None
    assert hidden.gap(TAL_02) == 0
    assert shown.level(TAL_02) == 3


def test_not_applicable_counts_once_it_has_a_reason() -> None:
    for reason in ("", "  \n"):
        without = sheet({"INT-06": Answer(not_applicable=True, reason=reason)})
        assert not without.is_waived(INT_06)
        assert not without.is_answered(INT_06)
        assert without.is_active(INT_06)
        assert without.level(INT_06) is None

    with_reason = sheet({"INT-06": WAIVED})

    assert with_reason.is_waived(INT_06)
    assert with_reason.is_answered(INT_06)
    assert not with_reason.is_active(INT_06)
    assert with_reason.target(INT_06) is None
    assert with_reason.gap(INT_06) == 0


def test_the_empty_profile_has_the_defaults_of_the_method_but_no_answers() -> None:
    empty = sheet_of(make_dossier({}))

    assert empty.ambition_level() == 3
    assert empty.hours_per_week() == 16
    assert empty.effective_value(QuestionId("PRO-12")) == 100
    assert empty.value(QuestionId("PRO-08")) is None
    assert empty.start_date() == MONDAY
    assert not any(empty.is_answered(QuestionId(f"PRO-{number:02}")) for number in range(2, 16))


def test_the_profile_belongs_to_the_dossier_not_to_a_measurement() -> None:
    later = measurement({}, day=date(2027, 1, 5))
    both = make_dossier(profile={"PRO-10": 40}, measurements=(measurement({}), later))

    assert both.newest() is later
    assert sheet_of(both).hours_per_week() == 40
    assert sheet_of(both).value(QuestionId("PRO-01")) == "Proef BV"


@pytest.mark.parametrize("ambition, level", [("basis", 2), ("professioneel", 3), ("voorloper", 4)])
def test_the_ambition_sets_the_target_and_the_floor_holds(ambition: str, level: int) -> None:
    one = sheet({"INT-08": 1, "DRA-01": 1}, {"PRO-09": ambition})

    assert one.target(QuestionId("DRA-01")) == level
    assert one.target(INT_08) == max(level, 3)
    assert one.gap(QuestionId("DRA-01")) == level - 1


@pytest.mark.parametrize(
    "question, own, target", [("DRA-01", 0, 0), ("DRA-01", 4, 4), ("INT-08", 1, 3), ("INT-08", 4, 4)]
)
def test_an_own_target_replaces_the_ambition_but_not_the_floor(question: str, own: int, target: int) -> None:
    one = sheet({question: Answer(value=1, target=own)})

    assert one.target(QuestionId(question)) == target
    assert one.gap(QuestionId(question)) == max(0, target - 1)


def test_an_unanswered_question_has_a_target_but_no_gap() -> None:
    assert sheet().target(INT_08) == 3
    assert sheet().gap(INT_08) == 0


def test_a_question_without_levels_has_no_target() -> None:
    assert sheet({"IDE-12": "Nuchter"}).target(QuestionId("IDE-12")) is None


def test_the_plan_starts_on_the_chosen_day() -> None:
    assert sheet({}, {"PRO-11": date(2026, 3, 1)}).start_date() == date(2026, 3, 1)


def test_the_channel_question_is_answered_by_the_channel_table() -> None:
    filled = sheet(figures=Figures(channels=(Channel("Indeed"), Channel("LinkedIn", hires=0))))
    named = sheet(figures=Figures(channels=(Channel("LinkedIn", vat="21"),)))

    assert not sheet().is_answered(QuestionId("EXT-12"))
    assert not named.is_answered(QuestionId("EXT-12"))
    assert filled.is_answered(QuestionId("EXT-12"))


@pytest.mark.parametrize(
    "value, says_something",
    [
        (None, False),
        ("", False),
        (" \n", False),
        ("x", True),
        (0, True),
        (Decimal(0), True),
        ((), False),
        (("te_duur",), True),
        ((TargetGroup("Monteurs"),), True),
        (RoleHolders(), False),
        (RoleHolders({Role.HR: " "}), False),
        (RoleHolders({Role.IT: None}), True),
        (RoleHolders({Role.HR: "Marit"}), True),
        (PoolNumbers(), False),
        (PoolNumbers(pool=0), True),
        (MONDAY, True),
    ],
)
def test_a_value_counts_as_an_answer_when_it_says_something(value: Value | None, says_something: bool) -> None:
    assert has_content(value) is says_something


def test_nobody_and_not_yet_filled_in_are_different_things() -> None:
    holders = sheet({}, {"PRO-07": RoleHolders({Role.IT: None, Role.HR: "Marit"})}).role_holders()

    assert holders.names[Role.IT] is None
    assert Role.RE not in holders.names
    assert sheet().role_holders() == RoleHolders()
