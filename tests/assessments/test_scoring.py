from __future__ import annotations

import random
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.scoring import ENOUGH, Score, Scores, ScoreStatus, level_name, score, step_pillars
from assessments.types import Answer, Pillar, QuestionId, StepCode, Value
from tests.dossiers import CATALOGUE, WAIVED, Given, every_level, example, sheet, sheet_of
from tests.example_oracle import ORACLE

SHOW_ALL: dict[str, Value] = {"PRO-04": "ja", "PRO-14": "ja", "PRO-15": "ja"}
MATURITY = [question for question in CATALOGUE.questions.values() if question.is_maturity]
DRAAGVLAK = dict(zip((f"DRA-{n:02}" for n in range(1, 10)), (1, 1, 1, 0, 1, 1, 2, 2, 1), strict=True))
STEPS = dict(zip(("DRA", "IDE", "INT", "EXT", "TAL", "SYN"), StepCode, strict=True))


def scores(answers: Given) -> Scores:
    return score(sheet(answers, SHOW_ALL))


def test_the_step_score_is_the_weighted_mean_of_what_was_answered() -> None:
    draagvlak = scores(DRAAGVLAK).steps[StepCode.DRAAGVLAK]

    assert draagvlak.value == Decimal(22) / 21
    assert draagvlak.coverage == 1
    assert draagvlak.target == 3
    assert draagvlak.status is ScoreStatus.SHOWN


def test_waived_and_empty_questions_leave_the_score_and_only_empty_ones_the_coverage() -> None:
    given_answers: dict[str, Value | Answer] = {**DRAAGVLAK, "DRA-09": WAIVED}
    del given_answers["DRA-07"]

    draagvlak = scores(given_answers).steps[StepCode.DRAAGVLAK]

    assert draagvlak.value == Decimal(17) / 18
    assert draagvlak.coverage == Decimal(18) / 20


def test_without_answers_there_is_no_score_but_a_target() -> None:
    empty = scores({})

    for one in (*empty.steps.values(), *empty.pillars.values(), empty.total):
        assert one.value is None
        assert one.coverage == 0
        assert one.target == 3
        assert one.status is ScoreStatus.TOO_FEW


@pytest.mark.parametrize("code", list(STEPS))
def test_the_example_has_the_step_scores_of_appendix_a(code: str) -> None:
    expected = ORACLE["voorbeeld"]["stap"][code]
    found = score(sheet_of(example())).steps[STEPS[code]]

    assert found.value is not None
    assert found.coverage is not None
    assert f"{found.value:.6f}" == expected["score"]
    assert f"{found.coverage:.6f}" == expected["dekking"]
    assert found.target == 3


@pytest.mark.parametrize("pillar", list(Pillar))
def test_the_example_has_the_pillar_scores_of_appendix_a(pillar: Pillar) -> None:
    expected = ORACLE["voorbeeld"]["pijler"][pillar]
    found = score(sheet_of(example())).pillars[pillar]

    assert found.value is not None
    assert found.coverage is not None
    assert f"{found.value:.6f}" == expected["score"]
    assert f"{found.coverage:.6f}" == expected["dekking"]
    assert found.target == 3


def test_the_example_has_the_total_of_appendix_a() -> None:
    total = score(sheet_of(example())).total

    assert total.value is not None
    assert f"{total.value:.6f}" == ORACLE["voorbeeld"]["totaal"]
    assert total.status is ScoreStatus.SHOWN


def _with_coverage(share: Decimal) -> Score:
    """Return the score of synergy when just this share of its weight (24) is answered, all at level 2."""
    left = share * sum(question.weight for question in MATURITY if question.section == StepCode.SYNERGIE)
    answers: dict[str, Value | Answer] = {}
    for question in sorted(MATURITY, key=lambda one: -one.weight):
        if question.section == StepCode.SYNERGIE and question.weight <= left:
            answers[question.id] = 2
            left -= question.weight
    assert left == 0
    return scores(answers).steps[StepCode.SYNERGIE]


def test_half_the_weight_gives_a_provisional_score_and_less_gives_none() -> None:
    half = _with_coverage(Decimal(12) / 24)
    less = _with_coverage(Decimal(11) / 24)

    assert half.value == 2
    assert half.status is ScoreStatus.PROVISIONAL
    assert less.value is None
    assert less.status is ScoreStatus.TOO_FEW
    assert less.coverage == Decimal(11) / 24
    assert less.target == 3


def test_the_limits_hold_for_the_coverage_before_rounding() -> None:
    # 19 of 24 is 79.17 %: shown as 79.2 %, below the limit all the same; 20 of 24 is above it
    assert Decimal(19) / 24 < ENOUGH < Decimal(20) / 24
    assert _with_coverage(Decimal(19) / 24).status is ScoreStatus.PROVISIONAL
    assert _with_coverage(Decimal(20) / 24).status is ScoreStatus.SHOWN
    # 16 of step 1's 20 points (DRA-09 waived) is 80 % exactly
    answers: dict[str, Value | Answer] = {**DRAAGVLAK, "DRA-09": WAIVED}
    for code in ("DRA-02", "DRA-07"):
        del answers[code]
    exactly = scores(answers).steps[StepCode.DRAAGVLAK]
    assert exactly.coverage == Decimal("0.8")
    assert exactly.status is ScoreStatus.SHOWN


def test_the_total_is_the_plain_mean_of_the_steps_that_apply() -> None:
    answers = every_level(2) | {question.id: 4 for question in MATURITY if question.section == StepCode.SYNERGIE}

    assert scores(answers).total.value == Decimal(2 * 5 + 4) / 6


def test_one_step_with_too_few_answers_means_no_total() -> None:
    answers = every_level(2)
    for question in MATURITY:
        if question.section == StepCode.SYNERGIE:
            del answers[question.id]

    total = scores(answers).total

    assert total.value is None
    assert total.status is ScoreStatus.TOO_FEW


def test_one_provisional_step_makes_the_total_provisional() -> None:
    answers = every_level(2)
    for question in ("SYN-01", "SYN-02", "SYN-03"):
        del answers[question]

    total = scores(answers).total

    assert total.value == 2
    assert total.status is ScoreStatus.PROVISIONAL


def test_a_step_where_nothing_applies_is_left_out_of_the_total() -> None:
    answers = every_level(2) | {question.id: WAIVED for question in MATURITY if question.section == StepCode.SYNERGIE}
    found = scores(answers)

    assert found.steps[StepCode.SYNERGIE].status is ScoreStatus.NOT_APPLICABLE
    assert found.steps[StepCode.SYNERGIE].target is None
    assert found.total.value == 2
    assert found.total.status is ScoreStatus.SHOWN


def test_when_nothing_applies_at_all_there_is_no_total() -> None:
    found = scores({question.id: WAIVED for question in MATURITY})

    assert found.total.status is ScoreStatus.NOT_APPLICABLE
    assert found.total.value is None


def test_own_targets_and_floors_count_in_the_target_of_step_and_pillar() -> None:
    # step 1 weighs 21; DRA-01 (3) aims at 4 and DRA-09 (1) keeps its floor of 3 under ambition Basis (2)
    answers: dict[str, Value | Answer] = {"DRA-01": Answer(value=1, target=4)}
    found = score(sheet(answers, {**SHOW_ALL, "PRO-09": "basis"}))

    assert found.steps[StepCode.DRAAGVLAK].target == Decimal(3 * 4 + 1 * 3 + 17 * 2) / 21


def test_the_pillars_of_one_step_come_heaviest_first_and_only_where_they_are_fed() -> None:
    found = step_pillars(sheet(every_level(2), SHOW_ALL), StepCode.INTERN_PROCES)

    assert next(iter(found)) is Pillar.BINDEN
    assert all(one.value == 2 for one in found.values())
    fed = {p for q in MATURITY if q.section == StepCode.INTERN_PROCES for p in q.pillars}
    assert set(found) == fed


@pytest.mark.parametrize(
    "value, name",
    [
        ("0", "Afwezig"),
        ("0.97", "Afwezig"),
        ("0.994", "Afwezig"),
        ("0.995", "Toevallig"),
        ("1.999", "Basis"),
        ("2.99", "Basis"),
        ("3.994", "Ingericht"),
        ("3.995", "Lerend"),
        ("4", "Lerend"),
    ],
)
def test_a_score_is_called_by_its_level_after_rounding(value: str, name: str) -> None:
    assert level_name(CATALOGUE.level_names, Decimal(value)) == name


ANSWERS = st.dictionaries(
    st.sampled_from([question.id for question in MATURITY]),
    st.one_of(
        st.integers(0, 4),
        st.builds(Answer, value=st.integers(0, 4), target=st.none() | st.integers(0, 4)),
        st.just(WAIVED),
        st.just(Answer(not_applicable=True)),
    ),
)
PROFILES = st.fixed_dictionaries(
    {},
    optional={
        "PRO-03": st.integers(1, 200),
        "PRO-04": st.sampled_from(["ja", "nee", "weet_ik_niet"]),
        "PRO-09": st.sampled_from(["basis", "professioneel", "voorloper"]),
        "PRO-14": st.sampled_from(["ja", "nee"]),
        "PRO-15": st.sampled_from(["ja", "nee", "weet_ik_niet"]),
    },
)


@settings(deadline=None)
@given(ANSWERS, PROFILES)
def test_scores_and_targets_stay_from_zero_to_four_and_coverage_a_share(
    answers: dict[str, Value | Answer], profile: dict[str, Value]
) -> None:
    found = score(sheet(answers, profile))

    for one in (*found.steps.values(), *found.pillars.values(), found.total):
        assert one.value is None or 0 <= one.value <= 4
        assert one.target is None or 0 <= one.target <= 4
        assert one.coverage is None or 0 <= one.coverage <= 1
        assert (one.value is None) is (one.status in {ScoreStatus.TOO_FEW, ScoreStatus.NOT_APPLICABLE})


@settings(deadline=None)
@given(ANSWERS, PROFILES, st.randoms(use_true_random=False))
def test_the_order_of_the_answers_never_matters(
    answers: dict[str, Value | Answer], profile: dict[str, Value], chance: random.Random
) -> None:
    shuffled = list(answers.items())
    chance.shuffle(shuffled)

    assert score(sheet(dict(shuffled), profile)) == score(sheet(answers, profile))


@settings(deadline=None)
@given(ANSWERS, st.sampled_from([question.id for question in MATURITY if question.may_be_na]))
def test_not_applicable_never_changes_another_step(answers: dict[str, Value | Answer], question: QuestionId) -> None:
    section = CATALOGUE.questions[question].section
    before, after = scores(answers), scores({**answers, question: WAIVED})

    assert {s: one for s, one in before.steps.items() if s != section} == {
        s: one for s, one in after.steps.items() if s != section
    }
