"""From a workshop to what the room may see of it now; whatever is not named here cannot reach the beamer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from assessments.workshop import Position, Screen, Workshop
from wizard.assessment import Assessment
from wizard.workshop.closing_slides import closing_slide, parked_slide, tasks_slide, who_slide
from wizard.workshop.opening_slides import break_slide, figures_slide, welcome_slide
from wizard.workshop.question_slide import question_slide
from wizard.workshop.slides import Blank, Clock, Slide

_MAKERS: Mapping[Screen, Callable[[Assessment, Workshop], Slide]] = {
    Screen.WELCOME: welcome_slide,
    Screen.FIGURES: figures_slide,
    Screen.QUESTION: question_slide,
    Screen.BREAK: break_slide,
    Screen.TASKS: tasks_slide,
    Screen.WHO: who_slide,
    Screen.PARKED: parked_slide,
    Screen.CLOSING: closing_slide,
}


def slide_of(assessment: Assessment, workshop: Workshop) -> Slide:
    """Return what the room sees at the workshop's position; the same slide until something happens.

    The running time is worked out where it is shown (``Clock.words``), so that a second that passes makes no other slide.

    Args:
        assessment: the measurement that the workshop is about.
        workshop: with its position.

    """
    make = _MAKERS.get(workshop.position.screen)
    if make is None:
        return Blank()
    made = make(assessment, workshop)
    return made if isinstance(made, Blank) else replace(made, clock=_clock_shown(workshop.position))


def _clock_shown(position: Position) -> Clock | None:
    """Return the clock for the room: one that stands only where the room waits for it."""
    waits = position.screen in (Screen.QUESTION, Screen.BREAK)
    return clock_of(position) if waits or position.timer_ends_at is not None else None


def clock_of(position: Position) -> Clock | None:
    """Return the clock that runs or stands, None while none was set."""
    if position.timer_ends_at is None and not position.timer_left:
        return None
    return Clock(position.timer_ends_at, position.timer_left)
