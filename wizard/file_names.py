"""File names that every system takes."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile(r'[\x00-\x1f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_LONGEST = 80


def safe_name(text: str) -> str:
    """Return a text as the first part of a file name: no signs that mean something to a disk, at most 80 characters."""
    name = " ".join(_FORBIDDEN.sub(" ", text).split())[:_LONGEST].strip(" .")
    return f"{name}_" if _RESERVED.fullmatch(name) else name
