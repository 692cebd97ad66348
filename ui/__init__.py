"""What one sees: windows, screens and widgets, on PySide6."""

import ctypes
import sys

if sys.version_info < (3, 12):
    # WORKAROUND PySide6 6.12.0: on Python 3.11 each call that returns nothing takes one reference off None without
    # owning it, and after some 7,000 calls the interpreter ends with "deallocating None". From 3.12 None is immortal;
    # here it gets so many references that it is too. It can go with a PySide6 whose
    # sys.getrefcount(None) stays level over QObject().setObjectName("x"), or with Python 3.12 as the least.
    ctypes.c_ssize_t.from_address(id(None)).value += sys.maxsize // 4
