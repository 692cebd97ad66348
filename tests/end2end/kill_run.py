"""Kill the real window at random moments while keys answer questions: ``python -m ... FOLDER KILLS SEED``.

One process reads the program once and forks a child per kill; Qt starts in the child. A child opens the window on the
library, answers by key events, and reports on a pipe every answer that the screen says is saved. The parent kills it
at a random moment, opens the library as the program does, and compares. Prints one JSON object.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from assessments.content import load
from assessments.store import Library, database
from assessments.store.library import FILE_NAME
from assessments.types import Dossier, DossierId, Measurement, MeasurementId, MeasurementKind, QuestionId
from tests.end2end.hands import answer_by_keys, focus, press, write
from ui.app import make_window
from ui.dossier_view import DossierView
from ui.early import Opening
from ui.main_window import MainWindow
from ui.questions import QuestionsScreen
from wizard.changes import subject_of
from wizard.session import Session

MOST_LINES = 12
"""Lines that a child tells at most before its end is near."""
STARTING, ANSWERING = 0.4, 0.06
"""Seconds in which the end comes at random: while the window opens, and while questions are answered."""
TYPED = 450
"""Milliseconds after which a text that is being typed has been saved."""
DOSSIER = DossierId("d")
CONTROL = Qt.KeyboardModifier.ControlModifier
QUESTIONS = [question for question in load().questions.values() if question.section != "profiel"]
READ_BEFORE_THE_FORK = (DossierView, QuestionsScreen)
"""The program reads these when it needs them; here once for all children."""

Life = Callable[[Path, int, int], None]
"""What a child does with a library's folder, a pipe to tell it on, and a seed, until it is killed."""
State = dict[str, str]
"""What is known of every question: its answer, in words that can be compared."""


def _now() -> datetime:
    return datetime.now(UTC)


def _state_of(dossier: Dossier) -> State:
    answers = dossier.newest().answers.items()
    return {code: repr(answer) for code, answer in answers if not answer.is_empty()}


class Answerer:
    """Answers questions by keys for as long as it may, and says what it does and what the screen says is saved."""

    def __init__(self, window: MainWindow, tell: Callable[[object], None], chance: random.Random) -> None:
        assert window.view is not None
        assert window.work is not None
        self._view = window.view
        self._session: Session = window.work.session
        self._tell = tell
        self._chance = chance
        self._told = _state_of(self._session.dossier)
        window.work.saved.connect(self._on_work_saved)

    def answer_forever(self) -> None:
        """Answer questions in any order, with notes and undo in between."""
        serial = 0
        while True:
            serial += 1
            question = self._chance.choice([one for one in QUESTIONS if self._session.sheet.is_shown(one.id)])
            self._view.show_question(question.id)
            QTest.qWait(1)
            self._tell({"doing": question.id})
            answer_by_keys(question, self._chance.randrange(5))
            if self._chance.random() < 0.5:
                self._type_a_note(question.id, serial)
            if self._chance.random() < 0.2 and self._session.last_step is not None:
                self._view.flush()
                self._tell({"doing": subject_of(self._session.last_step.change)})
                QTest.keyClick(focus(), Qt.Key.Key_Z, CONTROL)

    def _type_a_note(self, question: QuestionId, serial: int) -> None:
        self._view.setFocus()
        self._view.show_question(question)
        self._tell({"doing": question})
        QTest.keyClick(focus(), Qt.Key.Key_T)
        write(f"notitie {serial} van {os.getpid()}")
        if self._chance.random() < 0.4:
            QTest.qWait(TYPED)
        else:
            press(Qt.Key.Key_Tab)

    def _on_work_saved(self) -> None:
        """Report what the screen now says is saved; answers are compared, so that nothing is reported twice."""
        indicator = self._view.bar.saved
        now = _state_of(self._session.dossier)
        changed = {code: now.get(code, "") for code in now.keys() | self._told.keys()}
        changed = {code: words for code, words in changed.items() if words != self._told.get(code, "")}
        self._told = now
        if changed:
            assert indicator.accessibleName().startswith("Opgeslagen"), indicator.accessibleName()
            self._tell({"saved": changed})


def _answer_in_a_window(folder: Path, report: int, seed: int) -> None:
    app = QApplication(["recruitmentwijzer"])
    window = make_window(app, Opening(folder / FILE_NAME))
    assert window is not None
    window.resize(1366, 690)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    press(Qt.Key.Key_Return)
    QTest.qWait(1)

    def tell(what: object) -> None:
        os.write(report, (json.dumps(what) + "\n").encode())

    Answerer(window, tell, random.Random(seed)).answer_forever()


def killed_child(live: Life, folder: Path, wanted: int, seconds: float, seed: int) -> list[dict[str, object]]:
    """Run a child, wait for so many lines and then some seconds, kill it; return what it told."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            live(folder, writing, seed)
        except BaseException:  # noqa: BLE001 -- whatever broke in the child is raised in the parent
            os.write(writing, (json.dumps({"broke": traceback.format_exc()}) + "\n").encode())
        finally:
            os._exit(1)
    os.close(writing)
    lines: list[bytes] = []
    with os.fdopen(reading, "rb") as pipe:
        while len(lines) < wanted and (line := pipe.readline()):
            lines.append(line)
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        lines += pipe.read().splitlines(keepends=True)
    told: list[dict[str, object]] = [json.loads(line) for line in lines if line.endswith(b"\n")]
    broke = next((one["broke"] for one in told if "broke" in one), None)
    if broke is not None:
        raise RuntimeError(broke)
    return told


def _expected(before: State, told: list[dict[str, object]]) -> tuple[State, set[str]]:
    """Return what must be there, and the questions whose newest change may or may not have reached the disk."""
    state, doing = dict(before), set[str]()
    for one in told:
        saved = one.get("saved")
        if isinstance(saved, dict):
            state.update(saved)
            doing -= saved.keys()
        else:
            doing.add(str(one["doing"]))
    return {code: words for code, words in state.items() if words}, doing


def _found(folder: Path) -> State:
    with Library.open(folder / FILE_NAME, _now) as library:
        return _state_of(library.load(DOSSIER))


def run(folder: Path, kills: int, seed: int) -> dict[str, object]:
    """Kill so many windows and return what was found."""
    path = folder / FILE_NAME
    chance = random.Random(seed)
    with Library.open(path, _now) as library:
        measurement = Measurement(MeasurementId("m"), MeasurementKind.NULMETING, date.today())
        library.add(Dossier(DOSSIER, "Proef BV", _now(), _now(), measurements=(measurement,)))
    state: State = {}
    reported, lost, broken, ahead, during = 0, 0, 0, 0, 0
    for turn in range(kills):
        wanted = chance.randint(0, MOST_LINES)
        seconds = chance.uniform(0, ANSWERING if wanted else STARTING)
        told = killed_child(_answer_in_a_window, folder, wanted, seconds, seed + turn)
        expected, doing = _expected(state, told)
        journal = path.with_name(path.name + "-journal")
        during += journal.exists() and journal.stat().st_size > 0
        state = _found(folder)
        different = {code for code in state.keys() | expected.keys() if state.get(code) != expected.get(code)}
        reported += sum("saved" in one for one in told)
        lost += len(different - doing)
        ahead += bool(different & doing)
        broken += not database.is_whole(path, thorough=True)
    return {
        "kills": kills,
        "reported": reported,
        "lost": lost,
        "broken": broken,
        "during a save": during,
        "saved but not yet reported": ahead,
    }


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(json.dumps(run(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
