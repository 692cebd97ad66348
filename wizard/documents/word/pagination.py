"""On which page every heading comes to stand, so that the contents are filled in when a file is opened.

Everything is measured in the faces that go along in the file. Word and LibreOffice break lines and pages by the same rules
but not by the same code, so a long document may be a page off in places; Word sets the numbers right when it prints.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from PIL import ImageFont

from wizard.documents.word import styles as s
from wizard.documents.word.parts import (
    Check,
    Choice,
    Contents,
    Field,
    Grid,
    GridCell,
    GridRow,
    Image,
    Inline,
    Link,
    Para,
    Part,
    Photo,
    Section,
    Span,
    Tab,
)
from wizard.documents.word.raster import extent
from wizard.documents.word.typefaces import FOLDER
from wizard.documents.word.writer import apart
from wizard.documents.word.xml import lines

_EM = 100
_DESCENT = 0.24
_TOKEN = re.compile(r"[^ -]+-*|-+| +")
_OTHER = 1.0
"""How wide, in ems, a letter is that Inter lacks."""


def heading_pages(sections: Iterable[Section]) -> dict[str, int]:
    """Return the page, from 1, on which each bookmark stands."""
    book = _Book()
    for section in sections:
        book.add(section)
    return book.found


@cache
def _face(is_bold: bool) -> ImageFont.FreeTypeFont:  # a key of the cache
    name = "Inter-Bold.ttf" if is_bold else "Inter-Regular.ttf"
    return ImageFont.truetype(FOLDER / name, _EM, layout_engine=ImageFont.Layout.BASIC)


@cache
def _advance(letter: str, is_bold: bool) -> float:  # a key of the cache
    if letter == "\u00ad":
        return 0.0
    return _face(is_bold).getlength(letter) / _EM if ord(letter) < 0x2300 else _OTHER


@lru_cache(maxsize=1 << 15)
def _ems(word: str, is_bold: bool) -> float:  # a key of the cache
    return sum(_advance(letter, is_bold) for letter in word)


@lru_cache(maxsize=1 << 13)
def line_heights(para: Para, width: float) -> tuple[float, ...]:
    """Return the height of every line of a paragraph in a column of this width."""
    style = s.BY_ID[para.style]
    filled = _Lines(style, para.tabs or style.tabs, width - style.left, [style.leading], -style.hanging)
    for piece in para.pieces:
        filled.add(piece)
    return tuple(filled.heights)


@dataclass(slots=True)
class _Lines:
    """A paragraph being filled line by line."""

    style: s.Style
    stops: Sequence[tuple[float, str, str]]
    room: float
    heights: list[float]
    x: float

    def add(self, piece: Inline) -> None:
        match piece:
            case Span():
                self._text(piece.text, piece.style)
            case Field():
                self._text(piece.shown, piece.style)
            case Choice():
                self._text(piece.chosen, "")
            case Check():
                self._word("☐", s.CHARS_BY_ID[piece.style].size or self.style.size, is_bold=False)
            case Link():
                for one in piece.pieces:
                    self.add(one)
            case Image() | Photo():
                self._image(*_size(piece))
            case Tab():
                here = self.x + self.style.left
                self.x = (
                    next((at for at, kind, _ in self.stops if at > here and kind == "left"), here) - self.style.left
                )
            case _:
                pass

    def _text(self, text: str, style: str) -> None:
        chosen = s.CHARS_BY_ID.get(style)
        size = chosen.size if chosen is not None and chosen.size else self.style.size
        is_bold = self.style.bold or (chosen is not None and chosen.bold)
        for number, line in enumerate(lines(text)):
            if number:
                self._next()
            for word in _TOKEN.findall(line):
                self._word(word, size, is_bold=is_bold)

    def _word(self, word: str, size: float, *, is_bold: bool) -> None:
        wide = size * _ems(word, is_bold)
        if not word.isspace():
            if self.x > 0 and self.x + wide > self.room + 0.1:
                self._next()
            while wide > max(self.room, size):
                wide -= max(self.room, size)
                self._next()
        self.x += wide

    def _next(self) -> None:
        self.heights.append(self.style.leading)
        self.x = 0.0

    def _image(self, width: float, height: float) -> None:
        if self.x > 0 and self.x + width > self.room + 0.1 and not self.stops:
            self._next()
        self.heights[-1] = max(self.heights[-1], height + _DESCENT * self.style.size)
        self.x += width


def _size(image: Image | Photo) -> tuple[float, float]:
    if isinstance(image, Photo):
        return image.width, image.height
    left, top, right, bottom = extent(image.picture)
    width, height = right - left, bottom - top
    shrunk = image.room / width if image.room and width > image.room else 1.0
    return width * shrunk, height * shrunk


def _space(para: Para) -> tuple[float, float]:
    style = s.BY_ID[para.style]
    return style.before if para.before is None else para.before, style.after


def _height(part: Part, width: float) -> float:
    if isinstance(part, Grid):
        return sum(_row_height(row, part) for row in part.rows)
    return sum(_space(part)) + sum(line_heights(part, width))


def _row_height(row: GridRow, grid: Grid) -> float:
    place, highest = 0, row.height
    for cell in row.cells:
        width = sum(grid.widths[place : place + cell.span])
        place += cell.span
        highest = max(highest, _cell_height(cell, width, s.MARGINS[grid.style], is_last=place == len(grid.widths)))
    return highest


def _cell_height(cell: GridCell, width: float, margins: tuple[float, float, float, float], *, is_last: bool) -> float:
    sides = dict(zip(("top", "left", "bottom", "right"), margins, strict=True))
    sides |= {"right": 0.0} if is_last else {}
    sides |= dict(cell.margins)
    room = width - sides["left"] - sides["right"]
    inside = list(apart(cell.content)) or [Para("Tabel")]
    return sides["top"] + sides["bottom"] + sum(_height(one, room) for one in inside if not isinstance(one, Contents))


@dataclass(slots=True)
class _Book:
    """Pages being filled from top to bottom."""

    found: dict[str, int] = field(default_factory=dict)
    page: int = 0
    used: float = 0.0

    def add(self, section: Section) -> None:
        """Fill the pages of a section, from the top of a new one."""
        self._turn()
        parts = [part for one in apart(section.parts) for part in (one.paras if isinstance(one, Contents) else (one,))]
        for number, part in enumerate(parts):
            together = self._together(parts[number:])
            if self.used and self.used + together > s.HEIGHT and together <= s.HEIGHT:
                self._turn()
            if isinstance(part, Grid):
                self._grid(part)
            else:
                self._para(part)

    def _turn(self) -> None:
        self.page += 1
        self.used = 0.0

    def _together(self, parts: Sequence[Part]) -> float:
        """Return the height of what must not part from the first of these, with the beginning of what follows."""
        height = 0.0
        for part in parts:
            if isinstance(part, Grid):
                return height + _first_rows(part)
            if not (part.keep_next or s.BY_ID[part.style].keep_next):
                heights = line_heights(part, s.WIDTH)
                return height + _space(part)[0] + sum(heights[: 2 if len(heights) > 3 else None])
            height += _height(part, s.WIDTH)
        return height

    def _para(self, para: Para) -> None:
        style = s.BY_ID[para.style]
        if self.used and (style.page_break if para.page_break is None else para.page_break):
            self._turn()
        before, after = _space(para)
        self.used += before
        if para.bookmark:
            self.found[para.bookmark] = self.page
        for height in line_heights(para, s.WIDTH):
            if self.used + height > s.HEIGHT + 0.1:
                self._turn()
            self.used += height
        self.used += after

    def _grid(self, grid: Grid) -> None:
        heads = sum(_row_height(row, grid) for row in grid.rows if row.is_head)
        rows = list(grid.rows)
        for number, row in enumerate(rows):
            height = _row_height(row, grid)
            needed = height + (_row_height(rows[number + 1], grid) if _keeps(row) and number + 1 < len(rows) else 0.0)
            if self.used + (needed if row.whole else min(height, 60.0)) > s.HEIGHT + 0.1 and self.used > heads:
                self._turn()
                self.used = 0.0 if row.is_head else heads
            for mark in _bookmarks(row):
                self.found[mark] = self.page
            self.used += height
            while self.used > s.HEIGHT + 0.1 and (not row.whole or height > s.HEIGHT - heads):
                self.page += 1
                self.used -= s.HEIGHT - heads


def _first_rows(grid: Grid) -> float:
    """Return the height of the rows that cannot part from the first: heads and what is kept with the next."""
    height = 0.0
    for row in grid.rows:
        height += _row_height(row, grid) if row.whole else min(_row_height(row, grid), 60.0)
        if not row.is_head and not _keeps(row):
            break
    return height


def _keeps(row: GridRow) -> bool:
    """Tell whether a row stays with the next one."""
    paras = [part for cell in row.cells for part in cell.content[:1] if isinstance(part, Para)]
    return bool(paras) and any(one.keep_next or s.BY_ID[one.style].keep_next for one in paras)


def _bookmarks(row: GridRow) -> Iterator[str]:
    for cell in row.cells:
        for part in cell.content:
            if isinstance(part, Grid):
                yield from (mark for inner in part.rows for mark in _bookmarks(inner))
            elif part.bookmark:
                yield part.bookmark


def total_height(parts: Iterable[Part], width: float = s.WIDTH) -> float:
    """Return how high parts under each other are."""
    return sum(_height(part, width) for part in apart(parts) if not isinstance(part, Contents))
