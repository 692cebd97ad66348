"""Every answer with its note and evidence."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.pdf.flowables import Columns, PictureFlow, Stack, picture_tag
from wizard.documents.pdf.parts_text import flow_text, para, thin_rule
from wizard.documents.pdf.tags import Element, label_and_body

_SIDE = 96.0
_WHOLE = 190.0


def answer_block(block: b.AnswerEntry, width: float) -> list[Flowable]:
    """Render one question with all that was filled in, as a heading to who hears it; the texts may be of any length."""
    tag, beside = Element("H2"), Element("P")
    title = (b.muted(f"{block.code}{formats.NBSP} "), b.strong(block.name or block.question))
    head = para(title, "AntwoordKop", tag=tag)
    side: list[Any] = []
    if block.aside:
        side = [para((b.strong(block.aside),), "TabelGetalSterk", tag=beside)]
    elif block.picture:
        side = [PictureFlow(block.picture, returns=True, tag=picture_tag(block.picture, beside, small=True))]
    left = width - (_SIDE + 12 if side else 0)
    stacks = [Stack(0, left, (head,))]
    if side:
        stacks.append(Stack(width - (_SIDE if block.aside else 91), _SIDE, tuple(side)))
    parts: list[Flowable] = [CondPageBreak(_room(block)), Columns(stacks, padding=(5, 0))]
    if block.name:
        parts.append(para(block.question, "AntwoordVraag"))
    around = Element("L")
    for line in block.lines:
        parts += _line(line, around)
    parts += [Spacer(0, 2), thin_rule()]
    return parts


def _line(line: b.AnswerLine, around: Element) -> list[Any]:
    """Render one line with its label; a line without one belongs to the line above it in sight, not in sound."""
    style = "AntwoordZacht" if line.soft else "Antwoord"
    label, body = label_and_body(around)
    words = line.words if b.plain(line.words).strip() else "–"
    parts = flow_text(words, style, tag=body, bulletText=line.label)
    parts[0].label = label if line.label else None
    return list(parts)


def _room(block: b.AnswerEntry) -> float:
    """Guess the height of an entry from its letters: a short one stays whole, a long one gets its first lines."""
    lines = sum(1 + len(b.plain(line.words)) // 88 + b.plain(line.words).count("\n") for line in block.lines)
    height = 42 + lines * 14.5
    return height if height <= _WHOLE else 90.0
