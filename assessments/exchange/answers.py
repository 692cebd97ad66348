"""Answers and their values, between values and JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from assessments.catalogue import (
    CHANNELS_QUESTION,
    PROFILE,
    Catalogue,
    Question,
    QuestionKind,
    slug,
)
from assessments.exchange.place import Place, shown
from assessments.exchange.plain import Plain, plain, plain_fields
from assessments.types import (
    Answer,
    Confidence,
    PoolNumbers,
    QuestionId,
    Reach,
    Role,
    RoleHolders,
    TargetGroup,
    Value,
)

Readers = Mapping[str, Callable[[Place], Any]]

_HIGHEST_LEVEL = 4


def read_profile(place: Place, catalogue: Catalogue) -> dict[QuestionId, Value]:
    """Return the answers of the profile."""
    found: dict[QuestionId, Value] = {}
    for code, item in place.entries():
        question = _question(code, place, catalogue, profile=True)
        if item.value is not None:
            found[question.id] = read_value(question, item)
    return found


def read_answers(place: Place, catalogue: Catalogue) -> dict[QuestionId, Answer]:
    """Return the answers of a measurement; an answer that says nothing is left out."""
    found: dict[QuestionId, Answer] = {}
    for code, item in place.entries():
        question = _question(code, place, catalogue, profile=False)
        answer = _read_answer(question, item)
        if not answer.is_empty():
            found[question.id] = answer
    return found


def _question(code: str, place: Place, catalogue: Catalogue, *, profile: bool) -> Question:
    if code == CHANNELS_QUESTION:
        raise place.fail(f"staat {code}", "zet de kanalen in figures › channels")
    question = catalogue.questions.get(QuestionId(code))
    if question is None:
        raise place.fail(f"staat de onbekende vraag {shown(code)}", "verbeter de code of haal haar weg")
    if profile != (question.section == PROFILE):
        raise place.fail(f"staat {code}", f"zet die vraag in {'answers' if profile else 'profile'}")
    return question


def _read_answer(question: Question, place: Place) -> Answer:
    readers: Readers = {
        "value": lambda item: read_value(question, Place(item.value, place.path, place.strict)),
        "not_applicable": Place.flag,
        "reason": Place.text,
        "note": Place.text,
        "evidence": Place.text,
        "confidence": partial(Place.choice, kind=Confidence),
        "discuss": Place.flag,
        "target": partial(Place.whole, low=0, high=_HIGHEST_LEVEL),
    }
    answer = Answer(**place.record(readers))
    if answer.not_applicable and not question.may_be_na:
        raise place.fail(
            "staat “niet van toepassing”, en dat kan bij deze vraag niet", "geef een antwoord of laat haar open"
        )
    if answer.not_applicable and answer.value is not None:
        raise place.fail("staan een antwoord én “niet van toepassing”", "kies één van beide")
    return answer


def read_value(question: Question, place: Place) -> Value:
    """Return the value of an answer, held to its question's kind and range."""
    return _READERS[question.kind](question, place)


def _level(_: Question, place: Place) -> int:
    level = place.whole(None, None)
    if not 0 <= level <= _HIGHEST_LEVEL:
        raise place.fail(f"staat niveau {level}", f"kies 0 tot en met {_HIGHEST_LEVEL}")
    return level


def _option(question: Question, place: Place) -> str:
    text = place.text()
    codes = [option.code for option in question.options]
    if text in codes:
        return text
    return Place(slug(text) if slug(text) in codes else text, place.path).one_of(codes)


def _options(question: Question, place: Place) -> tuple[str, ...]:
    chosen = [_option(question, item) for item in place.items("keuze")]
    for code in chosen:
        if chosen.count(code) > 1:
            raise place.fail(f"staat {shown(code)} twee keer", "haal één van beide weg")
    return tuple(chosen)


def _groups(question: Question, place: Place) -> tuple[TargetGroup, ...]:
    readers: Readers = {"name": Place.text, "reach": partial(Place.choice, kind=Reach), "key_role": Place.flag}
    groups = tuple(TargetGroup(**item.record(readers, required=["name"])) for item in place.items())
    if question.maximum is not None and len(groups) > question.maximum:
        raise place.fail(f"staan {len(groups)} regels", f"kies er hooguit {question.maximum}")
    return groups


def _roles(_: Question, place: Place) -> RoleHolders:
    names: dict[Role, str | None] = {}
    for code, item in place.entries():
        role = Role(Place(code, place.path).one_of([role.value for role in Role]))
        names[role] = None if item.value is None else item.text()
    return RoleHolders(names)


def _pool(_: Question, place: Place) -> PoolNumbers:
    return PoolNumbers(**place.record({"pool": Place.count, "hires": Place.count}))


def _table(_: Question, place: Place) -> Value:
    raise place.fail("staat een tabel", "zet de kanalen in figures › channels")


_READERS: Mapping[QuestionKind, Callable[[Question, Place], Value]] = {
    QuestionKind.MATURITY: _level,
    QuestionKind.SCALE: _level,
    QuestionKind.CHOICE: _option,
    QuestionKind.MULTIPLE: _options,
    QuestionKind.NUMBER: lambda question, place: place.whole(question.minimum, question.maximum),
    QuestionKind.NUMBERS: _pool,
    QuestionKind.AMOUNT: lambda question, place: place.decimal(question.minimum, question.maximum),
    QuestionKind.PERCENTAGE: lambda question, place: place.decimal(question.minimum or 0, question.maximum or 100),
    QuestionKind.DATE: lambda _, place: place.day(),
    QuestionKind.SHORT_TEXT: lambda _, place: place.text(),
    QuestionKind.LONG_TEXT: lambda _, place: place.text(),
    QuestionKind.LIST: _groups,
    QuestionKind.ROLES: _roles,
    QuestionKind.TABLE: _table,
}


def plain_value(value: Value) -> Plain:
    """Return an answer's value as JSON holds it."""
    if isinstance(value, RoleHolders):
        return plain(value.names)
    if isinstance(value, tuple):
        return [item if isinstance(item, str) else _plain_group(item) for item in value]
    return plain(value)


def _plain_group(group: TargetGroup) -> Plain:
    return {"name": group.name, "reach": group.reach.value, "key_role": group.key_role}


def plain_answer(answer: Answer) -> dict[str, Plain]:
    """Return an answer as JSON holds it, without what was not filled in."""
    found = plain_fields(answer)
    if answer.value is not None:
        found["value"] = plain_value(answer.value)
    return found
