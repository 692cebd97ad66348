"""The plan's appointments as a calendar file that Outlook, Google Calendar and Apple's Calendar take in (RFC 5545).

A meeting is one event with a rule; a time that a weekend or holiday moves is an event of its own that names the day of
the rule it stands for, as those programs write it themselves. Every event keeps its UID, and SEQUENCE grows with the
dossier, so that taking the file in again updates what is there.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard
from icalendar.prop import vRecur, vText

from assessments.errors import DocumentError
from assessments.types import Dossier
from wizard import VERSION, formats
from wizard.assessment import Assessment
from wizard.documents.plain_text import visible, visible_line
from wizard.dutch_time import ZONE, zone
from wizard.planning.appointments import Appointment, appointments
from wizard.planning.owners import owners

NOTHING = (
    "Het plan heeft nog geen datums. Vul bij PRO-10 in hoeveel uur per week er is en kies bij SYN-11 de overleggen."
)
_DOMAIN = "recruitmentwijzer"
_TITLE, _ORGANISATION = 120, 60
_LONGEST = timedelta(days=1)
_MOST = 2**31 - 1


class _Text(vText):
    r"""Text as RFC 5545 escapes it.

    WORKAROUND icalendar 7.3.2: its own text turns a backslash and a capital N, as in C:\Nieuw, into a new line.
    """

    def to_ical(self) -> bytes:
        escaped = str(self).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
        return escaped.encode()


def calendar(assessment: Assessment, owner: str = "") -> bytes:
    """Return the calendar file: of everybody, or of one name.

    Raises:
        DocumentError: there is nothing with a date, or nothing under this name; one sentence.

    """
    found = appointments(assessment, owner)
    if not found:
        raise DocumentError(_nothing_for(assessment, owner) if owner else NOTHING)
    dossier = assessment.dossier
    name = f"Recruitmentplan {_shortened(dossier.organisation, _ORGANISATION)}".strip()
    whole = Calendar()
    whole.add("prodid", f"-//Recruitmentwijzer//{VERSION}//NL")
    whole.add("version", "2.0")
    whole.add("calscale", "GREGORIAN")
    whole.add("method", "PUBLISH")
    whole.add("x-wr-calname", _Text(f"{name}, {visible_line(owner)}" if owner else name))
    whole.add("x-wr-timezone", ZONE)
    if any(one.time for one in found):
        whole.add_component(_zone())
    for one in found:
        for event in _events(one, dossier):
            whole.add_component(event)
    return bytes(whole.to_ical())


def _nothing_for(assessment: Assessment, owner: str) -> str:
    """Say that a name has nothing in the plan, and which names have."""
    known = formats.enumeration([_shortened(one.label, _ORGANISATION) for one in owners(assessment)], "of")
    words = f"Op naam van ‘{_shortened(owner, _ORGANISATION)}’ staat niets met een datum in het plan."
    return f"{words} Kies {known}." if known else words


def _zone() -> Timezone:
    """Return Dutch time with the days on which the clock changes, as the European Union has had them since 1996."""
    zone = Timezone()
    zone.add("tzid", ZONE)
    for part, month, hour, offset, name in (
        (TimezoneStandard(), 10, 3, 1, "CET"),
        (TimezoneDaylight(), 3, 2, 2, "CEST"),
    ):
        part.add("dtstart", datetime(1996, month, 27 if month == 10 else 31, hour))  # noqa: DTZ001 -- it makes the zone
        part.add("rrule", vRecur.from_ical(f"FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU"))
        part.add("tzoffsetfrom", timedelta(hours=3 - offset))
        part.add("tzoffsetto", timedelta(hours=offset))
        part.add("tzname", name)
        zone.add_component(part)
    return zone


def _events(one: Appointment, dossier: Dossier) -> Iterator[Event]:
    """Yield the event with its rule, and one for each time that is moved."""
    first = _event(one, dossier, one.series.first)
    if one.series.rule:
        first.add("rrule", vRecur.from_ical(one.series.rule))
    if one.series.skipped:
        skipped = [_moment(one, day) for day in one.series.skipped]
        first.add("exdate", skipped, parameters={} if one.time else {"VALUE": "DATE"})
    yield first
    for ruled, held in one.series.moved:
        moved = _event(one, dossier, held)
        moved.add("recurrence-id", _moment(one, ruled))
        yield moved


def _event(one: Appointment, dossier: Dossier, day: date) -> Event:
    event = Event()
    event.add("uid", _Text(visible_line(f"{dossier.id}-{one.key}@{_DOMAIN}")))
    event.add("dtstamp", _stamp(dossier.updated_at))
    event.add("created", _stamp(dossier.created_at))
    event.add("last-modified", _stamp(dossier.updated_at))
    event.add("sequence", _sequence(dossier))
    organisation = _shortened(dossier.organisation, _ORGANISATION)
    event.add("summary", _Text(f"{_shortened(one.title, _TITLE)} ({organisation})" if organisation else one.title))
    event.add("description", _Text(visible("\n".join((*one.words, "", dossier.organisation)).strip())))
    if one.place:
        event.add("location", _Text(visible_line(one.place)))
    event.add("categories", [one.kind.value, one.pillar.value.capitalize()])
    _place_in_time(event, one, day)
    event.add("status", "CANCELLED" if one.is_cancelled else "CONFIRMED")
    if one.remind is not None and not one.is_cancelled:
        event.add_component(_alarm(one))
    return event


def _place_in_time(event: Event, one: Appointment, day: date) -> None:
    """Give an event its day or its hours; only hours make somebody busy."""
    event.add("dtstart", _moment(one, day))
    lasts = min(timedelta(minutes=one.minutes), _LONGEST) if one.time else timedelta(days=1)
    if lasts and day < date.max:
        event.add("dtend", _moment(one, day) + lasts)
    is_free = not one.time or one.is_cancelled
    event.add("transp", "TRANSPARENT" if is_free else "OPAQUE")
    event.add("x-microsoft-cdo-busystatus", "FREE" if is_free else "BUSY")
    if not one.time:
        event.add("x-microsoft-cdo-alldayevent", "TRUE")


def _moment(one: Appointment, day: date) -> date:
    """Return when an appointment begins on a day: a moment in Dutch time, or the day itself."""
    if not one.time:
        return day
    return datetime.combine(day, time.fromisoformat(one.time), zone())


def _alarm(one: Appointment) -> Alarm:
    assert one.remind is not None
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _Text(_shortened(one.title, _TITLE)))
    alarm.add("trigger", -one.remind)
    return alarm


def _stamp(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(microsecond=0)


def _sequence(dossier: Dossier) -> int:
    """Return the seconds between making the dossier and its last change: it only grows, and fits in what programs keep."""
    return max(0, min(_MOST, int((dossier.updated_at - dossier.created_at).total_seconds())))


def _shortened(text: str, limit: int) -> str:
    """Return one line for a title; the whole text stands in the description."""
    line = visible_line(text)
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"
