"""Votes between values and JSON: in a workshop of a dossier, and in a file that one participant filled in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from assessments.codes import QuestionId
from assessments.exchange.place import Place, shown
from assessments.votes import (
    LEVELS,
    MAX_ROUNDS,
    GroupTotal,
    Kept,
    NoLevel,
    Origin,
    RoleGroup,
    Round,
    Submission,
    Tally,
    Vote,
)

Readers = Mapping[str, Callable[[Place], Any]]
ByQuestion = Callable[[Place, Callable[[Place], Any]], dict[QuestionId, Any]]

NUMBER = "[1-9][0-9]?"
"""The number of a participant, as a key: 1 to 99."""
_number = re.compile(NUMBER)
_PAIR = 2
_VOTE: Readers = {
    "level": partial(Place.whole, low=LEVELS[0], high=LEVELS[-1]),
    "no_level": partial(Place.choice, kind=NoLevel),
    "remark": Place.text,
    "origin": partial(Place.choice, kind=Origin),
}


def read_vote(place: Place) -> Vote:
    """Return one vote: a level or why there is none, not both."""
    found = place.record(_VOTE)
    if "level" in found and "no_level" in found:
        raise place.fail(f"staan een niveau én {shown(found['no_level'].value)}", "kies één van beide")
    return Vote(**found)


def read_rounds(place: Place) -> tuple[Round, ...]:
    """Return the rounds that one question was voted in."""
    rounds = tuple(_round(item) for item in place.items("ronde"))
    if len(rounds) > MAX_ROUNDS:
        raise place.fail(f"staan {len(rounds)} rondes", f"laat er hoogstens {MAX_ROUNDS} staan")
    return rounds


def read_submission(place: Place, by_question: ByQuestion) -> Submission:
    """Return what came in from one participant; ``by_question`` reads an object with a vote per question."""
    readers: Readers = {
        "number": partial(Place.whole, low=1, high=99),
        "at": Place.moment,
        "origin": partial(Place.choice, kind=Origin),
        "file_name": Place.text,
        "votes": lambda item: by_question(item, read_vote),
        "taken": Place.flag,
        "set_aside": Place.flag,
        "group": partial(Place.choice, kind=RoleGroup),
    }
    return Submission(**place.record(readers, required=["number", "at", "origin"]))


def numbered(place: Place) -> list[tuple[int, Place]]:
    """Return what stands under the numbers of participants."""
    found = []
    for key, item in place.entries():
        if not _number.fullmatch(key):
            raise place.fail(f"staat deelnemer {shown(key)}", "kies een nummer van 1 tot en met 99")
        found.append((int(key), item))
    return found


def _round(place: Place) -> Round:
    readers: Readers = {
        "votes": lambda item: {number: read_vote(one) for number, one in numbered(item)},
        "tally": _tally,
        "set_aside": _tally,
        "kept": _kept,
        "shown_at": Place.moment,
    }
    return Round(**place.record(readers))


def _tally(place: Place) -> Tally:
    readers: Readers = {"counts": _counts, **dict.fromkeys(("not_applicable", "dont_know"), Place.count)}
    return Tally(**place.record(readers))


def _counts(place: Place) -> tuple[int, ...]:
    counts = tuple(item.count() for item in place.items("niveau"))
    if len(counts) != len(LEVELS):
        raise place.fail(f"staan {len(counts)} aantallen", f"geef er {len(LEVELS)}, voor de niveaus 0 tot en met 4")
    return counts


def _kept(place: Place) -> Kept:
    return Kept(**place.record({"tally": _tally, "groups": _groups, "higher": _pairs}, required=["tally"]))


def _pairs(place: Place) -> tuple[tuple[RoleGroup, RoleGroup], ...]:
    """Return which role group saw a question higher than which other."""
    found = []
    for item in place.items("verschil"):
        groups = [one.choice(RoleGroup) for one in item.items("groep")]
        if len(groups) != _PAIR or groups[0] is groups[-1]:
            raise item.wrong("geef twee groepen die niet dezelfde zijn")
        found.append((groups[0], groups[1]))
    return tuple(found)


def _groups(place: Place) -> dict[RoleGroup, GroupTotal]:
    readers: Readers = dict.fromkeys(("levels", "total"), Place.count)
    places = place.fields([group.value for group in RoleGroup])
    return {RoleGroup(code): GroupTotal(**item.record(readers, required=readers)) for code, item in places.items()}
