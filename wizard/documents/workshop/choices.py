"""The tasks that the room chose: their dots beside the computed priority, who does them, and when people meet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from assessments.codes import TaskCode
from assessments.workshop import Workshop
from wizard import formats
from wizard.assessment import PlannedTask
from wizard.documents import blocks as b
from wizard.documents.context import Context, short_title
from wizard.documents.workshop.tables import table
from wizard.planning.derive import REMEASUREMENT, DerivedTask
from wizard.planning.first_meetings import FIRST_MEETING, meeting_words
from wizard.planning.meetings import meetings
from wizard.workshop.dots import choice, ranked, totals

_NOTE = (
    "De stippen staan naast de berekende volgorde en veranderen die niet. De volgorde komt uit de kloof, het effect en het "
    "werk dat een taak kost."
)
_COLUMNS = (
    b.Column("Taak", 4.3),
    b.Column("Stippen", 0.9, "right"),
    b.Column("Berekend", 2.2),
    b.Column("Wie", 1.9),
    b.Column("Klaar op", 1.0, "right"),
)
_GONE = "staat niet meer in het plan"
_MEETINGS = 3
MOST_AHEAD = 4
"""So many days to come stand on the first page; a longer list stands here too."""


def choices(context: Context, workshop: Workshop) -> Iterator[b.Block]:
    """Yield the chosen tasks, what else got dots, and the first appointments; nothing where there is none."""
    dots, ranks = totals(workshop), _ranks(context, workshop)
    chosen = chosen_tasks(context, workshop)
    others = sorted((code for code in dots if code not in chosen), key=lambda code: (-dots[code], code))
    if chosen:
        yield b.Heading("De gekozen taken")
        yield table(_COLUMNS, [_row(context, code, dots, ranks) for code in chosen])
        yield b.Paragraph(_NOTE, b.Tone.NOTE)
    if others:
        yield b.Heading("Ook stippen, niet gekozen")
        yield table(_COLUMNS, [_row(context, code, dots, ranks) for code in others])


def ahead(context: Context, workshop: Workshop) -> tuple[b.Block, ...]:
    """Return all days to come, when there are more than the first page holds."""
    follows = what_follows(context, workshop)
    return (b.Heading("Wat er nu gebeurt"), b.Bullets(follows)) if len(follows) > MOST_AHEAD else ()


def chosen_tasks(context: Context, workshop: Workshop) -> tuple[TaskCode, ...]:
    """Return what the room goes on with: the list made by hand when there is one, else the five with the most dots."""
    if workshop.chosen:
        return workshop.chosen
    return tuple(one.task.code for one in choice(workshop, _derived(context)))


def _ranks(context: Context, workshop: Workshop) -> Mapping[TaskCode, int]:
    return {one.task.code: one.by_priority for one in ranked(workshop, _derived(context))}


def _derived(context: Context) -> Iterator[DerivedTask]:
    return (one.task for one in context.assessment.tasks)


def _row(context: Context, code: TaskCode, dots: Mapping[TaskCode, int], ranks: Mapping[TaskCode, int]) -> b.Row:
    planned = context.task(code)
    count = formats.number(dots[code]) if dots.get(code) else "–"
    if planned is None:
        template = context.catalogue.tasks.get(code)
        title = f"{template.title} " if template is not None else ""
        return b.Row((b.Cell((title.strip() or code, (b.muted(f"{code}, {_GONE}"),))), count, "–", "–", "–"))
    rank = (
        f"{ranks[code]}e van {len(ranks)}, klasse{formats.NBSP}{planned.task.task_class}" if code in ranks else "klaar"
    )
    lines: list[b.Words] = [(b.Run(short_title(planned)), b.muted(f"{formats.NBSP * 2}{code}"))]
    meeting = planned.task.edit.meeting
    if meeting is not None:
        lines.append((b.muted(f"{FIRST_MEETING}: {meeting_words(meeting)}"),))
    return b.Row((b.Cell(tuple(lines)), count, rank, context.owner(planned), (b.strong(context.end(planned)),)))


def what_follows(context: Context, workshop: Workshop) -> tuple[b.Words, ...]:
    """Say what happens after the workshop, by date: first appointments, the first meetings, the hermeting."""
    day = max(workshop.setup.day, context.printed_on)
    found: list[tuple[date, b.Words]] = []
    for one in _chosen(context, chosen_tasks(context, workshop)):
        meeting = one.task.edit.meeting
        if meeting is not None:
            found.append((meeting.day, f"{_day(meeting.day)}: {short_title(one)}, eerste afspraak."))
    coming = [(first, one) for one in meetings(context.assessment) if (first := one.next_day(day)) is not None]
    for first, held in sorted(coming, key=lambda pair: (pair[0], pair[1].template.short))[:_MEETINGS]:
        if held.template.short.casefold() != "hermeting":
            found.append((first, f"{_day(first)}: {formats.decapitalized(held.template.short)}."))
    again = context.task(REMEASUREMENT)
    if again is not None and again.shown_end is not None:
        found.append((again.shown_end, f"{_day(again.shown_end)}: hermeting, met dezelfde vragen."))
    return tuple(words for _, words in sorted(found, key=lambda pair: pair[0]))


def _chosen(context: Context, codes: Sequence[TaskCode]) -> Iterator[PlannedTask]:
    for code in codes:
        planned = context.task(code)
        if planned is not None:
            yield planned


def _day(day: date) -> str:
    return formats.capitalized(formats.long_date(day).replace(" ", formats.NBSP))
