"""A dossier in which every field of every value holds something of its own, found by walking the types.

A field that is new is filled by its type and expected on paper, so that the tests of completeness fail until it is
printed, or is named below with the reason why it is not.
"""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta
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
    MeetingEdit,
    Occurrence,
    OwnTask,
    Plan,
    Replan,
    TaskEdit,
    TaskStatus,
)
from tests.dossiers import CATALOGUE, MONDAY
from wizard import formats
from wizard.assessment import assess
from wizard.kpi_words import INPUTS

NOT_CONTENT: Mapping[tuple[type, str], str] = {
    (t.Dossier, "id"): "a name for the program",
    (t.Dossier, "created_at"): "kept by the program",
    (t.Dossier, "updated_at"): "kept by the program",
    (t.Dossier, "logo"): "a picture",
    (t.Measurement, "id"): "a name for the program",
    (t.Measurement, "content_version"): "which questionnaire; the plan prints the one it was made with",
    (Plan, "last_own"): "which number was given out last",
    (Plan, "known"): "which tasks have been seen; all of them are printed",
    (Plan, "history"): "how the plan stood on earlier days, kept by the program; printed by Wat is veranderd",
    (Replan, "settled"): "which tasks were finished by then; they are printed as done",
    (Decision, "number"): "the order, which is that of the list",
    (Occurrence, "number"): "the order, which is that of the list",
    (Line, "comparable"): "a tick, told as ja or nee",
}
"""What is in a dossier and says nothing to a reader, with the reason."""

WORDS: Mapping[tuple[type, str], Mapping[object, str]] = {
    (t.Answer, "not_applicable"): {True: "N.v.t."},
    (t.Answer, "confidence"): {one: one.value for one in t.Confidence},
    (t.Answer, "discuss"): {True: "og bespreken"},
    (t.TargetGroup, "reach"): {
        t.Reach.EASY: "makkelijk te bereiken",
        t.Reach.HARD: "lastig te bereiken",
        t.Reach.VERY_HARD: "heel lastig te bereiken",
    },
    (t.TargetGroup, "key_role"): {True: "sleutelfunctie"},
    (t.Dossier, "is_example"): {True: "Voorbeeld: geen bestaande organisatie"},
    (t.Measurement, "kind"): {one: str(one) for one in t.MeasurementKind},
    (Line, "estimate"): {True: "schatting"},
    (Line, "including_vat"): {True: "incl. btw"},
    (Line, "vat"): {"21": "21%", "9": "9%", "0": "0%"},
    (Channel, "vat"): {"21": "21%", "9": "9%", "0": "0%"},
    (Vacancy, "pool"): {True: "uit de pool"},
    (Vacancy, "withdrawn"): {True: "ingetrokken"},
    (Vacancy, "importance"): {"key": "sleutelfunctie", "important": "belangrijk", "needed": "nodig"},
    (Figures, "definitions_changed"): {True: "Definities gewijzigd"},
    (ReturnInputs, "chosen"): {"rpo": "RPO", "agency": "bureau", "in_house": "eigen recruiter"},
    (LockEvent, "kind"): {LockKind.LOCK: "vergrendeld", LockKind.UNLOCK: "ontgrendeld"},
    (TaskEdit, "status"): {TaskStatus.BUSY: "Bezig", TaskStatus.DONE: "Klaar"},
    (MeetingEdit, "recurrence"): {"maand 2 di": "tweede dinsdag", "week wo": "woensdag"},
    (OwnTask, "rhythm"): {"maandelijks": "elke maand", "kwartaal": "elk kwartaal", "jaarlijks": "elk jaar"},
}  # fmt: skip
"""How paper says what is a code, a tick or a choice."""

_numbers = count(1)
_word = count(1)


def mark() -> str:
    """Return a word that stands nowhere else."""
    return f"merk{next(_word):04}q"


def _whole() -> int:
    return 3001 + 7 * next(_numbers)


def _day() -> date:
    return date(2027, 2, 1) + timedelta(days=next(_numbers))


def _value(hint: Any) -> Any:  # noqa: C901, PLR0911  # one line per type
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
    if hint is datetime:
        return datetime.combine(_day(), datetime.min.time(), UTC).replace(hour=11)
    found = made[hint]
    return found() if callable(found) else found


def filled(cls: type[Any], **given: Any) -> Any:
    """Return a value of which every field holds something; ``given`` where only some values can be."""
    hints = typing.get_type_hints(cls)
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
    for place, (code, question) in enumerate(CATALOGUE.questions.items()):
        if question.section == PROFILE or code == CHANNELS_QUESTION:
            continue
        found[code] = answer(question)
        if question.may_be_na and place % 6 == 0:
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
            lead=t.Role.RE, raci={t.Role.RE: "A/R", t.Role.DI: "C"}, hours=Decimal("13.7"), days=17,
            after=(tasks[-1].code,), before=tasks[-2].code,
            status=TaskStatus.DONE if done else TaskStatus.BUSY, done_on=_day() if done else None,
            dropped_reason=None, dropped_on=None, occurrences=turns,
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
        option: filled(MeetingEdit, recurrence="maand 2 di" if place else "week wo", time="09:37", minutes=37)
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
        own_tasks={own: filled(OwnTask, code=own, lead=t.Role.IT, hours=Decimal("11.3"), days=23, impact=5, gap=4,
                               rhythm="kwartaal", after=())},
        last_own=1,
        known=(),
        meetings=meetings,
        replan=Replan(date(2026, 1, 12), ()),
        decisions=(Decision(1, datetime(2026, 1, 6, 9, tzinfo=UTC), "T-DRA-01", mark(), mark(), mark()),
                   Decision(2, datetime(2026, 1, 7, 9, tzinfo=UTC), "", mark(), mark(), mark())),
        history=(),
        tools=tools,
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


def marked_dossier(*, rounds: int = 1) -> t.Dossier:
    """Return a dossier with something of its own in every field, with one measurement or with two."""
    kinds = (t.MeasurementKind.NULMETING, t.MeasurementKind.HERMETING)
    days = (MONDAY, date(2027, 1, 11))
    bare: t.Dossier = filled(
        t.Dossier, profile=_profile(), logo=None, plan=Plan(),
        workshop={"decisions": [{"question": "DRA-01", "text": mark()}], "votes": {"DRA-02": {"remark": mark()}}},
        measurements=tuple(measurement(str(kind), kind, day) for kind, day in zip(kinds[:rounds], days, strict=False)),
    )  # fmt: skip
    return replace(bare, plan=_plan(bare))


@dataclass(frozen=True)
class Expected:
    """One field of a dossier: where it is, and the ways in which a document may say it."""

    path: str
    owner: type
    field: str
    value: object
    words: tuple[str, ...]


def expected(value: Any, path: str = "dossier") -> Iterator[Expected]:
    """Yield every field that is not empty and is content, by walking the values."""
    for one in fields(value):
        if (type(value), one.name) in NOT_CONTENT:
            continue
        yield from _found(type(value), one.name, getattr(value, one.name), f"{path}.{one.name}")


def _found(owner: type, field: str, value: Any, path: str) -> Iterator[Expected]:
    if value is None or value is False or value == "" or (owner, field) == (Line, "times") and value == 1:
        return
    if is_dataclass(value) and not isinstance(value, type):
        yield from expected(value, path)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _found(owner, field, item, f"{path}[{key}]")
    elif isinstance(value, tuple | list):
        for place, item in enumerate(value):
            yield from _found(owner, field, item, f"{path}[{place}]")
    else:
        yield Expected(path, owner, field, value, _ways(owner, field, value, path))


def _ways(owner: type, field: str, value: Any, path: str) -> tuple[str, ...]:
    known = WORDS.get((owner, field))
    if known is not None:
        return (known[value],)
    if isinstance(value, datetime):
        return _dates(value.astimezone().date())
    if isinstance(value, date):
        return _dates(value)
    if isinstance(value, bool):
        raise AssertionError(f"{path}: say in WORDS how paper tells this tick")
    if isinstance(value, int | Decimal):
        return numbers(Decimal(value))
    if isinstance(value, Enum):
        return (str(CATALOGUE.roles.get(value, value.value)) if isinstance(value, t.Role) else str(value.value),)
    return (_text_of(path, str(value)),)


def _text_of(path: str, value: str) -> str:
    """Return an option's own words where a choice is kept as a code."""
    code = re.search(r"\[([A-Z]{3}-\d\d)\]", path)
    question = CATALOGUE.questions.get(t.QuestionId(code.group(1))) if code else None
    if question is not None and value in {option.code for option in question.options}:
        return question.option_text(value)
    return value


def _dates(day: date) -> tuple[str, ...]:
    return (formats.short_date(day), formats.long_date(day), formats.day_and_month(day), day.strftime("%d-%m-%Y"),
            f"{day.day}-{day.month}-{day.year}", day.isoformat())  # fmt: skip


def numbers(value: Decimal) -> tuple[str, ...]:
    """Return the ways in which a number may be written."""
    plain = (formats.plain_number(value), formats.number(value, 2), formats.number(value, 0), str(value),
             formats.number(value, 1))  # fmt: skip
    shares = tuple(formats.percent(value, decimals) for decimals in (0, 1, 2)) if abs(value) < 1 else ()
    more = tuple(formats.plain_number(1 + value) for _ in (0,)) if abs(value) < 1 else ()
    return tuple(dict.fromkeys(one for one in (*plain, *shares, *more) if one != "0"))
