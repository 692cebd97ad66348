"""One tool as a document: what the dossier says, what was filled in, and room to write where nothing was."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from wizard import formats
from wizard.assessment import Assessment
from wizard.documents import blocks as b
from wizard.documents.report import Chapter, Report
from wizard.documents.tools.table import notes_below, raci_table, table
from wizard.tools.filled import Entry, FilledTool, Item, Look, Piece, Said
from wizard.tools.filling import fill

_TERSE = {"briefing"}
"""Tools that go to others: what explains how to fill them in stays out."""
_SHORT = 70
_PIECE_ROOM, _ITEM_ROOM, _LINE_ROOM, _TEXT_ROOM, _MOST_ROOM = 48.0, 50.0, 24.0, 18.0, 220.0
_LINE_LETTERS = 88
_SHORT_TABLE, _ROW_ROOM = 7, 42.0
_NUMBER_LETTERS = 2
"""Rows that are only numbered have room for whole sentences."""


def tool_document(assessment: Assessment, code: str, *, printed_on: date) -> Report:
    """Write one tool; KeyError for a code that is none."""
    tool = fill(assessment, code)
    dossier = assessment.dossier
    return Report(
        organisation=dossier.organisation,
        name=tool.name,
        made_on=printed_on,
        chapters=(Chapter("", tool.name, tool.message, tool.purpose, tuple(_blocks(tool))),),
        has_contents=False,
        is_example=dossier.is_example,
    )


def _blocks(tool: FilledTool) -> Iterator[b.Block]:
    for has_letters, pieces in groupby(tool.pieces, key=lambda piece: piece.letters):
        if has_letters:
            yield raci_table(tuple(pieces))
            continue
        for piece in pieces:
            yield b.Room(_room(piece))
            yield b.Heading(piece.title)
            yield from _piece(tool, piece)


def _piece(tool: FilledTool, piece: Piece) -> Iterator[b.Block]:
    if piece.explanation:
        yield b.Paragraph(piece.explanation)
    if piece.points:
        yield b.Bullets(piece.points)
    yield from _said(piece.said)
    if piece.columns:
        yield table(piece, is_blank=all(len(item.text) <= _NUMBER_LETTERS for item in piece.items))
        yield from notes_below(piece)
        return
    for item in piece.items:
        yield from _item(item, is_terse=tool.code in _TERSE)


def _item(item: Item, *, is_terse: bool) -> Iterator[b.Block]:
    if not item.hint and not item.said and len(item.entries) == 1 and item.entries[0].name == item.text:
        yield from _plain_field(item.entries[0])
        return
    yield b.Room(_height(item))
    yield b.Heading(item.text, 3)
    if item.hint and not is_terse:
        yield b.Paragraph((b.muted(item.hint),))
    yield from _said(item.said)
    for entry in item.entries:
        yield from _entry(entry, shows_name=bool(item.said) and entry.name != item.text)


def _room(piece: Piece) -> float:
    """Guess how much room keeps a part's heading with what it is about; a short table stays whole below it."""
    if piece.columns:
        return _PIECE_ROOM + _ROW_ROOM * (len(piece.items) if len(piece.items) <= _SHORT_TABLE else 2)
    return _PIECE_ROOM + (_height(piece.items[0]) if piece.items else 0)


def _height(item: Item) -> float:
    """Guess how much room keeps an item whole, or begins it when its text is long."""
    texts = [
        item.hint,
        *(one.words for one in item.said),
        *(f"{entry.name}\n{entry.value}" for entry in item.entries if entry.value),
    ]
    lines = sum(1 + len(text) // _LINE_LETTERS + text.count("\n") for text in texts if text)
    room = _TEXT_ROOM * lines + _LINE_ROOM * sum(entry.space for entry in item.entries if not entry.value)
    return _ITEM_ROOM + min(room, _MOST_ROOM)


def _plain_field(entry: Entry) -> Iterator[b.Block]:
    """Write a field that has only its name: on one line with its value, or with a line to write on behind it."""
    value = entry.value.strip()
    if value and "\n" not in value and len(value) <= _SHORT:
        yield b.Paragraph((b.strong(f"{entry.name}: "), b.Run(value)))
    elif value:
        yield b.Heading(entry.name, 3)
        yield b.Paragraph(value, b.Tone.QUOTE)
    elif entry.space > 1:
        yield b.Heading(entry.name, 3)
        yield b.WritingLines(count=entry.space)
    else:
        yield b.WritingLines(entry.name)


def _entry(entry: Entry, *, shows_name: bool) -> Iterator[b.Block]:
    value = entry.value.strip()
    if value:
        if shows_name:
            yield b.Paragraph((b.muted(entry.name.split(" (")[0]),))
        yield b.Paragraph(value, b.Tone.QUOTE)
    elif entry.space:
        yield b.WritingLines(entry.name if shows_name else "", entry.space)


def _said(said: tuple[Said, ...]) -> Iterator[b.Block]:
    for look, group in groupby(said, key=lambda one: one.look):
        texts = [one.words for one in group]
        if look is Look.PLAIN and len(texts) > 1:
            yield b.Bullets(tuple(texts))
        else:
            for words in texts:
                yield _one(words, look)


def _one(words: str, look: Look) -> b.Block:
    match look:
        case Look.QUOTE:
            return b.Paragraph(words, b.Tone.QUOTE)
        case Look.OPEN | Look.ADDRESS:
            return b.Paragraph((b.muted(words),))
        case Look.ATTENTION:
            return b.Paragraph((b.strong("Let op: "), b.Run(formats.decapitalized(words))))
        case Look.RESULT:
            return b.Paragraph((b.strong(words),))
        case Look.PLAIN:
            return b.Paragraph(words)
