"""A value read from JSON together with where it stands, so that every refusal names its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from assessments.errors import InvalidFileError
from assessments.limits import FIRST_YEAR, LAST_YEAR, MAX_COUNT, MAX_WHOLE, is_exact, is_likely

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)
D = TypeVar("D", bound=date)

_MAX_SHOWN = 40
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})")


def shown(value: object) -> str:
    """Return a value as it can stand in a sentence: one line, no control characters, not too long."""
    words = {None: "niets (null)", True: "true", False: "false"}
    if value is None or isinstance(value, bool):
        return words[value]
    if isinstance(value, Mapping):
        return "een object"
    if isinstance(value, list):
        return "een lijst"
    text = _one_line(str(value))
    return f"“{text}”" if isinstance(value, str) else text


def _one_line(text: str) -> str:
    text = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)
    return text if len(text) <= _MAX_SHOWN else text[:_MAX_SHOWN] + "…"


@dataclass(frozen=True, slots=True)
class Place:
    """One value of a dossier file.

    Attributes:
        value: what stands there, as JSON gave it.
        path: the words that lead to it, such as ("vragen", "INT-02").
        strict: hold values to their limits. Our own library is read back without limits: what it holds was
            accepted when it was typed, and must never become unreadable.

    """

    value: object
    path: tuple[str, ...] = ()
    strict: bool = True

    def __str__(self) -> str:
        return " › ".join(_one_line(word) for word in self.path) or "het bestand"

    def fail(self, problem: str, remedy: str) -> InvalidFileError:
        """Return the error that says in one sentence where, what, and what to do."""
        return InvalidFileError(f"In {self} {problem}; {remedy}.")

    def wrong(self, remedy: str) -> InvalidFileError:
        """Return the error for a value that cannot stand here."""
        return self.fail(f"staat {shown(self.value)}", remedy)

    def under(self, word: str, value: object) -> Place:
        """Return a place below this one."""
        return Place(value, (*self.path, word), self.strict)

    def entries(self) -> list[tuple[str, Place]]:
        """Return the keys and places of an object, in the order they stand."""
        if not isinstance(self.value, dict):
            raise self.wrong("daar hoort een object: { … }")
        return [(key, self.under(key, item)) for key, item in self.value.items()]

    def items(self, word: str = "regel") -> list[Place]:
        """Return the places of a list, named ``regel 1`` and on."""
        if not isinstance(self.value, list):
            raise self.wrong("daar hoort een lijst: [ … ]")
        return [self.under(f"{word} {number}", item) for number, item in enumerate(self.value, 1)]

    def fields(self, known: Collection[str], labels: Mapping[str, str] | None = None) -> dict[str, Place]:
        """Return the filled fields of an object; null counts as absent.

        Raises:
            InvalidFileError: the object has a field that is not known.

        """
        labels = labels or {}
        found = {}
        for key, place in self.entries():
            if key not in known:
                raise self.fail(f"staat een onbekend veld {shown(key)}", "haal het weg of verbeter de naam")
            if place.value is not None:
                found[key] = self.under(labels.get(key, key), place.value)
        return found

    def record(self, readers: Mapping[str, Callable[[Place], Any]], required: Collection[str] = ()) -> dict[str, Any]:
        """Return the values of an object's filled fields, each read by its own reader."""
        places = self.fields(readers)
        for key in required:
            if key not in places:
                raise self.missing(key)
        return {key: readers[key](place) for key, place in places.items()}

    def missing(self, key: str) -> InvalidFileError:
        """Return the error for a field that must be there."""
        return self.fail(f"ontbreekt {shown(key)}", "vul het aan")

    def text(self) -> str:
        """Return a text, whole."""
        if not isinstance(self.value, str):
            raise self.wrong("daar hoort tekst tussen aanhalingstekens")
        return self.value

    def filled_text(self) -> str:
        """Return a text that is not blank."""
        text = self.text()
        if self.strict and not text.strip():
            raise self.fail("staat geen tekst", "vul die in")
        return text

    def flag(self) -> bool:
        """Return true or false."""
        if not isinstance(self.value, bool):
            raise self.wrong("kies true of false")
        return self.value

    def whole(self, low: int | None = 0, high: int | None = None) -> int:
        """Return a whole number between low and high; 24.0 is one as well, "24" is not."""
        exact = None if isinstance(self.value, str) else self._number()
        number = None if exact is None or exact != exact.to_integral_value() else int(exact)
        if number is None:
            raise self.wrong(f"kies een heel getal{_range(low, high)}")
        if self.strict and not _within(number, low, high):
            raise self.wrong(f"kies {_bounds(low, high)}")
        return number

    def count(self, low: int = 0) -> int:
        """Return a number of people, hires, days and the like."""
        return self.whole(low, MAX_COUNT)

    def decimal(self, low: int | None = None, high: int | None = None) -> Decimal:
        """Return an exact number between low and high, from a JSON number or a decimal string."""
        number = self._number()
        if number is None:
            raise self.wrong(f"kies een getal{_range(low, high)}, met een punt voor de decimalen")
        if self.strict and not _within(number, low, high):
            raise self.wrong(f"kies {_bounds(low, high)}")
        return number

    def _number(self) -> Decimal | None:
        """Return the value as a finite number of a sane size, None when it is not one."""
        if isinstance(self.value, bool) or not isinstance(self.value, int | Decimal | str):
            return None
        if isinstance(self.value, str) and not _NUMBER.fullmatch(self.value):
            return None
        number = Decimal(self.value)
        return number if is_exact(number) or (not self.strict and number.is_finite()) else None

    def day(self) -> date:
        """Return a date written as 2026-01-05."""
        text = self.value
        if not isinstance(text, str) or not _DAY.fullmatch(text):
            raise self.wrong("schrijf een datum als 2026-01-05")
        try:
            return self._likely(date.fromisoformat(text))
        except ValueError:
            raise self.wrong("die datum bestaat niet, kies een andere") from None

    def moment(self) -> datetime:
        """Return a moment written as 2026-01-05T09:30:00Z, in UTC."""
        text = self.value
        if not isinstance(text, str) or not _MOMENT.fullmatch(text):
            raise self.wrong("schrijf een moment als 2026-01-05T09:30:00Z")
        try:
            return self._likely(datetime.fromisoformat(text).astimezone(UTC))
        except (ValueError, OverflowError):
            raise self.wrong("dat moment bestaat niet, kies een ander") from None

    def _likely(self, day: D) -> D:
        if self.strict and not is_likely(day):
            raise self.wrong(f"kies een jaar van {FIRST_YEAR} tot en met {LAST_YEAR}")
        return day

    def choice(self, kind: type[E]) -> E:
        """Return a member of an enumeration."""
        return kind(self.one_of([member.value for member in kind]))

    def one_of(self, codes: Collection[str]) -> str:
        """Return a code that is one of these."""
        if not isinstance(self.value, str) or self.value not in codes:
            raise self.wrong(f"kies {_listed(codes)}")
        return self.value


def _within(number: int | Decimal, low: int | None, high: int | None) -> bool:
    least = -MAX_WHOLE if low is None else low
    most = MAX_WHOLE if high is None else high
    return least <= number <= most


def _range(low: int | None, high: int | None) -> str:
    return "" if low is None and high is None else f": {_bounds(low, high)}"


def _bounds(low: int | None, high: int | None) -> str:
    if low is not None and high is not None:
        return f"{low} tot en met {high}"
    if low is not None:
        return f"{low} of meer, tot {MAX_WHOLE}"
    return f"een getal tussen {-MAX_WHOLE} en {MAX_WHOLE if high is None else high}"


def _listed(codes: Collection[str]) -> str:
    words = list(codes)
    if not words:
        return "iets anders"
    if len(words) > 12:
        words = [*words[:12], "…"]
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " of " + words[-1]
