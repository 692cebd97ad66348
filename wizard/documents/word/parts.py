"""What a Word document is made of here: paragraphs and tables as plain values, in points, before they become XML."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from wizard.drawing.shapes import Picture


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text in one character style; line breaks in it stay."""

    text: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Tab:
    """A jump to the next tab stop."""


@dataclass(frozen=True, slots=True)
class Image:
    """A drawing in the line.

    Attributes:
        alt: for who cannot see it; "" takes the drawing's own.
        room: it is made smaller when it is wider than this; 0 leaves it at its own size.

    """

    picture: Picture
    alt: str = ""
    room: float = 0.0


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture file of somebody, such as a logo: what it holds, its kind ("png" or "jpeg") and its size in points."""

    data: bytes
    kind: str
    width: float
    height: float
    alt: str


@dataclass(frozen=True, slots=True)
class Check:
    """A box that one can tick with a click; ``name`` is what it stands for."""

    name: str
    done: bool = False
    style: str = "Vakje"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words, to be chosen from a list; ``name`` is what it is about."""

    name: str
    options: tuple[str, ...]
    chosen: str


@dataclass(frozen=True, slots=True)
class Field:
    """Something that Word works out; ``shown`` is what it shows until then."""

    code: str
    shown: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Pieces that lead to a bookmark."""

    target: str
    pieces: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class FieldStart:
    """Where a field begins that shows several paragraphs, such as the contents."""

    code: str


@dataclass(frozen=True, slots=True)
class FieldEnd:
    """Where such a field ends."""


Inline = Span | Tab | Image | Photo | Check | Choice | Field | Link | FieldStart | FieldEnd
Align = Literal["", "left", "right", "center"]


@dataclass(frozen=True, slots=True)
class Para:
    """One paragraph.

    Attributes:
        style: id of its paragraph style.
        align: "" leaves it to the style.
        keep_next: True keeps it on the page of what follows.
        page_break: None leaves it to the style.
        before: space above in points; None leaves it to the style.
        bookmark: name by which links and contents find it.
        band: (strip, ground) colour tokens of a box that it is a part of.
        tabs: tab stops of its own: (place in points, kind, leader).

    """

    style: str = "Normal"
    pieces: tuple[Inline, ...] = ()
    align: Align = ""
    keep_next: bool = False
    page_break: bool | None = None
    before: float | None = None
    bookmark: str = ""
    band: tuple[str, str] | None = None
    tabs: tuple[tuple[float, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A border: colour token and thickness in points; "none" takes a border of the table's style away."""

    color: str = "line"
    width: float = 0.6


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell; ``merged`` is "start" or "more" for a cell over several rows."""

    content: tuple[Para | Grid, ...] = ()
    span: int = 1
    fill: str = ""
    borders: tuple[tuple[str, Line], ...] = ()
    valign: Literal["", "bottom", "center"] = ""
    margins: tuple[tuple[str, float], ...] = ()
    merged: Literal["", "start", "more"] = ""


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row; ``is_head`` repeats it on every page, ``whole`` keeps it on one page."""

    cells: tuple[GridCell, ...]
    is_head: bool = False
    whole: bool = True
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; ``widths`` in points, ``alt`` what it shows, "" for one that only sets things beside each other."""

    widths: tuple[float, ...]
    rows: tuple[GridRow, ...]
    style: str = "Rastertabel"
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents, which Word knows as one and can make anew."""

    paras: tuple[Para, ...]


Part = Para | Grid


@dataclass(frozen=True, slots=True)
class Section:
    """Pages with one running head."""

    parts: tuple[Part | Contents, ...]
    head: tuple[Para, ...] = ()
    foot: tuple[Para, ...] = ()


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says about itself."""

    title: str
    author: str
    subject: str
    made_on: str
