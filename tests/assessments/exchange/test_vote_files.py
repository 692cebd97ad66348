"""Votes files: what is written is read, and what is wrong is refused in one sentence while nothing changes."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from assessments.errors import ExchangeError, InvalidFileError, NewerFileError
from assessments.exchange.vote_files import MAX_BYTES, digest_of, read_votes, write_votes
from assessments.exchange.vote_reading import NO_VOTES, parse_votes
from assessments.exchange.vote_rendering import render_votes
from assessments.exchange.vote_schema import PATH, render_vote_schema
from assessments.types import QuestionId
from assessments.votes import NoLevel, Origin, RoleGroup, Vote
from assessments.votes_file import VotesFile
from tests.assessments.votes import CATALOGUE, NOW, votes_file, votes_files

VALIDATOR = Draft202012Validator(json.loads(PATH.read_text(encoding="utf-8")))
INT_01, INT_02 = QuestionId("INT-01"), QuestionId("INT-02")
FULL = replace(
    votes_file(3, INT_01=2),
    group=RoleGroup.HR,
    place=INT_02,
    votes={
        INT_01: Vote(2, remark="Sinds maart", origin=Origin.FILE),
        INT_02: Vote(no_level=NoLevel.DONT_KNOW, origin=Origin.FILE),
    },
    changed_at=NOW + timedelta(hours=1),
    ready_at=NOW + timedelta(hours=2),
)


def _plain() -> dict[str, Any]:
    content: dict[str, Any] = json.loads(render_votes(FULL))
    return content


def _refusal(content: str | bytes) -> str:
    with pytest.raises(InvalidFileError) as refused:
        parse_votes(content, CATALOGUE)
    return str(refused.value)


@settings(max_examples=25, deadline=None)
@given(votes_files())
def test_what_is_written_is_read_and_keeps_to_the_schema(file: VotesFile) -> None:
    text = render_votes(file)

    assert parse_votes(text.encode(), CATALOGUE) == file
    assert list(VALIDATOR.iter_errors(json.loads(text))) == []


def test_a_file_comes_back_from_the_disk_with_the_digest_of_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "Stemmen 03 – Zoë 日本 50% a#b.rwvotes"

    digest = write_votes(FULL, path, CATALOGUE)

    found = read_votes(path, CATALOGUE)
    assert (found.file, found.digest) == (FULL, digest)
    assert digest == digest_of(path.read_bytes())
    assert list(tmp_path.iterdir()) == [path]


def test_the_schema_is_that_of_the_questionnaire() -> None:
    assert PATH.read_text(encoding="utf-8") == render_vote_schema(CATALOGUE), (
        "the questionnaire changed: run python -m assessments.exchange.vote_schema"
    )
    Draft202012Validator.check_schema(VALIDATOR.schema)


def _set(*way: str | int, to: object) -> Callable[[dict[str, Any]], None]:
    def change(content: Any) -> None:
        for key in way[:-1]:
            content = content[key]
        content[way[-1]] = to

    return change


WRONG = [
    (_set("kleur", to=1), "In het bestand staat een onbekend veld “kleur”; haal het weg of verbeter de naam."),
    (_set("workshop", "mail", to="x"), "In workshop staat een onbekend veld “mail”; haal het weg of verbeter de naam."),
    (_set("workshop", "code", to="K7 M4"), "In workshop › code staat “K7 M4”; daar hoort een code van letters en"),
    (_set("workshop", "day", to="2026-02-30"), "In workshop › day staat “2026-02-30”; die datum bestaat niet"),
    (_set("workshop", "organisation", to=" "), "In workshop › organisation staat geen tekst; vul die in."),
    (_set("workshop", to=None), "In het bestand ontbreekt “workshop”; vul het aan."),
    (_set("participant", "number", to=0), "In deelnemer › number staat 0; kies 1 tot en met 99."),
    (_set("participant", "number", to=100), "In deelnemer › number staat 100; kies 1 tot en met 99."),
    (_set("participant", "number", to="3"), "In deelnemer › number staat “3”; kies een heel getal: 1 tot en met 99."),
    (_set("participant", "group", to="baas"), "In deelnemer › group staat “baas”; kies directie, leidinggevende,"),
    (_set("questions", to=[]), "In vragen staat geen enkele vraag; vraag om een nieuw bestand."),
    (_set("questions", 0, to="XYZ-01"), "In vragen › regel 1 staat “XYZ-01”; die vraag kent dit programma niet"),
    (_set("questions", 0, to="PRO-03"), "In vragen › regel 1 staat “PRO-03”; die vraag heeft geen niveaus"),
    (_set("questions", 1, to="INT-01"), "In vragen › regel 2 staat “INT-01”; die vraag staat er al"),
    (_set("votes", "INT-01", "level", to=5), "In stemmen › INT-01 › level staat 5; kies 0 tot en met 4."),
    (_set("votes", "INT-01", "level", to=2.5), "In stemmen › INT-01 › level staat 2.5; kies een heel getal"),
    (_set("votes", "INT-01", "no_level", to="nvt"), "In stemmen › INT-01 staan een niveau én een reden voor geen"),
    (_set("votes", "INT-02", "no_level", to="geen"), "In stemmen › INT-02 › no_level staat “geen”; kies nvt of weet_"),
    (_set("votes", "INT-09", to={"level": 1}), "In stemmen staat “INT-09”, en die vraag staat niet in de lijst"),
    (_set("place", to="INT-09"), "In place staat “INT-09”; kies een vraag uit de lijst."),
    (_set("moments", "made", to="gisteren"), "In momenten › made staat “gisteren”; schrijf een moment als"),
    (_set("version", to=0), "In version staat 0; dit programma leest versie 1."),
    (_set("format", to="recruitmentwijzer-dossier"), NO_VOTES),
]


@pytest.mark.parametrize("change, sentence", WRONG)
def test_what_cannot_be_is_refused_by_reader_and_schema(change: Callable[[Any], None], sentence: str) -> None:
    content = copy.deepcopy(_plain())
    change(content)

    assert _refusal(json.dumps(content)).startswith(sentence)
    knows_too = "INT-09" not in sentence and "2026-02-30" not in sentence  # what only the reader can say
    assert not knows_too or not VALIDATOR.is_valid(content)


BROKEN = [
    (b"", "Dit bestand is leeg; kies een ander bestand."),
    (b"PK\x03\x04\xff\xfe", NO_VOTES),
    ("{}".encode("utf-16"), NO_VOTES),
    (b"<html></html>", NO_VOTES),
    (b"[]", NO_VOTES),
    (render_votes(FULL).encode()[:200], "Dit bestand houdt halverwege op"),
    (b'{"format": 1, "format": 2}', "In één object staat “format” twee keer; haal één van beide weg."),
    (b'{"format": NaN}', "In het bestand staat NaN, en dat is geen getal"),
    (b'{"a": ' + b"[" * 70 + b"]" * 70 + b"}", "Dit bestand is dieper genest dan 64 lagen"),
    (b'{"format": "\\ud800"}', "In de tekst “\N{REPLACEMENT CHARACTER}” staat een half teken"),
]


@pytest.mark.parametrize("data, sentence", BROKEN, ids=range(len(BROKEN)))
def test_what_is_no_file_of_ours_is_told_in_one_sentence(data: bytes, sentence: str) -> None:
    assert _refusal(data).startswith(sentence)


def test_a_newer_file_asks_for_a_newer_program() -> None:
    with pytest.raises(NewerFileError, match="nieuwere versie van Recruitmentwijzer"):
        parse_votes(json.dumps(_plain() | {"version": 2}), CATALOGUE)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "groot.rwvotes"
    path.write_bytes(b" " * (MAX_BYTES + 1))

    with pytest.raises(InvalidFileError, match=r"groot\.rwvotes is groter dan 2 MB"):
        read_votes(path, CATALOGUE)


def test_a_file_that_went_away_and_a_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match=r"weg\.rwvotes is niet gevonden; kies het bestand opnieuw"):
        read_votes(tmp_path / "weg.rwvotes", CATALOGUE)
    with pytest.raises(ExchangeError, match=r"is een map; kies een bestand dat eindigt op \.rwvotes"):
        read_votes(tmp_path, CATALOGUE)


@pytest.mark.parametrize(
    "file, sentence",
    [
        (replace(FULL, number=0), "Dit kan zo niet worden bewaard: in deelnemer"),
        (replace(FULL, votes={INT_01: Vote(1, remark="\ud800", origin=Origin.FILE)}), "half teken"),
        (
            replace(FULL, votes={INT_01: Vote(1, remark="x" * MAX_BYTES, origin=Origin.FILE)}),
            "te lang voor één bestand",
        ),
        (replace(FULL, votes={INT_01: Vote(1)}), "kwamen anders uit het bestand"),
    ],
)
def test_what_could_not_be_read_again_is_not_written_over_an_older_file(
    file: VotesFile, sentence: str, tmp_path: Path
) -> None:
    path = tmp_path / "x.rwvotes"
    write_votes(FULL, path, CATALOGUE)
    before = path.read_bytes()

    with pytest.raises(ExchangeError, match=sentence):
        write_votes(file, path, CATALOGUE)

    assert path.read_bytes() == before


def test_three_hundred_mutated_files_are_votes_or_one_sentence() -> None:
    dice = random.Random(6)
    whole = render_votes(FULL).encode()
    refused = []
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(dice.randint(1, 4)):
            place = dice.randrange(len(data))
            match dice.randrange(3):
                case 0:
                    data[place] = dice.randrange(256)
                case 1:
                    del data[place : place + dice.randint(1, 30)]
                case _:
                    data[place:place] = data[dice.randrange(len(data)) :][: dice.randint(1, 30)]
        try:
            file = parse_votes(bytes(data), CATALOGUE)
        except ExchangeError as error:
            refused.append(str(error))
        else:
            assert parse_votes(render_votes(file), CATALOGUE) == file

    assert len(refused) > 200
    assert all(one.endswith(".") and "\n" not in one for one in refused)
