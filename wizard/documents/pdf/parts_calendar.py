"""The calendar of rhythms: months beside each other, a row per meeting with the days on which it falls."""

from __future__ import annotations

from reportlab.platypus import Flowable, KeepTogether

from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.pdf import fonts
from wizard.documents.pdf.colors import COLORS, INK, MUTED
from wizard.documents.pdf.flowables import hairline, paint_strip
from wizard.documents.pdf.painter import draw_line
from wizard.documents.pdf.parts_text import para
from wizard.documents.pdf.tags import Element, mark
from wizard.documents.pdf.tags.table import TableTags
from wizard.drawing import pillars


class CalendarFlow(Flowable):
    """One rhythm in the calendar: title and rhythm left, a box with the day per month."""

    def __init__(self, row: b.CalendarRow, tag: Element, *, left: float, months: int) -> None:
        super().__init__()
        self._row, self._left, self._months = row, left, months
        head = TableTags.cell(tag, heads_row=True)
        self._title = para(row.title, "TabelDichtSterk", tag=head)
        self._rhythm = para(row.rhythm, "TabelKlein", tag=head)
        self._cells = _month_cells(row, tag, months)
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
                with mark(canvas, self._cells[month]):
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
        base = self._height / 2 - 3
        cell = self._cells[0]
        draw_line(canvas, middle, base, self._row.every, font=fonts.REGULAR, size=8.5, anchor="middle", tag=cell)


def _month_cells(row: b.CalendarRow, tag: Element, months: int) -> list[Element]:
    """Return the cell of each month; months with nothing in a row are one cell together."""
    if row.every:
        return [TableTags.cell(tag, columns=months)] * months
    cells: list[Element] = []
    before = True
    for days in row.days:
        if days or before:
            cells.append(TableTags.cell(tag))
        else:
            cells[-1].columns += 1
            cells.append(cells[-1])
        before = bool(days)
    return cells


class CalendarHead(Flowable):
    """The names of the months above a calendar."""

    def __init__(self, block: b.Calendar, tag: Element, *, left: float) -> None:
        super().__init__()
        self._block, self._left = block, left
        TableTags.column_head(tag, "")
        self._cells = [TableTags.column_head(tag, str(month.month)) for month in block.months]
        for cell, month in zip(self._cells, block.months, strict=True):
            cell.actual = f"{formats.month_name(month.month)} {month.year}"
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
            x, name = self._left + (number + 0.5) * step, formats.short_month(month.month)
            draw_line(canvas, x, 5, name, font=fonts.SEMIBOLD, size=8.5, anchor="middle", tag=self._cells[number])
        hairline(canvas, 0, self._width, 0, color=INK, thick=1.0)


def calendar_block(block: b.Calendar) -> list[Flowable]:
    """Render months beside each other; each row stays whole."""
    left = 146.0
    tags = TableTags(has_head=True, has_rows=bool(block.rows))
    rows: list[Flowable] = [CalendarHead(block, tags.head_row(), left=left)]
    rows += [CalendarFlow(row, tags.row(), left=left, months=len(block.months)) for row in block.rows]
    return [KeepTogether(rows[:3]), *rows[3:]]
