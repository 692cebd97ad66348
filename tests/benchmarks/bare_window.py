"""The yardstick: a bare PySide6 window and the import of sqlmodel; prints seconds to the first paint and kB of memory."""

import sys
import time

BEGIN = time.perf_counter()

import sqlmodel  # noqa: E402, F401  # what is measured includes the imports
from PySide6.QtGui import QPaintEvent  # noqa: E402
from PySide6.QtWidgets import QApplication, QMainWindow  # noqa: E402

from tests.benchmarks.memory import resident_kb  # noqa: E402


class Window(QMainWindow):
    """A window that ends the program at its first paint."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say how long it took and stop."""
        super().paintEvent(event)
        print(f"{time.perf_counter() - BEGIN:.4f} {resident_kb()}", flush=True)
        QApplication.quit()


app = QApplication(sys.argv)
window = Window()
window.resize(1366, 690)
window.show()
app.exec()
