"""Personen on the plan screen: what one person carries, and giving a task to another name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessments.plan import TaskStatus
from assessments.types import Role, TaskCode
from tests.ui.plan import example
from ui.plan import PlanScreen
from ui.plan.people.hand_over import GiveButton
from ui.plan.people.people_view import PeopleView
from ui.plan.people.share_bar import ShareBar
from ui.plan.task_panel import TaskPanel
from ui.plan.title_link import TitleLink
from ui.plan.views import PEOPLE
from ui.theme import Theme
from ui.work import Work

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
TIMEOUT = 2_000
HEAVY: dict[Role, str | None] = {Role.HR: "Marit", Role.RE: "Marit", Role.HM: "Sanne & Co", Role.DI: "Rob"}


def shown(qtbot: QtBot, theme: Theme, work: Work, *, width: int = 1366) -> tuple[PlanScreen, PeopleView]:
    screen = PlanScreen(work, theme, today=lambda: example.TODAY)
    qtbot.addWidget(screen)
    screen.resize(width, 690)
    with qtbot.waitActive(screen, timeout=TIMEOUT):
        screen.show()
        screen.activateWindow()
    screen.show_view(PEOPLE)
    view = screen.view
    assert isinstance(view, PeopleView)
    return screen, view


def give_buttons(view: PeopleView) -> list[GiveButton]:
    return [one for one in view.findChildren(GiveButton) if one.isVisibleTo(view)]


def panel_of(screen: PlanScreen) -> TaskPanel:
    panel = screen.findChild(TaskPanel)
    assert isinstance(panel, TaskPanel)
    return panel


def test_everybody_has_a_card_and_so_has_what_has_no_name(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    _screen, view = shown(qtbot, theme, work)

    led = [one.code for one in work.session.assessment.tasks]
    assert sorted(view.order()) == sorted(led)
    assert view.card("Marit de Vries").codes()
    assert not view.card("Marit de Vries").fill.isVisible()
    assert not view.card("").fill.isHidden()


def test_a_heavy_task_can_be_given_to_another_name_and_undo_takes_it_back(qtbot: QtBot, theme: Theme) -> None:
    work = example.work(names=HEAVY)
    _screen, view = shown(qtbot, theme, work)
    button = give_buttons(view)[0]
    code = TaskCode(view.card("Marit").findChildren(TitleLink)[0].code)

    assert [action.data() for action in button.menu_of_names().actions()] == ["Rob", "Sanne & Co"]
    button.give("Sanne & Co")
    given = work.session.dossier.plan.edit(code).owner
    there = code in view.card("Sanne & Co").codes()
    work.undo()

    assert (given, there) == ("Sanne & Co", True)
    assert work.session.dossier.plan.edit(code).owner is None
    assert code in view.card("Marit").codes()


def test_nobody_under_half_is_asked_to_hand_over(qtbot: QtBot, theme: Theme) -> None:
    _screen, view = shown(qtbot, theme, example.work())

    assert give_buttons(view) == []


def test_without_another_name_the_way_to_the_names_is_offered(qtbot: QtBot, theme: Theme) -> None:
    screen, view = shown(qtbot, theme, example.work(names={Role.HR: "Marit", Role.RE: "Marit"}))

    with qtbot.waitSignal(screen.question_asked, timeout=TIMEOUT) as told:
        view.card("Marit").hand_over.names_asked.emit()

    assert told.args == ["PRO-07"]
    assert give_buttons(view) == []


def test_keys_go_through_the_tasks_of_one_person_and_on_to_the_next(qtbot: QtBot, theme: Theme) -> None:
    screen, view = shown(qtbot, theme, example.work())
    cards = [view.card("Marit de Vries"), view.card("Joost Bakker")]
    cards.sort(key=lambda card: view.order().index(card.codes()[0]))
    first, second = cards
    qtbot.waitUntil(first.lines.hasFocus, timeout=TIMEOUT)

    QTest.keyClick(first.lines, Qt.Key.Key_End)
    QTest.keyClick(first.lines, Qt.Key.Key_Down)
    assert second.lines.hasFocus()
    QTest.keyClick(second.lines, Qt.Key.Key_Return)

    panel = panel_of(screen)
    assert panel.code() == second.codes()[0]
    inside = QApplication.focusWidget()
    assert inside is not None
    assert panel.isAncestorOf(inside)


def test_a_click_opens_and_space_goes_through_the_states(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    screen, view = shown(qtbot, theme, work)
    lines = view.card("Marit de Vries").lines
    code = view.card("Marit de Vries").codes()[1]

    middle = lines.line_rect(code).center()
    QTest.mouseClick(
        lines.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(60, middle.y())
    )
    QTest.keyClick(lines, Qt.Key.Key_Space)

    assert panel_of(screen).code() == code
    assert work.session.dossier.plan.edit(code).status is TaskStatus.BUSY


def test_a_click_on_the_status_box_opens_nothing(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    screen, view = shown(qtbot, theme, work)
    lines, code = view.card("Marit de Vries").lines, view.card("Marit de Vries").codes()[1]

    middle = lines.line_rect(code).center()
    QTest.mouseClick(
        lines.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(13, middle.y())
    )

    assert not panel_of(screen).isVisible()
    assert work.session.dossier.plan.edit(code).status is TaskStatus.BUSY


def test_a_folded_task_unfolds_when_it_is_asked_for(qtbot: QtBot, theme: Theme) -> None:
    screen, view = shown(qtbot, theme, example.work())
    card = view.card("Marit de Vries")
    last = card.codes()[-1]
    before = card.lines.lines.place_of(last)

    screen.show_task(last)

    assert before is None
    assert card.lines.current_code() == last


def test_the_share_is_said_aloud(qtbot: QtBot, theme: Theme) -> None:
    _screen, view = shown(qtbot, theme, example.work(names=HEAVY))
    bars = [bar.accessibleName() for bar in view.card("Marit").findChildren(ShareBar)]

    assert len(bars) == 1
    assert bars[0].endswith("% van alle uren")


@pytest.mark.parametrize("width, factor", [(1366, 1.0), (1000, 1.0), (960, 1.0), (1366, 2.0), (960, 2.0)])
def test_the_people_never_make_the_window_wider(qtbot: QtBot, theme: Theme, width: int, factor: float) -> None:
    theme.set_factor(factor)
    screen, _view = shown(qtbot, theme, example.work(names=HEAVY), width=width)

    assert screen.width() == width
