"""From a report to paragraphs and tables: chapters under real headings, every kind of block in its own form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.report import Chapter, Report
from wizard.documents.word import styles as s
from wizard.documents.word.blocks_answers import answer_parts
from wizard.documents.word.blocks_forms import to_fill_parts
from wizard.documents.word.blocks_table import raci_parts, table_parts
from wizard.documents.word.blocks_tasks import calendar_parts, lanes_parts, task_cards_parts
from wizard.documents.word.blocks_text import (
    bullets_parts,
    callout_parts,
    consent_parts,
    figure_parts,
    key_figures_parts,
    pair_parts,
    para,
    paragraph_parts,
)
from wizard.documents.word.parts import Grid, Para, Part, Span, Tab
from wizard.documents.word.sheets import as_plain_blocks

_SENTENCE = 300


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: its level, what it says and the bookmark that it leads to."""

    level: int
    words: str
    target: str


@dataclass(slots=True)
class StoryTeller:
    """Writes the chapters of one report and remembers what the contents say."""

    report: Report
    entries: list[Entry] = field(default_factory=list)
    _level: int = 0
    _last_words: str = ""
    _is_tight: bool = False

    def chapters(self) -> list[tuple[Chapter, list[Part]]]:
        """Return the chapters that begin on a page of their own, each with all that stands in it."""
        found: list[tuple[Chapter, list[Part]]] = []
        for chapter in self.report.chapters:
            parts = self._chapter(chapter, 0, opens=True)
            if found and (chapter.joins or chapter.flows):
                found[-1][1].extend(parts)
            else:
                found.append((chapter, parts))
        return found

    def _chapter(self, chapter: Chapter, depth: int, *, opens: bool) -> list[Part]:
        joins = chapter.joins or chapter.flows
        self._is_tight = chapter.one_page
        parts: list[Part] = self._heads(chapter, depth)
        head = parts[0]
        assert isinstance(head, Para)
        breaks = not (opens or joins) if depth else False if joins else head.page_break
        parts[0] = replace(head, page_break=breaks, before=30.0 if joins else None)
        if chapter.lead:
            parts.append(replace(para(chapter.lead, "Lead"), keep_next=True))
        parts += self._blocks(chapter.blocks, s.WIDTH, depth)
        for number, section in enumerate(chapter.sections):
            opens = number == 0 and not chapter.blocks and not chapter.message
            parts += self._chapter(section, depth + 1, opens=opens)
        return parts

    def _heads(self, chapter: Chapter, depth: int) -> list[Part]:
        """Return title and message; where the message is a name, that is the heading."""
        if chapter.is_named:
            return [para(spaced(chapter.title), "Rubriek"), self._heading(chapter.message, depth + 1, "Naamkop")]
        head = self._heading(spaced(chapter.title), depth + 1, "Sectiekop" if depth else "")
        return [head, para(chapter.message, "Boodschap")] if chapter.message else [head]

    def _heading(self, words: str, level: int, style: str = "") -> Para:
        """Return a heading; levels 1 and 2 stand in the contents, and one that would skip a level is none."""
        self._last_words = words
        if level > self._level + 1:
            return para(words, "Tussenkop")
        level = self._level = min(level, 3)
        made = para(words, style or f"Heading{level}")
        if level > 2:
            return made
        target = f"_Toc{len(self.entries) + 1:06}"
        self.entries.append(Entry(level, words, target))
        return replace(made, bookmark=target)

    def _blocks(self, blocks: Iterable[b.Block], width: float, depth: int) -> list[Part]:
        parts: list[Part] = []
        for block in blocks:
            found = self._block(block, width, depth)
            if found and isinstance(found[0], Grid):
                parts[-2:] = _led_in(parts[-2:])
            parts += found
        return parts

    def _block(self, block: b.Block, width: float, depth: int) -> list[Part]:  # noqa: C901, PLR0912  # one line per kind
        match block:
            case b.Heading():
                return [self._aside(self._heading(block.text, block.level + depth), block.aside, width)]
            case b.Paragraph():
                return paragraph_parts(block)
            case b.Bullets():
                return bullets_parts(block)
            case b.KeyFigures():
                return key_figures_parts(block, width)
            case b.Figure():
                return figure_parts(block, width)
            case b.Table():
                return table_parts(replace(block, dense=block.dense or self._is_tight), width, self._last_words)
            case b.Pair():
                return self._pair(block, width, depth)
            case b.Callout():
                return callout_parts(block)
            case b.Consent():
                return consent_parts(block, width)
            case b.TaskCards():
                return task_cards_parts(block, width)
            case b.Lanes():
                return lanes_parts(block, width)
            case b.RaciTable():
                return raci_parts(block, width)
            case b.Calendar():
                return calendar_parts(block, width)
            case b.AnswerEntry():
                return answer_parts(block)
            case b.Room():
                return []
            case b.FillTable() | b.LabelledLines() | b.Levels() | b.RuledLines():
                return self._blocks(as_plain_blocks(block), width, depth)
            case _:
                return to_fill_parts(block, width)

    def _pair(self, block: b.Pair, width: float, depth: int) -> list[Part]:
        first = (width - s.GUTTER) * block.share
        left = self._blocks(block.left, first, depth)
        right = self._blocks(block.right, width - s.GUTTER - first, depth)
        return pair_parts(left, right, (first, width - s.GUTTER - first))

    @staticmethod
    def _aside(heading: Para, aside: str, width: float) -> Para:
        if not aside:
            return heading
        return replace(heading, pieces=(*heading.pieces, Tab(), Span(aside, "Code")), tabs=((width, "right", ""),))


def _led_in(parts: list[Part]) -> list[Part]:
    """Keep a sentence between a heading and a table with the table."""
    if len(parts) < 2 or not all(isinstance(one, Para) for one in parts):
        return parts
    head, sentence = parts
    assert isinstance(head, Para)
    assert isinstance(sentence, Para)
    is_short = sum(len(one.text) for one in sentence.pieces if isinstance(one, Span)) < _SENTENCE
    return [head, replace(sentence, keep_next=True)] if s.BY_ID[head.style].outline and is_short else parts


def spaced(title: str) -> str:
    """Keep the wide space between number and name."""
    return title.replace("  ", f"{formats.NBSP} ", 1)
