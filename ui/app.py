"""Start the program: the library, the look, the window."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from assessments.errors import DamagedLibraryError, StoreError
from assessments.store import Library, default_folder, restore_newest_backup
from assessments.store.library import FILE_NAME
from resources import ROOT
from ui.crash import CrashReporter
from ui.texts import install_qt_dutch, tr
from ui.theme import Appearance, Theme

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def run(data_dir: Path | None = None, file: Path | None = None) -> int:
    """Open the window, with a dossier file when one is given; return the exit code."""
    app = QApplication(sys.argv[:1])
    folder = data_dir or default_folder()
    window = make_window(app, folder)
    if window is None:
        return 1
    reporter = CrashReporter(folder, app)
    reporter.install()
    window.show()
    if file is not None:
        window.import_files([file])
    code = app.exec()
    window.close_library()
    return code


def make_window(app: QApplication, folder: Path) -> MainWindow | None:
    """Dress the application and open the library in a folder; None when the user has to do something first.

    The library is checked on a thread of its own while this one reads the window's code.
    """
    path = folder / FILE_NAME
    with ThreadPoolExecutor(1) as pool:
        opening = pool.submit(Library.open, path, _now)
        from ui.main_window import MainWindow  # read meanwhile

        theme = _dress(app)
        library = open_library(path, opening.result)
    if library is None:
        return None
    _apply_settings(theme, library)
    return MainWindow(library, theme)


def _dress(app: QApplication) -> Theme:
    app.setApplicationName("Recruitmentwijzer")
    app.setApplicationDisplayName("Recruitmentwijzer")
    app.setDesktopFileName("recruitmentwijzer")
    app.setWindowIcon(QIcon(str(ROOT / "icons" / "app.svg")))
    install_qt_dutch(app)
    theme = Theme(app)
    theme.install(app)
    return theme


def open_library(path: Path, opened: Callable[[], Library]) -> Library | None:
    """Return the library; say in one sentence why it cannot, and offer the newest back-up when it is damaged."""
    try:
        return opened()
    except DamagedLibraryError as error:
        return _restored(path, error)
    except StoreError as error:
        _tell(str(error))
        return None


def _restored(path: Path, error: DamagedLibraryError) -> Library | None:
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
        restore_newest_backup(path)
        return Library.open(path, _now)
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


def _now() -> datetime:
    return datetime.now(UTC)
