"""Who advises and how all paper looks, as the library keeps it: read with care, since another version may have stored it."""

from __future__ import annotations

from base64 import b64decode, b64encode
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from assessments.limits import MOST_FOOT_LETTERS
from assessments.types import Logo
from wizard.house_color import read_color

if TYPE_CHECKING:  # the window starts without the documents
    from wizard.documents.family import Request

ADVISER, ADVISER_LOGO, HOUSE_COLOR, FOOT_WORDS = "adviser", "adviser_logo", "house_color", "foot_words"
CONFIDENTIAL = "Vertrouwelijk"
"""What stands at the foot of every page while nobody chose other words."""


class Readable(Protocol):
    """What reading one setting needs."""

    def setting(self, key: str, default: object = None, /) -> object:
        """Return a setting."""
        ...


class Snapshot:
    """What a library keeps about the look, read at once, so that the library may be closed."""

    def __init__(self, settings: Readable) -> None:
        self._kept = {key: settings.setting(key) for key in (ADVISER, ADVISER_LOGO, HOUSE_COLOR, FOOT_WORDS)}

    def setting(self, key: str, default: object = None, /) -> object:
        """Return a setting; the default when nothing is kept."""
        found = self._kept.get(key)
        return default if found is None else found


def adviser_name(settings: Readable) -> str:
    """Return the adviser's name for the cover, "" when there is none."""
    name = settings.setting(ADVISER, "")
    return name if isinstance(name, str) else ""


def adviser_logo(settings: Readable) -> Logo | None:
    """Return the adviser's logo for the cover, None when there is none."""
    kept = settings.setting(ADVISER_LOGO)
    kind, data = (kept.get("media_type"), kept.get("data")) if isinstance(kept, dict) else (None, None)
    if not isinstance(kind, str) or not isinstance(data, str):
        return None
    try:
        return Logo(kind, b64decode(data, validate=True))
    except ValueError:
        return None


def kept_logo(logo: Logo | None) -> dict[str, str] | None:
    """Return a logo as a setting keeps it."""
    if logo is None:
        return None
    return {"media_type": logo.media_type, "data": b64encode(logo.data).decode("ascii")}


def house_color(settings: Readable) -> str:
    """Return the colour for all paper as "#RRGGBB", "" for ours."""
    kept = settings.setting(HOUSE_COLOR, "")
    return (read_color(kept) or "") if isinstance(kept, str) else ""


def foot_words(settings: Readable) -> str:
    """Return the words for the foot of every page, "" for none."""
    kept = settings.setting(FOOT_WORDS)
    return kept[:MOST_FOOT_LETTERS] if isinstance(kept, str) else CONFIDENTIAL


def with_saved_look(request: Request, settings: Readable) -> Request:
    """Return a document as it was asked for, with the adviser and the house style that are kept here."""
    return replace(
        request,
        adviser=adviser_name(settings),
        adviser_logo=adviser_logo(settings),
        accent=house_color(settings),
        confidentiality=foot_words(settings),
    )
