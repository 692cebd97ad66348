"""Binnenhalen: five files in a folder, of which one is double, one broken and one of another workshop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from assessments.exchange.vote_files import write_votes
from assessments.types import QuestionId
from assessments.votes import Round, Vote
from assessments.votes_file import VotesFile
from assessments.workshop import Workshop
from tests.assessments.votes import CATALOGUE, votes_file
from tests.ui.workshop.fakes import NOW, FakeWork
from tests.wizard.workshop.gathered import OTHER, WORKSHOP, levels
from ui.theme import Theme
from ui.widgets.text import Label
from ui.workshop.desk import WorkshopDesk
from ui.workshop.gather.page import GatherPage
from wizard.workshop.gathering_choices import waiting
from wizard.workshop.paper import type_vote

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


class MemoryWork(FakeWork):
    """Keeps settings in memory too."""

    def __init__(self, *workshops: Workshop) -> None:
        super().__init__(*workshops)
        self.settings: dict[str, object] = {}
        self.session.last_step = None

    def undo(self) -> None:
        """Take nothing back."""

    def setting(self, key: str, default: object = None, /) -> object:
        """Return a setting."""
        return self.settings.get(key, default)

    def save_setting(self, key: str, value: object, /) -> None:
        """Keep a setting."""
        self.settings[key] = value


class _Scene:
    """The page with its workshop, and hands for it."""

    def __init__(self, qtbot: QtBot, theme: Theme, workshop: Workshop = WORKSHOP) -> None:
        self.work = MemoryWork(workshop, OTHER)
        work: Any = self.work
        self.desk = WorkshopDesk(work, theme, now=lambda: NOW)
        self.desk.open(workshop.id)
        self.page = GatherPage(self.desk, theme)
        qtbot.addWidget(self.page)
        self.page.resize(1200, 640)
        self.page.refresh()
        self._qtbot = qtbot

    def take(self, *paths: Path) -> None:
        """Hand files over and wait until they were read."""
        with self._qtbot.waitSignal(self.page.reader.read, timeout=5000):
            self.page.take_files(paths)

    def choose(self, line: int, key: str) -> None:
        """Press a button of a line that waits."""
        self.page.choices.lines[line].button(key).click()

    @property
    def workshop(self) -> Workshop:
        """Return the workshop as it is now."""
        found = self.desk.workshop
        assert found is not None
        return found

    def said(self) -> str:
        """Return every text that can be read on the page."""
        return "\n".join(one.text() for one in self.page.findChildren(Label) if not one.isHidden())


@pytest.fixture
def scene(qtbot: QtBot, theme: Theme) -> _Scene:
    """Return the page of a workshop with four participants."""
    return _Scene(qtbot, theme)


@pytest.fixture
def put(tmp_path: Path) -> Callable[..., Path]:
    """Return what writes a votes file into the folder."""

    def write(name: str, file: VotesFile) -> Path:
        path = tmp_path / f"{name}.rwvotes"
        write_votes(file, path, CATALOGUE)
        return path

    return write


def _five(put: Callable[..., Path], folder: Path) -> dict[str, bytes]:
    put("a1", votes_file(1, INT_01=2, INT_02=3))
    put("b3", votes_file(3, INT_01=0))
    put("c3 kopie", votes_file(3, INT_01=4, INT_02=1))
    broken = put("d2", votes_file(2, INT_01=1))
    broken.write_bytes(broken.read_bytes()[:150])
    put("e4", replace(votes_file(4, INT_01=1), workshop=OTHER.id, code=OTHER.setup.code))
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_five_files_come_in_and_each_problem_is_one_line(
    scene: _Scene, put: Callable[..., Path], tmp_path: Path
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
    scene: _Scene, put: Callable[..., Path], tmp_path: Path
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


def test_reading_a_folder_again_changes_nothing(scene: _Scene, put: Callable[..., Path], tmp_path: Path) -> None:
    _five(put, tmp_path)
    scene.take(tmp_path)

    scene.take(tmp_path)

    assert len(scene.work.moves) == 1
    assert "Drie bestanden waren al ingelezen." in scene.said()


def test_a_file_that_is_whole_the_second_time_leaves_the_list(scene: _Scene, put: Callable[..., Path]) -> None:
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
    scene = _Scene(qtbot, theme, replace(WORKSHOP, rounds=by_hand))

    scene.take(put("1", votes_file(1, INT_01=2)))

    assert levels(scene.workshop, 1) == {"INT-01": 4}
    assert "INT-01: hier 4, bestand 2." in scene.said()
    scene.choose(0, "overnemen")
    assert levels(scene.workshop, 1) == {"INT-01": 2}


def test_a_stick_that_is_pulled_out_is_told_once(scene: _Scene, tmp_path: Path) -> None:
    scene.take(tmp_path / "stick" / "a.rwvotes")
    assert scene.page.refused.sentences() == ["a.rwvotes staat er niet meer; kies het bestand opnieuw."]
    assert not scene.work.moves


def test_after_erasing_nothing_comes_in_any_more(qtbot: QtBot, theme: Theme, put: Callable[..., Path]) -> None:
    scene = _Scene(qtbot, theme, replace(WORKSHOP, erased_at=NOW))

    scene.page.take_files([put("1", votes_file(1, INT_01=2))])

    assert not scene.work.moves
    assert "De stemmen van deze workshop zijn gewist. Er komt niets meer bij." in scene.said()


def test_files_are_dropped_on_the_page_and_others_are_not_taken(
    scene: _Scene, put: Callable[..., Path], tmp_path: Path, qtbot: QtBot
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


def test_a_watched_folder_brings_in_what_arrives(
    scene: _Scene, put: Callable[..., Path], tmp_path: Path, qtbot: QtBot
) -> None:
    scene.take(tmp_path)
    scene.page.sources.watch_tick.setChecked(True)
    assert scene.page.watch.folder == tmp_path

    with qtbot.waitSignal(scene.page.watch.read, timeout=8000):
        put("1", votes_file(1, INT_01=2))

    assert levels(scene.workshop, 1) == {"INT-01": 2}
    scene.page.sources.watch_tick.setChecked(False)
    assert scene.page.watch.folder is None


def test_files_in_which_nothing_stands_yet_are_one_line(
    scene: _Scene, put: Callable[..., Path], tmp_path: Path
) -> None:
    for number in (4, 2):
        put(str(number), votes_file(number))

    scene.take(tmp_path)

    assert "Nog niets ingevuld: deelnemers 2 en 4" in scene.said()
    assert "Niet ingelezen" not in scene.said()


def test_two_hundred_files_are_one_move(scene: _Scene, put: Callable[..., Path], tmp_path: Path) -> None:
    first = put("000", votes_file(1, INT_01=0))
    text = first.read_text(encoding="utf-8")
    for number in range(1, 200):
        (tmp_path / f"{number:03}.rwvotes").write_text(
            text.replace('"number": 1', f'"number": {number % 99 + 1}'), "utf-8"
        )

    scene.take(tmp_path)

    assert len(scene.work.moves) == 1
    assert not [number for number in (1, 2, 3, 4) if not levels(scene.workshop, number)]


def test_what_counts_can_be_laid_aside_from_the_row_of_a_participant(scene: _Scene, put: Callable[..., Path]) -> None:
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


def test_only_votes_files_are_looked_for_and_no_hidden_ones(
    scene: _Scene, put: Callable[..., Path], tmp_path: Path
) -> None:
    put("._1", votes_file(1, INT_01=2))
    deep = tmp_path / "bijlagen" / "week 2"
    deep.mkdir(parents=True)
    put("2", votes_file(2, INT_01=1)).rename(deep / "2.RWVOTES")

    scene.take(tmp_path)

    assert levels(scene.workshop, 1) == {}
    assert levels(scene.workshop, 2) == {"INT-01": 1}


def test_paper_beside_a_file_waits_too_and_its_check_is_no_second_paper(
    scene: _Scene, put: Callable[..., Path]
) -> None:
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
