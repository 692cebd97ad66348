"""The look and the questionnaire that the widgets' tests use."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from assessments.catalogue import Catalogue
from assessments.content import load
from ui.theme import Appearance, Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    before = qapp.style().objectName()
    made = Theme()
    made.install(qapp)
    made.set_appearance(Appearance.LIGHT)
    yield made
    qapp.setStyle(before or "Fusion")


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load()
