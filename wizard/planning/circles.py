"""Tasks that wait for each other, found in one walk; pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


def groups(before: Mapping[int, Sequence[int]]) -> list[list[int]]:
    """Return everything in groups: those in one circle together, what is in none by itself.

    A group comes after all groups it waits for. ``before`` holds what each waits for, all of it a key too.
    """
    number: dict[int, int] = {}
    low: dict[int, int] = {}
    open_ones: dict[int, None] = {}
    found: list[list[int]] = []
    for root in before:
        walk: list[tuple[int, Iterator[int]]] = []
        ahead: int | None = root if root not in number else None
        while walk or ahead is not None:
            if ahead is not None:
                number[ahead] = low[ahead] = len(number)
                open_ones[ahead] = None
                walk.append((ahead, iter(before[ahead])))
            here, rest = walk[-1]
            ahead = next((one for one in rest if one not in number), None)
            if ahead is None:
                walk.pop()
                low[here] = min([low[here], *(low[one] for one in before[here] if one in open_ones)])
                if low[here] == number[here]:
                    found.append(_taken(open_ones, here))
    return found


def _taken(open_ones: dict[int, None], first: int) -> list[int]:
    """Take a group out of what is open: from its first one on."""
    group = []
    while first in open_ones:
        group.append(open_ones.popitem()[0])
    return group
