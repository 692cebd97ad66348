"""One input widget per kind of question, and the one function that makes the right one."""

from __future__ import annotations

from collections.abc import Callable

from assessments.catalogue import Question, QuestionKind
from ui.theme import Theme
from ui.widgets.inputs.base import PAUSE_MS, ErrorLine, Input, TypingPause
from ui.widgets.inputs.channels import ChannelsInput
from ui.widgets.inputs.long_text import LongTextInput
from ui.widgets.inputs.options import ChoiceInput, MultipleInput
from ui.widgets.inputs.people import RolesInput, ScaleInput, TargetGroupsInput
from ui.widgets.inputs.pool import PoolInput
from ui.widgets.inputs.typed import DateInput, HoursInput, LineInput, PercentageInput, WholeInput

__all__ = [
    "PAUSE_MS",
    "ChannelsInput",
    "ChoiceInput",
    "DateInput",
    "ErrorLine",
    "HoursInput",
    "Input",
    "LineInput",
    "LongTextInput",
    "MultipleInput",
    "PercentageInput",
    "PoolInput",
    "RolesInput",
    "ScaleInput",
    "TargetGroupsInput",
    "TypingPause",
    "WholeInput",
    "make_input",
]


def make_input(theme: Theme, question: Question) -> Input:
    """Return the input for a question that is not a ladder; raises KeyError for a kind nobody can answer."""
    return _MAKERS[question.kind](theme, question)


def _whole(theme: Theme, question: Question) -> Input:
    return WholeInput(theme, question.text, unit=question.unit, minimum=question.minimum, maximum=question.maximum)


_MAKERS: dict[QuestionKind, Callable[[Theme, Question], Input]] = {
    QuestionKind.CHOICE: lambda theme, question: ChoiceInput(theme, question.options),
    QuestionKind.MULTIPLE: lambda theme, question: MultipleInput(theme, question.options, limit=question.maximum),
    QuestionKind.NUMBER: _whole,
    QuestionKind.AMOUNT: _whole,
    QuestionKind.NUMBERS: lambda theme, _: PoolInput(theme),
    QuestionKind.PERCENTAGE: lambda theme, question: PercentageInput(theme, question.text),
    QuestionKind.DATE: lambda theme, question: DateInput(theme, question.text),
    QuestionKind.SHORT_TEXT: lambda theme, question: LineInput(theme, question.text),
    QuestionKind.LONG_TEXT: lambda theme, question: LongTextInput(theme, question.text, advised=question.maximum),
    QuestionKind.LIST: lambda theme, _: TargetGroupsInput(theme),
    QuestionKind.ROLES: lambda theme, question: RolesInput(theme, [option.text for option in question.options]),
    QuestionKind.TABLE: lambda theme, question: ChannelsInput(theme, question.options),
    QuestionKind.SCALE: lambda theme, question: ScaleInput(theme, question.text),
}
