"""The parts of the sheets for a table full of people: tables to fill in, labelled lines, the scale, and ruled paper."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wizard.documents.words import Words


class Fill(StrEnum):
    """What a column of a table to fill in holds."""

    CODE = "code"
    WORDS = "woorden"
    READ = "leeswerk"
    """Words that everybody has to read, so they are larger."""
    NUMBER = "getal"
    BOX = "vakje"


@dataclass(frozen=True, slots=True)
class FillColumn:
    """A column of it; ``share`` is its part of the width."""

    head: str
    share: float
    kind: Fill = Fill.NUMBER


@dataclass(frozen=True, slots=True)
class FillTable:
    """A table to fill in by hand: what is known stands in it, "" is left open, ``blank`` rows follow.

    In a column of boxes any text is a cross.
    """

    columns: tuple[FillColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    blank: int = 0


@dataclass(frozen=True, slots=True)
class LabelledLine:
    """A line behind a number or a time: a few strong words, and what they mean."""

    label: str
    title: str
    words: Words = ""


@dataclass(frozen=True, slots=True)
class LabelledLines:
    """Lines under each other; ``room`` is how wide the labels are, in points."""

    lines: tuple[LabelledLine, ...]
    room: float = 18


@dataclass(frozen=True, slots=True)
class Levels:
    """The scale with what each level means, beside each other: (digit, name, words)."""

    levels: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class RuledLines:
    """Ruled paper for notes; ``labels`` stand before the first lines."""

    count: int
    labels: tuple[str, ...] = ()


SheetBlock = FillTable | LabelledLines | Levels | RuledLines
