"""Bytes to plain JSON and back, refusing everything that JSON readers disagree about."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NoReturn

from assessments.errors import InvalidFileError
from assessments.exchange.place import shown

NO_DOSSIER = "Dit is geen dossier van Recruitmentwijzer; kies een bestand dat eindigt op .rwdossier."
MAX_DEPTH = 64
"""Objects and lists inside each other; a dossier needs ten."""
MAX_INTEGER = 60
"""Digits of a whole number."""


def decode(data: bytes, stranger: str = NO_DOSSIER) -> str:
    """Return the text of a file; a byte order mark is tolerated.

    Raises:
        InvalidFileError: it is not UTF-8; ``stranger`` is what is said of a file that is not ours.

    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InvalidFileError(stranger) from None


def parse_json(text: str, stranger: str = NO_DOSSIER) -> Any:
    """Return what JSON text holds, with exact numbers (int and Decimal).

    Raises:
        InvalidFileError: it is no JSON, ends halfway, names a key twice, holds NaN or Infinity, nests too deeply or
            holds half a character.

    """
    try:
        value = json.loads(
            text,
            parse_float=Decimal,
            parse_int=_integer,
            parse_constant=_refuse_constant,
            object_pairs_hook=_object,
        )
    except json.JSONDecodeError as error:
        raise InvalidFileError(_syntax_sentence(text, error, stranger)) from None
    except RecursionError:
        raise _too_deep() from None
    for item, depth in _walk(value):
        if depth > MAX_DEPTH:
            raise _too_deep()
        if isinstance(item, str):
            _check_text(item)
    return value


def dump_json(value: object) -> str:
    """Return JSON text for people and programs: one key per line, a line feed at the end."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def _integer(digits: str) -> int | Decimal:
    if len(digits) > MAX_INTEGER:
        raise InvalidFileError(
            f"Het getal {shown(digits)} is te lang; kies een getal van hooguit {MAX_INTEGER} cijfers."
        )
    return int(digits)


def _refuse_constant(name: str) -> NoReturn:
    raise InvalidFileError(f"In het bestand staat {name}, en dat is geen getal; gebruik null voor wat onbekend is.")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in found if keys.count(key) > 1)
        raise InvalidFileError(f"In één object staat {shown(twice)} twee keer; haal één van beide weg.")
    return found


def _syntax_sentence(text: str, error: json.JSONDecodeError, stranger: str) -> str:
    if not text.strip():
        return "Dit bestand is leeg; kies een ander bestand."
    if not text.lstrip().startswith("{"):
        return stranger
    if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string"):
        return f"Dit bestand houdt halverwege op, bij regel {error.lineno}; vraag om een nieuwe kopie."
    return f"Dit bestand is geen geldige JSON bij regel {error.lineno}, teken {error.colno}; vraag om een nieuwe kopie."


def _walk(value: Any) -> Iterator[tuple[Any, int]]:
    """Yield every key and value with its depth, without recursion."""
    todo = [(value, 1)]
    while todo:
        item, depth = todo.pop()
        yield item, depth
        if isinstance(item, dict):
            todo += [(part, depth + 1) for pair in item.items() for part in pair]
        elif isinstance(item, list):
            todo += [(part, depth + 1) for part in item]


def _too_deep() -> InvalidFileError:
    return InvalidFileError(
        f"Dit bestand is dieper genest dan {MAX_DEPTH} lagen, en dat doet geen dossier of stembestand; kies een ander bestand."
    )


def _check_text(text: str) -> None:
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise InvalidFileError(
            f"In de tekst {shown(text)} staat een half teken (een losse surrogaat); haal dat teken weg."
        )
