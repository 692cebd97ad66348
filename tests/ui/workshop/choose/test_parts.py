"""Who does what and the first appointments, and what the room sees of it meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from assessments.plan import FirstMeeting, TaskEdit
from assessments.types import Role, TaskCode
from assessments.workshop import Position, Screen, Workshop
from tests.ui.workshop.choose import table
from ui.dossier_view import DossierView
from ui.sections import WORKSHOP
from ui.theme import Theme
from ui.work import Work
from ui.workshop import WorkshopScreen
from ui.workshop.choose.choose_part import ChoosePart
from ui.workshop.choose.first_part import FirstPart
from ui.workshop.choose.page import DOTS, FIRST, WHO, ChoosePage
from ui.workshop.choose.who_part import WhoPart
from ui.workshop.pages import CHOOSE

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


def test_a_task_out_of_the_plan_keeps_its_dots_and_comes_back(opened: Callable[..., Opened]) -> None:
    edits = {ONE: TaskEdit(dropped_reason="Niet nu")}
    page, work = opened(table.workshop(8, dots={1: {ONE: 2}}, chosen=(ONE, TWO)), edits)
    part, who = choosing(page), page.parts[WHO]
    last = part.table.rows.rows[-1]
    assert (last.code, last.dots, last.chosen, last.task.gone) == (ONE, 2, 1, "uit het plan gehaald")

    page.show_part(WHO)
    assert isinstance(who, WhoPart)
    assert who.table.matrix.line_keys() == [TWO]
    who.lost.button.click()

    assert who.table.matrix.line_keys() == [ONE, TWO]
    assert held(work).dots == {1: {ONE: 2}}


def test_the_room_sees_it_when_asked_and_then_follows(opened: Callable[..., Opened]) -> None:
    page, work = opened(table.workshop(8, chosen=(ONE,)))
    page.show_part(WHO)
    assert held(work).position.screen is Screen.WELCOME

    page.show_part(DOTS)
    page.beamer.show_button.click()
    assert held(work).position.screen is Screen.TASKS
    assert len(held(work).numbered) == len(work.session.assessment.tasks)

    page.beamer.after.click()
    assert held(work).position.page == 1
    page.show_part(FIRST)
    assert (held(work).position.screen, held(work).position.page) == (Screen.WHO, 0)


def test_names_are_typed_one_after_the_other_and_letters_in_their_cells(opened: Callable[..., Opened]) -> None:
    page, work = opened(table.workshop(8, chosen=(ONE, TWO)))
    page.show_part(WHO)
    who = page.part
    assert isinstance(who, WhoPart)

    who.focus_first()
    for name in ("Karim", "Sanne Vos"):  # what stands there is chosen, so that typing replaces it
        QTest.keyClicks(who.card.owner, name)
        QTest.keyClick(who.card.owner, Qt.Key.Key_Return)

    plan = work.session.dossier.plan
    assert (plan.edit(ONE).owner, plan.edit(TWO).owner) == ("Karim", "Sanne Vos")

    who.table.lettered.emit(ONE, Role.IT, "C")
    assert (work.session.dossier.plan.edit(ONE).raci or {})[Role.IT] == "C"


def test_first_dates_are_typed_agreed_and_put_off_a_week(opened: Callable[..., Opened]) -> None:
    page, work = opened(table.workshop(8, chosen=(ONE, TWO)))
    page.show_part(FIRST)
    part = page.part
    assert isinstance(part, FirstPart)
    first, second = part.cards()

    first.day.day.field.setFocus()
    QTest.keyClicks(first.day.day.field, "di")
    QTest.keyClick(first.day.day.field, Qt.Key.Key_Return)
    QTest.keyClicks(first.time, "930")
    QTest.keyClick(first.time, Qt.Key.Key_Return)
    first.people.setText("Karim, Sanne Vos,")
    page.flush()
    second.agree.click()
    second.due.later.click()

    plan, end = work.session.dossier.plan, second.due.day.value()
    assert plan.edit(ONE).meeting == FirstMeeting(date(2026, 1, 20), "09:30", 60, ("Karim", "Sanne Vos"))
    assert plan.edit(TWO).due == end
    assert plan.edit(TWO).meeting is None


def test_a_time_that_is_none_stays_and_is_said(opened: Callable[..., Opened]) -> None:
    edits = {ONE: TaskEdit(meeting=FirstMeeting(date(2026, 1, 20)))}
    page, work = opened(table.workshop(8, chosen=(ONE,)), edits)
    page.show_part(FIRST)
    part = page.part
    assert isinstance(part, FirstPart)
    (card,) = part.cards()

    card.time.setText("straks")
    page.flush()

    assert card.error.text() == "Typ een tijd, bijvoorbeeld 9.30."
    assert card.time.text() == "straks"
    assert work.session.dossier.plan.edit(ONE) == edits[ONE]


def test_a_page_that_opens_again_leaves_what_the_room_sees(opened: Callable[..., Opened]) -> None:
    page, work = opened(table.workshop(8, chosen=(ONE,), position=Position(screen=Screen.WHO)))

    assert isinstance(page.part, WhoPart)
    assert held(work).position.screen is Screen.WHO


def test_undo_of_a_name_stays_in_the_room_on_that_task(qtbot: QtBot, theme: Theme) -> None:
    work = table.work(table.workshop(8, chosen=(ONE, TWO), position=Position(screen=Screen.WHO, begun_at=table.NOW)))
    view = DossierView(work, theme, QMenu())
    qtbot.addWidget(view)
    view.show_section(WORKSHOP)
    screen = view.screen_of(WORKSHOP)
    assert isinstance(screen, WorkshopScreen)
    screen.show_page(CHOOSE)
    page = screen.page()
    assert isinstance(page, ChoosePage)
    page.show_part(WHO)
    assert isinstance(page.part, WhoPart)
    page.part.card.named.emit(TWO, "Karim")

    work.undo()

    assert view.section == WORKSHOP
    assert page.part.card.code == TWO
    assert work.session.dossier.plan.edit(TWO).owner is None
