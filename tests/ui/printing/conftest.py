"""The look that the tests of the print screen use, and their documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.printing.remembered import remembered
from ui.printing import wanted
from ui.theme import Appearance, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light look; afterwards the application is bare again."""
    before = qapp.style().objectName()
    made = Theme()
    made.install(qapp)
    made.set_appearance(Appearance.LIGHT)
    yield made
    qapp.setStyle(before or "Fusion")


@pytest.fixture(autouse=True)
def _documents(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a document once for all tests that want the very same one."""
    monkeypatch.setattr(wanted, "make", remembered)
