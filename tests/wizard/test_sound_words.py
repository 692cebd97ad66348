"""No sentence rests on figures that cannot carry it: forms with empty lines, no hires, other numbers of hires."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from assessments.figure_facts import FigureFacts
from assessments.figures import CostLine, Figures, Line, Period, Scenario, Scenarios
from assessments.outcomes import Outcomes, work_out
from assessments.sheet import AnswerSheet
from assessments.types import QuestionId
from tests.dossiers import CATALOGUE, MONDAY, example
from wizard import case_words
from wizard.arguments import UNKNOWN, arguments
from wizard.assessment import Assessment, assess
from wizard.documents.chapter_case import message
from wizard.documents.plan import plan
from wizard.formats import NBSP
from wizard.missing import what_misses
from wizard.outsourcing import reasons

FIRST = example().newest()
EMPTY = Line("Nog uit te zoeken")
HALF_RPO = Scenario(setup=(EMPTY,), fixed=(EMPTY,), variable=(Line("HM-uren", hours=Decimal(14), rate=Decimal(65)),))
"""An RPO of which only the own hours are known yet: 910 euro a hire, so far cheaper than anything."""


def made(figures: Figures = FIRST.figures, /, **scenarios: Any) -> Assessment:
    measurement = replace(FIRST, figures=figures, scenarios=replace(FIRST.scenarios, **scenarios))
    return assess(CATALOGUE, replace(example(), measurements=(measurement,)))


def outcomes(one: Assessment) -> Outcomes:
    return work_out(one.sheet, one.scores)


def clean(words: str) -> str:
    return words.replace(NBSP, " ")


def printed(one: Assessment) -> str:
    """Return every word of the plan as its chapters hold it."""
    return repr(plan(one, printed_on=MONDAY)).replace("\\xa0", " ")


def with_empty(scenario: Scenario | None) -> Scenario:
    assert scenario is not None
    return replace(scenario, fixed=(*scenario.fixed, EMPTY))


def test_a_form_with_empty_lines_is_never_called_cheaper() -> None:
    one = made(rpo=HALF_RPO)
    case = outcomes(one).case

    assert case.scenarios["rpo"] is not None
    assert case.scenarios["rpo"].cost(24) == 24 * 910
    assert case.finished.keys() == {"agency", "in_house"}
    assert case_words.cheaper_words(case, "in_house") == ()
    assert case_words.cheapest(case) == ("in_house", Decimal(50552))
    assert [clean(words) for words in case_words.break_even_words(case)] == [
        "Een eigen recruiter is vanaf 10 aannames per jaar niet duurder dan een bureau."
    ]


def test_a_loss_does_not_point_to_a_form_with_empty_lines() -> None:
    own = FIRST.scenarios.in_house
    assert own is not None
    dear = replace(own, fixed=(*own.fixed, Line("Extra", amount=Decimal(150000))))
    found = {
        chapter.name: chapter.message for chapter in plan(made(rpo=HALF_RPO, in_house=dear), printed_on=MONDAY).chapters
    }

    assert clean(found["Voor de directie"]) == "Een eigen recruiter kost € 99.448 per jaar meer dan nu."
    assert clean(found["Businesscase"]) == "Een eigen recruiter kost € 99.448 per jaar meer dan nu."


@pytest.mark.parametrize("name", ["agency", "in_house"])
def test_a_break_even_of_a_form_with_empty_lines_is_not_quoted(name: str) -> None:
    one = made(**{name: with_empty(getattr(FIRST.scenarios, name))})
    case = outcomes(one).case

    assert case.break_evens["in_house_vs_agency"] is not None
    assert case.sound_break_even("in_house_vs_agency") is None
    assert case_words.pays_from(case) is None
    assert not any(
        {"recruiter", "bureau"} <= set(words.strip(".").split()) for words in case_words.break_even_words(case)
    )
    assert "wint" not in message(case)


def test_going_on_as_now_is_not_held_against_a_form_with_empty_lines() -> None:
    text = printed(made(in_house=with_empty(FIRST.scenarios.in_house), rpo=HALF_RPO))

    assert "De manier van nu" not in text
    assert "Werven blijft € 257.000 per jaar kosten." in text
    assert "een eigen recruiter van 1,0 fte kost" not in text


def test_a_headline_without_a_nulmeting_leaves_out_forms_with_empty_lines() -> None:
    bare = Scenarios(24, agency=FIRST.scenarios.agency, rpo=HALF_RPO, in_house=with_empty(FIRST.scenarios.in_house))
    case = outcomes(made(Figures(), **{name: getattr(bare, name) for name in ("agency", "rpo", "in_house")})).case

    assert clean(message(replace(case, chosen="agency"))) == (
        "Een bureau kost € 379.104 per jaar; om te vergelijken is een tweede vorm nodig."
    )


def test_an_objection_is_not_answered_with_a_form_with_empty_lines() -> None:
    roi = FIRST.scenarios.roi
    assert roi is not None
    one = made(in_house=with_empty(FIRST.scenarios.in_house), roi=replace(roi, chosen="rpo"))
    answer = next(found for found in arguments(one, outcomes(one)) if "duur" in found.objection)

    assert "Met een eigen recruiter" not in " ".join(answer.sentences)
    assert UNKNOWN in answer.sentences


def test_the_advice_on_outsourcing_leaves_out_forms_with_empty_lines() -> None:
    levels = {QuestionId(code): replace(FIRST.answers[QuestionId("DRA-07")], value=1) for code in ("UIT-01", "UIT-02")}
    measurement = replace(FIRST, answers={**FIRST.answers, **levels}, scenarios=replace(FIRST.scenarios, rpo=HALF_RPO))
    one = assess(CATALOGUE, replace(example(), measurements=(measurement,)))
    found = reasons(one, outcomes(one))

    assert found is not None
    assert "RPO" not in " ".join(found.reasons)
    assert "vanaf 10 aannames" in clean(" ".join(found.reasons))
    assert FigureFacts(one.sheet).past_break_even("rpo") is None
    assert FigureFacts(one.sheet).past_break_even("agency") == 14
    whole_sheet = AnswerSheet(CATALOGUE, example(), FIRST)
    assert FigureFacts(whole_sheet).past_break_even("rpo") == 24 - 31


def test_without_hires_no_saving_is_promised() -> None:
    one = made(replace(FIRST.figures, hires=0))
    case = outcomes(one).case

    assert case.returns is not None
    assert case.returns.saving_hard == 257000 - 109800
    assert case.sound_returns is None
    assert message(case) == case_words.NO_HIRES
    assert case_words.NO_HIRES in case_words.case_notes(outcomes(one))
    assert all("geen aannames gemeten" in " ".join(lines) for _, _, lines, _ in case_words.return_tiles(case))
    assert case_words.measured_hires_words(case) == ()
    assert case.sensitivity is not None
    assert case.sensitivity.against_agency
    assert case.sensitivity.outcome == 379104 - 206448
    text = printed(one)
    assert text.count(case_words.NO_HIRES) == 1
    for words in ("bespaart", "scheelt €", "De manier van nu"):
        assert words not in text


def test_a_return_at_other_hires_than_the_forms_says_so_above_it() -> None:
    one = made(hires_per_year=40)
    lead = next(chapter.lead for chapter in plan(one, printed_on=MONDAY).chapters if chapter.name == "Businesscase")

    assert "bij 40 aannames" in clean(lead)
    assert "Besparing en rendement gelden bij de 24 aannames van de meting, niet bij 40." in clean(lead)
    assert printed(one).count("Besparing en rendement gelden bij") == 1
    assert case_words.measured_hires_words(outcomes(made()).case) == ()


def test_hires_of_a_part_of_a_year_are_not_rounded_to_the_hires_of_the_forms() -> None:
    """12 hires in 183 days are 12 x 365 / 183 = 23.9 a year: not the 24 of the forms."""
    figures = replace(FIRST.figures, hires=12, period=Period(date(2025, 1, 1), date(2025, 7, 2)))
    found = case_words.measured_hires_words(outcomes(made(figures)).case)

    assert found == (
        "Besparing en rendement gelden bij de 23,9 aannames van de meting, over een heel jaar geschat, niet bij 24.",
    )


def test_the_cost_of_a_hire_is_set_beside_the_same_number_of_hires() -> None:
    """At the 24 hires measured an own recruiter costs 206,448 / 24 = 8,602; at 40 it would be 270,880 / 40 = 6,772."""
    text = printed(made(hires_per_year=40))

    assert "per aanname nu; € 8.602 met een eigen recruiter" in text
    assert "per aanname nu; € 6.772" not in text


def test_a_break_even_beyond_what_the_recruiters_can_do_says_so() -> None:
    """A whole recruiter makes 10 x 365 / 60.2 x 0.7 = 42.4 hires a year, 0.2 of one 8.5: less than the 10 it pays from."""
    own = FIRST.scenarios.in_house
    assert own is not None
    words = {fte: case_words.break_even_words(outcomes(made(in_house=replace(own, fte=Decimal(fte)))).case)
             for fte in ("0.2", "0.7", "0.8", "1")}  # fmt: skip

    assert [("haalbaar" in one) for one in words["0.2"]] == [True, False, True, True]
    assert [("haalbaar" in one) for one in words["0.7"]] == [False, False, True, True]
    assert [("haalbaar" in one) for one in words["0.8"]] == [False, False, False, True]
    assert [("haalbaar" in one) for one in words["1"]] == [False, False, False, False]


def test_an_introduction_with_empty_lines_does_not_pay_back_at_once() -> None:
    roi = FIRST.scenarios.roi
    assert roi is not None
    one = made(roi=replace(roi, one_off=(Line("Eigen uren"), Line("Scan", hours=Decimal(3)))))
    case = outcomes(one).case
    tiles = case_words.return_tiles(case)

    assert case.returns is not None
    assert case.returns.payback_months_hard == 0
    assert case.returns.unfinished == 2
    assert ["van de invoering nog leeg" in " ".join(lines) for _, _, lines, _ in tiles] == [False, True, True]
    notes = clean(" ".join(case_words.case_notes(outcomes(one))))
    assert "Invoering: 1 regel is niet af en telt niet mee." in notes
    assert "Invoering: 1 regel is nog leeg, zoals ‘Eigen uren’. Zo lijkt de invoering goedkoper dan zij is" in notes
    assert "Voorlopig: van de invoering missen nog 2 regels." in printed(one)
    assert "Rendement van een eigen recruiter, voorlopig" in printed(one)
    assert "oorlopig: van de invoering" not in printed(made())


def test_costs_below_zero_are_warned_for() -> None:
    lines = (CostLine("E02", Line(amount=Decimal(-20000), vat="21")), CostLine("I06", Line(amount=Decimal(1800))))
    found = what_misses(outcomes(made(replace(FIRST.figures, costs=lines))))
    even = what_misses(outcomes(made(replace(FIRST.figures, costs=(*lines, lines[1], *lines[1:] * 10)))))

    assert "De kosten komen samen onder nul uit; kijk de creditnota’s na." in found
    assert not any("nul" in one for one in even)


def test_channels_with_other_hires_than_the_period_are_told_on_paper_too() -> None:
    """The channels of the example have 4 + 4 + 3 + 3 + 10 = 24 hires; of 20 hires an agency would have brought 50%."""
    words = "Bij de kanalen staan 24 aannames, bij Basis 20. Kijk wat er mist."

    assert words in printed(made(replace(FIRST.figures, hires=20)))
    assert "Bij de kanalen staan" not in printed(made())


def test_an_internal_line_below_zero_is_warned_for() -> None:
    lines = (*FIRST.figures.costs, CostLine("I06", Line(amount=Decimal(-1))))

    assert any("interne regel" in one for one in what_misses(outcomes(made(replace(FIRST.figures, costs=lines)))))
    assert not any("interne regel staat" in one for one in what_misses(outcomes(made())))


def test_the_appendix_says_what_each_line_of_a_form_counts_for() -> None:
    """Without reclaiming VAT a fee of 13,500 counts for 16,335; a licence of 36,000 for three years for 12,000 a year."""
    own = FIRST.scenarios.in_house
    assert own is not None
    licence = Line("Licentie", amount=Decimal(36000), contract_months=36)
    one = made(replace(FIRST.figures, vat_deductible=Decimal(0)), in_house=replace(own, fixed=(licence, *own.fixed)))
    appendix = next(repr(chapter) for chapter in plan(one, printed_on=MONDAY).chapters
                    if chapter.name == "Cijfers en formules")  # fmt: skip

    assert "16.335,00" in appendix
    assert "12.000,00" in appendix
    assert "36.000,00" not in appendix


@pytest.mark.parametrize(
    "variable, words",
    [
        (99999, "Een eigen recruiter wordt nooit goedkoper dan een bureau."),
        (1, "Vanaf 7 aannames is dat niet duurder dan bureaus."),
        (None, "Een eigen recruiter is nooit duurder dan een bureau."),
    ],
)
def test_an_objection_is_answered_where_the_break_even_is_no_number(variable: int | None, words: str) -> None:
    own = FIRST.scenarios.in_house
    assert own is not None
    lines = (Line("Alles", amount=Decimal(variable or 1)),)
    fixed = () if variable is None else own.fixed
    one = made(in_house=replace(own, fixed=fixed, variable=lines))
    answer = next(found for found in arguments(one, outcomes(one)) if "duur" in found.objection)

    assert words in answer.sentences
    assert UNKNOWN not in answer.sentences


def test_a_saving_of_cents_is_no_saving() -> None:
    """257,000 now and 256,999.70 with the form: that is the same in whole euro, and so the headline says."""
    own = Scenario(fixed=(Line("Alles", amount=Decimal("256999.70")),))
    one = made(in_house=own)
    found = {chapter.name: chapter.message for chapter in plan(one, printed_on=MONDAY).chapters}

    assert message(outcomes(one).case) == "Een eigen recruiter kost per jaar evenveel als jullie nu uitgeven."
    assert found["Voor de directie"] == "Een eigen recruiter kost per jaar evenveel als jullie nu uitgeven."
