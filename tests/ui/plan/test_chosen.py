"""What a workshop chose is told in the plan, and changes nothing else there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from assessments.plan import FirstMeeting, TaskEdit
from assessments.types import TaskCode
from tests.dossiers import CATALOGUE
from tests.ui.plan import example
from tests.ui.workshop.choose.table import workshop
from ui.plan.cards import card
from ui.plan.list.rows import Only, Sifting, sifted, task_rows
from ui.plan.meeting_line import MeetingLine
from ui.plan.task_facts import facts
from ui.theme import Theme
from wizard.assessment import Assessment, assess
from wizard.documents.context import Context
from wizard.documents.task_cards import task_card
from wizard.planning.chosen import MARK

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
CODE = TaskCode("T-EXT-04")
MEETING = FirstMeeting(date(2026, 2, 3), "09:30", 30, ("Karim",))


def plan(*chosen: TaskCode, edit: TaskEdit | None = None) -> Assessment:
    held = workshop(chosen=chosen)
    found = example.work(edits={CODE: edit} if edit else {}).session.dossier
    return assess(CATALOGUE, replace(found, workshops={held.id: held}))


def test_card_list_panel_and_paper_say_that_a_workshop_chose_it() -> None:
    found, other = plan(CODE), plan()
    planned, before = found.task(CODE), other.task(CODE)
    assert planned is not None
    assert before is not None
    rows = task_rows(found, found.tasks, example.TODAY)

    assert MARK in card(found, planned).words()
    assert MARK not in card(other, before).words()
    assert [row.code for row in sifted(rows, Sifting(only=Only.CHOSEN))] == [CODE]
    assert facts(found, planned).rank.replace("\u00a0", " ").endswith(f"{MARK} van 15 jan")
    paper = task_card(Context(found, example.TODAY), planned).facts
    assert f"{MARK} van 15 jan" in [one.replace("\u00a0", " ") for one in paper]
    assert (planned.task.effective, planned.slot) == (before.task.effective, before.slot)


def test_the_panel_tells_of_the_first_meeting_and_takes_it_away(qtbot: QtBot, theme: Theme) -> None:
    found = plan(edit=TaskEdit(owner="Sanne", meeting=MEETING))
    planned = found.task(CODE)
    assert planned is not None
    line = MeetingLine(theme)
    qtbot.addWidget(line)
    line.show_task(facts(found, planned))

    with qtbot.waitSignal(line.edited) as told:
        line.away.click()

    assert told.args == [TaskEdit(owner="Sanne")]
