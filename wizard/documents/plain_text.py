"""Text of users in files that are not drawn: what has no place there becomes visible, all else stays as it is."""

from __future__ import annotations

import re

UNKNOWN = "[?]"
_LINE_ENDS = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_FORBIDDEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Control characters, halves of a pair, and what Unicode keeps for itself: neither XML nor a calendar takes them."""


_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""What turns the direction of all that follows; the letters have a direction of their own without it."""


def visible(text: str) -> str:
    """Return text with one kind of line end, and [?] for what no file may hold."""
    return _FORBIDDEN.sub(UNKNOWN, _LINE_ENDS.sub("\n", text))


def visible_line(text: str) -> str:
    """Return the same on one line, which turns no words of ours that stand behind it."""
    return " ".join(_DIRECTION.sub("", visible(text)).split())
