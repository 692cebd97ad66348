"""Running text, headings, key figures, figures and boxes in Word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from assessments.types import Pillar
from wizard.documents import blocks as b
from wizard.documents.word import styles as s
from wizard.documents.word.parts import Grid, GridCell, GridRow, Image, Inline, Line, Para, Part, Span, Tab
from wizard.drawing import pillars

_TONES = {
    b.Tone.LEAD: "Lead",
    b.Tone.BODY: "Normal",
    b.Tone.NOTE: "Noot",
    b.Tone.QUOTE: "Citaat",
    b.Tone.ASIDE: "Terzijde",
}
_KEY_GAP = 12.0
_INSET = 10.0
_LONG = 6000
"""Letters of two stacks that may not fit on one page."""
_OUTSIDE = 12.0
"""How far a picture may stand out beside the text."""
INK = Line("ink", 1.0)


def pieces(words: b.Words) -> tuple[Inline, ...]:
    """Return a sentence with its strong and soft pieces."""
    if isinstance(words, str):
        return (Span(words),)
    return tuple(Span(run.text, "Sterk" if run.strong else "Zacht" if run.muted else "") for run in words)


def para(words: b.Words, style: str = "Normal") -> Para:
    """Return one paragraph of any words."""
    return Para(style, pieces(words))


def paragraph_parts(block: b.Paragraph) -> list[Part]:
    """Return running text."""
    return [para(block.words, _TONES[block.tone])]


def bullets_parts(block: b.Bullets) -> list[Part]:
    """Return a list."""
    return [para(item, "ListBullet") for item in block.items]


def key_figures_parts(block: b.KeyFigures, width: float) -> list[Part]:
    """Return key figures beside each other, each under a rule."""
    count = max(block.columns, len(block.figures))
    cells = [
        GridCell(
            (para(one.value, "Kerngetal"), para(one.label, "Kernlabel")),
            borders=(("top", INK),),
            margins=(("right", _KEY_GAP),),
        )
        for one in block.figures
    ]
    cells += [GridCell()] * (count - len(cells))
    return [Grid((width / count,) * count, (GridRow(tuple(cells)),), "Opmaaktabel")]


def figure_parts(block: b.Figure, width: float) -> list[Part]:
    """Return a picture with its title above and how to read it below, on one page."""
    parts: list[Part] = []
    if block.title:
        parts.append(para(block.title, "Figuurtitel"))
    picture = Para("Figuur", (Image(block.picture, room=width + _OUTSIDE),))
    if block.caption:
        return [*parts, picture, para(block.caption, "Caption")]
    return [*parts, Para("Figuuralleen", picture.pieces)]


def callout_parts(block: b.Callout) -> list[Part]:
    """Return a box with a strip in the pillar's colour."""
    return box(block.title, block.words, block.pillar)


def box(title: str, words: b.Words, pillar: Pillar) -> list[Part]:
    """Return paragraphs on a ground with a strip at their left."""
    band = (pillars.fill(pillar), pillars.tint(pillar))
    return [Para("Kaderkop", pieces(title), band=band), Para("Kader", pieces(words), band=band)]


def consent_parts(block: b.Consent, width: float) -> list[Part]:
    """Return the closing word beside lines to sign on."""
    pillar = pillars.PILLARS[0]
    fill, edge = pillars.tint(pillar), (("left", Line(pillars.fill(pillar), 4.0)),)
    left = width * 0.6 if block.title else 0.0
    right = width - left - 2 * _INSET
    name, day = right * 0.66, right
    stops = ((name - 10, "left", "underscore"), (name, "left", ""), (day, "right", "underscore"))
    sign = (
        para(block.sign, "Tabelsterk"),
        Para("Tabel", (Tab(), Tab(), Tab()), before=24.0, tabs=stops),
        Para("Tabelklein", (Span("naam en handtekening"), Tab(), Span("datum")), tabs=((name, "left", ""),)),
    )
    inset = tuple((side, _INSET if side in {"left", "right"} else 6.0) for side in ("top", "left", "bottom", "right"))
    if not block.title:
        alone = GridCell(sign, 1, fill, edge, margins=inset)
        return [Grid((width,), (GridRow((alone,)),), "Opmaaktabel", f"{block.sign}: om te ondertekenen")]
    words = (para(block.title, "Tabelsterk"), para(block.words, "Tabel"))
    cells = (GridCell(words, 1, fill, edge, margins=inset), GridCell(sign, 1, fill, margins=inset))
    return [Grid((left, width - left), (GridRow(cells),), "Opmaaktabel", f"{block.title}: om te ondertekenen")]


def pair_parts(left: list[Part], right: list[Part], widths: tuple[float, float]) -> list[Part]:
    """Return two short stacks beside each other."""
    first, second = widths
    cells = (GridCell(_topped(left), margins=(("right", s.GUTTER),)), GridCell(_topped(right)))
    return [Grid((first + s.GUTTER, second), (GridRow(cells, whole=_letters(cells) < _LONG),), "Opmaaktabel")]


def _letters(cells: Iterable[GridCell]) -> int:
    """Count the letters of cells and of the tables in them."""
    count = 0
    for cell in cells:
        for part in cell.content:
            if isinstance(part, Para):
                count += sum(len(one.text) + 60 for one in part.pieces if isinstance(one, Span))
            else:
                count += sum(_letters(row.cells) for row in part.rows)
    return count


def _topped(parts: list[Part]) -> tuple[Part, ...]:
    """Let a stack begin at its top."""
    first = parts[0] if parts else None
    return (replace(first, before=0.0), *parts[1:]) if isinstance(first, Para) else tuple(parts)
