"""Asks in which folder documents go; beside what the print screen asks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.file_labels import set_dutch_labels
from ui.printing.dialogs import Dialogs
from ui.texts import tr


class FolderDialogs(Dialogs):
    """The system's dialogs of the page Afronden."""

    def choose_folder(self, parent: QWidget, folder: Path) -> Path | None:
        """Ask for a folder; return None when the user thinks better of it."""
        start = next((one for one in (folder, *folder.parents) if one.is_dir()), Path.home())
        dialog = QFileDialog(parent, tr("In welke map?"), str(start))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        set_dutch_labels(dialog, tr("Kies deze map"))
        accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
        chosen = dialog.selectedFiles()
        dialog.deleteLater()
        return Path(chosen[0]) if accepted and chosen else None
