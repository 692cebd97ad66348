"""Het plan: three lanes at a glance, and the first ninety days in full."""

from __future__ import annotations

from datetime import timedelta

from assessments.plan import TaskStatus
from assessments.types import Pillar
from wizard import formats
from wizard.assessment import PlannedTask
from wizard.documents import blocks as b
from wizard.documents.context import Context, Place, by_date, hours_of, initials, one_line, short_title, tasks_and_hours
from wizard.documents.report import Chapter, Scope
from wizard.documents.task_cards import task_card
from wizard.planning.schedule import Phase

_CAPTIONS = {
    Pillar.IDENTITEIT: "de kern: wie jullie zijn als werkgever",
    Pillar.BOEIEN: "wat jullie naar buiten laten zien",
    Pillar.BINDEN: "wat jullie binnen doen en zeggen",
    Pillar.BEHEREN: "wat jullie vastleggen en volgen",
}
_PHASES = {
    Phase.QUICK_WIN: ("Snelle winst", 30),
    Phase.DAYS_30: ("Binnen 30 dagen", 30),
    Phase.DAYS_60: ("Binnen 60 dagen", 60),
    Phase.DAYS_90: ("Binnen 90 dagen", 90),
}
_YEAR = 365


def lanes(context: Context) -> Chapter | None:
    """Write the plan in three lanes; nothing while no task is in the plan."""
    tasks = context.first
    if not tasks and not context.later:
        return None
    short = initials(one.owner for one in tasks if one.owner)
    core, *rest = (_lane(context, pillar, short) for pillar in Pillar)
    note = "Datum: klaar op."
    if short:
        names = ", ".join(f"{letters} {one_line(name, 30)}" for name, letters in short.items())
        nobody = "; – is nog geen naam" if any(one.owner is None for one in tasks) else ""
        note = f"Letters onder het vakje: de trekker ({names}{nobody}). {note}"
    count = _count(context)
    rest_words = "identiteit als kern, de rest in boeien, binden en beheren."
    span = _span(tasks)
    blocks = (b.Lanes(core, tuple(rest), f"{note} Uitgewerkt in {_worked_out(context)}.{_others(context)}"),)
    message = f"{count}{span}: {rest_words}"
    return Chapter(context.number(Place.LANES), "Het plan in drie banen", message, "", blocks)


def first_90_days(context: Context) -> Chapter | None:
    """Write every task of the first ninety days in full, by phase."""
    tasks = context.early
    if not tasks:
        return None
    blocks: list[b.Block] = []
    for phase, (name, days) in _PHASES.items():
        members = by_date(one for one in tasks if one.slot.phase is phase)
        if members:
            limit = context.day_zero + timedelta(days=days)
            heading = f"{name}, tot en met {context.long_day(limit)}"
            blocks.append(b.Heading(heading, aside=tasks_and_hours(members)))
            blocks.append(b.TaskCards(tuple(task_card(context, one) for one in members)))
    last = max(one.shown_end for one in tasks if one.shown_end)
    count = formats.capitalized(formats.count_in_words(len(tasks), "taak", "taken"))
    message = f"{count} tot en met {context.long_day(last)}, samen {formats.hours_long(hours_of(tasks))}."
    lead = "Elke taak staat hier volledig uitgeschreven. Vink af als het resultaat er ligt."
    return Chapter(context.number(Place.FIRST_90), "De eerste 90 dagen", message, lead, tuple(blocks))


def _lane(context: Context, pillar: Pillar, short: dict[str, str]) -> b.Lane:
    members = [one for one in context.first if one.pillar is pillar]
    later = [one for one in context.later if one.pillar is pillar] if context.scope is Scope.ALL else []
    caption = _CAPTIONS[pillar]
    footer: list[b.Words] = [(b.strong(tasks_and_hours(members)),)]
    if pillar is Pillar.IDENTITEIT:
        more = f"  ·  + {len(later)} later ({context.refer(Place.LATER)})" if later else ""
        caption = f"{caption}  ·  {tasks_and_hours(members)}{more}"
    elif later:
        footer.append((b.muted(f"+ {len(later)} later ({context.refer(Place.LATER)})"),))
    return b.Lane(pillar, caption, tuple(_item(context, one, short) for one in members), tuple(footer))


def _item(context: Context, planned: PlannedTask, short: dict[str, str]) -> b.LaneItem:
    letters = short.get(planned.owner or "", "–")
    done = planned.status is TaskStatus.DONE
    return b.LaneItem(short_title(planned), context.end(planned), planned.code, letters, done)


def _count(context: Context) -> str:
    """Say how many tasks stand here, and of how many."""
    if not context.others:
        return formats.count(len(context.first), "taak", "taken")
    return f"{len(context.first)} van de {formats.count(len(context.assessment.tasks), 'taak', 'taken')}"


def _others(context: Context) -> str:
    """Say where the tasks are that do not stand here; nothing when all do."""
    if not context.others:
        return ""
    others = "De andere taak staat" if context.others == 1 else f"De andere {context.others} taken staan"
    where = f"in {context.refer(Place.LATER)}" if context.scope is Scope.ALL else "in het programma"
    return f" {others} {where}."


def _span(tasks: tuple[PlannedTask, ...]) -> str:
    days = max((one.slot.end_day or 0 for one in tasks if one.slot.phase is not Phase.REMEASUREMENT), default=0)
    if not days:
        return ""
    return " in een jaar" if days <= _YEAR else " in meer dan een jaar"


def _worked_out(context: Context) -> str:
    places = [place for place in (Place.FIRST_90, Place.YEAR) if context.has(place)]
    return formats.enumeration([context.refer(place) for place in places]) or "de volgende hoofdstukken"
