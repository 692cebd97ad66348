"""What the figures say in words, charts and chapters, against the worked numbers of the example."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from assessments.content import load
from assessments.figures import Figures, Scenario, Scenarios
from assessments.outcomes import Outcomes, work_out
from assessments.types import Measurement, MeasurementId, MeasurementKind, QuestionId
from tests.dossiers import CATALOGUE, dossier
from tests.wizard.documents.reading import whole
from wizard import case_words, charts, rounds
from wizard.arguments import UNKNOWN, arguments
from wizard.assessment import Assessment, assess
from wizard.commands import example_dossier
from wizard.documents import plan_pdf
from wizard.drawing.shapes import Text
from wizard.explanations import CODES, explain
from wizard.formats import NBSP
from wizard.kpi_words import faults
from wizard.missing import what_misses
from wizard.outsourcing import reasons

EXAMPLE = assess(CATALOGUE, example_dossier())


def outcomes(one: Assessment = EXAMPLE) -> Outcomes:
    return work_out(one.sheet, one.scores)


def clean(text: str) -> str:
    return text.replace(NBSP, " ").replace("\u202f", " ")


def test_every_explanation_fills_in_the_numbers() -> None:
    said = {code: clean(" ".join(explain(code, outcomes()).filled)) for code in CODES}

    assert "(€ 176.000,00 + € 81.000,00) / 24 = € 10.708,33" in said["CPH"]
    assert "€ 10.373,33" in said["comparable"]
    assert "19,8%" in said["HCR"]
    assert "60,2" in said["TTF"]
    assert "33,6" in said["TTH"]
    assert "= € 206.448,00" in said["scenarios"]
    assert "24,9%; hard 6,4%" in said["ROI"]
    assert "0,57 fte" in said["capacity"]


def test_explanations_of_nothing_have_no_zero_in_them() -> None:
    empty = assess(CATALOGUE, dossier())
    for code in CODES:
        assert "€" not in " ".join(explain(code, outcomes(empty)).filled), code


def test_pictures_carry_their_numbers_as_a_table() -> None:
    found = outcomes()
    lines = charts.cost_lines_picture(found.case, width=500, height=300)
    moves = charts.tornado_picture(found.case, width=500)
    years = charts.cumulative_picture(found.case, width=500, height=240)
    channels = charts.channels_picture(found, width=500, height=300)
    assert lines is not None
    assert moves is not None
    assert years is not None
    assert channels is not None

    assert ("RPO", "€ 70.640", "€ 5.331", "€ 198.584") in [tuple(map(clean, row)) for row in lines.table]
    assert "omslag bij 10" in " ".join(shape.text for shape in lines.shapes if isinstance(shape, Text))
    assert clean(moves.table[1][1]).replace("\u2212", "-") == "-€ 14.580"
    assert clean(years.table[1][-1]) == "€ 116.656"
    assert clean(channels.table[3][2]) == "€ 8.000"
    for picture in (lines, moves, years, channels):
        assert picture.alt
        assert picture.spots


@pytest.mark.parametrize("width", [240, 480, 900])
def test_no_word_of_a_chart_leaves_the_picture(width: int) -> None:
    found = outcomes()
    for picture in (
        charts.cost_lines_picture(found.case, width=width, height=260),
        charts.cumulative_picture(found.case, width=width, height=220),
        charts.channels_picture(found, width=width, height=260),
    ):
        assert picture is not None
        for shape in picture.shapes:
            if isinstance(shape, Text):
                assert -1 <= shape.x <= picture.width + 1
                assert -1 <= shape.y <= picture.height + 1


def test_objections_are_answered_with_own_figures_or_say_that_they_follow() -> None:
    answered = {one.objection.strip("‘’"): clean(" ".join(one.sentences)) for one in arguments(EXAMPLE, outcomes())}

    assert "€ 10.708" in answered["Te duur"]
    assert "€ 8.602" in answered["Te duur"]
    bare = assess(CATALOGUE, replace(example_dossier(), measurements=(_without_figures(),)))
    assert any(UNKNOWN in one.sentences for one in arguments(bare, outcomes(bare)))


def _without_figures() -> Measurement:
    return replace(example_dossier().newest(), figures=Figures(), scenarios=Scenarios())


def test_the_advice_on_outsourcing_names_its_numbers() -> None:
    one = dossier({"UIT-01": 3, "UIT-02": 3, "UIT-05": 2, "UIT-03": 4}, {"PRO-05": 24})
    scenarios = example_dossier().newest().scenarios
    one = replace(one, measurements=(replace(one.newest(), scenarios=scenarios),))
    made = assess(CATALOGUE, one)
    found = reasons(made, outcomes(made))

    assert found is not None
    assert found.advice.code == "U2"
    said = clean(" ".join(found.reasons))
    for words in ("2,7 van 4", "2,0 keer", "vanaf 10 aannames", "vanaf 31 aannames"):
        assert words in said
    assert reasons(EXAMPLE, outcomes()) is None or EXAMPLE.outsourcing is not None


def test_what_misses_is_said_in_order() -> None:
    empty = outcomes(assess(CATALOGUE, dossier()))

    assert len(what_misses(empty)) == 5
    assert not [one for one in what_misses(outcomes()) if "cost-per-hire" in one]


def test_counts_that_cannot_both_be_right_are_told() -> None:
    wrong = {"AANB": {"accepted": Decimal(31), "offered": Decimal(30)},
             "cNPS": {"promoters": Decimal(9), "detractors": Decimal(9), "n": Decimal(10)}}  # fmt: skip

    assert len(faults(wrong)) == 2
    assert not faults(EXAMPLE.measurement.figures.kpis)


def test_a_capacity_that_falls_short_is_told() -> None:
    one = example_dossier()
    first = one.newest()
    assert first.scenarios.in_house is not None
    short = replace(first.scenarios, in_house=replace(first.scenarios.in_house, fte=Decimal("0.3")))
    made = assess(CATALOGUE, replace(one, measurements=(replace(first, scenarios=short),)))

    assert "niet haalbaar" in " ".join(case_words.capacity_words(outcomes(made).case))
    assert "niet haalbaar" not in " ".join(case_words.capacity_words(outcomes().case))


def _text(one: Assessment) -> str:
    return clean(whole(plan_pdf(one, printed_on=date(2026, 1, 5))))


def test_the_printed_chapters_carry_the_worked_numbers() -> None:
    text = _text(EXAMPLE)

    for words in (
        "379.104",
        "206.448",
        "198.584",
        "€ 10.708",
        "24,9%",
        "8,3 mnd",
        "KPI-blad",
        "vanaf 31 aannames",
        "€ 116.656",
    ):
        assert words in text, words
    assert "Verschil" not in [line.strip() for line in text.splitlines()]


def test_two_measurements_are_printed_side_by_side() -> None:
    one = example_dossier()
    first = one.newest()
    later = rounds.remeasurement(one, first.date + timedelta(days=365), MeasurementId("later"))
    better = {code: replace(answer, value=min(4, answer.value + 1)) if isinstance(answer.value, int) and code != QuestionId("UIT-03") else answer
              for code, answer in first.answers.items()}  # fmt: skip
    later = replace(later, kind=MeasurementKind.HERMETING, answers=better, figures=replace(first.figures, hires=26))
    text = _text(assess(load(), replace(one, measurements=(first, later))))

    assert "▲ beter" in text
    assert "Gerealiseerde besparing" in text
    assert "Cost-per-hire" in text


def test_without_figures_there_are_no_chapters_of_them() -> None:
    empty = assess(CATALOGUE, replace(example_dossier(), measurements=(_without_figures(),)))
    text = _text(empty)

    assert "Cijfers en formules" not in text
    assert "in cijfers" not in text


def test_a_loss_is_called_a_loss() -> None:
    from wizard.documents.chapter_case import message

    one = example_dossier()
    first = one.newest()
    assert first.scenarios.in_house is not None
    dear = replace(
        first.scenarios, in_house=Scenario(fixed=(replace(first.scenarios.in_house.fixed[0], amount=Decimal(500000)),))
    )
    made = assess(CATALOGUE, replace(one, measurements=(replace(first, scenarios=dear),)))

    assert "meer dan nu" in message(outcomes(made).case)
    assert "scheelt € 50.552 per jaar" in clean(message(outcomes().case))


def _with_an_empty_line() -> Assessment:
    """Return the example whose own recruiter has a line that is named but not filled in."""
    one = example_dossier()
    first = one.newest()
    own = first.scenarios.in_house
    assert own is not None
    waiting = replace(own, fixed=(*own.fixed[1:], replace(own.fixed[0], amount=None)))
    scenarios = replace(first.scenarios, in_house=waiting)
    return assess(CATALOGUE, replace(one, measurements=(replace(first, scenarios=scenarios),)))


def test_a_form_with_empty_lines_promises_nothing() -> None:
    made = _with_an_empty_line()
    tiles = case_words.return_tiles(outcomes(made).case)

    assert all(value == "–" for _, value, _, _ in tiles)
    assert all("eerst nog 1 lege regel bij een eigen recruiter" in clean(" ".join(lines)) for _, _, lines, _ in tiles)
    assert not any("lege regel" in " ".join(lines) for _, _, lines, _ in case_words.return_tiles(outcomes().case))
    assert "te laag" in case_words.lines_note(outcomes(made).case)
    assert "te laag" not in case_words.lines_note(outcomes().case)
    _, rows, _ = case_words.forms_table(outcomes(made).case)
    assert rows[2] == ("Totaal bij 24 aannames", "379.104", "vanaf 133.548", "198.584")
    assert rows[-1] == ("Tegenover nu (257.000)", "+122.104", "–", "−58.416")
    text = _text(made)
    assert "bespaart" not in text
    assert "nog niet af" in text
    assert "Met een eigen recruiter verwachten we" not in text


def test_one_hire_is_one_hire() -> None:
    case = outcomes().case
    point = case.break_evens["in_house_vs_agency"]
    assert point is not None
    one = replace(case, break_evens={**case.break_evens, "in_house_vs_agency": replace(point, hires=1)})

    assert "vanaf 1 aanname per jaar" in clean(case_words.break_even_words(one)[0])
