"""Run the migrations on the connection that migration.py hands over, inside its transaction."""

from alembic import context

from assessments.store.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
    compare_type=True,
)
context.run_migrations()
