"""The paper of a workshop: a form per participant with only what was chosen, and the facilitator's own guide."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, time
from functools import cache
from pathlib import Path

import pytest
from pypdf import PdfReader

from assessments.errors import DocumentError
from assessments.types import MeasurementId, QuestionId, StepCode
from assessments.votes import RoleGroup
from assessments.workshop import Block, BlockKind, Participant, Setup, Workshop, WorkshopId
from tests.dossiers import CATALOGUE, MONDAY, dossier
from tests.wizard.documents.hearing import problems
from tests.wizard.documents.reading import pages
from wizard.documents.facilitator import agenda_lines, facilitator, spoken_seconds
from wizard.documents.pdf.document import render
from wizard.documents.workshop_forms import workshop_forms
from wizard.exports import Chosen, write_document
from wizard.formats import NBSP

AGENDA = (
    Block(BlockKind.OPENING, 15, "Opening", "opdrachtgever"),
    Block(BlockKind.SCORING, 75, "Stap 3", "in stilte kiezen", (StepCode.INTERN_PROCES,)),
)
SETUP = Setup(
    "K7M4QX",
    date(2026, 2, 2),
    MeasurementId("m"),
    questions=(QuestionId("INT-02"), QuestionId("INT-06"), QuestionId("EXT-01")),
    participants=(Participant(4, RoleGroup.MANAGER, "Anne"), Participant(9), Participant(11, left=True)),
    agenda=AGENDA,
    starts_at=time(9, 0),
)

LONG = tuple(QuestionId(f"INT-0{number}") for number in (1, 2, 3, 4, 5))
"""So many questions that a form has three pages."""


@cache
def forms() -> bytes:
    return render(workshop_forms(CATALOGUE, SETUP, printed_on=MONDAY, spares=1))


def test_everybody_gets_a_form_on_sheets_of_its_own() -> None:
    found = pages(forms())

    firsts = [place for place, words in enumerate(found) if "Code van de sessie" in words]

    assert firsts == [0, 2, 4]
    assert "K7M4QX" in found[0]
    assert "leidinggevende" in found[0]
    assert "Deelnemer 9" in found[2]
    assert "zonder nummer" in found[4]


def test_a_form_asks_only_what_was_chosen_and_names_nobody() -> None:
    words = " ".join(pages(forms()))

    assert words.count("INT-02") == words.count("EXT-01") == 3
    assert "INT-01" not in words
    assert "Anne" not in words
    assert words.count("Weet ik niet") == 9


def test_one_step_of_one_participant_can_be_printed() -> None:
    made = workshop_forms(CATALOGUE, SETUP, printed_on=MONDAY, steps=(4,), numbers=(9,))

    assert [(one.message, one.name) for one in made.chapters] == [
        ("Deelnemer 9", "Vragenlijst workshop  ·  stap 4 Extern proces")
    ]


def test_the_command_line_writes_the_forms_of_a_workshop_by_its_code_with_spares(tmp_path: Path) -> None:
    held = replace(dossier(), workshops={WorkshopId("w"): Workshop(WorkshopId("w"), SETUP)})
    chosen = Chosen("forms", workshop="k7m4qx", spares=3, is_short=True)

    write_document(held, tmp_path / "vragen.pdf", printed_on=MONDAY, chosen=chosen)

    found = pages((tmp_path / "vragen.pdf").read_bytes())
    assert sum("Code van de sessie" in words for words in found) == 2 + 3


def test_the_short_form_has_a_box_per_level_and_fits_on_one_page(tmp_path: Path) -> None:
    made = render(workshop_forms(CATALOGUE, SETUP, printed_on=MONDAY, spares=1, is_short=True))

    found = pages(made)
    assert len(found) == 3 + 2  # the back of each sheet but the last is white
    assert "INT-02" in found[0]
    assert "Vrije gesprekken" not in found[0]
    assert problems(made, tmp_path) == []


@pytest.mark.parametrize("shown, words", [(True, "per nummer wat is gekozen"), (False, "geen losse keuzes")])
def test_a_form_says_what_becomes_of_it(shown: bool, words: str) -> None:
    made = workshop_forms(CATALOGUE, replace(SETUP, shows_individual=shown), printed_on=MONDAY)

    assert words in "".join(str(made.chapters[0].blocks[0]).split("Run("))


@pytest.mark.parametrize(
    "setup, steps, words",
    [
        (SETUP, (5,), "Van deze stap"),
        (replace(SETUP, questions=()), (), "nog geen vragen"),
        (replace(SETUP, participants=()), (), "nog geen deelnemers"),
    ],
)
def test_a_form_without_questions_or_people_says_what_to_do(setup: Setup, steps: tuple[int, ...], words: str) -> None:
    with pytest.raises(DocumentError, match=words):
        workshop_forms(CATALOGUE, setup, printed_on=MONDAY, steps=steps)


def test_fields_of_two_participants_never_share_a_name() -> None:
    fields = PdfReader(io.BytesIO(forms())).get_fields() or {}

    found = [name for name in fields if name.endswith("INT-02.niveau")]

    assert found == ["d4.INT-02.niveau", "d9.INT-02.niveau", "r1.INT-02.niveau"]


def test_checkers_find_nothing_in_the_paper_of_a_workshop(tmp_path: Path) -> None:
    guide = render(facilitator(CATALOGUE, SETUP, printed_on=MONDAY))

    assert problems(forms(), tmp_path) == []
    assert problems(guide, tmp_path) == []


def test_the_guide_has_clock_times_people_and_a_part_per_step() -> None:
    made = facilitator(CATALOGUE, SETUP, printed_on=MONDAY)

    assert [one.label for one in agenda_lines(SETUP)] == ["9.00", "9.15", "10.30"]
    assert [one.name[:6] for one in made.chapters[2:]] == ["Stap 3", "Stap 4"]
    assert "Anne, leidinggevende" in str(made.chapters[0])


def test_a_guide_without_a_time_counts_from_nought() -> None:
    assert [one.label for one in agenda_lines(replace(SETUP, starts_at=None))] == ["0.00", "0.15", "1.30"]


@pytest.mark.parametrize("seconds, words", [(0, "0 seconden"), (90, "1 minuut en 30 seconden"), (120, "2 minuten")])
def test_time_is_told_in_words(seconds: int, words: str) -> None:
    assert spoken_seconds(seconds).replace(NBSP, " ") == words


def test_the_white_back_of_a_sheet_counts_as_no_page() -> None:
    found = pages(render(workshop_forms(CATALOGUE, SETUP, printed_on=MONDAY, is_short=True)))

    assert "Pagina 1 van 1" in found[0]
    assert found[1].strip() == ""
    assert "Pagina 1 van 1" in found[2]
    made = workshop_forms(CATALOGUE, replace(SETUP, questions=LONG), printed_on=MONDAY, numbers=(4, 9))
    many = pages(render(made))
    assert ["Pagina 1 van 3" in words for words in many] == [True, False, False, False, True, False, False]
