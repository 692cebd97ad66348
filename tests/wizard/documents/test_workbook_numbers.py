"""One number is one number: the workbook holds what the results say, and what was worked out by hand."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from assessments.figures import Line, Scenario
from tests.dossiers import CATALOGUE, MONDAY, example
from tests.example_oracle import ORACLE
from tests.wizard.documents.remeasured import a_year_later
from tests.wizard.documents.workbooks import opened, table
from tests.wizard.test_same_numbers import CASES, made, public
from wizard.documents import plan_xlsx
from wizard.kpi_words import SHARES

BY_HAND: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "oracle" / "businesscase.json").read_text(encoding="utf-8")
)


@cache
def book(name: str) -> bytes:
    return plan_xlsx(made(CASES[name]), printed_on=MONDAY)


def outcomes(data: bytes) -> dict[str, Any]:
    return {row["Wat"]: row["Uitkomst"] for row in table(data, "Uitkomsten")}


def same(cell: Any, text: str | None) -> bool:
    """Tell whether a cell holds a number of the results, in the digits that it has; unknown is an empty cell."""
    if cell is None or text is None:
        return cell is None and text is None
    return math.isclose(cell, Decimal(text), rel_tol=1e-14)


def test_the_outcomes_are_those_worked_out_by_hand() -> None:
    found = outcomes(book("the example"))
    costs, roi, forms = BY_HAND["cph_100"], BY_HAND["roi"], BY_HAND["scenario"]

    expected = {
        "Externe kosten": costs["extern"],
        "Kosten samen": costs["totaal"],
        "Cost-per-hire": costs["cph"],
        "Vergelijkbare cost-per-hire": BY_HAND["cph_vergelijkbaar"],
        "Dagen open (time-to-fill), gemiddeld": BY_HAND["klokken"]["ttf_gem"],
        "Dagen onderweg (time-to-hire), mediaan": BY_HAND["klokken"]["tth_med"],
        "Bureau: samen bij 24 aannames": forms["bureau"]["K"]["24"],
        "Eigen recruiter: per aanname bij 24 aannames": forms["eigen"]["per_hire_24"],
        "RPO: vaste kosten per jaar": forms["rpo"]["F"],
        "Eigen recruiter tegenover bureau": BY_HAND["omslag"]["eigen_vs_bureau"][1],
        "Besparing op kosten, per jaar": roi["besparing_kosten"],
        "Netto in jaar 1, met vacatures en verloop": roi["netto"],
        "Over na drie jaar, hard": roi["cum3_hard"],
    }
    assert {name: round(found[name], 2) for name in expected} == {
        name: float(value) for name, value in expected.items()
    }
    assert round(found["Rendement in jaar 1, hard"] * 100, 1) == float(roi["roi_hard"])
    assert round(found["Terugverdiend in maanden, met vacatures en verloop"], 1) == float(roi["tvt"])


def test_scores_and_priorities_are_those_worked_out_by_hand() -> None:
    data, oracle = book("the example"), ORACLE["voorbeeld"]
    scores = {(row["Soort"][:4], row["Naam"]): row["Score"] for row in table(data, "Scores")}
    plan = {row["Code"]: row for row in table(data, "Taken planning")}

    assert round(scores["Same", "Alle stappen"], 6) == float(oracle["totaal"])
    for pillar, one in oracle["pijler"].items():
        assert round(scores["Pijl", pillar.capitalize()], 6) == float(one["score"])
    for one in oracle["plan"]:
        assert round(plan[one["taak"]]["Prioriteit"], 2) == float(one["prioriteit"])
        assert round(plan[one["taak"]]["Telt als"], 2) == float(one["effectief"])


@pytest.mark.parametrize("name", CASES)
def test_costs_forms_and_return_are_those_of_the_results(name: str) -> None:
    data = book(name)
    found, results = outcomes(data), public(made(CASES[name]))
    metrics, case = results["metrics"], results["business_case"]

    for words, key in (("Externe kosten", "external"), ("Interne kosten", "internal"), ("Kosten samen", "total"),
                       ("Cost-per-hire", "cost_per_hire"), ("Vergelijkbare cost-per-hire", "cost_per_hire_comparable")):  # fmt: skip
        assert same(found.get(words), metrics[key])
    assert same(found["Dagen open (time-to-fill), gemiddeld"], metrics["time_to_fill"]["mean"])
    for form, words in (("agency", "Bureau"), ("in_house", "Eigen recruiter"), ("rpo", "RPO")):
        assert same(found.get(f"{words}: vaste kosten per jaar"), case["scenarios"][form]["fixed"])
        assert same(found.get(f"{words}: per aanname erbij"), case["scenarios"][form]["variable"])
    for words, key in (("Netto in jaar 1, hard", "net_hard"), ("Rendement in jaar 1, hard", "ratio_hard"),
                       ("Terugverdiend in maanden, hard", "payback_months_hard"),
                       ("Over na drie jaar, met vacatures en verloop", "three_years")):  # fmt: skip
        assert same(found.get(words), case["roi"][key])
    total = next(row for row in opened(data)["Kosten"].iter_rows(values_only=True) if row[0] == "Totaal")
    assert any(same(cell, metrics["total"]) for cell in total if isinstance(cell, int | float))


@pytest.mark.parametrize("name", CASES)
def test_kpis_channels_and_tasks_are_those_of_the_results(name: str) -> None:
    data, results = book(name), public(made(CASES[name]))
    kpis = {row["KPI"]: row for row in table(data, "KPI-blad")}
    tasks = {row["Code"]: row for row in table(data, "Taken")}

    for code, value in results["metrics"]["kpis"].items():
        if not isinstance(value, Mapping):
            assert same(kpis[code]["Waarde"], value)
    for one, row in zip(results["metrics"]["channels"], table(data, "Kanalen"), strict=True):
        assert same(row["Kosten samen"], one["total"])
        assert same(row["Per aanname"], one["per_hire"])
        assert same(row["Deel geschikt"], one["suitable_share"])
    for one in results["tasks"]:
        assert same(tasks[one["code"]]["Uren"], one["hours"])
        assert tasks[one["code"]]["Klasse"] == one["class"]


def test_a_share_is_shown_as_a_percentage_and_money_as_euro() -> None:
    sheet = opened(book("the example"))["KPI-blad"]
    heads = {cell.value: cell.column for cell in sheet[1]}

    for row in range(2, sheet.max_row + 1):
        code, cell = sheet.cell(row, 1).value, sheet.cell(row, heads["Waarde"])
        if code in SHARES and cell.value is not None:
            assert cell.number_format == "0.0%"
        if code in {"CPH", "COV"}:
            assert "€" in cell.number_format


def test_the_difference_is_that_of_the_results() -> None:
    one = made(*a_year_later().measurements)
    data, compared = plan_xlsx(one, printed_on=MONDAY), public(one)["comparison"]
    rows = {row["Wat"]: row for row in table(data, "Vergelijking")}

    for code, kpi in CATALOGUE.kpis.items():
        found = compared["kpis"][code]
        if not isinstance(found["before"], Mapping):
            assert same(rows[kpi.name]["Toen"], found["before"])
            assert same(rows[kpi.name]["Nu"], found["after"])
            assert same(rows[kpi.name]["Verschil"], found["delta"])
        assert rows[kpi.name]["Doel gehaald"] == {True: "ja", False: "nee", None: None}[found["target_met"]]
    assert same(rows["Gerealiseerde besparing"]["Nu"], compared["realised_saving"])


def test_a_form_with_empty_lines_has_no_return_and_says_why() -> None:
    first = example().newest()
    half = Scenario(fixed=(Line("Loonkosten", Decimal(50000)), Line("Werkplek")))
    data = plan_xlsx(made(replace(first, scenarios=replace(first.scenarios, in_house=half))), printed_on=MONDAY)
    rows = {row["Wat"]: row for row in table(data, "Uitkomsten")}

    assert rows["Netto in jaar 1, hard"]["Uitkomst"] is None
    assert rows["Netto in jaar 1, hard"]["Let op"] == "De som is nog niet af: bij een eigen recruiter mist 1 regel."
    assert "Dit is het minste" in rows["Eigen recruiter: vaste kosten per jaar"]["Let op"]
