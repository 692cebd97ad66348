"""Rows to values: summaries for lists, whole dossiers for work."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Row, select

from assessments.exchange.figures import read_figures, read_scenarios
from assessments.exchange.locks import read_lock_log
from assessments.exchange.place import Place
from assessments.exchange.plans import read_plan
from assessments.plan import Plan
from assessments.plan_parts import DECISIONS, HISTORY
from assessments.store.tables import ANSWER, DOSSIER, FIGURE, MEASUREMENT, PLAN_PART, PROFILE, WORKSHOP_PART
from assessments.store.values import decode
from assessments.types import (
    Answer,
    Confidence,
    Dossier,
    DossierId,
    DossierSummary,
    Logo,
    Measurement,
    MeasurementId,
    MeasurementKind,
    MeasurementSummary,
    QuestionId,
)

if TYPE_CHECKING:  # read with the first workshop: the window opens without
    from assessments.workshop import Workshop, WorkshopId

SECTOR = QuestionId("PRO-02")
EMPLOYEES = QuestionId("PRO-03")
SCENARIOS = "scenarios"
"""The figure row that holds the business case's inputs."""
LOCK_LOG = "lock_log"
"""The figure row that holds who locked the figures, and when."""
_CHUNK = 500
_KINDS = {kind.value: kind for kind in MeasurementKind}

_NEWEST_FIRST = (DOSSIER.c.updated_at.desc(), DOSSIER.c.sort.desc())
_IN_ORDER = (MEASUREMENT.c.date, MEASUREMENT.c.kind.desc(), MEASUREMENT.c.key)
"""By date; of one day the nulmeting comes first."""


def summaries(connection: Connection) -> tuple[DossierSummary, ...]:
    """Return every dossier as a list needs it, newest first; one query, a row per measurement."""
    c, m = DOSSIER.c, MEASUREMENT.c
    sector, employees = PROFILE.alias(), PROFILE.alias()
    joined = (
        DOSSIER.outerjoin(sector, (sector.c.dossier_key == c.key) & (sector.c.question_id == SECTOR))
        .outerjoin(employees, (employees.c.dossier_key == c.key) & (employees.c.question_id == EMPLOYEES))
        .outerjoin(MEASUREMENT, m.dossier_key == c.key)
    )
    wanted = select(c.id, c.organisation, sector.c.value, employees.c.value, c.created_at, c.updated_at)
    wanted = wanted.add_columns(c.last_question, c.is_example, m.id, m.kind, m.date)
    rows = connection.execute(wanted.select_from(joined).order_by(*_NEWEST_FIRST, *_IN_ORDER)).all()
    return tuple(_summary(list(group)) for _, group in groupby(rows, key=itemgetter(0)))


def _summary(rows: list[Any]) -> DossierSummary:
    ident, organisation, sector, employees, created_at, updated_at, last_question, is_example, *_ = rows[0]
    sector, employees = sector and decode(sector), employees and decode(employees)
    return DossierSummary(
        id=ident,
        organisation=organisation,
        sector=sector if isinstance(sector, str) else None,
        employees=employees if isinstance(employees, int) else None,
        created_at=created_at,
        updated_at=updated_at,
        last_question=last_question,
        measurements=tuple(MeasurementSummary(row[8], _KINDS[row[9]], row[10]) for row in rows if row[8] is not None),
        is_example=is_example,
    )


def dossiers(connection: Connection, ids: Sequence[str]) -> dict[str, Dossier]:
    """Return the dossiers with these ids that are there, whole.

    Raises:
        ValueError, InvalidFileError: a stored value is damaged.

    """
    found = {}
    for start in range(0, len(ids), _CHUNK):
        rows = connection.execute(select(DOSSIER).where(DOSSIER.c.id.in_(ids[start : start + _CHUNK]))).all()
        parts = _Parts(connection, [row.key for row in rows])
        found.update({row.id: parts.dossier(row) for row in rows})
    return found


class _Parts:
    """What hangs under a number of dossiers, fetched in one query per table."""

    def __init__(self, connection: Connection, keys: list[int]) -> None:
        self._connection = connection
        self._measurements = self._grouped(select(MEASUREMENT).order_by(*_IN_ORDER), MEASUREMENT.c.dossier_key, keys)
        self._profile = self._grouped(select(PROFILE), PROFILE.c.dossier_key, keys)
        self._plan_parts = self._grouped(select(PLAN_PART), PLAN_PART.c.dossier_key, keys)
        self._workshops = self._grouped(
            select(WORKSHOP_PART).where(WORKSHOP_PART.c.workshop != ""), WORKSHOP_PART.c.dossier_key, keys
        )
        rounds = [row.key for rows in self._measurements.values() for row in rows]
        self._answers = self._grouped(select(ANSWER), ANSWER.c.measurement_key, rounds)
        self._figures = self._grouped(select(FIGURE), FIGURE.c.measurement_key, rounds)

    def _grouped(self, query: Any, owner: Any, keys: list[int]) -> dict[int, list[Row[Any]]]:
        grouped: dict[int, list[Row[Any]]] = defaultdict(list)
        for start in range(0, len(keys), _CHUNK):
            for row in self._connection.execute(query.where(owner.in_(keys[start : start + _CHUNK]))):
                grouped[row._mapping[owner]].append(row)
        return grouped

    def dossier(self, row: Row[Any]) -> Dossier:
        """Put one dossier together."""
        return Dossier(
            id=DossierId(row.id),
            organisation=row.organisation,
            created_at=row.created_at,
            updated_at=row.updated_at,
            profile={QuestionId(item.question_id): decode(item.value) for item in self._profile.get(row.key, ())},
            measurements=tuple(self._measurement(item) for item in self._measurements.get(row.key, ())),
            plan=_plan(self._plan_parts.get(row.key, ())),
            workshops=_workshops(self._workshops.get(row.key, ())),
            logo=Logo(row.logo_type, row.logo_data) if row.logo_type is not None else None,
            is_example=row.is_example,
        )

    def _measurement(self, row: Row[Any]) -> Measurement:
        parts = {item.name: json.loads(item.data) for item in self._figures.get(row.key, ())}
        scenarios = parts.pop(SCENARIOS, {})
        log = parts.pop(LOCK_LOG, [])
        return Measurement(
            id=MeasurementId(row.id),
            kind=MeasurementKind(row.kind),
            date=row.date,
            content_version=row.content_version,
            locked_at=row.locked_at,
            answers={QuestionId(item.question_id): _answer(item) for item in self._answers.get(row.key, ())},
            figures=read_figures(Place(parts, ("cijfers",), strict=False)),
            scenarios=read_scenarios(Place(scenarios, ("scenario’s",), strict=False)),
            lock_log=read_lock_log(Place(log, ("vergrendeling",), strict=False)),
        )


def _plan(rows: Sequence[Row[Any]]) -> Plan:
    found: dict[str, Any] = {}
    for row in rows:
        data = json.loads(row.data)
        if not row.code:
            found[row.kind] = data
        elif row.kind in {DECISIONS, HISTORY}:
            found.setdefault(row.kind, []).append(data)
        else:
            found.setdefault(row.kind, {})[row.code] = data
    return read_plan(Place(found, ("plan",), strict=False), None)


def holders(connection: Connection, workshop: str) -> list[tuple[int, Workshop]]:
    """Return the row keys of the dossiers that hold a workshop, each with the workshop as it is there."""
    query = select(WORKSHOP_PART).where(WORKSHOP_PART.c.workshop == workshop).order_by(WORKSHOP_PART.c.dossier_key)
    rows = groupby(connection.execute(query), key=lambda row: int(row.dossier_key))
    return [(key, found) for key, group in rows for found in _workshops(list(group)).values()]


def _workshops(rows: Sequence[Row[Any]]) -> dict[WorkshopId, Workshop]:
    if not rows:
        return {}
    from assessments.exchange.workshops import read_workshop
    from assessments.workshop import WorkshopId
    from assessments.workshop_parts import NUMBERED_KINDS

    found: dict[str, dict[str, Any]] = defaultdict(dict)
    for row in rows:
        data, parts = json.loads(row.data), found[row.workshop]
        if not row.code:
            parts[row.kind] = data
        elif row.kind in NUMBERED_KINDS:
            parts.setdefault(row.kind, []).append(data)
        else:
            parts.setdefault(row.kind, {})[row.code] = data
    return {
        WorkshopId(ident): read_workshop(Place(parts, ("workshop", ident), strict=False), WorkshopId(ident), None)
        for ident, parts in found.items()
    }


def _answer(row: Row[Any]) -> Answer:
    return Answer(
        value=decode(row.value) if row.value is not None else None,
        not_applicable=row.not_applicable,
        reason=row.reason,
        note=row.note,
        evidence=row.evidence,
        confidence=Confidence(row.confidence) if row.confidence is not None else None,
        discuss=row.discuss,
        target=row.target,
    )
