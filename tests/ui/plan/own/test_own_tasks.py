"""Adding a task of one's own on the plan screen, and changing it later."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessments.plan import TaskEdit
from assessments.types import Pillar, Role, TaskCode
from tests.ui.plan import example
from ui.plan import PlanScreen
from ui.plan.own.own_form import OwnForm
from ui.plan.plan_footer import PlanFooter
from ui.plan.shift_bar import ShiftBar
from ui.plan.task_panel import TaskPanel
from ui.plan.views import LIST, MEETINGS
from ui.theme import Theme
from ui.work import Work

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
TIMEOUT = 2_000
OWN = TaskCode("T-EIG-01")


def shown(qtbot: QtBot, theme: Theme, work: Work, *, width: int = 1366) -> tuple[PlanScreen, OwnForm, TaskPanel]:
    screen = PlanScreen(work, theme, today=lambda: example.TODAY)
    qtbot.addWidget(screen)
    screen.resize(width, 690)
    with qtbot.waitActive(screen, timeout=TIMEOUT):
        screen.show()
        screen.activateWindow()
    screen.setFocus()
    form, panel = screen.findChild(OwnForm), screen.findChild(TaskPanel)
    assert isinstance(form, OwnForm)
    assert isinstance(panel, TaskPanel)
    return screen, form, panel


def press_insert() -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, Qt.Key.Key_Insert)


@pytest.mark.parametrize("view", ["bord", LIST])
def test_insert_asks_for_a_task_and_adding_it_opens_its_panel(qtbot: QtBot, theme: Theme, view: str) -> None:
    work = example.work()
    screen, form, panel = shown(qtbot, theme, work)
    screen.show_view(view)

    press_insert()
    assert form.isVisible()
    assert form.title.hasFocus()
    QTest.keyClicks(form.title, "Stagemarkt organiseren")
    QTest.keyClick(form.title, Qt.Key.Key_Return)

    own = work.session.dossier.plan.own_tasks[OWN]
    assert (own.title, own.lead, own.hours, own.days) == ("Stagemarkt organiseren", Role.HR, Decimal(8), 14)
    assert not form.isVisible()
    assert panel.isVisible()
    assert panel.code() == OWN
    assert OWN in screen.view.order()


def test_what_a_new_task_moves_is_said_beside_undo(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    _screen, form, _ = shown(qtbot, theme, work)
    press_insert()
    QTest.keyClicks(form.title, "Stagemarkt organiseren")
    form.choices.impact.button("5").click()
    form.choices.gap.button("4").click()

    form.add_button.click()

    step = work.session.last_step
    assert step is not None
    words = step.words.replace("\u00a0", " ")
    assert words.startswith("Stagemarkt organiseren: toegevoegd als T-EIG-01; ")
    assert "taken schuiven" in words


def test_everything_that_is_filled_in_comes_along(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    _screen, form, _ = shown(qtbot, theme, work)
    press_insert()
    form.title.setText("Stagemarkt organiseren")
    form.done_when.set_text("de stagemarkt is geweest")
    form.lead.set_value(Role.RE)
    for field, text in ((form.hours.field, "12,5"), (form.days.field, "30")):
        field.selectAll()
        QTest.keyClicks(field, text)
    form.choices.pillar.chosen.emit(Pillar.BOEIEN)
    form.choices.impact.button("5").click()
    form.choices.gap.button("4").click()
    form.choices.rhythm.chosen.emit("jaarlijks")
    form.after.changed_to.emit((TaskCode("T-DRA-01"),))

    form.add_button.click()

    own = work.session.dossier.plan.own_tasks[OWN]
    assert (own.pillar, own.impact, own.gap, own.rhythm) == (Pillar.BOEIEN, 5, 4, "jaarlijks")
    assert (own.lead, own.hours, own.days, own.after) == (Role.RE, Decimal("12.5"), 30, ("T-DRA-01",))
    assert own.done_when == "de stagemarkt is geweest"
    planned = work.session.assessment.task(OWN)
    assert planned is not None
    assert planned.owner == "Joost Bakker"


def test_without_a_title_one_sentence_says_so_and_nothing_is_added(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    _screen, form, _ = shown(qtbot, theme, work)
    press_insert()

    form.add_button.click()
    assert form.error.text() == "Geef de taak een titel."
    assert form.title.hasFocus()
    QTest.keyClicks(form.title, "S")

    assert not form.error.isVisible()
    assert not work.session.dossier.plan.own_tasks


def test_hours_that_cannot_be_read_keep_the_form_open(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    _screen, form, _ = shown(qtbot, theme, work)
    press_insert()
    form.title.setText("Stagemarkt")
    form.hours.field.selectAll()
    QTest.keyClicks(form.hours.field, "veel")

    form.add_button.click()

    assert form.isVisible()
    assert form.hours.field.text() == "veel"
    assert not work.session.dossier.plan.own_tasks


def test_escape_closes_and_what_was_typed_waits(qtbot: QtBot, theme: Theme) -> None:
    _screen, form, _ = shown(qtbot, theme, example.work())
    press_insert()
    QTest.keyClicks(form.title, "Half getypt")

    QTest.keyClick(form.title, Qt.Key.Key_Escape)
    assert not form.isVisible()
    press_insert()

    assert form.title.text() == "Half getypt"


def test_the_form_and_the_panel_take_turns(qtbot: QtBot, theme: Theme) -> None:
    screen, form, panel = shown(qtbot, theme, example.work())
    screen.show_task("T-DRA-01")
    assert panel.isVisible()

    press_insert()
    assert form.isVisible()
    assert not panel.isVisible()
    screen.show_task("T-DRA-01")

    assert panel.isVisible()
    assert not form.isVisible()


def test_a_view_without_room_beside_it_takes_turns_with_the_form(qtbot: QtBot, theme: Theme) -> None:
    screen, form, _ = shown(qtbot, theme, example.work())
    screen.show_view(MEETINGS)
    press_insert()
    assert form.isVisible()
    assert screen.view.takes_panel

    screen.show_view(MEETINGS)

    assert not form.isVisible()


def test_undo_takes_the_task_back_and_its_code_is_not_used_again(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    _screen, form, panel = shown(qtbot, theme, work)
    press_insert()
    form.title.setText("Eerste")
    form.add_button.click()

    work.undo()
    assert work.session.assessment.task(OWN) is None
    assert not panel.isVisible()
    press_insert()
    form.title.setText("Tweede")
    form.add_button.click()

    assert list(work.session.dossier.plan.own_tasks) == ["T-EIG-02"]


def test_an_own_task_has_the_same_fields_and_no_advice(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    _screen, form, panel = shown(qtbot, theme, work)
    press_insert()
    form.title.setText("Stagemarkt")
    form.add_button.click()

    work.edit_task(OWN, TaskEdit(owner="Fatima Aydin", hours=Decimal(30), title="Open dag"))

    assert panel.own.isVisible()
    assert panel.form.hours.value() == Decimal(30)
    lines = [line for line in panel.findChildren(type(panel.text.advice["title"])) if line.isVisible()]
    assert lines == []


def test_what_only_own_tasks_have_can_be_changed_later(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    _screen, form, panel = shown(qtbot, theme, work)
    press_insert()
    form.title.setText("Stagemarkt")
    form.add_button.click()

    panel.own.impact.button("5").click()
    panel.own.pillar.chosen.emit(Pillar.BEHEREN)

    own = work.session.dossier.plan.own_tasks[OWN]
    assert (own.impact, own.pillar) == (5, Pillar.BEHEREN)
    work.undo()
    assert work.session.dossier.plan.own_tasks[OWN].pillar is Pillar.IDENTITEIT


def test_a_task_of_the_method_has_no_such_fields(qtbot: QtBot, theme: Theme) -> None:
    screen, _, panel = shown(qtbot, theme, example.work())

    screen.show_task("T-DRA-01")

    assert not panel.own.isVisible()


@pytest.mark.parametrize("width, factor", [(960, 1.0), (1366, 2.0), (960, 2.0)])
def test_the_form_never_makes_the_window_wider(qtbot: QtBot, theme: Theme, width: int, factor: float) -> None:
    theme.set_factor(factor)
    screen, form, _ = shown(qtbot, theme, example.work(), width=width)

    press_insert()
    QApplication.processEvents()

    assert form.isVisible()
    assert screen.width() == width


def test_undo_in_the_footer_takes_back_what_waits_for_a_word_before_the_task_itself(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    screen, form, panel = shown(qtbot, theme, work)
    press_insert()
    QTest.keyClicks(form.title, "Stagemarkt organiseren")
    QTest.keyClick(form.title, Qt.Key.Key_Return)
    panel.form.hours.set_value(Decimal(120))
    panel.form.hours.value_changed.emit(Decimal(120))
    bar = screen.findChild(ShiftBar)
    assert isinstance(bar, ShiftBar)
    assert bar.isVisible()
    footer = screen.findChild(PlanFooter)
    assert isinstance(footer, PlanFooter)

    footer.undo_asked.emit()

    assert not bar.isVisible()
    assert OWN in work.session.dossier.plan.own_tasks
    assert work.session.dossier.plan.edit(OWN).is_empty()
    footer.undo_asked.emit()
    screen.flush()
    assert not work.session.dossier.plan.own_tasks
    assert not work.session.dossier.plan.edits
