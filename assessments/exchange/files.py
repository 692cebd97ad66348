"""Dossier files on the disk: read whole, written whole, and read back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from assessments.catalogue import Catalogue
from assessments.errors import ExchangeError, InvalidFileError
from assessments.exchange.file_content import file_content
from assessments.exchange.reading import parse
from assessments.exchange.rendering import render
from assessments.safe_file import replace_file
from assessments.types import Dossier

MAX_BYTES = 50_000_000
"""A dossier with every answer filled to the brim takes about a hundredth of this."""


def read_dossier(path: Path, catalogue: Catalogue, *, now: datetime) -> Dossier:
    """Read a dossier file, checking all of it; ``now`` stands in where the file does not say when it was made.

    Raises:
        NewerFileError: a newer program made it.
        InvalidFileError: one sentence with what is wrong, where it stands and what to do.
        ExchangeError: the file cannot be opened.

    """
    return parse(_content(path), catalogue, now=now)


def _content(path: Path) -> bytes:
    return file_content(path, most=MAX_BYTES, kind="dossier", ending=".rwdossier")


def write_dossier(dossier: Dossier, path: Path, catalogue: Catalogue) -> None:
    """Write a dossier as one file, then read it back and compare.

    Raises:
        ExchangeError: it could not be written, and an older file of that name is untouched; or what was written is
            not this dossier.

    """
    try:
        data = render(dossier).encode("utf-8")
    except UnicodeEncodeError:
        raise ExchangeError(
            f"In het dossier van {dossier.organisation!a} staat een half teken; haal het weg en exporteer opnieuw."
        ) from None
    _compare(dossier, data, catalogue)
    replace_file(path, data, error=ExchangeError)
    if _content(path) != data:
        raise ExchangeError(f"{path.name} is niet goed weggeschreven; controleer de schijf en exporteer opnieuw.")


def _compare(dossier: Dossier, data: bytes, catalogue: Catalogue) -> None:
    """Make sure that reading these bytes gives this dossier, before an older file is replaced."""
    try:
        again = parse(data, catalogue, now=dossier.created_at)
    except InvalidFileError as error:
        problem = str(error)
        raise ExchangeError(f"Dit dossier kan zo niet worden bewaard: {problem[0].lower()}{problem[1:]}") from error
    if again != _without_empty(dossier):
        raise ExchangeError("Dit dossier kwam anders uit het bestand dan het erin ging; meld deze fout aan de makers.")


def _without_empty(dossier: Dossier) -> Dossier:
    """Return a dossier without answers and edits that say nothing, which no file keeps."""
    measurements = tuple(
        replace(one, answers={code: answer for code, answer in one.answers.items() if not answer.is_empty()})
        for one in dossier.measurements
    )
    edits = {code: edit for code, edit in dossier.plan.edits.items() if not edit.is_empty()}
    return replace(dossier, measurements=measurements, plan=replace(dossier.plan, edits=edits))
