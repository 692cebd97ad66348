"""The JSON Schema of what people decided about the plan."""

from __future__ import annotations

from typing import Any

from assessments.catalogue import Catalogue
from assessments.codes import Pillar, Role
from assessments.exchange.paper import COLOR
from assessments.exchange.plans import LETTERS, OWN_CODE, RHYTHMS
from assessments.exchange.schema_parts import (
    COUNT,
    DAY,
    MOMENT,
    NAME,
    QUANTITY,
    TEXT,
    Schema,
    list_of,
    map_of,
    object_of,
    one_of,
    or_null,
)
from assessments.limits import MOST_FOOT_LETTERS
from assessments.plan import TaskStatus

_OWN_CODE = f"^{OWN_CODE}$"


def plan_schema(catalogue: Catalogue) -> Schema:
    """Return the schema of the plan."""
    tasks: Schema = {"anyOf": [one_of(sorted(catalogue.tasks)), {"pattern": _OWN_CODE}]}
    dismissed = object_of({"at": MOMENT}, reason=TEXT)
    return object_of(
        {},
        edits=_map(tasks, _edit(), "What people decided about tasks, by task code."),
        dismissed=_map(one_of(sorted(catalogue.rules)), dismissed, "Warnings that were waved away, by rule code."),
        waved=_map(TEXT, dismissed, "Lines of the check before printing that were waved away, by their key."),
        own_tasks=_map({"pattern": _OWN_CODE}, _own(), "Tasks that people added, by code."),
        last_own={**COUNT, "description": "The highest number of an own task ever given out; none is used again."},
        known={**list_of(TEXT), "description": "Tasks that stood in the plan when something was decided or printed."},
        meetings=_map(one_of([one.option for one in catalogue.meetings]), _meeting(), "By the option of SYN-11."),
        replan={
            **object_of({"on": DAY}, settled=list_of(TEXT)),
            "description": "From which day open tasks were planned anew, and which tasks were finished by then.",
        },
        decisions=list_of(_decision()),
        history=list_of(_day()),
        tools=_map(TEXT, _map(TEXT, TEXT, ""), "What was filled in on the tools, field by field."),
        house_style=_house_style(),
        edition={
            **object_of({"number": {"type": "integer", "minimum": 1, "maximum": COUNT["maximum"]}, "content": TEXT}),
            "description": "The version that was printed last, and a digest of what the dossier said then.",
        },
    )


def _map(keys: Schema, item: Schema, description: str) -> Schema:
    found: dict[str, Any] = {"type": "object", "propertyNames": keys, "additionalProperties": item}
    return {**found, "description": description} if description else found


def _edit() -> Schema:
    occurrence = object_of({"number": {"type": "integer", "minimum": 1, "maximum": 1200}}, due=DAY, done_on=DAY,
                           remark=TEXT)  # fmt: skip
    meeting = object_of({"day": DAY}, time=TEXT, minutes={"type": "integer", "minimum": 1, "maximum": 1440},
                        people=list_of(TEXT), place=TEXT)  # fmt: skip
    return object_of(
        {},
        title=NAME,
        **dict.fromkeys(("action", "done_when"), TEXT),
        lead=one_of(Role),
        raci=map_of(Role, one_of(LETTERS)),
        owner={**TEXT, "description": "Name of the person who does it."},
        hours=QUANTITY,
        days={**COUNT, "description": "Lead time in calendar days."},
        start=DAY,
        due={**DAY, "description": "Pinned last day; it wins over the schedule."},
        after={**list_of(TEXT), "description": "The tasks that must be finished first."},
        before={**TEXT, "description": "The task that this one is planned right in front of."},
        status=one_of(TaskStatus),
        **dict.fromkeys(("busy_since", "done_on", "dropped_on"), DAY),
        dropped_reason={**TEXT, "description": "Why the task is out of the plan; null while it is in."},
        **dict.fromkeys(("remark", "evidence"), TEXT),
        expenses={**QUANTITY, "description": "Euro without VAT."},
        occurrences={**list_of(occurrence), "description": "What was noted of the times that it came back."},
        meeting={**meeting, "description": "The first meeting about it."},
    )


def _house_style() -> Schema:
    return object_of(
        {},
        accent={
            "type": "string",
            "pattern": f"^{COLOR}$",
            "description": "House colour; absent: the adviser's or ours.",
        },
        confidentiality={
            **TEXT,
            "maxLength": MOST_FOOT_LETTERS,
            "description": "Words at the foot of every page; absent: the adviser's or Vertrouwelijk, empty: none.",
        },
    )


def _own() -> Schema:
    return object_of(
        {"pillar": one_of(Pillar), "title": NAME},
        **dict.fromkeys(("action", "done_when"), TEXT),
        lead=one_of(Role),
        hours=QUANTITY,
        days=COUNT,
        impact={"type": "integer", "minimum": 1, "maximum": 5},
        gap={"type": "integer", "minimum": 1, "maximum": 4},
        rhythm=one_of(RHYTHMS),
        after=list_of(TEXT),
    )


def _meeting() -> Schema:
    return object_of(
        {},
        recurrence={**NAME, "description": "week ma, maand 1 di, kwartaal laatste wo, halfjaar or hermeting."},
        minutes=COUNT,
        participants=list_of(TEXT),
        **dict.fromkeys(("time", "chair", "agenda", "output", "place"), TEXT),
    )


def _decision() -> Schema:
    number: Schema = {"type": "integer", "minimum": 1, "maximum": COUNT["maximum"]}
    return object_of({"number": number, "at": MOMENT, "subject": TEXT, "words": TEXT}, by=TEXT, reason=TEXT)


def _day() -> Schema:
    state = object_of(
        {"title": TEXT, "pillar": one_of(Pillar)}, end=DAY, owner=TEXT, hours=QUANTITY, status=one_of(TaskStatus)
    )
    tasks = _map(TEXT, or_null(state), "Tasks that were other than the day before; null: no longer in the plan.")
    return object_of({"day": DAY, "tasks": tasks})
