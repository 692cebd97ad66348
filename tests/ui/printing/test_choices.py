"""The smaller choices: how it comes out, which document, which measurements."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from assessments.types import MeasurementKind
from tests.dossiers import dossier, measurement
from ui.printing.document_list import DocumentList
from ui.printing.look_choice import LookChoice
from ui.printing.onward import Onward
from ui.printing.value_choice import MeasurementsChoice
from ui.theme import Theme
from wizard.documents.family import Form, Kind
from wizard.documents.poster.values import Paper

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_leaving_concept_away_comes_with_a_warning(qtbot: QtBot, theme: Theme) -> None:
    look = LookChoice(theme)
    qtbot.addWidget(look)
    look.show_open(3)
    look.show()

    with qtbot.waitSignal(look.chosen):
        look.concept.click()

    assert not look.has_concept()
    warning = next(one for one in look.findChildren(type(look._warning)) if "open" in one.text())
    assert warning.isVisible()
    assert warning.text() == "Een lezer ziet dan niet dat er nog 3\u00a0punten open staan."


def test_a_finished_plan_has_no_concept_to_choose(qtbot: QtBot, theme: Theme) -> None:
    look = LookChoice(theme)
    qtbot.addWidget(look)
    look.show()

    look.show_open(0)

    assert not look.concept.isVisible()


@pytest.mark.parametrize("typed, count", [("3", 3), ("0", 1), ("100", 1), ("veel", 1), ("", 1)])
def test_copies_are_a_number_a_printer_takes(qtbot: QtBot, theme: Theme, typed: str, count: int) -> None:
    look = LookChoice(theme)
    qtbot.addWidget(look)

    look.copies.setText(typed)
    QTest.keyClick(look.copies, Qt.Key.Key_Return)

    assert look.copy_count() == count
    assert look.copies.text() == str(count)


def test_choices_of_before_are_shown(qtbot: QtBot, theme: Theme) -> None:
    look = LookChoice(theme)
    qtbot.addWidget(look)

    with qtbot.assertNotEmitted(look.chosen):
        look.choose(paper=Paper.TILES, is_grey=True, copies=2)

    assert (look.chosen_paper(), look.is_grey(), look.copy_count()) == (Paper.TILES, True, 2)


def test_a_document_that_waits_says_why_and_cannot_be_chosen(qtbot: QtBot, theme: Theme) -> None:
    documents = DocumentList(theme)
    qtbot.addWidget(documents)
    sentence = "Er is één meting, dus nog geen verschil."

    documents.show_reasons({Kind.DIFFERENCE: ("na de hermeting", sentence)})
    documents.choose(Kind.DIFFERENCE)

    row = documents.row(Kind.DIFFERENCE)
    assert documents.kind() is Kind.PLAN
    assert not row.isEnabled()
    assert (row.detail(), row.toolTip(), row.accessibleDescription()) == ("na de hermeting", sentence, sentence)


def test_a_document_that_can_no_longer_be_made_gives_way_to_the_plan(qtbot: QtBot, theme: Theme) -> None:
    documents = DocumentList(theme)
    qtbot.addWidget(documents)
    documents.choose(Kind.AGENDA)

    with qtbot.waitSignal(documents.chosen) as told:
        documents.show_reasons({Kind.AGENDA: ("eerst een overleg", "Kies een overleg.")})

    assert told.args == [Kind.PLAN]


def test_in_a_narrow_window_the_documents_are_one_list(qtbot: QtBot, theme: Theme) -> None:
    documents = DocumentList(theme)
    qtbot.addWidget(documents)
    documents.show()
    documents.set_compact(True)
    place = documents.box.findData(Kind.BLANK)

    with qtbot.waitSignal(documents.chosen) as told:
        documents.box.setCurrentIndex(place)
        documents.box.activated.emit(place)

    assert told.args == [Kind.BLANK]
    assert documents.kind() is Kind.BLANK
    assert not documents.row(Kind.BLANK).isVisible()


def test_the_plan_can_be_worked_on_in_word_excel_and_the_calendar(qtbot: QtBot, theme: Theme) -> None:
    onward = Onward(theme)
    qtbot.addWidget(onward)

    assert [row.text() for row in onward.rows()] == ["Word", "Excel", "Kalender"]
    with qtbot.waitSignal(onward.form_chosen) as told:
        onward.rows()[1].click()
    assert told.args == [Form.SHEET]


def test_a_measurement_is_only_compared_with_a_later_one(qtbot: QtBot, theme: Theme) -> None:
    days = (date(2026, 1, 5), date(2027, 1, 5), date(2028, 1, 5))
    three = [replace(measurement(kind=MeasurementKind.HERMETING, day=day)) for day in days]
    choice = MeasurementsChoice(theme)
    qtbot.addWidget(choice)

    choice.show_measurements(dossier(measurements=tuple(three)))
    first, middle, last = (str(one.id) for one in three)
    assert (choice.earlier.value(), choice.later.value()) == (first, last)
    choice.later.set_value(middle)
    choice.earlier.set_value(middle)
    choice.earlier.box.activated.emit(1)

    assert (choice.earlier.value(), choice.later.value()) == (middle, last)
    assert choice.later.box.count() == 1
