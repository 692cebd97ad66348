"""Start the window of one votes file; neither the library nor anything of the program's data is touched."""

from __future__ import annotations

import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from assessments.content import load
from assessments.errors import ExchangeError
from assessments.exchange.vote_files import read_votes
from ui.crash import CrashReporter
from ui.dress import dress
from ui.texts import tr
from ui.theme import Theme
from wizard.workshop.ballot import Ballot

if TYPE_CHECKING:
    from ui.votes.window import VotesWindow


def run(file: Path) -> int:
    """Show a votes file until its window is closed; return the exit code."""
    app = QApplication(sys.argv[:1])
    theme = dress(app)
    CrashReporter(Path(tempfile.gettempdir()), app).install()
    window = open_votes(file, theme)
    if window is None:
        return 1
    window.show()
    return app.exec()


def open_votes(file: Path, theme: Theme) -> VotesWindow | None:
    """Return the window of a votes file; None when it cannot be read, after one sentence that says why."""
    from ui.votes.window import VotesWindow

    catalogue = load()
    try:
        found = read_votes(file, catalogue)
    except ExchangeError as error:
        from ui.messages import tell

        tell(str(error), tr("Sluit"))
        return None
    return VotesWindow(Ballot(file, found, catalogue, _now), catalogue, theme)


def _now() -> datetime:
    return datetime.now(UTC)
