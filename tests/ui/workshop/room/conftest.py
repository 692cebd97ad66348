"""A workshop in the room, on a real session in memory, at its first question."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from random import Random
from typing import TYPE_CHECKING

import pytest

from assessments.types import QuestionId, StepCode
from assessments.votes import RoleGroup, Vote
from assessments.workshop import Workshop, WorkshopId
from tests.dossiers import CATALOGUE, dossier
from tests.ui.kept_settings import KeptSettings
from tests.wizard.memory_keeper import MemoryKeeper
from ui.theme import Theme
from ui.work import Work
from ui.workshop.desk import WorkshopDesk
from ui.workshop.room.page import RoomPage
from wizard.session import Session
from wizard.workshop import making, steps

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NOW = datetime(2026, 1, 15, 8, 30, tzinfo=UTC)
QUESTION = QuestionId("INT-02")
GROUPS = [RoleGroup.MANAGER] * 3 + [RoleGroup.HR] * 3 + [RoleGroup.DIRECTIE, RoleGroup.NEWCOMER]


class Room:
    """A page with its desk, and a clock that tests can set."""

    def __init__(self, theme: Theme, people: int = 8) -> None:
        self.now = NOW
        one = dossier({}, {})
        self.keeper = MemoryKeeper(one)
        session = Session(CATALOGUE, self.keeper, one, now=lambda: self.now)
        self.work = Work(session, settings=KeptSettings())
        self.work.add_workshop(made(session, people))
        self.desk = WorkshopDesk(self.work, theme, self.work, now=lambda: self.now)
        self.desk.move_to(steps.begin(self.workshop, NOW))
        self.desk.move_to(steps.to_question(self.workshop, CATALOGUE, QUESTION))
        self.page = RoomPage(self.desk, theme)

    @property
    def workshop(self) -> Workshop:
        """Return the workshop as it is now."""
        assert self.desk.workshop is not None
        return self.desk.workshop

    def levels(self) -> dict[int, int | None]:
        """Return the level that each participant voted in the last round."""
        rounds = self.workshop.rounds.get(QUESTION, ())
        return {number: vote.level for number, vote in rounds[-1].votes.items()} if rounds else {}

    def vote(self, *levels: int) -> None:
        """Give the first participants these levels."""
        for number, level in enumerate(levels, start=1):
            self.page.acts.vote(number, Vote(level=level))


def made(session: Session, people: int) -> Workshop:
    """Return a workshop about step 3 with so many people, in role groups."""
    ident, day = WorkshopId("w"), date(2026, 1, 15)
    found = making.new_workshop(
        ident, session.sheet, day, Random(1), steps={StepCode.INTERN_PROCES}, people=people, starts_at=time(9)
    )
    seated = [replace(one, group=GROUPS[(one.number - 1) % 8]) for one in found.setup.participants]
    return replace(found, setup=replace(found.setup, participants=tuple(seated)))


@pytest.fixture
def room(qtbot: QtBot, theme: Theme) -> Room:
    """Return a room with eight people, shown and with the focus."""
    return shown(Room(theme), qtbot)


def shown(room: Room, qtbot: QtBot, width: int = 1366, height: int = 640) -> Room:
    """Show a room's page in an active window."""
    qtbot.addWidget(room.page)
    room.page.resize(width, height)
    room.page.show()
    room.page.activateWindow()
    qtbot.waitUntil(room.page.isActiveWindow)
    room.page.refresh()
    room.page.conduct.focus_zone()
    return room
