"""What people fill in, in Word: forms, owners' sheets, agendas and empty rows."""

from __future__ import annotations

from dataclasses import replace

from wizard.documents import blocks as b
from wizard.documents.word.blocks_table import kept_row, mark
from wizard.documents.word.blocks_text import INK, para, pieces
from wizard.documents.word.parts import Check, Choice, Grid, GridCell, GridRow, Inline, Line, Para, Part, Span, Tab
from wizard.drawing import pillars

_ROW = 22.0
_NAME = 0.34
_BOX = 22.0
_SHEET = (70.0, 62.0, 72.0)
"""The columns of an owner's sheet beside the widest one: the box, the day, and what one says about it."""
_LONG = 1200


def to_fill_parts(block: b.BlockToFill, width: float) -> list[Part]:
    """Return what people fill in, by hand or with clicks."""
    match block:
        case b.FormHead():
            return form_head_parts(block, width)
        case b.FormQuestion():
            return form_question_parts(block, width)
        case b.AgendaPoint():
            return agenda_point_parts(block)
        case b.WritingTable():
            return writing_table_parts(block, width)
        case b.WritingLines():
            return writing_lines_parts(block)
        case b.SheetTasks():
            return sheet_tasks_parts(block, width)
        case b.TickLists():
            return tick_lists_parts(block)
        case b.Signatures():
            return signatures_parts(block, width)


def form_head_parts(block: b.FormHead, width: float) -> list[Part]:
    """Return the fields at the top of a form and the instruction."""
    whole = sum(share for _, share in block.fields)
    labels = GridRow(
        tuple(GridCell((Para("Tabelklein", (Span(label),), keep_next=True),)) for label, _ in block.fields)
    )
    box = tuple((side, Line("ink", 0.9)) for side in ("top", "left", "bottom", "right"))
    values = (*block.values, *[""] * (len(block.fields) - len(block.values)))
    inset = (("left", 4.0), ("top", 3.0))
    fields = GridRow(
        tuple(GridCell((para(value, "Tabel"),), borders=box, margins=inset) for value in values), height=19
    )
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


def sheet_tasks_parts(block: b.SheetTasks, width: float) -> list[Part]:
    """Return an owner's tasks with why, when they are done, and room to say so."""
    first, day, said = _SHEET
    names = ("Taak", "Wat je doet, en wanneer het klaar is", "Uiterlijk", "Stand, gedaan op")
    cells = [GridCell((para(name, "Tabelkop"),), borders=(("bottom", INK),)) for name in names]
    cells[0] = replace(cells[0], margins=(("left", 8.0),))
    rows = [_sheet_row(row, block.statuses) for row in block.rows]
    rows[-2:-1] = [kept_row(row) if row.whole else row for row in rows[-2:-1]]
    head = GridRow(tuple(cells), is_head=True)
    return [
        Grid((first, width - first - day - said, day, said), (head, *rows), "Rastertabel", "Taken van een eigenaar")
    ]


def _sheet_row(row: b.SheetTask, statuses: tuple[str, ...]) -> GridRow:
    box = Para("Tabel", (Check(f"Gedaan: {row.code}", row.done), Span(" "), *mark(row.pillar)))
    words: list[Part] = [para(row.title, "Tabelsterk")]
    words += [para(row.why, "Tabel")] if b.plain(row.why) else []
    words.append(para((b.strong("Klaar als: "), b.Run(row.done_when)), "Tabel"))
    words += [para((b.strong(f"{label}: "), b.Run(text)), "Tabel") for label, text in row.notes]
    day: list[Part] = [para(row.day, "Tabelsterk"), para(row.hours, "Tabelklein")]
    day += [para("te laat", "Tabelsterk")] if row.late else []
    said: list[Part] = [Para("Tabel", (Choice(f"Stand: {row.code}", statuses, row.status),))]
    said.append(para(row.done_on, "Tabel") if row.done_on else Para("Tabel", (Span("op"), Tab()), tabs=_UNDERSCORE))
    edge = (("left", Line(pillars.fill(row.pillar), 4.0)),)
    first = GridCell((box, para(row.code, "Tabelklein")), borders=edge, margins=(("left", 8.0),))
    letters = sum(len(text) for text in (row.title, row.done_when, b.plain(row.why), *(text for _, text in row.notes)))
    return GridRow((first, GridCell(tuple(words)), GridCell(tuple(day)), GridCell(tuple(said))), whole=letters < _LONG)


_UNDERSCORE = ((70.0, "right", "underscore"),)


def tick_lists_parts(block: b.TickLists) -> list[Part]:
    """Return lists of tasks in one line each, with a box to tick."""
    parts: list[Part] = []
    for one in block.lists:
        parts.append(para(one.title, "Tussenkop"))
        for item in one.items:
            check = Check(f"Gedaan: {item.code}", item.done)
            words = (check, Span(f" {item.title}  "), Span(item.code, "Code"), Tab(), Span(item.aside, "Sterk"))
            parts.append(Para("Vinklijst", words))
    return [*parts, para(block.note, "Noot")] if b.plain(block.note) else parts


def signatures_parts(block: b.Signatures, width: float) -> list[Part]:
    """Return a closing sentence with lines to sign on, each with a name below it, and one for the date."""
    names = (*block.names, "datum")
    step = width / len(names)
    line = GridRow(
        tuple(GridCell((Para("Tabel", keep_next=True),), borders=(("bottom", INK),)) for _ in names), height=30
    )
    below = GridRow(tuple(GridCell((para(name, "Tabelklein"),), margins=(("right", 10.0),)) for name in names))
    grid = Grid((step,) * len(names), (line, below), "Opmaaktabel", "Om te ondertekenen")
    return [replace(para(block.words), keep_next=True), grid]
