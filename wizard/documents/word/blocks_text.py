"""Running text, headings, key figures, figures and boxes in Word."""

from __future__ import annotations

from assessments.types import Pillar
from wizard.documents import blocks as b
from wizard.documents.word import styles as s
from wizard.documents.word.parts import Grid, GridCell, GridRow, Image, Inline, Line, Para, Part, Span
from wizard.drawing import pillars

_TONES = {b.Tone.LEAD: "Lead", b.Tone.BODY: "Normal", b.Tone.NOTE: "Noot", b.Tone.QUOTE: "Citaat"}
_KEY_GAP = 12.0
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


def figure_parts(block: b.Figure) -> list[Part]:
    """Return a picture with its title above and how to read it below, on one page."""
    parts: list[Part] = []
    if block.title:
        parts.append(para(block.title, "Figuurtitel"))
    picture = Para("Figuur", (Image(block.picture),))
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
    words = (para(block.title, "Tabelsterk"), para(block.words, "Tabel")) if block.title else ()
    inset = (("top", 6.0), ("left", 10.0), ("bottom", 6.0), ("right", 10.0))
    widths = (width * 0.5, width * 0.31, width * 0.19)
    sign = GridCell((para(block.sign, "Tabelsterk"),), 2, fill, margins=inset)
    lines = [
        GridCell((Para("Tabel"),), 1, fill, (("bottom", INK),)),
        GridCell((Para("Tabel"),), 1, fill, (("bottom", INK),)),
    ]
    labels = [
        GridCell((para(label, "Tabelklein"),), 1, fill, margins=(("left", 10.0), ("bottom", 6.0)))
        for label in ("naam en handtekening", "datum")
    ]
    first = GridCell(tuple(words), 1, fill, edge, margins=inset, merged="start")
    more = GridCell((), 1, fill, edge, merged="more")
    rows = (GridRow((first, sign)), GridRow((more, *lines), height=30), GridRow((more, *labels)))
    return [Para("Tussenruimte"), Grid(widths, rows, "Opmaaktabel", f"{block.title or block.sign}: om te ondertekenen")]


def pair_parts(left: list[Part], right: list[Part], widths: tuple[float, float]) -> list[Part]:
    """Return two short stacks beside each other."""
    first, second = widths
    cells = (GridCell(tuple(left), margins=(("right", s.GUTTER),)), GridCell(tuple(right)))
    return [Grid((first + s.GUTTER, second), (GridRow(cells, whole=False),), "Opmaaktabel")]
