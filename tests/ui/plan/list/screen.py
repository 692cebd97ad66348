"""The plan screen with its list on, and what a person does there, for the tests."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from assessments.plan import TaskEdit
from assessments.types import TaskCode
from tests.ui.plan import example
from ui.plan import PlanScreen
from ui.plan.list.list_view import ListView
from ui.plan.list.table import TaskTable
from ui.plan.views import LIST
from ui.theme import Theme
from ui.work import Work

TIMEOUT = 2_000
CODE = TaskCode("T-INT-06")
Key = Qt.Key


def shown(qtbot: QtBot, theme: Theme, work: Work, *, width: int = 1366) -> tuple[PlanScreen, ListView]:
    screen = PlanScreen(work, theme, today=lambda: example.TODAY)
    qtbot.addWidget(screen)
    screen.resize(width, 690)
    with qtbot.waitActive(screen, timeout=TIMEOUT):
        screen.show()
        screen.activateWindow()
    screen.show_view(LIST)
    assert isinstance(screen.view, ListView)
    return screen, screen.view


def go_to(table: TaskTable, code: TaskCode, column: str) -> None:
    table.setFocus()
    table.setCurrentIndex(table.rows.cell(code, column))


def type_in(table: TaskTable, text: str, key: Key = Key.Key_Return) -> None:
    """Open the current cell with F2, type in place of what stands there, and end with a key."""
    QTest.keyClick(table, Key.Key_F2)
    editor = table.editor()
    field = editor.lineEdit() if isinstance(editor, QComboBox) else editor
    assert isinstance(field, QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, key)


def edit_of(work: Work, code: TaskCode = CODE) -> TaskEdit:
    return work.session.dossier.plan.edit(code)


def choose(table: TaskTable, codes: list[TaskCode]) -> None:
    flags = QItemSelectionModel.SelectionFlag
    table.setFocus()
    table.setCurrentIndex(table.rows.cell(codes[0], "code"))
    for code in codes:
        table.selectionModel().select(table.rows.cell(code, "code"), flags.Select | flags.Rows)
