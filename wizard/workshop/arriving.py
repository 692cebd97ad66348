"""Votes files from wherever they lie: chosen ones, a folder, a stick; read only, and never written to."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from assessments.catalogue import Catalogue
from assessments.codes import VOTES_ENDING
from assessments.errors import ExchangeError
from assessments.exchange.vote_files import read_votes
from wizard.workshop.gathering import Arrival

_DEEPEST = 3
"""How many folders inside each other are looked into; a stick may hold a whole life."""
_MOST = 500
"""How many files are read at one time; a workshop has at most 99 participants."""

Stamp = tuple[int, int]
"""When a file was changed, in nanoseconds, and how long it is: as long as both stay, it is not read again."""


@dataclass(frozen=True, slots=True)
class Read:
    """A file with what it holds, and what tells whether it changed; None for what could not be looked at."""

    path: Path
    arrival: Arrival
    stamp: Stamp | None = None


def read_all(
    paths: Sequence[Path], catalogue: Catalogue, known: Mapping[Path, Stamp | None] | None = None
) -> tuple[Read, ...]:
    """Read these files, and the votes files in these folders; what is known and did not change is left out.

    A stick that is pulled out in the middle is told once, and ends the reading of that folder.
    """
    found: list[Read] = []
    for path in paths:
        if path.is_dir():
            found += _folder(path, catalogue, known or {})
        else:
            found.append(_file(path, catalogue))
    return tuple(found)


def votes_in(folder: Path) -> list[Path]:
    """Return the votes files in a folder and in the folders inside it, by name; OSError when it cannot be read."""
    if not folder.is_dir():
        raise FileNotFoundError(folder)
    found: list[Path] = []
    for place, inside, names in os.walk(folder, onerror=_only_at(folder)):
        depth = len(Path(place).relative_to(folder).parts)
        inside[:] = sorted(name for name in inside if not name.startswith(".")) if depth < _DEEPEST else []
        found += [Path(place) / name for name in sorted(names) if is_votes_name(name)]
        if len(found) >= _MOST:
            break
    return found[:_MOST]


def is_votes_name(name: str) -> bool:
    """Tell whether a file is called like a votes file; what macOS writes beside each file is none."""
    return name.lower().endswith(VOTES_ENDING) and not name.startswith(".")


def stamp_of(path: Path) -> Stamp | None:
    """Return what tells whether a file changed, None when it cannot be looked at."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def _only_at(folder: Path) -> Callable[[OSError], None]:
    def tell(error: OSError) -> None:
        if error.filename is None or Path(error.filename) == folder:
            raise error

    return tell


def _folder(folder: Path, catalogue: Catalogue, known: Mapping[Path, Stamp | None]) -> Iterable[Read]:
    try:
        there = votes_in(folder)
    except OSError:
        return [Read(folder, Arrival(folder.name, problem=_gone(folder)))]
    if not there and not known:
        problem = f"In de map {folder.name} staan geen stembestanden; kies een andere map."
        return [Read(folder, Arrival(folder.name, problem=problem))]
    found: list[Read] = []
    for path in there:
        if path in known and known[path] == stamp_of(path):
            continue
        one = _file(path, catalogue)
        if one.arrival.file is None and not folder.is_dir():
            return [*found, Read(folder, Arrival(folder.name, problem=_gone(folder)))]
        found.append(one)
    return found


def name_of(path: Path) -> str:
    """Return what a file is called, with a mark for what is no text: such a name could not be kept."""
    return _whole(path.name)


def _file(path: Path, catalogue: Catalogue) -> Read:
    name, stamp = name_of(path), stamp_of(path)
    try:
        read = read_votes(path, catalogue)
    except ExchangeError as error:
        return Read(path, Arrival(name, problem=_whole(str(error))), stamp)
    return Read(path, Arrival(name, read.digest, read.file), stamp)


def _whole(text: str) -> str:
    """Return a text without half characters, which names on a stick may hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _gone(folder: Path) -> str:
    name = folder.name or str(folder)
    return f"De map {name} is er niet meer; sluit de stick of schijf weer aan en kies de map opnieuw."
