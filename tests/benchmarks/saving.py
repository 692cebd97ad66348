"""Saving one answer, against a raw sqlite3 commit with the same pragmas."""

from __future__ import annotations

import sqlite3
import statistics
import time
from datetime import UTC, datetime
from pathlib import Path

from assessments.content import load
from assessments.store import Library
from assessments.store.library import FILE_NAME
from assessments.types import Answer, QuestionId
from wizard.commands import example_dossier
from wizard.session import Session

_TIMES = 200


def one_answer(folder: Path) -> tuple[str, float, float, str]:
    """Measure a session's set_answer, undo history and all, and a bare commit, taking turns; medians are compared."""
    data = folder / "saving"
    data.mkdir()
    raw = raw_library(data / "raw.sqlite3")
    with Library.open(data / FILE_NAME, lambda: datetime.now(UTC)) as library:
        library.add(example_dossier())
        session = Session(load(), library, library.load(library.list_dossiers()[0].id))
        ours, bare = [], []
        for turn in range(_TIMES):
            bare.append(timed(lambda turn=turn: commit(raw, turn)))
            answer = Answer(value=turn % 5, note=f"regel {turn}")
            ours.append(timed(lambda answer=answer: session.set_answer(QuestionId("INT-02"), answer)))
    raw.close()
    mine, yardstick = statistics.median(ours), statistics.median(bare)
    return "saving one answer", mine / yardstick, 4, f"{mine * 1000:.2f} ms, raw commit {yardstick * 1000:.2f} ms"


def raw_library(path: Path) -> sqlite3.Connection:
    """Return a bare database with the pragmas of a library."""
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=DELETE", "synchronous=EXTRA", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE answer (question TEXT PRIMARY KEY, value TEXT, note TEXT)")
    return connection


def commit(connection: sqlite3.Connection, turn: int) -> None:
    """Commit one row."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT OR REPLACE INTO answer VALUES ('INT-02', ?, ?)", (str(turn % 5), f"regel {turn}"))
    connection.execute("COMMIT")


def timed(act: object) -> float:
    """Return how many seconds a call takes."""
    assert callable(act)
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin
