"""Verloop en besluiten: progress, quick entry in one step, comparing, and searching in what was decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from assessments.plan import PlanDay, TaskEdit, TaskStatus
from assessments.plan_parts import HISTORY
from assessments.types import TaskCode
from tests.dossiers import CATALOGUE
from tests.ui.plan.example import TODAY, work
from ui.plan.follow_up.changes_page import ChangesPage
from ui.plan.follow_up.decisions_page import DecisionsPage
from ui.plan.follow_up.follow_up_view import CHANGES, DECISIONS, PAPER, FollowUpView
from ui.plan.follow_up.paper_page import PaperPage
from ui.plan.follow_up.progress_page import ProgressPage, late_head
from ui.theme import Theme
from wizard.assessment import assess
from wizard.planning.changes_since import ChangeKind
from wizard.planning.history import states
from wizard.planning.progress import late_tasks, total

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
T = TaskCode


def shown(qtbot: QtBot, theme: Theme, edits: Mapping[TaskCode, TaskEdit] | None = None) -> FollowUpView:
    """Return the view over a plan in which every level is 1."""
    opened = work(edits=edits)
    view = FollowUpView(opened, theme, lambda: TODAY)
    qtbot.addWidget(view)
    view.resize(1100, 700)
    opened.changed.connect(lambda: view.show_plan(opened.session.assessment, opened.session.assessment.tasks))
    view.show()
    return view


def paper_of(view: FollowUpView, text: str) -> PaperPage:
    """Return the page for paper with a text typed in it."""
    view.show_page(PAPER)
    page = view.pages[PAPER]
    assert isinstance(page, PaperPage)
    page.field.setPlainText(text)
    page.show_plan(view.work.session.assessment)
    return page


def test_progress_shows_a_bar_per_pillar_and_what_is_late(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme, {T("T-DRA-01"): TaskEdit(due=date(2026, 1, 12))})
    page = view.findChild(ProgressPage)
    assert isinstance(page, ProgressPage)

    assert [row.facts.hue for row in page.pillars.rows] == ["identiteit", "boeien", "binden", "beheren"]
    assert [row.facts.label for row in page.late.rows] == ["T-DRA-01"]
    assert page.late.rows[0].facts.detail.replace("\u00a0", " ").startswith("7 dagen te laat")


def test_late_times_of_recurring_tasks_are_counted_apart_from_the_tasks(qtbot: QtBot, theme: Theme) -> None:
    assessment = shown(qtbot, theme).work.session.assessment
    late = late_tasks(assessment, date(2026, 12, 31))
    tasks = total(assessment, date(2026, 12, 31)).late

    assert len(late) > tasks > 0
    assert late_head(late) == f"Te laat: {tasks}\u00a0taken, en {len(late) - tasks} keer dat een taak terugkomt"
    assert late_head([one for one in late if one.turn is None]) == f"Te laat ({tasks})"


def test_with_nothing_to_compare_with_no_moments_are_offered(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)
    view.work.edit_task(T("T-DRA-01"), TaskEdit(status=TaskStatus.DONE, done_on=TODAY))
    view.show_page(CHANGES)
    page = view.pages[CHANGES]
    assert isinstance(page, ChangesPage)
    now = view.work.session.assessment
    later = replace(now.dossier, updated_at=datetime(2026, 11, 26, 12, tzinfo=UTC))

    page.show_plan(assess(CATALOGUE, later))

    assert "geen eerder moment" in page.summary.text()
    assert not page.start.isVisible()


def test_a_late_task_opens_its_panel(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme, {T("T-DRA-01"): TaskEdit(due=date(2026, 1, 12))})
    page = view.findChild(ProgressPage)
    assert isinstance(page, ProgressPage)
    asked: list[str] = []
    view.entered.connect(asked.append)

    link = page.late.rows[0].link
    assert link is not None
    link.click()

    assert asked == ["T-DRA-01"]


def test_lines_from_paper_are_one_step_and_what_is_unclear_stays_in_the_field(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)
    page = paper_of(view, "EXT-04 klaar 12-1, T-INT-05 bezig\nhallo daar\nT-EXT-99 klaar")
    before = view.work.session.dossier.plan

    page.button.click()

    plan = view.work.session.dossier.plan
    assert plan.edit(T("T-EXT-04")).done_on == date(2026, 1, 12)
    assert plan.edit(T("T-INT-05")).status is TaskStatus.BUSY
    assert page.field.text() == "hallo daar\nT-EXT-99 klaar"
    view.work.undo()
    assert view.work.session.dossier.plan.edits == before.edits


def test_the_preview_names_every_line_before_anything_happens(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)

    page = paper_of(view, "EXT-04 klaar\nhallo daar")

    assert [bool(row.facts.icon and row.facts.icon[0] == "check") for row in page.preview.rows] == [True, False]
    assert not view.work.session.dossier.plan.edits


def test_what_is_being_typed_is_kept_with_the_plan_and_undone_like_all_else(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)
    paper_of(view, "EXT-04 klaar\nnog niet af")

    view.flush()

    again = FollowUpView(view.work, theme, lambda: TODAY)
    qtbot.addWidget(again)
    again.show_page(PAPER)
    page = again.pages[PAPER]
    assert isinstance(page, PaperPage)
    assert page.field.text() == "EXT-04 klaar\nnog niet af"
    assert not view.work.session.dossier.plan.decisions
    view.work.undo()
    assert not view.work.session.dossier.plan.tools


def test_undo_of_what_was_taken_over_brings_the_lines_back(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)
    page = paper_of(view, "EXT-04 klaar, EXT-05 bezig\nhallo daar")
    page.button.click()
    assert page.field.text() == "hallo daar"

    view.work.undo()

    assert page.field.text() == "EXT-04 klaar, EXT-05 bezig\nhallo daar"
    assert view.show_subject("papier")


def test_by_keys_alone_lines_are_taken_over(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)
    page = paper_of(view, "")
    with qtbot.waitActive(view, timeout=2_000):
        view.activateWindow()
    page.focus_first()

    QTest.keyClicks(page.field, "EXT-04 klaar")
    QTest.keyClick(page.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert view.work.session.dossier.plan.edit(T("T-EXT-04")).done_on == TODAY
    assert page.field.text() == ""


def test_what_is_finished_asks_whether_its_level_is_higher_now(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)
    page = paper_of(view, "EXT-04 klaar, T-INT-05 bezig")
    assert page.levels.isHidden()
    asked: list[str] = []
    view.place_asked.connect(asked.append)

    page.button.click()

    assert [row.facts.label for row in page.levels.rows] == ["EXT-04"]
    link = page.levels.rows[0].link
    assert link is not None
    link.click()
    assert asked == ["EXT-04"]


def test_without_a_clear_line_there_is_nothing_to_take_over(qtbot: QtBot, theme: Theme) -> None:
    page = paper_of(shown(qtbot, theme), "hallo daar")

    assert not page.button.isEnabled()


def test_what_changed_since_a_kept_day_is_listed_by_kind(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)
    session = view.work.session
    kept = PlanDay(date(2025, 12, 1), dict(states(session.assessment)))
    view.work.change_plan("", "", {(HISTORY, "2025-12-01"): kept})
    view.work.edit_task(T("T-EXT-04"), TaskEdit(owner="Henk Jansen"))

    view.show_page(CHANGES)

    page = view.pages[CHANGES]
    assert isinstance(page, ChangesPage)
    assert [row.facts.label for row in page.cards[ChangeKind.OWNER].rows] == ["T-EXT-04"]
    assert page.cards[ChangeKind.GONE].isHidden()
    assert page.summary.text().startswith("1\u00a0taak veranderde")


def test_before_anything_was_kept_it_says_so_and_prints_nothing(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)

    view.show_page(CHANGES)

    page = view.pages[CHANGES]
    assert isinstance(page, ChangesPage)
    assert "nog niets bewaard" in page.summary.text()
    assert not page.print_button.isEnabled()


def test_decisions_are_found_by_words_and_lead_to_their_task(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)
    view.work.edit_task(T("T-EXT-04"), TaskEdit(owner="Henk Jansen"))
    view.work.edit_task(T("T-INT-05"), TaskEdit(due=date(2026, 5, 1)))
    view.show_page(DECISIONS)
    page = view.pages[DECISIONS]
    assert isinstance(page, DecisionsPage)
    assert [row.facts.label for row in page.card.rows] == ["T-INT-05", "T-EXT-04"]

    QTest.keyClicks(page.field, "henk")

    assert [row.facts.label for row in page.card.rows] == ["T-EXT-04"]
    assert page.card.rows[0].facts.place == "T-EXT-04"


def test_a_task_that_was_taken_out_leads_to_the_board(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)
    view.work.edit_task(T("T-EXT-04"), TaskEdit(dropped_reason="Doet het bureau"))
    view.show_page(DECISIONS)
    page = view.pages[DECISIONS]
    assert isinstance(page, DecisionsPage)
    asked: list[str] = []
    view.view_asked.connect(asked.append)

    link = page.card.rows[0].link
    assert link is not None
    link.click()

    assert asked == ["bord"]
