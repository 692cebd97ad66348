"""A plan of hundreds of tasks on paper: what stands in one figure can be read."""

from __future__ import annotations

from decimal import Decimal

from assessments.plan import OwnTask, Plan
from assessments.types import Pillar, TaskCode
from tests.dossiers import MONDAY, assessment, every_level
from wizard.documents import blocks as b
from wizard.documents.plan import plan

MOST_ROWS = 50


def test_no_figure_of_the_year_holds_more_bars_than_fit_and_none_is_left_out() -> None:
    own = {
        code: OwnTask(code, Pillar.IDENTITEIT, f"Taak {number}", hours=Decimal(4), impact=5, gap=2)
        for number in range(1, 121)
        if (code := TaskCode(f"T-EIG-{number:02}"))
    }
    found = assessment(every_level(1), plan=Plan(own_tasks=own))
    report = plan(found, printed_on=MONDAY)

    year = next(chapter for chapter in report.chapters if chapter.name == "Jaaroverzicht")
    figures = [block for block in year.blocks if isinstance(block, b.Figure) and "per pijler" in block.title]
    bars = [figure.picture.alt.count(";") + 1 for figure in figures]

    assert max(bars) <= MOST_ROWS
    assert sum(bars) == sum(one.task.task_class in {"A", "B"} for one in found.tasks)
