"""The print screen with the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.plan import example
from tests.ui.printing.opened import LONG, Opened
from ui.theme import Theme
from wizard.documents.family import Kind

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.mark.parametrize("kind", [Kind.PLAN, Kind.BLANK, Kind.POSTER, Kind.CHANGES])
def test_tab_comes_to_everything_once_from_left_to_right(qtbot: QtBot, theme: Theme, kind: Kind) -> None:
    opened = Opened(qtbot, theme, example.work()).wait()
    opened.documents.row(kind).click()
    opened.wait()
    screen = opened.screen
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow, timeout=LONG)
    opened.documents.row(kind).setFocus()

    seen: list[QWidget] = []
    while (now := QApplication.focusWidget()) is not None and now not in seen:
        seen.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)

    pages = seen.index(opened.preview.pages)
    assert opened.preview.bar.page_field in seen[:pages]
    assert opened.options.look.copies in seen[pages:]
    assert seen[-1] is opened.save_button
    assert all(opened.options.isAncestorOf(one) for one in seen[pages + 1 : -2])
    radios = {button.group() for button in screen.findChildren(QRadioButton) if button.group() is not None}
    missed = [one for one in screen.findChildren(QWidget) if can_take_tab(one) and one not in seen]
    assert not [one for one in missed if not isinstance(one, QRadioButton) or one.group() not in radios]


def can_take_tab(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.isVisible() and widget.isEnabled() and widget.accessibleName() != ""


def test_the_link_leads_to_the_check(qtbot: QtBot, theme: Theme) -> None:
    opened = Opened(qtbot, theme, example.work()).wait()
    opened.screen.resize(1366, 400)
    QApplication.processEvents()
    link = opened.options.check_link
    assert link.text().startswith("Naar de controle: ")
    assert opened.options.check.visibleRegion().isEmpty()

    link.click()

    assert not opened.options.check.visibleRegion().isEmpty()
