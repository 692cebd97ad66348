"""The charts of Cijfers under every input that a client can type: huge, equal, negative, one, none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assessments.business_case.sensitivity import Swing
from tests.wizard.drawing.layout import outside, overlapping, texts
from tests.wizard.drawing.pictures import paths
from wizard.drawing.bubbles import Bubble, channel_bubbles
from wizard.drawing.cost_bars import Bar, amount_bars
from wizard.drawing.cost_lines import CostCurve, Crossing, cost_lines
from wizard.drawing.cumulative import Course, cumulative
from wizard.drawing.shapes import Pattern, Picture
from wizard.drawing.tornado import tornado


def curve(key: str, fixed: int, variable: int) -> CostCurve:
    """Return a form under its name."""
    names = {"agency": "Bureau", "in_house": "Eigen recruiter", "rpo": "RPO"}
    return CostCurve(key, names[key], Decimal(fixed), Decimal(variable))


def three(*pairs: tuple[int, int]) -> tuple[CostCurve, ...]:
    """Return agency, own recruiter and RPO."""
    return tuple(curve(key, *pair) for key, pair in zip(("agency", "in_house", "rpo"), pairs, strict=True))


EXAMPLE = three((0, 15796), (109800, 4027), (70640, 5331))
CROSSINGS = (
    Crossing("in_house", "agency", 10, Decimal("9.33")),
    Crossing("rpo", "agency", 7, Decimal("6.75")),
    Crossing("in_house", "rpo", 31, Decimal("30.03")),
)
MEETING = three((0, 30000), (200000, 10000), (100000, 20000))
MET = tuple(
    Crossing(*pair, 10, Decimal(10)) for pair in (("in_house", "agency"), ("rpo", "agency"), ("in_house", "rpo"))
)
FAR = (Crossing("in_house", "agency", 390, Decimal("389.2")),)
LINES = {
    "example": (EXAMPLE, CROSSINGS),
    "huge": (three((0, 15796000), (109800000, 4027000), (70640000, 5331000)), CROSSINGS),
    "meeting": (MEETING, MET),
    "equal": (three((50000, 1000), (50000, 1000), (50000, 1000)), ()),
    "one": (EXAMPLE[:1], CROSSINGS),
    "free": ((curve("agency", 0, 0),), ()),
    "credit": ((curve("agency", -20000, -300), EXAMPLE[1]), ()),
    "far": (EXAMPLE[:2], FAR),
}


def check(picture: Picture) -> None:
    """Hold any picture to what all of them owe the reader."""
    assert not outside(picture)
    assert not overlapping(picture)
    for path in paths(picture):
        for _, numbers in path.segments:
            assert all(-3 <= x <= picture.width + 3 for x in numbers[0::2]), path
            assert all(-3 <= y <= picture.height + 3 for y in numbers[1::2]), path
    assert all(spot.width >= 0 and spot.text for spot in picture.spots)
    assert picture.alt
    assert len({len(row) for row in picture.table}) <= 1


@pytest.mark.parametrize("name", LINES)
@pytest.mark.parametrize("hires", [None, 0, 1, 24, 180])
@pytest.mark.parametrize("width,height,size", [(264, 154, 11), (260, 236, 8.5), (585, 300, 11), (1200, 400, 11)])
def test_cost_lines_stay_readable(name: str, hires: int | None, width: float, height: float, size: float) -> None:
    curves, crossings = LINES[name]

    check(cost_lines(curves, crossings, hires, width=width, height=height, text_size=size))


def test_a_break_even_point_and_a_line_are_named_where_they_are() -> None:
    said = set(texts(cost_lines(EXAMPLE, CROSSINGS, 24, width=585, height=300)))

    assert {"omslag bij 10", "omslag bij 7", "omslag bij 31", "jullie: 24"} <= said
    assert {"Bureau", "€\u00a0379.104", "Eigen recruiter", "€\u00a0206.448"} <= said


def test_points_are_told_by_number_where_there_is_no_room_for_words() -> None:
    said = texts(cost_lines(EXAMPLE, CROSSINGS, 24, width=260, height=236, text_size=8.5))

    assert "31" in said
    assert not [words for words in said if words.startswith("omslag")]


def test_lines_that_meet_in_one_place_share_a_point() -> None:
    picture = cost_lines(MEETING, MET, 12, width=585, height=300)

    assert sum(path.fill == "paper" and path.width == 1.6 for path in paths(picture)) == 1
    assert "Eigen recruiter en Bureau" in picture.spots[0].text
    assert "Eigen recruiter en RPO" in picture.spots[0].text


def test_a_far_break_even_is_told_but_does_not_squeeze_the_chart() -> None:
    picture = cost_lines(EXAMPLE[:2], FAR, 24, width=585, height=300)

    assert "390 aannames" in picture.alt
    assert not [words for words in texts(picture) if words.startswith("omslag")]
    assert picture.spots[-1].text.startswith("40\u00a0aannames")


def test_three_forms_are_told_apart_without_colour() -> None:
    picture = cost_lines(EXAMPLE, CROSSINGS, 24, width=585, height=300)

    assert {path.dash for path in paths(picture) if path.width in {1.8, 2.75}} == {(), (7.0, 4.0), (2.0, 3.0)}


def test_a_range_that_leaves_at_the_top_keeps_its_corner() -> None:
    low, high = (Decimal(0), Decimal(1000)), (Decimal(0), Decimal(90000))
    wide = CostCurve("in_house", "Eigen recruiter", Decimal(0), Decimal(5000), low, high)
    area = next(path for path in paths(cost_lines((wide,), (), 24, width=585, height=300)) if path.opacity < 1)
    points = [numbers for verb, numbers in area.segments if verb != "Z"]

    assert (max(x for x, _ in points), min(y for _, y in points)) in points


Row = tuple[str, float | None, float | None, int | None]


def channels(*rows: Row) -> list[Bubble]:
    """Return channels from plain numbers."""
    return [
        Bubble(name, None if days is None else Decimal(str(days)), None if cost is None else Decimal(str(cost)), hires)
        for name, days, cost, hires in rows
    ]


CHANNELS = {
    "example": channels(("Bureau", 63, 14040, 10), ("LinkedIn", 77, 8000, 3), ("Jobboard algemeen", 70, 5400, 4),
                        ("Aanbreng door medewerkers", 42, 1333, 3), ("Eigen werken-bij-pagina", 49, 700, 4)),
    "one": channels(("Bureau", 63, 14040, 10)),
    "equal": channels(*((f"Kanaal {number}", 40, 5000, 3) for number in range(4))),
    "zero": channels(("Open sollicitatie", 0, 0, 1)),
    "negative": channels(("Bureau met creditnota", 40, -2500, 2), ("LinkedIn", 50, 8000, 1)),
    "huge": channels(("Search", 900, 100_000_000, 400), ("Klein", 1, 1, 1)),
    "many": channels(*((f"Kanaal met een lange naam {n}", 40 + n / 5, 5000 + n * 9, 3) for n in range(20))),
    "unknown": channels(("Bureau", None, 14040, 10), ("Radio", 40, None, 0)),
    "half": channels(("Bureau", 63, 14040, 10), ("Een beurs met een erg lange naam in de zomer van 2025", None, 1, None)),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANNELS)
@pytest.mark.parametrize("width,height,size", [(264, 176, 11), (400, 300, 9), (585, 300, 11), (1200, 500, 11)])
def test_channels_stay_readable(name: str, width: float, height: float, size: float) -> None:
    picture = channel_bubbles(CHANNELS[name], width=width, height=height, text_size=size)

    check(picture)
    assert len(picture.table) == len(CHANNELS[name]) + 1


def test_no_channel_is_drawn_at_zero_when_its_number_is_unknown() -> None:
    picture = channel_bubbles(CHANNELS["unknown"], width=585, height=300)

    assert not paths(picture)
    assert texts(picture) == ["Nog niet te plaatsen: Bureau en Radio"]
    assert picture.table[1] == ("Bureau", "–", "€\u00a014.040", "10")


def test_the_area_of_a_disc_follows_the_hires() -> None:
    spots = channel_bubbles(channels(("Vier", 60, 9000, 4), ("Een", 30, 3000, 1)), width=585, height=300).spots
    widths = {spot.text.split(":")[0]: spot.width for spot in spots}

    assert widths["Vier"] == pytest.approx(widths["Een"] * 2)


def test_names_without_room_are_listed_below() -> None:
    picture = channel_bubbles(CHANNELS["many"], width=585, height=300)

    assert [words for words in texts(picture) if words.startswith("Te dicht op elkaar")]
    assert len(picture.spots) == 20


LONG = "Een post met een naam die maar niet op wil houden, ook niet op papier"
BARS = {
    "example": [Bar("Bureaufees werving en selectie", Decimal(135000), "slate", note="extern"),
                Bar("HR", Decimal(81000), note="intern")],
    "one": [Bar("HR", Decimal(1), note="intern")],
    "zero": [Bar("HR", Decimal(0)), Bar("IT", Decimal(0))],
    "credit": [Bar("HR", Decimal(100)), Bar("Creditnota", Decimal(-2500), note="extern")],
    "huge": [Bar(LONG, Decimal(10**8), note="extern")] * 3,
}  # fmt: skip


@pytest.mark.parametrize("name", BARS)
@pytest.mark.parametrize("width,size", [(220, 11), (180, 8.5), (585, 11), (1200, 11)])
@pytest.mark.parametrize("shares", [True, False])
def test_bars_stay_readable(name: str, width: float, size: float, shares: bool) -> None:
    halves = [Bar("Extern", Decimal(10**8), "slate"), Bar("Intern", Decimal(1))]

    check(amount_bars(BARS[name], width=width, text_size=size, shares=shares, parts=halves))


def test_shares_are_only_told_of_a_whole() -> None:
    whole = texts(amount_bars(BARS["example"], width=585, shares=True))
    credit = amount_bars(BARS["credit"], width=585, shares=True)

    assert {"62,5% extern", "37,5% intern"} <= set(whole)
    assert "%" not in credit.alt
    assert "−€\u00a02.500" in texts(credit)


def test_bars_are_as_long_as_their_amounts() -> None:
    picture = amount_bars([Bar("A", Decimal(300)), Bar("B", Decimal(100))], width=585)
    long = [path.segments[1][1][0] - path.segments[0][1][0] for path in paths(picture)]

    assert long[0] == pytest.approx(long[1] * 3)


def course(*amounts: int, dashed: bool = False) -> Course:
    """Return a sum over the years."""
    return Course("Met baten" if dashed else "Hard", tuple(map(Decimal, amounts)), dashed)


COURSES = {
    "example": [course(-35000, 15552, 66104, 116656), course(-35000, 60057, 155114, 250172, dashed=True)],
    "never": [course(-35000, -40000, -45000, -50000)],
    "equal": [course(0, 0, 0, 0), course(0, 0, 0, 0, dashed=True)],
    "huge": [course(-(10**8), 10**8, 2 * 10**8, 3 * 10**8)],
}


@pytest.mark.parametrize("name", COURSES)
@pytest.mark.parametrize("payback", [None, Decimal("8.3"), Decimal("0.1"), Decimal("35.9"), Decimal(400)])
@pytest.mark.parametrize("width,height,size", [(264, 132, 11), (480, 126, 8.5), (585, 240, 11)])
def test_years_stay_readable(name: str, payback: Decimal | None, width: float, height: float, size: float) -> None:
    check(cumulative(COURSES[name], payback, width=width, height=height, text_size=size))


def test_payback_is_marked_or_said_to_stay_away() -> None:
    paid = texts(cumulative(COURSES["example"], Decimal("8.308"), width=585, height=240))
    never = texts(cumulative(COURSES["never"], None, width=585, height=240))

    assert "terugverdiend na 8,3 maanden" in paid
    assert "na 3 jaar nog niet terugverdiend" in never
    assert not [words for words in never if words.startswith("terugverdiend")]


def swing(label: str | None, low: int, high: int) -> Swing:
    """Return what an input does to the outcome."""
    return Swing(label, Decimal(low), Decimal(high))


SWINGS = {
    "example": (swing("Bureaufee", 18152, 82952), swing(None, 35152, 81352)),
    "one side": (swing("Band die alleen omhoog gaat", 60000, 90000),),
    "huge": (swing("Een invoer met een heel lange naam die niet past", -(10**8), 10**8),),
    "none": (),
    "still": (swing("Niets", 50552, 50552),),
}
OUTCOME = Decimal(50552)


@pytest.mark.parametrize("name", SWINGS)
@pytest.mark.parametrize("width,size", [(220, 11), (255, 8.5), (400, 11), (585, 11), (1200, 11)])
def test_swings_stay_readable(name: str, width: float, size: float) -> None:
    picture = tornado(SWINGS[name], OUTCOME, width=width, text_size=size)

    check(picture)
    assert len(picture.spots) == len(SWINGS[name])


def test_what_it_costs_is_hatched_and_what_it_brings_is_solid() -> None:
    picture = tornado(SWINGS["example"], OUTCOME, width=585, text_size=11)

    assert sum(path.pattern is Pattern.DIAGONALS for path in paths(picture)) == 2
    assert sum(path.fill == "ink" for path in paths(picture)) == 2
    assert {"−€\u00a032.400", "+€\u00a032.400", "Aantal aannames"} <= set(texts(picture))


def test_a_narrow_tornado_says_plus_minus_only_when_both_ends_are_as_far() -> None:
    said = texts(tornado(SWINGS["example"], OUTCOME, width=300, text_size=11))

    assert "± €\u00a032.400" in said
    assert "−€\u00a015.400 / +€\u00a030.800" in said
