"""When a question has to be filled in, in one sentence for a form on paper."""

from __future__ import annotations

from decimal import Decimal

from assessments.catalogue import Catalogue
from assessments.conditions import AllOf, AnyOf, Comparison, Condition, Not, Truth
from assessments.types import QuestionId
from wizard import formats

_AMOUNTS = {">=": "minstens", "<=": "hoogstens", ">": "meer dan", "<": "minder dan", "!=": "iets anders dan"}


def asked_when(catalogue: Catalogue, condition: Condition) -> str:
    """Return the sentence: Alleen invullen als bij PRO-14 (‘Willen jullie …?’) ‘Ja’ is gekozen."""
    return f"Alleen invullen als {_Sayer(catalogue).words(condition)}."


class _Sayer:
    """Says a condition; a question is quoted the first time that it is named."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._named: set[str] = set()

    def words(self, condition: Condition) -> str:
        match condition:
            case Truth(name):
                return f"bij {self._name(name)} iets is ingevuld"
            case Comparison(name, operator, operands):
                return self._comparison(name, operator, operands)
            case Not(part):
                return f"het niet zo is dat {self.words(part)}"
            case AllOf(parts):
                return " en ".join(self.words(part) for part in parts)
            case AnyOf(parts):
                return ", of als ".join(self.words(part) for part in parts)

    def _comparison(self, name: str, operator: str, operands: tuple[Decimal | str, ...]) -> str:
        question = self._catalogue.questions.get(QuestionId(name))
        is_chosen = question is not None and (question.options or question.levels)
        values = formats.enumeration([self._value(name, one) for one in operands], "of")
        amount = _AMOUNTS.get(operator)
        said = f"{amount} {values}" if amount else values
        return f"bij {self._name(name)} {said} is {'gekozen' if is_chosen else 'ingevuld'}"

    def _value(self, name: str, operand: Decimal | str) -> str:
        question = self._catalogue.questions.get(QuestionId(name))
        if isinstance(operand, Decimal):
            level = "niveau " if question is not None and question.is_maturity else ""
            return f"{level}{formats.plain_number(operand)}"
        return f"‘{question.option_text(operand) if question else operand}’"

    def _name(self, name: str) -> str:
        question = self._catalogue.questions.get(QuestionId(name))
        if question is None or name in self._named:
            return name
        self._named.add(name)
        return f"{name} (‘{question.text}’)"
