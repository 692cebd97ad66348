"""The settings of the library by their keys, read with care: what is stored may come from another version."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from wizard.kept_look import Readable

APPEARANCE, TEXT_FACTOR, PATTERNS = "appearance", "text_factor", "patterns"
ALL_OPEN = "all_cards_open"


class Settings(Protocol):
    """What the settings need of the library."""

    @property
    def path(self) -> Path:
        """Return the library's file."""
        ...

    def setting(self, key: str, default: object = None, /) -> object:
        """Return a setting."""
        ...

    def save_setting(self, key: str, value: object, /) -> None:
        """Save a setting; NotSavedError when the disk refuses."""
        ...


def are_all_cards_open(settings: Readable) -> bool:
    """Tell whether every question on a page stands open."""
    return settings.setting(ALL_OPEN, False) is True
