"""Reading spreadsheets: .xlsx, .xls and .ods through calamine, .csv by ourselves. Numbers and dates stay what they are."""

from __future__ import annotations

import csv
import io
import math
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from assessments.errors import RecruitmentwijzerError
from wizard.entry import sheet_limits
from wizard.entry.cells import Cell
from wizard.entry.sheet_errors import with_errors
from wizard.entry.sheet_limits import MOST_COLUMNS, MOST_ROWS

MOST_BYTES = 20 * 2**20
_ENCODINGS = ("utf-8-sig", "cp1252")
_HOUR = 3600
_LOOKED_AT = 50


class SheetError(RecruitmentwijzerError):
    """A spreadsheet cannot be read."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name, and its rows as the spreadsheet counts them, without the blank ones at the end."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]


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
    except FileNotFoundError:
        raise SheetError(f"{path.name} staat er niet meer; kies een ander bestand.") from None
    except OSError:
        raise SheetError(
            f"{path.name} is niet te lezen; sluit het in je andere programma en probeer het opnieuw."
        ) from None
    filled = tuple(sheet for sheet in sheets if sheet.rows)
    if not filled:
        raise SheetError(f"In {path.name} staat niets; kies een ander bestand.")
    for sheet in filled:
        check_size(len(sheet.rows), len(sheet.rows[0]), path.name)
    return filled


def check_size(rows: int, columns: int, name: str) -> None:
    """Raise SheetError when there is more than can be looked over: 20,000 rows or 500 columns."""
    if rows > MOST_ROWS:
        raise SheetError(
            f"In {name} staan meer dan 20.000 regels; kopieer de regels die je nodig hebt naar een nieuw blad."
        )
    if columns > MOST_COLUMNS:
        raise SheetError(f"In {name} staan meer dan 500 kolommen; kopieer wat je nodig hebt naar een nieuw blad.")


def _csv(path: Path) -> list[Sheet]:
    raw = path.read_bytes()
    if raw[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        text = raw.decode("utf-16", "replace")
    else:
        decoded = (_decoded(raw, code) for code in _ENCODINGS)
        text = next((found for found in decoded if found is not None), "\x00")
    if "\x00" in text:
        raise SheetError(f"{path.name} is geen tekstbestand; sla het op als .xlsx of .csv.")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    named = text.startswith("sep=") and text[5:6] == "\n"
    try:
        delimiter = text[4] if named else _delimiter(text)
        rows = list(csv.reader(io.StringIO(text.partition("\n")[2] if named else text), delimiter=delimiter))
    except csv.Error:
        raise SheetError(f"{path.name} is niet als .csv te lezen; sla het opnieuw op als .xlsx.") from None
    return [Sheet(path.stem, _trimmed(rows))]


def _delimiter(text: str) -> str:
    """Return what stands between the cells: what gives nearly all of the first rows the same number of cells.

    Tabs and semicolons go before commas, because a comma also stands in Dutch amounts.
    """
    best, found = 0, ";"
    for delimiter in "\t;,":
        rows = csv.reader(io.StringIO("\n".join(text.splitlines()[:_LOOKED_AT])), delimiter=delimiter)
        widths = [len(row) for row in rows if row]
        common = max(widths, key=widths.count, default=1)
        even = widths.count(common) if common > 1 else 0
        if even * 10 >= len(widths) * 9 and even:
            return delimiter
        if even > best:
            best, found = even, delimiter
    return found


def _decoded(raw: bytes, code: str) -> str | None:
    try:
        return raw.decode(code)
    except UnicodeDecodeError:
        return None


def _workbook(path: Path) -> list[Sheet]:
    """Read a workbook; one that no reader understands may also make calamine itself fail, which is told the same way."""
    try:
        if sheet_limits.has_password(path):
            raise SheetError(f"{path.name} heeft een wachtwoord; haal dat eraf en probeer het opnieuw.")
        if zipfile.is_zipfile(path):
            _check_packed(path)
            book = CalamineWorkbook.from_filelike(with_errors(path))
        else:
            book = CalamineWorkbook.from_path(str(path))
        return [_sheet(book, name, path) for name in book.sheet_names]
    except PasswordError:
        raise SheetError(f"{path.name} heeft een wachtwoord; haal dat eraf en probeer het opnieuw.") from None
    except (CalamineError, zipfile.BadZipFile):
        raise _no_sheet(path) from None
    except BaseException as failure:
        if type(failure).__name__ == "PanicException":  # a bug in calamine; its class has no name to import
            raise _no_sheet(path) from failure
        raise


def _no_sheet(path: Path) -> SheetError:
    return SheetError(f"{path.name} is geen spreadsheet die wij kunnen lezen; kies een .xlsx, .ods of .csv.")


def _check_packed(path: Path) -> None:
    with zipfile.ZipFile(path) as packed:
        if sheet_limits.is_too_big_unpacked(packed):
            raise SheetError(f"{path.name} is uitgepakt te groot; kopieer de regels die je nodig hebt.")
        check_size(*sheet_limits.furthest(packed), path.name)


def _sheet(book: CalamineWorkbook, name: str, path: Path) -> Sheet:
    sheet = book.get_sheet_by_name(name)
    last = sheet.end or (0, 0)
    check_size(last[0] + 1, last[1] + 1, path.name)
    return Sheet(name, _trimmed([_cell(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)))


def _cell(cell: object) -> Cell:
    """Return a cell of a workbook as it is kept; a duration becomes hours, a number loses what a double adds to it."""
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, float) and not math.isfinite(cell):
        return str(cell)
    if isinstance(cell, int | float):
        number = Decimal(f"{cell:.15g}")
        return number.quantize(Decimal(1)) if number == number.to_integral_value() and abs(number) < 10**15 else number
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, timedelta):
        return Decimal(f"{cell.total_seconds() / _HOUR:.6g}")
    if isinstance(cell, time):
        return cell.isoformat("minutes")
    return cell if isinstance(cell, date) else str(cell)


def _trimmed(rows: Iterable[Sequence[Cell]]) -> tuple[tuple[Cell, ...], ...]:
    """Return rows of one width, without blank rows and columns at the end."""
    found = [[cell.strip() if isinstance(cell, str) else cell for cell in row] for row in rows]
    while found and all(cell == "" for cell in found[-1]):
        found.pop()
    width = max((place for row in found for place, cell in enumerate(row, start=1) if cell != ""), default=0)
    return tuple(tuple((row + [""] * (width - len(row)))[:width]) for row in found)
