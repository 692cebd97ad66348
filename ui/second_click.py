"""The second click of a double click does nothing to what the first one brought under the mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication


class SecondClick(QObject):
    """Swallows a double click, with the release that belongs to it, for as long as the system waits for one."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._had = False
        app.installEventFilter(self)
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(self._on_time_over)
        timer.start(app.doubleClickInterval())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonDblClick:
            self._had = True
            return True
        return self._had and event.type() is QEvent.Type.MouseButtonRelease

    @Slot()
    def _on_time_over(self) -> None:
        self._app.removeEventFilter(self)
        self.deleteLater()


def drop_second_click() -> None:
    """Let the second click of a double click that just began go by."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        SecondClick(app)
