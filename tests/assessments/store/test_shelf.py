"""The library as a whole: its list, its settings, taking in, throwing out, looking whether it is whole."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from assessments.errors import DossierNotFoundError, NotSavedError
from assessments.store import Library
from assessments.types import (
    Answer,
    MeasurementId,
    QuestionId,
    RuleId,
    TaskCode,
)
from tests.assessments.dossiers import NOW, small_dossier
from tests.assessments.store.conftest import Clock

QUESTION = QuestionId("DRA-02")
TASK = TaskCode("T-DRA-01")
RULE = RuleId("R-01")
FIRST = MeasurementId("eerste")


def test_settings_are_kept(path: Path, clock: Clock) -> None:
    with Library.open(path, clock) as library:
        library.save_setting("text_factor", 1.25)
        library.save_setting("text_factor", 1.5)

    with Library.open(path, clock) as library:
        assert library.setting("text_factor") == 1.5
        assert library.setting("appearance", "system") == "system"


def test_the_list_tells_what_a_card_needs_newest_first(library: Library, clock: Clock) -> None:
    library.add(small_dossier(1))
    library.add(replace(small_dossier(2), is_example=True, profile={}, measurements=()))
    clock.forward(days=1)
    library.save_answer("dossier-1", FIRST, QUESTION, Answer(value=3))

    first, second = library.list_dossiers()

    assert (first.id, first.organisation, first.sector, first.employees) == ("dossier-1", "Organisatie 1", "ict", 80)
    assert (first.updated_at, first.created_at, first.last_question) == (clock.at, NOW, QUESTION)
    assert [(one.id, one.kind.value, one.date) for one in first.measurements] == [
        ("eerste", "nulmeting", date(2026, 1, 5))
    ]
    assert (second.id, second.is_example, second.sector, second.measurements) == ("dossier-2", True, None, ())


def test_of_two_changes_in_one_moment_the_last_is_newest(library: Library) -> None:
    library.add(small_dossier(1))
    library.add(small_dossier(2))

    assert [one.id for one in library.list_dossiers()] == ["dossier-2", "dossier-1"]

    library.save_answer("dossier-1", FIRST, QUESTION, Answer(value=3))
    assert [one.id for one in library.list_dossiers()] == ["dossier-1", "dossier-2"]


def test_where_one_was_is_remembered_without_being_a_change(library: Library, clock: Clock) -> None:
    library.add(small_dossier())
    clock.forward(days=1)

    library.save_place("dossier-1", QUESTION)

    (summary,) = library.list_dossiers()
    assert (summary.last_question, summary.updated_at) == (QUESTION, NOW)


def test_a_deleted_dossier_is_gone_and_its_words_with_it(library: Library, path: Path) -> None:
    secret = "Naam die niemand mag terugvinden"
    library.add(small_dossier(1))
    library.add(replace(small_dossier(2), organisation=secret))
    library.save_answer("dossier-2", FIRST, QUESTION, Answer(value=3, note=secret))

    library.delete("dossier-2")

    assert [one.id for one in library.list_dossiers()] == ["dossier-1"]
    assert secret.encode() not in path.read_bytes()
    assert library.check() == ()


def test_all_of_an_import_or_nothing(library: Library) -> None:
    library.add(small_dossier(2))

    with pytest.raises(NotSavedError, match="staat al in de bibliotheek, als Organisatie 2"):
        library.add_all([small_dossier(1), small_dossier(2)])

    assert [one.id for one in library.list_dossiers()] == ["dossier-2"]


def test_a_dossier_that_is_not_there(library: Library) -> None:
    library.add(small_dossier())

    with pytest.raises(DossierNotFoundError):
        library.load("weg")
    with pytest.raises(DossierNotFoundError):
        library.delete("weg")
    with pytest.raises(DossierNotFoundError):
        library.save_answer("dossier-1", "weg", QUESTION, Answer(value=1))
    with pytest.raises(DossierNotFoundError):
        library.save_profile("weg", QuestionId("PRO-03"), 1)


def test_threads_may_save_and_read_at_once(library: Library) -> None:
    library.add(small_dossier())
    failed: list[BaseException] = []

    def work(number: int) -> None:
        try:
            for level in range(20):
                library.save_answer("dossier-1", FIRST, QuestionId(f"INT-{number:02}"), Answer(value=level % 5))
                library.load("dossier-1")
        except BaseException as error:  # noqa: BLE001 -- the test reports whatever a thread ran into
            failed.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(1, 4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failed == []
    assert [library.load("dossier-1").measurements[0].answer(QuestionId(f"INT-0{n}")).value for n in (1, 2, 3)] == [
        4,
        4,
        4,
    ]


def test_a_whole_library_has_no_findings(library: Library) -> None:
    library.add(small_dossier())

    assert library.check() == ()


def test_a_dossier_that_cannot_be_read_is_found_and_named(library: Library, path: Path) -> None:
    library.add(small_dossier(1))
    library.add(small_dossier(2))
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("UPDATE answer SET value = '{' WHERE measurement_key = 2 AND value IS NOT NULL")

    (finding,) = library.check()

    assert "Organisatie 2" in finding
    assert library.load("dossier-1") == small_dossier(1)
