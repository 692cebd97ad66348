"""The report of a workshop: what was agreed and how the room saw it, and never who chose what."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from functools import cache
from time import monotonic

import pytest

from assessments.errors import DocumentError
from assessments.types import Dossier, QuestionId
from assessments.workshop import Workshop, WorkshopId
from tests.dossiers import CATALOGUE, MONDAY, example
from tests.wizard.documents import rooms
from tests.wizard.documents.reading import pages, whole
from tests.wizard.documents.workbooks import words as book_words
from wizard.assessment import assess
from wizard.documents import blocks as b
from wizard.documents import plan_xlsx
from wizard.documents.family import Form, Kind, Request, make, report
from wizard.documents.report import Chapter, Report
from wizard.drawing.shapes import Picture
from wizard.workshop.groups import kept

SECRETS = (rooms.NAME, rooms.NOTE, rooms.REMARK, rooms.FILE)


def dossier(*workshops: Workshop) -> Dossier:
    return rooms.held(example(), *workshops)


def made(*workshops: Workshop, chosen: str = "") -> Report:
    return report(assess(CATALOGUE, dossier(*workshops)), Request(Kind.WORKSHOP, workshop=chosen), MONDAY)


def pdf(*workshops: Workshop) -> bytes:
    return make(assess(CATALOGUE, dossier(*workshops)), Request(Kind.WORKSHOP), MONDAY)


@cache
def half_day_pdf() -> bytes:
    return pdf(rooms.half_day())


def said(value: object) -> Iterator[str]:
    """Yield every text in a part of a report, and what its pictures say."""
    if isinstance(value, Picture):
        yield value.alt
    elif isinstance(value, str):
        yield value
    elif isinstance(value, tuple) and value and all(isinstance(one, b.Run) for one in value):
        yield b.plain(value)
    elif isinstance(value, tuple):
        for one in value:
            yield from said(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from said(getattr(value, field.name))


def words_of(value: object) -> str:
    return "\n".join(said(value)).replace("\u00a0", " ")


def erased(workshop: Workshop) -> Workshop:
    people = workshop.setup.participants
    rounds = {
        code: tuple(replace(one, votes={}, tally=None, kept=kept(one, people)) for one in each)
        for code, each in workshop.rounds.items()
    }
    tally = {code: count for mine in workshop.dots.values() for code, count in mine.items()}
    tally = {code: tally.get(code, 0) + workshop.dot_tally.get(code, 0) for code in (*tally, *workshop.dot_tally)}
    return replace(
        workshop,
        rounds=rounds,
        dots={},
        dot_tally=tally,
        submissions={},
        erased_at=datetime(2026, 1, 15, 13, tzinfo=UTC),
    )


def section(one: Report, name: str) -> Chapter:
    return next(each for each in one.chapters[0].sections if each.name == name)


def test_the_first_page_says_what_was_agreed_what_is_open_and_what_comes() -> None:
    first = pages(half_day_pdf())[0]
    text = " ".join(first.split())

    assert "Over twee van de drie vragen is een niveau afgesproken; één staat nog open." in text
    assert "acht deelnemers: één van de directie, drie leidinggevenden, drie van HR/recruitment" in text
    assert "Structuur in gesprekken: afgesproken niveau 1 (toevallig)." in text
    assert "Nog zonder niveau: Gespreksvoerders. • Nabespreken: Verwachting waarmaken." in text
    assert "Berichtenset aan- en afschrijven" in text
    assert "Iedereen hoort binnen tien dagen iets." in text
    assert "Pagina 1 van" in text


def test_every_round_is_drawn_with_its_votes_counted_and_the_agreed_level() -> None:
    text = words_of(section(made(rooms.half_day()), "Afgesproken niveaus"))

    assert "1 stem op 0, 3 stemmen op 1, 3 stemmen op 3 en 1 stem op 4; afgesproken: niveau 1" in text
    assert "Ronde 1: 1 stem op 0, 2 stemmen op 1, 1 stem op 2, 3 stemmen op 3 en 1 stem op 4; ronde 2: " in text
    assert "ronde 2: 1 stem op 1, 4 stemmen op 2 en 3 stemmen op 3; afgesproken: niveau 3" in text
    assert "twee kampen" in text.replace("Twee kampen", "")
    assert "geen consensus" in text
    assert "Anders dan het voorstel (2), want: Het ligt net boven 2" in text
    assert "1 × weet niet" in text


def test_nothing_private_leaves_in_any_form_even_when_levels_per_number_were_announced() -> None:
    one = dossier(rooms.half_day())
    found = assess(CATALOGUE, one)
    docx = make(found, Request(Kind.WORKSHOP, form=Form.WORD), MONDAY)
    told = zipfile.ZipFile(io.BytesIO(docx)).read("word/document.xml").decode()

    texts = (whole(half_day_pdf()), told, book_words(plan_xlsx(found, printed_on=MONDAY)))

    for text in texts:
        assert "Drie dossiers bekeken" in text
        assert [secret for secret in SECRETS if secret in text] == []
    announced = words_of(made(rooms.half_day(shows_individual=True)))
    assert [secret for secret in SECRETS if secret in announced] == []  # only levels were announced


def test_levels_per_number_are_printed_only_when_that_was_announced() -> None:
    names = [
        [each.name for each in made(rooms.half_day(shows_individual=told)).chapters[0].sections]
        for told in (False, True)
    ]
    table = next(
        block for block in section(made(rooms.half_day(shows_individual=True)), "Niveaus per deelnemer").blocks
        if isinstance(block, b.Table)
    )  # fmt: skip

    assert names[1] == [*names[0], "Niveaus per deelnemer"]
    assert table.rows[1].cells[:4] == ("Verwachting waarmaken", "3\u00a0→\u00a02", "3", "4\u00a0→\u00a03")
    assert table.rows[2].cells[1:4] == ("2", "?", "–")


def test_after_erasing_the_report_says_the_same() -> None:
    before, after = made(rooms.half_day()), made(erased(rooms.half_day()))

    for name in ("Afgesproken niveaus", "Wie het anders ziet, en wat nog open is", "Taken"):
        assert section(after, name) == section(before, name)
    assert replace(after.chapters[0], sections=()) == replace(before.chapters[0], sections=())
    assert "Gewist op 15 januari 2026, 14.00 uur." in words_of(section(after, "Over deze workshop"))


def test_erased_votes_have_no_numbers_any_more_though_they_were_announced() -> None:
    shown = made(erased(rooms.half_day(shows_individual=True))).chapters[0].sections

    assert "Niveaus per deelnemer" not in [one.name for one in shown]


def test_votes_that_the_room_has_not_seen_are_not_told() -> None:
    one = rooms.half_day()
    code = QuestionId("INT-02")
    hidden = replace(one, agreements={}, rounds={code: (replace(one.rounds[code][0], shown_at=None),)})

    text = words_of(made(hidden))

    assert "stemmen op" not in text
    assert "twee kampen" not in text.replace("Twee kampen", "")
    assert "Er is nog geen niveau afgesproken." in text


def test_groups_of_which_one_would_be_told_apart_have_no_means() -> None:
    text = words_of(section(made(rooms.half_day()), "Wie het anders ziet, en wat nog open is"))

    assert "Leidinggevenden zien dit duidelijk hoger dan HR." in text
    assert "gemiddeld 3,33" not in text


def test_questions_that_were_not_reached_are_one_sentence_and_no_rows() -> None:
    voted = rooms.half_day()
    setup = replace(voted.setup, questions=(*voted.setup.questions, QuestionId("SYN-01"), QuestionId("SYN-02")))
    report = made(replace(voted, setup=setup))

    assert "SYN-01" not in words_of(section(report, "Afgesproken niveaus"))
    left = words_of(section(report, "Wie het anders ziet, en wat nog open is"))
    assert "Niet aan de beurt gekomen: " in left
    assert "(SYN-01) en " in left
    assert "(SYN-02)." in left


def test_a_workshop_in_which_nothing_happened_is_one_page_that_says_so() -> None:
    bare = Workshop(WorkshopId("w-1"), replace(rooms.setup_of(0, ()), agenda=()))

    found = pdf(bare)

    assert len(pages(found)) == 1
    assert "Er is nog geen niveau afgesproken." in whole(found)


def test_dots_stand_beside_the_computed_place_of_a_task() -> None:
    tables = [block for block in section(made(rooms.half_day()), "Taken").blocks if isinstance(block, b.Table)]
    cells = [
        [b.plain(cell) for cell in row.cells[1:3] if not isinstance(cell, b.Cell)] for one in tables for row in one.rows
    ]

    assert cells == [["1", "5e van 59, klasse\u00a0A"], ["5", "36e van 59, klasse\u00a0B"]]


def test_each_workshop_of_a_dossier_is_a_chapter_and_one_can_be_chosen() -> None:
    later = replace(rooms.counted(), id=WorkshopId("w-2"))
    both = made(rooms.half_day(), later)

    assert [one.number for one in both.chapters] == ["1", "2"]
    assert both.chapters[1].sections[0].title == "2.1  Afgesproken niveaus"
    assert [one.key for one in made(rooms.half_day(), later, chosen="w-2").chapters] == ["workshop-w-2"]
    with pytest.raises(DocumentError, match="staat niet in dit dossier"):
        made(rooms.half_day(), chosen="w-9")


def test_more_hands_than_one_can_count_as_dots_are_numbers() -> None:
    picture = next(
        cell.picture
        for block in section(made(rooms.counted()), "Afgesproken niveaus").blocks
        if isinstance(block, b.Table)
        for cell in block.rows[0].cells
        if isinstance(cell, b.Cell) and cell.picture is not None
    )

    assert {"20", "3", "15", "2"} <= {shape.text for shape in picture.shapes if hasattr(shape, "text")}


def test_seventy_questions_and_twelve_people_are_printed_whole_and_soon() -> None:
    one = rooms.large()
    began = monotonic()
    found = pdf(one)
    took = monotonic() - began

    text = "".join(whole(found).split())
    assert took < 20
    assert text.count("Ditzagenwevorigeweekzelf") >= len(one.agreements)
    for question in one.setup.questions:
        assert question in text
    assert "Pagina1van" in "".join(pages(found)[0].split())


def test_without_a_workshop_one_sentence_says_what_to_do() -> None:
    with pytest.raises(DocumentError, match="Er is nog geen workshop"):
        report(assess(CATALOGUE, replace(example(), workshops={})), Request(Kind.WORKSHOP), MONDAY)
