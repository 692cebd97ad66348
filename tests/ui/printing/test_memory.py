"""What was chosen comes back per dossier, whatever is stored."""

from __future__ import annotations

import json
from dataclasses import fields, replace

import pytest

from ui.printing.memory import Choices, recall, remember
from ui.printing.page_layout import Zoom
from wizard.documents.context import Place
from wizard.documents.family import Kind, Request
from wizard.documents.poster.values import Paper
from wizard.documents.report import Scope

CHOSEN = Choices(
    Request(
        kind=Kind.BLANK,
        scope=Scope.CORE,
        left_out=frozenset({Place.CASE, Place.ANSWERS}),
        step=3,
        tool="recht",
        paper=Paper.TILES,
        is_grey=True,
    ),
    copies=4,
    zoom=Zoom.ONE,
)


def through_json(value: object) -> object:
    return json.loads(json.dumps(value))


def test_what_was_chosen_comes_back_for_that_dossier_only() -> None:
    stored = through_json(remember(None, "a", CHOSEN))

    assert recall(stored, "a") == CHOSEN
    assert recall(stored, "b") == Choices()


def test_names_days_and_a_missing_concept_mark_are_not_kept() -> None:
    risky = replace(CHOSEN.request, owner="Anna", meeting="mt", adviser="Ans", has_concept=False)

    stored = remember(None, "a", replace(CHOSEN, request=risky))

    assert "Anna" not in json.dumps(stored)
    assert recall(stored, "a") == CHOSEN
    assert recall(stored, "a").request.has_concept


@pytest.mark.parametrize("one", [None, 5, "x", [], {"a": None}, {"a": []}, {"a": {"kind": {}, "left_out": "x"}}])
def test_whatever_is_stored_gives_the_plain_choice(one: object) -> None:
    assert recall(one, "a") == Choices()


@pytest.mark.parametrize(
    "field, value",
    [
        ("kind", "affiche"),
        ("scope", 3),
        ("left_out", ["directie", "hoofdstuk_van_later", 7]),
        ("step", 9),
        ("step", True),
        ("copies", 0),
        ("copies", "veel"),
        ("is_grey", "ja"),
        ("zoom", "drie"),
        ("paper", None),
    ],
)
def test_a_word_of_another_version_spoils_only_itself(field: str, value: object) -> None:
    stored = remember(None, "a", CHOSEN)
    one = stored["a"]
    assert isinstance(one, dict)
    one[field] = value

    found = recall(stored, "a")

    kept = [
        name.name for name in fields(Request) if getattr(found.request, name.name) == getattr(CHOSEN.request, name.name)
    ]
    assert len(kept) >= len(fields(Request)) - 1
    assert found.request.left_out <= {Place.BOARD, *CHOSEN.request.left_out}
    assert 1 <= found.copies <= 99


def test_the_dossiers_of_longest_ago_are_forgotten() -> None:
    stored: object = None
    for number in range(250):
        stored = remember(stored, f"d{number}", CHOSEN)

    assert isinstance(stored, dict)
    assert len(stored) == 200
    assert recall(stored, "d0") == Choices()
    assert recall(stored, "d249") == CHOSEN
