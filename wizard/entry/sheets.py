"""Reading spreadsheets: .xlsx, .xls and .ods through calamine, .csv by ourselves. Cells become text as one would type it."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from assessments.errors import RecruitmentwijzerError
from wizard.entry.notation import write_decimal

MOST_BYTES, MOST_UNPACKED, MOST_ROWS = 20 * 2**20, 200 * 2**20, 20_000
_ENCODINGS = ("utf-8-sig", "cp1252")


class SheetError(RecruitmentwijzerError):
    """A spreadsheet cannot be read."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name, and its rows without the blank ones at the end."""

    name: str
    rows: tuple[tuple[str, ...], ...]


def read(path: Path) -> tuple[Sheet, ...]:
    """Return the sheets of a file that hold anything.

    Raises:
        SheetError: one sentence with what is wrong and what to do.

    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise SheetError(
                f"{path.name} is groter dan 20 MB; kopieer de regels die je nodig hebt naar een nieuw blad."
            )
        sheets = _csv(path) if path.suffix.lower() in {".csv", ".txt", ".tsv"} else _workbook(path)
    except OSError:
        raise SheetError(
            f"{path.name} is niet te lezen; sluit het in je andere programma en probeer het opnieuw."
        ) from None
    filled = tuple(sheet for sheet in sheets if sheet.rows)
    if not filled:
        raise SheetError(f"In {path.name} staat niets; kies een ander bestand.")
    if any(len(sheet.rows) > MOST_ROWS for sheet in filled):
        raise SheetError(f"In {path.name} staan meer dan 20.000 regels; splits het bestand.")
    return filled


def _csv(path: Path) -> list[Sheet]:
    raw = path.read_bytes()
    if raw[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        text = raw.decode("utf-16", "replace")
    else:
        text = next((found for code in _ENCODINGS if (found := _decoded(raw, code)) is not None), "")
    if "\x00" in text:
        raise SheetError(f"{path.name} is geen tekstbestand; sla het op als .xlsx of .csv.")
    head = text[:5000]
    delimiter = max(";\t,", key=head.count)
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=delimiter))
    except csv.Error:
        raise SheetError(f"{path.name} is niet als .csv te lezen; sla het opnieuw op als .xlsx.") from None
    return [Sheet(path.stem, _trimmed(rows))]


def _decoded(raw: bytes, code: str) -> str | None:
    try:
        return raw.decode(code)
    except UnicodeDecodeError:
        return None


def _workbook(path: Path) -> list[Sheet]:
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as packed:
            if sum(item.file_size for item in packed.infolist()) > MOST_UNPACKED:
                raise SheetError(f"{path.name} is uitgepakt te groot; kopieer de regels die je nodig hebt.")
    try:
        book = CalamineWorkbook.from_path(str(path))
        return [Sheet(name, _trimmed(_texts(book.get_sheet_by_name(name).to_python()))) for name in book.sheet_names]
    except PasswordError:
        raise SheetError(f"{path.name} heeft een wachtwoord; haal dat eraf en probeer het opnieuw.") from None
    except (CalamineError, zipfile.BadZipFile):
        raise SheetError(f"{path.name} is geen spreadsheet; kies een .xlsx, .ods of .csv.") from None


def _texts(rows: Iterable[Iterable[object]]) -> list[list[str]]:
    return [[_text(cell) for cell in row] for row in rows]


def _text(cell: object) -> str:
    """Write a typed cell as one would type it, so that one reader reads everything."""
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, float | int):
        return write_decimal(Decimal(repr(cell)) if isinstance(cell, float) else cell).removesuffix(",0")
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell) if cell is not None else ""


def _trimmed(rows: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    """Return rows of one width, without blank ones at the end."""
    found = [[cell.strip() for cell in row] for row in rows]
    while found and not any(found[-1]):
        found.pop()
    width = max((len(row) for row in found), default=0)
    return tuple(tuple(row + [""] * (width - len(row))) for row in found)
