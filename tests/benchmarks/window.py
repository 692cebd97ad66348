"""Start to the first painted window, and memory with the fullest dossier open, against a bare PySide6 window."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from assessments.store import Library
from assessments.store.library import FILE_NAME
from assessments.types import Answer, Dossier, DossierId, MeasurementId, QuestionId
from wizard.commands import example_dossier

_ROOT = Path(__file__).resolve().parents[2]
_RUNS = 7
_DOSSIERS = 1000
_NOW = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)


def start(folder: Path) -> tuple[str, float, float, str]:
    """Measure start to first paint with 1,000 dossiers; the runs alternate, medians are compared."""
    data = folder / "thousand"
    _fill(data, [_copy(number) for number in range(_DOSSIERS)])
    ours: list[float] = []
    bare: list[float] = []
    _run("tests.benchmarks.program_window", str(data))
    for _ in range(_RUNS):
        bare.append(_run("tests.benchmarks.bare_window")[0])
        ours.append(_run("tests.benchmarks.program_window", str(data))[0])
    mine, yardstick = statistics.median(ours), statistics.median(bare)
    details = f"{mine:.3f} s with {_DOSSIERS} dossiers, bare window and sqlmodel {yardstick:.3f} s"
    return "start to first painted window", mine / yardstick, 1.5, details


def memory(folder: Path) -> tuple[str, float, float, str]:
    """Measure memory after opening the fullest dossier and visiting its screens, against the bare window."""
    data = folder / "fullest"
    dossier = _fullest()
    _fill(data, [dossier])
    mine = _run("tests.benchmarks.program_window", str(data), dossier.id)[1]
    bare = _run("tests.benchmarks.bare_window")[1]
    return "memory, fullest dossier open", mine / bare, 2.5, f"{mine / 1024:.0f} MB, bare window {bare / 1024:.0f} MB"


def _run(module: str, *arguments: str) -> list[float]:
    """Run a module as users do: with compiled modules kept from the run before."""
    command = [sys.executable, "-m", module, *arguments]
    surroundings = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, cwd=_ROOT, env=surroundings, capture_output=True, text=True, check=True, timeout=120)
    return [float(number) for number in done.stdout.split()]


def _fill(data: Path, dossiers: list[Dossier]) -> None:
    data.mkdir()
    with Library.open(data / FILE_NAME, lambda: _NOW) as library:
        library.add_all(dossiers)


def _copy(number: int) -> Dossier:
    dossier = example_dossier()
    measurements = tuple(replace(one, id=MeasurementId(str(uuid4()))) for one in dossier.measurements)
    return replace(
        dossier,
        id=DossierId(str(uuid4())),
        organisation=f"Organisatie {number:04}",
        measurements=measurements,
        updated_at=_NOW + timedelta(minutes=number),
        is_example=False,
    )


def _fullest() -> Dossier:
    """Return the example with 20,000 characters in every note and evidence field."""
    dossier = example_dossier()
    long = "Dit is een lange toelichting van iemand die alles opschrijft. " * 330
    measurement = dossier.newest()
    answers: dict[QuestionId, Answer] = {
        question: replace(answer, note=long, evidence=long) for question, answer in measurement.answers.items()
    }
    return replace(dossier, measurements=(replace(measurement, answers=answers),))
