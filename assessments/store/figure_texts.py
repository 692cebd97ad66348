"""Figures as the JSON texts of their rows, made anew only for what is not the same value as the last time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from assessments.exchange.figures import plain_cost, plain_figures
from assessments.exchange.plain import Plain, plain
from assessments.figures import Figures
from assessments.store.values import dump

_LISTS: Mapping[str, Callable[[Any], Plain]] = {"costs": plain_cost, "vacancies": plain, "channels": plain}
"""The parts that can be long, and how one item of each becomes JSON."""
_NO_ITEMS: dict[str, Any] = dict.fromkeys(_LISTS, ())
_Known = dict[int, tuple[object, str]]


class FigureTexts:
    """Writes figures as text, and remembers the items of the last ones.

    Items never change, so the same item has the same text: saving one cell among thousands of lines writes one line
    anew. An item is kept beside its text, so that no other one can come to stand at its address.
    """

    def __init__(self) -> None:
        self._known: dict[str, _Known] = {}

    def of(self, figures: Figures) -> dict[str, str]:
        """Return the JSON text of every part that holds something."""
        texts = {name: dump(part) for name, part in plain_figures(replace(figures, **_NO_ITEMS)).items()}
        for name, plain_item in _LISTS.items():
            items = getattr(figures, name)
            if items:
                texts[name] = self._list(name, items, plain_item)
        return texts

    def _list(self, name: str, items: tuple[object, ...], plain_item: Callable[[Any], Plain]) -> str:
        known, now = self._known.get(name, {}), {}
        for item in items:
            found = known.get(id(item))
            now[id(item)] = found if found is not None else (item, dump(plain_item(item)))
        self._known[name] = now
        return f"[{','.join([now[id(item)][1] for item in items])}]"
