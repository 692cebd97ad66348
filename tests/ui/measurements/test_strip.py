"""The strip that says whether the figures are locked."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from assessments.locks import LockEvent, LockKind
from assessments.types import Measurement
from tests.dossiers import dossier
from ui.measurements.strip import LockStrip
from ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

LOCKED = datetime(2026, 1, 5, 12, tzinfo=UTC)
FREED = datetime(2026, 1, 9, 12, tzinfo=UTC)


def measured(*, locked: bool, log: tuple[LockEvent, ...]) -> Measurement:
    return replace(dossier().measurements[0], locked_at=LOCKED if locked else None, lock_log=log)


LOCK = LockEvent(LockKind.LOCK, LOCKED, "Marit de Vries")
UNLOCK = LockEvent(LockKind.UNLOCK, FREED, "Sam", "Bureaufee klopte niet")


def spaced(text: str) -> str:
    """Return words with plain spaces where they may not break."""
    return text.replace("\xa0", " ")


def strip(qtbot: QtBot, theme: Theme, measurement: Measurement) -> LockStrip:
    made = LockStrip(theme)
    qtbot.addWidget(made)
    made.show()
    made.show_measurement(measurement)
    return made


def test_what_was_never_locked_has_no_strip(qtbot: QtBot, theme: Theme) -> None:
    assert strip(qtbot, theme, measured(locked=False, log=())).isHidden()


def test_a_lock_says_who_and_when_and_leads_to_unlocking(qtbot: QtBot, theme: Theme) -> None:
    made = strip(qtbot, theme, measured(locked=True, log=(LOCK,)))

    assert spaced(made.words.text()) == "Vergrendeld door Marit de Vries op 5 jan 2026"
    assert made.more.isHidden()
    with qtbot.waitSignal(made.unlock_asked):
        QTest.mouseClick(made.unlock, Qt.MouseButton.LeftButton)


def test_a_lock_without_a_name_only_says_when(qtbot: QtBot, theme: Theme) -> None:
    made = strip(qtbot, theme, measured(locked=True, log=()))

    assert spaced(made.words.text()) == "Vergrendeld op 5 jan 2026"


def test_what_was_unlocked_says_why_and_shows_its_log(qtbot: QtBot, theme: Theme) -> None:
    made = strip(qtbot, theme, measured(locked=False, log=(LOCK, UNLOCK)))
    assert spaced(made.words.text()) == "9 jan 2026: ontgrendeld door Sam (Bureaufee klopte niet)"
    assert made.unlock.isHidden()
    assert made.log.isHidden()

    QTest.mouseClick(made.more, Qt.MouseButton.LeftButton)

    assert made.log.isVisible()
    assert spaced(made.log.text()).splitlines() == [
        "9 jan 2026: ontgrendeld door Sam (Bureaufee klopte niet)",
        "5 jan 2026: vergrendeld door Marit de Vries",
    ]
