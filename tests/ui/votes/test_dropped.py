"""Votes files that are let go among the dossiers: one can be filled in, and one is told where they go."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from assessments.exchange.vote_files import write_votes
from tests.assessments.votes import CATALOGUE, votes_file
from ui.theme import Theme
from ui.votes.dropped import meet_votes
from ui.votes.window import VotesWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.mark.parametrize("fills_in", [True, False])
def test_one_file_is_filled_in_when_one_says_so(
    qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fills_in: bool
) -> None:
    start = QWidget()
    qtbot.addWidget(start)
    write_votes(votes_file(3), tmp_path / "3.rwvotes", CATALOGUE)
    monkeypatch.setattr("ui.messages.choose", lambda *_, **__: fills_in)

    meet_votes([tmp_path / "3.rwvotes"], theme, start)

    assert [one.isVisible() for one in start.findChildren(VotesWindow)] == [True] * fills_in


def test_several_files_belong_in_a_workshop(
    qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = QWidget()
    qtbot.addWidget(start)
    said: list[str] = []
    monkeypatch.setattr("ui.messages.tell", lambda sentence, *_: said.append(sentence))

    meet_votes([tmp_path / "1.rwvotes", tmp_path / "2.rwvotes"], theme, start)

    assert "laat het bestand los op Workshop" in said[0]
