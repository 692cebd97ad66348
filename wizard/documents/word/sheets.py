"""The parts of sheets for a table full of people, said in parts that a Word file has."""

from __future__ import annotations

from wizard.documents import blocks as b
from wizard.documents import sheet_blocks as s


def as_plain_blocks(block: s.SheetBlock) -> tuple[b.Block, ...]:
    """Return a part as tables, lists and lines to write on."""
    match block:
        case s.FillTable():
            empty = ("",) * len(block.columns)
            columns = tuple(
                b.Column(one.head, one.share, "right" if one.kind is s.Fill.NUMBER else "left") for one in block.columns
            )
            rows = tuple(b.Row(cells) for cells in (*block.rows, *[empty] * block.blank))
            return (b.Table(columns, rows, long_text=True, to_fill=True),)
        case s.LabelledLines():
            return (b.Bullets(tuple(_line(one.label, one.title, b.plain(one.words)) for one in block.lines)),)
        case s.Levels():
            return (b.Bullets(tuple(_line(*one) for one in block.levels)),)
        case s.RuledLines():
            labels = (*block.labels, *[""] * block.count)
            return tuple(b.WritingLines(label) for label in labels[: block.count])


def _line(label: str, title: str, words: str) -> b.Words:
    begin = f"{label} " if label.strip("•") else ""
    return (b.strong(f"{begin}{title}"), b.Run(f" {words}" if words else ""))
