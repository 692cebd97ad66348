"""Running text, headings, key figures, figures and boxes as flowables."""

from __future__ import annotations

from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Paragraph, Spacer

from wizard.documents import blocks as b
from wizard.documents.pdf import fonts
from wizard.documents.pdf.colors import COLORS, INK, LINE
from wizard.documents.pdf.flowables import Columns, PictureFlow, Rule, Stack, hairline
from wizard.documents.pdf.painter import is_rehearsal
from wizard.documents.pdf.styles import STYLES
from wizard.documents.pdf.text import markup, pieces
from wizard.drawing import pillars

_TONES = {b.Tone.LEAD: "Lead", b.Tone.BODY: "Broodtekst", b.Tone.NOTE: "Noot", b.Tone.QUOTE: "Citaat"}
_GUTTER = 14.0
_SHORT = 1500
_COLUMN_GAP = 11.4


class Text(Paragraph):
    """A paragraph that is broken into lines once per width: every pass and every measure after that is free."""

    _broken_at = -1.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the size; the lines do not depend on the height there is."""
        if width != self._broken_at or not hasattr(self, "blPara"):
            self._size = super().wrap(width, height)
            self._broken_at = width
        return self._size

    def draw(self) -> None:
        """Draw the lines, unless this pass only counts pages."""
        if not is_rehearsal(self.canv):
            super().draw()


def para(words: b.Words, style: str, **more: Any) -> Text:
    """Make one paragraph of any words; nothing in them is read as markup."""
    chosen = STYLES[style]
    return Text(words_markup(words, chosen), chosen, **more)


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


def flow_text(words: b.Words, style: str, **first: Any) -> list[Paragraph]:
    """Make paragraphs of text of any length; ``first`` are settings of the first one, such as its label.

    Only the last run of ``words`` may be long.
    """
    text = b.plain(words)
    if len(text) <= _SHORT and "\n\n" not in text and "\r" not in text:
        return [para(words, style, **first)]
    runs = (b.Run(words),) if isinstance(words, str) else words
    cut = [
        (*runs[:-1], b.Run(piece)) if number == 0 else (b.Run(piece),)
        for number, piece in enumerate(pieces(runs[-1].text))
    ]
    return [para(piece, style, **(first if number == 0 else {})) for number, piece in enumerate(cut)]


def paragraph_block(block: b.Paragraph) -> list[Flowable]:
    """Render running text."""
    return list(flow_text(block.words, _TONES[block.tone]))


def bullets_block(block: b.Bullets) -> list[Flowable]:
    """Render a list; its bullet is drawn in our own typeface."""
    return [part for item in block.items for part in flow_text(item, "Opsomming", bulletText="•")]


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


class KeyFigureRow(Flowable):
    """Key figures beside each other, each under its own rule."""

    def __init__(self, block: b.KeyFigures) -> None:
        super().__init__()
        self._columns = block.columns
        self._figures = [(para(one.value, "Kerngetal"), para(one.label, "KernLabel")) for one in block.figures]
        self._column = self._height = 0.0
        self.spaceAfter = 20

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Divide the width over the figures."""
        count = max(self._columns, len(self._figures))
        self._column = (width - (count - 1) * _COLUMN_GAP) / count
        self._height = 5 + max(
            value.wrapOn(self.canv, self._column, 1e6)[1] + label.wrapOn(self.canv, self._column, 1e6)[1]
            for value, label in self._figures
        )
        return width, self._height

    def draw(self) -> None:
        """Draw rules, values and labels."""
        for number, (value, label) in enumerate(self._figures):
            x = number * (self._column + _COLUMN_GAP)
            hairline(self.canv, x, x + self._column, self._height, color=INK, thick=1.0)
            y = self._height - 5 - value.height
            value.drawOn(self.canv, x, y)
            label.drawOn(self.canv, x, y - label.height)


def figure_block(block: b.Figure) -> list[Flowable]:
    """Render a figure with title and caption, kept together."""
    parts: list[Flowable] = []
    if block.title:
        parts.append(para(block.title, "FiguurTitel"))
    parts.append(PictureFlow(block.picture))
    parts[-1].spaceAfter = 0 if block.caption else 7
    if block.caption:
        parts.append(para(block.caption, "Bijschrift"))
    return parts


class CalloutBox(Flowable):
    """A tinted box with a strip at its left."""

    def __init__(self, parts: list[Any], pillar: str, *, padding: float = 12) -> None:
        super().__init__()
        self._parts, self._pillar, self._padding = parts, pillar, padding
        self._width = self._height = 0.0
        self.spaceBefore, self.spaceAfter = 8, 8

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the width; the height follows the text."""
        self._width = width
        inner = width - 4 - 2 * self._padding
        self._height = sum(part.wrapOn(self.canv, inner, 1e6)[1] for part in self._parts) + 2 * self._padding - 6
        return width, self._height

    def draw(self) -> None:
        """Draw ground, strip and text."""
        canvas = self.canv
        canvas.setFillColor(COLORS[f"{self._pillar}.tint"])
        canvas.rect(0, 0, self._width, self._height, stroke=0, fill=1)
        canvas.setFillColor(COLORS[f"{self._pillar}.fill"])
        canvas.rect(0, 0, 4, self._height, stroke=0, fill=1)
        y = self._height - self._padding + 3
        for part in self._parts:
            y -= part.height
            part.drawOn(canvas, 4 + self._padding, y)


def callout_block(block: b.Callout) -> list[Flowable]:
    """Render a box."""
    parts = [para(block.title, "Kop3Vlak"), para(block.words, "Tabel")]
    return [CalloutBox(parts, block.pillar.value)]


class ConsentBox(Flowable):
    """The closing word with a line to sign on, in one box."""

    def __init__(self, block: b.Consent) -> None:
        super().__init__()
        self._words = [para(block.title, "TabelSterk"), para(block.words, "Tabel")] if block.title else []
        self._sign = para(block.sign, "TabelSterk")
        self._width = self._height = 0.0
        self.spaceBefore = 14

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the width."""
        self._width = width
        inner = width * 0.5
        words = sum(part.wrapOn(self.canv, inner, 1e6)[1] for part in self._words)
        self._sign.wrapOn(self.canv, width * 0.42, 1e6)
        self._height = max(words + 18, 64)
        return width, self._height

    def draw(self) -> None:
        """Draw the box, the words and the lines to write on."""
        canvas, pillar = self.canv, pillars.PILLARS[0]
        canvas.setFillColor(COLORS[pillars.tint(pillar)])
        canvas.rect(0, 0, self._width, self._height, stroke=0, fill=1)
        canvas.setFillColor(COLORS[pillars.fill(pillar)])
        canvas.rect(0, 0, 4, self._height, stroke=0, fill=1)
        y = self._height - 8
        for part in self._words:
            y -= part.height
            part.drawOn(canvas, 16, y)
        left = 16 + self._width * 0.53 if self._words else 16
        self._sign.drawOn(canvas, left, self._height - 8 - self._sign.height)
        right = self._width - 12
        middle = left + (right - left) * 0.62
        for x1, x2, label in ((left, middle, "naam en handtekening"), (middle + 12, right, "datum")):
            hairline(canvas, x1, x2, 17, color=INK, thick=0.8)
            field = para(label, "TabelKlein")
            field.wrapOn(canvas, 200, 20)
            field.drawOn(canvas, x1, 3)


def pair_block(block: b.Pair, left: list[Flowable], right: list[Flowable], width: float) -> list[Flowable]:
    """Render two short stacks beside each other, on one page when they fit on one."""
    first = (width - 2 * _GUTTER) * block.share
    second = width - 2 * _GUTTER - first
    stacks = [Stack(0, first, tuple(left)), Stack(first + 2 * _GUTTER, second, tuple(right))]
    columns = Columns(stacks)
    columns.spaceAfter = 16
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
