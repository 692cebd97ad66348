"""The empty form to fill in by hand."""

from __future__ import annotations

from reportlab.platypus import Flowable, KeepTogether, Spacer

from wizard.documents import blocks as b
from wizard.documents.pdf import fonts
from wizard.documents.pdf.colors import INK, LINE, MUTED
from wizard.documents.pdf.flowables import Columns, Rule, Stack, draw_check_box, hairline
from wizard.documents.pdf.painter import draw_line
from wizard.documents.pdf.parts_text import para

_FORM_BOX = 15.0
_HEAD_GAP = 12


class FormHeadFlow(Flowable):
    """The fields at the top of a form: label above, a box to write in."""

    def __init__(self, fields: tuple[tuple[str, float], ...]) -> None:
        super().__init__()
        self._fields = fields
        self._width = 0.0
        self.spaceAfter = 8

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the full width."""
        self._width = width
        return width, 32

    def draw(self) -> None:
        """Draw labels and boxes."""
        gap = 11.0
        whole = sum(share for _, share in self._fields)
        room = self._width - gap * (len(self._fields) - 1)
        x = 0.0
        for label, share in self._fields:
            wide = room * share / whole
            self.canv.setFillColor(MUTED)
            draw_line(self.canv, x, 24, label, font=fonts.REGULAR, size=8.5)
            self.canv.setStrokeColor(INK)
            self.canv.setLineWidth(0.9)
            self.canv.rect(x, 0, wide, 19, stroke=1, fill=0)
            x += wide + gap


def form_head_block(block: b.FormHead) -> list[Flowable]:
    """Render the fields and the instruction of a form."""
    head = FormHeadFlow(block.fields)
    if not b.plain(block.instruction):
        head.spaceAfter = _HEAD_GAP
        return [head]
    return [head, para(block.instruction, "Formulier")]


class FormBox(Flowable):
    """A box to cross, as large as a pen needs."""

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Take the box's size."""
        return _FORM_BOX, _FORM_BOX + 1

    def draw(self) -> None:
        """Draw the box."""
        draw_check_box(self.canv, 0.5, 0.5, _FORM_BOX)


class WritingLine(Flowable):
    """A label with a line to write on behind it; ``boxes`` draws small boxes with words instead."""

    def __init__(self, label: str, *, height: float = 24, boxes: tuple[str, ...] = (), last: str = "") -> None:
        super().__init__()
        self._label, self._height, self._boxes, self._last = label, height, boxes, last
        self._width = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take one line."""
        self._width = width
        return width, self._height

    def draw(self) -> None:
        """Draw the label and the line or the boxes."""
        canvas = self.canv
        canvas.setFillColor(INK)
        draw_line(canvas, 0, 4, self._label, font=fonts.REGULAR, size=10)
        if not self._boxes:
            start = fonts.text_width(self._label, fonts.REGULAR, 10) + 14 if self._label else 0
            hairline(canvas, start, self._width, 1, color=INK, thick=0.7)
            return
        x = 104.0
        for word in self._boxes:
            self._box(x, word)
            x += 72
        if self._last:
            self._box(self._width - 92, self._last)

    def _box(self, x: float, word: str) -> None:
        draw_check_box(self.canv, x, 1.5, 11)
        self.canv.setFillColor(INK)
        draw_line(self.canv, x + 17, 4, word, font=fonts.REGULAR, size=10)


class FormGrid(Flowable):
    """A grid to fill in by hand: a row per choice, a box per column, and two empty rows."""

    _ROW, _NAME = 22.0, 0.34

    def __init__(self, heads: tuple[str, ...], names: tuple[str, ...]) -> None:
        super().__init__()
        self._heads, self._names = heads, (*names, "", "")
        self._width = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take a line for the heads and one per row."""
        self._width = width
        return width, 16 + self._ROW * len(self._names)

    def draw(self) -> None:
        """Draw heads, names and cells."""
        canvas, left = self.canv, self._width * self._NAME
        step = (self._width - left) / len(self._heads)
        top = self._ROW * len(self._names)
        canvas.setFillColor(MUTED)
        for number, head in enumerate(self._heads):
            draw_line(canvas, left + number * step + 3, top + 5, head, font=fonts.REGULAR, size=8.5)
        canvas.setFillColor(INK)
        for number, name in enumerate(self._names):
            draw_line(canvas, 0, top - number * self._ROW - 15, name, font=fonts.REGULAR, size=10)
        for number in range(len(self._names) + 1):
            hairline(canvas, 0, self._width, number * self._ROW)
        for number in range(len(self._heads) + 1):
            canvas.line(left + number * step, 0, left + number * step, top)


class ConditionBar(Flowable):
    """When a question has to be filled in: an arrow and a sentence."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = para(words, "Formulier")
        self._height = 0.0
        self.spaceAfter = 6

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the height of the sentence."""
        self._height = self._words.wrapOn(self.canv, width - 24, 1e6)[1]
        return width, self._height

    def draw(self) -> None:
        """Draw arrow and sentence."""
        self.canv.setFillColor(INK)
        draw_line(self.canv, 8, self._height - 10.5, "→", font=fonts.REGULAR, size=10)
        self._words.drawOn(self.canv, 24, 0)


def form_question_block(block: b.FormQuestion, width: float) -> list[Flowable]:
    """Render one question of a form on one page, under a heavy rule."""
    parts: list[Flowable] = [Spacer(0, 9), Rule(thick=2.4, after=8)]
    if block.condition:
        parts.append(ConditionBar(block.condition))
    code = para((b.muted(block.code),), "TabelKleinGetal")
    question = para(block.question, "FormulierVraag")
    parts.append(Columns([Stack(0, width - 60, (question,)), Stack(width - 54, 54, (Spacer(0, 3), code))]))
    if block.hint:
        parts.append(para(block.hint, "FormulierHulp"))
    if block.heads:
        parts.append(FormGrid(block.heads, tuple(text for _, text in block.choices)))
    else:
        parts += [_choice(label, text, width) for label, text in block.choices]
    if block.waivable:
        want = WritingLine("want", height=17)
        label = _lowered(para((b.strong("n.v.t."),), "Formulier"))
        parts.append(Columns([Stack(0, 20, (FormBox(),)), Stack(25, 36, label), Stack(62, width - 62, (want,))],
                             padding=(3, 3)))  # fmt: skip
    if block.extras:
        parts += [
            Spacer(0, 4),
            WritingLine("Hoe zeker ben je?", height=18, boxes=("zeker", "redelijk", "gok"), last="nabespreken"),
            WritingLine("Bewijs: waar zie je dat?", height=22),
            WritingLine("Toelichting", height=24),
            WritingLine("", height=24),
        ]
    labels = (*block.labels, *[""] * block.lines)
    parts += [WritingLine(labels[number], height=24) for number in range(block.lines)]
    return [KeepTogether(parts)]


def writing_lines_block(block: b.WritingLines) -> list[Flowable]:
    """Render lines to write on; they stay together."""
    labels = (block.label, *[""] * (block.count - 1))
    return [KeepTogether([WritingLine(label, height=24) for label in labels])]


def _lowered(part: Flowable) -> tuple[Flowable, ...]:
    """Set text a little lower, so that it stands beside the middle of its box."""
    return Spacer(0, 1.4), part


def _choice(label: str, text: str, width: float) -> Flowable:
    words = _lowered(para(text, "Formulier"))
    if not label:
        stacks = [Stack(0, 20, (FormBox(),)), Stack(25, width - 25, words)]
    else:
        digit = para((b.strong(label),), "FormulierCijfer")
        stacks = [Stack(0, 20, (FormBox(),)), Stack(25, 18, (digit,)), Stack(44, width - 44, words)]
    return Columns(stacks, padding=(3, 3.5), rule=LINE)
