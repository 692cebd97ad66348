"""A dossier in which every field of every value holds something of its own, found by walking the types.

A field that is new is filled by its type, so that the tests of completeness fail until it is printed, or is named in
``expected.py`` with the reason why it is not.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from itertools import count
from typing import Any

from assessments import types as t
from assessments.catalogue import CHANNELS_QUESTION, PROFILE, Question, QuestionKind
from assessments.figures import (
    Channel,
    CostLine,
    Figures,
    HourlyRate,
    Line,
    Period,
    ReturnInputs,
    Scenario,
    Scenarios,
    TurnoverGoal,
    Vacancy,
)
from assessments.locks import LockEvent, LockKind
from assessments.plan import (
    Decision,
    DismissedWarning,
    FirstMeeting,
    HouseStyle,
    MeetingEdit,
    Occurrence,
    OwnTask,
    Plan,
    Replan,
    TaskEdit,
    TaskStatus,
)
from assessments.workshop import Workshop, WorkshopId
from tests.dossiers import CATALOGUE, MONDAY
from tests.wizard.documents import rooms
from wizard.assessment import assess
from wizard.kpi_words import INPUTS

_numbers = count(1)
_word = count(1)
_before: list[str] = [""]


def mark() -> str:
    """Return a word that stands nowhere else, at the end of a long text when that was asked for."""
    return f"{_before[0]}merk{next(_word):04}q"


def _whole() -> int:
    return 3001 + 7 * next(_numbers)


def _day() -> date:
    return date(2027, 2, 1) + timedelta(days=next(_numbers))


def _value(hint: Any) -> Any:  # one line per type
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        return _value(next(one for one in typing.get_args(hint) if one is not type(None)))
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin is tuple:
        return (_value(args[0]), _value(args[0]))
    if origin is not None and issubclass(origin, Mapping):
        return {_value(args[0]): _value(args[1])}
    if isinstance(hint, typing.NewType):
        return hint(mark())
    if is_dataclass(hint):
        return filled(typing.cast("type[Any]", hint))
    if issubclass(hint, Enum):
        return list(hint)[-1]
    made = {bool: True, int: _whole, Decimal: lambda: Decimal(_whole()), str: mark, date: _day}
    if hint is time:
        return time(9, 40)
    if hint is datetime:
        return datetime.combine(_day(), datetime.min.time(), UTC).replace(hour=11)
    found = made[hint]
    return found() if callable(found) else found


def filled(cls: type[Any], **given: Any) -> Any:
    """Return a value of which every field holds something; ``given`` where only some values can be."""
    hints = typing.get_type_hints(cls, localns={"Workshop": Workshop, "WorkshopId": WorkshopId})
    return cls(**{one.name: given[one.name] if one.name in given else _value(hints[one.name]) for one in fields(cls)})


def _line(**given: Any) -> Line:
    """Return a line with an amount; hours and rate, or share and base, make it another one."""
    kinds: dict[str, Any] = {"amount": None, "hours": None, "rate": None, "share": None, "base": None}
    rest: dict[str, Any] = {"vat": "21", "contract_months": 19, "times": Decimal(3)}
    ends = {"low": Decimal(_whole()), "high": Decimal(_whole() + 5000)}
    made: Line = filled(Line, **{**kinds, **rest, **ends, **given})
    return made


def _lines() -> tuple[Line, ...]:
    return (
        _line(amount=Decimal(_whole())),
        _line(hours=Decimal(_whole()), rate=Decimal(_whole())),
        _line(share=Decimal("0.1357"), base=Decimal(_whole())),
    )


def _figures() -> Figures:
    codes = ("E01", "E02", "I01")
    kpis: dict[str, dict[str, Decimal]] = {}
    for one in INPUTS:
        kpis.setdefault(one.kpi, {})[one.name] = Decimal(_whole())
    rates = {
        "HR": HourlyRate(rate=Decimal(_whole())),
        "RE": filled(HourlyRate, rate=None, holiday=Decimal("0.0813"), charges=Decimal("0.2517")),
        "MC": filled(HourlyRate, holiday=Decimal("0.0819"), charges=Decimal("0.2519")),
    }
    first = filled(Vacancy, opened=date(2025, 2, 3), published=date(2025, 2, 11), first_contact=date(2025, 2, 14),
                   accepted=date(2025, 3, 4), started=date(2025, 4, 1), importance="important",
                   withdrawn=False)  # fmt: skip
    gone = filled(Vacancy, opened=date(2025, 5, 6), published=date(2025, 5, 7), first_contact=date(2025, 5, 8),
                  accepted=None, started=None, importance="key")  # fmt: skip
    made: Figures = filled(
        Figures,
        period=Period(date(2025, 1, 2), date(2025, 12, 30)),
        vat_deductible=Decimal("0.37"),
        rates=rates,
        costs=tuple(CostLine(code, line) for code, line in zip(codes, _lines(), strict=True)),
        vacancies=(first, gone),
        channels=(filled(Channel, vat="9"), filled(Channel, vat="21")),
        kpis=kpis,
        kpi_targets={"CPH": Decimal(_whole()), "TTF": Decimal(_whole())},
    )
    return made


def _scenarios() -> Scenarios:
    def one(fte: str) -> Scenario:
        return Scenario(_lines(), _lines(), _lines(), Decimal(fte))

    roi = ReturnInputs("rpo", _lines(), Decimal(_whole()), {"key": 3407, "needed": 3409}, Decimal(_whole()),
                       TurnoverGoal(Decimal("0.2713"), Decimal("0.1319"), Decimal(_whole())))  # fmt: skip
    return Scenarios(_whole(), one("1.37"), one("1.39"), one("1.43"), roi)


def _answer_value(question: Question) -> t.Value:
    codes = tuple(option.code for option in question.options)
    match question.kind:
        case QuestionKind.MATURITY:
            return 1
        case QuestionKind.SCALE:
            return 3
        case QuestionKind.CHOICE:
            return codes[-1]
        case QuestionKind.MULTIPLE:
            return codes
        case QuestionKind.NUMBER:
            return min(_whole(), question.maximum or 10**6)
        case QuestionKind.NUMBERS:
            return t.PoolNumbers(_whole(), _whole())
        case QuestionKind.AMOUNT | QuestionKind.PERCENTAGE:
            return Decimal(37)
        case QuestionKind.DATE:
            return MONDAY
        case QuestionKind.LIST:
            return tuple(t.TargetGroup(mark(), reach, key_role=True) for reach in t.Reach)
        case QuestionKind.ROLES:
            return t.RoleHolders({role: mark() for role in t.Role})
        case _:
            return mark()


def answer(question: Question, **given: Any) -> t.Answer:
    """Return a full answer: not waived, with a target of its own that is not the ambition's."""
    target = 4 if question.is_maturity else None
    value = _answer_value(question)
    fixed = {"value": value, "not_applicable": False, "reason": "", "target": target}
    made: t.Answer = filled(t.Answer, **{**fixed, **given})
    return made


def _answers() -> dict[t.QuestionId, t.Answer]:
    found = {}
    waivable = count()
    for place, (code, question) in enumerate(CATALOGUE.questions.items()):
        if question.section == PROFILE or code == CHANNELS_QUESTION:
            continue
        found[code] = answer(question)
        if question.may_be_na and next(waivable) % 4 == 0:
            found[code] = answer(question, not_applicable=True, reason=mark())
        elif question.is_maturity and place % 7 == 0:
            found[code] = answer(question, value=3, target=1, reason=mark())
    return found


def _profile() -> dict[t.QuestionId, t.Value]:
    return {
        code: _answer_value(question) for code, question in CATALOGUE.questions.items()
        if question.section == PROFILE and code != "PRO-01"
    }  # fmt: skip


def _edits(one: t.Dossier) -> dict[t.TaskCode, TaskEdit]:
    """Return full decisions about tasks of every class, one that comes back, one that left the plan, an own one."""
    tasks = assess(CATALOGUE, one).tasks
    found: dict[t.TaskCode, TaskEdit] = {}
    per_class = {letter: [task for task in tasks if task.task.task_class == letter] for letter in "ABC"}
    chosen = [task for members in per_class.values() for task in members[:2]]
    chosen += [task for task in tasks if task.task.template.rhythm != "eenmalig"][:2]
    for place, task in enumerate({task.code: task for task in chosen}.values()):
        done = place % 2 == 1
        turns = (Occurrence(1, _day(), _day(), mark()), Occurrence(2, _day(), None, mark()))
        found[task.code] = filled(
            TaskEdit,
            lead=t.Role.RE, raci={t.Role.RE: "A/R", t.Role.DI: "C"}, hours=Decimal(f"{113 + place}.7"), days=417 + place,
            after=(tasks[-1 - place].code,), before=tasks[-20 - place].code,
            status=TaskStatus.DONE if done else TaskStatus.BUSY, done_on=_day() if done else None,
            dropped_reason=None, dropped_on=None, occurrences=turns,
            meeting=filled(FirstMeeting, time=f"13:4{place}", minutes=71 + place),
        )  # fmt: skip
    dropped = [task for task in tasks if task.code not in found][3]
    found[dropped.code] = replace(
        found[chosen[0].code], title=mark(), action=mark(), done_when=mark(), owner=mark(), remark=mark(),
        evidence=mark(), dropped_reason=mark(), dropped_on=_day(), occurrences=(),
    )  # fmt: skip
    return found


def _plan(one: t.Dossier) -> Plan:
    own = t.TaskCode("T-EIG-01")
    fired = [found.rule.id for found in assess(CATALOGUE, one).contradictions]
    options = {template.option for template in CATALOGUE.meetings}
    meetings = {
        option: filled(
            MeetingEdit, recurrence="maand 2 di" if place else "week wo", time=f"09:1{place}", minutes=61 + place
        )
        for place, option in enumerate(sorted(options))
    }
    warning = {rule: filled(DismissedWarning) for rule in (*fired[:2], t.RuleId("R-99"))}
    tools = {
        code: {f"{part.code}.{line.code}": mark() for part in text.parts for line in part.lines}
        for code, text in CATALOGUE.tools.texts.items()
    }
    made: Plan = filled(
        Plan,
        edits=_edits(one),
        dismissed=warning,
        own_tasks={own: filled(OwnTask, code=own, lead=t.Role.IT, hours=Decimal("211.3"), days=523, impact=5, gap=4,
                               rhythm="kwartaal", after=(t.TaskCode("T-DRA-02"),))},
        last_own=1,
        known=(),
        meetings=meetings,
        replan=Replan(date(2026, 1, 12), ()),
        decisions=(Decision(1, datetime(2024, 3, 6, 9, tzinfo=UTC), "T-DRA-01", mark(), mark(), mark()),
                   Decision(2, datetime(2024, 3, 7, 9, tzinfo=UTC), "", mark(), mark(), mark())),
        history=(),
        tools=tools,
        house_style=HouseStyle("#335577", mark()[-60:]),
        edition=None,
    )  # fmt: skip
    return made


def _log() -> tuple[LockEvent, ...]:
    first, second = (datetime(2026, 2, day, 10, tzinfo=UTC) for day in (3, 4))
    return LockEvent(LockKind.LOCK, first, mark(), ""), LockEvent(LockKind.UNLOCK, second, mark(), mark())


def measurement(ident: str, kind: t.MeasurementKind, day: date) -> t.Measurement:
    """Return a measurement with everything in it."""
    made: t.Measurement = filled(
        t.Measurement, id=t.MeasurementId(ident), kind=kind, date=day, content_version="1",
        locked_at=datetime(2026, 2, 5, 10, tzinfo=UTC), answers=_answers(), figures=_figures(), scenarios=_scenarios(),
        lock_log=_log(),
    )  # fmt: skip
    return made


def marked_dossier(*, rounds: int = 1, before: str = "") -> t.Dossier:
    """Return a dossier with something of its own in every field.

    Args:
        rounds: one measurement, or two.
        before: what stands in front of the mark in every text, so that a text that is cut off loses its mark.

    """
    _before[0] = before
    kinds = (t.MeasurementKind.NULMETING, t.MeasurementKind.HERMETING)
    days = (MONDAY, date(2027, 1, 11))
    bare: t.Dossier = filled(
        t.Dossier, profile=_profile(), logo=None, plan=Plan(),
        workshops={"w-1": rooms.marked(filled, mark)},
        measurements=tuple(measurement(str(kind), kind, day) for kind, day in zip(kinds[:rounds], days, strict=False)),
    )  # fmt: skip
    return replace(bare, plan=_plan(bare))
