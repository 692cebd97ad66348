"""Kill a program at random moments while it saves, and look what is left: ``python -m ... FOLDER KILLS SEED``.

One process imports the program once and forks a child per kill, so that two hundred kills take seconds. A child
opens the library, saves answer after answer, and reports each on a pipe after saving returned. The parent kills it at
a random moment, opens the library as the program does, and compares. Prints one JSON object.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from assessments.plan import Decision, TaskEdit
from assessments.plan_parts import DECISIONS, EDITS, Part, PartKey
from assessments.store import Library, database
from assessments.types import Answer, Dossier, MeasurementId, QuestionId, TaskCode
from assessments.votes import Round, Vote
from assessments.workshop import Agreement, Setup, Workshop, WorkshopId
from assessments.workshop_parts import AGREEMENTS, WorkshopPart, WorkshopPartKey, rounds_key
from tests.assessments.dossiers import small_dossier

MOST_REPORTS = 5
"""Saves that a child reports at most before its end is near, so that a slow machine proves as much as a fast one."""
OPENING, SAVING = 0.03, 0.004
"""Seconds in which the end comes at random: while the library opens, and in or between two saves."""
QUESTIONS = [f"DRA-{number:02}" for number in range(1, 10)] + [f"INT-{number:02}" for number in range(1, 12)]
MEASUREMENT = MeasurementId("eerste")
TASK = TaskCode("T-EXT-04")
WORKSHOP, AGREED = WorkshopId("w1"), QuestionId("EXT-01")


def _now() -> datetime:
    return datetime.now(UTC)


def _answer(serial: int) -> Answer:
    return Answer(value=serial % 5, note=f"{serial} " + "x" * (serial % 7 * 900))


def _decided(serial: int) -> dict[PartKey, Part | None]:
    """Return an edit of a task and its line in the log, which are on the disk together or not at all."""
    line = Decision(1, datetime(2026, 1, 5, tzinfo=UTC), TASK, str(serial))
    return {(EDITS, TASK): TaskEdit(remark=str(serial)), (DECISIONS, "1"): line}


def _voted(serial: int) -> dict[WorkshopPartKey, WorkshopPart | None]:
    """Return a vote and what was agreed, which are on the disk together with the answer or not at all."""
    voted = Round({8: Vote(serial % 5, remark=str(serial))})
    return {rounds_key(AGREED): (voted,), (AGREEMENTS, AGREED): Agreement(_now(), serial % 5, evidence=str(serial))}


def _save_forever(path: Path, serial: int, report: int) -> None:
    library = Library.open(path, _now)
    while True:
        library.save_answer("dossier-1", MEASUREMENT, QuestionId(QUESTIONS[serial % len(QUESTIONS)]), _answer(serial))
        library.save_plan("dossier-1", _decided(serial))
        library.save_workshop(
            "dossier-1", WORKSHOP, _voted(serial), MEASUREMENT, {AGREED: Answer(serial % 5, evidence=str(serial))}
        )
        os.write(report, f"{serial}\n".encode())
        serial += 1


def _killed_child(path: Path, serial: int, reports: int, seconds: float) -> int:
    """Run a child, wait for its reports and then some seconds, kill it; return the last serial it reported."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            _save_forever(path, serial, writing)
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        reported = [pipe.readline() for _ in range(reports)]
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        reported += pipe.read().splitlines(keepends=True)
    whole = [line for line in reported if line.endswith(b"\n")]
    return int(whole[-1]) if whole else serial - 1


def _missing(path: Path, last: int) -> list[int]:
    """Return the serials that were reported as saved and are not there any more."""
    with Library.open(path, _now) as library:
        dossier = library.load("dossier-1")
    answers, plan = dossier.measurements[0].answers, dossier.plan
    remark, lines = plan.edit(TASK).remark, [one.words for one in plan.decisions]
    if last >= 0 and (lines != [remark] or not last <= int(remark) <= last + 1):
        return [last]
    if last >= 0 and _told_by_workshop(dossier) not in ({last}, {last + 1}):
        return [last]
    newest = {last - back: QUESTIONS[(last - back) % len(QUESTIONS)] for back in range(min(last + 1, len(QUESTIONS)))}
    found = {code: int(answer.note.split()[0]) for code, answer in answers.items() if code in QUESTIONS and answer.note}
    return [serial for serial, code in newest.items() if not serial <= found.get(QuestionId(code), -1) <= last + 1]


def _told_by_workshop(dossier: Dossier) -> set[int]:
    """Return the serials of the vote, of what was agreed and of the answer: one, when they were saved together."""
    workshop = dossier.workshops[WORKSHOP]
    vote, agreement = workshop.rounds[AGREED][0].votes[8], workshop.agreements[AGREED]
    return {int(vote.remark), int(agreement.evidence), int(dossier.newest().answer(AGREED).evidence)}


def run(folder: Path, kills: int, seed: int) -> dict[str, object]:
    """Kill so many children and return what was found."""
    path = folder / "bibliotheek.sqlite3"
    chance = random.Random(seed)
    with Library.open(path, _now) as library:
        library.add(small_dossier())
        library.add_workshop("dossier-1", Workshop(WORKSHOP, Setup("K7M4QX", _now().date(), MEASUREMENT)))
    last, lost, broken, during = -1, 0, 0, 0
    for _ in range(kills):
        reports = chance.randint(0, MOST_REPORTS)
        last = _killed_child(path, last + 1, reports, chance.uniform(0, SAVING if reports else OPENING))
        journal = path.with_name(path.name + "-journal")
        during += journal.exists() and journal.stat().st_size > 0
        lost += len(_missing(path, last))
        broken += not database.is_whole(path, thorough=True)
    return {"kills": kills, "saved": last + 1, "lost": lost, "broken": broken, "during a save": during}


if __name__ == "__main__":
    print(json.dumps(run(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
