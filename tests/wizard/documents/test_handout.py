"""The hand-out: two pages that everybody in the workshop gets, without a score on them."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, time
from typing import Any

import pdfplumber
import pytest

from assessments.workshop import Block, BlockKind
from tests.dossiers import CATALOGUE, MONDAY, dossier, example
from tests.wizard.documents import rooms
from tests.wizard.documents.reading import flat, pages, used_height, whole
from wizard.assessment import assess
from wizard.documents.family import GENERAL, Kind, Request, make
from wizard.documents.handout import AGENDA, LENGTH

NASTY = "<b>oops & 😀 שלום " + "x" * 5000


def pdf_of(organisation: str = "Voorbeeld BV", *, start: str = "") -> bytes:
    one = replace(example(), organisation=organisation)
    return make(assess(CATALOGUE, one), Request(Kind.HANDOUT, start_time=start), MONDAY)


@pytest.mark.parametrize("organisation", ["Voorbeeld BV", NASTY])
@pytest.mark.parametrize("start", ["", "13.30"])
def test_it_is_two_full_pages(organisation: str, start: str) -> None:
    pdf = pdf_of(organisation, start=start)

    assert len(pages(pdf)) == 2
    assert min(used_height(pdf)) > 0.9


def test_it_names_the_steps_the_levels_and_what_they_mean() -> None:
    text = pages(pdf_of())[0]

    for step in CATALOGUE.steps:
        assert step.title in text
    for name in CATALOGUE.level_names:
        assert name in text
    assert "Spelregels" in text
    assert "Code van de sessie" in text
    assert "Deelnemer nr." in text


def test_it_says_the_same_to_everybody_whatever_the_scores_are() -> None:
    one = replace(example(), is_example=False)
    other = replace(dossier(), organisation=one.organisation)

    assert whole(make(assess(CATALOGUE, one), Request(Kind.HANDOUT), MONDAY)) == whole(
        make(assess(CATALOGUE, other), Request(Kind.HANDOUT), MONDAY)
    )


@pytest.mark.parametrize(
    "start, first, steps, end",
    [
        ("9.00", "9.00", "10.45", "tot 12.30 uur"),
        ("1315", "13.15", "15.00", "tot 16.45 uur"),
        ("", "0.00", "1.45", "drieënhalf uur"),
        ("straks", "0.00", "1.45", "drieënhalf uur"),
        ("22.30", "0.00", "1.45", "drieënhalf uur"),
    ],
)
def test_the_agenda_runs_from_the_time_it_begins(start: str, first: str, steps: str, end: str) -> None:
    text = flat(pages(pdf_of(start=start))[0])

    assert f"{first} Opening" in text
    assert f"{steps} Stap 3 en 4" in text
    assert f"Agenda, {end}" in text


def test_the_agenda_is_that_of_the_method() -> None:
    assert [minutes for minutes, _, _ in AGENDA] == [0, 15, 30, 90, 105, 150, 180, 200]
    assert LENGTH == 3.5 * 60


def test_what_a_participant_must_read_is_ten_points_or_more() -> None:
    with pdfplumber.open(io.BytesIO(pdf_of())) as pdf:
        body = [letter for page in pdf.pages for letter in page.chars if 70 < letter["top"] < 775]
    small = {letter["text"] for letter in body if letter["size"] < 9.9}

    words = "Code van de sessie Deelnemer nr. Rolgroep Datum naar buiten binnen vastleggen hoogstens twee op één taak "
    words += "en vóór welke dag"
    assert small <= set(words)


def room_pdf(**changes: Any) -> bytes:
    room = rooms.half_day()
    held = replace(room, setup=replace(room.setup, **{"agenda": MORNING, "starts_at": time(9, 15), **changes}))
    return make(assess(CATALOGUE, rooms.held(example(), held)), Request(Kind.HANDOUT), MONDAY)


MORNING = (
    Block(BlockKind.OPENING, 15, "Opening", "opdrachtgever"),
    Block(BlockKind.FIGURES, 15, "Twee cijfers", "begeleider"),
    Block(BlockKind.SCORING, 60, "Stap 1 en 2", "in stilte"),
    Block(BlockKind.BREAK, 15, "Pauze"),
    Block(BlockKind.SCORING, 45, "Stap 3 en 4", "idem"),
    Block(BlockKind.TASKS, 20, "De vijf taken die eerst moeten", "ieder drie stippen"),
    Block(BlockKind.WHO, 20, "Wie doet wat", "namen, en de eerste afspraak"),
)


def test_it_carries_code_day_and_agenda_of_the_workshop_to_come() -> None:
    text = flat(pages(room_pdf())[0])

    assert "V7K2M4" in text
    assert "15 jan 2026" in text
    assert "Agenda, tot 12.25 uur" in text
    assert "11.00 Stap 3 en 4" in text
    assert "idem" not in text
    assert "Het verslag noemt geen namen." in text


def test_it_says_so_when_the_report_will_show_levels_per_number() -> None:
    text = flat(pages(room_pdf(shows_individual=True))[0])

    assert "Het verslag toont nummers." in text
    assert "noemt geen namen" not in text


@pytest.mark.parametrize("many", [1, 2, 4])
def test_an_agenda_of_any_length_leaves_two_pages(many: int) -> None:
    long = tuple(replace(one, title=f"{one.title} {'lang ' * 20}", form="x" * 90) for one in MORNING)

    assert len(pages(room_pdf(agenda=long * many))) == 2


def test_a_workshop_that_is_past_gives_the_agenda_of_the_method() -> None:
    text = flat(pages(room_pdf(day=date(2025, 12, 18)))[0])

    assert "Agenda, drieënhalf uur" in text
    assert "V7K2M4" not in text


def test_a_general_one_can_be_asked_for_though_a_workshop_comes() -> None:
    held = rooms.held(example(), rooms.half_day())
    asked = Request(Kind.HANDOUT, workshop=GENERAL)

    assert "V7K2M4" not in whole(make(assess(CATALOGUE, held), asked, MONDAY))
