"""The contents of a Word file: filled in when it is opened, with links and with pages that are counted, not guessed."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from assessments.types import Dossier
from tests.dossiers import CATALOGUE, MONDAY, dossier
from tests.wizard.documents.reading import marked_example
from tests.wizard.documents.word.unzipped import W, example_plan, paragraphs, part, parts, style_of, text_of
from wizard.assessment import assess
from wizard.documents.plan import plan
from wizard.documents.word import styles as s
from wizard.documents.word.document import sections
from wizard.documents.word.pagination import heading_pages, line_heights, total_height
from wizard.documents.word.parts import Grid, GridCell, GridRow, Para, Section, Span

LINES = [
    text_of(one) for one in paragraphs(part(example_plan())) if style_of(one).startswith("TOC") and "\t" in text_of(one)
]


def test_the_contents_are_the_headings_of_two_levels_in_order() -> None:
    heads = [
        text_of(one)
        for one in paragraphs(part(example_plan()))
        if style_of(one) in {"Heading1", "Heading2", "Sectiekop"}
    ]

    assert [line.partition("\t")[0] for line in LINES] == [head.partition("\t")[0] for head in heads]


def test_pages_rise_and_every_chapter_begins_on_its_own() -> None:
    pages = [int(line.rpartition("\t")[2]) for line in LINES]
    chapters = [
        page for line, page in zip(LINES, pages, strict=True) if re.match(r"\d+\u00a0 ", line) and line[:2] != "14"
    ]

    assert pages == sorted(pages)
    assert len(set(chapters)) == len(chapters)
    assert pages[0] == 4  # after the cover and two pages of contents


def test_word_can_make_the_contents_anew() -> None:
    codes = [one.text or "" for one in part(example_plan()).iter(f"{W}instrText")]

    assert codes[0].strip() == 'TOC \\o "1-2" \\h \\z \\u'
    assert sum("PAGEREF _Toc" in code for code in codes) == len(LINES)


def test_every_page_names_its_chapter_and_counts_pages() -> None:
    report = plan(assess(CATALOGUE, marked_example()), printed_on=MONDAY)
    heads = [text for name, text in _edges("word/header")]
    feet = [text for name, text in _edges("word/footer")]

    for chapter in report.chapters:
        assert chapter.joins or any(f"STYLEREF 1{chapter.title}" in head for head in heads)
    assert any("PAGE1 van NUMPAGES1" in foot for foot in feet)
    assert all("Voorbeeld: geen bestaande organisatie" in foot for foot in feet)


def _edges(start: str) -> list[tuple[str, str]]:
    """Return the text of heads or feet, with the codes of fields."""
    found = []
    for name in parts(example_plan()):
        if name.startswith(start) and name.endswith(".xml"):
            tree = part(example_plan(), name)
            said = "".join((one.text or "").strip(" ") if one.tag == f"{W}instrText" else one.text or "" for one in tree.iter()
                           if one.tag in {f"{W}t", f"{W}instrText"})  # fmt: skip
            found.append((name, said.replace("\u00a0", " ")))
    return found


@pytest.mark.parametrize("one", [dossier(), marked_example()], ids=["empty", "example"])
def test_the_cover_is_one_page_high(one: Dossier) -> None:
    cover = sections(plan(assess(CATALOGUE, one), printed_on=MONDAY))[0]

    assert total_height(part for part in cover.parts if isinstance(part, Para | Grid)) < s.HEIGHT


def test_the_page_for_the_directie_is_one_page() -> None:
    found = sections(plan(assess(CATALOGUE, marked_example()), printed_on=MONDAY))

    assert total_height(part for part in found[2].parts if isinstance(part, Para | Grid)) < s.HEIGHT


def test_lines_are_counted_by_the_width_of_their_words() -> None:
    words = Para("Normal", (Span("woord " * 100),))

    assert len(line_heights(words, 400)) < len(line_heights(words, 200)) < len(line_heights(words, 100))
    assert len(line_heights(Para("Normal", (Span("x" * 1000),)), 100)) > 50
    assert len(line_heights(Para("Normal", (Span("a\nb\n\nc"),)), 100)) == 4


def test_what_is_kept_together_goes_to_the_next_page_together() -> None:
    filler = tuple(Para("Normal", (Span("regel"),)) for _ in range(33))
    head = Para("Heading2", (Span("Kop"),), bookmark="kop")
    row = GridRow((GridCell((Para("Tabel", (Span("cel"),)),)),), height=60)

    alone = heading_pages([Section((*filler, head, Para("Normal", (Span("tekst"),))))])
    with_table = heading_pages([Section((*filler[:-1], head, Grid((s.WIDTH,), (row,))))])

    assert alone == {"kop": 2}
    assert with_table == {"kop": 2}


def test_a_long_row_goes_over_pages_and_a_break_begins_a_new_one() -> None:
    tall = GridRow((GridCell((Para("Tabel", (Span("woord " * 3000),)),)),), whole=False)
    parts_ = (Grid((s.WIDTH / 2, s.WIDTH / 2), (GridRow((*tall.cells, GridCell())),)), Para("Heading1", bookmark="kop"))

    pages = heading_pages([Section(parts_)])

    assert pages["kop"] > 3


def test_heights_of_pages_are_never_negative() -> None:
    for before, after in pairwise(
        sorted(heading_pages(sections(plan(assess(CATALOGUE, dossier()), printed_on=MONDAY))).items())
    ):
        assert before[1] <= after[1]
