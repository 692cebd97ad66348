"""The cover shows both logos, or names, and never lets one thing run into another."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pdfplumber
import pypdfium2  # type: ignore[import-untyped]  # no types shipped
import pytest
from pypdf import PdfReader

from assessments.plan import HouseStyle
from assessments.types import Dossier, Logo
from tests.dossiers import CATALOGUE, MONDAY, dossier, example
from tests.wizard.documents.hearing import heard, problems
from tests.wizard.documents.pictures import picture, svg, wordmark
from tests.wizard.documents.reading import flat
from wizard.assessment import assess
from wizard.documents.logos import read_logo
from wizard.documents.look import Look, dressed
from wizard.documents.pdf.document import render
from wizard.documents.plan import plan

MM = 72 / 25.4
LEFT, RIGHT = 22 * MM, 595.28 - 20 * MM


def cover(one: Dossier, look: Look | None = None) -> bytes:
    report = dressed(plan(assess(CATALOGUE, one), printed_on=MONDAY), one, look or Look())
    return render(replace(report, chapters=report.chapters[:1], has_contents=False))


def first_page(pdf: bytes) -> Any:
    return pdfplumber.open(io.BytesIO(pdf)).pages[0]


def words(pdf: bytes) -> str:
    return flat(PdfReader(io.BytesIO(pdf)).pages[0].extract_text())


@pytest.mark.parametrize("data", [wordmark(), picture(5000, 20), picture(300, 3000), picture(40, 40), svg()])
def test_a_logo_stands_in_its_box_unstretched_against_the_margin(data: bytes) -> None:
    logo = read_logo(data)

    images = first_page(cover(replace(example(), logo=logo), Look("Noord", logo))).images

    left, right = sorted(images, key=lambda one: one["x0"])
    assert left["x0"] == pytest.approx(LEFT, abs=0.1)
    assert right["x1"] == pytest.approx(RIGHT, abs=0.1)
    for one in (left, right):
        wide, high = one["x1"] - one["x0"], one["bottom"] - one["top"]
        assert wide <= 42 * MM + 0.1
        assert high <= 14 * MM + 0.1
        assert max(wide / (42 * MM), high / (14 * MM)) == pytest.approx(1, abs=0.01)
        dots_wide, dots_high = one["srcsize"]
        assert wide / high == pytest.approx(dots_wide / dots_high, rel=0.01)


def test_without_logos_the_names_stand_there() -> None:
    found = words(cover(example(), Look("Adviesbureau Noord")))

    assert found.count("Voorbeeld BV") == 2
    assert found.count("Adviesbureau Noord") == 2


def test_a_broken_logo_becomes_the_name() -> None:
    found = words(cover(replace(example(), logo=Logo("image/png", b"nonsense"))))

    assert found.count("Voorbeeld BV") == 2


def test_a_large_logo_makes_no_large_file() -> None:
    plain = len(cover(example()))

    with_logo = len(cover(replace(example(), logo=Logo("image/png", wordmark(4000, 1400)))))

    assert with_logo - plain < 40_000


def test_who_made_it_names_the_adviser() -> None:
    assert "Marit de Vries (HR‑adviseur) met Adviesbureau Noord" in words(cover(example(), Look("Adviesbureau Noord")))


def test_a_name_of_three_hundred_letters_stands_there_whole() -> None:
    name = ("Stichting Samenwerkende Zorgorganisaties en Arbeidsmarktontwikkeling Noordoost " * 4)[:300].strip()

    assert name in words(cover(replace(example(), organisation=name)))


@pytest.mark.parametrize("name", ["A", "W" * 400, "Ω " * 300, "<b>&" * 60, "שלום 😀 " * 40])
@pytest.mark.parametrize("one", [example(), dossier()])
def test_nothing_runs_into_anything(one: Dossier, name: str) -> None:
    found = first_page(cover(replace(one, organisation=name), Look(name, None)))

    lines = [line for line in found.extract_text_lines() if line["text"].strip()]
    title = next(line for line in lines if line["text"].startswith("Implementatieplan"))
    facts = next(line for line in lines if line["text"].startswith("Opdrachtgever"))
    subtitle = next(line for line in lines if line["text"].startswith("wervingsfunctie"))
    every = found.extract_words()
    boeien = next(word for word in every if word["text"] == "Boeien")
    above = [word for word in every if word["top"] < boeien["top"]]
    assert title["bottom"] < subtitle["top"]
    assert subtitle["bottom"] < facts["top"] - 8
    assert all(word["bottom"] <= boeien["top"] + 1 for word in above)
    assert max(word["x1"] for word in every) <= RIGHT + 1


def test_the_house_colour_is_on_titles_and_bar_and_dark_enough() -> None:
    one = replace(example(), plan=replace(example().plan, house_style=HouseStyle("#FFEE00")))

    found = first_page(cover(one))

    name = next(char for char in found.chars if char["text"] == "V" and char["size"] == pytest.approx(15))
    bar = next(
        rect for rect in found.rects if rect["width"] == pytest.approx(30) and rect["height"] == pytest.approx(3)
    )
    assert tuple(round(part * 255) for part in name["non_stroking_color"]) == (0x82, 0x78, 0x00)
    assert tuple(round(part * 255) for part in bar["non_stroking_color"]) == (0xA3, 0x97, 0x00)


def test_a_dossiers_own_colour_and_words_go_before_the_advisers() -> None:
    plain, look = example(), Look(accent="#009FE3", confidentiality="Van de adviseur")
    own = replace(plain, plan=replace(plain.plan, house_style=HouseStyle("#E30613", "Van de klant")))

    assert dressed(plan(assess(CATALOGUE, plain), printed_on=MONDAY), plain, look).accent == "#009FE3"
    assert dressed(plan(assess(CATALOGUE, own), printed_on=MONDAY), own, look).accent == "#E30613"
    assert "Van de klant" in words(cover(own, look))
    assert "Van de adviseur" in words(cover(plain, look))


@pytest.mark.parametrize(
    "chosen", ["", "Intern", "W" * 60, "Alleen voor de directie en de ondernemingsraad van Voorbeeld"[:60]]
)
@pytest.mark.parametrize("is_example", [False, True])
def test_the_words_at_the_foot_stand_there_whole(chosen: str, is_example: bool) -> None:
    pdf = cover(replace(example(), is_example=is_example), Look(confidentiality=chosen))

    for page in pdfplumber.open(io.BytesIO(pdf)).pages:
        text = flat(page.extract_text())
        assert chosen in text
        assert "Vertrouwelijk" not in text
        assert "Versie 1 · 5 januari 2026" in text
        foot = [word for word in page.extract_words(keep_blank_chars=False) if word["top"] > page.height - 24 * MM]
        assert max(word["x1"] for word in foot) <= RIGHT + 1
        assert max(word["bottom"] for word in foot) < page.height - 5 * MM
        assert ("Pagina" in text) == (page.page_number > 1)


def test_grey_has_no_colour_at_all() -> None:
    pdf = cover(
        replace(example(), logo=read_logo(wordmark())), Look("Noord", read_logo(svg()), "#E30613", is_grey=True)
    )

    for page in pypdfium2.PdfDocument(pdf):
        red, green, blue = page.render(scale=1).to_pil().convert("RGB").split()
        assert red.tobytes() == green.tobytes() == blue.tobytes()


def test_two_documents_at_once_keep_their_own_colour() -> None:
    from concurrent.futures import ThreadPoolExecutor

    looks = [Look(accent="#E30613"), Look(accent="#009FE3"), Look(is_grey=True), Look()]
    alone = [cover(example(), look) for look in looks]

    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda look: cover(example(), look), looks * 2))

    assert together == alone * 2


def test_the_cover_is_heard_in_order_logos_by_their_names() -> None:
    logo = read_logo(wordmark())
    root = heard(cover(replace(example(), logo=logo), Look("Adviesbureau Noord", read_logo(svg()))))

    first = [one for one in root.all("Figure", "H1", "P") if one.pages and one.pages[0] == 0]

    said = [(one.kind, one.text()) for one in first]
    assert said[:2] == [("Figure", "Voorbeeld BV"), ("Figure", "Adviesbureau Noord")]
    assert ("H1", "Implementatieplan recruitment") in said
    assert said.index(("P", "Voorbeeld BV")) < said.index(("H1", "Implementatieplan recruitment"))


@pytest.mark.parametrize("is_grey", [False, True])
def test_the_checkers_find_nothing_on_a_page_with_logos_and_a_colour(is_grey: bool, tmp_path: Path) -> None:
    logo = read_logo(svg())

    pdf = cover(replace(example(), logo=logo), Look("Noord", logo, "#FFEE00", "Alleen intern", is_grey=is_grey))

    assert problems(pdf, tmp_path) == []
