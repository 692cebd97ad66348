"""Asks for the one thing a new dossier needs: the name of the organisation."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.edits import LineField
from ui.widgets.inputs.base import ErrorLine
from ui.widgets.text import Label

LONGEST_NAME = 200
_WIDEST = 900


class NewDossierDialog(QDialog):
    """A name, and a button to begin; the profile asks the rest.

    Signals: ``named(str)`` with the name, without spaces around it.
    """

    named = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(tr("Nieuw dossier"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._name_field = LineField(theme, name=tr("Naam van de organisatie"))
        self._name_field.setMaxLength(LONGEST_NAME)
        self._error_line = ErrorLine(theme)
        self._cancel_button = SecondaryButton(theme, tr("Annuleer"))
        self._create_button = PrimaryButton(theme, tr("Maak dossier"))
        self._lay_out()
        self._cancel_button.clicked.connect(self.reject)
        self._create_button.clicked.connect(self._on_create_button_clicked)
        self._name_field.textEdited.connect(self._on_name_field_text_edited)
        self._name_field.setFocus()
        self.resize(self.sizeHint())

    def _lay_out(self) -> None:
        theme = self._theme
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addWidget(Label(theme, tr("Hoe heet de organisatie?"), role=Role.QUESTION))
        why = tr("De naam staat op het dossier en op alles wat je afdrukt. Je kunt hem later veranderen.")
        column.addWidget(Label(theme, why, role=Role.SMALL, color="muted"))
        column.addWidget(self._name_field)
        column.addWidget(self._error_line)
        column.addSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel_button)
        buttons.addWidget(self._create_button)
        column.addLayout(buttons)
        self._cancel_button.setAutoDefault(False)
        self._create_button.setDefault(True)

    def sizeHint(self) -> QSize:
        width, layout = min(self._theme.px(460), _WIDEST), self.layout()
        return QSize(width, layout.totalHeightForWidth(width) if layout is not None else 0)

    @Slot()
    def _on_create_button_clicked(self) -> None:
        name = self._name_field.text().strip()
        if not name:
            self._name_field.set_wrong(True)
            self._error_line.set_error(tr("Er staat nog geen naam. Typ de naam van de organisatie."))
            self._name_field.setFocus()
            self.resize(self.sizeHint())
            return
        self.accept()
        self.named.emit(name)

    @Slot()
    def _on_name_field_text_edited(self) -> None:
        self._name_field.set_wrong(False)
        self._error_line.set_error("")
