"""The times that tasks come back as rows of a table: what is shown, and the decision that follows; pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from assessments.plan import Occurrence, TaskEdit
from assessments.types import TaskCode
from ui.texts import tr
from ui.widgets.grid.columns import Column, Entry, GroupHead, Kind, Row
from wizard import formats
from wizard.assessment import Assessment
from wizard.entry.notation import read_date, write_date
from wizard.entry.refusal import Refusal
from wizard.planning.rhythm import Recurrence, Turn, recurrences
from wizard.planning.workdays import is_working_day

DONE, TURN, DAY, STATE, REMARK = "klaar", "keer", "dag", "stand", "opmerking"
_OFTEN = {"maandelijks": "elke maand", "kwartaal": "elk kwartaal", "jaarlijks": "elk jaar"}
_NO_DAY = "Deze dag bestaat niet of is anders geschreven. Typ bijvoorbeeld 31-12-2025."


@dataclass(frozen=True, slots=True)
class TurnRow:
    """One time that a task comes back; ``noted`` is what becomes of it while one types."""

    code: TaskCode
    turn: Turn
    noted: Occurrence


def rows(assessment: Assessment) -> tuple[Row, ...]:
    """Return every time of every recurring task that is not over, under the name of the task."""
    found: list[Row] = []
    for one in recurrences(assessment):
        if one.turns:
            found.append(GroupHead(_head(one)))
            for turn in sorted(one.turns, key=lambda turn: (turn.day, turn.number)):
                key = f"{one.planned.code}|{turn.number}"
                found.append(Entry(key, TurnRow(one.planned.code, turn, turn.noted)))
    return tuple(found)


def columns(today: Callable[[], date]) -> tuple[Column, ...]:
    """Return the columns: ticked off, which time, when, how it stands, and a remark."""
    return (
        Column(DAY, "Dag", 150, _day_words, _read_day, edit=lambda row: write_date(row.turn.day),
               order=lambda row: row.turn.day, tip=_day_tip),
        Column(DONE, "Klaar", 64, lambda _: "", _tick(today), kind=Kind.TICK, ticked=lambda row: row.turn.is_done),
        Column(TURN, "Keer", 64, lambda row: str(row.turn.number), kind=Kind.WORDS, muted=lambda _: True),
        Column(STATE, "Stand", 190, lambda row: state_words(row.turn, today()), kind=Kind.WORDS,
               alarm=lambda row: row.turn.is_late(today()), muted=lambda row: not row.turn.is_late(today())),
        Column(REMARK, "Opmerking", 160, lambda row: row.noted.remark,
               lambda row, text: replace(row, noted=replace(row.noted, remark=text)), stretch=1),
    )  # fmt: skip


def state_words(turn: Turn, today: date) -> str:
    """Say how a time stands: klaar op 20 mei, te laat, or gekozen instead of its day in the rhythm."""
    year = today.year
    if turn.noted.done_on is not None:
        return tr("klaar op {day}").format(day=formats.short_date(turn.noted.done_on, year))
    parts = [tr("te laat")] if turn.is_late(today) else []
    if turn.is_moved:
        advice = tr("ritme {day}").format(day=formats.short_date(turn.advised, year)) if turn.advised else ""
        parts.append(", ".join(part for part in (tr("gekozen"), advice) if part))
    return " · ".join(parts)


def ticked(turn: Turn, today: date) -> Occurrence:
    """Return a time ticked off, keeping its day; or open again, without a day that nobody chose."""
    if turn.is_done:
        due = turn.noted.due if turn.is_moved else None
        return replace(turn.noted, done_on=None, due=due)
    return replace(turn.noted, done_on=today, due=turn.noted.due or turn.day)


def with_turn(edit: TaskEdit, noted: Occurrence) -> TaskEdit:
    """Return what is decided about a task with other words about one of its times; nothing said is nothing kept."""
    kept = [one for one in edit.occurrences if one.number != noted.number]
    if noted != Occurrence(noted.number):
        kept.append(noted)
    return replace(edit, occurrences=tuple(sorted(kept, key=lambda one: one.number)))


def late(assessment: Assessment, today: date) -> int:
    """Count the times whose day has passed and that were not ticked off."""
    return sum(turn.is_late(today) for one in recurrences(assessment) for turn in one.turns)


def rhythm_words(one: Recurrence) -> str:
    """Say how often a task comes back."""
    rhythm = one.planned.task.template.rhythm
    return tr(_OFTEN.get(rhythm, rhythm))


def _head(one: Recurrence) -> str:
    name = one.planned.owner or tr("geen naam")
    return f"{one.planned.task.template.title}  ·  {one.planned.code}  ·  {rhythm_words(one)}  ·  {name}"


def _tick(today: Callable[[], date]) -> Callable[[TurnRow, str], TurnRow]:
    return lambda row, _: replace(row, noted=ticked(row.turn, today()))


def _day_words(row: TurnRow) -> str:
    return f"{formats.weekday_name(row.turn.day)[:2]} {formats.short_date_year(row.turn.day)}"


def _day_tip(row: TurnRow) -> str:
    due = row.noted.due
    if due is not None and not is_working_day(due):
        moved = formats.short_date_year(row.turn.day)
        return tr("{day} is geen werkdag; dit valt op {moved}.").format(day=formats.short_date_year(due), moved=moved)
    return tr("Typ een andere dag. Leeg maken zet de dag van het ritme terug.")


def _read_day(row: TurnRow, text: str) -> TurnRow | Refusal:
    if not text.strip():
        return replace(row, noted=replace(row.noted, due=None))
    day = read_date(text)
    if day is None:
        return Refusal(tr(_NO_DAY))
    if day == row.turn.day and row.noted.due is None:
        return row
    due = None if day == row.turn.advised and not row.turn.is_done else day
    return replace(row, noted=replace(row.noted, due=due))
