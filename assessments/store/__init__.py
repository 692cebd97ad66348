"""The library: one SQLite file that holds all dossiers. Only plain values cross this border."""

from assessments.store.backup import restore_newest_backup
from assessments.store.library import Library, default_folder

__all__ = ["Library", "default_folder", "restore_newest_backup"]
