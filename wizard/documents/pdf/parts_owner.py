"""The sheet of one owner: tasks with why and when, lists to tick off, and lines to sign on; all of it can be filled in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer

from wizard.documents import blocks as b
from wizard.documents.pdf import fonts
from wizard.documents.pdf.colors import INK, LINE, MUTED
from wizard.documents.pdf.fields import Box, list_field, text_field, tick_field
from wizard.documents.pdf.flowables import Columns, PictureFlow, Rule, Stack, draw_check_box, hairline, picture_tag
from wizard.documents.pdf.painter import draw_line, is_rehearsal, line_width
from wizard.documents.pdf.parts_text import flow_text, para
from wizard.documents.pdf.tags import Element, label_and_body, mark
from wizard.documents.pdf.text import shortened
from wizard.drawing.marks import pillar_mark

_WHAT, _DONE_WHEN, _DAY, _ROOM = 57.0, 242.0, 374.0, 420.0
"""Where the columns of the tasks begin."""
_DAY_END = 410.0
_GAP = 9.0
_YEAR = re.compile(r"\s(\d{4})$")
_TOP, _BOTTOM = 2.5, 3.5
_LEAST_ROW = 29.0
_WHOLE_ROW = 300.0
"""A row that is higher may break over pages."""
_BOX, _SMALL_BOX = 9.0, 8.0
_LIST_GAP = 24.0
_TITLE_LETTERS = 90
_LINE_LETTERS = 160
_NOTE_LETTERS = 240
_UNEVEN = 50.0
"""A list that is so many points longer than the one beside it goes on above that one."""


def sheet_tasks_block(block: b.SheetTasks, width: float) -> list[Flowable]:
    """Render the tasks under their heads; a row with long text may break over pages."""
    table = Element("Table")
    top = Element("TR", table)
    task, when, day, done = (Element("TH", top, scope="Column", columns=1 if number else 2) for number in range(4))
    heads = [
        Stack(_WHAT, _DONE_WHEN - _WHAT - _GAP, (para("Taak, en waarom", "TabelKop", tag=task),)),
        Stack(_DONE_WHEN, _DAY - _DONE_WHEN - 6, (para("Klaar als", "TabelKop", tag=when),)),
        Stack(_DAY - 18, _DAY_END - _DAY + 18, (para("Uiterlijk", "TabelKopGetal", tag=day),)),
        Stack(_ROOM, width - _ROOM, (para("Gedaan op", "TabelKop", tag=done),)),
    ]
    head: list[Flowable] = [Spacer(0, 5), Columns(heads, padding=(0, 3)), Rule()]
    rows: list[Flowable] = []
    for number, one in enumerate(block.rows):
        tag = Element("TR", table)
        row, height, what = _row(one, block.statuses, width, tag)
        above = [] if number else head
        if height > _WHOLE_ROW:
            rows += [CondPageBreak(90), *above, row]
        else:
            rows.append(KeepTogether([*above, row]))
        rows += _long_notes(one, what, width)
    return [*rows, Spacer(0, 10)]


def _row(task: b.SheetTask, statuses: Sequence[str], width: float, tag: Element) -> tuple[Flowable, float, Element]:
    """Return a task's row, its height, and the cell with what it is."""
    code, what = (Element("TD", tag) for _ in range(2))
    when, day, done = (Element("TD", tag) for _ in range(3))
    stacks = [
        Stack(9, _WHAT - 10, (TaskTick(task, code),)),
        Stack(_WHAT, _DONE_WHEN - _WHAT - _GAP, tuple(_what(task, what))),
        Stack(_DONE_WHEN, _DAY - _DONE_WHEN - 6, tuple(flow_text(task.done_when, "TabelDicht", tag=when))),
        Stack(_DAY - 18, _DAY_END - _DAY + 18, tuple(_when(task, day))),
    ]
    look: dict[str, Any] = {"padding": (_TOP, _BOTTOM), "rule": LINE, "pillar": task.pillar}
    height = Columns(stacks, **look).wrapOn(None, width, 1e6)[1]
    inner = max(height - _TOP - _BOTTOM, _LEAST_ROW)
    place = DonePlace(task, statuses, done, min(inner, _WHOLE_ROW), reaches_rule=height <= _WHOLE_ROW)
    row = TaskRow([*stacks, Stack(_ROOM, width - _ROOM, (place,))], **look)
    return row, row.wrapOn(None, width, 1e6)[1], what


class TaskRow(Columns):
    """The row of a task: the line below it is dark where one writes the day."""

    def draw(self) -> None:
        """Draw the row, then that line over the light one."""
        super().draw()
        if not is_rehearsal(self.canv):
            hairline(self.canv, _ROOM, self._width, 0, color=INK, thick=0.9)


def _what(task: b.SheetTask, cell: Element) -> list[Any]:
    parts: list[Any] = [
        *flow_text(task.title, "TabelDichtSterk", tag=Element("P", cell)),
        *flow_text(task.why, "TabelDicht", tag=Element("P", cell)),
    ]
    for label, text in task.notes:
        if len(text) <= _NOTE_LETTERS:
            parts += flow_text((b.strong(label), b.Run(text)), "TabelDicht", tag=Element("P", cell))
    return parts


def _long_notes(task: b.SheetTask, cell: Element, width: float) -> list[Flowable]:
    """Return what is too long for a column over the whole width, below the row."""
    parts: list[Any] = []
    for label, text in task.notes:
        if len(text) > _NOTE_LETTERS:
            parts += flow_text((b.strong(label), b.Run(text)), "TabelDicht", tag=Element("P", cell))
    if not parts:
        return []
    stack = Stack(_WHAT, width - _WHAT, tuple(parts))
    return [Columns([stack], padding=(_TOP, _BOTTOM), rule=LINE, pillar=task.pillar)]


def _when(task: b.SheetTask, cell: Element) -> list[Any]:
    day = _YEAR.sub(r"\n\1", task.day)  # beside the day a year would reach into the column before it
    lines = [(day, "TabelGetalSterk"), *([("te laat", "TabelGetalSterk")] if task.late else [])]
    return [para(words, style, tag=Element("P", cell)) for words, style in (*lines, (task.hours, "TabelKleinGetal"))]


class TaskTick(Flowable):
    """The box to tick, the pillar's mark and the code of a task."""

    def __init__(self, task: b.SheetTask, tag: Element) -> None:
        super().__init__()
        self._task, self._tag = task, tag
        picture = pillar_mark(task.pillar)
        self._mark = PictureFlow(picture, returns=True, tag=picture_tag(picture, tag, small=True))

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Take a fixed place."""
        return 47, 28

    def draw(self) -> None:
        """Draw them, with a field over a box that is not ticked yet."""
        canvas, task = self.canv, self._task
        if is_rehearsal(canvas):
            return
        _tick_box(canvas, Box(0, 17, _BOX, _BOX), task, self._tag)
        self._mark.wrapOn(canvas, 30, 20)
        self._mark.drawOn(canvas, 14, 15.5)
        canvas.setFillColor(MUTED)
        draw_line(canvas, 0, 3.5, task.code, font=fonts.REGULAR, size=8, tag=Element("P", self._tag))


class DonePlace(Flowable):
    """Where one says how a task stands and writes the day on which it was done."""

    def __init__(
        self, task: b.SheetTask, statuses: Sequence[str], tag: Element, height: float, *, reaches_rule: bool
    ) -> None:
        super().__init__()
        self._tag = tag
        self._task, self._statuses, self._height = task, tuple(statuses), height
        self._below = _BOTTOM if reaches_rule else 0.0
        self._has_rule = reaches_rule
        self._width = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the height of the row."""
        self._width = width
        return width, self._height

    def draw(self) -> None:
        """Draw the line and lay both fields over it; what is finished is only told."""
        canvas, task = self.canv, self._task
        if is_rehearsal(canvas):
            return
        if not self._has_rule:
            hairline(canvas, 0, self._width, 0, color=INK, thick=0.9)
        if task.done:
            canvas.setFillColor(INK)
            draw_line(canvas, 0, self._height - 9, task.status, font=fonts.REGULAR, size=9, tag=Element("P", self._tag))
            draw_line(canvas, 0, 5 - self._below, task.done_on, font=fonts.REGULAR, size=9, tag=Element("P", self._tag))
            return
        top = Box(-2, self._height - 12, self._width + 2, 13)
        name = f"{task.code}, {_short(task.title)}"
        list_field(
            canvas,
            top,
            f"{task.field}.stand",
            f"Stand van {name}",
            options=self._statuses,
            value=task.status,
            tag=self._tag,
        )
        room = Box(-2, 1 - self._below, self._width + 2, 15)
        text_field(canvas, room, f"{task.field}.gedaan-op", f"Gedaan op: {name}", size=9, tag=self._tag)


class TickLine(Flowable):
    """One task: a box to tick, its title and its day."""

    def __init__(self, item: b.TickItem, around: Element) -> None:
        super().__init__()
        self._label, self.body = label_and_body(around)
        self._item, self._title = item, para(shortened(item.title, _LINE_LETTERS), "TabelDicht", tag=self.body)
        self._aside = para(item.aside, "TabelDichtGetal", tag=self.body)
        self._aside_width = line_width(item.aside, fonts.REGULAR, 9) + 1
        self._height = self._width = 0.0
        self.spaceAfter = 2.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Give the title what box and day leave."""
        self._width = width
        title = self._title.wrapOn(self.canv, width - self._aside_width - 22, 1e6)[1]
        self._height = max(title, self._aside.wrapOn(self.canv, self._aside_width, 1e6)[1])
        return width, self._height

    def draw(self) -> None:
        """Draw them, with a field over a box that is not ticked yet."""
        canvas = self.canv
        if is_rehearsal(canvas):
            return
        _tick_box(canvas, Box(0.5, self._height - _SMALL_BOX - 1.4, _SMALL_BOX, _SMALL_BOX), self._item, self._label)
        self._title.drawOn(canvas, 14, self._height - self._title.height)
        self._aside.drawOn(canvas, self._width - self._aside_width, self._height - self._aside.height)


def tick_lists_block(block: b.TickLists, width: float) -> list[Flowable]:
    """Render the lists two beside each other; a list that is much longer goes on above the one beside it."""
    side = (width - _LIST_GAP) / 2
    found: list[Flowable] = []
    for start in range(0, max(len(block.lists), 1), 2):
        (left, right), head = _sides(block.lists[start : start + 2], side)
        if block.note and start + 2 >= len(block.lists):
            shorter = right if _height(right, side) <= _height(left, side) else left
            shorter += [Spacer(0, 5), para(block.note, "TabelDicht")]
        stacks = [Stack(0, side, tuple(left), head[0]), Stack(side + _LIST_GAP, side, tuple(right), head[1])]
        found += [CondPageBreak(60), Columns(stacks), Spacer(0, 8)]
    return found


_Head = tuple[Any, ...]


def _sides(lists: Sequence[b.TickList], side: float) -> tuple[tuple[list[Any], list[Any]], tuple[_Head, _Head]]:
    """Return the lines of both sides and their heads."""
    heads = [para(one.title, "Kop3", tag=Element("H3", once=True)) for one in lists]
    columns = [_lines(one) for one in lists]
    if not lists:
        return ([], []), ((), ())
    first, second = columns[0], columns[1] if len(lists) > 1 else []
    if len(lists) > 1 and _height(first, side) <= _height(second, side) + _UNEVEN:
        return (first, second), ((heads[0],), (heads[1],))
    whole = [*first, *([Spacer(0, 8), heads[1], *second] if len(lists) > 1 else [])]
    cut = (
        next(place for place in range(len(whole)) if 2 * _height(whole[: place + 1], side) >= _height(whole, side)) + 1
    )
    cut = min(cut, len(first))
    blank = Spacer(0, heads[0].wrapOn(None, side, 1e6)[1] + heads[0].getSpaceAfter())
    return (whole[:cut], whole[cut:]), ((heads[0],), (blank,))


def _height(parts: Sequence[Any], width: float) -> float:
    return float(sum(one.wrapOn(None, width, 1e6)[1] + one.getSpaceAfter() for one in parts))


def _lines(block: b.TickList) -> list[Any]:
    """Return a line per task; a title that is very long is begun in its line and told in full below it."""
    lines: list[Any] = []
    around = Element("L")
    for item in block.items:
        line = TickLine(item, around)
        lines.append(line)
        if len(item.title) > _LINE_LETTERS:
            lines += flow_text(item.title, "TabelDicht", tag=line.body)
    return lines


def _tick_box(canvas: Any, box: Box, task: b.SheetTask | b.TickItem, around: Element) -> None:
    """Draw a task's box: ticked when it is done, else with a field over it."""
    if task.done:
        with mark(canvas, Element("Span", around, actual="klaar")):
            draw_check_box(canvas, box.x, box.y, box.width, ticked=True)
        return
    draw_check_box(canvas, box.x, box.y, box.width)
    tick_field(canvas, box, f"{task.field}.klaar", f"{task.code} is klaar: {_short(task.title)}", tag=around)


def _short(title: str) -> str:
    return shortened(title, _TITLE_LETTERS)
