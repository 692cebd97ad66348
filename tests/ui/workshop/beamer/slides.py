"""Slides for the tests of the beamer, and what is wrong with how one is laid out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from tests.dossiers import CATALOGUE
from ui.workshop.beamer.canvas import advance, font
from ui.workshop.beamer.marks import ClockFace, Scene, Words
from wizard.workshop.slides import Agreed, Clock, LevelLine, Outcome, QuestionSlide, Turnout

NOW = datetime(2026, 1, 15, 9, 0, tzinfo=UTC)
SIZES = [(1024, 768), (1280, 720), (1366, 768), (1920, 1080), (1920, 1200), (3840, 2160)]
CODES = [code for code, question in CATALOGUE.questions.items() if question.is_maturity]
CLOCK = Clock(NOW + timedelta(seconds=47), 120)
DIFFERENCE = "Leidinggevenden zien dit anders dan medewerkers in hun eerste jaar: gemiddeld 3,33 tegen 0,67."
EVIDENCE = "Drie dossiers bekeken: twee keer zonder formulier, één keer met een formulier uit een ander jaar. " * 5


def outcome(counts: tuple[int, ...] = (1, 3, 0, 3, 1), *differences: str, aside: str = "") -> Outcome:
    """Return votes as two camps."""
    voted = [level for level, count in enumerate(counts) if count]
    return Outcome(
        counts=counts,
        aside=aside,
        low=voted[0],
        high=voted[-1],
        two_camps=True,
        status="Bespreken: twee kampen",
        needs_talk=True,
        summary="8 stemmen · spreiding 4 · gemiddeld 2,00",
        ask="Laagste en hoogste aan het woord, elk één minuut.",
        differences=differences,
    )


def asked(
    code: str = "INT-02",
    *,
    votes: Outcome | None = None,
    agreed: Agreed | None = None,
    clock: Clock | None = CLOCK,
) -> QuestionSlide:
    """Return a question of the catalogue; secret without votes."""
    question = next(one for key, one in CATALOGUE.questions.items() if key == code)
    section = CATALOGUE.section(question.section)
    names = zip(CATALOGUE.level_names, question.levels, strict=True)
    return QuestionSlide(
        step=f"Stap {section.number}",
        step_title=section.title,
        theme=CATALOGUE.theme_of(question.id).name,
        place="vraag 12 van 12",
        question=question.text,
        hue="binden",
        levels=tuple(LevelLine(level, name, text) for level, (name, text) in enumerate(names)),
        round_words="ronde 1 van 2",
        turnout=None if votes or agreed else Turnout(6, 12, "van 12 stemmen binnen"),
        outcome=votes,
        agreed=agreed,
        clock=clock,
    )


def texts(scene: Scene) -> list[str]:
    """Return every text of a scene as it was given, lines joined."""
    return [" ".join(mark.lines) for mark in scene.marks if isinstance(mark, Words)]


def said(scene: Scene) -> str:
    """Return everything that stands in a scene."""
    return " ".join(texts(scene))


def faults(scene: Scene) -> list[str]:
    """Return what cannot be read: too small, too pale, cut off, outside the screen, or over something else."""
    page = QRectF(0, 0, scene.width, scene.height)
    edge = min(scene.height, scene.width * 3 / 4)
    found = []
    words = [mark for mark in scene.marks if isinstance(mark, Words)]
    for mark in words:
        name = " ".join(mark.lines)[:40]
        if QFontMetricsF(font(mark.px, mark.weight)).capHeight() < edge / 40:
            found.append(f"too small: {name}")
        if mark.color in {"muted", "disabled", "line-strong"}:
            found.append(f"too pale: {name}")
        if not page.contains(mark.rect):
            found.append(f"outside: {name}")
        if len(mark.lines) * mark.line > mark.rect.height() + 0.5:
            found.append(f"too high: {name}")
        widest = max(advance(line, mark.px, mark.weight, tabular=mark.tabular) for line in mark.lines)
        if widest > mark.rect.width() + 1.5:
            found.append(f"cut off: {name}")
    rooms = [mark for mark in scene.marks if isinstance(mark, Words | ClockFace)]
    for one, other in combinations(rooms, 2):
        # A hair's breadth: rooms touch.
        if one.rect.adjusted(1, 1, -1, -1).intersects(other.rect.adjusted(1, 1, -1, -1)):
            found.append(f"over each other: {_name(one)} / {_name(other)}")
    return found


def _name(mark: Words | ClockFace) -> str:
    return " ".join(mark.lines)[:40] if isinstance(mark, Words) else "clock"
