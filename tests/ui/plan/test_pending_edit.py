"""A decision that moves other tasks is said before it is made."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from assessments.plan import EMPTY_EDIT, TaskEdit
from assessments.sheet import HOURS_PER_WEEK
from assessments.types import TaskCode
from tests.ui.plan import example
from tests.ui.plan.test_plan_screen import shown_screen
from ui.plan.pending_edit import PendingEdit
from ui.plan.task_panel import TaskPanel
from ui.theme import Theme
from ui.widgets.text import Label
from wizard.changes import ProfileChange

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
CODE = TaskCode("T-DRA-06")


@pytest.fixture
def asked(qtbot: QtBot, theme: Theme) -> tuple[PendingEdit, list[tuple[str, TaskEdit]]]:
    pending = PendingEdit(example.work(), theme)
    qtbot.addWidget(pending.bar)
    decided: list[tuple[str, TaskEdit]] = []
    pending.decided.connect(lambda code, edit: decided.append((code, edit)))
    return pending, decided


def test_what_moves_nothing_is_decided_at_once(asked: tuple[PendingEdit, list[tuple[str, TaskEdit]]]) -> None:
    pending, decided = asked

    pending.ask(CODE, replace(EMPTY_EDIT, remark="Gebeld"))

    assert [edit.remark for _, edit in decided] == ["Gebeld"]
    assert pending.bar.isHidden()


def test_more_hours_wait_until_a_person_has_seen_what_moves(
    asked: tuple[PendingEdit, list[tuple[str, TaskEdit]]],
) -> None:
    pending, decided = asked

    pending.ask(CODE, replace(EMPTY_EDIT, hours=Decimal(58)))
    words = next(one.text() for one in pending.bar.findChildren(Label) if "schuiven" in one.text())

    assert decided == []
    assert not pending.bar.isHidden()
    assert "taken schuiven, hermeting naar" in words
    pending.bar.apply_button.click()
    assert [edit.hours for _, edit in decided] == [58]


def test_what_is_left_alone_is_never_decided_and_going_elsewhere_decides(
    asked: tuple[PendingEdit, list[tuple[str, TaskEdit]]],
) -> None:
    pending, decided = asked

    pending.ask(CODE, replace(EMPTY_EDIT, hours=Decimal(58)))
    pending.bar.leave_button.click()
    pending.flush()
    assert decided == []

    pending.ask(CODE, replace(EMPTY_EDIT, hours=Decimal(70)))
    pending.flush()
    assert [edit.hours for _, edit in decided] == [70]


def test_what_waits_goes_on_waiting_while_something_calm_is_decided(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    pending = PendingEdit(work, theme)
    qtbot.addWidget(pending.bar)
    pending.decided.connect(work.edit_task)

    pending.ask(CODE, replace(EMPTY_EDIT, hours=Decimal(58)))
    pending.ask(CODE, replace(EMPTY_EDIT, remark="Gebeld"))
    assert work.session.dossier.plan.edit(CODE) == TaskEdit(remark="Gebeld")
    assert not pending.bar.isHidden()
    pending.bar.apply_button.click()

    assert work.session.dossier.plan.edit(CODE) == TaskEdit(remark="Gebeld", hours=Decimal(58))


def test_applying_keeps_what_was_decided_about_the_task_meanwhile(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    pending = PendingEdit(work, theme)
    qtbot.addWidget(pending.bar)
    pending.decided.connect(work.edit_task)

    pending.ask(CODE, replace(EMPTY_EDIT, hours=Decimal(58)))
    work.edit_task(CODE, TaskEdit(owner="Fatima Aydin"))
    pending.bar.apply_button.click()

    assert work.session.dossier.plan.edit(CODE) == TaskEdit(owner="Fatima Aydin", hours=Decimal(58))


def test_a_planning_that_waits_is_made_before_something_else_is_asked(qtbot: QtBot, theme: Theme) -> None:
    """The words on the bar are about all that applying them does."""
    work = example.work()
    pending = PendingEdit(work, theme)
    qtbot.addWidget(pending.bar)
    made: list[str] = []
    change = ProfileChange(HOURS_PER_WEEK, 16, 8)

    pending.ask_planning(change, lambda: made.append("8 uur"))
    assert not made
    pending.ask(CODE, replace(EMPTY_EDIT, hours=Decimal(58)))
    assert made == ["8 uur"]
    pending.bar.leave_button.click()
    pending.flush()

    assert made == ["8 uur"]


def test_what_a_task_moves_by_leaving_is_said_where_the_reason_is_asked(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    screen = shown_screen(qtbot, theme, work)
    screen.show_task(CODE)
    panel = screen.findChild(TaskPanel)
    assert isinstance(panel, TaskPanel)

    panel.drop.ask()

    said = [one.text() for one in panel.drop.findChildren(Label) if one.isVisible()]
    assert any(words.startswith("Als je dit toepast: ") and "taken schuiven" in words for words in said)
    assert work.session.dossier.plan.edits == {}
