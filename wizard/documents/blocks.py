"""What a document is made of: plain parts that say something, without a word about how they look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from assessments.types import Pillar
from wizard.drawing.shapes import Picture


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a sentence that is stronger or softer than the rest."""

    text: str
    strong: bool = False
    muted: bool = False


Words = str | tuple[Run, ...]
"""A sentence; a plain string is one run. Text of users and our own are the same here: both are only text."""


def strong(text: str) -> Run:
    """Return a strong piece of a sentence."""
    return Run(text, strong=True)


def muted(text: str) -> Run:
    """Return a soft piece of a sentence."""
    return Run(text, muted=True)


def plain(words: Words) -> str:
    """Return a sentence as text alone."""
    return words if isinstance(words, str) else "".join(run.text for run in words)


class Tone(StrEnum):
    """What kind of paragraph it is."""

    LEAD = "lead"
    BODY = "body"
    NOTE = "note"
    QUOTE = "quote"


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
    """Key figures beside each other, four at most."""

    figures: tuple[KeyFigure, ...]


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
    """A table with a repeated head; ``long_text`` says that cells may hold users' text and may break over pages."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    dense: bool = False
    long_text: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """Two short stacks beside each other; ``share`` is the left one's part of the width."""

    left: tuple[Block, ...]
    right: tuple[Block, ...]
    share: float = 0.5


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


@dataclass(frozen=True, slots=True)
class TaskCard:
    """One task in full.

    Attributes:
        when: the period in words, its last day strong.
        facts: hours, class, rhythm; one line each.
        causes: the answers that put it in the plan.
        raci: who does what, in words.
        remark: what somebody wrote about it; any length.
        status: empty while it is open.

    """

    code: str
    pillar: Pillar
    title: str
    action: str
    done_when: str
    owner: str
    when: Words
    facts: tuple[str, ...]
    causes: tuple[str, ...]
    raci: str
    remark: str = ""
    status: str = ""
    done: bool = False


@dataclass(frozen=True, slots=True)
class TaskCards:
    """Tasks in full under each other."""

    cards: tuple[TaskCard, ...]


@dataclass(frozen=True, slots=True)
class LaneItem:
    """A task in a lane: title, last day, code, and the first letter of who pulls it."""

    title: str
    date: str
    code: str
    initials: str
    done: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """One pillar's tasks by date; ``footer`` holds the sums."""

    pillar: Pillar
    caption: str
    items: tuple[LaneItem, ...]
    footer: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Lanes:
    """The plan at a glance: the core across the top, three lanes below."""

    core: Lane
    lanes: tuple[Lane, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class RaciRow:
    """A standing duty with a letter (A, R, A/R, C, I or empty) per role."""

    title: str
    rhythm: str
    letters: tuple[str, ...]
    pillar: Pillar


@dataclass(frozen=True, slots=True)
class RaciTable:
    """Who does what; ``roles`` are (role, name)."""

    roles: tuple[tuple[str, str], ...]
    rows: tuple[RaciRow, ...]


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """One rhythm over the months: day numbers per month, or ``every`` when it is each week."""

    title: str
    rhythm: str
    pillar: Pillar
    days: tuple[tuple[int, ...], ...]
    every: str = ""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Months beside each other with the days on which something falls."""

    months: tuple[date, ...]
    rows: tuple[CalendarRow, ...]


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One labelled line under an answer; any length."""

    label: str
    words: Words
    soft: bool = False


@dataclass(frozen=True, slots=True)
class AnswerEntry:
    """Everything that was filled in at one question; ``aside`` replaces the level scale."""

    code: str
    name: str
    question: str
    lines: tuple[AnswerLine, ...]
    picture: Picture | None = None
    aside: str = ""


@dataclass(frozen=True, slots=True)
class FormQuestion:
    """A question on an empty form.

    Attributes:
        choices: (box label, text); empty for an open question.
        lines: writing lines for an open answer; ``labels`` stand before the first of them.
        heads: columns of a grid to fill in, a row per choice; empty for no grid.
        waivable: True for a "n.v.t., want" box.
        extras: True for certainty, evidence and remarks.
        condition: a sentence on when it is asked, or empty.

    """

    code: str
    question: str
    hint: str
    condition: str
    choices: tuple[tuple[str, str], ...]
    lines: int
    waivable: bool
    extras: bool
    labels: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FormHead:
    """The fields a participant fills in first, as (label, share of the width), and one line of instruction."""

    fields: tuple[tuple[str, float], ...]
    instruction: Words


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


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
    | FormQuestion
    | FormHead
    | PageBreak
)
