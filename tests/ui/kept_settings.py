"""The settings of a library, kept in memory."""

from __future__ import annotations

from assessments.errors import NotSavedError


class KeptSettings:
    """Remembers what is saved; with ``is_full`` the disk refuses."""

    def __init__(self, values: dict[str, object] | None = None) -> None:
        self.values = dict(values or {})
        self.is_full = False

    def setting(self, key: str, default: object = None, /) -> object:
        """Return a setting."""
        return self.values.get(key, default)

    def save_setting(self, key: str, value: object, /) -> None:
        """Save a setting."""
        if self.is_full:
            raise NotSavedError("De schijf is vol.")
        self.values[key] = value
