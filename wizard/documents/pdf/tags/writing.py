"""Writes a tree of tags into a PDF: its elements, and the way from a page's marks back to them."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Any

from reportlab.pdfbase.pdfdoc import DummyDoc, PDFDictionary, PDFDocument, PDFObject, PDFString

from wizard.documents.pdf.tags.element import Element
from wizard.documents.pdf.tags.tree import Node, Tree


class _Raw(PDFObject):
    """An object that is written as it is: thousands of elements through ReportLab's dictionaries would take too long."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.data = b""

    def format(self, _document: PDFDocument) -> bytes:
        """Return the object."""
        return self.data


class _Writer:
    """Numbers all elements, then writes them."""

    def __init__(self, document: PDFDocument) -> None:
        self._document = document
        self._numbers: dict[Node, int] = {}
        self._pages: dict[int, int] = {}

    def write(self, tree: Tree) -> None:
        """Write the tree and its root."""
        root = self._object()
        nodes = list(_walk(tree.root))
        raws = [self._object() for _ in nodes]
        self._numbers = {node: self._number(raw) for node, raw in zip(nodes, raws, strict=True)}
        for node, raw in zip(nodes, raws, strict=True):
            raw.data = self._element(node, self._number(root)).encode("latin-1")
        root.data = self._root(tree).encode("latin-1")
        self._document.Catalog.StructTreeRoot = root
        self._document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})

    def _root(self, tree: Tree) -> str:
        entries: dict[int, str] = {
            key: f"[{' '.join(f'{self._numbers[node]} 0 R' for node in tree.pages[page])}]"
            for page, key in tree.page_keys.items()
        }
        entries |= {key: f"{self._numbers[node]} 0 R" for key, node in tree.annotations.items()}
        numbers = "\n".join(f"{key} {value}" for key, value in sorted(entries.items()))
        return (
            f"<</Type/StructTreeRoot/K {self._numbers[tree.root]} 0 R/ParentTreeNextKey {tree.next_key}"
            f"/ParentTree<</Nums[{numbers}]>>>>"
        )

    def _element(self, node: Node, root: int) -> str:
        parent = root if node.parent is None else self._numbers[node.parent]
        page = next((kid[0] for kid in node.kids if isinstance(kid, tuple)), None)
        kids = [self._kid(kid, page) for kid in node.kids]
        begins = _first_page(node) if page is None and node.kind == "Table" else page
        where = "" if begins is None else f"/Pg {self._page(begins)} 0 R"
        inside = f"/K {kids[0]}" if len(kids) == 1 else f"/K[{' '.join(kids)}]" if kids else ""
        return f"<</S/{node.kind}/P {parent} 0 R{where}{self._more(node)}{inside}>>"

    def _kid(self, kid: Any, page: int | None) -> str:
        if isinstance(kid, Node):
            return f"{self._numbers[kid]} 0 R"
        place, content = kid
        if isinstance(content, int):
            return str(content) if place == page else f"<</Type/MCR/Pg {self._page(place)} 0 R/MCID {content}>>"
        number = self._document.idToObjectNumberAndVersion[content.name][0]
        return f"<</Type/OBJR/Obj {number} 0 R/Pg {self._page(place)} 0 R>>"

    def _more(self, node: Node) -> str:
        element = node.element
        if element is None:
            return ""
        words = "".join(
            f"/{key}{_string(text)}"
            for key, text in (("Alt", element.alt), ("ActualText", element.actual)) if text
        )  # fmt: skip
        return f"{words}{_attributes(element, node)}"

    def _page(self, page: int) -> int:
        number = self._pages.get(page)
        if number is None:
            number = self._pages[page] = self._document.idToObjectNumberAndVersion[f"Page{page + 1}"][0]
        return number

    def _object(self) -> _Raw:
        raw = _Raw()
        self._document.Reference(raw)
        return raw

    def _number(self, raw: _Raw) -> int:
        number: int = self._document.idToObjectNumberAndVersion[raw.__dict__["__InternalName__"]][0]
        return number


@lru_cache(maxsize=512)
def _string(text: str) -> str:
    """Return text as the file holds it, each byte as one letter."""
    data: bytes = heard(text).format(DummyDoc())
    return data.decode("latin-1")


def heard(text: str) -> PDFString:
    """Return text that is heard, not drawn, as a value of the file; what is no letter becomes a space."""
    kept = (" " if unicodedata.category(letter) in {"Cc", "Cs", "Cn", "Co"} else letter for letter in text)
    return PDFString("".join(kept))


def write_tree(document: PDFDocument, tree: Tree) -> None:
    """Write a tree into a document whose pages are all there."""
    _Writer(document).write(tree)


def _walk(node: Node) -> list[Node]:
    found = [node]
    for one in found:
        found += [kid for kid in one.kids if isinstance(kid, Node)]
    return found


def _first_page(node: Node) -> int | None:
    """Return the page (from 0) on which what is inside an element begins."""
    for kid in node.kids:
        found = _first_page(kid) if isinstance(kid, Node) else kid[0]
        if found is not None:
            return found
    return None


def _attributes(element: Element, node: Node) -> str:
    cell = f"/Scope/{element.scope}" if element.scope and node.kind == "TH" else ""
    cell += f"/ColSpan {element.columns}" if element.columns > 1 else ""
    cell += f"/RowSpan {element.rows}" if element.rows > 1 else ""
    if cell:
        return f"/A<</O/Table{cell}>>"
    if node.box is not None and element.kind == "Figure":
        return f"/A<</O/Layout/Placement/Block/BBox[{' '.join(f'{number:.1f}' for number in node.box)}]>>"
    return ""
