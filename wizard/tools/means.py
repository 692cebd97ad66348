"""The inventory of means per pillar (method 2.8.7)."""

from __future__ import annotations

from dataclasses import replace

from assessments.catalogue import slug
from assessments.tool_texts import ToolPart
from assessments.types import Pillar
from wizard import formats
from wizard.assessment import Assessment
from wizard.tools.filled import Entry, FilledTool, Item, Look, Piece, Said
from wizard.tools.source import Source

CODE = "middelen"
IN_USE = "ja"
_USED, _OWNER = "gebruik", "eigenaar"


def ownerless_means(assessment: Assessment) -> tuple[tuple[str, str], ...]:
    """Return the means that are in use without anybody who looks after them: their code and name."""
    kept = assessment.dossier.plan.tools.get(CODE, {})
    found = []
    for pillar, items in assessment.catalogue.tools.means.items():
        for name in items:
            code = f"{pillar.value}.{slug(name)}"
            if kept.get(f"{code}.{_USED}") == IN_USE and not kept.get(f"{code}.{_OWNER}", "").strip():
                found.append((code, formats.capitalized(name)))
    return tuple(found)


def means(source: Source) -> FilledTool:
    """Fill the inventory: every mean of the method per pillar; one in use without an owner asks for attention."""
    pieces, ownerless, answered = [], 0, 0
    for part in source.text.parts:
        if part.pillar is None:
            pieces.append(source.piece(part))
            continue
        piece, alone, known = _means_of(source, part, part.pillar)
        pieces.append(piece)
        ownerless += alone
        answered += known
    if ownerless:
        count = formats.count_in_words(
            ownerless, "middel dat jullie gebruiken, heeft", "middelen die jullie gebruiken, hebben"
        )
        message = f"{formats.capitalized(count)} geen eigenaar."
    elif answered:
        message = "Alles wat jullie gebruiken, heeft een eigenaar."
    else:
        message = "Nog niets ingevuld: loop de lijst in een half uur door met recruitment en marketing."
    return FilledTool(source.text.code, source.text.name, source.text.purpose, message, tuple(pieces))


def _means_of(source: Source, part: ToolPart, pillar: Pillar) -> tuple[Piece, int, int]:
    items, known = [], 0
    for name in source.catalogue.tools.means[pillar]:
        title = formats.capitalized(name)
        cells = tuple(
            Entry(key, f"{title}: {column.head}", source.value(key), options=column.options)
            for column in part.columns
            for key in [f"{part.code}.{slug(name)}.{column.code}"]
        )
        known += bool(cells[0].value)
        items.append(Item(title, cells=cells))
    alone = [title for code, title in ownerless_means(source.assessment) if code.startswith(f"{part.code}.")]
    said: tuple[Said, ...] = ()
    if alone:
        words = f"In gebruik zonder eigenaar: {formats.enumeration([formats.decapitalized(one) for one in alone])}."
        said = (Said(words, Look.ATTENTION, "SYN-02"),)
    return replace(source.piece(part), items=tuple(items), said=said), len(alone), known
