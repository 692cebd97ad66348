"""Every answer with its note and evidence, and what people fill in: forms, agendas and empty rows."""

from __future__ import annotations

from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.word.blocks_text import INK, para, pieces
from wizard.documents.word.parts import Check, Grid, GridCell, GridRow, Image, Inline, Line, Para, Part, Span, Tab

_ROW = 22.0
_NAME = 0.34
_BOX = 22.0


def answer_parts(block: b.AnswerEntry) -> list[Part]:
    """Return one question with all that was filled in; the texts may be of any length."""
    head: list[Inline] = [Span(f"{block.code}{formats.NBSP} ", "Zacht"), Span(block.name or block.question, "Sterk")]
    if block.aside:
        head += [Tab(), Span(block.aside, "Sterk")]
    elif block.picture is not None:
        head += [Tab(), Image(block.picture)]
    parts: list[Part] = [Para("Antwoordkop", tuple(head))]
    if block.name:
        parts.append(para(block.question, "Antwoordvraag"))
    for line in block.lines:
        words = (b.muted(b.plain(line.words)),) if line.soft else line.words
        parts.append(Para("Antwoord", (Span(line.label, "Sterk"), Tab(), *pieces(words))))
    return [*parts, Para("Antwoordeinde")]


def form_head_parts(block: b.FormHead, width: float) -> list[Part]:
    """Return the fields at the top of a form and the instruction."""
    whole = sum(share for _, share in block.fields)
    labels = GridRow(
        tuple(GridCell((Para("Tabelklein", (Span(label),), keep_next=True),)) for label, _ in block.fields)
    )
    box = tuple((side, Line("ink", 0.9)) for side in ("top", "left", "bottom", "right"))
    fields = GridRow(tuple(GridCell(borders=box) for _ in block.fields), height=19)
    widths = tuple(width * share / whole for _, share in block.fields)
    return [Grid(widths, (labels, fields), "Opmaaktabel", "Wie vult dit in"), para(block.instruction, "Formulier")]


def form_question_parts(block: b.FormQuestion, width: float) -> list[Part]:
    """Return one question of a form under a heavy rule, on one page."""
    parts: list[Part] = []
    if block.condition:
        parts.append(Para("Formulier", (Span("→  "), *pieces(block.condition)), keep_next=True))
    parts.append(Para("Formuliervraag", (Span(block.question), Tab(), Span(block.code, "Code"))))
    if block.hint:
        parts.append(para(block.hint, "Formulierhulp"))
    if block.heads:
        parts.append(_form_grid(block, width))
    elif block.choices:
        parts.append(_choices(block, width))
    if block.waivable:
        waiver = (Check(f"{block.code} n.v.t.", style="Vakjegroot"), Span(" n.v.t.", "Sterk"), Span(" want "), Tab())
        parts.append(Para("Formulierregel", waiver))
    if block.extras:
        parts += _extras(block.code)
    labels = (*block.labels, *[""] * block.lines)
    parts += [_line(labels[number]) for number in range(block.lines)]
    return [Para("Formulierstreep"), *parts]


def _extras(code: str) -> list[Part]:
    sure: list[Inline] = [Span("Hoe zeker ben je?  ")]
    for word in ("zeker", "redelijk", "gok", "nabespreken"):
        sure += [Check(f"{code} {word}", style="Vakje"), Span(f" {word}     ")]
    lines = [_line(label) for label in ("Bewijs: waar zie je dat?", "Toelichting", "")]
    return [Para("Formulier", tuple(sure), keep_next=True), *lines]


def _choices(block: b.FormQuestion, width: float) -> Grid:
    rows = []
    for label, text in block.choices:
        box = Para("Formulier", (Check(f"{block.code} {label or text}", style="Vakjegroot"),), keep_next=True)
        words: list[Inline] = [Span(f"{label}  ", "Sterk")] if label else []
        rows.append(GridRow((GridCell((box,)), GridCell((Para("Formulier", (*words, Span(text)), keep_next=True),)))))
    return Grid((_BOX, width - _BOX), tuple(rows), "Rastertabeldicht", f"Antwoorden bij {block.code}")


def _form_grid(block: b.FormQuestion, width: float) -> Grid:
    """Return a grid to fill in: a row per choice, a cell per head, and two empty rows."""
    step = width * (1 - _NAME) / len(block.heads)
    heads = [GridCell((para(head, "Tabelkop"),), borders=(("bottom", INK),)) for head in ("", *block.heads)]
    names = (*(text for _, text in block.choices), "", "")
    rows = [
        GridRow((GridCell((para(name, "Formulier"),)), *[GridCell()] * len(block.heads)), height=_ROW) for name in names
    ]
    head = GridRow(tuple(heads), is_head=True)
    return Grid((width * _NAME, *[step] * len(block.heads)), (head, *rows), "Invultabel", block.question)


def _line(label: str) -> Para:
    return Para("Formulierregel", (Span(f"{label}  " if label else ""), Tab()))


def writing_lines_parts(block: b.WritingLines) -> list[Part]:
    """Return lines to write on."""
    return [_line(label) for label in (block.label, *[""] * (block.count - 1))]


def agenda_point_parts(block: b.AgendaPoint) -> list[Part]:
    """Return a point of an agenda with its minutes and lines below it."""
    words: list[Inline] = [Span(f"{block.number}."), Tab(), *pieces(block.words)]
    if block.minutes:
        words += [Tab(), Span(f"{block.minutes} min", "Code")]
    return [Para("Agendapunt", tuple(words)), *[_line("") for _ in range(block.lines)]]


def writing_table_parts(block: b.WritingTable, width: float) -> list[Part]:
    """Return empty rows under their heads; a head without a name has a box to tick."""
    shares = sum(share for _, share in block.heads)
    heads = tuple(GridCell((para(head, "Tabelkop"),), borders=(("bottom", INK),)) for head, _ in block.heads)
    rows = [GridRow(heads, is_head=True)] if any(head for head, _ in block.heads) else []
    for number in range(block.rows):
        cells = tuple(
            GridCell() if head else GridCell((Para("Formulier", (Check(f"Regel {number + 1}"),)),))
            for head, _ in block.heads
        )
        rows.append(GridRow(cells, height=_ROW))
    widths = tuple(width * share / shares for _, share in block.heads)
    return [Grid(widths, tuple(rows), "Invultabel", "Om in te vullen")]
