"""The wizard screen on a real session: keys and mouse answer, pages follow, nothing typed is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessments.catalogue import Catalogue
from assessments.types import QuestionId
from tests.ui.questions.conftest import MemoryKeeper
from tests.ui.questions.driving import opened, page, press
from ui.questions import QuestionsScreen
from ui.questions.places import Place, place_of
from ui.theme import Theme
from ui.widgets.edits import TextField
from ui.widgets.ladder_row import LadderRow
from ui.widgets.text import Label
from ui.work import Work

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
TIMEOUT = 2_000


def test_a_dossier_opens_at_the_question_one_left(qtbot: QtBot, theme: Theme, work: Work) -> None:
    made = QuestionsScreen(work, theme)
    qtbot.addWidget(made)

    assert made.place == Place("intern_proces", "selectiegesprek")
    assert page(made).current() == "INT-02"
    assert opened(made) == ["INT-02"]


def test_the_focus_is_on_the_ladder_of_the_open_card(screen: QuestionsScreen) -> None:
    widget = QApplication.focusWidget()

    assert isinstance(widget, LadderRow)
    assert page(screen).card(QuestionId("INT-02")).isAncestorOf(widget)


def test_a_digit_answers_and_undo_takes_it_back(screen: QuestionsScreen, work: Work) -> None:
    before = work.session.sheet.level(QuestionId("INT-02"))

    press(Qt.Key.Key_4)

    assert work.session.sheet.level(QuestionId("INT-02")) == 4

    work.undo()

    assert work.session.sheet.level(QuestionId("INT-02")) == before
    assert page(screen).card(QuestionId("INT-02")).answer().value == before


@pytest.mark.usefixtures("screen")
def test_letters_mark_and_open_fields(work: Work) -> None:
    press(Qt.Key.Key_D)
    press(Qt.Key.Key_T)

    assert work.session.measurement.answer(QuestionId("INT-02")).discuss
    assert isinstance(QApplication.focusWidget(), TextField)


def test_letters_and_digits_in_a_field_are_text(screen: QuestionsScreen, work: Work) -> None:
    before = work.session.measurement.answer(QuestionId("INT-02"))
    press(Qt.Key.Key_T)
    field = QApplication.focusWidget()
    assert isinstance(field, TextField)

    QTest.keyClicks(field, " n 3 d")
    screen.flush()

    after = work.session.measurement.answer(QuestionId("INT-02"))
    assert after.note == before.note + " n 3 d"
    assert after.value == before.value


def test_leaving_the_page_saves_what_is_being_typed(screen: QuestionsScreen, work: Work) -> None:
    press(Qt.Key.Key_B)
    field = QApplication.focusWidget()
    assert isinstance(field, TextField)
    QTest.keyClicks(field, " en meer")

    screen.show_question(QuestionId("DRA-01"))

    assert work.session.measurement.answer(QuestionId("INT-02")).evidence.endswith(" en meer")


def test_down_from_the_last_level_opens_the_next_card(screen: QuestionsScreen) -> None:
    for _ in range(5):
        press(Qt.Key.Key_Down)

    assert page(screen).current() == "INT-03"
    assert opened(screen) == ["INT-03"]


def test_tab_into_a_folded_card_opens_it(screen: QuestionsScreen) -> None:
    card = page(screen).card(QuestionId("INT-02"))

    for _ in range(30):
        press(Qt.Key.Key_Tab)
        if not card.is_open():
            break

    assert opened(screen) == ["INT-03"]
    focus = QApplication.focusWidget()
    assert focus is not None
    assert page(screen).card(QuestionId("INT-03")).isAncestorOf(focus)


def test_a_click_on_a_folded_card_opens_it(screen: QuestionsScreen) -> None:
    card = page(screen).card(QuestionId("INT-08"))

    QTest.mouseClick(card, Qt.MouseButton.LeftButton)

    assert opened(screen) == ["INT-08"]


def test_the_help_follows_the_open_card(screen: QuestionsScreen) -> None:
    screen.show_question(QuestionId("INT-08"))

    assert "Hulp bij INT-08" in [label.text() for label in screen.help.findChildren(Label)]


def test_the_place_is_kept_for_reopening(screen: QuestionsScreen, keeper: MemoryKeeper) -> None:
    screen.show_question(QuestionId("EXT-03"))

    assert keeper.calls[-1][0] == "save_place"
    assert keeper.calls[-1][1][1] == "EXT-03"


def test_coming_back_to_a_page_enters_its_question_again(screen: QuestionsScreen, work: Work) -> None:
    screen.show_question(QuestionId("DRA-09"))
    screen.show_question(QuestionId("INT-02"))

    assert "Hulp bij INT-02" in [label.text() for label in screen.help.findChildren(Label)]
    assert work.session.place == "INT-02"

    press(Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    press(Qt.Key.Key_PageUp, Qt.KeyboardModifier.AltModifier)

    assert work.session.place == "INT-02"


def test_ctrl_enter_walks_to_the_open_question_past_the_result(screen: QuestionsScreen, catalogue: Catalogue) -> None:
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert screen.place == Place("intern_proces")

    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert screen.place == place_of(catalogue, QuestionId("EXT-09"))
    assert page(screen).current() == "EXT-09"


def test_alt_page_keys_walk_the_pages(screen: QuestionsScreen) -> None:
    press(Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)

    assert screen.place == Place("intern_proces", "kennismaken_en_aanbod")

    press(Qt.Key.Key_PageUp, Qt.KeyboardModifier.AltModifier)

    assert screen.place == Place("intern_proces", "selectiegesprek")


def test_walking_goes_round(screen: QuestionsScreen, catalogue: Catalogue) -> None:
    screen.show_question(QuestionId("PRO-01"))

    screen.previous_theme()

    assert screen.place.section == "uitbesteden"

    screen.next_theme()

    assert screen.place == place_of(catalogue, QuestionId("PRO-01"))


def test_f1_hides_and_shows_the_help(screen: QuestionsScreen) -> None:
    press(Qt.Key.Key_F1)

    assert screen.help.isHidden()

    press(Qt.Key.Key_F1)

    assert not screen.help.isHidden()


def test_f6_visits_every_area(screen: QuestionsScreen) -> None:
    visited = []
    for _ in range(4):
        press(Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        assert focus is not None
        areas = {"rail": screen.rail, "page": screen.stack, "help": screen.help, "footer": screen.footer}
        visited.append(next(name for name, area in areas.items() if area.isAncestorOf(focus)))

    assert visited == ["help", "footer", "rail", "page"]
