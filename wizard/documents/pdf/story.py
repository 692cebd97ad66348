"""From a report to the flowables that ReportLab puts on pages."""

from __future__ import annotations

from collections.abc import Iterable

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, NextPageTemplate, PageBreak

from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.pdf import page
from wizard.documents.pdf.contents import ContentsLine
from wizard.documents.pdf.cover import CoverPage
from wizard.documents.pdf.fitting import GapBelow, OnePage, room_for, total_height, with_company
from wizard.documents.pdf.pages import HEADING, Anchor, BackOfSheet, HeadSwitch, PageRegister, RegisterKeeper
from wizard.documents.pdf.parts_answers import answer_block
from wizard.documents.pdf.parts_boxes import ConsentBox, KeyFigureRow, callout_block
from wizard.documents.pdf.parts_calendar import calendar_block
from wizard.documents.pdf.parts_forms import form_head_block, form_question_block, writing_lines_block
from wizard.documents.pdf.parts_owner import sheet_tasks_block, tick_lists_block
from wizard.documents.pdf.parts_raci import raci_block
from wizard.documents.pdf.parts_sheets import sheet_block
from wizard.documents.pdf.parts_sign import SignatureLines
from wizard.documents.pdf.parts_table import table_block
from wizard.documents.pdf.parts_tasks import lanes_block, task_cards_block
from wizard.documents.pdf.parts_text import (
    bullets_block,
    figure_block,
    heading_block,
    keep,
    loose,
    pair_block,
    para,
    paragraph_block,
    seen_only,
)
from wizard.documents.pdf.parts_writing import WritingGrid, agenda_point_block
from wizard.documents.pdf.poster.page import poster_pages
from wizard.documents.pdf.tags import Element
from wizard.documents.report import Chapter, Report

_GUTTER = 28.0
_ROOM_TO_FLOW, _FLOW_GAP = 150, 22
_CONTENTS_HEAD = 60
_JOIN_GAP = 36
_LONELY = 5
"""Letters of a last word that looks lost on a line of its own."""


class StoryTeller:
    """Builds the flowables of one report."""

    def __init__(self, report: Report, register: PageRegister) -> None:
        self._report = report
        self._register = register
        self._headings = 0

    def story(self) -> list[Flowable]:
        """Return everything from the cover to the last appendix."""
        report = self._report
        parts: list[Flowable] = []
        if report.poster is not None:
            parts += [Anchor("vel", report.poster.title, 0, self._register), *poster_pages(report, report.poster)]
        if report.cover is not None:
            parts += [CoverPage(report, report.cover), NextPageTemplate(page.CHAPTER)]
        if report.has_contents:
            parts += [PageBreak(), *self._contents()]
        for chapter in report.chapters:
            parts += self._chapter(chapter, 0, first=not parts)
            if chapter.joins:
                parts = with_company(parts)
        # It comes first: behind white space that runs over the end of a page it would open an empty one.
        return [RegisterKeeper(self._register), *parts]

    def first_template(self) -> str:
        """Return the template of the first page."""
        if self._report.poster is not None:
            return page.POSTER
        if self._report.cover is not None:
            return page.COVER
        return page.CHAPTER if self._report.has_contents else page.FORM

    def _contents(self) -> list[Flowable]:
        parts: list[Flowable] = [HeadSwitch("Inhoud"), Anchor("inhoud", "Inhoud", 0, self._register)]
        parts += [para("Inhoud", "Kop1"), para("Waar je wat vindt.", "Boodschap")]
        lines: list[Flowable] = []
        for depth, is_tight in ((2, False), (1, False), (1, True), (0, True)):
            lines = self._contents_lines(depth, is_tight=is_tight)
            if sum(line.wrapOn(None, page.WIDTH, page.HEIGHT)[1] for line in lines) <= page.HEIGHT - _CONTENTS_HEAD:
                break
        return [*parts, *lines]

    def _contents_lines(self, depth: int, *, is_tight: bool) -> list[Flowable]:
        """Return a line per chapter; with depth 1 those of its sections too, with 2 those of the appendices as well."""
        tag = Element("TOC")
        found: list[tuple[Chapter, bool]] = []
        for chapter in self._report.chapters:
            found.append((chapter, False))
            if depth > int(chapter.is_appendix):
                found += [(section, True) for section in chapter.sections]
        return [
            ContentsLine(chapter, _key(chapter), self._register, tag, is_section=is_section, is_tight=is_tight)
            for chapter, is_section in found
        ]

    def _chapter(self, chapter: Chapter, level: int, *, first: bool) -> list[Flowable]:
        template = page.APPENDIX if chapter.is_appendix else page.CHAPTER if self._report.has_contents else page.FORM
        has_children = bool(chapter.sections) or _has_headings(chapter)
        body: list[Flowable] = [
            HeadSwitch(chapter.head, level),
            Anchor(_key(chapter), chapter.bookmark or chapter.title, level, self._register, closed=has_children),
            seen_only(_spaced(chapter.title), "Kop1") if chapter.is_named else para(_spaced(chapter.title), "Kop1"),
        ]
        if chapter.message:
            body.append(
                para(
                    _without_a_lonely_word(chapter.message),
                    "Boodschap",
                    tag=Element("H1") if chapter.is_named else None,
                )
            )
        if chapter.lead:
            body.append(para(chapter.lead, "Lead"))
        body += self._blocks(chapter.blocks, page.WIDTH, level + 1)
        if chapter.one_page:
            body = [OnePage(body)]
        parts = [] if first else self._break(chapter, template, body)
        parts += body
        for number, section in enumerate(chapter.sections):
            opens = number == 0 and not chapter.blocks and not chapter.message
            parts += self._chapter(section, level + 1, first=opens)
        return parts if chapter.flows or chapter.joins else with_company(parts)

    def _break(self, chapter: Chapter, template: str, body: list[Flowable]) -> list[Flowable]:
        """Return what stands between a chapter and the one before it."""
        if chapter.joins:
            return [CondPageBreak(total_height(body) + _JOIN_GAP), GapBelow(_JOIN_GAP)]
        if chapter.flows:
            return [CondPageBreak(_room_to_flow(body) + _FLOW_GAP), GapBelow(_FLOW_GAP)]
        turn = [BackOfSheet(self._register)] if self._report.on_right else []
        return [NextPageTemplate(template), *turn, PageBreak()]

    def _blocks(self, blocks: Iterable[b.Block], width: float, level: int) -> list[Flowable]:
        parts: list[Flowable] = []
        heading: list[Flowable] = []
        for block in blocks:
            found = self._block(block, width, level)
            if isinstance(block, b.Heading):
                heading += self._anchored(block, found, level)
                continue
            if heading:
                parts += [CondPageBreak(room_for(heading, found)), *heading]
                heading = []
            if isinstance(block, b.Paragraph) and block.tone is b.Tone.NOTE and parts:
                found = [KeepTogether([*loose(parts.pop()), *found])] if isinstance(parts[-1], KeepTogether) else found
            parts += found
        return [*parts, *heading]

    def _anchored(self, block: b.Heading, found: list[Flowable], level: int) -> list[Flowable]:
        if block.level != 2:
            return found
        self._headings += 1
        return [Anchor(f"{HEADING}{self._headings}", block.text, level, self._register), *found]

    def _block(self, block: b.Block, width: float, level: int) -> list[Flowable]:  # noqa: C901, PLR0912  # one line per kind
        match block:
            case b.Heading():
                return heading_block(block)
            case b.Paragraph():
                return paragraph_block(block)
            case b.Bullets():
                return bullets_block(block)
            case b.KeyFigures():
                return [KeyFigureRow(block)]
            case b.Figure():
                return keep(figure_block(block))
            case b.Table():
                return table_block(block, width)
            case b.Pair():
                return self._pair(block, width)
            case b.Callout():
                return callout_block(block)
            case b.Consent():
                return [ConsentBox(block)]
            case b.TaskCards():
                return task_cards_block(block, width)
            case b.Lanes():
                return lanes_block(block, width)
            case b.RaciTable():
                return raci_block(block, width)
            case b.Calendar():
                return calendar_block(block)
            case b.AnswerEntry():
                return answer_block(block, width)
            case b.Room():
                return [CondPageBreak(block.height)]
            case b.FillTable() | b.LabelledLines() | b.Levels() | b.RuledLines():
                return sheet_block(block, width)
            case _:
                return _to_fill(block, width)

    def _pair(self, block: b.Pair, width: float) -> list[Flowable]:
        left = (width - _GUTTER) * block.share
        right = width - _GUTTER - left
        return pair_block(block, self._side(block.left, left), self._side(block.right, right), width)

    def _side(self, blocks: Iterable[b.Block], width: float) -> list[Flowable]:
        """Render the blocks of one side of a pair: no bookmarks and no page breaks in there."""
        parts: list[Flowable] = []
        for block in blocks:
            if isinstance(block, b.Heading):
                parts.append(para(block.text, f"Kop{block.level}"))
            elif isinstance(block, b.Figure):
                parts += figure_block(block)
            else:
                parts += self._block(block, width, 9)
        return [one for part in parts for one in loose(part)]


def _to_fill(block: b.BlockToFill, width: float) -> list[Flowable]:
    """Return what one writes on, with a pen or on a screen."""
    match block:
        case b.FormHead():
            return form_head_block(block)
        case b.FormQuestion():
            return form_question_block(block, width)
        case b.AgendaPoint():
            return agenda_point_block(block, width)
        case b.WritingTable():
            return [WritingGrid(block)]
        case b.WritingLines():
            return writing_lines_block(block)
        case b.SheetTasks():
            return sheet_tasks_block(block, width)
        case b.TickLists():
            return tick_lists_block(block, width)
        case b.Signatures():
            return [SignatureLines(block)]


def _room_to_flow(body: list[Flowable]) -> float:
    """Return how much room a section needs to go on here: its heading stays with what is kept together right below it."""
    above = 0.0
    for part in body:
        if isinstance(part, CondPageBreak):
            return max(_ROOM_TO_FLOW, above + part.height)
        if not (isinstance(part, HeadSwitch | Anchor) or getattr(part, "style", None) is not None):
            break
        above += total_height([part])
    return _ROOM_TO_FLOW


def _without_a_lonely_word(message: str) -> str:
    """Keep a short last word of a headline with the one before it."""
    head, _, last = message.rpartition(" ")
    return f"{head}{formats.NBSP}{last}" if head and len(last) <= _LONELY else message


def _spaced(title: str) -> str:
    """Keep the wide space between number and name, which a paragraph would close up."""
    return title.replace("  ", f"{formats.NBSP} ", 1)


def _key(chapter: Chapter) -> str:
    return chapter.key or f"hoofdstuk-{chapter.number or chapter.name}"


def _has_headings(chapter: Chapter) -> bool:
    return any(isinstance(block, b.Heading) and block.level == 2 for block in chapter.blocks)  # Kop2
