"""From an empty library to a printed plan, in the real window: once by keys alone, once with the mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from assessments.plan import TaskStatus
from assessments.types import QuestionId, TaskCode
from tests.end2end.conftest import Start
from tests.end2end.hands import answer_by_keys, click, focus, press, settle, write
from ui.main_window import MainWindow
from ui.widgets.buttons import LinkButton
from ui.widgets.ladder_row import LadderRow
from wizard import journey
from wizard.session import Session

pytestmark = [
    pytest.mark.timeout(180),
    pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints"),
]
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def session_of(window: MainWindow) -> Session:
    assert window.work is not None
    return window.work.session


def make_dossier(window: MainWindow, name: str) -> Session:
    QTest.keyClick(window, Qt.Key.Key_N, CONTROL)
    QTest.qWait(50)
    QTest.keyClicks(focus(), name)
    press(Qt.Key.Key_Return)
    QTest.qWait(50)
    window.activateWindow()
    QTest.qWait(50)
    return session_of(window)


def answer_until(window: MainWindow, last: QuestionId | None) -> None:
    """Answer open question after open question with the keys, until the given one is answered, or all are."""
    session = session_of(window)
    for turn in range(120):
        question = session.catalogue.questions[session.place]
        answer_by_keys(question, turn % 5)
        settle(window)
        assert session.sheet.is_answered(question.id), f"{question.id} took no answer"
        if question.id == last or journey.next_open(session.sheet, question.id) is None:
            return
        go_on(window, question.id)


def go_on(window: MainWindow, question: QuestionId) -> None:
    """Press Ctrl+Enter until another question is open; the result of a finished step stands in between."""
    session = session_of(window)
    for _ in range(3):
        press(Qt.Key.Key_Return, CONTROL)
        QTest.qWait(5)
        if session.place != question:
            return
    raise AssertionError(f"Ctrl+Enter does not leave {question}")


def test_by_keys_alone(start: Start) -> None:
    window = start()
    session = make_dossier(window, "Installatiebedrijf Van Dalen")
    answer_until(window, QuestionId("INT-03"))
    QTest.keyClicks(focus(), "t")
    write("Getypt vlak voor het sluiten")
    before = session.place
    window.close()
    window.close_library()

    window = start()
    press(Qt.Key.Key_Return)
    QTest.qWait(20)
    session = session_of(window)
    assert session.place == before
    assert session.measurement.answer(before).note == "Getypt vlak voor het sluiten"
    go_on(window, before)
    answer_until(window, None)

    assert journey.open_points(session.sheet) == ()
    assert journey.overall_progress(session.sheet).answered == journey.overall_progress(session.sheet).shown
    QTest.keyClick(focus(), Qt.Key.Key_4, ALT)
    QTest.qWait(20)
    press(Qt.Key.Key_Space)
    done = [code for code, edit in session.dossier.plan.edits.items() if edit.status is not TaskStatus.OPEN]
    assert len(done) == 1
    QTest.keyClick(focus(), Qt.Key.Key_Z, CONTROL)
    assert session.dossier.plan.edits == {}
    assert not session.assessment.is_concept()


def test_with_the_mouse(start: Start) -> None:
    window = start()
    session = make_dossier(window, "Zorggroep Oevermeer")
    assert window.view is not None
    window.view.show_question("INT-02")
    QTest.qWait(20)

    click(ladder_row(window, 1))
    assert session.sheet.level(QuestionId("INT-02")) == 1
    click(ladder_row(window, 3))
    links = window.view.screen_of("vragen").findChildren(LinkButton)
    link = next(one for one in links if one.isVisible() and one.text() == "Ongedaan maken")
    click(link)

    assert session.sheet.level(QuestionId("INT-02")) == 1
    click(window.view.bar.tabs["plan"])
    QTest.qWait(20)
    assert {planned.code for planned in session.assessment.tasks} >= {TaskCode("T-INT-03"), TaskCode("T-DRA-06")}
    click(window.view.bar.tabs["resultaat"])
    click(window.view.bar.back_button)
    assert window.view is None


def ladder_row(window: MainWindow, level: int) -> QWidget:
    assert window.view is not None
    rows = [row for row in window.view.findChildren(LadderRow) if row.isVisible()]
    return rows[level]
