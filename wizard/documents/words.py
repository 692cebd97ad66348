"""Sentences with pieces that are stronger or softer than the rest; never markup."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a sentence that is stronger or softer than the rest."""

    text: str
    strong: bool = False
    muted: bool = False


Words = str | tuple[Run, ...]
"""A sentence; a plain string is one run. Text of users and our own are the same here: both are only text."""


def strong(text: str) -> Run:
    """Return a strong piece of a sentence."""
    return Run(text, strong=True)


def muted(text: str) -> Run:
    """Return a soft piece of a sentence."""
    return Run(text, muted=True)


def plain(words: Words) -> str:
    """Return a sentence as text alone."""
    return words if isinstance(words, str) else "".join(run.text for run in words)
