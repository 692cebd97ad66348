"""From a slide to where everything on it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ui.workshop.beamer.closing_scenes import closing_scene, parked_scene, tasks_scene, who_scene
from ui.workshop.beamer.marks import Scene
from ui.workshop.beamer.opening_scenes import blank_scene, break_scene, figures_scene, welcome_scene
from ui.workshop.beamer.question_scene import question_scene
from wizard.workshop.slides import (
    Blank,
    Break,
    Closing,
    Figures,
    ParkedPoints,
    QuestionSlide,
    Slide,
    Tasks,
    Welcome,
    Who,
)

_LAYOUTS: Mapping[type, Callable[[Any, int, int], Scene]] = {
    Welcome: welcome_scene,
    Figures: figures_scene,
    QuestionSlide: question_scene,
    Break: break_scene,
    Tasks: tasks_scene,
    Who: who_scene,
    ParkedPoints: parked_scene,
    Closing: closing_scene,
    Blank: blank_scene,
}


def lay_out(slide: Slide, width: int, height: int) -> Scene:
    """Work out where everything on a slide stands, on a screen of ``width`` x ``height`` px."""
    return _LAYOUTS[type(slide)](slide, max(1, width), max(1, height))
