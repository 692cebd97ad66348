"""A dossier file's text to a dossier, checked to the last field."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any
from uuid import uuid4

from assessments.catalogue import Catalogue
from assessments.errors import InvalidFileError, NewerFileError
from assessments.exchange.answers import read_answers, read_profile
from assessments.exchange.figures import read_figures, read_scenarios
from assessments.exchange.json_text import NO_DOSSIER, decode, parse_json
from assessments.exchange.locks import read_lock_log
from assessments.exchange.place import Place
from assessments.exchange.plans import read_plan
from assessments.exchange.workshops import read_workshops
from assessments.types import Dossier, DossierId, Logo, Measurement, MeasurementId, MeasurementKind
from assessments.workshop import Workshop, WorkshopId

FORMAT = "recruitmentwijzer-dossier"
VERSION = 1
_MEDIA_TYPE = re.compile(r"image/[a-z0-9.+-]{1,40}")
_MAX_ID = 100
_LABELS = {
    "profile": "profiel",
    "answers": "vragen",
    "figures": "cijfers",
    "scenarios": "scenario’s",
}

Readers = Mapping[str, Callable[[Place], Any]]


def parse(data: bytes | str, catalogue: Catalogue, *, now: datetime) -> Dossier:
    """Return the dossier that a file's content holds.

    What may be absent gets its default: new ids, ``now`` as the moment of making, and a nulmeting of that day where
    there is no measurement.

    Raises:
        NewerFileError: a newer program made it.
        InvalidFileError: one sentence with what is wrong, where it stands and what to do.

    """
    value = parse_json(decode(data) if isinstance(data, bytes) else data)
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise InvalidFileError(NO_DOSSIER)
    _check_version(Place(value.get("version"), ("version",)))
    places = Place(value).fields(["format", "version", "dossier"])
    if "dossier" not in places:
        raise Place(value).missing("dossier")
    return _read_dossier(Place(places["dossier"].value, ()), catalogue, now)


def _check_version(place: Place) -> None:
    version = place.value
    if not isinstance(version, int) or isinstance(version, bool):
        raise place.wrong(f"dit programma leest versie {VERSION}")
    if version > VERSION:
        raise NewerFileError(
            f"Dit dossier is gemaakt met een nieuwere versie van Recruitmentwijzer (bestandsversie {version}); "
            "werk dit programma bij en open het dan opnieuw."
        )
    if version < VERSION:
        raise place.wrong(f"dit programma leest versie {VERSION}")


def _read_dossier(place: Place, catalogue: Catalogue, now: datetime) -> Dossier:
    readers: Readers = {
        "id": _identity,
        "organisation": Place.filled_text,
        "created_at": Place.moment,
        "updated_at": Place.moment,
        "is_example": Place.flag,
        "logo": _logo,
        "profile": lambda item: read_profile(item, catalogue),
        "measurements": lambda item: _measurements(item, catalogue),
        "plan": lambda item: read_plan(item, catalogue),
        "workshop": lambda item: read_workshops(item, catalogue),
    }
    fields = _record(Place(place.value, ("dossier",)), place.path, readers, required=["organisation"])
    created_at = fields.setdefault("created_at", now)
    fields.setdefault("updated_at", created_at)
    fields.setdefault("id", _new_id())
    if not fields.get("measurements"):
        fields["measurements"] = (Measurement(MeasurementId(_new_id()), MeasurementKind.NULMETING, created_at.date()),)
    workshops = fields.pop("workshop", {})
    _check_measurements(place.path, workshops, fields["measurements"])
    return Dossier(**fields, workshops=workshops)


def _check_measurements(
    path: tuple[str, ...], workshops: Mapping[WorkshopId, Workshop], measurements: tuple[Measurement, ...]
) -> None:
    """Refuse a workshop whose agreed levels belong to a measurement that is not in the file."""
    known = {one.id for one in measurements}
    for ident, workshop in workshops.items():
        if workshop.setup.measurement not in known:
            where = Place(workshop.setup.measurement, (*path, "workshop", ident, "opzet", "measurement"))
            raise where.wrong("kies de id van een meting uit dit dossier")


def _record(place: Place, path: tuple[str, ...], readers: Readers, required: list[str]) -> dict[str, Any]:
    """Read an object's fields under the Dutch words for them, starting at a shorter path."""
    places = place.fields(readers)
    for key in required:
        if key not in places:
            raise place.missing(key)
    return {key: readers[key](Place(item.value, (*path, _LABELS.get(key, key)))) for key, item in places.items()}


def _new_id() -> str:
    return str(uuid4())


def _identity(place: Place) -> DossierId:
    text = place.text()
    if not text.isprintable() or not text.strip() or len(text) > _MAX_ID or any(char.isspace() for char in text):
        raise place.wrong(f"kies een code van 1 tot {_MAX_ID} tekens zonder spaties")
    return DossierId(text)


def _logo(place: Place) -> Logo:
    fields = place.record({"media_type": Place.text, "data": Place.text}, required=["media_type", "data"])
    if not _MEDIA_TYPE.fullmatch(fields["media_type"]):
        raise place.under("media_type", fields["media_type"]).wrong("kies een soort plaatje, zoals image/png")
    try:
        return Logo(fields["media_type"], base64.b64decode(fields["data"], validate=True))
    except (binascii.Error, ValueError):
        raise place.under("data", fields["data"]).wrong("daar hoort een plaatje in base64") from None


def _measurements(place: Place, catalogue: Catalogue) -> tuple[Measurement, ...]:
    items = place.items()
    several = len(items) > 1
    found: list[Measurement] = []
    taken: set[MeasurementId] = set()
    for number, item in enumerate(items, 1):
        path = (f"meting {number}",) if several else ()
        found.append(_measurement(Place(item.value, path or ("meting",)), path, catalogue))
        if found[-1].id in taken:
            raise Place(found[-1].id, (*path, "id")).wrong("die meting staat er al, kies een andere code")
        taken.add(found[-1].id)
    found.sort(key=lambda one: (one.date, one.kind is not MeasurementKind.NULMETING))
    for number, one in enumerate(found):
        expected = MeasurementKind.HERMETING if number else MeasurementKind.NULMETING
        if one.kind is not expected:
            raise InvalidFileError(
                f"De meting van {one.date} heet {one.kind.value}, maar de eerste meting is altijd de nulmeting "
                f"en elke latere een hermeting; maak er {expected.value} van of verbeter de datum."
            )
    return tuple(found)


def _measurement(place: Place, path: tuple[str, ...], catalogue: Catalogue) -> Measurement:
    readers: Readers = {
        "id": lambda item: MeasurementId(_identity(item)),
        "kind": partial(Place.choice, kind=MeasurementKind),
        "date": Place.day,
        "content_version": Place.text,
        "locked_at": Place.moment,
        "lock_log": read_lock_log,
        "answers": lambda item: read_answers(item, catalogue),
        "figures": read_figures,
        "scenarios": read_scenarios,
    }
    fields = _record(place, path, readers, required=["kind", "date"])
    fields.setdefault("id", MeasurementId(_new_id()))
    return Measurement(**fields)
