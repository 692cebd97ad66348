"""A votes file's text to one participant's votes, checked to the last field."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from assessments.catalogue import Catalogue
from assessments.codes import VOTES_ENDING, QuestionId
from assessments.errors import InvalidFileError, NewerFileError
from assessments.exchange.json_text import decode, parse_json
from assessments.exchange.place import Place, shown
from assessments.votes import LEVELS, NoLevel, Origin, RoleGroup, Vote
from assessments.votes_file import HIGHEST_NUMBER, VotesFile
from assessments.workshop import WorkshopId

FORMAT = "recruitmentwijzer-votes"
VERSION = 1
NO_VOTES = f"Dit is geen stembestand van Recruitmentwijzer; kies een bestand dat eindigt op {VOTES_ENDING}."
CODE = r"[A-Za-z0-9]{1,20}"
_MAX_ID = 100
_LABELS = {"participant": "deelnemer", "questions": "vragen", "votes": "stemmen", "moments": "momenten"}

Readers = Mapping[str, Callable[[Place], Any]]


def parse_votes(data: bytes | str, catalogue: Catalogue) -> VotesFile:
    """Return the votes that a file's content holds.

    Raises:
        NewerFileError: a newer program made it.
        InvalidFileError: one sentence with what is wrong, where it stands and what to do.

    """
    text = decode(data, NO_VOTES) if isinstance(data, bytes) else data
    value = parse_json(text, NO_VOTES)
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise InvalidFileError(NO_VOTES)
    _check_version(Place(value.get("version"), ("version",)))
    known = (
        "format",
        "version",
        "workshop",
        "content_version",
        "participant",
        "questions",
        "votes",
        "place",
        "moments",
    )
    places = Place(value).fields(known, _LABELS)
    for key in ("workshop", "participant", "questions"):
        if key not in places:
            raise Place(value).missing(key)
    return _whole(places, catalogue)


def _check_version(place: Place) -> None:
    version = place.value
    if not isinstance(version, int) or isinstance(version, bool) or version < VERSION:
        raise place.wrong(f"dit programma leest versie {VERSION}")
    if version > VERSION:
        raise NewerFileError(
            f"Dit stembestand is gemaakt met een nieuwere versie van Recruitmentwijzer (bestandsversie {version}); "
            "werk dit programma bij en open het dan opnieuw."
        )


def _whole(places: dict[str, Place], catalogue: Catalogue) -> VotesFile:
    questions = _questions(places["questions"], catalogue)
    fields = {**_workshop(places["workshop"]), **_participant(places["participant"]), "questions": questions}
    if "content_version" in places:
        fields["content_version"] = places["content_version"].text()
    if "votes" in places:
        fields["votes"] = _votes(places["votes"], questions)
    if "place" in places:
        fields["place"] = QuestionId(_one_of(places["place"], questions))
    if "moments" in places:
        moments = dict.fromkeys(("made", "changed", "ready"), Place.moment)
        fields |= {f"{key}_at": moment for key, moment in places["moments"].record(moments).items()}
    return VotesFile(**fields)


def _workshop(place: Place) -> dict[str, Any]:
    readers: Readers = {
        "id": _identity,
        "code": _code,
        "organisation": Place.filled_text,
        "day": Place.day,
        "title": Place.text,
        "return_to": Place.text,
        "shows_individual": Place.flag,
    }
    fields = place.record(readers, required=("id", "code", "organisation", "day"))
    fields["workshop"] = WorkshopId(fields.pop("id"))
    return fields


def _identity(place: Place) -> str:
    text = place.text()
    if not text.isprintable() or not text.strip() or len(text) > _MAX_ID or any(char.isspace() for char in text):
        raise place.wrong(f"kies een code van 1 tot {_MAX_ID} tekens zonder spaties")
    return text


def _code(place: Place) -> str:
    text = place.text()
    if not re.fullmatch(CODE, text):
        raise place.wrong("daar hoort een code van letters en cijfers, zoals K7M4QX")
    return text


def _participant(place: Place) -> dict[str, Any]:
    readers: Readers = {
        "number": partial(Place.whole, low=1, high=HIGHEST_NUMBER),
        "group": partial(Place.choice, kind=RoleGroup),
    }
    return place.record(readers, required=("number",))


def _questions(place: Place, catalogue: Catalogue) -> tuple[QuestionId, ...]:
    found: dict[QuestionId, None] = {}
    for item in place.items():
        code = QuestionId(item.text())
        question = catalogue.questions.get(code)
        if question is None:
            raise item.wrong("die vraag kent dit programma niet, werk het bij of verbeter de code")
        if not question.is_maturity:
            raise item.wrong("die vraag heeft geen niveaus, haal haar weg")
        if code in found:
            raise item.wrong("die vraag staat er al, haal één van beide weg")
        found[code] = None
    if not found:
        raise place.fail("staat geen enkele vraag", "vraag om een nieuw bestand")
    return tuple(found)


def _votes(place: Place, questions: tuple[QuestionId, ...]) -> dict[QuestionId, Vote]:
    found = {}
    for code, item in place.entries():
        if code not in questions:
            raise place.fail(f"staat {shown(code)}, en die vraag staat niet in de lijst", "verbeter de code")
        if item.value is not None:
            vote = _vote(item)
            if vote is not None:
                found[QuestionId(code)] = vote
    return found


def _vote(place: Place) -> Vote | None:
    readers: Readers = {
        "level": partial(Place.whole, low=LEVELS[0], high=LEVELS[-1]),
        "no_level": partial(Place.choice, kind=NoLevel),
        "remark": Place.text,
    }
    fields = place.record(readers)
    if "level" in fields and "no_level" in fields:
        raise place.fail("staan een niveau én een reden voor geen niveau", "kies één van beide")
    return Vote(**fields, origin=Origin.FILE) if fields and any(value != "" for value in fields.values()) else None


def _one_of(place: Place, questions: tuple[QuestionId, ...]) -> str:
    if place.value not in questions:
        raise place.wrong("kies een vraag uit de lijst")
    return place.text()
