"""What happens to votes files that are let go among the dossiers, where they belong to nobody yet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui import messages
from ui.texts import tr
from ui.theme import Theme
from ui.votes.app import open_votes


def meet_votes(files: Sequence[Path], theme: Theme, parent: QWidget) -> None:
    """Open one file to fill it in, or say where files that came back go."""
    where = tr("Begeleid je de workshop? Open het dossier en laat het bestand los op Workshop. Dan komt het binnen.")
    if len(files) > 1:
        messages.tell(where, tr("Ga verder"), parent)
        return
    fills_in = messages.choose(
        tr("{name} is een stembestand voor een workshop.").format(name=files[0].name),
        where,
        title=tr("Stembestand"),
        yes=tr("Vul het in"),
        no=tr("Nu niet"),
        parent=parent,
    )
    window = open_votes(files[0], theme) if fills_in else None
    if window is not None:
        window.setParent(parent, Qt.WindowType.Window)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show()
