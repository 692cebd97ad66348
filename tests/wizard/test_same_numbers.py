"""One number is one number: what the results say is what the screen's words and the printed chapters say."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from assessments.comparison import compare
from assessments.figures import Period, Scenarios
from assessments.outcomes import Outcomes, work_out
from assessments.types import Measurement, MeasurementId, MeasurementKind, RuleId
from tests.dossiers import CATALOGUE, MONDAY, example
from wizard import case_words, charts, formats
from wizard.assessment import Assessment, assess
from wizard.difference_words import kpi_rows
from wizard.documents import blocks as b
from wizard.documents.plan import plan
from wizard.explanations import explain
from wizard.kpi_explanations import filled_in
from wizard.kpi_sheet import before, kpi_lines
from wizard.kpi_words import value_words
from wizard.results import as_text, results

FIRST = example().newest()
FIGURES, FORMS = FIRST.figures, FIRST.scenarios
NO_VAT_BACK = replace(FIGURES, vat_deductible=Decimal(0))
HALF_YEAR = replace(FIGURES, period=Period(date(2025, 1, 1), date(2025, 6, 30)), hires=11)


def _chosen(name: str) -> Scenarios:
    assert FORMS.roi is not None
    return replace(FORMS, roi=replace(FORMS.roi, chosen=name))


CASES = {
    "the example": FIRST,
    "no VAT reclaimed": replace(FIRST, figures=NO_VAT_BACK),
    "another number of hires": replace(FIRST, scenarios=replace(FORMS, hires_per_year=40)),
    "half a year": replace(FIRST, figures=HALF_YEAR),
    "RPO chosen": replace(FIRST, scenarios=_chosen("rpo")),
    "a loss": replace(FIRST, scenarios=_chosen("agency")),
    "no RPO": replace(FIRST, scenarios=replace(FORMS, rpo=None)),
}


def made(measurement: Measurement, *others: Measurement) -> Assessment:
    return assess(CATALOGUE, replace(example(), measurements=(measurement, *others)))


def public(one: Assessment) -> dict[str, Any]:
    """Return the results as somebody else reads them."""
    found: dict[str, Any] = json.loads(as_text(results(one)))
    return found


def outcomes(one: Assessment) -> Outcomes:
    return work_out(one.sheet, one.scores)


def printed(one: Assessment) -> dict[str, str]:
    return {each.name: repr(each).replace("\\xa0", formats.NBSP) for each in plan(one, printed_on=MONDAY).chapters}


def table_rows(one: Assessment, chapter: str) -> dict[str, tuple[str, ...]]:
    """Return the rows of every table of a chapter by their first cell."""
    found: dict[str, tuple[str, ...]] = {}
    queue: list[b.Block] = [block for each in plan(one, printed_on=MONDAY).chapters if each.name == chapter
                            for block in each.blocks]  # fmt: skip
    while queue:
        block = queue.pop(0)
        if isinstance(block, b.Pair):
            queue += [*block.left, *block.right]
        elif isinstance(block, b.Table):
            for row in block.rows:
                first, *rest = ("" if isinstance(cell, b.Cell) else b.plain(cell) for cell in row.cells)
                found.setdefault(first, tuple(words.replace(formats.NBSP, " ") for words in rest))
    return found


RETURN_ROWS = {
    "the example": (
        ("€ 15.552", "€ 60.057"), ("6,4%", "24,9%"), ("8,3 mnd", "4,4 mnd"), ("€ 116.656", "€ 250.172"),
        ("€ 35.000", "€ 257.000", "€ 206.448", "8,3 maanden", "€ 116.656"),
    ),
    "RPO chosen": (
        ("€ 23.416", "€ 67.921"), ("10,0%", "29,1%"), ("7,2 mnd", "4,1 mnd"), ("€ 152.248", "€ 285.764"),
        ("€ 35.000", "€ 257.000", "€ 198.584", "7,2 maanden", "€ 152.248"),
    ),
    "a loss": (
        ("−€ 157.104", "−€ 112.599"), ("−37,9%", "−27,2%"), ("niet", "niet"), ("−€ 401.312", "−€ 267.796"),
        ("€ 35.000", "€ 257.000", "€ 379.104", "niet", "−€ 401.312"),
    ),
}  # fmt: skip
"""Worked out by hand: 257,000 less K(24), less 35,000 once, with 44,505.49 for vacancies; RPO has 6,000 of setup once.

RPO: 58,416 a year; 3 x 58,416 + 2 x 6,000 - 35,000 = 152,248; 23,416 / 233,584 = 10.0%; 35,000 / 4,868 = 7.2 months.
"""


@pytest.mark.parametrize("name", RETURN_ROWS)
def test_every_row_about_the_return_is_the_one_worked_out_by_hand(name: str) -> None:
    one = made(CASES[name])
    case, board = table_rows(one, "Businesscase"), table_rows(one, "Voor de directie")
    net, share, months, years, rows = RETURN_ROWS[name]

    assert case["Netto jaar 1"] == net
    assert case["Rendement (ROI)"] == share
    assert case["Terugverdiend in"] == months
    assert case["Na drie jaar"] == years
    names = ("Eenmalig, invoering", "Per jaar, nu", "Per jaar, straks", "Terugverdiend in", "Na drie jaar")
    assert tuple(board[row][0] for row in names) == rows


def test_the_words_about_the_example_carry_the_numbers_worked_out_by_hand() -> None:
    """135,000 / 257,000 is 53%; 206,448 - 198,584 = 7,864; 35,000 / ((50,552 + 44,505.49) / 12) = 4.4 months."""
    one = made(FIRST)
    screen, paper = outcomes(one), {name: text.replace(formats.NBSP, " ") for name, text in printed(one).items()}
    forms = {row[0]: row[1:] for row in case_words.forms_table(screen.case)[1]}
    notes = " ".join(case_words.case_notes(screen)).replace(formats.NBSP, " ")

    assert "Dat kostte € 257.000, waarvan 53% naar bureaus ging." in paper["Voor de directie"]
    assert "De manier van nu kost elke maand € 4.213 meer dan een eigen recruiter." in paper["Voor de directie"]
    assert "Voor 24 aannames is volgens de som 0,6 fte nodig" in paper["Voor de directie"]
    assert "RPO is bij 24 aannames € 7.864 per jaar goedkoper dan een eigen recruiter." in notes
    assert "Eén fte kan 42 aannames per jaar aan; voor 24 aannames is 0,6 fte nodig." in notes
    assert forms["Tegenover nu (257.000)"] == ("+122.104", "−50.552", "−58.416")
    assert "Terugverdiend: € 35.000,00 / (€ 95.057,49 / 12) = 4,4 maanden" in " ".join(
        explain("ROI", screen).filled
    ).replace(formats.NBSP, " ")
    figures = next(block for each in plan(one, printed_on=MONDAY).chapters if each.name == "Nulmeting in cijfers"
                   for block in each.blocks if isinstance(block, b.KeyFigures))  # fmt: skip
    assert [each.value.replace(formats.NBSP, " ") for each in figures.figures] == [
        "€ 10.708",
        "€ 10.373",
        "60,2",
        "33,6",
    ]


def test_the_charts_draw_the_numbers_worked_out_by_hand() -> None:
    screen = outcomes(made(FIRST))
    costs = {bar.name: bar.amount for bar in charts.cost_stack(CATALOGUE, screen)}
    channels = charts.channels_picture(screen, width=500, height=300)

    assert [f"{bar.name} {bar.amount:.0f}" for bar in charts.scenario_bars(screen, "in_house")] == [
        "Bureau 379104", "Huidige mix 257000", "Eigen recruiter 206448", "RPO 198584",
    ]  # fmt: skip
    assert costs["Bureaufees werving en selectie"] == 135000
    assert sum(costs.values()) == 257000
    assert channels is not None
    assert "14.076" in " ".join(" ".join(row) for row in channels.table)


def test_the_tip_about_a_key_role_carries_its_numbers() -> None:
    """370.88 a day at 67,500 a year; a fee of 13,500 is paid back after 36.4 days, so 37."""
    waiting = replace(FIGURES.vacancies[-1], importance="key")
    one = made(replace(FIRST, figures=replace(FIGURES, vacancies=(*FIGURES.vacancies[:-1], waiting))))
    found = {each.rule.id: each.rule.message.replace(formats.NBSP, " ") for each in one.contradictions}
    tip = found.get(RuleId("R-23"))

    assert tip is not None
    assert "Wachten kost netto € 370,88 per dag." in tip
    assert "Een extra uitgave van € 13.500 is terugverdiend als de functie 37 dagen eerder vervuld is." in tip


def test_the_cheapest_form_is_told_at_the_hires_that_were_measured() -> None:
    """At 6 hires an agency costs 6 x 15,796 = 94,776 and RPO 102,626; at the 24 of the forms RPO would be cheapest."""
    one = made(replace(FIRST, figures=replace(FIGURES, hires=6)))
    case = outcomes(one).case

    assert case.current is not None
    assert case_words.cheapest(case) == ("agency", Decimal(257000 - 94776))


def test_the_cost_of_vacancies_is_explained_with_its_weights() -> None:
    """V1 important for 63 days and V2 key for 77: 63 + 2 x 77 = 217 days of 185.44 is 40,240.38."""
    first, second, *rest = FIGURES.vacancies
    vacancies = (replace(first, importance="important"), replace(second, importance="key"),
                 *(replace(line, importance="needed") for line in rest))  # fmt: skip
    one = made(replace(FIRST, figures=replace(FIGURES, vacancies=vacancies)))
    words = " ".join(filled_in("COV", one.sheet, outcomes(one))).replace(formats.NBSP, " ")

    assert "(sleutelfunctie): 217" in words
    assert public(one)["metrics"]["kpis"]["COV"].startswith("40240.38")
    assert "217 × € 185,44 = € 40.240" in words


def test_every_cell_of_the_channel_table_is_the_one_of_the_method() -> None:
    """LinkedIn: 9,600 + 300 x 48 = 24,000; 25 of 60 suitable; 3 of 24 hires."""
    assert table_rows(made(FIRST), "Nulmeting in cijfers")["LinkedIn"] == (
        "24.000,00", "60", "25", "3", "960,00", "8.000,00", "41,7%", "12,5%",
    )  # fmt: skip


def test_the_tiles_of_the_screen_are_the_ones_worked_out_by_hand() -> None:
    tiles = case_words.return_tiles(outcomes(made(FIRST)).case)
    said = [(value, *lines) for _, value, lines, _ in tiles]

    assert [tuple(words.replace(formats.NBSP, " ") for words in one) for one in said] == [
        ("€ 50.552", "€ 257.000 nu, € 206.448 straks per jaar"),
        ("6,4%", "met vacaturebaten 24,9%"),
        ("8,3 mnd", "met vacaturebaten 4,4 mnd"),
    ]


@pytest.mark.parametrize("name", CASES)
def test_costs_and_clocks_are_the_same_everywhere(name: str) -> None:
    one = made(CASES[name])
    metrics, screen, paper = public(one)["metrics"], outcomes(one), printed(one)
    chapter, appendix = paper["Nulmeting in cijfers"], paper["Cijfers en formules"]
    costs = " ".join(" ".join(explain(code, screen).filled) for code in ("CPH", "comparable", "HCR"))

    for key in ("external", "internal", "total", "cost_per_hire"):
        words = formats.euro(Decimal(metrics[key]))
        assert words in chapter
        assert words in costs
        assert words in appendix
    assert formats.euro(Decimal(metrics["cost_per_hire_comparable"])) in costs
    assert formats.percent(Decimal(metrics["hire_cost_ratio"])) in costs
    assert formats.percent(Decimal(metrics["hire_cost_ratio"])) in chapter
    for code, key in (("TTF", "time_to_fill"), ("TTH", "time_to_hire")):
        words = formats.number(Decimal(metrics[key]["mean"]), 1)
        assert f"Gemiddelde {words} dagen" in " ".join(explain(code, screen).filled)
        assert f"'{words}'" in chapter
    for row in metrics["channels"]:
        for key in ("total", "per_suitable", "per_hire"):
            assert f"'{formats.number(Decimal(row[key]), 2)}'" in chapter


@pytest.mark.parametrize("name", CASES)
def test_forms_and_return_are_the_same_everywhere(name: str) -> None:
    one = made(CASES[name])
    case, screen, paper = public(one)["business_case"], outcomes(one), printed(one)
    table = {row[0]: row[1:] for row in case_words.forms_table(screen.case)[1]}
    known = [cost for cost in case["scenarios"].values() if cost["fixed"] is not None]

    for row, key in (
        ("Vaste kosten per jaar", "fixed"),
        ("Per aanname erbij", "variable"),
        ("Per aanname", "per_hire"),
    ):
        assert list(table[row]) == [formats.number(Decimal(cost[key]), 0) for cost in known]
        assert all(f"'{words}'" in paper["Businesscase"] for words in table[row])
    roi, back = case["roi"], " ".join(explain("ROI", screen).filled)
    assert f"{formats.percent(Decimal(roi['ratio']))}; hard {formats.percent(Decimal(roi['ratio_hard']))}" in back
    for key in ("net", "net_hard", "three_years"):
        assert formats.euro(Decimal(roi[key]), 0) in paper["Businesscase"]
    months = roi["payback_months_hard"]
    words = "niet" if months is None else f"{formats.number(Decimal(months), 1)} mnd"
    assert f"'{words}'" in paper["Businesscase"]
    for pair, point in case["break_even"].items():
        words = case_words.break_even_of(screen.case, pair) or ""
        assert isinstance(point, int) is (f"vanaf {point}{formats.NBSP}aannames" in words)
        assert words in paper["Businesscase"]


@pytest.mark.parametrize("name", CASES)
def test_the_twenty_kpis_are_the_same_everywhere(name: str) -> None:
    one = made(CASES[name])
    values, paper = public(one)["metrics"]["kpis"], printed(one)["KPI-blad"]

    for line in kpi_lines(one.sheet, outcomes(one), before(one.sheet)):
        public_value = values[line.kpi.code]
        if isinstance(public_value, str):
            assert line.value_words == value_words(line.kpi.code, Decimal(public_value))
            assert value_words(line.kpi.code, Decimal(public_value), cents=True) in paper
        else:
            assert isinstance(public_value, Mapping) is isinstance(line.value, Mapping)


def test_a_difference_is_the_same_everywhere() -> None:
    later = replace(FIRST, id=MeasurementId("later"), kind=MeasurementKind.HERMETING, date=date(2027, 1, 4),
                    figures=replace(FIGURES, hires=26, period=Period(date(2026, 1, 1), date(2026, 12, 31))))  # fmt: skip
    one = made(FIRST, later)
    comparison, paper = public(one)["comparison"], printed(one)["Verschil"]
    found = compare(CATALOGUE, one.dossier)
    assert found is not None
    rows = {row.name: row for row in kpi_rows(CATALOGUE, found, cents=True)}
    marks = {"better": "▲ beter", "worse": "▼ slechter", "same": "● gelijk", None: "–"}

    for code, difference in comparison["kpis"].items():
        name = CATALOGUE.kpis[code].name
        if name not in rows:
            continue
        assert rows[name].change == marks[difference["status"]]
        assert rows[name].target == {True: "ja", False: "nee", None: "–"}[difference["target_met"]]
        assert bool(rows[name].doubt) is not difference["comparable"]
        assert f"'{rows[name].delta}'" in paper
    assert formats.euro(Decimal(comparison["realised_saving"])) in paper
