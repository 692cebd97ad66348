"""The task panel: one field at a time, back to the advice, and a reason before a task goes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assessments.plan import TaskEdit, TaskStatus
from assessments.types import Answer, QuestionId, TaskCode
from tests.ui.plan import example
from ui.plan.task_facts import facts
from ui.plan.task_panel import TaskPanel
from ui.theme import Theme
from ui.widgets.buttons import LinkButton, PaintedButton
from ui.widgets.edits import LineField, TextField
from ui.widgets.text import Label

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
TIMEOUT = 2_000
CODE = TaskCode("T-DRA-01")
EDITED = TaskEdit(owner="Fatima Aydin", hours=Decimal(9), start=date(2026, 2, 2), due=date(2026, 3, 2), remark="let op")


def shown_panel(qtbot: QtBot, theme: Theme, edit: TaskEdit | None = None) -> TaskPanel:
    panel = TaskPanel(theme, lambda: example.TODAY)
    qtbot.addWidget(panel)
    panel.resize(456, 690)
    show(panel, edit)
    panel.show()
    return panel


def show(panel: TaskPanel, edit: TaskEdit | None = None, code: TaskCode = CODE) -> None:
    assessment = example.work(edits={code: edit} if edit else {}).session.assessment
    planned = assessment.task(code)
    assert planned is not None
    panel.show_task(facts(assessment, planned))


def button(panel: QWidget, words: str) -> PaintedButton:
    return next(one for one in panel.findChildren(PaintedButton) if one.text() == words)


def links(panel: QWidget, words: str) -> list[LinkButton]:
    return [one for one in panel.findChildren(LinkButton) if one.text() == words and one.isVisible()]


def retype(field: LineField, text: str) -> None:
    field.selectAll()
    if text:
        QTest.keyClicks(field, text)
    else:
        QTest.keyClick(field, Qt.Key.Key_Delete)


@pytest.mark.parametrize("status, done_on", [(TaskStatus.BUSY, None), (TaskStatus.DONE, example.TODAY)])
def test_a_status_changes_nothing_else(qtbot: QtBot, theme: Theme, status: TaskStatus, done_on: date | None) -> None:
    panel = shown_panel(qtbot, theme, EDITED)

    with qtbot.waitSignal(panel.edited, timeout=TIMEOUT) as told:
        QTest.mouseClick(panel.form.status.button(status), Qt.MouseButton.LeftButton)

    assert told.args == [CODE, _with(status=status, done_on=done_on, busy_since=None if done_on else example.TODAY)]


def _with(**changes: object) -> TaskEdit:
    return replace(EDITED, **changes)  # type: ignore[arg-type]


def test_a_typed_day_changes_only_that_day(qtbot: QtBot, theme: Theme) -> None:
    panel = shown_panel(qtbot, theme, EDITED)

    with qtbot.waitSignal(panel.edited, timeout=TIMEOUT) as told:
        retype(panel.form.end.field, "9-3-2026")

    assert told.args == [CODE, _with(due=date(2026, 3, 9))]


def test_an_emptied_field_follows_the_advice_again(qtbot: QtBot, theme: Theme) -> None:
    panel = shown_panel(qtbot, theme, EDITED)

    with qtbot.waitSignal(panel.edited, timeout=TIMEOUT) as told:
        retype(panel.form.hours.field, "")

    assert told.args == [CODE, _with(hours=None)]


def test_hours_that_cannot_be_are_not_taken(qtbot: QtBot, theme: Theme) -> None:
    panel = shown_panel(qtbot, theme)

    with qtbot.assertNotEmitted(panel.edited):
        retype(panel.form.hours.field, "veel")
        panel.flush()

    assert panel.form.hours.has_error()


def test_any_name_can_be_typed_and_a_known_one_loses_its_role(qtbot: QtBot, theme: Theme) -> None:
    panel = shown_panel(qtbot, theme)

    with qtbot.waitSignal(panel.edited, timeout=TIMEOUT) as told:
        panel.form.owner.setEditText("Nieuwe Collega")
        panel.flush()
    assert told.args == [CODE, TaskEdit(owner="Nieuwe Collega")]

    with qtbot.waitSignal(panel.edited, timeout=TIMEOUT) as told:
        panel.form.owner.setEditText("Joost Bakker, recruiter")
        panel.flush()
    assert told.args == [CODE, TaskEdit(owner="Joost Bakker")]
    assert panel.form.owner.currentText() == "Joost Bakker"


def test_each_decision_has_its_own_way_back(qtbot: QtBot, theme: Theme) -> None:
    panel = shown_panel(qtbot, theme, EDITED)
    ways = links(panel, "Terug naar advies")
    assert len(ways) == 4
    told: list[TaskEdit] = []
    panel.edited.connect(lambda _, edit: told.append(edit))

    for way in ways:
        show(panel, EDITED)
        QTest.mouseClick(way, Qt.MouseButton.LeftButton)

    assert told == [_with(owner=None), _with(start=None), _with(due=None), _with(hours=None)]


def test_without_decisions_there_is_no_way_back(qtbot: QtBot, theme: Theme) -> None:
    assert links(shown_panel(qtbot, theme), "Terug naar advies") == []


def test_the_reason_comes_before_the_task_goes(qtbot: QtBot, theme: Theme) -> None:
    panel = shown_panel(qtbot, theme, EDITED)
    QTest.mouseClick(button(panel, "Uit het plan halen…"), Qt.MouseButton.LeftButton)
    drop = button(panel, "Haal uit het plan")
    assert not drop.isEnabled()
    assert drop.toolTip()
    reason = panel.drop.findChild(TextField)
    assert isinstance(reason, TextField)

    with qtbot.waitSignal(panel.edited, timeout=TIMEOUT) as told:
        QTest.keyClicks(reason, " Dit doet het bureau ")
        QTest.mouseClick(drop, Qt.MouseButton.LeftButton)

    assert told.args == [CODE, _with(dropped_reason="Dit doet het bureau", dropped_on=example.TODAY)]


def test_escape_leaves_the_question_first_and_the_panel_next(qtbot: QtBot, theme: Theme) -> None:
    panel = shown_panel(qtbot, theme)
    panel.drop.ask()
    reason = panel.drop.findChild(TextField)
    assert isinstance(reason, TextField)

    with qtbot.assertNotEmitted(panel.closed):
        QTest.keyClick(reason, Qt.Key.Key_Escape)
    assert not panel.drop.is_asking()

    with qtbot.waitSignal(panel.closed, timeout=TIMEOUT):
        QTest.keyClick(panel, Qt.Key.Key_Escape)


def test_links_lead_to_the_question_and_to_the_waiting_task(qtbot: QtBot, theme: Theme) -> None:
    panel = shown_panel(qtbot, theme)
    waiting = next(link for link in panel.why.findChildren(LinkButton) if link.text() != "Naar de vraag")

    with qtbot.waitSignal(panel.question_asked, timeout=TIMEOUT) as question:
        QTest.mouseClick(links(panel, "Naar de vraag")[0], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(panel.task_asked, timeout=TIMEOUT) as task:
        waiting.click()

    assert question.args == ["DRA-01"]
    assert task.args is not None
    assert str(task.args[0]).startswith("T-")


def test_what_is_typed_is_reported_before_another_task_is_shown(qtbot: QtBot, theme: Theme) -> None:
    panel = shown_panel(qtbot, theme)
    retype(panel.form.hours.field, "7")

    with qtbot.waitSignal(panel.edited, timeout=TIMEOUT) as told:
        show(panel, code=TaskCode("T-DRA-06"))

    assert told.args == [CODE, TaskEdit(hours=Decimal(7))]
    assert panel.code() == "T-DRA-06"


def test_tab_goes_down_the_panel_in_the_order_one_reads(qtbot: QtBot, theme: Theme) -> None:
    panel = shown_panel(qtbot, theme)
    show(panel, code=TaskCode("T-DRA-06"))
    stops = [panel.form.hours.field, panel.more.fold, *panel.why.stops(), button(panel, "Uit het plan halen…")]

    qtbot.waitUntil(lambda: all(stop.isVisible() for stop in stops), timeout=TIMEOUT)

    following = [next_stop(panel, stop) for stop in stops[:-1]]

    assert following == stops[1:]


def next_stop(panel: TaskPanel, widget: QWidget) -> QWidget:
    """Return where Tab goes from a widget."""
    after = widget.nextInFocusChain()
    while after is not None and not (after.focusPolicy() & Qt.FocusPolicy.TabFocus and after.isVisibleTo(panel)):
        after = after.nextInFocusChain()
    assert after is not None
    return after


def test_own_words_take_the_place_of_the_advice_and_give_way_to_it_again(qtbot: QtBot, theme: Theme) -> None:
    panel = shown_panel(qtbot, theme)
    panel.text.toggle.click()

    with qtbot.waitSignal(panel.edited, timeout=TIMEOUT) as told:
        panel.text.fields["title"].set_text("")
        QTest.keyClicks(panel.text.fields["title"], "Directielid vragen")
        panel.flush()
    assert told.args == [CODE, TaskEdit(title="Directielid vragen")]

    show(panel, TaskEdit(title="Directielid vragen"))
    (way,) = links(panel, "Terug naar advies")
    with qtbot.waitSignal(panel.edited, timeout=TIMEOUT) as back:
        way.click()
    assert back.args == [CODE, TaskEdit()]


def test_an_emptied_title_follows_the_advice(qtbot: QtBot, theme: Theme) -> None:
    panel = shown_panel(qtbot, theme)
    panel.text.toggle.click()
    panel.text.fields["title"].setFocus()

    with qtbot.assertNotEmitted(panel.edited):
        panel.text.fields["title"].setPlainText("")
        panel.flush()


def test_remark_proof_and_what_comes_first_are_decisions_too(qtbot: QtBot, theme: Theme) -> None:
    panel = shown_panel(qtbot, theme, TaskEdit(remark="Gebeld"))
    told: list[TaskEdit] = []
    panel.edited.connect(lambda _, edit: told.append(edit))
    assert panel.more.is_open()

    QTest.keyClicks(panel.more.evidence.field, "Verslag 3 mei")
    panel.flush()
    panel.more.first.choice.setCurrentIndex(1)
    code = panel.more.first.choice.itemData(1)
    panel.more.first.choice.activated.emit(1)

    assert told[0] == TaskEdit(remark="Gebeld", evidence="Verslag 3 mei")
    assert told[1].after == (code,)


def test_a_task_that_nothing_calls_for_asks_and_can_be_kept(qtbot: QtBot, theme: Theme) -> None:
    work = example.work(edits={CODE: TaskEdit(owner="Karin")})
    work.set_answer(QuestionId("DRA-01"), Answer(value=4))
    planned = work.session.assessment.task(CODE)
    assert planned is not None
    panel = shown_panel(qtbot, theme)
    panel.show_task(facts(work.session.assessment, planned))
    panel.kept.connect(lambda code: work.keep_task(TaskCode(code)))

    assert panel.notice.isVisible()
    links(panel, "Houd in het plan")[0].click()

    kept = work.session.assessment.task(CODE)
    assert kept is not None
    assert not kept.task.lapsed
    work.undo()
    again = work.session.assessment.task(CODE)
    assert again is not None
    assert again.task.lapsed


def test_a_finished_task_asks_whether_the_level_still_holds(qtbot: QtBot, theme: Theme) -> None:
    panel = shown_panel(qtbot, theme, TaskEdit(status=TaskStatus.DONE, done_on=example.TODAY))

    with qtbot.waitSignal(panel.question_asked, timeout=TIMEOUT) as asked:
        links(panel, "Bekijk DRA-01")[0].click()

    assert asked.args == ["DRA-01"]


def test_a_moved_task_says_where_and_goes_back_to_the_advice(qtbot: QtBot, theme: Theme) -> None:
    panel = shown_panel(qtbot, theme, TaskEdit(before=TaskCode("T-INT-06")))
    said = [one.text() for one in panel.form.findChildren(Label) if one.isVisible()]
    assert any("gepland vóór ‘Berichtenset aan- en afschrijven’" in words for words in said)

    with qtbot.waitSignal(panel.edited, timeout=TIMEOUT) as told:
        links(panel, "Terug naar advies")[0].click()

    assert told.args == [CODE, TaskEdit()]
