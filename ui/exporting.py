"""Writing a dossier as a file where the user wants it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from assessments.content import load
from assessments.exchange.files import write_dossier
from assessments.store import Library
from assessments.types import Dossier
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
        said = tr("{organisation} staat in {path}.").format(organisation=dossier.organisation, path=name)
        confirm(f"{said}{_about_votes(dossier)}", parent)


def _about_votes(dossier: Dossier) -> str:
    """Return a warning, after two line ends, when the file says what participants of a workshop voted."""
    if not dossier.workshops:
        return ""
    from wizard.workshop.erasing import IN_THE_FILE, holds_votes

    return f"\n\n{tr(IN_THE_FILE)}" if any(map(holds_votes, dossier.workshops.values())) else ""
