"""The example organisation that comes with the program: whole, in its own format, and true to the method's numbers."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest

import resources
from assessments.exchange.rendering import render
from assessments.facts import has_evidence
from assessments.types import MeasurementKind, QuestionId
from tests.dossiers import CATALOGUE, MONDAY, example
from tests.example_oracle import ORACLE
from wizard import journey
from wizard.assessment import assess
from wizard.results import results

FILE = resources.ROOT / "content" / "nl" / "voorbeeld.rwdossier"
LEVELS: dict[str, int] = ORACLE["voorbeeld"]["antwoorden"]


def at(found: Any, path: str) -> Any:
    for key in path.split("/"):
        found = found[int(key)] if isinstance(found, list) else found[key]
    return found


def test_the_file_is_as_the_program_itself_writes_it() -> None:
    assert render(example()) == FILE.read_text("utf-8")


def test_it_is_one_nulmeting_that_is_still_open() -> None:
    one = example()
    first = one.newest()

    assert one.organisation == "Voorbeeld BV"
    assert len(one.measurements) == 1
    assert (first.kind, first.date, first.locked_at) == (MeasurementKind.NULMETING, MONDAY, None)
    assert not one.plan.edits


def test_its_workshop_agreed_the_levels_that_are_its_answers() -> None:
    one = example()
    (held,) = one.workshops.values()
    answers = one.newest().answers

    assert [one.section for one in map(CATALOGUE.questions.__getitem__, held.setup.questions)] == ["intern_proces"] * 11
    assert {code: agreed.level for code, agreed in held.agreements.items() if agreed.level is not None} == {
        code: answers[code].value for code in held.setup.questions if not answers[code].is_waived()
    }
    assert {code for code, agreed in held.agreements.items() if agreed.level is None} == {QuestionId("INT-06")}
    assert held.setup.measurement == one.newest().id
    assert not any(participant.name for participant in held.setup.participants)


def test_everybody_in_its_workshop_placed_three_dots() -> None:
    (held,) = example().workshops.values()

    assert {number: sum(mine.values()) for number, mine in held.dots.items()} == dict.fromkeys(range(1, 9), 3)
    assert max(count for mine in held.dots.values() for count in mine.values()) == 2


def test_it_holds_the_57_levels_of_appendix_a() -> None:
    answers = example().newest().answers
    levels = {
        code: answer.value
        for code, answer in answers.items()
        if CATALOGUE.questions[code].is_maturity and answer.value is not None
    }

    assert levels == LEVELS
    assert answers[QuestionId("INT-06")].is_waived()
    assert QuestionId("EXT-09") not in answers


def test_everything_that_is_asked_is_answered_but_one_and_nothing_of_outsourcing() -> None:
    found = assess(CATALOGUE, example())
    progress = journey.overall_progress(found.sheet)

    assert (progress.answered, progress.shown, progress.waived, progress.discuss) == (69, 70, 1, 3)
    assert journey.next_open(found.sheet, None) == "EXT-09"
    assert journey.section_progress(found.sheet, CATALOGUE.section("uitbesteden")).answered == 0
    assert journey.section_progress(found.sheet, CATALOGUE.section("profiel")).answered == 15
    assert not found.is_concept()


@pytest.mark.parametrize("code", sorted(LEVELS))
def test_every_level_is_explained_and_says_how_sure(code: str) -> None:
    answer = example().newest().answers[QuestionId(code)]

    assert len(answer.note) > 20
    assert answer.note.endswith(".")
    assert answer.confidence is not None


def test_most_answers_have_evidence() -> None:
    answers = example().newest().answers

    assert sum(bool(answers[QuestionId(code)].evidence) for code in LEVELS) > len(LEVELS) / 2


def test_the_core_is_told_in_full() -> None:
    answers = example().newest().answers
    unique, drawbacks, words = (answers[QuestionId(f"IDE-{number}")].value for number in (10, 11, 12))

    assert isinstance(unique, str)
    assert isinstance(drawbacks, str)
    assert isinstance(words, str)
    assert len(unique.splitlines()) == len(drawbacks.splitlines()) == len(words.split(",")) == 3
    assert all(has_evidence(line, "") for line in unique.splitlines())


@pytest.mark.parametrize(
    "path, number",
    [
        ("metrics/external", "176000.00"),
        ("metrics/internal", "81000.00"),
        ("metrics/total", "257000.00"),
        ("metrics/cost_per_hire", "10708.33"),
        ("metrics/cost_per_hire_external", "7333.33"),
        ("metrics/cost_per_hire_internal", "3375.00"),
        ("metrics/cost_per_hire_comparable", "10373.33"),
        ("metrics/hire_cost_ratio", "0.20"),
        ("metrics/time_to_fill/mean", "60.20"),
        ("metrics/time_to_fill/median", "63.00"),
        ("metrics/time_to_hire/mean", "33.60"),
        ("metrics/time_to_hire/median", "35.00"),
        ("metrics/open_vacancies/0/days", "121.00"),
        ("metrics/channels/0/total", "2880.00"),
        ("metrics/channels/1/per_suitable", "624.00"),
        ("metrics/channels/2/per_hire", "8000.00"),
        ("metrics/channels/3/per_hire", "1320.00"),
        ("metrics/channels/4/total", "140760.00"),
        ("metrics/kpis/AANB", "0.80"),
        ("metrics/kpis/cNPS", "5.00"),
        ("metrics/kpis/BUR", "0.42"),
        ("metrics/kpis/VJ1", "0.23"),
        ("business_case/scenarios/agency/cost", "379104.00"),
        ("business_case/scenarios/in_house/cost", "206448.00"),
        ("business_case/scenarios/rpo/cost", "198584.00"),
        ("business_case/scenarios/in_house/variable", "4027.00"),
        ("business_case/scenarios/rpo/fixed", "70640.00"),
        ("business_case/break_even/in_house_vs_agency", "10.00"),
        ("business_case/break_even/rpo_vs_agency", "7.00"),
        ("business_case/break_even/in_house_vs_rpo", "31.00"),
        ("business_case/roi/net", "60057.49"),
        ("business_case/roi/net_hard", "15552.00"),
        ("business_case/roi/payback_months", "4.42"),
        ("business_case/roi/payback_months_hard", "8.31"),
        ("business_case/roi/three_years", "250172.48"),
    ],
)
def test_its_figures_come_to_the_method_s_numbers(path: str, number: str) -> None:
    found = Decimal(at(results(assess(CATALOGUE, example())), path))

    assert str(found.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)) == number
