"""Typing paper over by number: one key per question, twice to be sure, and what differs is asked about."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from assessments.types import QuestionId
from assessments.votes import Origin, RoleGroup, Vote
from assessments.workshop import Participant, WorkshopId
from tests.dossiers import CATALOGUE
from tests.ui.workshop.fakes import NOW, FakeWork, workshop
from ui.theme import Theme
from ui.work import Work
from ui.workshop.desk import WorkshopDesk
from ui.workshop.paper.page import CHECK, PaperPage
from wizard.workshop import paper

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

CODES = tuple(QuestionId(code) for code in ("INT-01", "INT-04", "INT-06", "EXT-01"))
PEOPLE = (Participant(4, RoleGroup.MANAGER, "Anne"), Participant(9))


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> PaperPage:
    """Return the page with two participants and four questions."""
    work = FakeWork(workshop(questions=CODES, participants=PEOPLE))
    work.session.__dict__.update(catalogue=CATALOGUE, last_step=SimpleNamespace(words="Stem"))
    made = PaperPage(WorkshopDesk(cast(Work, work), theme, work, now=lambda: NOW), theme)
    made.desk_of_test = work  # type: ignore[attr-defined]  # kept alive with the page
    work.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.refresh()
    made.show()
    made.answers.setFocus()
    return made


def entry(page: PaperPage, number: int = 4, turn: int = 1) -> dict[QuestionId, str]:
    work = cast(Any, page).desk_of_test
    found = paper.entry(work.session.dossier.workshops[WorkshopId("w")], number, turn)
    return {code: paper.vote_words(vote) for code, vote in found.items()}


def rounds(page: PaperPage) -> Any:
    return cast(Any, page).desk_of_test.session.dossier.workshops[WorkshopId("w")].rounds


def test_one_key_answers_a_question_and_goes_on(page: PaperPage) -> None:
    QTest.keyClicks(page.answers, "3?n0")

    assert entry(page) == dict(zip(CODES, ("niveau 3", "weet niet", "n.v.t.", "niveau 0"), strict=True))
    assert rounds(page)[CODES[0]][0].votes == {4: Vote(3, origin=Origin.PAPER)}


def test_enter_leaves_a_question_empty_and_backspace_takes_the_last_key_back(page: PaperPage) -> None:
    QTest.keyClick(page.answers, Qt.Key.Key_Return)
    QTest.keyClicks(page.answers, "2")
    assert entry(page) == {CODES[1]: "niveau 2"}

    QTest.keyClick(page.answers, Qt.Key.Key_Backspace)

    assert entry(page) == {}
    assert page.answers.current_code() == CODES[1]


@pytest.mark.parametrize("key, words", [("7", "van 0 tot en met 4"), ("n", "kan n.v.t. niet")])
def test_a_key_that_means_nothing_here_says_why(page: PaperPage, key: str, words: str) -> None:
    QTest.keyClicks(page.answers, key)

    assert words in page.error.text()
    assert entry(page) == {}


def test_a_remark_is_kept_when_one_goes_on(page: PaperPage) -> None:
    QTest.keyClicks(page.answers, "o")
    QTest.keyClicks(page.remark, "zie map HR")
    QTest.keyClick(page.remark, Qt.Key.Key_Return)

    assert page.answers.current_code() == CODES[1]
    assert rounds(page)[CODES[0]][0].votes[4].remark == "zie map HR"


def test_ctrl_enter_goes_to_the_next_number_with_an_empty_sheet(page: PaperPage) -> None:
    QTest.keyClicks(page.answers, "33")

    page.footer.button("volgende").click()
    QTest.keyClicks(page.answers, "1")

    assert entry(page, 9) == {CODES[0]: "niveau 1"}
    assert "Deelnemer 9" in page.title.text()


def test_typing_it_again_shows_only_what_differs_and_lets_one_choose(page: PaperPage) -> None:
    QTest.keyClicks(page.answers, "3333")
    page.turn.button(CHECK).click()

    QTest.keyClicks(page.answers, "3332")

    assert len(page.differences.buttons()) == 1
    page.differences.buttons()[0][1].click()
    assert entry(page)[CODES[3]] == "niveau 2"
    assert not page.differences.isVisible()


def test_undo_brings_the_cursor_back_to_what_it_changed(page: PaperPage) -> None:
    QTest.keyClicks(page.answers, "33")

    page.show_subject(CODES[0])
    page.show_subject("T-INT-01")
    QTest.keyClicks(page.answers, "1")

    assert entry(page) == {CODES[0]: "niveau 1", CODES[1]: "niveau 3"}


@pytest.mark.parametrize("changed, words", [({"erased_at": NOW}, "gewist"), ({"setup": ()}, "geen deelnemers")])
def test_without_anything_to_take_over_it_says_why(page: PaperPage, changed: dict[str, Any], words: str) -> None:
    work = cast(Any, page).desk_of_test
    there = work.session.dossier.workshops[WorkshopId("w")]
    setup = replace(there.setup, questions=()) if "setup" in changed else there.setup
    work.add_workshop(replace(there, **{**changed, "setup": setup}))

    QTest.keyClicks(page.answers, "3")

    assert words in page.advice.text()
    assert entry(page) == {}


def test_a_click_on_a_cell_chooses_and_a_second_click_empties(page: PaperPage) -> None:
    answers = page.answers
    place = answers.visualRect(answers.currentIndex())
    box = answers.itemDelegate().cells(place.toRectF())["4"].center().toPoint()  # type: ignore[attr-defined]  # our own

    QTest.mouseClick(answers.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert entry(page) == {CODES[0]: "niveau 4"}
    QTest.mouseClick(answers.viewport(), Qt.MouseButton.LeftButton, pos=box)

    assert entry(page) == {}
