"""The argument card with the worked numbers of Voorbeeld BV, and what it says where a number misses (method 2.8.1)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assessments.figures import Figures, Period, Scenarios
from assessments.outcomes import work_out
from assessments.types import Answer, Measurement, QuestionId
from tests.dossiers import CATALOGUE, example
from wizard.arguments import UNKNOWN, arguments
from wizard.assessment import assess
from wizard.formats import NBSP

ALL = tuple(option.code for option in CATALOGUE.questions[QuestionId("DRA-10")].options)
FIRST = example().newest()
EXPECTED = replace(FIRST, answers={**FIRST.answers, QuestionId("DRA-10"): Answer(value=ALL)})


def said(measurement: Measurement = EXPECTED) -> dict[str, tuple[str, ...]]:
    """Return the sentences per objection."""
    one = assess(CATALOGUE, replace(example(), measurements=(measurement,)))
    found = arguments(one, work_out(one.sheet, one.scores))
    return {each.objection.strip("‘’"): tuple(words.replace(NBSP, " ") for words in each.sentences) for each in found}


def test_each_objection_is_answered_with_the_worked_numbers() -> None:
    """257,000 / 24; 206,448 / 24; 1,464 hours / 24; 10 / 24; E02; quick wins of 6 + 8 + 6 + 8 + 4 hours."""
    found = said()

    assert found["Te duur"] == (
        "Een aanname kost nu € 10.708.",
        "Met een eigen recruiter verwachten we € 8.602, bij 24 aannames per jaar.",
        "Vanaf 10 aannames is dat niet duurder dan bureaus.",
    )
    assert found["HR kan dit erbij doen"][:2] == (
        "Een aanname vraagt nu 61,0 uur van eigen mensen.",
        "Een vacature staat gemiddeld 60,2 dagen open.",
    )
    assert found["Bureaus lossen het wel op"][:2] == (
        "41,7% van de aannames komt via bureaus.",
        "Daar gaat per jaar € 135.000 naartoe.",
    )
    assert found["Wij hebben te weinig vacatures"][0].startswith("Blijft het onder de 10 aannames per jaar")
    assert found["Het resultaat is niet te meten"][1].startswith("Op 5 januari 2027 meten we opnieuw")
    assert found["Nu geen tijd"][0] == "De eerste winst kost 32 uur in vier weken."
    assert len(found["Ons merk is al bekend genoeg"]) == 2


def test_the_number_of_hires_of_the_forms_is_the_one_that_is_named() -> None:
    moved = replace(EXPECTED, scenarios=replace(EXPECTED.scenarios, hires_per_year=40))

    assert said(moved)["Te duur"][1] == "Met een eigen recruiter verwachten we € 6.772, bij 40 aannames per jaar."


def test_a_sentence_whose_number_misses_says_that_it_follows() -> None:
    found = said(replace(EXPECTED, figures=Figures(), scenarios=Scenarios()))

    for objection in (
        "Te duur",
        "HR kan dit erbij doen",
        "Bureaus lossen het wel op",
        "Wij hebben te weinig vacatures",
    ):
        assert found[objection][0] == UNKNOWN
        assert "0" not in "".join(found[objection])


def test_fees_of_half_a_year_are_not_called_those_of_a_year() -> None:
    half = replace(EXPECTED.figures, period=Period(date(2025, 1, 1), date(2025, 6, 30)))

    assert (
        "Daar gaat in de gemeten periode € 135.000 naartoe."
        in said(replace(EXPECTED, figures=half))["Bureaus lossen het wel op"]
    )
