"""Tables: rules and no zebra, a repeated head, group rows with a strip; and the table of who does what."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from typing import Any

from reportlab.platypus import Flowable, KeepTogether, Paragraph
from reportlab.platypus import Table as PdfTable

from wizard.documents import blocks as b
from wizard.documents.pdf import fonts
from wizard.documents.pdf.colors import COLORS, INK, LINE
from wizard.documents.pdf.flowables import PictureFlow, picture_tag
from wizard.documents.pdf.painter import is_rehearsal
from wizard.documents.pdf.parts_text import para
from wizard.documents.pdf.styles import STYLES
from wizard.documents.pdf.tags import Element
from wizard.documents.pdf.tags.table import TableTags, heading_column, is_like_prose
from wizard.drawing.marks import pillar_mark

Commands = list[tuple[Any, ...]]
_KEPT_ROWS = 8
_LAST_ROWS, _KEPT_HEIGHT = 7, 420.0
_ENDLESS = 1e6
_AFTER = 6
_FEW_LETTERS = 400
_GAP = 8.0
"""White space at the right of every column but the last."""
_SLACK = 0.5
_LEAST_WIDTH = 40.0
"""What the widest column keeps when others need room."""
_DATE_LETTERS = 24
"""Longer text without a space was typed by somebody, and may be broken anywhere."""
_BUTT = 0
_FORM = "Formulier"
_NOTHING = "–"
_MARK = 40
"""A picture that is said in so many letters is a mark; what takes more is a figure of its own."""
_NAME = 3
"""So many letters make a name, and no number or mark."""


class QuietTable(PdfTable):
    """A table that draws nothing while a pass only counts pages; ``parts_columns`` draws lines between the columns.

    It is measured once per width: what is in it stays as high in every pass.
    """

    parts_columns = False
    _measured_at: float | None = None

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the size; a table is always measured whole."""
        if width != self._measured_at:
            super().wrap(width, height)
            self._measured_at = width if self._hmax == len(self._rowHeights) else None
        return self._width, self._height

    def setStyle(self, style: Any) -> None:  # ReportLab's name
        """Take commands of a style, which may change the size."""
        super().setStyle(style)
        self._measured_at = None

    def draw(self) -> None:
        """Draw the table."""
        if is_rehearsal(self.canv):
            return
        super().draw()
        if self.parts_columns:
            canvas = self.canv
            canvas.saveState()
            canvas.setStrokeColor(LINE)
            canvas.setLineWidth(0.6)
            canvas.setLineCap(_BUTT)
            canvas.lines([(x, 0, x, self._height) for x in self._colpositions[1:-1]])
            canvas.restoreState()

    def onSplit(self, piece: Any, _by_row: int = 1) -> None:  # ReportLab's name
        """Let both parts of a broken table look alike."""
        piece.parts_columns = self.parts_columns

    def keep_last_rows(self, width: float) -> None:
        """Keep the last rows together, as many as are not too high for that."""
        self.wrap(width, _ENDLESS)
        heights = list(accumulate(reversed(self._rowHeights[-_LAST_ROWS:])))
        kept = sum(height <= _KEPT_HEIGHT for height in heights)
        if kept > 1:
            self.setStyle([("NOSPLIT", (0, -kept), (-1, -1))])


def table_block(block: b.Table, width: float) -> list[Flowable]:
    """Render a table; a short one is kept on one page."""
    shares = sum(column.share for column in block.columns)
    widths = _roomy([width * column.share / shares for column in block.columns], block)
    has_head = any(column.head for column in block.columns)
    is_list = len(block.columns) == 1 and not has_head
    tags = TableTags(has_head=has_head, has_rows=bool(block.rows), is_list=is_list)
    rows: list[list[Any]] = [_heads(block, tags.head_row())] if has_head else []
    heading = _heading_column(block, has_head=has_head)
    commands = base_commands(len(block.columns), has_head=has_head, dense=block.dense)
    if block.to_fill:
        commands.append(("LEFTPADDING", (1, 0), (-1, -1), 6))
    for row in block.rows:
        rows.append(_row(row, block, tags.row(), heading))
        commands += _row_commands(row, len(rows) - 1)
    if not rows:
        return []
    long_text = {"splitInRow": 1} if block.long_text else {}
    table = QuietTable(rows, widths, repeatRows=1 if has_head else 0, style=commands, hAlign="LEFT", **long_text)
    table.parts_columns = block.to_fill
    if block.tall:
        if _letters(block.rows[-2:]) <= 2 * _FEW_LETTERS:
            table.setStyle([("NOSPLIT", (0, -min(2, len(block.rows))), (-1, -1))])
    elif len(block.rows) >= _KEPT_ROWS and (not block.long_text or _letters(block.rows[-_LAST_ROWS:]) <= _FEW_LETTERS):
        table.keep_last_rows(width)
    table.spaceAfter = 0 if block.to_fill else _AFTER
    table.setStyle(_first_rows_kept(block, head_rows=int(has_head)))
    short = len(block.rows) < _KEPT_ROWS and not (block.long_text or block.tall)
    return [KeepTogether([table])] if short else [table]


def _first_rows_kept(block: b.Table, *, head_rows: int) -> Commands:
    """Keep the head with the first two rows, unless somebody wrote much in them."""
    first = block.rows[:2]
    if len(block.rows) <= len(first) or _letters(first) > _FEW_LETTERS:
        return []
    return [("NOSPLIT", (0, 0), (-1, head_rows + len(first) - 1))]


def _letters(rows: Iterable[b.Row]) -> int:
    """Count what is written in some rows."""
    return sum(len(b.plain(line)) for row in rows for cell in row.cells
               for line in (cell.lines if isinstance(cell, b.Cell) else (cell,)))  # fmt: skip


def _roomy(widths: list[float], block: b.Table) -> list[float]:
    """Widen columns until every date, number and code stands on one line; the widest column gives the room."""
    needed = [0.0] * len(widths)
    for row in block.rows:
        if row.pillar is not None:
            continue
        for place, (cell, column) in enumerate(zip(row.cells, block.columns, strict=True)):
            words = cell.lines if isinstance(cell, b.Cell) else (cell,)
            for one in words:
                if _is_unbroken(b.plain(one)):
                    style = STYLES[_look(one, column.align, size=_size(block), total=row.total)[0]]
                    room = fonts.text_width(b.plain(one), style.fontName, style.fontSize) + _SLACK
                    needed[place] = max(needed[place], room + (0 if place == len(widths) - 1 else _GAP))
    short = sum(max(0.0, need - width) for need, width in zip(needed, widths, strict=True))
    roomy = [max(need, width) for need, width in zip(needed, widths, strict=True)]
    widest = roomy.index(max(roomy))
    if roomy[widest] - short >= _LEAST_WIDTH:
        roomy[widest] -= short
        return roomy
    total = sum(widths)  # numbers beyond all measure: every column gives in, and a number may break
    return [width * total / sum(roomy) for width in roomy]


def _is_unbroken(text: str) -> bool:
    return len(text) <= _DATE_LETTERS and " " not in text and any(letter.isdigit() for letter in text)


def base_commands(columns: int, *, has_head: bool, dense: bool) -> Commands:
    """Return how every table looks: rules, no zebra, a head that stands at the bottom of its row."""
    pad = 2.4 if dense else 3.4
    commands: Commands = [
        ("FONT", (0, 0), (-1, -1), fonts.REGULAR, 9.5),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), _GAP),
        ("RIGHTPADDING", (columns - 1, 0), (columns - 1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), pad),
        ("BOTTOMPADDING", (0, 0), (-1, -1), pad + 0.8),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LINEBELOW", (0, 0), (-1, -1), 0.6, LINE, _BUTT),
    ]
    if has_head:
        commands += [
            ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
            ("LINEBELOW", (0, 0), (-1, 0), 1.0, INK, _BUTT),
            ("TOPPADDING", (0, 0), (-1, 0), 0),
        ]
    else:
        commands.append(("LINEABOVE", (0, 0), (-1, 0), 1.0, INK, _BUTT))
    return commands


def _heading_column(block: b.Table, *, has_head: bool) -> int | None:
    rows = [row.cells for row in block.rows if row.pillar is None]
    named = heading_column([[_has_words(cell, least=_NAME) for cell in cells] for cells in rows], has_head=True)
    if named is not None:
        return named
    return heading_column([[_has_words(cell) for cell in cells] for cells in rows], has_head=has_head)


def _has_words(cell: b.Words | b.Cell, *, least: int = 0) -> bool:
    lines = cell.lines if isinstance(cell, b.Cell) else (cell,)
    return any(text and sum(map(str.isalpha, text)) >= least for line in lines if (text := b.plain(line).strip()))


def _is_empty(cell: b.Words | b.Cell) -> bool:
    if not isinstance(cell, b.Cell):
        return not _has_words(cell)
    return not _has_words(cell) and cell.mark is None and (cell.picture is None or not cell.picture.shapes)


def _heads(block: b.Table, row: Element) -> list[Any]:
    words = [f"{column.head} {column.below}".strip() for column in block.columns]
    twice = is_like_prose(" ".join(words))
    tags = [TableTags.column_head(row, one, twice=twice) for one in words]
    return [_head(column, tag) for column, tag in zip(block.columns, tags, strict=True)]


def _head(column: b.Column, tag: Element) -> Any:
    style = {"left": "TabelKop", "right": "TabelKopGetal", "center": "TabelKopMidden"}[column.align]
    head = para(column.head, style, tag=tag)
    return [head, para(column.below, "TabelKleinMidden", tag=tag)] if column.below else head


def _row(row: b.Row, block: b.Table, tag: Element, heading: int | None) -> list[Any]:
    if row.pillar is not None:
        first = row.cells[0]
        words = first if not isinstance(first, b.Cell) else first.lines[0]
        group = TableTags.cell(tag, columns=len(block.columns))
        return [para(b.plain(words), "TabelGroep" + row.pillar.value, tag=group), *[""] * (len(block.columns) - 1)]
    tags = TableTags.cells(tag, [_is_empty(cell) for cell in row.cells], heading)
    return [
        _cell(cell, column.align, one, size=_size(block), total=row.total)
        for cell, column, one in zip(row.cells, block.columns, tags, strict=True)
    ]


def _cell(cell: b.Words | b.Cell, align: b.Align, tag: Element, *, size: str, total: bool) -> Any:
    if not isinstance(cell, b.Cell):
        return _words(cell, align, size=size, total=total, tag=tag)
    parts: list[Any] = []
    pictures = [pillar_mark(cell.mark)] if cell.mark is not None else []
    pictures += [cell.picture] if cell.picture is not None else []
    parts += [
        PictureFlow(one, returns=True, tag=picture_tag(one, tag, small=len(one.alt) <= _MARK)) for one in pictures
    ]
    alone = len(cell.lines) == 1 and not parts
    parts += [
        _words(line, align, size=size, total=total, tag=tag if alone else Element("P", tag)) for line in cell.lines
    ]
    return parts


def _size(block: b.Table) -> str:
    """Return the style of plain words: what one reads on a form is never below 10 points."""
    return _FORM if block.to_fill else "TabelDicht" if block.dense else "Tabel"


def _words(words: b.Words, align: b.Align, *, size: str, total: bool, tag: Element | None = None) -> Paragraph:
    """Choose the style by what the words are: soft text is small, numbers stand right."""
    style, words = _look(words, align, size=size, total=total)
    if tag is not None and b.plain(words) == _NOTHING:
        tag.actual = "geen"
    return para(words, style, tag=tag)


def _look(words: b.Words, align: b.Align, *, size: str, total: bool) -> tuple[str, b.Words]:
    soft = not isinstance(words, str) and all(run.muted for run in words)
    if soft:
        return {"left": "TabelKlein", "right": "TabelKleinGetal", "center": "TabelKleinMidden"}[align], b.plain(words)
    strong = total or (not isinstance(words, str) and all(run.strong for run in words))
    if strong:
        words = b.plain(words)
    if align == "right":
        return "TabelGetalSterk" if strong else "TabelGetal", words
    if align == "center":
        return "TabelMidden", words
    return f"{'Tabel' if size == _FORM else size}Sterk" if strong else size, words


def _row_commands(row: b.Row, number: int) -> Commands:
    if row.total:
        return [("LINEABOVE", (0, number), (-1, number), 1.0, INK, _BUTT)]
    if row.pillar is None:
        return []
    return group_commands(row.pillar.value, number)


def group_commands(pillar: str, number: int) -> Commands:
    """Return how the head of a pillar's group looks: a tinted band with a strip, kept with what follows."""
    return [
        ("SPAN", (0, number), (-1, number)),
        ("BACKGROUND", (0, number), (-1, number), COLORS[f"{pillar}.tint"]),
        ("LINEBEFORE", (0, number), (0, number), 6, COLORS[f"{pillar}.fill"], _BUTT),
        ("LEFTPADDING", (0, number), (0, number), 11),
        ("NOSPLIT", (0, number), (-1, number + 2)),
    ]
