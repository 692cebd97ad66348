"""The page with a workshop of four participants, and a folder to put files into."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assessments.exchange.vote_files import write_votes
from assessments.votes_file import VotesFile
from tests.assessments.votes import CATALOGUE
from tests.ui.workshop.gather.scene import Scene
from ui.theme import Theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def scene(qtbot: QtBot, theme: Theme) -> Scene:
    """Return the page of a workshop with four participants."""
    return Scene(qtbot, theme)


@pytest.fixture
def put(tmp_path: Path) -> Callable[..., Path]:
    """Return what writes a votes file into the folder."""

    def write(name: str, file: VotesFile) -> Path:
        path = tmp_path / f"{name}.rwvotes"
        write_votes(file, path, CATALOGUE)
        return path

    return write
