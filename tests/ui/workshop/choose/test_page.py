"""The last hour of a workshop as a facilitator does it: by keyboard, in a hurry, with undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from assessments.types import TaskCode
from assessments.workshop import Workshop
from tests.ui.workshop.choose import table
from ui.theme import Theme
from ui.work import Work
from ui.workshop.choose.choose_part import ChoosePart
from ui.workshop.choose.dots_card import COUNT
from ui.workshop.choose.page import DOTS, ChoosePage
from ui.workshop.choose.rows import Order
from ui.workshop.choose.who_part import WhoPart
from ui.workshop.desk import WorkshopDesk
from wizard.workshop.dots import totals

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
ONE, TWO, GONE = TaskCode("T-DRA-01"), TaskCode("T-DRA-06"), TaskCode("T-DRA-07")
Opened = tuple[ChoosePage, Work]


def held(work: Work) -> Workshop:
    return work.session.dossier.workshops[table.ID]


def choosing(page: ChoosePage) -> ChoosePart:
    part = page.parts[DOTS]
    assert isinstance(part, ChoosePart)
    return part


def typed(page: ChoosePage, *lines: str) -> None:
    for line in lines:
        QTest.keyClicks(choosing(page).dots.field, line)
        QTest.keyClick(choosing(page).dots.field, Qt.Key.Key_Return)


def test_twelve_lines_lay_thirty_six_dots_and_each_is_one_step_back(opened: Callable[..., Opened]) -> None:
    page, work = opened(table.workshop(12))
    part = choosing(page)

    typed(page, *(f"{number} {number} {number % 12 + 1}" for number in range(1, 13)))

    by_number = {row.task.number: row for row in part.table.rows.rows}
    assert sum(totals(held(work)).values()) == 36
    assert {by_number[number].dots for number in range(1, 13)} == {3}
    assert part.dots.number == 1

    work.undo()
    assert sum(totals(held(work)).values()) == 33
    assert 12 not in held(work).dots


def test_what_breaks_a_rule_stays_in_the_field_with_one_sentence(opened: Callable[..., Opened]) -> None:
    page, work = opened(table.workshop(8))
    part = choosing(page)

    typed(page, "3 3 3")

    assert "hoogstens twee" in part.dots.error.text()
    assert part.dots.field.text() == "3 3 3"
    assert not held(work).dots

    typed(page, "3 3 7")  # what was wrong is chosen, so that typing replaces it
    assert part.dots.error.text() == ""
    assert sum(held(work).dots[1].values()) == 3


def test_a_line_for_another_participant_and_one_who_left(opened: Callable[..., Opened]) -> None:
    people = tuple(replace(one, left=one.number == 2) for one in table.people(4))
    start = table.workshop(4)
    page, work = opened(replace(start, setup=replace(start.setup, participants=people)))
    part = choosing(page)

    typed(page, "4: 5 5 6")
    assert set(held(work).dots) == {4}
    assert part.dots.number == 1

    typed(page, "1")
    assert part.dots.number == 3  # number 2 went home

    typed(page, "9: 1")
    assert part.dots.error.text() == "Deelnemer 9 is er niet bij."


def test_dots_are_counted_per_task_by_plus_and_minus_up_to_what_the_room_has(opened: Callable[..., Opened]) -> None:
    page, work = opened(table.workshop(2))
    part = choosing(page)
    part.dots.way.button(COUNT).click()
    part.table.focus_first()
    code = part.table.rows.rows[0].code

    QTest.keyClicks(part.table, "+++-+++")

    assert held(work).dot_tally == {code: 4}  # two people, two each on one task


def test_all_is_shown_at_once_then_chosen_then_divided(opened: Callable[..., Opened]) -> None:
    page, work = opened(table.workshop(8))
    typed(page, "5 5 1", "5 5 2", "5 5 3", "5 1 1", "2 2 9")
    part = choosing(page)
    assert part.chosen.isHidden()

    page.go_on()
    assert held(work).dots_shown_at == table.NOW
    assert part.bar.order.key() == Order.DOTS
    assert [row.task.number for row in part.table.rows.rows[:5]] == [5, 1, 2, 3, 9]

    page.go_on()
    numbers = {code: number for number, code in enumerate(held(work).numbered, start=1)}
    assert [numbers[code] for code in held(work).chosen] == [5, 1, 2, 3, 9]

    page.go_on()
    assert isinstance(page.part, WhoPart)


def test_priority_and_planning_stay_what_they_were(opened: Callable[..., Opened]) -> None:
    page, work = opened(table.workshop(1))
    before = [(one.code, one.task.effective, one.slot) for one in work.session.assessment.tasks]

    typed(page, "40 40 41")
    page.part.act()
    page.part.act()

    assert len(held(work).chosen) == 2
    assert [(one.code, one.task.effective, one.slot) for one in work.session.assessment.tasks] == before


def test_a_task_is_pinned_moved_and_let_go_by_hand(opened: Callable[..., Opened]) -> None:
    page, work = opened(table.workshop(8, chosen=(ONE, TWO)))
    part = choosing(page)
    part.table.show_task(GONE)

    QTest.keyClick(part.table, Qt.Key.Key_Space)
    assert held(work).chosen == (ONE, TWO, GONE)

    part.chosen.lines()[2].up.click()
    assert held(work).chosen == (ONE, GONE, TWO)

    part.chosen.lines()[0].drop.click()
    assert held(work).chosen == (GONE, TWO)


def test_an_own_task_gets_a_number_at_once(opened: Callable[..., Opened]) -> None:
    page, work = opened(table.workshop(8))
    part = choosing(page)
    before = len(part.table.rows.rows)
    part.bar.own.click()

    part.own.title.setText("Koffie met de buren")
    part.own.add()

    code = next(iter(work.session.dossier.plan.own_tasks))
    found = next(row for row in part.table.rows.rows if row.code == code)
    assert len(part.table.rows.rows) == before + 1
    assert found.task.title == "Koffie met de buren"
    assert not part.own.isVisible()


def test_three_hundred_tasks_are_searched(theme: Theme, qtbot: QtBot) -> None:
    work = table.work(table.workshop(12), own=250)
    page = ChoosePage(WorkshopDesk(work, theme, now=lambda: table.NOW), theme)
    qtbot.addWidget(page)
    page.show()
    part = choosing(page)
    assert len(part.table.rows.rows) > 300

    part.bar.search.setText("nummer 249")

    assert [row.code for row in part.table.rows.rows] == ["T-EIG-249"]


def test_half_of_the_page_at_a_time_in_large_text(opened: Callable[..., Opened], theme: Theme, qtbot: QtBot) -> None:
    theme.set_factor(2.0)
    page, _ = opened(table.workshop(12))
    part = choosing(page)

    assert part.table.isVisible()
    assert not part.dots.isVisible()
    qtbot.waitUntil(lambda: page.minimumSizeHint().height() <= 520)
    part.half.button("stippen").click()
    assert part.dots.isVisible()


def test_a_line_that_was_not_entered_yet_counts_when_all_is_shown(opened: Callable[..., Opened]) -> None:
    page, work = opened(table.workshop(2))
    typed(page, "3 3 7")
    field = choosing(page).dots.field
    QTest.keyClicks(field, "5 5 5")

    page.go_on()
    assert held(work).dots_shown_at is None  # what breaks a rule stays, and nothing is shown over it
    assert field.text() == "5 5 5"

    field.selectAll()
    QTest.keyClicks(field, "5 5 6")
    page.go_on()
    assert sum(totals(held(work)).values()) == 6
    assert held(work).dots_shown_at == table.NOW


def test_undo_goes_back_to_whose_dots_were_taken_back(opened: Callable[..., Opened]) -> None:
    page, work = opened(table.workshop(4))
    typed(page, "3 3 7", "1 1 2")
    assert choosing(page).dots.number == 3

    work.undo()
    assert choosing(page).dots.number == 2

    typed(page, "4 4 5")
    assert set(held(work).dots) == {1, 2}
