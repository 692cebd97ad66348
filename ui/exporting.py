"""Writing a dossier as a file where the user wants it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from assessments.content import load
from assessments.exchange.files import write_dossier
from assessments.store import Library
from ui.desk_work import documents_folder, export_name
from ui.messages import confirm
from ui.texts import tr


def export_dossier(library: Library, dossier_id: str, parent: QWidget) -> None:
    """Ask where a dossier goes, write it there and say so; nothing happens when the user thinks better of it.

    Raises:
        StoreError: the dossier cannot be read.
        ExchangeError: it cannot be written there.

    """
    dossier = library.load(dossier_id)
    name, _ = QFileDialog.getSaveFileName(
        parent, tr("Exporteer dossier"), str(documents_folder() / export_name(dossier)), tr("Dossiers (*.rwdossier)")
    )
    if name:
        write_dossier(dossier, Path(name), load())
        confirm(tr("{organisation} staat in {path}.").format(organisation=dossier.organisation, path=name), parent)
