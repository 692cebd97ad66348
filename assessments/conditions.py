"""Conditions as data: a small language, parsed to a tree and evaluated without ``eval``.

Grammar::

    condition  = all { "or" all }
    all        = part { "and" part }
    part       = "not" part | "(" condition ")" | comparison
    comparison = NAME [ operator operand | "in" "(" operand { "," operand } ")" ]
    operator   = "=" | "!=" | ">=" | "<=" | ">" | "<"
    operand    = NUMBER | WORD

A NAME is a question (``PRO-04``), a task (``T-EXT-05``: is it in the plan) or a named quantity (``weken_werk``).
A name without an operator asks whether it is true. A WORD is an option's code.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

Quantity = int | Decimal | str | bool | tuple[str, ...] | None
"""What a name can stand for; None is an empty answer or something that cannot be worked out."""
Lookup = Callable[[str], Quantity]

_TOKEN = re.compile(
    r"\s*(?:(?P<op>>=|<=|!=|=|>|<)|(?P<mark>[(),])|(?P<word>[A-Za-z_][\w-]*)|(?P<number>-?\d+(?:\.\d+)?))"
)


class ConditionError(ValueError):
    """A condition is not written in the language above."""


@dataclass(frozen=True, slots=True)
class Truth:
    """True when the named thing is true, non-empty or not zero."""

    name: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """A name compared with one value (``in``: with several)."""

    name: str
    operator: str
    operands: tuple[Decimal | str, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """True when the part is not."""

    part: Condition


@dataclass(frozen=True, slots=True)
class AllOf:
    """True when every part is."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """True when at least one part is."""

    parts: tuple[Condition, ...]


Condition = Truth | Comparison | Not | AllOf | AnyOf


def parse(text: str) -> Condition:
    """Turn a condition's text into its tree.

    Raises:
        ConditionError: with what was found where something else was expected.

    """
    parser = _Parser(list(_tokens(text)))
    condition = parser.condition()
    parser.expect_end()
    return condition


def evaluate(condition: Condition, lookup: Lookup) -> bool:
    """Tell whether a condition holds.

    An empty name makes every comparison false, except ``!=`` (method, Beslissing 1).
    """
    match condition:
        case Truth(name):
            return bool(lookup(name))
        case Comparison(name, operator, operands):
            return _compare(lookup(name), operator, operands)
        case Not(part):
            return not evaluate(part, lookup)
        case AllOf(parts):
            return all(evaluate(part, lookup) for part in parts)
        case AnyOf(parts):
            return any(evaluate(part, lookup) for part in parts)


def names(condition: Condition) -> Iterator[str]:
    """Yield every name a condition asks for, in order of writing."""
    match condition:
        case Truth(name) | Comparison(name, _, _):
            yield name
        case Not(part):
            yield from names(part)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from names(part)


def comparisons(condition: Condition) -> Iterator[Comparison]:
    """Yield every comparison in a condition, so that its words can be checked against a question's options."""
    match condition:
        case Comparison():
            yield condition
        case Not(part):
            yield from comparisons(part)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from comparisons(part)


def _compare(value: Quantity, operator: str, operands: tuple[Decimal | str, ...]) -> bool:
    if value is None:
        return operator == "!="
    if operator == "in":
        return any(_compare(value, "=", (operand,)) for operand in operands)
    wanted = operands[0]
    if isinstance(value, tuple):
        return _equal(wanted in value, operator)
    if isinstance(value, str) or isinstance(wanted, str):
        return _equal(value == wanted, operator)
    return _ordered(Decimal(value), operator, wanted)


def _equal(same: bool, operator: str) -> bool:
    """Return what "=" or "!=" makes of it; words have no order, so anything else is false."""
    return same if operator == "=" else operator == "!=" and not same


def _ordered(value: Decimal, operator: str, wanted: Decimal) -> bool:
    return {
        "=": value == wanted,
        "!=": value != wanted,
        ">=": value >= wanted,
        "<=": value <= wanted,
        ">": value > wanted,
        "<": value < wanted,
    }[operator]


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    position = 0
    while text[position:].strip():
        match = _TOKEN.match(text, position)
        if match is None:
            raise ConditionError(f"onbekend teken bij ‘{text[position:].strip()[:20]}’")
        assert match.lastgroup is not None
        yield match.lastgroup, match.group(match.lastgroup)
        position = match.end()


class _Parser:
    """Recursive descent over the tokens of one condition."""

    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self._tokens = tokens
        self._position = 0

    def condition(self) -> Condition:
        parts = [self._all()]
        while self._take("or"):
            parts.append(self._all())
        return parts[0] if len(parts) == 1 else AnyOf(tuple(parts))

    def expect_end(self) -> None:
        if self._position < len(self._tokens):
            raise ConditionError(f"‘{self._tokens[self._position][1]}’ staat hier niet op zijn plaats")

    def _all(self) -> Condition:
        parts = [self._part()]
        while self._take("and"):
            parts.append(self._part())
        return parts[0] if len(parts) == 1 else AllOf(tuple(parts))

    def _part(self) -> Condition:
        if self._take("not"):
            return Not(self._part())
        if self._take("("):
            inner = self.condition()
            self._expect(")")
            return inner
        return self._comparison()

    def _comparison(self) -> Condition:
        kind, name = self._next()
        if kind != "word" or name in {"and", "or", "in"}:
            raise ConditionError(f"verwacht een vraag, taak of grootheid, maar er staat ‘{name}’")
        if self._take("in"):
            self._expect("(")
            operands = [self._operand()]
            while self._take(","):
                operands.append(self._operand())
            self._expect(")")
            return Comparison(name, "in", tuple(operands))
        if self._peek()[0] == "op":
            operator = self._next()[1]
            operand = self._operand()
            if isinstance(operand, str) and operator not in {"=", "!="}:
                raise ConditionError(f"‘{operator}’ kan niet met het woord ‘{operand}’")
            return Comparison(name, operator, (operand,))
        return Truth(name)

    def _operand(self) -> Decimal | str:
        kind, text = self._next()
        if kind == "number":
            return Decimal(text)
        if kind == "word":
            return text
        raise ConditionError(f"verwacht een getal of woord, maar er staat ‘{text}’")

    def _peek(self) -> tuple[str, str]:
        return self._tokens[self._position] if self._position < len(self._tokens) else ("end", "het einde")

    def _next(self) -> tuple[str, str]:
        token = self._peek()
        self._position += 1
        return token

    def _take(self, text: str) -> bool:
        if self._peek()[1] == text and self._peek()[0] != "number":
            self._position += 1
            return True
        return False

    def _expect(self, text: str) -> None:
        if not self._take(text):
            raise ConditionError(f"verwacht ‘{text}’, maar er staat ‘{self._peek()[1]}’")
