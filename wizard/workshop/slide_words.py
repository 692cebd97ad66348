"""A slide in words: what somebody hears who cannot see the beamer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from wizard import formats
from wizard.workshop.slides import (
    Blank,
    Break,
    Closing,
    Figures,
    ParkedPoints,
    QuestionSlide,
    Slide,
    TaskLine,
    Tasks,
    Welcome,
    Who,
)


def slide_words(slide: Slide, now: datetime) -> str:
    """Return everything that a slide shows as lines of text; the clock as it stands at ``now``."""
    lines = [line for line in _WORDS[type(slide)](slide) if line]
    if slide.clock is not None:
        lines.append(f"Nog {slide.clock.words(now)}")
    return "\n".join(lines)


def _welcome(slide: Welcome) -> Iterable[str]:
    yield slide.organisation
    yield slide.title
    yield from slide.rules
    for line in slide.agenda:
        yield f"{line.time} {line.title}".strip()


def _figures(slide: Figures) -> Iterable[str]:
    yield slide.title
    for one in slide.figures:
        yield f"{one.label}: {one.value}, {one.words}" if one.value else f"{one.label}: {one.words}"


def _question(slide: QuestionSlide) -> Iterable[str]:
    yield ", ".join(
        part for part in (slide.step, slide.step_title, slide.theme, slide.place, slide.round_words) if part
    )
    yield slide.question
    counts = slide.outcome.counts if slide.outcome else ()
    for one in slide.levels:
        votes = f" {formats.count(counts[one.level], 'stem', 'stemmen')}." if counts else ""
        yield f"{one.level} {one.name}. {one.text}{votes}"
    if slide.turnout:
        yield slide.turnout.words
    if slide.outcome:
        yield slide.outcome.status
        yield slide.outcome.summary
        yield slide.outcome.aside
        if not slide.agreed:
            yield slide.outcome.ask
            yield from slide.outcome.differences
    if slide.agreed:
        yield slide.agreed.words
        yield slide.agreed.evidence


def _break(slide: Break) -> Iterable[str]:
    yield f"Pauze tot {slide.until}" if slide.until else "Pauze"
    yield f"Daarna: {slide.next_up}" if slide.next_up else ""


def _tasks(slide: Tasks) -> Iterable[str]:
    yield slide.title
    yield slide.words
    yield slide.part
    if slide.turnout:
        yield slide.turnout.words
    for one in slide.tasks:
        yield _task(one)


def _task(one: TaskLine) -> str:
    dots = "" if one.dots is None else f": {formats.count(one.dots, 'stip', 'stippen')}"
    return f"{one.number} {one.title}{dots}{', gekozen' if one.is_chosen else ''}"


def _who(slide: Who) -> Iterable[str]:
    yield slide.title
    for one in slide.tasks:
        roles = f". {one.roles}" if one.roles else ""
        yield f"{one.title}: {one.owner or 'nog niemand'}, {one.first_date or 'nog geen datum'}{roles}"


def _parked(slide: ParkedPoints) -> Iterable[str]:
    yield slide.title
    yield from slide.points


def _closing(slide: Closing) -> Iterable[str]:
    yield slide.title
    yield from slide.lines
    yield f"Zo gaan we verder: {slide.next_appointment}" if slide.next_appointment else ""


def _blank(slide: Blank) -> Iterable[str]:
    del slide
    yield "Leeg scherm"


_WORDS: Mapping[type, Callable[[Any], Iterable[str]]] = {
    Welcome: _welcome,
    Figures: _figures,
    QuestionSlide: _question,
    Break: _break,
    Tasks: _tasks,
    Who: _who,
    ParkedPoints: _parked,
    Closing: _closing,
    Blank: _blank,
}
