"""A canvas that marks what is painted with the element it belongs to; all else becomes an artifact by itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString
from reportlab.pdfgen.canvas import Canvas

from wizard.documents.pdf.tags.element import Element
from wizard.documents.pdf.tags.tree import Box, Tree
from wizard.documents.pdf.tags.writing import heard, write_tree

_SETTINGS = frozenset(("q", "Q", "cm", "w", "J", "j", "M", "d", "rg", "RG", "g", "G", "gs", "i", "ri", ""))
"""Operators that paint nothing, so that they need no mark."""
_PRINTED = 4
"""The flag of an annotation that it is there on paper too."""


class TaggedCanvas(Canvas):
    """A canvas with a tree of tags.

    Attributes:
        tags: the tree of this pass; None marks nothing at all.

    """

    tags: Tree | None = None

    def __init__(self, filename: Any, **settings: Any) -> None:
        self._marks: list[tuple[int, int]] = []
        self._is_marked = self._is_artifact = False
        self._forms = 0
        self._annotated: Element | None = None
        super().__init__(filename, **settings)

    def begin_mark(self, element: Element | None, box: Box | None = None) -> bool:
        """Begin an element's content; False inside another mark or a stored picture, where ``end_mark`` is not due."""
        if self.tags is None or self._is_marked or self._forms:
            return False
        found = self.tags.mark(element, self._pageNumber - 1, box)
        if found is None:
            return self.begin_artifact()
        kind, number, is_known = found
        self._open(f"/{kind}<</MCID {number}{'/ActualText()' if is_known else ''}>>BDC")
        return True

    def begin_artifact(self, kind: str = "") -> bool:
        """Begin what nobody needs to hear; ``kind`` is "Pagination" for head and foot."""
        if self.tags is None or self._is_marked or self._forms:
            return False
        self._open(f"/Artifact<</Type/{kind}>>BDC" if kind else "/Artifact BMC")
        self._is_artifact = True
        return True

    def end_mark(self) -> None:
        """End what a begin that returned True began."""
        self._code.append("EMC")
        self._marks[-1] = (self._marks[-1][0], len(self._code))
        self._is_marked = self._is_artifact = False

    def mark_label(self, start: int, label: Element, body: Element) -> None:
        """Mark what was painted since entry ``start`` of the page: the first line of text is the label."""
        if self.tags is None or self._is_marked or self._forms:
            return
        drawn = self._code[start:]
        texts = [number for number, code in enumerate(drawn) if code.startswith("BT")]
        if len(texts) < 2:
            return
        first, last = texts[0], texts[-1] + 1
        del self._code[start + first :]
        for element, piece in ((label, drawn[first : first + 1]), (body, drawn[first + 1 : last])):
            self.begin_mark(element)
            self._code += piece
            self.end_mark()
        self._code += drawn[last:]

    def add_annotation(self, annotation: PDFDictionary, element: Element) -> None:
        """Put a link or a field on this page and hang it on its element."""
        before, self._annotated = self._annotated, element
        self._addAnnotation(annotation)
        self._annotated = before

    def tie(self, annotation: PDFDictionary, reference: Any, element: Element) -> None:
        """Hang what is on this page under ``reference`` on its element, so that each leads to the other."""
        if self.tags is not None:
            annotation["StructParent"] = self.tags.annotate(element, self._pageNumber - 1, reference)

    def beginForm(self, *args: Any, **more: Any) -> None:  # ReportLab's name
        """Begin a picture that is stored once: what paints it later marks it."""
        self._forms += 1
        super().beginForm(*args, **more)

    def endForm(self, **more: Any) -> None:  # ReportLab's name
        """End a stored picture."""
        super().endForm(**more)
        self._forms -= 1

    def showPage(self) -> None:  # ReportLab's name
        """End the page: what has no mark becomes an artifact, and the page says where its elements are found."""
        if self.tags is not None:
            self._code = self._with_artifacts()
        number = self._pageNumber - 1
        super().showPage()
        if self.tags is not None:
            page = self._doc.Pages.pages[-1]
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
            page.Tabs = PDFName("S")
            page.StructParents = self.tags.page_keys.get(number)

    def save(self) -> None:
        """Write the file, the tree with it."""
        if self._code:
            self.showPage()
        if self.tags is not None:
            self.tags.settle()
            write_tree(self._doc, self.tags)
        super().save()

    def _addAnnotation(self, annotation: Any, name: str | None = None, addtopage: int = 1) -> None:  # ReportLab's name
        if self._annotated is not None and self.tags is not None and isinstance(annotation, PDFDictionary):
            name = name or f"tagged{self.tags.next_key}"
            self.tie(annotation, self._doc.refAnnotation(name), self._annotated)
        super()._addAnnotation(annotation, name, addtopage)

    def _startPage(self) -> None:  # ReportLab's name
        super()._startPage()
        self._marks = []

    def _open(self, operator: str) -> None:
        self._marks.append((len(self._code), 0))
        self._code.append(operator)
        self._is_marked = True

    def _with_artifacts(self) -> list[str]:
        """Return the page's code with everything painted outside the marks inside artifacts."""
        code: list[str] = []
        last = 0
        for start, end in (*self._marks, (len(self._code), len(self._code))):
            code += _as_artifact(self._code[last:start])
            code += self._code[start:end]
            last = end
        return code


def _as_artifact(code: list[str]) -> list[str]:
    """Put the part that paints between the marks of an artifact; settings stay outside."""
    painting = [place for place, entry in enumerate(code) if entry.rstrip().rpartition(" ")[2] not in _SETTINGS]
    if not painting:
        return code
    first, end = painting[0], painting[-1] + 1
    return [*code[:first], "/Artifact BMC", *code[first:end], "EMC", *code[end:]]


@contextmanager
def mark(canvas: Canvas, element: Element | None, box: Box | None = None) -> Iterator[None]:
    """Tag what is painted inside as content of an element; None is a paragraph of its own.

    ``box`` is where a figure stands: left, bottom, right and top where the canvas is now. Inside another mark this does
    nothing: what is painted belongs to the outer one.
    """
    if not isinstance(canvas, TaggedCanvas):
        yield
        return
    opened = canvas.begin_mark(element, on_page(canvas, box) if box else None)
    yield
    if opened:
        canvas.end_mark()


@contextmanager
def artifact(canvas: Canvas, kind: str = "") -> Iterator[None]:
    """Say that nobody needs to hear what is painted inside, text too."""
    opened = isinstance(canvas, TaggedCanvas) and canvas.begin_artifact(kind)
    yield
    if opened:
        canvas.end_mark()


@contextmanager
def within(canvas: Canvas, element: Element) -> Iterator[None]:
    """Make an element the parent of what is marked inside, as far as that names none itself."""
    tags = canvas.tags if isinstance(canvas, TaggedCanvas) else None
    if tags is None:
        yield
        return
    tags.enter(element)
    yield
    tags.leave()


@contextmanager
def at_the_end(canvas: Canvas) -> Iterator[None]:
    """Tag what is painted inside as a paragraph that is heard when the document is done."""
    tags = canvas.tags if isinstance(canvas, TaggedCanvas) else None
    if tags is None:
        yield
        return
    tags.enter_end()
    with mark(canvas, None):
        yield
    tags.leave()


def place(canvas: Canvas, element: Element) -> None:
    """Give an element its place now, though nothing of it is painted here."""
    if isinstance(canvas, TaggedCanvas) and canvas.tags is not None:
        canvas.tags.place(element)


def open_section(canvas: Canvas, depth: int) -> None:
    """Begin a chapter (depth 0) or a section of one."""
    if isinstance(canvas, TaggedCanvas) and canvas.tags is not None:
        canvas.tags.open_section(depth)


@contextmanager
def annotating(canvas: Canvas, element: Element) -> Iterator[None]:
    """Hang every annotation that ReportLab adds inside, such as the field of a form, on an element."""
    if not isinstance(canvas, TaggedCanvas):
        yield
        return
    before, canvas._annotated = canvas._annotated, element
    yield
    canvas._annotated = before


def link(canvas: Canvas, element: Element, words: str, key: str, box: Box) -> None:
    """Make a part of the page lead to a bookmark of this document; ``words`` are heard for it."""
    annotation = PDFDictionary({
        "Type": PDFName("Annot"), "Subtype": PDFName("Link"), "Border": PDFArray([0, 0, 0]), "F": _PRINTED,
        "Rect": PDFArray([round(number, 2) for number in on_page(canvas, box)]), "Contents": heard(words),
        "Dest": canvas._bookmarkReference(key),
    })  # fmt: skip
    if isinstance(canvas, TaggedCanvas):
        canvas.add_annotation(annotation, element)
    else:
        canvas._addAnnotation(annotation)


def link_out(canvas: Canvas, around: Element | None, words: str, target: str, box: Box) -> None:
    """Make a part of the page lead to an address on the web or of mail, as a link of its own inside ``around``."""
    if not isinstance(canvas, TaggedCanvas) or canvas._forms or canvas._is_artifact or canvas.tags is None:
        return
    if around is not None and around.kind in ("H1", "H2", "H3"):
        around = around.parent
    action = PDFDictionary({"S": PDFName("URI"), "URI": PDFString(target)})
    annotation = PDFDictionary({
        "Type": PDFName("Annot"), "Subtype": PDFName("Link"), "Border": PDFArray([0, 0, 0]), "F": _PRINTED,
        "Rect": PDFArray([round(number, 2) for number in on_page(canvas, box)]), "Contents": heard(words), "A": action,
    })  # fmt: skip
    canvas.add_annotation(annotation, Element("Link", around, alt=words))


def tie_field(canvas: Canvas, widget: PDFDictionary, reference: Any, element: Element) -> None:
    """Hang a field of a form on an element of its own, at this place in the reading order."""
    if isinstance(canvas, TaggedCanvas):
        canvas.tie(widget, reference, element)


def on_page(canvas: Canvas, box: Box) -> Box:
    """Return where on the page a box stands that is given where the canvas is now."""
    left, bottom = canvas.absolutePosition(box[0], box[1])
    right, top = canvas.absolutePosition(box[2], box[3])
    return (left, bottom, right, top)
