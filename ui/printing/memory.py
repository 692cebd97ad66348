"""What was chosen about the documents of each dossier, kept with the library's settings; pure."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from ui.printing.page_layout import Zoom
from wizard.documents.context import Place
from wizard.documents.family import Kind, Request
from wizard.documents.poster.values import Paper
from wizard.documents.report import Scope

PRINTING = "printing"
"""The key of the setting; its value holds the choices per dossier, the one of longest ago first."""
MOST_COPIES = 99
Word = TypeVar("Word", bound=StrEnum)
_MOST_DOSSIERS = 200


@dataclass(frozen=True, slots=True)
class Choices:
    """What is chosen on the print screen.

    No name is kept: who was chosen, which meeting and which days, is asked anew. Nor is leaving CONCEPT away.
    """

    request: Request = field(default_factory=Request)
    copies: int = 1
    zoom: Zoom = Zoom.TWO


def recall(stored: object, dossier: str) -> Choices:
    """Return what was chosen for a dossier; what is stored may come from another version, so it is read with care."""
    kept = stored.get(dossier) if isinstance(stored, Mapping) else None
    if not isinstance(kept, Mapping):
        return Choices()
    plain = Request()
    left_out = kept.get("left_out")
    known = {str(place) for place in Place}
    step, tool, copies = kept.get("step"), kept.get("tool"), kept.get("copies")
    request = Request(
        kind=_one_of(Kind, kept.get("kind"), plain.kind),
        scope=_one_of(Scope, kept.get("scope"), plain.scope),
        left_out=frozenset(Place(one) for one in left_out if isinstance(one, str) and one in known)
        if isinstance(left_out, list)
        else frozenset(),
        step=step if type(step) is int and 1 <= step <= 6 else None,
        tool=tool if isinstance(tool, str) else "",
        paper=_one_of(Paper, kept.get("paper"), plain.paper),
        is_grey=kept.get("is_grey") is True,
    )
    return Choices(
        request,
        copies if type(copies) is int and 1 <= copies <= MOST_COPIES else 1,
        _one_of(Zoom, kept.get("zoom"), Zoom.TWO),
    )


def remember(stored: object, dossier: str, choices: Choices) -> dict[str, object]:
    """Return the setting with the choices of a dossier in it; those of dossiers of long ago go."""
    kept = {str(key): value for key, value in stored.items()} if isinstance(stored, Mapping) else {}
    kept.pop(dossier, None)
    request = choices.request
    kept[dossier] = {
        "kind": str(request.kind),
        "scope": str(request.scope),
        "left_out": sorted(request.left_out),
        "step": request.step,
        "tool": request.tool,
        "paper": str(request.paper),
        "is_grey": request.is_grey,
        "copies": choices.copies,
        "zoom": str(choices.zoom),
    }
    return dict(list(kept.items())[-_MOST_DOSSIERS:])


def _one_of(kind: type[Word], value: object, default: Word) -> Word:
    with suppress(ValueError):
        return kind(str(value))
    return default
