"""Running text, headings and figures as flowables."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Paragraph, Spacer
from reportlab.platypus.paragraph import cleanBlockQuotedText

from wizard.documents import blocks as b
from wizard.documents.pdf import fonts
from wizard.documents.pdf.addresses import has_address, link_lines
from wizard.documents.pdf.colors import COLORS, LINE
from wizard.documents.pdf.flowables import Columns, PictureFlow, Rule, Stack, picture_tag
from wizard.documents.pdf.painter import is_rehearsal
from wizard.documents.pdf.styles import STYLES, tag_kind
from wizard.documents.pdf.tags import Element, TaggedCanvas, artifact, label_and_body
from wizard.documents.pdf.text import markup, pieces

_TONES = {
    b.Tone.LEAD: "Lead",
    b.Tone.BODY: "Broodtekst",
    b.Tone.NOTE: "Noot",
    b.Tone.QUOTE: "Citaat",
    b.Tone.ASIDE: "Terzijde",
}
_GUTTER = 14.0
_SHORT = 1500
_MARKED = re.compile("[<&]")
_TIDY = re.compile(r"\S+(?: \S+)*")
"""One line without a space too many."""
_LEAST_OVER = 110.0
"""What a pair that breaks leaves for the next page, so that it is not nearly blank."""


class Text(Paragraph):
    """A paragraph that is broken into lines once per width: every pass and every measure after that is free.

    Attributes:
        tag: its element, which all its pieces share.
        label: the element of its bullet, when that is not simply part of the text.
        addresses: all of its text when there may be an address in it, of web or mail.

    """

    tag: Element | None = None
    label: Element | None = None
    addresses = ""
    style: ParagraphStyle
    _broken_at = -1.0

    def __init__(self, text: str, style: ParagraphStyle, **more: Any) -> None:
        if "frags" not in more and text.strip() and not _MARKED.search(text):
            line = text if _TIDY.fullmatch(text) else cleanBlockQuotedText(text)
            more["frags"] = [_first_piece(style).clone(text=line)]
        super().__init__(text, style, **more)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the size; the lines do not depend on the height there is."""
        if width != self._broken_at or not hasattr(self, "blPara"):
            self._size = super().wrap(width, height)
            if self.style.embeddedHyphenation and any(_is_too_wide(line) for line in self.blPara.lines):
                self.style = _unhyphenated(self.style)
                self._size = super().wrap(width, height)
            self._broken_at = width
        return self._size

    def split(self, width: float, height: float) -> list[Flowable]:
        """Break over pages; all pieces are the same element to who hears them."""
        pieces: list[Flowable] = super().split(width, height)
        for piece in pieces:
            piece.tag, piece.addresses = self.tag, self.addresses
        if pieces:
            pieces[0].label = self.label
        return pieces

    def draw(self) -> None:
        """Draw the lines, unless this pass only counts pages."""
        canvas = self.canv
        if is_rehearsal(canvas) or not self.blPara.lines:
            return
        if not isinstance(canvas, TaggedCanvas):
            super().draw()
        elif self.label is not None and self.tag is not None and self.bulletText:
            start = len(canvas._code)
            super().draw()
            canvas.mark_label(start, self.label, self.tag)
        else:
            opened = canvas.begin_mark(self.tag)
            super().draw()
            if opened:
                canvas.end_mark()
        if self.addresses:
            link_lines(self, self.tag, self.addresses)


@cache
def _first_piece(style: ParagraphStyle) -> Any:
    """Return what ReportLab makes of a letter in a style; reading text as markup takes long, and most text has none."""
    return Paragraph("x", style).frags[0]


def _is_too_wide(line: Any) -> bool:
    """Tell whether a broken line does not fit: what comes after a hyphen or a slash is never broken a second time."""
    room: float = line[0] if isinstance(line, tuple) else line.extraSpace
    return room < -1


@cache
def _unhyphenated(style: ParagraphStyle) -> ParagraphStyle:
    """Return a style that breaks words only where they must be."""
    return ParagraphStyle(style.name, parent=style, hyphenationLang=None, embeddedHyphenation=0)


class SeenOnly(Text):
    """A paragraph that nobody needs to hear: what it says is heard elsewhere on the page."""

    def draw(self) -> None:
        """Draw the lines as an artifact."""
        with artifact(self.canv):
            super().draw()


def seen_only(words: b.Words, style: str) -> SeenOnly:
    """Make one paragraph that is only seen."""
    chosen = STYLES[style]
    return SeenOnly(words_markup(words, chosen), chosen)


def para(words: b.Words, style: str, *, tag: Element | None = None, **more: Any) -> Text:
    """Make one paragraph of any words; nothing in them is read as markup.

    ``tag`` is what it is to who hears it; without one its style says so: a heading, a caption or a paragraph.
    """
    chosen = STYLES[style]
    text = Text(words_markup(words, chosen), chosen, **more)
    text.tag = tag or Element(tag_kind(style))
    plain = b.plain(words)
    if has_address(plain):
        text.addresses = plain
    return text


def words_markup(words: b.Words, style: ParagraphStyle) -> str:
    """Return the paragraph markup of a sentence with strong and soft pieces."""
    if isinstance(words, str):
        return markup(words, style.fontName)
    parts = []
    for run in words:
        font = fonts.SEMIBOLD if run.strong else style.fontName
        text = markup(run.text, font)
        if run.strong:
            text = f'<font face="{fonts.SEMIBOLD}">{text}</font>'
        if run.muted:
            text = f'<font color="{COLORS["muted"].hexval().replace("0x", "#")}">{text}</font>'
        parts.append(text)
    return "".join(parts)


def flow_text(words: b.Words, style: str, *, tag: Element | None = None, **first: Any) -> list[Text]:
    """Make paragraphs of text of any length; ``first`` are settings of the first one, such as its label.

    Only the last run of ``words`` may be long. ``tag`` is the element that all of it belongs to.
    """
    text = b.plain(words)
    if len(text) <= _SHORT and "\n\n" not in text and "\r" not in text:
        return [para(words, style, tag=tag, **first)]
    runs = (b.Run(words),) if isinstance(words, str) else words
    cut = [
        (*runs[:-1], b.Run(piece)) if number == 0 else (b.Run(piece),)
        for number, piece in enumerate(pieces(runs[-1].text))
    ]
    return [
        para(piece, style, tag=_piece_tag(tag, number, len(cut)), **(first if number == 0 else {}))
        for number, piece in enumerate(cut)
    ]


def _piece_tag(tag: Element | None, number: int, count: int) -> Element | None:
    """Return the element of one of the pieces of a long text: paragraphs beside each other, or inside what they fill."""
    if tag is None or count == 1 or (tag.kind == "P" and number == 0):
        return tag
    return Element("P", tag.parent if tag.kind == "P" else tag)


def paragraph_block(block: b.Paragraph) -> list[Flowable]:
    """Render running text."""
    return list(flow_text(block.words, _TONES[block.tone]))


def bullets_block(block: b.Bullets) -> list[Flowable]:
    """Render a list; its bullet is drawn in our own typeface."""
    around = Element("L")
    return [part for item in block.items for part in _item(item, around)]


def _item(words: b.Words, around: Element) -> list[Text]:
    """Make the paragraphs of one item of a list; the bullet is its label."""
    label, body = label_and_body(around)
    parts = flow_text(words, "Opsomming", bulletText="•", tag=body)
    parts[0].label = label
    return parts


class HeadingLine(Flowable):
    """A heading with a short remark at its right, on the same baseline."""

    def __init__(self, heading: Paragraph, aside: Paragraph, *, share: float = 0.7) -> None:
        super().__init__()
        self._heading, self._aside, self._share = heading, aside, share
        self._width = self._height = 0.0

    def getSpaceBefore(self) -> float:  # ReportLab's name
        """Return the heading's own space."""
        return float(self._heading.style.spaceBefore)

    def getSpaceAfter(self) -> float:  # ReportLab's name
        """Return the heading's own space."""
        return float(self._heading.style.spaceAfter)

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Give the heading its share of the width."""
        self._width = width
        self._height = self._heading.wrapOn(self.canv, width * self._share, 1e6)[1]
        self._aside.wrapOn(self.canv, width * (1 - self._share), 1e6)
        return width, self._height

    def draw(self) -> None:
        """Draw both."""
        self._heading.drawOn(self.canv, 0, 0)
        self._aside.drawOn(self.canv, self._width * self._share, 1)


def heading_block(block: b.Heading) -> list[Flowable]:
    """Render a heading; the story keeps it with what follows."""
    heading = para(block.text, f"Kop{block.level}")
    return [HeadingLine(heading, para(block.aside, "TabelKleinGetal")) if block.aside else heading]


def figure_block(block: b.Figure) -> list[Flowable]:
    """Render a figure with title and caption, kept together."""
    parts: list[Flowable] = []
    around = Element("Div")
    if block.title:
        parts.append(para(block.title, "FiguurTitel", tag=Element("P", around)))
    parts.append(PictureFlow(block.picture, tag=picture_tag(block.picture, around)))
    parts[-1].spaceAfter = 0 if block.caption else 7
    if block.caption:
        parts.append(para(block.caption, "Bijschrift", tag=Element("Caption", around)))
    return parts


def pair_block(block: b.Pair, left: list[Flowable], right: list[Flowable], width: float) -> list[Flowable]:
    """Render two short stacks beside each other, on one page when they fit on one."""
    first = (width - 2 * _GUTTER) * block.share
    second = width - 2 * _GUTTER - first
    stacks = [Stack(0, first, tuple(left)), Stack(first + 2 * _GUTTER, second, tuple(right))]
    columns = Columns(stacks, padding=(block.above, 0), least_left=_LEAST_OVER)
    columns.spaceAfter = block.below
    return [KeepTogether([columns])]


def keep(parts: list[Flowable]) -> list[Flowable]:
    """Keep short parts on one page."""
    return [KeepTogether(parts)] if len(parts) > 1 else parts


def loose(part: Flowable) -> list[Flowable]:
    """Take apart what is kept together: inside a stack it measures as endless, and page breaks mean nothing."""
    if isinstance(part, KeepTogether):
        return list(part._content)
    return [] if isinstance(part, CondPageBreak) else [part]


def gap(height: float) -> Spacer:
    """Return white space."""
    return Spacer(0, height)


def thin_rule(after: float = 0) -> Rule:
    """Return the light line below a row."""
    return Rule(color=LINE, thick=0.6, after=after)
