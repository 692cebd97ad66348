"""Identiteit: the core in the organisation's own words, and which task makes what is missing."""

from __future__ import annotations

from dataclasses import dataclass

from assessments.types import QuestionId
from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.context import Context, Place, short_title
from wizard.documents.report import Chapter


@dataclass(frozen=True, slots=True)
class _Part:
    """One part of the core: where its text comes from and which tasks make it."""

    name: str
    heading: str
    explanation: str
    question: str
    is_note: bool
    tasks: tuple[str, ...]


_PARTS = (
    _Part(
        "het verhaal", "Het verhaal", "Waarom iemand bij jullie wil werken.", "IDE-05", True, ("T-IDE-05", "T-IDE-06")
    ),
    _Part(
        "beloften met bewijs",
        "Wat jullie beloven, en het bewijs",
        "Drie dingen die jullie als werkgever uniek maken.",
        "IDE-10",
        False,
        ("T-IDE-10", "T-IDE-04"),
    ),
    _Part(
        "wat lastig is", "Wat lastig is", "Dit vertellen jullie vóór iemand ja zegt.", "IDE-11", False, ("T-IDE-07",)
    ),
    _Part("drie woorden", "Drie woorden", "Wat kandidaten aan jullie moeten koppelen.", "IDE-12", False, ("T-IDE-08",)),
)


def chapter(context: Context) -> Chapter:
    """Write the page; parts that were never filled in say which task makes them."""
    texts = {part: _text(context, part) for part in _PARTS}
    blocks: list[b.Block] = []
    for part, text in texts.items():
        blocks.append(b.Heading(part.heading))
        if text:
            blocks.append(b.Paragraph((b.muted(part.explanation),)))
            blocks.append(b.Paragraph(text, b.Tone.QUOTE))
        else:
            blocks.append(b.Paragraph(_missing(context, part)))
    lead = (
        "De kern draagt de drie pijlers. Wat hier staat, gaat mee naar iedereen die teksten, beeld of een site maakt."
    )
    return Chapter(context.number(Place.IDENTITY), "Identiteit", _message(texts), lead, tuple(blocks))


def _text(context: Context, part: _Part) -> str:
    answer = context.sheet.answer(QuestionId(part.question))
    if part.is_note:
        return answer.note.strip()
    return answer.value.strip() if isinstance(answer.value, str) and not answer.not_applicable else ""


def _message(texts: dict[_Part, str]) -> str:
    missing = [part.name for part, text in texts.items() if not text]
    if not missing:
        return "De kern staat op papier: verhaal, beloften, keerzijde en drie woorden."
    if len(missing) == len(texts):
        return "De kern staat nog niet op papier."
    verb = "ontbreekt" if len(missing) == 1 else "ontbreken"
    return f"Van de kern {verb} nog: {formats.enumeration(missing)}."


def _missing(context: Context, part: _Part) -> b.Words:
    planned = next((one for code in part.tasks if (one := context.task(code))), None)
    if planned is None:
        return f"Nog niet ingevuld (vraag {part.question})."
    when = f", klaar op {context.end(planned)}" if planned.shown_end else ""
    return (
        b.Run("Nog niet ingevuld. Dit ontstaat met taak "),
        b.strong(f"{planned.code} {short_title(planned)}"),
        b.Run(f": {context.owner(planned)}{when}."),
    )
