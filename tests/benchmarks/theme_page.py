"""Showing the next theme page, painted, in milliseconds."""

from __future__ import annotations

import statistics
import time
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from assessments.store import Library
from assessments.store.library import FILE_NAME
from wizard.commands import example_dossier

_ROUNDS = 3


def next_page(folder: Path) -> tuple[str, float, float, str]:
    """Go through all theme pages with the keys' own call, painting each; return the median in ms."""
    from ui.app import make_window
    from ui.early import Opening

    data = folder / "pages"
    data.mkdir()
    with Library.open(data / FILE_NAME, lambda: datetime.now(UTC)) as library:
        library.add(example_dossier())
        dossier_id = library.list_dossiers()[0].id
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    window = make_window(app, Opening(data / FILE_NAME))
    assert window is not None
    window.open_dossier(dossier_id)
    window.show()
    app.processEvents()
    assert window.view is not None
    questions = window.view.screen_of("vragen")
    times = []
    for _ in range(_ROUNDS * 30):
        begin = time.perf_counter()
        questions.next_theme()  # type: ignore[attr-defined]  # the questions screen
        app.processEvents()
        window.grab()
        times.append((time.perf_counter() - begin) * 1000)
    window.close()
    window.close_library()
    middle, slow = statistics.median(times), sorted(times)[int(len(times) * 0.95)]
    return "next theme page, ms in the median", middle, 16, f"95% within {slow:.1f} ms, painted to a picture"
