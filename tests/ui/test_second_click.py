"""The second click of a double click reaches nothing that the first one brought there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from ui.second_click import SecondClick, drop_second_click

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_double_click_goes_by_and_a_click_counts(qtbot: QtBot, qapp: QApplication) -> None:
    button = QPushButton("Niveau 2")
    qtbot.addWidget(button)
    heard: list[str] = []
    button.clicked.connect(lambda: heard.append("niveau 2"))

    drop_second_click()
    for kind in (QTest.mouseDClick, QTest.mouseRelease):
        kind(button, Qt.MouseButton.LeftButton)
    assert heard == []
    qtbot.wait_until(lambda: not qapp.findChildren(SecondClick))
    for kind in (QTest.mouseDClick, QTest.mouseRelease):
        kind(button, Qt.MouseButton.LeftButton)

    assert len(heard) == 1
