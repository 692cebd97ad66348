"""The wizard screen on a real session: keys and mouse answer, pages follow, nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessments.catalogue import Catalogue
from assessments.content import load
from assessments.errors import NotSavedError
from assessments.types import Answer, QuestionId
from ui.questions import QuestionsScreen
from ui.questions.places import Place, place_of
from ui.questions.result_page import StepResultPage
from ui.questions.result_rows import GapRow, TaskRow
from ui.questions.theme_page import ThemePage
from ui.theme import Appearance, Theme
from ui.widgets.edits import LineField, TextField
from ui.widgets.ladder_row import LadderRow
from ui.widgets.text import Label
from ui.work import Work
from wizard.commands import example_dossier
from wizard.session import Session

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
TIMEOUT = 2_000


class MemoryKeeper:
    """Keeps nothing, but counts; refuses when told to."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, tuple[object, ...]]] = []
        self.refuses = False

    def __getattr__(self, name: str) -> Any:
        def save(*arguments: object) -> datetime:
            if self.refuses:
                raise NotSavedError("De schijf is vol.")
            self.calls.append((name, arguments))
            return datetime(2026, 1, 5, 9, 30, tzinfo=UTC)

        return save


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load()


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    before = qapp.style().objectName()
    made = Theme()
    made.install(qapp)
    made.set_appearance(Appearance.LIGHT)
    yield made
    qapp.setStyle(before or "Fusion")


@pytest.fixture
def keeper() -> MemoryKeeper:
    return MemoryKeeper()


@pytest.fixture
def work(catalogue: Catalogue, keeper: MemoryKeeper) -> Work:
    return Work(Session(catalogue, keeper, example_dossier(), place=QuestionId("INT-02")))


@pytest.fixture
def screen(qtbot: QtBot, theme: Theme, work: Work) -> QuestionsScreen:
    made = QuestionsScreen(work, theme)
    qtbot.addWidget(made)
    work.changed.connect(made.refresh)
    made.resize(1366, 690)
    with qtbot.waitActive(made, timeout=TIMEOUT):
        made.show()
        made.activateWindow()
    made.show_question(QuestionId("INT-02"))
    return made


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifier)


def page(screen: QuestionsScreen) -> ThemePage:
    found = screen.page()
    assert isinstance(found, ThemePage)
    return found


def opened(screen: QuestionsScreen) -> list[str]:
    return [code for code in page(screen).topic.questions if page(screen).card(code).is_open()]


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
