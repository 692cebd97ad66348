"""The name, the words and the look of the program, for each of its windows."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from resources import ROOT
from ui.texts import install_qt_dutch
from ui.theme import Theme


def dress(app: QApplication) -> Theme:
    """Give the program its name, its words and its look."""
    app.setApplicationName("Recruitmentwijzer")
    app.setApplicationDisplayName("Recruitmentwijzer")
    app.setDesktopFileName("recruitmentwijzer")
    app.setWindowIcon(QIcon(str(ROOT / "icons" / "app.svg")))
    install_qt_dutch(app)
    theme = Theme(app)
    theme.install(app)
    return theme
