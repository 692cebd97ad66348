"""The system's dialogs for votes files and their folders."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from assessments.codes import VOTES_ENDING
from ui.file_labels import set_dutch_labels
from ui.texts import tr


def choose_files(parent: QWidget, folder: Path | None, take: Callable[[Sequence[Path]], object]) -> None:
    """Let somebody choose votes files, and hand them over."""
    kinds = f"{tr('Stembestanden')} (*{VOTES_ENDING})"
    dialog = QFileDialog(parent, tr("Stembestanden kiezen"), str(folder or _documents()), kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    _ask(dialog, tr("Lees in"), take)


def choose_folder(
    parent: QWidget, folder: Path | None, take: Callable[[Path], object], *, title: str = "", accept: str = ""
) -> None:
    """Let somebody choose a folder, and hand it over."""
    dialog = QFileDialog(parent, title or tr("Map met stembestanden kiezen"), str(folder or _documents()))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
    _ask(dialog, accept or tr("Lees in"), lambda paths: take(paths[0]))


def _documents() -> Path:
    """Return where people keep their files."""
    named = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(named) if named and Path(named).is_dir() else Path.home()


def _ask(dialog: QFileDialog, accept: str, take: Callable[[Sequence[Path]], object]) -> None:
    set_dutch_labels(dialog, accept)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def hand_over(names: list[str]) -> None:
        if names:
            take([Path(name) for name in names])

    dialog.filesSelected.connect(hand_over)
    dialog.open()
