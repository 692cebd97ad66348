"""Read a PDF as somebody hears it: by its tags, with other libraries than the one that wrote it; and the checkers."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pdfplumber
import pikepdf
from outloud import check  # type: ignore[import-untyped]  # no types shipped
from pdfminer.layout import LTChar, LTContainer
from pdfua import validate

from tests.wizard.documents.reading import flat


@dataclass
class Heard:
    """One element: its type, the words printed in it, what is heard instead of them, and what is inside it.

    Pages count from 0; ``leads_to`` is the page to which a link leads.
    """

    kind: str
    words: str = ""
    instead: str = ""
    pages: tuple[int, ...] = ()
    leads_to: int | None = None
    scope: str = ""
    kids: list[Heard] = field(default_factory=list)

    def all(self, *kinds: str) -> Iterator[Heard]:
        """Yield the elements of these types, this one and all below it, in the order in which they are heard."""
        if not kinds or self.kind in kinds:
            yield self
        for kid in self.kids:
            yield from kid.all(*kinds)

    def text(self) -> str:
        """Return everything that is heard."""
        return flat(self.instead or " ".join([self.words, *(kid.text() for kid in self.kids)])).strip()


def problems(pdf: bytes, folder: Path) -> list[str]:
    """Return what the checkers of PDF/UA and of the file itself find, as sentences; nothing when all is well."""
    path = folder / "document.pdf"
    path.write_bytes(pdf)
    first, second = check(str(path)), validate(str(path))
    found = [f"{one.rule} {one.severity} p{one.page}: {one.message} | {one.evidence}" for one in first.findings]
    found += [f"{run.rule} could not be checked" for run in first.runs if run.status == "crashed"]
    found += [f"{one.rule_id} {one.message}" for one in second.findings]
    found += [f"{one.rule_id}: {one.skipped_reason}" for one in second.outcomes if one.skipped_reason]
    with pikepdf.open(path) as opened:
        found += opened.check_pdf_syntax()
    return [*found, first.error] if first.error else found


@cache
def heard(pdf: bytes) -> Heard:
    """Return the whole document as it is heard."""
    opened = pikepdf.open(io.BytesIO(pdf))
    pages = {page.obj.objgen: number for number, page in enumerate(opened.pages)}
    with pdfplumber.open(io.BytesIO(pdf)) as plumber:
        words = [_words(page) for page in plumber.pages]
    return _heard(opened.Root.StructTreeRoot.K, pages, words)


def _words(page: Any) -> dict[int, str]:
    """Return the text of each mark on a page, a space where a line ends."""
    found: dict[int, str] = {}
    last: Any = None
    for char in _letters(page.layout):
        mark = char.mcid
        if mark is not None:
            before = found.get(mark, "")
            is_new_line = last is not None and abs(last.y1 - char.y1) > 2
            found[mark] = f"{before}{' ' if is_new_line and before else ''}{char.get_text()}"
            last = char
    return found


def _letters(around: Any) -> Iterator[Any]:
    """Yield the letters of a page, those of stored pictures too; as what was read, which is quicker than as values."""
    for item in around:
        if isinstance(item, LTContainer):
            yield from _letters(item)
        elif isinstance(item, LTChar):
            yield item


def _heard(node: Any, pages: dict[Any, int], words: list[dict[int, str]]) -> Heard:
    instead = str(node.get("/ActualText", "") or node.get("/Alt", ""))
    attributes = node.get("/A")
    made = Heard(str(node.S)[1:], instead=instead, scope=str(attributes.get("/Scope", "")) if attributes else "")
    page = pages[node.Pg.objgen] if "/Pg" in node else -1
    inside = node.get("/K")
    for kid in inside if isinstance(inside, pikepdf.Array) else [] if inside is None else [inside]:
        if isinstance(kid, int):
            _take(made, page, kid, words)
        elif kid.get("/Type") == "/MCR":
            _take(made, pages[kid.Pg.objgen], int(kid.MCID), words)
        elif kid.get("/Type") == "/OBJR":
            made.leads_to = pages[kid.Obj.Dest[0].objgen] if "/Dest" in kid.Obj else None
        else:
            made.kids.append(_heard(kid, pages, words))
    return made


def _take(made: Heard, page: int, number: int, words: list[dict[int, str]]) -> None:
    made.words = f"{made.words} {words[page].get(number, '')}"
    made.pages = (*made.pages, page)
