"""The first meeting about a task in words: when, with whom and where; pure."""

from __future__ import annotations

from assessments.plan import FirstMeeting
from wizard import formats
from wizard.entry.clock import spoken_time

FIRST_MEETING = "Eerste afspraak"


def meeting_words(meeting: FirstMeeting) -> str:
    """Say all about a first meeting: "dinsdag 3 februari 2026, 9.30 uur, 30 minuten, met Sanne en Karim, kantine"."""
    return f"{formats.weekday_name(meeting.day)} {formats.long_date(meeting.day)}{_rest(meeting)}"


def details(meeting: FirstMeeting) -> str:
    """Say everything but the day."""
    return _rest(meeting).removeprefix(", ")


def _rest(meeting: FirstMeeting) -> str:
    time = spoken_time(meeting.time.strip())
    people = [name.strip() for name in meeting.people if name.strip()]
    parts = (
        f"{time} uur" if time else "",
        formats.count(meeting.minutes, "minuut", "minuten"),
        f"met {formats.enumeration(people)}" if people else "",
        meeting.place.strip(),
    )
    return "".join(f", {part}" for part in parts if part)
