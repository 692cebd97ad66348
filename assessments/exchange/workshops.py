"""The workshops of a dossier between values and JSON."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import time
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from assessments.codes import MeasurementId, QuestionId, StepCode, TaskCode
from assessments.exchange.place import Place, shown
from assessments.exchange.plain import Plain, plain_fields
from assessments.exchange.plans import OWN_CODE
from assessments.exchange.votes import numbered, read_rounds, read_submission
from assessments.votes import LEVELS, RoleGroup
from assessments.workshop import (
    DOTS_EACH,
    DOTS_ON_ONE,
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

if TYPE_CHECKING:  # the library reads workshops without a catalogue, and the program starts without one
    from assessments.catalogue import Catalogue

T = TypeVar("T", Parked, Ruling)
Readers = Mapping[str, Callable[[Place], Any]]

CODE = "[A-Z0-9]{6}"
"""The code that paper and files carry."""
MINUTES_A_DAY = 24 * 60
TIME = "([01][0-9]|2[0-3]):[0-5][0-9]"
_DIGEST = re.compile(r"[0-9a-f]{64}")
_WORDS = {
    "setup": "opzet",
    "position": "plaats",
    "rounds": "stemrondes",
    "agreements": "afspraken",
    "marks": "aantekeningen",
    "parked": "parkeerplaats",
    "rulings": "besluiten",
    "dots": "stippen",
    "dot_tally": "getelde stippen",
    "numbered": "genummerde taken",
    "dots_shown_at": "stippen getoond op",
    "chosen": "gekozen taken",
    "submissions": "inzendingen",
    "erased_at": "gewist op",
}
_minutes = partial(Place.whole, low=0, high=MINUTES_A_DAY)
_seconds = partial(Place.whole, low=0, high=MINUTES_A_DAY * 60)


def read_workshops(place: Place, catalogue: Catalogue) -> dict[WorkshopId, Workshop]:
    """Return the workshops of a file, by id."""
    found = {}
    for ident, item in place.entries():
        if not ident.isprintable() or not ident.strip() or len(ident) > 100 or any(map(str.isspace, ident)):
            raise place.fail(f"staat de code {shown(ident)}", "kies een code van 1 tot 100 tekens zonder spaties")
        found[WorkshopId(ident)] = read_workshop(item, WorkshopId(ident), catalogue)
    return found


def read_workshop(place: Place, ident: WorkshopId, catalogue: Catalogue | None) -> Workshop:
    """Return one workshop, without the parts that say nothing.

    Questions and tasks must have codes of the catalogue; None takes what our own library holds as it is.
    """
    places = place.fields(_WORDS, _WORDS)
    if "setup" not in places:
        raise place.missing("setup")
    codes = _Codes(catalogue)
    readers: Readers = {
        "setup": codes.setup,
        "position": codes.position,
        "rounds": lambda item: codes.by_question(item, read_rounds),
        "agreements": lambda item: codes.by_question(item, _agreement),
        "marks": lambda item: codes.by_question(item, _mark),
        "parked": codes.parked,
        "rulings": _rulings,
        "dots": codes.dots,
        "dot_tally": lambda item: codes.by_task(item, Place.count),
        "numbered": codes.tasks,
        "dots_shown_at": Place.moment,
        "chosen": codes.tasks,
        "submissions": codes.submissions,
        "erased_at": Place.moment,
    }
    return Workshop(id=ident, **{name: readers[name](item) for name, item in places.items()})


class _Codes:
    """Reads what names questions and tasks, and refuses names that do not exist."""

    def __init__(self, catalogue: Catalogue | None) -> None:
        self._questions: Collection[str] | None = catalogue.questions if catalogue else None
        self._tasks: Collection[str] | None = catalogue.tasks if catalogue else None

    def question(self, place: Place) -> QuestionId:
        """Return the code of a question."""
        code = place.text()
        if self._questions is not None and code not in self._questions:
            raise place.fail(f"staat de onbekende vraag {shown(code)}", "verbeter de code of haal haar weg")
        return QuestionId(code)

    def task(self, place: Place) -> TaskCode:
        """Return the code of a task of the method, or of one that people added."""
        code = place.text()
        if self._tasks is not None and code not in self._tasks and not re.fullmatch(OWN_CODE, code):
            raise place.fail(f"staat de onbekende taak {shown(code)}", "verbeter de code of haal haar weg")
        return TaskCode(code)

    def tasks(self, place: Place) -> tuple[TaskCode, ...]:
        """Return a list of tasks, each once."""
        return tuple(dict.fromkeys(self.task(item) for item in place.items("taak")))

    def by_question(self, place: Place, read: Callable[[Place], Any]) -> dict[QuestionId, Any]:
        """Return what stands under questions, as far as it says anything."""
        found = {self.question(Place(code, place.path)): read(item) for code, item in place.entries()}
        return {code: item for code, item in found.items() if not is_nothing(item)}

    def by_task(self, place: Place, read: Callable[[Place], int]) -> dict[TaskCode, int]:
        """Return what was counted under tasks."""
        return {self.task(Place(code, place.path)): read(item) for code, item in place.entries()}

    def setup(self, place: Place) -> Setup:
        """Return what was agreed beforehand."""
        readers: Readers = {
            "code": _code,
            "day": Place.day,
            "measurement": lambda item: MeasurementId(item.text()),
            "title": Place.text,
            "starts_at": _time,
            "questions": lambda item: tuple(dict.fromkeys(self.question(one) for one in item.items("vraag"))),
            "participants": _participants,
            "agenda": lambda item: tuple(_block(one) for one in item.items("blok")),
            **dict.fromkeys(("seconds_each", "seconds_to_explain"), _seconds),
            **dict.fromkeys(("shows_individual", "prepared"), Place.flag),
            **dict.fromkeys(("facilitator", "client", "note_taker"), Place.text),
        }
        return Setup(**place.record(readers, required=["code", "day", "measurement"]))

    def position(self, place: Place) -> Position:
        """Return where the workshop is."""
        readers: Readers = {
            "block": partial(Place.whole, low=0, high=999),
            "screen": partial(Place.choice, kind=Screen),
            "question": self.question,
            **dict.fromkeys(("begun_at", "timer_ends_at", "closed_at"), Place.moment),
            "timer_left": _seconds,
            "page": partial(Place.whole, low=0, high=999),
        }
        return Position(**place.record(readers))

    def parked(self, place: Place) -> tuple[Parked, ...]:
        """Return the points that were put aside."""
        readers: Readers = {**_LINE, "question": self.question}
        return _lines(Parked(**item.record(readers, required=_LINE_NEEDS)) for item in place.items("punt"))

    def dots(self, place: Place) -> dict[int, dict[TaskCode, int]]:
        """Return where the dots of each participant lie."""
        found = {}
        for number, item in numbered(place):
            found[number] = self.by_task(item, partial(Place.whole, low=0, high=DOTS_ON_ONE))
            if place.strict and sum(found[number].values()) > DOTS_EACH:
                raise item.fail(f"liggen {sum(found[number].values())} stippen", f"leg er hoogstens {DOTS_EACH}")
        return {number: dots for number, dots in found.items() if dots}

    def submissions(self, place: Place) -> dict[str, Any]:
        """Return what came in, by its digest."""
        found = {}
        for digest, item in place.entries():
            if not _DIGEST.fullmatch(digest):
                raise place.fail(f"staat {shown(digest)}", "daar hoort een SHA-256 van 64 tekens 0-9 en a-f")
            found[digest] = read_submission(item, self.by_question)
        return found


def _code(place: Place) -> str:
    text = place.text()
    if not re.fullmatch(CODE, text):
        raise place.wrong("kies zes hoofdletters en cijfers, zoals K7M4QX")
    return text


def _time(place: Place) -> time:
    text = place.value
    if not isinstance(text, str) or not re.fullmatch(TIME, text):
        raise place.wrong("schrijf een tijd als 09:30")
    return time.fromisoformat(text)


def _participants(place: Place) -> tuple[Participant, ...]:
    readers: Readers = {
        "number": partial(Place.whole, low=1, high=99),
        "group": partial(Place.choice, kind=RoleGroup),
        "name": Place.text,
        "left": Place.flag,
    }
    found = tuple(Participant(**item.record(readers, required=["number"])) for item in place.items("deelnemer"))
    numbers = [one.number for one in found]
    for number in numbers:
        if place.strict and numbers.count(number) > 1:
            raise place.fail(f"staat nummer {number} twee keer", "geef elke deelnemer een eigen nummer")
    return found


def _block(place: Place) -> Block:
    readers: Readers = {
        "kind": partial(Place.choice, kind=BlockKind),
        "minutes": _minutes,
        "title": Place.text,
        "form": Place.text,
        "steps": lambda item: tuple(one.choice(StepCode) for one in item.items("stap")),
    }
    return Block(**place.record(readers, required=["kind", "minutes", "title"]))


def _agreement(place: Place) -> Agreement:
    readers: Readers = {
        "at": Place.moment,
        "level": partial(Place.whole, low=0, high=4),
        **dict.fromkeys(("not_applicable", "evidence", "reason", "minority"), Place.text),
        "no_consensus": Place.flag,
    }
    return Agreement(**place.record(readers, required=["at"]))


def _mark(place: Place) -> Mark:
    texts = dict.fromkeys(("note", "draft_evidence", "draft_minority", "draft_reason"), Place.text)
    level = partial(Place.whole, low=LEVELS[0], high=LEVELS[-1])
    flags = dict.fromkeys(("postponed", "draft_agreed"), Place.flag)
    return Mark(**place.record({**flags, **texts, "draft_level": level}))


_LINE: Readers = {
    "number": partial(Place.whole, low=1, high=99_999),
    "at": Place.moment,
    "words": Place.text,
    "owner": Place.text,
}
_LINE_NEEDS = ("number", "at", "words")


def _rulings(place: Place) -> tuple[Ruling, ...]:
    return _lines(Ruling(**item.record(_LINE, required=_LINE_NEEDS)) for item in place.items("besluit"))


def _lines(found: Iterator[T]) -> tuple[T, ...]:
    """Return lines in order of number; of two with one number the last counts, as in the log of the plan."""
    return tuple(sorted({one.number: one for one in found}.values(), key=lambda one: one.number))


def plain_workshop(workshop: Workshop) -> dict[str, Plain]:
    """Return a workshop as JSON holds it; its id is the key it stands under."""
    found = plain_fields(workshop)
    del found["id"]
    return found
