"""Verschil: which tasks were done between two measurements, and which remain."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assessments.catalogue import Section
from assessments.comparison import Comparison
from assessments.plan import TaskStatus
from wizard import formats
from wizard.assessment import PlannedTask
from wizard.documents import blocks as b
from wizard.documents.context import Context, by_date, hours_of, is_open, tasks_and_hours
from wizard.documents.difference_parts import decimal
from wizard.documents.report import Chapter

_NAME_LETTERS = 30


def tasks_chapter(context: Context, found: Comparison) -> Chapter | None:
    """Write per step how much was done, then what is done and what remains; nothing without a plan."""
    tasks = context.assessment.tasks
    if not tasks and not context.assessment.dropped:
        return None
    done = [one for one in tasks if one.status is TaskStatus.DONE]
    todo = by_date(one for one in tasks if is_open(one))
    blocks: list[b.Block] = [_steps(context, found)]
    late = _late(context, todo)
    if late:
        blocks.append(b.Paragraph(late))
    if todo:
        blocks += [b.Heading("Nog te doen", aside=tasks_and_hours(todo)), _todo(context, todo)]
    if done:
        finished = sorted(done, key=lambda one: (one.task.edit.done_on or date.min, one.slot.order))
        blocks += [b.Heading("Klaar", aside=tasks_and_hours(done)), _done(context, finished)]
    gone = context.assessment.dropped
    if gone:
        words = "uit het plan gehaald; de redenen staan in het implementatieplan"
        verb = "is" if len(gone) == 1 else "zijn"
        blocks.append(b.Paragraph(f"{formats.count(len(gone), 'taak', 'taken')} {verb} {words}.", b.Tone.NOTE))
    return Chapter("", "Taken: klaar en nog te doen", _message(done, todo), "", tuple(blocks))


def _message(done: Sequence[PlannedTask], todo: Sequence[PlannedTask]) -> str:
    every = len(done) + len(todo)
    if not every:
        return "Er staan geen taken meer in het plan."
    if not todo:
        return (
            f"Alle {formats.count(every, 'taak', 'taken')} van het plan zijn klaar."
            if every > 1
            else "De enige taak is klaar."
        )
    if not done:
        return f"Nog geen van de {formats.count(every, 'taak', 'taken')} is klaar; er is {formats.hours_long(hours_of(todo))} werk."
    verb = "is" if len(done) == 1 else "zijn"
    return f"{len(done)} van de {formats.count(every, 'taak', 'taken')} {verb} klaar; er is nog {formats.hours_long(hours_of(todo))} werk."


def _steps(context: Context, found: Comparison) -> b.Table:
    columns = (b.Column("Stap", 4), b.Column("Score toen", 1.6, "right"), b.Column("Score nu", 1.6, "right"),
               b.Column("Taken klaar", 2, "right"), b.Column("Nog te doen", 2.2, "right"))  # fmt: skip
    rows = [_step_row(context, found, section) for section in context.catalogue.steps]
    others = [one for one in context.assessment.tasks if one.task.template.section_prefix not in _prefixes(context)]
    if others:
        rows.append(b.Row(("Eigen en overige taken", "–", "–", *_counts(others))))
    rows.append(b.Row(("Samen", "", "", *_counts(context.assessment.tasks)), total=True))
    return b.Table(columns, tuple(rows), dense=True)


def _prefixes(context: Context) -> set[str]:
    return {section.prefix for section in context.catalogue.steps}


def _step_row(context: Context, found: Comparison, section: Section) -> b.Row:
    assert section.step is not None
    one = found.steps[section.step]
    scores = (formats.score2(decimal(one.before)), (b.strong(formats.score2(decimal(one.after))),))
    return b.Row(
        (f"{section.number}{formats.NBSP} {section.title}", *scores, *_counts(context.step_tasks(section.step)))
    )


def _counts(tasks: Sequence[PlannedTask]) -> tuple[str, str]:
    if not tasks:
        return "–", "–"
    done = sum(one.status is TaskStatus.DONE for one in tasks)
    left = hours_of(one for one in tasks if is_open(one))
    return f"{done} van {len(tasks)}", formats.hours_long(left) if left else "–"


def _late(context: Context, todo: Sequence[PlannedTask]) -> str:
    late = [one for one in todo if one.shown_end is not None and one.shown_end < context.printed_on]
    if not late:
        return ""
    which = (
        "De datum van één open taak is"
        if len(late) == 1
        else f"De datums van {formats.word(len(late))} open taken zijn"
    )
    return f"{which} al voorbij. Plan de open taken opnieuw vanaf een nieuwe startdag; dan kloppen de datums weer."


def _todo(context: Context, todo: Sequence[PlannedTask]) -> b.Table:
    columns = (b.Column("", 0.8), b.Column("Taak", 1.4), b.Column("", 4.9), b.Column("Trekker", 2.6),
               b.Column("Uren", 0.9, "right"), b.Column("Klaar op", 1.9, "right"))  # fmt: skip
    rows = []
    for one in todo:
        busy = " (bezig)" if one.status is TaskStatus.BUSY else ""
        title = f"{one.task.template.title}{busy}"
        cells = (
            (b.muted(one.code),),
            title,
            context.listed_owner(one, _NAME_LETTERS),
            formats.hours(one.task.hours),
        )
        rows.append(b.Row((b.Cell(mark=one.pillar), *cells, (b.strong(formats.short_date_year(one.shown_end)),))))
    return b.Table(columns, tuple(rows), dense=True, long_text=True)


def _done(context: Context, done: Sequence[PlannedTask]) -> b.Table:
    columns = (b.Column("", 0.8), b.Column("Taak", 1.4), b.Column("", 5.8), b.Column("Trekker", 2.6),
               b.Column("Klaar op", 1.9, "right"))  # fmt: skip
    rows = []
    for one in done:
        edit = one.task.edit
        lines: list[b.Words] = [one.task.template.title]
        lines += [(b.muted(f"{label}: "), b.Run(words.strip()))
                  for label, words in (("Bewijs", edit.evidence), ("Opmerking", edit.remark)) if words.strip()]  # fmt: skip
        day = formats.short_date_year(edit.done_on)
        cells = ((b.muted(one.code),), b.Cell(tuple(lines)), context.listed_owner(one, _NAME_LETTERS), day)
        rows.append(b.Row((b.Cell(mark=one.pillar), *cells)))
    return b.Table(columns, tuple(rows), dense=True, long_text=True)
