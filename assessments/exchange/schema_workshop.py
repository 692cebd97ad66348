"""The JSON Schema of the workshops, and of a vote wherever it stands."""

from __future__ import annotations

from typing import Any

from assessments.catalogue import Catalogue
from assessments.codes import StepCode
from assessments.exchange.plans import OWN_CODE
from assessments.exchange.schema_parts import (
    COUNT,
    DAY,
    FLAG,
    ID,
    MOMENT,
    NULL,
    TEXT,
    Schema,
    list_of,
    object_of,
    one_of,
    ref,
)
from assessments.exchange.votes import NUMBER
from assessments.exchange.workshops import CODE, MINUTES_A_DAY, TIME
from assessments.votes import LEVELS, MAX_ROUNDS, NoLevel, Origin, RoleGroup
from assessments.workshop import DOTS_ON_ONE, BlockKind, Screen

LEVEL: Schema = {"type": "integer", "minimum": LEVELS[0], "maximum": LEVELS[-1]}
PARTICIPANT: Schema = {"type": "integer", "minimum": 1, "maximum": 99}
SESSION_CODE: Schema = {"type": "string", "pattern": f"^{CODE}$"}
_SECONDS: Schema = {"type": "integer", "minimum": 0, "maximum": MINUTES_A_DAY * 60}


def workshops_schema() -> Schema:
    """Return the schema of all workshops of a dossier, by id."""
    return _map(_workshop(), ID, "Workshops by id: who took part, what was voted, agreed, chosen and parked.")


def workshop_defs(catalogue: Catalogue) -> Schema:
    """Return the ``$defs`` of workshops: a question, a task, a vote, and counted votes."""
    return {
        "question": one_of(sorted(catalogue.questions)),
        "task": {"anyOf": [one_of(sorted(catalogue.tasks)), {"type": "string", "pattern": f"^{OWN_CODE}$"}]},
        "vote": vote_schema(),
        "tally": object_of(
            {},
            counts={**list_of(COUNT), "minItems": len(LEVELS), "maxItems": len(LEVELS)},
            not_applicable=COUNT,
            dont_know=COUNT,
        ),
    }


def vote_schema() -> Schema:
    """Return the schema of one participant's vote: a level or why there is none."""
    fields = object_of({}, level=LEVEL, no_level=one_of(NoLevel), remark=TEXT, origin=one_of(Origin))
    both = {"level": {"not": NULL}, "no_level": {"not": NULL}}
    return {**fields, "not": {"properties": both, "required": list(both)}}


def _map(item: Schema, keys: Schema, description: str = "") -> Schema:
    found: dict[str, Any] = {"type": "object", "propertyNames": keys, "additionalProperties": item}
    return {**found, "description": description} if description else found


def _workshop() -> Schema:
    question, task, numbers = ref("question"), ref("task"), {"pattern": f"^{NUMBER}$"}
    dots = {"type": "integer", "minimum": 0, "maximum": DOTS_ON_ONE}
    line: dict[str, Schema] = {
        "number": {"type": "integer", "minimum": 1, "maximum": 99_999},
        "at": MOMENT,
        "words": TEXT,
    }
    return object_of(
        {"setup": _setup()},
        position=_position(),
        rounds=_map({**list_of(_round()), "maxItems": MAX_ROUNDS}, question, "Per question one or two rounds."),
        agreements=_map(_agreement(), question),
        marks=_map(_mark(), question, "What the facilitator noted; private."),
        parked=list_of(object_of(line, owner=TEXT, question=question)),
        rulings=list_of(object_of(line, owner=TEXT)),
        dots=_map(_map(dots, task), numbers, "Per participant how many dots lie on which task."),
        dot_tally=_map(COUNT, task, "Dots that were only counted."),
        numbered={**list_of(task), "description": "The tasks by the number the room calls them by, 1 first."},
        dots_shown_at=MOMENT,
        chosen=list_of(task),
        submissions=_map(_submission(), {"pattern": "^[0-9a-f]{64}$"}, "What came in, by its SHA-256."),
        erased_at={**MOMENT, "description": "When the votes of each participant were erased."},
    )


def _setup() -> Schema:
    participant = object_of({"number": PARTICIPANT}, group=one_of(RoleGroup), name=TEXT, left=FLAG)
    block = object_of(
        {
            "kind": one_of(BlockKind),
            "minutes": {"type": "integer", "minimum": 0, "maximum": MINUTES_A_DAY},
            "title": TEXT,
        },
        form=TEXT,
        steps=list_of(one_of(StepCode)),
    )
    return object_of(
        {"code": SESSION_CODE, "day": DAY, "measurement": {**TEXT, "description": "Id of one of the measurements."}},
        title=TEXT,
        starts_at={"type": "string", "pattern": f"^({TIME})$"},
        questions=list_of(ref("question")),
        participants=list_of(participant),
        agenda=list_of(block),
        seconds_each=_SECONDS,
        seconds_to_explain=_SECONDS,
        shows_individual={**FLAG, "description": "It was said beforehand that each participant's levels are printed."},
        prepared=FLAG,
        **dict.fromkeys(("facilitator", "client", "note_taker"), TEXT),
    )


def _position() -> Schema:
    return object_of(
        {},
        block={"type": "integer", "minimum": 0, "maximum": 999},
        screen=one_of(Screen),
        question=ref("question"),
        **dict.fromkeys(("begun_at", "timer_ends_at", "closed_at"), MOMENT),
        timer_left=_SECONDS,
        page={"type": "integer", "minimum": 0, "maximum": 999},
    )


def _round() -> Schema:
    total = object_of({"levels": COUNT, "total": COUNT})
    groups = object_of({}, **{group.value: total for group in RoleGroup})
    pair = {
        **list_of(one_of(RoleGroup)),
        "minItems": 2,
        "maxItems": 2,
        "uniqueItems": True,
        "description": "Higher than the second.",
    }
    return object_of(
        {},
        votes=_map(ref("vote"), {"pattern": f"^{NUMBER}$"}),
        tally=ref("tally"),
        set_aside={**ref("tally"), "description": "Counted hands that count nowhere: the room went back to numbers."},
        kept={
            **object_of({"tally": ref("tally")}, groups=groups, higher=list_of(pair)),
            "description": "What is left of a round whose votes were erased.",
        },
        shown_at=MOMENT,
    )


def _agreement() -> Schema:
    return object_of(
        {"at": MOMENT},
        level=LEVEL,
        **dict.fromkeys(("not_applicable", "evidence", "reason", "minority"), TEXT),
        no_consensus=FLAG,
    )


def _mark() -> Schema:
    texts = dict.fromkeys(("note", "draft_evidence", "draft_minority", "draft_reason"), TEXT)
    return object_of({}, postponed=FLAG, **texts, draft_level=LEVEL, draft_agreed=FLAG)


def _submission() -> Schema:
    return object_of(
        {"number": PARTICIPANT, "at": MOMENT, "origin": one_of(Origin)},
        file_name=TEXT,
        votes=_map(ref("vote"), ref("question")),
        taken=FLAG,
        set_aside={**FLAG, "description": "Somebody chose that it does not count."},
        group=one_of(RoleGroup),
    )
