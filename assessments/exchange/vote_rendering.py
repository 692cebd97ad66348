"""One participant's votes to a votes file's text: always the same text for the same votes."""

from __future__ import annotations

from typing import Any

from assessments.exchange.json_text import dump_json
from assessments.exchange.plain import moment_text
from assessments.exchange.vote_reading import FORMAT, VERSION
from assessments.votes import Vote
from assessments.votes_file import NO_VOTE, VotesFile


def render_votes(file: VotesFile) -> str:
    """Return the text of a votes file, with the votes in the order of the questions."""
    found: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "workshop": _workshop(file),
        "content_version": file.content_version,
        "participant": {"number": file.number, "group": file.group and file.group.value},
        "questions": list(file.questions),
        "votes": {code: _vote(file.vote(code)) for code in file.questions if file.vote(code) != NO_VOTE},
    }
    if file.place is not None:
        found["place"] = file.place
    moments = {"made": file.made_at, "changed": file.changed_at, "ready": file.ready_at}
    told = {key: moment_text(moment) for key, moment in moments.items() if moment is not None}
    return dump_json(found | ({"moments": told} if told else {}))


def _workshop(file: VotesFile) -> dict[str, Any]:
    return {
        "id": file.workshop,
        "code": file.code,
        "organisation": file.organisation,
        "day": file.day.isoformat(),
        "title": file.title,
        "return_to": file.return_to,
        "shows_individual": file.shows_individual,
    }


def _vote(vote: Vote) -> dict[str, Any]:
    found: dict[str, Any] = {} if vote.level is None else {"level": vote.level}
    if vote.no_level is not None:
        found["no_level"] = vote.no_level.value
    return found | ({"remark": vote.remark} if vote.remark else {})
