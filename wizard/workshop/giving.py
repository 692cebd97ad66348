"""One votes file per participant, to give out before a workshop, with a few lines to send along."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from assessments.catalogue import Catalogue
from assessments.codes import VOTES_ENDING
from assessments.errors import ExchangeError
from assessments.exchange.vote_files import read_votes, write_votes
from assessments.types import Dossier
from assessments.votes_file import VotesFile
from assessments.workshop import Setup, Workshop
from wizard import formats
from wizard.file_names import safe_name

_OPEN = "Let op: in het verslag komen ook jouw eigen keuzes te staan."
_CLOSED = "Alleen de begeleider ziet jouw eigen keuzes; ze komen niet in het verslag."
_LETTER = """Beste deelnemer,

Op {day} is de workshop over recruitment bij {organisation}. Wil je vooraf jouw eigen beeld geven?

1. Open het bestand uit de bijlage met het programma Recruitmentwijzer.
2. Kies bij {amount} het niveau dat past bij hoe het nu gaat. Weet je het niet? Kies dan ‘Weet ik niet’.
3. Stuur het bestand terug{where}, uiterlijk een dag voor de workshop.

Stoppen en later verdergaan kan altijd: wat je kiest, staat meteen in het bestand.
Er zijn geen goede of foute antwoorden. Overleg nog niet met collega’s; de verschillen bespreken we samen.
{own}

Heb je het programma niet? Vraag dan om de vragenlijst op papier.
"""


@dataclass(frozen=True, slots=True)
class Given:
    """How giving out went: the numbers that got a file, and per number that did not, one sentence why."""

    written: tuple[int, ...]
    problems: tuple[str, ...]


def files_for(
    dossier: Dossier, workshop: Workshop, at: datetime, *, return_to: str, content_version: str
) -> tuple[VotesFile, ...]:
    """Return an empty file per participant who takes part; of the dossier only its name goes along."""
    setup = workshop.setup
    return tuple(
        VotesFile(
            workshop.id,
            setup.code,
            dossier.organisation,
            setup.day,
            one.number,
            setup.questions,
            title=setup.title,
            return_to=return_to.strip(),
            shows_individual=setup.shows_individual,
            group=one.group,
            content_version=content_version,
            made_at=at,
        )
        for one in setup.participants
        if not one.left
    )


def file_name(file: VotesFile) -> str:
    """Return what a file is called: Stemmen 03 – Voorbeeld BV – K7M4QX.rwvotes."""
    organisation = safe_name(file.organisation) or "workshop"
    return f"Stemmen {file.number:02} – {organisation} – {file.code}{VOTES_ENDING}"


def give_out(files: Iterable[VotesFile], folder: Path, catalogue: Catalogue) -> Given:
    """Write files into a folder, each on its own; one that is there already and holds anything stays as it is."""
    written, problems = [], []
    for file in files:
        path = folder / file_name(file)
        problem = _in_the_way(path, file, catalogue)
        if not problem:
            try:
                write_votes(file, path, catalogue)
            except ExchangeError as error:
                problem = str(error)
        if problem:
            problems.append(problem)
        else:
            written.append(file.number)
    return Given(tuple(written), tuple(dict.fromkeys(problems)))


def _in_the_way(path: Path, file: VotesFile, catalogue: Catalogue) -> str:
    """Say why a file cannot take the place of what is there, "" when it can."""
    if not path.exists():
        return ""
    try:
        there = read_votes(path, catalogue).file
    except ExchangeError:
        return f"{path.name} staat er al en is niet te lezen; kies een andere map."
    if there.votes:
        return f"{path.name} staat er al en is al ingevuld; dat bestand is gebleven zoals het was."
    return "" if there.workshop == file.workshop else f"{path.name} is van een andere workshop; kies een andere map."


def letter(setup: Setup, organisation: str, return_to: str) -> str:
    """Return the lines that go along with the files, in plain text."""
    where = f" naar {return_to.strip()}" if return_to.strip() else " naar mij"
    amount = formats.count_in_words(len(setup.questions), "vraag", "vragen")
    own = _OPEN if setup.shows_individual else _CLOSED
    return _LETTER.format(
        day=formats.long_date(setup.day), organisation=organisation, amount=amount, where=where, own=own
    )
