"""Instellingen as a modest dialog; each choice works and is saved at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from assessments.errors import StoreError
from assessments.types import Logo
from ui.settings.adviser import AdviserPart
from ui.settings.data import DataPart
from ui.settings.look import LookPart
from ui.settings.values import ALL_OPEN, APPEARANCE, PATTERNS, TEXT_FACTOR, Settings, are_all_cards_open
from ui.texts import tr
from ui.theme import Appearance, Theme
from ui.widgets.buttons import PrimaryButton
from ui.widgets.inputs.base import ErrorLine
from ui.widgets.scroll import ScrollPane
from wizard.kept_look import ADVISER, ADVISER_LOGO, FOOT_WORDS, HOUSE_COLOR, adviser_name, foot_words, kept_logo


class SettingsDialog(QDialog):
    """How the program looks, the adviser's name and logo, how paper looks, and where the data is."""

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        parent: QWidget | None = None,
        *,
        ask_logo: Callable[[QWidget], Path | None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settings = settings
        self.setWindowTitle(tr("Instellingen"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look = LookPart(theme)
        self._look.show_all_open(are_all_cards_open(settings))
        self._adviser = AdviserPart(theme, settings, ask_logo=ask_logo)
        self._error_line = ErrorLine(theme)
        self._close_button = PrimaryButton(theme, tr("Sluit"))
        self._lay_out()
        self._wire()
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in a field takes what was typed there and presses nothing
        self.resize(self.sizeHint())

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addWidget(self._look)
        column.addSpacing(16)
        column.addWidget(self._adviser)
        column.addSpacing(16)
        column.addWidget(DataPart(self._theme, self._settings.path))
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 16)
        foot.addWidget(self._error_line, 1)
        foot.addWidget(self._close_button, 0, Qt.AlignmentFlag.AlignRight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(ScrollPane(content), 1)
        layout.addLayout(foot)

    def _wire(self) -> None:
        self._look.appearance_chosen.connect(self._on_look_appearance_chosen)
        self._look.factor_chosen.connect(self._on_look_factor_chosen)
        self._look.patterns_chosen.connect(self._on_look_patterns_chosen)
        self._look.all_open_chosen.connect(self._on_look_all_open_chosen)
        self._adviser.name_chosen.connect(self._on_adviser_name_chosen)
        self._adviser.logo_chosen.connect(self._on_adviser_logo_chosen)
        self._adviser.color_chosen.connect(self._on_adviser_color_chosen)
        self._adviser.words_chosen.connect(self._on_adviser_words_chosen)
        self._close_button.clicked.connect(self.accept)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.panel_px(620), self._theme.panel_px(600))

    def done(self, result: int) -> None:
        """Close; what was typed is saved first."""
        self._adviser.flush()
        super().done(result)

    def _save(self, key: str, value: object) -> None:
        try:
            self._settings.save_setting(key, value)
        except StoreError as error:
            self._error_line.set_error(str(error))
        else:
            self._error_line.set_error("")

    @Slot(Appearance)
    def _on_look_appearance_chosen(self, appearance: Appearance) -> None:
        self._theme.set_appearance(appearance)
        self._save(APPEARANCE, appearance.value)

    @Slot(float)
    def _on_look_factor_chosen(self, factor: float) -> None:
        self._theme.set_factor(factor)
        self._save(TEXT_FACTOR, self._theme.factor)

    @Slot(bool)
    def _on_look_patterns_chosen(self, shown: bool) -> None:
        self._theme.set_patterns(shown)
        self._save(PATTERNS, shown)

    @Slot(bool)
    def _on_look_all_open_chosen(self, all_open: bool) -> None:
        self._save(ALL_OPEN, all_open)

    @Slot(str)
    def _on_adviser_name_chosen(self, name: str) -> None:
        if name != adviser_name(self._settings):
            self._save(ADVISER, name)

    @Slot(object)
    def _on_adviser_logo_chosen(self, logo: Logo | None) -> None:
        self._save(ADVISER_LOGO, kept_logo(logo))

    @Slot(str)
    def _on_adviser_color_chosen(self, color: str) -> None:
        self._save(HOUSE_COLOR, color)

    @Slot(str)
    def _on_adviser_words_chosen(self, words: str) -> None:
        if words != foot_words(self._settings):
            self._save(FOOT_WORDS, words)
