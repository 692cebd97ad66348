"""Files are written whole or not at all; the empty questionnaire has every question."""

from __future__ import annotations

from pathlib import Path

import pytest

from assessments.errors import DocumentError
from tests.dossiers import CATALOGUE, MONDAY, assessment, example
from tests.wizard.documents.reading import bookmarks, fonts, pages, used_height, whole
from wizard.documents import blank_pdf, write_blank, write_plan

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
    form = blank_pdf(CATALOGUE, printed_on=MONDAY, step=5, dossier=example())

    assert [mark.title for mark in bookmarks(form)] == ["Stap 5 Talentmanagement"]
    assert "TAL-01" in whole(form)
    assert "DRA-01" not in whole(form)
    assert "Voorbeeld BV · Lege vragenlijst" in pages(form)[0]


def test_conditions_stand_above_their_question_in_words() -> None:
    assert "Alleen invullen als PRO-14 is ‘Ja’ (‘Willen jullie werven via scholen" in whole(FORM)


def test_the_form_uses_our_typefaces_and_has_no_nearly_blank_page() -> None:
    assert {name.partition("+")[2] for name in fonts(FORM)} <= {
        "InterPaper-Regular",
        "InterPaper-Medium",
        "InterPaper-SemiBold",
    }
    assert [number for number, used in enumerate(used_height(FORM), 1) if used < 0.2] == []
