"""What stands around the text: cover, contents, running head and foot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assessments.types import Logo
from wizard import formats
from wizard.documents.logos import logo_picture
from wizard.documents.report import Chapter, Cover, Report, foot_words
from wizard.documents.word import styles as s
from wizard.documents.word.blocks_text import INK, para
from wizard.documents.word.pagination import total_height
from wizard.documents.word.parts import (
    Contents,
    Field,
    FieldEnd,
    FieldStart,
    Grid,
    GridCell,
    GridRow,
    Image,
    Inline,
    Link,
    Para,
    Part,
    Photo,
    Span,
    Tab,
)
from wizard.documents.word.story import Entry, spaced
from wizard.documents.word.xml import one_line
from wizard.drawing.letters import fit, width_of
from wizard.drawing.model_figure import emblem

CONTENTS_FIELD = 'TOC \\o "1-2" \\h \\z \\u'
"""Headings of two levels, as links; Word makes the contents anew from this."""
_LOGO = (119.0, 39.7)
_NAME_LETTERS = 90
_EMBLEM = emblem(size=12)
EXAMPLE = "Voorbeeld: geen bestaande organisatie"
_HEAD_SPACE, _PAGE_ROOM = 60.0, 90.0
_COVER_END, _MOST_ROOM = 24.0, 90.0
"""What the cover leaves free at its foot, and how far its facts stand below its title at most."""


def cover_parts(report: Report, cover: Cover) -> list[Part]:
    """Return the first page: whose plan, which year."""
    side = s.WIDTH - cover.figure.width - 14
    logos = [GridCell((_logo(cover.client_logo, report.organisation, is_grey=report.is_grey),))]
    logos.append(GridCell((replace(_logo(cover.adviser_logo, cover.adviser, is_grey=report.is_grey), align="right"),)))
    note = GridCell((para(cover.figure_note, "Tabelklein"),), valign="bottom")
    figure = GridCell((Para("Figuur", (Image(cover.figure, room=cover.figure.width + 14),), "right"),))
    parts: list[Part] = [
        Grid((s.WIDTH / 2, s.WIDTH / 2), (GridRow(tuple(logos), height=70),), "Opmaaktabel"),
        Grid((side, s.WIDTH - side), (GridRow((note, figure)),), "Opmaaktabel"),
        replace(para(one_line(report.organisation, _NAME_LETTERS), "Organisatie"), before=18.0),
    ]
    if report.is_concept:
        parts.append(para(concept_words(report), "Concept"))
    parts.append(para("\n".join(cover.title), "Title"))
    parts.append(para(cover.subtitle, "Subtitle"))
    facts = _facts(cover.facts)
    left = s.HEIGHT - total_height([*parts, facts]) - _COVER_END
    return [*parts, Para("Tussenruimte", before=min(max(left, 6.0), _MOST_ROOM)), facts]


def _facts(facts: Sequence[tuple[str, str]]) -> Grid:
    step = s.WIDTH / max(4, len(facts))
    cells = tuple(
        GridCell(
            (para(label, "Tabelklein"), para(one_line(words, 120), "Tabel")),
            borders=(("top", INK),),
            margins=(("top", 6.0), ("right", 8.0)),
        )
        for label, words in facts
    )
    return Grid((step,) * len(facts), (GridRow(cells),), "Opmaaktabel")


def _logo(logo: Logo | None, name: str, *, is_grey: bool) -> Para:
    """Return a logo inside its box, never stretched; a picture that cannot be read becomes the name."""
    photo = _readable(logo, name, is_grey=is_grey)
    words: tuple[Inline, ...] = (photo,) if photo is not None else (Span(one_line(name, 90)),)
    return Para("Logonaam", words)


def _readable(logo: Logo | None, name: str, *, is_grey: bool) -> Photo | None:
    picture = logo_picture(logo, is_grey=is_grey)
    if picture is None:
        return None
    width, height = picture.fitted(*_LOGO)
    return Photo(picture.png, "png", width, height, one_line(name, 90))


def concept_words(report: Report) -> str:
    """Return what the CONCEPT mark says."""
    if not report.open_points:
        return "CONCEPT"
    return f"CONCEPT · {formats.count(report.open_points, 'punt', 'punten')} open"


def contents(entries: Sequence[Entry], pages: Mapping[str, int]) -> Contents:
    """Return the contents, filled in: who opens the file sees them at once, and Word can make them anew."""
    paras = [para("Inhoud", "TOCHeading")]
    for number, entry in enumerate(entries):
        page = Field(f"PAGEREF {entry.target} \\h", str(pages.get(entry.target, "")))
        pieces: tuple[Inline, ...] = (Link(entry.target, (Span(entry.words), Tab(), page)),)
        if not number:
            pieces = (FieldStart(CONTENTS_FIELD), *pieces)
        if number == len(entries) - 1:
            pieces = (*pieces, FieldEnd())
        paras.append(Para(f"TOC{entry.level}", pieces))
    return Contents(tuple(paras))


def head(report: Report, chapter: Chapter | None) -> Para:
    """Return the running head: organisation and document, the mark of a concept, and the chapter that is being read."""
    where = spaced(chapter.title) if chapter is not None else "Inhoud"
    mark = f"\u00a0{concept_words(report)}\u00a0" if report.is_concept else ""
    said = f"  ·  {report.name}"
    room = s.WIDTH - sum(width_of(words, 8) for words in (where, mark, said)) - _HEAD_SPACE
    pieces: list[Inline] = [Image(_EMBLEM, " "), Span(f"  {fit(one_line(report.organisation), room, 8)}{said}")]
    pieces += [Span("     "), Span(mark, "Kopmerk")] if mark else []
    return Para("Header", (*pieces, Tab(), Field("STYLEREF 1", where) if chapter is not None else Span(where)))


def foot(report: Report, *, is_cover: bool) -> tuple[Para, ...]:
    """Return the foot: version, date and page; words that do not fit beside these get a line of their own."""
    example = EXAMPLE if report.is_example else ""
    line, below = foot_words(report), ""
    room = s.WIDTH / 2 - width_of(example, 8) / 2 if example else s.WIDTH - _PAGE_ROOM
    if width_of(line, 8) > room:
        line, below = foot_words(replace(report, confidentiality="")), one_line(report.confidentiality)
    pieces: list[Inline] = [Span(line), Tab(), Span(example, "Sterk")]
    if not is_cover:
        pieces += [Tab(), Span("Pagina "), Field("PAGE", "1"), Span(" van "), Field("NUMPAGES", "1")]
    first = Para("Footer", tuple(pieces))
    return (first, Para("Footer", (Span(below),))) if below else (first,)
