"""From an error of SQLite or the disk to one sentence that says what to do."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from assessments.errors import NotSavedError

_FAILED = "Je laatste wijziging is niet opgeslagen"
_REMEDIES = {
    "FULL": "de schijf is vol; maak ruimte vrij en probeer het opnieuw",
    "READONLY": "de bibliotheek is niet te beschrijven; haal de schrijfbeveiliging weg en probeer het opnieuw",
    "PERM": "je hebt geen rechten om in de bibliotheek te schrijven; regel die rechten en probeer het opnieuw",
    "BUSY": "een ander programma houdt de bibliotheek bezet; sluit dat programma en probeer het opnieuw",
    "LOCKED": "een ander programma houdt de bibliotheek bezet; sluit dat programma en probeer het opnieuw",
    "MOVED": "de bibliotheek is verplaatst of weggehaald; zet haar terug en probeer het opnieuw",
    "IOERR": "de schijf is niet bereikbaar; controleer of hij nog is aangesloten en probeer het opnieuw",
    "CANTOPEN": "de map van de bibliotheek is niet bereikbaar; controleer de schijf en probeer het opnieuw",
    "NOTADIR": "daar staat een bestand met die naam; kies een andere map",
    "NAMETOOLONG": "die naam is te lang; kies een kortere",
    "CORRUPT": "de bibliotheek is beschadigd; start het programma opnieuw en zet de back-up terug",
    "NOTADB": "de bibliotheek is beschadigd; start het programma opnieuw en zet de back-up terug",
}
_DAMAGE = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_ERROR", "SQLITE_FORMAT", "SQLITE_MISMATCH", "SQLITE_TOOBIG")
_OTHERWISE = "er ging iets mis bij het schrijven; probeer het opnieuw"
_ERRNO = {
    errno.ENOSPC: "FULL",
    errno.EDQUOT: "FULL",
    errno.EROFS: "READONLY",
    errno.EACCES: "PERM",
    errno.EPERM: "PERM",
    errno.ENOENT: "CANTOPEN",
    errno.ENOTDIR: "NOTADIR",
    errno.EEXIST: "NOTADIR",
    errno.ENAMETOOLONG: "NAMETOOLONG",
}


def remedy(error: BaseException) -> str:
    """Return what went wrong and what to do about it, to stand after a colon."""
    if isinstance(error, DBAPIError) and error.orig is not None:
        error = error.orig
    if isinstance(error, OSError):
        return _REMEDIES.get(_ERRNO.get(error.errno or 0, "IOERR"), _OTHERWISE)
    name = getattr(error, "sqlite_errorname", "")
    if name == "SQLITE_READONLY_DBMOVED":
        return _REMEDIES["MOVED"]
    family = name.removeprefix("SQLITE_").split("_")[0]
    return _REMEDIES.get(family, _OTHERWISE)


def is_damage(error: BaseException) -> bool:
    """Tell whether SQLite could read the file but not make sense of it."""
    if isinstance(error, DBAPIError) and error.orig is not None:
        error = error.orig
    return getattr(error, "sqlite_errorname", "SQLITE_CORRUPT").startswith(_DAMAGE)


@contextmanager
def saving(failed: str = _FAILED) -> Iterator[None]:
    """Turn whatever keeps a change from the disk into one sentence.

    Raises:
        NotSavedError: the change is not on disk, and nothing of it is.

    """
    try:
        yield
    except UnicodeEncodeError as error:
        raise NotSavedError(
            f"{failed}: er staat een half teken in dat geen computer kan bewaren; haal het weg en probeer het opnieuw."
        ) from error
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        raise NotSavedError(f"{failed}: {remedy(error)}.") from error
