"""The sheet for the wall, the datasheet and the hand-out for who hears them: checkers find nothing, boxes have words."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import outloud  # type: ignore[import-untyped]  # no types shipped
import pdfua
import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from assessments.plan import Plan, TaskEdit, TaskStatus
from assessments.types import Dossier
from tests.dossiers import CATALOGUE, MONDAY, dossier, example
from tests.wizard.documents.test_poster import NASTY, with_own_tasks
from wizard.assessment import assess
from wizard.documents.family import Kind, Request, make
from wizard.documents.poster.values import Paper

DOSSIERS = {
    "example": example(),
    "empty": dossier(),
    "nasty": replace(with_own_tasks(120, NASTY), organisation=NASTY),
}


def _many_vacancies() -> Dossier:
    """Return the example with so many open vacancies that their table goes on for pages."""
    one = example()
    first = one.measurements[0]
    vacancies = tuple(replace(first.figures.vacancies[-1], code=f"V{number}") for number in range(60))
    return replace(one, measurements=(replace(first, figures=replace(first.figures, vacancies=vacancies)),))


DOSSIERS["many vacancies"] = _many_vacancies()
REQUESTS = {
    "a3": Request(Kind.POSTER),
    "tiles": Request(Kind.POSTER, paper=Paper.TILES),
    "datasheet": Request(Kind.DATASHEET),
    "blank datasheet": Request(Kind.DATASHEET, is_filled=False),
    "hand-out": Request(Kind.HANDOUT, start_time="9.00"),
}


@pytest.mark.parametrize("request_", REQUESTS.values(), ids=REQUESTS)
@pytest.mark.parametrize("one", DOSSIERS.values(), ids=DOSSIERS)
def test_the_checkers_find_nothing(one: Dossier, request_: Request, tmp_path: Path) -> None:
    path = tmp_path / "blad.pdf"
    path.write_bytes(make(assess(CATALOGUE, one), request_, MONDAY))

    assert [str(found) for found in outloud.check(str(path)).findings] == []
    assert [str(found) for found in pdfua.validate(str(path)).findings] == []


def elements(pdf: bytes, kind: str) -> list[Any]:
    """Return all elements of a kind, in reading order."""

    def walk(node: Any) -> list[Any]:
        node = node.get_object()
        if isinstance(node, ArrayObject):
            return [found for kid in node for found in walk(kid)]
        if not isinstance(node, DictionaryObject) or "/S" not in node:
            return []
        return [node, *(walk(node["/K"]) if "/K" in node else [])]

    root: Any = PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    return [node for node in walk(root["/StructTreeRoot"]["/K"]) if node["/S"] == f"/{kind}"]


def test_every_task_on_the_wall_is_heard_as_to_do_or_done() -> None:
    codes = [task.code for task in assess(CATALOGUE, example()).tasks][:7]
    edits = {code: TaskEdit(status=TaskStatus.DONE, done_on=MONDAY) for code in codes}

    pdf = make(assess(CATALOGUE, replace(example(), plan=Plan(edits=edits))), Request(Kind.POSTER), MONDAY)

    labels = [str(label["/ActualText"]) for label in elements(pdf, "Lbl")]
    assert labels.count("klaar") == 7
    assert labels.count("te doen") == 52


def test_a_word_broken_over_lines_is_heard_whole() -> None:
    pdf = make(assess(CATALOGUE, example()), Request(Kind.POSTER), MONDAY)

    heard = [str(body["/ActualText"]) for body in elements(pdf, "LBody") if "/ActualText" in body]
    assert any(words.startswith("Vergelijking met arbeidsmarktconcurrenten, 28") for words in heard)


@pytest.mark.parametrize("paper, tables, cells", [(Paper.A3, 1, 5), (Paper.TILES, 2, 3)])
def test_the_sheet_is_a_table_of_pillars_and_periods(paper: Paper, tables: int, cells: int) -> None:
    pdf = make(assess(CATALOGUE, example()), Request(Kind.POSTER, paper=paper), MONDAY)

    rows = elements(pdf, "TR")
    assert len(elements(pdf, "Table")) == tables
    assert [len(row["/K"]) for row in rows] == [cells] * 5 * tables
    assert [str(row["/K"][0].get_object()["/S"]) for row in rows[1:5]] == ["/TH"] * 4
    assert len(elements(pdf, "H1")) == 1


def test_what_one_writes_on_is_not_heard() -> None:
    blank = make(assess(CATALOGUE, dossier()), Request(Kind.DATASHEET), MONDAY)
    known = make(assess(CATALOGUE, example()), Request(Kind.DATASHEET), MONDAY)

    assert len(elements(blank, "Table")) == 3  # bills, own people, hires: vacancies and channels have no words yet
    assert len(elements(known, "Table")) == 5
