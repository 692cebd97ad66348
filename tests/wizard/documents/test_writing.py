"""Files are written whole or not at all; the empty questionnaire has every question."""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path

import pdfplumber
import pytest

from assessments.errors import DocumentError
from tests.dossiers import CATALOGUE, MONDAY, assessment, example
from tests.wizard.documents.reading import bookmarks, fonts, pages, used_height, whole
from wizard.documents import blank_pdf, write_blank, write_plan
from wizard.documents.participant import Participant

FORM = blank_pdf(CATALOGUE, printed_on=MONDAY)


def test_a_plan_is_written_over_an_older_one(tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"oud")

    write_plan(assessment(), target, printed_on=MONDAY)

    assert target.read_bytes().startswith(b"%PDF-")
    assert [path.name for path in tmp_path.iterdir()] == ["plan.pdf"]


def test_a_write_protected_plan_survives_and_one_sentence_says_so(tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"oud")
    target.chmod(0o444)

    with pytest.raises(DocumentError, match=r"plan\.pdf is elders geopend of beveiligd"):
        write_plan(assessment(), target, printed_on=MONDAY)

    assert target.read_bytes() == b"oud"


def test_a_missing_folder_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="bestaat niet"):
        write_blank(CATALOGUE, tmp_path / "weg" / "leeg.pdf", printed_on=MONDAY)


def test_the_form_asks_every_question_with_all_its_descriptions() -> None:
    text = "".join(whole(FORM).split())

    for question in CATALOGUE.questions.values():
        assert question.id in text
        assert "".join(question.text.split()) in text
        for level in question.levels:
            assert "".join(level.split()) in text


def test_a_form_of_one_step_has_only_that_step() -> None:
    form = blank_pdf(CATALOGUE, printed_on=MONDAY, steps=[5], dossier=example())

    assert [mark.title for mark in bookmarks(form)] == ["Stap 5 Talentmanagement"]
    assert "TAL-01" in whole(form)
    assert "DRA-01" not in whole(form)
    assert "Voorbeeld BV · Lege vragenlijst" in pages(form)[0]


def test_conditions_stand_above_their_question_in_words() -> None:
    text = whole(FORM)

    assert re.search(
        r"Alleen invullen als bij PRO-14 \(‘Willen jullie werven via scholen.{30,70}’\) ‘Ja’ is gekozen\.", text
    )
    assert "minstens niveau 2 is gekozen." in text
    assert "minstens 50 is ingevuld en bij PRO-04 iets anders dan ‘Nee’ is gekozen." in text


def test_some_steps_come_in_the_order_of_the_questionnaire() -> None:
    form = blank_pdf(CATALOGUE, printed_on=MONDAY, steps=[6, 2])

    assert [mark.title for mark in bookmarks(form)] == ["Stap 2 Identiteit", "Stap 6 Synergie"]


def test_what_is_known_of_the_participant_stands_at_the_head_of_every_step() -> None:
    known = Participant("KJ4-88", "07", "Hiring manager", date(2026, 1, 19))
    found = pages(blank_pdf(CATALOGUE, printed_on=MONDAY, steps=[5, 6], participant=known))

    for page in (one for one in found if "Code van de sessie" in one):
        for words in ("KJ4-88", "07", "Hiring manager", "19 jan 2026"):
            assert words in page
    assert all("· deelnemer 07" in page for page in found)
    assert "Pagina 1 van 6" in found[0]


def test_subjects_of_the_law_carry_the_day_on_which_they_were_right() -> None:
    form = whole(blank_pdf(CATALOGUE, printed_on=MONDAY, steps=[5]))

    assert form.count("Peildatum 22 november 2026; kijk na wat nu geldt.") == 3


def test_what_has_to_be_read_is_never_below_ten_points() -> None:
    small = set()
    with pdfplumber.open(io.BytesIO(FORM)) as pdf:
        for page in pdf.pages[:12]:
            for letter in page.chars:
                if 70 < letter["top"] < 780 and letter["size"] < 9.9:
                    small.add(round(letter["size"], 1))
            words = page.extract_words(extra_attrs=["size"])
            labels = {word["text"] for word in words if 70 < word["top"] < 780 and word["size"] < 9.9}
            assert all(
                re.fullmatch(r"[A-Z]{3}-\d\d|Code|van|de|sessie|Deelnemer|nr\.|Rolgroep|Datum", one) for one in labels
            )
    assert small == {8.5}


def test_the_form_uses_our_typefaces_and_has_no_nearly_blank_page() -> None:
    assert {name.partition("+")[2] for name in fonts(FORM)} <= {
        "InterPaper-Regular",
        "InterPaper-Medium",
        "InterPaper-SemiBold",
    }
    assert [number for number, used in enumerate(used_height(FORM), 1) if used < 0.2] == []
