"""Texts without accents and capitals, to search in."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """Return a text without accents and capitals, with exactly as many characters."""
    return "".join(_fold_one(char) for char in text)


def _fold_one(char: str) -> str:
    if char in "’‘`´":
        return "'"
    plain = unicodedata.normalize("NFKD", char)[0].lower()
    return plain if len(plain) == 1 else char
