"""The published JSON Schema and the reader say the same."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from assessments.errors import ExchangeError
from assessments.exchange.reading import parse
from assessments.exchange.schema import PATH, render_schema
from assessments.votes import Kept, Round, Submission, Tally, Vote
from assessments.workshop import (
    Agreement,
    Block,
    Mark,
    Parked,
    Participant,
    Position,
    Ruling,
    Setup,
    Workshop,
)
from tests.assessments.dossiers import CATALOGUE, NOW
from tests.assessments.exchange.schema_examples import EXAMPLE, OTHER_KEYS, SCHEMA, VALIDATOR, WORKSHOP, file_of


def _reads(content: Any) -> bool:
    try:
        parse(json.dumps(content), CATALOGUE, now=NOW)
    except ExchangeError:
        return False
    return True


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_every_field_of_a_workshop_stands_in_the_schema() -> None:
    """A field that is new and that no reader knows would be lost on the way out and in."""
    held = SCHEMA["properties"]["dossier"]["properties"]["workshop"]["additionalProperties"]["properties"]
    setup, rounds = held["setup"]["properties"], held["rounds"]["additionalProperties"]["items"]["properties"]
    shapes: dict[type, Any] = {
        Workshop: held | {"id": "its key"},
        Setup: setup,
        Participant: setup["participants"]["items"]["properties"],
        Block: setup["agenda"]["items"]["properties"],
        Position: held["position"]["properties"],
        Agreement: held["agreements"]["additionalProperties"]["properties"],
        Mark: held["marks"]["additionalProperties"]["properties"],
        Parked: held["parked"]["items"]["properties"],
        Ruling: held["rulings"]["items"]["properties"],
        Submission: held["submissions"]["additionalProperties"]["properties"],
        Round: rounds,
        Kept: rounds["kept"]["properties"],
        Vote: SCHEMA["$defs"]["vote"]["properties"],
        Tally: SCHEMA["$defs"]["tally"]["properties"],
    }

    assert {kind: {one.name for one in fields(kind)} for kind in shapes} == {
        kind: set(shape) for kind, shape in shapes.items()
    }


def test_the_schema_is_that_of_the_questionnaire() -> None:
    assert PATH.read_text(encoding="utf-8") == render_schema(CATALOGUE), (
        "the questionnaire changed: run python -m assessments.exchange.schema"
    )


@pytest.mark.parametrize("content", [EXAMPLE, file_of(OTHER_KEYS), file_of(WORKSHOP)])
def test_reader_and_schema_take_the_examples(content: dict[str, Any]) -> None:
    assert _reads(content)
    assert list(VALIDATOR.iter_errors(content)) == []


REPLACEMENTS: tuple[Any, ...] = (
    None,
    True,
    -1,
    7,
    2.5,
    "x",
    "-3.5",
    "",
    [],
    {},
    {"unknown": 1},
    [None],
    10**18,
    "-0.0",
    str(10**15),
    f"{10**15}.5",
)


WIDE = {"dossier", "measurements", "profile", "answers", "figures", "scenarios", "plan", "w1"}
NEEDED = {"organisation", "kind", "date", "id", "measurements", "setup"}


@pytest.mark.parametrize(
    "content, below",
    [(EXAMPLE, ()), (file_of(OTHER_KEYS), ()), (file_of(WORKSHOP), ("dossier", "workshop"))],
    ids=["example", "other keys", "workshop"],
)
def test_reader_and_schema_refuse_the_same(content: dict[str, Any], below: tuple[str, ...]) -> None:
    """Which measurements there are, no schema can say: the workshop's is left alone."""
    disagreements = []
    for place in _places(content):
        if place[: len(below)] != below or place[-1] == "measurement":
            continue
        for replacement in REPLACEMENTS:
            changed = _with(content, place, replacement)
            if _reads(changed) != VALIDATOR.is_valid(changed):
                disagreements.append((place, replacement))

    assert disagreements == []


def _places(value: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to every value below this one."""
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in entries:
        yield (*place, key)
        yield from _places(item, (*place, key))


def _with(content: Any, place: tuple[Any, ...], value: Any, *, inside: str = "file") -> Any:
    """Return content with another value at a place.

    Of the objects that hold many things apart from each other, only what leads to the place stays, and what must be
    there: so a file is read in a fraction of the time, and what is near the place is all there.
    """
    if not place:
        return value
    key, *rest = place
    if isinstance(content, list):
        return [_with(one, (*rest,), value, inside=inside) if at == key else one for at, one in enumerate(content)]
    kept = {one: item for one, item in content.items() if inside not in WIDE or one in {key, *NEEDED}}
    return kept | {key: _with(content[key], (*rest,), value, inside=key)}
