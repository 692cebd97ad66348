"""What people decided about the plan, between values and JSON."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from assessments.codes import Pillar, Role, RuleId, TaskCode
from assessments.exchange.paper import read_edition, read_house_style
from assessments.exchange.place import Place, shown
from assessments.exchange.plain import Plain, plain, plain_fields
from assessments.plan import (
    OWN_PREFIX,
    Decision,
    DismissedWarning,
    FirstMeeting,
    HouseStyle,
    MeetingEdit,
    Occurrence,
    OwnTask,
    Plan,
    PlanDay,
    Replan,
    TaskEdit,
    TaskState,
    TaskStatus,
)
from assessments.plan_parts import is_nothing

if TYPE_CHECKING:  # the library reads plans without a catalogue, and the program starts without one
    from assessments.catalogue import Catalogue

Readers = Mapping[str, Callable[[Place], Any]]

LETTERS = ("R", "A", "A/R", "C", "I")
RHYTHMS = ("eenmalig", "maandelijks", "kwartaal", "jaarlijks")
OWN_CODE = f"{OWN_PREFIX}[0-9]{{2,6}}"
"""The codes of tasks that people added."""
_quantity = partial(Place.decimal, low=0)
_WORDS = {
    "edits": "taken",
    "dismissed": "weggeklikt",
    "waved": "controle",
    "own_tasks": "eigen taken",
    "known": "bekende taken",
    "meetings": "overleggen",
    "replan": "opnieuw gepland",
    "decisions": "besluiten",
    "history": "verloop",
    "tools": "hulpmiddelen",
    "house_style": "huisstijl",
    "edition": "versie",
}


def _task(place: Place) -> TaskCode:
    return TaskCode(place.text())


def _tasks(place: Place) -> tuple[TaskCode, ...]:
    return tuple(_task(item) for item in place.items())


def _raci(place: Place) -> Mapping[Role, str]:
    places = place.fields([role.value for role in Role])
    return {Role(role): item.one_of(LETTERS) for role, item in places.items()}


def _texts(place: Place) -> tuple[str, ...]:
    return tuple(item.text() for item in place.items())


def _occurrences(place: Place) -> tuple[Occurrence, ...]:
    readers: Readers = {
        "number": partial(Place.whole, low=1, high=1200),
        "due": Place.day,
        "done_on": Place.day,
        "remark": Place.text,
    }
    found = [Occurrence(**item.record(readers, required=["number"])) for item in place.items("keer")]
    return tuple(sorted({one.number: one for one in found}.values(), key=lambda one: one.number))


def _first_meeting(place: Place) -> FirstMeeting:
    readers: Readers = {
        "day": Place.day,
        "time": Place.text,
        "minutes": partial(Place.whole, low=1, high=1440),
        "people": _texts,
        "place": Place.text,
    }
    return FirstMeeting(**place.record(readers, required=["day"]))


_EDIT: Readers = {
    "title": Place.filled_text,
    "action": Place.text,
    "done_when": Place.text,
    "lead": partial(Place.choice, kind=Role),
    "raci": _raci,
    "owner": Place.text,
    "hours": _quantity,
    "days": Place.count,
    "start": Place.day,
    "due": Place.day,
    "after": _tasks,
    "before": _task,
    "status": partial(Place.choice, kind=TaskStatus),
    "busy_since": Place.day,
    "done_on": Place.day,
    "dropped_reason": Place.text,
    "dropped_on": Place.day,
    "remark": Place.text,
    "evidence": Place.text,
    "expenses": _quantity,
    "occurrences": _occurrences,
    "meeting": _first_meeting,
}
_OWN: Readers = {
    "pillar": partial(Place.choice, kind=Pillar),
    "title": Place.filled_text,
    "action": Place.text,
    "done_when": Place.text,
    "lead": partial(Place.choice, kind=Role),
    "hours": _quantity,
    "days": Place.whole,
    "impact": partial(Place.whole, low=1, high=5),
    "gap": partial(Place.whole, low=1, high=4),
    "rhythm": partial(Place.one_of, codes=RHYTHMS),
    "after": _tasks,
}
_MEETING: Readers = {
    "recurrence": Place.filled_text,
    "time": Place.text,
    "minutes": Place.whole,
    "chair": Place.text,
    "participants": _texts,
    "agenda": Place.text,
    "output": Place.text,
    "place": Place.text,
}
_DECISION: Readers = {
    "number": partial(Place.whole, low=1),
    "at": Place.moment,
    "subject": Place.text,
    "words": Place.text,
    "by": Place.text,
    "reason": Place.text,
}
_STATE: Readers = {
    "title": Place.text,
    "pillar": partial(Place.choice, kind=Pillar),
    "end": Place.day,
    "owner": Place.text,
    "hours": _quantity,
    "status": partial(Place.choice, kind=TaskStatus),
}


def read_edit(place: Place) -> TaskEdit:
    """Return what was decided about one task."""
    return TaskEdit(**place.record(_EDIT))


def read_plan(place: Place, catalogue: Catalogue | None) -> Plan:
    """Return what people decided about the plan; an edit that decides nothing is left out.

    Tasks and rules must have codes of the catalogue; None takes what our own library holds as it is.
    """
    places = place.fields([*_WORDS, "last_own"], _WORDS)
    own = {TaskCode(code): _own(item, code) for code, item in _entries(places, "own_tasks")}
    tasks = {*catalogue.tasks, *own} if catalogue else None
    edits = {code: read_edit(item) for code, item in _known(places, "edits", tasks, "taak")}
    rules = catalogue.rules if catalogue else None
    meetings = {one.option for one in catalogue.meetings} if catalogue else None
    numbers = [int(code.removeprefix(OWN_PREFIX)) for code in own]
    last = places["last_own"].whole() if "last_own" in places else 0
    return Plan(
        edits={TaskCode(code): edit for code, edit in edits.items() if not edit.is_empty()},
        dismissed={RuleId(code): _dismissed(item) for code, item in _known(places, "dismissed", rules, "regel")},
        waved={key: _dismissed(item) for key, item in _entries(places, "waved")},
        own_tasks=own,
        last_own=max([last, *numbers]),
        known=_tasks(places["known"]) if "known" in places else (),
        meetings=_filled(
            {
                option: MeetingEdit(**item.record(_MEETING))
                for option, item in _known(places, "meetings", meetings, "overleg")
            }
        ),
        replan=_replan(places["replan"]) if "replan" in places else None,
        decisions=_decisions(places["decisions"]) if "decisions" in places else (),
        history=_history(places["history"]) if "history" in places else (),
        tools=_filled(
            {tool: {name: field.text() for name, field in item.entries()} for tool, item in _entries(places, "tools")}
        ),
        house_style=read_house_style(places["house_style"]) if "house_style" in places else HouseStyle(),
        edition=read_edition(places["edition"]) if "edition" in places else None,
    )


def _entries(places: Mapping[str, Place], kind: str) -> list[tuple[str, Place]]:
    return places[kind].entries() if kind in places else []


def _filled(items: dict[str, Any]) -> dict[str, Any]:
    return {code: item for code, item in items.items() if not is_nothing(item)}


def _known(places: Mapping[str, Place], kind: str, codes: Collection[str] | None, noun: str) -> list[tuple[str, Place]]:
    """Return the entries of a part, each with a code that exists."""
    found = _entries(places, kind)
    for code, _ in found:
        if codes is not None and code not in codes:
            article = "het onbekende" if noun == "overleg" else "de onbekende"
            raise places[kind].fail(f"staat {article} {noun} {shown(code)}", "verbeter de code of haal haar weg")
    return found


def _own(place: Place, code: str) -> OwnTask:
    if not re.fullmatch(OWN_CODE, code):
        raise place.fail(f"staat de code {shown(code)}", f"kies {OWN_PREFIX} met een nummer, zoals {OWN_PREFIX}01")
    return OwnTask(code=TaskCode(code), **place.record(_OWN, required=["pillar", "title"]))


def _dismissed(place: Place) -> DismissedWarning:
    fields = place.record({"reason": Place.text, "at": Place.moment}, required=["at"])
    return DismissedWarning(reason=fields.get("reason", ""), at=fields["at"])


def _replan(place: Place) -> Replan:
    return Replan(**place.record({"on": Place.day, "settled": _tasks}, required=["on"]))


def _decisions(place: Place) -> tuple[Decision, ...]:
    required = ["number", "at", "subject", "words"]
    found = [Decision(**item.record(_DECISION, required=required)) for item in place.items("besluit")]
    return tuple(sorted({one.number: one for one in found}.values(), key=lambda one: one.number))


def _history(place: Place) -> tuple[PlanDay, ...]:
    found: dict[date, PlanDay] = {}
    for item in place.items("dag"):
        fields = item.record({"day": Place.day, "tasks": _states}, required=["day", "tasks"])
        found[fields["day"]] = PlanDay(fields["day"], fields["tasks"])
    return tuple(found[day] for day in sorted(found))


def _states(place: Place) -> Mapping[TaskCode, TaskState | None]:
    return {
        TaskCode(code): None if item.value is None else TaskState(**item.record(_STATE, required=["title", "pillar"]))
        for code, item in place.entries()
    }


def plain_plan(plan: Plan) -> dict[str, Plain]:
    """Return the plan as JSON holds it, without what nobody decided."""
    kept = replace(plan, edits={code: edit for code, edit in plan.edits.items() if not edit.is_empty()})
    found = plain_fields(kept)
    if kept.own_tasks:
        found["own_tasks"] = {code: plain_own(kept.own_tasks[code]) for code in sorted(kept.own_tasks)}
    return found


def plain_own(task: OwnTask) -> dict[str, Plain]:
    """Return a task that people added as JSON holds it; its code is the key it stands under."""
    found = plain_fields(task)
    del found["code"]
    return found


def plain_part(value: object) -> Plain:
    """Return one part of a plan as JSON holds it."""
    return dict(plain_own(value)) if isinstance(value, OwnTask) else plain(value)
