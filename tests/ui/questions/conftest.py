"""A wizard screen on a real session that keeps nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessments.catalogue import Catalogue
from assessments.content import load
from assessments.errors import NotSavedError
from assessments.types import QuestionId
from ui.questions import QuestionsScreen
from ui.theme import Appearance, Theme
from ui.work import Work
from wizard.commands import example_dossier
from wizard.session import Session

TIMEOUT = 2_000


class MemoryKeeper:
    """Keeps nothing, but counts; refuses when told to."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, tuple[object, ...]]] = []
        self.refuses = False

    def __getattr__(self, name: str) -> Any:
        def save(*arguments: object) -> datetime:
            if self.refuses:
                raise NotSavedError("De schijf is vol.")
            self.calls.append((name, arguments))
            return datetime(2026, 1, 5, 9, 30, tzinfo=UTC)

        return save


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load()


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    before = qapp.style().objectName()
    made = Theme()
    made.install(qapp)
    made.set_appearance(Appearance.LIGHT)
    yield made
    qapp.setStyle(before or "Fusion")


@pytest.fixture
def keeper() -> MemoryKeeper:
    return MemoryKeeper()


@pytest.fixture
def work(catalogue: Catalogue, keeper: MemoryKeeper) -> Work:
    return Work(Session(catalogue, keeper, example_dossier(), place=QuestionId("INT-02")))


@pytest.fixture
def screen(qtbot: QtBot, theme: Theme, work: Work) -> QuestionsScreen:
    made = QuestionsScreen(work, theme)
    qtbot.addWidget(made)
    work.changed.connect(made.refresh)
    made.resize(1366, 690)
    with qtbot.waitActive(made, timeout=TIMEOUT):
        made.show()
        made.activateWindow()
    made.show_question(QuestionId("INT-02"))
    return made
