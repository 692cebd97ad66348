"""Which column of a spreadsheet is which of ours: by the words above it, or by what stands in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from assessments.catalogue import slug
from wizard.entry import cells
from wizard.entry.cells import Cell
from wizard.entry.notation import read_date, read_decimal
from wizard.entry.refusal import Refusal

COSTS, VACANCIES, CHANNELS = "kosten", "vacatures", "kanalen"
INCLUDING = "line_including"
"""The column of amounts that hold VAT."""
_LOOKED_AT, _HEADS_AMONG = 50, 15
_NO_RATE_OR_AMOUNT = {"btw_bedrag", "bedrag_btw", "btw_eur", "btw_euro", "btw_in_euro"}
"""Euros of VAT: neither a rate nor what something costs."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A column of ours: ``words`` are the beginnings of heads that mean the same, as slugs."""

    key: str
    name: str
    words: tuple[str, ...]
    read: Callable[[Cell], Any]


TABLES: Mapping[str, tuple[Wanted, ...]] = {
    VACANCIES: (
        Wanted("code", "Vacature", ("vacature", "functie", "code", "nummer", "rol", "naam", "job", "position", "titel"), cells.text),
        Wanted("opened", "Opening", ("opening", "geopend", "datum_open", "open", "goedgekeurd", "start_werving", "aanvraag"),
               cells.day),
        Wanted("published", "Publicatie", ("publicatie", "gepubliceerd", "geplaatst", "plaatsing", "online", "published"), cells.day),
        Wanted("first_contact", "Eerste contact", ("eerste_contact", "sollicitatie", "contact", "first_contact", "reactie",
               "gesolliciteerd"), cells.day),
        Wanted("accepted", "Acceptatie", ("acceptatie", "getekend", "aangenomen", "contract", "accepted", "vervuld", "hired",
               "datum_acceptatie"), cells.day),
        Wanted("started", "Eerste werkdag", ("eerste_werkdag", "in_dienst", "startdatum", "start", "started"), cells.day),
        Wanted("importance", "Belang", ("belang", "sleutel", "prioriteit", "importance", "key"), cells.importance),
        Wanted("channel", "Kanaal", ("kanaal", "bron", "channel", "source", "via"), cells.text),
        Wanted("group", "Doelgroep", ("doelgroep", "afdeling", "team", "group"), cells.text),
        Wanted("pool", "Uit de pool", ("uit_de_pool", "pool", "talentpool"), cells.flag),
        Wanted("withdrawn", "Ingetrokken", ("ingetrokken", "vervallen", "withdrawn", "geannuleerd", "status"), cells.withdrawn),
    ),
    COSTS: (
        Wanted(INCLUDING, "Bedrag incl. btw", ("bedrag_incl", "incl", "totaal_incl", "prijs_incl", "bruto"), cells.money),
        Wanted("code", "Soort kosten", ("code", "kostensoort", "soort", "categorie", "grootboek", "rubriek"), cells.text),
        Wanted("label", "Post", ("post", "omschrijving", "leverancier", "naam", "kosten", "label"), cells.text),
        Wanted("line", "Bedrag of som", ("bedrag", "berekening", "som", "totaal", "excl", "amount", "prijs", "euro"), cells.money),
        Wanted("vat", "Btw", ("btw", "vat", "belasting"), cells.vat),
        Wanted("hours", "Uren", ("uren", "uur", "hours"), cells.positive),
        Wanted("rate", "Tarief", ("tarief", "uurtarief", "rate"), cells.positive),
        Wanted("channel", "Kanaal", ("kanaal", "channel"), cells.text),
        Wanted("source", "Bron", ("bron", "factuur", "source", "document"), cells.text),
    ),
    CHANNELS: (
        Wanted("label", "Kanaal", ("kanaal", "bron", "channel", "naam"), cells.text),
        Wanted("spend", "Uitgaven", ("uitgave", "kosten", "bedrag", "spend", "budget"), cells.positive),
        Wanted("vat", "Btw", ("btw", "vat"), cells.vat),
        Wanted("hours", "Uren", ("uren", "uur", "hours"), cells.positive),
        Wanted("rate", "Tarief", ("tarief", "uurtarief", "rate"), cells.positive),
        Wanted("responses", "Reacties", ("reactie", "sollicitatie", "responses", "kandidaten"), cells.whole),
        Wanted("suitable", "Geschikt", ("geschikt", "suitable", "uitgenodigd"), cells.whole),
        Wanted("hires", "Aannames", ("aanname", "aangenomen", "hires", "vervuld"), cells.whole),
    ),
}  # fmt: skip
_DATES = {
    1: ("opened",),
    2: ("opened", "accepted"),
    3: ("opened", "first_contact", "accepted"),
    4: ("opened", "first_contact", "accepted", "started"),
    5: ("opened", "published", "first_contact", "accepted", "started"),
}
"""What columns with only dates are taken for, from left to right, by how many there are."""
_NUMBERS = {
    VACANCIES: (),
    COSTS: ("line",),
    CHANNELS: ("spend", "hours", "responses", "suitable", "hires"),
}
_TEXTS = {VACANCIES: ("code",), COSTS: ("label",), CHANNELS: ("label",)}


def head_row(rows: Sequence[Sequence[Cell]], table: str) -> int:
    """Return the row that names the columns, counted from 1; 0 when none does. A title may stand above it."""
    best, row_of_best = 0, 0
    for number, row in enumerate(rows[:_HEADS_AMONG], start=1):
        filled = [cell for cell in row if cell]
        if not filled or any(_is_value(cell) for cell in filled):
            continue
        matches = len(match(row, table))
        if matches > best and (len(filled) > 1 or len(row) == 1):
            best, row_of_best = matches, number
    return row_of_best


def match(heads: Sequence[Cell], table: str) -> dict[int, str]:
    """Return which of our columns each source column is, by its head; each of ours at most once."""
    found: dict[int, str] = {}
    slugs = [slug(cells.words(head)) for head in heads]
    slugs = ["" if head in _NO_RATE_OR_AMOUNT else head for head in slugs]
    for fits in (_is_named, _begins, _holds):
        for wanted in TABLES[table]:
            if wanted.key in found.values():
                continue
            for place, head in enumerate(slugs):
                if place not in found and head and fits(head, wanted):
                    found[place] = wanted.key
                    break
    return found


def by_content(rows: Sequence[Sequence[Cell]], table: str) -> dict[int, str]:
    """Return which of our columns each source column seems to be, by what stands in it: dates, numbers or words."""
    sample = rows[:_LOOKED_AT]
    columns = [[row[place] for row in sample if place < len(row) and row[place]] for place in range(_width(sample))]
    dates = [place for place, column in enumerate(columns) if _mostly(column, _is_date)]
    rates = [place for place, column in enumerate(columns) if _mostly(column, _is_rate)]
    numbers = [place for place, column in enumerate(columns) if place not in rates and _mostly(column, _is_number)]
    texts = [place for place, column in enumerate(columns) if column and place not in {*dates, *rates, *numbers}]
    if not texts and numbers:
        texts = [numbers.pop(0)]
    found = dict(zip(texts, _TEXTS[table], strict=False))
    found |= dict(zip(numbers, _NUMBERS[table], strict=False))
    if table == VACANCIES:
        found |= dict(zip(dates, _DATES[min(len(dates), 5)] if dates else (), strict=False))
    elif rates:
        found[rates[0]] = "vat"
    return found


def _is_named(head: str, wanted: Wanted) -> bool:
    return head in wanted.words


def _begins(head: str, wanted: Wanted) -> bool:
    return any(head.startswith(word) for word in wanted.words)


def _holds(head: str, wanted: Wanted) -> bool:
    return any(f"_{word}" in head for word in wanted.words)


def _width(rows: Sequence[Sequence[Cell]]) -> int:
    return max((len(row) for row in rows), default=0)


def _mostly(column: Sequence[Cell], test: Callable[[Cell], bool]) -> bool:
    """Tell whether at least four of five cells are of a kind, so that one typing error does not hide what they are."""
    return bool(column) and sum(test(cell) for cell in column) * 5 >= len(column) * 4


def _is_date(cell: Cell) -> bool:
    return isinstance(cell, date) or (isinstance(cell, str) and read_date(cell) is not None)


def _is_number(cell: Cell) -> bool:
    if isinstance(cell, date):
        return False
    return isinstance(cell, Decimal) or not isinstance(cells.money(cell), Refusal)


def _is_rate(cell: Cell) -> bool:
    has_sign = isinstance(cell, str) and ("%" in cell or read_decimal(cell) is None)
    return has_sign and not isinstance(cells.vat(cell), Refusal)


def _is_value(cell: Cell) -> bool:
    return not isinstance(cell, str) or _is_date(cell) or read_decimal(cell) is not None
