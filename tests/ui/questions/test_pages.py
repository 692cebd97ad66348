"""Pages of the wizard: what appears, what a step comes to, and how the room is shared."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessments.catalogue import Catalogue
from assessments.types import Answer, QuestionId
from tests.ui.questions.conftest import MemoryKeeper
from tests.ui.questions.driving import opened, page, press
from ui.questions import QuestionsScreen
from ui.questions.places import Place, place_of
from ui.questions.result_page import StepResultPage
from ui.questions.result_rows import GapRow, TaskRow
from ui.questions.theme_page import ThemePage
from ui.theme import Theme
from ui.widgets.edits import LineField, TextField
from ui.work import Work

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
TIMEOUT = 2_000


def test_a_question_appears_when_its_condition_holds(screen: QuestionsScreen, work: Work, catalogue: Catalogue) -> None:
    screen.show_place(place_of(catalogue, QuestionId("TAL-11")))
    hidden = page(screen).card(QuestionId("TAL-11"))
    assert hidden.isHidden()

    work.set_profile(QuestionId("PRO-15"), "ja")

    assert not hidden.isHidden()


def test_not_applicable_needs_a_reason_before_it_counts(screen: QuestionsScreen, work: Work) -> None:
    work.set_answer(QuestionId("INT-06"), Answer(2))
    screen.show_question(QuestionId("INT-06"))

    press(Qt.Key.Key_N)

    assert not work.session.sheet.is_waived(QuestionId("INT-06"))
    field = QApplication.focusWidget()
    assert isinstance(field, TextField)
    QTest.keyClicks(field, "Geen locatie")
    screen.flush()

    assert work.session.sheet.is_waived(QuestionId("INT-06"))


def test_a_step_result_shows_gaps_and_tasks_that_lead_on(qtbot: QtBot, screen: QuestionsScreen) -> None:
    screen.show_place(Place("intern_proces"))
    result = screen.page()
    assert isinstance(result, StepResultPage)

    with qtbot.waitSignal(screen.task_asked, timeout=TIMEOUT):
        result.findChildren(TaskRow)[0].click()
    result.findChildren(GapRow)[0].click()

    assert isinstance(screen.page(), ThemePage)
    assert len(result.findChildren(GapRow)) == 11


def test_the_result_follows_a_changed_answer(screen: QuestionsScreen, work: Work) -> None:
    screen.show_place(Place("intern_proces"))
    result = screen.page()
    before = [row.accessibleName() for row in result.findChildren(GapRow) if row.isVisible()]

    work.set_answer(QuestionId("INT-11"), Answer(4))

    after = [row.accessibleName() for row in result.findChildren(GapRow) if row.isVisible()]
    assert before != after


def test_outsourcing_shows_its_advice_once_both_questions_are_answered(screen: QuestionsScreen, work: Work) -> None:
    from ui.questions.advice_card import AdviceCard

    screen.show_question(QuestionId("UIT-01"))
    advice = page(screen).findChildren(AdviceCard)[0]
    assert advice.isHidden()

    work.set_answer(QuestionId("UIT-01"), Answer(3))
    work.set_answer(QuestionId("UIT-02"), Answer(3))

    assert not advice.isHidden()


def test_a_refused_save_keeps_the_answer_on_the_screen(
    screen: QuestionsScreen, work: Work, keeper: MemoryKeeper
) -> None:
    keeper.refuses = True

    press(Qt.Key.Key_4)

    assert work.session.has_unsaved
    assert page(screen).card(QuestionId("INT-02")).answer().value == 4


def test_an_organisation_without_a_name_gets_its_old_one_back(screen: QuestionsScreen, work: Work) -> None:
    screen.show_question(QuestionId("PRO-01"))
    field = QApplication.focusWidget()
    assert isinstance(field, LineField)
    field.clear()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    screen.flush()

    screen.show_question(QuestionId("PRO-03"))
    screen.show_question(QuestionId("PRO-01"))

    assert work.session.dossier.organisation == "Voorbeeld BV"
    assert page(screen).card(QuestionId("PRO-01")).answer().value == "Voorbeeld BV"


def test_all_cards_are_open_when_they_fit(screen: QuestionsScreen) -> None:
    screen.resize(1366, 1500)
    QApplication.processEvents()

    assert opened(screen) == ["INT-02", "INT-03", "INT-08"]

    screen.resize(1366, 690)
    QApplication.processEvents()

    assert opened(screen) == ["INT-02"]


def test_all_cards_stay_open_when_that_is_how_one_wants_it(screen: QuestionsScreen) -> None:
    screen.set_always_open(True)

    assert opened(screen) == ["INT-02", "INT-03", "INT-08"]


@pytest.mark.parametrize(
    "width,rail,help_shown", [(1700, 264, True), (1366, 264, True), (1000, 264, False), (800, 56, False)]
)
def test_rail_and_help_get_the_room_that_there_is(
    screen: QuestionsScreen, width: int, rail: int, help_shown: bool
) -> None:
    screen.resize(width, 690)

    assert screen.rail.sizeHint().width() == rail
    assert screen.help.isVisible() == help_shown


def test_at_double_text_only_rings_are_left_of_the_rail(screen: QuestionsScreen, theme: Theme) -> None:
    theme.set_factor(2.0)

    assert screen.rail.sizeHint().width() == 70
    assert page(screen).current() == "INT-02"


def test_the_open_card_keeps_its_top_when_another_folds(screen: QuestionsScreen) -> None:
    from PySide6.QtCore import QPoint

    screen.resize(1366, 500)
    QApplication.processEvents()
    screen.show_question(QuestionId("INT-02"))
    card = page(screen).card(QuestionId("INT-08"))
    from ui.widgets.scroll import ScrollPane

    pane = page(screen).findChildren(ScrollPane)[0]
    pane.set_place(10_000)
    before = card.mapTo(pane.viewport(), QPoint(0, 0)).y()

    page(screen).open_question(QuestionId("INT-08"))
    QApplication.processEvents()

    after = card.mapTo(pane.viewport(), QPoint(0, 0)).y()
    assert after <= before
    assert after >= 0
