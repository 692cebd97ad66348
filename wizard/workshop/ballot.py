"""A participant's own votes file while it is filled in: every choice is in the file at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from assessments.catalogue import Catalogue
from assessments.codes import QuestionId
from assessments.errors import ExchangeError
from assessments.exchange.vote_files import FoundVotes, read_votes, write_votes
from assessments.votes import NoLevel, Origin, RoleGroup, Vote
from assessments.votes_file import VotesFile


class Ballot:
    """One votes file on the disk, and what was chosen in it.

    A choice that the disk refuses stays in memory: the method that made it raises ExchangeError with a sentence, and
    the next choice, ``retry`` or ``save_as`` writes everything.

    Attributes:
        file: what was chosen so far; path: where it is kept.
        is_saved: everything chosen is on the disk.

    """

    def __init__(self, path: Path, found: FoundVotes, catalogue: Catalogue, now: Callable[[], datetime]) -> None:
        self.path = path
        self.file: VotesFile = found.file
        self.is_saved = True
        self._digest = found.digest
        self._catalogue = catalogue
        self._now = now

    def choose_level(self, question: QuestionId, level: int | None) -> None:
        """Choose a level 0-4; None takes the choice back. The remark stays."""
        self._vote(question, replace(self.file.vote(question), level=level, no_level=None))

    def choose_none(self, question: QuestionId, reason: NoLevel | None) -> None:
        """Say why there is no level; None takes that back. The remark stays."""
        self._vote(question, replace(self.file.vote(question), level=None, no_level=reason))

    def write_remark(self, question: QuestionId, remark: str) -> None:
        """Keep what the participant wrote with a question; blank is nothing."""
        self._vote(question, replace(self.file.vote(question), remark=remark if remark.strip() else ""))

    def choose_group(self, group: RoleGroup | None) -> None:
        """Say what the participant is in the organisation."""
        self._change(replace(self.file, group=group, changed_at=self._now()))

    def go_to(self, question: QuestionId) -> None:
        """Remember where one is; nothing is said to have changed by it."""
        self._change(replace(self.file, place=question))

    def finish(self) -> None:
        """Say that the participant is ready; a later choice takes that back."""
        self._change(replace(self.file, ready_at=self._now()))

    def retry(self) -> None:
        """Write again what could not be written."""
        self._write()

    def save_as(self, path: Path) -> None:
        """Keep the file in another place from here on."""
        self._digest = write_votes(self.file, path, self._catalogue)
        self.path, self.is_saved = path, True

    def _vote(self, question: QuestionId, vote: Vote) -> None:
        self._change(self.file.with_vote(question, replace(vote, origin=Origin.FILE), self._now()))

    def _change(self, file: VotesFile) -> None:
        if replace(file, changed_at=self.file.changed_at) != self.file or not self.is_saved:
            self.file = file
            self._write()

    def _write(self) -> None:
        self.is_saved = False
        self._check_mine()
        self._digest = write_votes(self.file, self.path, self._catalogue)
        self.is_saved = True

    def _check_mine(self) -> None:
        """Refuse to write over a file that somebody else changed since it was read."""
        if not self.path.exists():
            return
        try:
            there = read_votes(self.path, self._catalogue).digest
        except ExchangeError:
            return  # what cannot be read any more is no work of anybody; writing mends it or says why not
        if there != self._digest:
            raise ExchangeError(
                f"{self.path.name} is intussen op een andere plek veranderd; bewaar jouw antwoorden onder een andere naam."
            )
