"""A workshop counts in the version on paper as far as a report may print it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from assessments.types import Dossier, QuestionId, TaskCode
from assessments.votes import Origin, Round, Submission, Vote
from assessments.workshop import Agreement, Mark, Parked, Participant, Position, Setup, Workshop, WorkshopId
from tests.dossiers import NOW, dossier, measurement
from wizard.edition import edition
from wizard.workshop.erasing import erased

DRA, W = QuestionId("DRA-01"), WorkshopId("w1")


def held(*, shows_individual: bool = False) -> Workshop:
    people = tuple(Participant(number, name="Marit") for number in range(1, 5))
    setup = Setup("K7M4QX", date(2026, 2, 3), measurement().id, participants=people, shows_individual=shows_individual)
    votes = {number: Vote(number, remark="Zo zit dat") for number in range(1, 5)}
    return Workshop(W, setup, rounds={DRA: (Round(votes, shown_at=NOW),)}, dots={1: {TaskCode("T-DRA-01"): 2}})


def _named(workshop: Workshop, name: str) -> tuple[Participant, ...]:
    return tuple(replace(one, name=name) for one in workshop.setup.participants)


def version(workshop: Workshop, printed: Workshop) -> int:
    """Return the version of a dossier of which this was printed before."""
    before = with_workshop(printed)
    plan = replace(before.plan, edition=edition(before))
    return edition(replace(with_workshop(workshop), plan=plan)).number


def with_workshop(workshop: Workshop) -> Dossier:
    return replace(dossier({"DRA-01": 1}), workshops={W: workshop})


SAID: dict[str, Callable[[Workshop], Workshop]] = {
    "a vote": lambda one: replace(one, rounds={DRA: (Round({1: Vote(0)}, shown_at=NOW),)}),
    "an agreement": lambda one: replace(one, agreements={DRA: Agreement(NOW, 2)}),
    "a parked point": lambda one: replace(one, parked=(Parked(1, NOW, "Budget"),)),
    "on the list to discuss": lambda one: replace(one, marks={DRA: Mark(postponed=True)}),
    "a dot": lambda one: replace(one, dot_tally={TaskCode("T-DRA-01"): 1}),
}
SILENT: dict[str, Callable[[Workshop], Workshop]] = {
    "where it is": lambda one: replace(one, position=Position(block=3, question=DRA)),
    "a private note and a draft": lambda one: replace(one, marks={DRA: Mark(note="Let op", draft_evidence="Jaar")}),
    "a file that came in": lambda one: replace(one, submissions={"a" * 64: Submission(1, NOW, Origin.FILE)}),
    "a name": lambda one: replace(one, setup=replace(one.setup, participants=_named(one, "Johan"))),
    "votes that were erased": lambda one: erased(one, NOW),
}


@pytest.mark.parametrize("change", SAID.values(), ids=SAID)
def test_what_a_report_prints_is_a_new_version(change: Callable[[Workshop], Workshop]) -> None:
    assert version(change(held()), held()) == 2


@pytest.mark.parametrize("change", SILENT.values(), ids=SILENT)
def test_what_no_report_prints_is_no_new_version(change: Callable[[Workshop], Workshop]) -> None:
    assert version(change(held()), held()) == 1


def test_erasing_levels_that_were_to_be_printed_is_a_new_version() -> None:
    announced = held(shows_individual=True)

    assert version(erased(announced, NOW), announced) == 2
