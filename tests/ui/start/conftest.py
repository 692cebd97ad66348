"""The look that the start screen's tests use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from ui.theme import Appearance, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    before = qapp.style().objectName()
    theme = Theme()
    theme.install(qapp)
    theme.set_appearance(Appearance.LIGHT)
    yield theme
    qapp.setStyle(before or "Fusion")
