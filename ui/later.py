"""Calling something once what happens now is done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def call_soon(owner: QObject, slot: Callable[[], object]) -> None:
    """Call a slot of ``owner`` from the event loop, once; never when the owner is gone by then."""
    # WORKAROUND PySide6 6.12: a bug in what QTimer.singleShot calls spoils a reference count, and soon after it the
    # program ends in a segmentation fault. A bug in a slot of a timer's own signal only reaches the exception hook.
    # It can go when tests/end2end/test_bug_goes_on.py holds with singleShot in its place.
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.timeout.connect(slot)
    timer.timeout.connect(timer.deleteLater)
    timer.start(0)
