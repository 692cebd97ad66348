"""The start screen tells what a person asks, by keyboard and by mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.start.cases import SECTORS, THREE, FakeFacts, clock, summary
from ui.running import Running
from ui.start import StartScreen
from ui.start.card_list import CardList
from ui.start.delete_question import DeleteQuestion
from ui.theme import Theme
from ui.widgets.text import Label

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def screen(qtbot: QtBot, theme: Theme) -> StartScreen:
    screen = StartScreen(theme, SECTORS, FakeFacts(), clock)
    qtbot.addWidget(screen)
    screen.resize(1366, 690)
    screen.show_dossiers(THREE)
    screen.show()
    qtbot.waitExposed(screen)
    return screen


def cards(screen: StartScreen) -> CardList:
    found = screen.findChild(CardList)
    assert isinstance(found, CardList)
    return found


def button(screen: QWidget, words: str) -> QAbstractButton:
    return next(one for one in screen.findChildren(QAbstractButton) if one.text() == words and one.isVisible())


def shown_words(screen: StartScreen) -> str:
    return " ".join(label.text() for label in screen.findChildren(Label) if label.isVisible())


def test_enter_opens_the_dossier_one_worked_on_last(qtbot: QtBot, screen: StartScreen) -> None:
    screen.focus_first()

    with qtbot.waitSignal(screen.dossier_chosen, timeout=1000) as opened:
        QTest.keyClick(cards(screen), Qt.Key.Key_Return)

    assert opened.args == ["lin"]


def test_arrows_walk_and_enter_opens(qtbot: QtBot, screen: StartScreen) -> None:
    screen.focus_first()
    QTest.keyClick(cards(screen), Qt.Key.Key_Right)

    with qtbot.waitSignal(screen.dossier_chosen, timeout=1000) as opened:
        QTest.keyClick(cards(screen), Qt.Key.Key_Return)

    assert opened.args == ["oev"]


def test_a_click_opens_a_card(qtbot: QtBot, screen: StartScreen) -> None:
    view = cards(screen)
    place = view.visualRect(view.model().index(1, 0)).center() - QPoint(0, 40)

    with qtbot.waitSignal(screen.dossier_chosen, timeout=1000) as opened:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert opened.args == ["oev"]


def test_the_banner_says_where_one_was(qtbot: QtBot, screen: StartScreen) -> None:
    qtbot.waitUntil(lambda: "Stap 4, vraag van Gemeente Lindewaard" in shown_words(screen), timeout=1000)

    with qtbot.waitSignal(screen.dossier_chosen, timeout=1000) as opened:
        button(screen, "Ga verder").click()

    assert opened.args == ["lin"]


def test_the_banner_prefers_own_work_over_the_example(qtbot: QtBot, screen: StartScreen) -> None:
    screen.show_dossiers([summary("vb", "Voorbeeld BV", is_example=True), summary("own", "Eigen BV", days_ago=3)])

    with qtbot.waitSignal(screen.dossier_chosen, timeout=1000) as opened:
        button(screen, "Ga verder").click()

    assert opened.args == ["own"]


def test_search_narrows_the_cards_and_says_how_many(qtbot: QtBot, screen: StartScreen) -> None:
    field = screen.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)

    QTest.keyClicks(field, "zorg")

    qtbot.waitUntil(lambda: cards(screen).model().rowCount() == 1, timeout=1000)
    assert "1 van 3\u00a0dossiers" in shown_words(screen)


def test_a_search_without_hits_says_what_to_do(qtbot: QtBot, screen: StartScreen) -> None:
    field = screen.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)

    QTest.keyClicks(field, "zzz")

    qtbot.waitUntil(lambda: "Geen dossier gevonden" in shown_words(screen), timeout=1000)


def test_deleting_asks_first_and_says_what_goes(qtbot: QtBot, screen: StartScreen) -> None:
    screen.focus_first()
    QTest.keyClick(cards(screen), Qt.Key.Key_Delete)
    question = screen.findChild(DeleteQuestion)
    assert isinstance(question, DeleteQuestion)

    words = " ".join(label.text() for label in question.findChildren(Label))
    assert "Gemeente Lindewaard" in words
    assert "eerst een back-up" in words
    with qtbot.waitSignal(screen.delete_asked, timeout=1000) as agreed:
        button(question, "Verwijder dossier").click()
    assert agreed.args == ["lin"]


def test_keeping_a_dossier_deletes_nothing(qtbot: QtBot, screen: StartScreen) -> None:
    screen.ask_to_delete("lin")
    question = screen.findChild(DeleteQuestion)
    assert isinstance(question, DeleteQuestion)

    with qtbot.assertNotEmitted(screen.delete_asked, wait=50):
        QTest.keyClick(question, Qt.Key.Key_Escape)


def test_the_menu_exports(qtbot: QtBot, screen: StartScreen) -> None:
    screen.focus_first()
    menu = cards(screen).menu()
    export = next(action for action in menu.actions() if action.text() == "Exporteren…")

    with qtbot.waitSignal(screen.export_asked, timeout=1000) as asked:
        export.trigger()

    assert asked.args == ["lin"]


@pytest.mark.parametrize(
    "words, signal",
    [("Nieuw dossier", "new_asked"), ("Voorbeeld bekijken", "example_asked"), ("Instellingen", "settings_asked")],
)
@pytest.mark.parametrize("is_empty", [True, False])
def test_buttons_tell_what_was_asked(
    qtbot: QtBot, screen: StartScreen, words: str, signal: str, *, is_empty: bool
) -> None:
    screen.show_dossiers([] if is_empty else THREE)

    with qtbot.waitSignal(getattr(screen, signal), timeout=1000):
        button(screen, words).click()


def test_ctrl_n_begins_a_new_dossier(qtbot: QtBot, screen: StartScreen) -> None:
    screen.activateWindow()
    screen.focus_first()

    with qtbot.waitSignal(screen.new_asked, timeout=1000):
        QTest.keyClick(cards(screen), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)


def test_without_dossiers_the_method_is_explained(screen: StartScreen) -> None:
    screen.show_dossiers([])

    words = shown_words(screen)
    for part in ("Kijk eerlijk.", "Reken het uit.", "Verdeel het werk.", "Alles blijft op deze computer."):
        assert part in words


def test_dropped_dossier_files_are_imported_and_others_left_alone(
    qtbot: QtBot, screen: StartScreen, tmp_path: Path
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.rwdossier", "b.pdf", "c.RWDOSSIER")])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    with qtbot.waitSignal(screen.import_asked, timeout=1000) as asked:
        screen.dropEvent(QDropEvent(QPointF(5, 5), copy, mime, left, none))

    assert asked.args == [[tmp_path / "a.rwdossier", tmp_path / "c.RWDOSSIER"]]


@pytest.mark.parametrize("width, factor, columns", [(1366, 1.0, 3), (960, 1.0, 2), (1366, 2.0, 1), (1920, 1.0, 5)])
def test_cards_use_the_width_there_is(
    qtbot: QtBot, screen: StartScreen, theme: Theme, width: int, factor: float, columns: int
) -> None:
    theme.set_factor(factor)
    screen.resize(width, 690)
    view = cards(screen)

    qtbot.waitUntil(lambda: view.columns(view.viewport().width()) == columns, timeout=1000)


def test_a_workshop_that_was_left_goes_before_everything_in_the_banner(qtbot: QtBot, screen: StartScreen) -> None:
    screen.show_dossiers(THREE, Running(THREE[1].id, "w", "Workshop 15 jan 2026", left=True))

    assert "Er loopt nog een workshop" in shown_words(screen)
    with qtbot.waitSignal(screen.workshop_chosen, timeout=1000):
        screen.focus_first()
        QTest.keyClick(button(screen, "Verder met de workshop"), Qt.Key.Key_Return)


def test_a_workshop_of_a_dossier_that_is_gone_is_not_offered(screen: StartScreen) -> None:
    screen.show_dossiers(THREE, Running("weg", "w", "Workshop"))

    assert button(screen, "Ga verder").isVisible()
