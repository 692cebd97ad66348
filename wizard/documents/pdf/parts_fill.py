"""The tables of a sheet to fill in: rows that are high enough to write in, boxes to tick, heads that return."""

from __future__ import annotations

from reportlab.platypus import Flowable

from wizard.documents import sheet_blocks as s
from wizard.documents.pdf.colors import INK, LINE, MUTED
from wizard.documents.pdf.flowables import draw_check_box, hairline
from wizard.documents.pdf.painter import draw_line, is_rehearsal
from wizard.documents.pdf.parts_text import Text, para
from wizard.documents.pdf.tags import Element, artifact, mark

_ROW = 22.0
_PAD = 3.0
_GAP = 3.5
"""What the thin upright lines leave free above and below."""
_BOX = 10.0
_SAID = frozenset({s.Fill.WORDS, s.Fill.READ})
_LEAST_ROWS = 2
_LEAST_SIZE, _LEAST_WORD = 5.5, 7.5
"""How small a number and a word may be written to stay on one line."""
_HEADS = {s.Fill.NUMBER: "TabelKopGetal", s.Fill.BOX: "TabelKopVakje"}
_STYLES = {
    s.Fill.CODE: "TabelKlein",
    s.Fill.WORDS: "TabelDicht",
    s.Fill.READ: "Formulier",
    s.Fill.NUMBER: "TabelGetal",
    s.Fill.BOX: "Tabel",
}


def fill_table_block(block: s.FillTable) -> list[Flowable]:
    """Render a table to fill in; a long one may break between rows and then repeats its heads."""
    # Without a word in any row there is nothing to hear but the heads: no table, as the lines to write on are none.
    table = Element("Table") if any(any(cells) for cells in block.rows) else None
    head = FillHead(block.columns, table)
    empty = ("",) * len(block.columns)
    rows = [FillRow(block.columns, cells, table) for cells in (*block.rows, *[empty] * block.blank)]
    return [FillGrid(head, rows)]


class FillGrid(Flowable):
    """The heads and the rows."""

    def __init__(self, head: FillHead, rows: list[FillRow]) -> None:
        super().__init__()
        self._head, self._rows = head, rows
        self._width = self._height = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the height of all rows."""
        self._width = width
        self._height = self._head.wrapOn(self.canv, width, 1e6)[1]
        self._height += sum(row.wrapOn(self.canv, width, 1e6)[1] for row in self._rows)
        return width, self._height

    def split(self, width: float, height: float) -> list[Flowable]:
        """Break between two rows: at least two stay with the heads, and open rows are never alone on the next one."""
        room = height - self._head.wrapOn(self.canv, width, 1e6)[1]
        count = 0
        for row in self._rows:
            room -= row.wrapOn(self.canv, width, 1e6)[1]
            if room < 0:
                break
            count += 1
        rest = self._rows[count:]
        if count < _LEAST_ROWS or not rest:
            return []
        if all(row.is_open for row in rest):
            return [FillGrid(self._head, self._rows[:count])]
        return [FillGrid(self._head, self._rows[:count]), FillGrid(self._head, self._rows[count:])]

    def draw(self) -> None:
        """Draw heads and rows from the top."""
        if is_rehearsal(self.canv):
            return
        y = self._height
        parts: list[Flowable] = [self._head, *self._rows]
        for part in parts:
            y -= part.wrapOn(self.canv, self._width, 1e6)[1]
            part.drawOn(self.canv, 0, y)


def _edges(columns: tuple[s.FillColumn, ...], width: float) -> list[tuple[float, float]]:
    """Return where each column begins and how wide it is."""
    whole = sum(column.share for column in columns)
    edges, x = [], 0.0
    for column in columns:
        wide = width * column.share / whole
        edges.append((x, wide))
        x += wide
    return edges


class FillHead(Flowable):
    """The heads of a table to fill in, on two lines at most, above a heavy rule."""

    def __init__(self, columns: tuple[s.FillColumn, ...], table: Element | None) -> None:
        super().__init__()
        self._columns = columns
        row = Element("TR", table) if table is not None and any(one.head for one in columns) else None
        self._heads = [para(one.head, _HEADS.get(one.kind, "TabelKop"), tag=_head_cell(one, row)) for one in columns]
        self._width = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take as many lines as the longest head."""
        self._width = width
        edges = _edges(self._columns, width)
        heights = [
            head.wrapOn(self.canv, wide - sum(_pads(column)), 1e6)[1]
            for column, head, (_, wide) in zip(self._columns, self._heads, edges, strict=True)
        ]
        return width, max(heights) + 3

    def draw(self) -> None:
        """Draw the heads at the bottom of their room."""
        for column, head, (x, wide) in zip(self._columns, self._heads, _edges(self._columns, self._width), strict=True):
            head.wrapOn(self.canv, wide - sum(_pads(column)), 1e6)
            head.drawOn(self.canv, x + _pads(column)[0], 2)
        hairline(self.canv, 0, self._width, 0, color=INK, thick=1.0)


class FillRow(Flowable):
    """One row: words and numbers that are known, boxes to cross, and open places between thin lines."""

    def __init__(self, columns: tuple[s.FillColumn, ...], cells: tuple[str, ...], table: Element | None) -> None:
        super().__init__()
        self._columns, self._cells = columns, cells
        self._tags = _row_cells(columns, cells, table) if table is not None and any(cells) else [None] * len(cells)
        self._words: list[Text | None] = [
            para(cell, _STYLES[column.kind], tag=tag) if cell and column.kind is not s.Fill.BOX else None
            for column, cell, tag in zip(columns, cells, self._tags, strict=True)
        ]
        self._width, self._height = 0.0, _ROW

    @property
    def is_open(self) -> bool:
        """Tell whether nothing is known here."""
        return not any(self._cells)

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the height of a row, more when words need it."""
        self._width = width
        for column, words, (_, wide) in zip(self._columns, self._words, _edges(self._columns, width), strict=True):
            if words is not None and _smaller(column, words, wide) is None:
                self._height = max(self._height, words.wrapOn(self.canv, wide - sum(_pads(column)), 1e6)[1] + 6)
        return width, self._height

    def draw(self) -> None:
        """Draw the cells, the lines between them and the one below."""
        canvas = self.canv
        edges = _edges(self._columns, self._width)
        for number, (column, (x, wide)) in enumerate(zip(self._columns, edges, strict=True)):
            words = self._words[number]
            if column.kind is s.Fill.BOX:
                left = x + (wide - _BOX) / 2
                tag = self._tags[number]
                with artifact(canvas) if tag is None else mark(canvas, tag):
                    draw_check_box(canvas, left, (self._height - _BOX) / 2, _BOX, ticked=bool(self._cells[number]))
            elif words is not None:
                self._draw_words(number, column, x, wide)
            if number and s.Fill.CODE not in {column.kind, self._columns[number - 1].kind}:
                canvas.setStrokeColor(LINE)
                canvas.setLineWidth(0.6)
                canvas.line(x, _GAP, x, self._height - _GAP)
        hairline(canvas, 0, self._width, 0, color=MUTED, thick=0.6)

    def _draw_words(self, number: int, column: s.FillColumn, x: float, wide: float) -> None:
        """Draw what is known; a number or a word that is too long for its column is written smaller, not on two lines."""
        words = self._words[number]
        assert words is not None
        size = _smaller(column, words, wide)
        before, after = _pads(column)
        if size is None:
            words.drawOn(self.canv, x + before, (self._height - words.height) / 2)
            return
        is_number = column.kind is s.Fill.NUMBER
        self.canv.setFillColor(INK)
        draw_line(self.canv, x + wide - after if is_number else x + before, (self._height - size) / 2 + 1,
                  self._cells[number], font=words.style.fontName, size=size, anchor="end" if is_number else "start",
                  tag=self._tags[number])  # fmt: skip


def _smaller(column: s.FillColumn, words: Text, wide: float) -> float | None:
    """Return the smaller size at which a long number or a single word fits; None when it may stand as it is."""
    room, needed = wide - sum(_pads(column)), words.minWidth()
    if needed <= room or " " in words.getPlainText():
        return None
    size: float = words.style.fontSize * room / needed
    return size if size >= (_LEAST_SIZE if column.kind is s.Fill.NUMBER else _LEAST_WORD) else None


def _head_cell(column: s.FillColumn, row: Element | None) -> Element | None:
    """Return the tag of a column's head; a column without one has an empty cell above it."""
    if row is None:
        return None
    return Element("TH", row, scope="Column", once=True) if column.head else Element("TD", row, once=True)


def _row_cells(columns: tuple[s.FillColumn, ...], cells: tuple[str, ...], table: Element) -> list[Element | None]:
    """Return the tags of a row: its first words head it, a box is heard as what it says."""
    row = Element("TR", table)
    words = next((place for place, column in enumerate(columns) if column.kind in _SAID), -1)
    tags: list[Element | None] = []
    last: Element | None = None
    for place, (column, cell) in enumerate(zip(columns, cells, strict=True)):
        is_box = column.kind is s.Fill.BOX
        if last is not None and not cell and not is_box:
            last.columns += 1  # empty cells beside each other are heard as one
            tags.append(last)
            continue
        heard = ("aangekruist" if cell else "vakje") if is_box else ""
        is_head = place == words and bool(cell)
        tags.append(Element("TH", row, scope="Row") if is_head else Element("TD", row, actual=heard))
        last = None if cell or is_box else tags[-1]
    return tags


def _pads(column: s.FillColumn) -> tuple[float, float]:
    if column.kind is s.Fill.BOX:
        return 0, 0
    return (_PAD, _PAD) if column.kind is s.Fill.NUMBER else (0.0 if column.kind is s.Fill.CODE else 2, 4)
