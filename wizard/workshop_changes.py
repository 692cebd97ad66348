"""Changes of a workshop: its parts together with the answers that the room agreed on, as one step."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from enum import Enum
from types import MappingProxyType

from assessments.types import Answer, Dossier, MeasurementId, QuestionId
from assessments.workshop import Mark, Workshop, WorkshopId
from assessments.workshop_parts import WorkshopPart, WorkshopPartKey, with_part

WORKSHOP_PLACE = "workshop/"
"""What the subject of a change in a workshop begins with; its id and, after a slash, what it is about follow."""
_NO_TYPING = {"question", "code", "measurement"}
"""Fields that hold text which nobody types letter by letter."""


@dataclass(frozen=True, slots=True)
class WorkshopState:
    """Parts of a workshop, and answers of its measurement, as they are at one end of a change."""

    parts: Mapping[WorkshopPartKey, WorkshopPart | None] = field(default_factory=dict)
    answers: Mapping[QuestionId, Answer] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "parts", MappingProxyType(dict(self.parts)))
        object.__setattr__(self, "answers", MappingProxyType(dict(self.answers)))


@dataclass(frozen=True, slots=True)
class WorkshopChange:
    """Something happened in a workshop.

    Attributes:
        subject: the code of the question or task it is about, or "".
        words: what was done, for the undo line.
        measurement: the measurement that the answers belong to.

    """

    workshop: WorkshopId
    subject: str
    words: str
    measurement: MeasurementId
    before: WorkshopState
    after: WorkshopState


@dataclass(frozen=True, slots=True)
class WholeWorkshopChange:
    """A workshop was added (``before`` is None) or taken away (``after`` is None)."""

    before: Workshop | None
    after: Workshop | None

    @property
    def workshop(self) -> Workshop:
        """Return the one it is about."""
        found = self.after or self.before
        assert found is not None
        return found


def with_workshop_change(dossier: Dossier, change: WorkshopChange) -> Dossier:
    """Return the dossier after something happened in a workshop; one that is gone stays gone."""
    workshop = dossier.workshops.get(change.workshop)
    if workshop is not None:
        for key, value in change.after.parts.items():
            workshop = with_part(workshop, key, value)
        dossier = with_workshop(dossier, workshop)
    return with_answers(dossier, change.measurement, change.after.answers) if change.after.answers else dossier


def with_workshop(dossier: Dossier, workshop: Workshop) -> Dossier:
    """Return the dossier with a workshop in it, in the place of the one with the same id."""
    return replace(dossier, workshops={**dossier.workshops, workshop.id: workshop})


def with_whole_change(dossier: Dossier, change: WholeWorkshopChange) -> Dossier:
    """Return the dossier after a workshop was added or taken away."""
    if change.after is not None:
        return with_workshop(dossier, change.after)
    kept = {ident: one for ident, one in dossier.workshops.items() if ident != change.workshop.id}
    return replace(dossier, workshops=kept)


def with_answers(dossier: Dossier, measurement: MeasurementId, answers: Mapping[QuestionId, Answer]) -> Dossier:
    """Return the dossier with other answers in one of its measurements; an empty one goes."""
    measurements = []
    for one in dossier.measurements:
        kept = one.answers
        if one.id == measurement:
            kept = {code: answer for code, answer in {**kept, **answers}.items() if not answer.is_empty()}
        measurements.append(replace(one, answers=kept))
    return replace(dossier, measurements=tuple(measurements))


def place_of(change: WorkshopChange | WholeWorkshopChange) -> str:
    """Return where a screen can show what a change was about: "workshop/", the id, and "/DRA-01" where there is more."""
    if isinstance(change, WholeWorkshopChange):
        return WORKSHOP_PLACE + change.workshop.id
    return WORKSHOP_PLACE + change.workshop + (f"/{change.subject}" if change.subject else "")


def subject_key_of(change: WorkshopChange | WholeWorkshopChange) -> Hashable:
    """Return what a change is about and writes: a workshop as a whole, or some parts and answers together."""
    if isinstance(change, WholeWorkshopChange):
        return "workshop", change.workshop.id
    return "workshop", change.workshop, frozenset(change.after.parts), frozenset(change.after.answers)


def is_workshop_typing(earlier: WorkshopChange, later: WorkshopChange) -> bool:
    """Tell whether the later change goes on typing in the one text that the earlier one changed.

    What the answers say with it, such as the evidence of an agreed level, is the same text in another place.
    """
    one, other = _typed(earlier), _typed(later)
    return one is not None and one == other


def _typed(change: WorkshopChange) -> tuple[str, ...] | None:
    """Return the way to the only text that a change made other, None when it did more than that."""
    if len(change.after.parts) != 1 or not _are_texts(change):
        return None
    ((key, after),) = change.after.parts.items()
    found = list(_differing(_or_empty(change.before.parts[key], after), after, key))
    if len(found) != 1 or found[0] is None or found[0][-1] in _NO_TYPING:
        return None
    return found[0]


def _are_texts(change: WorkshopChange) -> bool:
    """Tell whether no answer changed in more than its texts."""
    return all(
        path is not None
        for code, after in change.after.answers.items()
        for path in _differing(change.before.answers[code], after, (code,))
    )


def _or_empty(before: object, after: object) -> object:
    return Mark() if before is None and isinstance(after, Mark) else before


def _differing(before: object, after: object, path: tuple[str, ...]) -> Iterator[tuple[str, ...] | None]:
    """Yield the way to each text that two values do not share, and None for every other difference."""
    if before == after:
        return
    if isinstance(before, str) and isinstance(after, str) and not isinstance(after, Enum):
        yield path
    elif is_dataclass(before) and type(before) is type(after):
        for one in fields(before):
            yield from _differing(getattr(before, one.name), getattr(after, one.name), (*path, one.name))
    elif isinstance(before, Mapping) and isinstance(after, Mapping) and before.keys() == after.keys():
        for key in before:
            yield from _differing(before[key], after[key], (*path, str(key)))
    elif isinstance(before, tuple) and isinstance(after, tuple) and len(before) == len(after):
        for number, pair in enumerate(zip(before, after, strict=True)):
            yield from _differing(*pair, (*path, str(number)))
    else:
        yield None
