from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessments.plan import MeetingEdit
from assessments.types import Answer, QuestionId, TaskCode
from tests.dossiers import CATALOGUE
from tests.ui.plan import example
from ui.plan.meetings.meeting_form import MeetingForm
from ui.plan.meetings.meetings_view import BACK, YEAR, MeetingsView
from ui.plan.meetings.turn_rows import DAY, DONE, REMARK
from ui.printing.documents import place_of
from ui.theme import Theme
from ui.widgets.text import Label
from ui.work import Work

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
WEEKLY, MONTHLY, SHARED, BOARD, PROMISE, AGAIN = (one.option for one in CATALOGUE.meetings)
SYN_11 = QuestionId("SYN-11")
TODAY = date(2026, 3, 19)
CODE = "T-SYN-04"


@pytest.fixture
def work() -> Work:
    made = example.work()
    made.set_answer(SYN_11, Answer(value=(WEEKLY, MONTHLY, BOARD)))
    return made


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, work: Work) -> Iterator[MeetingsView]:
    """A view that decides at once, as the plan screen does."""
    made = MeetingsView(work, theme, lambda: TODAY)
    qtbot.addWidget(made)
    made.resize(1200, 700)

    def show() -> None:
        made.show_plan(work.session.assessment, ())

    made.edited.connect(lambda code, edit: work.edit_task(TaskCode(code), edit))
    work.changed.connect(show)
    show()
    made.show()
    yield made
    work.changed.disconnect(show)


def form_of(view: MeetingsView, option: str) -> MeetingForm:
    card = view.meetings.card(option)
    card.fold(False)
    assert card.form is not None
    return card.form


def edit_of(work: Work, option: str) -> MeetingEdit | None:
    return work.session.dossier.plan.meetings.get(option)


def test_the_chosen_meetings_have_a_card_each(view: MeetingsView, work: Work) -> None:
    assert [card.option for card in view.meetings.cards] == [WEEKLY, MONTHLY, BOARD]

    work.set_answer(SYN_11, Answer(value=(MONTHLY,)))
    assert [card.option for card in view.meetings.cards] == [MONTHLY]


def test_without_a_meeting_the_way_to_the_question_is_shown(view: MeetingsView, work: Work, qtbot: QtBot) -> None:
    work.set_answer(SYN_11, Answer())
    assert view.none_chosen.isVisible()

    with qtbot.waitSignal(view.place_asked) as asked:
        view.none_chosen.chosen.emit()

    assert asked.args == ["SYN-11"]


def test_a_rhythm_is_chosen_and_goes_back_to_the_method(view: MeetingsView, work: Work) -> None:
    form = form_of(view, MONTHLY)

    form.rhythm.weekday.setCurrentIndex(3)
    form.rhythm.weekday.activated.emit(3)
    assert edit_of(work, MONTHLY) == MeetingEdit(recurrence="maand 1 do")
    assert not form.lines["recurrence"].isHidden()

    form.lines["recurrence"].back_button.click()
    assert edit_of(work, MONTHLY) is None
    assert form.lines["recurrence"].isHidden()


def test_the_same_rhythm_as_the_method_is_no_decision(view: MeetingsView, work: Work) -> None:
    form = form_of(view, MONTHLY)

    for weekday in (3, 1):
        form.rhythm.weekday.setCurrentIndex(weekday)
        form.rhythm.weekday.activated.emit(weekday)

    assert edit_of(work, MONTHLY) is None


def test_time_minutes_place_and_names_are_typed(view: MeetingsView, work: Work) -> None:
    form = form_of(view, BOARD)

    for field, text in (
        (form.time, "930"),
        (form.minutes, "45"),
        (form.place, "Zaal 2"),
        (form.participants, "Bo, Anna,"),
    ):
        field.field.selectAll()
        QTest.keyClicks(field.field, text)
        field.flush()

    assert edit_of(work, BOARD) == MeetingEdit(time="09:30", minutes=45, place="Zaal 2", participants=("Bo", "Anna"))


def test_what_is_no_time_or_too_long_is_refused_in_one_sentence(view: MeetingsView, work: Work) -> None:
    form = form_of(view, BOARD)

    QTest.keyClicks(form.time.field, "half tien")
    form.time.flush()
    form.minutes.field.selectAll()
    QTest.keyClicks(form.minutes.field, "4000")
    form.minutes.flush()

    assert edit_of(work, BOARD) is None
    assert "Vul een tijd in, bijvoorbeeld 9.30." in form.time.error()
    assert form.minutes.has_error()


def test_agenda_and_output_take_own_words(view: MeetingsView, work: Work) -> None:
    form = form_of(view, BOARD)

    form.agenda.field.setPlainText("Eerst dit\nDan dat")
    form.output.field.setPlainText("Een besluit")
    view.flush()

    assert edit_of(work, BOARD) == MeetingEdit(agenda="Eerst dit\nDan dat", output="Een besluit")


def test_typing_in_one_field_is_one_step_for_undo(view: MeetingsView, work: Work) -> None:
    form = form_of(view, BOARD)
    QTest.keyClicks(form.place.field, "Zaal")
    form.place.flush()
    QTest.keyClicks(form.place.field, " 2")
    form.place.flush()

    work.undo()

    assert edit_of(work, BOARD) is None


def test_tab_goes_from_a_card_into_its_fields_in_order(view: MeetingsView, qtbot: QtBot) -> None:
    view.activateWindow()
    form = form_of(view, WEEKLY)
    button = view.meetings.card(WEEKLY).open_button
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    found = []

    for _ in range(4):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        found.append(QApplication.focusWidget())

    assert found == [form.rhythm.often, form.rhythm.weekday, form.time.field, form.minutes.field]


def test_a_card_that_opens_below_comes_into_view(view: MeetingsView, qtbot: QtBot) -> None:
    view.resize(1200, 420)
    card = view.meetings.card(BOARD)

    card.fold(False)

    pane = view.meetings.parentWidget()
    assert pane is not None
    qtbot.waitUntil(lambda: 0 <= card.mapTo(pane, QPoint(0, 0)).y() <= 12)


def test_one_card_is_open_at_a_time(view: MeetingsView) -> None:
    form_of(view, WEEKLY)
    form_of(view, BOARD)

    assert [card.option for card in view.meetings.cards if card.is_open()] == [BOARD]


def test_a_rhythm_from_a_file_that_cannot_be_read_is_told_on_its_card(view: MeetingsView, work: Work) -> None:
    work.change_plan(BOARD, "ritme", {("meetings", BOARD): MeetingEdit(recurrence="elke volle maan")})

    words = [label.text() for label in view.meetings.card(BOARD).findChildren(Label)]

    assert any(text.startswith("Dit ritme kan het plan niet lezen") for text in words)


def test_the_agenda_sheet_of_the_next_day_is_asked_for(view: MeetingsView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.place_asked) as asked:
        view.meetings.card(BOARD).sheet_button.click()

    assert asked.args == [place_of(BOARD, date(2026, 3, 25))]


def test_a_time_is_ticked_moved_and_remarked_and_undone(view: MeetingsView, work: Work) -> None:
    view.turn_to(BACK)
    grid = view.turns.grid.grid

    grid.setData(grid.cell(f"{CODE}|1", DAY), "9-7-2026")
    grid.setData(grid.cell(f"{CODE}|1", DONE), "ja")
    grid.setData(grid.cell(f"{CODE}|2", REMARK), "bel eerst")
    first, second = work.session.dossier.plan.edit(TaskCode(CODE)).occurrences

    assert (first.number, first.due, first.done_on) == (1, date(2026, 7, 9), TODAY)
    assert second.remark == "bel eerst"

    work.undo()
    work.undo()
    work.undo()
    assert work.session.dossier.plan.edit(TaskCode(CODE)).occurrences == ()


def test_a_remark_about_one_time_is_one_step_and_no_decision(view: MeetingsView, work: Work) -> None:
    view.turn_to(BACK)
    grid = view.turns.grid.grid
    before = len(work.session.dossier.plan.decisions)

    for text in ("bel", "bel eerst"):
        grid.setData(grid.cell(f"{CODE}|1", REMARK), text)

    assert len(work.session.dossier.plan.decisions) == before
    work.undo()
    assert work.session.dossier.plan.edit(TaskCode(CODE)).occurrences == ()


def test_the_year_shows_meetings_and_times_that_come_back(view: MeetingsView) -> None:
    view.turn_to(YEAR)

    picture = view.year.meetings.chart.picture
    assert picture is not None
    assert [row[0] for row in picture.table[1:]] == [
        "Vacatureoverleg",
        "Arbeidsmarktcommunicatie",
        "Kwartaalresultaten directie",
    ]
    assert view.year.tasks.chart.picture is not None


def test_nasty_words_from_a_file_are_shown_and_kept(view: MeetingsView, work: Work) -> None:
    nasty = "<b>☐😀 " + "x" * 20_000
    edit = MeetingEdit(nasty, nasty, -7, nasty, (nasty, ""), nasty, nasty, nasty)
    work.change_plan(BOARD, "alles", {("meetings", BOARD): edit})

    form = form_of(view, BOARD)
    view.grab()
    view.turn_to(YEAR)
    view.grab()

    assert form.agenda.field.text() == nasty
    assert edit_of(work, BOARD) == edit
