"""What a chosen file holds, or one sentence that says why it cannot be read and what to do."""

from __future__ import annotations

import errno
from pathlib import Path

from assessments.errors import ExchangeError, InvalidFileError


def file_content(path: Path, *, most: int, kind: str, ending: str) -> bytes:
    """Return the bytes of a file.

    Args:
        path: the file that was chosen.
        most: how many bytes a file of this kind holds at most; no more is read.
        kind: what it should be, in a sentence: "dossier".
        ending: what the name of such a file ends with.

    Raises:
        InvalidFileError: it is larger.
        ExchangeError: it cannot be opened, or it is no ordinary file.

    """
    if path.exists() and not (path.is_file() or path.is_dir()):  # reading from a pipe would wait for ever
        raise ExchangeError(f"{path.name} is geen gewoon bestand; kies een ander bestand.")
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise ExchangeError(_unreadable(path, error, ending)) from error
    if len(data) > most:
        raise InvalidFileError(
            f"{path.name} is groter dan {most // 1_000_000} MB, en dat is geen {kind}; kies een ander bestand."
        )
    return data


def _unreadable(path: Path, error: OSError, ending: str) -> str:
    if isinstance(error, FileNotFoundError):
        return f"{path.name} is niet gevonden; kies het bestand opnieuw."
    if isinstance(error, IsADirectoryError) or path.is_dir():
        return f"{path.name} is een map; kies een bestand dat eindigt op {ending}."
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"Je mag {path.name} niet lezen; vraag om toegang of kies een ander bestand."
    return f"{path.name} is niet te lezen; controleer of de schijf of stick nog is aangesloten."
