"""Erasing leaves what the room saw together, and nothing of any one participant; a second time changes nothing."""

from __future__ import annotations

from dataclasses import replace

from assessments.codes import TaskCode
from assessments.votes import Origin, Submission, Tally, Vote
from assessments.workshop import Agreement, Mark, Parked
from tests.wizard.workshop.rooms import AT, FIRST, LATER, SECOND, room, voted, with_rounds
from wizard.workshop.erasing import erased

A, B = TaskCode("T-INT-03"), TaskCode("T-EXT-04")
HELD = replace(
    with_rounds(with_rounds(room(4), FIRST, voted(1, 1, 3, 4), voted(2, 2, 3)), SECOND, voted(0, 4, shown=False)),
    submissions={"a" * 64: Submission(1, AT, Origin.FILE, "1.rwvotes", {FIRST.id: Vote(level=1)})},
    dots={1: {A: 2, B: 1}, 2: {A: 1}},
    dot_tally={B: 2},
    agreements={FIRST.id: Agreement(AT, 2, evidence="Drie dossiers")},
    marks={SECOND.id: Mark(postponed=True)},
    parked=(Parked(1, AT, "Wie betaalt de training?"),),
)
NAMED = replace(
    HELD, setup=replace(HELD.setup, participants=tuple(replace(one, name="Wim") for one in HELD.setup.participants))
)


def test_counts_stay_and_votes_names_files_and_dots_by_number_go() -> None:
    found = erased(NAMED, AT)

    first, second = found.rounds[FIRST.id]
    assert [dict(one.votes) for one in (first, second)] == [{}, {}]
    assert first.kept is not None
    assert second.kept is not None
    assert (first.kept.tally, second.kept.tally) == (Tally((0, 2, 0, 1, 1)), Tally((0, 0, 2, 1, 0)))
    assert (first.shown_at, found.rounds[SECOND.id][0].shown_at) == (AT, None)
    assert (dict(found.submissions), dict(found.dots), dict(found.dot_tally)) == ({}, {}, {A: 3, B: 3})
    assert {one.name for one in found.setup.participants} == {""}


def test_what_was_agreed_postponed_and_parked_stays() -> None:
    found = erased(NAMED, AT)

    assert (found.agreements, found.marks, found.parked) == (HELD.agreements, HELD.marks, HELD.parked)


def test_erasing_again_changes_nothing_not_even_when_it_was() -> None:
    once = erased(NAMED, AT)

    assert once.erased_at == AT
    assert erased(once, LATER) == once
