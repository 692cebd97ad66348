"""Where one can be, what the rail says about it, and what the footer offers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from assessments.catalogue import Catalogue
from assessments.content import load
from assessments.sheet import AnswerSheet
from assessments.types import (
    Answer,
    Dossier,
    DossierId,
    Measurement,
    MeasurementId,
    MeasurementKind,
    QuestionId,
    Value,
)
from ui.questions.actions import footer_words
from ui.questions.places import (
    Place,
    ProgressBook,
    all_places,
    first_place,
    more_words,
    place_for_key,
    place_of,
    rail_rows,
)
from wizard.commands import example_dossier

MOMENT = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load()


@pytest.fixture(scope="module")
def example() -> Dossier:
    return example_dossier()


def sheet(
    catalogue: Catalogue, answers: dict[str, Answer] | None = None, profile: dict[str, Value] | None = None
) -> AnswerSheet:
    measurement = Measurement(
        MeasurementId("m"),
        MeasurementKind.NULMETING,
        date(2026, 1, 5),
        answers={QuestionId(code): answer for code, answer in (answers or {}).items()},
    )
    dossier = Dossier(
        DossierId("d"),
        "Voorbeeld BV",
        MOMENT,
        MOMENT,
        profile={QuestionId(code): value for code, value in (profile or {}).items()},
        measurements=(measurement,),
    )
    return AnswerSheet(catalogue, dossier, measurement)


def of(catalogue: Catalogue, dossier: Dossier) -> AnswerSheet:
    return AnswerSheet(catalogue, dossier, dossier.newest())


def test_every_question_stands_at_exactly_one_place(catalogue: Catalogue) -> None:
    places = all_places(catalogue)

    assert len(set(places)) == len(places)
    assert {place_of(catalogue, question) for question in catalogue.questions} == {p for p in places if not p.is_result}


def test_only_steps_have_a_result(catalogue: Catalogue) -> None:
    results = [place.section for place in all_places(catalogue) if place.is_result]

    assert results == [step.code for step in catalogue.steps]


def test_a_key_leads_back_to_its_place(catalogue: Catalogue) -> None:
    empty = sheet(catalogue)

    assert [place_for_key(empty, place.key) for place in all_places(catalogue)] == list(all_places(catalogue))


def test_a_step_opens_at_its_first_open_theme(catalogue: Catalogue, example: Dossier) -> None:
    section = catalogue.section("extern_proces")

    place = first_place(of(catalogue, example), section)

    assert place == place_of(catalogue, QuestionId("EXT-09"))


def test_the_rail_shows_the_themes_of_the_current_step_only(catalogue: Catalogue, example: Dossier) -> None:
    rows = rail_rows(ProgressBook(of(catalogue, example)), Place("intern_proces", "selectiegesprek"))

    themes = [row.name for row in rows if row.kind == "theme"]
    assert themes == [topic.name for topic in catalogue.section("intern_proces").themes]
    assert [row.name for row in rows if row.current] == ["Selectiegesprek"]


def test_the_rail_counts_what_is_asked_here(catalogue: Catalogue, example: Dossier) -> None:
    rows = {row.key: row for row in rail_rows(ProgressBook(of(catalogue, example)), Place("profiel", "organisatie"))}

    assert rows["extern_proces"].counts == "11/12"
    assert rows["talentmanagement"].counts == "10/10"
    assert rows["uitbesteden"].counts == "naar keuze"


def test_outsourcing_is_counted_once_it_is_begun(catalogue: Catalogue) -> None:
    rows = rail_rows(ProgressBook(sheet(catalogue, {"UIT-01": Answer(3)})), Place("profiel", "organisatie"))

    assert next(row.counts for row in rows if row.key == "uitbesteden") == "1/8"


def test_progress_says_what_is_waived_and_what_to_discuss(catalogue: Catalogue) -> None:
    answers = {"INT-06": Answer(not_applicable=True, reason="Geen locatie"), "INT-02": Answer(1, discuss=True)}
    book = ProgressBook(sheet(catalogue, answers))

    assert more_words(book.overall) == "1 n.v.t. · 1 nabespreken"
    assert more_words(ProgressBook(sheet(catalogue)).overall) == ""


def test_counts_hold_until_an_answer_changes(catalogue: Catalogue, example: Dossier) -> None:
    book = ProgressBook(of(catalogue, example))
    later = replace(example, updated_at=MOMENT)
    measurement = replace(example.newest(), answers={})

    assert book.is_about(AnswerSheet(catalogue, later, example.newest()))
    assert not book.is_about(AnswerSheet(catalogue, example, measurement))
    assert not book.is_about(of(catalogue, replace(example, organisation="Ander")))


def test_the_primary_button_goes_to_the_next_open_question(catalogue: Catalogue) -> None:
    words = footer_words(
        ProgressBook(sheet(catalogue)), Place("intern_proces", "selectiegesprek"), QuestionId("INT-02")
    )

    assert words.primary_key == "question:INT-03"
    assert words.hint == (("0", "4"), "kiest een niveau")


def test_a_finished_step_offers_its_result_first(catalogue: Catalogue, example: Dossier) -> None:
    book = ProgressBook(of(catalogue, example))

    words = footer_words(book, Place("intern_proces", "selectiegesprek"), QuestionId("INT-08"))

    assert words.primary_key == "place:intern_proces/resultaat"


def test_a_result_leads_to_the_next_step(catalogue: Catalogue, example: Dossier) -> None:
    words = footer_words(ProgressBook(of(catalogue, example)), Place("intern_proces"), None)

    assert words.notice == "Alle 12 vragen van stap 3 hebben een antwoord"
    assert words.primary is not None
    assert words.primary.text == "Naar stap 4: Extern proces"


def test_the_result_of_an_unfinished_step_leads_to_what_is_open(catalogue: Catalogue, example: Dossier) -> None:
    words = footer_words(ProgressBook(of(catalogue, example)), Place("extern_proces"), None)

    assert words.notice == "1 van 12 vragen van stap 4 staat nog open"
    assert words.primary_key == "question:EXT-09"


def test_the_last_result_leads_to_all_results(catalogue: Catalogue, example: Dossier) -> None:
    words = footer_words(ProgressBook(of(catalogue, example)), Place("synergie"), None)

    assert words.primary_key == "section:resultaat"


def test_the_first_page_has_no_page_before_it(catalogue: Catalogue) -> None:
    words = footer_words(ProgressBook(sheet(catalogue)), Place("profiel", "organisatie"), QuestionId("PRO-01"))

    assert words.secondary == ()
    assert words.hint == ((), "")
