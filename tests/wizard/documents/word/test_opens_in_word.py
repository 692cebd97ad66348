"""What makes Word refuse or repair a file is in none of ours: Word is stricter than LibreOffice, and cannot be run here."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]  # no types shipped

from tests.dossiers import CATALOGUE, MONDAY, dossier
from tests.wizard.documents.test_typed_text import AWKWARD, filled_with
from tests.wizard.documents.word.unzipped import W, example_plan, part, parts
from wizard.assessment import assess
from wizard.documents import plan_docx

ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs suppressAutoHyphens bidi spacing ind "
    "jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i color spacing sz szCs u bdr shd rtl cs lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
    "tcBorders": "top left bottom right",
    "sectPr": "headerReference footerReference type pgSz pgMar cols titlePg",
    "sdtPr": "rPr alias tag id docPartObj dropDownList checkbox",
    "style": "name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr trPr tcPr tblStylePr",
    "settings": "zoom embedTrueTypeFonts saveSubsetFonts defaultTabStop characterSpacingControl compat themeFontLang "
    "decimalSymbol listSeparator",
    "font": "altName panose1 charset family pitch embedRegular embedBold",
    "tbl": "tblPr tblGrid tr",
    "tc": "tcPr p tbl",
}
"""The order of elements that ECMA-376 part 1 lays down; a cell may mix paragraphs and tables."""


NASTY = ("markup", "emoji", "right to left", "control characters", "no-break spaces")


@cache
def files() -> dict[str, bytes]:
    """Return the plan of the example, of an empty dossier and of the nastiest one."""
    nasty = replace(filled_with("".join(AWKWARD[name] for name in NASTY)), organisation="<b>&😀\x00\ud800שלום " * 200)
    return {
        "example": example_plan(),
        "empty": plan_docx(assess(CATALOGUE, dossier()), printed_on=MONDAY),
        "nastiest": plan_docx(assess(CATALOGUE, nasty), printed_on=MONDAY),
    }


@cache
def trees(file: bytes) -> tuple[ElementTree.Element, ...]:
    """Return every part of XML."""
    return tuple(ElementTree.fromstring(data) for name, data in parts(file).items() if name.endswith((".xml", ".rels")))


def bare(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition("}")[2]


@pytest.fixture(params=["example", "empty", "nastiest"])
def file(request: pytest.FixtureRequest) -> bytes:
    return files()[request.param]


def test_the_rules_of_the_format_are_kept(file: bytes, tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(file)

    result = OpenXmlValidator().validate(path)

    assert [str(one) for one in result.errors] == []


def test_elements_stand_in_the_order_that_word_insists_on(file: bytes) -> None:
    wrong = []
    for tree in trees(file):
        for one in tree.iter():
            order = ORDER.get(bare(one.tag), "").split()
            children = [bare(child.tag) for child in one]
            known = [order.index(child) for child in children if child in order]
            if order and bare(one.tag) != "tc" and (known != sorted(known) or len(known) != len(children)):
                wrong.append((bare(one.tag), children))

    assert wrong == []


def test_a_cell_begins_with_its_settings_and_ends_with_a_paragraph(file: bytes) -> None:
    cells = list(part(file).iter(f"{W}tc"))

    assert all(bare(cell[0].tag) == "tcPr" and bare(cell[-1].tag) == "p" for cell in cells)


def test_cells_fill_the_grid_of_their_table(file: bytes) -> None:
    for table in part(file).iter(f"{W}tbl"):
        widths = [int(one.attrib[f"{W}w"]) for one in table.findall(f"{W}tblGrid/{W}gridCol")]
        for row in table.findall(f"{W}tr"):
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(f"{W}tc")]
            assert sum(1 if span is None else int(span.attrib[f"{W}val"]) for span in spans) == len(widths)
        assert min(widths) > 0


def test_two_tables_never_touch(file: bytes) -> None:
    for parent in part(file).iter():
        names = [bare(child.tag) for child in parent]
        assert not any(before == after == "tbl" for before, after in pairwise(names))


def test_numbers_that_must_be_unique_are(file: bytes) -> None:
    found: Counter[tuple[str, str]] = Counter()
    for tree in trees(file):
        for one in tree.iter():
            kind = bare(one.tag)
            if kind == "docPr":
                found[kind, one.attrib["id"]] += 1
            elif kind == "bookmarkStart":
                found[kind, one.attrib[f"{W}id"]] += 1
                found["bookmark's name", one.attrib[f"{W}name"]] += 1
            elif kind == "sdtPr":
                number = one.find(f"{W}id")
                assert number is not None
                found[kind, number.attrib[f"{W}val"]] += 1

    assert [key for key, count in found.items() if count > 1] == []


def test_names_are_no_longer_than_word_takes_and_links_lead_somewhere(file: bytes) -> None:
    document = part(file)
    marks = {one.attrib[f"{W}name"] for one in document.iter(f"{W}bookmarkStart")}

    assert all(len(mark) <= 40 for mark in marks)
    assert all(len(one.attrib[f"{W}val"]) <= 64 for one in document.iter() if one.tag in {f"{W}alias", f"{W}tag"})
    assert {one.attrib[f"{W}anchor"] for one in document.iter(f"{W}hyperlink")} == marks


def test_fields_begin_and_end(file: bytes) -> None:
    for tree in trees(file):
        depth = 0
        for one in tree.iter(f"{W}fldChar"):
            kind = one.attrib[f"{W}fldCharType"]
            depth += {"begin": 1, "separate": 0, "end": -1}[kind]
            assert depth >= (0 if kind == "end" else 1)
        assert depth == 0


def test_every_style_that_is_named_exists_and_every_part_is_found(file: bytes) -> None:
    whole = parts(file)
    styles = {one.attrib[f"{W}styleId"] for one in part(file, "word/styles.xml").iter(f"{W}style")}
    used = {
        one.attrib[f"{W}val"]
        for tree in trees(file)
        for one in tree.iter()
        if bare(one.tag) in {"pStyle", "rStyle", "tblStyle", "basedOn", "next"}
    }

    assert used <= styles
    for name, data in whole.items():
        if name.endswith(".rels"):
            folder = name.replace("_rels/", "").rpartition("/")[0]
            for target in re.findall(r'Target="([^"]+)"', data.decode()):
                assert f"{folder}/{target}".lstrip("/") in whole


def test_nothing_makes_word_ask_to_update_fields(file: bytes) -> None:
    assert part(file, "word/settings.xml").find(f"{W}updateFields") is None
    assert b"w:dirty" not in parts(file)["word/document.xml"]


def test_the_file_begins_with_what_it_is_made_of_and_has_one_date(file: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(file)) as packed:
        assert packed.namelist()[:2] == ["[Content_Types].xml", "word/document.xml"]
        assert {one.date_time for one in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
