"""Datablad nulmeting: two pages that finance and HR fill in, empty or with what is known."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pdfplumber
import pytest

from assessments.figures import Channel, CostLine, Figures, HourlyRate, Line, Period, Vacancy
from assessments.types import Dossier
from tests.dossiers import CATALOGUE, MONDAY, dossier, example
from tests.wizard.documents.reading import bookmarks, flat, pages, used_height, whole
from wizard.assessment import assess
from wizard.documents import blocks as b
from wizard.documents.datasheet import datasheet
from wizard.documents.family import Kind, Request, make
from wizard.documents.report import Report
from wizard.documents.sheet_blocks import FillTable

NASTY = "<b>oops & 😀 שלום " + "x" * 5000


def pdf_of(one: Dossier, *, is_filled: bool = True) -> bytes:
    return make(assess(CATALOGUE, one), Request(Kind.DATASHEET, is_filled=is_filled), MONDAY)


def tables(report: Report) -> list[FillTable]:
    blocks = [block for chapter in report.chapters for block in chapter.blocks]
    lefts = [part for block in blocks if isinstance(block, b.Pair) for part in block.left]
    return [one for one in (*lefts, *blocks) if isinstance(one, FillTable)]


def rows(figures: Figures) -> dict[str, tuple[str, ...]]:
    found = tables(datasheet(CATALOGUE, printed_on=MONDAY, dossier=dossier(figures=figures)))
    return {row[0]: row for table in found for row in table.rows}


@pytest.mark.parametrize("is_filled", [True, False])
def test_it_is_two_well_filled_pages(is_filled: bool) -> None:
    pdf = pdf_of(example(), is_filled=is_filled)

    assert len(pages(pdf)) == 2
    assert min(used_height(pdf)) > 0.85
    assert [mark.title for mark in bookmarks(pdf) if mark.level == 0] == ["Blad 1 Kosten", "Blad 2 Mensen en kanalen"]


def test_an_empty_sheet_asks_for_every_cost_line_and_says_nothing_of_the_dossier() -> None:
    text = whole(pdf_of(example(), is_filled=False))

    for code, kind in CATALOGUE.cost_kinds.items():
        assert f"{code} {kind.name}" in text
    assert "135.000" not in text
    assert "Periode van" in text
    assert "V1" not in text


def test_what_is_known_stands_on_it_with_the_example_s_numbers() -> None:
    text = whole(pdf_of(example()))

    assert "Periode: 1 januari tot en met 31 december 2025." in text
    assert "E02 Bureaufees werving en selectie 135.000" in text
    assert "I02 HR-adviseur 720 48" in text
    assert "I06 Opleiding recruitment – – 1.800" in text
    assert "V1 06-01-25 03-02-25 10-03-25" in text
    assert "Jobboard algemeen 18.000 80 210 35 4" in text
    assert "in deze periode? 24" in text


def test_lines_of_one_code_are_added_up_without_vat_and_a_guess_is_crossed() -> None:
    figures = Figures(
        costs=(
            CostLine("E01", Line("Een", amount=Decimal(121), vat="21", including_vat=True)),
            CostLine("E01", Line("Twee", amount=Decimal("50.50"), estimate=True)),
        )
    )

    assert rows(figures)["E01"] == ("E01", "Advertenties en jobboards", "150,50", "", "x")
    assert rows(figures)["E03"][2:] == ("", "", "")


def test_hours_stand_with_the_rate_of_their_role_and_lines_of_two_rates_with_what_they_come_to() -> None:
    lines = Line(hours=Decimal(10)), Line(hours=Decimal(5), rate=Decimal(60)), Line(hours=Decimal(5), rate=Decimal(80))
    rates = {"HR": HourlyRate(rate=Decimal(48))}

    one = rows(Figures(rates=rates, costs=(CostLine("I02", lines[0]),)))["I02"]
    two = rows(Figures(rates=rates, costs=(CostLine("I02", lines[1]), CostLine("I02", lines[2]))))["I02"]

    assert one[2:5] == ("10", "48", "")
    assert two[2:5] == ("10", "", "700")


def test_what_counts_where_it_is_found_and_how_vat_is_written_stand_beside_the_tables() -> None:
    first, second = (flat(page) for page in pages(pdf_of(dossier())))

    for words in (
        "crediteuren of grootboek",
        "Btw: liefst zonder",
        "salarisadministratie",
        "12 × 1,08 × 1,25",
        "1.363",
    ):
        assert words in first
    for words in ("intern is goedgekeurd", "Acceptatie: de dag van tekenen", "ATS", "uitzendkracht"):
        assert words in second


def test_a_period_over_two_years_names_both() -> None:
    figures = Figures(period=Period(date(2024, 7, 1), date(2025, 6, 30)))

    assert "Periode: 1 juli 2024 tot en met 30 juni 2025." in whole(pdf_of(dossier(figures=figures)))


def test_of_many_vacancies_only_those_that_miss_a_day_return() -> None:
    day = date(2025, 3, 3)
    done = tuple(Vacancy(f"K{number}", day, None, day, day, day) for number in range(20))
    missing = Vacancy("OPEN-7", day)

    pdf = pdf_of(dossier(figures=Figures(vacancies=(*done, missing))))

    assert "OPEN-7 03-03-25" in whole(pdf)
    assert "K13" not in whole(pdf)
    assert "20 vacatures met alle dagen, in het programma" in whole(pdf)
    assert len(pages(pdf)) == 2


def test_a_long_list_goes_on_under_its_heads() -> None:
    day = date(2025, 3, 3)
    vacancies = tuple(Vacancy(f"OPEN-{number:03}", day) for number in range(60))

    pdf = pdf_of(dossier(figures=Figures(vacancies=vacancies)))

    with pdfplumber.open(io.BytesIO(pdf)) as read:
        texts = [page.extract_text() for page in read.pages]
    holding = [text for text in texts if "OPEN-" in text]
    assert len(holding) > 1
    assert all("Functie of nummer" in text for text in holding)
    assert sum(text.count("OPEN-") for text in texts) == 60
    assert min(used_height(pdf)) > 0.2


def test_awkward_names_do_not_break_it() -> None:
    figures = Figures(
        vacancies=tuple(Vacancy(NASTY, channel=NASTY, withdrawn=True) for _ in range(5)),
        channels=tuple(Channel(NASTY, Decimal(10) ** 15, hires=10**9) for _ in range(5)),
    )
    pdf = pdf_of(replace(dossier(figures=figures), organisation=NASTY))

    assert "<b>oops &" in whole(pdf)
    assert "ingetrokken" in whole(pdf)
