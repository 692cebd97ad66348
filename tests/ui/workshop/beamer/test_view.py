"""The view paints what a slide says, repaints only its clock, and the presenter sees exactly the same, smaller."""

from __future__ import annotations

from datetime import datetime, timedelta
from time import process_time

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, QSize, QTimer
from PySide6.QtGui import QImage, QPaintEvent
from pytestqt.qtbot import QtBot

from tests.ui.workshop.beamer.slides import DIFFERENCE, NOW, SIZES, asked, faults, outcome
from ui.theme import SchemeName, Theme
from ui.workshop.beamer.scenes import lay_out
from ui.workshop.beamer.view import BeamerView, MiniView
from wizard.workshop.slides import (
    AgendaLine,
    Blank,
    Break,
    Clock,
    Closing,
    Figure,
    Figures,
    Owned,
    ParkedPoints,
    Slide,
    TaskLine,
    Tasks,
    Turnout,
    Welcome,
    Who,
)

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
LONG = "Een veel te lange naam van een organisatie die fuseerde met drie andere stichtingen voor zorg en welzijn"
CLOCK = Clock(NOW + timedelta(minutes=12), 900)
SHORT = Clock(None, 65)
SLIDES: dict[str, Slide] = {
    "welcome": Welcome(
        LONG,
        f"Workshop voor {LONG.lower()}",
        ("Kies in stilte. Daarna kijken we tegelijk.", "Noem een voorbeeld dat je zelf zag.") * 3,
        tuple(AgendaLine("12:20", f"Stap {number} scoren en bespreken met elkaar") for number in range(14)),
    ),
    "plain welcome": Welcome("Zorg BV", "Workshop", ("Kies in stilte.",)),
    "figures": Figures(
        "Waar staan we nu?",
        (Figure("Cost-per-hire", "€ 1.210.708", LONG), Figure("Time-to-fill", "160,2 dagen", LONG)),
        SHORT,
    ),
    "no figures": Figures("Waar staan we nu?", (Figure("Cost-per-hire", "", "Nog niet bekend: " + LONG),)),
    "break": Break("10:45", LONG, CLOCK),
    "break without a clock": Break("", ""),
    "tasks": Tasks(
        "Welke taken moeten eerst?",
        "Ieder drie stippen, hoogstens twee op één taak.",
        "taken 11–20 van 136",
        tuple(TaskLine(number, f"{number} {LONG}", "boeien") for number in range(90, 100)),
        Turnout(5, 12, "van 12 klaar"),
        CLOCK,
    ),
    "dots": Tasks(
        "Hier liggen de stippen",
        "",
        "",
        tuple(TaskLine(number, LONG, "beheren", 24 - 2 * number, is_chosen=True) for number in range(10)),
    ),
    "no tasks": Tasks("Welke taken moeten eerst?", "", "", ()),
    "who": Who("Wie doet wat", tuple(Owned(LONG, "binden", LONG, "begint maandag 19 januari") for _ in range(5))),
    "nobody": Who("Wie doet wat", ()),
    "parked": ParkedPoints("Parkeerplaats", tuple(LONG for _ in range(12)), SHORT),
    "nothing parked": ParkedPoints("Parkeerplaats", ()),
    "closing": Closing("Dit spraken we af", tuple(f"Besloten: {LONG}" for _ in range(9)), LONG),
    "nothing agreed": Closing("Dit spraken we af", (), ""),
    "blank": Blank(),
}


class Painted(QObject):
    """Keeps what was painted of a widget."""

    def __init__(self) -> None:
        super().__init__()
        self.areas: list[QRect] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.areas.append(event.rect())
        return super().eventFilter(watched, event)


@pytest.mark.parametrize("size", [*SIZES, (1080, 1920)], ids=str)
@pytest.mark.parametrize("name", SLIDES)
@pytest.mark.usefixtures("theme")
def test_every_slide_can_be_read_on_every_screen(name: str, size: tuple[int, int]) -> None:
    assert faults(lay_out(SLIDES[name], *size)) == []


@pytest.mark.parametrize("scheme", SchemeName)
def test_a_slide_paints_in_every_look(qtbot: QtBot, theme: Theme, scheme: SchemeName) -> None:
    view = BeamerView(theme, now=lambda: NOW)
    qtbot.addWidget(view)
    view.resize(640, 360)
    view.set_scheme(scheme)
    view.set_slide(asked(votes=outcome()))
    picture = view.grab().toImage()

    assert view.look.scheme is scheme
    assert picture.pixelColor(2, 2) == view.look.color("paper")
    assert len({picture.pixelColor(x, y).name() for x in range(0, 640, 8) for y in range(0, 360, 8)}) > 3


def test_only_the_clock_is_painted_again(qtbot: QtBot, theme: Theme) -> None:
    moments = [NOW]
    view = BeamerView(theme, now=lambda: moments[0])
    qtbot.addWidget(view)
    view.resize(1280, 720)
    view.set_slide(asked(votes=outcome()))
    painted = Painted()
    view.installEventFilter(painted)
    view.show()
    qtbot.waitUntil(lambda: bool(painted.areas), timeout=2000)
    painted.areas.clear()

    moments[0] = NOW + timedelta(seconds=1)
    qtbot.waitUntil(lambda: bool(painted.areas), timeout=2000)

    assert all(area.width() * area.height() < 1280 * 720 / 20 for area in painted.areas)


def test_a_clock_that_stands_still_costs_nothing(qtbot: QtBot, theme: Theme) -> None:
    view = BeamerView(theme, now=lambda: NOW)
    qtbot.addWidget(view)
    view.set_slide(asked(clock=SHORT))
    view.show()

    assert [timer.isActive() for timer in view.findChildren(QTimer)] == [False]


def test_a_slide_paints_within_a_frame(theme: Theme, qtbot: QtBot) -> None:
    view = BeamerView(theme, now=lambda: NOW)
    qtbot.addWidget(view)
    view.resize(1920, 1080)
    view.set_slide(asked("INT-09", votes=outcome((3, 3, 0, 3, 3), DIFFERENCE)))
    target = QImage(1920, 1080, QImage.Format.Format_RGB32)

    def paint() -> float:
        begun = process_time()
        view.render(target)
        return process_time() - begun

    assert min(paint() for _ in range(8)) < 0.016


def test_the_presenter_sees_the_same_smaller(qtbot: QtBot, theme: Theme) -> None:
    mini = MiniView(theme, now=lambda: NOW)
    qtbot.addWidget(mini)
    mini.resize(256, 144)
    mini.set_slide(asked(votes=outcome()))
    at_first = mini.scene()
    mini.set_reference(QSize(1024, 768))

    assert at_first == lay_out(asked(votes=outcome()), 1920, 1080)
    assert mini.scene() == lay_out(asked(votes=outcome()), 1024, 768)
    assert mini.heightForWidth(256) == 192
    assert not mini.grab().isNull()


def test_a_slide_is_heard_as_well(qtbot: QtBot, theme: Theme) -> None:
    def moment() -> datetime:
        return NOW

    view = BeamerView(theme, now=moment)
    qtbot.addWidget(view)
    view.set_slide(asked(votes=outcome((1, 3, 0, 3, 1), DIFFERENCE)))
    heard = view.accessibleName().replace("\u00a0", " ")

    assert "Hoe gestructureerd zijn de sollicitatiegesprekken?" in heard
    assert "1 Toevallig. Soms een vragenlijstje, elke gesprekspartner anders. 3 stemmen." in heard
    assert "Bespreken: twee kampen" in heard
    assert DIFFERENCE in heard
    assert "Nog 0:47" in heard
