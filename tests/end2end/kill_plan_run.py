"""Kill the real window while a plan is decided about and a workshop is held: ``python -m ... FOLDER KILLS SEED``.

As kill_run.py, for the plan and for votes. A child says how plan, workshop and answers will be before they are written,
and again when the screen says that all is saved; so what is found must be one of these, and never older than the last
that was saved.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from assessments import workshop_parts
from assessments.plan import MeetingEdit, OwnTask, TaskStatus
from assessments.plan_parts import MEETINGS, parts
from assessments.store import Library, database
from assessments.store.library import FILE_NAME
from assessments.types import Dossier, DossierId, Pillar, QuestionId, TaskCode
from assessments.workshop import Participant, Setup, Workshop, WorkshopId
from tests.dossiers import MONDAY, dossier, every_level
from tests.end2end.hands import press
from tests.end2end.kill_run import MOST_LINES, STARTING, TYPED, killed_child
from ui.app import make_window
from ui.early import Opening
from ui.main_window import MainWindow
from ui.plan import PlanScreen
from ui.plan.task_panel import TaskPanel
from ui.plan.views import BOARD, LIST, PEOPLE
from wizard.planning.own_tasks import added
from wizard.workshop.agreeing import agree
from wizard.workshop.casting import cast as cast_vote

DOSSIER = DossierId("d")
WORKSHOP = WorkshopId("w1")
QUESTIONS = (QuestionId("DRA-01"), QuestionId("DRA-02"), QuestionId("INT-02"))
SEATS = 8
DECIDING = 0.3
"""Seconds in which the end comes at random while people decide."""
NEW = OwnTask(TaskCode(""), Pillar.BOEIEN, "Open dag")


def _now() -> datetime:
    return datetime.now(UTC)


def _mark(dossier: Dossier) -> str:
    """Return a short text that is the same for the same plan, workshop and answers only."""
    words = repr(sorted((key, repr(one)) for key, one in parts(dossier.plan).items()))
    words += repr(sorted((key, repr(one)) for key, one in workshop_parts.parts(dossier.workshops[WORKSHOP]).items()))
    words += repr(sorted((key, repr(one)) for key, one in dossier.newest().answers.items()))
    return hashlib.sha256(words.encode()).hexdigest()[:20]


class Decider:
    """Decides about the plan for as long as it may, through the screen wherever a person would."""

    def __init__(self, window: MainWindow, report: int, chance: random.Random) -> None:
        assert window.view is not None
        assert window.work is not None
        self._view, self._work, self._report, self._chance = window.view, window.work, report, chance
        self._work.saved.connect(self._on_work_saved)
        self._view.show_task(self._any_task())
        screen = self._view.findChild(PlanScreen)
        assert isinstance(screen, PlanScreen)
        self._screen = screen

    def decide_forever(self) -> None:
        """Decide in any order, with undo in between."""
        ways = (self._status, self._date, self._hours, self._remark, self._undo, self._own, self._meeting, self._look,
                self._vote, self._vote, self._agree, self._next)  # fmt: skip
        while True:
            self._chance.choice(ways)(self._any_task())
            QTest.qWait(0)

    def tell_writing(self) -> None:
        """Say how that is which is about to be written."""
        self._tell("writing")

    def _tell(self, what: str) -> None:
        line = json.dumps({what: _mark(self._work.session.dossier)}) + "\n"
        os.write(self._report, line.encode())

    def _any_task(self) -> TaskCode:
        return self._chance.choice(self._work.session.assessment.tasks).code

    def _decide(self, task: TaskCode, **fields: object) -> None:
        edit = self._work.session.dossier.plan.edit(task)
        self._screen.view.edited.emit(task, replace(edit, **fields))  # type: ignore[arg-type]  # names of its fields

    def _status(self, task: TaskCode) -> None:
        self._decide(task, status=TaskStatus.DONE, done_on=MONDAY)

    def _date(self, task: TaskCode) -> None:
        self._decide(task, due=date(2027, self._chance.randint(1, 12), 5))
        if self._chance.random() < 0.7:
            self._screen.flush()

    def _hours(self, task: TaskCode) -> None:
        self._decide(task, hours=Decimal(self._chance.randint(1, 80)))
        self._screen.flush()

    def _remark(self, task: TaskCode) -> None:
        self._view.show_task(task)
        panel = self._screen.findChild(TaskPanel)
        assert isinstance(panel, TaskPanel)
        fields = [one for one in panel.findChildren(QPlainTextEdit) if one.isVisible()]
        if fields:
            fields[0].setFocus()
            QTest.keyClicks(fields[0], f"notitie {self._chance.randint(1, 999)}")
            QTest.qWait(TYPED) if self._chance.random() < 0.3 else self._screen.flush()

    def _undo(self, _: TaskCode) -> None:
        self._view.setFocus()
        QTest.keyClick(QApplication.focusWidget() or self._view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def _own(self, _: TaskCode) -> None:
        self._work.change_plan(*added(self._work.session.dossier.plan, NEW))

    def _meeting(self, _: TaskCode) -> None:
        option = self._work.session.catalogue.meetings[0].option
        place = MeetingEdit(place=f"kamer {self._chance.randint(1, 999)}")
        self._work.change_plan(option, "Overleg: plaats gewijzigd", {(MEETINGS, option): place})

    def _vote(self, _: TaskCode) -> None:
        session = self._work.session
        asked = session.catalogue.questions[self._chance.choice(QUESTIONS)]
        number, level = self._chance.randint(1, SEATS), self._chance.randint(0, 4)
        self._work.make_move(cast_vote(session.workshop(WORKSHOP), asked, number, level))

    def _agree(self, _: TaskCode) -> None:
        session = self._work.session
        asked = session.catalogue.questions[self._chance.choice(QUESTIONS)]
        answer, level = session.measurement.answer(asked.id), self._chance.randint(0, 4)
        self._work.make_move(
            agree(session.workshop(WORKSHOP), asked, answer, level, _now(), evidence="Jaarplan", reason="Zo is het")
        )

    def _next(self, _: TaskCode) -> None:
        position = self._work.session.workshop(WORKSHOP).position
        self._work.move_to(WORKSHOP, replace(position, question=self._chance.choice(QUESTIONS)))

    def _look(self, _: TaskCode) -> None:
        self._screen.show_view(self._chance.choice((BOARD, LIST, PEOPLE)))

    def _on_work_saved(self) -> None:
        if self._work.session.saved_at is None:
            return  # all was so already: nothing has been written yet
        assert self._view.bar.saved.accessibleName().startswith("Opgeslagen"), self._view.bar.saved.accessibleName()
        self._tell("saved")


def _decide_in_a_window(folder: Path, report: int, seed: int) -> None:
    app = QApplication(["recruitmentwijzer"])
    window = make_window(app, Opening(folder / FILE_NAME))
    assert window is not None
    window.resize(1366, 690)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    press(Qt.Key.Key_Return)
    QTest.qWait(1)
    decider = Decider(window, report, random.Random(seed))
    for name in ("save_plan", "save_workshop", "save_position"):
        setattr(Library, name, _telling(getattr(Library, name), decider))  # in this child only
    decider.decide_forever()


def _telling(write: Callable[..., datetime], decider: Decider) -> Callable[..., datetime]:
    def told(*arguments: object) -> datetime:
        decider.tell_writing()
        return write(*arguments)

    return told


def _found(folder: Path) -> str:
    with Library.open(folder / FILE_NAME, _now) as library:
        return _mark(library.load(DOSSIER))


def _with_workshop(one: Dossier) -> Dossier:
    people = tuple(Participant(number) for number in range(1, SEATS + 1))
    setup = Setup("K7M4QX", MONDAY, one.newest().id, questions=QUESTIONS, participants=people)
    return replace(one, workshops={WORKSHOP: Workshop(WORKSHOP, setup)})


def run(folder: Path, kills: int, seed: int) -> dict[str, object]:
    """Kill so many windows and return what was found."""
    path, chance = folder / FILE_NAME, random.Random(seed)
    with Library.open(path, _now) as library:
        library.add(_with_workshop(dossier(every_level(1), {"PRO-10": 16, "PRO-11": MONDAY})))
    state = _found(folder)
    reported, lost, broken, ahead = 0, 0, 0, 0
    for turn in range(kills):
        wanted = chance.randint(0, 3 * MOST_LINES)
        seconds = chance.uniform(0, DECIDING if wanted else STARTING)
        possible = [state]
        for one in killed_child(_decide_in_a_window, folder, wanted, seconds, seed + turn):
            reported += "saved" in one
            possible = [str(one["saved"])] if "saved" in one else [*possible, str(one["writing"])]
        state = _found(folder)
        lost += state not in possible
        ahead += state in possible[1:]
        broken += not database.is_whole(path, thorough=True)
    return {"kills": kills, "reported": reported, "lost": lost, "broken": broken, "saved but not yet reported": ahead}


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(json.dumps(run(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
