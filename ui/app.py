"""Start the program: the library, the look, the window."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from assessments.errors import DamagedLibraryError, StoreError
from assessments.store import Library, restore_newest_backup
from ui.crash import CrashReporter
from ui.dress import dress
from ui.early import Opening
from ui.later import call_soon
from ui.texts import tr
from ui.theme import Appearance, Theme

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def run(opening: Opening, file: Path | None = None) -> int:
    """Open the window, with a dossier file when one is given; return the exit code."""
    app = QApplication(sys.argv[:1])
    window = make_window(app, opening)
    if window is None:
        return 1
    reporter = CrashReporter(opening.path.parent, app)
    reporter.install()
    window.show()
    call_soon(app, collect_garbage_again)
    if file is not None:
        window.import_files([file])
    code = app.exec()
    window.close_library()
    return code


def collect_garbage_again() -> None:
    """Let Python look for garbage from here on, but not in what stands once the first window does."""
    gc.freeze()
    gc.enable()


def make_window(app: QApplication, opening: Opening) -> MainWindow | None:
    """Dress the application and show the library; None when the user has to do something first."""
    from ui.main_window import MainWindow  # read while the library is being checked

    theme = dress(app)
    library = open_library(opening)
    if library is None:
        return None
    _apply_settings(theme, library)
    return MainWindow(library, theme)


def open_library(opening: Opening) -> Library | None:
    """Return the library; say in one sentence why it cannot, and offer the newest back-up when it is damaged."""
    try:
        return opening.result()
    except DamagedLibraryError as error:
        return _restored(opening, error)
    except StoreError as error:
        _tell(str(error))
        return None


def _restored(opening: Opening, error: DamagedLibraryError) -> Library | None:
    if error.newest_backup is None:
        _tell(str(error))
        return None
    from ui.messages import choose

    restore = choose(
        str(error),
        tr("Het beschadigde bestand blijft bewaard. Alles tot en met de back-up komt terug."),
        title=tr("De bibliotheek is beschadigd"),
        yes=tr("Zet de nieuwste back-up terug"),
        no=tr("Sluit het programma"),
    )
    if not restore:
        return None
    try:
        restore_newest_backup(opening.path)
        return opening.again()
    except StoreError as again:
        _tell(str(again))
        return None


def _apply_settings(theme: Theme, library: Library) -> None:
    appearance = library.setting("appearance", Appearance.SYSTEM.value)
    factor = library.setting("text_factor", 1.0)
    if isinstance(appearance, str) and appearance in set(Appearance):
        theme.set_appearance(Appearance(appearance))
    if isinstance(factor, int | float):
        theme.set_factor(float(factor))
    theme.set_patterns(library.setting("patterns", False) is True)


def _tell(sentence: str) -> None:
    from ui.messages import tell

    tell(sentence, tr("Sluit het programma"))
