"""Every PDF as it is heard: the checkers of PDF/UA find nothing, and what is heard is what the report says, in its order.

A document that is in ``wizard.documents.family`` is checked by itself; nothing has to be added here.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pikepdf
import pytest

from assessments.types import Dossier
from tests.dossiers import CATALOGUE, MONDAY, dossier
from tests.wizard.documents.hearing import Heard, heard, problems
from tests.wizard.documents.nasty import nasty
from tests.wizard.documents.reading import example_plan, flat, marked_example
from tests.wizard.documents.remeasured import a_year_later
from wizard.assessment import assess
from wizard.documents import blocks as b
from wizard.documents import family
from wizard.documents.family import Kind, Request
from wizard.documents.pdf.document import render
from wizard.documents.plan import plan
from wizard.documents.poster.values import Paper
from wizard.documents.report import Chapter, Report, Scope

DOSSIERS = ("example", "empty", "nasty")
TOOLS = tuple(CATALOGUE.tools.texts)
PLAIN = [(kind, one) for kind in family.kinds() for one in DOSSIERS if kind is not Kind.TOOL]
THREE = (1, 2, 3)
"""Participants whose forms are read: as many as it takes to find words that come back."""
ASKED = [
    (Request(kind=kind, scope=Scope.CORE if one == "nasty" else Scope.ALL, numbers=THREE), one) for kind, one in PLAIN
]
ASKED += [(Request(kind=Kind.TOOL, tool=code), DOSSIERS[place % 3]) for place, code in enumerate(TOOLS)]
ASKED += [(Request(kind=Kind.TOOL, tool=code), "nasty") for code in ("ats", "partner", "interview")]
ASKED.append((Request(kind=Kind.POSTER, paper=list(Paper)[-1]), "nasty"))


@cache
def one_dossier(name: str) -> Dossier:
    if name == "nasty":
        return nasty()
    return a_year_later() if name == "example" else dossier()


@cache
def report() -> Report:
    return plan(assess(CATALOGUE, marked_example()), printed_on=MONDAY)


def _name(one: Request | str) -> str:
    return one if isinstance(one, str) else f"{one.kind}{one.tool and '-'}{one.tool}"


@pytest.mark.parametrize("asked,name", ASKED, ids=_name)
def test_checkers_find_no_error_and_no_warning(asked: Request, name: str, tmp_path: Path) -> None:
    assessment = assess(CATALOGUE, one_dossier(name))
    if family.missing(assessment, asked.kind):
        pytest.skip("this dossier has nothing for this document")

    assert problems(family.make(assessment, asked, MONDAY), tmp_path) == []


def test_the_checkers_find_a_document_without_tags(tmp_path: Path) -> None:
    assert len(problems(render(replace(report(), chapters=report().chapters[:1]), tagged=False), tmp_path)) >= 3


def test_the_checkers_find_one_page_without_marks(tmp_path: Path) -> None:
    pdf = pikepdf.open(io.BytesIO(example_plan()))
    page = pdf.pages[4]
    left = [one for one in pikepdf.parse_content_stream(page) if str(one.operator) not in {"BDC", "BMC", "EMC"}]
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(left))
    target = io.BytesIO()
    pdf.save(target)

    assert any("p5" in one for one in problems(target.getvalue(), tmp_path))


def test_headings_are_those_of_the_report_in_their_order_and_skip_no_level() -> None:
    found = [(int(one.kind[1]), one.text()) for one in heard(example_plan()).all("H1", "H2", "H3")]
    cover = report().cover
    assert cover is not None
    wanted = [
        (1, " ".join(cover.title)),
        (1, "Inhoud"),
        *(one for chapter in report().chapters for one in _headings(chapter)),
    ]
    last, levelled = 0, []
    for level, text in wanted:
        last = min(level, last + 1)
        levelled.append((last, flat(text)))

    assert found == levelled


def _headings(chapter: Chapter) -> Iterator[tuple[int, str]]:
    yield 1, chapter.title
    yield from _block_headings(chapter.blocks)
    for section in chapter.sections:
        yield from _headings(section)


def _block_headings(blocks: tuple[b.Block, ...]) -> Iterator[tuple[int, str]]:
    for block in blocks:
        if isinstance(block, b.Heading):
            yield block.level, block.text
        if isinstance(block, b.AnswerEntry):
            yield 2, f"{block.code} {block.name or block.question}"
        if isinstance(block, b.Pair):
            yield from _block_headings(block.left)
            yield from _block_headings(block.right)


def test_sentences_are_heard_in_the_order_of_the_report() -> None:
    text = _tight(heard(example_plan()).text())
    place = text.index(_tight("Waar je wat vindt."))

    for words in (one for chapter in report().chapters for one in _sentences(chapter)):
        place = text.find(_tight(words), place)
        assert place >= 0, words


def _sentences(chapter: Chapter) -> Iterator[str]:
    yield from filter(None, (chapter.message, chapter.lead))
    yield from (b.plain(block.words) for block in chapter.blocks if isinstance(block, b.Paragraph))
    for section in chapter.sections:
        yield from _sentences(section)


def _tight(text: str) -> str:
    """Leave out white space and the hyphens at which words are broken."""
    return "".join(text.split()).replace("-", "")


def test_every_line_of_the_contents_leads_to_the_page_that_it_names() -> None:
    lines = list(heard(example_plan()).all("TOCI"))

    assert len(lines) > 20
    for line in lines:
        link = next(line.all("Link"))
        assert link.leads_to is not None
        assert link.kids[0].instead == f"pagina {link.leads_to + 1}", line.text()
        assert line.kids[0].kind == "Lbl"


def test_a_paragraph_over_two_pages_is_one_paragraph() -> None:
    split = [one for one in heard(nasty_answers()).all("P") if len(set(one.pages)) > 1]

    assert split
    assert all(one.words.strip() for one in split)


@cache
def nasty_answers() -> bytes:
    return family.make(assess(CATALOGUE, nasty()), Request(kind=Kind.DIFFERENCE), MONDAY)


def test_tables_say_what_heads_their_cells_and_repeat_no_head() -> None:
    tables = list(heard(example_plan()).all("Table"))

    assert len(tables) > 30
    for table in tables:
        heads = list(table.all("TH"))
        assert heads
        for one in heads:
            assert one.scope in {"/Column", "/Row"}, one
            assert one.text(), table.text()


def test_letters_of_the_division_are_heard_as_words() -> None:
    table = next(one for one in heard(example_plan()).all("Table") if one.text().startswith("Doorlopende taak Ritme"))

    said = {cell.text() for cell in table.all("TD")}

    assert {"eindverantwoordelijk en voert uit", "denkt vooraf mee", "krijgt bericht"} <= said
    assert not said & {"A", "R", "AR", "C", "I", "–"}


def test_boxes_to_tick_are_heard_and_no_code_is_all_that_is_said() -> None:
    labels = [one.text() for one in heard(example_plan()).all("Lbl")]

    assert labels.count("te doen") > 60
    assert "T-DRA-01" not in labels


def test_figures_say_their_conclusion_and_their_numbers() -> None:
    figures = list(heard(example_plan()).all("Figure"))

    assert len(figures) >= 12
    for one in figures:
        assert len(one.instead) > 20
        assert any(letter.isdigit() for letter in one.instead), one.instead


def test_the_head_and_the_foot_are_heard_once() -> None:
    text = heard(example_plan()).text()

    assert text.count("Vertrouwelijk") == 1
    assert text.count("Voorbeeld: geen bestaande organisatie") == 1
    assert "vervolg" not in text.replace("vervolgens", "").replace("vervolgstap", "")


def test_the_file_says_what_it_is() -> None:
    pdf = pikepdf.open(io.BytesIO(example_plan()))
    with pdf.open_metadata(update_docinfo=False) as told:
        found = {name: str(told.get(name)) for name in ("pdfuaid:part", "dc:title", "xmp:CreateDate")}

    assert pdf.pdf_version == "1.7"
    assert str(pdf.Root.Lang) == "nl-NL"
    assert found["pdfuaid:part"] == "1"
    assert found["dc:title"] == str(pdf.docinfo.Title)
    assert found["xmp:CreateDate"].startswith("2026-01-05")
    assert str(pdf.docinfo.CreationDate).startswith("D:20260105")


def _kinds(one: Heard) -> set[str]:
    return {inner.kind for inner in one.all()}


def test_only_types_of_pdf_are_used() -> None:
    assert _kinds(heard(example_plan())) <= {
        "Document", "Sect", "Div", "H1", "H2", "H3", "P", "Span", "Caption", "Figure", "L", "LI", "Lbl", "LBody", "Table",
        "THead", "TBody", "TR", "TH", "TD", "TOC", "TOCI", "Reference", "Link",
    }  # fmt: skip
