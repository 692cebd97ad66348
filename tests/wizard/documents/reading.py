"""Read a PDF back with other libraries than the one that wrote it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import pymupdf
import pypdfium2  # type: ignore[import-untyped]  # no types shipped
from pypdf import PdfReader

from assessments.types import Dossier
from tests.dossiers import CATALOGUE, MONDAY, example
from wizard.assessment import assess
from wizard.documents import plan_pdf


@dataclass(frozen=True)
class Bookmark:
    """An entry of the outline: how deep, its title, its page from 1."""

    level: int
    title: str
    page: int


def marked_example() -> Dossier:
    """Return the example as the program opens it: marked as one."""
    return replace(example(), is_example=True)


@cache
def example_plan() -> bytes:
    """Return the example's whole plan, written once for all tests."""
    return plan_pdf(assess(CATALOGUE, marked_example()), printed_on=MONDAY)


@cache
def pages(pdf: bytes) -> tuple[str, ...]:
    """Return the text of every page, white space made single."""
    with pymupdf.open(stream=pdf, filetype="pdf") as document:  # type: ignore[no-untyped-call]  # partly typed
        return tuple(flat(page.get_text()) for page in document)


def flat(text: str) -> str:
    """Make every run of white space one space."""
    return re.sub(r"\s+", " ", text)


def whole(pdf: bytes) -> str:
    """Return the text of all pages."""
    return " ".join(pages(pdf))


def bookmarks(pdf: bytes) -> list[Bookmark]:
    """Return the outline in order."""
    reader = PdfReader(io.BytesIO(pdf))

    def walk(entries: Any, level: int) -> Iterator[Bookmark]:
        for entry in entries:
            if isinstance(entry, list):
                yield from walk(entry, level + 1)
            else:
                number = reader.get_destination_page_number(entry)
                assert number is not None
                yield Bookmark(level, flat(str(entry.title)), number + 1)

    return list(walk(reader.outline, 0))


def fonts(pdf: bytes) -> set[str]:
    """Return the names of all fonts that pages and stored pictures name."""
    found: set[str] = set()
    for page in PdfReader(io.BytesIO(pdf)).pages:
        resources: Any = page["/Resources"]
        found |= {str(font.get_object()["/BaseFont"]) for font in resources["/Font"].values()}
    return found


def used_height(pdf: bytes) -> list[float]:
    """Return per page which part of the text block is used, 0-1: from its top to the lowest mark, seen as a picture."""
    scale = 0.25
    top, bottom = int(79.4 * scale), int((842 - 66) * scale)
    found = []
    for page in pypdfium2.PdfDocument(pdf):
        picture = page.render(scale=scale, grayscale=True).to_pil()
        block = picture.crop((0, top, picture.width, bottom)).point(lambda light: 255 if light < 235 else 0)
        box = block.getbbox()
        found.append((box[3] if box else 0) / (bottom - top))
    return found
