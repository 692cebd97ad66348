"""Is the library whole? The question of ``main.py check``."""

from __future__ import annotations

import sqlite3

from sqlalchemy import select

from assessments.errors import StoreError
from assessments.store import database, reading
from assessments.store.failures import remedy
from assessments.store.tables import DOSSIER
from assessments.store.transactions import Transactions


def findings(file: Transactions) -> tuple[str, ...]:
    """Return what is wrong, one Dutch sentence each: the file, the references, every dossier."""
    try:
        broken = database.problems(file.path, "integrity_check")
    except (sqlite3.Error, OSError) as error:
        return (f"De bibliotheek is niet te lezen: {remedy(error)}.",)
    found = [f"SQLite meldt over de bibliotheek: {problem}; zet de nieuwste back-up terug." for problem in broken]
    try:
        with file.reading() as connection:
            names = connection.execute(select(DOSSIER.c.id, DOSSIER.c.organisation)).all()
    except StoreError as error:
        return (*found, str(error))
    for ident, organisation in names:
        try:
            with file.reading() as connection:
                reading.dossiers(connection, [ident])
        except StoreError:
            found.append(f"Het dossier van {organisation} is niet te lezen; zet de nieuwste back-up terug.")
    return tuple(found)
