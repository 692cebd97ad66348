"""A participant fills in a votes file by keyboard; every choice is in the file at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from assessments.exchange.vote_files import read_votes, write_votes
from assessments.types import QuestionId
from assessments.votes import NoLevel, Origin, RoleGroup, Vote
from assessments.votes_file import VotesFile
from tests.assessments.votes import CATALOGUE, NOW, vote, votes_file
from ui.theme import Theme
from ui.votes.app import open_votes
from ui.votes.problem import ELSEWHERE
from ui.votes.window import VotesWindow, Where
from ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
INT_01, INT_02, INT_03 = (QuestionId(code) for code in ("INT-01", "INT-02", "INT-03"))
EMPTY = replace(votes_file(3), return_to="Marit, marit@voorbeeld.nl")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a votes file that was just given out."""
    made = tmp_path / "Stemmen 03.rwvotes"
    write_votes(EMPTY, made, CATALOGUE)
    return made


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme, path: Path) -> Callable[[], VotesWindow]:
    """Return what opens the file in a window, as often as one wants."""

    def show() -> VotesWindow:
        window = open_votes(path, theme)
        assert window is not None
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return show


def _press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def _next() -> None:
    _press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def _file(path: Path) -> VotesFile:
    return read_votes(path, CATALOGUE).file


def _said(window: QWidget) -> str:
    return "\n".join(one.text() for one in window.findChildren(Label) if one.isVisible())


def test_the_first_page_says_for_whom_and_what_happens_with_the_scores(opened: Callable[[], VotesWindow]) -> None:
    window = opened()

    said = _said(window)
    assert window.where is Where.WELCOME
    assert "Hoe gaat het werven en selecteren bij Voorbeeld BV?" in said
    assert "deelnemer 3" in said
    assert "Alleen de begeleider ziet jouw eigen keuzes." in said
    assert "Je krijgt drie vragen, met steeds vijf niveaus." in said


def test_the_whole_file_is_filled_in_by_keyboard_alone(opened: Callable[[], VotesWindow], path: Path) -> None:
    window = opened()

    _press(Qt.Key.Key_Space)
    assert _file(path).group is RoleGroup.DIRECTIE
    _next()
    _press(Qt.Key.Key_2)
    assert _file(path).votes == {INT_01: vote(2)}
    _press(Qt.Key.Key_4)
    _next()
    _press(Qt.Key.Key_W)
    _next()
    _press(Qt.Key.Key_0)
    window.question.remark_field.setFocus()
    QTest.keyClicks(window.question.remark_field, "3 keer")
    _next()

    assert window.where is Where.READY
    assert _file(path).votes == {
        INT_01: vote(4),
        INT_02: Vote(no_level=NoLevel.DONT_KNOW, origin=Origin.FILE),
        INT_03: Vote(0, remark="3 keer", origin=Origin.FILE),
    }
    assert _file(path).ready_at is not None
    assert "Stuur dit bestand terug naar Marit, marit@voorbeeld.nl" in _said(window)


def test_opening_again_goes_on_where_one_was(opened: Callable[[], VotesWindow]) -> None:
    first = opened()
    first.show_question(INT_02)
    _press(Qt.Key.Key_3)
    QTest.keyClicks(first.question.remark_field, "Net begonnen")
    first.close()

    again = opened()

    assert again.where is Where.QUESTION
    assert again.code == INT_02
    assert again.question.ladder is not None
    assert again.question.ladder.value() == 3
    assert again.question.remark_field.text() == "Net begonnen"


def test_a_level_takes_the_place_of_dont_know_and_back(opened: Callable[[], VotesWindow], path: Path) -> None:
    window = opened()
    window.show_question(INT_01)
    _press(Qt.Key.Key_W)
    assert window.question.dont_know_button.isChecked()

    _press(Qt.Key.Key_1)

    assert not window.question.dont_know_button.isChecked()
    assert _file(path).votes == {INT_01: vote(1)}


def test_not_applicable_is_only_there_where_it_can_be(opened: Callable[[], VotesWindow], path: Path) -> None:
    window = opened()
    assert not CATALOGUE.questions[INT_01].may_be_na

    window.show_question(INT_01)
    _press(Qt.Key.Key_N)

    assert window.question.not_applicable_button.isHidden()
    assert _file(path).votes == {}


def test_the_list_tells_what_is_open_and_leads_there(opened: Callable[[], VotesWindow]) -> None:
    window = opened()
    window.show_question(INT_01)
    _press(Qt.Key.Key_2)

    window.bar.list_button.click()

    rows = [window.list.view.item(row).text() for row in range(window.list.view.count())]
    assert rows[0].endswith("– 2 Basis")
    assert rows[1].endswith("– nog open")
    window.list.view.setCurrentRow(2)
    _press(Qt.Key.Key_Return)
    assert (window.where, window.code) == (Where.QUESTION, INT_03)


def test_a_file_that_cannot_be_written_is_told_and_goes_to_another_place(
    opened: Callable[[], VotesWindow], path: Path, tmp_path: Path
) -> None:
    window = opened()
    window.show_question(INT_01)
    path.chmod(0o444)

    _press(Qt.Key.Key_3)

    assert "Jouw laatste keuze staat nog niet in het bestand" in _said(window)
    assert window.strip.line is not None
    assert window.strip.line.button(ELSEWHERE).isVisible()
    window.save_as(str(tmp_path / "elders.rwvotes"))
    assert not window.strip.isVisible()
    assert _file(tmp_path / "elders.rwvotes").votes == {INT_01: vote(3)}
    assert _file(path).votes == {}


def test_closing_asks_when_something_is_not_in_the_file(
    opened: Callable[[], VotesWindow], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened()
    window.show_question(INT_01)
    path.chmod(0o444)
    _press(Qt.Key.Key_3)
    monkeypatch.setattr("ui.messages.choose", lambda *_, **__: False)

    event = QCloseEvent()
    window.closeEvent(event)

    assert not event.isAccepted()
    path.chmod(0o644)
    window.closeEvent(event)
    assert event.isAccepted()
    assert _file(path).votes == {INT_01: vote(3)}


def test_a_file_that_is_not_ours_is_one_sentence(theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.messages.tell", lambda sentence, *_: said.append(sentence))
    (tmp_path / "x.rwvotes").write_bytes(b"{}")

    assert open_votes(tmp_path / "x.rwvotes", theme) is None

    assert said == ["Dit is geen stembestand van Recruitmentwijzer; kies een bestand dat eindigt op .rwvotes."]


def test_everything_has_a_name_and_fits_in_large_text(opened: Callable[[], VotesWindow], theme: Theme) -> None:
    window = opened()
    theme.set_factor(2.0)
    window.resize(window.minimumSize().expandedTo(window.minimumSizeHint()))
    window.show_question(INT_01)
    QApplication.processEvents()

    for button in window.findChildren(QAbstractButton):
        assert button.accessibleName() or button.text()
    assert window.width() <= 1366
    theme.set_factor(1.0)
    assert window.ballot.file.made_at == NOW
