"""Alembic's migrations of the library, one file per schema version."""
