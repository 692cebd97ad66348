"""Make the file: every text a text, every number a number, and the same bytes for the same sheets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from wizard import formats
from wizard.documents.plain_text import visible, visible_line
from wizard.documents.xlsx.heights import row_height
from wizard.documents.xlsx.long_text import whole_rows
from wizard.documents.xlsx.looks import FONT, Looks
from wizard.documents.xlsx.sheet import Cell, Column, Kind, Row, Sheet, Value
from wizard.dutch_time import dutch

_SAFE = {
    "in_memory": True,
    "strings_to_numbers": False,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "nan_inf_to_errors": False,
}
_A4 = 9
_FIRST_DAY = date(1900, 3, 1)
"""Before this day spreadsheets disagree on the calendar, so such a day is written as words."""
_HEAD_LETTERS, _FOOT_LETTERS = 60, 100
_MOST_PROPERTY = 255
_LARGEST = Decimal("1e300")
_LABEL_WIDTH, _GUIDE_WIDTH = 30, 90
_BOLD = 0.9


@dataclass(frozen=True, slots=True)
class About:
    """What the file says of itself.

    Attributes:
        made_on: the day of making it.
        facts: label and value for the guide, in order; explanation: the sentences below them.
        author: who gives the advice, "" when nobody is named.
        foot: words at the foot of every printed page.
        is_grey: without colour.

    """

    organisation: str
    title: str
    made_on: date
    version: str
    facts: tuple[tuple[str, Value | Cell], ...]
    explanation: tuple[str, ...] = ()
    author: str = ""
    foot: str = ""
    is_grey: bool = False


class _Page(Worksheet):  # type: ignore[misc]  # no types shipped
    """A sheet whose rows have a height to begin with, and grow along when somebody types.

    WORKAROUND XlsxWriter 3.3.1: it marks every height as set by hand, and then a spreadsheet never changes it.
    """

    def _xml_start_tag_unencoded(self, tag: str, attributes: Sequence[tuple[str, object]] = ()) -> None:
        kept = [one for one in attributes if one[0] != "customHeight"] if tag == "row" else attributes
        super()._xml_start_tag_unencoded(tag, kept)


def write(about: About, sheets: Sequence[Sheet]) -> bytes:
    """Return a workbook with a guide in front, as a file."""
    buffer = BytesIO()
    book = Workbook(
        buffer, {**_SAFE, "default_format_properties": {"font_name": FONT, "font_size": 10}}
    )  # fills them in
    book.worksheet_class = _Page
    looks = Looks(book, about.is_grey)
    book.set_properties(_properties(about))
    book.set_size(2400, 1500)
    guide = book.add_worksheet("Leeswijzer")
    for one in sheets:
        _sheet(book.add_worksheet(one.name), one, about, looks)
    _guide(guide, about, sheets, looks)
    guide.activate()
    book.close()
    return buffer.getvalue()


def _properties(about: About) -> dict[str, object]:
    return {
        "title": visible_line(f"{about.title} {about.organisation}")[:_MOST_PROPERTY],
        "author": visible_line(about.author)[:_MOST_PROPERTY],
        "company": visible_line(about.organisation)[:_MOST_PROPERTY],
        "comments": f"Gemaakt met Recruitmentwijzer {about.version}.",
        "created": datetime(about.made_on.year, about.made_on.month, about.made_on.day),  # noqa: DTZ001 -- only a day
    }


def _guide(page: Any, about: About, sheets: Sequence[Sheet], looks: Looks) -> None:
    """Write the guide: whose figures these are, which sheets there are, and what the words in their heads mean."""
    page.set_column(0, 0, _LABEL_WIDTH)
    page.set_column(1, 1, _GUIDE_WIDTH)
    page.hide_gridlines(2)
    _print(page, about, "Leeswijzer")
    page.merge_range(0, 0, 0, 1, "", looks.words("title"))
    page.write_string(0, 0, visible_line(about.title), looks.words("title"))
    page.set_row(0, 30)
    at = 2
    for label, value in about.facts:
        page.write_string(at, 0, label, looks.words("label"))
        found, kind = (value.value, value.kind) if isinstance(value, Cell) else (value, Kind.TEXT)
        written = _writable(found)
        _put(page, at, 1, written, looks.fact(kind))
        page.set_row(at, row_height([(written if isinstance(written, str) else "", _GUIDE_WIDTH)]))
        at += 1
    for line in about.explanation:
        at += 1
        page.merge_range(at, 0, at, 1, "", looks.words("text"))
        page.write_string(at, 0, line, looks.words("text"))
    at = _list(page, at + 2, "Wat er in dit bestand staat", [(one.name, one.about) for one in sheets], looks, link=True)
    _list(page, at + 1, "Wat de woorden boven de kolommen betekenen", _meanings(sheets), looks, link=False)


def _meanings(sheets: Sequence[Sheet]) -> list[tuple[str, str]]:
    """Return the heads that need explaining with what they mean; heads that mean the same stand together.

    A head that means another thing on another sheet names its sheet.
    """
    meanings: dict[str, set[str]] = {}
    for column in (column for one in sheets for column in one.columns if column.meaning):
        meanings.setdefault(column.head, set()).add(column.meaning)
    found: dict[str, dict[str, None]] = {}
    for one in sheets:
        for column in one.columns:
            if column.meaning:
                name = column.head if len(meanings[column.head]) == 1 else f"{column.head} ({one.name})"
                found.setdefault(column.meaning, {})[name] = None
    return sorted(((", ".join(heads), meaning) for meaning, heads in found.items()), key=lambda one: one[0].casefold())


def _list(page: Any, at: int, heading: str, lines: Sequence[tuple[str, str]], looks: Looks, *, link: bool) -> int:
    """Write a heading and lines below it; return the first free row."""
    if not lines:
        return at
    page.write_string(at, 0, heading, looks.words("heading"))
    page.write_blank(at, 1, None, looks.words("heading"))
    for place, (name, words) in enumerate(lines, at + 1):
        if link:
            page.write_url(place, 0, f"internal:'{name}'!A1", looks.words("link"), name, f"Naar het blad {name}")
        else:
            page.write_string(place, 0, name, looks.words("text"))
        page.write_string(place, 1, words, looks.words("text"))
        page.set_row(place, row_height([(name, _LABEL_WIDTH), (words, _GUIDE_WIDTH)]))
    return at + 1 + len(lines)


def _sheet(page: Any, one: Sheet, about: About, looks: Looks) -> None:
    rows = list(whole_rows(one))
    has_total = len(rows) > 1 and any(column.total for column in one.columns)
    for place, column in enumerate(one.columns):
        page.set_column(place, place, column.width)
    page.set_row(0, row_height((column.head, column.width * _BOLD) for column in one.columns))
    for at, row in enumerate(rows, 1):
        for place, (cell, column) in enumerate(zip(row, one.columns, strict=True)):
            _write(page, at, place, cell, column, looks)
        page.set_row(at, row_height(_texts(row, one.columns)))
    last = len(rows) + has_total
    page.add_table(0, 0, last, len(one.columns) - 1, {
        "name": _table_name(one.name),
        "title": one.name,
        "description": one.about,
        "style": None,
        "total_row": has_total,
        "columns": [_column(column, place, rows, looks, has_total=has_total)
                    for place, column in enumerate(one.columns)],
    })  # fmt: skip
    if has_total:
        _total(page, one, rows, looks)
    for place, column in enumerate(one.columns):
        if column.choices:
            choice = {"validate": "list", "source": list(column.choices), "error_type": "information"}
            page.data_validation(1, place, len(rows), place, choice)
    page.ignore_errors({"number_stored_as_text": f"A1:XFD{last + 1}"})
    page.hide_gridlines(2)
    page.freeze_panes(1, one.kept)
    page.repeat_rows(0)
    _print(page, about, one.name)


def _column(column: Column, place: int, rows: Sequence[Row], looks: Looks, *, has_total: bool) -> dict[str, object]:
    made: dict[str, object] = {"header": column.head, "header_format": looks.head(column.side or column.kind)}
    if has_total and place == 0:
        made["total_string"] = "Totaal"
    elif has_total and column.total:
        made |= {"total_function": "sum", "total_value": _sum(rows, place)}
    return made


def _table_name(name: str) -> str:
    return re.sub(r"\W", "_", name)


def _total(page: Any, one: Sheet, rows: Sequence[Row], looks: Looks) -> None:
    """Give the last row its look; its sums follow what a filter leaves."""
    at = len(rows) + 1
    for place, column in enumerate(one.columns):
        look = looks.total(column.kind)
        if place == 0:
            page.write_string(at, place, "Totaal", look)
        elif column.total:
            page.write_formula(
                at, place, f"=SUBTOTAL(109,{_table_name(one.name)}[{column.head}])", look, _sum(rows, place)
            )
        else:
            page.write_blank(at, place, None, look)


def _sum(rows: Sequence[Row], place: int) -> float:
    values = (row[place].value if isinstance(row[place], Cell) else row[place] for row in rows)  # type: ignore[union-attr]
    return float(sum((Decimal(one) for one in values if isinstance(one, int | Decimal)), Decimal(0)))


def _texts(row: Row, columns: Sequence[Column]) -> Iterator[tuple[str, float]]:
    for cell, column in zip(row, columns, strict=True):
        value = cell.value if isinstance(cell, Cell) else cell
        if isinstance(value, str):
            yield visible(value), column.width


def _write(page: Any, at: int, place: int, cell: Value | Cell, column: Column, looks: Looks) -> None:
    value, kind = (cell.value, cell.kind) if isinstance(cell, Cell) else (cell, column.kind)
    value = _writable(value)
    look = looks.cell(kind, value if isinstance(value, str) else "", column.side)
    _put(page, at, place, value, look)


def _writable(value: Value) -> Value:
    """Return what a cell can hold; what it cannot hold as a number or day becomes text, and blank text nothing."""
    if isinstance(value, datetime):
        value = dutch(value).replace(tzinfo=None)
    if isinstance(value, date) and (value.date() if isinstance(value, datetime) else value) < _FIRST_DAY:
        return formats.long_date(value)
    if isinstance(value, int | Decimal) and abs(Decimal(value)) > _LARGEST:
        return f"{Decimal(value):.2e}".replace(".", ",")
    return visible(value) or None if isinstance(value, str) else value


def _put(page: Any, at: int, place: int, value: Value, look: Any) -> None:
    """Write a value as what it is: XlsxWriter is never asked to guess."""
    match value:
        case None:
            page.write_blank(at, place, None, look)
        case str():
            page.write_string(at, place, value, look)
        case date():
            page.write_datetime(at, place, value, look)
        case _:
            page.write_number(at, place, float(value), look)


def _print(page: Any, about: About, name: str) -> None:
    """Set up paper: A4 on its side, all columns on a page, the organisation above and the page below."""
    page.set_paper(_A4)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.6, right=0.5, top=0.8, bottom=0.7)
    page.set_header(f"&L {_for_print(about.organisation, _HEAD_LETTERS)} · {about.title}&R{name}")
    page.set_footer(f"&L {_for_print(about.foot, _FOOT_LETTERS)}&RPagina &P van &N")


def _for_print(words: str, limit: int) -> str:
    """Return one line for a printed page's head or foot, where & begins a command; 255 letters are all there is."""
    line = visible_line(words)
    short = line if len(line) <= limit else f"{line[: limit - 1]}…"
    return short.replace("&", "&&")
