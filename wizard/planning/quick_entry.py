"""Quick entry from paper: lines such as "T-EXT-04 klaar" become decisions about tasks; pure and forgiving."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from assessments.codes import TaskCode
from assessments.plan import Occurrence, Plan, TaskEdit, TaskStatus
from assessments.plan_parts import TOOLS, Part, PartKey
from wizard import formats
from wizard.assessment import Assessment
from wizard.planning.quick_words import Mark, Written, is_complete, read_words
from wizard.planning.rhythm import Turn, recurrences

_CODE = re.compile(r"(?<![\w-])(?:t[-–_. ]?)?(dra|ide|int|ext|tal|syn|uit|eig)[-–_. ]?(\d{1,3})(?![\w])", re.IGNORECASE)
_STRANGE = re.compile(r"(?<![\w-])t[-–_][a-z0-9]{1,6}(?:[-–_]\d{1,4})?(?![\w])", re.IGNORECASE)
_ONLY_JOINS = re.compile(r"^(?:[\s,;&+]|en\b)*$", re.IGNORECASE)
_BREAKS = re.compile(r"[,;]\s*$|\ben\s*$", re.IGNORECASE)
_BULLET = re.compile(r"^\s*(?:[-*•·▪]|\d{1,3}[.)]|\[[ xv]?\]|☐|☑)?\s*", re.IGNORECASE)
DRAFT = "papier"
"""Under this name what is being typed over from paper is kept with the plan, until it is taken over."""
DRAFT_FIELD = "tekst"
_HOW = "Schrijf klaar, bezig, open, of vervallen: met de reden."


@dataclass(frozen=True, slots=True)
class Entry:
    """What one code with its words would do.

    Attributes:
        source: as it was typed.
        code: None when no task was recognised; ``title`` its name.
        words: what would change; "" when nothing does.
        edit: what is decided about the task then, None when nothing changes.
        problem: why nothing happens and what to do, "" when it is clear.

    """

    source: str
    code: TaskCode | None = None
    title: str = ""
    words: str = ""
    edit: TaskEdit | None = None
    problem: str = ""


def read(text: str, assessment: Assessment, today: date) -> tuple[Entry, ...]:
    """Read lines from paper; every piece of text becomes an entry, so that nothing is dropped in silence."""
    edits: dict[TaskCode, TaskEdit] = {}
    titles = _titles(assessment)
    found: list[Entry] = []
    for line in text.splitlines():
        for source, codes, words in _pieces(_BULLET.sub("", line, count=1), today):
            for code in codes or [""]:
                one = _entry(source, code, words, assessment, titles, edits, today)
                found.append(one)
                if one.code is not None and one.edit is not None:
                    edits[one.code] = one.edit
    return tuple(found)


def draft(plan: Plan) -> str:
    """Return what was typed over from paper and not taken over yet."""
    return plan.tools.get(DRAFT, {}).get(DRAFT_FIELD, "")


def draft_part(text: str) -> tuple[PartKey, Part | None]:
    """Return the part of a plan that keeps what is being typed."""
    return (TOOLS, DRAFT), ({DRAFT_FIELD: text} if text else None)


def left_over(entries: Sequence[Entry]) -> str:
    """Return the lines that are not taken over, to be mended."""
    return "\n".join(dict.fromkeys(one.source for one in entries if one.edit is None))


def edits_of(entries: Sequence[Entry]) -> Mapping[TaskCode, TaskEdit]:
    """Return what is decided per task; of two entries about one task the last holds what both decide."""
    return {one.code: one.edit for one in entries if one.code is not None and one.edit is not None}


def step_words(entries: Sequence[Entry]) -> str:
    """Say what is taken over, for the undo line and the log."""
    parts = [f"{one.code} {_short(one.words)}" for one in entries if one.edit is not None]
    shown = parts if len(parts) <= 5 else [*parts[:4], f"nog {len(parts) - 4}"]
    return f"Van papier: {formats.enumeration(shown)}"


def _pieces(line: str, today: date) -> Iterator[tuple[str, list[str], str]]:
    """Part a line into codes with the words behind them; several codes may share their words."""
    starts = _starts(line, today)
    if not starts:
        if line.strip():
            yield line.strip(), [], line.strip()
        return
    if line[: starts[0].start()].strip(" ,;"):
        yield line[: starts[0].start()].strip(" ,;"), [], line[: starts[0].start()].strip(" ,;")
    waiting: list[str] = []
    begin = starts[0].start()
    for place, code in enumerate(starts):
        end = starts[place + 1].start() if place + 1 < len(starts) else len(line)
        words = line[code.end() : end]
        if not waiting:
            begin = code.start()
        waiting.append(code.group())
        if place + 1 < len(starts) and _ONLY_JOINS.match(words) and ";" not in words:
            continue
        words = re.sub(r"\s+en\s*$", "", words) if place + 1 < len(starts) else words
        yield line[begin:end].strip(" ,;"), waiting, words.strip(" ,;")
        waiting = []


def _starts(line: str, today: date) -> list[re.Match[str]]:
    """Return the codes that begin an entry; one in the middle of a reason does not."""
    matches = sorted([*_CODE.finditer(line), *_STRANGE.finditer(line)], key=lambda one: (one.start(), -one.end()))
    starts: list[re.Match[str]] = []
    for one in matches:
        if starts and one.start() < starts[-1].end():
            continue
        between = line[starts[-1].end() if starts else 0 : one.start()]
        if not starts or _ONLY_JOINS.match(between) or _BREAKS.search(between) or is_complete(between, today):
            starts.append(one)
    return starts


def _entry(
    source: str,
    written: str,
    words: str,
    assessment: Assessment,
    titles: Mapping[TaskCode, str],
    edits: Mapping[TaskCode, TaskEdit],
    today: date,
) -> Entry:
    if not written:
        return Entry(
            source, problem=f"‘{_short(source)}’: hier staat geen taakcode. Begin met een code zoals T-EXT-04."
        )
    code = _code(written)
    title = titles.get(code)
    if title is None:
        where = "staat niet in dit plan" if code in assessment.catalogue.tasks else "bestaat niet"
        return Entry(source, problem=f"{code} {where}. Kijk de code na op het papier.")
    edit = edits.get(code, assessment.dossier.plan.edit(code))
    found = read_words(words, today)
    problem = _problem(code, found, edit, today) or _too_early(code, found, assessment.sheet.start_date())
    if problem:
        return Entry(source, code, title, problem=problem)
    if found.turn is not None:
        problem = _turn_problem(code, found, assessment)
        if problem:
            return Entry(source, code, title, problem=problem)
    after = (
        _decided(edit, found, today) if found.turn is None else _turned(edit, found, _turns(assessment, code), today)
    )
    if after == edit:
        return Entry(source, code, title, problem=f"{code} staat al zo in het plan; er verandert niets.")
    return Entry(source, code, title, _change_words(found, after, today), after)


def _code(written: str) -> TaskCode:
    found = _CODE.fullmatch(written)
    if found is None:
        return TaskCode(re.sub(r"[–_]", "-", written).upper())
    return TaskCode(f"T-{found[1].upper()}-{int(found[2]):02}")


def _titles(assessment: Assessment) -> dict[TaskCode, str]:
    titles = {one.template.code: one.template.title for one in assessment.dropped}
    return titles | {one.code: one.task.template.title for one in assessment.tasks}


def _problem(code: TaskCode, found: Written, edit: TaskEdit, today: date) -> str:
    """Say what is unclear about an entry, "" when nothing is."""
    if found.bad_day:
        return (
            f"{code}: ‘{found.bad_day}’ is geen dag tot en met vandaag. Schrijf de datum als 12-3 of 12-3-{today.year}."
        )
    if found.mark is None:
        seen = f"‘{_short(found.unclear)}’ begrijp ik niet" if found.unclear else "er staat niet bij wat er is"
        return f"{code}: {seen}. {_HOW}"
    if found.unclear and found.mark is not Mark.DROPPED:
        return f"{code}: ‘{_short(found.unclear)}’ begrijp ik niet. Zet een opmerking achter een dubbele punt."
    if found.mark is Mark.DROPPED and not (found.rest or found.unclear):
        return f"{code}: schrijf achter ‘vervallen:’ waarom de taak uit het plan gaat."
    if found.day is not None and found.day > today:
        return f"{code}: {formats.short_date_year(found.day)} moet nog komen. Schrijf een dag tot en met vandaag."
    if found.day is not None and found.mark in {Mark.OPEN, Mark.BACK}:
        return f"{code}: bij ‘{found.mark}’ hoort geen datum. Haal de datum weg."
    if edit.dropped_reason is not None and found.mark not in {Mark.BACK, Mark.DROPPED}:
        return f"{code} is uit het plan gehaald. Schrijf eerst ‘{code} terug’."
    return ""


def _too_early(code: TaskCode, found: Written, start: date) -> str:
    """Say that a day without a year fell before the plan began: it may well have been meant for a day to come."""
    if found.day is None or not found.is_guess or found.day >= start:
        return ""
    day, begin = formats.short_date_year(found.day), formats.short_date_year(start)
    return f"{code}: {day} ligt vóór het begin van het plan ({begin}). Klopt dat, schrijf dan het jaar erbij."


def _decided(edit: TaskEdit, found: Written, today: date) -> TaskEdit:
    day = found.day or today
    if found.mark is Mark.DROPPED:
        reason = found.rest or found.unclear
        return edit if edit.dropped_reason == reason else replace(edit, dropped_reason=reason, dropped_on=day)
    if found.mark is Mark.BACK:
        edit = replace(edit, dropped_reason=None, dropped_on=None)
    elif found.mark is Mark.OPEN:
        edit = replace(edit, status=TaskStatus.OPEN, busy_since=None, done_on=None)
    elif found.mark is Mark.BUSY:
        since = found.day or (edit.busy_since if edit.status is TaskStatus.BUSY else None) or today
        edit = replace(edit, status=TaskStatus.BUSY, busy_since=since, done_on=None)
    elif edit.status is not TaskStatus.DONE or found.day is not None:
        edit = replace(edit, status=TaskStatus.DONE, done_on=day)
    return _with_remark(edit, found.rest)


def _turns(assessment: Assessment, code: TaskCode) -> dict[int, Turn]:
    """Return the times that a task comes back, by number."""
    found = next((one for one in recurrences(assessment) if one.planned.code == code), None)
    return {turn.number: turn for turn in found.turns} if found is not None else {}


def _turn_problem(code: TaskCode, found: Written, assessment: Assessment) -> str:
    turns = _turns(assessment, code)
    if not turns:
        return f"{code} komt niet terug. Laat ‘keer {found.turn}’ weg."
    if found.turn not in turns:
        return f"{code} heeft geen keer {found.turn}; het zijn er {len(turns)}."
    if found.mark not in {Mark.DONE, Mark.OPEN}:
        return f"{code}: een keer is klaar of open. Schrijf ‘{code} keer {found.turn} klaar’."
    return ""


def _turned(edit: TaskEdit, found: Written, turns: Mapping[int, Turn], today: date) -> TaskEdit:
    """Return the edit with one time ticked off, keeping its day, or open again."""
    turn = turns[found.turn or 0]
    before = edit.occurrence(turn.number)
    done_on = (found.day or before.done_on or today) if found.mark is Mark.DONE else None
    due = before.due or turn.day if done_on is not None else (before.due if turn.is_moved else None)
    remark = before.remark
    if found.rest and found.rest not in remark.splitlines():
        remark = f"{remark}\n{found.rest}".strip()
    noted = Occurrence(turn.number, due, done_on, remark)
    kept = [one for one in edit.occurrences if one.number != turn.number]
    if noted != Occurrence(turn.number):
        kept.append(noted)
    return replace(edit, occurrences=tuple(sorted(kept, key=lambda one: one.number)))


def _with_remark(edit: TaskEdit, remark: str) -> TaskEdit:
    """Add a remark under what stood there."""
    if not remark or remark in edit.remark.splitlines():
        return edit
    return replace(edit, remark=f"{edit.remark}\n{remark}".strip())


def _change_words(found: Written, after: TaskEdit, today: date) -> str:
    if found.turn is not None:
        done = after.occurrence(found.turn).done_on
        words = f"klaar op {formats.short_date(done, today.year)}" if done is not None else "weer te doen"
        words = f"keer {found.turn} {words}"
        return f"{words}, met opmerking: {found.rest}" if found.rest else words
    if found.mark is Mark.DROPPED:
        return f"uit het plan: {after.dropped_reason}"
    words = {
        Mark.BACK: "terug in het plan",
        Mark.OPEN: "weer te doen",
        Mark.BUSY: f"bezig sinds {formats.short_date(after.busy_since, today.year)}",
        Mark.DONE: f"klaar op {formats.short_date(after.done_on, today.year)}",
    }[found.mark or Mark.OPEN]
    return f"{words}, met opmerking: {found.rest}" if found.rest else words


def _short(text: str) -> str:
    line = re.sub(r"[ \t\r\n]+", " ", text).strip()
    return line if len(line) <= 60 else f"{line[:59].rstrip()}…"
