"""How far the making of a document is, how it is called off, and how the window goes on meanwhile."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Progress = Callable[[int, int], None]
"""Told of every page: which one it is, from 1, and of how many, 0 while nobody knows; what it raises ends the making."""


@contextmanager
def without_collecting() -> Iterator[None]:
    """Keep Python from looking for objects in circles meanwhile.

    Beside the hundred thousands of objects of a long document each such look holds up every thread, the window's too:
    with 300 tasks four times a quarter of a second.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class CancelledError(Exception):
    """The making of a document was called off; nothing was written."""
