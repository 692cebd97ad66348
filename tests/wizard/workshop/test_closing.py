"""The end of a workshop: what was agreed, what is still open, and paper that is never written over other paper."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assessments.errors import DocumentError
from tests.dossiers import CATALOGUE, MONDAY, example
from tests.wizard.documents import rooms
from wizard.assessment import Assessment, assess
from wizard.documents.family import Kind, Request
from wizard.workshop.closing import Left, agreed, figures, left_over
from wizard.workshop.take_home import Paper, free_path, into_folder, seconds_words, write_all


def assessment() -> Assessment:
    return assess(CATALOGUE, rooms.held(example(), rooms.half_day()))


def test_what_is_open_is_named_with_the_most_urgent_first() -> None:
    found = left_over(assessment(), rooms.half_day())

    assert [(one.kind, one.sentence, one.items) for one in found] == [
        (Left.QUESTIONS, "Eén vraag heeft nog geen niveau.", ("Gespreksvoerders",)),
        (Left.DATES, "Eén gekozen taak heeft nog geen afgesproken datum.", ("Berichtenset aan- en afschrijven",)),
        (Left.PARKED, "Eén punt op de parkeerplaats heeft nog geen naam.", ("Wie betaalt de training?",)),
    ]


def test_without_chosen_tasks_that_is_open_too() -> None:
    kinds = [one.kind for one in left_over(assessment(), replace(rooms.half_day(), chosen=(), parked=()))]

    assert kinds == [Left.QUESTIONS, Left.TASKS]


def test_what_was_agreed_is_told_with_its_level_in_words() -> None:
    one = rooms.half_day()

    assert [(each.name, each.level) for each in agreed(CATALOGUE, one)] == [
        ("Structuur in gesprekken", "1 Toevallig"), ("Verwachting waarmaken", "3 Ingericht"),
    ]  # fmt: skip
    assert [f"{value} {words}" for value, words in figures(one)] == [
        "2 van 3 vragen afgesproken", "1 taak gekozen", "1 besluit", "1 punt geparkeerd",
    ]  # fmt: skip
    bare = replace(one, chosen=(), rulings=(), parked=())
    assert [words for _, words in figures(bare)][1:] == ["taken gekozen", "besluiten", "punten geparkeerd"]


def test_documents_are_made_into_a_new_folder_and_never_over_each_other(tmp_path: Path) -> None:
    papers = (Paper(Request(Kind.WORKSHOP), "verslag.pdf"),)
    work = into_folder(assessment(), papers, MONDAY, tmp_path / "nieuw")

    first, second = work(lambda _page, _count: None), work(lambda _page, _count: None)

    assert [path.name for path in (*first, *second)] == ["verslag.pdf", "verslag (2).pdf"]
    assert first[0].read_bytes() == second[0].read_bytes()
    assert first[0].read_bytes().startswith(b"%PDF")


def test_a_folder_that_cannot_be_made_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map")

    with pytest.raises(DocumentError, match="kies een andere map"):
        write_all(tmp_path / "bestand" / "map", (), ())


def test_a_name_that_is_taken_gets_the_first_free_number(tmp_path: Path) -> None:
    for name in ("a.pdf", "a (2).pdf"):
        (tmp_path / name).touch()

    assert free_path(tmp_path / "a.pdf").name == "a (3).pdf"


@pytest.mark.parametrize("seconds, words", [(3.42, "3,4 seconden"), (0.01, "0,1 seconden"), (61, "61,0 seconden")])
def test_how_long_it_took_is_said_in_tenths(seconds: float, words: str) -> None:
    assert seconds_words(seconds) == words
