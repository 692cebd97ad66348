"""The tools' TOML as values, and what must hold of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from decimal import Decimal
from itertools import pairwise
from typing import Any, NoReturn

from assessments.codes import Pillar, QuestionId, TaskCode
from assessments.errors import ContentError
from assessments.tool_texts import ToolColumn, ToolLine, ToolOutcome, ToolPart, ToolText

Table = dict[str, Any]

NEEDED_PARTS = {
    "argumenten": ("bezwaren", "andere"),
    "werkenbij": ("vragen", "besluit"),
    "ats": (),
    "interview": ("dossier",),
    "briefing": ("wie", "hoe", "eerlijk", "werkwijze"),
    "rollen": ("profielen", "namen"),
    "middelen": ("boeien", "binden", "beheren"),
    "recht": ("regels",),
    "bronnen": (),
    "taakverdeling": ("verdeling",),
    "partner": ("eisen",),
}
"""Tools that the program itself knows, with the parts that it fills: their texts may change, they may not go."""


def tool(table: Table) -> tuple[str, ToolText]:
    """Build a tool from its file."""
    found = ToolText(
        code=table["code"],
        name=table["naam"],
        purpose=table["doel"],
        questions=tuple(QuestionId(code) for code in table.get("vragen", ())),
        tasks=tuple(TaskCode(code) for code in table.get("taken", ())),
        parts=tuple(_part(row) for row in table["deel"]),
        outcomes=tuple(
            ToolOutcome(row["code"], row["vanaf"], row["tekst"], row["uitleg"]) for row in table.get("uitkomst", ())
        ),
    )
    return found.code, found


def check_tools(tools: Collection[ToolText], questions: Collection[str], tasks: Collection[str]) -> None:
    """Check all tools.

    Raises:
        ContentError: for the first thing that is wrong, with its place.

    """
    found = {one.code: one for one in tools}
    for code, parts in NEEDED_PARTS.items():
        if code not in found:
            _fail(f"Het hulpmiddel ‘{code}’ ontbreekt; het programma vult het, zet het terug.")
        missing = set(parts) - {part.code for part in found[code].parts}
        if missing:
            _fail(f"In hulpmiddel ‘{code}’ ontbreekt het deel ‘{min(missing)}’; het programma vult het, zet het terug.")
    for one in tools:
        _check_tool(one, questions, tasks)


def _check_tool(tool: ToolText, questions: Collection[str], tasks: Collection[str]) -> None:
    where = f"Hulpmiddel ‘{tool.code}’"
    lines = [line for part in tool.parts for line in part.lines]
    asked = [*tool.questions, *(line.question for line in lines if line.question)]
    for question in asked:
        if question not in questions:
            _fail(f"{where} noemt vraag {question}, die niet bestaat.")
    for task in [*tool.tasks, *(code for line in lines for code in line.tasks)]:
        if task not in tasks:
            _fail(f"{where} noemt taak {task}, die niet bestaat.")
    _check_unique(f"{where} heeft twee delen", (part.code for part in tool.parts))
    for part in tool.parts:
        _check_unique(f"{where}, deel ‘{part.code}’ heeft twee regels", (line.code for line in part.lines))
        _check_unique(f"{where}, deel ‘{part.code}’ heeft twee kolommen", (one.code for one in part.columns))
    if tool.outcomes and (tool.outcomes[0].least != 0 or not _rises([one.least for one in tool.outcomes])):
        _fail(f"{where}: de uitkomsten beginnen bij 0 keer ja en lopen op.")


def _check_unique(words: str, codes: Iterable[str]) -> None:
    seen: set[str] = set()
    for code in codes:
        if code in seen:
            _fail(f"{words} met de code ‘{code}’; geef één van beide een andere.")
        seen.add(code)


def _rises(numbers: list[int]) -> bool:
    return all(one < following for one, following in pairwise(numbers))


def _part(row: Table) -> ToolPart:
    return ToolPart(
        code=row["code"],
        title=row["kop"],
        explanation=row.get("uitleg", ""),
        points=tuple(row.get("punten", ())),
        lines=tuple(_line(line, row) for line in row.get("regel", ())),
        columns=tuple(_column(column, row) for column in row.get("kolommen", ())),
        pillar=Pillar(row["pijler"]) if "pijler" in row else None,
        label=row.get("veld", ""),
        space=row.get("ruimte", 0),
    )


def _line(row: Table, part: Table) -> ToolLine:
    question = row.get("vraag")
    return ToolLine(
        code=row["code"],
        text=row["tekst"],
        hint=row.get("uitleg", ""),
        question=QuestionId(question) if question else None,
        tasks=tuple(TaskCode(code) for code in row.get("taken", ())),
        space=row.get("ruimte", part.get("ruimte")) or 0,
        address=row.get("adres", ""),
        on_paper=bool(row.get("papier", part.get("papier", False))),
    )


def _column(row: Table, part: Table) -> ToolColumn:
    return ToolColumn(
        code=row["code"],
        head=row["kop"],
        options=tuple(row.get("opties", ())),
        share=Decimal(row.get("deel", "1.4")),
        on_paper=bool(row.get("papier", part.get("papier", False))),
    )


def _fail(sentence: str) -> NoReturn:
    raise ContentError(sentence)
