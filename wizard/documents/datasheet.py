"""Datablad nulmeting: one page for finance and one for HR, to fill in without the program."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from assessments.catalogue import Catalogue
from assessments.figures import Channel, CostLine, Figures, Period, Vacancy
from assessments.metrics.costs import internal_hours
from assessments.metrics.money import CHARGES, HOLIDAY_PAY, PRODUCTIVE_HOURS, hourly_rate, line_amount
from assessments.types import Dossier
from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.context import one_line
from wizard.documents.report import Chapter, Report
from wizard.documents.sheet_blocks import Fill, FillColumn, FillTable

NAME = "Datablad nulmeting"
_BESIDE = 0.735
"""The share of the width that a table has; its definitions stand at the right."""
_ABOVE, _BELOW = 8.0, 5.0
_NOBODY = Figures()
_MONTHS = 12
_NAME, _SHORT = 44, 32
_BLANK_VACANCIES, _BLANK_CHANNELS = 7, 6
_MOST_WHOLE = 12
_RATES = {"I01": "RE", "I02": "HR", "I03": "HM", "I05": "MC"}
_BY_AMOUNT = frozenset({"I06", "I07"})


def datasheet(
    catalogue: Catalogue, *, printed_on: date, dossier: Dossier | None = None, is_filled: bool = True
) -> Report:
    """Write the two pages: what others send bills for and what own people's hours cost, then people and channels.

    Args:
        catalogue: where the names of the cost lines come from.
        printed_on: the day at the foot.
        dossier: whose figures they are; None for an empty sheet.
        is_filled: what is known already stands on the sheet; it may then take more than two pages.

    """
    known = dossier.newest().figures if dossier is not None and is_filled else _NOBODY
    return Report(
        organisation=dossier.organisation if dossier else "Recruitmentwijzer",
        name=NAME,
        made_on=printed_on,
        chapters=(_costs(catalogue, known), _people(known)),
        has_contents=False,
        is_example=dossier.is_example if dossier else False,
    )


def _costs(catalogue: Catalogue, known: Figures) -> Chapter:
    blocks = (
        *_head(known),
        b.Pair((b.Heading("Rekeningen van anderen"), _external(catalogue, known)), _about_bills(), _BESIDE, _ABOVE),
        b.Pair((b.Heading("Uren en kosten van eigen mensen"), _internal(catalogue, known)), _about_hours(), _BESIDE),
    )
    return Chapter("", "Blad 1  Kosten", "Wat kostte werven in deze periode?", "", blocks, running=" ")


def _people(known: Figures) -> Chapter:
    blocks = (
        *_head(known),
        b.Pair((b.Heading("Nieuwe collega’s"), _hires(known)), _about_hires(), _BESIDE, _ABOVE, 4),
        b.Heading("Vacatures"),
        _vacancies(known.vacancies),
        _about_vacancies(known.vacancies),
        b.Pair((b.Heading("Kanalen"), _channels(known.channels)), _about_channels(), _BESIDE),
    )
    name = "Blad 2  Mensen en kanalen"
    message = "Wie kwam, hoe snel en waarvandaan?"
    return Chapter("", name, message, "", blocks, running=" ")


def _head(known: Figures) -> tuple[b.Block, ...]:
    """Return who fills it in and over which period, with how to write what one does not know."""
    words = "Schatten mag. Wat je niet weet, laat je leeg; een nul betekent dat er niets was."
    fields: tuple[tuple[str, float], ...] = (("Ingevuld door", 4), ("Telefoon of e-mail", 4), ("Datum", 2))
    if known.period is not None:
        words = f"{_span(known.period)} {words}"
    else:
        fields = (("Periode van", 2), ("tot en met", 2), *fields)
        words = f"Neem als periode de {formats.word(_MONTHS)} maanden voor de start. {words}"
    if known != _NOBODY:
        words = f"{words} Klopt iets niet dat er al staat, streep het dan door."
    return (b.FormHead(fields, words),)


def _span(period: Period) -> str:
    is_one_year = period.start.year == period.end.year
    start = formats.day_and_month(period.start) if is_one_year else formats.long_date(period.start)
    return f"Periode: {start} tot en met {formats.long_date(period.end)}."


def _external(catalogue: Catalogue, known: Figures) -> FillTable:
    columns = (
        FillColumn("", 24, Fill.CODE),
        FillColumn("Post", 160, Fill.WORDS),
        FillColumn("€ zonder btw", 70),
        FillColumn("met btw", 38, Fill.BOX),
        FillColumn("geschat", 38, Fill.BOX),
    )
    rows = []
    for code, kind in catalogue.cost_kinds.items():
        if not code.startswith("E"):
            continue
        lines = _lines(known.costs, code)
        rows.append((code, kind.name, _euro(_amount(lines)), "", _crossed(lines)))
    return FillTable(columns, tuple(rows))


def _internal(catalogue: Catalogue, known: Figures) -> FillTable:
    columns = (
        FillColumn("", 24, Fill.CODE),
        FillColumn("Wie of wat", 146, Fill.WORDS),
        FillColumn("Uren", 32),
        FillColumn("€ per uur", 52),
        FillColumn("bedrag", 40),
        FillColumn("geschat", 38, Fill.BOX),
    )
    rows = []
    for code, kind in catalogue.cost_kinds.items():
        if code.startswith("E"):
            continue
        lines = _lines(known.costs, code)
        hours = internal_hours(known, code)
        rate = _rate(known, code, lines)
        amount = None if hours is not None and rate is not None else _amount(lines, rate)
        open_hours = "–" if code in _BY_AMOUNT else ""
        rows.append(
            (code, kind.name, _number(hours) or open_hours, _number(rate) or open_hours, _euro(amount), _crossed(lines))
        )
    return FillTable(columns, tuple(rows))


def _hires(known: Figures) -> FillTable:
    columns = (FillColumn("", 5.6, Fill.WORDS), FillColumn("", 2.4))
    hires = "" if known.hires is None else formats.number(known.hires)
    rows = (
        ("Hoeveel mensen tekenden er in deze periode?", hires),
        ("Hun eerste jaarloon samen, in €", _euro(known.first_year_pay)),
    )
    return FillTable(columns, rows)


def _vacancies(known: Sequence[Vacancy]) -> FillTable:
    columns = (
        FillColumn("Functie of nummer", 86, Fill.WORDS),
        FillColumn("Opening", 53, Fill.WORDS),
        FillColumn("Eerste contact", 69, Fill.WORDS),
        FillColumn("Acceptatie", 53, Fill.WORDS),
        FillColumn("Start", 53, Fill.WORDS),
        FillColumn("Kanaal", 126, Fill.WORDS),
        FillColumn("Sleutel", 36, Fill.BOX),
    )
    rows = tuple(_vacancy(one) for one in _to_print(known))
    return FillTable(columns, rows, max(1, _BLANK_VACANCIES - len(rows)))


def _vacancy(one: Vacancy) -> tuple[str, ...]:
    days = (one.opened or one.published, one.first_contact, one.accepted, one.started)
    written = [f"{day:%d-%m-%y}" if day is not None else "" for day in days]
    if one.withdrawn:
        written[2] = "ingetrokken"
    channel = one_line(one.channel or "", _SHORT)
    return (one_line(one.code, _NAME), *written, channel, "x" if one.importance == "key" else "")


def _to_print(known: Sequence[Vacancy]) -> Sequence[Vacancy]:
    """Return all vacancies when they are few, else only those that miss something."""
    if len(known) <= _MOST_WHOLE:
        return known
    return [one for one in known if not _is_whole(one)]


def _is_whole(one: Vacancy) -> bool:
    return one.withdrawn or all((one.opened, one.first_contact, one.accepted, one.started))


def _channels(known: Sequence[Channel]) -> FillTable:
    columns = (
        FillColumn("Kanaal", 108, Fill.WORDS),
        FillColumn("Uitgaven", 46),
        FillColumn("Uren", 31),
        *(FillColumn(head, 46) for head in ("Reacties", "Geschikt")),
        FillColumn("Aannames", 54),
    )
    rows = tuple(
        (
            one_line(one.label, _NAME),
            _euro(one.spend),
            _number(one.hours),
            *("" if count is None else formats.number(count) for count in (one.responses, one.suitable, one.hires)),
        )
        for one in known
    )
    return FillTable(columns, rows, max(1, _BLANK_CHANNELS - len(rows)))


def _about_bills() -> tuple[b.Block, ...]:
    return _asides(
        ("Telt mee", "wat anderen rekenen voor het vinden en kiezen van nieuwe collega’s. Creditnota’s gaan eraf."),
        ("Waar te vinden", "crediteuren of grootboek. Kijk naar de maand van de dienst, niet naar de dag van betalen."),
        ("Btw", "liefst zonder. Staat de btw erin, kruis dan ‘met btw’ aan. Bonus en reiskosten hebben geen btw."),
        ("Contract van jaren", "alleen het deel van deze periode."),
        ("Telt niet mee", "loon van de nieuwe collega, inwerken, schade van een lege plek, en opzetten van werving."),
    )


def _about_hours() -> tuple[b.Block, ...]:
    factors = " × ".join(formats.plain_number(1 + one) for one in (HOLIDAY_PAY, CHARGES))
    pay = f"bruto maandloon × {formats.number(_MONTHS)} × {factors}"
    asked = "Vraag drie mensen hoeveel uur één aanname kost, neem het midden en reken dat maal het aantal."
    return _asides(
        ("Uren", f"in de hele periode. Niet bijgehouden? {asked}"),
        ("Per uur", f"salarisadministratie: {pay}, gedeeld door {formats.number(PRODUCTIVE_HOURS)} uur. Geen btw."),
    )


def _about_hires() -> tuple[b.Block, ...]:
    return _asides(
        ("Telt niet mee", "interne overstap, uitzendkracht, zzp’er, stagiair, en wie tekende maar nooit begon."),
        ("Waar te vinden", "salarisadministratie."),
    )


def _about_vacancies(known: Sequence[Vacancy]) -> b.Pair:
    """Return the definitions below the table: it needs the whole width."""
    left_out = len(known) - len(_to_print(known))
    words = f"{formats.count(left_out, 'vacature', 'vacatures')} met alle dagen, in het programma."
    more = (("Al bekend", words),) if left_out else ()
    left = _asides(
        *more,
        ("Opening", "de dag waarop de vacature intern is goedgekeurd; anders de dag van plaatsen."),
        ("Eerste contact", "sollicitatie, of antwoord op jullie bericht."),
        ("Acceptatie", "de dag van tekenen. Nog open: leeg laten."),
    )
    right = _asides(
        ("Regels", "één per aanname, ook als één vacature er twee opleverde. Gestopt: schrijf ‘ingetrokken’."),
        ("Sleutel", "een functie die veel schade doet als zij leeg is."),
        ("Waar te vinden", "ATS; anders mailbox en dossier."),
    )
    return b.Pair(left, right, above=_BELOW)


def _about_channels() -> tuple[b.Block, ...]:
    return _asides(
        ("Kanaal", "waar iemand jullie vond, zoals eigen pagina, jobboard, LinkedIn, collega, talentpool of bureau."),
        ("Uitgaven", "zonder btw, uit blad 1."),
        ("Geschikt", "wie jullie wilden spreken."),
        ("Waar te vinden", "ATS, of vraag het aan wie tekende."),
    )


def _asides(*parts: tuple[str, str]) -> tuple[b.Block, ...]:
    """Return definitions for the column beside a table."""
    return tuple(b.Paragraph((b.strong(f"{name}: "), b.Run(words)), b.Tone.ASIDE) for name, words in parts)


def _lines(costs: Iterable[CostLine], code: str) -> list[CostLine]:
    return [one for one in costs if one.code == code]


def _amount(lines: Iterable[CostLine], rate: Decimal | None = None) -> Decimal | None:
    """Add up what is known of a cost line, without VAT."""
    amounts = [amount for one in lines if (amount := line_amount(one.line, rate)) is not None]
    return sum(amounts, Decimal(0)) if amounts else None


def _rate(known: Figures, code: str, lines: Sequence[CostLine]) -> Decimal | None:
    """Return what an hour costs: the lines' own rate when they share one, else the role's."""
    own = {one.line.rate for one in lines if one.line.rate is not None}
    if len(own) == 1:
        return own.pop()
    role = known.rates.get(_RATES.get(code, ""))
    return None if role is None or own else hourly_rate(role)


def _crossed(lines: Iterable[CostLine]) -> str:
    return "x" if any(one.line.estimate for one in lines) else ""


def _euro(amount: Decimal | None) -> str:
    return "" if amount is None else formats.number(amount, 0 if amount == amount.to_integral_value() else 2)


def _number(value: Decimal | None) -> str:
    return "" if value is None else formats.plain_number(value)
