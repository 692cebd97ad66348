"""Where much has to stand on little paper: contents of a full plan, and the columns of a plan of many years."""

from __future__ import annotations

import io
from datetime import date
from itertools import pairwise

import pdfplumber

from tests.dossiers import CATALOGUE, MONDAY
from tests.wizard.documents.nasty import nasty
from tests.wizard.documents.reading import pages
from wizard.assessment import assess
from wizard.documents.family import Kind, Request, make
from wizard.documents.pdf.document import render
from wizard.documents.report import Chapter, Report


def test_the_contents_grow_tight_before_two_lines_get_a_page_of_their_own() -> None:
    steps = tuple(Chapter(f"6.{place}", f"Stap {place}", "", "") for place in range(1, 7))
    chapters = tuple(
        Chapter(str(place), f"Hoofdstuk {place}", "Dit is de conclusie.", "Lead.", sections=steps if place == 6 else ())
        for place in range(1, 20)
    )
    found = pages(render(Report("Proef BV", "Plan", date(2026, 1, 5), chapters, has_contents=True)))

    assert "Hoofdstuk 19" in found[1]
    assert "Hoofdstuk 1" in found[2]
    assert "Waar je wat vindt." not in found[2]


def test_the_names_of_long_periods_stay_in_their_columns() -> None:
    made = make(assess(CATALOGUE, nasty()), Request(Kind.POSTER), MONDAY)
    with pdfplumber.open(io.BytesIO(made)) as pdf:
        page = pdf.pages[0]
        lines = [one for one in page.extract_words(keep_blank_chars=True, extra_attrs=["size"]) if " – " in one["text"]]
        years = sorted(lines, key=lambda one: float(one["x0"]))

    assert len(years) == 4
    assert all(left["x1"] < right["x0"] for left, right in pairwise(years))
