"""What people decided about the plan in one table of parts: task edits and dismissed warnings move there."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_EDIT = ["owner", "hours", "days", "start", "due", "status", "done_on", "dropped_reason", "remark", "expenses"]
_UNTOUCHED = {"status": "open", "remark": ""}


def upgrade() -> None:
    """Make the table of parts, move what was decided into it, and take the two old tables away."""
    op.create_table(
        "plan_part",
        sa.Column("dossier_key", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("data", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dossier_key"], ["dossier.key"], name=op.f("fk_plan_part_dossier_key"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("dossier_key", "kind", "code", name=op.f("pk_plan_part")),
    )
    connection = op.get_bind()
    rows = [*_edits(connection), *_dismissed(connection)]
    for row in rows:
        connection.execute(sa.text("INSERT INTO plan_part VALUES (:dossier, :kind, :code, :data)"), row)
    moved = connection.execute(sa.text("SELECT count(*) FROM plan_part")).scalar_one()
    if moved != len(rows):
        raise RuntimeError(f"{len(rows)} decisions about plans became {moved}")
    op.drop_table("task_edit")
    op.drop_table("dismissed_warning")


def _edits(connection: sa.Connection) -> list[dict[str, object]]:
    found = []
    for row in connection.execute(sa.text("SELECT * FROM task_edit")).mappings():
        fields = {name: row[name] for name in _EDIT if row[name] is not None and row[name] != _UNTOUCHED.get(name)}
        found.append(_part(row["dossier_key"], "edits", row["task_code"], fields))
    return found


def _dismissed(connection: sa.Connection) -> list[dict[str, object]]:
    found = []
    for row in connection.execute(sa.text("SELECT * FROM dismissed_warning")).mappings():
        at = str(row["at"]).replace(" ", "T") + "Z"
        found.append(_part(row["dossier_key"], "dismissed", row["rule_id"], {"reason": row["reason"], "at": at}))
    return found


def _part(dossier: int, kind: str, code: str, fields: dict[str, object]) -> dict[str, object]:
    data = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    return {"dossier": dossier, "kind": kind, "code": code, "data": data}
