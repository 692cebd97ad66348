"""Tables: rules and no zebra, a repeated head, group rows with a strip; and the table of who does what."""

from __future__ import annotations

from itertools import accumulate
from typing import Any

from reportlab.platypus import Flowable, KeepTogether, Paragraph
from reportlab.platypus import Table as PdfTable

from wizard.documents import blocks as b
from wizard.documents.pdf import fonts
from wizard.documents.pdf.colors import COLORS, INK, LINE, MUTED, PAPER
from wizard.documents.pdf.flowables import PictureFlow
from wizard.documents.pdf.painter import draw_line, is_rehearsal
from wizard.documents.pdf.parts_text import para
from wizard.drawing import pillars
from wizard.drawing.marks import pillar_mark

Commands = list[tuple[Any, ...]]
_KEPT_ROWS = 8
_LAST_ROWS, _KEPT_HEIGHT = 7, 420.0
_ENDLESS = 1e6
_GAP = 8.0
"""White space at the right of every column but the last."""
_SLACK = 0.5
_LEAST_WIDTH = 40.0
"""What the widest column keeps when others need room."""
_DATE_LETTERS = 24
"""Longer text without a space was typed by somebody, and may be broken anywhere."""
_BUTT = 0
_FORM = "Formulier"


class QuietTable(PdfTable):
    """A table that draws nothing while a pass only counts pages."""

    def draw(self) -> None:
        """Draw the table."""
        if not is_rehearsal(self.canv):
            super().draw()

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
    rows: list[list[Any]] = [[_head(column) for column in block.columns]] if has_head else []
    commands = _base(len(block.columns), has_head=has_head, dense=block.dense)
    if block.to_fill:
        commands += [("LINEBEFORE", (1, 0), (-1, -1), 0.6, LINE, _BUTT), ("LEFTPADDING", (1, 0), (-1, -1), 6)]
    for row in block.rows:
        rows.append(_row(row, block))
        commands += _row_commands(row, len(rows) - 1)
    if not rows:
        return []
    long_text = {"splitInRow": 1} if block.long_text else {}
    table = QuietTable(rows, widths, repeatRows=1 if has_head else 0, style=commands, hAlign="LEFT", **long_text)
    if not block.long_text and len(block.rows) >= _KEPT_ROWS:
        table.keep_last_rows(width)
    short = len(block.rows) < _KEPT_ROWS and not block.long_text
    return [KeepTogether([table])] if short else [table]


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
                    found = _words(one, column.align, size=_size(block), total=row.total)
                    room = fonts.text_width(b.plain(one), found.style.fontName, found.style.fontSize) + _SLACK
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


def _base(columns: int, *, has_head: bool, dense: bool) -> Commands:
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


def _head(column: b.Column) -> Any:
    style = {"left": "TabelKop", "right": "TabelKopGetal", "center": "TabelKopMidden"}[column.align]
    head = para(column.head, style)
    return [head, para(column.below, "TabelKleinMidden")] if column.below else head


def _row(row: b.Row, block: b.Table) -> list[Any]:
    if row.pillar is not None:
        first = row.cells[0]
        words = first if not isinstance(first, b.Cell) else first.lines[0]
        return [para(b.plain(words), "TabelGroep" + row.pillar.value), *[""] * (len(block.columns) - 1)]
    return [
        _cell(cell, column.align, size=_size(block), total=row.total)
        for cell, column in zip(row.cells, block.columns, strict=True)
    ]


def _cell(cell: b.Words | b.Cell, align: b.Align, *, size: str, total: bool) -> Any:
    if not isinstance(cell, b.Cell):
        return _words(cell, align, size=size, total=total)
    parts: list[Any] = []
    if cell.mark is not None:
        parts.append(PictureFlow(pillar_mark(cell.mark), returns=True))
    if cell.picture is not None:
        parts.append(PictureFlow(cell.picture, returns=True))
    parts += [_words(line, align, size=size, total=total) for line in cell.lines]
    return parts


def _size(block: b.Table) -> str:
    """Return the style of plain words: what one reads on a form is never below 10 points."""
    return _FORM if block.to_fill else "TabelDicht" if block.dense else "Tabel"


def _words(words: b.Words, align: b.Align, *, size: str, total: bool) -> Paragraph:
    """Choose the style by what the words are: soft text is small, numbers stand right."""
    soft = not isinstance(words, str) and all(run.muted for run in words)
    if soft:
        words = b.plain(words)
        return para(words, {"left": "TabelKlein", "right": "TabelKleinGetal", "center": "TabelKleinMidden"}[align])
    strong = total or (not isinstance(words, str) and all(run.strong for run in words))
    if strong:
        words = b.plain(words)
    if align == "right":
        return para(words, "TabelGetalSterk" if strong else "TabelGetal")
    if align == "center":
        return para(words, "TabelMidden")
    return para(words, f"{'Tabel' if size == _FORM else size}Sterk" if strong else size)


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


class Letters(Flowable):
    """The letters of one role at one duty: A a filled square, R an open one, C and I plain."""

    def __init__(self, letters: str) -> None:
        super().__init__()
        self._letters = tuple(letter for letter in letters if letter in "ARCI") or ("–",)
        self._width = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the width of the column."""
        self._width = width
        return width, 12.0

    def draw(self) -> None:
        """Draw the letters in the middle."""
        canvas = self.canv
        step = 14.0
        left = self._width / 2 - step * len(self._letters) / 2
        for number, letter in enumerate(self._letters):
            x = left + number * step
            middle = x + step / 2
            color = MUTED
            if letter in {"A", "R"}:
                canvas.setStrokeColor(INK)
                canvas.setFillColor(INK if letter == "A" else PAPER)
                canvas.setLineWidth(0.9)
                canvas.rect(x + 0.9, 0.2, step - 1.8, 11.6, stroke=1, fill=1)
                color = PAPER if letter == "A" else INK
            canvas.setFillColor(color)
            font = fonts.SEMIBOLD if letter in {"A", "R"} else fonts.REGULAR
            draw_line(canvas, middle, 2.9, letter, font=font, size=8.5, anchor="middle")


def raci_block(block: b.RaciTable, width: float) -> list[Flowable]:
    """Render the table of who does what, grouped by pillar."""
    roles = len(block.roles)
    widths = [width * 0.335, width * 0.14, *[width * 0.525 / roles] * roles]
    heads = [
        [para(role, "TabelKopMidden"), para(_fitting(name, widths[2]), "TabelKleinMidden")]
        for role, name in block.roles
    ]
    rows: list[list[Any]] = [[para("Doorlopende taak", "TabelKop"), para("Ritme", "TabelKop"), *heads]]
    commands = [*_base(len(widths), has_head=True, dense=True), ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (2, 0), (-1, -1), 0),
        ("NOSPLIT", (0, -_LAST_ROWS), (-1, -1)),
                ("TOPPADDING", (0, 1), (-1, -1), 1.4), ("BOTTOMPADDING", (0, 1), (-1, -1), 2.2),
                ("VALIGN", (0, 1), (-1, -1), "MIDDLE")]  # fmt: skip
    seen = None
    for row in block.rows:
        if row.pillar is not seen:
            seen = row.pillar
            rows.append([para(pillars.NAMES[seen], f"TabelGroep{seen.value}"), *[""] * (len(widths) - 1)])
            commands += group_commands(seen.value, len(rows) - 1)
        letters = [Letters(letter) for letter in row.letters]
        rows.append([para(row.title, "TabelDicht"), para(row.rhythm, "TabelKlein"), *letters])
    return [QuietTable(rows, widths, repeatRows=1, style=commands, hAlign="LEFT"), RaciKey()]


def _fitting(name: str, width: float) -> str:
    """Shorten a name until it fits above its column; it stands in full beside the hours per role."""
    while name and fonts.text_width(name, fonts.REGULAR, 8.5) > width - 2:
        name = name.rstrip("…")[:-1] + "…" if len(name) > 2 else ""
    return name


class RaciKey(Flowable):
    """What the letters mean, below the table."""

    _KEY = (("A", "eindverantwoordelijk"), ("R", "voert uit"), ("C", "denkt vooraf mee"), ("I", "krijgt bericht"))
    spaceBefore = 8

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take one line."""
        return width, 14

    def draw(self) -> None:
        """Draw each letter with its word."""
        x = 0.0
        for letter, words in self._KEY:
            mark = Letters(letter)
            mark.wrapOn(self.canv, 14, 14)
            mark.drawOn(self.canv, x, 0)
            self.canv.setFillColor(MUTED)
            draw_line(self.canv, x + 18, 3.1, words, font=fonts.REGULAR, size=8.5)
            x += 30 + fonts.text_width(words, fonts.REGULAR, 8.5) + 12
