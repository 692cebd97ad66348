"""What people typed stands on the screen to the letter, also where it looks like markup."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.text import Label, plain_tip


def test_a_label_takes_nothing_for_markup(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, "<b>Jan</b> & zonen")
    qtbot.addWidget(label)

    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == "<b>Jan</b> & zonen"


@pytest.mark.parametrize("typed", ["<b>Jan</b> & zonen", "<img src='file:///etc/hosts'>", "a < b"])
def test_a_tooltip_reads_as_it_was_typed(typed: str) -> None:
    shown = QTextDocument()
    shown.setHtml(plain_tip(typed))

    assert shown.toPlainText() == typed


def test_a_tooltip_without_anything_special_stays_as_it_is() -> None:
    assert plain_tip("Karim & Marit\nT-INT-01") == "Karim & Marit\nT-INT-01"
