"""Every tool on paper: full, empty, and with the worst that somebody can type."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assessments.plan import Plan
from assessments.types import Dossier
from tests.dossiers import CATALOGUE, MONDAY, dossier, example
from tests.wizard.documents.reading import pages, whole
from wizard.assessment import assess
from wizard.documents import plan_pdf, tool_pdf
from wizard.tools.filling import fill

CODES = tuple(CATALOGUE.tools.texts)
NASTY = "<b>vet</b> & 100% 😀 " + "x" * 4000


def printed(code: str, one: Dossier) -> bytes:
    return tool_pdf(assess(CATALOGUE, one), code, printed_on=MONDAY)


@pytest.mark.parametrize("code", CODES)
def test_an_empty_dossier_gives_a_form_with_all_its_parts(code: str) -> None:
    text = whole(printed(code, dossier()))
    tool = fill(assess(CATALOGUE, dossier()), code)

    assert tool.name in text
    for piece in tool.pieces:
        assert piece.title in text
    assert "None" not in text


@pytest.mark.parametrize("code", CODES)
def test_all_that_was_typed_is_on_paper_whole(code: str) -> None:
    keys = [entry.key for entry in fill(assess(CATALOGUE, example()), code).entries() if not entry.options]
    filled = {key: f"Getypt{number}." for number, key in enumerate(keys)}
    text = whole(printed(code, replace(example(), plan=Plan(tools={code: filled})))).replace(" ", "")

    for words in filled.values():
        assert words in text


@pytest.mark.parametrize("code", ["ats", "briefing", "middelen", "interview", "bronnen"])
def test_the_worst_that_one_can_type_still_prints(code: str) -> None:
    keys = [entry.key for entry in fill(assess(CATALOGUE, dossier()), code).entries()][:3]
    one = replace(dossier(), organisation=NASTY[:300], plan=Plan(tools={code: dict.fromkeys(keys, NASTY)}))
    text = whole(printed(code, one))

    assert "<b>vet</b> & 100%" in text


def test_a_form_one_writes_on_is_short() -> None:
    assert len(pages(printed("partner", dossier()))) == 1
    assert len(pages(printed("werkenbij", dossier()))) == 1
    assert len(pages(printed("briefing", example()))) == 2
    assert len(pages(printed("middelen", dossier()))) <= 3
    assert len(pages(printed("intake", dossier()))) == 1
    assert len(pages(printed("beoordeling", dossier()))) == 1
    assert len(pages(printed("berichten", dossier()))) == 1


def test_the_legal_card_carries_its_day_and_what_it_is_not() -> None:
    text = whole(printed("recht", dossier()))

    assert "Peildatum 22 november 2026" in text
    assert "Controleer de actuele stand" in text
    assert "geen juridisch advies" in text


def test_the_division_prints_as_the_table_of_letters_with_the_names() -> None:
    text = whole(printed("taakverdeling", example()))

    assert "HR is HR-adviseur: Marit de Vries." in text
    assert "eindverantwoordelijk" in text


def test_what_people_found_about_the_law_stands_in_the_plan_too() -> None:
    kept = {"nagekeken.datum": "3 december 2026", "regels.loontransparantie": "Aangenomen, geldt vanaf 2027"}
    one = replace(example(), plan=Plan(tools={"recht": kept}))
    text = whole(plan_pdf(assess(CATALOGUE, one), printed_on=MONDAY))

    assert "Jullie keken de stand na op 3 december 2026." in text
    assert "Nagekeken: Aangenomen, geldt vanaf 2027" in text
