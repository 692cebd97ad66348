"""Which answers moved between two measurements."""

from __future__ import annotations

from datetime import date

from assessments.types import Answer, MeasurementKind, QuestionId
from tests.dossiers import CATALOGUE, WAIVED, Given, dossier, measurement
from wizard.answer_changes import AnswerChange, Move, answer_changes, unchanged_levels

LATER = date(2027, 1, 5)


def moved(before: Given, after: Given) -> dict[str, AnswerChange]:
    rounds = (measurement(before), measurement(after, kind=MeasurementKind.HERMETING, day=LATER))
    found = answer_changes(CATALOGUE, dossier(measurements=rounds), *rounds)
    return {one.question.id: one for one in found}


def test_levels_go_up_and_down_and_say_how_far() -> None:
    found = moved({"DRA-01": 1, "DRA-02": 3, "DRA-03": 2}, {"DRA-01": 4, "DRA-02": 1, "DRA-03": 2})

    assert {code: (one.move, one.step) for code, one in found.items()} == {
        "DRA-01": (Move.UP, 3),
        "DRA-02": (Move.DOWN, -2),
    }


def test_an_answer_that_came_or_went_is_neither() -> None:
    found = moved({"DRA-01": 1, "DRA-03": 2}, {"DRA-02": 3, "DRA-03": WAIVED})

    assert {code: one.move for code, one in found.items()} == dict.fromkeys(("DRA-01", "DRA-02", "DRA-03"), Move.OTHER)
    assert found["DRA-01"].step == 0


def test_a_new_note_beside_the_same_answer_is_no_change() -> None:
    assert moved({"DRA-01": Answer(value=1, note="Toen")}, {"DRA-01": Answer(value=1, note="Nu")}) == {}


def test_open_answers_are_compared_by_what_they_say() -> None:
    found = moved({"IDE-12": "Vakkundig", "DRA-11": "Zelfde"}, {"IDE-12": "Vakkundig, nuchter", "DRA-11": "Zelfde"})

    assert list(found) == ["IDE-12"]


def test_questions_with_the_same_level_are_counted() -> None:
    rounds = (measurement({"DRA-01": 1, "DRA-02": 3}), measurement({"DRA-01": 1, "DRA-02": 4, "DRA-03": 1}, day=LATER))

    assert unchanged_levels(CATALOGUE, dossier(measurements=rounds), *rounds) == 1
    assert QuestionId("DRA-01") not in moved({"DRA-01": 1}, {"DRA-01": 1})
