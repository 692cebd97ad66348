"""The decision aid for a careers page: proposals from the dossier, and what the answers come to (method 2.8.2)."""

from __future__ import annotations

from itertools import product

import pytest

from assessments.plan import Plan
from assessments.types import Reach, TargetGroup, Value
from tests.dossiers import CATALOGUE, dossier
from wizard.assessment import assess
from wizard.tools.filled import Entry, Look
from wizard.tools.filling import fill
from wizard.tools.persuading import NO, YES, advised

OUTCOMES = CATALOGUE.tools.texts["werkenbij"].outcomes
QUESTIONS = ("volume", "schaars", "pool", "vindbaar", "bijhouden")


def proposals(answers: dict[str, int] | None = None, profile: dict[str, Value] | None = None) -> dict[str, str]:
    tool = fill(assess(CATALOGUE, dossier(answers, profile)), "werkenbij")
    cells = [item.cells[0] for item in tool.pieces[0].items]
    return {cell.key.split(".")[1]: cell.advice for cell in cells if isinstance(cell, Entry)}


def said(plan: Plan) -> list[str]:
    tool = fill(assess(CATALOGUE, dossier(plan=plan)), "werkenbij")
    return [one.words for one in next(piece for piece in tool.pieces if piece.code == "uitkomst").said]


@pytest.mark.parametrize(
    "answers, expected",
    [
        ("nee nee nee nee ja", "vacaturepagina"),
        ("ja nee nee nee ja", "compact"),
        ("ja ja nee nee ja", "compact"),
        ("ja ja ja nee ja", "volwaardig"),
        ("ja ja ja ja ja", "volwaardig"),
        ("ja ja ja ja nee", "compact"),
        ("ja ja ja nee nee", "vacaturepagina"),
        ("ja ja nee nee nee", "vacaturepagina"),
        ("nee nee nee nee nee", "vacaturepagina"),
    ],
)
def test_so_many_times_yes_gives_a_step_and_nobody_to_keep_it_up_one_lower(answers: str, expected: str) -> None:
    found = advised(OUTCOMES, dict(zip(QUESTIONS, answers.split(), strict=True)))

    assert found is not None
    assert found.code == expected


def test_every_set_of_five_answers_has_an_outcome_and_an_open_one_has_none() -> None:
    for answers in product((YES, NO), repeat=5):
        assert advised(OUTCOMES, dict(zip(QUESTIONS, answers, strict=True))) is not None
    assert advised(OUTCOMES, dict.fromkeys(QUESTIONS, YES) | {"pool": ""}) is None


def test_an_empty_dossier_proposes_nothing() -> None:
    assert proposals() == dict.fromkeys(QUESTIONS, "")


def test_the_dossier_proposes_where_it_knows() -> None:
    groups = (TargetGroup("Monteurs", Reach.EASY), TargetGroup("Programmeurs", Reach.HARD))

    assert proposals(profile={"PRO-05": 5})["volume"] == YES
    assert proposals(profile={"PRO-05": 4})["volume"] == NO
    assert proposals(profile={"PRO-13": groups})["schaars"] == YES
    assert proposals(profile={"PRO-13": groups[:1]})["schaars"] == NO
    assert proposals({"EXT-05": 1})["vindbaar"] == YES
    assert proposals({"EXT-05": 2})["vindbaar"] == NO
    assert proposals({"TAL-03": 0})["pool"] == YES
    assert proposals({"EXT-05": 4, "TAL-03": 4}, {"PRO-05": 99})["bijhouden"] == ""


def test_what_a_person_chose_wins_over_the_proposal_and_the_outcome_says_why_it_is_lower() -> None:
    chosen = {f"vragen.{code}.antwoord": YES for code in QUESTIONS} | {"vragen.bijhouden.antwoord": NO}

    words = said(Plan(tools={"werkenbij": chosen}))

    assert words[0] == "Een compacte werken-bij-pagina past."
    assert words[1].startswith("Vier keer ja.")
    assert "één trede lager" in words[2]


def test_while_an_answer_is_open_there_is_no_outcome() -> None:
    tool = fill(assess(CATALOGUE, dossier(profile={"PRO-05": 9})), "werkenbij")
    outcome = next(piece for piece in tool.pieces if piece.code == "uitkomst")

    assert [one.look for one in outcome.said] == [Look.OPEN]
    assert outcome.said[0].words == "Nog vier vragen te beantwoorden, dan staat hier wat past."
