"""The library of dossiers, as the rest of the program sees it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from platformdirs import user_data_path
from sqlalchemy import Connection, delete, select, update

from assessments.errors import DossierNotFoundError, NotSavedError
from assessments.figures import Figures, Scenarios
from assessments.plan_parts import Part, PartKey
from assessments.store import backup, checking, reading, writing
from assessments.store.figure_texts import FigureTexts
from assessments.store.opening import Lock, open_file
from assessments.store.tables import DOSSIER, PROFILE, SETTING
from assessments.store.transactions import Transactions
from assessments.store.values import dump, encode
from assessments.types import Answer, Dossier, DossierSummary, Logo, Measurement, QuestionId, Value

if TYPE_CHECKING:  # read with the first workshop: the window opens without
    from assessments.workshop import Position, Workshop
    from assessments.workshop_parts import WorkshopPart, WorkshopPartKey

FILE_NAME = "bibliotheek.sqlite3"
_ORGANISATION = QuestionId("PRO-01")


def default_folder() -> Path:
    """Return the user's own data folder for this program; it need not exist yet."""
    return user_data_path("Recruitmentwijzer", appauthor=False)


class Library:
    """All dossiers in one file. Open it with ``Library.open``, close it or use it in a ``with``.

    Every method that saves returns only when the change is on the disk, raises NotSavedError when it is not, and may
    simply be called again. Methods may be called from any thread.

    Attributes:
        path: the file.
        notice: one sentence about something that went wrong while opening but does not stop the work, or None.

    """

    def __init__(self, file: Transactions, lock: Lock, notice: str | None) -> None:
        self.path = file.path
        self.notice = notice
        self._file = file
        self._lock = lock
        self._figure_texts = FigureTexts()

    @classmethod
    def open(cls, path: Path, now: Callable[[], datetime]) -> Library:
        """Open a library, making a new one where there is none; ``now`` is the clock.

        An older library is brought up to date after a back-up. A library that holds anything gets a back-up when its
        newest one is over a day old.

        Raises:
            LibraryInUseError: another instance of the program has it open.
            NewerLibraryError: it was made by a newer program; it is untouched.
            DamagedLibraryError: it is not whole; it is untouched, and the error names the newest whole back-up.
            NotSavedError: the folder cannot be written to.

        """
        lock = Lock(path)
        try:
            notice = open_file(path, now())
            return cls(Transactions(path, now), lock, notice)
        except BaseException:
            lock.release()
            raise

    def close(self) -> None:
        """Let go of the file; closing twice is harmless."""
        self._file.close()
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def list_dossiers(self) -> tuple[DossierSummary, ...]:
        """Return a summary of every dossier, newest first."""
        with self._file.reading() as connection:
            return reading.summaries(connection)

    def load(self, dossier_id: str) -> Dossier:
        """Return a whole dossier; DossierNotFoundError when it is not there."""
        found = self.load_many([dossier_id])
        if not found:
            raise DossierNotFoundError("Dit dossier staat niet in de bibliotheek; kies een ander dossier.")
        return found[0]

    def load_many(self, dossier_ids: Sequence[str]) -> tuple[Dossier, ...]:
        """Return these dossiers, whole, in this order; an id that is not there is left out."""
        with self._file.reading() as connection:
            found = reading.dossiers(connection, list(dossier_ids))
        return tuple(found[ident] for ident in dossier_ids if ident in found)

    def add(self, dossier: Dossier) -> None:
        """Add a new dossier, whole or not at all."""
        with self._file.saving() as connection:
            self._add(connection, dossier)

    def add_all(self, dossiers: Sequence[Dossier]) -> None:
        """Take in dossiers from outside: first a back-up, then all of them or none.

        Raises:
            NotSavedError: the disk refuses, or one of them is here already.

        """
        self._back_up("import")
        with self._file.saving() as connection:
            for dossier in dossiers:
                self._add(connection, dossier)

    def _add(self, connection: Connection, dossier: Dossier) -> None:
        taken = connection.execute(
            select(DOSSIER.c.organisation).where(DOSSIER.c.id == dossier.id)
        ).scalar_one_or_none()
        if taken is not None:
            raise NotSavedError(
                f"Het dossier van {dossier.organisation} staat al in de bibliotheek, als {taken}; "
                "geef het een eigen id of verwijder eerst het andere."
            )
        _, order = self._file.moment()
        writing.add_dossier(connection, dossier, order)

    def delete(self, dossier_id: str) -> None:
        """Delete a dossier after a back-up; its bytes are overwritten in the library."""
        with self._file.reading() as connection:
            writing.dossier_key(connection, dossier_id)
        self._back_up("wissen")
        with self._file.saving() as connection:
            connection.execute(delete(DOSSIER).where(DOSSIER.c.id == dossier_id))

    def _back_up(self, reason: str) -> None:
        with self._file.reading() as connection:
            filled = connection.execute(select(DOSSIER.c.key).limit(1)).first()
        if filled:
            backup.make(self.path, self._file.now(), reason=reason)

    def save_answer(
        self, dossier_id: str, measurement_id: str, question_id: QuestionId, answer: Answer | None
    ) -> datetime:
        """Save one answer, or forget it when it is None or empty; return the moment it was saved, in UTC."""
        with self._file.changing_measurement(dossier_id, measurement_id, question_id) as (connection, measurement, at):
            writing.save_answer(connection, measurement, question_id, answer, at)
        return at

    def save_profile(self, dossier_id: str, question_id: QuestionId, value: Value | None) -> datetime:
        """Save one answer of the profile, or forget it; the name of PRO-01 becomes the dossier's name as well."""
        with self._file.changing(dossier_id, question_id) as (connection, key, at):
            if value is None:
                writing.drop(connection, PROFILE, key, question_id)
            else:
                row = {"dossier_key": key, "question_id": question_id, "value": encode(value), "updated_at": at}
                writing.put(connection, PROFILE, row)
            if question_id == _ORGANISATION and isinstance(value, str) and value.strip():
                connection.execute(update(DOSSIER).where(DOSSIER.c.key == key).values(organisation=value))
        return at

    def save_figures(self, dossier_id: str, measurement_id: str, figures: Figures) -> datetime:
        """Save all figures of a measurement."""
        with self._file.changing_measurement(dossier_id, measurement_id) as (connection, measurement, at):
            writing.save_figures(connection, measurement, figures, self._figure_texts)
        return at

    def save_scenarios(self, dossier_id: str, measurement_id: str, scenarios: Scenarios) -> datetime:
        """Save the business case's inputs of a measurement."""
        with self._file.changing_measurement(dossier_id, measurement_id) as (connection, measurement, at):
            writing.save_scenarios(connection, measurement, scenarios)
        return at

    def save_lock(self, dossier_id: str, locked: Measurement) -> datetime:
        """Save whether a measurement is locked, who did that, and the figures it fixes."""
        with self._file.changing_measurement(dossier_id, locked.id) as (connection, measurement, at):
            writing.save_lock(connection, measurement, locked)
        return at

    def save_plan(self, dossier_id: str, changed: Mapping[PartKey, Part | None]) -> datetime:
        """Save parts of the plan together, all or none; None forgets one."""
        with self._file.changing(dossier_id) as (connection, key, at):
            for name, part in changed.items():
                writing.save_plan_part(connection, key, name, part)
        return at

    def save_workshop(
        self,
        dossier_id: str,
        workshop_id: str,
        parts: Mapping[WorkshopPartKey, WorkshopPart | None],
        measurement_id: str,
        answers: Mapping[QuestionId, Answer | None],
    ) -> datetime:
        """Save parts of a workshop and answers of its measurement together, all or none; None forgets one.

        Parts of a workshop that is not there are not written: adding it writes all of it.
        """
        with self._file.changing(dossier_id) as (connection, key, at):
            writing.save_workshop_parts(connection, key, workshop_id, parts)
            if answers:
                _, measurement = writing.keys(connection, dossier_id, measurement_id)
                for question, answer in answers.items():
                    writing.save_answer(connection, measurement, question, answer, at)
        return at

    def save_position(self, dossier_id: str, workshop_id: str, position: Position) -> datetime:
        """Save where a workshop is, without calling it a change of the dossier."""
        at = self._file.now()
        with self._file.saving() as connection:
            key = writing.dossier_key(connection, dossier_id)
            writing.save_workshop_parts(connection, key, workshop_id, {("position", ""): position})
        return at

    def add_workshop(self, dossier_id: str, workshop: Workshop) -> datetime:
        """Add a workshop to a dossier, whole or not at all; it takes the place of one with the same id."""
        with self._file.changing(dossier_id) as (connection, key, at):
            writing.remove_workshop(connection, key, workshop.id)
            writing.add_workshop(connection, key, workshop)
        return at

    def remove_workshop(self, dossier_id: str, workshop_id: str) -> datetime:
        """Take a workshop out of a dossier; one that never came in is gone already."""
        with self._file.changing(dossier_id) as (connection, key, at):
            writing.remove_workshop(connection, key, workshop_id)
        return at

    def erase_votes(self, workshop_id: str, erase: Callable[[Workshop], Workshop]) -> tuple[datetime, tuple[str, ...]]:
        """Put what ``erase`` makes of a workshop in the place of every copy of it, in this library and its back-ups.

        No byte of what was there is left in these files. Return when it was done, and one sentence for each file that
        could not be cleaned. It takes seconds in a large library, and may be called again.
        """
        from assessments.store import erasing

        problems = erasing.clean_others(self.path, workshop_id, erase)
        at, order = self._file.moment()
        with self._file.saving() as connection:
            for key in erasing.erase_in(connection, workshop_id, erase):
                writing.touch(connection, key, at, order)
        return at, (*problems, *erasing.compact_library(self.path))

    def save_logo(self, dossier_id: str, logo: Logo | None) -> datetime:
        """Save the client's logo, or forget it."""
        fields = {"logo_type": logo.media_type if logo else None, "logo_data": logo.data if logo else None}
        with self._file.changing(dossier_id) as (connection, key, at):
            connection.execute(update(DOSSIER).where(DOSSIER.c.key == key).values(**fields))
        return at

    def save_place(self, dossier_id: str, question_id: QuestionId) -> datetime:
        """Save where one is working, without calling it a change of the dossier."""
        at = self._file.now()
        with self._file.saving() as connection:
            key = writing.dossier_key(connection, dossier_id)
            connection.execute(update(DOSSIER).where(DOSSIER.c.key == key).values(last_question=question_id))
        return at

    def add_measurement(self, dossier_id: str, measurement: Measurement) -> datetime:
        """Add a measurement to a dossier, whole or not at all; it takes the place of one with the same id.

        The one to be replaced is there when taking it away had failed before it was brought back.
        """
        with self._file.changing(dossier_id) as (connection, key, at):
            writing.remove_measurement(connection, key, measurement.id)
            writing.add_measurement(connection, key, measurement, at)
        return at

    def remove_measurement(self, dossier_id: str, measurement_id: str) -> datetime:
        """Take a measurement out of a dossier, with its answers and figures; one that never came in is gone already."""
        with self._file.changing(dossier_id) as (connection, key, at):
            writing.remove_measurement(connection, key, measurement_id)
        return at

    def setting(self, key: str, default: object = None) -> object:
        """Return a setting of this library."""
        with self._file.reading() as connection:
            text = connection.execute(select(SETTING.c.value).where(SETTING.c.key == key)).scalar_one_or_none()
            return default if text is None else json.loads(text)

    def save_setting(self, key: str, value: object) -> None:
        """Save a setting; the value is what JSON can hold."""
        with self._file.saving() as connection:
            writing.put(connection, SETTING, {"key": key, "value": dump(value)})

    def check(self) -> tuple[str, ...]:
        """Return what is wrong with the library, one Dutch sentence each; nothing when it is whole."""
        return checking.findings(self._file)
