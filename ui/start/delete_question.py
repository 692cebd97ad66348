"""Asks before a dossier is deleted: what goes, and what stays behind."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from ui.texts import tr


class DeleteQuestion(QMessageBox):
    """One question with two answers in words; the harmless one is preselected.

    Signals: ``agreed(str)`` with the dossier's id.
    """

    agreed = Signal(str)

    def __init__(self, dossier_id: str, organisation: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dossier_id = dossier_id
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(tr("Dossier verwijderen"))
        self.setText(tr("Verwijder je het dossier van {name}?").format(name=organisation))
        self.setInformativeText(
            tr(
                "Alle antwoorden, notities en het plan verdwijnen uit de lijst. Het programma maakt eerst een back-up. "
                "Daarin blijft het dossier staan tot er tien nieuwere back-ups zijn. "
                "Wil je het bewaren? Exporteer het dan eerst."
            )
        )
        self._delete_button = self.addButton(tr("Verwijder dossier"), QMessageBox.ButtonRole.DestructiveRole)
        keep = self.addButton(tr("Bewaar dossier"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(keep)
        self.setEscapeButton(keep)
        self.finished.connect(self._on_self_finished)

    @Slot()
    def _on_self_finished(self) -> None:
        if self.clickedButton() is self._delete_button:
            self.agreed.emit(self._dossier_id)
        self.deleteLater()
