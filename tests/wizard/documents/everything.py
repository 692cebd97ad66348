"""A dossier in which every field is filled with something that stands nowhere else, and a way to collect what it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from itertools import count

from assessments.catalogue import PROFILE, Question, QuestionKind
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
    MeetingEdit,
    Occurrence,
    OwnTask,
    Plan,
    PlanDay,
    TaskEdit,
    TaskState,
    TaskStatus,
)
from assessments.types import (
    Answer,
    Confidence,
    Dossier,
    Measurement,
    MeasurementId,
    MeasurementKind,
    Pillar,
    PoolNumbers,
    QuestionId,
    Reach,
    Role,
    RoleHolders,
    RuleId,
    TargetGroup,
    TaskCode,
    Value,
)
from tests.dossiers import CATALOGUE, MONDAY, example
from tests.wizard.documents import rooms
from wizard.assessment import assess
from wizard.tools.filling import fill

WEEKLY = "wekelijks_vacatureoverleg_recruiter_hiring_managers"


class Marks:
    """Gives out texts, numbers and days that it never gave out before."""

    def __init__(self) -> None:
        self._next = count(1)

    def text(self, what: str) -> str:
        return f"{what} nr{next(self._next):05}x"

    def number(self) -> Decimal:
        return Decimal(next(self._next)) + Decimal("1000.25")

    def share(self) -> Decimal:
        return Decimal(next(self._next)) / 10_000

    def whole(self) -> int:
        return next(self._next) + 5000

    def day(self) -> date:
        return date(2031, 1, 1) + timedelta(days=next(self._next))

    def moment(self) -> datetime:
        return datetime(2031, 1, 1, 12, tzinfo=UTC) + timedelta(days=next(self._next))


def filled() -> Dossier:
    """Return the dossier: two measurements, every kind of decision, every figure."""
    marks = Marks()
    one = example()
    first = replace(
        _measurement(marks, one.newest(), MeasurementKind.NULMETING, MONDAY), locked_at=marks.moment(),
        lock_log=(LockEvent(LockKind.LOCK, marks.moment(), marks.text("door"), marks.text("reden")),),
    )  # fmt: skip
    later = _measurement(marks, one.newest(), MeasurementKind.HERMETING, date(2027, 1, 11))
    profile = {
        question.id: value
        for question in CATALOGUE.questions.values()
        if question.section == PROFILE
        and question.id not in {"PRO-01", "PRO-10", "PRO-11"}
        and (value := _value(marks, question)) is not None
    }
    made = replace(one, organisation=marks.text("Organisatie"), profile=profile, measurements=(first, later))
    room = rooms.noted(marks.text, marks.moment, marks.day(), first.id)
    return replace(made, plan=_plan(marks, made), workshops={room.id: room})


def _measurement(marks: Marks, like: Measurement, kind: MeasurementKind, day: date) -> Measurement:
    answers = {}
    for question in CATALOGUE.questions.values():
        if question.section == PROFILE:
            continue
        waived = question.may_be_na and question.id.endswith("6")
        value = like.answer(question.id).value if question.is_maturity else _value(marks, question)
        answers[question.id] = Answer(
            value=None if waived or question.id == "EXT-12" else value,
            not_applicable=waived, reason=marks.text("reden") if waived else "", note=marks.text("toelichting"),
            evidence=marks.text("bewijs"), confidence=Confidence.GUESS, discuss=True, target=2,
        )  # fmt: skip
    answers[QuestionId("SYN-11")] = replace(
        answers[QuestionId("SYN-11")], value=tuple(one.option for one in CATALOGUE.meetings[:3])
    )
    figures, scenarios = _figures(marks), _scenarios(marks)
    return Measurement(MeasurementId(str(kind)), kind, day, marks.text("versie"), None, answers, figures, scenarios)


def _value(marks: Marks, question: Question) -> Value | None:
    codes = tuple(option.code for option in question.options)
    kinds: dict[QuestionKind, Callable[[], Value]] = {
        QuestionKind.MATURITY: lambda: 1,
        QuestionKind.SCALE: lambda: 3,
        QuestionKind.CHOICE: lambda: codes[0],
        QuestionKind.MULTIPLE: lambda: codes,
        QuestionKind.NUMBER: marks.whole,
        QuestionKind.NUMBERS: lambda: PoolNumbers(marks.whole(), marks.whole()),
        QuestionKind.AMOUNT: marks.number,
        QuestionKind.PERCENTAGE: lambda: marks.share() * 100,
        QuestionKind.DATE: marks.day,
        QuestionKind.SHORT_TEXT: lambda: marks.text("kort"),
        QuestionKind.LONG_TEXT: lambda: marks.text("lang"),
        QuestionKind.LIST: lambda: (TargetGroup(marks.text("groep"), Reach.HARD, key_role=True),),
        QuestionKind.ROLES: lambda: RoleHolders({role: marks.text("naam") for role in Role}),
    }
    return kinds[question.kind]() if question.kind in kinds else None


def _line(marks: Marks) -> Line:
    return Line(
        marks.text("regel"), marks.number(), marks.number(), marks.number(), marks.share(), marks.number(),
        Decimal(3), "21", False, marks.text("kanaal"), marks.text("bron"), True, marks.number(), marks.number(), True,
        marks.whole(),
    )  # fmt: skip


def _figures(marks: Marks) -> Figures:
    return Figures(
        period=Period(date(2030, 1, 1), date(2030, 12, 31)),
        hires=marks.whole(),
        vat_deductible=marks.share(),
        first_year_pay=marks.number(),
        rates={
            "HR": HourlyRate(rate=marks.number()),
            "RE": HourlyRate(None, marks.number(), marks.share(), marks.share(), marks.number()),
        },
        costs=tuple(CostLine(code, _line(marks)) for code in ("E01", "E12", "I01")),
        vacancies=(
            Vacancy(marks.text("vacature"), marks.day(), marks.day(), marks.day(), marks.day(), marks.day(), "key",
                    marks.text("kanaal"), marks.text("groep"), True, True),
        ),
        channels=(Channel(marks.text("kanaal"), marks.number(), "9", marks.number(), marks.number(), marks.whole(),
                          marks.whole(), marks.whole()),),
        kpis={"AANB": {"offered": marks.number(), "accepted": marks.number()}, "REAC": {"median_days": marks.number()}},
        kpi_targets={"TTF": marks.number(), "CPH": marks.number(), "BUR": marks.share()},
        definitions_changed=True,
    )  # fmt: skip


def _scenarios(marks: Marks) -> Scenarios:
    def form() -> Scenario:
        return Scenario((_line(marks),), (_line(marks),), (_line(marks),), marks.number())

    turnover = TurnoverGoal(marks.share(), marks.share(), marks.number())
    roi = ReturnInputs("rpo", (_line(marks),), marks.number(), {"key": marks.whole(), "needed": marks.whole()},
                       marks.number(), turnover)  # fmt: skip
    return Scenarios(marks.whole(), form(), form(), form(), roi)


def _plan(marks: Marks, one: Dossier) -> Plan:
    codes = [planned.code for planned in assess(CATALOGUE, one).tasks]
    own, dropped_own = (
        OwnTask(TaskCode(f"T-EIG-0{number}"), Pillar.BOEIEN, marks.text("titel"), marks.text("actie"),
                marks.text("klaar als"), Role.HR, marks.number(), marks.whole(), rhythm="kwartaal")
        for number in (1, 2)
    )  # fmt: skip
    edits = {code: _edit(marks) for code in (*codes[:4], own.code)}
    edits |= {
        code: replace(_edit(marks), dropped_reason=marks.text("reden"), dropped_on=marks.day())
        for code in (codes[5], dropped_own.code)
    }
    meeting = MeetingEdit(
        "maand 2 di", "09:30", marks.whole(), marks.text("leiding"), (marks.text("deelnemer"),), marks.text("agenda"),
        marks.text("opbrengst"), marks.text("plaats"),
    )  # fmt: skip
    held, broken, not_held = (option.option for option in (*CATALOGUE.meetings[:2], CATALOGUE.meetings[5]))
    rules = list(CATALOGUE.rules)
    state = TaskState(marks.text("titel"), Pillar.BINDEN, marks.day(), marks.text("wie"), marks.number())
    return Plan(
        edits=edits,
        own_tasks={own.code: own, dropped_own.code: dropped_own},
        last_own=2,
        dismissed={RuleId(rule): DismissedWarning(marks.text("reden"), marks.moment()) for rule in rules},
        waved={"geen_naam/T-DRA-01": DismissedWarning(marks.text("reden"), marks.moment())},
        meetings={
            held: meeting,
            broken: MeetingEdit(recurrence=marks.text("ritme"), agenda=marks.text("agenda")),
            not_held: replace(meeting, agenda=marks.text("agenda"), place=marks.text("plaats")),
        },
        decisions=(
            Decision(1, marks.moment(), codes[0], marks.text("besluit"), marks.text("door"), marks.text("reden")),
        ),
        history=(PlanDay(marks.day(), {codes[0]: state, codes[1]: None}),),
        tools=_tools(marks, one),
    )


def _edit(marks: Marks) -> TaskEdit:
    return TaskEdit(
        title=marks.text("titel"), action=marks.text("actie"), done_when=marks.text("klaar als"), lead=Role.MC,
        raci={Role.MC: "A/R", Role.DI: "C"}, owner=marks.text("wie"), hours=marks.number(), days=marks.whole(),
        start=marks.day(), due=marks.day(), after=(TaskCode("T-SYN-07"),), before=TaskCode("T-SYN-02"),
        status=TaskStatus.DONE, busy_since=marks.day(), done_on=marks.day(), remark=marks.text("opmerking"),
        evidence=marks.text("bewijs"), expenses=marks.number(),
        occurrences=(Occurrence(1, marks.day(), marks.day(), marks.text("opmerking")),
                     Occurrence(40, remark=marks.text("opmerking"))),
        meeting=FirstMeeting(marks.day(), "09:30", marks.whole(), (marks.text("met"),), marks.text("plaats")),
    )  # fmt: skip


def _tools(marks: Marks, one: Dossier) -> dict[str, dict[str, str]]:
    """Fill in every place of every tool, and one that no tool has."""
    found = assess(CATALOGUE, one)
    tools = {
        code: {
            entry.key: entry.options[-1] if entry.options else marks.text("veld")
            for entry in fill(found, code).entries()
        }
        for code in CATALOGUE.tools.texts
    }
    tools["interview"]["weg"] = marks.text("veld")
    return tools | {"oud_hulpmiddel": {"plek": marks.text("veld")}}


def leaves(value: object, place: str = "") -> Iterator[tuple[str, object]]:
    """Yield every text, number and day in a value, with where it stands; not codes, choices and yes or no."""
    if isinstance(value, Enum | bool) or value is None or value in ("", ()):
        return
    if is_dataclass(value):
        for one in fields(value):
            yield from leaves(getattr(value, one.name), f"{place}.{one.name}")
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from leaves(inner, f"{place}[{key}]")
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from leaves(inner, f"{place}[{number}]")
    elif isinstance(value, int | Decimal | str | date):
        yield place, value
