"""How far the making of a document is, and how it is called off."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Told of every page: which one it is, from 1, and of how many, 0 while nobody knows; what it raises ends the making."""


class CancelledError(Exception):
    """The making of a document was called off; nothing was written."""
