"""The list and own tasks in the whole dossier: undo by key while typing, and the way back to what was undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from assessments.plan import OwnTask, TaskEdit
from assessments.plan_parts import OWN_TASKS
from assessments.types import Pillar, TaskCode
from tests.dossiers import CATALOGUE, example
from tests.ui.plan.list.screen import Key, go_to
from tests.wizard.memory_keeper import MemoryKeeper
from ui.dossier_view import DossierView
from ui.plan import PlanScreen
from ui.plan.list.list_view import ListView
from ui.plan.own.own_form import OwnForm
from ui.plan.task_panel import TaskPanel
from ui.plan.views import LIST
from ui.theme import Theme
from ui.work import Work
from wizard.session import Session

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
OWN = TaskCode("T-EIG-01")
CTRL = Qt.KeyboardModifier.ControlModifier


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


def listed(window: DossierView) -> tuple[Work, PlanScreen, ListView]:
    window.show_section("plan")
    screen = window.screen_of("plan")
    assert isinstance(screen, PlanScreen)
    screen.show_view(LIST)
    assert isinstance(screen.view, ListView)
    return screen.view.work, screen, screen.view


def press(key: Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, held)


def test_undo_by_key_in_the_list_takes_the_cell_back_and_stays_in_the_list(window: DossierView) -> None:
    work, screen, view = listed(window)
    code = view.order()[0]
    before = view.table.rows.shown(view.table.rows.cell(code, "title"))
    go_to(view.table, code, "title")
    press(Key.Key_F2)
    editor = view.table.editor()
    assert isinstance(editor, QLineEdit)
    editor.setText("Andere titel")
    press(Key.Key_Return)
    assert work.session.dossier.plan.edit(code).title == "Andere titel"

    press(Key.Key_Z, CTRL)

    assert work.session.dossier.plan.edit(code) == TaskEdit()
    assert screen.view is view
    assert view.table.rows.shown(view.table.rows.cell(code, "title")) == before


def test_insert_adds_from_the_list_and_undo_and_redo_follow(window: DossierView) -> None:
    work, screen, view = listed(window)
    view.focus_first()

    press(Key.Key_Insert)
    form = screen.findChild(OwnForm)
    assert isinstance(form, OwnForm)
    assert form.isVisible()
    QTest.keyClicks(form.title, "Stagemarkt organiseren")
    press(Key.Key_Return)
    assert OWN in work.session.dossier.plan.own_tasks
    press(Key.Key_Z, CTRL)
    assert OWN not in work.session.dossier.plan.own_tasks
    press(Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)

    panel = screen.findChild(TaskPanel)
    assert isinstance(panel, TaskPanel)
    assert OWN in work.session.dossier.plan.own_tasks
    assert panel.code() == OWN


def test_an_own_task_is_reached_from_elsewhere(window: DossierView) -> None:
    work, screen, _ = listed(window)
    work.change_plan(OWN, "Toegevoegd", {(OWN_TASKS, OWN): OwnTask(OWN, Pillar.BOEIEN, "Open dag")})
    window.show_section("vragen")

    window.show_task(OWN)

    panel = screen.findChild(TaskPanel)
    assert isinstance(panel, TaskPanel)
    assert panel.isVisible()
    assert panel.code() == OWN
