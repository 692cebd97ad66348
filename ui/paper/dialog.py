"""How the paper of one dossier looks: the client's logo, a colour and the words at the foot of every page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from assessments.limits import MOST_FOOT_LETTERS
from assessments.plan import HouseStyle
from assessments.types import Logo
from ui.paper.color_field import ColorField
from ui.paper.logo_field import LogoField
from ui.shortcuts import add_shortcuts
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton, PrimaryButton
from ui.widgets.edits import LineField, TickBox
from ui.widgets.inputs.base import ErrorLine
from ui.widgets.scroll import ScrollPane
from ui.widgets.text import Label
from ui.work import Work
from wizard.changes import HouseStyleChange, LogoChange
from wizard.kept_look import foot_words


class PaperDialog(QDialog):
    """Each choice works and is saved at once; undo takes it back, here and in the dossier."""

    def __init__(
        self,
        work: Work,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        ask_logo: Callable[[QWidget], Path | None] | None = None,
        ask_color: Callable[[QWidget, str], str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._theme = theme
        self.setWindowTitle(tr("Logo en huisstijl"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.logo = LogoField(theme, name=tr("Logo van de organisatie"), ask=ask_logo)
        empty = tr("Leeg: de kleur uit Instellingen, of anders ons paars.")
        self.color = ColorField(theme, name=tr("Huiskleur"), empty=empty, ask=ask_color)
        self.own_words_box = TickBox(theme, tr("Andere woorden dan in Instellingen"))
        self.words_field = LineField(theme, name=tr("Woorden onder elke pagina"))
        self.words_field.setMaxLength(MOST_FOOT_LETTERS)
        self._error_line = ErrorLine(theme)
        self._undo_button = FlatButton(theme, tr("Maak ongedaan"), icon="undo-2")
        self._close_button = PrimaryButton(theme, tr("Sluit"))
        self._lay_out()
        self._connect()
        self.refresh()
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in a field takes what was typed there and presses nothing
        self.resize(self.sizeHint())

    def _lay_out(self) -> None:
        theme = self._theme
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        words = tr("Dit geldt voor alles wat je van dit dossier afdrukt, en gaat mee als je het dossier exporteert.")
        column.addWidget(Label(theme, words, role=Role.SMALL, color="muted"))
        column.addSpacing(8)
        column.addWidget(Label(theme, tr("Logo van de organisatie"), role=Role.QUESTION))
        place = tr("Staat links boven op de omslag. Zonder logo staat daar de naam.")
        column.addWidget(Label(theme, place, role=Role.SMALL, color="muted"))
        column.addWidget(self.logo)
        column.addSpacing(16)
        column.addWidget(Label(theme, tr("Huiskleur"), role=Role.QUESTION))
        column.addWidget(self.color)
        column.addSpacing(16)
        column.addWidget(Label(theme, tr("Woorden onder elke pagina"), role=Role.QUESTION))
        column.addWidget(self.own_words_box)
        column.addWidget(self.words_field)
        foot = tr("Bijvoorbeeld ‘Vertrouwelijk’ of ‘Alleen voor de directie’. Leeg laten mag ook; dan staat er niets.")
        column.addWidget(Label(theme, foot, role=Role.SMALL, color="muted"))
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(24, 12, 24, 16)
        buttons.addWidget(self._undo_button)
        buttons.addWidget(self._error_line, 1)
        buttons.addStretch(1)
        buttons.addWidget(self._close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(ScrollPane(content), 1)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.logo.chosen.connect(self._on_logo_chosen)
        self.color.chosen.connect(self._on_color_chosen)
        self.own_words_box.toggled.connect(self._on_own_words_box_toggled)
        self.words_field.editingFinished.connect(self.flush)
        self._undo_button.clicked.connect(self._on_undo_asked)
        self._close_button.clicked.connect(self.accept)
        self._work.changed.connect(self.refresh)
        self._work.save_failed.connect(self._error_line.set_error)
        self._work.saved.connect(self._on_work_saved)
        keys = {"Ctrl+Z": self._on_undo_asked, "Ctrl+Shift+Z": self._work.redo, "Ctrl+Y": self._work.redo}
        add_shortcuts(self, keys)

    @Slot()
    def refresh(self) -> None:
        """Show the dossier as it is now."""
        dossier, step = self._work.session.dossier, self._work.session.last_step
        style = dossier.plan.house_style
        self.logo.show_logo(dossier.logo)
        self.color.show_color(style.accent)
        has_own = style.confidentiality is not None
        self.own_words_box.set_checked(has_own)
        self.words_field.setEnabled(has_own)
        self.words_field.set_text(foot_words(self._work) if style.confidentiality is None else style.confidentiality)
        is_ours = step is not None and isinstance(step.change, LogoChange | HouseStyleChange)
        self._undo_button.setEnabled(is_ours)
        self._undo_button.setAccessibleDescription(step.words if step is not None and is_ours else "")

    def sizeHint(self) -> QSize:
        return QSize(self._theme.panel_px(560), self._theme.panel_px(580))

    def done(self, result: int) -> None:
        """Close; what was typed is saved first."""
        self.color.flush()
        self.flush()
        super().done(result)

    @Slot()
    def flush(self) -> None:
        """Take the words that were typed."""
        if self.own_words_box.isChecked():
            self._change(confidentiality=self.words_field.text().strip())

    def _style(self) -> HouseStyle:
        return self._work.session.dossier.plan.house_style

    def _change(self, **parts: str | None) -> None:
        style = replace(self._style(), **parts)  # type: ignore[arg-type]  # mypy does not know the fields by name here
        if style != self._style():
            self._work.session.settle()
            self._work.set_house_style(style)

    @Slot(object)
    def _on_logo_chosen(self, logo: Logo | None) -> None:
        self._work.set_logo(logo)

    @Slot(str)
    def _on_color_chosen(self, color: str) -> None:
        self._change(accent=color)

    @Slot(bool)
    def _on_own_words_box_toggled(self, has_own: bool) -> None:
        self._change(confidentiality=foot_words(self._work) if has_own else None)
        if has_own:
            self.words_field.setFocus()

    @Slot()
    def _on_undo_asked(self) -> None:
        """Take back what was done here; nothing of the rest of the dossier, which is out of sight."""
        self.flush()
        if self._undo_button.isEnabled():
            self._work.undo()

    @Slot()
    def _on_work_saved(self) -> None:
        self._error_line.set_error("")
