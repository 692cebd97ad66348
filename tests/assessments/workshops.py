"""What Hypothesis draws workshops from."""

from __future__ import annotations

from datetime import time

from hypothesis import strategies as st

from assessments.codes import MeasurementId, QuestionId, StepCode, TaskCode
from assessments.content import load
from assessments.votes import (
    GroupTotal,
    Kept,
    NoLevel,
    Origin,
    RoleGroup,
    Round,
    Submission,
    Tally,
    Vote,
)
from assessments.workshop import (
    Agreement,
    Block,
    BlockKind,
    Mark,
    Parked,
    Participant,
    Position,
    Ruling,
    Screen,
    Setup,
    Workshop,
    WorkshopId,
)
from assessments.workshop_parts import is_nothing
from tests.assessments.strategies import COUNTS, DAYS, MOMENTS, TEXT, maybe

_CATALOGUE = load()
QUESTIONS = st.sampled_from([one for one in _CATALOGUE.questions.values() if one.is_maturity]).map(lambda one: one.id)
TASKS = st.one_of(
    st.sampled_from(sorted(_CATALOGUE.tasks)), st.integers(1, 120).map(lambda number: TaskCode(f"T-EIG-{number:02}"))
)
NUMBERS = st.integers(1, 99)
LEVELS = st.integers(0, 4)
_seconds = st.integers(0, 3600)
_several_questions = st.lists(QUESTIONS, max_size=3, unique=True).map(tuple)
_several_tasks = st.lists(TASKS, max_size=3, unique=True).map(tuple)

_bare_votes = st.one_of(
    st.just(Vote()),
    st.builds(Vote, level=LEVELS),
    st.builds(Vote, no_level=st.sampled_from(NoLevel)),
)
VOTES = st.builds(
    lambda vote, remark, origin: Vote(vote.level, vote.no_level, remark, origin),
    _bare_votes,
    TEXT,
    st.sampled_from(Origin),
)
_tallies = st.builds(Tally, st.tuples(*[st.integers(0, 12)] * 5), COUNTS, COUNTS)
_kept = st.builds(
    Kept,
    _tallies,
    st.dictionaries(st.sampled_from(RoleGroup), st.builds(GroupTotal, COUNTS, COUNTS), max_size=2),
    st.lists(st.permutations(list(RoleGroup)).map(lambda mixed: (mixed[0], mixed[1])), max_size=2).map(tuple),
)
ROUNDS = st.builds(
    Round,
    votes=st.dictionaries(NUMBERS, VOTES, max_size=3),
    tally=maybe(_tallies),
    set_aside=maybe(_tallies),
    kept=maybe(_kept),
    shown_at=maybe(MOMENTS),
)
_participants = st.lists(
    st.builds(Participant, NUMBERS, maybe(st.sampled_from(RoleGroup)), TEXT, st.booleans()),
    max_size=3,
    unique_by=lambda one: one.number,
).map(tuple)
_blocks = st.builds(
    Block,
    st.sampled_from(BlockKind),
    st.integers(0, 240),
    TEXT,
    TEXT,
    st.lists(st.sampled_from(StepCode), max_size=2).map(tuple),
)
_positions = st.builds(
    Position,
    st.integers(0, 20),
    st.sampled_from(Screen),
    maybe(QUESTIONS),
    maybe(MOMENTS),
    maybe(MOMENTS),
    _seconds,
    maybe(MOMENTS),
    st.integers(0, 9),
)
_agreements = st.builds(Agreement, MOMENTS, maybe(LEVELS), TEXT, TEXT, TEXT, TEXT, st.booleans())
_marks = st.builds(Mark, st.booleans(), TEXT, TEXT, TEXT, TEXT, maybe(LEVELS), st.booleans()).filter(
    lambda mark: not is_nothing(mark)
)
_submissions = st.builds(
    Submission,
    NUMBERS,
    MOMENTS,
    st.sampled_from(Origin),
    TEXT,
    st.dictionaries(QUESTIONS, VOTES, max_size=2),
    st.booleans(),
    st.booleans(),
    maybe(st.sampled_from(RoleGroup)),
)
_dots = st.one_of(
    st.dictionaries(TASKS, st.just(1), min_size=1, max_size=3),
    TASKS.map(lambda task: {task: 2}),
)


@st.composite
def _setups(draw: st.DrawFn, measurement: MeasurementId) -> Setup:
    return Setup(
        code=draw(st.text("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", min_size=6, max_size=6)),
        day=draw(DAYS),
        measurement=measurement,
        title=draw(TEXT),
        starts_at=draw(maybe(st.times().map(lambda found: time(found.hour, found.minute)))),
        questions=draw(_several_questions),
        participants=draw(_participants),
        agenda=tuple(draw(st.lists(_blocks, max_size=2))),
        seconds_each=draw(_seconds),
        seconds_to_explain=draw(_seconds),
        shows_individual=draw(st.booleans()),
        prepared=draw(st.booleans()),
        facilitator=draw(TEXT),
        client=draw(TEXT),
        note_taker=draw(TEXT),
    )


@st.composite
def workshops(draw: st.DrawFn, measurement: MeasurementId) -> Workshop:
    """Build any workshop about a measurement that the program can make."""
    parked = draw(st.lists(st.builds(Parked, st.integers(1, 99), MOMENTS, TEXT, maybe(QUESTIONS), TEXT), max_size=2))
    rulings = draw(st.lists(st.builds(Ruling, st.integers(1, 99), MOMENTS, TEXT, TEXT), max_size=2))
    rounds: st.SearchStrategy[dict[QuestionId, tuple[Round, ...]]] = st.dictionaries(
        QUESTIONS, st.lists(ROUNDS, min_size=1, max_size=2).map(tuple), max_size=2
    )
    return Workshop(
        id=WorkshopId(str(draw(st.uuids()))),
        setup=draw(_setups(measurement)),
        position=draw(_positions),
        rounds=draw(rounds),
        agreements=draw(st.dictionaries(QUESTIONS, _agreements, max_size=2)),
        marks=draw(st.dictionaries(QUESTIONS, _marks, max_size=2)),
        parked=tuple(sorted({one.number: one for one in parked}.values(), key=lambda one: one.number)),
        rulings=tuple(sorted({one.number: one for one in rulings}.values(), key=lambda one: one.number)),
        dots=draw(st.dictionaries(NUMBERS, _dots, max_size=2)),
        dot_tally=draw(st.dictionaries(TASKS, COUNTS, max_size=2)),
        numbered=draw(_several_tasks),
        dots_shown_at=draw(maybe(MOMENTS)),
        chosen=draw(_several_tasks),
        submissions=draw(st.dictionaries(st.binary(min_size=32, max_size=32).map(bytes.hex), _submissions, max_size=2)),
        erased_at=draw(maybe(MOMENTS)),
    )
