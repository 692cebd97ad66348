"""The tree of one pass: elements in the order in which they are first painted, each with the marks of its content."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wizard.documents.pdf.tags.element import Element

Box = tuple[float, float, float, float]
"""Left, bottom, right and top on the page, in points."""
_DEEPEST = 6
_LONG = 6
"""So many pages make a long document: what stands on three of its pages at the same place is known to be furniture."""


class Node:
    """An element as it was painted in this pass.

    Attributes:
        kids: nodes; marks as (page from 0, mark), and annotations as (page from 0, reference).
        pages: those with content of its own.
        box: where a figure stands.

    """

    __slots__ = ("box", "element", "kids", "kind", "pages", "parent")

    def __init__(self, kind: str, parent: Node | None, element: Element | None = None) -> None:
        self.kind = kind
        self.parent = parent
        self.element = element
        self.kids: list[Any] = []
        self.pages: list[int] = []
        self.box: Box | None = None


class Tree:
    """All that was tagged in one pass over the pages; ``total`` is how many there are, as far as that is known.

    A heading holds one mark: what it has on another page is a paragraph. (WORKAROUND pdfua 0.1.3, which stumbles over more.)
    """

    def __init__(self, total: int = 0) -> None:
        self.root = Node("Document", None)
        self._is_long = total >= _LONG
        self.pages: dict[int, list[Node]] = {}
        self.page_keys: dict[int, int] = {}
        self.annotations: dict[int, Node] = {}
        self.next_key = 0
        self._nodes: dict[Element, Node] = {}
        self._around = [self.root]
        self._end = Node("Div", self.root)
        self._level = 0

    def place(self, element: Element | None) -> Node:
        """Return an element's node; the first time it gets its place in the tree, and a row its cells."""
        if element is None:
            return self._new("P", self._around[-1], None)
        node = self._nodes.get(element)
        if node is None:
            around = self._around[-1] if element.parent is None else self.place(element.parent)
            node = self._nodes.get(element) or self._new(self._kind(element), around, element)
            for kid in element.kids:
                self.place(kid)
        return node

    def mark(self, element: Element | None, page: int, box: Box | None = None) -> tuple[str, int, bool] | None:
        """Return tag and number of a new mark on a page (from 0), and whether it was heard already.

        None for what is only painted again, as an artifact.
        """
        node = self.place(element)
        if page not in node.pages:
            if element is not None and self._is_spent(element, node):
                return None
            node.pages.append(page)
        elif element is not None and element.pages == 1 and self.pages[page][-1] is not node:
            return None
        if node.kind.startswith("H") and node.kids:
            node = self._new("P", self._around[-1], None)
        owners = self.pages.get(page)
        if owners is None:
            owners = self.pages[page] = []
            self.page_keys[page] = self._key()
        number = len(owners)
        owners.append(node)
        node.kids.append((page, number))
        node.box = box or node.box
        return node.kind, number, element is not None and element.pages > 1 and node.pages[0] != page

    def annotate(self, element: Element, page: int, reference: Any) -> int:
        """Hang an annotation on an element; return the key by which the annotation finds it back."""
        node = self.place(element)
        node.kids.append((page, reference))
        key = self._key()
        self.annotations[key] = node
        return key

    def open_section(self, depth: int) -> None:
        """Begin a section at a depth from 0; it ends the sections as deep as it, and deeper."""
        del self._around[depth + 1 :]
        self._around.append(self._new("Sect", self._around[-1], None))

    def enter(self, element: Element) -> None:
        """Put what follows inside an element, as far as it names no parent."""
        self._around.append(self.place(element))

    def enter_end(self) -> None:
        """Put what follows behind the whole document, once a section of it has begun."""
        self._around.append(self._end if len(self._around) > 1 else self.root)

    def leave(self) -> None:
        """End what ``enter`` or ``enter_end`` began."""
        self._around.pop()

    def settle(self) -> None:
        """Finish the tree: no table has more heads than cells, since then its columns' heads say enough."""
        if self._end.kids:
            self.root.kids.append(self._end)
        for table in _nodes(self.root, "Table"):
            heads, cells = list(_nodes(table, "TH")), list(_nodes(table, "TD"))
            if len(heads) > len(cells):
                for node in heads:
                    if node.element is not None and node.element.scope == "Row":
                        node.kind = "TD"
                short = len(list(_nodes(table, "TH"))) - len(list(_nodes(table, "TD")))
                for cell in cells:
                    short -= _parted(cell, short)

    def _is_spent(self, element: Element, node: Node) -> bool:
        """Tell whether an element was on as many pages as it may be; in a short document that is one, or all."""
        return 0 < element.pages <= len(node.pages) and (element.pages == 1 or self._is_long)

    def _new(self, kind: str, around: Node, element: Element | None) -> Node:
        node = Node(kind, around, element)
        around.kids.append(node)
        if element is not None:
            self._nodes[element] = node
        return node

    def _kind(self, element: Element) -> str:
        """Return an element's type; a heading goes at most one level deeper than the one before it."""
        if element.kind in ("H1", "H2", "H3"):
            self._level = min(int(element.kind[1]), self._level + 1, _DEEPEST)
            return f"H{self._level}"
        return element.kind

    def _key(self) -> int:
        self.next_key += 1
        return self.next_key - 1


def _parted(cell: Node, count: int) -> int:
    """Cut an empty cell that spans columns into as many cells more as are wanted; return how many that became."""
    element, row = cell.element, cell.parent
    if element is None or row is None or cell.kids or count < 1:
        return 0
    more = min(count, element.columns - 1)
    cell.element = Element("TD", columns=element.columns - more)
    place = row.kids.index(cell) + 1
    row.kids[place:place] = [Node("TD", row, Element("TD")) for _ in range(more)]
    return more


def _nodes(around: Node, kind: str) -> Iterator[Node]:
    for kid in around.kids:
        if isinstance(kid, Node):
            if kid.kind == kind:
                yield kid
            yield from _nodes(kid, kind)
