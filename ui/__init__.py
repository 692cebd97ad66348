"""What one sees: windows, screens and widgets, on PySide6."""

import ctypes
import sys

if sys.version_info < (3, 12):
    # WORKAROUND PySide6 6.12.0: on Python 3.11 a call that returns nothing, and a signal or override that passes a
    # truth value, takes a reference off None, True or False without owning it; after some thousands the interpreter
    # ends ("deallocating None"). From 3.12 these three are immortal; here they get so many references that they are
    # too. It can go with a PySide6 whose sys.getrefcount(None) stays level over QObject().setObjectName("x")
    # (6.11.3 is level, but has no PDF add-on wheel of its own), or with Python 3.12 as the least.
    for _singleton in (None, True, False):
        ctypes.c_ssize_t.from_address(id(_singleton)).value += sys.maxsize // 4
