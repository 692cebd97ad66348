"""How the paper looks: fields for a logo, a house colour and the words at the foot, and the dialog of one dossier."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.work import Work


def open_paper(work: Work, theme: Theme, parent: QWidget) -> None:
    """Ask how the paper of a dossier looks, over what is shown; each choice works at once."""
    from ui.paper.dialog import PaperDialog  # not when the window starts

    PaperDialog(work, theme, parent).open()
