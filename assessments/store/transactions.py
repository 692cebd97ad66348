"""Reading and changing the library file, one transaction at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DBAPIError

from assessments.errors import DossierNotFoundError, InvalidFileError, StoreError
from assessments.store import backup, database, writing
from assessments.store.failures import is_damage, remedy, saving
from assessments.store.tables import DOSSIER
from assessments.types import QuestionId


class Transactions:
    """The one engine of a library file, and the order in which changes were made."""

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        self.path = path
        self.now = now
        self._engine = database.build_engine(path)
        self._reads = self._engine.execution_options(reads=True)
        self._order = self._last_change()

    def _last_change(self) -> int:
        try:
            with self.reading() as connection:
                return int(connection.execute(select(func.coalesce(func.max(DOSSIER.c.sort), 0))).scalar_one())
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def moment(self) -> tuple[datetime, int]:
        """Return now in UTC and the next number in the order of changes."""
        self._order += 1
        return self.now().astimezone(UTC), self._order

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the file.

        Raises:
            DamagedLibraryError: what is stored cannot be understood.
            DossierNotFoundError: the id holds half a character.
            StoreError: the disk does not answer.

        """
        try:
            with self._reads.begin() as connection:
                yield connection
        except DBAPIError as error:
            if is_damage(error):
                raise backup.damage(self.path) from error
            raise StoreError(f"De bibliotheek kan nu niet worden gelezen: {remedy(error)}.") from error
        except UnicodeEncodeError as error:  # half a character was asked for, and that is never stored
            raise DossierNotFoundError("Dit dossier staat niet in de bibliotheek; kies een ander dossier.") from error
        except (ValueError, KeyError, TypeError, InvalidFileError) as error:
            raise backup.damage(self.path) from error

    @contextmanager
    def saving(self) -> Iterator[Connection]:
        """Give a connection whose changes are on the disk when the block ends, all or none; NotSavedError if none."""
        with saving(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def changing(
        self, dossier_id: str, question: QuestionId | None = None
    ) -> Iterator[tuple[Connection, int, datetime]]:
        """Change a dossier: give the connection, its row key and the moment, and note the change on the dossier."""
        at, order = self.moment()
        with self.saving() as connection:
            key = writing.dossier_key(connection, dossier_id)
            yield connection, key, at
            writing.touch(connection, key, at, order, question)

    @contextmanager
    def changing_measurement(
        self, dossier_id: str, measurement_id: str, question: QuestionId | None = None
    ) -> Iterator[tuple[Connection, int, datetime]]:
        """Change a measurement: give the connection, its row key and the moment; the dossier notes the change."""
        at, order = self.moment()
        with self.saving() as connection:
            dossier, measurement = writing.keys(connection, dossier_id, measurement_id)
            yield connection, measurement, at
            writing.touch(connection, dossier, at, order, question)
