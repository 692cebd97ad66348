"""The part of the settings about the data: where it is, and which back-ups there are."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from assessments.store.backup import FOLDER, Backup, list_backups
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import SecondaryButton
from ui.widgets.text import Label
from wizard import formats

_BYTES = 1024


class DataPart(QWidget):
    """The library's file, its back-ups, and how one is put back."""

    def __init__(self, theme: Theme, library: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._library = library
        self._folder_button = SecondaryButton(theme, tr("Toon in map"), icon="folder-open")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(theme, tr("Gegevens"), role=Role.QUESTION))
        column.addWidget(Label(theme, tr("Alle dossiers staan in één bestand op deze computer:"), role=Role.SMALL))
        path = Label(theme, str(library), role=Role.SMALL_STRONG)
        path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        column.addWidget(path)
        column.addWidget(self._folder_button)
        column.addSpacing(8)
        column.addWidget(Label(theme, tr("Back-ups"), role=Role.BODY_STRONG))
        column.addWidget(self._backups(list_backups(library)))
        column.addWidget(Label(theme, self._how(), role=Role.SMALL, color="muted"))
        self._folder_button.clicked.connect(self._on_folder_button_clicked)

    def _backups(self, found: tuple[Backup, ...]) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        if not found:
            grid.addWidget(Label(self._theme, tr("Er is nog geen back-up."), role=Role.SMALL, color="muted"), 0, 0)
        for row, one in enumerate(found):
            moment = one.at.astimezone()
            words = f"{formats.short_date_year(moment.date())}, {moment.strftime('%H:%M')}"
            grid.addWidget(Label(self._theme, words, role=Role.SMALL, tabular=True, wrap=False), row, 0)
            grid.addWidget(Label(self._theme, size_words(one.path), role=Role.SMALL, color="muted", wrap=False), row, 1)
        return box

    def _how(self) -> str:
        return tr(
            "Het programma maakt bij het openen een back-up als de laatste ouder is dan een dag, en altijd vóór het "
            "importeren of verwijderen van een dossier. De tien nieuwste blijven. Wil je een back-up terugzetten? "
            "Sluit dan het programma. Kopieer het bestand uit de map ‘{folder}’ en geef de kopie de naam ‘{name}’."
        ).format(folder=FOLDER, name=self._library.name)

    @Slot()
    def _on_folder_button_clicked(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._library.parent)))


def size_words(path: Path) -> str:
    """Say how large a file is: 1,4 MB; a dash when it is gone."""
    try:
        size = path.stat().st_size
    except OSError:
        return formats.DASH
    if size < _BYTES * _BYTES:
        return tr("{size} kB").format(size=formats.number(max(1, round(size / _BYTES))))
    return tr("{size} MB").format(size=formats.number(Decimal(size) / (_BYTES * _BYTES), 1))
