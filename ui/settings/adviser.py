"""The part of the settings about who advises: name and logo, and how all paper looks that no dossier has other wishes for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessments.limits import MOST_FOOT_LETTERS
from ui.paper.color_field import ColorField
from ui.paper.logo_field import LogoField
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.edits import LineField
from ui.widgets.text import Label
from wizard.kept_look import Readable, adviser_logo, adviser_name, foot_words, house_color

_LONGEST_NAME = 120


class AdviserPart(QWidget):
    """Shows what is kept; the dialog keeps what is chosen.

    Signals: ``name_chosen(str)``, ``logo_chosen(Logo | None)``, ``color_chosen(str)``, ``words_chosen(str)``.
    """

    name_chosen = Signal(str)
    logo_chosen = Signal(object)
    color_chosen = Signal(str)
    words_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        settings: Readable,
        parent: QWidget | None = None,
        *,
        ask_logo: Callable[[QWidget], Path | None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.name_field = LineField(theme, name=tr("Naam van de adviseur"))
        self.name_field.setMaxLength(_LONGEST_NAME)
        self.name_field.set_text(adviser_name(settings))
        self.logo_field = LogoField(theme, name=tr("Logo van de adviseur"), ask=ask_logo)
        self.logo_field.show_logo(adviser_logo(settings))
        self.color_field = ColorField(theme, name=tr("Huiskleur"), empty=tr("Leeg: ons paars."))
        self.color_field.show_color(house_color(settings))
        self.words_field = LineField(theme, name=tr("Woorden onder elke pagina"))
        self.words_field.setMaxLength(MOST_FOOT_LETTERS)
        self.words_field.set_text(foot_words(settings))
        self._lay_out()
        self.name_field.editingFinished.connect(self._on_name_field_editing_finished)
        self.logo_field.chosen.connect(self.logo_chosen)
        self.color_field.chosen.connect(self.color_chosen)
        self.words_field.editingFinished.connect(self._on_words_field_editing_finished)

    def _lay_out(self) -> None:
        theme, column = self._theme, QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(theme, tr("Adviseur"), role=Role.QUESTION))
        words = tr("Naam en logo staan op de omslag van wat je afdrukt; de naam ook bij elk besluit over het plan.")
        words += " " + tr("Laat ze leeg als er geen adviseur is.")
        column.addWidget(Label(theme, words, role=Role.SMALL, color="muted"))
        column.addWidget(self.name_field)
        column.addWidget(self.logo_field)
        column.addSpacing(16)
        column.addWidget(Label(theme, tr("Huisstijl"), role=Role.QUESTION))
        words = tr(
            "Voor alles wat je afdrukt. Een dossier kan een eigen kleur en eigen woorden hebben; die gaan dan voor."
        )
        column.addWidget(Label(theme, words, role=Role.SMALL, color="muted"))
        column.addWidget(Label(theme, tr("Kleur"), role=Role.SMALL_STRONG))
        column.addWidget(self.color_field)
        column.addWidget(Label(theme, tr("Woorden onder elke pagina"), role=Role.SMALL_STRONG))
        column.addWidget(self.words_field)
        column.addWidget(Label(theme, tr("Leeg laten mag ook; dan staat er niets."), role=Role.SMALL, color="muted"))

    def flush(self) -> None:
        """Tell what was typed and not yet told."""
        self._on_name_field_editing_finished()
        self.color_field.flush()
        self._on_words_field_editing_finished()

    @Slot()
    def _on_name_field_editing_finished(self) -> None:
        self.name_chosen.emit(self.name_field.text().strip())

    @Slot()
    def _on_words_field_editing_finished(self) -> None:
        self.words_chosen.emit(self.words_field.text().strip())
