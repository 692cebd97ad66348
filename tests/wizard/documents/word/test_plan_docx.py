"""The plan as a Word file: the same every time, whole, and readable by others than its writer."""

from __future__ import annotations

import io
from itertools import pairwise

import docx

from tests.dossiers import CATALOGUE, MONDAY
from tests.wizard.documents.reading import marked_example
from tests.wizard.documents.word.unzipped import example_plan, paragraphs, part, style_of, text_of
from wizard.assessment import assess
from wizard.documents import plan_docx
from wizard.documents.plan import plan


def test_the_same_dossier_gives_the_same_bytes() -> None:
    assert plan_docx(assess(CATALOGUE, marked_example()), printed_on=MONDAY) == example_plan()


def test_python_docx_finds_the_chapters_as_headings() -> None:
    report = plan(assess(CATALOGUE, marked_example()), printed_on=MONDAY)

    found = docx.Document(io.BytesIO(example_plan()))

    heads = [one.text.replace("\u00a0", " ") for one in found.paragraphs if one.style and one.style.name == "Heading 1"]
    assert heads == [chapter.title for chapter in report.chapters]
    assert found.core_properties.title == "Implementatieplan recruitment Voorbeeld BV"
    assert found.core_properties.language == "nl-NL"
    assert found.core_properties.created.date() == MONDAY


def test_no_level_of_headings_is_skipped() -> None:
    levels = [
        2 if style == "Sectiekop" else int(style[-1])
        for style in map(style_of, paragraphs(part(example_plan())))
        if style == "Sectiekop" or style.startswith("Heading")
    ]

    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_headline_stands_under_its_chapter() -> None:
    report = plan(assess(CATALOGUE, marked_example()), printed_on=MONDAY)
    said = [text_of(one) for one in paragraphs(part(example_plan())) if style_of(one) == "Boodschap"]

    assert said == [one.message for chapter in report.chapters for one in (chapter, *chapter.sections) if one.message]
