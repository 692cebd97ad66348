"""A plan of 300 tasks: derived and scheduled anew after one decision, and its board drawn anew."""

from __future__ import annotations

import statistics
import time
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from PySide6.QtWidgets import QApplication

from assessments.content import load
from assessments.plan import OwnTask, Plan, TaskEdit
from assessments.types import Dossier, Pillar, TaskCode
from tests.wizard.memory_keeper import MemoryKeeper
from wizard.assessment import assess
from wizard.commands import example_dossier
from wizard.session import Session

_TASKS = 300
_TURNS = 40


def derive_and_schedule(folder: Path) -> tuple[str, float, float, str]:
    """Derive and schedule the whole plan after another edit; return the median in ms."""
    del folder
    catalogue, dossier = load(), large_dossier()
    assess(catalogue, dossier)
    times = []
    for turn in range(_TURNS):
        edits = {**dossier.plan.edits, TaskCode("T-DRA-06"): TaskEdit(hours=Decimal(10 + turn))}
        changed = replace(dossier, plan=replace(dossier.plan, edits=edits))
        begin = time.perf_counter()
        found = assess(catalogue, changed)
        times.append((time.perf_counter() - begin) * 1000)
        assert len(found.tasks) == _TASKS
    return "300 tasks derived and scheduled, ms in the median", statistics.median(times), 30, _slowest(times)


def board(folder: Path) -> tuple[str, float, float, str]:
    """Draw the board anew after another edit of a task on it, in its window; return the median in ms."""
    del folder
    times = _view_times("bord")
    return "the board of 300 tasks drawn anew, ms in the median", statistics.median(times), 50, _slowest(times)


def task_list(folder: Path) -> tuple[str, float, float, str]:
    """Draw the list anew, as the board."""
    del folder
    times = _view_times("lijst")
    return "the list of 300 tasks drawn anew, ms in the median", statistics.median(times), 60, _slowest(times)


def timeline(folder: Path) -> tuple[str, float, float, str]:
    """Draw the timeline anew, as the board."""
    del folder
    times = _view_times("tijdlijn")
    return "the timeline of 300 tasks drawn anew, ms in the median", statistics.median(times), 60, _slowest(times)


def _view_times(key: str) -> list[float]:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    from ui.plan import PlanScreen
    from ui.theme import Theme
    from ui.work import Work

    theme = Theme(app)
    theme.install(app)
    dossier = large_dossier()
    work = Work(Session(load(), MemoryKeeper(dossier), dossier))
    screen = PlanScreen(work, theme, today=lambda: date(2026, 1, 19))
    screen.resize(1366, 690)
    screen.show()
    screen.show_view(key)
    app.processEvents()
    times = [_redrawn(app, work, turn) for turn in range(_TURNS)]
    screen.close()
    return times


def _redrawn(app: QApplication, work: object, turn: int) -> float:
    """Decide something, derive outside the time, and return how many ms it takes until the board is painted."""
    session = work.session  # type: ignore[attr-defined]  # ui.work.Work, imported late
    session.edit_task(TaskCode("T-EXT-04"), TaskEdit(owner=f"Karin {turn}"))
    assert session.assessment is not None
    begin = time.perf_counter()
    work.changed.emit()  # type: ignore[attr-defined]  # as above
    app.processEvents()
    return (time.perf_counter() - begin) * 1000


def large_dossier() -> Dossier:
    """Return the example organisation with as many tasks of its own as make 300, each waiting for another."""
    made = example_dossier()
    count = _TASKS - len(assess(load(), made).tasks)
    pillars = tuple(Pillar)
    own = {}
    for number in range(1, count + 1):
        code = TaskCode(f"T-EIG-{number:02}")
        after = (TaskCode(f"T-EIG-{number - 7:02}"),) if number > 7 else ()
        title = f"Eigen taak {number} met een naam van gewone lengte"
        own[code] = OwnTask(
            code, pillars[number % 4], title, hours=Decimal(4 + number % 9), impact=5, gap=2, after=after
        )
    return replace(made, plan=Plan(own_tasks=own, last_own=count))


def _slowest(times: list[float]) -> str:
    return f"95% within {sorted(times)[int(len(times) * 0.95)]:.1f} ms"
