"""Workshops in one table of parts; what older versions kept of a workshop stands beside them, unread.

No version of the program could make a workshop until now, so such a row can only have come out of a file that something
else made, in a shape that nobody knows. It is kept to the last byte, as a part of the kind "earlier" of no workshop.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of parts, move what the old table holds into it, and take the old table away."""
    op.create_table(
        "workshop_part",
        sa.Column("dossier_key", sa.Integer(), nullable=False),
        sa.Column("workshop", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("data", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dossier_key"], ["dossier.key"], name=op.f("fk_workshop_part_dossier_key"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("dossier_key", "workshop", "kind", "code", name=op.f("pk_workshop_part")),
    )
    op.execute("INSERT INTO workshop_part SELECT dossier_key, '', 'earlier', '', data FROM workshop")
    connection = op.get_bind()
    before = connection.execute(sa.text("SELECT count(*) FROM workshop")).scalar_one()
    after = connection.execute(sa.text("SELECT count(*) FROM workshop_part")).scalar_one()
    if before != after:
        raise RuntimeError(f"{before} workshops became {after}")
    op.drop_table("workshop")
