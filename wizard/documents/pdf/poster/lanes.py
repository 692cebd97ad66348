"""One lane of the sheet for the wall: the pillar's name, and per period its tasks with a box to tick."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from wizard.documents.pdf import fonts
from wizard.documents.pdf.colors import COLORS, INK, MUTED
from wizard.documents.pdf.flowables import draw_check_box, paint_strip
from wizard.documents.pdf.painter import draw_line
from wizard.documents.pdf.poster.fit import LANE_PAD, PAD, STACK_GAP, Cell, Entry, Fit, Measure
from wizard.documents.pdf.poster.lines import broken
from wizard.documents.pdf.poster.sheets import Sheet
from wizard.documents.pdf.tags import Element, label_and_body, mark
from wizard.documents.poster.values import PosterLane
from wizard.drawing import pillars

_STRIP = 9.0
_INSET = 3.0
_NAME, _CAPTION = 13.0, 9.0


@dataclass(frozen=True, slots=True)
class LaneDrawer:
    """Draws the lanes of one page into the table that the page is for who hears it."""

    canvas: Canvas
    sheet: Sheet
    found: Fit
    table: Element

    def draw(self, lane: PosterLane, cells: Sequence[Cell], top: float, height: float) -> None:
        """Draw a lane with its upper edge at ``top``."""
        canvas, sheet = self.canvas, self.sheet
        row = Element("TR", self.table)
        head = Element("TH", row, scope="Row")
        tags = [Element("TD", row) for _ in sheet.periods]
        if sheet.label:
            _draw_label(canvas, sheet, lane, (top, height), head)
        if sheet.strip:
            _draw_strip(canvas, sheet, lane, (top, height), head)
        x = sheet.columns_left
        for period, width, tag in zip(sheet.periods, sheet.widths(self.found.counts), tags, strict=True):
            _draw_cell(canvas, cells[period], self.found.measure, (x + PAD, top - LANE_PAD), tag)
            x += width


def _draw_label(canvas: Canvas, sheet: Sheet, lane: PosterLane, place: tuple[float, float], tag: Element) -> None:
    """Draw the pillar's name and what it is on its tint, behind a strip in its colour and pattern."""
    (top, height), width = place, sheet.label - 8
    bottom, high = top - height + _INSET, height - 2 * _INSET
    canvas.setFillColor(COLORS[pillars.tint(lane.pillar)])
    canvas.rect(sheet.left, bottom, width, high, stroke=0, fill=1)
    paint_strip(canvas, lane.pillar, sheet.left, bottom, _STRIP, high)
    x, y = sheet.left + _STRIP + 7, top - _INSET - 17
    canvas.setFillColor(COLORS[pillars.ink(lane.pillar)])
    name = pillars.NAMES[lane.pillar]
    size = min(_NAME, _NAME * (width - _STRIP - 13) / fonts.text_width(name, fonts.SEMIBOLD, _NAME))
    with mark(canvas, tag):
        draw_line(canvas, x, y, name, font=fonts.SEMIBOLD, size=size)
        canvas.setFillColor(MUTED)
        for line in broken(lane.caption, fonts.REGULAR, _CAPTION, width - _STRIP - 10):
            y -= 11.5
            draw_line(canvas, x, y, line, font=fonts.REGULAR, size=_CAPTION)


def _draw_strip(canvas: Canvas, sheet: Sheet, lane: PosterLane, place: tuple[float, float], tag: Element) -> None:
    """Draw the pillar's name upright in the strip that the other sheet comes to lie on."""
    top, height = place
    left = sheet.left - sheet.strip
    bottom, high = top - height + _INSET, height - 2 * _INSET
    paint_strip(canvas, lane.pillar, left, bottom, 5, high)
    canvas.saveState()
    canvas.translate(left + 19, top - _INSET - 2)
    canvas.rotate(-90)
    canvas.setFillColor(COLORS[pillars.ink(lane.pillar)])
    draw_line(canvas, 0, -4, pillars.NAMES[lane.pillar], font=fonts.SEMIBOLD, size=_NAME, tag=tag)
    canvas.restoreState()


def _draw_cell(canvas: Canvas, cell: Cell, measure: Measure, place: tuple[float, float], tag: Element) -> None:
    x, top = place
    tasks = Element("L", tag) if any(cell.columns) else tag
    for column in cell.columns:
        y = top
        for entry in column:
            _draw_entry(canvas, entry, measure, (x, y), tasks)
            y -= entry.height + measure.gap
        x += cell.room + STACK_GAP


def _draw_entry(canvas: Canvas, entry: Entry, measure: Measure, place: tuple[float, float], tasks: Element) -> None:
    """Draw the box, the title and the facts of a task, or how many are left out."""
    x, y = place
    label, body = label_and_body(tasks)
    body.actual = _heard(entry)
    if entry.task is not None:
        label.actual = "klaar" if entry.task.done else "te doen"
        with mark(canvas, label):
            draw_check_box(canvas, x, y - measure.size * 0.98, measure.box, ticked=entry.task.done)
    with mark(canvas, body):
        font = fonts.REGULAR if entry.task is not None and entry.task.is_later else fonts.MEDIUM
        canvas.setFillColor(INK)
        for line in entry.lines:
            draw_line(canvas, x + measure.indent, y - measure.size * 0.92, line, font=font, size=measure.size)
            y -= measure.leading
        canvas.setFillColor(MUTED)
        for line in entry.facts:
            baseline = y - measure.facts * 0.95
            draw_line(canvas, x + measure.indent, baseline, line, font=fonts.REGULAR, size=measure.facts)
            y -= measure.facts_leading


def _heard(entry: Entry) -> str:
    """Return what is heard where a word is broken over lines; "" where the lines say it themselves."""
    is_broken = any(line.endswith("-") for line in entry.lines[:-1])
    return f"{entry.task.title}, {entry.task.facts}" if entry.task is not None and is_broken else ""
