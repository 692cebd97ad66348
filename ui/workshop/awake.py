"""Keeps the laptop and its screens awake during a workshop; where that cannot be done, nothing happens."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys

from PySide6.QtCore import QObject, QProcess

_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x00000001, 0x00000002


def waking_command(platform: str, pid: int) -> tuple[str, ...]:
    """Return the command that keeps a Mac or Linux awake for as long as a process lives, however that ends; () for none."""
    if platform == "darwin":
        return ("caffeinate", "-d", "-i", "-s", "-w", str(pid))
    if platform.startswith("linux"):
        reason = ("--what=idle:sleep", "--who=Recruitmentwijzer", "--why=Workshop")
        return ("systemd-inhibit", *reason, "tail", f"--pid={pid}", "-f", "/dev/null")
    return ()


class Awake(QObject):
    """Keeps the computer awake between ``start`` and ``stop``; both may be called at any time, in the window's thread."""

    def __init__(self, parent: QObject | None = None, *, platform: str = sys.platform) -> None:
        super().__init__(parent)
        self._platform = platform
        self._process: QProcess | None = None

    def start(self) -> None:
        """Keep awake from now on."""
        if self._platform == "win32":
            _tell_windows(_CONTINUOUS | _SYSTEM | _DISPLAY)
            return
        command = waking_command(self._platform, os.getpid())
        if self._process is None and command and shutil.which(command[0]):
            self._process = QProcess(self)
            self._process.start(command[0], list(command[1:]))

    def stop(self) -> None:
        """Let the computer sleep when it wants to."""
        if self._platform == "win32":
            _tell_windows(_CONTINUOUS)
        if self._process is not None:
            self._process.kill()
            self._process.waitForFinished(1000)
            self._process = None


def _tell_windows(state: int) -> None:
    """Say what the window's thread needs; Windows forgets it when the thread ends."""
    library = getattr(ctypes, "windll", None)
    if library is not None:
        library.kernel32.SetThreadExecutionState(state)
