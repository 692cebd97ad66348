"""Who took part, when, and how: counts per role group, never a name of a participant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from assessments.votes import RoleGroup
from assessments.workshop import Participant, Workshop
from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.context import Context
from wizard.documents.workshop.tables import table
from wizard.dutch_time import dutch

_GROUPS = {
    RoleGroup.DIRECTIE: ("van de directie", "van de directie"),
    RoleGroup.MANAGER: ("leidinggevende", "leidinggevenden"),
    RoleGroup.HR: ("van HR/recruitment", "van HR/recruitment"),
    RoleGroup.MARKETING: ("van marketing", "van marketing"),
    RoleGroup.IT: ("van IT", "van IT"),
    RoleGroup.NEWCOMER: (
        "medewerker die er korter dan een jaar werkt",
        "medewerkers die er korter dan een jaar werken",
    ),
    RoleGroup.OTHER: ("met een andere rol", "met een andere rol"),
}
_UNKNOWN = ("zonder rolgroep", "zonder rolgroep")


def name_of(workshop: Workshop) -> str:
    """Return what a workshop is called: its title, or its day."""
    return " ".join(workshop.setup.title.split()) or f"Workshop van {formats.long_date(workshop.setup.day)}"


def groups_words(participants: Sequence[Participant]) -> str:
    """Count the role groups: één van de directie, drie leidinggevenden en drie van HR/recruitment."""
    found = Counter(one.group for one in participants)
    parts = []
    for group in (*RoleGroup, None):
        if found[group]:
            one, many = _UNKNOWN if group is None else _GROUPS[group]
            parts.append(f"{formats.word(found[group])} {one if found[group] == 1 else many}")
    return formats.enumeration(parts)


def facts(context: Context, workshop: Workshop) -> b.Table:
    """Return when it was, who were there and how it went, a line each."""
    setup, position = workshop.setup, workshop.position
    rows = [
        ("Naam", setup.title.strip()),
        ("Wanneer", _when(workshop)),
        ("Deelnemers", _took_part(setup.participants)),
        ("Begeleider", setup.facilitator),
        ("Opdrachtgever", setup.client),
        ("Notulist", setup.note_taker),
        ("Meting", _measurement(context, workshop)),
        ("Hoe", _how(workshop)),
        ("Begonnen", _moment(position.begun_at)),
        ("Gesloten", _moment(position.closed_at)),
        ("Code", setup.code),
        ("Losse stemmen", _erased(workshop)),
    ]
    made = tuple(b.Row(((b.muted(label),), words)) for label, words in rows if words.strip())
    return table((b.Column("", 1.6), b.Column("", 8)), made)


def _when(workshop: Workshop) -> str:
    setup = workshop.setup
    words = f"{formats.weekday_name(setup.day)} {formats.long_date(setup.day)}"
    if setup.starts_at is not None:
        words += f", {_clock(datetime.combine(setup.day, setup.starts_at))} uur"
        minutes = sum(block.minutes for block in setup.agenda)
        if minutes:
            end = datetime.combine(setup.day, setup.starts_at) + timedelta(minutes=minutes)
            words += f" (gepland tot {_clock(end)} uur)"
    return formats.capitalized(words)


def _took_part(participants: Sequence[Participant]) -> str:
    if not participants:
        return ""
    words = f"{formats.count(len(participants), 'deelnemer', 'deelnemers')}: {groups_words(participants)}."
    left = sum(one.left for one in participants)
    if left:
        words += f" {formats.capitalized(formats.word(left))} {'ging' if left == 1 else 'gingen'} eerder weg."
    return words


def _measurement(context: Context, workshop: Workshop) -> str:
    """Say of which measurement the agreed levels are the answers."""
    for one in context.assessment.dossier.measurements:
        if one.id == workshop.setup.measurement:
            return f"De afgesproken niveaus zijn antwoorden van de {one.kind} van {formats.long_date(one.date)}."
    return ""


def _how(workshop: Workshop) -> str:
    if workshop.setup.prepared:
        return "Iedereen koos vooraf een niveau; in de zaal ging het over de verschillen."
    return "Iedereen koos in stilte een niveau; daarna kwamen alle keuzes tegelijk op het scherm."


def _erased(workshop: Workshop) -> str:
    if workshop.erased_at is None:
        return ""
    return f"Gewist op {_moment(workshop.erased_at)}. De aantallen per niveau zijn bewaard, wie wat koos niet."


def _moment(moment: datetime | None) -> str:
    if moment is None:
        return ""
    local = dutch(moment)
    return f"{formats.long_date(local.date())}, {_clock(local)} uur"


def _clock(moment: datetime) -> str:
    return f"{moment.hour}.{moment.minute:02}"


def clock(moment: datetime, day: date) -> str:
    """Return the time on the clock in the room: 10.38; with the day when that is another than the workshop's."""
    local = dutch(moment)
    return _clock(local) if local.date() == day else f"{formats.short_date_year(local.date())}, {_clock(local)}"
