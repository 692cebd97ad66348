"""Dutch words for the labels of Qt's own file dialog, which its translation leaves in English."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog

from ui.texts import tr


def set_dutch_labels(dialog: QFileDialog, accept: str) -> None:
    """Name what one chooses in a file dialog; ``accept`` is the word on its button."""
    label = QFileDialog.DialogLabel
    dialog.setLabelText(label.LookIn, tr("Map:"))
    dialog.setLabelText(label.FileName, tr("Bestandsnaam:"))
    dialog.setLabelText(label.FileType, tr("Soort bestand:"))
    dialog.setLabelText(label.Accept, accept)
    dialog.setLabelText(label.Reject, tr("Annuleer"))
