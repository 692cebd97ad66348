"""Folders: what arrives in one that is watched, what lies deep in it, and very many files at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QThreadPool

from tests.assessments.votes import votes_file
from tests.ui.workshop.gather.scene import Scene
from tests.wizard.workshop.gathered import levels

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_a_watched_folder_brings_in_what_arrives(
    scene: Scene, put: Callable[..., Path], tmp_path: Path, qtbot: QtBot
) -> None:
    scene.take(tmp_path)
    scene.page.sources.watch_tick.setChecked(True)
    assert scene.page.watch.folder == tmp_path

    with qtbot.waitSignal(scene.page.watch.read, timeout=8000):
        put("1", votes_file(1, INT_01=2))

    assert levels(scene.workshop, 1) == {"INT-01": 2}
    scene.page.sources.watch_tick.setChecked(False)
    assert scene.page.watch.folder is None


def test_a_folder_is_left_alone_while_another_page_is_on(
    scene: Scene, put: Callable[..., Path], tmp_path: Path, qtbot: QtBot
) -> None:
    scene.take(tmp_path)
    scene.page.sources.watch_tick.setChecked(True)
    scene.page.hide()
    put("1", votes_file(1, INT_01=2))
    scene.page.watch.look()
    assert levels(scene.workshop, 1) == {}

    with qtbot.waitSignal(scene.page.watch.read, timeout=5000):
        scene.page.show()

    assert levels(scene.workshop, 1) == {"INT-01": 2}


def test_a_look_that_is_busy_when_another_page_comes_on_brings_nothing_in(
    scene: Scene, put: Callable[..., Path], tmp_path: Path
) -> None:
    scene.page.watch.start(tmp_path)
    put("1", votes_file(1, INT_01=2))
    scene.page.watch.look()
    scene.page.hide()

    QThreadPool.globalInstance().waitForDone()
    QCoreApplication.processEvents()

    assert levels(scene.workshop, 1) == {}


def test_two_hundred_files_are_one_move(scene: Scene, put: Callable[..., Path], tmp_path: Path) -> None:
    first = put("000", votes_file(1, INT_01=0))
    text = first.read_text(encoding="utf-8")
    for number in range(1, 200):
        (tmp_path / f"{number:03}.rwvotes").write_text(
            text.replace('"number": 1', f'"number": {number % 99 + 1}'), "utf-8"
        )

    scene.take(tmp_path)

    assert len(scene.work.moves) == 1
    assert not [number for number in (1, 2, 3, 4) if not levels(scene.workshop, number)]


def test_only_votes_files_are_looked_for_and_no_hidden_ones(
    scene: Scene, put: Callable[..., Path], tmp_path: Path
) -> None:
    put("._1", votes_file(1, INT_01=2))
    deep = tmp_path / "bijlagen" / "week 2"
    deep.mkdir(parents=True)
    put("2", votes_file(2, INT_01=1)).rename(deep / "2.RWVOTES")

    scene.take(tmp_path)

    assert levels(scene.workshop, 1) == {}
    assert levels(scene.workshop, 2) == {"INT-01": 1}


def test_files_in_which_nothing_stands_yet_are_one_line(scene: Scene, put: Callable[..., Path], tmp_path: Path) -> None:
    for number in (4, 2):
        put(str(number), votes_file(number))

    scene.take(tmp_path)

    assert "Nog niets ingevuld: deelnemers 2 en 4" in scene.said()
    assert "Niet ingelezen" not in scene.said()
