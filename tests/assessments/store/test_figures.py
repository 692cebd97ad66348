"""Figures, scenarios and locks in the library; only what differs is written."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.errors import DossierNotFoundError, NotSavedError
from assessments.figures import Channel, CostLine, Figures, Line, Scenario, Scenarios, Vacancy
from assessments.locks import LockEvent, LockKind
from assessments.store import Library
from assessments.store.figure_texts import FigureTexts
from assessments.types import Answer, Measurement, MeasurementId, MeasurementKind, QuestionId
from tests.assessments.dossiers import NOW, small_dossier
from tests.assessments.strategies import FIGURES

DOSSIER = "dossier-1"
FIRST = MeasurementId("eerste")
LINES = Figures(
    costs=(CostLine("E01", Line("Jobboards", amount=Decimal("1200.50"))), CostLine("I02", Line(hours=Decimal(8)))),
    vacancies=tuple(Vacancy(f"V{number}", opened=date(2025, 1, 1)) for number in range(20)),
    channels=(Channel("LinkedIn", hires=3),),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(FIGURES, min_size=2, max_size=3), st.integers(0, 5))
def test_what_is_remembered_gives_the_same_text_as_writing_anew(several: list[Figures], moved: int) -> None:
    texts = FigureTexts()
    for figures in (*several, *reversed(several)):
        turned = replace(figures, costs=figures.costs[moved:] + figures.costs[:moved], channels=figures.channels * 2)
        for one in (figures, turned):
            assert texts.of(one) == FigureTexts().of(one)


def test_one_cell_writes_its_own_part_only(library: Library, path: Path) -> None:
    library.add(small_dossier())
    library.save_figures(DOSSIER, FIRST, LINES)
    _refuse_writing(path, "vacancies")

    changed = replace(LINES, costs=(*LINES.costs, CostLine("E02", Line("Bureau"))))
    library.save_figures(DOSSIER, FIRST, changed)

    assert library.load(DOSSIER).newest().figures == changed
    with pytest.raises(NotSavedError):
        library.save_figures(DOSSIER, FIRST, replace(changed, vacancies=LINES.vacancies[1:]))
    assert library.load(DOSSIER).newest().figures == changed


def _refuse_writing(path: Path, name: str) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(
            f"CREATE TRIGGER stop BEFORE UPDATE ON figure WHEN new.name = '{name}' BEGIN SELECT RAISE(ABORT, 'no'); END"
        )


def test_a_part_that_is_emptied_is_gone(library: Library) -> None:
    library.add(small_dossier())
    library.save_figures(DOSSIER, FIRST, LINES)

    library.save_figures(DOSSIER, FIRST, replace(LINES, vacancies=(), channels=()))

    assert library.load(DOSSIER).newest().figures == Figures(costs=LINES.costs)


def test_scenarios_are_saved_beside_the_figures(library: Library) -> None:
    library.add(small_dossier())
    library.save_figures(DOSSIER, FIRST, LINES)
    scenarios = Scenarios(hires_per_year=24, rpo=Scenario(fixed=(Line("Maandfee", amount=Decimal(4500)),)))

    library.save_scenarios(DOSSIER, FIRST, scenarios)

    assert library.load(DOSSIER).newest().scenarios == scenarios
    assert library.load(DOSSIER).newest().figures == LINES
    library.save_scenarios(DOSSIER, FIRST, Scenarios())
    assert library.load(DOSSIER).newest().scenarios == Scenarios()


def test_a_lock_is_there_after_closing_and_opening_and_outlives_saving_figures(path: Path) -> None:
    log = (
        LockEvent(LockKind.LOCK, NOW, "Marit"),
        LockEvent(LockKind.UNLOCK, NOW + timedelta(hours=1), "Johan", "Factuur vergeten"),
        LockEvent(LockKind.LOCK, NOW + timedelta(hours=2), "Marit"),
    )
    figures = replace(LINES, vat_deductible=Decimal("0.5"))
    with Library.open(path, lambda: NOW) as library:
        library.add(small_dossier())
        first = library.load(DOSSIER).newest()
        library.save_lock(DOSSIER, replace(first, locked_at=NOW, lock_log=log, figures=figures))
        library.save_figures(DOSSIER, FIRST, figures)

    with Library.open(path, lambda: NOW) as library:
        found = library.load(DOSSIER).newest()
        assert (found.locked_at, found.lock_log, found.figures) == (NOW, log, figures)
        library.save_lock(DOSSIER, replace(found, locked_at=None))
        assert library.load(DOSSIER).newest() == replace(found, locked_at=None)


def test_a_measurement_is_taken_away_with_all_that_is_in_it(library: Library, path: Path) -> None:
    library.add(small_dossier())
    question = QuestionId("DRA-02")
    again = Measurement(
        MeasurementId("tweede"),
        MeasurementKind.HERMETING,
        date(2027, 1, 5),
        answers={question: Answer(value=4)},
        figures=LINES,
    )
    library.add_measurement(DOSSIER, again)

    library.remove_measurement(DOSSIER, again.id)

    assert library.load(DOSSIER).measurements == small_dossier().measurements
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT * FROM figure WHERE name = 'vacancies'").fetchall() == []
    with pytest.raises(DossierNotFoundError):
        library.save_figures(DOSSIER, again.id, LINES)
