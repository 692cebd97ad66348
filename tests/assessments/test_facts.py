from __future__ import annotations

from decimal import Decimal

import pytest

from assessments.conditions import Quantity, evaluate
from assessments.content_checks import FACTS
from assessments.facts import Facts, has_evidence, waived_share
from assessments.figures import Figures
from assessments.scoring import score
from assessments.types import (
    Answer,
    MeasurementKind,
    QuestionId,
    Role,
    RoleHolders,
    StepCode,
    TargetGroup,
    TaskCode,
    Value,
)
from tests.dossiers import CATALOGUE, WAIVED, dossier, facts_of, measurement, sheet

Answers = dict[str, Value | Answer]


def fact(name: str, answers: Answers | None = None, profile: dict[str, Value] | None = None) -> Quantity:
    return facts_of(dossier(answers, profile)).lookup(name)


@pytest.mark.parametrize(
    "text, evidence, proof",
    [
        ("", "", False),
        ("Korte lijnen", "", False),
        ("Korte lijnen", "Interview met Karin", True),
        ("", "Interview met Karin", True),
        ("Korte lijnen", "  ", False),
        ("Korte lijnen: de directeur werkt mee", "", True),
        ("Korte lijnen - de directeur werkt mee", "", True),
        ("Korte lijnen – de directeur werkt mee", "", True),
        ("Korte lijnen — de directeur werkt mee", "", True),
        ("Korte lijnen:", "", False),
        ("Korte lijnen -", "", False),
        ("- Korte lijnen\n- Vaste wijk\n– Een bus", "", False),
        ("• Korte lijnen\n• Een vierdaagse-week-regeling", "", False),
        ("- Korte lijnen\n- Vaste wijk: 120 adressen", "", True),
        ("Wat ons uniek maakt:\nkorte lijnen", "", False),
    ],
)
def test_proof_is_text_after_a_dash_or_colon_or_the_evidence_field(text: str, evidence: str, proof: bool) -> None:
    assert has_evidence(text or None, evidence) is proof


def test_a_name_is_a_question_a_task_in_the_plan_or_a_quantity() -> None:
    answers = sheet({"DRA-01": 2}, {"PRO-04": "ja"})
    facts = Facts(answers, score(answers), tasks=frozenset({TaskCode("T-EXT-05")}))

    assert facts.lookup("DRA-01") == 2
    assert facts.lookup("PRO-04") == "ja"
    assert facts.lookup("T-EXT-05") is True
    assert facts.lookup("T-TAL-01") is False
    assert facts.lookup("beantwoord_identiteit") == 0


def test_a_list_of_choices_is_asked_by_its_codes_and_other_shapes_are_empty() -> None:
    assert fact("DRA-10", {"DRA-10": ("te_duur",)}) == ("te_duur",)
    assert fact("DRA-10", {"DRA-10": ()}) is None
    assert fact("PRO-13", {}, {"PRO-13": (TargetGroup("Monteurs"),)}) is None
    assert fact("IDE-12", {"IDE-12": ""}) is None


def test_weeks_of_work_are_all_hours_in_the_plan_over_the_hours_a_week() -> None:
    answers = sheet({}, {"PRO-10": 10})

    assert Facts(answers, score(answers), plan_hours=Decimal(525)).lookup("weken_werk") == Decimal("52.5")


def test_roles_with_a_name_are_counted_not_roles_that_are_absent_or_blank() -> None:
    holders = RoleHolders({Role.HR: "Marit", Role.RE: "Joost", Role.MC: " ", Role.IT: None})

    assert fact("rollen_met_naam", {}, {"PRO-07": holders}) == 2


def test_key_roles_are_counted() -> None:
    groups = (TargetGroup("Monteurs", key_role=True), TargetGroup("Planners"))

    assert fact("sleutelfuncties", {}, {"PRO-13": groups}) == 1
    assert fact("sleutelfuncties") == 0


def test_the_share_that_is_waived_goes_by_weight_over_what_is_shown() -> None:
    # without DRA-09 step 1 weighs 20
    answers = sheet({"DRA-01": WAIVED, "DRA-02": WAIVED, "DRA-03": WAIVED})

    assert waived_share(answers, StepCode.DRAAGVLAK) == Decimal("0.4")
    assert waived_share(answers, StepCode.IDENTITEIT) == 0


def test_who_left_within_a_year_is_a_share_or_unknown() -> None:
    known = Figures(kpis={"VJ1": {"left": Decimal(5), "cohort": Decimal(22)}})
    nobody_watched = Figures(kpis={"VJ1": {"left": Decimal(0), "cohort": Decimal(0)}})
    half = Figures(kpis={"VJ1": {"left": Decimal(5), "cohort": None}})

    assert facts_of(dossier(figures=known)).lookup("vertrek_binnen_een_jaar") == Decimal(5) / 22
    assert facts_of(dossier(figures=known)).lookup("vertrek_onbekend") is False
    for figures in (Figures(), nobody_watched, half):
        assert facts_of(dossier(figures=figures)).lookup("vertrek_binnen_een_jaar") is None
        assert facts_of(dossier(figures=figures)).lookup("vertrek_onbekend") is True


def test_answers_in_an_earlier_measurement_count_for_the_dossier() -> None:
    first = measurement({"DRA-01": 1, "EXT-01": WAIVED})
    second = measurement({}, kind=MeasurementKind.HERMETING, day=first.date.replace(year=2027))
    facts = facts_of(dossier(measurements=(first, second)))

    assert facts.lookup("stappen_met_antwoord") == 2
    assert facts.lookup("hermeting_gedaan") is True
    assert facts.lookup("nulmeting_vergrendeld") is False


@pytest.mark.parametrize(
    "busiest, expected, factor",
    [(4, 24, 2), (2, 24, 1), (3, 12, 3), (None, 24, 1), (4, None, 1), (4, 0, 1), (0, 24, 0)],
)
def test_the_peak_is_the_busiest_month_against_the_average(
    busiest: int | None, expected: int | None, factor: int
) -> None:
    answers: Answers = {} if busiest is None else {"UIT-03": busiest}
    profile: dict[str, Value] = {} if expected is None else {"PRO-05": expected}

    assert fact("piekfactor", answers, profile) == factor


def test_the_shortage_is_the_mean_of_what_was_answered() -> None:
    assert fact("tekort", {"UIT-01": 3, "UIT-02": 3, "UIT-05": 2}) == Decimal(8) / 3
    assert fact("tekort", {"UIT-01": 3, "UIT-02": 4}) == Decimal("3.5")
    assert fact("tekort") is None


def test_nothing_is_no_part_to_contract_out() -> None:
    assert fact("uit_te_besteden_onderdelen", {"UIT-04": ("niets",)}) == 0
    assert fact("uit_te_besteden_onderdelen", {"UIT-04": ("sourcing", "vacatureteksten")}) == 2
    assert fact("uit_te_besteden_onderdelen") == 0


@pytest.mark.parametrize(
    "shortage, peak, hires, advice",
    [
        ((3, 3, 2), 4, 24, "U2"),
        ((3, 3, 2), 2, 24, "U3"),
        ((1, 1, 1), 2, 24, "U6"),
        ((1, 1, 1), 0, 6, "U1"),
        ((2, 3, 0), 2, 24, "U4"),
        ((1, 1, 1), 2, 40, "U5"),
        ((2, 3, 3), 2, 31, "U4"),
        ((3, 3, 3), 2, 31, "U6"),
    ],
)
def test_the_first_row_of_the_decision_table_that_holds_wins(
    shortage: tuple[int, int, int], peak: int, hires: int, advice: str
) -> None:
    """The method's oracle of section 2.7: break-even with an agency at 10 hires, with RPO at 31."""
    answers: Answers = {"UIT-03": peak, **dict(zip(("UIT-01", "UIT-02", "UIT-05"), shortage, strict=True))}
    facts = facts_of(dossier(answers, {"PRO-05": hires}))
    known: dict[str, Quantity] = {"boven_omslag_bureau": hires - 10, "boven_omslag_rpo": hires - 31}

    def lookup(name: str) -> Quantity:
        return known[name] if name in known else facts.lookup(name)

    rows = CATALOGUE.tools.outsourcing
    assert next(row.code for row in rows if row.condition is None or evaluate(row.condition, lookup)) == advice


def test_there_is_no_advice_before_both_shortages_are_known() -> None:
    assert facts_of(dossier({"UIT-01": 3})).outsourcing_advice() is None
    assert facts_of(dossier({"UIT-02": 3, "UIT-05": 4})).outsourcing_advice() is None


def test_an_unknown_break_even_makes_a_comparison_false() -> None:
    low = facts_of(dossier({"UIT-01": 1, "UIT-02": 1}, {"PRO-05": 2})).outsourcing_advice()
    peak = facts_of(dossier({"UIT-01": 3, "UIT-02": 3, "UIT-03": 4}, {"PRO-05": 24})).outsourcing_advice()

    assert low is not None
    assert low.code == "U6"
    assert peak is not None
    assert peak.code == "U2"


def test_a_page_that_is_not_wanted_is_told_from_one_that_is_not_answered() -> None:
    assert fact("werken_bij_pagina_nvt", {"EXT-05": WAIVED}) is True
    assert fact("werken_bij_pagina_nvt", {"EXT-05": Answer(not_applicable=True)}) is False
    assert fact("werken_bij_pagina_nvt") is False


def test_no_quantity_has_the_name_of_a_question_or_task() -> None:
    assert not FACTS & {*CATALOGUE.questions, *CATALOGUE.tasks}
    assert QuestionId("advies_uitbesteden") not in CATALOGUE.questions
