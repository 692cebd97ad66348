"""The tools of method 2.8 as the questionnaire has them: texts with places to fill in, without any answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from assessments.codes import Pillar, QuestionId, TaskCode


@dataclass(frozen=True, slots=True)
class ToolColumn:
    """A column to fill in behind each line of a part.

    Attributes:
        options: what one may choose from; none means that one writes.
        share: its part of the width, where the line itself takes 3.
        on_paper: it is only filled in by hand: it is about one person or one vacancy, and the program keeps no such thing.

    """

    code: str
    head: str
    options: tuple[str, ...]
    share: Decimal
    on_paper: bool


@dataclass(frozen=True, slots=True)
class ToolLine:
    """One line of a part.

    Attributes:
        question: the answer that fills it; ``tasks`` make what misses there.
        space: lines to write on, on paper.
        address: a web address to copy; nothing opens it.
        on_paper: it is only filled in by hand, as for a column.

    """

    code: str
    text: str
    hint: str
    question: QuestionId | None
    tasks: tuple[TaskCode, ...]
    space: int
    address: str
    on_paper: bool


@dataclass(frozen=True, slots=True)
class ToolPart:
    """A part of a tool under its own heading.

    Attributes:
        points: what to know first, as a list.
        label: what the field below each line is called; "" gives the field the line's own text as its name.
        space: lines to write on below each line, 0 for lines without a field of their own.

    """

    code: str
    title: str
    explanation: str
    points: tuple[str, ...]
    lines: tuple[ToolLine, ...]
    columns: tuple[ToolColumn, ...]
    pillar: Pillar | None
    label: str
    space: int


@dataclass(frozen=True, slots=True)
class ToolOutcome:
    """What a decision aid advises from so many times yes."""

    code: str
    least: int
    text: str
    explanation: str


@dataclass(frozen=True, slots=True)
class ToolText:
    """One tool.

    Attributes:
        purpose: what one uses it for, in a sentence.
        questions, tasks: where the way to it stands.

    """

    code: str
    name: str
    purpose: str
    questions: tuple[QuestionId, ...]
    tasks: tuple[TaskCode, ...]
    parts: tuple[ToolPart, ...]
    outcomes: tuple[ToolOutcome, ...]

    def part(self, code: str) -> ToolPart:
        """Return a part by its code; KeyError when there is none."""
        for part in self.parts:
            if part.code == code:
                return part
        raise KeyError(code)


def tools_at(texts: Mapping[str, ToolText], place: str) -> Iterator[ToolText]:
    """Yield the tools that a question or a task leads to."""
    return (tool for tool in texts.values() if place in tool.questions or place in tool.tasks)
