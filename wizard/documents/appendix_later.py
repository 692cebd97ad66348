"""Bijlage Later: the tasks of class C on a line each, and what was taken out of the plan, with the reason."""

from __future__ import annotations

from dataclasses import replace

from assessments.plan import TaskEdit, TaskStatus
from assessments.types import TaskCode
from wizard import formats
from wizard.assessment import PlannedTask
from wizard.documents import blocks as b
from wizard.documents.context import Context, Place, short_title, tasks_and_hours
from wizard.documents.decided_words import decided_lines
from wizard.documents.report import Chapter, Scope
from wizard.documents.task_cards import task_card

_OWNER_LETTERS = 30
_FEW = 6
"""Fewer tasks than this leave a page nearly blank, so the list goes on below the appendix before it."""


def chapter(context: Context) -> Chapter | None:
    """Write the lists; nothing when both are empty."""
    in_full = {one.code for one in context.early}
    later = context.later if context.scope is Scope.ALL else ()
    dropped = context.assessment.dropped
    if not later and not dropped and not _absent(context):
        return None
    blocks: list[b.Block] = []
    if later:
        blocks.append(_list(context, later, in_full))
    blocks += _written(context, [one for one in later if one.code not in in_full])
    for place, one in enumerate(dropped):
        if place == 0:
            blocks.append(b.Heading("Uit het plan gehaald"))
        blocks.append(b.Paragraph((b.strong(f"{one.template.code}  {one.template.title}"),)))
        gone = context.assessment.dossier.plan.edit(one.template.code).dropped_on
        reason = f"Reden ({formats.long_date(gone)}): " if gone is not None else "Reden: "
        blocks.append(b.Paragraph((b.muted(reason), b.Run(one.reason.strip() or "–")), b.Tone.QUOTE))
        blocks += _decided(context, one.template.code)
    blocks += _elsewhere(context)
    lead = f"Klasse C: {tasks_and_hours(later)}. Doe dit als er ruimte is; het plan werkt ook zonder." if later else ""
    return Chapter(
        context.number(Place.LATER), "Later", "", lead, tuple(blocks), is_appendix=True, joins=len(later) < _FEW
    )


def _list(context: Context, later: tuple[PlannedTask, ...], in_full: set[TaskCode]) -> b.Table:
    rows = tuple(
        b.Row(
            (
                b.Cell(mark=one.pillar),
                (b.muted(one.code),),
                short_title(one)
                + _standing(context, one)
                + (f" ({context.refer(Place.FIRST_90)})" if one.code in in_full else ""),
                context.listed_owner(one, _OWNER_LETTERS),
                formats.hours(one.task.hours),
                (b.strong(context.end(one)),),
            )
        )
        for one in later
    )
    columns = (
        b.Column("", 0.8),
        b.Column("Taak", 1.4),
        b.Column("", 5.2),
        b.Column("Trekker", 2.6),
        b.Column("Uren", 0.9, "right"),
        b.Column("Klaar op", 1.6, "right"),
    )
    return b.Table(columns, rows, dense=True)


def _written(context: Context, tasks: list[PlannedTask]) -> list[b.Block]:
    """Write in full what people decided or wrote about a task that is a line here."""
    own = context.assessment.dossier.plan.own_tasks
    told = [one for one in tasks if one.code in own or _says_more(one.task.edit)]
    if not told:
        return []
    return [b.Heading("Wat jullie hierover besloten"), b.TaskCards(tuple(task_card(context, one) for one in told))]


def _says_more(edit: TaskEdit) -> bool:
    """Tell whether more was decided than a line shows: who, how many hours, when, and how it stands."""
    owner = None if len(edit.owner or "") <= _OWNER_LETTERS else edit.owner
    return not replace(
        edit, owner=owner, hours=None, due=None, status=TaskStatus.OPEN, busy_since=None, done_on=None
    ).is_empty()


def _standing(context: Context, one: PlannedTask) -> str:
    """Say how a task stands, where that is not simply open."""
    begun = one.task.edit.busy_since
    words = {TaskStatus.DONE: "klaar", TaskStatus.BUSY: "bezig"}.get(one.status, "")
    since = "" if begun is None else f"bezig sinds {context.day(begun)}"
    parts = [since] if words == "bezig" and since else [words, since]
    said = ", ".join(filter(None, parts))
    return f" ({said})" if said else ""


def _decided(context: Context, code: TaskCode) -> list[b.Block]:
    lines = decided_lines(context, context.assessment.dossier.plan.edit(code))
    return [b.Paragraph(words, b.Tone.QUOTE) for words in lines]


def _absent(context: Context) -> list[TaskCode]:
    """Return the tasks that something was decided about and that are in the plan no more, nor taken out of it."""
    found, edits = context.assessment, context.assessment.dossier.plan.edits
    known = {one.code for one in found.tasks} | {one.template.code for one in found.dropped}
    return [code for code, edit in edits.items() if code not in known and not edit.is_empty()]


def _elsewhere(context: Context) -> list[b.Block]:
    blocks: list[b.Block] = []
    for place, code in enumerate(_absent(context)):
        if place == 0:
            blocks.append(b.Heading("Besloten over taken die niet meer in het plan staan"))
        template = context.catalogue.tasks.get(code)
        blocks.append(b.Paragraph((b.strong(f"{code}  {template.title if template else ''}".strip()),)))
        reason = context.assessment.dossier.plan.edit(code).dropped_reason
        if reason:
            blocks.append(b.Paragraph((b.muted("Reden: "), b.Run(reason)), b.Tone.QUOTE))
        blocks += _decided(context, code)
    return blocks
