"""What is printed before people leave: which documents, under which names, and making them into a folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from assessments.errors import DocumentError
from assessments.safe_file import replace_file
from wizard.assessment import Assessment
from wizard.documents.family import Request, make
from wizard.documents.progress import Progress


@dataclass(frozen=True, slots=True)
class Paper:
    """One document with the name of its file."""

    request: Request
    name: str


def make_all(assessment: Assessment, papers: Sequence[Paper], day: date, progress: Progress) -> tuple[bytes, ...]:
    """Return the documents as bytes, in order; ``progress`` is told of every page, and what it raises ends the making.

    Raises:
        DocumentError: the dossier has nothing for one of them; one sentence.

    """
    return tuple(make(assessment, one.request, day, progress=progress) for one in papers)


def write_all(folder: Path, papers: Sequence[Paper], made: Sequence[bytes]) -> tuple[Path, ...]:
    """Write documents into a folder, each whole or not at all, and never over a file that is there.

    Raises:
        DocumentError: the folder cannot be made or written in; one sentence that says what to do.

    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DocumentError(f"De map {folder} kan niet worden gemaakt; kies een andere map.") from error
    paths = []
    for one, data in zip(papers, made, strict=True):
        path = free_path(folder / one.name)
        replace_file(path, data, error=DocumentError)
        paths.append(path)
    return tuple(paths)


def free_path(path: Path) -> Path:
    """Return the path, or the first with a number behind its name that is free: verslag (2).pdf."""
    found, number = path, 2
    while found.exists():
        found = path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
    return found


def into_folder(
    assessment: Assessment, papers: Sequence[Paper], day: date, folder: Path
) -> Callable[[Progress], tuple[Path, ...]]:
    """Return the work that makes documents and writes them; it touches no window and may run on any thread."""

    def work(progress: Progress) -> tuple[Path, ...]:
        made = make_all(assessment, papers, day, progress)
        progress(0, 0)  # the last moment at which one can stop
        return write_all(folder, papers, made)

    return work


def seconds_words(seconds: float) -> str:
    """Say how long something took: 3,4 seconden."""
    return f"{max(0.1, seconds):.1f}".replace(".", ",") + " seconden"
