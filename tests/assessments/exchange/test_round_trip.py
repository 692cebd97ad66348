"""What goes into a dossier file comes out, to the last digit and the last character."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings

from assessments.exchange.reading import parse
from assessments.exchange.rendering import render
from assessments.types import Dossier, Reach, TargetGroup
from tests.assessments.dossiers import CATALOGUE, NOW, dossiers, small_dossier
from tests.assessments.exchange.schema_examples import VALIDATOR


@settings(max_examples=60, deadline=None)
@given(dossiers())
def test_export_then_import_is_the_identity_in_the_same_bytes_and_keeps_to_the_schema(dossier: Dossier) -> None:
    """Three facts of one file, since thinking of a dossier takes longer than proving any of them."""
    data = render(dossier).encode()

    again = parse(data, CATALOGUE, now=NOW)

    assert again == dossier
    assert render(again).encode() == data
    assert list(VALIDATOR.iter_errors(json.loads(data))) == []


def test_codes_are_sorted_whatever_the_order_they_were_answered_in() -> None:
    text = json.loads(render(small_dossier()))
    again = json.dumps(_reversed(text))

    assert render(parse(again, CATALOGUE, now=NOW)) == render(small_dossier())


def _reversed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _reversed(value[key]) for key in reversed(value)}
    return [_reversed(item) for item in value] if isinstance(value, list) else value


def test_a_locked_measurement_from_elsewhere_needs_no_log() -> None:
    content = _with_measurement(locked_at="2026-01-06T09:30:00Z")

    found = parse(content, CATALOGUE, now=NOW).measurements[0]

    assert found.is_locked
    assert found.lock_log == ()


def test_who_unlocked_and_why_travels_along() -> None:
    event = {"kind": "unlock", "at": "2026-02-03T08:00:00Z", "by": "Johan", "reason": "Factuur vergeten"}

    found = parse(_with_measurement(lock_log=[event]), CATALOGUE, now=NOW)

    assert (found.newest().lock_log[0].by, found.newest().lock_log[0].reason) == ("Johan", "Factuur vergeten")
    assert json.loads(render(found))["dossier"]["measurements"][0]["lock_log"] == [event]


@pytest.mark.parametrize("typed", ["0.10", "1296000.00", "10708.333333333333333333333333", "0", "-12.5", "007.5"])
def test_an_amount_keeps_every_digit_that_was_typed(typed: str) -> None:
    content = _with_figures({"costs": [{"code": "E01", "amount": typed}]})

    amount = parse(content, CATALOGUE, now=NOW).measurements[0].figures.costs[0].line.amount

    assert amount == Decimal(typed)
    assert amount is not None
    assert amount.as_tuple().exponent == Decimal(typed).as_tuple().exponent


def test_an_amount_may_be_a_json_number_and_stays_exact() -> None:
    content = _with_figures({"first_year_pay": 0}).replace(
        '"first_year_pay": 0', '"first_year_pay": 0.1000000000000000055'
    )

    assert parse(content, CATALOGUE, now=NOW).measurements[0].figures.first_year_pay == Decimal("0.1000000000000000055")


def test_only_the_names_and_the_measurements_date_are_required() -> None:
    content = {
        "format": "recruitmentwijzer-dossier",
        "version": 1,
        "dossier": {"organisation": "Voorbeeld BV", "measurements": [{"kind": "nulmeting", "date": "2025-03-01"}]},
    }

    dossier = parse(json.dumps(content), CATALOGUE, now=NOW)

    assert (dossier.organisation, dossier.created_at, dossier.updated_at) == ("Voorbeeld BV", NOW, NOW)
    assert dossier.measurements[0].content_version == "1"
    assert len({dossier.id, dossier.measurements[0].id}) == 2


def test_a_dossier_without_measurements_gets_a_nulmeting_of_the_day_it_was_made() -> None:
    content = {"format": "recruitmentwijzer-dossier", "version": 1, "dossier": {"organisation": "Voorbeeld BV"}}

    (measurement,) = parse(json.dumps(content), CATALOGUE, now=NOW).measurements

    assert (measurement.kind.value, measurement.date) == ("nulmeting", NOW.date())


def test_measurements_come_out_in_order_of_date() -> None:
    content = {
        "organisation": "Voorbeeld BV",
        "measurements": [{"kind": "hermeting", "date": "2027-01-05"}, {"kind": "nulmeting", "date": "2026-01-05"}],
    }

    dossier = parse(_file(content), CATALOGUE, now=NOW)

    assert [one.kind.value for one in dossier.measurements] == ["nulmeting", "hermeting"]


@pytest.mark.parametrize("written", ["zzper_rechtstreeks", "Zzp’er rechtstreeks", "Zzp'er rechtstreeks"])
def test_a_choice_is_read_by_its_code_and_by_its_dutch_text(written: str) -> None:
    dossier = parse(_with_answer("UIT-08", {"value": written}), CATALOGUE, now=NOW)

    assert dossier.measurements[0].answers["UIT-08"].value == "zzper_rechtstreeks"  # type: ignore[index]


def test_a_byte_order_mark_is_tolerated() -> None:
    assert parse(b"\xef\xbb\xbf" + render(small_dossier()).encode(), CATALOGUE, now=NOW) == small_dossier()


def test_a_target_group_needs_only_its_name() -> None:
    dossier = parse(_file({"organisation": "X", "profile": {"PRO-13": [{"name": "Monteurs"}]}}), CATALOGUE, now=NOW)

    assert dossier.profile["PRO-13"] == (TargetGroup("Monteurs", Reach.EASY),)  # type: ignore[index]


def test_n_a_without_a_reason_is_kept_and_does_not_count() -> None:
    dossier = parse(_with_answer("INT-06", {"not_applicable": True}), CATALOGUE, now=NOW)

    answer = dossier.measurements[0].answers["INT-06"]  # type: ignore[index]
    assert (answer.not_applicable, answer.is_waived()) == (True, False)


def _file(dossier: dict[str, Any]) -> str:
    return json.dumps({"format": "recruitmentwijzer-dossier", "version": 1, "dossier": dossier})


def _with_answer(code: str, answer: object) -> str:
    measurement = {"kind": "nulmeting", "date": "2026-01-05", "answers": {code: answer}}
    return _file({"organisation": "Voorbeeld BV", "measurements": [measurement]})


def _with_figures(figures: object) -> str:
    return _with_measurement(figures=figures)


def _with_measurement(**parts: object) -> str:
    measurement = {"kind": "nulmeting", "date": "2026-01-05", **parts}
    return _file({"organisation": "Voorbeeld BV", "measurements": [measurement]})
