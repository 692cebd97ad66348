"""Binnenhalen: five files in a folder, of which one is double, one broken and one of another workshop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from assessments.types import QuestionId
from assessments.votes import Round, Vote
from tests.assessments.votes import votes_file
from tests.ui.workshop.fakes import NOW
from tests.ui.workshop.gather.scene import Scene
from tests.wizard.workshop.gathered import OTHER, WORKSHOP, levels
from ui.theme import Theme
from wizard.workshop.gathering_choices import waiting
from wizard.workshop.paper import type_vote

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def _five(put: Callable[..., Path], folder: Path) -> dict[str, bytes]:
    put("a1", votes_file(1, INT_01=2, INT_02=3))
    put("b3", votes_file(3, INT_01=0))
    put("c3 kopie", votes_file(3, INT_01=4, INT_02=1))
    broken = put("d2", votes_file(2, INT_01=1))
    broken.write_bytes(broken.read_bytes()[:150])
    put("e4", replace(votes_file(4, INT_01=1), workshop=OTHER.id, code=OTHER.setup.code))
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_five_files_come_in_and_each_problem_is_one_line(
    scene: Scene, put: Callable[..., Path], tmp_path: Path
) -> None:
    before = _five(put, tmp_path)

    scene.take(tmp_path)

    assert levels(scene.workshop, 1) == {"INT-01": 2, "INT-02": 3}
    assert levels(scene.workshop, 3) == {"INT-01": 0}
    said = scene.said()
    assert "Nog niet binnen: 2 en 4" in said
    assert "Binnen: deelnemers 1 en 3." in said
    assert "Van deelnemer 3 zijn er twee verschillende bestanden" in said
    assert "In het nieuwe: 1 anders en 1 erbij." in said
    assert scene.page.refused.sentences()[0].startswith("Dit bestand houdt halverwege op")
    assert scene.page.refused.sentences()[1].startswith("Dit bestand hoort bij ‘Sessie stap 5’")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
    assert len(scene.work.moves) == 1


def test_the_double_is_taken_kept_out_or_given_another_number(
    scene: Scene, put: Callable[..., Path], tmp_path: Path
) -> None:
    _five(put, tmp_path)
    scene.take(tmp_path)
    (digest,) = waiting(scene.workshop)

    menu = scene.page.choices.number_menu(scene.workshop, digest)
    assert [one.text() for one in menu.actions() if one.text()] == [
        "Deelnemer 2", "Deelnemer 4", "Deelnemer 1 (al binnen)"]  # fmt: skip
    menu.actions()[0].trigger()

    assert levels(scene.workshop, 2) == {"INT-01": 4, "INT-02": 1}
    assert levels(scene.workshop, 3) == {"INT-01": 0}
    assert not scene.page.choices.lines
    assert scene.work.moves[-1].words == "Bestand is van deelnemer 2"


def test_reading_a_folder_again_changes_nothing(scene: Scene, put: Callable[..., Path], tmp_path: Path) -> None:
    _five(put, tmp_path)
    scene.take(tmp_path)

    scene.take(tmp_path)

    assert len(scene.work.moves) == 1
    assert "Drie bestanden waren al ingelezen." in scene.said()


def test_a_file_that_is_whole_the_second_time_leaves_the_list(scene: Scene, put: Callable[..., Path]) -> None:
    path = put("2", votes_file(2, INT_01=1))
    whole = path.read_bytes()
    path.write_bytes(whole[:80])
    scene.take(path)
    assert len(scene.page.refused.sentences()) == 1

    path.write_bytes(whole)
    scene.take(path)

    assert scene.page.refused.sentences() == []
    assert levels(scene.workshop, 2) == {"INT-01": 1}


def test_a_vote_by_hand_is_only_replaced_when_one_says_so(qtbot: QtBot, theme: Theme, put: Callable[..., Path]) -> None:
    by_hand = {QuestionId("INT-01"): (Round({1: Vote(4)}),)}
    scene = Scene(qtbot, theme, replace(WORKSHOP, rounds=by_hand))

    scene.take(put("1", votes_file(1, INT_01=2)))

    assert levels(scene.workshop, 1) == {"INT-01": 4}
    assert "INT-01: hier 4, bestand 2." in scene.said()
    scene.choose(0, "overnemen")
    assert levels(scene.workshop, 1) == {"INT-01": 2}


def test_a_stick_that_is_pulled_out_is_told_once(scene: Scene, tmp_path: Path) -> None:
    scene.take(tmp_path / "stick" / "a.rwvotes")
    assert scene.page.refused.sentences() == ["a.rwvotes is niet gevonden; kies het bestand opnieuw."]
    assert not scene.work.moves


def test_after_erasing_nothing_comes_in_any_more(qtbot: QtBot, theme: Theme, put: Callable[..., Path]) -> None:
    scene = Scene(qtbot, theme, replace(WORKSHOP, erased_at=NOW))

    scene.page.take_files([put("1", votes_file(1, INT_01=2))])

    assert not scene.work.moves
    assert "De stemmen van deze workshop zijn gewist. Er komt niets meer bij." in scene.said()


def test_files_are_dropped_on_the_page_and_others_are_not_taken(
    scene: Scene, put: Callable[..., Path], tmp_path: Path, qtbot: QtBot
) -> None:
    photo = tmp_path / "foto.png"
    photo.write_bytes(b"x")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in (photo, put("1", votes_file(1, INT_01=2)))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys)

    with qtbot.waitSignal(scene.page.reader.read, timeout=5000):
        scene.page.dropEvent(event)

    assert levels(scene.workshop, 1) == {"INT-01": 2}
    assert scene.page.refused.sentences() == []


def test_what_counts_can_be_laid_aside_from_the_row_of_a_participant(scene: Scene, put: Callable[..., Path]) -> None:
    assert scene.page.seat_menu(1).isEmpty()
    scene.take(put("1", votes_file(1, INT_01=2)))

    aside = scene.page.seat_menu(1).actions()[0]
    assert aside.text() == "Leg dit bestand opzij"
    aside.trigger()

    assert levels(scene.workshop, 1) == {}
    again = scene.page.seat_menu(1).actions()[0]
    assert again.text().startswith("Neem toch: 1.rwvotes")
    again.trigger()
    assert levels(scene.workshop, 1) == {"INT-01": 2}


def test_paper_beside_a_file_waits_too_and_its_check_is_no_second_paper(scene: Scene, put: Callable[..., Path]) -> None:
    scene.take(put("1", votes_file(1, INT_01=2)))
    for turn in (1, 2):
        scene.desk.make(type_vote(scene.workshop, 1, QuestionId("INT-01"), Vote(4), NOW, turn=turn))
    scene.page.refresh()

    assert "Van deelnemer 1 kwam twee keer iets binnen, met verschillen" in scene.said()
    assert [one.text() for one in scene.page.seat_menu(1).actions()] == [
        "Leg dit bestand opzij",
        "Is van een ander nummer",
    ]
    scene.choose(0, "neem")
    assert levels(scene.workshop, 1) == {"INT-01": 4}
    assert scene.page.seat_menu(1).actions()[0].text() == "Leg dit papier opzij"


def test_tab_comes_by_the_participants_too(scene: Scene) -> None:
    scene.page.setFocus()
    seen = []
    for _ in range(20):
        scene.page.focusNextPrevChild(True)
        seen.append(scene.page.focusWidget())

    assert scene.page.table in seen


def test_the_table_shows_that_it_has_the_focus(scene: Scene, qtbot: QtBot) -> None:
    table = scene.page.table
    scene.page.activateWindow()
    scene.page.sources.box.files_button.setFocus()
    qtbot.waitUntil(scene.page.sources.box.files_button.hasFocus)
    table.setCurrentIndex(table.model().index(0, 0))
    before = table.grab().toImage()

    table.setFocus()

    assert table.hasFocus()
    assert table.grab().toImage() != before
