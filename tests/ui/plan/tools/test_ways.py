"""The ways to a tool and back: from a question, a task, undo and the print button."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from assessments.plan_parts import TOOLS
from assessments.types import Answer, QuestionId
from tests.dossiers import CATALOGUE, example
from tests.wizard.memory_keeper import MemoryKeeper
from ui.dossier_view import DossierView
from ui.plan import PlanScreen
from ui.plan.task_panel import TaskPanel
from ui.plan.tools.tools_view import ToolsView
from ui.printing import PrintScreen
from ui.questions.ways_on import WayOn
from ui.theme import Theme
from ui.work import Work
from wizard.session import Session

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> DossierView:
    one = example()
    view = DossierView(Work(Session(CATALOGUE, MemoryKeeper(one), one)), theme, QMenu())
    qtbot.addWidget(view)
    view.resize(1366, 728)
    with qtbot.waitActive(view, timeout=5000):
        view.show()
        view.activateWindow()
    return view


def tools(window: DossierView) -> ToolsView:
    screen = window.screen_of("plan")
    assert isinstance(screen, PlanScreen)
    assert isinstance(screen.view, ToolsView)
    return screen.view


def ways(window: DossierView) -> dict[str, WayOn]:
    return {one.button.text(): one for one in window.findChildren(WayOn) if one.isVisible()}


def test_a_question_leads_to_its_tool(window: DossierView) -> None:
    window.show_question("EXT-05")

    QTest.mouseClick(ways(window)["Hulpmiddel: Beslishulp werken-bij-pagina"].button, Qt.MouseButton.LeftButton)

    assert window.section == "plan"
    assert tools(window).code == "werkenbij"


def test_a_question_that_is_not_asked_shows_no_way(window: DossierView) -> None:
    window.show_question("TAL-01")
    shown = [one for one in window.findChildren(WayOn) if one._place == "hulpmiddel/ats"]
    assert [one.isVisible() for one in shown] == [True, False]

    window._work.set_answer(QuestionId("TAL-01"), Answer(value=2))

    assert [one.isVisible() for one in shown] == [True, True]


def test_a_task_leads_to_its_tool_and_the_tool_back_to_the_task(window: DossierView) -> None:
    window.show_task("T-IDE-01")
    panel = window.findChild(TaskPanel)
    assert isinstance(panel, TaskPanel)
    link = next(one for one in panel.why._tools.stops())

    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert tools(window).code == "interview"

    tools(window).entered.emit("T-IDE-01")
    assert panel.isVisible()
    assert panel.code() == "T-IDE-01"


def test_undo_goes_to_the_tool_it_changes(window: DossierView) -> None:
    window._work.change_plan(
        "briefing", "Briefing voor makers ingevuld", {(TOOLS, "briefing"): {"hoe.toon_niet": "Stoer"}}
    )
    window.show_section("vragen")

    window._work.undo()

    assert tools(window).code == "briefing"
    assert window._work.session.dossier.plan.tools == {}


def test_print_shows_the_very_tool(window: DossierView, qtbot: QtBot) -> None:
    window.show_tool("rollen")

    tools(window).page.print_button.click()

    screen = window.screen_of("afdrukken")
    assert window.section == "afdrukken"
    assert isinstance(screen, PrintScreen)
    assert screen._options.request().tool == "rollen"
    assert screen._name() == "Voorbeeld BV – Rolprofielen en vervanging.pdf"
    qtbot.waitUntil(lambda: screen._preview.pages.page_count() == 2, timeout=10000)


def test_go_to_finds_a_tool_by_its_name(window: DossierView) -> None:
    rows = [row for group in window._popup._search_session("argumentenk") for row in group.rows]

    assert "opdracht:hulpmiddel/argumenten" in [row.key for row in rows]
    window._popup._on_self_row_chosen("opdracht:hulpmiddel/argumenten")
    assert tools(window).code == "argumenten"
