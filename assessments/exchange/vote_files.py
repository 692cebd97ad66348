"""Votes files on the disk: read whole, written whole, and read back."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from assessments.catalogue import Catalogue
from assessments.codes import VOTES_ENDING
from assessments.errors import ExchangeError, InvalidFileError
from assessments.exchange.file_content import file_content
from assessments.exchange.vote_reading import parse_votes
from assessments.exchange.vote_rendering import render_votes
from assessments.safe_file import replace_file
from assessments.votes_file import VotesFile

MAX_BYTES = 2_000_000
"""Seventy questions with a page of remarks each take about a tenth of this."""


@dataclass(frozen=True, slots=True)
class FoundVotes:
    """A votes file as it was read; ``digest`` is the SHA-256 of its bytes, in hexadecimal."""

    file: VotesFile
    digest: str


def read_votes(path: Path, catalogue: Catalogue) -> FoundVotes:
    """Read a votes file, checking all of it.

    Raises:
        NewerFileError: a newer program made it.
        InvalidFileError: one sentence with what is wrong, where it stands and what to do.
        ExchangeError: the file cannot be opened.

    """
    data = _content(path)
    return FoundVotes(parse_votes(data, catalogue), digest_of(data))


def digest_of(data: bytes) -> str:
    """Return what tells two files apart: the SHA-256 of their bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def write_votes(file: VotesFile, path: Path, catalogue: Catalogue) -> str:
    """Write votes as one file, then read it back and compare; return the digest of what was written.

    Raises:
        ExchangeError: it could not be written, and an older file of that name is untouched; or what was written is
            something else.

    """
    data = _checked(file, catalogue)
    replace_file(path, data, error=ExchangeError)
    if _content(path) != data:
        raise ExchangeError(f"{path.name} is niet goed weggeschreven; controleer de schijf en bewaar het opnieuw.")
    return digest_of(data)


def _checked(file: VotesFile, catalogue: Catalogue) -> bytes:
    """Return the bytes of a file that give these votes when they are read, before an older file is replaced."""
    try:
        data = render_votes(file).encode("utf-8")
    except UnicodeEncodeError:
        raise ExchangeError("In een opmerking staat een half teken; haal het weg en probeer het opnieuw.") from None
    if len(data) > MAX_BYTES:
        raise ExchangeError("De opmerkingen zijn samen te lang voor één bestand; maak de langste korter.")
    try:
        again = parse_votes(data, catalogue)
    except InvalidFileError as error:
        problem = str(error)
        raise ExchangeError(f"Dit kan zo niet worden bewaard: {problem[0].lower()}{problem[1:]}") from error
    if again != file:
        raise ExchangeError("De stemmen kwamen anders uit het bestand dan ze erin gingen; meld dit aan de makers.")
    return data


def _content(path: Path) -> bytes:
    return file_content(path, most=MAX_BYTES, kind="stembestand", ending=VOTES_ENDING)
