"""Every status, group and block has its word, and one way of saying it."""

from __future__ import annotations

from assessments.spread import Status
from assessments.votes import NoLevel, RoleGroup
from assessments.workshop import BlockKind
from wizard.workshop import words
from wizard.workshop.words import choice_words, clock, status_name


def test_nothing_is_without_a_word() -> None:
    for table, kind in (
        (words.STATUS, Status),
        (words.NO_LEVELS, NoLevel),
        (words.BLOCKS, BlockKind),
        (words.GROUP_WORDS, RoleGroup),
    ):
        assert set(table) == set(kind)


def test_a_status_begins_with_a_capital_on_a_chip() -> None:
    assert status_name(Status.TWO_CAMPS) == "Bespreken: twee kampen"
    assert status_name(Status.UNANIMOUS) == "Eensgezind"
    assert status_name(None) == ""


def test_choices_and_clocks_are_said_one_way() -> None:
    assert [choice_words(one) for one in (0, NoLevel.NOT_APPLICABLE, NoLevel.DONT_KNOW)] == [
        "niveau 0",
        "n.v.t.",
        "weet niet",
    ]
    assert [clock(seconds) for seconds in (0, 47, 60, 725)] == ["0:00", "0:47", "1:00", "12:05"]
