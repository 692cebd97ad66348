"""The JSON Schema of the dossier file, built from the questionnaire: ``python -m assessments.exchange.schema``.

What a schema cannot say, the reader still checks: dates that exist, the order of measurements, unique ids, numbers
of at most sixty digits, and a period that ends after it begins.
"""

from __future__ import annotations

import json

import resources
from assessments.catalogue import CHANNELS_QUESTION, PROFILE, Catalogue, Question, QuestionKind
from assessments.exchange.reading import FORMAT, VERSION
from assessments.exchange.schema_parts import (
    AMOUNT,
    COUNT,
    DAY,
    FLAG,
    HUNDRED,
    ID,
    MOMENT,
    NAME,
    NULL,
    TEXT,
    Schema,
    figure_defs,
    list_of,
    map_of,
    object_of,
    one_of,
    or_null,
    ref,
)
from assessments.exchange.schema_plan import plan_schema
from assessments.exchange.schema_workshop import workshop_defs, workshops_schema
from assessments.limits import MAX_WHOLE
from assessments.locks import LockKind
from assessments.types import Confidence, MeasurementKind, Reach, Role

_BASE64 = "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"
PATH = resources.ROOT / "schema" / "dossier.schema.json"


def build_schema(catalogue: Catalogue) -> Schema:
    """Return the JSON Schema (draft 2020-12) of a dossier file for this questionnaire."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Recruitmentwijzer dossier",
        "description": "One organisation's dossier: profile, measurements, plan and workshops. Null is the same as "
        "absent, save in PRO-07, where a null name is a role that the organisation does not have. A choice may also "
        "be given as its Dutch text.",
        **object_of({"format": {"const": FORMAT}, "version": {"const": VERSION}, "dossier": _dossier(catalogue)}),
        "$defs": {**_answer_defs(), **figure_defs(), **workshop_defs(catalogue)},
    }


def _dossier(catalogue: Catalogue) -> Schema:
    return object_of(
        {"organisation": NAME},
        id=ID,
        created_at=MOMENT,
        updated_at={**MOMENT, "description": "Absent when nothing changed since created_at."},
        is_example={**FLAG, "description": "True for the fictional organisation that comes with the program."},
        logo=object_of(
            {
                "media_type": {"type": "string", "pattern": "^image/[a-z0-9.+-]{1,40}$"},
                "data": {"type": "string", "contentEncoding": "base64", "pattern": _BASE64},
            }
        ),
        profile=_profile(catalogue),
        measurements=list_of(_measurement(catalogue)),
        plan=plan_schema(catalogue),
        workshop=workshops_schema(),
    )


def _questions(catalogue: Catalogue, *, profile: bool) -> list[Question]:
    return [
        question
        for code, question in sorted(catalogue.questions.items())
        if code != CHANNELS_QUESTION and (question.section == PROFILE) == profile
    ]


def _profile(catalogue: Catalogue) -> Schema:
    return object_of({}, **{question.id: _value(question) for question in _questions(catalogue, profile=True)})


def _measurement(catalogue: Catalogue) -> Schema:
    answers = {question.id: _answer(question) for question in _questions(catalogue, profile=False)}
    return object_of(
        {"kind": one_of(MeasurementKind), "date": DAY},
        id=ID,
        content_version=TEXT,
        locked_at=MOMENT,
        lock_log=list_of(object_of({"kind": one_of(LockKind), "at": MOMENT, "by": TEXT}, reason=TEXT)),
        answers={"type": "object", "properties": answers, "additionalProperties": False},
        figures=ref("figures"),
        scenarios=ref("scenarios"),
    )


def _answer(question: Question) -> Schema:
    """Return the schema of one answer; the shared fields stand in ``$defs``."""
    found: Schema = {"$ref": "#/$defs/answer", "properties": {"value": or_null(_value(question))}}
    if not question.may_be_na:
        found["properties"]["not_applicable"] = {"enum": [False, None]}
    return {**found, "unevaluatedProperties": False}


def _answer_defs() -> Schema:
    fields = object_of(
        {},
        value={},
        not_applicable=FLAG,
        reason=TEXT,
        note=TEXT,
        evidence=TEXT,
        confidence=one_of(Confidence),
        discuss=FLAG,
        target={"type": "integer", "minimum": 0, "maximum": 4, "description": "Own target level."},
    )
    del fields["additionalProperties"]
    both = {"value": {"not": NULL}, "not_applicable": {"const": True}}
    return {
        "answer": {**fields, "not": {"properties": both, "required": list(both)}},
        "level": {"type": "integer", "minimum": 0, "maximum": 4},
        "target_group": object_of({"name": TEXT}, reach=one_of(Reach), key_role=FLAG),
    }


def _value(question: Question) -> Schema:
    choice = {"enum": list(dict.fromkeys(word for one in question.options for word in (one.code, one.text)))}
    whole = {"type": "integer", "minimum": question.minimum or 0, "maximum": question.maximum or MAX_WHOLE}
    kinds: dict[QuestionKind, Schema] = {
        QuestionKind.MATURITY: ref("level"),
        QuestionKind.SCALE: ref("level"),
        QuestionKind.CHOICE: choice,
        QuestionKind.MULTIPLE: {**list_of(choice), "uniqueItems": True},
        QuestionKind.NUMBER: whole,
        QuestionKind.NUMBERS: object_of({}, pool=COUNT, hires=COUNT),
        QuestionKind.AMOUNT: AMOUNT,
        QuestionKind.PERCENTAGE: HUNDRED,
        QuestionKind.DATE: DAY,
        QuestionKind.SHORT_TEXT: TEXT,
        QuestionKind.LONG_TEXT: TEXT,
        QuestionKind.LIST: {**list_of(ref("target_group")), "maxItems": question.maximum},
        QuestionKind.ROLES: map_of(Role, TEXT),
    }
    return kinds[question.kind]


def render_schema(catalogue: Catalogue) -> str:
    """Return the schema file's text."""
    return json.dumps(build_schema(catalogue), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    from assessments.content import load

    PATH.write_text(render_schema(load()), encoding="utf-8", newline="\n")
