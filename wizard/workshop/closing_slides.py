"""The tasks that the room chooses from, who does them, what was parked, and how a workshop closes."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from assessments.workshop import DOTS_EACH, DOTS_ON_ONE, Workshop
from wizard import formats
from wizard.assessment import Assessment, PlannedTask
from wizard.documents.decided_words import SHORT_ROLES
from wizard.entry.clock import spoken_time
from wizard.workshop.candidates import by_priority, numbered
from wizard.workshop.consensus import present
from wizard.workshop.dots import totals
from wizard.workshop.slides import Closing, Owned, ParkedPoints, TaskLine, Tasks, Turnout, Who

_Item = TypeVar("_Item")
TASKS_A_PAGE, OWNED_A_PAGE, PARKED_A_PAGE = 10, 5, 7
"""How many fit on one screen in letters that can be read from three metres."""

_HOW = f"Ieder {formats.word(DOTS_EACH)} stippen, hoogstens {formats.word(DOTS_ON_ONE)} op één taak."


def tasks_slide(assessment: Assessment, workshop: Workshop) -> Tasks:
    """Return the tasks to lay dots on, by number; after the dots were shown by how many each got.

    Where dots lie is secret until ``dots_shown_at``. A long list is shown in parts: ``Position.page``.
    """
    dots = totals(workshop)
    is_shown = workshop.dots_shown_at is not None
    order = _listed(assessment, workshop)
    shown, part = _part(order, workshop.position.page, TASKS_A_PAGE)
    return Tasks(
        "Hier liggen de stippen" if is_shown else "Welke taken moeten eerst?",
        "" if is_shown else _HOW,
        f"taken {part}" if part else "",
        tuple(_line(number, one, dots.get(one.code, 0) if is_shown else None, workshop) for number, one in shown),
        None if is_shown or workshop.dot_tally else _who_laid(workshop),
    )


def pages(assessment: Assessment, workshop: Workshop) -> int:
    """Return in how many parts the room sees the tasks, at least 1."""
    return max(1, -(-len(_listed(assessment, workshop)) // TASKS_A_PAGE))


def _listed(assessment: Assessment, workshop: Workshop) -> list[tuple[int, PlannedTask]]:
    """Return the tasks that can be chosen by number; once dots are shown those that have any, the most first.

    At equal dots the computed priority comes first, as everywhere; without a single dot all tasks stay.
    """
    ranked, dots = by_priority(assessment.tasks), totals(workshop)
    number = {code: place for place, code in enumerate(numbered(assessment, workshop), start=1)}
    if workshop.dots_shown_at is not None:
        found = [one for one in ranked if dots.get(one.code)] or ranked
        return [(number[one.code], one) for one in sorted(found, key=lambda one: -dots.get(one.code, 0))]
    return sorted(((number[one.code], one) for one in ranked), key=lambda one: one[0])


def _line(number: int, one: PlannedTask, dots: int | None, workshop: Workshop) -> TaskLine:
    return TaskLine(number, one.task.template.title, one.pillar.value, dots, one.code in workshop.chosen)


def _who_laid(workshop: Workshop) -> Turnout:
    laying = {number for number, each in workshop.dots.items() if sum(each.values()) >= DOTS_EACH}
    expected = len(laying.union(present(workshop)))
    return Turnout(len(laying), expected, f"van {expected} klaar")


def _part(items: list[_Item], page: int, size: int) -> tuple[list[_Item], str]:
    """Return what stands on a page, and which part of the whole that is; a page past the end is the last one."""
    last = max(0, (len(items) - 1) // size)
    start = min(max(0, page), last) * size
    shown = items[start : start + size]
    return shown, f"{start + 1}–{start + len(shown)} van {len(items)}" if last else ""


def who_slide(assessment: Assessment, workshop: Workshop) -> Who:
    """Return the chosen tasks with who does each and the first date that was agreed; a date of the method is no promise."""
    there = [planned for code in workshop.chosen if (planned := assessment.task(code)) is not None]
    shown, part = _part(there, workshop.position.page, OWNED_A_PAGE)
    title = f"Wie doet wat · {part}" if part else "Wie doet wat"
    return Who(title, tuple(_owned(one) for one in shown))


def _owned(one: PlannedTask) -> Owned:
    meeting, edit = one.task.edit.meeting, one.task.edit
    first = ""
    if meeting is not None:
        first = f"eerste afspraak {_moment(meeting.day, meeting.time)}"
    elif edit.due is not None:
        first = f"klaar op {_day(edit.due)}"
    elif edit.start is not None:
        first = f"begint {_day(edit.start)}"
    return Owned(one.task.template.title, one.pillar.value, one.owner or "", first, _roles(one))


def _roles(one: PlannedTask) -> str:
    """Say who has which letter: "A directie · R HR en recruiter · C manager"; who only hears of it is left out."""
    found = []
    for letter in "ARC":
        names = [SHORT_ROLES[role] for role, letters in one.task.raci.items() if letter in letters]
        if names:
            found.append(f"{letter} {formats.enumeration(names)}")
    return " · ".join(found)


def parked_slide(assessment: Assessment, workshop: Workshop) -> ParkedPoints:
    """Return what was put aside, the newest last; a long list is shown in parts."""
    del assessment
    shown, part = _part([one.words for one in workshop.parked], workshop.position.page, PARKED_A_PAGE)
    return ParkedPoints(f"Parkeerplaats · {part}" if part else "Parkeerplaats", tuple(shown))


def closing_slide(assessment: Assessment, workshop: Workshop) -> Closing:
    """Return what was agreed, chosen and decided, and when people meet next."""
    questions = workshop.setup.questions
    done = sum(one in workshop.agreements for one in questions)
    later = sum(workshop.marks[one].postponed for one in questions if one in workshop.marks)
    lines = []
    if questions:
        lines.append(f"{done} van {formats.count(len(questions), 'vraag', 'vragen')} vastgelegd")
    if later:
        lines.append(f"{formats.count(later, 'vraag', 'vragen')} bespreken we later")
    if workshop.chosen:
        lines.append(f"{formats.count(len(workshop.chosen), 'taak', 'taken')} gekozen om mee te beginnen")
    lines += [f"Besloten: {one.words}" for one in workshop.rulings]
    if workshop.parked:
        lines.append(f"{formats.count(len(workshop.parked), 'punt', 'punten')} op de parkeerplaats")
    return Closing("Dit spraken we af", tuple(lines), _next_appointment(assessment, workshop))


def _next_appointment(assessment: Assessment, workshop: Workshop) -> str:
    """Return the first of the first meetings of the chosen tasks, else which of them begins first; "" without either.

    What lies before the workshop's own day is left out.
    """
    chosen = [planned for code in workshop.chosen if (planned := assessment.task(code)) is not None]
    today = workshop.setup.day
    meetings = [
        (meeting.day, meeting.time, one.task.template.title)
        for one in chosen
        if (meeting := one.task.edit.meeting) is not None and meeting.day >= today
    ]
    if meetings:
        day, at, title = min(meetings)
        return f"{_moment(day, at)}: {title}"
    begins = [(begin, one.task.template.title) for one in chosen if (begin := one.slot.begin) and begin >= today]
    return f"{_day(min(begins)[0])}: {min(begins)[1]}" if begins else ""


def _day(day: date) -> str:
    return f"{formats.weekday_name(day)} {formats.day_and_month(day)}"


def _moment(day: date, at: str) -> str:
    time = spoken_time(at.strip())
    return f"{_day(day)}, {time} uur" if time else _day(day)
