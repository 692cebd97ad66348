"""An answer in one line of words, for a folded card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from assessments.catalogue import Question, QuestionKind
from assessments.figures import Channel
from assessments.types import Answer, PoolNumbers, RoleHolders, TargetGroup
from ui.texts import tr
from ui.widgets.chips import ChipText
from wizard import formats
from wizard.entry.notation import write_date, write_decimal

_LONGEST = 180


@dataclass(frozen=True, slots=True)
class Summary:
    """What a folded card says about its answer; ``level`` is drawn as a node, ``lead`` is bold, ``chip`` comes first.

    ``is_error`` is for something that was typed but could not be kept.
    """

    text: str
    lead: str = ""
    level: int | None = None
    answered: bool = True
    chip: ChipText | None = None
    is_error: bool = False


def summarise(
    question: Question, answer: Answer, level_names: Sequence[str], channels: Sequence[Channel] = ()
) -> Summary:
    """Say what was answered, or that nothing was."""
    if answer.not_applicable:
        return Summary(answer.reason.strip() or tr("Nog geen reden: telt niet mee"), chip=ChipText(tr("n.v.t."), "ban"))
    if question.kind is QuestionKind.TABLE and channels:
        return Summary(_shortened(formats.enumeration([channel.label for channel in channels])))
    value = answer.value
    if question.is_maturity:
        if isinstance(value, int):
            return Summary(question.levels[value], f"{level_names[value]}.", value)
        return Summary(tr("Nog geen niveau gekozen"), answered=False)
    text = _words(question, value)
    if not text:
        return Summary(tr("Nog geen antwoord"), answered=False)
    return Summary(_shortened(text))


def _words(question: Question, value: object) -> str:
    match value:
        case PoolNumbers():
            pool, hires = formats.number(value.pool), formats.number(value.hires)
            return tr("{pool} mensen in de talentpool, {hires} aannames eruit").format(pool=pool, hires=hires)
        case RoleHolders():
            names = [f"{role}: {name or tr('niet aanwezig')}" for role, name in value.names.items()]
            return " · ".join(names)
        case date():
            return write_date(value)
        case str():
            return question.option_text(value) if question.options else " ".join(value.split())
        case tuple():
            return _list_words(question, value)
        case int() if question.kind is QuestionKind.SCALE:
            return tr("{level} op een schaal van 0 tot 4").format(level=value)
        case int() | Decimal():
            unit = question.unit
            number = write_decimal(value)
            return f"{number}{unit}" if unit == "%" else f"{number} {unit}".strip()
        case _:
            return ""


def _list_words(question: Question, items: tuple[object, ...]) -> str:
    words = []
    for item in items:
        if isinstance(item, TargetGroup):
            words.append(f"{item.name} ({tr('sleutelfunctie')})" if item.key_role else item.name)
        elif isinstance(item, str):
            words.append(question.option_text(item))
    return formats.enumeration(words)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
