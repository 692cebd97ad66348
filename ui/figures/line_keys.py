"""Names for the lines of a list that stay with them while one types."""

from __future__ import annotations

from collections.abc import Sequence


class LineKeys:
    """A key per line; a list of another length than expected gets new keys."""

    def __init__(self) -> None:
        self._keys: list[str] = []
        self._next = 0

    def for_lines(self, count: int) -> list[str]:
        """Return the keys of so many lines."""
        if len(self._keys) != count:
            self._keys = [f"r{self._next + place}" for place in range(count)]
            self._next += count
        return self._keys

    def upcoming(self) -> str:
        """Return the name that the next line at the end will get."""
        return f"r{self._next}"

    def append(self, key: str = "") -> str:
        """Name one more line at the end."""
        if not key or key == self.upcoming():
            key = self.upcoming()
            self._next += 1
        self._keys.append(key)
        return key

    def remove(self, keys: Sequence[str]) -> None:
        """Forget the names of lines that go."""
        gone = set(keys)
        self._keys = [key for key in self._keys if key not in gone]

    def place(self, key: str) -> int | None:
        """Return where a line stands, None when it is not there."""
        return self._keys.index(key) if key in self._keys else None
