"""Every answer with its note and evidence, in Word."""

from __future__ import annotations

from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.word.blocks_text import para, pieces
from wizard.documents.word.parts import Image, Inline, Para, Part, Span, Tab


def answer_parts(block: b.AnswerEntry) -> list[Part]:
    """Return one question with all that was filled in; the texts may be of any length."""
    head: list[Inline] = [Span(f"{block.code}{formats.NBSP} ", "Zacht"), Span(block.name or block.question, "Sterk")]
    if block.aside:
        head += [Tab(), Span(block.aside, "Sterk")]
    elif block.picture is not None:
        head += [Tab(), Image(block.picture)]
    parts: list[Part] = [Para("Antwoordkop", tuple(head))]
    if block.name:
        parts.append(para(block.question, "Antwoordvraag"))
    for line in block.lines:
        words = (b.muted(b.plain(line.words)),) if line.soft else line.words
        parts.append(Para("Antwoord", (Span(line.label, "Sterk"), Tab(), *pieces(words))))
    return [*parts, Para("Antwoordeinde")]
