"""The draaiboek of a workshop (method 6.2): fitted to the chosen steps and the time there is, with clock times."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from fractions import Fraction

from assessments.catalogue import Catalogue
from assessments.codes import QuestionId, StepCode
from assessments.workshop import Block, BlockKind, Setup
from wizard import formats
from wizard.dutch_time import zone
from wizard.workshop.words import BLOCKS

HALF_DAY = 210
"""Minutes of the workshop in which everything is voted on (method 6.2)."""
PREPARED = 90
"""Minutes when participants scored beforehand, so that the room talks about differences only (method 6.2)."""
SHORTEST, LONGEST = 45, 600
_DAY_MINUTES = 24 * 60
_GRAIN = 5
_MINUTES_EACH = 4
_LONG, _PAUSE = 150, 15
"""A workshop of two hours and a half or more has a break of a quarter."""
_PAIRS = (
    (StepCode.DRAAGVLAK, StepCode.IDENTITEIT),
    (StepCode.INTERN_PROCES, StepCode.EXTERN_PROCES),
    (StepCode.TALENTMANAGEMENT, StepCode.SYNERGIE),
)
_PAIR_MINUTES = (60, 45, 30)
"""What the method gives each pair of steps; the first takes longest, since the room still learns how it goes."""
_FORMS = {
    BlockKind.OPENING: "waarom, het model, de spelregels",
    BlockKind.FIGURES: "wat werven kost en hoe lang het duurt",
    BlockKind.TASKS: "ieder drie stippen",
    BlockKind.WHO: "namen, en de eerste afspraak",
}
_SCORING_FORM = "kiezen in stilte, verschillen bespreken"
_PREPARED_FORM = "alleen waar jullie verschillen"


@dataclass(frozen=True, slots=True)
class Slot:
    """A block with its place in time.

    Attributes:
        place: in the agenda, from 0.
        begins, ends: minutes from the start.
        begins_at: by the clock on the wall, None while nobody said when the workshop starts.

    """

    place: int
    block: Block
    begins: int
    ends: int
    begins_at: time | None

    @property
    def words(self) -> str:
        """Say when it begins: 9:45, or counted from the start: 0:45."""
        hour, minute = divmod(self.begins, 60)
        if self.begins_at is not None:
            hour, minute = self.begins_at.hour, self.begins_at.minute
        return f"{hour}:{minute:02}"


def draaiboek(
    catalogue: Catalogue, questions: Sequence[QuestionId], *, minutes: int | None = None, prepared: bool = False
) -> tuple[Block, ...]:
    """Return a draaiboek for these questions in this time.

    All level questions in 210 minutes give the method's own half day. Other choices keep its order and its rhythm:
    each pair of steps gets time by how many of its questions are asked, in parts of five minutes.

    Args:
        catalogue: which step a question is of.
        questions: what is voted on; without any, there is no block for it.
        minutes: how long it may take, 45 to 600; None for the method's own length, or less when few questions are
            asked: then four minutes for each, to vote and to hear two people out.
        prepared: participants scored beforehand: one block, about differences only.

    """
    whole = min(LONGEST, max(SHORTEST, minutes or usual_length(questions, prepared=prepared)))
    before, after, pause = _frame(whole, prepared=prepared)
    groups = _groups(steps_of(catalogue, questions), splits=whole >= _LONG, prepared=prepared)
    pauses = pause if len(groups) > 1 else 0
    fixed = sum(one.minutes for one in (*before, *after)) + pauses
    parts = _shared(max(_GRAIN * len(groups), whole - fixed), _weights(catalogue, questions, groups))
    scored = [
        Block(BlockKind.SCORING, part, _steps_title(catalogue, group, prepared), _scoring_form(prepared, place), group)
        for place, (group, part) in enumerate(zip(groups, parts, strict=True))
    ]
    if pauses:
        scored.insert(1, Block(BlockKind.BREAK, pauses, BLOCKS[BlockKind.BREAK]))
    return (*before, *scored, *after)


def usual_length(questions: Sequence[QuestionId], *, prepared: bool = False) -> int:
    """Return how many minutes a workshop about these questions takes when nobody says otherwise."""
    if prepared:
        return PREPARED
    asked = -(-len(questions) * _MINUTES_EACH // _GRAIN) * _GRAIN
    without = HALF_DAY - sum(_PAIR_MINUTES) - _PAUSE
    short = without + asked
    return min(HALF_DAY, short + _PAUSE if short >= _LONG - _PAUSE else short)


def steps_of(catalogue: Catalogue, questions: Sequence[QuestionId]) -> tuple[StepCode, ...]:
    """Return the steps that these questions are of, in order."""
    there = {catalogue.questions[one].section for one in questions if one in catalogue.questions}
    return tuple(step for step in StepCode if step in there)


def block_questions(catalogue: Catalogue, setup: Setup, block: Block) -> tuple[QuestionId, ...]:
    """Return the questions of a workshop that are voted on in a block, in order."""
    return tuple(one for one in setup.questions if _section(catalogue, one) in block.steps)


def place_of(catalogue: Catalogue, setup: Setup, question: QuestionId) -> int | None:
    """Return in which block a question is voted on, from 0; None when the draaiboek has no place for it."""
    section = _section(catalogue, question)
    return next((place for place, block in enumerate(setup.agenda) if section in block.steps), None)


def timetable(setup: Setup) -> tuple[Slot, ...]:
    """Return the blocks with their times."""
    found, begins = [], 0
    for place, block in enumerate(setup.agenda):
        found.append(Slot(place, block, begins, begins + block.minutes, clock_time(setup, begins)))
        begins += block.minutes
    return tuple(found)


def length(setup: Setup) -> int:
    """Return how many minutes the whole draaiboek takes."""
    return sum(block.minutes for block in setup.agenda)


def clock_time(setup: Setup, minutes: int) -> time | None:
    """Return what the clock on the wall shows this many minutes after the planned start; None without a start."""
    if setup.starts_at is None:
        return None
    whole = (setup.starts_at.hour * 60 + setup.starts_at.minute + minutes) % _DAY_MINUTES
    return time(whole // 60, whole % 60)


def ends_at(setup: Setup) -> time | None:
    """Return when the workshop is planned to end, None without a start."""
    return clock_time(setup, length(setup))


def planned_start(setup: Setup) -> datetime | None:
    """Return the moment, in UTC, that a workshop is planned to begin; None when only its day is known."""
    if setup.starts_at is None:
        return None
    return datetime.combine(setup.day, setup.starts_at, zone()).astimezone(UTC)


def _frame(whole: int, *, prepared: bool) -> tuple[tuple[Block, ...], tuple[Block, ...], int]:
    """Return the blocks before and after the questions, and the length of the break."""
    opening, figures, tasks, who = 15, 15, 20, 10
    if prepared or whole < _LONG:
        opening, figures = 5, 5
    if whole < PREPARED:
        figures, tasks, who = 0, 10, 5
    pause = 0 if prepared or whole < 120 else 10 if whole < _LONG else _PAUSE
    before = ((BlockKind.OPENING, opening), (BlockKind.FIGURES, figures))
    after = ((BlockKind.TASKS, tasks), (BlockKind.WHO, who))
    return _fixed(before), _fixed(after), pause


def _fixed(blocks: tuple[tuple[BlockKind, int], ...]) -> tuple[Block, ...]:
    return tuple(Block(kind, part, BLOCKS[kind], _FORMS[kind]) for kind, part in blocks if part)


def _groups(steps: tuple[StepCode, ...], *, splits: bool, prepared: bool) -> tuple[tuple[StepCode, ...], ...]:
    """Return which steps are taken together; one pair alone is split in a long workshop, so that a break fits."""
    if prepared:
        return (steps,) if steps else ()
    pairs = tuple(pair for pair in (tuple(step for step in pair if step in steps) for pair in _PAIRS) if pair)
    return tuple((step,) for step in pairs[0]) if splits and len(pairs) == 1 else pairs


def _weights(
    catalogue: Catalogue, questions: Sequence[QuestionId], groups: tuple[tuple[StepCode, ...], ...]
) -> list[Fraction]:
    """Return how much of the time each group needs: its questions, at the pace that the method has for its steps."""
    pace = _pace(catalogue)
    sections = [_section(catalogue, one) for one in questions]
    return [sum((pace[step] * sections.count(step) for step in group), Fraction(0)) for group in groups]


def _pace(catalogue: Catalogue) -> Mapping[StepCode, Fraction]:
    """Return the minutes per question that the half day gives each step."""
    asked = [question.section for question in catalogue.questions.values() if question.is_maturity]
    return {
        step: Fraction(minutes, max(1, sum(asked.count(one) for one in pair)))
        for pair, minutes in zip(_PAIRS, _PAIR_MINUTES, strict=True)
        for step in pair
    }


def _shared(minutes: int, weights: Sequence[Fraction]) -> list[int]:
    """Share minutes out by weight in parts of five, at least one part each; one part takes what is left over.

    There must be at least five minutes for each.
    """
    if not weights:
        return []
    whole = sum(weights, Fraction(0)) or Fraction(1)
    exact = [Fraction(minutes) * weight / whole for weight in weights]
    parts = [max(_GRAIN, int(one) // _GRAIN * _GRAIN) for one in exact]
    while sum(parts) > minutes:
        parts[parts.index(max(parts))] -= _GRAIN
    left = minutes - sum(parts)
    order = sorted(range(len(parts)), key=lambda place: (parts[place] - exact[place], place))
    for place in order:
        more = min(_GRAIN, left)
        parts[place] += more
        left -= more
    parts[order[0]] += left
    return parts


def _steps_title(catalogue: Catalogue, steps: Sequence[StepCode], prepared: bool) -> str:
    numbers = [catalogue.section(step).number for step in steps]
    in_a_row = len(numbers) > 2 and numbers == list(range(numbers[0], numbers[-1] + 1))
    words = f"{numbers[0]} tot en met {numbers[-1]}" if in_a_row else formats.enumeration([str(one) for one in numbers])
    return f"Verschillen in stap {words}" if prepared else f"Stap {words}"


def _scoring_form(prepared: bool, place: int) -> str:
    if prepared:
        return _PREPARED_FORM
    return _SCORING_FORM if place == 0 else ""


def _section(catalogue: Catalogue, question: QuestionId) -> str:
    asked = catalogue.questions.get(question)
    return asked.section if asked is not None else ""
