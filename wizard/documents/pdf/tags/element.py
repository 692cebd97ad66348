"""What one part of a document is: a heading, a paragraph, a cell, a figure with its words."""

from __future__ import annotations

from typing import Literal

Kind = Literal[
    "Sect", "Div", "H1", "H2", "H3", "P", "Span", "Quote", "BlockQuote", "Caption", "Figure", "L", "LI", "Lbl", "LBody",
    "Table", "THead", "TBody", "TR", "TH", "TD", "TOC", "TOCI", "Reference", "Link", "Form", "Note",
]  # fmt: skip
Scope = Literal["", "Column", "Row", "Both"]


class Element:
    """One element of the tree, made with the part that it tags and shared by all pieces that part breaks into.

    Args:
        kind: its type, a standard one of PDF 1.7.
        parent: the element around it; None is whatever is around it where it is painted: the chapter, as a rule.
        alt: what is heard instead of a picture: the conclusion and all numbers.
        actual: what is heard instead of letters or marks that stand for words.
        scope: of a header cell: whether it heads its column or its row.
        columns, rows: how many a cell spans.
        once: painted again on a later page it is an artifact, as the repeated head of a table is.
        pages: on how many pages it is content, 0 for all; painted on more of them it is an artifact.

    """

    __slots__ = ("actual", "alt", "columns", "kids", "kind", "pages", "parent", "rows", "scope")

    def __init__(
        self,
        kind: Kind,
        parent: Element | None = None,
        *,
        alt: str = "",
        actual: str = "",
        scope: Scope = "",
        columns: int = 1,
        rows: int = 1,
        once: bool = False,
        pages: int = 0,
    ) -> None:
        self.kind: Kind = kind
        self.parent = parent
        self.alt, self.actual = alt, actual
        self.scope: Scope = scope
        self.columns, self.rows = columns, rows
        self.pages = 1 if once else pages
        self.kids: list[Element] = []
        if parent is not None and parent.kind == "TR":
            parent.kids.append(self)  # a row is whole from its first cell on: empty cells are there too, in their order


def label_and_body(around: Element, words: str = "") -> tuple[Element, Element]:
    """Return label and body of a new item of a list; ``words`` are heard instead of a label that is drawn."""
    item = Element("LI", around)
    return Element("Lbl", item, actual=words), Element("LBody", item)


def done_words(*, done: bool) -> str:
    """Return what is heard for a box to tick."""
    return "gedaan" if done else "te doen"
