"""Form fields that can be filled in on a screen, over boxes and lines that are drawn on the page itself.

A field adds nothing to paper: an empty one looks like nothing, so what is printed is the drawn box or line. What is known
already is drawn on the page and has no field: the print screen prints pages without their fields. What one types comes in
InterForm, which covers WinAnsi. ReportLab's own forms are not used: they bring typefaces that are not embedded.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import Color
from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from wizard.documents.pdf.colors import INK, MUTED, painted
from wizard.documents.pdf.form_font import FORM_FONT, embedded
from wizard.documents.pdf.tags import Element, heard, tie_field
from wizard.documents.pdf.text import runs

_PRINTED = 4
_READ_ONLY, _MULTILINE, _RADIO, _COMBO = 1, 1 << 12, 1 << 15, 1 << 17
_OFF, _ON = "Off", "Ja"
_EDGE = 2.0
_Stroke = tuple[tuple[float, float], ...]
_TICK: tuple[_Stroke, ...] = (((0.2, 0.5), (0.42, 0.25), (0.82, 0.8)),)
_CROSS: tuple[_Stroke, ...] = (((0.2, 0.2), (0.8, 0.8)), ((0.2, 0.8), (0.8, 0.2)))
"""Corners of the strokes as parts of the box."""


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the page in points, from its lower left corner, in the canvas' own directions."""

    x: float
    y: float
    width: float
    height: float


def tick_field(
    canvas: Canvas, box: Box, name: str, words: str, *, tag: Element | None = None, cross: bool = False
) -> None:
    """Add a box to tick; ``words`` say what it is for, ``cross`` puts a cross in place of a tick.

    ``tag`` is the element around the field, here and below; None is whatever is around it on the page.
    """
    book = _book(canvas)
    widget = book.widget(box, words, {"FT": _name("Btn"), "V": _name(_OFF), "AS": _name(_OFF)})
    widget["AP"] = book.states(_ON, box, cross=cross)
    book.add(name, widget, tag)


def choice_field(
    canvas: Canvas, box: Box, name: str, value: str, words: str, *, group_words: str, tag: Element | None = None
) -> None:
    """Add one box of a group of which one can be chosen; the boxes of a group carry the same ``name``."""
    book = _book(canvas)
    group = book.group(name, group_words)
    widget = book.widget(box, words, {"AS": _name(_OFF), "AP": book.states(value, box, cross=True)})
    book.join(group, widget, tag)


def text_field(
    canvas: Canvas, box: Box, name: str, words: str, *, tag: Element | None = None, size: float = 10, lines: int = 1
) -> None:
    """Add a field to type in; with more than one line what is typed goes on at the next."""
    book = _book(canvas)
    entry: dict[str, Any] = {"FT": _name("Tx"), "DA": _default_look(size, painted(canvas, INK))}
    if lines > 1:
        entry["Ff"] = _MULTILINE
    widget = book.widget(box, words, entry)
    widget["AP"] = pdfdoc.PDFDictionary({"N": book.text_look(box, "", size)})
    book.add(name, widget, tag)


def list_field(
    canvas: Canvas,
    box: Box,
    name: str,
    words: str,
    *,
    options: Sequence[str],
    value: str,
    size: float = 8.5,
    tag: Element | None = None,
) -> None:
    """Add a field with a list to choose one word from."""
    book = _book(canvas)
    entry: dict[str, Any] = {
        "FT": _name("Ch"),
        "Ff": _COMBO,
        "DA": _default_look(size, painted(canvas, MUTED)),
        "Opt": pdfdoc.PDFArray([pdfdoc.PDFString(option) for option in options]),
        "V": pdfdoc.PDFString(value),
        "DV": pdfdoc.PDFString(value),
    }
    widget = book.widget(box, words, entry)
    widget["AP"] = pdfdoc.PDFDictionary({"N": book.text_look(box, value, size, MUTED)})
    book.add(name, widget, tag, heard=f"{words}: {value}")


def kept_field(canvas: Canvas, name: str, words: str, value: str) -> None:
    """Add a value that nobody sees or changes, for who reads a filled form: what the page says already."""
    book = _book(canvas)
    entry = {"FT": _name("Tx"), "Ff": _READ_ONLY, "V": heard(value), "TU": heard(words)}
    book.keep(name, pdfdoc.PDFDictionary(entry))


class FieldBook:
    """All fields of one document while it is written."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._fields = pdfdoc.PDFArray([])
        self._parents: dict[str, Any] = {}
        self._groups: dict[str, Any] = {}
        self._names: set[str] = set()
        self._looks: dict[tuple[float, bool], Any] = {}
        self._empty: Any = None
        form = pdfdoc.PDFDictionary(
            {
                "Fields": self._fields,
                "DA": _default_look(10, painted(canvas, INK)),
                "DR": pdfdoc.PDFDictionary({"Font": pdfdoc.PDFDictionary({FORM_FONT: embedded(canvas)})}),
            }
        )
        vars(canvas._doc.Catalog)["AcroForm"] = form

    def widget(self, box: Box, words: str, entry: dict[str, Any]) -> Any:
        """Return a field's place on the page, with the words that a reader says and shows."""
        left, bottom = self._canvas.absolutePosition(box.x, box.y)
        right, top = self._canvas.absolutePosition(box.x + box.width, box.y + box.height)
        base = {
            "Type": _name("Annot"),
            "Subtype": _name("Widget"),
            "Rect": pdfdoc.PDFArrayCompact([left, bottom, right, top]),
            "F": _PRINTED,
            "BS": pdfdoc.PDFDictionary({"W": 0}),
            "TU": heard(words),
        }
        return pdfdoc.PDFDictionary(base | entry)

    def add(self, name: str, widget: Any, tag: Element | None, *, heard: str = "") -> None:
        """Put a field on the page under its name; a name that was used before gets a number."""
        reference = self.keep(name, widget)
        self._show(widget, reference, Element("Form", tag, alt=heard or str(widget["TU"].s)))

    def keep(self, name: str, widget: Any) -> Any:
        """Enter a field under its name without showing it; return what points at it."""
        parent, last = self._place(self._unique(name))
        widget["T"] = pdfdoc.PDFString(last)
        return self._adopt(parent, widget)

    def group(self, name: str, words: str) -> Any:
        """Return the group of boxes of which one can be chosen."""
        found = self._groups.get(name)
        if found is None:
            parent, last = self._place(self._unique(name))
            entry = {"FT": _name("Btn"), "Ff": _RADIO, "T": pdfdoc.PDFString(last), "TU": heard(words),
                     "V": _name(_OFF), "Kids": pdfdoc.PDFArray([])}  # fmt: skip
            found = self._groups[name] = pdfdoc.PDFDictionary(entry)
            self._adopt(parent, found)
        return found

    def join(self, group: Any, widget: Any, tag: Element | None) -> None:
        """Put one box of a group on the page."""
        self._show(widget, self._adopt(group, widget), Element("Form", tag))

    def states(self, value: str, box: Box, *, cross: bool) -> Any:
        """Return how a box looks when it is empty and when it is not; equal ones are stored once."""
        key = (box.width, cross)
        if key not in self._looks:
            self._looks[key] = self._stored(_mark(box, painted(self._canvas, INK), cross=cross), box)
        if self._empty is None:
            self._empty = self._stored("", Box(0, 0, 1, 1))
        return pdfdoc.PDFDictionary({"N": pdfdoc.PDFDictionary({value: self._looks[key], _OFF: self._empty})})

    def text_look(self, box: Box, value: str, size: float, color: Color = INK) -> Any:
        """Return how a field with this text looks; each has its own, since a filling program writes in it."""
        document = self._canvas._doc
        parts = []
        for face, text in runs(value) if value else ():
            font = pdfmetrics.getFont(face)
            for subset, code in font.splitString(text, document):
                letters = self._canvas._escape(code)
                parts.append(f"{font.getSubsetInternalName(subset, document)} {fp_str(size)} Tf ({letters}) Tj")
        baseline = (box.height - size * 0.72) / 2
        drawn = (
            f"q {_fill(painted(self._canvas, color))} BT {fp_str(_EDGE, baseline)} Td {' '.join(parts)} ET Q "
            if parts
            else ""
        )
        return self._stored(f"/Tx BMC {drawn}EMC", box, with_fonts=bool(parts))

    def _stored(self, code: str, box: Box, *, with_fonts: bool = False) -> Any:
        entry = {"Type": _name("XObject"), "Subtype": _name("Form"),
                 "BBox": pdfdoc.PDFArrayCompact([0, 0, box.width, box.height]),
                 "Resources": pdfdoc.PDFDictionary(
                     {"Font": pdfdoc.PDFObjectReference(pdfdoc.BasicFonts)} if with_fonts else {})}  # fmt: skip
        return self._canvas._doc.Reference(pdfdoc.PDFStream(pdfdoc.PDFDictionary(entry), code.encode("latin-1")))

    def _show(self, widget: Any, reference: Any, tag: Element) -> None:
        """Put a field among what can be pointed at on this page, and in the tree of tags."""
        self._canvas._annotationrefs.append(reference)
        tie_field(self._canvas, widget, reference, tag)

    def _unique(self, name: str) -> str:
        found, number = name, 1
        while found in self._names:
            number += 1
            found = f"{name}-{number}"
        self._names.add(found)
        return found

    def _place(self, name: str) -> tuple[Any, str]:
        """Return the parent of a name with points in it, and the name's last part."""
        path, _, last = name.rpartition(".")
        if not path:
            return None, last
        if path not in self._parents:
            above, own = self._place(path)
            entry = pdfdoc.PDFDictionary({"T": pdfdoc.PDFString(own), "Kids": pdfdoc.PDFArray([])})
            self._parents[path] = entry
            self._adopt(above, entry)
        return self._parents[path], last

    def _adopt(self, parent: Any, child: Any) -> Any:
        """Hang a field below its parent, or below the form; return what points at it."""
        reference = self._canvas._doc.Reference(child)
        if parent is None:
            self._fields.sequence.append(reference)
        else:
            parent["Kids"].sequence.append(reference)
            child["Parent"] = self._canvas._doc.Reference(parent)
        return reference


def _book(canvas: Canvas) -> FieldBook:
    found: FieldBook | None = canvas.__dict__.get("field_book")
    if found is None:
        found = canvas.__dict__["field_book"] = FieldBook(canvas)
    return found


def _mark(box: Box, color: Color, *, cross: bool) -> str:
    """Return the strokes of a tick or a cross that stays within its box."""
    w, h = box.width, box.height
    strokes = _CROSS if cross else _TICK
    drawn = []
    for stroke in strokes:
        for number, (x, y) in enumerate(stroke):
            drawn.append(f"{fp_str(x * w, y * h)} {'l' if number else 'm'}")
    return f"q {_fill(color).upper()} {fp_str(w * 0.13)} w 1 J 1 j {' '.join(drawn)} S Q"


def _fill(color: Color) -> str:
    return f"{fp_str(color.red, color.green, color.blue)} rg"


def _default_look(size: float, color: Color) -> Any:
    return pdfdoc.PDFString(f"/{FORM_FONT} {fp_str(size)} Tf {_fill(color)}")


def _name(text: str) -> Any:
    return pdfdoc.PDFName(text)
