"""The legal card (method 2.8.8), and tools that are only a form: ATS (2.8.3), sources (2.8.9), partners (2.7)."""

from __future__ import annotations

from dataclasses import replace

from assessments.catalogue import slug
from assessments.reference import LegalNote
from wizard import formats
from wizard.tools.filled import FilledTool, Item, Piece, Said
from wizard.tools.source import Source, numbered, one_line

LEGAL, CHECKED_ON = "recht", "nagekeken.datum"
"""Under which names the plan keeps what people noted about the law."""
_RULES = "regels"
CHECK = "Controleer de actuele stand. Dit is geen juridisch advies."


def legal_card(source: Source) -> FilledTool:
    """Fill the legal card: each rule with its state on the day of the card, and what people found since."""
    day = formats.long_date(source.catalogue.legal_date)
    pieces = []
    for part in source.text.parts:
        piece = source.piece(part)
        if part.code == _RULES:
            items = []
            for note in source.catalogue.legal:
                kept = source.entry(part, slug(note.subject), note.subject, part.space)
                behind = f" Bron: {', '.join(note.sources)}." if note.sources else ""
                state = Said(f"Stand op {day}: {note.state}.{behind}")
                items.append(Item(note.subject, said=(Said(f"{note.gist}."), state), entries=(kept,)))
            piece = replace(piece, explanation=f"Peildatum {day}. {CHECK}", items=tuple(items))
        pieces.append(piece)
    checked = source.value(CHECKED_ON).strip()
    message = f"Stand van {day}; nog niet nagekeken."
    if checked:
        message = f"Stand van {day}; nagekeken op {one_line(checked, 40)}."
    return FilledTool(source.text.code, source.text.name, source.text.purpose, message, tuple(pieces))


def rule_key(note: LegalNote) -> str:
    """Return under which name the plan keeps what people found about a rule."""
    return f"{_RULES}.{slug(note.subject)}"


def form(source: Source) -> FilledTool:
    """Fill a tool that is a form: its own texts, and what was filled in; names of those compared head the columns."""
    names = {
        line.code: source.value(f"{part.code}.{line.code}")
        for part in source.text.parts
        if part.code in _COMPARED
        for line in part.lines
    }
    pieces = tuple(_with_names(source, number, names) for number in range(len(source.text.parts)))
    return FilledTool(source.text.code, source.text.name, source.text.purpose, "", pieces)


_COMPARED = {"leveranciers", "partners"}


def _with_names(source: Source, number: int, names: dict[str, str]) -> Piece:
    part = source.text.parts[number]
    piece = source.piece(part)
    return numbered(part, piece, names) if part.columns else piece
