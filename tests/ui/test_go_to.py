"""Ctrl+K finds what was typed, wherever it stands."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from assessments.content import load
from assessments.types import (
    Answer,
    Dossier,
    DossierId,
    Measurement,
    MeasurementId,
    MeasurementKind,
    QuestionId,
)
from ui.folding import fold
from ui.go_to import SHOWN, Command, Kind, find, read_words, target
from ui.widgets.popup_list import FoundGroup
from wizard.assessment import Assessment, assess

COMMANDS = (
    Command("print", "Druk het plan af", "Afdrukken", "printer", "Ctrl+P"),
    Command("results", "Naar het resultaat", "Resultaat"),
)
NOTE = "Wij doen dit al jaren. Bij kantoorfuncties voert de leidinggevende het coördinatiegesprek\nmeestal alleen met de kandidaat, dus zonder een tweede paar ogen."


@pytest.fixture(scope="module")
def assessment() -> Assessment:
    catalogue = load()
    answers = {
        QuestionId("INT-02"): Answer(value=1),
        QuestionId("INT-03"): Answer(value=2, note=NOTE),
        QuestionId("INT-06"): Answer(not_applicable=True, reason="Wij hebben geen locatie"),
    }
    moment = datetime(2026, 1, 5, tzinfo=UTC)
    nulmeting = Measurement(MeasurementId("m"), MeasurementKind.NULMETING, date(2026, 1, 5), answers=answers)
    return assess(catalogue, Dossier(DossierId("d"), "Proef BV", moment, moment, {}, (nulmeting,)))


def kinds(groups: tuple[FoundGroup, ...]) -> list[Kind]:
    return [target(group.rows[0].key)[0] for group in groups]


def test_a_word_is_found_in_questions_tasks_notes_and_terms(assessment: Assessment) -> None:
    groups = find("gesprek", assessment, COMMANDS)

    assert kinds(groups) == [Kind.QUESTION, Kind.TASK, Kind.NOTE, Kind.TERM]


def test_the_typed_part_of_a_title_is_marked(assessment: Assessment) -> None:
    for group in find("GESPREK", assessment):
        for hit in group.rows:
            start, length = hit.match
            assert not length or fold(hit.title[start : start + length]) == "gesprek"


def test_a_code_comes_first(assessment: Assessment) -> None:
    (first, *_) = find("int-02", assessment)

    assert target(first.rows[0].key) == (Kind.QUESTION, "INT-02")
    assert first.rows[0].aside == "niveau 1 · streef 3"


def test_accents_do_not_matter(assessment: Assessment) -> None:
    (notes,) = [group for group in find("coordinatie", assessment) if target(group.rows[0].key)[0] is Kind.NOTE]

    assert notes.rows[0].key == "notitie:INT-03"
    assert "coördinatiegesprek meestal" in notes.rows[0].title
    assert notes.rows[0].title.startswith("… ")


@pytest.mark.parametrize("typed, kind", [("v gesprek", Kind.QUESTION), ("t gesprek", Kind.TASK), ("v ", Kind.QUESTION)])
def test_a_letter_in_front_asks_for_one_kind(assessment: Assessment, typed: str, kind: Kind) -> None:
    assert kinds(find(typed, assessment, COMMANDS)) == [kind]


def test_a_word_that_begins_with_v_is_just_a_word() -> None:
    assert read_words("vacature").kind is None
    assert read_words("v").kind is None


def test_all_words_must_occur(assessment: Assessment) -> None:
    assert find("gesprek zzz", assessment, COMMANDS) == ()


def test_nothing_typed_lists_what_one_can_do(assessment: Assessment) -> None:
    (group,) = find("  ", assessment, COMMANDS)

    assert [hit.key for hit in group.rows] == ["opdracht:print", "opdracht:results"]
    assert group.rows[0].aside == "Ctrl+P"


def test_a_hidden_question_is_not_found(assessment: Assessment) -> None:
    shown = {code for code in assessment.catalogue.questions if assessment.sheet.is_shown(code)}
    hidden = next(code for code in assessment.catalogue.questions if code not in shown)

    found = [target(hit.key)[1] for group in find(f"v {hidden}", assessment) for hit in group.rows]

    assert hidden not in found


def test_a_group_shows_a_few(assessment: Assessment) -> None:
    (group,) = find("v e", assessment)

    assert len(group.rows) == SHOWN


@pytest.mark.parametrize("text", ["Één", "ﬁetsİ", "ß ﷺ", "’t Gooi", "e\u0301"])
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)
