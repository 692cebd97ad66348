"""Kill the real window in the middle of a workshop, open it again, and tell what it shows: ``python -m ... FOLDER``.

A child opens the window on the library, begins the workshop and takes votes by key events; the parent kills it. A second
child opens the window as the program does after a crash, and reports where it is. Prints one JSON object.
"""

from __future__ import annotations

import json
import os
import sys
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from assessments.content import load
from assessments.store import Library
from assessments.store.library import FILE_NAME
from assessments.types import Dossier, DossierId, Measurement, MeasurementId, MeasurementKind, QuestionId
from assessments.votes import RoleGroup
from assessments.workshop import WorkshopId
from tests.end2end.hands import focus, press
from tests.end2end.kill_run import killed_child
from ui.app import make_window
from ui.early import Opening
from ui.main_window import MainWindow
from ui.workshop import WorkshopScreen
from ui.workshop.room.page import RoomPage
from wizard.session import Session
from wizard.workshop import making

DOSSIER, WORKSHOP, QUESTION = DossierId("d"), WorkshopId("w"), QuestionId("DRA-02")
VOTES = "2213204"
"""Seven of eight have voted when the end comes."""
TYPED = "Drie doelen op papier"
READ_BEFORE_THE_FORK = (WorkshopScreen, RoomPage)


def _now() -> datetime:
    return datetime.now(UTC)


def _make(path: Path) -> None:
    with Library.open(path, _now) as library:
        measurement = Measurement(MeasurementId("m"), MeasurementKind.NULMETING, date.today())
        library.add(Dossier(DOSSIER, "Proef BV", _now(), _now(), measurements=(measurement,)))
        session = Session(load(), library, library.load(DOSSIER))
        made = making.new_workshop(WORKSHOP, session.sheet, date.today(), Random(1), people=8)
        people = tuple(replace(one, group=RoleGroup.MANAGER) for one in made.setup.participants)
        session.add_workshop(replace(made, setup=replace(made.setup, participants=people)))


def _window(folder: Path) -> MainWindow:
    app = QApplication(["recruitmentwijzer"])
    window = make_window(app, Opening(folder / FILE_NAME))
    assert window is not None
    window.resize(1366, 700)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    return window


def _page(window: MainWindow) -> RoomPage:
    assert window.view is not None
    screen = window.view.screen_of("workshop")
    assert isinstance(screen, WorkshopScreen)
    page = screen.page()
    assert isinstance(page, RoomPage)
    return page


def _lead(folder: Path, report: int, seed: int) -> None:
    """Begin, agree on the first question, let the clock run, take votes, type a draft, and wait for the end."""
    del seed
    window = _window(folder)
    window.open_dossier(DOSSIER, f"workshop/{WORKSHOP}")
    assert window.view is not None
    window.view.show_workshop("zaal")
    page = _page(window)
    page.conduct.go_on()
    page.acts.go_to(QUESTION)
    page.conduct.focus_zone()
    for digit in VOTES:
        QTest.keyClicks(focus(), digit)
    QTest.keyClicks(focus(), "t")
    page.middle.agreed.evidence.setFocus()
    QTest.keyClicks(focus(), TYPED)
    QTest.qWait(450)
    os.write(report, b'{"ready": true}\n')
    QTest.qWait(60_000)


def _come_back(folder: Path, report: int, seed: int) -> None:
    """Open the window as the program does, and tell what it shows as soon as it stands."""
    del seed
    begun = time.monotonic()
    window = _window(folder)
    while window.view is None and time.monotonic() < begun + 5:
        QTest.qWait(1)
    page = _page(window)
    QApplication.processEvents()
    took = time.monotonic() - begun
    workshop = page.desk.workshop
    assert workshop is not None
    told = {
        "question": page.question.id if page.question is not None else "",
        "votes": "".join(str(vote.level) for vote in workshop.rounds[QUESTION][0].votes.values()),
        "lines": [row.accessibleName() for row in page.middle.votes.grid.rows()],
        "shown": workshop.rounds[QUESTION][0].shown_at is not None,
        "runs": workshop.position.timer_ends_at is not None,
        "typed": page.middle.agreed.evidence.text(),
        "seconds": took,
        "visible": page.isVisible(),
    }
    press(Qt.Key.Key_3)
    told["then"] = len(page.desk.workshop.rounds[QUESTION][0].votes) if page.desk.workshop else 0
    os.write(report, (json.dumps(told) + "\n").encode())
    QTest.qWait(60_000)


def run(folder: Path) -> dict[str, object]:
    """Kill one window, open another, and return what that one shows."""
    _make(folder / FILE_NAME)
    killed_child(_lead, folder, 1, 0, 0)
    return killed_child(_come_back, folder, 1, 0, 0)[0]


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(json.dumps(run(Path(sys.argv[1]))))
