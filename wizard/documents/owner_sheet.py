"""Jouw taken: one page per owner with the tasks of the first months, what comes after, and a place to sign."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from assessments.errors import DocumentError
from assessments.plan import TaskStatus
from assessments.types import QuestionId, Role
from wizard import formats
from wizard.assessment import Assessment, PlannedTask
from wizard.documents import blocks as b
from wizard.documents.context import Context, hours_of, one_line
from wizard.documents.report import Chapter, Report
from wizard.documents.task_cards import RHYTHMS, why_words
from wizard.planning.first_meetings import FIRST_MEETING, meeting_words
from wizard.planning.meetings import meetings
from wizard.planning.owners import Owner, owners
from wizard.planning.progress import days_late
from wizard.planning.rhythm import recurrences

NAME = "Jouw taken"
_STATUSES = tuple(status.value for status in TaskStatus)
_FIRST_DAYS = 90
_ROLLS_AFTER = 60
"""From this day on the sheet looks ninety days ahead: nobody needs months that have passed in full."""
_WITHOUT_DATES = 12
_HEADLINE, _NAME_LETTERS, _RUNNING = 90, 40, 60
_FINISHED = "Klaar"
_NO_TASKS = "Er zijn nog geen taken."
_SHEETS_FOLLOW = "Zodra er taken zijn, krijgt iedereen die er een trekt hier een eigen blad."
_TO_GET_TASKS = (
    "Vul de vragenlijst in: een antwoord onder het streefniveau geeft een taak.",
    "Of zet zelf een taak in het plan.",
)
_TO_GET_NAMES = (
    "Spreek per rol hieronder af wie het doet en vul de namen in bij vraag PRO-07.",
    "Doet iemand anders een taak? Kies dan bij die taak zelf een trekker.",
    "Maak daarna dit document opnieuw. Iedereen krijgt dan een eigen blad.",
)


def owner_sheets(assessment: Assessment, *, printed_on: date, owner: str = "") -> Report:
    """Write the sheet of one owner (a label of ``owners``), or of everybody.

    While nobody in the plan has a name there is one page that says so and what to do.

    Raises:
        DocumentError: nobody of that name leads a task; one sentence.

    """
    context = Context(assessment, printed_on)
    everybody = owners(assessment)
    chosen = [one for one in everybody if owner in {"", one.label}]
    if not chosen and owner:
        known = formats.enumeration([one_line(one.label, _NAME_LETTERS) for one in everybody], "of")
        raise DocumentError(
            f"‘{one_line(owner, _NAME_LETTERS)}’ trekt geen taak in dit plan. {f'Kies {known}.' if known else _NO_TASKS}"
        )
    named = any(one.name for one in everybody)
    chapters = [_sheet(context, one, number) for number, one in enumerate(everybody, 1) if one in chosen]
    return Report(
        organisation=assessment.dossier.organisation,
        name=NAME,
        made_on=printed_on,
        chapters=tuple(chapters) if named or owner else (_nobody(context, everybody),),
        has_contents=False,
        is_bundle=True,
        is_example=assessment.dossier.is_example,
    )


def _nobody(context: Context, roles: Sequence[Owner]) -> Chapter:
    """Write the page of a plan without tasks, or in which no task has a name."""
    if not roles:
        return Chapter("", NAME, _NO_TASKS, _SHEETS_FOLLOW, (b.Bullets(_TO_GET_TASKS),))
    total = len(context.assessment.tasks)
    rows = tuple(
        b.Row((one.label, formats.number(len(one.tasks)), formats.hours_long(hours_of(one.tasks)))) for one in roles
    )
    columns = (b.Column("Rol zonder naam", 6), b.Column("Taken", 1.5, "right"), b.Column("Samen", 2, "right"))
    table = b.Table(columns, rows)
    subject = "De taak heeft" if total == 1 else f"De {formats.number(total)} taken hebben"
    return Chapter("", NAME, f"{subject} nog geen trekker.", "Een taak zonder naam blijft liggen.",
                   (b.Heading("Wat nu"), b.Bullets(_TO_GET_NAMES), b.Heading("Zoveel werk wacht op een naam"), table))  # fmt: skip


def _sheet(context: Context, owner: Owner, number: int) -> Chapter:
    until = _until(context)
    full = [one for one in owner.tasks if _is_told(context, one, until)]
    rest = [one for one in owner.tasks if one not in full]
    headline, name = _headline(context, owner), owner.name or owner.label
    blocks: list[b.Block] = [b.Paragraph(_sentence(context, owner, full, until))]
    if len(name) > _HEADLINE:
        blocks.append(b.Paragraph(name))
    if not owner.name:
        blocks.append(b.Paragraph(_needs_name(context, owner.roles[0])))
    if full:
        blocks.append(b.SheetTasks(tuple(_row(context, owner, one) for one in full), _STATUSES))
    found = (*_lists(context, owner, rest, has_full=bool(full)), *_coming_back(context, owner))
    lists = tuple(sorted(found, key=lambda one: one.title == _FINISHED))
    led = _led(context, owner)
    if lists or led:
        blocks.append(b.TickLists(lists, (b.strong("Jij leidt ook: "), b.Run(led)) if led else ""))
    blocks.append(_signatures(context, owner, number))
    return Chapter(
        "",
        NAME,
        headline,
        "",
        tuple(blocks),
        running=one_line(name, _RUNNING),
        bookmark=one_line(name, _RUNNING),
        key=f"blad-{number}",
        is_named=True,
    )


def _headline(context: Context, owner: Owner) -> str:
    """Return the name with its roles: Joost Bakker, recruiter."""
    if not owner.name:
        return owner.label
    roles = formats.enumeration([context.role(role) for role in owner.roles])
    name = one_line(owner.name, _HEADLINE)
    return f"{name}, {roles}" if roles else name


def _needs_name(context: Context, role: Role) -> str:
    names = context.sheet.role_holders().names
    if role in names and names[role] is None:
        return "Deze rol is niet aanwezig. Kies bij elke taak hieronder wie hem trekt."
    return "Hier staat nog geen naam bij. Spreek af wie dit doet en vul de naam in bij vraag PRO-07."


def _until(context: Context) -> date | None:
    """Return the last day of what is told in full; None for a plan without dates."""
    if not context.has_dates:
        return None
    start = context.day_zero
    begin = start if (context.printed_on - start).days <= _ROLLS_AFTER else context.printed_on
    return begin + timedelta(days=_FIRST_DAYS)


def _is_told(context: Context, planned: PlannedTask, until: date | None) -> bool:
    """Tell whether a task stands here in full: its day has come or comes soon, and it is not long finished."""
    if until is None:
        return planned.task.task_class != "C" and planned.slot.order <= _WITHOUT_DATES
    end = planned.slot.end
    if end is None or end > until:
        return False
    rolls = until > context.day_zero + timedelta(days=_FIRST_DAYS)
    return not (rolls and planned.status is TaskStatus.DONE)


def _sentence(context: Context, owner: Owner, full: Sequence[PlannedTask], until: date | None) -> str:
    """Say how much it is: Jij trekt 22 van de 59 taken; tot en met 6 april zijn dat er 9, samen 82 uur."""
    count, whole = len(owner.tasks), len(context.assessment.tasks)
    who = "Jij trekt" if owner.name else "Deze rol trekt"
    share = f"{count} van de {formats.count(whole, 'taak', 'taken')}"
    if count == whole:
        share = f"alle {formats.count(whole, 'taak', 'taken')}" if whole > 1 else "de enige taak"
    words = f"{who} {share}"
    if until is None:
        return f"{words}. De dagen volgen zodra bekend is hoeveel uur er per week is (vraag PRO-10)."
    day = context.long_day(_last_told(context, until))
    if not full:
        words += f"; tot en met {day} hoeft er nog niets klaar te zijn"
    elif len(full) == count:
        words += f", {'allemaal ' if count > 1 else ''}tot en met {day}, samen {formats.hours_long(hours_of(full))}"
    else:
        verb = "is" if len(full) == 1 else "zijn"
        words += f"; tot en met {day} {verb} dat er {len(full)}, samen {formats.hours_long(hours_of(full))}"
    return f"{words}.{_state(context, owner)}"


def _last_told(context: Context, until: date) -> date:
    """Return the last day on which anything of the whole plan in that time has to be finished, as the plan says it."""
    ends = [one.shown_end for one in context.assessment.tasks if one.slot.end is not None and one.slot.end <= until]
    return max((end for end in ends if end is not None), default=until)


def _state(context: Context, owner: Owner) -> str:
    """Say how many are finished and late, nothing while none is."""
    parts = []
    for amount, words in (
        (sum(one.status is TaskStatus.DONE for one in owner.tasks), "klaar"),
        (sum(_is_late(context, one) for one in owner.tasks), "te laat"),
    ):
        if amount:
            parts.append(f"{formats.word(amount)} {'is' if amount == 1 else 'zijn'} {words}")
    return f" {formats.capitalized(formats.enumeration(parts))}." if parts else ""


def _is_late(context: Context, planned: PlannedTask) -> bool:
    return days_late(planned, context.printed_on) > 0


def _row(context: Context, owner: Owner, planned: PlannedTask) -> b.SheetTask:
    task, edit = planned.task, planned.task.edit
    done_on = context.day(edit.done_on) if edit.done_on is not None else ""
    return b.SheetTask(
        field=planned.code,
        code=planned.code,
        pillar=planned.pillar,
        title=task.template.title,
        why=_why(context, owner, planned),
        done_when=task.template.done_when,
        notes=_notes(context, planned),
        day=context.end(planned),
        hours=formats.hours_long(task.hours),
        status=planned.status.value,
        late=_is_late(context, planned),
        done=planned.status is TaskStatus.DONE,
        done_on=done_on,
    )


def _why(context: Context, owner: Owner, planned: PlannedTask) -> b.Words:
    """Say why a task is there: the answer that called for it; and with whom, and whether it comes back."""
    task = planned.task
    runs: list[b.Run] = []
    if task.cause is not None and not task.lapsed:
        text = context.catalogue.questions[QuestionId(task.cause.question)].levels[task.cause.level]
        runs += [b.Run(f"Nu: {formats.decapitalized(text)}"), b.muted(f" ({task.cause.question})")]
    else:
        own = planned.code in context.assessment.dossier.plan.own_tasks
        runs.append(b.Run(f"{formats.capitalized(why_words(planned, is_own=own))}."))
    others = owner.shared.get(planned.code, ())
    if others:
        runs.append(b.Run(f" Samen met {formats.enumeration([one_line(name, _NAME_LETTERS) for name in others])}."))
    rhythm = RHYTHMS.get(task.template.rhythm)
    if rhythm:
        runs.append(b.Run(f" {formats.capitalized(rhythm)}."))
    return tuple(runs)


def _notes(context: Context, planned: PlannedTask) -> tuple[tuple[str, str], ...]:
    """Return what people wrote: how to do it in their own words, and what was noted."""
    task, edit = planned.task, planned.task.edit
    is_own = edit.action is not None or planned.code in context.assessment.dossier.plan.own_tasks
    since = f"{context.day(edit.busy_since)}" if planned.status is TaskStatus.BUSY and edit.busy_since else ""
    notes = (
        ("Zo: ", task.template.action.strip() if is_own else ""),
        (f"{FIRST_MEETING}: ", f"{meeting_words(edit.meeting)}." if edit.meeting is not None else ""),
        ("Bezig sinds ", since),
        ("Opmerking: ", edit.remark.strip()),
        ("Bewijs: ", edit.evidence.strip()),
    )
    return tuple((label, text) for label, text in notes if text)


def _lists(context: Context, owner: Owner, rest: Sequence[PlannedTask], *, has_full: bool) -> tuple[b.TickList, ...]:
    """Divide what is not told in full: what comes then, what comes later, and what is finished."""
    lead_word = "Daarna" if has_full else "Jouw taken" if owner.name else "De taken"
    is_done = [one for one in rest if one.status is TaskStatus.DONE]
    first = [one for one in rest if one not in is_done and one.task.task_class != "C"]
    later = [one for one in rest if one not in is_done and one.task.task_class == "C"]
    groups = ((lead_word, first), ("Later, als er ruimte is (klasse C)", later), (_FINISHED, is_done))
    return tuple(b.TickList(title, tuple(_item(context, one) for one in tasks)) for title, tasks in groups if tasks)


def _item(context: Context, planned: PlannedTask) -> b.TickItem:
    edit = planned.task.edit
    aside = context.day(edit.done_on) if edit.done_on is not None else context.end(planned)
    if _is_late(context, planned):
        aside = f"{aside}, te laat"
    elif planned.status is TaskStatus.BUSY:
        aside = f"{aside}, bezig"
    done = planned.status is TaskStatus.DONE
    return b.TickItem(planned.code, planned.code, planned.task.template.title, aside, done)


def _coming_back(context: Context, owner: Owner) -> tuple[b.TickList, ...]:
    """List the recurring tasks that were finished once, with the first time that is still to be done."""
    finished = {one.code for one in owner.tasks if one.status is TaskStatus.DONE}
    found = []
    for one in recurrences(context.assessment):
        turn = min((turn for turn in one.turns if not turn.is_done), key=lambda turn: turn.day, default=None)
        if turn is not None and one.planned.code in finished:
            found.append((turn, one.planned))
    items = tuple(
        b.TickItem(
            f"{planned.code}.keer-{turn.number}",
            planned.code,
            planned.task.template.title,
            f"{context.day(turn.day)}{', te laat' if turn.is_late(context.printed_on) else ''}",
        )
        for turn, planned in sorted(found, key=lambda pair: (pair[0].day, pair[1].slot.order))
    )
    return (b.TickList("Komt terug: de volgende keer", items),) if items else ()


def _led(context: Context, owner: Owner) -> str:
    """Name the meetings that this person leads, with how often."""
    if not owner.name:
        return ""
    parts = []
    for meeting in meetings(context.assessment):
        if meeting.chair == owner.name and meeting.next_day(context.printed_on) is not None:
            name = one_line(formats.decapitalized(meeting.template.short), 80)
            parts.append(f"{name} ({one_line(meeting.rhythm_words, 60)})")
    return f"{formats.enumeration(parts)}." if parts else ""


def _signatures(context: Context, owner: Owner, number: int) -> b.Signatures:
    """Close with what the owner promises, and to whom: who leads the plan, or the directie when that is the owner."""
    names = context.sheet.role_holders().names
    other_role = Role.DI if Role.HR in owner.roles else Role.HR
    other = one_line(names.get(other_role) or "", _NAME_LETTERS).strip()
    told = other or f"de {context.role(other_role)}"
    words = f"Ik ken deze taken en kan ze op tijd doen. Lukt iets niet, dan zeg ik dat vóór de datum tegen {told}."
    own = one_line(owner.name, _NAME_LETTERS) or "naam"
    return b.Signatures(f"blad-{number}", words, (own, other or formats.capitalized(context.role(other_role))))
