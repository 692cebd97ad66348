"""Role groups: shown from three levels, merged below that, and never a way to one person's level (6.3, 6.4, B56)."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.votes import GroupTotal, NoLevel, RoleGroup, Round, Tally
from assessments.workshop import Participant
from tests.wizard.workshop.rooms import (
    EIGHT,
    EIGHT_LEVELS,
    FIRST,
    SECOND,
    D,
    H,
    M,
    N,
    a_round,
    room,
    voted,
    with_rounds,
)
from wizard.workshop.groups import (
    Difference,
    differing_questions,
    groups_of,
    kept,
    outward,
    outward_groups_of,
    role_groups,
)

OTHER = RoleGroup.OTHER
GROUPS = st.lists(st.sampled_from([*RoleGroup, None]), min_size=1, max_size=12)
LEVELS = st.lists(st.integers(0, 4), min_size=12, max_size=12)


def people(*groups: RoleGroup | None) -> list[Participant]:
    return [Participant(number, group) for number, group in enumerate(groups, 1)]


def test_the_picture_of_the_design_says_what_it_says() -> None:
    """Three managers 3,33, three of HR 0,67; directie and newcomer are two together and stay hidden."""
    found = role_groups(voted(*EIGHT_LEVELS), people(*EIGHT))

    assert [(one.group, one.levels, one.mean) for one in found.means] == [
        (M, 3, Fraction(10, 3)),
        (H, 3, Fraction(2, 3)),
    ]
    assert found.hidden == 2
    (told,) = found.differences
    assert told.words == "Leidinggevenden zien dit anders dan HR: gemiddeld 3,33 tegen 0,67."


def test_small_groups_count_together_as_overig_from_three_levels() -> None:
    found = role_groups(voted(4, 4, 4, 0, 1, 2), people(M, M, M, H, D, None))

    assert [(one.group, one.levels, one.mean) for one in found.means] == [(M, 3, Fraction(4)), (OTHER, 3, Fraction(1))]
    assert found.hidden == 0
    assert (
        found.differences[0].words
        == "Leidinggevenden zien dit anders dan de overige deelnemers: gemiddeld 4,00 tegen 1,00."
    )


def test_who_gave_no_level_does_not_make_a_group_larger() -> None:
    found = role_groups(a_round({1: 4, 2: 4, 3: NoLevel.DONT_KNOW, 4: 0}), people(M, M, M, H))

    assert [(one.group, one.levels) for one in found.means] == [(OTHER, 3)]


def test_groups_count_per_question() -> None:
    workshop = with_rounds(room(groups=(M, M, M, H)), FIRST, voted(4, 4, 4, 0))
    workshop = with_rounds(workshop, SECOND, a_round({1: 4, 2: 4, 4: 0}))

    assert [one.group for one in groups_of(workshop, FIRST.id).means] == [M]
    assert [one.group for one in groups_of(workshop, SECOND.id).means] == [OTHER]


@pytest.mark.parametrize(
    "levels, differs",
    [
        ((3, 3, 3, 1, 2, 2), False),  # 3 against 5/3: 1,33
        ((3, 3, 3, 2, 1, 1), True),  # 3 against 4/3: 1,67
        ((3, 3, 3, 3, 2, 2, 1, 1), True),  # 3 against 1,5: exactly 1,5
        ((0, 0, 0, 1, 1, 2), False),
        ((4, 4, 4, 4, 4, 4), False),
    ],
)
def test_a_difference_is_told_from_exactly_one_and_a_half(levels: tuple[int, ...], differs: bool) -> None:
    groups = (M, M, M, M, H, H, H, H) if len(levels) == 8 else (M, M, M, H, H, H)

    assert bool(role_groups(voted(*levels), people(*groups)).differences) is differs


def test_the_largest_difference_comes_first() -> None:
    found = role_groups(voted(4, 4, 4, 0, 0, 0, 2, 2, 2), people(M, M, M, H, H, H, D, D, D))

    assert [(one.higher, one.lower) for one in found.differences] == [(M, H), (M, D), (D, H)]


def test_the_verb_fits_the_group() -> None:
    assert Difference(D, M, (Fraction(4), Fraction(1))).words == (
        "De directie ziet dit anders dan leidinggevenden: gemiddeld 4,00 tegen 1,00."
    )
    assert Difference(N, RoleGroup.IT).words == "Medewerkers in hun eerste jaar zien dit duidelijk hoger dan IT."


@pytest.mark.parametrize("hidden", [1, 2])
def test_where_one_or_two_are_left_over_nothing_can_be_subtracted(hidden: int) -> None:
    levels, groups = (4, 4, 4, 0, 0, 1, 2, 2)[: 6 + hidden], (M, M, M, H, H, H, D, N)[: 6 + hidden]
    inside, outside = role_groups(voted(*levels), people(*groups)), outward(voted(*levels), people(*groups))

    assert inside.hidden == outside.hidden == hidden
    assert inside.means
    assert outside.means == ()
    assert [one.words for one in outside.differences] == ["Leidinggevenden zien dit duidelijk hoger dan HR."]


def test_where_nobody_is_left_over_paper_says_the_means() -> None:
    levels, groups = (4, 4, 4, 0, 0, 1), (M, M, M, H, H, H)

    assert outward(voted(*levels), people(*groups)) == role_groups(voted(*levels), people(*groups))


def test_counted_hands_have_no_groups() -> None:
    found = role_groups(Round(voted(4, 4, 4).votes, Tally((0, 0, 3, 0, 0))), people(M, M, M))

    assert (found.means, found.differences) == ((), ())


def test_what_is_kept_gives_the_same_sentences_as_before() -> None:
    for groups in (EIGHT, (M, M, M, M, H, H, H, H)):
        before = outward(voted(*EIGHT_LEVELS), people(*groups))
        left = Round(kept=kept(voted(*EIGHT_LEVELS), people(*groups)))

        assert [one.words for one in outward(left, ()).differences] == [one.words for one in before.differences]
        assert outward(left, ()).means == before.means


def test_kept_totals_leave_nobody_over() -> None:
    assert kept(voted(*EIGHT_LEVELS), people(*EIGHT)).groups == {}
    assert kept(voted(*EIGHT_LEVELS), people(*EIGHT)).higher == ((M, H),)
    assert kept(voted(4, 4, 3, 0, 0, 1), people(M, M, M, H, H, H)).groups == {M: GroupTotal(3, 11), H: GroupTotal(3, 1)}


def test_keeping_what_is_kept_changes_nothing() -> None:
    once = kept(voted(*EIGHT_LEVELS), people(*EIGHT))

    assert kept(Round(kept=once), people(*EIGHT)) == once


def test_questions_with_a_difference_are_listed_in_order() -> None:
    workshop = with_rounds(room(groups=(M, M, M, H, H, H)), SECOND, voted(4, 4, 4, 0, 0, 0))
    workshop = with_rounds(workshop, FIRST, voted(4, 4, 4, 0, 0, 0), voted(2, 2, 2, 2, 2, 2))

    assert differing_questions(workshop) == (SECOND.id,)
    assert outward_groups_of(workshop, FIRST.id).differences == ()


@given(GROUPS, LEVELS)
def test_no_group_that_leaves_the_laptop_can_be_computed_back(
    groups: list[RoleGroup | None], levels: list[int]
) -> None:
    """Everything that is told is over three people or more, and so is what it leaves of the whole."""
    numbered = voted(*levels[: len(groups)])
    found = outward(numbered, people(*groups))

    shown = sum(one.levels for one in found.means)
    assert all(one.levels >= 3 for one in found.means)
    assert not found.means or len(groups) - shown == 0
    stays = kept(numbered, people(*groups))
    assert not stays.groups or sum(one.levels for one in stays.groups.values()) == len(groups)


@given(GROUPS, LEVELS)
def test_every_shown_mean_is_that_of_its_own_people(groups: list[RoleGroup | None], levels: list[int]) -> None:
    given_levels = levels[: len(groups)]
    sizes = {one: groups.count(one) for one in RoleGroup}
    for one in role_groups(voted(*given_levels), people(*groups)).means:
        mine = [
            level
            for level, group in zip(given_levels, groups, strict=True)
            if group is one.group or (one.group is OTHER and (group is None or sizes[group] < 3))
        ]
        assert one.mean == Fraction(sum(mine), len(mine))
