"""The larger parts that only these documents have: tasks, lanes, duties, calendars, answers and forms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assessments.types import Pillar
from wizard.documents.words import Words
from wizard.drawing.shapes import Picture


@dataclass(frozen=True, slots=True)
class TaskCard:
    """One task in full.

    Attributes:
        when: the period in words, its last day strong.
        facts: hours, class, rhythm; one line each.
        causes: the answers that put it in the plan.
        raci: who does what, in words.
        meeting: when one first meets about it, "" when nothing was agreed.
        remark, evidence: what somebody wrote about it, and what shows that it is done; any length.
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
    meeting: str = ""
    remark: str = ""
    evidence: str = ""
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
        values: what the field of each choice holds; many: more than one may be chosen.
        line_names: what the field of each line is called; empty for one field over all lines.
        head_names: what the fields of each column are called.
        whose: what the names of its fields begin with, where a file holds the question more than once.
        remark_lines: how many lines there are for remarks beside the evidence.

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
    values: tuple[str, ...] = ()
    many: bool = False
    line_names: tuple[str, ...] = ()
    head_names: tuple[str, ...] = ()
    whose: str = ""
    remark_lines: int = 2

    @property
    def field(self) -> str:
        """Return what the names of its fields begin with."""
        return f"{self.whose}{self.code}"


@dataclass(frozen=True, slots=True)
class FormHead:
    """The fields a participant fills in first, as (label, share of the width), and one line of instruction.

    Attributes:
        field: what the names of the fields begin with; ``names`` is how each goes on.
        values: what stands in them already, "" for what is still to be filled in.

    """

    fields: tuple[tuple[str, float], ...]
    instruction: Words
    field: str = ""
    names: tuple[str, ...] = ()
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AgendaPoint:
    """A point of a meeting's agenda, any length, with lines to write on below it; 0 minutes are not said."""

    number: int
    words: str
    minutes: int
    lines: int


@dataclass(frozen=True, slots=True)
class WritingTable:
    """Empty rows to write in, under heads with their share of the width; a head "" has a box to tick."""

    heads: tuple[tuple[str, float], ...]
    rows: int


@dataclass(frozen=True, slots=True)
class Room:
    """What follows begins on the next page when less than ``height`` points are left on this one."""

    height: float


@dataclass(frozen=True, slots=True)
class WritingLines:
    """Lines to write on; ``label`` stands before the first of them."""

    label: str = ""
    count: int = 1
