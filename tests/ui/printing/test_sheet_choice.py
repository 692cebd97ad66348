"""What is chosen about the datasheet and the hand-out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.dossiers import CATALOGUE
from ui.printing.print_options import PrintOptions
from ui.printing.sheet_choice import _WORKSHOP, BeginChoice
from ui.theme import Theme
from ui.widgets.text import Label
from wizard.documents.family import Kind
from wizard.documents.handout import LENGTH

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def words(choice: BeginChoice) -> str:
    return choice.findChildren(Label)[-1].text()


@pytest.mark.parametrize(
    "typed, value, shown, says",
    [
        ("9", "09:00", "9.00", "De agenda loopt tot 12.30 uur."),
        ("1330", "13:30", "13.30", "De agenda loopt tot 17.00 uur."),
        ("straks", "", "straks", "Typ een tijd als 9.00"),
        ("22.30", "", "22.30", "eindigt dezelfde dag"),
    ],
)
def test_the_hour_of_the_workshop_is_a_time_on_which_it_can_begin(
    qtbot: QtBot, theme: Theme, typed: str, value: str, shown: str, says: str
) -> None:
    choice = BeginChoice(theme)
    qtbot.addWidget(choice)

    choice.field.setText(typed)
    QTest.keyClick(choice.field, Qt.Key.Key_Return)

    assert (choice.value(), choice.field.text()) == (value, shown)
    assert says in words(choice)


def test_a_time_can_be_taken_away_again(qtbot: QtBot, theme: Theme) -> None:
    choice = BeginChoice(theme)
    qtbot.addWidget(choice)
    choice.field.setText("9.00")
    QTest.keyClick(choice.field, Qt.Key.Key_Return)

    choice.field.clear()
    with qtbot.waitSignal(choice.chosen):
        QTest.keyClick(choice.field, Qt.Key.Key_Return)

    assert choice.value() == ""
    assert words(choice) == "Zonder tijd telt de agenda vanaf 0.00."


def test_the_screen_knows_how_long_the_workshop_takes() -> None:
    assert _WORKSHOP == LENGTH


def test_each_choice_shows_with_its_document_and_reaches_the_request(qtbot: QtBot, theme: Theme) -> None:
    options = PrintOptions(theme, CATALOGUE.steps)
    qtbot.addWidget(options)
    options.show()

    for kind in Kind:
        options.set_kind(kind)
        assert options.filled.isVisible() == (kind is Kind.DATASHEET)
        assert options.workshop.begin.isVisible() == (kind is Kind.HANDOUT)

    assert options.request().is_filled
    options.filled.click()
    assert not options.request().is_filled
    options.set_kind(Kind.HANDOUT)
    options.workshop.begin.field.setText("9.00")
    options.workshop.begin.field.editingFinished.emit()
    assert options.request().start_time == "09:00"
