"""Values to rows. Every function works inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Table, bindparam, delete, insert, select, update
from sqlalchemy.dialects import sqlite

from assessments.errors import DossierNotFoundError
from assessments.exchange.figures import plain_scenarios
from assessments.exchange.plain import plain
from assessments.exchange.plans import plain_part
from assessments.figures import Figures, Scenarios
from assessments.plan_parts import Part, PartKey, is_nothing, parts
from assessments.store.figure_texts import FigureTexts
from assessments.store.reading import LOCK_LOG, SCENARIOS
from assessments.store.tables import (
    ANSWER,
    DOSSIER,
    FIGURE,
    MEASUREMENT,
    PLAN_PART,
    PROFILE,
    SETTING,
    WORKSHOP_PART,
)
from assessments.store.values import dump, encode
from assessments.types import Answer, Dossier, Measurement, QuestionId

if TYPE_CHECKING:  # read with the first workshop: the window opens without
    from assessments.workshop import Workshop
    from assessments.workshop_parts import WorkshopPart, WorkshopPartKey

Fields = dict[str, Any]


def _upsert(table: Table) -> Any:
    """Build "insert, or update what is there", once per table."""
    statement = sqlite.insert(table)
    keys = [column.name for column in table.primary_key]
    changed = {column.name: statement.excluded[column.name] for column in table.columns if column.name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=changed)


def _upsert_figure() -> Any:
    """Build the same for figures, leaving a part alone that is the same: it may be long."""
    statement = sqlite.insert(FIGURE)
    data = statement.excluded["data"]
    keys = [column.name for column in FIGURE.primary_key]
    return statement.on_conflict_do_update(index_elements=keys, set_={"data": data}, where=FIGURE.c.data != data)


def _delete(table: Table) -> Any:
    """Build "delete by primary key", once per table; parameters are ``key_0`` and on."""
    statement = delete(table)
    for number, column in enumerate(table.primary_key):
        statement = statement.where(column == bindparam(f"key_{number}"))
    return statement


_UPSERTS = {table: _upsert(table) for table in (ANSWER, PROFILE, PLAN_PART, WORKSHOP_PART, SETTING)}
_UPSERTS[FIGURE] = _upsert_figure()
_DELETES = {table: _delete(table) for table in (ANSWER, PROFILE, FIGURE, PLAN_PART, WORKSHOP_PART)}
_DOSSIER_KEY = select(DOSSIER.c.key).where(DOSSIER.c.id == bindparam("dossier"))
_KEYS = (
    select(DOSSIER.c.key, MEASUREMENT.c.key)
    .join(MEASUREMENT, MEASUREMENT.c.dossier_key == DOSSIER.c.key)
    .where(DOSSIER.c.id == bindparam("dossier"), MEASUREMENT.c.id == bindparam("measurement"))
)
_TOUCH = (
    update(DOSSIER).where(DOSSIER.c.key == bindparam("row")).values(updated_at=bindparam("at"), sort=bindparam("order"))
)
_TOUCH_AT = _TOUCH.values(last_question=bindparam("question"))

_HAS_WORKSHOP = select(WORKSHOP_PART.c.dossier_key).where(
    WORKSHOP_PART.c.dossier_key == bindparam("dossier"),
    WORKSHOP_PART.c.workshop == bindparam("workshop"),
    WORKSHOP_PART.c.kind == "setup",
)


def dossier_key(connection: Connection, dossier_id: str) -> int:
    """Return a dossier's row key; DossierNotFoundError when it is not there."""
    key = connection.execute(_DOSSIER_KEY, {"dossier": dossier_id}).scalar_one_or_none()
    if key is None:
        raise DossierNotFoundError("Dit dossier staat niet meer in de bibliotheek; kies een ander dossier.")
    return int(key)


def keys(connection: Connection, dossier_id: str, measurement_id: str) -> tuple[int, int]:
    """Return the row keys of a dossier and one of its measurements; DossierNotFoundError when not there."""
    row = connection.execute(_KEYS, {"dossier": dossier_id, "measurement": measurement_id}).one_or_none()
    if row is None:
        raise DossierNotFoundError("Deze meting staat niet meer in de bibliotheek; kies een ander dossier.")
    return row[0], row[1]


def touch(connection: Connection, key: int, at: datetime, order: int, question: QuestionId | None = None) -> None:
    """Note that a dossier changed, and where one was when it did."""
    if question is None:
        connection.execute(_TOUCH, {"row": key, "at": at, "order": order})
    else:
        connection.execute(_TOUCH_AT, {"row": key, "at": at, "order": order, "question": question})


def put(connection: Connection, table: Table, fields: Fields) -> None:
    """Insert a row, or change the one with its primary key."""
    connection.execute(_UPSERTS[table], fields)


def drop(connection: Connection, table: Table, *primary_key: object) -> None:
    """Delete the row with a primary key, if it is there."""
    connection.execute(_DELETES[table], {f"key_{number}": part for number, part in enumerate(primary_key)})


def answer_fields(measurement: int, question: str, answer: Answer, at: datetime) -> Fields:
    """Return an answer as its row.

    Raises:
        ValueError: it has both a value and "n.v.t."; the caller must choose.

    """
    if answer.value is not None and answer.not_applicable:
        raise ValueError(f"{question} has a value and is not applicable")
    return {
        "measurement_key": measurement,
        "question_id": question,
        "value": encode(answer.value) if answer.value is not None else None,
        "not_applicable": answer.not_applicable,
        "reason": answer.reason,
        "note": answer.note,
        "evidence": answer.evidence,
        "confidence": answer.confidence.value if answer.confidence else None,
        "discuss": answer.discuss,
        "target": answer.target,
        "updated_at": at,
    }


def save_answer(
    connection: Connection, measurement: int, question: QuestionId, answer: Answer | None, at: datetime
) -> None:
    """Save an answer; None, or an empty one, leaves no row."""
    if answer is None or answer.is_empty():
        drop(connection, ANSWER, measurement, question)
    else:
        put(connection, ANSWER, answer_fields(measurement, question, answer, at))


def save_plan_part(connection: Connection, dossier: int, key: PartKey, part: Part | None) -> None:
    """Save one part of a plan; one that holds nothing leaves no row."""
    kind, code = key
    if is_nothing(part):
        drop(connection, PLAN_PART, dossier, kind, code)
    else:
        put(connection, PLAN_PART, _part_fields(dossier, key, part))


def _part_fields(dossier: int, key: PartKey, part: object) -> Fields:
    return {"dossier_key": dossier, "kind": key[0], "code": key[1], "data": dump(plain_part(part))}


def save_figures(connection: Connection, measurement: int, figures: Figures, texts: FigureTexts | None = None) -> None:
    """Make the figure rows of a measurement equal to these figures; the scenarios stay.

    Only rows that differ are written. ``texts`` remembers the last figures, so that one cell among many is quick.
    """
    parts = (texts or FigureTexts()).of(figures)
    connection.execute(
        delete(FIGURE).where(
            FIGURE.c.measurement_key == measurement, FIGURE.c.name.not_in({SCENARIOS, LOCK_LOG, *parts})
        )
    )
    for name, data in parts.items():
        put(connection, FIGURE, {"measurement_key": measurement, "name": name, "data": data})


def save_figure(connection: Connection, measurement: int, name: str, part: object) -> None:
    """Save one part of the figures as JSON; an empty part leaves no row."""
    if part:
        put(connection, FIGURE, {"measurement_key": measurement, "name": name, "data": dump(part)})
    else:
        drop(connection, FIGURE, measurement, name)


def save_scenarios(connection: Connection, measurement: int, scenarios: Scenarios) -> None:
    """Save the business case's inputs of a measurement."""
    save_figure(connection, measurement, SCENARIOS, plain_scenarios(scenarios))


def save_lock(connection: Connection, measurement: int, locked: Measurement) -> None:
    """Save whether a measurement is locked, by whom and with which figures."""
    connection.execute(update(MEASUREMENT).where(MEASUREMENT.c.key == measurement).values(locked_at=locked.locked_at))
    save_figure(connection, measurement, LOCK_LOG, plain(locked.lock_log))
    save_figures(connection, measurement, locked.figures)


def add_dossier(connection: Connection, dossier: Dossier, order: int) -> None:
    """Insert a whole dossier."""
    key = _insert(
        connection,
        DOSSIER,
        {
            "id": dossier.id,
            "organisation": dossier.organisation,
            "created_at": dossier.created_at,
            "updated_at": dossier.updated_at,
            "sort": order,
            "is_example": dossier.is_example,
            "logo_type": dossier.logo.media_type if dossier.logo else None,
            "logo_data": dossier.logo.data if dossier.logo else None,
        },
    )
    at = dossier.updated_at
    profile = [
        {"dossier_key": key, "question_id": question, "value": encode(value), "updated_at": at}
        for question, value in dossier.profile.items()
    ]
    _insert_all(connection, PROFILE, profile)
    for measurement in dossier.measurements:
        add_measurement(connection, key, measurement, at)
    _insert_all(connection, PLAN_PART, [_part_fields(key, name, part) for name, part in parts(dossier.plan).items()])
    for workshop in dossier.workshops.values():
        add_workshop(connection, key, workshop)


def add_workshop(connection: Connection, dossier: int, workshop: Workshop) -> None:
    """Insert a whole workshop under a dossier."""
    from assessments.workshop_parts import parts as parts_of

    found = parts_of(workshop).items()
    _insert_all(connection, WORKSHOP_PART, [_workshop_fields(dossier, workshop.id, key, part) for key, part in found])


def remove_workshop(connection: Connection, dossier: int, workshop: str) -> None:
    """Delete a workshop with all its parts, if it is there."""
    own = (WORKSHOP_PART.c.dossier_key == dossier) & (WORKSHOP_PART.c.workshop == workshop)
    connection.execute(delete(WORKSHOP_PART).where(own))


def save_workshop_parts(
    connection: Connection, dossier: int, workshop: str, changed: Mapping[WorkshopPartKey, WorkshopPart | None]
) -> None:
    """Save parts of a workshop that is there; one that holds nothing leaves no row."""
    from assessments.workshop_parts import is_nothing as says_nothing

    if connection.execute(_HAS_WORKSHOP, {"dossier": dossier, "workshop": workshop}).first() is None:
        return
    for key, part in changed.items():
        if says_nothing(part):
            drop(connection, WORKSHOP_PART, dossier, workshop, *key)
        else:
            put(connection, WORKSHOP_PART, _workshop_fields(dossier, workshop, key, part))


def _workshop_fields(dossier: int, workshop: str, key: WorkshopPartKey, part: object) -> Fields:
    kind, code = key
    return {"dossier_key": dossier, "workshop": workshop, "kind": kind, "code": code, "data": dump(plain(part))}


def add_measurement(connection: Connection, dossier: int, measurement: Measurement, at: datetime) -> None:
    """Insert a whole measurement under a dossier."""
    key = _insert(
        connection,
        MEASUREMENT,
        {
            "dossier_key": dossier,
            "id": measurement.id,
            "kind": measurement.kind.value,
            "date": measurement.date,
            "content_version": measurement.content_version,
            "locked_at": measurement.locked_at,
        },
    )
    filled = {question: answer for question, answer in measurement.answers.items() if not answer.is_empty()}
    _insert_all(connection, ANSWER, [answer_fields(key, question, answer, at) for question, answer in filled.items()])
    save_figures(connection, key, measurement.figures)
    save_scenarios(connection, key, measurement.scenarios)
    save_figure(connection, key, LOCK_LOG, plain(measurement.lock_log))


def remove_measurement(connection: Connection, dossier: int, measurement: str) -> None:
    """Delete a measurement with all that is in it, if it is there."""
    own = (MEASUREMENT.c.dossier_key == dossier) & (MEASUREMENT.c.id == measurement)
    connection.execute(delete(MEASUREMENT).where(own))


def _insert(connection: Connection, table: Table, fields: Fields) -> int:
    """Insert one row and return its key."""
    primary_key = connection.execute(insert(table), fields).inserted_primary_key
    if primary_key is None:
        raise RuntimeError("an inserted row has a key")
    return int(primary_key[0])


def _insert_all(connection: Connection, table: Table, rows: list[Fields]) -> None:
    if rows:
        connection.execute(insert(table), rows)
