"""Voor de directie: what still has to be done, how far the plan is, and what would be cheaper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assessments.plan import Plan, TaskEdit, TaskStatus
from assessments.types import Dossier
from tests.dossiers import CATALOGUE, MONDAY, dossier, every_level, example
from tests.wizard.documents.reading import pages
from wizard.assessment import assess
from wizard.documents import blocks as b
from wizard.documents.family import Kind, Request, make
from wizard.documents.plan import plan
from wizard.documents.report import Chapter

LATER = date(2026, 3, 2)


def board(one: Dossier, day: date = MONDAY) -> Chapter:
    """Return the page."""
    return plan(assess(CATALOGUE, one), printed_on=day).chapters[0]


def words(chapter: Chapter) -> str:
    """Return the headings, notes and cells of the page, on one line."""
    found: list[str] = []
    for pair in (block for block in chapter.blocks if isinstance(block, b.Pair)):
        for one in (*pair.left, *pair.right):
            if isinstance(one, b.Heading):
                found.append(one.text)
            elif isinstance(one, b.Paragraph):
                found.append(b.plain(one.words))
            elif isinstance(one, b.Table):
                found += [b.plain(cell) for row in one.rows for cell in row.cells if not isinstance(cell, b.Cell)]
    return " ".join(found).replace("\u00a0", " ")


def under_way() -> Dossier:
    """Return the example in which the five most urgent tasks are done."""
    edits = {
        one.code: TaskEdit(status=TaskStatus.DONE, done_on=MONDAY) for one in assess(CATALOGUE, example()).top_five()
    }
    return replace(example(), plan=Plan(edits))


def test_what_is_done_makes_room_for_the_tasks_that_come_next() -> None:
    before, after = words(board(example())), words(board(under_way()))

    assert "De eerste vijf taken" in before
    assert "Nulmeting kosten en snelheid uitvoeren" in before
    assert "De volgende vijf taken" in after
    assert "Nulmeting kosten en snelheid uitvoeren" not in after


def test_a_plan_under_way_says_how_much_is_done_and_late() -> None:
    assert "klaar" not in board(example()).lead
    assert board(under_way(), LATER).lead.endswith(" Nu zijn er 5 klaar en 7 te laat.")


def test_a_cheaper_form_than_the_chosen_one_is_named_on_the_page() -> None:
    assert "RPO kost € 7.864 minder: hoofdstuk 2." in words(board(example()))


def test_the_head_of_a_concept_holds_no_half_a_name() -> None:
    short, long = (replace(dossier(every_level(1)), organisation=one) for one in ("Proef BV", "Gemeente Waterland"))
    heads = [pages(make(assess(CATALOGUE, one), Request(Kind.PLAN), MONDAY)) for one in (short, long)]

    assert "Proef BV · Implementatieplan recruitment" in heads[0][2]
    assert all("CONCEPT" in page[2] for page in heads)
    assert "Gemeente Waterland · " not in heads[1][2]
    assert not any("bronn…" in page or "recr…" in page for page in heads[1])
