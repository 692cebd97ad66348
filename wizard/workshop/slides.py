"""What the room may see, as plain values: nothing else reaches the beamer, so nothing private can.

A slide holds finished Dutch words and numbers. It names no participant, holds no note, and while votes are secret not a single
count per level.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock that counts down.

    Attributes:
        ends_at: when it is at zero, None while it stands still.
        left: seconds on a clock that stands, and what a running one was started with: it never shows more.

    """

    ends_at: datetime | None
    left: int = 0

    def seconds(self, now: datetime) -> int:
        """Return how many seconds are left at a moment that knows its zone, never under 0; a begun second counts."""
        if self.ends_at is None:
            return max(0, self.left)
        ahead = max(0, -int((now - self.ends_at).total_seconds() // 1))
        return min(ahead, self.left) if self.left else ahead

    def words(self, now: datetime) -> str:
        """Return what the clock shows: 0:47, or 1:05:00 from an hour."""
        minutes, seconds = divmod(self.seconds(now), 60)
        hours, minutes = divmod(minutes, 60)
        return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """A block of the draaiboek: when it begins ("9:45", "" when nobody said) and what it is."""

    time: str
    title: str


@dataclass(frozen=True, slots=True)
class Welcome:
    """The first slide: who, what, the rules of the game and the agenda; the model figure is drawn beside it."""

    organisation: str
    title: str
    rules: tuple[str, ...]
    agenda: tuple[AgendaLine, ...] = ()
    clock: Clock | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of the nulmeting: ``value`` large, or "" and then ``words`` says why there is none."""

    label: str
    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Figures:
    """What vacancies cost and how long they take, so far."""

    title: str
    figures: tuple[Figure, ...]
    clock: Clock | None = None


@dataclass(frozen=True, slots=True)
class LevelLine:
    """One of the five described levels."""

    level: int
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many voted while it is secret; ``expected`` is None when hands are counted instead.

    Attributes:
        rest: what stands below the number: "van 8 stemmen binnen".

    """

    voted: int
    expected: int | None
    rest: str

    @property
    def words(self) -> str:
        """Return it as one sentence: "6 van 8 stemmen binnen"."""
        return f"{self.voted} {self.rest}"

    @property
    def is_complete(self) -> bool:
        """Return whether nobody is waited for any more."""
        return bool(self.expected) and self.voted == self.expected


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the room voted, once all may see it.

    Attributes:
        counts: votes on the levels 0 to 4.
        aside: votes that chose no level, in words: "1 n.v.t. · 2 weet niet", "" when there are none.
        low, high: lowest and highest level that was voted, None when nobody chose a level.
        two_camps: the room stands in two groups, low and high.
        status: in words: "Bespreken: twee kampen"; "" when one vote or none says nothing.
        needs_talk: the status asks for an explanation.
        summary: "8 stemmen · gemiddeld 2,00".
        ask: who is asked to speak.
        differences: groups that see it otherwise, a sentence each; only groups that may be shown.

    """

    counts: tuple[int, ...]
    aside: str
    low: int | None
    high: int | None
    two_camps: bool
    status: str
    needs_talk: bool
    summary: str
    ask: str
    differences: tuple[str, ...] = ()

    @property
    def spread(self) -> int | None:
        """Return highest minus lowest, None when fewer than two voted a level."""
        return None if self.low is None or self.high is None or sum(self.counts) < 2 else self.high - self.low


@dataclass(frozen=True, slots=True)
class Agreed:
    """What the room agreed: ``level`` None when the question does not apply; ``evidence`` is one sentence or ""."""

    level: int | None
    words: str
    evidence: str


@dataclass(frozen=True, slots=True)
class QuestionSlide:
    """A question with its five levels: secret (``turnout``), shown (``outcome``), and perhaps ``agreed``.

    Attributes:
        step, step_title, theme: "Stap 3", "Intern proces", "Selectiegesprek".
        place: "vraag 2 van 6", "" for a question outside the list.
        hue: colour of the step: a pillar or "slate".
        round_words: "ronde 1 van 2".

    """

    step: str
    step_title: str
    theme: str
    place: str
    question: str
    hue: str
    levels: tuple[LevelLine, ...]
    round_words: str
    turnout: Turnout | None = None
    outcome: Outcome | None = None
    agreed: Agreed | None = None
    clock: Clock | None = None


@dataclass(frozen=True, slots=True)
class Break:
    """The break: until when ("11:35", "" when nobody knows) and what comes next."""

    until: str
    next_up: str
    clock: Clock | None = None


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task that dots can go on: ``number`` is what one calls out; ``dots`` None while people still choose."""

    number: int
    title: str
    hue: str
    dots: int | None = None
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Tasks:
    """The tasks to choose from.

    Attributes:
        words: how one chooses, "" when that is done.
        part: which part of a long list this is: "taak 11–20 van 36", "" for all of it.
        turnout: while dots are still laid.

    """

    title: str
    words: str
    part: str
    tasks: tuple[TaskLine, ...]
    turnout: Turnout | None = None
    clock: Clock | None = None


@dataclass(frozen=True, slots=True)
class Owned:
    """A chosen task with who does it and the first date; "" where that is still open. ``roles``: letters with roles."""

    title: str
    hue: str
    owner: str
    first_date: str
    roles: str = ""


@dataclass(frozen=True, slots=True)
class Who:
    """Who does what."""

    title: str
    tasks: tuple[Owned, ...]
    clock: Clock | None = None


@dataclass(frozen=True, slots=True)
class ParkedPoints:
    """The parkeerplaats."""

    title: str
    points: tuple[str, ...]
    clock: Clock | None = None


@dataclass(frozen=True, slots=True)
class Closing:
    """What was agreed, in a few lines, and when people meet again ("" when that is still open)."""

    title: str
    lines: tuple[str, ...]
    next_appointment: str
    clock: Clock | None = None


@dataclass(frozen=True, slots=True)
class Blank:
    """Nothing: people look at each other."""

    clock: Clock | None = field(default=None, init=False)


Slide = Welcome | Figures | QuestionSlide | Break | Tasks | Who | ParkedPoints | Closing | Blank
