"""The program's own window on a library; prints seconds to the first paint, or kB after opening a dossier."""

import sys
import time

BEGIN = time.perf_counter()

from pathlib import Path  # noqa: E402

from ui.early import begin  # noqa: E402  # the same order as in main.py

OPENING = begin(Path(sys.argv[1]))

from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from assessments.types import DossierId  # noqa: E402
from tests.benchmarks.memory import resident_kb  # noqa: E402
from ui.app import collect_garbage_again, make_window  # noqa: E402


class FirstPaint(QObject):
    """Ends the program when the window was painted once."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint, let it finish, say how long it took."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._report)
        return False

    def _report(self) -> None:
        print(f"{time.perf_counter() - BEGIN:.4f}", flush=True)
        QApplication.quit()


def main() -> None:
    """Open the window on the library in the first argument; with a second one, open that dossier and show memory."""
    app = QApplication(sys.argv[:1])
    window = make_window(app, OPENING)
    assert window is not None
    watcher = FirstPaint()
    if len(sys.argv) > 2:
        collect_garbage_again()
        window.open_dossier(DossierId(sys.argv[2]))
        window.show()
        for section in ("resultaat", "plan", "vragen"):
            window.show_section(section)
            app.processEvents()
        print(f"{time.perf_counter() - BEGIN:.4f} {resident_kb()}", flush=True)
        return
    content = window.centralWidget()
    assert content is not None
    content.installEventFilter(watcher)
    window.show()
    QTimer.singleShot(0, collect_garbage_again)
    app.exec()


main()
