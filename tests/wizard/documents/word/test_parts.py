"""How tables, lists, boxes, figures and the look of a client come out in Word."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree

import docx
import pytest
from fontTools.ttLib import TTFont

from assessments.types import Logo
from tests.dossiers import CATALOGUE, MONDAY, dossier, example
from tests.wizard.documents.pictures import svg, wordmark
from tests.wizard.documents.reading import marked_example
from tests.wizard.documents.word.unzipped import WP, W, example_plan, paragraphs, part, parts, style_of, text_of, whole
from wizard.assessment import assess
from wizard.documents import blocks as b
from wizard.documents import plan_docx
from wizard.documents.look import Look
from wizard.documents.plan import plan
from wizard.documents.report import Chapter
from wizard.documents.word.blocks_table import breakable
from wizard.documents.word.typefaces import mixed

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


def blocks_of(chapters: tuple[Chapter, ...], kind: type) -> Iterator[b.Block]:
    """Yield every block of a kind, those in pairs too."""
    for chapter in chapters:
        stack: list[b.Block] = list(chapter.blocks)
        while stack:
            block = stack.pop()
            if isinstance(block, b.Pair):
                stack += [*block.left, *block.right]
            elif isinstance(block, kind):
                yield block
        yield from blocks_of(chapter.sections, kind)


def reported() -> tuple[Chapter, ...]:
    return plan(assess(CATALOGUE, marked_example()), printed_on=MONDAY).chapters


def test_a_table_with_a_head_repeats_it_and_no_row_is_torn() -> None:
    tables = [
        one for one in part(example_plan()).iter(f"{W}tbl") if one.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None
    ]

    assert len(tables) > 30
    for table in tables:
        rows = table.findall(f"{W}tr")
        assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}tblHeader") is None for row in rows[1:])
        assert table.find(f"{W}tblPr/{W}tblDescription") is not None
    whole_rows = sum(
        row.find(f"{W}trPr/{W}cantSplit") is not None for table in tables for row in table.findall(f"{W}tr")
    )
    assert whole_rows > 0.95 * sum(len(table.findall(f"{W}tr")) for table in tables)


def test_numbers_stand_right() -> None:
    found = [one for one in paragraphs(part(example_plan())) if text_of(one).replace("\u00a0", " ") == "€ 257.000,00"]

    assert found
    assert all(one.find(f"{W}pPr/{W}jc") is not None for one in found)


def test_every_task_has_a_box_that_one_can_tick() -> None:
    cards = [
        card for block in blocks_of(reported(), b.TaskCards) if isinstance(block, b.TaskCards) for card in block.cards
    ]
    names = [one.attrib[f"{W}val"] for one in part(example_plan()).iter(f"{W}alias")]
    states = list(part(example_plan()).iter(f"{W14}checked"))

    assert len(cards) == 44
    assert all(f"Gedaan: {card.code}" in names for card in cards)
    assert len(states) >= len(cards)


def test_lists_are_lists() -> None:
    bullets = [one for one in paragraphs(part(example_plan())) if style_of(one) == "ListBullet"]
    items = sum(len(block.items) for block in blocks_of(reported(), b.Bullets) if isinstance(block, b.Bullets))

    assert len(bullets) == items
    assert b"w:numPr" in parts(example_plan())["word/styles.xml"]


def test_letters_of_roles_stand_in_their_cells() -> None:
    rows = [row for block in blocks_of(reported(), b.RaciTable) if isinstance(block, b.RaciTable) for row in block.rows]
    found = {
        table_text(row)[0]: table_text(row)[2:-2]
        for table in part(example_plan()).iter(f"{W}tbl")
        if table.find(f"{W}tblPr/{W}tblDescription[@{W}val='Wie doet wat']") is not None
        for row in table
        if row.tag == f"{W}tr"
    }

    for row in rows:
        wanted = [" ".join(letter for letter in letters if letter in "ARCI") or "–" for letters in row.letters]
        assert found[row.title] == wanted


def table_text(row: ElementTree.Element) -> list[str]:
    """Return the text of the cells of a row, white space made single."""
    cells = ["".join(one.text or "" for one in cell.iter(f"{W}t")) for cell in row.findall(f"{W}tc")]
    return [re.sub(r"[\s\u00a0]+", " ", cell).strip() for cell in cells] + ["", ""]


def test_every_figure_says_in_words_what_it_shows() -> None:
    figures = [block for block in blocks_of(reported(), b.Figure) if isinstance(block, b.Figure)]
    said = [one.attrib["descr"] for one in part(example_plan()).iter(f"{WP}docPr")]

    assert len(figures) == 12
    for figure in figures:
        assert " ".join(figure.picture.alt.split()) in said
    assert all(said)


def test_a_bookmark_stands_on_the_headings_alone() -> None:
    for one in paragraphs(part(example_plan())):
        if one.find(f"{W}bookmarkStart") is not None:
            assert style_of(one) in {"Heading1", "Heading2", "Sectiekop"}


def test_the_faces_inside_are_inter_and_may_be_edited_with() -> None:
    file = parts(example_plan())
    keys = re.findall(r'w:fontKey="([^"]+)"', file["word/fontTable.xml"].decode())

    faces = [
        TTFont(io.BytesIO(mixed(file[f"word/fonts/font{number}.odttf"], key))) for number, key in enumerate(keys, 1)
    ]

    assert [face["name"].getDebugName(1) for face in faces] == ["Inter", "Inter"]
    assert [face["name"].getDebugName(2) for face in faces] == ["Regular", "Bold"]
    assert all(face["OS/2"].fsType == 0 for face in faces)


def test_the_language_is_dutch_and_there_is_no_empty_page_for_a_break() -> None:
    found = docx.Document(io.BytesIO(example_plan()))

    assert found.styles.element.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang").attrib[f"{W}val"] == "nl-NL"
    assert len(found.sections) == sum(not one.joins for one in reported()) + 2
    assert {round(one.page_width.mm) for one in found.sections if one.page_width} == {210}


def test_unfinished_work_carries_concept_on_its_cover_and_every_page() -> None:
    one = assess(CATALOGUE, dossier())
    points = plan(one, printed_on=MONDAY).open_points
    file = plan_docx(one, printed_on=MONDAY)
    heads = [data.decode() for name, data in parts(file).items() if re.match(r"word/header\d+\.xml", name)]

    assert points > 1
    assert f"CONCEPT · {points}\u00a0punten open" in whole(file)
    assert sum(f"CONCEPT · {points}\u00a0punten open" in head for head in heads) >= len(heads) - 1


def test_logos_and_the_colour_of_a_house_are_in_it() -> None:
    one = replace(example(), logo=Logo("image/png", wordmark()))
    look = Look(adviser="Bureau De Wijzer", adviser_logo=Logo("image/svg+xml", svg()), accent="#C0392B")
    file = plan_docx(assess(CATALOGUE, one), printed_on=MONDAY, look=look)

    said = [found.attrib["descr"] for found in part(file).iter(f"{WP}docPr")]

    assert said[0] == one.organisation
    assert said[1] == "Bureau De Wijzer"
    assert b"C0392B" in parts(file)["word/styles.xml"]
    assert b"4A2670" not in re.findall(rb'styleId="Heading1".*?</w:style>', parts(file)["word/styles.xml"])[0]


def test_a_broken_logo_becomes_the_name() -> None:
    one = replace(example(), logo=Logo("image/png", b"no picture"))

    assert one.organisation in whole(plan_docx(assess(CATALOGUE, one), printed_on=MONDAY))


def test_without_colour_there_is_none() -> None:
    file = plan_docx(assess(CATALOGUE, example()), printed_on=MONDAY, look=Look(is_grey=True))

    for name in ("word/styles.xml", "word/document.xml"):
        for value in re.findall(r'(?:w:color|w:fill|w:val)="([0-9A-F]{6})"', parts(file)[name].decode()):
            assert value[:2] == value[2:4] == value[4:]


@pytest.mark.parametrize("words", ["", "Alleen voor de directie en de ondernemingsraad"])
def test_the_words_at_the_foot_stand_there_whole(words: str) -> None:
    file = plan_docx(assess(CATALOGUE, marked_example()), printed_on=MONDAY, look=Look(confidentiality=words))
    feet = [data.decode() for name, data in parts(file).items() if re.match(r"word/footer\d+\.xml", name)]

    assert feet
    assert all(words in foot for foot in feet)
    assert words or not any("Vertrouwelijk" in foot for foot in feet)


def test_our_own_long_words_have_a_place_to_break_in_a_table() -> None:
    found = [one for one in paragraphs(part(example_plan())) if text_of(one) == "Arbeidsmarktcommunicatie"]

    assert any(one.find(f"{W}r/{W}softHyphen") is not None for one in found)
    assert breakable("Arbeidsmarktcommunicatie, en verder") == "Arbeidsmarkt\u00adcommunicatie, en verder"
    assert breakable("verantwoordelijkheidsgevoel") == "verantwoordelijkheidsgevoel"
