"""The workbook: typed cells, the plan's own numbers, and no text that is ever taken for more than text."""

from __future__ import annotations

from datetime import datetime

from tests.dossiers import CATALOGUE, MONDAY, example
from tests.wizard.documents.workbooks import opened, table
from wizard.assessment import assess
from wizard.documents import plan_xlsx


def test_tasks_stand_in_the_workbook_with_dates_and_hours() -> None:
    found = assess(CATALOGUE, example())
    rows = {row["Code"]: row for row in table(plan_xlsx(found, printed_on=MONDAY), "Taken")}

    assert set(rows) == {one.code for one in found.tasks}
    for one in found.tasks:
        row = rows[one.code]
        assert isinstance(row["Uiterlijk"], datetime)
        assert row["Uiterlijk"].date() == one.shown_end
        assert row["Uren"] == float(one.task.hours)


def test_every_sheet_has_a_head_that_stays_a_filter_and_a_page_set_up() -> None:
    book = opened(plan_xlsx(assess(CATALOGUE, example()), printed_on=MONDAY))

    for sheet in book.worksheets[1:]:
        assert sheet.freeze_panes is not None
        assert sheet.freeze_panes.endswith("2")
        (made,) = sheet.tables.values()
        assert made.autoFilter is not None
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToWidth in {None, 1}  # 1 is what it is when nothing is said
        assert sheet.page_setup.fitToHeight == 0
