"""Controle voor afdrukken on the screen: jumping, setting aside, calling back, and what one types while it changes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from assessments.plan import TaskEdit, TaskStatus
from assessments.types import RuleId, TaskCode
from tests.ui.plan.example import TODAY, work
from ui.plan.checks.card import MOST, CheckCard
from ui.plan.checks.checks_view import ChecksView
from ui.plan.plan_screen import PlanScreen
from ui.theme import Theme
from ui.widgets.buttons import SecondaryButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
SYN_05 = "geen_naam/T-SYN-05"


def shown(qtbot: QtBot, theme: Theme, edits: Mapping[TaskCode, TaskEdit] | None = None) -> ChecksView:
    """Return the view over a plan in which marketing has no name."""
    opened = work(edits=edits)
    view = ChecksView(opened, theme, lambda: TODAY)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show_plan(opened.session.assessment, opened.session.assessment.tasks)
    opened.changed.connect(lambda: view.show_plan(opened.session.assessment, opened.session.assessment.tasks))
    view.show()
    return view


def card_with(view: ChecksView, key: str) -> CheckCard:
    """Return the card that shows a finding."""
    return next(card for card in view.cards() if any(row.finding.key == key for row in card.rows))


def set_aside(view: ChecksView, key: str, reason: str) -> None:
    """Set a finding aside as a person does."""
    row = next(row for row in card_with(view, key).rows if row.finding.key == key)
    row.aside_button.click()
    field = row.findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, reason)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_card_shows_the_first_few_and_all_when_asked(qtbot: QtBot, theme: Theme) -> None:
    card = card_with(shown(qtbot, theme), SYN_05)
    assert len(card.rows) == MOST

    card.all_link.click()

    assert len(card.rows) == 12


def test_setting_aside_asks_a_reason_and_keeps_the_point_in_the_list(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)

    set_aside(view, SYN_05, "Kiest marketing zelf")

    assert view.work.session.dossier.plan.waved[SYN_05].reason == "Kiest marketing zelf"
    aside = view.cards()[-1]
    assert [row.finding.key for row in aside.rows] == [SYN_05]
    decision = view.work.session.dossier.plan.decisions[-1]
    assert decision.reason == "Kiest marketing zelf"


def test_without_a_reason_nothing_is_set_aside(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)

    set_aside(view, SYN_05, "  ")

    assert not view.work.session.dossier.plan.waved


def test_a_point_that_was_set_aside_is_called_back_and_undo_sets_it_aside_again(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)
    set_aside(view, SYN_05, "Later")

    view.cards()[-1].rows[0].aside_button.click()
    assert SYN_05 not in view.work.session.dossier.plan.waved

    view.work.undo()
    assert view.work.session.dossier.plan.waved[SYN_05].reason == "Later"


def test_a_reason_that_was_cancelled_waits_for_the_next_time(qtbot: QtBot, theme: Theme) -> None:
    row = card_with(shown(qtbot, theme), SYN_05).rows[1]
    row.aside_button.click()
    field = row.findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "Nog niet af")

    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    row.aside_button.click()

    assert field.isVisible()
    assert field.text() == "Nog niet af"


def test_after_setting_aside_the_focus_goes_to_the_next_point(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)
    with qtbot.waitActive(view, timeout=2_000):
        view.activateWindow()
    after = card_with(view, SYN_05).rows[1].finding.key

    set_aside(view, SYN_05, "Later")

    focused = QApplication.focusWidget()
    row = next(row for row in card_with(view, after).rows if row.finding.key == after)
    assert focused is row.solve_link


def test_coming_back_from_a_task_finds_its_point(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)
    with qtbot.waitActive(view, timeout=2_000):
        view.activateWindow()

    assert view.show_task(TaskCode("T-SYN-05"))
    assert QApplication.focusWidget() is card_with(view, SYN_05).rows[0].solve_link
    assert not view.show_task(TaskCode("T-DRA-01"))


def test_a_rule_is_dismissed_as_a_rule(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)

    set_aside(view, "R-04", "In maart")

    assert view.work.session.dossier.plan.dismissed[RuleId("R-04")].reason == "In maart"


def test_what_is_being_typed_survives_another_change(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)
    card = card_with(view, SYN_05)
    row = card.rows[1]
    row.aside_button.click()
    field = row.findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "Nog niet af")

    view.work.edit_task(TaskCode("T-SYN-05"), TaskEdit(owner="Ans"))

    assert row in card_with(view, row.finding.key).rows
    assert field.text() == "Nog niet af"


def test_the_way_to_mend_leads_to_the_task_or_the_question(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)
    tasks: list[str] = []
    places: list[str] = []
    view.entered.connect(tasks.append)
    view.place_asked.connect(places.append)

    card_with(view, SYN_05).rows[0].solve_link.click()
    card_with(view, "R-01").rows[0].solve_link.click()

    assert tasks == ["T-SYN-05"]
    assert places == ["DRA-01"]


def test_a_point_that_is_solved_leaves_the_list(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme, {TaskCode("T-DRA-01"): TaskEdit(due=date(2026, 1, 17))})
    assert card_with(view, "verschoven/T-DRA-01").rows

    view.work.edit_task(TaskCode("T-DRA-01"), TaskEdit(status=TaskStatus.DONE, done_on=TODAY))

    assert "verschoven/T-DRA-01" not in [row.finding.key for card in view.cards() for row in card.rows]


def test_the_footer_counts_and_leads_to_the_check(qtbot: QtBot, theme: Theme) -> None:
    opened = work()
    screen = PlanScreen(opened, theme, today=lambda: TODAY)
    qtbot.addWidget(screen)
    screen.resize(1366, 700)
    screen.show()
    buttons = screen.findChildren(SecondaryButton)
    button = next(one for one in buttons if one.text().startswith("Controle voor afdrukken:"))

    button.click()

    assert screen.view is screen.findChild(ChecksView)
    assert button.text().endswith("30\u00a0punten")
