"""Rows of a spreadsheet to cost lines, vacancies or channels: which column is which, and what each cell becomes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from assessments.catalogue import slug
from assessments.figures import Channel, CostLine, Figures, Line, Vacancy
from assessments.reference import CostKind
from wizard.entry import calculation
from wizard.entry.notation import read_date, read_decimal, read_flag, read_vat, read_whole
from wizard.entry.refusal import Refusal

COSTS, VACANCIES, CHANNELS = "kosten", "vacatures", "kanalen"
SKIP = ""
Reader = Callable[[str], Any]
"""A cell's text to a value, or a Refusal; an empty text is never handed over."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A column of ours: ``words`` are the beginnings of heads that mean the same, as slugs."""

    key: str
    name: str
    words: tuple[str, ...]
    read: Reader


@dataclass(frozen=True, slots=True)
class Problem:
    """A cell that cannot be read: its row (from 1, as the spreadsheet counts), column, text and why."""

    row: int
    column: int
    text: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What would come in.

    Attributes:
        values: the new lines, of the kind of the table.
        rows: which source row each comes from (from 1).
        problems: cells that would be left empty. skipped: source rows that hold nothing, or a total.

    """

    values: tuple[Any, ...]
    rows: tuple[int, ...]
    problems: tuple[Problem, ...]
    skipped: tuple[int, ...]


def _date(text: str) -> Any:
    return read_date(text) or Refusal("geen datum; typ hem als 31-12-2025")


def _flag(text: str) -> Any:
    found = read_flag(text)
    return Refusal("geen ja of nee") if found is None else found


def _whole(text: str) -> Any:
    found = read_whole(text)
    return Refusal("geen heel getal van 0 of meer") if found is None or found < 0 else found


def _amount(text: str) -> Any:
    found = read_decimal(text)
    return Refusal("geen getal") if found is None else found


def _positive(text: str) -> Any:
    found = read_decimal(text)
    return Refusal("geen getal van 0 of meer") if found is None or found < 0 else found


def _vat(text: str) -> Any:
    found = read_vat(text)
    return Refusal("geen btw-tarief; kies 21%, 9%, 0% of geen") if found is None else found


def _sum(text: str) -> Any:
    found = calculation.read(text, Line())
    return Refusal("geen bedrag of som") if isinstance(found, Refusal) else found


def _importance(text: str) -> Any:
    plain = slug(text)
    words = {"sleutel": "key", "key": "key", "kritiek": "key", "belang": "important", "important": "important",
             "nodig": "needed", "needed": "needed", "gewoon": "needed", "normaal": "needed"}  # fmt: skip
    found = next((code for word, code in words.items() if plain.startswith(word)), None)
    if found is None and read_flag(text) is not None:
        return "key" if read_flag(text) else "needed"
    return found or Refusal("geen belang; kies nodig, belangrijk of sleutelfunctie")


TABLES: Mapping[str, tuple[Wanted, ...]] = {
    VACANCIES: (
        Wanted("code", "Vacature", ("vacature", "functie", "code", "nummer", "rol", "naam", "job", "position", "titel"), str),
        Wanted("opened", "Opening", ("opening", "geopend", "datum_open", "open", "goedgekeurd", "start_werving", "aanvraag"),
               _date),
        Wanted("published", "Publicatie", ("publicatie", "geplaatst", "plaatsing", "online", "published"), _date),
        Wanted("first_contact", "Eerste contact", ("eerste_contact", "sollicitatie", "contact", "first_contact", "reactie",
               "gesolliciteerd"), _date),
        Wanted("accepted", "Acceptatie", ("acceptatie", "getekend", "aangenomen", "contract", "accepted", "vervuld", "hired",
               "datum_acceptatie"), _date),
        Wanted("started", "Eerste werkdag", ("eerste_werkdag", "in_dienst", "startdatum", "start", "started"), _date),
        Wanted("importance", "Belang", ("belang", "sleutel", "prioriteit", "importance", "key"), _importance),
        Wanted("channel", "Kanaal", ("kanaal", "bron", "channel", "source", "via"), str),
        Wanted("group", "Doelgroep", ("doelgroep", "afdeling", "team", "group"), str),
        Wanted("pool", "Uit de pool", ("uit_de_pool", "pool", "talentpool"), _flag),
        Wanted("withdrawn", "Ingetrokken", ("ingetrokken", "vervallen", "withdrawn", "geannuleerd"), _flag),
    ),
    COSTS: (
        Wanted("label", "Post", ("post", "omschrijving", "kostensoort", "naam", "leverancier", "soort", "kosten", "label"), str),
        Wanted("line", "Bedrag of som", ("bedrag", "berekening", "som", "totaal", "excl", "amount", "prijs", "euro"), _sum),
        Wanted("vat", "Btw", ("btw", "vat", "belasting"), _vat),
        Wanted("hours", "Uren", ("uren", "uur", "hours"), _positive),
        Wanted("rate", "Tarief", ("tarief", "uurtarief", "rate"), _positive),
        Wanted("channel", "Kanaal", ("kanaal", "channel"), str),
        Wanted("source", "Bron", ("bron", "factuur", "source", "document"), str),
        Wanted("code", "Code", ("code", "grootboek"), str),
    ),
    CHANNELS: (
        Wanted("label", "Kanaal", ("kanaal", "bron", "channel", "naam"), str),
        Wanted("spend", "Uitgaven", ("uitgave", "kosten", "bedrag", "spend", "budget"), _positive),
        Wanted("vat", "Btw", ("btw", "vat"), _vat),
        Wanted("hours", "Uren", ("uren", "uur", "hours"), _positive),
        Wanted("rate", "Tarief", ("tarief", "uurtarief", "rate"), _positive),
        Wanted("responses", "Reacties", ("reactie", "sollicitatie", "responses", "kandidaten"), _whole),
        Wanted("suitable", "Geschikt", ("geschikt", "suitable", "uitgenodigd"), _whole),
        Wanted("hires", "Aannames", ("aanname", "aangenomen", "hires", "vervuld"), _whole),
    ),
}  # fmt: skip
_HINTS = {
    "E01": ("jobboard", "indeed", "advertentie", "vacaturesite", "plaatsing"),
    "E02": ("bureau", "werving en selectie", "w&s", "headhunter"),
    "E03": ("rpo",),
    "E04": ("linkedin", "sourcing", "recruiter lite"),
    "E05": ("campagne", "content", "foto", "video", "film"),
    "E06": ("werken-bij", "werkenbij", "website"),
    "E07": ("beurs", "evenement", "school", "stand", "event"),
    "E08": ("ats", "software", "systeem", "techniek"),
    "E09": ("assessment", "screening", "vog", "test"),
    "E10": ("aanbreng", "referral"),
    "E11": ("reis",),
    "E12": ("tekenbonus", "verhuis", "immigratie", "keuring"),
    "E13": ("advies", "consult"),
    "I01": ("recruiter",),
    "I02": ("hr",),
    "I03": ("manager", "leidinggevende"),
    "I04": ("gesprek",),
    "I05": ("marketing", "communicatie"),
    "I06": ("opleiding", "training", "cursus"),
    "I07": ("werkplek", "overhead"),
}


def has_head(rows: Sequence[Sequence[str]], table: str) -> bool:
    """Tell whether the first row names columns."""
    return bool(rows) and len(match(rows[0], table)) >= 1 and not any(_is_value(cell) for cell in rows[0])


def match(heads: Sequence[str], table: str) -> dict[int, str]:
    """Return which of our columns each source column is, by its head; each of ours at most once."""
    found: dict[int, str] = {}
    slugs = [slug(head) for head in heads]
    for exact in (True, False):
        for wanted in TABLES[table]:
            if wanted.key in found.values():
                continue
            for place, head in enumerate(slugs):
                if place not in found and head and _means(head, wanted, exact=exact):
                    found[place] = wanted.key
                    break
    return found


def by_place(width: int, table: str) -> dict[int, str]:
    """Return our own order of columns, for a block without heads."""
    orders = {
        VACANCIES: ("code", "opened", "first_contact", "accepted", "started"),
        COSTS: ("label", "line", "vat"),
        CHANNELS: ("label", "spend", "hours", "responses", "suitable", "hires"),
    }
    return dict(enumerate(orders[table][:width]))


def preview(
    rows: Sequence[Sequence[str]], columns: Mapping[int, str], table: str, kinds: Mapping[str, CostKind], *, head: bool
) -> Preview:
    """Return what the rows would become; a cell that cannot be read is a problem and stays empty."""
    readers = {wanted.key: wanted for wanted in TABLES[table]}
    values, numbers, problems, skipped = [], [], [], []
    for number, row in enumerate(rows, start=1):
        if head and number == 1:
            continue
        cells: dict[str, Any] = {}
        wrong = []
        for place, key in columns.items():
            text = row[place].strip() if place < len(row) else ""
            if not key or not text:
                continue
            found = readers[key].read(text)
            if isinstance(found, Refusal):
                wrong.append(Problem(number, place, text, f"{readers[key].name}: ‘{text}’ is {found.sentence}."))
            else:
                cells[key] = found
        if (not cells and not wrong) or _is_total(row):
            skipped.append(number)
            continue
        values.append(_BUILDERS[table](cells, kinds, number))
        numbers.append(number)
        problems += wrong
    return Preview(tuple(values), tuple(numbers), tuple(problems), tuple(skipped))


def apply(found: Preview, figures: Figures, table: str, *, instead: bool) -> Figures:
    """Return the figures with the new lines behind those there are, or instead of them."""
    name = {VACANCIES: "vacancies", COSTS: "costs", CHANNELS: "channels"}[table]
    before: tuple[Any, ...] = () if instead else getattr(figures, name)
    parts: dict[str, Any] = {name: (*before, *found.values)}
    return replace(figures, **parts)


def _vacancy(cells: Mapping[str, Any], _: Mapping[str, CostKind], number: int) -> Vacancy:
    parts = {"code": f"V{number}", **cells}
    return Vacancy(**parts)


def _cost(cells: Mapping[str, Any], kinds: Mapping[str, CostKind], _: int) -> CostLine:
    label = str(cells.get("label", ""))
    code = str(cells.get("code", "")).upper()
    code = code if code in kinds else cost_code(label, kinds)
    line: Line = cells.get("line", Line())
    if "hours" in cells and line.amount is None:
        line = replace(line, hours=cells["hours"], rate=cells.get("rate"))
    vat = (cells["vat"] or None) if "vat" in cells else kinds[code].vat
    return CostLine(
        code,
        replace(
            line,
            label=label,
            vat=vat if kinds[code].is_external else None,
            channel=cells.get("channel"),
            source=cells.get("source"),
        ),
    )


def cost_code(label: str, kinds: Mapping[str, CostKind]) -> str:
    """Return the kind of cost that a description means, by its words; E14 when none is known."""
    plain = label.lower()
    for code, kind in kinds.items():
        if plain == kind.name.lower():
            return code
    for code, words in _HINTS.items():
        if any(word in plain for word in words):
            return code
    return "E14"


def _channel(cells: Mapping[str, Any], _: Mapping[str, CostKind], number: int) -> Channel:
    parts = {"label": f"Kanaal {number}", **cells}
    parts["vat"] = parts.get("vat") or None
    return Channel(**parts)


_BUILDERS: Mapping[str, Callable[[Mapping[str, Any], Mapping[str, CostKind], int], Any]] = {
    VACANCIES: _vacancy,
    COSTS: _cost,
    CHANNELS: _channel,
}


def _means(head: str, wanted: Wanted, *, exact: bool) -> bool:
    return head in wanted.words if exact else any(head.startswith(word) or f"_{word}" in head for word in wanted.words)


def _is_value(cell: str) -> bool:
    return bool(cell) and (read_date(cell) is not None or read_decimal(cell) is not None)


def _is_total(row: Sequence[str]) -> bool:
    return bool(row) and row[0].strip().lower() in {"totaal", "total", "subtotaal", "som"}
