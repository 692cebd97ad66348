"""Tasks on paper: in full with a box to tick, and in lanes at a glance."""

from __future__ import annotations

from math import ceil
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer

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
    paint_strip,
    picture_tag,
)
from wizard.documents.pdf.painter import draw_line
from wizard.documents.pdf.parts_text import Text, flow_text, para
from wizard.documents.pdf.tags import Element, done_words, label_and_body, mark
from wizard.documents.pdf.text import shortened
from wizard.drawing import pillars
from wizard.drawing.marks import pillar_mark
from wizard.planning.first_meetings import FIRST_MEETING

_OWNER_LETTERS = 60
_LONG = 1200
"""Letters of a task that always fit on a page together."""
_LANE_GAP = 12.0
_TITLE_LEFT = 15.5
_LAST_PAGE = 165.0
_LANE_NOTE = 400
"""Letters of a note that stands below a lane; a longer one has the whole width, below all lanes."""


class TaskHead(Flowable):
    """The box to tick, the pillar's mark and the code of a task."""

    def __init__(self, card: b.TaskCard, label: Element, body: Element) -> None:
        super().__init__()
        self._card, self._label = card, label
        self._line = Element("P", body)
        mark = pillar_mark(card.pillar)
        self._mark = PictureFlow(mark, returns=True, tag=picture_tag(mark, self._line, small=True))

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Take a fixed place."""
        return 56, 26

    def draw(self) -> None:
        """Draw them."""
        with mark(self.canv, self._label):
            draw_check_box(self.canv, 0, 16, 8.5, ticked=self._card.done)
        self._mark.wrapOn(self.canv, 30, 20)
        self._mark.drawOn(self.canv, 16, 14.5)
        self.canv.setFillColor(MUTED)
        draw_line(self.canv, 0, 2, self._card.code, font=fonts.REGULAR, size=8.5, tag=self._line)


def task_cards_block(block: b.TaskCards, width: float) -> list[Flowable]:
    """Render tasks in full; a row with a long remark may break over pages."""
    rows: list[Flowable] = []
    around = Element("L")
    for number, card in enumerate(block.cards):
        row = _task_row(card, width, around)
        rule: list[Flowable] = [] if number else [Rule()]
        if _is_long(card):
            rows += [CondPageBreak(70), *rule, row]
        else:
            rows.append(KeepTogether([*rule, row]))
    return rows


def _is_long(card: b.TaskCard) -> bool:
    """Tell whether people wrote so much about a task that its row must be allowed to break."""
    return (
        bool(card.meeting or card.remark or card.evidence)
        or len(card.title) + len(card.action) + len(card.done_when) > _LONG
    )


def _task_row(card: b.TaskCard, width: float, around: Element) -> Flowable:
    label, body = label_and_body(around, done_words(done=card.done))
    side = 122.0
    middle = width - 66 - side - 14
    stacks = [
        Stack(10, 54, (TaskHead(card, label, body),)),
        Stack(66, middle, tuple(_inside(body, _task_text(card)))),
        Stack(width - side, side, tuple(_inside(body, _task_side(card)))),
    ]
    return Columns(stacks, padding=(4, 5.5), rule=LINE, pillar=card.pillar)


def _inside(body: Element, parts: list[Any]) -> list[Any]:
    """Put paragraphs into the body of their item."""
    for part in parts:
        if isinstance(part, Text) and part.tag is not None and part.tag.parent is None:
            part.tag.parent = body
    return parts


def _task_text(card: b.TaskCard) -> list[Any]:
    parts: list[Any] = [*flow_text(card.title, "TabelSterk"), *flow_text(card.action, "Tabel")]
    parts += flow_text((b.strong("Klaar als: "), b.Run(card.done_when)), "Tabel")
    if card.raci:
        parts += [Spacer(0, 1.5), para(card.raci, "TabelKlein")]
    if len(card.owner) > _OWNER_LETTERS:
        parts += flow_text((b.strong("Trekker: "), b.Run(card.owner)), "Tabel")
    if card.meeting:
        parts += flow_text((b.strong(f"{FIRST_MEETING}: "), b.Run(card.meeting)), "Tabel")
    if card.remark:
        parts += flow_text((b.strong("Opmerking: "), b.Run(card.remark)), "Tabel")
    if card.evidence:
        parts += flow_text((b.strong("Bewijs: "), b.Run(card.evidence)), "Tabel")
    return parts


def _task_side(card: b.TaskCard) -> list[Any]:
    owner = shortened(card.owner, _OWNER_LETTERS)
    parts: list[Any] = [
        para(owner, "TabelSterk", tag=Element("P", actual=f"Trekker: {owner}")),
        para(card.when, "Tabel"),
    ]
    parts += [para(fact, "TabelKlein") for fact in (*card.facts, *card.causes)]
    if card.status:
        parts.append(para((b.strong(card.status),), "Tabel"))
    return parts


class LaneHead(Flowable):
    """The head of a lane: a thick strip, the pillar's name and what it is; on a next page only the name."""

    spaceAfter = 6

    def __init__(self, lane: b.Lane, around: Element | None = None) -> None:
        super().__init__()
        self._lane = lane
        self._tag = Element("P", around, once=True)
        self._width = 0.0
        self._first: tuple[Canvas, int] | None = None

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
        name = pillars.NAMES[pillar]
        if self._goes_on(canvas):
            with mark(canvas, self._tag):
                draw_line(canvas, 8, 9.5, f"{name}, vervolg", font=fonts.SEMIBOLD, size=11)
            return
        with mark(canvas, self._tag):
            draw_line(canvas, 8, 14.5, name, font=fonts.SEMIBOLD, size=11)
            canvas.setFillColor(MUTED)
            draw_line(canvas, 8, 4, self._lane.caption, font=fonts.REGULAR, size=8)

    def _goes_on(self, canvas: Canvas) -> bool:
        """Tell whether the lane began on an earlier page of this pass."""
        page = canvas.getPageNumber()
        if self._first is None or self._first[0] is not canvas:
            self._first = (canvas, page)
        return self._first[1] != page


class LaneItemFlow(Flowable):
    """One task in a lane: box and initial, title, last day and code."""

    def __init__(self, item: b.LaneItem, around: Element) -> None:
        super().__init__()
        self._item = item
        self._label, self._body = label_and_body(around, done_words(done=item.done))
        said = (f", {item.date}", f", trekker {item.initials}", f", {item.code}")
        self._aside = tuple(Element("Span", self._body, actual=words) for words in said)
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
        with mark(canvas, self._label):
            draw_check_box(canvas, 0, top - 9.3, 7.5, ticked=item.done)
        with mark(canvas, self._body):
            self._title.drawOn(canvas, _TITLE_LEFT, top - self._title.height)
        canvas.setFillColor(INK)
        date, lead, code = self._aside
        draw_line(canvas, self._width, top - 8.6, item.date, font=fonts.SEMIBOLD, size=8, anchor="end", tag=date)
        canvas.setFillColor(MUTED)
        if item.initials:
            draw_line(canvas, 0, top - 19.5, item.initials, font=fonts.SEMIBOLD, size=8, tag=lead)
        draw_line(canvas, self._width, top - 19.5, item.code, font=fonts.REGULAR, size=8, anchor="end", tag=code)


def lanes_block(block: b.Lanes, width: float) -> list[Flowable]:
    """Render the core across the top and the three lanes below; heads return on a second page."""
    lane_width = (width - 2 * _LANE_GAP) / 3
    lefts = [number * (lane_width + _LANE_GAP) for number in range(3)]
    around = Element("L")
    items = [LaneItemFlow(item, around) for item in block.core.items]
    rows = ceil(len(items) / 3) or 1
    core = [
        Stack(left, lane_width, tuple(items[number * rows : (number + 1) * rows])) for number, left in enumerate(lefts)
    ]
    lanes = []
    is_short = len(block.note) <= _LANE_NOTE
    for left, lane in zip(lefts, block.lanes, strict=True):
        whole = Element("Div")
        around = Element("L", whole)
        items = [LaneItemFlow(item, around) for item in lane.items]
        lines = [para(line, "TabelDicht", tag=Element("P", whole)) for line in lane.footer]
        footer: list[Any] = [Rule(color=LINE, thick=0.6, after=3), *lines]
        if lane is block.lanes[0] and block.note and is_short:
            footer += [Spacer(0, 10), para(block.note, "TabelKlein", tag=Element("P", whole))]
        end = Pile([*items[-1:], *footer])
        lanes.append(Stack(left, lane_width, (*items[:-1], end), (LaneHead(lane, whole),)))
    note = [] if is_short else [Spacer(0, 10), *flow_text(block.note, "TabelKlein")]
    return [LaneHead(block.core), Columns(core), Spacer(0, 7), Columns(lanes, least_left=_LAST_PAGE), *note]
