"""Make the stored library of the present schema version: ``python -m tests.assessments.store.make_library``.

Run it once when a schema version is released, and never again for that version.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from assessments.store import Library, database
from tests.assessments.dossiers import NOW, small_dossier

FOLDER = Path(__file__).with_name("libraries")


def make(target: Path) -> None:
    """Write a library of three dossiers, with texts that have ever been trouble."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bibliotheek.sqlite3"
        with Library.open(path, lambda: NOW) as library:
            library.add_all([small_dossier(number) for number in (1, 2, 3)])
        target.write_bytes(path.read_bytes())


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    make(FOLDER / f"v{database.SCHEMA_VERSION}.sqlite3")
