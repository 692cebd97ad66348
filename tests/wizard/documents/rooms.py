"""Workshops for tests of documents: one with something of its own in every field, a half day, and a very large one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from assessments.codes import MeasurementId, QuestionId, StepCode, TaskCode
from assessments.types import Dossier
from assessments.votes import NoLevel, Origin, RoleGroup, Round, Submission, Tally, Vote
from assessments.workshop import (
    Agreement,
    Block,
    BlockKind,
    Mark,
    Parked,
    Participant,
    Position,
    Ruling,
    Setup,
    Workshop,
    WorkshopId,
)
from tests.dossiers import CATALOGUE

DAY = date(2026, 1, 15)
AGREED, DRAFTED, WAIVED = QuestionId("DRA-01"), QuestionId("DRA-02"), QuestionId("INT-06")
NAME, NOTE, REMARK, FILE = (
    "Wilhelmina",
    "Dit is alleen voor mij",
    "Mijn baas luistert niet",
    "stem-van-wilhelmina.rwvotes",
)
"""What no document may ever say."""
_TASK = TaskCode("T-DRA-01")
_NOON = datetime(2026, 1, 15, 11, tzinfo=UTC)


def marked(filled: Callable[..., Any], mark: Callable[[], str]) -> Workshop:
    """Return a workshop with a mark in every text; ``filled`` fills what is new by its type."""
    agreement = filled(Agreement, level=3, not_applicable="", no_consensus=True)
    waived = filled(Agreement, level=None, not_applicable=mark(), no_consensus=False)
    setup: Setup = filled(
        Setup,
        code="Q7K2M4",
        measurement=MeasurementId("nulmeting"),
        starts_at=time(9, 30),
        questions=(AGREED, DRAFTED, WAIVED),
        participants=(filled(Participant, number=1), filled(Participant, number=2)),
        agenda=(filled(Block, minutes=45, steps=(StepCode.DRAAGVLAK,)),),
    )
    made: Workshop = filled(
        Workshop,
        id=WorkshopId("w-1"),
        setup=setup,
        position=filled(Position, block=0, question=AGREED, page=0),
        rounds={AGREED: (_round(3, 1), _round(3, 3))},
        agreements={AGREED: agreement, WAIVED: waived},
        marks={AGREED: Mark(postponed=True, note=mark()), DRAFTED: filled(Mark)},
        parked=(filled(Parked, question=AGREED),),
        rulings=(filled(Ruling),),
        dots={1: {_TASK: 2}},
        dot_tally={_TASK: 3004},
        numbered=(_TASK,),
        chosen=(_TASK,),
        submissions={"0" * 64: Submission(1, _NOON, Origin.FILE, mark(), {AGREED: Vote(level=3, remark=mark())})},
    )
    return made


def _round(*levels: int) -> Round:
    return Round({number: Vote(level=level) for number, level in enumerate(levels, 1)}, shown_at=_NOON)


def noted(
    text: Callable[[str], str], moment: Callable[[], datetime], day: date, measurement: MeasurementId
) -> Workshop:
    """Return a workshop with a text of its own wherever people type."""
    setup = Setup(
        "Q7K2M4", day, measurement, text("titel"), time(9, 30), (AGREED, DRAFTED, WAIVED),
        (Participant(1, RoleGroup.HR, text("naam")), Participant(2, RoleGroup.IT, text("naam"), left=True)),
        (Block(BlockKind.OPENING, 15, text("blok"), text("vorm")),),
        prepared=True, shows_individual=True, facilitator=text("begeleider"), client=text("opdrachtgever"),
        note_taker=text("notulist"),
    )  # fmt: skip
    vote = Vote(level=1, remark=text("bij stem"))
    return Workshop(
        WorkshopId("w-1"),
        setup,
        Position(begun_at=moment(), closed_at=moment()),
        rounds={AGREED: (Round({1: vote, 2: Vote(level=4)}, shown_at=moment()),)},
        agreements={
            AGREED: Agreement(moment(), 1, "", text("bewijs"), text("reden"), text("minderheid"), no_consensus=True),
            WAIVED: Agreement(moment(), None, text("nvt")),
        },
        marks={
            AGREED: Mark(postponed=True, note=text("privé")),
            DRAFTED: Mark(False, text("privé"), text("bewijs"), text("minderheid"), text("reden")),
        },
        parked=(Parked(1, moment(), text("punt"), AGREED, text("wie")),),
        rulings=(Ruling(1, moment(), text("besluit"), text("wie")),),
        dots={1: {_TASK: 2}},
        chosen=(_TASK,),
        submissions={"0" * 64: Submission(1, moment(), Origin.FILE, text("bestand"), {AGREED: vote})},
        erased_at=moment(),
    )


GROUPS = (*[RoleGroup.MANAGER] * 3, *[RoleGroup.HR] * 3, RoleGroup.DIRECTIE, RoleGroup.NEWCOMER)


def setup_of(people: int, questions: tuple[QuestionId, ...], *, shows_individual: bool = False) -> Setup:
    """Return a setup with so many participants, each with a name that stays inside."""
    groups = [GROUPS[place % len(GROUPS)] for place in range(people)]
    return Setup(
        "V7K2M4", DAY, MeasurementId("nulmeting"), "Sessie stap 3", time(9, 0), questions,
        tuple(Participant(number, group, f"{NAME} {number}") for number, group in enumerate(groups, 1)),
        (Block(BlockKind.SCORING, 120, "Stap 3", "in stilte"),), shows_individual=shows_individual,
        facilitator="Nadia Willems", client="Paul Verhoeven",
    )  # fmt: skip


def half_day(*, shows_individual: bool = False) -> Workshop:
    """Return eight people, three questions: two camps, a second round, and one that nobody agreed on."""
    questions = (QuestionId("INT-02"), QuestionId("INT-07"), QuestionId("INT-03"))
    setup = setup_of(8, questions, shows_individual=shows_individual)
    waits = {1: Vote(level=2), 2: Vote(no_level=NoLevel.DONT_KNOW)}
    return Workshop(
        WorkshopId("w-1"),
        setup,
        Position(begun_at=_NOON - timedelta(hours=3)),
        rounds={
            questions[0]: (_voted(3, 4, 3, 1, 1, 0, 1, 3),),
            questions[1]: (_voted(3, 3, 4, 1, 1, 2, 3, 0), _voted(2, 3, 3, 2, 2, 2, 3, 1)),
            questions[2]: (Round(waits, shown_at=_NOON),),
        },
        agreements={
            questions[0]: Agreement(_NOON, 1, "", "Drie dossiers bekeken", "", "Techniek werkt met vaste vragen"),
            questions[1]: Agreement(_NOON, 3, "", "", "Het ligt net boven 2", "", no_consensus=True),
        },
        marks={questions[2]: Mark(postponed=True, note=NOTE)},
        parked=(Parked(1, _NOON, "Wie betaalt de training?", questions[2]),),
        rulings=(Ruling(1, _NOON, "Iedereen hoort binnen tien dagen iets.", "Joost Bakker"),),
        dots={1: {TaskCode("T-INT-03"): 2, TaskCode("T-INT-06"): 1}},
        dot_tally={TaskCode("T-INT-03"): 3},
        chosen=(TaskCode("T-INT-06"),),
        submissions={"0" * 64: Submission(1, _NOON, Origin.FILE, FILE)},
    )


def _voted(*levels: int) -> Round:
    votes = {number: Vote(level=level) for number, level in enumerate(levels, 1)}
    return Round(votes | {1: replace(votes[1], remark=REMARK)}, shown_at=_NOON)


def large(people: int = 12) -> Workshop:
    """Return a workshop in which twelve people voted every level question twice, with long texts everywhere."""
    questions = tuple(one.id for one in CATALOGUE.questions.values() if one.is_maturity)
    long = "Dit zagen we vorige week zelf, en het staat in het verslag van het teamoverleg van maandag. "
    rounds, agreements = {}, {}
    for place, code in enumerate(questions):
        levels = [[(number * (place + 3 + round_) + place) % 5 for number in range(people)] for round_ in range(2)]
        rounds[code] = tuple(_voted(*one) for one in levels)
        agreements[code] = Agreement(_NOON, place % 5, "", long, long * (place % 2), long * (place % 3), place % 4 == 0)
    return Workshop(
        WorkshopId("w-1"),
        setup_of(people, questions, shows_individual=True),
        Position(begun_at=_NOON, closed_at=_NOON),
        rounds=rounds,
        agreements=agreements,
        marks={code: Mark(postponed=True) for code in questions[::5]},
        parked=tuple(Parked(number, _NOON, long, questions[number]) for number in range(1, 20)),
        rulings=tuple(Ruling(number, _NOON, long, "Karin") for number in range(1, 20)),
        dots={number: dict.fromkeys(list(CATALOGUE.tasks)[number : number + 3], 1) for number in range(1, people + 1)},
    )


def counted(people: int = 40) -> Workshop:
    """Return a workshop in which hands were counted, more than one can draw as dots."""
    code = QuestionId("INT-02")
    return Workshop(
        WorkshopId("w-1"),
        setup_of(people, (code,)),
        rounds={code: (Round(tally=Tally((20, 3, 0, 15, 2), 1, 2), shown_at=_NOON),)},
    )


def held(dossier: Dossier, *workshops: Workshop) -> Dossier:
    """Return a dossier with these workshops, about its newest measurement."""
    measurement = dossier.newest().id
    own = [replace(one, setup=replace(one.setup, measurement=measurement)) for one in workshops]
    return replace(dossier, workshops={one.id: one for one in own})
