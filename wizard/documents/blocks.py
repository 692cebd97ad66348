"""What a document is made of: plain parts that say something, without a word about how they look."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from assessments.types import Pillar
from wizard.documents.form_blocks import SheetTask, SheetTasks, Signatures, TickItem, TickList, TickLists
from wizard.documents.plan_blocks import (
    AgendaPoint,
    AnswerEntry,
    AnswerLine,
    Calendar,
    CalendarRow,
    FormHead,
    FormQuestion,
    Lane,
    LaneItem,
    Lanes,
    RaciRow,
    RaciTable,
    Room,
    TaskCard,
    TaskCards,
    WritingLines,
    WritingTable,
)
from wizard.documents.sheet_blocks import FillTable, LabelledLines, Levels, RuledLines, SheetBlock
from wizard.documents.words import Run, Words, muted, plain, strong
from wizard.drawing.shapes import Picture

__all__ = [
    "AgendaPoint",
    "Align",
    "AnswerEntry",
    "AnswerLine",
    "Block",
    "BlockToFill",
    "Bullets",
    "Calendar",
    "CalendarRow",
    "Callout",
    "Cell",
    "Column",
    "Consent",
    "Figure",
    "FillTable",
    "FormHead",
    "FormQuestion",
    "Heading",
    "KeyFigure",
    "KeyFigures",
    "LabelledLines",
    "Lane",
    "LaneItem",
    "Lanes",
    "Levels",
    "Pair",
    "Paragraph",
    "RaciRow",
    "RaciTable",
    "Room",
    "Row",
    "RuledLines",
    "Run",
    "SheetBlock",
    "SheetTask",
    "SheetTasks",
    "Signatures",
    "Table",
    "TaskCard",
    "TaskCards",
    "TickItem",
    "TickList",
    "TickLists",
    "Tone",
    "Words",
    "WritingLines",
    "WritingTable",
    "muted",
    "plain",
    "strong",
]


class Tone(StrEnum):
    """What kind of paragraph it is."""

    LEAD = "lead"
    BODY = "body"
    NOTE = "note"
    QUOTE = "quote"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading below the chapter's; ``aside`` is a short remark at its right."""

    text: str
    level: Literal[2, 3] = 2
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text of any length; line breaks stay."""

    words: Words
    tone: Tone = Tone.BODY


@dataclass(frozen=True, slots=True)
class Bullets:
    """A short list."""

    items: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A large value with two short lines below."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """Key figures beside each other, four at most; ``columns`` is over how many the width is divided."""

    figures: tuple[KeyFigure, ...]
    columns: int = 4


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its title above and how to read it below; an empty title or caption is left out."""

    picture: Picture
    title: str = ""
    caption: str = ""


Align = Literal["left", "right", "center"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; ``share`` is its part of the width, ``below`` a second line in the head."""

    head: str
    share: float
    align: Align = "left"
    below: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one place of a table: lines under each other, a picture, or a pillar's mark."""

    lines: tuple[Words, ...] = ()
    picture: Picture | None = None
    mark: Pillar | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row; ``total`` stands strong under a rule, ``pillar`` makes a row of one cell the head of a group."""

    cells: tuple[Words | Cell, ...]
    total: bool = False
    pillar: Pillar | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a repeated head.

    ``long_text`` says that cells may hold users' text and may break over pages; ``to_fill`` parts the columns with a
    thin line, for a table in which one writes. ``tall`` says that its rows are high: none is kept with many others.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    dense: bool = False
    long_text: bool = False
    to_fill: bool = False
    tall: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """Two short stacks beside each other.

    ``share`` is the left one's part of the width; ``above`` and ``below`` are white space in points.
    """

    left: tuple[Block, ...]
    right: tuple[Block, ...]
    share: float = 0.5
    above: float = 0
    below: float = 16


@dataclass(frozen=True, slots=True)
class Callout:
    """A box for the one thing a page must not lose."""

    title: str
    words: Words
    pillar: Pillar = Pillar.IDENTITEIT


@dataclass(frozen=True, slots=True)
class Consent:
    """The box at the foot of the page for the directie: a closing word, and a line to sign on."""

    title: str
    words: Words
    sign: str


BlockToFill = FormQuestion | FormHead | AgendaPoint | WritingTable | WritingLines | SheetTasks | TickLists | Signatures
Block = (
    Heading
    | Paragraph
    | Bullets
    | KeyFigures
    | Figure
    | Table
    | Pair
    | Callout
    | Consent
    | TaskCards
    | Lanes
    | RaciTable
    | Calendar
    | AnswerEntry
    | Room
    | BlockToFill
    | SheetBlock
)
