"""The dossier in which every field is filled, with the worst that people type or paste in each of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

from assessments.types import Dossier
from tests.wizard.documents.everything import filled

WORST = (
    "<b>vet</b> & 100% 😀 ελληνικά שלום \u202eא\u0007 č ł ☐ {{x}} %s",
    "zie https://voorbeeld.nl/pad?a=1&b=2 of mail jan.jansen@voorbeeld.nl.",
    "regel één\nregel twee\r\n\r\nregel drie met een\ttab",
    "x" * 3000,
    "Een lange zin die gewoon doorgaat, met komma's en al, zoals mensen die typen. " * 4,
)
_MARKED = re.compile(r"nr(\d{5})x\Z")


@cache
def nasty() -> Dossier:
    """Return the dossier."""
    made: Dossier = _spoiled(filled())
    return replace(made, organisation=f"{made.organisation} {WORST[0]} {'y' * 300}")


def _spoiled(value: Any) -> Any:
    if isinstance(value, str):
        found = _MARKED.search(value)
        return f"{value} {WORST[int(found[1]) % len(WORST)]}" if found else value
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: _spoiled(getattr(value, one.name)) for one in fields(value) if one.init})
    if isinstance(value, Mapping):
        return {key: _spoiled(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return tuple(_spoiled(inner) for inner in value)
    return value
