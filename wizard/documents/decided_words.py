"""What people decided about a task, in words: for its card, and for tasks that are told nowhere else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from assessments.plan import Occurrence, OwnTask, TaskEdit, TaskStatus
from assessments.types import Role
from wizard import formats
from wizard.assessment import PlannedTask
from wizard.documents import blocks as b
from wizard.documents.context import Context
from wizard.planning.first_meetings import FIRST_MEETING, meeting_words

SHORT_ROLES = {
    Role.HR: "HR",
    Role.RE: "recruiter",
    Role.HM: "manager",
    Role.MC: "marketing",
    Role.DI: "directie",
    Role.IT: "IT",
}
_LETTERS = (("A", "Eindverantwoordelijk"), ("R", "Voert uit"), ("C", "Denkt mee"), ("I", "Krijgt bericht"))


def raci_words(raci: Mapping[Role, str]) -> str:
    """Say in words who does what: eindverantwoordelijk, voert uit, denkt mee, krijgt bericht."""
    parts = []
    for letter, words in _LETTERS:
        names = [SHORT_ROLES[role] for role, letters in raci.items() if letter in letters]
        if names:
            parts.append(f"{words}: {formats.enumeration(names)}.")
    return " ".join(parts)


def chosen_facts(planned: PlannedTask) -> Iterator[str]:
    """Yield what was chosen about when and by whom, a short line each; what the card shows anyway is left out."""
    edit, slot = planned.task.edit, planned.slot
    if edit.lead is not None:
        yield f"rol: {SHORT_ROLES[edit.lead]}"
    if edit.days is not None:
        yield _days(edit.days)
    if edit.start is not None and edit.start != slot.begin:
        yield f"gekozen begin: {formats.short_date_year(edit.start)}"
    if edit.due is not None and edit.due != planned.shown_end:
        yield f"gekozen einddag: {formats.short_date_year(edit.due)}"
    if edit.after is not None:
        yield _after(edit.after)
    if edit.before is not None:
        yield f"vóór: {edit.before}"


def own_facts(own: OwnTask) -> Iterator[str]:
    """Yield what was chosen when a task was added."""
    yield f"rol: {SHORT_ROLES[own.lead]}"
    yield f"effect {own.impact}, kloof {own.gap}"
    yield _days(own.days)
    if own.after:
        yield _after(own.after)


def turn_lines(edit: TaskEdit) -> Iterator[str]:
    """Yield what was noted of each time that a task comes back."""
    for one in edit.occurrences:
        said = _turn(one)
        if said:
            yield f"Keer {one.number}: {said}"


def meeting_lines(edit: TaskEdit) -> Iterator[str]:
    """Yield the first meeting about a task, when one was made."""
    if edit.meeting is not None:
        yield f"{FIRST_MEETING}: {meeting_words(edit.meeting)}."


def decided_lines(context: Context, edit: TaskEdit) -> Iterator[b.Words]:
    """Yield everything that was decided about a task, a labelled line each; the reason why it left stands elsewhere."""
    texts = (
        ("Titel", edit.title),
        ("Wat", edit.action),
        ("Klaar als", edit.done_when),
        ("Trekker", edit.owner),
        ("Rol", None if edit.lead is None else context.role(edit.lead)),
        ("Wie doet wat", None if edit.raci is None else raci_words(edit.raci)),
        ("Uren", None if edit.hours is None else formats.hours_long(edit.hours)),
        ("Doorlooptijd", None if edit.days is None else formats.count(edit.days, "dag", "dagen")),
        ("Begin", _day(edit.start)),
        ("Einddag", _day(edit.due)),
        ("Na", None if edit.after is None else ", ".join(edit.after) or "geen andere taak"),
        ("Vóór", edit.before),
        ("Stand", None if edit.status is TaskStatus.OPEN or edit.busy_since or edit.done_on else str(edit.status)),
        ("Bezig sinds", _day(edit.busy_since)),
        ("Klaar op", _day(edit.done_on)),
        ("Opmerking", edit.remark),
        ("Bewijs", edit.evidence),
        ("Uitgaven", None if edit.expenses is None else f"{formats.euro(edit.expenses)} excl. btw"),
        *(("", line) for line in (*meeting_lines(edit), *turn_lines(edit))),
    )
    for label, words in texts:
        if words is not None and words.strip():
            yield (b.muted(f"{label}: ") if label else b.Run(""), b.Run(words.strip()))


def _day(day: date | None) -> str | None:
    return None if day is None else formats.long_date(day)


def _days(days: int) -> str:
    return f"doorlooptijd: {formats.count(days, 'dag', 'dagen')}"


def _after(codes: tuple[str, ...]) -> str:
    return f"na: {', '.join(codes) or 'geen andere taak'}"


def _turn(one: Occurrence) -> str:
    parts = [
        f"gepland op {formats.long_date(one.due)}" if one.due else "",
        f"gedaan op {formats.long_date(one.done_on)}" if one.done_on else "",
    ]
    dates = ", ".join(filter(None, parts))
    remark = one.remark.strip()
    return f"{dates}. {remark}" if dates and remark else dates or remark
