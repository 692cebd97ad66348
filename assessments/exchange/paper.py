"""What a dossier file says about its paper: colour, words at the foot, and which version was printed last."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from assessments.exchange.place import Place
from assessments.limits import MOST_FOOT_LETTERS
from assessments.plan import Edition, HouseStyle

COLOR = "#[0-9A-Fa-f]{6}"


def read_house_style(place: Place) -> HouseStyle:
    """Return colour and words of a dossier's paper."""
    return HouseStyle(**place.record({"accent": _color, "confidentiality": _foot_words}))


def read_edition(place: Place) -> Edition:
    """Return the version that was printed last."""
    readers: Mapping[str, Callable[[Place], Any]] = {"number": partial(Place.whole, low=1), "content": Place.text}
    return Edition(**place.record(readers, required=["number", "content"]))


def _color(place: Place) -> str:
    text = place.text()
    if not re.fullmatch(COLOR, text):
        raise place.wrong("kies een kleur als # met zes tekens, zoals #1B5E9B")
    return text.upper()


def _foot_words(place: Place) -> str:
    text = place.text()
    if len(text) > MOST_FOOT_LETTERS:
        raise place.wrong(f"kies hoogstens {MOST_FOOT_LETTERS} tekens")
    return text
