"""Tasks in Word: in full with a box to tick, in lanes at a glance, and the calendar of rhythms."""

from __future__ import annotations

from math import ceil

from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.word.blocks_table import kept_row, mark
from wizard.documents.word.blocks_text import INK, para, pieces
from wizard.documents.word.parts import Check, Grid, GridCell, GridRow, Line, Para, Part, Span, Tab
from wizard.drawing import pillars
from wizard.planning.first_meetings import FIRST_MEETING

_LONG = 1200
"""Letters of a task that always fit on a page together."""
_SIDE = 118.0
_HEAD = 70.0
_LANES = 3
_LANE_GAP = 10.0
_CALENDAR_LEFT = 146.0


def task_cards_parts(block: b.TaskCards, width: float) -> list[Part]:
    """Return tasks in full as one table, a row each; a row with a long remark may go over pages."""
    if not block.cards:
        return []
    heads = ("Taak", "Wat je doet, en wanneer het klaar is", "Wie en wanneer")
    head = GridRow(
        tuple(
            GridCell((para(words, "Tabelkop"),), borders=(("bottom", INK),), margins=_inset(n))
            for n, words in enumerate(heads)
        ),
        is_head=True,
    )
    rows = [_task_row(card) for card in block.cards]
    rows[-2:-1] = [kept_row(row) for row in rows[-2:-1] if row.whole] or rows[-2:-1]
    return [Grid((_HEAD, width - _HEAD - _SIDE, _SIDE), (head, *rows), "Rastertabel", "Taken om uit te voeren")]


def _inset(column: int) -> tuple[tuple[str, float], ...]:
    return (("left", 8.0),) if column == 0 else ()


def _task_row(card: b.TaskCard) -> GridRow:
    strip = (("left", Line(pillars.fill(card.pillar), 4.0)),)
    box = Para("Tabel", (Check(f"Gedaan: {card.code}", card.done), Span(" "), *mark(card.pillar)))
    first = GridCell((box, para(card.code, "Tabelklein")), borders=strip, margins=_inset(0))
    cells = (first, GridCell(tuple(_task_text(card))), GridCell(tuple(_task_side(card)), margins=(("right", 0.0),)))
    return GridRow(cells, whole=not _is_long(card))


def _is_long(card: b.TaskCard) -> bool:
    texts = (
        card.title,
        card.action,
        card.done_when,
        card.meeting,
        card.remark,
        card.evidence,
        card.owner,
        card.raci,
        *card.causes,
    )
    return sum(len(text) + 60 * text.count("\n") for text in texts) > _LONG


def _task_text(card: b.TaskCard) -> list[Part]:
    parts: list[Part] = [para(card.title, "Tabelsterk"), para(card.action, "Tabel")]
    parts.append(para((b.strong("Klaar als: "), b.Run(card.done_when)), "Tabel"))
    if card.raci:
        parts.append(para(card.raci, "Tabelklein"))
    if card.meeting:
        parts.append(para((b.strong(f"{FIRST_MEETING}: "), b.Run(card.meeting)), "Tabel"))
    if card.remark:
        parts.append(para((b.strong("Opmerking: "), b.Run(card.remark)), "Tabel"))
    if card.evidence:
        parts.append(para((b.strong("Bewijs: "), b.Run(card.evidence)), "Tabel"))
    return parts


def _task_side(card: b.TaskCard) -> list[Part]:
    parts: list[Part] = [para(card.owner, "Tabelsterk"), para(card.when, "Tabel")]
    parts += [para(words, "Tabelklein") for words in (*card.facts, *card.causes)]
    if card.status:
        parts.append(para(card.status, "Tabelsterk"))
    return parts


def lanes_parts(block: b.Lanes, width: float) -> list[Part]:
    """Return the core across the top and three lanes below; the heads return on a second page."""
    third = ceil(len(block.core.items) / _LANES) or 1
    core = [block.core.items[number * third : (number + 1) * third] for number in range(_LANES)]
    head = GridRow((_lane_head(block.core, _LANES),), is_head=True)
    row = GridRow(tuple(_lane_cell(items) for items in core), whole=False)
    widths = (width / _LANES,) * _LANES
    first = Grid(widths, (head, row), "Opmaaktabel", f"Baan {pillars.NAMES[block.core.pillar]}")
    heads = GridRow(tuple(_lane_head(lane, 1) for lane in block.lanes), is_head=True)
    body = GridRow(tuple(_lane_cell(lane.items) for lane in block.lanes), whole=False)
    sums = GridRow(tuple(_lane_foot(lane) for lane in block.lanes))
    names = ", ".join(pillars.NAMES[lane.pillar] for lane in block.lanes)
    note = [para(block.note, "Noot")] if block.note else []
    return [first, Grid(widths, (heads, body, sums), "Opmaaktabel", f"Banen {names}"), *note]


def _lane_head(lane: b.Lane, span: int) -> GridCell:
    strip = Line(pillars.fill(lane.pillar), 6.0)
    name = Para("Baankop", (Span(pillars.NAMES[lane.pillar], f"Naam{lane.pillar.value}"),))
    inset = (("left", 8.0), ("bottom", 3.0), ("right", _LANE_GAP))
    caption = Para("Tabelklein", pieces(lane.caption), keep_next=True)
    return GridCell((name, caption), span, pillars.tint(lane.pillar), (("top", strip),), margins=inset)


def _lane_cell(items: tuple[b.LaneItem, ...]) -> GridCell:
    parts = [
        Para(
            "Baantaak",
            (
                Check(f"Gedaan: {item.code}", item.done, "Vakjeklein"),
                Span(f" {item.title}"),
                Span(f"\n{item.initials} · {item.code}" if item.initials else f"\n{item.code}", "Klein"),
                Tab(),
                Span(item.date, "Sterk"),
            ),
        )
        for item in items
    ]
    return GridCell(tuple(parts), margins=(("top", 4.0), ("right", _LANE_GAP)))


def _lane_foot(lane: b.Lane) -> GridCell:
    parts: list[Part] = [para(line, "Tabeldicht") for line in lane.footer]
    margins = (("top", 4.0), ("right", _LANE_GAP))
    return GridCell(tuple(parts), borders=(("top", Line()),), margins=margins)


def calendar_parts(block: b.Calendar, width: float) -> list[Part]:
    """Return months beside each other with the days on which something falls."""
    count = len(block.months)
    step = (width - _CALENDAR_LEFT) / count
    months = [
        GridCell(
            (Para("Tabelkop", (Span(formats.short_month(month.month)),), "center", keep_next=True),),
            borders=(("bottom", INK),),
        )
        for month in block.months
    ]
    head = GridRow((GridCell((para("Overleg", "Tabelkop"),), borders=(("bottom", INK),)), *months), is_head=True)
    rows = [_calendar_row(row, count) for row in block.rows]
    return [Grid((_CALENDAR_LEFT, *[step] * count), (head, *rows), "Kalendertabel", "Dagen per maand")]


def _calendar_row(row: b.CalendarRow, months: int) -> GridRow:
    strip = (("left", Line(pillars.fill(row.pillar), 4.0)),)
    about = (para(row.title, "Tabeldichtsterk"), para(row.rhythm, "Tabelklein"))
    first = GridCell(about, borders=strip, margins=(("left", 8.0),))
    if row.every:
        days = Para("Tabelklein", (Span(row.every),), "center")
        return GridRow((first, GridCell((days,), months, pillars.tint(row.pillar), valign="center")))
    cells = [
        GridCell(
            tuple(Para("Tabeldichtsterk", (Span(str(day)),), "center") for day in days),
            fill=pillars.tint(row.pillar) if days else "",
            valign="center",
        )
        for days in row.days
    ]
    return GridRow((first, *cells))
