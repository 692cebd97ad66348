"""Asks before a dossier is deleted: what goes, and what stays behind."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.text import Label

_WIDEST = 900


class DeleteQuestion(QDialog):
    """One question with two answers in words; Enter and Esc keep the dossier.

    Signals: ``agreed(str)`` with the dossier's id.
    """

    agreed = Signal(str)

    def __init__(self, theme: Theme, dossier_id: str, organisation: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._dossier_id = dossier_id
        self.setWindowTitle(tr("Dossier verwijderen"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._delete_button = SecondaryButton(theme, tr("Verwijder dossier"), icon="trash-2")
        self._keep_button = PrimaryButton(theme, tr("Bewaar dossier"))
        self._lay_out(organisation)
        self._delete_button.clicked.connect(self._on_delete_button_clicked)
        self._keep_button.clicked.connect(self.reject)
        self._keep_button.setFocus()
        self.resize(self.sizeHint())

    def _lay_out(self, organisation: str) -> None:
        theme, column = self._theme, QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        question = tr("Verwijder je het dossier van {name}?").format(name=organisation)
        column.addWidget(Label(theme, question, role=Role.QUESTION))
        column.addWidget(Label(theme, tr("Alle antwoorden, notities en het plan verdwijnen uit de lijst.")))
        words = tr(
            "Het programma maakt eerst een back-up. Daarin blijft het dossier staan tot er tien nieuwere back-ups zijn. "
            "Wil je het zelf bewaren? Exporteer het dan eerst."
        )
        column.addWidget(Label(theme, words, role=Role.SMALL, color="muted"))
        column.addSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self._delete_button)
        buttons.addWidget(self._keep_button)
        column.addLayout(buttons)
        self._delete_button.setAutoDefault(False)
        self._keep_button.setDefault(True)
        self.setAccessibleName(question)
        self.setAccessibleDescription(words)

    def sizeHint(self) -> QSize:
        width, layout = min(self._theme.px(480), _WIDEST), self.layout()
        return QSize(width, layout.totalHeightForWidth(width) if layout is not None else 0)

    @Slot()
    def _on_delete_button_clicked(self) -> None:
        self.accept()
        self.agreed.emit(self._dossier_id)
