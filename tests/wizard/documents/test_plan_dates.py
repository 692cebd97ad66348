"""A plan that runs into the next year: no date breaks, no title is cut without a hyphen."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date
from functools import cache

import pypdf
import pytest

from assessments.types import QuestionId
from tests.dossiers import CATALOGUE, example
from tests.wizard.documents.reading import whole
from wizard.assessment import assess
from wizard.documents import plan_pdf
from wizard.documents.context import PAGE_WIDTH
from wizard.documents.pdf import fonts
from wizard.documents.pdf.hyphens import hyphenate

_MONTH = "(?:jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)"
_LANE = (PAGE_WIDTH - 24) / 3
_TITLE_SIZE = 9.0


@cache
def _next_year() -> bytes:
    one = example()
    late = replace(one, profile={**one.profile, QuestionId("PRO-11"): date(2026, 11, 30)})
    return plan_pdf(assess(CATALOGUE, late), printed_on=date(2026, 11, 22))


def test_no_date_breaks_inside() -> None:
    lines = [
        line.replace("\u00a0", " ").strip()
        for page in pypdf.PdfReader(io.BytesIO(_next_year())).pages
        for line in page.extract_text().splitlines()
    ]
    broken = [line for line in lines if re.search(rf"\b\d{{1,2}} {_MONTH} \d{{1,3}}$", line)]

    assert broken == []
    assert re.search(rf"\d {_MONTH} 2027\b", whole(_next_year()))


@pytest.mark.parametrize("title", sorted({one.title for one in CATALOGUE.tasks.values()}))
def test_every_word_of_a_title_fits_in_a_lane_or_has_a_place_to_break(title: str) -> None:
    room = _LANE - 19.5 - fonts.text_width("28 sep 2027", fonts.SEMIBOLD, 8)

    for word in re.split(r"[ -]", title):
        halves = [(f"{head}-", tail) for head, tail in hyphenate(word)]
        assert any(
            all(fonts.text_width(part, fonts.REGULAR, _TITLE_SIZE) <= room for part in parts)
            for parts in [(word,), *halves]
        ), word
