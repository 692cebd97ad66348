"""From a question about figures to Cijfers, with the mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.dossiers import CATALOGUE
from tests.wizard.memory_keeper import MemoryKeeper
from ui.dossier_view import DossierView
from ui.figures import FiguresScreen
from ui.questions.figures_link import FiguresLink
from ui.theme import Theme
from ui.work import Work
from wizard.commands import example_dossier
from wizard.session import Session

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.parametrize(
    "question, tab", [("DRA-04", "kosten"), ("DRA-05", "vacatures"), ("EXT-12", "kanalen"), ("SYN-07", "kpi")]
)
def test_a_question_about_figures_leads_there(qapp: QApplication, qtbot: QtBot, question: str, tab: str) -> None:
    theme = Theme(qapp)
    theme.install(qapp)
    keeper = MemoryKeeper(example_dossier())
    work = Work(Session(CATALOGUE, keeper, keeper.dossier))
    view = DossierView(work, theme, QMenu())
    qtbot.addWidget(view)
    view.resize(1366, 728)
    view.show()
    view.show_question(question)
    links = [one for one in view.findChildren(FiguresLink) if one.isVisible() and one._place.endswith(tab)]
    QTest.mouseClick(links[0].button, Qt.MouseButton.LeftButton)

    screen = view.screen_of("cijfers")
    assert isinstance(screen, FiguresScreen)
    assert view.section == "cijfers"
    assert screen.tab == tab
