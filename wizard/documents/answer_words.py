"""Answers and conditions in words, for paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from assessments.catalogue import CHANNELS_QUESTION, Catalogue, Question, QuestionKind
from assessments.conditions import AllOf, AnyOf, Comparison, Condition, Not, Truth
from assessments.figures import Channel
from assessments.sheet import AnswerSheet
from assessments.types import PoolNumbers, QuestionId, Reach, RoleHolders, TargetGroup, Value
from wizard import formats

_REACH = {
    Reach.EASY: "makkelijk te bereiken",
    Reach.HARD: "lastig te bereiken",
    Reach.VERY_HARD: "heel lastig te bereiken",
}
_OPERATORS = {"=": "is", "!=": "is niet", ">=": "minstens", "<=": "hoogstens", ">": "meer dan", "<": "minder dan"}


def value_lines(catalogue: Catalogue, question: Question, value: Value | None) -> tuple[str, ...]:
    """Return an answer's value as lines of text; long text is one line of any length."""
    match value:
        case None:
            return ()
        case bool() | int() | Decimal():
            return (_number(question, value),)
        case date():
            return (formats.long_date(value),)
        case str():
            return (_choice(question, value),)
        case RoleHolders():
            return tuple(_holders(catalogue, value))
        case PoolNumbers():
            return (
                f"{_known(value.pool)} mensen in de talentpool, {_known(value.hires)} aannames daaruit in een jaar",
            )
        case tuple():
            return tuple(_item(question, item) for item in value)


def channel_lines(channels: tuple[Channel, ...]) -> tuple[str, ...]:
    """Return the channel table (EXT-12) as a line per channel."""
    return tuple(_channel(one) for one in channels)


def answer_lines(sheet: AnswerSheet, question: Question) -> tuple[str, ...]:
    """Return what was filled in at a question, hidden or not, as lines."""
    if question.id == CHANNELS_QUESTION:
        return channel_lines(sheet.measurement.figures.channels)
    return value_lines(sheet.catalogue, question, sheet.kept_answer(question.id).value)


def condition_words(catalogue: Catalogue, condition: Condition) -> str:
    """Say a question's condition in words: PRO-14 is ‘Ja’."""
    match condition:
        case Truth(name):
            return f"{name} is ingevuld"
        case Comparison(name, operator, operands):
            values = formats.enumeration([_operand(catalogue, name, one) for one in operands], "of")
            return f"{name} {_OPERATORS.get(operator, 'is')} {values}"
        case Not(part):
            return f"niet: {condition_words(catalogue, part)}"
        case AllOf(parts):
            return " en ".join(_bracketed(catalogue, part) for part in parts)
        case AnyOf(parts):
            return " of ".join(_bracketed(catalogue, part) for part in parts)


def _bracketed(catalogue: Catalogue, part: Condition) -> str:
    words = condition_words(catalogue, part)
    return f"({words})" if isinstance(part, AllOf | AnyOf) else words


def _operand(catalogue: Catalogue, name: str, operand: Decimal | str) -> str:
    question = catalogue.questions.get(QuestionId(name))
    if isinstance(operand, Decimal):
        level = "niveau " if question is not None and question.is_maturity else ""
        return f"{level}{formats.plain_number(operand)}"
    return f"‘{question.option_text(operand) if question else operand}’"


def _number(question: Question, value: int | Decimal) -> str:
    if question.kind is QuestionKind.AMOUNT:
        return formats.euro(value)
    if question.kind is QuestionKind.PERCENTAGE:
        return f"{formats.plain_number(value)}%"
    if question.kind is QuestionKind.SCALE:
        return f"{value} van 4"
    return f"{formats.plain_number(value)} {question.unit}".strip()


def _choice(question: Question, value: str) -> str:
    return question.option_text(value) if question.kind is QuestionKind.CHOICE else value


def _item(question: Question, item: object) -> str:
    if isinstance(item, TargetGroup):
        key = ", sleutelfunctie" if item.key_role else ""
        return f"{item.name} ({_REACH[item.reach]}{key})"
    return question.option_text(str(item))


def _holders(catalogue: Catalogue, value: RoleHolders) -> Iterator[str]:
    for role, name in catalogue.roles.items():
        if role in value.names:
            holder = value.names[role]
            yield f"{formats.capitalized(name)}: {holder if holder is not None else 'niet aanwezig'}"


def _channel(one: Channel) -> str:
    parts = []
    if one.spend is not None:
        parts.append(f"{formats.euro(one.spend)} uitgaven")
    if one.hours is not None:
        parts.append(formats.hours_long(one.hours))
    counts = (
        (one.responses, "reactie", "reacties"),
        (one.suitable, "geschikt", "geschikt"),
        (one.hires, "aanname", "aannames"),
    )
    parts += [formats.count(amount, single, many) for amount, single, many in counts if amount is not None]
    return f"{one.label}: {', '.join(parts) or 'geen cijfers'}"


def _known(amount: int | None) -> str:
    return "onbekend aantal" if amount is None else formats.number(amount)
