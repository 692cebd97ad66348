"""What people type for a line of money."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assessments.figures import Line
from assessments.metrics.money import line_amount
from wizard.entry import calculation
from wizard.entry.refusal import Refusal

D = Decimal


@pytest.mark.parametrize(
    "text, line",
    [
        ("18000", Line(amount=D(18000))),
        ("€ 18.000,50", Line(amount=D("18000.50"))),
        ("-250", Line(amount=D(-250))),
        ("(1.234,50)", Line(amount=D("-1234.50"))),
        ("12 × € 800", Line(amount=D(800), times=D(12))),
        ("12 x 800", Line(amount=D(800), times=D(12))),
        ("12x800", Line(amount=D(800), times=D(12))),
        ("3*1.000", Line(amount=D(1000), times=D(3))),
        ("24 × 30 uur × € 48", Line(hours=D(30), rate=D(48), times=D(24))),
        ("24 x 30 uur x 48", Line(hours=D(30), rate=D(48), times=D(24))),
        ("120 uur × 52", Line(hours=D(120), rate=D(52))),
        ("120 u", Line(hours=D(120))),
        ("10 × 25% × € 54.000", Line(share=D("0.25"), base=D(54000), times=D(10))),
        ("54.000 × 25%", Line(share=D("0.25"), base=D(54000))),
        ("≈ 18.000", Line(amount=D(18000), estimate=True)),
        ("ca. 120 uur × 52", Line(hours=D(120), rate=D(52), estimate=True)),
        ("15.000 – 20.000", Line(amount=D(17500), low=D(15000), high=D(20000), estimate=True)),
        ("15.000-18.000-20.000", Line(amount=D(18000), low=D(15000), high=D(20000), estimate=True)),
        ("tussen 15.000 en 20.000", Line(amount=D(17500), low=D(15000), high=D(20000), estimate=True)),
        ("€ 48 × 30 uur", Line(hours=D(30), rate=D(48))),
        ("€ 800 × 12", Line(amount=D(800), times=D(12))),
        ("12 maanden × € 800", Line(amount=D(800), times=D(12))),
        ("10 aannames × 25% van € 54.000", Line(share=D("0.25"), base=D(54000), times=D(10))),
        ("3 keer 120", Line(amount=D(120), times=D(3))),
        ("18k", Line(amount=D(18000))),
        ("€ 1,2 mln", Line(amount=D(1200000))),
        ("15k – 20k", Line(amount=D(17500), low=D(15000), high=D(20000), estimate=True)),
        ("12 × 1.000 – 2.000", Line(amount=D(1500), times=D(12), low=D(1000), high=D(2000), estimate=True)),
        (
            "24 × 30 uur × € 48 (1.200 – 1.600)",
            Line(hours=D(30), rate=D(48), times=D(24), low=D(1200), high=D(1600), estimate=True),
        ),
        ("€ 18.000 (vanaf 15.000)", Line(amount=D(18000), low=D(15000), estimate=True)),
        ("€ 18.000 (tot 20.000)", Line(amount=D(18000), high=D(20000), estimate=True)),
        ("", Line()),
    ],
)
def test_what_is_typed_becomes_a_line(text: str, line: Line) -> None:
    assert calculation.read(text, Line()) == line


def test_the_rest_of_the_line_stays() -> None:
    line = Line("LinkedIn", amount=D(1), vat="21", comparable=False, channel="linkedin", source="factuur")

    assert calculation.read("12 × 800", line) == Line(
        "LinkedIn", amount=D(800), times=D(12), vat="21", comparable=False, channel="linkedin", source="factuur"
    )


@pytest.mark.parametrize(
    "text",
    ["veel", "12 x", "x 800", "12 uur × 30 uur", "10% × 20%", "30 uur × 48 × 2", "1.2.3", "20.000 – 15.000", "€", "12 × veel",
     "-3 uur × 40", "31-12-2025", "1-2-2025", "1.200 + 350", "€ 48 × € 30", "€ 5 × 30 uur × € 48", "18.000 (20.000 – 25.000)",
     "24 × 30 uur × € 48 (2.000 – 3.000)", "12 × 20.000 – 15.000", "(1 – 2"],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_a_sentence(text: str) -> None:
    found = calculation.read(text, Line(amount=D(5)))

    assert isinstance(found, Refusal)
    assert found.sentence.endswith(".")


MONEY = st.decimals(min_value=0, max_value=10**7, places=2)  # so that no sum goes beyond what a line may be
TIMES = st.decimals(min_value=0, max_value=10**4, places=2)
LINES = st.one_of(
    st.builds(Line, amount=st.decimals(min_value=-(10**9), max_value=10**9, places=2), times=TIMES, estimate=st.booleans()),
    st.builds(Line, hours=TIMES, rate=st.none() | MONEY, times=TIMES, estimate=st.booleans()),
    st.builds(Line, share=st.decimals(0, 1, places=4), base=MONEY, times=TIMES, estimate=st.booleans()),
)  # fmt: skip


@given(LINES)
def test_what_is_written_reads_back_to_the_same_money(line: Line) -> None:
    found = calculation.read(calculation.write(line), Line())

    assert isinstance(found, Line)
    assert line_amount(found, D(50)) == line_amount(line, D(50))
    assert (found.hours, found.rate, found.estimate) == (line.hours, line.rate, line.estimate)


ENDS = st.fixed_dictionaries({"low": st.none() | MONEY, "high": st.none() | MONEY})


@given(LINES, ENDS)
def test_a_range_behind_any_sum_reads_back_to_the_same_line(line: Line, ends: dict[str, Decimal | None]) -> None:
    low, high = ends["low"], ends["high"]
    known = [one for one in (low, line_amount(replace(line, times=D(1))), high) if one is not None]
    assume(known == sorted(known) and (low is not None or high is not None))
    if line.amount is None and line.hours is not None and line.rate is None:
        assume(low is None or high is None or low <= high)
    made = replace(line, low=low, high=high, estimate=True)

    assert calculation.read(calculation.write(made), Line()) == made


def test_a_number_that_is_typed_over_an_estimate_is_none() -> None:
    assert calculation.read("18.250", Line(amount=D(18000), estimate=True)) == Line(amount=D(18250))
    assert calculation.read("18.250", Line(estimate=True)) == Line(amount=D(18250), estimate=True)


def test_with_or_without_vat_can_be_typed_behind_an_external_amount() -> None:
    line = Line("Jobboard", vat="21")

    assert calculation.read("€ 1.210 incl. btw", line) == Line("Jobboard", amount=D(1210), vat="21", including_vat=True)
    assert calculation.read("1.000 excl btw", replace(line, including_vat=True)) == Line(
        "Jobboard", amount=D(1000), vat="21"
    )
    assert calculation.read("1.210 inclusief btw", Line()) == Line(amount=D(1210))


@given(st.tuples(MONEY, MONEY, MONEY).map(sorted))
def test_a_range_reads_back(ends: list[Decimal]) -> None:
    low, likely, high = ends
    line = Line(amount=likely, low=low, high=high, estimate=True)

    assert calculation.read(calculation.write(line), Line()) == line


@pytest.mark.parametrize(
    "text,part",
    [
        ("99999999999 x 99999999999", "te groot"),
        ("9" * 30, "te groot"),
        ("9999999999999 mln", "te groot"),
        ("5 x " * 3000 + "5", "te groot"),
        ("10 x 25% x -54000", "min"),
        ("-10 x 25% x 54000", "min"),
        ("150% van 10", "0% en 100%"),
        ("31-02-2025", "is een datum"),
        ("12-31-2025", "is een datum"),
    ],
)
def test_a_sum_that_no_file_could_keep_is_refused_while_it_is_typed(text: str, part: str) -> None:
    found = calculation.read(text, Line(vat="21"))

    assert isinstance(found, Refusal)
    assert part in found.sentence


def test_only_sums_are_worth_showing_as_sums() -> None:
    assert not calculation.is_sum(Line(amount=D(5)))
    assert not calculation.is_sum(Line())
    assert calculation.is_sum(Line(amount=D(5), times=D(2)))
    assert calculation.is_sum(Line(hours=D(5)))
