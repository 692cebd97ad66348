"""Tables in Word: rules and no zebra, a head that returns on every page, groups with a strip; and who does what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assessments.types import Pillar
from wizard.documents import blocks as b
from wizard.documents.pdf.hyphens import hyphenate
from wizard.documents.word.blocks_text import INK, para, pieces
from wizard.documents.word.parts import Check, Grid, GridCell, GridRow, Image, Inline, Line, Para, Part, Span
from wizard.documents.word.xml import one_line
from wizard.drawing import pillars
from wizard.drawing.letters import fit, width_of
from wizard.drawing.marks import tick_box

SOFT_HYPHEN = "\u00ad"
_WORD = re.compile(r"[^\W\d_]{12,}")
_KEPT_ROWS = 8
_LAST_ROWS = 4
_LONG = 600
"""Letters of a row that always fit on a page."""
_GAP = 8.0
_LEAST_WIDTH = 40.0
_DATE_LETTERS = 24
_KEY = (("A", "eindverantwoordelijk"), ("R", "voert uit"), ("C", "denkt vooraf mee"), ("I", "krijgt bericht"))
_LETTER_STYLES = {"A": "Verantwoordelijk", "R": "Uitvoerend"}


def table_parts(block: b.Table, width: float, alt: str) -> list[Part]:
    """Return a table; a short one stays on one page."""
    widths = column_widths(block, width)
    has_head = any(column.head for column in block.columns)
    rows = [GridRow(tuple(_head(column) for column in block.columns), is_head=True)] if has_head else []
    rows += [_row(row, block) for row in block.rows]
    if not rows:
        return []
    if not has_head:
        rows[0] = replace(rows[0], cells=tuple(_with_top(cell) for cell in rows[0].cells))
    is_long = any(not row.whole for row in rows)
    kept = () if is_long else rows[:-1] if len(block.rows) < _KEPT_ROWS else rows[-_LAST_ROWS:-1]
    style = "Invultabel" if block.to_fill else "Rastertabeldicht" if block.dense else "Rastertabel"
    return [Grid(widths, tuple(kept_row(row) if row in kept else row for row in rows), style, alt)]


def column_widths(block: b.Table, width: float) -> tuple[float, ...]:
    """Widen columns until every date, number and code stands on one line; the widest column gives the room."""
    shares = sum(column.share for column in block.columns)
    widths = [width * column.share / shares for column in block.columns]
    needed = [0.0] * len(widths)
    for row in block.rows:
        if row.pillar is not None:
            continue
        for place, cell in enumerate(row.cells):
            for words in cell.lines if isinstance(cell, b.Cell) else (cell,):
                text = b.plain(words)
                if len(text) <= _DATE_LETTERS and " " not in text and any(letter.isdigit() for letter in text):
                    needed[place] = max(needed[place], width_of(text, 9 if block.dense else 9.5) + _GAP + 1)
            if isinstance(cell, b.Cell) and cell.picture is not None:
                needed[place] = max(needed[place], cell.picture.width + _GAP)
    short = sum(max(0.0, need - has) for need, has in zip(needed, widths, strict=True))
    roomy = [max(need, has) for need, has in zip(needed, widths, strict=True)]
    widest = roomy.index(max(roomy))
    if roomy[widest] - short >= _LEAST_WIDTH:
        roomy[widest] -= short
        return tuple(roomy)
    return tuple(one * width / sum(roomy) for one in roomy)


def _with_top(cell: GridCell) -> GridCell:
    return replace(cell, borders=(("top", INK), *cell.borders))


def kept_row(row: GridRow) -> GridRow:
    """Keep a row on the page of the next one."""
    return replace(row, cells=tuple(replace(cell, content=_kept_parts(cell.content)) for cell in row.cells))


def _kept_parts(parts: Sequence[Part]) -> tuple[Part, ...]:
    return tuple(replace(part, keep_next=True) if isinstance(part, Para) else part for part in parts)


def _head(column: b.Column) -> GridCell:
    lines = [para(column.head, "Tabelkop")]
    if column.below:
        lines.append(para((b.muted(column.below),), "Tabelklein"))
    return GridCell(
        tuple(replace(line, align=column.align, keep_next=True) for line in lines),
        borders=(("bottom", INK),),
        valign="bottom",
    )


def _row(row: b.Row, block: b.Table) -> GridRow:
    if row.pillar is not None:
        first = row.cells[0]
        words = first if not isinstance(first, b.Cell) else first.lines[0]
        return group_row(row.pillar, b.plain(words), len(block.columns))
    cells = tuple(
        _cell(cell, column.align, block, total=row.total) for cell, column in zip(row.cells, block.columns, strict=True)
    )
    return GridRow(cells, whole=sum(len(text) for text in _texts(row)) <= _LONG)


def _texts(row: b.Row) -> Iterator[str]:
    for cell in row.cells:
        for words in cell.lines if isinstance(cell, b.Cell) else (cell,):
            yield b.plain(words)


def group_row(pillar: Pillar, words: str, columns: int) -> GridRow:
    """Return the head of a pillar's group: a tinted band with a strip, kept with what follows."""
    cell = GridCell(
        (para(words, f"Tabelgroep{pillar.value}"),),
        columns,
        pillars.tint(pillar),
        (("left", Line(pillars.fill(pillar), 6.0)),),
        margins=(("left", 8.0),),
    )
    return GridRow((cell,))


def _cell(cell: b.Words | b.Cell, align: b.Align, block: b.Table, *, total: bool) -> GridCell:
    lines: list[Part] = []
    if isinstance(cell, b.Cell):
        if cell.mark is not None:
            lines.append(Para("Tabel", mark(cell.mark), align))
        if cell.picture is not None:
            is_box = cell.picture.alt == tick_box().alt
            lines.append(Para("Tabel", (Check(cell.picture.alt) if is_box else Image(cell.picture),), align))
        lines += [_line(line, align, block, total=total) for line in cell.lines]
    else:
        lines.append(_line(cell, align, block, total=total))
    return GridCell(tuple(lines), borders=(("top", INK),) if total else ())


def mark(pillar: Pillar) -> tuple[Inline, ...]:
    """Return the two letters of a pillar on its tint."""
    return (Span(f"\u00a0{pillars.LETTERS[pillar]}\u00a0", f"Merk{pillar.value}"),)


def _line(words: b.Words, align: b.Align, block: b.Table, *, total: bool) -> Para:
    """Choose the style by what the words are: soft text is small, a total is strong."""
    runs = () if isinstance(words, str) else words
    base = "Formulier" if block.to_fill else "Tabeldicht" if block.dense and align != "right" else "Tabel"
    if runs and all(run.muted for run in runs):
        return Para("Tabelklein", (Span(breakable(b.plain(words))),), align)
    if total or (runs and all(run.strong for run in runs)):
        strong = "Tabelsterk" if base == "Formulier" else f"{base}sterk"
        return Para(strong, (Span(breakable(b.plain(words))),), align)
    return Para(base, pieces(breakable(words) if isinstance(words, str) else words), align)


def breakable(text: str) -> str:
    """Put soft hyphens where our own long compounds may be broken in a narrow column."""
    return _WORD.sub(lambda found: _hyphenated(found.group()), text)


def _hyphenated(word: str) -> str:
    heads = [len(head) for head, _ in hyphenate(word)]
    edges = [0, *heads, len(word)]
    return SOFT_HYPHEN.join(word[start:end] for start, end in pairwise(edges))


def raci_parts(block: b.RaciTable, width: float) -> list[Part]:
    """Return the table of who does what, grouped by pillar, with what its letters mean."""
    roles = len(block.roles)
    widths = (width * 0.335, width * 0.125, *[width * 0.54 / roles] * roles)
    heads = [_role(role, fit(one_line(name), widths[2], 8)) for role, name in block.roles]
    first = [b.Column("Doorlopende taak", 1), b.Column("Ritme", 1)]
    rows = [GridRow((*(_head(one) for one in first), *heads), is_head=True)]
    seen = None
    for row in block.rows:
        if row.pillar is not seen:
            seen = row.pillar
            rows.append(group_row(seen, pillars.NAMES[seen], len(widths)))
        letters = [
            GridCell((Para("Tabeldicht", letter_marks(letter), "center"),), valign="center") for letter in row.letters
        ]
        about = (
            GridCell((para(row.title, "Tabeldicht"),), valign="center"),
            GridCell((para(row.rhythm, "Tabelklein"),), valign="center"),
        )
        rows.append(GridRow((*about, *letters)))
    rows = [kept_row(row) if row in rows[-_LAST_ROWS:-1] else row for row in rows]
    key: list[Inline] = []
    for letter, words in _KEY:
        key += [*letter_marks(letter), Span(f"\u00a0 {words}     ")]
    return [Grid(widths, tuple(rows), "Rollentabel", "Wie doet wat"), Para("Noot", tuple(key))]


def _role(role: str, name: str) -> GridCell:
    """Return the head of a role; a long name was cut, it stands in full beside the hours per role."""
    lines = (para(role, "Tabelkopsmal"), Para("Tabelklein", (Span(name, "Klein"),)))
    return GridCell(
        tuple(replace(line, align="center", keep_next=True) for line in lines),
        borders=(("bottom", INK),),
        valign="bottom",
    )


def letter_marks(letters: str) -> tuple[Inline, ...]:
    """Return the letters of one role: A on ink, R in a frame, C and I plain."""
    found: list[Inline] = []
    for letter in (one for one in letters if one in "ARCI"):
        if found:
            found.append(Span(" "))
        style = _LETTER_STYLES.get(letter, "Code")
        found.append(Span(f"\u00a0{letter}\u00a0" if letter in _LETTER_STYLES else letter, style))
    return tuple(found) or (Span("–", "Code"),)
