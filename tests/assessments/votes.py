"""Votes files to test with: a plain one, and any that Hypothesis can think of."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import strategies as st

from assessments.content import load
from assessments.types import QuestionId
from assessments.votes import NoLevel, Origin, RoleGroup, Vote
from assessments.votes_file import NO_VOTE, VotesFile
from assessments.workshop import WorkshopId
from tests.assessments.strategies import FILLED_TEXT, MOMENTS, TEXT, maybe

CATALOGUE = load()
LEVELLED = tuple(one.id for one in CATALOGUE.questions.values() if one.is_maturity)
ASKED = tuple(QuestionId(code) for code in ("INT-01", "INT-02", "INT-03"))
NOW = datetime(2026, 1, 12, 9, 30, tzinfo=UTC)

VOTES = st.one_of(
    st.builds(Vote, level=st.integers(0, 4), remark=TEXT, origin=st.just(Origin.FILE)),
    st.builds(Vote, no_level=st.sampled_from(NoLevel), remark=TEXT, origin=st.just(Origin.FILE)),
    st.builds(Vote, remark=FILLED_TEXT, origin=st.just(Origin.FILE)),
)


def votes_file(number: int = 3, **levels: int) -> VotesFile:
    """Return a file for three questions of step 3; levels by question with its dash as ``_``."""
    votes = {QuestionId(code.replace("_", "-")): vote(level) for code, level in levels.items()}
    return VotesFile(
        WorkshopId("w-1"), "K7M4QX", "Voorbeeld BV", date(2026, 1, 15), number, ASKED, "Sessie stap 3", "Marit",
        votes=votes, made_at=NOW,
    )  # fmt: skip


def vote(level: int) -> Vote:
    """Return a vote that came as a file."""
    return Vote(level, origin=Origin.FILE)


@st.composite
def votes_files(draw: st.DrawFn) -> VotesFile:
    """Draw any votes file that can be."""
    questions = tuple(draw(st.lists(st.sampled_from(LEVELLED), min_size=1, max_size=8, unique=True)))
    drawn = {code: draw(st.one_of(st.just(NO_VOTE), VOTES)) for code in questions}
    return VotesFile(
        WorkshopId(draw(st.uuids().map(str))),
        draw(st.text("ABCDEFGHJKMNPQRSTUVWXYZ23456789", min_size=6, max_size=6)),
        draw(FILLED_TEXT),
        draw(st.dates(date(2020, 1, 1), date(2100, 12, 31))),
        draw(st.integers(1, 99)),
        questions,
        title=draw(TEXT),
        return_to=draw(TEXT),
        shows_individual=draw(st.booleans()),
        group=draw(maybe(st.sampled_from(RoleGroup))),
        content_version=draw(TEXT),
        votes={code: vote for code, vote in drawn.items() if vote != NO_VOTE},
        place=draw(maybe(st.sampled_from(questions))),
        made_at=draw(maybe(MOMENTS)),
        changed_at=draw(maybe(MOMENTS)),
        ready_at=draw(maybe(MOMENTS)),
    )
