"""The dossier in which every field is filled, with the worst that people type or paste in each of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

from assessments.types import Confidence, Dossier, Measurement
from tests.wizard.documents.everything import filled

WORST = (
    "<b>vet</b> & 100% 😀 ελληνικά שלום \u202eא\u0007 č ł ☐ {{x}} %s {0}",
    "zie https://voorbeeld.nl/{0}?a=1&b=2 of mail {0}@voorbeeld.nl.",
    "regel één\n{0} twee\r\n\r\n{0} drie met een\ttab {0}",
    "Een zin die gewoon doorgaat, met komma's en al, zoals mensen die typen: {0}.",
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LONG, _EVERY = 3000, 60
_MARKED = re.compile(r"nr(\d{5})x\Z")


@cache
def nasty() -> Dossier:
    """Return the dossier."""
    made: Dossier = _spoiled(filled())
    made = replace(made, measurements=tuple(_varied(one) for one in made.measurements))
    return replace(made, organisation=f"{made.organisation} {WORST[0]} {'y' * 300}")


def _varied(one: Measurement) -> Measurement:
    """Let not every answer be as sure: what stands on top of many pages is taken for a running head."""
    answers = {
        code: replace(answer, confidence=list(Confidence)[place % 3], discuss=place % 2 == 0)
        for place, (code, answer) in enumerate(one.answers.items())
    }
    return replace(one, answers=answers)


def _worst(number: int) -> str:
    """Return what stands behind a text; now and then one word as long as a page, that no other is like."""
    if number % _EVERY:
        return f"{_name(number)} {WORST[number % len(WORST)].replace('{0}', _name(number))}"
    return "".join(_LETTERS[(place * place + number * place // 7) % 26] for place in range(_LONG))


def _name(number: int) -> str:
    """Return a word that no other number has."""
    return "".join(_LETTERS[number // 26**place % 26] for place in range(4))


def _spoiled(value: Any) -> Any:
    if isinstance(value, str):
        found = _MARKED.search(value)
        return f"{value} {_worst(int(found[1]))}" if found else value
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: _spoiled(getattr(value, one.name)) for one in fields(value) if one.init})
    if isinstance(value, Mapping):
        return {key: _spoiled(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return tuple(_spoiled(inner) for inner in value)
    return value
