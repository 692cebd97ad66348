"""The library's tables. Rows never leave this package: plain values do.

A table model checks nothing (that is how SQLModel works), so the limits stand here as CHECK constraints. Numbers that
are not whole by nature are stored as decimal text, exactly as typed. Every constraint has a name, so that a migration
can find it.
"""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import (
    CheckConstraint,
    Column,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    UniqueConstraint,
)
from sqlmodel import Field, SQLModel

from assessments.types import Confidence, MeasurementKind

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


def _one_of(column: str, codes: list[str]) -> CheckConstraint:
    listed = ", ".join(f"'{code}'" for code in codes)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def _flag(column: str) -> CheckConstraint:
    return CheckConstraint(f"{column} IN (0, 1)", name=column)


class LibraryTable(SQLModel):
    """What all tables share: their own metadata, apart from any other SQLModel in the process."""

    metadata: ClassVar[MetaData] = METADATA


class DossierRow(LibraryTable, table=True):
    """One organisation; ``sort`` counts changes over the whole library, so that two in one moment keep their order."""

    __tablename__ = "dossier"
    __table_args__ = (_flag("is_example"), CheckConstraint("id <> ''", name="id"))

    key: int | None = Field(default=None, primary_key=True)
    id: str = Field(unique=True)
    organisation: str
    created_at: datetime
    updated_at: datetime
    sort: int
    last_question: str | None = None
    is_example: bool = False
    logo_type: str | None = None
    logo_data: bytes | None = Field(default=None, sa_type=LargeBinary)


class ProfileRow(LibraryTable, table=True):
    """One answer of the profile, which belongs to the dossier; ``value`` is JSON (see values.py)."""

    __tablename__ = "profile_value"

    dossier_key: int = Field(foreign_key="dossier.key", ondelete="CASCADE", primary_key=True)
    question_id: str = Field(primary_key=True)
    value: str
    updated_at: datetime


class MeasurementRow(LibraryTable, table=True):
    """One dated round."""

    __tablename__ = "measurement"
    __table_args__ = (
        UniqueConstraint("dossier_key", "id"),
        _one_of("kind", [kind.value for kind in MeasurementKind]),
    )

    key: int | None = Field(default=None, primary_key=True)
    dossier_key: int = Field(foreign_key="dossier.key", ondelete="CASCADE")
    id: str
    kind: str
    date: date
    content_version: str
    locked_at: datetime | None = None


class AnswerRow(LibraryTable, table=True):
    """One answer of a measurement; ``value`` is JSON (see values.py)."""

    __tablename__ = "answer"
    __table_args__ = (
        _flag("not_applicable"),
        _flag("discuss"),
        _one_of("confidence", [confidence.value for confidence in Confidence]),
        CheckConstraint("target BETWEEN 0 AND 4", name="target"),
        CheckConstraint("value IS NULL OR not_applicable = 0", name="value_or_na"),
    )

    measurement_key: int = Field(foreign_key="measurement.key", ondelete="CASCADE", primary_key=True)
    question_id: str = Field(primary_key=True)
    value: str | None = None
    not_applicable: bool = False
    reason: str = ""
    note: str = ""
    evidence: str = ""
    confidence: str | None = None
    discuss: bool = False
    target: int | None = None
    updated_at: datetime


class FigureRow(LibraryTable, table=True):
    """One part of a measurement's figures (period, costs, scenarios ...) as JSON of the dossier file's shape."""

    __tablename__ = "figure"

    measurement_key: int = Field(foreign_key="measurement.key", ondelete="CASCADE", primary_key=True)
    name: str = Field(primary_key=True)
    data: str


class PlanPartRow(LibraryTable, table=True):
    """One part of what people decided about a plan, as JSON of the dossier file's shape (see plan_parts.py)."""

    __tablename__ = "plan_part"

    dossier_key: int = Field(foreign_key="dossier.key", ondelete="CASCADE", primary_key=True)
    kind: str = Field(primary_key=True)
    code: str = Field(primary_key=True)
    data: str


class WorkshopPartRow(LibraryTable, table=True):
    """One part of a workshop, as JSON of the dossier file's shape (see workshop_parts.py).

    Rows without a workshop hold what a version before 3 kept of one; nothing reads them.
    """

    __tablename__ = "workshop_part"

    dossier_key: int = Field(foreign_key="dossier.key", ondelete="CASCADE", primary_key=True)
    workshop: str = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    code: str = Field(primary_key=True)
    data: str


class SettingRow(LibraryTable, table=True):
    """One setting of this library, as JSON."""

    __tablename__ = "setting"

    key: str = Field(primary_key=True)
    value: str


VERSION_TABLE = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""Where Alembic keeps the schema's version; declared here so that a new library needs no Alembic."""

DOSSIER = METADATA.tables["dossier"]
PROFILE = METADATA.tables["profile_value"]
MEASUREMENT = METADATA.tables["measurement"]
ANSWER = METADATA.tables["answer"]
FIGURE = METADATA.tables["figure"]
PLAN_PART = METADATA.tables["plan_part"]
WORKSHOP_PART = METADATA.tables["workshop_part"]
SETTING = METADATA.tables["setting"]
