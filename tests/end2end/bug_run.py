"""Bugs in the real window, one after the other: ``python -m ... FOLDER``. Prints one JSON object when it survives."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from assessments.store.library import FILE_NAME
from assessments.types import QuestionId
from tests.end2end.hands import answer_by_keys
from ui.app import make_window
from ui.crash import CrashReporter
from ui.early import Opening
from ui.later import call_soon
from ui.main_window import MainWindow

QUESTIONS = [QuestionId(code) for code in ("INT-02", "DRA-01", "IDE-03", "EXT-04", "SYN-02")] * 4
SECRET = "Dit antwoord mag nergens staan"


class Bugs:
    """Goes wrong in a slot, and is told about it."""

    def __init__(self) -> None:
        self.caught = 0
        self.told = 0

    def fail(self) -> None:
        """Go wrong, with an answer in the words of the error."""
        raise ValueError(SECRET)

    def count(self, *_: object) -> None:
        """Stand in for the exception hook."""
        self.caught += 1

    def close_box(self) -> None:
        """Press the button that goes on."""
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            self.told += 1
            box.reject()


def _many_in_a_row(window: MainWindow, bugs: Bugs) -> None:
    """Go wrong while pages are laid out, which is when a spoilt reference count shows."""
    assert window.view is not None
    sys.excepthook = bugs.count
    for question in QUESTIONS:
        window.view.show_question(question)
        call_soon(window, bugs.fail)
        QTest.qWait(10)


def _one_per_answer(window: MainWindow, bugs: Bugs) -> None:
    """Go wrong and be told, go on, and answer the question."""
    assert window.view is not None
    assert window.work is not None
    for turn, question in enumerate(QUESTIONS):
        call_soon(window, bugs.fail)
        while bugs.told == turn or QApplication.activeModalWidget() is not None:
            QTest.qWait(5)
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        window.view.show_question(question)
        answer_by_keys(window.work.session.catalogue.questions[question], turn % 5)


def run(folder: Path) -> dict[str, object]:
    """Let the window go wrong again and again, and return what is left."""
    app = QApplication(["recruitmentwijzer"])
    window = make_window(app, Opening(folder / FILE_NAME))
    assert window is not None
    window.show()
    window.start.example_asked.emit()
    assert window.work is not None
    bugs, closer = Bugs(), QTimer(app)
    closer.timeout.connect(bugs.close_box)
    closer.start(5)
    _many_in_a_row(window, bugs)
    CrashReporter(folder, app).install()
    _one_per_answer(window, bugs)
    sys.excepthook = sys.__excepthook__
    levels = {code: window.work.session.sheet.level(code) for code in QUESTIONS}
    log = (folder / "logboek.txt").read_text("utf-8")
    return {"caught": bugs.caught, "told": bugs.told, "levels": levels, "log": log}


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(json.dumps(run(Path(sys.argv[1]))), flush=True)
    os._exit(0)
