"""Read a Word file back: as a zip of XML with the standard library alone, as python-docx sees it elsewhere."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from functools import cache
from xml.etree import ElementTree

from tests.dossiers import CATALOGUE, MONDAY
from tests.wizard.documents.reading import marked_example
from wizard.assessment import assess
from wizard.documents import plan_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
BREAKS = {f"{W}br": "\n", f"{W}tab": "\t", f"{W}cr": "\n"}


@cache
def example_plan() -> bytes:
    """Return the example's whole plan, written once for all tests."""
    return plan_docx(assess(CATALOGUE, marked_example()), printed_on=MONDAY)


def parts(file: bytes) -> dict[str, bytes]:
    """Return what is in the zip, by name."""
    with zipfile.ZipFile(io.BytesIO(file)) as packed:
        assert packed.testzip() is None
        return {name: packed.read(name) for name in packed.namelist()}


def part(file: bytes, name: str = "word/document.xml") -> ElementTree.Element:
    """Return one part as a tree."""
    return ElementTree.fromstring(parts(file)[name])


def paragraphs(tree: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """Return every paragraph, those in tables too, in the order in which they are read."""
    return tree.iter(f"{W}p")


def text_of(paragraph: ElementTree.Element) -> str:
    """Return the text of a paragraph as it is shown."""
    return "".join(
        one.text or "" if one.tag == f"{W}t" else BREAKS.get(one.tag, "")
        for one in paragraph.iter()
        if not _is_stop(one)
    )


def _is_stop(one: ElementTree.Element) -> bool:
    """Tell a tab stop, which is a setting, from a tab, which is text."""
    return one.tag == f"{W}tab" and bool(one.attrib)


def style_of(paragraph: ElementTree.Element) -> str:
    """Return the id of a paragraph's style."""
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "Normal" if found is None else found.attrib[f"{W}val"]


def whole(file: bytes) -> str:
    """Return all text of the document, a line per paragraph."""
    return "\n".join(text_of(one) for one in paragraphs(part(file)))
