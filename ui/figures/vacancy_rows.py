"""The vacancies as rows of a grid: dates as people type them, days worked out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from assessments.figures import Vacancy
from assessments.metrics.vacancies import days_to_fill, days_to_hire, is_faulty, opening, was_known_before
from ui.texts import tr
from ui.widgets.grid import Column, Kind
from wizard import formats
from wizard.entry.notation import read_date, read_flag
from wizard.entry.refusal import Refusal

IMPORTANCE = {"needed": "nodig", "important": "belangrijk", "key": "sleutelfunctie"}
_NAMES = {
    "code": "naam",
    "opened": "opening",
    "published": "publicatie",
    "first_contact": "eerste contact",
    "accepted": "acceptatie",
    "started": "eerste werkdag",
    "importance": "belang",
    "channel": "kanaal",
    "group": "doelgroep",
    "pool": "uit de pool",
    "withdrawn": "ingetrokken",
}
_CODES = {word: code for code, word in IMPORTANCE.items()}


@dataclass(frozen=True, slots=True)
class VacancyRow:
    """A vacancy line with what is needed to show it.

    Attributes:
        reference: the day that open vacancies count to. channels, groups: what one can choose from.

    """

    vacancy: Vacancy
    reference: date
    channels: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()


def with_part(row: VacancyRow, name: str, value: object) -> VacancyRow:
    """Return the row with another value in one field of its vacancy."""
    parts: dict[str, Any] = {name: value}
    return replace(row, vacancy=replace(row.vacancy, **parts))


def fault(vacancy: Vacancy) -> str:
    """Say why a line counts nowhere (R-32), "" when it does."""
    begin = opening(vacancy)
    if not is_faulty(vacancy) or vacancy.accepted is None:
        return ""
    if begin is not None and vacancy.accepted < begin:
        return tr("{code}: de acceptatie ligt vóór de opening; verbeter een van de twee datums.").format(
            code=vacancy.code
        )
    return tr("{code}: de acceptatie ligt vóór het eerste contact; verbeter een van de twee datums.").format(
        code=vacancy.code
    )


def good_news(vacancy: Vacancy) -> str:
    """Say that a hire was in sight before the vacancy opened (R-33), "" when not."""
    if is_faulty(vacancy) or not was_known_before(vacancy):
        return ""
    return tr(
        "{code}: de kandidaat was al in beeld vóór de vacature. Deze aanname telt als aanname uit de pool."
    ).format(code=vacancy.code)


def change_words(before: Vacancy, after: Vacancy) -> str:
    """Say in a few words what became other in a line, for the list of what can be undone."""
    name = tr("Vacature {code}").format(code=before.code or after.code or tr("zonder naam"))
    changed = [one for one in _NAMES if getattr(before, one) != getattr(after, one)]
    if len(changed) != 1:
        return tr("{name} gewijzigd").format(name=name)
    value = getattr(after, changed[0])
    if isinstance(value, bool):
        return f"{name}: {_NAMES[changed[0]] if value else tr('niet {what}').format(what=_NAMES[changed[0]])}"
    if isinstance(value, date):
        value = formats.short_date_year(value)
    elif changed[0] == "importance":
        value = IMPORTANCE.get(value or "", "")
    return f"{name}: {_NAMES[changed[0]]} {value or tr('leeg')}"


def status(row: VacancyRow) -> str:
    """Say where a vacancy stands: withdrawn, filled, open or with a fault."""
    if fault(row.vacancy):
        return "fout"
    if row.vacancy.withdrawn:
        return "ingetrokken"
    return "vervuld" if row.vacancy.accepted is not None else "open"


def _date(key: str, head: str, name: str) -> Column:
    def read(row: VacancyRow, text: str) -> VacancyRow | Refusal:
        found = read_date(text)
        if text and found is None:
            return Refusal(tr("Typ bij {head} een datum als 31-12-2025.").format(head=head.lower()))
        return with_part(row, name, found)

    def show(row: VacancyRow) -> str:
        day = getattr(row.vacancy, name)
        return "" if day is None else f"{day.day:02}-{day.month:02}-{day.year}"

    return Column(key, head, 106, show, read, Kind.NUMBER, order=lambda row: getattr(row.vacancy, name))


def _words(key: str, head: str, name: str, width: int, choices: Callable[[Any], Sequence[str]] | None = None) -> Column:
    def read(row: VacancyRow, text: str) -> VacancyRow:
        return with_part(row, name, text or ("" if name == "code" else None))

    def show(row: VacancyRow) -> str:
        return getattr(row.vacancy, name) or ""

    return Column(key, head, width, show, read, choices=choices or (lambda _: ()), tip=_tip)


def _tip(row: VacancyRow) -> str:
    return fault(row.vacancy) or good_news(row.vacancy)


def _flag(key: str, head: str, name: str) -> Column:
    def read(row: VacancyRow, text: str) -> VacancyRow | Refusal:
        on = read_flag(text)
        return Refusal(tr("Typ ja of nee.")) if on is None else with_part(row, name, on)

    def ticked(row: VacancyRow) -> bool:
        return bool(getattr(row.vacancy, name))

    return Column(key, head, 96, lambda row: "ja" if ticked(row) else "nee", read, Kind.TICK, ticked=ticked)


def _read_importance(row: VacancyRow, text: str) -> VacancyRow | Refusal:
    plain = text.strip().lower()
    found = next((code for word, code in _CODES.items() if plain and word.startswith(plain)), None)
    if plain and found is None:
        return Refusal(tr("Kies nodig, belangrijk of sleutelfunctie."))
    return with_part(row, "importance", found)


def _fill(row: VacancyRow) -> str:
    if fault(row.vacancy):
        return tr("klopt niet")
    days = days_to_fill(row.vacancy)
    if days is not None:
        return str(days)
    begin = opening(row.vacancy)
    if row.vacancy.accepted is None and not row.vacancy.withdrawn and begin is not None and begin <= row.reference:
        return tr("open: {days}").format(days=(row.reference - begin).days)
    return ""


def _hire(row: VacancyRow) -> str:
    days = days_to_hire(row.vacancy)
    return "" if days is None or fault(row.vacancy) else str(days)


COLUMNS = (
    _words("code", "Vacature", "code", 160),
    _date("opening", "Opening", "opened"),
    _date("contact", "Eerste contact", "first_contact"),
    _date("acceptatie", "Acceptatie", "accepted"),
    Column("ttf", "Time-to-fill", 92, _fill, kind=Kind.READ_ONLY, order=lambda row: days_to_fill(row.vacancy), tip=_tip,
           alarm=lambda row: bool(fault(row.vacancy))),
    Column("tth", "Time-to-hire", 92, _hire, kind=Kind.READ_ONLY, order=lambda row: days_to_hire(row.vacancy), tip=_tip),
    Column("belang", "Belang", 108, lambda row: IMPORTANCE.get(row.vacancy.importance or "", ""), _read_importance,
           choices=lambda _: tuple(IMPORTANCE.values())),
    _words("kanaal", "Kanaal", "channel", 130, lambda row: row.channels),
    _words("doelgroep", "Doelgroep", "group", 120, lambda row: row.groups),
    _flag("pool", "Uit de pool", "pool"),
    _flag("ingetrokken", "Ingetrokken", "withdrawn"),
    _date("publicatie", "Publicatie", "published"),
    _date("start", "Eerste werkdag", "started"),
)  # fmt: skip
