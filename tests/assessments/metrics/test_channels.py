"""The channel table against its oracle (method 3.5)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assessments.figures import Channel
from assessments.metrics.channels import ChannelRow, channel_rows, hires_by_channel
from tests.assessments.voorbeeld import CHANNELS, ORACLE, VACANCIES, D, shown, vacancy

ROWS = channel_rows(CHANNELS, VACANCIES[:5], 24, D(1))


def row(**fields: object) -> ChannelRow:
    return channel_rows([replace(CHANNELS[2], **fields)], (), 24, D(1))[0]  # type: ignore[arg-type]  # names of fields


@pytest.mark.parametrize("number", range(5))
def test_each_channel_of_voorbeeld_bv(number: int) -> None:
    found, oracle = ROWS[number], ORACLE["kanaal"][number]
    share = found.suitable_share

    assert share is not None
    assert {
        "tot": shown(found.total),
        "per_geschikt": shown(found.per_suitable),
        "per_aanname": shown(found.per_hire),
        "geschikt_pct": shown(share * 100, 1),
    } == {key: oracle[key] for key in ("tot", "per_geschikt", "per_aanname", "geschikt_pct")}


def test_linkedin_looks_cheap_until_its_hours_count() -> None:
    linkedin = ROWS[2]

    assert linkedin.spend_per_hire == 3200
    assert linkedin.per_hire == 8000


def test_the_source_of_hire_is_a_share_of_all_hires() -> None:
    assert [found.hire_share for found in ROWS] == [D(4) / 24, D(4) / 24, D(3) / 24, D(3) / 24, D(10) / 24]


def test_a_response_has_a_price_as_well() -> None:
    assert ROWS[0].per_response == 24


def test_dividing_by_zero_is_no_number() -> None:
    found = row(responses=0, suitable=0, hires=0)

    assert (found.per_response, found.per_suitable, found.per_hire) == (None, None, None)
    assert (found.suitable_share, found.spend_per_hire) == (None, None)
    assert found.total == 24000


def test_vat_that_is_not_reclaimed_makes_a_channel_dearer() -> None:
    found = channel_rows(CHANNELS, (), 24, D(0))

    assert shown(found[2].total) == "26016.00"
    assert shown(found[3].total) == "3960.00"


@pytest.mark.parametrize("fields, total", [({"spend": None}, 14400), ({"hours": None}, 9600), ({"rate": None}, 9600)])
def test_a_channel_with_one_side_has_a_total_and_no_price(fields: dict[str, None], total: int) -> None:
    found = row(**fields)

    assert found.total == total
    assert not found.is_complete
    assert (found.per_response, found.per_suitable, found.per_hire) == (None, None, None)


def test_a_channel_without_either_has_no_total() -> None:
    assert row(spend=None, hours=None).total is None


def test_no_hours_need_no_rate() -> None:
    assert row(hours=D(0), rate=None).per_hire == 3200


def test_a_channel_knows_how_fast_its_hires_were() -> None:
    lines = [replace(line, channel="linkedin") for line in VACANCIES[:2]]

    found = channel_rows(CHANNELS, lines, 24, D(1))

    assert found[2].time_to_fill.mean == 70
    assert found[0].time_to_fill.n == 0


def test_hires_per_channel_come_from_the_table_under_one_key() -> None:
    channels = (Channel("LinkedIn", hires=2), Channel("linkedin", hires=1), Channel("Bureau"))

    assert hires_by_channel(channels, (), 24) == {"linkedin": 3}


def test_without_a_table_vacancy_lines_tell_once_all_of_them_do() -> None:
    named = (
        vacancy("V1", "01-06", None, "02-03", channel="Bureau"),
        vacancy("V2", "01-06", None, "02-03", channel="UWV"),
    )
    unnamed = (*named, vacancy("V3", "01-06", None, "02-03"))

    assert hires_by_channel((), named, 2) == {"bureau": 1, "uwv": 1}
    assert hires_by_channel((), unnamed, 3) is None
    assert hires_by_channel((), named, 24) is None
    assert hires_by_channel((), (), 0) is None
