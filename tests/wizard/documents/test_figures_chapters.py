"""The chapters about figures, read back from the PDF: the worked numbers, half input, losses, hermeting, many lines."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from assessments.comparison import compare
from assessments.figures import Channel, CostLine, Figures, Line, Period, Scenarios, Vacancy
from assessments.locks import LockEvent, LockKind
from assessments.types import Measurement, MeasurementId, MeasurementKind
from tests.dossiers import CATALOGUE, MONDAY, NOW, example
from tests.wizard.documents.reading import example_plan, used_height, whole
from tests.wizard.memory_keeper import MemoryKeeper
from wizard.assessment import Assessment, assess
from wizard.documents import plan_pdf
from wizard.documents.plan import plan
from wizard.documents.report import Chapter
from wizard.formats import NBSP
from wizard.session import Session

FIRST = example().newest()
FIFTH = 0.2
"""What a page of a chapter is filled at least."""


def made(measurement: Measurement, *others: Measurement) -> Assessment:
    return assess(CATALOGUE, replace(example(), measurements=(measurement, *others)))


def chapters(one: Assessment) -> dict[str, Chapter]:
    return {chapter.name: chapter for chapter in plan(one, printed_on=MONDAY).chapters}


def said(one: Assessment) -> str:
    return whole(plan_pdf(one, printed_on=MONDAY)).replace(NBSP, " ")


def hermeting() -> Measurement:
    """Return the example a year on: 26 hires for 182,000 euro, three of them through an agency."""
    costs = (CostLine("E02", Line(amount=Decimal(101000), vat="21")), CostLine("I02", Line(amount=Decimal(81000))))
    channels = tuple(replace(one, hires=3 if one.label == "Bureau" else 5) for one in FIRST.figures.channels)
    figures = replace(
        FIRST.figures,
        period=Period(date(2026, 1, 1), date(2026, 12, 31)),
        hires=26,
        costs=costs,
        channels=channels,
        vacancies=(),
    )
    return replace(
        FIRST, id=MeasurementId("later"), kind=MeasurementKind.HERMETING, date=date(2027, 1, 4), figures=figures
    )


def test_the_example_carries_the_numbers_that_were_worked_out_by_hand() -> None:
    text = whole(example_plan()).replace(NBSP, " ")

    for words in (
        "€ 10.708,33",
        "7.333,33 extern, 3.375,00 intern",
        "€ 10.373",
        "hire-cost-ratio 19,8%",
        "379.104",
        "206.448",
        "198.584",
        "niet duurder dan een bureau",
        "24,9%",
        "8,3 mnd",
        "€ 250.172",
        "V6 (121 dagen)",
        "60,2",
        "33,6",
        "8.000",
        "257.000,00",
        "€ 9.637,50",
        "maandsalaris 4.500 × 12 × 1,08 × 1,25 / 1.350",
        "De manier van nu kost elke maand € 4.213 meer dan een eigen recruiter.",
    ):
        assert words in text, words
    for hires in (10, 7, 31, 35):
        assert f"vanaf {hires} aannames per jaar" in text


def test_no_page_of_these_chapters_is_nearly_blank() -> None:
    half = replace(
        FIRST,
        figures=Figures(period=FIRST.figures.period, hires=3, costs=FIRST.figures.costs[:3]),
        scenarios=Scenarios(agency=FIRST.scenarios.agency),
    )
    for one in (made(FIRST), made(half), made(FIRST, hermeting())):
        assert min(used_height(plan_pdf(one, printed_on=MONDAY))[2:12]) > FIFTH


def test_half_input_says_what_is_known_and_what_misses() -> None:
    half = replace(FIRST, figures=Figures(hires=3, costs=FIRST.figures.costs[:3]), scenarios=Scenarios())
    found = chapters(made(half))

    assert (
        found["Nulmeting in cijfers"].message
        == f"Er is €{NBSP}162.600 geteld, maar de uren van eigen mensen ontbreken nog."
    )
    text = said(made(half))
    assert "Totaal, onvolledig" in text
    assert "uren van eigen mensen ontbreken" in text
    assert "Bij minder dan vijf aannames is elk gemiddelde een indicatie." in text
    assert "€ 54.200" in text
    assert "10.708" not in text


def test_without_figures_the_chapters_are_absent_and_numbers_close_up() -> None:
    found = chapters(made(replace(FIRST, figures=Figures(), scenarios=Scenarios())))

    assert not {"Nulmeting in cijfers", "KPI-blad", "Verschil", "Cijfers en formules"} & set(found)
    digits = [chapter.number for chapter in found.values() if chapter.number.isdigit()]
    assert digits == [str(number) for number in range(1, len(digits) + 1)]
    assert found["Voor de directie"].message.startswith("Het begint met")


def test_a_part_of_a_year_is_estimated_and_says_so() -> None:
    figures = replace(FIRST.figures, period=Period(date(2026, 1, 1), date(2026, 6, 30)), hires=11, vacancies=(),
                      costs=(CostLine("E01", Line(amount=Decimal(100000))), CostLine("I01", Line(amount=Decimal(20000)))))  # fmt: skip
    text = said(made(replace(FIRST, figures=figures)))

    assert "€ 10.909,09" in text
    assert "Over een heel jaar, geschat, 22,2 aannames" in text
    assert "€ 241.988,95" in text


def test_a_loss_names_what_does_save() -> None:
    own = FIRST.scenarios.in_house
    assert own is not None
    dear = replace(own, fixed=(*own.fixed, Line("Extra", amount=Decimal(150000))))
    found = chapters(made(replace(FIRST, scenarios=replace(FIRST.scenarios, in_house=dear))))

    assert found["Voor de directie"].message == (
        f"Een eigen recruiter kost €{NBSP}99.448 per jaar meer dan nu; RPO scheelt €{NBSP}58.416."
    )
    assert found["Businesscase"].message == (
        f"Een eigen recruiter kost €{NBSP}99.448 per jaar meer dan nu; RPO is goedkoper dan nu."
    )


def test_all_estimates_low_and_high_stand_beside_the_outcome() -> None:
    first = FIRST.figures.costs[0]
    ranged = replace(first, line=replace(first.line, low=Decimal(12000), high=Decimal(15000), estimate=True))
    figures = replace(FIRST.figures, costs=(ranged, *FIRST.figures.costs[1:]))
    text = said(made(replace(FIRST, figures=figures)))

    assert "Met alle schattingen laag kost een aanname € 10.083, met alle schattingen hoog € 11.333." in text
    assert "van 12.000,00 tot 15.000,00" in text


def test_who_locked_the_figures_and_when_is_said() -> None:
    log = (LockEvent(LockKind.LOCK, at=NOW, by="Marit de Vries"),)
    text = said(made(replace(FIRST, locked_at=NOW, lock_log=log)))

    assert "Vergrendeld op 5 januari 2026 door Marit de Vries" in text
    assert "nog niet vergrendeld" in said(made(FIRST))


def test_a_hermeting_is_laid_beside_the_nulmeting() -> None:
    found = made(FIRST, hermeting())
    text = said(found)

    assert chapters(found)["Verschil"].message.endswith(f"elke aanname kost €{NBSP}3.708 minder.")
    for words in (
        "was € 10.708 (−34,6%)",
        "(€ 10.708,33 − € 7.000,00) × 26 aannames = € 96.416,67",
        "−30,1 pp",
        "▲ beter",
        "Beide metingen zijn goed te vergelijken",
    ):
        assert words in text, words


def test_the_kpi_sheet_of_a_hermeting_aims_at_what_the_difference_is_judged_by() -> None:
    """The provisional target is two tolerances better than the nulmeting: 10,708.33 x 0.9, not 7,000 x 0.9."""
    sheet = repr(chapters(made(FIRST, hermeting()))["KPI-blad"]).replace("\\xa0", " ")

    assert "€ 7.000,00" in sheet
    assert "€ 9.637,50" in sheet
    assert "€ 6.300,00" not in sheet


def test_counts_that_cannot_be_are_no_kpi_on_paper_either() -> None:
    wrong = {**FIRST.figures.kpis, "AANB": {"accepted": Decimal(31), "offered": Decimal(30)}}
    before, after = (
        chapters(made(replace(FIRST, figures=replace(FIRST.figures, kpis=kpis))))["KPI-blad"]
        for kpis in (FIRST.figures.kpis, wrong)
    )

    assert "103,3%" not in repr(after)
    assert "klopt niet" in repr(after)
    assert int(after.message.split()[0]) == int(before.message.split()[0]) - 1


def test_a_measurement_too_early_is_compared_with_care() -> None:
    early = replace(hermeting(), date=MONDAY + timedelta(days=100))
    text = said(made(FIRST, early))

    assert "Vergelijk met zorg" in text
    assert "nee: er zit geen jaar tussen beide metingen" in text
    assert "In één jaar" not in text


def test_every_vacancy_and_every_cost_line_is_printed_in_reasonable_time() -> None:
    vacancies = tuple(
        Vacancy(f"VAC{number:04}", opened=date(2025, 1, 1), accepted=date(2025, 2, 1) + timedelta(days=number % 200))
        for number in range(1000)
    )
    costs = tuple(CostLine("E01", Line(f"REGEL{number:03}", amount=Decimal(number))) for number in range(500))
    big = made(replace(FIRST, figures=replace(FIRST.figures, vacancies=vacancies, costs=costs)))
    began = time.perf_counter()
    text = said(big)

    assert time.perf_counter() - began < 60
    assert [one.code for one in vacancies if one.code not in text] == []
    assert [one.line.label for one in costs if one.line.label not in text] == []


def test_amounts_beyond_all_measure_still_make_a_document() -> None:
    channels = tuple(
        Channel("Ω" * 200, Decimal("123456789012.5"), "21", Decimal(10), Decimal(50), 3, 2, 1) for _ in range(3)
    )
    odd = replace(FIRST.figures.costs[0], line=replace(FIRST.figures.costs[0].line, label="<b>&amp;" * 60))
    figures = replace(FIRST.figures, channels=channels, costs=(odd, *FIRST.figures.costs[1:]))

    assert "<b>&amp;<b>&amp;" in said(made(replace(FIRST, figures=figures)))


def test_numbers_beyond_all_measure_squeeze_the_kpi_sheet_and_still_print() -> None:
    """High rows at the end of a table cannot all stay on one page."""
    channels = tuple(replace(one, suitable=10**12) for one in FIRST.figures.channels)
    targets = dict.fromkeys(("CPH", "TTF", "SOLL", "DEKK"), Decimal(10) ** 15 - Decimal("0.01"))
    figures = replace(FIRST.figures, channels=channels, kpi_targets=targets)

    text = said(made(replace(FIRST, figures=figures)))

    assert "KPI-blad" in text


def test_two_measurements_without_anything_still_print() -> None:
    first = Measurement(FIRST.id, MeasurementKind.NULMETING, date(2024, 2, 29))
    second = Measurement(MeasurementId("later"), MeasurementKind.HERMETING, date(2025, 2, 28))

    assert "nog te weinig gemeten" in said(made(first, second))
    assert "nog te weinig gemeten" in said(made(FIRST, replace(second, date=date(2027, 1, 5))))


def test_of_measurements_on_one_day_the_last_made_is_the_newest() -> None:
    same_day = replace(hermeting(), date=FIRST.date)
    again = replace(same_day, id=MeasurementId("again"))

    one = replace(example(), measurements=(FIRST, same_day, again))

    assert one.newest().id == "again"
    compared = compare(CATALOGUE, one)
    assert compared is not None
    assert compared.after.id == "again"
    assert Session(CATALOGUE, MemoryKeeper(one), one).earlier == same_day
