"""One measurement's answers as the rules see them: what is shown, what counts, which target, which gap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from assessments.catalogue import CHANNELS_QUESTION, ORGANISATION_QUESTION, PROFILE, Catalogue, Question
from assessments.conditions import Quantity, evaluate
from assessments.types import (
    EMPTY_ANSWER,
    Answer,
    Dossier,
    Measurement,
    PoolNumbers,
    QuestionId,
    RoleHolders,
    Value,
)

AMBITION = QuestionId("PRO-09")
HOURS_PER_WEEK = QuestionId("PRO-10")
START_DATE = QuestionId("PRO-11")
LAST_START = date(9990, 1, 1)
"""A plan needs some years on the calendar after its start."""


@dataclass(frozen=True)
class AnswerSheet:
    """The answers of one measurement beside the profile, read through the catalogue's conditions.

    A hidden question keeps its answer but counts as empty everywhere (method, Beslissing 2); n.v.t. counts once
    it has a reason (Beslissing 3).
    """

    catalogue: Catalogue
    dossier: Dossier
    measurement: Measurement
    _shown: dict[QuestionId, bool] = field(default_factory=dict, init=False, repr=False, compare=False)

    def is_shown(self, question: QuestionId) -> bool:
        """Tell whether a question is asked here."""
        if question not in self._shown:
            condition = self.catalogue.questions[question].shown_if
            self._shown[question] = condition is None or evaluate(condition, self.quantity)
        return self._shown[question]

    def kept_answer(self, question: QuestionId) -> Answer:
        """Return what was typed, also when the question is hidden now."""
        if self.catalogue.questions[question].section == PROFILE:
            return self._profile_answer(question)
        return self.measurement.answer(question)

    def answer(self, question: QuestionId) -> Answer:
        """Return the answer that counts: an empty one for a hidden question."""
        return self.kept_answer(question) if self.is_shown(question) else EMPTY_ANSWER

    def value(self, question: QuestionId) -> Value | None:
        """Return the value that counts, without defaults; None when there is none."""
        answer = self.answer(question)
        return None if answer.not_applicable else answer.value

    def effective_value(self, question: QuestionId) -> Value | None:
        """Return the value, or the default that the sums use while there is none (Beslissing 4)."""
        value = self.value(question)
        return value if value is not None else self.catalogue.questions[question].default

    def level(self, question: QuestionId) -> int | None:
        """Return a maturity question's level 0-4, None when it is empty, hidden or n.v.t."""
        value = self.value(question)
        return value if isinstance(value, int) else None

    def is_waived(self, question: QuestionId) -> bool:
        """Tell whether a shown question is n.v.t. with a reason."""
        return self.answer(question).is_waived()

    def is_active(self, question: QuestionId) -> bool:
        """Tell whether a question takes part in the scores: shown and not waived."""
        return self.is_shown(question) and not self.is_waived(question)

    def is_answered(self, question: QuestionId) -> bool:
        """Tell whether a shown question has an answer; n.v.t. with a reason is one."""
        if not self.is_shown(question):
            return False
        if question == CHANNELS_QUESTION:
            return any(one.has_figures for one in self.measurement.figures.channels)
        return self.is_waived(question) or has_content(self.value(question))

    def target(self, question: QuestionId) -> int | None:
        """Return the target level of an active maturity question, else None (method 4.2)."""
        asked = self.catalogue.questions[question]
        if not asked.is_maturity or not self.is_active(question):
            return None
        own = self.answer(question).target
        return max(self.ambition_level() if own is None else own, asked.floor or 0)

    def gap(self, question: QuestionId) -> int:
        """Return how many levels an answered question stays below its target."""
        target, level = self.target(question), self.level(question)
        return 0 if target is None or level is None else max(0, target - level)

    def ambition_level(self) -> int:
        """Return the target level that the profile's ambition stands for."""
        ambition = self.effective_value(AMBITION)
        return self.catalogue.ambitions[ambition] if isinstance(ambition, str) else 3

    def hours_per_week(self) -> int:
        """Return the hours a week that the team can spend."""
        hours = self.effective_value(HOURS_PER_WEEK)
        return hours if isinstance(hours, int) else 16

    def start_date(self) -> date:
        """Return day 0 of the plan: PRO-11, else the date of the nulmeting: a hermeting does not begin a new plan."""
        start = self.value(START_DATE)
        first = min((one.date for one in self.dossier.measurements), default=self.measurement.date)
        return min(start if isinstance(start, date) else first, LAST_START)

    def role_holders(self) -> RoleHolders:
        """Return the names per role of PRO-07."""
        value = self.value(QuestionId("PRO-07"))
        return value if isinstance(value, RoleHolders) else RoleHolders()

    def maturity_questions(self, section: str | None = None) -> Iterator[Question]:
        """Yield the maturity questions of a section, or all."""
        for question in self.catalogue.questions.values():
            if question.is_maturity and section in {None, question.section}:
                yield question

    def quantity(self, name: str) -> Quantity:
        """Look a question up for a condition."""
        return as_quantity(self.value(QuestionId(name)))

    def _profile_answer(self, question: QuestionId) -> Answer:
        if question == ORGANISATION_QUESTION:
            return Answer(value=self.dossier.organisation or None)
        profile: Mapping[QuestionId, Value] = self.dossier.profile
        return Answer(value=profile.get(question))


def has_content(value: Value | None) -> bool:
    """Tell whether a value says anything: no blank text, no empty list, not only empty fields."""
    match value:
        case None:
            return False
        case str():
            return bool(value.strip())
        case tuple():
            return bool(value)
        case RoleHolders():
            return any(name is None or name.strip() for name in value.names.values())
        case PoolNumbers():
            return value != PoolNumbers()
        case _:
            return True


def as_quantity(value: Value | None) -> Quantity:
    """Turn an answer's value into something a condition can compare."""
    match value:
        case int() | Decimal():
            return value
        case str():
            return value or None
        case tuple():
            return tuple(item for item in value if isinstance(item, str)) or None
        case _:
            return None
