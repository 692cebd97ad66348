"""Whatever is wrong in a dossier file is refused in one sentence that names it, its place and what to do."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.errors import ExchangeError, InvalidFileError, NewerFileError
from assessments.exchange.reading import parse
from assessments.exchange.rendering import render
from tests.assessments.dossiers import CATALOGUE, NOW, small_dossier


def _refusal(content: str | bytes) -> str:
    with pytest.raises(InvalidFileError) as refused:
        parse(content, CATALOGUE, now=NOW)
    return str(refused.value)


def _file(**dossier: Any) -> str:
    content = {"organisation": "Voorbeeld BV", **dossier}
    return json.dumps({"format": "recruitmentwijzer-dossier", "version": 1, "dossier": content})


def _measured(**parts: Any) -> str:
    return _file(measurements=[{"kind": "nulmeting", "date": "2026-01-05", **parts}])


ANSWERS = [
    ("INT-02", {"value": 7}, "In vragen › INT-02 staat niveau 7; kies 0 tot en met 4."),
    ("INT-02", {"value": -1}, "In vragen › INT-02 staat niveau -1; kies 0 tot en met 4."),
    ("INT-02", {"value": "3"}, "In vragen › INT-02 staat “3”; kies een heel getal."),
    ("INT-02", {"value": 2.5}, "In vragen › INT-02 staat 2.5; kies een heel getal."),
    ("INT-02", {"value": True}, "In vragen › INT-02 staat true; kies een heel getal."),
    ("INT-02", 3, "In vragen › INT-02 staat 3; daar hoort een object: { … }."),
    ("INT-02", {"level": 3}, "In vragen › INT-02 staat een onbekend veld “level”; haal het weg of verbeter de naam."),
    ("INT-02", {"value": 3, "target": 5}, "In vragen › INT-02 › target staat 5; kies 0 tot en met 4."),
    (
        "INT-02",
        {"confidence": "vrij zeker"},
        "In vragen › INT-02 › confidence staat “vrij zeker”; kies zeker, redelijk of gok.",
    ),
    ("INT-02", {"discuss": "ja"}, "In vragen › INT-02 › discuss staat “ja”; kies true of false."),
    ("INT-02", {"note": 3}, "In vragen › INT-02 › note staat 3; daar hoort tekst tussen aanhalingstekens."),
    (
        "INT-02",
        {"not_applicable": True, "reason": "Nee"},
        "In vragen › INT-02 staat “niet van toepassing”, en dat kan bij deze vraag niet; geef een antwoord of laat haar open.",
    ),
    (
        "INT-06",
        {"not_applicable": True, "value": 0},
        "In vragen › INT-06 staan een antwoord én “niet van toepassing”; kies één van beide.",
    ),
    ("XYZ-01", {"value": 1}, "In vragen staat de onbekende vraag “XYZ-01”; verbeter de code of haal haar weg."),
    ("EXT-12", {"value": 1}, "In vragen staat EXT-12; zet de kanalen in figures › channels."),
    ("PRO-03", {"value": 1}, "In vragen staat PRO-03; zet die vraag in profile."),
    ("UIT-06", {"value": "misschien"}, "In vragen › UIT-06 staat “misschien”; kies ja, bij_voorkeur of nee."),
    (
        "UIT-04",
        {"value": ["sourcing", "Sourcing"]},
        "In vragen › UIT-04 staat “sourcing” twee keer; haal één van beide weg.",
    ),
    ("UIT-04", {"value": "sourcing"}, "In vragen › UIT-04 staat “sourcing”; daar hoort een lijst: [ … ]."),
    ("UIT-07", {"value": 61}, "In vragen › UIT-07 staat 61; kies 0 tot en met 60."),
    ("TAL-12", {"value": {"pool": -1}}, "In vragen › TAL-12 › pool staat -1; kies 0 tot en met 1000000000."),
    (
        "TAL-12",
        {"value": {"pools": 1}},
        "In vragen › TAL-12 staat een onbekend veld “pools”; haal het weg of verbeter de naam.",
    ),
]


@pytest.mark.parametrize("code, answer, sentence", ANSWERS)
def test_an_answer_that_cannot_be(code: str, answer: object, sentence: str) -> None:
    assert _refusal(_measured(answers={code: answer})) == sentence


PROFILE = [
    ("INT-02", 1, "In profiel staat INT-02; zet die vraag in answers."),
    ("PRO-03", 0, "In profiel › PRO-03 staat 0; kies 1 tot en met 500000."),
    ("PRO-03", 500_001, "In profiel › PRO-03 staat 500001; kies 1 tot en met 500000."),
    ("PRO-04", "soms", "In profiel › PRO-04 staat “soms”; kies ja, nee of weet_ik_niet."),
    ("PRO-11", "2026-02-30", "In profiel › PRO-11 staat “2026-02-30”; die datum bestaat niet, kies een andere."),
    ("PRO-11", "5-1-2026", "In profiel › PRO-11 staat “5-1-2026”; schrijf een datum als 2026-01-05."),
    ("PRO-12", "100.5", "In profiel › PRO-12 staat “100.5”; kies 0 tot en met 100."),
    (
        "PRO-12",
        "veel",
        "In profiel › PRO-12 staat “veel”; kies een getal: 0 tot en met 100, met een punt voor de decimalen.",
    ),
    (
        "PRO-12",
        "NaN",
        "In profiel › PRO-12 staat “NaN”; kies een getal: 0 tot en met 100, met een punt voor de decimalen.",
    ),
    ("PRO-07", {"CEO": "Jan"}, "In profiel › PRO-07 staat “CEO”; kies HR, RE, HM, MC, DI of IT."),
    ("PRO-07", {"HR": 3}, "In profiel › PRO-07 › HR staat 3; daar hoort tekst tussen aanhalingstekens."),
    ("PRO-13", [{}], "In profiel › PRO-13 › regel 1 ontbreekt “name”; vul het aan."),
    ("PRO-13", [{"name": "A"}] * 6, "In profiel › PRO-13 staan 6 regels; kies er hooguit 5."),
    (
        "PRO-13",
        [{"name": "A", "reach": "goed"}],
        "In profiel › PRO-13 › regel 1 › reach staat “goed”; kies makkelijk, lastig of heel_lastig.",
    ),
]


@pytest.mark.parametrize("code, value, sentence", PROFILE)
def test_a_profile_value_that_cannot_be(code: str, value: object, sentence: str) -> None:
    assert _refusal(_file(profile={code: value})) == sentence


FIGURES = [
    ({"hires": -1}, "In cijfers › hires staat -1; kies 0 tot en met 1000000000."),
    ({"hires": 1.5}, "In cijfers › hires staat 1.5; kies een heel getal: 0 tot en met 1000000000."),
    ({"hires": 10**30}, f"In cijfers › hires staat {10**30}; kies 0 tot en met 1000000000."),
    (
        {"period": {"start": "2026-01-02", "end": "9999-12-31"}},
        "In cijfers › period › end staat “9999-12-31”; kies een jaar van 1900 tot en met 2199.",
    ),
    (
        {"vacancies": [{"opened": "0001-01-01"}]},
        "In cijfers › vacancies › regel 1 › opened staat “0001-01-01”; kies een jaar van 1900 tot en met 2199.",
    ),
    ({"cost": []}, "In cijfers staat een onbekend veld “cost”; haal het weg of verbeter de naam."),
    ({"costs": [{"amount": "1"}]}, "In cijfers › costs › regel 1 ontbreekt “code”; vul het aan."),
    ({"vat_deductible": "1.01"}, "In cijfers › vat_deductible staat “1.01”; kies 0 tot en met 1."),
    (
        {"period": {"start": "2026-01-02", "end": "2026-01-01"}},
        "In cijfers › period ligt het einde (2026-01-01) vóór het begin (2026-01-02); wissel ze om.",
    ),
    ({"costs": [{"code": "E01", "vat": "20"}]}, "In cijfers › costs › regel 1 › vat staat “20”; kies 21, 9 of 0."),
    (
        {"vacancies": [{"importance": "high"}]},
        "In cijfers › vacancies › regel 1 › importance staat “high”; kies needed, important of key.",
    ),
    (
        {"kpis": {"AANB": {"given": 1}}},
        "In cijfers › kpis › AANB staat een onbekend veld “given”; haal het weg of verbeter de naam.",
    ),
    (
        {"rates": {"HR": {"monthly_pay": "4500", "productive_hours": "0"}}},
        "In cijfers › rates › HR › productive_hours staat “0”; kies een getal boven 0.",
    ),
    ({"kpis": {"HMT": {"mean": 11}}}, "In cijfers › kpis › HMT › mean staat 11; kies 1 tot en met 10."),
]


@pytest.mark.parametrize("figures, sentence", FIGURES)
def test_a_figure_that_cannot_be(figures: object, sentence: str) -> None:
    assert _refusal(_measured(figures=figures)) == sentence


DOSSIERS = [
    ({"organisation": "  "}, "In organisation staat geen tekst; vul die in."),
    ({"organisation": None}, "In dossier ontbreekt “organisation”; vul het aan."),
    ({"name": "X"}, "In dossier staat een onbekend veld “name”; haal het weg of verbeter de naam."),
    ({"id": "a b"}, "In id staat “a b”; kies een code van 1 tot 100 tekens zonder spaties."),
    ({"created_at": "2026-01-05"}, "In created_at staat “2026-01-05”; schrijf een moment als 2026-01-05T09:30:00Z."),
    (
        {"created_at": "2026-01-05T25:30:00Z"},
        "In created_at staat “2026-01-05T25:30:00Z”; dat moment bestaat niet, kies een ander.",
    ),
    (
        {"created_at": "0001-01-05T09:30:00Z"},
        "In created_at staat “0001-01-05T09:30:00Z”; kies een jaar van 1900 tot en met 2199.",
    ),
    ({"logo": {"media_type": "image/png", "data": "@"}}, "In logo › data staat “@”; daar hoort een plaatje in base64."),
    ({"measurements": [{"date": "2026-01-05"}]}, "In meting ontbreekt “kind”; vul het aan."),
    ({"measurements": {}}, "In measurements staat een object; daar hoort een lijst: [ … ]."),
    (
        {"plan": {"edits": {"T-X": {}}}},
        "In plan › taken staat de onbekende taak “T-X”; verbeter de code of haal haar weg.",
    ),
    (
        {"plan": {"dismissed": {"R-99": {}}}},
        "In plan › weggeklikt staat de onbekende regel “R-99”; verbeter de code of haal haar weg.",
    ),
    (
        {"plan": {"edits": {"T-DRA-01": {"status": "af"}}}},
        "In plan › taken › T-DRA-01 › status staat “af”; kies open, bezig of klaar.",
    ),
    ({"workshop": []}, "In workshop staat een lijst; daar hoort een object: { … }."),
]


@pytest.mark.parametrize("fields, sentence", DOSSIERS)
def test_a_dossier_that_cannot_be(fields: dict[str, Any], sentence: str) -> None:
    assert _refusal(_file(**fields)) == sentence


def test_of_two_measurements_the_sentence_says_which() -> None:
    second = {"kind": "hermeting", "date": "2027-01-05", "answers": {"INT-02": {"value": 7}}}

    sentence = _refusal(_file(measurements=[{"kind": "nulmeting", "date": "2026-01-05"}, second]))

    assert sentence == "In meting 2 › vragen › INT-02 staat niveau 7; kies 0 tot en met 4."


@pytest.mark.timeout(20)
def test_very_many_measurements_are_refused_soon() -> None:
    kinds = [{"kind": "nulmeting", "date": "2026-01-05"}] * 50_000

    assert "is altijd de nulmeting" in _refusal(_file(measurements=kinds))


def test_two_measurements_with_one_id() -> None:
    both = [
        {"id": "a", "kind": "nulmeting", "date": "2026-01-05"},
        {"id": "a", "kind": "hermeting", "date": "2027-01-05"},
    ]

    assert "In meting 2 › id staat “a”" in _refusal(_file(measurements=both))


@pytest.mark.parametrize("kinds", [["hermeting"], ["nulmeting", "nulmeting"], ["hermeting", "nulmeting"]])
def test_the_first_measurement_is_the_nulmeting_and_the_only_one(kinds: list[str]) -> None:
    rounds = [{"kind": kind, "date": f"202{number}-01-05"} for number, kind in enumerate(kinds)]

    assert "de eerste meting is altijd de nulmeting" in _refusal(_file(measurements=rounds))


TEXTS: list[tuple[str | bytes, str]] = [
    ("", "Dit bestand is leeg"),
    (" \n", "Dit bestand is leeg"),
    ("hallo", "Dit is geen dossier van Recruitmentwijzer"),
    ("[]", "Dit is geen dossier van Recruitmentwijzer"),
    ("null", "Dit is geen dossier van Recruitmentwijzer"),
    ('{"format": "iets anders"}', "Dit is geen dossier van Recruitmentwijzer"),
    ('{"format": "recruitmentwijzer-dossier", "version": 1}', "ontbreekt “dossier”"),
    ('{"format": "recruitmentwijzer-dossier", "version": 0, "dossier": {}}', "dit programma leest versie 1"),
    ('{"format": "recruitmentwijzer-dossier", "version": true, "dossier": {}}', "dit programma leest versie 1"),
    ('{"format": "recruitmentwijzer-dossier", "dossier": {}}', "In version staat niets (null)"),
    (b"\xff\xfe{\x00}\x00", "Dit is geen dossier van Recruitmentwijzer"),
    (b"%PDF-1.7\n%\xe2\xe3", "Dit is geen dossier van Recruitmentwijzer"),
    ('{"a": 1, "a": 2}', "“a” twee keer"),
    ('{"a": NaN}', "staat NaN"),
    ('{"a": -Infinity}', "staat -Infinity"),
    ('{"a": ' + "9" * 5000 + "}", "is te lang"),
    ('{"a": "\\ud800"}', "half teken"),
    ("{" * 3, "geldige JSON"),
    ("[" * 100_000, "geen dossier"),
    ('{"a": ' + "[" * 100_000, "dieper genest dan 64 lagen"),
    ('{"a": ' + "[" * 70 + "]" * 70 + "}", "dieper genest dan 64 lagen"),
    ('{"a": 1,}', "geen geldige JSON bij regel 1"),
]


@pytest.mark.parametrize("content, fragment", TEXTS)
def test_a_text_that_is_no_dossier(content: str | bytes, fragment: str) -> None:
    assert fragment in _refusal(content)


@pytest.mark.parametrize("number", ["1e999", "-1e999", "1e16", "1E-999", "0." + "3" * 100])
def test_a_number_beyond_all_measure(number: str) -> None:
    content = _measured(figures={"first_year_pay": 0}).replace('"first_year_pay": 0', f'"first_year_pay": {number}')

    assert "In cijfers › first_year_pay staat" in _refusal(content)


@pytest.mark.parametrize("version", [2, 99])
def test_a_newer_file_says_so_whatever_else_it_holds(version: int) -> None:
    content = {"format": "recruitmentwijzer-dossier", "version": version, "new": 1, "dossier": {"new": {}}}

    with pytest.raises(NewerFileError, match="nieuwere versie"):
        parse(json.dumps(content), CATALOGUE, now=NOW)


def test_a_file_that_ends_halfway_is_refused_wherever_it_ends() -> None:
    text = render(small_dossier()).rstrip()

    for end in range(0, len(text), 7):
        with pytest.raises(InvalidFileError):
            parse(text[:end], CATALOGUE, now=NOW)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_damaged_file_never_raises_anything_else(data: st.DataObject) -> None:
    content = bytearray(render(small_dossier()).encode())
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))

    assert _is_one_sentence_or_fine(bytes(content))


def _is_one_sentence_or_fine(content: bytes) -> bool:
    try:
        parse(content, CATALOGUE, now=NOW)
    except ExchangeError as refused:
        return str(refused).endswith(".") and "\n" not in str(refused)
    return True


def test_a_long_or_strange_value_is_shortened_in_the_sentence() -> None:
    sentence = _refusal(_measured(answers={"INT-02": {"confidence": "a\nb" + "x" * 10_000}}))

    assert "\n" not in sentence
    assert len(sentence) < 200


def test_a_strange_or_long_key_on_the_way_is_one_line_in_the_sentence() -> None:
    strange = _refusal(_file(plan={"own_tasks": {"\x00\nregel": {"pillar": "identiteit", "title": "Eigen"}}}))
    long = _refusal(_file(plan={"waved": {"a" * 5000: {"reason": "Nee"}}}))

    assert strange.startswith("In plan › eigen taken › \N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}regel staat")
    assert long == f"In plan › controle › {'a' * 40}… ontbreekt “at”; vul het aan."
