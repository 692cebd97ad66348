"""Locking, unlocking and the next measurement, by their dialogs."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from assessments.types import MeasurementKind
from tests.dossiers import dossier
from tests.ui.measurements.conftest import NOW, Make
from ui.measurements.ask import AskDialog
from ui.measurements.rounds import Rounds
from ui.widgets.text import Label
from ui.work import Work

Example = tuple[Work, Rounds]
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def spaced(text: str) -> str:
    """Return words with plain spaces where they may not break."""
    return text.replace("\xa0", " ")


def lines(rounds: Rounds) -> list[str]:
    rounds.fill()
    return [spaced(action.text()) for action in rounds.menu.actions() if not action.isSeparator()]


def choose(rounds: Rounds, words: str) -> None:
    """Choose a line of the menu."""
    rounds.fill()
    next(action for action in rounds.menu.actions() if spaced(action.text()) == words).trigger()


def fill(dialog: AskDialog, *texts: str) -> None:
    """Type in the fields and press the button."""
    for field, text in zip(dialog.fields, texts, strict=True):
        field.clear()
        QTest.keyClicks(field, text)
    QTest.mouseClick(dialog.button, Qt.MouseButton.LeftButton)


def words_of(dialog: AskDialog) -> str:
    return spaced(" ".join(label.text() for label in dialog.findChildren(Label) if label.isVisible()))


def is_locked(work: Work) -> bool:
    """Tell whether the figures are locked now."""
    return work.session.is_locked


def kind(work: Work) -> MeasurementKind:
    """Return what is worked on now."""
    return work.session.measurement.kind


def test_the_menu_of_a_nulmeting(example: Example) -> None:
    _, rounds = example

    assert lines(rounds) == ["Nulmeting 5 jan 2026", "Nieuwe meting…", "Vergrendel de cijfers…"]
    assert rounds.menu.actions()[0].isChecked()


def test_locking_asks_who_and_keeps_when(example: Example) -> None:
    work, rounds = example
    dialog = rounds.ask_lock()
    fill(dialog, "  ")
    assert dialog.error() == "Vul een naam in, dan is later te zien wie dit deed."
    assert not is_locked(work)

    fill(dialog, "Marit de Vries")

    assert is_locked(work)
    assert work.session.measurement.locked_at == NOW
    assert work.session.measurement.lock_log[-1].by == "Marit de Vries"
    assert "Ontgrendel de cijfers…" in lines(rounds)


def test_locking_says_what_misses(make: Make) -> None:
    _, rounds = make(dossier())

    words = words_of(rounds.ask_lock())

    assert "Nog niet compleet:" in words
    assert "aantal aannames" in words


def test_a_full_nulmeting_misses_nothing(example: Example) -> None:
    assert "Nog niet compleet" not in words_of(example[1].ask_lock())


def test_unlocking_needs_a_reason(example: Example) -> None:
    work, rounds = example
    work.lock("Marit", NOW)
    dialog = rounds.ask_unlock()
    fill(dialog, "Sam", "")
    assert dialog.error() == "Schrijf op waarom; dat komt in het logboek."
    assert is_locked(work)

    fill(dialog, "Sam", "Bureaufee klopte niet")

    assert not is_locked(work)
    assert [(one.by, one.reason) for one in work.session.measurement.lock_log] == [
        ("Marit", ""),
        ("Sam", "Bureaufee klopte niet"),
    ]


def test_a_new_measurement_begins_today_with_nothing_answered(example: Example) -> None:
    work, rounds = example
    work.lock("Marit", NOW)
    dialog = rounds.ask_new()
    assert spaced(dialog.fields[0].text()) == "5 jan 2027"
    QTest.mouseClick(dialog.button, Qt.MouseButton.LeftButton)

    session = work.session
    assert session.measurement.kind is MeasurementKind.HERMETING
    assert session.measurement.date == date(2027, 1, 5)
    assert not any(session.sheet.is_answered(one) for one in session.sheet.catalogue.questions if one[:3] != "PRO")
    assert lines(rounds)[:2] == ["Nulmeting 5 jan 2026", "Hermeting 5 jan 2027"]


def test_an_unlocked_nulmeting_is_told_but_does_not_stop(example: Example) -> None:
    work, rounds = example
    dialog = rounds.ask_new()
    assert "de nulmeting is nog niet vergrendeld" in words_of(dialog)
    QTest.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    assert len(work.session.dossier.measurements) == 2

    work.undo()
    work.lock("Marit", NOW)
    assert "nog niet vergrendeld" not in words_of(rounds.ask_new())


@pytest.mark.parametrize(
    "day, days",
    [("5-12-2026", "334"), ("6-12-2026", ""), ("4-2-2027", ""), ("5-2-2027", "396"), ("veel", "")],
)
def test_a_day_that_is_not_about_a_year_later_is_told_while_typing(example: Example, day: str, days: str) -> None:
    dialog = example[1].ask_new()
    dialog.fields[0].clear()
    QTest.keyClicks(dialog.fields[0], day)

    assert dialog.advice.isVisible() is bool(days)
    if days:
        assert f"{days} dagen na de nulmeting" in spaced(dialog.advice.text())


def test_a_day_to_think_of_can_be_used_all_the_same(example: Example) -> None:
    work, rounds = example
    fill(rounds.ask_new(), "1-6-2026")

    assert work.session.measurement.date == date(2026, 6, 1)


@pytest.mark.parametrize(
    "day, wrong",
    [("morgen", "Typ een datum als 5-1-2027."), ("5-1-2026", "Kies een dag na 5 januari 2026, de vorige meting.")],
)
def test_a_day_that_cannot_be_is_refused(example: Example, day: str, wrong: str) -> None:
    work, rounds = example
    dialog = rounds.ask_new()
    fill(dialog, day)

    assert spaced(dialog.error()) == wrong
    assert len(work.session.dossier.measurements) == 1


def test_choosing_goes_to_the_other_measurement(example: Example) -> None:
    work, rounds = example
    work.start_remeasurement(date(2027, 1, 5))

    choose(rounds, "Nulmeting 5 jan 2026")
    assert kind(work) is MeasurementKind.NULMETING
    assert "Verwijder deze hermeting" not in lines(rounds)
    choose(rounds, "Hermeting 5 jan 2027")
    assert kind(work) is MeasurementKind.HERMETING


def test_a_hermeting_is_removed_and_brought_back(example: Example) -> None:
    work, rounds = example
    work.start_remeasurement(date(2027, 1, 5))

    choose(rounds, "Verwijder deze hermeting")
    assert len(work.session.dossier.measurements) == 1

    work.undo()
    assert len(work.session.dossier.measurements) == 2
