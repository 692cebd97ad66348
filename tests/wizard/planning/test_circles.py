"""Groups of what waits for each other, against what can be reached by walking."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wizard.planning.circles import groups

Waiting = dict[int, list[int]]


@st.composite
def waiting(draw: st.DrawFn) -> Waiting:
    size = draw(st.integers(1, 9))
    one = st.lists(st.integers(0, size - 1), max_size=4, unique=True)
    return {place: draw(one) for place in range(size)}


def reached(before: Waiting, start: int) -> set[int]:
    found: set[int] = set()
    ahead = [start]
    while ahead:
        for one in before[ahead.pop()]:
            if one not in found:
                found.add(one)
                ahead.append(one)
    return found


@given(waiting())
def test_a_group_holds_what_waits_for_each_other_and_comes_after_what_it_waits_for(before: Waiting) -> None:
    found = groups(before)

    assert sorted(one for group in found for one in group) == sorted(before)
    seen: set[int] = set()
    for group in found:
        together = {
            other for other in before if other in reached(before, group[0]) and group[0] in reached(before, other)
        }
        assert set(group) == together | {group[0]}
        seen |= set(group)
        assert all(reached(before, one) <= seen for one in group)


def test_a_very_long_row_and_everything_waiting_for_everything_are_no_burden() -> None:
    row = {place: [place + 1] for place in range(20_000)} | {20_000: list[int]()}
    crowd = {place: list(range(400)) for place in range(400)}

    assert groups(row)[0] == [20_000]
    assert [len(group) for group in groups(crowd)] == [400]
