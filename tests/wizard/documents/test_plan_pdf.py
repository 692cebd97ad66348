"""The printed plan, read back with other libraries."""

from __future__ import annotations

import io
import re

import pypdf
import pytest

from tests.dossiers import CATALOGUE, MONDAY, assessment, every_level, example
from tests.wizard.documents.reading import (
    bookmarks,
    example_plan,
    flat,
    fonts,
    marked_example,
    pages,
    used_height,
    whole,
)
from wizard.assessment import assess
from wizard.documents import plan_pdf
from wizard.documents.report import Scope

PLAN = example_plan()


def test_the_same_dossier_gives_the_same_bytes() -> None:
    assert plan_pdf(assess(CATALOGUE, marked_example()), printed_on=MONDAY) == PLAN


def test_only_our_own_typefaces_are_used_and_all_are_embedded() -> None:
    reader = pypdf.PdfReader(io.BytesIO(PLAN))
    embedded = [
        font for font in (one.get_object() for one in reader.pages[3]["/Resources"]["/Font"].values())  # type: ignore[index]
        if "/FontFile2" in font["/FontDescriptor"].get_object() and "/ToUnicode" in font
    ]  # fmt: skip

    assert {name.partition("+")[2] for name in fonts(PLAN)} == {
        "InterPaper-Regular",
        "InterPaper-Medium",
        "InterPaper-SemiBold",
    }
    assert len(embedded) >= 3


def test_every_bookmark_points_at_the_page_with_its_heading() -> None:
    found = bookmarks(PLAN)

    assert len(found) > 30
    for mark in found:
        assert mark.title in pages(PLAN)[mark.page - 1], mark


def test_the_contents_name_the_pages_where_chapters_stand() -> None:
    contents = pages(PLAN)[1]

    for mark in bookmarks(PLAN):
        if mark.level == 0 and mark.title != "Inhoud":
            name = mark.title.split(" ", 1)[1]
            assert re.search(rf"{re.escape(name)}\b.*?\b{mark.page}\b", contents), mark


def test_the_foot_counts_the_pages_right() -> None:
    total = len(pages(PLAN))

    for number, text in enumerate(pages(PLAN)[1:], 2):
        assert f"Pagina {number} van {total}" in text


def test_every_page_but_the_cover_names_organisation_and_chapter() -> None:
    for text in pages(PLAN)[1:]:
        assert "Voorbeeld BV · Implementatieplan recruitment" in text


def test_every_page_of_the_example_is_marked_as_an_example() -> None:
    assert all("Voorbeeld: geen bestaande organisatie" in text for text in pages(PLAN))


def test_no_page_is_nearly_blank() -> None:
    assert [number for number, used in enumerate(used_height(PLAN), 1) if used < 0.2] == []


@pytest.mark.parametrize("scope", [Scope.CORE, Scope.YEAR])
def test_narrower_plans_have_no_nearly_blank_page_either(scope: Scope) -> None:
    narrow = plan_pdf(assess(CATALOGUE, example()), printed_on=MONDAY, scope=scope)

    assert len(pages(narrow)) < len(pages(PLAN))
    assert [number for number, used in enumerate(used_height(narrow), 1) if used < 0.2] == []


@pytest.mark.parametrize("level", [0, 2, 4])
def test_other_dossiers_have_no_nearly_blank_page_either(level: int) -> None:
    found = plan_pdf(assessment(every_level(level), {"PRO-09": "voorloper"}), printed_on=MONDAY)

    assert [number for number, used in enumerate(used_height(found), 1) if used < 0.15] == []


def test_everything_that_was_typed_stands_in_the_plan() -> None:
    text = whole(PLAN).replace(" ", "")
    answers = example().newest().answers.values()

    for answer in answers:
        for typed in (answer.note, answer.evidence, answer.reason):
            assert flat(typed).replace(" ", "") in text, typed


def test_every_task_stands_in_the_plan_with_its_hours() -> None:
    text = whole(PLAN)

    for planned in assess(CATALOGUE, example()).tasks:
        assert planned.code in text
        assert planned.task.template.title.split()[0] in text


def test_the_page_for_the_directie_is_one_page() -> None:
    found = [mark for mark in bookmarks(PLAN) if mark.level == 0]
    board = next(place for place, mark in enumerate(found) if "Voor de directie" in mark.title)

    assert found[board + 1].page == found[board].page + 1


def test_unfinished_work_carries_concept_and_lists_what_is_open() -> None:
    concept = plan_pdf(assessment({"DRA-01": 1}), printed_on=MONDAY)
    count = re.search(r"CONCEPT · (\d+) punten open", pages(concept)[0])

    assert count
    assert all(count.group() in text for text in pages(concept))
    assert "Open punten" in whole(concept)
    assert "CONCEPT" not in whole(PLAN)


def test_sources_have_years_and_the_legal_card_its_date() -> None:
    text = whole(PLAN)

    assert "Peildatum 22 november 2026" in text
    assert re.search(r"B7 2019 Recruitment Kengetallen", text)


def test_the_document_says_its_language_and_title() -> None:
    reader = pypdf.PdfReader(io.BytesIO(PLAN))

    assert reader.trailer["/Root"]["/Lang"] == "nl-NL"  # type: ignore[index]
    assert reader.metadata is not None
    assert reader.metadata.title == "Implementatieplan recruitment Voorbeeld BV"
