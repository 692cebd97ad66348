"""A library in a folder of its own, and a clock that stands still until a test moves it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from assessments.store import Library
from tests.assessments.dossiers import NOW


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> datetime:
        return self.at

    def forward(self, **by: float) -> None:
        self.at += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the library goes: a folder with everything in its name that has ever been trouble."""
    return tmp_path / "Zoë Ćosić 日本 50% a?b#c" / "bibliotheek.sqlite3"


@pytest.fixture
def library(path: Path, clock: Clock) -> Iterator[Library]:
    with Library.open(path, clock) as opened:
        yield opened
