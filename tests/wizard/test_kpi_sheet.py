"""The twenty KPI's as lines, and the sums behind them, held to the worked example (method 3.10)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest

from assessments.metrics.judgement import Change
from assessments.outcomes import Outcomes, work_out
from assessments.scoring import score
from assessments.sheet import AnswerSheet
from tests.dossiers import CATALOGUE, dossier
from wizard.commands import example_dossier
from wizard.formats import NBSP
from wizard.kpi_explanations import filled_in, needs
from wizard.kpi_sheet import Before, KpiLine, before, direction_words, kpi_lines


def example(**kpis: Mapping[str, Decimal]) -> tuple[AnswerSheet, Outcomes]:
    one = example_dossier()
    measurement = one.newest()
    figures = replace(measurement.figures, kpis={**measurement.figures.kpis, **kpis})
    sheet = AnswerSheet(CATALOGUE, one, replace(measurement, figures=figures))
    return sheet, work_out(sheet, score(sheet))


def line(code: str, found: tuple[KpiLine, ...]) -> KpiLine:
    return next(one for one in found if one.kpi.code == code)


@pytest.mark.parametrize(
    "code, words",
    [
        ("CPH", "(€ 176.000,00 + € 81.000,00) / 24 = € 10.708,33"),
        ("TTF", "301 dagen / 5 aannames = 60,2; mediaan 63,0"),
        ("TTH", "168 dagen / 5 aannames = 33,6; mediaan 35,0"),
        ("BUR", "10 / 24 = 41,7%"),
        ("SOLL", "128 / 6 = 21,3"),
        ("VERV", "5 / (5 vervuld + 0 ingetrokken + 1 langer dan 90 dagen open) = 83,3%"),
        ("AANB", "24 / 30 = 80,0%"),
        ("cNPS", "(14 − 12) / 40 × 100 = +5"),
        ("VJ1", "5 / 22 = 22,7%"),
    ],
)
def test_the_sum_of_the_worked_example_is_written_out(code: str, words: str) -> None:
    assert filled_in(code, *example())[0].replace(NBSP, " ") == words


def test_every_kpi_has_a_sum_with_and_without_figures() -> None:
    bare = dossier()
    sheet = AnswerSheet(CATALOGUE, bare, bare.newest())
    for where in (example(), (sheet, work_out(sheet, score(sheet)))):
        for code in CATALOGUE.kpis:
            assert all(filled_in(code, *where))
            assert needs(code).endswith(".")


def test_quality_of_hire_names_the_parts_it_lacks() -> None:
    some = {"performance": Decimal(72), "satisfaction": Decimal(78)}
    assert filled_in("QOH", *example(QOH=some)) == ("(72 + 78) / 2 = 75,0", "Berekend zonder behoud")
    whole = {**some, "retention": Decimal(90)}
    assert filled_in("QOH", *example(QOH=whole)) == ("(72 + 78 + 90) / 3 = 80,0",)


def test_a_nulmeting_stands_against_nothing() -> None:
    sheet, outcomes = example()
    assert before(sheet) is None
    found = line("TTF", kpi_lines(sheet, outcomes, None))
    assert (found.target_words, found.is_provisional) == ("54,2 dagen", True)
    assert (found.change, found.is_target_met) == (None, None)


def test_a_hermeting_is_judged_and_aims_at_the_nulmetings_target() -> None:
    sheet, outcomes = example()
    known = Before(
        {**dict.fromkeys(CATALOGUE.kpis), "TTF": Decimal(80), "BUR": Decimal("0.42")}, {"BUR": Decimal("0.3")}
    )
    lines = kpi_lines(sheet, outcomes, known)

    assert line("TTF", lines).change is Change.BETTER
    assert line("TTF", lines).target == 72
    assert line("TTF", lines).is_target_met
    assert line("BUR", lines).change is Change.SAME
    assert (line("BUR", lines).target, line("BUR", lines).is_provisional) == (Decimal("0.3"), False)
    assert line("CPH", lines).change is None


def test_counts_that_cannot_be_give_no_judgement() -> None:
    sheet, outcomes = example(AANB={"offered": Decimal(20), "accepted": Decimal(26)})
    found = line("AANB", kpi_lines(sheet, outcomes, Before({"AANB": Decimal("0.8")}, {})))

    assert (found.value_words, found.change, found.is_target_met) == ("klopt niet", None, None)


def test_only_the_kpi_with_the_fault_is_faulty() -> None:
    sheet, outcomes = example(AANB={"offered": Decimal(20), "accepted": Decimal(26)})
    assert [one.kpi.code for one in kpi_lines(sheet, outcomes, None) if one.is_faulty] == ["AANB"]


def test_what_is_better_is_said_in_words() -> None:
    assert direction_words(CATALOGUE.kpis["BUR"]) == "Lager is beter. Een verschil telt vanaf 3 procentpunt."
    assert "waar aannames vandaan komen" in direction_words(CATALOGUE.kpis["BRON"])
