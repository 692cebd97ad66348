"""The words and dates that people write beside a task's code on paper; pure and forgiving."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from wizard.entry.notation import read_date


class Mark(StrEnum):
    """What was written about a task."""

    OPEN = "open"
    BUSY = "bezig"
    DONE = "klaar"
    DROPPED = "vervallen"
    BACK = "terug"


_WORDS: dict[Mark, tuple[str, ...]] = {
    Mark.BACK: ("terug in het plan", "zet terug", "weer in het plan", "terug"),
    Mark.DROPPED: (
        *("niet meer nodig", "niet nodig", "uit het plan gehaald", "uit het plan", "vervallen", "vervalt", "geschrapt"),
        *("schrappen", "eruit", "hoeft niet meer", "hoeft niet"),
    ),
    Mark.OPEN: (
        *(
            "weer te doen",
            "nog te doen",
            "te doen",
            "weer open",
            "nog open",
            "niet klaar",
            "nog niet klaar",
            "nog niet",
        ),
        *("niet begonnen", "todo", "open"),
    ),
    Mark.BUSY: ("mee bezig", "in uitvoering", "begonnen", "gestart", "bezig", "loopt", "start"),
    Mark.DONE: (
        *("helemaal klaar", "afgerond", "afgemaakt", "voltooid", "gereed", "gedaan", "klaar", "done", "af", "✓", "✔"),
        *("☑", "v"),
    ),
}
_BY_LENGTH = sorted(((word, mark) for mark, words in _WORDS.items() for word in words), key=lambda one: -len(one[0]))
_FILLERS = re.compile(r"^(?:is|was|zijn|al|nu|sinds|op|per|vanaf|dd\.?|d\.d\.|en|staat)\b\s*")
_DATE = re.compile(
    r"^(?:(?:ma|di|wo|do|vr|za|zo)[a-z]*[., ]+)?"
    r"(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?|\d{1,2}[ -][a-zé]{3,9}\.?(?:[ -]\d{4})?|vandaag|gisteren)"
    r"(?![\w-])"
)
_TURN = re.compile(r"^(?:keer (\d{1,2})|(\d{1,2})(?:e|de|ste) keer)(?!\w)[:,]?\s*")
_REASON = re.compile(r"^\s*(?:[:;,.()–—-]+|want\b|omdat\b|reden\b:?)\s*")


@dataclass(frozen=True, slots=True)
class Written:
    """What stands behind a code.

    Attributes:
        mark: None when no word for a status was found.
        day: the date, None without one; ``bad_day`` is a date that does not exist or is not understood.
        is_guess: the year was not written.
        turn: which time of a recurring task is meant ("keer 2"), None for the task itself.
        rest: what follows: a reason or a remark; ``unclear`` when nothing parts it from the word.

    """

    mark: Mark | None
    day: date | None = None
    bad_day: str = ""
    is_guess: bool = False
    turn: int | None = None
    rest: str = ""
    unclear: str = ""


def read_words(text: str, today: date) -> Written:
    """Read a status with perhaps a date and, behind a colon or a dash, a reason or remark."""
    left = _without_fillers(text.strip().lstrip(":=–—-→ ").strip())
    turn = _TURN.match(left.lower())
    if turn is not None:
        found = read_words(left[turn.end() :], today)
        return replace(found, turn=int(turn[1] or turn[2])) if found.turn is None else Written(None, unclear=left)
    written, left = _take_day(left)
    mark, left = _take_mark(_without_fillers(left))
    if mark is None:
        return Written(None, unclear=text.strip(" :–—-"))
    if not written:
        written, left = _take_day(_without_fillers(left.lstrip(" ,")) if _starts_day(left) else left)
    day = read_day(written, today) if written else None
    found = Written(mark, day, written if day is None else "", is_guess=bool(written) and not _has_year(written))
    behind = _REASON.sub("", left, count=1).strip() if _REASON.match(left) else ""
    if behind:
        return replace(found, rest=behind.rstrip(" )"))
    return replace(found, unclear=left.strip(" .:,;)(–—-"))


def is_complete(text: str, today: date) -> bool:
    """Tell whether a text is a status with perhaps a date and nothing more."""
    found = read_words(text, today)
    return found.mark not in {None, Mark.DROPPED} and not (found.rest or found.unclear or found.bad_day)


def read_day(text: str, today: date) -> date | None:
    """Read a date; without a year it is the last such day up to today, and the year before when that lies ahead."""
    plain = text.strip().lower().rstrip(".")
    if plain in {"vandaag", "gisteren"}:
        return today - timedelta(days=plain == "gisteren")
    if found := read_date(plain):
        return found
    gap = " " if re.search(r"[a-z]", plain) else "-"
    for year in (today.year, today.year - 1):
        found = read_date(f"{plain}{gap}{year}")
        if found is not None and found <= today:
            return found
    return None


def _without_fillers(text: str) -> str:
    while (found := _FILLERS.match(text.lower())) and found.end():
        text = text[found.end() :]
    return text


def _starts_day(text: str) -> bool:
    return bool(_DATE.match(_without_fillers(text.lstrip(" ,(")).lower()))


def _take_day(text: str) -> tuple[str, str]:
    """Return the date in front as it is written, "" when there is none, and what is left."""
    plain = text.lstrip(" ,(")
    found = _DATE.match(plain.lower())
    return (found[1], plain[found.end() :].lstrip(" )")) if found is not None else ("", text)


def _has_year(written: str) -> bool:
    return written in {"vandaag", "gisteren"} or read_date(written.rstrip(".")) is not None


def _take_mark(text: str) -> tuple[Mark | None, str]:
    lower = text.lower()
    for word, mark in _BY_LENGTH:
        if lower.startswith(word) and not lower[len(word) : len(word) + 1].isalnum():
            return mark, text[len(word) :]
    return None, text
