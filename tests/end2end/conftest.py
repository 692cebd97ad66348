"""The program's own window on a library of its own, as ``main.py`` opens it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessments.store.library import FILE_NAME
from ui.app import make_window
from ui.early import Opening
from ui.main_window import MainWindow

Start = Callable[[], MainWindow]


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Start]:
    """Return a function that starts the program on the test's own library; closing is what a second call expects."""
    opened: list[MainWindow] = []

    def begin() -> MainWindow:
        window = make_window(qapp, Opening(tmp_path / "gegevens" / FILE_NAME))
        assert window is not None
        qtbot.addWidget(window)
        opened.append(window)
        window.resize(1366, 690)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        return window

    yield begin
    for window in opened:
        window.close_library()
