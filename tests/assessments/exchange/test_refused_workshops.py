"""Whatever is wrong in a workshop of a dossier file is refused in one sentence that names its place and what to do."""

from __future__ import annotations

import json
from typing import Any

import pytest

from assessments.errors import InvalidFileError
from assessments.exchange.reading import parse
from assessments.types import QuestionId
from assessments.workshop import WorkshopId
from tests.assessments.dossiers import CATALOGUE, NOW

WORKSHOPS: list[tuple[dict[str, Any], str]] = [
    ({"leider": "Marit"}, "In workshop › w1 staat een onbekend veld “leider”; haal het weg of verbeter de naam."),
    ({"setup": {"code": None}}, "In workshop › w1 › opzet ontbreekt “code”; vul het aan."),
    (
        {"setup": {"code": "k7m"}},
        "In workshop › w1 › opzet › code staat “k7m”; kies zes hoofdletters en cijfers, zoals K7M4QX.",
    ),
    (
        {"setup": {"day": "2026-02-30"}},
        "In workshop › w1 › opzet › day staat “2026-02-30”; die datum bestaat niet, kies een andere.",
    ),
    (
        {"setup": {"starts_at": "24:00"}},
        "In workshop › w1 › opzet › starts_at staat “24:00”; schrijf een tijd als 09:30.",
    ),
    (
        {"setup": {"measurement": "m2"}},
        "In workshop › w1 › opzet › measurement staat “m2”; kies de id van een meting uit dit dossier.",
    ),
    (
        {"setup": {"questions": ["DRA-99"]}},
        "In workshop › w1 › opzet › questions › vraag 1 staat de onbekende vraag “DRA-99”; verbeter de code of haal haar weg.",
    ),
    (
        {"setup": {"agenda": [{"kind": "scoren", "minutes": 30, "title": "", "steps": ["stap7"]}]}},
        (
            "In workshop › w1 › opzet › agenda › blok 1 › steps › stap 1 staat “stap7”; kies draagvlak, identiteit, "
            "intern_proces, extern_proces, talentmanagement of synergie."
        ),
    ),
    (
        {"setup": {"participants": [{"number": 100}]}},
        "In workshop › w1 › opzet › participants › deelnemer 1 › number staat 100; kies 1 tot en met 99.",
    ),
    (
        {"setup": {"participants": [{"number": 7}, {"number": 7}]}},
        "In workshop › w1 › opzet › participants staat nummer 7 twee keer; geef elke deelnemer een eigen nummer.",
    ),
    (
        {"rounds": {"XYZ-01": []}},
        "In workshop › w1 › stemrondes staat de onbekende vraag “XYZ-01”; verbeter de code of haal haar weg.",
    ),
    (
        {"rounds": {"DRA-01": [{}, {}, {}]}},
        "In workshop › w1 › stemrondes › DRA-01 staan 3 rondes; laat er hoogstens 2 staan.",
    ),
    (
        {"rounds": {"DRA-01": [{"votes": {"8": {"level": 5}}}]}},
        "In workshop › w1 › stemrondes › DRA-01 › ronde 1 › votes › 8 › level staat 5; kies 0 tot en met 4.",
    ),
    (
        {"rounds": {"DRA-01": [{"votes": {"8": {"level": 3, "no_level": "nvt"}}}]}},
        "In workshop › w1 › stemrondes › DRA-01 › ronde 1 › votes › 8 staan een niveau én “nvt”; kies één van beide.",
    ),
    (
        {"rounds": {"DRA-01": [{"votes": {"acht": {"level": 3}}}]}},
        "In workshop › w1 › stemrondes › DRA-01 › ronde 1 › votes staat deelnemer “acht”; kies een nummer van 1 tot en met 99.",
    ),
    (
        {"rounds": {"DRA-01": [{"tally": {"counts": [1, 2]}}]}},
        (
            "In workshop › w1 › stemrondes › DRA-01 › ronde 1 › tally › counts staan 2 aantallen; "
            "geef er 5, voor de niveaus 0 tot en met 4."
        ),
    ),
    (
        {"rounds": {"DRA-01": [{"kept": {"tally": {}, "groups": {"inkoop": {"levels": 3, "total": 4}}}}]}},
        (
            "In workshop › w1 › stemrondes › DRA-01 › ronde 1 › kept › groups staat een onbekend veld “inkoop”; "
            "haal het weg of verbeter de naam."
        ),
    ),
    (
        {"rounds": {"DRA-01": [{"kept": {"tally": {}, "higher": [["it"]]}}]}},
        (
            "In workshop › w1 › stemrondes › DRA-01 › ronde 1 › kept › higher › verschil 1 staat een lijst; "
            "geef twee groepen die niet dezelfde zijn."
        ),
    ),
    (
        {"rounds": {"DRA-01": [{"kept": {"tally": {}, "higher": [["it", "it"]]}}]}},
        (
            "In workshop › w1 › stemrondes › DRA-01 › ronde 1 › kept › higher › verschil 1 staat een lijst; "
            "geef twee groepen die niet dezelfde zijn."
        ),
    ),
    (
        {"dots": {"8": {"T-XXX-01": 1}}},
        "In workshop › w1 › stippen › 8 staat de onbekende taak “T-XXX-01”; verbeter de code of haal haar weg.",
    ),
    ({"dots": {"8": {"T-DRA-01": 3}}}, "In workshop › w1 › stippen › 8 › T-DRA-01 staat 3; kies 0 tot en met 2."),
    (
        {"dots": {"8": {"T-DRA-01": 2, "T-DRA-02": 2}}},
        "In workshop › w1 › stippen › 8 liggen 4 stippen; leg er hoogstens 3.",
    ),
    (
        {"submissions": {"abc": {"number": 8, "at": "2026-02-03T10:00:00Z", "origin": "papier"}}},
        "In workshop › w1 › inzendingen staat “abc”; daar hoort een SHA-256 van 64 tekens 0-9 en a-f.",
    ),
]


def test_the_edges_of_what_can_be_are_read() -> None:
    parts = {
        "dots": {"8": {"T-DRA-01": 2, "T-DRA-02": 1}},
        "marks": {"DRA-01": {"draft_level": 0}, "DRA-02": {"draft_level": 4}},
        "agreements": {"DRA-01": {"at": "2026-02-03T10:00:00Z", "level": 0}},
    }

    found = parse(_file(parts), CATALOGUE, now=NOW).workshops[WorkshopId("w1")]

    assert sum(found.dots[8].values()) == 3
    assert [found.marks[one].draft_level for one in (QuestionId("DRA-01"), QuestionId("DRA-02"))] == [0, 4]
    assert found.agreements[QuestionId("DRA-01")].level == 0


@pytest.mark.parametrize("parts, sentence", WORKSHOPS, ids=[sentence[:60] for _, sentence in WORKSHOPS])
def test_a_workshop_that_cannot_be(parts: dict[str, Any], sentence: str) -> None:
    with pytest.raises(InvalidFileError) as refused:
        parse(_file(parts), CATALOGUE, now=NOW)

    assert str(refused.value) == sentence


def _file(parts: dict[str, Any]) -> str:
    setup = {"code": "K7M4QX", "day": "2026-02-03", "measurement": "m1"}
    workshop = {**parts, "setup": {**setup, **parts.get("setup", {})}}
    measurements = [{"id": "m1", "kind": "nulmeting", "date": "2026-01-05"}]
    dossier = {"organisation": "Voorbeeld BV", "measurements": measurements, "workshop": {"w1": workshop}}
    return json.dumps({"format": "recruitmentwijzer-dossier", "version": 1, "dossier": dossier})
