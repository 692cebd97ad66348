"""Looks into a workbook before it is read: how far its cells go, and whether a password keeps it shut.

A reader makes room for every cell up to the furthest one, so one cell in the last corner would ask for gigabytes.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

MOST_ROWS, MOST_COLUMNS = 20_000, 500
MOST_UNPACKED = 200 * 2**20
_OLD_OFFICE = bytes.fromhex("D0CF11E0A1B11AE1")
_CELL = re.compile(rb"""<(?:\w+:)?c\s(?:[^<>]*?\s)?r=["']([A-Z]{1,3})(\d{1,7})["'][^<>]*(?<!/)>""")
"""A cell that holds something; an empty one, which only has a look, takes no room."""
_ROW = re.compile(
    rb"""<(?:\w+:)?row\s(?:[^<>]*?\s)?r=["'](\d{1,7})["'][^<>]*(?<!/)>\s*<(?:\w+:)?c(?=[\s>])(?![^<>]*\sr=)"""
)
"""A row whose cells do not say where they stand."""
_TAG = re.compile(rb"<(table:table|table:table-row|table:table-cell|table:covered-table-cell)(?=[\s/>])([^>]*)>")
_REPEATED = re.compile(rb"""table:number-(?:rows|columns)-repeated=["'](\d{1,9})["']""")
_CHUNK, _OVERLAP = 2**20, 500


def has_password(path: Path) -> bool:
    """Tell whether a workbook can only be read with a password."""
    raw = path.read_bytes()
    if raw.startswith(_OLD_OFFICE):
        return "EncryptedPackage".encode("utf-16-le") in raw
    if not zipfile.is_zipfile(path):
        return False
    with zipfile.ZipFile(path) as packed:
        names = packed.namelist()
        return "META-INF/manifest.xml" in names and b"encryption-data" in packed.read("META-INF/manifest.xml")


def is_too_big_unpacked(packed: zipfile.ZipFile) -> bool:
    """Tell whether the parts of a packed workbook come to more than 200 MB."""
    return sum(item.file_size for item in packed.infolist()) > MOST_UNPACKED


def furthest(packed: zipfile.ZipFile) -> tuple[int, int]:
    """Return the last row and the last column, both from 1, that hold anything on any sheet."""
    names = packed.namelist()
    if "content.xml" in names:
        return _furthest_ods(packed, "content.xml")
    rows = columns = 0
    for name in names:
        if name.endswith(".xml") and "sharedStrings" not in name:
            for chunk in _chunks(packed, name):
                for letters, digits in _CELL.findall(chunk):
                    rows = max(rows, int(digits))
                    columns = max(columns, _column(letters))
                rows = max(rows, *map(int, _ROW.findall(chunk)), 0)
    return rows, columns


def _furthest_ods(packed: zipfile.ZipFile, name: str) -> tuple[int, int]:
    """Follow the rows and cells; empty ones, which are repeated up to the edges, count only when some follow."""
    rows = columns = row = column = repeated = 0
    for chunk in _chunks(packed, name, whole=True):
        for tag, attributes in _TAG.findall(chunk):
            found = _REPEATED.search(attributes)
            times = int(found[1]) if found else 1
            if tag == b"table:table":
                row = repeated = 0
            elif tag == b"table:table-row":
                row, column, repeated = row + repeated, 0, times
            else:
                column += times
                if b"office:value-type" in attributes:
                    rows, columns = max(rows, row + repeated), max(columns, column)
    return rows, columns


def _chunks(packed: zipfile.ZipFile, name: str, *, whole: bool = False) -> Iterator[bytes]:
    """Return a part in pieces; ``whole`` cuts them behind a tag, else they overlap a little."""
    rest = b""
    with packed.open(name) as part:
        while chunk := part.read(_CHUNK):
            chunk = rest + chunk
            cut = chunk.rfind(b"<") if whole else len(chunk)
            yield chunk[:cut]
            rest = chunk[cut:] if whole else chunk[-_OVERLAP:]
    yield rest


def _column(letters: bytes) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + letter - 64
    return place
