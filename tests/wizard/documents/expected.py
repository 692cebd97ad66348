"""What a document must say of a dossier: every field that is not empty, and the ways in which it may be written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from assessments import types as t
from assessments.figures import Channel, Figures, Line, ReturnInputs, Vacancy
from assessments.locks import LockEvent, LockKind
from assessments.plan import (
    Decision,
    Edition,
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
from assessments.votes import Round
from assessments.workshop import Agreement, Mark, Parked, Participant, Position, Ruling, Setup, Workshop
from tests.dossiers import CATALOGUE
from wizard import formats
from wizard.dutch_time import dutch_day
from wizard.entry.clock import spoken_time

_TORN = 20
"""Of so many phrases one may be torn by the end of a page."""
NOT_CONTENT: Mapping[tuple[type, str], str] = {
    (t.Dossier, "id"): "a name for the program",
    (t.Dossier, "created_at"): "kept by the program",
    (t.Dossier, "updated_at"): "kept by the program",
    (t.Dossier, "logo"): "a picture",
    (t.Measurement, "id"): "a name for the program",
    (t.Measurement, "content_version"): "which questionnaire was asked; the account prints the one that is used",
    (Plan, "last_own"): "which number was given out last",
    (Plan, "known"): "which tasks have been seen; all of them are printed",
    (Plan, "history"): "how the plan stood on earlier days, kept by the program; Wat is veranderd prints it",
    (HouseStyle, "accent"): "a colour",
    (Edition, "number"): "the version that was printed last; this one may be the next",
    (Edition, "content"): "how the program knows whether anything changed",
    (Replan, "settled"): "which tasks were finished by then; they are printed as done",
    (Decision, "number"): "the order, which is that of the list",
    (Occurrence, "number"): "the order, which is that of the list",
    (Workshop, "id"): "a name for the program",
    (Workshop, "dots"): "whose dots they were; together they are printed per task",
    (Workshop, "dot_tally"): "added to the dots by number; together they are printed per task",
    (Workshop, "numbered"): "what the room called a task for an hour",
    (Workshop, "dots_shown_at"): "when a picture came on the beamer",
    (Workshop, "chosen"): "the codes of tasks, which are printed with their titles",
    (Workshop, "submissions"): "who sent what; the votes that count are in the rounds",
    (Setup, "measurement"): "a name for the program; the report says which measurement it is",
    (Setup, "questions"): "codes; each question has a row",
    (Setup, "agenda"): "the hand-out prints it; afterwards it says nothing any more",
    (Setup, "starts_at"): "the hand-out prints it, the report as a time beside the day",
    (Setup, "seconds_each"): "how the clock ran",
    (Setup, "seconds_to_explain"): "how the clock ran",
    (Setup, "shows_individual"): "what was announced; it shows by what the report prints",
    (Participant, "number"): "nobody is told apart; the report counts them",
    (Participant, "name"): "a participant's name is never printed",
    (Participant, "group"): "told as how many there were of each",
    (Participant, "left"): "told as how many went home earlier",
    **{(Position, one.name): "where the beamer was, so that a restart lands there" for one in fields(Position)
       if one.name not in {"begun_at", "closed_at"}},
    (Round, "votes"): "who voted what is not printed; how many voted each level is drawn, test_workshop_report counts it",
    (Round, "tally"): "drawn as dots, test_workshop_report counts them",
    (Round, "set_aside"): "hands that count nowhere any more",
    (Round, "kept"): "drawn as dots, test_workshop_report counts them",
    (Round, "shown_at"): "when a picture came on the beamer",
    (Mark, "note"): "private: for the facilitator alone",
    (Mark, "draft_level"): "not agreed, so no level",
    (Mark, "draft_agreed"): "not agreed, so no level",
    (Parked, "number"): "the order, which is that of the list",
    (Ruling, "number"): "the order, which is that of the list",
}  # fmt: skip
"""What is in a dossier and says nothing to a reader, with the reason."""

_LETTERS: Mapping[object, str] = {
    "A/R": "Eindverantwoordelijk: recruiter. Voert uit: recruiter.",
    "C": "Denkt mee: directie.",
}
WORDS: Mapping[tuple[type, str], Mapping[object, str] | Callable[[Any], str]] = {
    (t.Answer, "not_applicable"): {True: "niet van toepassing"},
    (t.Answer, "confidence"): lambda value: f"ekerheid: {value.value}",
    (t.Answer, "discuss"): {True: "og bespreken"},
    (t.TargetGroup, "reach"): lambda value: f"{value.value.replace('_', ' ')} te bereiken",
    (t.TargetGroup, "key_role"): {True: "sleutelfunctie"},
    (t.Dossier, "is_example"): {True: "Voorbeeld: geen bestaande organisatie"},
    (t.Measurement, "kind"): str,
    (Line, "estimate"): {True: "schatting"},
    (Line, "including_vat"): {True: "incl. btw"},
    (Line, "comparable"): {True: "ja"},
    (Line, "contract_months"): lambda value: f"contract {value} maanden",
    (Line, "vat"): lambda value: f"{value}%",
    (Channel, "vat"): lambda value: f"btw {value}%",
    (Vacancy, "pool"): {True: "uit de pool"},
    (Vacancy, "withdrawn"): {True: "ingetrokken"},
    (Vacancy, "importance"): {"key": "sleutelfunctie", "important": "belangrijk", "needed": "nodig"},
    (Figures, "definitions_changed"): {True: "Definities gewijzigd ja"},
    (ReturnInputs, "chosen"): {"rpo": "Gekozen vorm RPO"},
    (LockEvent, "kind"): {LockKind.LOCK: "vergrendeld", LockKind.UNLOCK: "ontgrendeld"},
    (TaskEdit, "status"): {TaskStatus.BUSY: "Bezig sinds", TaskStatus.DONE: "Klaar op"},
    (TaskEdit, "lead"): {t.Role.RE: "rol: recruiter"},
    (TaskEdit, "raci"): _LETTERS,
    (TaskEdit, "hours"): formats.hours_long,
    (TaskEdit, "days"): lambda value: f"doorlooptijd: {value} dagen",
    (TaskEdit, "after"): lambda value: f"na: {value}",
    (TaskEdit, "before"): lambda value: f"vóór: {value}",
    (FirstMeeting, "time"): lambda value: f"{spoken_time(value)} uur",
    (FirstMeeting, "minutes"): lambda value: f"{value} minuten",
    (OwnTask, "lead"): {t.Role.IT: "rol: IT"},
    (OwnTask, "pillar"): lambda value: value.value.capitalize(),
    (OwnTask, "hours"): formats.hours_long,
    (OwnTask, "days"): lambda value: f"doorlooptijd: {value} dagen",
    (OwnTask, "impact"): lambda value: f"effect {value},",
    (OwnTask, "gap"): lambda value: f"kloof {value}",
    (OwnTask, "after"): lambda value: f"na: {value}",
    (OwnTask, "rhythm"): {"kwartaal": "komt elk kwartaal terug"},
    (MeetingEdit, "recurrence"): {"maand 2 di": "tweede dinsdag", "week wo": "woensdag"},
    (MeetingEdit, "time"): lambda value: f"{spoken_time(value)} uur",
    (MeetingEdit, "minutes"): lambda value: f"{value} min",
    (Agreement, "level"): lambda value: f"{value} {CATALOGUE.level_names[value]}",
    (Agreement, "no_consensus"): {True: "geen consensus"},
    (Mark, "postponed"): {True: "nabespreken"},
    (Setup, "prepared"): {True: "Iedereen koos vooraf een niveau"},
    (Replan, "on"): lambda value: f"Opnieuw gepland vanaf {formats.long_date(value)}",
}
"""How paper says what is a code, a tick, a choice or a small number that could stand anywhere."""


@dataclass(frozen=True)
class Expected:
    """One field of a dossier: where it is, and the ways in which a document may say it."""

    path: str
    owner: type
    field: str
    value: object
    words: tuple[str, ...]
    is_coded: bool


def expected(value: Any, path: str = "dossier") -> Iterator[Expected]:
    """Yield every field that is not empty and is content, by walking the values."""
    for one in fields(value):
        if (type(value), one.name) not in NOT_CONTENT:
            yield from _found(type(value), one.name, getattr(value, one.name), f"{path}.{one.name}")


def missing(text: str, wanted: Iterator[Expected]) -> list[str]:
    """Return what a text does not say; what is coded must be there as often as it is meant, or nearly."""
    plain = " ".join(text.split())
    tight = "".join(plain.split()).casefold()
    found: list[str] = []
    coded: Counter[tuple[str, ...]] = Counter()
    for one in wanted:
        if one.is_coded:
            coded[one.words] += 1
        elif not any(_says(plain, tight, words, one.value) for words in one.words):
            found.append(f"{one.path}: {' of '.join(one.words[:3])}")
    for words, many in coded.items():
        there = sum(tight.count("".join(each.split()).casefold()) for each in words)
        if there < many - many // _TORN:
            found.append(f"{words[0]}: {there} van {many}")
    return found


def _says(plain: str, tight: str, words: str, value: object) -> bool:
    if isinstance(value, int | Decimal) and words[-1] in "0123456789%":
        return _stands_alone(plain, words)
    return "".join(words.split()).casefold() in tight


def _stands_alone(plain: str, number: str) -> bool:
    """Tell whether a number stands somewhere that is not part of a longer one; a pattern takes fifty times as long."""
    at = plain.find(number)
    while at >= 0:
        before, after = plain[max(0, at - 1) : at], plain[at + len(number) : at + len(number) + 1]
        if not (before.isdecimal() or before in {",", "."} or after.isdecimal()):
            return True
        at = plain.find(number, at + 1)
    return False


def _found(owner: type, field: str, value: Any, path: str) -> Iterator[Expected]:
    if value is None or value is False or value == "":
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
        known = WORDS.get((owner, field))
        yield Expected(path, owner, field, value, _ways(owner, field, value, path), known is not None)


def _ways(owner: type, field: str, value: Any, path: str) -> tuple[str, ...]:
    known = WORDS.get((owner, field))
    if known is not None:
        return (known[value] if isinstance(known, Mapping) else known(value),)
    level = _level_text(owner, field, value, path)
    if level:
        return (level,)
    if isinstance(value, datetime):
        return _dates(dutch_day(value))
    if isinstance(value, date):
        return _dates(value)
    if isinstance(value, bool | Enum):
        raise TypeError(f"{path}: say in WORDS how paper tells this")
    if isinstance(value, int | Decimal):
        return _numbers(Decimal(value))
    return (_option_text(path, str(value)),)


def _question(path: str) -> Any:
    code = re.search(r"\[([A-Z]{3}-\d\d)\]", path)
    return CATALOGUE.questions.get(t.QuestionId(code.group(1))) if code else None


def _level_text(owner: type, field: str, value: Any, path: str) -> str:
    """Return the described level where a level is kept as its number."""
    question = _question(path)
    if owner is t.Answer and field in {"value", "target"} and isinstance(value, int) and question.is_maturity:
        return str(question.levels[value])
    return ""


def _option_text(path: str, value: str) -> str:
    """Return an option's own words where a choice is kept as a code."""
    question = _question(path)
    if question is not None and value in {option.code for option in question.options}:
        return str(question.option_text(value))
    return value


def _dates(day: date) -> tuple[str, ...]:
    return (formats.short_date(day), formats.long_date(day), day.strftime("%d-%m-%Y"), f"{day.day}-{day.month}-{day.year}",
            day.isoformat())  # fmt: skip


def _numbers(value: Decimal) -> tuple[str, ...]:
    """Return the ways in which a number may be written; a share as a percentage, or as what one multiplies by."""
    found = [formats.plain_number(value), *(formats.number(value, decimals) for decimals in (0, 1, 2)), str(value)]
    if abs(value) < 1:
        found += [*(formats.percent(value, decimals) for decimals in (0, 1, 2)), formats.plain_number(1 + value)]
    return tuple(dict.fromkeys(one for one in found if one not in {"0", "0,0"}))
