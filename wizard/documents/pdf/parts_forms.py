"""The empty form to fill in, by hand or on a screen: its head, and every question with its boxes and lines."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable, KeepTogether, Spacer

from wizard.documents import blocks as b
from wizard.documents.pdf import fonts
from wizard.documents.pdf.colors import COLORS, INK, LINE, MUTED
from wizard.documents.pdf.fields import Box, choice_field, kept_field, text_field, tick_field
from wizard.documents.pdf.flowables import Columns, Rule, Stack, draw_check_box
from wizard.documents.pdf.form_lines import FormGrid, SureLine, WritingLine
from wizard.documents.pdf.painter import draw_line, is_rehearsal, line_width
from wizard.documents.pdf.parts_text import para
from wizard.documents.pdf.tags import Element, label_and_body, place
from wizard.documents.pdf.text import shortened

_FORM_BOX = 15.0
_VALUE_LETTERS = 120
_HEAD_GAP = 12


class FormHeadFlow(Flowable):
    """The fields at the top of a form: label above, a box to write in; what is known already stands in its box."""

    def __init__(self, block: b.FormHead) -> None:
        super().__init__()
        self._block = block
        self._width = 0.0
        self.spaceAfter = 8

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the full width."""
        self._width = width
        return width, 32

    def draw(self) -> None:
        """Draw labels and boxes, with a field in each box that is empty."""
        canvas, block = self.canv, self._block
        if is_rehearsal(canvas):
            return
        gap = 11.0
        whole = sum(share for _, share in block.fields)
        room = self._width - gap * (len(block.fields) - 1)
        x = 0.0
        for number, (label, share) in enumerate(block.fields):
            wide, around = room * share / whole, Element("P")
            canvas.setFillColor(MUTED)
            draw_line(canvas, x, 24, label, font=fonts.REGULAR, size=8.5, tag=around)
            canvas.setStrokeColor(INK)
            canvas.setLineWidth(0.9)
            canvas.rect(x, 0, wide, 19, stroke=1, fill=0)
            self._fill(number, Box(x, 0, wide, 19), label, around)
            x += wide + gap

    def _fill(self, number: int, box: Box, label: str, around: Element) -> None:
        canvas, block = self.canv, self._block
        value = block.values[number] if block.values else ""
        if block.names:
            name = f"{block.field}.{block.names[number]}"
            if value:
                kept_field(canvas, name, label, value)
            else:
                text_field(canvas, Box(box.x + 2, 2, box.width - 4, 15), name, label, tag=around)
        if not value:
            return
        canvas.setFillColor(INK)
        size, line = 10.0, shortened(value, _VALUE_LETTERS)
        while size > 8 and line_width(line, fonts.REGULAR, size) > box.width - 10:
            size -= 0.5
        while line and line_width(line, fonts.REGULAR, size) > box.width - 10:
            line = f"{line.rstrip('…')[:-1].rstrip()}…" if len(line) > 2 else ""
        draw_line(canvas, box.x + 5, 6, line, font=fonts.REGULAR, size=size, tag=around)


def form_head_block(block: b.FormHead) -> list[Flowable]:
    """Render the fields and the instruction of a form."""
    head = FormHeadFlow(block)
    if not b.plain(block.instruction):
        head.spaceAfter = _HEAD_GAP
        return [head]
    return [head, para(block.instruction, "Formulier")]


class FormBox(Flowable):
    """A box to cross, as large as a pen needs, with its field.

    Args:
        name: what the field is called. value: what it holds when this box is crossed; "" for a box on its own.
        words: what the box stands for; ``question``: what it answers.
        label: the element that the field is part of.

    """

    def __init__(self, name: str, value: str, words: str, question: str, label: Element) -> None:
        super().__init__()
        self._name, self._value, self._words, self._question, self._label = name, value, words, question, label

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Take the box's size."""
        return _FORM_BOX, _FORM_BOX + 1

    def draw(self) -> None:
        """Draw the box and lay its field over it."""
        canvas, box = self.canv, Box(0.5, 0.5, _FORM_BOX, _FORM_BOX)
        if is_rehearsal(canvas):
            return
        draw_check_box(canvas, box.x, box.y, _FORM_BOX)
        if self._value:
            choice_field(canvas, box, self._name, self._value, self._words, group_words=self._question, tag=self._label)
        else:
            tick_field(canvas, box, self._name, f"{self._question}: {self._words}", tag=self._label, cross=True)


class ConditionBar(Flowable):
    """When a question has to be filled in: an arrow and a sentence in a bar; heard after the question's heading."""

    def __init__(self, words: str, heading: Element) -> None:
        super().__init__()
        self._words, self._heading = para(words, "Formulier"), heading
        self._width = self._height = 0.0
        self.spaceAfter = 7

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the height of the sentence."""
        self._width = width
        self._height = self._words.wrapOn(self.canv, width - 32, 1e6)[1] + 8
        return width, self._height

    def draw(self) -> None:
        """Draw bar, arrow and sentence."""
        canvas = self.canv
        if is_rehearsal(canvas):
            return
        place(canvas, self._heading)
        canvas.setFillColor(COLORS["track"])
        canvas.rect(0, 0, self._width, self._height, stroke=0, fill=1)
        canvas.setFillColor(INK)
        with_arrow = Element("Span", self._words.tag, actual="Let op:")
        draw_line(canvas, 8, self._height - 14.5, "→", font=fonts.REGULAR, size=10, tag=with_arrow)
        self._words.drawOn(canvas, 26, 4)


def form_question_block(block: b.FormQuestion, width: float) -> list[Flowable]:
    """Render one question of a form on one page, under a heavy rule."""
    parts: list[Flowable] = [Spacer(0, 12), Rule(thick=2.4, after=8)]
    heading = Element("H2")
    if block.condition:
        parts.append(ConditionBar(block.condition, heading))
    code = para((b.muted(block.code),), "TabelKleinGetal")
    question = para(block.question, "FormulierVraag", tag=heading)
    parts.append(Columns([Stack(0, width - 60, (question,)), Stack(width - 54, 54, (Spacer(0, 3), code))]))
    if block.hint:
        parts.append(para(block.hint, "FormulierHulp"))
    if block.heads:
        parts.append(FormGrid(block))
    else:
        parts += _choices(block, width)
    if block.extras:
        parts += [
            Spacer(0, 4),
            SureLine(block.code, block.field),
            WritingLine("Bewijs: waar zie je dat?", f"{block.field}.bewijs", f"Bewijs bij {block.code}", height=22),
        ]
    if block.extras and block.remark_lines:
        words = f"Toelichting bij {block.code}"
        parts.append(WritingLine("Toelichting", f"{block.field}.toelichting", words, lines=block.remark_lines))
    return [KeepTogether([*parts, *_lines(block)])]


def _choices(block: b.FormQuestion, width: float) -> list[Flowable]:
    """Return a row per choice; crossing "n.v.t." takes the place of the others."""
    around, group = Element("L"), "niveau" if all(label for label, _ in block.choices) else "keuze"
    rows: list[Flowable] = []
    for number, (label, text) in enumerate(block.choices):
        value = block.values[number] if block.values else label or str(number + 1)
        name = f"{block.field}.{value}" if block.many else f"{block.field}.{group}"
        words = f"niveau {label}: {text}" if label and text else text or f"niveau {label}"
        rows.append(_choice(block, name, "" if block.many else value, words, (label, text), width, around))
    if block.waivable:
        rows.append(_waiver(block, group, width, around))
    return rows


def _waiver(block: b.FormQuestion, group: str, width: float, around: Element) -> Flowable:
    """Return the box "n.v.t.", with a line for why."""
    is_choice = bool(block.choices) and not block.many
    name, value = (f"{block.field}.{group}", "nvt") if is_choice else (f"{block.field}.nvt", "")
    label, body = label_and_body(around)
    box = FormBox(name, value, "niet van toepassing", block.question, label)
    reason = f"Waarom {block.code} niet van toepassing is"
    want = WritingLine("want", f"{block.field}.nvt-reden", reason, height=17, tag=body)
    words = _lowered(para((b.strong("n.v.t."),), "Formulier", tag=label))
    return Columns([Stack(0, 20, (box,)), Stack(25, 36, words), Stack(62, width - 62, (want,))], padding=(3, 3))


def _choice(
    block: b.FormQuestion, name: str, value: str, words: str, shown: tuple[str, str], width: float, around: Element
) -> Flowable:
    label, body = label_and_body(around)
    box = FormBox(name, value, words, block.question, label)
    text = _lowered(para(shown[1], "Formulier", tag=body))
    if not shown[0]:
        stacks = [Stack(0, 20, (box,)), Stack(25, width - 25, text)]
    else:
        digit = para((b.strong(shown[0]),), "FormulierCijfer", tag=label if shown[1] else body)
        stacks = [Stack(0, 20, (box,)), Stack(25, 18, (digit,)), Stack(44, width - 44, text)]
    return Columns(stacks, padding=(3, 3.5), rule=LINE)


def _lines(block: b.FormQuestion) -> list[Flowable]:
    """Return the lines of an open question: a field for each that has a name, else one over all of them."""
    if not block.lines:
        return []
    if not block.line_names:
        label = block.labels[0] if block.labels else ""
        return [WritingLine(label, f"{block.field}.antwoord", block.question, lines=block.lines)]
    labels = (*block.labels, *[""] * len(block.line_names))
    return [
        WritingLine(label, f"{block.field}.{name}", f"{block.question} {label or name}")
        for label, name in zip(labels, block.line_names, strict=False)
    ]


def writing_lines_block(block: b.WritingLines) -> list[Flowable]:
    """Render lines to write on; they stay together."""
    labels: Sequence[str] = (block.label, *[""] * (block.count - 1))
    return [KeepTogether([WritingLine(label) for label in labels])]


def _lowered(part: Flowable) -> tuple[Flowable, ...]:
    """Set text a little lower, so that it stands beside the middle of its box."""
    return Spacer(0, 1.4), part
