"""The agenda sheet: one meeting on one day, with what is open on that day and room to write."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from assessments.errors import DocumentError
from assessments.plan import TaskStatus
from wizard import formats
from wizard.assessment import Assessment, PlannedTask
from wizard.documents import blocks as b
from wizard.documents.context import Context, one_line
from wizard.documents.report import Chapter, Report
from wizard.drawing.marks import tick_box
from wizard.entry.clock import end_of, spoken_time
from wizard.planning.agenda import OpenItem, done_since, open_items
from wizard.planning.meetings import PlannedMeeting, agenda_points, meetings

NO_MEETINGS = "Er is nog geen overleg gekozen. Kies bij vraag SYN-11 welke overleggen jullie houden."
NO_DAYS = "De gekozen overleggen hebben geen dag meer in dit plan. Kies een dag, of plan opnieuw vanaf vandaag."
_MOST_TASKS, _MOST_DONE, _FEW_TASKS = 12, 5, 3
_TITLE, _NAME = 110, 34
_FEW_POINTS, _MOST_POINTS = 3, 8


@dataclass(frozen=True, slots=True)
class Sheet:
    """One meeting on one day."""

    meeting: PlannedMeeting
    day: date


def next_sheets(assessment: Assessment, today: date, option: str = "") -> tuple[Sheet, ...]:
    """Return the first day from today of every meeting that was chosen, or of one of them.

    A meeting whose days have all passed is left out.
    """
    chosen = [one for one in meetings(assessment) if option in {"", one.template.option}]
    return tuple(Sheet(one, day) for one in chosen if (day := one.next_day(today)) is not None)


def agenda(assessment: Assessment, *, printed_on: date, option: str = "", day: date | None = None) -> Report:
    """Write the agenda sheets: of one meeting on a day, else of every chosen meeting the first time that comes.

    Args:
        assessment: the dossier at one measurement.
        printed_on: today; it stands at the foot of every page.
        option: of SYN-11; "" for every meeting that was chosen.
        day: any day, also one that is not in the rhythm; None for the first time from today on.

    Raises:
        DocumentError: no meeting was chosen, or none has a day any more; one sentence.

    """
    chosen = [one for one in meetings(assessment) if option in {"", one.template.option}]
    if not chosen:
        raise DocumentError(NO_MEETINGS)
    sheets = tuple(Sheet(one, day) for one in chosen) if day else next_sheets(assessment, printed_on, option)
    if not sheets:
        raise DocumentError(NO_DAYS)
    context = Context(assessment, printed_on)
    return Report(
        organisation=assessment.dossier.organisation,
        name="Agendablad",
        made_on=printed_on,
        chapters=tuple(_chapter(context, sheet) for sheet in sheets),
        has_contents=False,
        is_example=assessment.dossier.is_example,
    )


def _chapter(context: Context, sheet: Sheet) -> Chapter:
    meeting = sheet.meeting
    found = open_items(context.assessment, meeting, sheet.day)
    done = done_since(context.assessment, meeting, sheet.day)
    is_short = len(found) + 2 * bool(done) <= _FEW_TASKS
    agreed = b.WritingTable((("Wat", 6), ("Wie", 2.4), ("Vóór", 1.6)), 3 if is_short else 8)
    blocks: list[b.Block] = [
        _facts(meeting),
        *_last_time(context, sheet, done, rows=2 if is_short else 4),
        b.Heading("Agenda"),
        *_points(meeting),
        *_tasks(context, found),
        b.Heading("Nieuwe afspraken", aside=meeting.template.short),
        agreed,
    ]
    return Chapter("", meeting.template.name, _moment(sheet), "", tuple(blocks), running=meeting.template.short)


def _moment(sheet: Sheet) -> str:
    """Say when: Woensdag 25 maart 2026, 9.30 tot 10.30 uur."""
    meeting = sheet.meeting
    day = f"{formats.capitalized(formats.weekday_name(sheet.day))} {formats.long_date(sheet.day)}"
    time = meeting.edit.time.strip()
    end = end_of(time, meeting.minutes)
    if end:
        return f"{day}, {spoken_time(time)} tot {end} uur."
    return f"{day}, {f'{one_line(time, 30)}, ' if time else ''}{meeting.minutes} minuten."


def _facts(meeting: PlannedMeeting) -> b.Table:
    others = [name for name in meeting.participants if name != meeting.chair]
    rows = [
        ("Plaats", meeting.edit.place.strip() or "nog af te spreken"),
        ("Leidt", meeting.chair),
        ("Doen mee", formats.enumeration(others) or "niemand anders"),
        ("Levert op", meeting.output.strip() or "nog af te spreken"),
    ]
    cells = tuple(b.Row(((b.muted(name),), words)) for name, words in rows)
    return b.Table((b.Column("", 1.4), b.Column("", 8)), cells, dense=True, long_text=True)


def _points(meeting: PlannedMeeting) -> tuple[b.Block, ...]:
    points = agenda_points(meeting.agenda)
    if not points:
        return (b.Paragraph("Er staat nog niets vast op de agenda.", b.Tone.NOTE),)
    each = meeting.minutes // len(points)
    minutes = each - each % 5 if each >= 5 else each
    lines = 2 if len(points) <= _FEW_POINTS else 1 if len(points) <= _MOST_POINTS else 0
    return tuple(b.AgendaPoint(number, words, minutes, lines) for number, words in enumerate(points, 1))


def _last_time(context: Context, sheet: Sheet, done: Sequence[PlannedTask], *, rows: int) -> list[b.Block]:
    """Write what was finished since the last time, and room for the actions that were agreed then."""
    before = sheet.meeting.day_before(sheet.day)
    blocks: list[b.Block] = [b.Heading("Acties van de vorige keer", aside=_since(context, before))]
    if done:
        titles = [f"{one_line(one.task.template.title, _TITLE)} ({one.code})" for one in done[:_MOST_DONE]]
        more = len(done) - _MOST_DONE
        if more > 0:
            titles.append(formats.count_in_words(more, "andere taak", "andere taken"))
        blocks.append(b.Paragraph((b.strong("Klaar: "), b.Run(f"{formats.enumeration(titles)}."))))
    blocks.append(b.WritingTable((("", 0.6), ("Actie", 5.6), ("Wie", 2.4), ("Stand", 1.6)), rows))
    return blocks


def _since(context: Context, before: date | None) -> str:
    return f"sinds {context.day(before)}" if before is not None else ""


def _tasks(context: Context, found: Sequence[OpenItem]) -> list[b.Block]:
    late = sum(_is_late(context, one) for one in found)
    due = sum(one.is_late for one in found) - late
    parts = [formats.count(len(found), "taak", "taken")]
    parts += [f"{late} te laat"] if late else []
    parts += [f"{due} {'hoort' if due == 1 else 'horen'} dan klaar te zijn"] if due else []
    blocks: list[b.Block] = [b.Heading("Open taken", aside=", ".join(parts))]
    if not found:
        return [*blocks, b.Paragraph("Geen open taken voor dit overleg.")]
    rows = tuple(_row(context, one) for one in found[:_MOST_TASKS])
    columns = (b.Column("", 0.5), b.Column("Taak", 6.1), b.Column("Wie", 2.0), b.Column("Klaar op", 1.8))
    blocks.append(b.Table(columns, rows, dense=True))
    if len(found) > _MOST_TASKS:
        rest = formats.count_in_words(len(found) - _MOST_TASKS, "taak", "taken")
        blocks.append(b.Paragraph(f"En nog {rest}; die staan in het plan.", b.Tone.NOTE))
    return blocks


def _is_late(context: Context, item: OpenItem) -> bool:
    """Tell whether it is late already: of a meeting that is still to come, nobody knows what will be done by then."""
    return item.is_late and item.end is not None and item.end < context.printed_on


def _row(context: Context, item: OpenItem) -> b.Row:
    planned = item.planned
    again = f", keer {item.turn.number}" if item.turn is not None else ""
    title = (b.Run(one_line(planned.task.template.title, _TITLE)), b.muted(f"  {planned.code}{again}"))
    end: b.Words = context.day(item.end)
    if _is_late(context, item):
        end = (b.strong(f"{b.plain(end)}, te laat"),)
    elif item.turn is None and planned.status is TaskStatus.BUSY:
        end = f"{b.plain(end)}, bezig"
    return b.Row((b.Cell(picture=tick_box()), title, context.listed_owner(planned, _NAME), end))
