"""The JSON Schema of the votes file, built from the questionnaire: ``python -m assessments.exchange.vote_schema``.

What a schema cannot say, the reader still checks: dates that exist, and that votes are on the questions of the list.
"""

from __future__ import annotations

import json

import resources
from assessments.catalogue import Catalogue
from assessments.exchange.schema_parts import (
    DAY,
    FLAG,
    ID,
    MOMENT,
    NAME,
    TEXT,
    Schema,
    list_of,
    object_of,
    one_of,
)
from assessments.exchange.vote_reading import CODE, FORMAT, VERSION
from assessments.votes import LEVELS, NoLevel, RoleGroup
from assessments.votes_file import HIGHEST_NUMBER

PATH = resources.ROOT / "schema" / "votes.schema.json"


def build_vote_schema(catalogue: Catalogue) -> Schema:
    """Return the JSON Schema (draft 2020-12) of a votes file for this questionnaire."""
    codes = one_of(sorted(one.id for one in catalogue.questions.values() if one.is_maturity))
    votes = {"type": "object", "propertyNames": codes, "additionalProperties": {"anyOf": [_vote(), {"type": "null"}]}}
    required: dict[str, Schema] = {
        "format": {"const": FORMAT},
        "version": {"const": VERSION},
        "workshop": _workshop(),
        "participant": object_of(
            {"number": {"type": "integer", "minimum": 1, "maximum": HIGHEST_NUMBER}},
            group={**one_of(RoleGroup), "description": "Null when the participant still has to say so."},
        ),
        "questions": {**list_of(codes), "minItems": 1, "uniqueItems": True},
    }
    optional = {
        "content_version": {**TEXT, "description": "Of the questionnaire that the file was made with."},
        "votes": {**votes, "description": "By question; only questions of the list."},
        "place": {**codes, "description": "The question one was at."},
        "moments": object_of({}, made=MOMENT, changed=MOMENT, ready=MOMENT),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Recruitmentwijzer votes",
        "description": "One participant's own levels for a workshop, made by the facilitator, filled in by the "
        "participant and sent back. Null is the same as absent.",
        **object_of(required, **optional),
    }


def _workshop() -> Schema:
    return object_of(
        {"id": ID, "code": {"type": "string", "pattern": f"^{CODE}$"}, "organisation": NAME, "day": DAY},
        title=TEXT,
        return_to={**TEXT, "description": "Where the file goes when it is filled in."},
        shows_individual={**FLAG, "description": "It is announced that the report shows each one's own levels."},
    )


def _vote() -> Schema:
    level: Schema = {"type": "integer", "minimum": LEVELS[0], "maximum": LEVELS[-1]}
    fields = object_of({}, level=level, no_level=one_of(NoLevel), remark=TEXT)
    both = {key: {"not": {"type": "null"}} for key in ("level", "no_level")}
    return {**fields, "not": {"properties": both, "required": list(both)}}


def render_vote_schema(catalogue: Catalogue) -> str:
    """Return the schema file's text."""
    return json.dumps(build_vote_schema(catalogue), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    from assessments.content import load

    PATH.write_text(render_vote_schema(load()), encoding="utf-8", newline="\n")
