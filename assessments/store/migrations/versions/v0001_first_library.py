"""The first library: dossiers, measurements, answers, figures, plan changes, workshop and settings."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of version 1."""
    _create_dossiers()
    _create_measurements()
    _create_answers()
    _create_plans()
    _create_workshop_and_settings()


def _create_dossiers() -> None:
    op.create_table(
        "dossier",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("sort", sa.Integer(), nullable=False),
        sa.Column("last_question", sa.String(), nullable=True),
        sa.Column("is_example", sa.Boolean(), nullable=False),
        sa.Column("logo_type", sa.String(), nullable=True),
        sa.Column("logo_data", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint("id <> ''", name=op.f("ck_dossier_id")),
        sa.CheckConstraint("is_example IN (0, 1)", name=op.f("ck_dossier_is_example")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_dossier")),
        sa.UniqueConstraint("id", name=op.f("uq_dossier_id")),
    )
    op.create_table(
        "profile_value",
        sa.Column("dossier_key", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dossier_key"], ["dossier.key"], name=op.f("fk_profile_value_dossier_key"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("dossier_key", "question_id", name=op.f("pk_profile_value")),
    )


def _create_measurements() -> None:
    op.create_table(
        "measurement",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("dossier_key", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("content_version", sa.String(), nullable=False),
        sa.Column("locked_at", sa.DateTime(), nullable=True),
        sa.CheckConstraint("kind IN ('nulmeting', 'hermeting')", name=op.f("ck_measurement_kind")),
        sa.ForeignKeyConstraint(
            ["dossier_key"], ["dossier.key"], name=op.f("fk_measurement_dossier_key"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_measurement")),
        sa.UniqueConstraint("dossier_key", "id", name=op.f("uq_measurement_dossier_key_id")),
    )
    op.create_table(
        "figure",
        sa.Column("measurement_key", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("data", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["measurement_key"], ["measurement.key"], name=op.f("fk_figure_measurement_key"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("measurement_key", "name", name=op.f("pk_figure")),
    )


def _create_answers() -> None:
    op.create_table(
        "answer",
        sa.Column("measurement_key", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=True),
        sa.Column("not_applicable", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("confidence", sa.String(), nullable=True),
        sa.Column("discuss", sa.Boolean(), nullable=False),
        sa.Column("target", sa.Integer(), nullable=True),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.CheckConstraint("confidence IN ('zeker', 'redelijk', 'gok')", name=op.f("ck_answer_confidence")),
        sa.CheckConstraint("discuss IN (0, 1)", name=op.f("ck_answer_discuss")),
        sa.CheckConstraint("not_applicable IN (0, 1)", name=op.f("ck_answer_not_applicable")),
        sa.CheckConstraint("target BETWEEN 0 AND 4", name=op.f("ck_answer_target")),
        sa.CheckConstraint("value IS NULL OR not_applicable = 0", name=op.f("ck_answer_value_or_na")),
        sa.ForeignKeyConstraint(
            ["measurement_key"], ["measurement.key"], name=op.f("fk_answer_measurement_key"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("measurement_key", "question_id", name=op.f("pk_answer")),
    )


def _create_plans() -> None:
    op.create_table(
        "task_edit",
        sa.Column("dossier_key", sa.Integer(), nullable=False),
        sa.Column("task_code", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=True),
        sa.Column("hours", sa.String(), nullable=True),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("dropped_reason", sa.String(), nullable=True),
        sa.Column("remark", sa.String(), nullable=False),
        sa.Column("expenses", sa.String(), nullable=True),
        sa.CheckConstraint("status IN ('open', 'bezig', 'klaar')", name=op.f("ck_task_edit_status")),
        sa.CheckConstraint("days >= 0", name=op.f("ck_task_edit_days")),
        sa.ForeignKeyConstraint(
            ["dossier_key"], ["dossier.key"], name=op.f("fk_task_edit_dossier_key"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("dossier_key", "task_code", name=op.f("pk_task_edit")),
    )
    op.create_table(
        "dismissed_warning",
        sa.Column("dossier_key", sa.Integer(), nullable=False),
        sa.Column("rule_id", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dossier_key"], ["dossier.key"], name=op.f("fk_dismissed_warning_dossier_key"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("dossier_key", "rule_id", name=op.f("pk_dismissed_warning")),
    )


def _create_workshop_and_settings() -> None:
    op.create_table(
        "workshop",
        sa.Column("dossier_key", sa.Integer(), nullable=False),
        sa.Column("data", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dossier_key"], ["dossier.key"], name=op.f("fk_workshop_dossier_key"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("dossier_key", name=op.f("pk_workshop")),
    )
    op.create_table(
        "setting",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_setting")),
    )
