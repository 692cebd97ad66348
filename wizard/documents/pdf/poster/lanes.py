"""One lane of the sheet for the wall: the pillar's name, and per period its tasks with a box to tick."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from wizard.documents.pdf import fonts
from wizard.documents.pdf.colors import COLORS, INK, MUTED
from wizard.documents.pdf.flowables import draw_check_box, paint_strip
from wizard.documents.pdf.painter import draw_line
from wizard.documents.pdf.poster.fit import LANE_PAD, PAD, STACK_GAP, Cell, Entry, Fit, Measure
from wizard.documents.pdf.poster.lines import broken
from wizard.documents.pdf.poster.sheets import Sheet
from wizard.documents.poster.values import PosterLane
from wizard.drawing import pillars

_STRIP = 9.0
_INSET = 3.0
_NAME, _CAPTION = 13.0, 9.0


def draw_lane(
    canvas: Canvas, sheet: Sheet, found: Fit, lane: PosterLane, cells: Sequence[Cell], top: float, height: float
) -> None:
    """Draw a lane with its upper edge at ``top``."""
    if sheet.label:
        _draw_label(canvas, sheet, lane, top, height)
    if sheet.strip:
        _draw_strip(canvas, sheet, lane, top, height)
    x = sheet.columns_left
    for period, width in zip(sheet.periods, sheet.widths(found.counts), strict=True):
        _draw_cell(canvas, cells[period], found.measure, x + PAD, top - LANE_PAD)
        x += width


def _draw_label(canvas: Canvas, sheet: Sheet, lane: PosterLane, top: float, height: float) -> None:
    """Draw the pillar's name and what it is on its tint, behind a strip in its colour and pattern."""
    width = sheet.label - 8
    bottom, high = top - height + _INSET, height - 2 * _INSET
    canvas.setFillColor(COLORS[pillars.tint(lane.pillar)])
    canvas.rect(sheet.left, bottom, width, high, stroke=0, fill=1)
    paint_strip(canvas, lane.pillar, sheet.left, bottom, _STRIP, high)
    x, y = sheet.left + _STRIP + 7, top - _INSET - 17
    canvas.setFillColor(COLORS[pillars.ink(lane.pillar)])
    name = pillars.NAMES[lane.pillar]
    size = min(_NAME, _NAME * (width - _STRIP - 13) / fonts.text_width(name, fonts.SEMIBOLD, _NAME))
    draw_line(canvas, x, y, name, font=fonts.SEMIBOLD, size=size)
    canvas.setFillColor(MUTED)
    for line in broken(lane.caption, fonts.REGULAR, _CAPTION, width - _STRIP - 10):
        y -= 11.5
        draw_line(canvas, x, y, line, font=fonts.REGULAR, size=_CAPTION)


def _draw_strip(canvas: Canvas, sheet: Sheet, lane: PosterLane, top: float, height: float) -> None:
    """Draw the pillar's name upright in the strip that the other sheet comes to lie on."""
    left = sheet.left - sheet.strip
    bottom, high = top - height + _INSET, height - 2 * _INSET
    paint_strip(canvas, lane.pillar, left, bottom, 5, high)
    canvas.saveState()
    canvas.translate(left + 19, top - _INSET - 2)
    canvas.rotate(-90)
    canvas.setFillColor(COLORS[pillars.ink(lane.pillar)])
    draw_line(canvas, 0, -4, pillars.NAMES[lane.pillar], font=fonts.SEMIBOLD, size=_NAME)
    canvas.restoreState()


def _draw_cell(canvas: Canvas, cell: Cell, measure: Measure, x: float, top: float) -> None:
    for column in cell.columns:
        y = top
        for entry in column:
            _draw_entry(canvas, entry, measure, x, y)
            y -= entry.height + measure.gap
        x += cell.room + STACK_GAP


def _draw_entry(canvas: Canvas, entry: Entry, measure: Measure, x: float, top: float) -> None:
    """Draw the box, the title and the facts of a task, or how many are left out."""
    y = top
    if entry.task is not None:
        draw_check_box(canvas, x, top - measure.size * 0.98, measure.box, ticked=entry.task.done)
        font = fonts.REGULAR if entry.task.is_later else fonts.MEDIUM
        canvas.setFillColor(INK)
        for line in entry.lines:
            draw_line(canvas, x + measure.indent, y - measure.size * 0.92, line, font=font, size=measure.size)
            y -= measure.leading
    canvas.setFillColor(MUTED)
    for line in entry.facts:
        draw_line(canvas, x + measure.indent, y - measure.facts * 0.95, line, font=fonts.REGULAR, size=measure.facts)
        y -= measure.facts_leading
