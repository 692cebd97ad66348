"""Why an advice on outsourcing is given: a sentence per number, and what misses."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from assessments.figures import Line, Scenario, Scenarios
from assessments.outcomes import work_out
from assessments.types import Dossier, QuestionId, Value
from tests.dossiers import CATALOGUE, dossier
from wizard.assessment import assess
from wizard.commands import example_dossier
from wizard.formats import NBSP
from wizard.outsourcing import OutsourcingReasons, reasons, unanswered

SHORT: dict[str, Value] = {"UIT-01": 3, "UIT-02": 3, "UIT-05": 2, "UIT-03": 4}
SCENARIOS = example_dossier().newest().scenarios


def filled(
    answers: dict[str, Value], profile: dict[str, Value] | None = None, scenarios: Scenarios = SCENARIOS
) -> Dossier:
    one = dossier(answers, profile or {})
    return replace(one, measurements=(replace(one.newest(), scenarios=scenarios),))


def found(one: Dossier) -> OutsourcingReasons:
    made = assess(CATALOGUE, one)
    given = reasons(made, work_out(made.sheet, made.scores))
    assert given is not None
    return given


def said(one: Dossier) -> list[str]:
    return [words.replace(NBSP, " ") for words in found(one).reasons]


def test_each_number_of_the_decision_table_has_a_sentence() -> None:
    shortage, peak, agency, rpo = said(filled(SHORT, {"PRO-05": 24}))

    assert "2,7 van 4" in shortage
    assert "2,0 keer" in peak
    assert "vanaf 10 aannames niet duurder dan een bureau; jullie verwachten er 24" in agency
    assert "vanaf 31 aannames niet duurder dan RPO" in rpo


def test_a_peak_that_is_unknown_is_not_called_a_peak_of_one() -> None:
    words = said(filled({"UIT-01": 1, "UIT-02": 1}))

    assert not any("keer zoveel" in one for one in words)
    assert any("UIT-03" in one for one in words)


def test_without_forms_it_says_what_to_fill_in() -> None:
    words = said(filled(SHORT, {"PRO-05": 24}, Scenarios()))

    assert "businesscase" in words[-1]
    assert not any("jullie verwachten" in one for one in words)


@pytest.mark.parametrize(
    "own, agency, words",
    [
        ((1000, 10), (0, 10), "bij geen enkel aantal"),
        ((0, 10), (10, 10), "minstens zo goedkoop"),
        ((0, 10), (0, 10), "evenveel als een bureau"),
        ((0, 20), (0, 10), "al bij de eerste aanname duurder"),
        ((0, 20), (100, 10), "onder de 10 aannames goedkoper"),
        ((10, 0), (0, 10), "vanaf 1 aanname niet duurder"),
    ],
)
def test_every_way_two_forms_can_compare_has_words(own: tuple[int, int], agency: tuple[int, int], words: str) -> None:
    def form(fixed: int, variable: int) -> Scenario:
        return Scenario((Line(amount=Decimal(fixed)),), (Line(amount=Decimal(variable)),))

    one = filled(SHORT, scenarios=Scenarios(24, form(*agency), form(*own)))
    assert any(words in sentence for sentence in said(one))


def test_the_parts_are_named_and_nothing_is_no_part() -> None:
    assert found(filled({**SHORT, "UIT-04": ("sourcing",)})).parts == ("Sourcing",)
    assert found(filled({**SHORT, "UIT-04": ("niets",)})).parts == ()


def test_it_says_which_questions_to_answer_first() -> None:
    assert unanswered(assess(CATALOGUE, dossier())) == (QuestionId("UIT-01"), QuestionId("UIT-02"))
    assert unanswered(assess(CATALOGUE, dossier({"UIT-01": 0}))) == (QuestionId("UIT-02"),)
    assert unanswered(assess(CATALOGUE, dossier(SHORT))) == ()
