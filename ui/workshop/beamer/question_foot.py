"""The bottom of a question: what to do now, what the votes say, or what was agreed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.texts import tr
from ui.workshop.beamer.marks import LEFT, RIGHT, Box, Mark, Symbol, Words
from ui.workshop.beamer.page import SMALL, STRONG, Page
from wizard.workshop.slides import QuestionSlide

_CHIP, _PAD, _ICON, _GAP = 76.0, 24.0, 40.0, 16.0
_EVIDENCE_LINES = 3


@dataclass(frozen=True, slots=True)
class _Chip:
    words: str
    icon: str
    color: str
    fill: str
    edge: str


class Foot:
    """Lays the bottom out; it keeps room for what follows, so that nothing above it moves when votes are shown."""

    def __init__(self, page: Page, slide: QuestionSlide) -> None:
        self._page = page
        self._slide = slide
        self._chip = _chip(slide)
        self._lead = _lead(slide)
        self._lines = _lines(slide)
        self._chip_width = self._measure_chip()
        self._round_width = page.advance(slide.round_words, SMALL) + 2
        self._beside = self._is_beside()

    @property
    def height(self) -> float:
        """Return how high the bottom is."""
        page = self._page
        lines = sum(len(one) for one in self._paragraphs())
        return page.px(_CHIP) + page.px(_GAP) + max(1 if page.canvas.is_wide else 2, lines) * page.line(SMALL)

    def marks(self) -> list[Mark]:
        """Return what stands at the bottom of the page."""
        page = self._page
        top = page.bottom - self.height
        band = QRectF(page.left, top, page.width, page.px(_CHIP))
        marks = self._chip_marks(band)
        small = page.canvas.type_px(SMALL)
        side = QRectF(band.right() - self._round_width, band.top(), self._round_width, band.height())
        marks.append(Words(side, (self._slide.round_words,), small, side.height(), "ink-2", 400, RIGHT))
        if self._beside and self._lead:
            left = band.left() + self._chip_width + page.px(_PAD)
            room = QRectF(left, top, band.right() - self._round_width - left, band.height())
            marks.append(Words(room, (self._lead,), small, room.height(), "ink", 400, LEFT))
        y = band.bottom() + page.px(_GAP)
        for lines in self._paragraphs():
            high = len(lines) * page.line(SMALL)
            marks.append(Words(QRectF(page.left, y, page.width, high), lines, small, page.line(SMALL), "ink-2"))
            y += high
        return marks

    def _paragraphs(self) -> list[tuple[str, ...]]:
        page = self._page
        room = QRectF(0, 0, page.width, 0)
        most = _EVIDENCE_LINES if self._slide.agreed else 2
        # What was voted is left out below what was agreed: the dots still tell it.
        lead_below = self._lead and not self._beside and not self._slide.agreed
        texts = (self._lead, *self._lines) if lead_below else self._lines
        return [page.words(text, room, SMALL, most=most) for text in texts]

    def _is_beside(self) -> bool:
        """Tell whether the first line fits between the chip and the round."""
        page = self._page
        used = self._chip_width + self._round_width + page.px(_PAD) * 2
        return used + page.advance(self._lead, SMALL) <= page.width

    def _measure_chip(self) -> float:
        page = self._page
        if self._chip is None:
            return page.advance(_now(self._slide), STRONG, 600)
        return page.px(_PAD * 2 + _ICON + _GAP) + page.advance(self._chip.words, STRONG, 600)

    def _chip_marks(self, band: QRectF) -> list[Mark]:
        page = self._page
        px = page.canvas.type_px(STRONG)
        if self._chip is None:
            room = QRectF(band.left(), band.top(), self._chip_width + 2, band.height())
            return [Words(room, (_now(self._slide),), px, band.height(), "ink", 600)]
        box = QRectF(band.left(), band.top(), self._chip_width, band.height())
        icon = page.px(_ICON)
        left = box.left() + page.px(_PAD)
        words = QRectF(left + icon + page.px(_GAP), box.top(), box.width(), box.height())
        words.setRight(box.right() - page.px(_PAD) + 2)
        return [
            Box(box, self._chip.fill, self._chip.edge, page.px(10), page.px(2)),
            Symbol(QRectF(left, box.center().y() - icon / 2, icon, icon), self._chip.icon, self._chip.color),
            Words(words, (self._chip.words,), px, box.height(), self._chip.color, 600),
        ]


def _now(slide: QuestionSlide) -> str:
    """Return what the room does while there is no status."""
    if slide.outcome is not None:
        return slide.outcome.summary
    if slide.turnout is not None and slide.turnout.is_complete:
        return tr("Iedereen heeft gestemd")
    return tr("Kies in stilte je eigen niveau")


def _chip(slide: QuestionSlide) -> _Chip | None:
    if slide.agreed is not None:
        hue = slide.hue
        return _Chip(slide.agreed.words, "check", f"{hue}.text", f"{hue}.tint", f"{hue}.outline")
    if slide.outcome is None or not slide.outcome.status:
        return None
    if slide.outcome.needs_talk:
        return _Chip(slide.outcome.status, "message-square", "warning", "warning.tint", "warning.line")
    return _Chip(slide.outcome.status, "check", "ink", "sunken", "line-strong")


def _lead(slide: QuestionSlide) -> str:
    """Return the first line, which stands beside the chip where there is room."""
    outcome = slide.outcome
    if outcome is None or (not outcome.status and not slide.agreed):
        return ""
    return " · ".join(part for part in (outcome.summary, outcome.aside) if part)


def _lines(slide: QuestionSlide) -> tuple[str, ...]:
    if slide.agreed is not None:
        return (slide.agreed.evidence,) if slide.agreed.evidence else ()
    if slide.outcome is None:
        return (tr("De stemmen blijven geheim tot we ze samen bekijken."),)
    aside = "" if slide.outcome.status else slide.outcome.aside
    return tuple(one for one in (aside, slide.outcome.ask, *slide.outcome.differences) if one)
