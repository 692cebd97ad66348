from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from assessments.plan import TaskEdit
from assessments.types import Role, TaskCode
from tests.ui.plan import example
from ui.plan.raci.raci_view import DUTIES, RaciView
from ui.plan.raci.table import RaciTable
from ui.theme import Theme
from ui.work import Work
from wizard.planning.duties import TOOL

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
CODE = "T-EXT-04"
TEXT = "Vacaturetekst schrijven"  # C for HR, A/R for RE, R for HM, C for MC


@pytest.fixture
def work() -> Work:
    return example.work()


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, work: Work) -> RaciView:
    """A view that decides at once, as the plan screen does."""
    made = RaciView(work, theme)
    qtbot.addWidget(made)
    made.resize(1100, 600)
    made.edited.connect(lambda code, edit: work.edit_task(TaskCode(code), edit))
    work.changed.connect(lambda: show(made, work))
    show(made, work)
    made.show()
    return made


def show(view: RaciView, work: Work) -> None:
    view.show_plan(work.session.assessment, work.session.assessment.tasks)


def put(table: RaciTable, key: str, role: Role) -> None:
    """Put the cursor on a cell."""
    matrix = table.matrix
    table.setCurrentIndex(matrix.index(matrix.row_of(key), 1 + matrix.roles.index(role)))
    table.setFocus()


def edit_of(work: Work) -> TaskEdit:
    return work.session.dossier.plan.edit(TaskCode(CODE))


def test_letters_are_typed_in_a_cell(view: RaciView, work: Work) -> None:
    put(view.tasks, CODE, Role.HR)

    QTest.keyClicks(view.tasks, "r")
    QTest.keyClicks(view.tasks, "a")

    assert edit_of(work).raci is not None
    assert (edit_of(work).raci or {})[Role.HR] == "A/R"
    assert view.tasks.matrix.role_at(view.tasks.currentIndex()) is Role.HR


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Minus])
def test_a_letter_is_taken_away(view: RaciView, work: Work, key: Qt.Key) -> None:
    put(view.tasks, CODE, Role.MC)

    QTest.keyClick(view.tasks, key)

    assert Role.MC not in (edit_of(work).raci or {Role.MC: ""})


def test_a_line_goes_back_to_the_advice_and_undo_brings_it_again(view: RaciView, work: Work) -> None:
    put(view.tasks, CODE, Role.HR)
    QTest.keyClicks(view.tasks, "r")
    chosen = edit_of(work)
    matrix = view.tasks.matrix
    view.tasks.setCurrentIndex(matrix.index(matrix.row_of(CODE), matrix.back))

    QTest.keyClick(view.tasks, Qt.Key.Key_Return)
    assert edit_of(work).raci is None

    work.undo()
    assert edit_of(work) == chosen


def test_the_menu_offers_every_letter_with_its_meaning(view: RaciView) -> None:
    put(view.tasks, CODE, Role.RE)

    words = [action.text() for action in view.tasks.menu().actions() if action.text()]

    assert words[:2] == ["A/R   eindverantwoordelijk en voert uit", "A   eindverantwoordelijk"]
    assert words[-1] == "Hele regel terug naar advies"
    assert [action.data() for action in view.tasks.menu().actions() if action.isChecked()] == ["A/R"]


def test_enter_on_a_title_opens_its_task(view: RaciView, qtbot: QtBot) -> None:
    view.show_task(TaskCode(CODE))
    view.tasks.setCurrentIndex(view.tasks.matrix.index(view.tasks.matrix.row_of(CODE), 0))

    with qtbot.waitSignal(view.entered) as asked:
        QTest.keyClick(view.tasks, Qt.Key.Key_Return)

    assert asked.args == [CODE]


def test_a_duty_is_changed_kept_and_taken_back(view: RaciView, work: Work) -> None:
    view.tabs.button(DUTIES).click()
    put(view.duties, TEXT, Role.HR)

    QTest.keyClicks(view.duties, "i")
    assert work.session.dossier.plan.tools == {TOOL: {f"{TEXT}|HR": "I"}}

    view.duties.advice_asked.emit(TEXT)
    assert work.session.dossier.plan.tools == {}

    work.undo()
    assert work.session.dossier.plan.tools == {TOOL: {f"{TEXT}|HR": "I"}}


def test_what_is_changed_in_a_duty_is_said_in_the_undo_line(view: RaciView, work: Work) -> None:
    view.tabs.button(DUTIES).click()
    put(view.duties, TEXT, Role.HR)
    QTest.keyClick(view.duties, Qt.Key.Key_Delete)

    step = work.session.last_step

    assert step is not None
    assert step.words == f"{TEXT}: HR-adviseur geen rol"


def test_all_columns_stay_in_sight_in_a_narrow_window_with_large_text(work: Work, theme: Theme, qtbot: QtBot) -> None:
    theme.set_factor(2.0)
    view = RaciView(work, theme)
    qtbot.addWidget(view)
    view.resize(960, 500)
    view.show()
    show(view, work)
    put(view.tasks, CODE, Role.IT)
    view.show_task(TaskCode(CODE))

    qtbot.waitUntil(lambda: view.tasks.columnViewportPosition(0) == 0)
    last = len(view.tasks.matrix.roles)
    assert not any(view.tasks.isColumnHidden(column) for column in range(last + 1))
    right = view.tasks.columnViewportPosition(last) + view.tasks.columnWidth(last)
    assert right <= view.tasks.viewport().width()


def test_scope_and_panel_count_for_tasks_only(view: RaciView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.view_asked):
        view.tabs.button(DUTIES).click()

    assert not view.takes_filter
    assert not view.takes_panel
    assert view.show_task(TaskCode(CODE))
    assert view.takes_panel


def test_a_cell_says_role_and_meaning_to_a_screen_reader(view: RaciView) -> None:
    matrix = view.tasks.matrix
    cell = matrix.index(matrix.row_of(CODE), 1 + matrix.roles.index(Role.RE))

    said = matrix.data(cell, Qt.ItemDataRole.AccessibleTextRole)

    assert said.endswith("recruiter: eindverantwoordelijk en voert uit")


def test_who_stands_in_is_told_and_an_absent_role_has_no_column(
    qtbot: QtBot, theme: Theme, without_marketing: Callable[[], Work]
) -> None:
    work = without_marketing()
    made = RaciView(work, theme)
    qtbot.addWidget(made)
    show(made, work)

    assert Role.MC not in made.tasks.matrix.roles


@pytest.fixture
def without_marketing() -> Callable[[], Work]:
    return lambda: example.work(names={**example.NAMES, Role.MC: None})


def test_an_empty_plan_says_where_tasks_come_from(qtbot: QtBot, theme: Theme) -> None:
    made = RaciView(example.work(), theme)
    qtbot.addWidget(made)

    made.show_plan(made.work.session.assessment, ())
    made.focus_first()

    assert made.order() == []
