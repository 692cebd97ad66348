"""Times of the day as people in the Netherlands type and say them: 9.30, 9:30, 930, 9 uur; pure."""

from __future__ import annotations

import re

_HOURS, _MINUTES = 24, 60
_WITH_MARK = re.compile(r"(\d{1,2})\s?[.:,uh]\s?(\d{2})(?:\s?(?:uur|u))?")
_TOGETHER = re.compile(r"(\d{1,2})(\d{2})")
_BARE = re.compile(r"(\d{1,2})(?:\s?(?:uur|u|h)\.?)?")


def read_time(text: str) -> str | None:
    """Return a time as "09:30", or None when the text is none."""
    plain = " ".join(text.lower().split())
    if not plain.isascii():
        return None
    for form in (_WITH_MARK, _BARE, _TOGETHER):
        found = form.fullmatch(plain)
        if found:
            hour, minute = int(found[1]), int(found[2]) if form is not _BARE else 0
            return f"{hour:02}:{minute:02}" if hour < _HOURS and minute < _MINUTES else None
    return None


def spoken_time(text: str) -> str:
    """Return a time as one writes it in a sentence: 9.30; a text that is no time stays as it is."""
    time = read_time(text)
    return text if time is None else f"{int(time[:2])}.{time[3:]}"


def end_of(text: str, minutes: int) -> str:
    """Return when something ends that begins at a time, as 10.30; "" when the text is no time or it ends another day."""
    time = read_time(text)
    if time is None:
        return ""
    end = int(time[:2]) * _MINUTES + int(time[3:]) + minutes
    return f"{end // _MINUTES}.{end % _MINUTES:02}" if end < _HOURS * _MINUTES else ""
