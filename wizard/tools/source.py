"""What every tool is filled from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from assessments.catalogue import Catalogue
from assessments.outcomes import Outcomes, work_out
from assessments.sheet import AnswerSheet
from assessments.tool_texts import ToolColumn, ToolLine, ToolPart, ToolText
from assessments.types import QuestionId, TaskCode
from wizard import formats
from wizard.assessment import Assessment
from wizard.tools.filled import Entry, Head, Item, Look, Piece, Said

_HEAD_LETTERS = 24
UNKNOWN = "Dit cijfer volgt uit de nulmeting."


@dataclass(frozen=True)
class Source:
    """One tool's texts beside the dossier."""

    text: ToolText
    assessment: Assessment

    @property
    def catalogue(self) -> Catalogue:
        """Return the questionnaire."""
        return self.assessment.catalogue

    @property
    def sheet(self) -> AnswerSheet:
        """Return the answers."""
        return self.assessment.sheet

    @cached_property
    def outcomes(self) -> Outcomes:
        """Return what the figures come to."""
        return work_out(self.sheet, self.assessment.scores)

    @property
    def kept(self) -> Mapping[str, str]:
        """Return what a person filled in on this tool."""
        return self.assessment.dossier.plan.tools.get(self.text.code, {})

    def value(self, key: str) -> str:
        """Return what a person filled in somewhere, "" for nothing."""
        return self.kept.get(key, "")

    def words(self, question: QuestionId, *, note: bool = False) -> str:
        """Return the text that was typed at a question, or its note; "" when there is none."""
        answer = self.sheet.answer(question)
        if note:
            return answer.note.strip()
        return answer.value.strip() if isinstance(answer.value, str) and not answer.not_applicable else ""

    def piece(self, part: ToolPart) -> Piece:
        """Return a part as its texts have it, with what was filled in."""
        return Piece(
            part.code,
            part.title,
            part.explanation,
            points=part.points,
            items=tuple(self.item(part, line) for line in part.lines),
            columns=tuple(Head(column.head, float(column.share)) for column in part.columns),
            pillar=part.pillar,
        )

    def item(self, part: ToolPart, line: ToolLine) -> Item:
        """Return a line with its cells, or with the field below it."""
        said = (Said(line.address, Look.ADDRESS),) if line.address else ()
        if part.columns:
            cells = tuple(self.cell(part, line, column) for column in part.columns)
            return Item(line.text, line.hint, said, cells=cells)
        if line.address:
            return Item(line.text, line.hint, said)
        entry = self.entry(part, line.code, line.text, line.space)
        if line.on_paper:
            entry = replace(entry, value="", on_paper=True)
        return Item(line.text, line.hint, said, (entry,))

    def cell(self, part: ToolPart, line: ToolLine, column: ToolColumn) -> Entry:
        """Return what was filled in where a line and a column meet."""
        key = f"{part.code}.{line.code}.{column.code}"
        if column.on_paper or line.on_paper:
            return Entry(key, f"{line.text}: {column.head}", options=column.options, on_paper=True)
        return Entry(key, f"{line.text}: {column.head}", self.value(key), options=column.options)

    def entry(self, part: ToolPart, code: str, text: str, space: int) -> Entry:
        """Return what was filled in below a line; the field is called as the part says, else as the line."""
        key = f"{part.code}.{code}"
        return Entry(key, part.label or text, self.value(key), space=max(1, space))

    def missing(self, question: QuestionId | None, tasks: tuple[TaskCode, ...]) -> Said:
        """Say that something is not there yet, and which task makes it or which question asks it."""
        for code in tasks:
            planned = self.assessment.task(code)
            if planned is not None:
                title = planned.task.template.title
                day = planned.shown_end
                when = f" Klaar op {formats.short_date_year(day)}." if day is not None else ""
                return Said(f"Nog niet ingevuld. Dit ontstaat met taak {code} {title}.{when}", Look.OPEN, code)
        if question is not None and self.sheet.is_shown(question):
            return Said(f"Nog niet ingevuld. Dit komt uit vraag {question}.", Look.OPEN, question)
        if tasks:
            title = self.catalogue.tasks[tasks[0]].title
            return Said(
                f"Nog niet ingevuld. Taak {tasks[0]} {title} zou dit maken; die staat niet in het plan.", Look.OPEN
            )
        return Said("Nog niet ingevuld.", Look.OPEN)


def numbered(part: ToolPart, piece: Piece, values: Mapping[str, str]) -> Piece:
    """Give the columns of a piece the names that were filled in for them, where they were."""
    heads = [
        replace(head, text=one_line(values.get(column.code, ""), _HEAD_LETTERS) or head.text)
        for head, column in zip(piece.columns, part.columns, strict=True)
    ]
    return replace(piece, columns=tuple(heads))


def one_line(text: str, limit: int) -> str:
    """Return text on one line of at most ``limit`` letters, for a head or a sentence; it stands in full elsewhere."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"
