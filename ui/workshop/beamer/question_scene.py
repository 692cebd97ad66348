"""A question on the beamer: laid out as large as the screen allows, the same before and after the votes are shown."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.workshop.beamer.marks import Scene
from ui.workshop.beamer.page import Page
from ui.workshop.beamer.question_foot import Foot
from ui.workshop.beamer.question_rows import FITS, Fit, Rows, ground, row_marks, rules
from ui.workshop.beamer.spread_marks import spread_marks, turnout_marks
from wizard.workshop.slides import QuestionSlide

_PANEL_WIDE, _PANEL_NARROW, _PANEL_GAP = 450.0, 330.0, 32.0
_MOST_QUESTION_LINES = 4
_QUESTION_LINE = 1.16
_ABOVE_ROWS, _ABOVE_FOOT = 16.0, 20.0


@dataclass(frozen=True, slots=True)
class _Room:
    """Where things go: the question's top, the width of the part beside the levels, and where the foot begins."""

    top: float
    panel: float
    end: float


def question_scene(slide: QuestionSlide, width: int, height: int) -> Scene:
    """Lay a question out for a screen of ``width`` x ``height`` px."""
    page = Page(width, height)
    top = page.strip(_names(slide), slide.place, slide.clock)
    foot = Foot(page, slide)
    panel = page.px(_PANEL_WIDE if page.canvas.is_wide else _PANEL_NARROW)
    room = _Room(top, panel, page.bottom - foot.height - page.px(_ABOVE_FOOT))
    fit, rows = _fitting(page, slide, room)
    panel *= fit.panel
    whole = QRectF(page.left, top, page.width, 0)
    top += page.text(slide.question, whole, fit.question, weight=600, factor=_QUESTION_LINE, most=_MOST_QUESTION_LINES)
    top += page.px(_ABOVE_ROWS)
    placed = rows.place(page.left, top, room.end - top)
    agreed = slide.agreed.level if slide.agreed else None
    for row in placed:
        if row.line.level == agreed:
            page.marks += ground(page.canvas, QRectF(page.left, row.rect.top(), page.width, row.rect.height()), slide)
    end = page.right if slide.outcome else page.right - panel - page.px(_PANEL_GAP) / 2
    page.marks += rules(page.canvas, placed, page.left, end)
    for row in placed:
        page.marks += row_marks(page.canvas, row, slide)
    beside = QRectF(page.right - panel, top, panel, placed[-1].rect.bottom() - top)
    if slide.outcome is not None:
        page.marks += spread_marks(page.canvas, placed, slide.outcome, slide.hue, beside)
    elif slide.turnout is not None:
        page.marks += turnout_marks(page.canvas, slide.turnout, beside)
    page.marks += foot.marks()
    return page.scene()


def _fitting(page: Page, slide: QuestionSlide, room: _Room) -> tuple[Fit, Rows]:
    """Return the roomiest way to set question and levels that fits; the tightest when none does."""
    fit, rows = FITS[0], _rows(page, slide, FITS[0], room)
    for fit in FITS:
        rows = _rows(page, slide, fit, room)
        if room.top + _question_height(page, slide, fit) + page.px(_ABOVE_ROWS) + rows.needed <= room.end:
            return fit, rows
    return fit, rows


def _rows(page: Page, slide: QuestionSlide, fit: Fit, room: _Room) -> Rows:
    return Rows(page.canvas, slide.levels, fit, page.width - room.panel * fit.panel - page.px(_PANEL_GAP))


def _question_height(page: Page, slide: QuestionSlide, fit: Fit) -> float:
    whole = QRectF(page.left, 0, page.width, 0)
    lines = page.words(slide.question, whole, fit.question, weight=600, most=_MOST_QUESTION_LINES)
    return len(lines) * page.line(fit.question, _QUESTION_LINE)


def _names(slide: QuestionSlide) -> tuple[str, ...]:
    """Return where the question belongs, ever shorter."""
    return (
        f"{slide.step} · {slide.step_title} · {slide.theme}",
        f"{slide.step} · {slide.theme}",
        slide.step,
    )
