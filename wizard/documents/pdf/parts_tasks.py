"""Tasks on paper: in full with a box to tick, in lanes at a glance, and the calendar of rhythms."""

from __future__ import annotations

from math import ceil
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer

from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.pdf import fonts
from wizard.documents.pdf.colors import COLORS, INK, LINE, MUTED
from wizard.documents.pdf.flowables import (
    Columns,
    PictureFlow,
    Pile,
    Rule,
    Stack,
    draw_check_box,
    hairline,
    paint_strip,
)
from wizard.documents.pdf.painter import draw_line
from wizard.documents.pdf.parts_text import flow_text, para
from wizard.documents.pdf.text import shortened
from wizard.drawing import pillars
from wizard.drawing.marks import pillar_mark

_OWNER_LETTERS = 60
_LONG = 1200
"""Letters of a task that always fit on a page together."""
_LANE_GAP = 12.0
_TITLE_LEFT = 15.5
_LAST_PAGE = 165.0


class TaskHead(Flowable):
    """The box to tick, the pillar's mark and the code of a task."""

    def __init__(self, card: b.TaskCard) -> None:
        super().__init__()
        self._card = card
        self._mark = PictureFlow(pillar_mark(card.pillar), returns=True)

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Take a fixed place."""
        return 56, 26

    def draw(self) -> None:
        """Draw them."""
        draw_check_box(self.canv, 0, 16, 8.5, ticked=self._card.done)
        self._mark.wrapOn(self.canv, 30, 20)
        self._mark.drawOn(self.canv, 16, 14.5)
        self.canv.setFillColor(MUTED)
        draw_line(self.canv, 0, 2, self._card.code, font=fonts.REGULAR, size=8.5)


def task_cards_block(block: b.TaskCards, width: float) -> list[Flowable]:
    """Render tasks in full; a row with a long remark may break over pages."""
    rows: list[Flowable] = []
    for number, card in enumerate(block.cards):
        row = _task_row(card, width)
        rule: list[Flowable] = [] if number else [Rule()]
        if _is_long(card):
            rows += [CondPageBreak(70), *rule, row]
        else:
            rows.append(KeepTogether([*rule, row]))
    return rows


def _is_long(card: b.TaskCard) -> bool:
    """Tell whether people wrote so much about a task that its row must be allowed to break."""
    return bool(card.remark or card.evidence) or len(card.title) + len(card.action) + len(card.done_when) > _LONG


def _task_row(card: b.TaskCard, width: float) -> Flowable:
    side = 122.0
    middle = width - 66 - side - 14
    stacks = [
        Stack(10, 54, (TaskHead(card),)),
        Stack(66, middle, tuple(_task_text(card))),
        Stack(width - side, side, tuple(_task_side(card))),
    ]
    return Columns(stacks, padding=(4, 5.5), rule=LINE, pillar=card.pillar)


def _task_text(card: b.TaskCard) -> list[Any]:
    parts: list[Any] = [*flow_text(card.title, "TabelSterk"), *flow_text(card.action, "Tabel")]
    parts += flow_text((b.strong("Klaar als: "), b.Run(card.done_when)), "Tabel")
    if card.raci:
        parts += [Spacer(0, 1.5), para(card.raci, "TabelKlein")]
    if len(card.owner) > _OWNER_LETTERS:
        parts += flow_text((b.strong("Trekker: "), b.Run(card.owner)), "Tabel")
    if card.remark:
        parts += flow_text((b.strong("Opmerking: "), b.Run(card.remark)), "Tabel")
    if card.evidence:
        parts += flow_text((b.strong("Bewijs: "), b.Run(card.evidence)), "Tabel")
    return parts


def _task_side(card: b.TaskCard) -> list[Any]:
    parts: list[Any] = [para(shortened(card.owner, _OWNER_LETTERS), "TabelSterk"), para(card.when, "Tabel")]
    parts += [para(fact, "TabelKlein") for fact in (*card.facts, *card.causes)]
    if card.status:
        parts.append(para((b.strong(card.status),), "Tabel"))
    return parts


class LaneHead(Flowable):
    """The head of a lane: a thick strip, the pillar's name and what it is."""

    spaceAfter = 6

    def __init__(self, lane: b.Lane) -> None:
        super().__init__()
        self._lane = lane
        self._width = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the width of the lane."""
        self._width = width
        return width, 32

    def draw(self) -> None:
        """Draw the strip, the tint and both lines."""
        canvas, pillar = self.canv, self._lane.pillar
        canvas.setFillColor(COLORS[pillars.tint(pillar)])
        canvas.rect(0, 0, self._width, 26, stroke=0, fill=1)
        paint_strip(canvas, pillar, 0, 26, self._width, 6)
        canvas.setFillColor(COLORS[pillars.ink(pillar)])
        draw_line(canvas, 8, 14.5, pillars.NAMES[pillar], font=fonts.SEMIBOLD, size=11)
        canvas.setFillColor(MUTED)
        draw_line(canvas, 8, 4, self._lane.caption, font=fonts.REGULAR, size=8)


class LaneItemFlow(Flowable):
    """One task in a lane: box and initial, title, last day and code."""

    def __init__(self, item: b.LaneItem) -> None:
        super().__init__()
        self._item = item
        self._title = para(shortened(item.title, 120), "TabelDicht")
        self._width = self._height = 0.0
        self.spaceAfter = 4.2

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Leave room at the right for date and code."""
        self._width = width
        side = max(
            fonts.text_width(self._item.date, fonts.SEMIBOLD, 8), fonts.text_width(self._item.code, fonts.REGULAR, 8)
        )
        self._height = max(self._title.wrapOn(self.canv, width - _TITLE_LEFT - side - 4, 1e6)[1], 21)
        return width, self._height

    def draw(self) -> None:
        """Draw the parts."""
        canvas, item, top = self.canv, self._item, self._height
        draw_check_box(canvas, 0, top - 9.3, 7.5, ticked=item.done)
        self._title.drawOn(canvas, _TITLE_LEFT, top - self._title.height)
        canvas.setFillColor(INK)
        draw_line(canvas, self._width, top - 8.6, item.date, font=fonts.SEMIBOLD, size=8, anchor="end")
        canvas.setFillColor(MUTED)
        draw_line(canvas, 0, top - 19.5, item.initials, font=fonts.SEMIBOLD, size=8)
        draw_line(canvas, self._width, top - 19.5, item.code, font=fonts.REGULAR, size=8, anchor="end")


def lanes_block(block: b.Lanes, width: float) -> list[Flowable]:
    """Render the core across the top and the three lanes below; heads return on a second page."""
    lane_width = (width - 2 * _LANE_GAP) / 3
    lefts = [number * (lane_width + _LANE_GAP) for number in range(3)]
    items = [LaneItemFlow(item) for item in block.core.items]
    rows = ceil(len(items) / 3) or 1
    core = [
        Stack(left, lane_width, tuple(items[number * rows : (number + 1) * rows])) for number, left in enumerate(lefts)
    ]
    lanes = []
    for left, lane in zip(lefts, block.lanes, strict=True):
        items = [LaneItemFlow(item) for item in lane.items]
        footer: list[Any] = [Rule(color=LINE, thick=0.6, after=3), *(para(line, "TabelDicht") for line in lane.footer)]
        if lane is block.lanes[0] and block.note:
            footer += [Spacer(0, 10), para(block.note, "TabelKlein")]
        end = Pile([*items[-1:], *footer])
        lanes.append(Stack(left, lane_width, (*items[:-1], end), (LaneHead(lane),)))
    return [LaneHead(block.core), Columns(core), Spacer(0, 7), Columns(lanes, least_left=_LAST_PAGE)]


class CalendarFlow(Flowable):
    """One rhythm in the calendar: title and rhythm left, a box with the day per month."""

    def __init__(self, row: b.CalendarRow, *, left: float, months: int) -> None:
        super().__init__()
        self._row, self._left, self._months = row, left, months
        self._title = para(row.title, "TabelDichtSterk")
        self._rhythm = para(row.rhythm, "TabelKlein")
        self._width = self._height = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Make room for the title and for several days in one month."""
        self._width = width
        room = self._left - 16
        text = self._title.wrapOn(self.canv, room, 1e6)[1] + self._rhythm.wrapOn(self.canv, room, 1e6)[1]
        most = max((len(days) for days in self._row.days), default=1)
        self._height = max(text, 17.0 * most) + 8
        return width, self._height

    def draw(self) -> None:
        """Draw the row."""
        canvas, row = self.canv, self._row
        paint_strip(canvas, row.pillar, 0, 4, 4, self._height - 8)
        y = self._height - 4 - self._title.height
        self._title.drawOn(canvas, 10, y)
        self._rhythm.drawOn(canvas, 10, y - self._rhythm.height)
        step = (self._width - self._left) / self._months
        if row.every:
            self._draw_every(step)
        for month, days in enumerate(row.days):
            for place, day in enumerate(days):
                self._draw_day(self._left + month * step, step, place, len(days), day)
        hairline(canvas, 0, self._width, 0)

    def _draw_day(self, x: float, step: float, place: int, count: int, day: int) -> None:
        canvas, pillar = self.canv, self._row.pillar
        wide = min(20.0, step - 3)
        y = self._height / 2 + 17 * (count / 2 - place) - 16
        canvas.setFillColor(COLORS[pillars.tint(pillar)])
        canvas.setStrokeColor(COLORS[pillars.fill(pillar)])
        canvas.setLineWidth(1.0)
        canvas.rect(x + (step - wide) / 2, y, wide, 15, stroke=1, fill=1)
        canvas.setFillColor(INK)
        draw_line(canvas, x + step / 2, y + 4.2, str(day), font=fonts.SEMIBOLD, size=9, anchor="middle")

    def _draw_every(self, step: float) -> None:
        canvas = self.canv
        left, right = self._left + step * 0.2, self._left + step * self._months
        label = fonts.text_width(self._row.every, fonts.REGULAR, 8.5) + 16
        middle = (left + right) / 2
        paint_strip(canvas, self._row.pillar, left, self._height / 2 - 5, middle - label / 2 - left, 10)
        paint_strip(canvas, self._row.pillar, middle + label / 2, self._height / 2 - 5, right - middle - label / 2, 10)
        canvas.setFillColor(INK)
        draw_line(canvas, middle, self._height / 2 - 3, self._row.every, font=fonts.REGULAR, size=8.5, anchor="middle")


class CalendarHead(Flowable):
    """The names of the months above a calendar."""

    def __init__(self, block: b.Calendar, *, left: float) -> None:
        super().__init__()
        self._block, self._left = block, left
        self._width = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take one line."""
        self._width = width
        return width, 16

    def draw(self) -> None:
        """Draw the names and the rule."""
        canvas, months = self.canv, self._block.months
        step = (self._width - self._left) / len(months)
        canvas.setFillColor(MUTED)
        for number, month in enumerate(months):
            x = self._left + (number + 0.5) * step
            draw_line(canvas, x, 5, formats.short_month(month.month), font=fonts.SEMIBOLD, size=8.5, anchor="middle")
        hairline(canvas, 0, self._width, 0, color=INK, thick=1.0)


def calendar_block(block: b.Calendar) -> list[Flowable]:
    """Render months beside each other; each row stays whole."""
    left = 146.0
    rows: list[Flowable] = [CalendarHead(block, left=left)]
    rows += [CalendarFlow(row, left=left, months=len(block.months)) for row in block.rows]
    return [KeepTogether(rows[:3]), *rows[3:]]
